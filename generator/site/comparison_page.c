/* Style sheets into the page, so that it can be sent as one file.
 * site: for the command line; a site has its sheets beside its pages. */
#include "site/comparison_page.h"

#include "base/error.h"
#include "base/message.h"
#include "page/page.h"
#include "site/data.h"

static gboolean append_sheet(GString *out, const char *folder, const char *name, GError **error) {
  g_autofree char *path = gb_data_path(folder, "assets", name);
  g_autofree char *sheet = NULL;
  g_autoptr(GError) reason = NULL;
  if (!g_file_get_contents(path, &sheet, NULL, &reason)) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s: %s", path, gb_message_reason(reason));
    return FALSE;
  }
  g_string_append(out, sheet);
  return TRUE;
}

static GString *make_style(const char *folder, GError **error) {
  static const char *const SHEETS[] = {"style/tokens.css", "style/page.css", "style/table.css",
                                       "compare.css"};
  g_autoptr(GString) out = g_string_new("<style>\n");
  for (guint i = 0; i < G_N_ELEMENTS(SHEETS); i++)
    if (!append_sheet(out, folder, SHEETS[i], error))
      return NULL;
  g_string_append(out, "</style>\n<style media=\"print\">\n");
  if (!append_sheet(out, folder, "style/print.css", error))
    return NULL;
  g_string_append(out, "</style>\n");
  return g_steal_pointer(&out);
}

static char *fill_slot(const char *name, gpointer data) {
  const GString *style = data;
  return g_str_equal(name, "style") ? g_strdup(style->str) : NULL;
}

char *gb_comparison_page(const GbComparison *comparison, const GbSiteInfo *site, const char *folder,
                         GError **error) {
  g_autofree char *path = gb_data_path(folder, "templates", NULL);
  g_autoptr(GString) style = make_style(folder, error);
  GbTemplates *templates = style ? gb_templates_load(path, error) : NULL;
  if (!templates)
    return NULL;
  xmlDoc *doc = gb_page_comparison_document(comparison, site);
  char *page = gb_page_render(templates, "compare", doc, "", fill_slot, style, error);
  xmlFreeDoc(doc);
  gb_templates_free(templates);
  return page;
}
