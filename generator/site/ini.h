/* A key file with the line of each entry, which GKeyFile does not keep.
 * site: private to this folder. */
#ifndef GB_SITE_INI_H
#define GB_SITE_INI_H

#include <glib.h>

/** @key, @value  NULL for the line that opens a group; @line  from 1 */
typedef struct {
  char *group, *key, *value;
  guint line;
} GbIniEntry;

typedef struct GbIni GbIni;

/** NULL and GB_ERROR_INPUT where @file cannot be read, GB_ERROR_USAGE "file:line: …" where a line
 * is neither a group, key = value, nor a # comment, or stands twice. */
GbIni *gb_ini_read(const char *file, GError **error);
void gb_ini_free(GbIni *ini);
/** In the file's order; borrowed. */
guint gb_ini_count(const GbIni *ini);
const GbIniEntry *gb_ini_entry(const GbIni *ini, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbIni, gb_ini_free)

#endif
