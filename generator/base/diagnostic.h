/* Trouble in a report's text: no failure, but told with place, phrase and hint.
 * base: used by everything. */
#ifndef GB_DIAGNOSTIC_H
#define GB_DIAGNOSTIC_H

#include <glib.h>

#include "base/span.h"

typedef enum { GB_LEVEL_NOTE, GB_LEVEL_WARNING, GB_LEVEL_ERROR } GbLevel;

/** One thing to tell. Strings are owned by the list.
 * @code     stable, for search: "E012", "W101", "N003"
 * @file     as given by the user; @line, @column from 1 (column in code points), 0: whole file
 * @phrase   the words concerned, as in the text; NULL: none
 * @message  what is wrong, one line; @hint  what to do, NULL: nothing to do */
typedef struct {
  GbLevel level;
  const char *code;
  char *file;
  guint line, column;
  char *phrase;
  char *message;
  char *hint;
} GbDiagnostic;

/** A growing list of GbDiagnostic, in the order of adding; not thread-safe. */
typedef struct GbDiagnostics GbDiagnostics;

GbDiagnostics *gb_diagnostics_new(void);
void gb_diagnostics_free(GbDiagnostics *list);
guint gb_diagnostics_count(const GbDiagnostics *list);
/** Borrowed, valid until the next add. @i < count */
const GbDiagnostic *gb_diagnostics_get(const GbDiagnostics *list, guint i);
/** Number of entries at @level or above. */
guint gb_diagnostics_count_from(const GbDiagnostics *list, GbLevel level);

/** Adds an entry; all strings are copied, @code must be static.
 * @file, @phrase, @hint  may be NULL */
void gb_diagnostics_add(GbDiagnostics *list, GbLevel level, const char *code, const char *file,
                        guint line, guint column, const char *phrase, const char *message,
                        const char *hint);
/** Copies all entries of @from behind those of @list. */
void gb_diagnostics_append(GbDiagnostics *list, const GbDiagnostics *from);

/** "file:line:column: warning W101: message\n    phrase\n    hint: …\n"; free with g_free. */
char *gb_diagnostic_format(const GbDiagnostic *d);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbDiagnostics, gb_diagnostics_free)

#endif
