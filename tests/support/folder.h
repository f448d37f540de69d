/* A folder of one's own for a test, and what stands in it.
 * tests: linked to every test program. */
#ifndef GB_TEST_FOLDER_H
#define GB_TEST_FOLDER_H

#include <glib.h>

/** A new, empty folder; free with gb_test_folder_remove(). */
char *gb_test_folder(void);
/** Removes it with all in it and frees the name. */
void gb_test_folder_remove(char *folder);
/** Writes a file, making the folders on its way; aborts the test where it cannot. @path  relative
 */
void gb_test_folder_put(const char *folder, const char *path, const char *bytes);
/** Content of a file; NULL: no such file. Free with g_free. */
char *gb_test_folder_get(const char *folder, const char *path);
/** Names in the folder itself, sorted, a space between; free with g_free. */
char *gb_test_folder_list(const char *folder);

#endif
