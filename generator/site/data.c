/* Loads what the program brings along. site: before a build. */
#include "site/data.h"

#include "base/error.h"

void gb_data_free(GbData *data) {
  if (!data)
    return;
  g_clear_pointer(&data->templates, gb_templates_free);
  g_clear_pointer(&data->theme, gb_theme_free);
  g_clear_pointer(&data->lexicon, gb_lexicon_free);
  g_free(data->folder);
  g_free(data);
}

GbData *gb_data_load(const char *wish, const char *own, GError **error) {
  g_autoptr(GbData) data = g_new0(GbData, 1);
  data->folder = gb_data_folder(wish, error);
  if (!data->folder)
    return NULL;
  g_autofree char *lexicon = gb_data_path(data->folder, "assets", "lexicon");
  g_autofree char *theme = gb_data_path(data->folder, "assets", "chart-theme.ini");
  g_autofree char *templates = gb_data_path(data->folder, "templates", NULL);
  if (!(data->lexicon = gb_lexicon_load_with(lexicon, own, error)) ||
      !(data->theme = gb_theme_load(theme, error)) ||
      !(data->templates = gb_templates_load(templates, error)))
    return NULL;
  return g_steal_pointer(&data);
}
