/* Folders for tests. tests: linked to every test program. */
#include "support/folder.h"

#include <ftw.h>
#include <stdio.h>
#include <string.h>

char *gb_test_folder(void) {
  char *folder = g_dir_make_tmp("gongbao-test-XXXXXX", NULL);
  g_assert_nonnull(folder);
  return folder;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *at) {
  (void)status;
  (void)type;
  (void)at;
  return remove(path);
}

void gb_test_folder_remove(char *folder) {
  nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS);
  g_free(folder);
}

void gb_test_folder_put(const char *folder, const char *path, const char *bytes) {
  g_autofree char *full = g_build_filename(folder, path, NULL);
  g_autofree char *parent = g_path_get_dirname(full);
  g_assert_cmpint(g_mkdir_with_parents(parent, 0777), ==, 0);
  g_assert_true(g_file_set_contents(full, bytes, -1, NULL));
}

char *gb_test_folder_get(const char *folder, const char *path) {
  g_autofree char *full = g_build_filename(folder, path, NULL);
  char *bytes = NULL;
  return g_file_get_contents(full, &bytes, NULL, NULL) ? bytes : NULL;
}

static gint compare(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

char *gb_test_folder_list(const char *folder) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; dir && (name = g_dir_read_name(dir));)
    g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, compare);
  g_ptr_array_add(names, NULL);
  return g_strjoinv(" ", (char **)names->pdata);
}
