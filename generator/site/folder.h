/* The output folder: written beside its place, put there in one step.
 * site: private to this folder. Nothing outside the output folder is ever touched, and what stands
 * in it is whole at every moment: the old site, then the new one. */
#ifndef GB_SITE_FOLDER_H
#define GB_SITE_FOLDER_H

#include <glib.h>

typedef struct GbFolder GbFolder;

/** Refuses @output, without changing anything, where it is a file, a folder that gongbao did not
 * make and that is not empty, a link that leads nowhere, the current folder or one above it.
 * FALSE and GB_ERROR_OUTPUT with a hint. */
gboolean gb_folder_check(const char *output, GError **error);

/** Refuses @files (paths) of which one stands in @output, where the swap would remove it. FALSE and
 * GB_ERROR_OUTPUT. */
gboolean gb_folder_check_inputs(const char *output, const GPtrArray *files, GError **error);

/** Checks as above and makes an empty staging folder beside @output, "OUTPUT.staging-XXXXXXXX",
 * with the folders on the way to it.
 * NULL and GB_ERROR_OUTPUT. Free with gb_folder_free(), which removes the staging folder unless it
 * was put in place. */
GbFolder *gb_folder_new(const char *output, GError **error);
void gb_folder_free(GbFolder *folder);

/** Makes a folder or a new file in the staging folder; from any thread. @path is relative, its
 * folder must exist. FALSE and GB_ERROR_OUTPUT. */
gboolean gb_folder_make(const GbFolder *folder, const char *path, GError **error);
gboolean gb_folder_write(const GbFolder *folder, const char *path, const char *bytes, gsize length,
                         GError **error);

/** Swaps the staging folder with the output folder and removes the old site. Entries beside the
 * old index.html that gongbao did not write (CNAME, .git …) are carried over.
 * @left_over  set to the path of the old site where it could not be removed, else NULL; g_free
 * FALSE and GB_ERROR_OUTPUT: the old site stands as before. */
gboolean gb_folder_put(GbFolder *folder, char **left_over, GError **error);

/** The two ways in which one folder takes another's place, for the tests: in one step, or, where
 * the file system has no such step, in two with a way back. Returns 0 or errno. */
int gb_folder_exchange(const char *staging, const char *output);
int gb_folder_replace(const char *staging, const char *output);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbFolder, gb_folder_free)

#endif
