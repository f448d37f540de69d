/* Replays a fuzzer's corpus in the ordinary test run, where no fuzzing engine is linked:
 *   fuzz_NAME FILE-OR-FOLDER…
 * Runs each file once and says how many; a folder's files in the order of their names. */
#include <glib.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static guint runs;

static void replay_file(const char *path) {
  g_autofree char *bytes = NULL;
  gsize length = 0;
  g_autoptr(GError) error = NULL;
  if (!g_file_get_contents(path, &bytes, &length, &error))
    g_error("%s", error->message);
  /* An exact copy, so that a sanitizer sees a read behind its end. */
  g_autofree uint8_t *copy = g_malloc(length ? length : 1);
  memcpy(copy, bytes, length);
  LLVMFuzzerTestOneInput(copy, length);
  runs++;
}

static gint by_name(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void replay_folder(const char *path) {
  g_autoptr(GDir) dir = g_dir_open(path, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name = g_dir_read_name(dir); name; name = g_dir_read_name(dir))
    g_ptr_array_add(names, g_build_filename(path, name, NULL));
  g_ptr_array_sort(names, by_name);
  for (guint i = 0; i < names->len; i++)
    replay_file(g_ptr_array_index(names, i));
}

int main(int argc, char **argv) {
  for (int i = 1; i < argc; i++)
    if (g_file_test(argv[i], G_FILE_TEST_IS_DIR))
      replay_folder(argv[i]);
    else
      replay_file(argv[i]);
  printf("%u inputs replayed\n", runs);
  return runs ? 0 : 1;
}
