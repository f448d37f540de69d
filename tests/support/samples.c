/* Reads sample reports for tests. */
#include "support/samples.h"

#include <string.h>

#include "ingest/ingest.h"

char *gb_test_path(const char *relative) {
  return g_build_filename(GB_SOURCE_DIR, "tests", relative, NULL);
}

GbText *gb_test_text(const char *relative) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  g_autofree char *path = gb_test_path(relative);
  GbText *text = gb_ingest_file(path, &options, &error);
  g_assert_no_error(error);
  return text;
}

GbText *gb_test_text_of(const char *words) {
  return gb_text_new(g_strdup(words), strlen(words), "test.txt", "UTF-8");
}

static gint by_name(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

GPtrArray *gb_test_list(const char *folder, const char *suffix) {
  g_autofree char *path = gb_test_path(folder);
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  if (!dir)
    return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
    if (g_str_has_suffix(name, suffix))
      g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, by_name);
  return names;
}
