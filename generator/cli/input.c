/* Limits and lexicon. cli: used by each command. */
#include "cli/input.h"

#include <string.h>

#include "cli/options.h"
#include "cli/output.h"
#include "site/data.h"
#include "site/inputs.h"

gboolean gb_input_limit_ok(int mebibytes) {
  return mebibytes >= 0 && mebibytes < 4096;
}

GbIngestOptions gb_input_options(int mebibytes) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  if (mebibytes)
    options.limit_bytes = (gsize)mebibytes * 1024u * 1024u;
  return options;
}

static int read_folder(const char *folder, int (*read)(const char *file, gpointer data),
                       gpointer data) {
  const char *const named[] = {folder, NULL};
  g_autoptr(GbDiagnostics) notes = gb_diagnostics_new();
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = gb_inputs_find(named, notes, &error);
  gb_output_diagnostics(notes);
  if (!files)
    return gb_output_fail(error);
  int code = 0;
  for (guint i = 0; i < files->len; i++) {
    int one = read(files->pdata[i], data);
    code = MAX(code, one);
  }
  return code;
}

int gb_input_each(char *const *named, int (*read)(const char *file, gpointer data), gpointer data) {
  int code = 0;
  for (; *named; named++) {
    gboolean folder = strcmp(*named, "-") != 0 && g_file_test(*named, G_FILE_TEST_IS_DIR);
    int one = folder ? read_folder(*named, read, data) : read(*named, data);
    code = MAX(code, one);
  }
  return code;
}

GbLexicon *gb_input_lexicon(GError **error) {
  g_autofree char *folder = gb_data_folder(gb_common.data, error);
  if (!folder)
    return NULL;
  g_autofree char *path = gb_data_path(folder, "assets", "lexicon");
  const char *own = gb_common.lexicon ? gb_common.lexicon : g_getenv("GONGBAO_LEXICON");
  return gb_lexicon_load_with(path, own && *own ? own : NULL, error);
}

gboolean gb_input_lexicon_option(GbConfig *config, GError **error) {
  return !gb_common.lexicon ||
         gb_config_set(config, "lexicon", "file", gb_common.lexicon, "--lexicon", error);
}
