/* Limits and lexicon. cli: used by each command. */
#include "cli/input.h"

#include "cli/options.h"
#include "site/data.h"

gboolean gb_input_limit_ok(int mebibytes) {
  return mebibytes >= 0 && mebibytes < 4096;
}

GbIngestOptions gb_input_options(int mebibytes) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  if (mebibytes)
    options.limit_bytes = (gsize)mebibytes * 1024u * 1024u;
  return options;
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
