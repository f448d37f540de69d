/* Where the program's own files are. site: before anything is loaded. */
#include "base/error.h"
#include "base/message.h"
#include "site/data.h"

static gboolean holds_data(const char *folder) {
  g_autofree char *lexicon = g_build_filename(folder, "assets", "lexicon", NULL);
  return g_file_test(lexicon, G_FILE_TEST_IS_DIR);
}

/* A folder that the user names is taken or refused, never silently passed over. */
char *gb_data_folder(const char *wish, GError **error) {
  const char *named = wish ? wish : g_getenv("GONGBAO_DATA");
  if (named && !*named)
    named = NULL;
  const char *places[] = {named ? named : GB_SOURCE_DIR, named ? NULL : GB_DATA_DIR};
  for (guint i = 0; i < G_N_ELEMENTS(places); i++)
    if (places[i] && holds_data(places[i]))
      return g_strdup(places[i]);
  g_set_error(
      error, GB_ERROR, GB_ERROR_DATA,
      gb_message("%s: no folder assets/lexicon\n    hint: name the folder that holds assets/ and "
                 "templates/ with --data DIR or GONGBAO_DATA"),
      named ? named : GB_DATA_DIR);
  return NULL;
}

char *gb_data_path(const char *folder, const char *part, const char *name) {
  return g_build_filename(folder, part, name, NULL);
}
