/* Files that are complete or not there.
 * site: used by the build and by commands that write one file. */
#ifndef GB_SITE_WRITE_H
#define GB_SITE_WRITE_H

#include <glib.h>

/** Makes a new file of @length bytes in a folder that is ours alone. Every write and the close are
 * checked. FALSE and GB_ERROR_OUTPUT naming file and reason; an existing file is never touched. */
gboolean gb_write_new(const char *path, const char *bytes, gsize length, GError **error);

/** Writes a file that a user named: beside it first, then put in its place, so that an old one
 * stays whole until the new one is. A symbolic link is followed; what is no regular file (a device,
 * a pipe) is written directly. FALSE and GB_ERROR_OUTPUT. */
gboolean gb_write_replace(const char *path, const char *bytes, gsize length, GError **error);

#endif
