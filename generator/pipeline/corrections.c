/* The corrections files beside the files that are read. pipeline: a build's threads share them. */
#include "pipeline/corrections.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"

/** What is known of one folder: its corrections, or why they cannot be read; neither: it has none.
 */
typedef struct {
  GbCorrections *corrections;
  GError *error;
} Folder;

struct GbCorrectionFiles {
  GbIngestOptions options;
  GMutex lock;
  GHashTable *folders; /* path → Folder */
};

static void free_folder(gpointer data) {
  Folder *folder = data;
  g_clear_pointer(&folder->corrections, gb_corrections_free);
  g_clear_error(&folder->error);
  g_free(folder);
}

GbCorrectionFiles *gb_correction_files_new(const GbIngestOptions *options) {
  GbCorrectionFiles *files = g_new0(GbCorrectionFiles, 1);
  files->options = *options;
  g_mutex_init(&files->lock);
  files->folders = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_folder);
  return files;
}

void gb_correction_files_free(GbCorrectionFiles *files) {
  g_hash_table_unref(files->folders);
  g_mutex_clear(&files->lock);
  g_free(files);
}

/* A row for a file that is gone would be lost in silence. */
static gboolean check_files(const GbCorrections *corrections, const char *folder, const char *path,
                            GError **error) {
  const GPtrArray *files = gb_corrections_files(corrections);
  for (guint i = 0; i < files->len; i++) {
    const char *name = files->pdata[i];
    g_autofree char *file = g_build_filename(folder, name, NULL);
    if (!strchr(name, G_DIR_SEPARATOR) && g_file_test(file, G_FILE_TEST_IS_REGULAR))
      continue;
    g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
                gb_message("%s:%u: no file %s stands beside it\n"
                           "    hint: correct 文件, or take its rows out"),
                path, gb_corrections_line(corrections, name), name);
    return FALSE;
  }
  return TRUE;
}

static Folder *read_folder(const char *folder, const char *path, const GbIngestOptions *options) {
  Folder *read = g_new0(Folder, 1);
  if (!g_file_test(path, G_FILE_TEST_EXISTS))
    return read;
  g_autoptr(GbText) text = gb_ingest_file(path, options, &read->error);
  g_autoptr(GbCorrections) corrections = text ? gb_corrections_read(text, &read->error) : NULL;
  if (corrections && check_files(corrections, folder, path, &read->error))
    read->corrections = g_steal_pointer(&corrections);
  return read;
}

const GbCorrections *gb_correction_files_of(GbCorrectionFiles *files, const char *file,
                                            GError **error) {
  if (!strcmp(file, "-"))
    return NULL;
  g_autofree char *folder = g_path_get_dirname(file);
  g_autofree char *path = strchr(file, G_DIR_SEPARATOR)
                              ? g_build_filename(folder, GB_CORRECTIONS_FILE, NULL)
                              : g_strdup(GB_CORRECTIONS_FILE);
  g_mutex_lock(&files->lock);
  Folder *known = g_hash_table_lookup(files->folders, path);
  if (!known) {
    known = read_folder(folder, path, &files->options);
    g_hash_table_insert(files->folders, g_steal_pointer(&path), known);
  }
  g_mutex_unlock(&files->lock);
  if (known->error)
    g_propagate_error(error, g_error_copy(known->error));
  return known->corrections;
}
