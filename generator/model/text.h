/* The decoded text of one file: what every span points into.
 * model: filled by ingest, const for all later stages. */
#ifndef GB_TEXT_H
#define GB_TEXT_H

#include <glib.h>

#include "base/span.h"

/** UTF-8, LF line ends, no BOM, valid throughout, NUL-terminated. Immutable. */
typedef struct {
  char *bytes;
  gsize length;    /* without the NUL, < 4 GiB */
  char *file;      /* as given by the user; "-" for standard input */
  char *encoding;  /* what it was decoded from: "UTF-8", "UTF-16LE", "GB18030" … */
  guint32 *marks;  /* code points before each 64th byte; n_marks entries */
  gsize n_marks;
  guint32 *lines;  /* byte offset of each line's start; n_lines entries, at least 1 */
  gsize n_lines;
  gint ref_count;  /* atomic */
} GbText;

/** Takes over @bytes (g_malloc'd, NUL-terminated, valid UTF-8 with LF), copies the others. */
GbText *gb_text_new(char *bytes, gsize length, const char *file, const char *encoding);
GbText *gb_text_ref(GbText *text);
void gb_text_unref(GbText *text);

/** Code points before byte @offset; @offset <= length, on a character's start. */
guint32 gb_text_chars(const GbText *text, guint32 offset);
/** Line and column from 1, column in code points. */
void gb_text_place(const GbText *text, guint32 offset, guint *line, guint *column);
/** Copy of the span's bytes; free with g_free. */
char *gb_text_slice(const GbText *text, GbSpan span);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbText, gb_text_unref)

#endif
