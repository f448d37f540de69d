/* All templates of a folder: the pages in it and the parts in its folder "parts".
 * page: loaded once a run, shared by all threads. */
#include <libxml/parser.h>

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "page/template.h"

static void free_expression(gpointer data) {
  GbExpression *e = data;
  g_free(e->source);
  g_free(e->attribute);
  g_free(e);
}

static void free_part(gpointer data) {
  GbPart *part = data;
  gb_node_free(part->node);
  g_free(part->name);
  g_free(part);
}

static GbTemplates *new_templates(void) {
  GbTemplates *t = g_new0(GbTemplates, 1);
  t->files = g_ptr_array_new_with_free_func(g_free);
  t->expressions = g_ptr_array_new_with_free_func(free_expression);
  t->pages =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  t->parts = g_hash_table_new_full(g_str_hash, g_str_equal, NULL, free_part);
  t->idle = g_ptr_array_new_with_free_func((GDestroyNotify)gb_evaluator_free);
  g_mutex_init(&t->lock);
  return t;
}

void gb_templates_free(GbTemplates *templates) {
  if (!templates)
    return;
  g_ptr_array_unref(templates->idle);
  g_hash_table_unref(templates->pages);
  g_hash_table_unref(templates->parts);
  g_ptr_array_unref(templates->expressions);
  g_ptr_array_unref(templates->files);
  g_mutex_clear(&templates->lock);
  g_free(templates);
}

static void set_parse_error(xmlParserCtxt *context, const char *file, GError **error) {
  const xmlError *last = xmlCtxtGetLastError(context);
  g_autofree char *message =
      g_strstrip(g_strdup(last && last->message ? last->message : gb_message("unreadable")));
  g_set_error(
      error, GB_ERROR, GB_ERROR_DATA,
      gb_message(
          "%s:%d: not well-formed: %s; hint: templates are XHTML: close every element, write "
          "&#160; for &nbsp;"),
      file, last ? last->line : 0, message);
}

static gboolean load_file(GbTemplates *t, const char *path, const char *name, gboolean is_page,
                          GError **error) {
  char *file = g_strdup(path);
  g_ptr_array_add(t->files, file);
  xmlParserCtxt *context = xmlNewParserCtxt();
  if (!context)
    g_error("libxml2: out of memory");
  xmlDoc *doc = xmlCtxtReadFile(context, path, NULL,
                                XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING |
                                    XML_PARSE_NOCDATA);
  if (!doc)
    set_parse_error(context, file, error);
  xmlFreeParserCtxt(context);
  gboolean good = doc && gb_template_compile(t, doc, file, name, is_page, error);
  xmlFreeDoc(doc);
  return good;
}

static gint by_name(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names of the *.html files of a folder in byte order, so that messages come in one order. */
static GPtrArray *list_html(const char *folder, GError **error) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  if (!dir) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s: no such folder of templates"),
                folder);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir));)
    if (g_str_has_suffix(name, ".html"))
      g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, by_name);
  return names;
}

static gboolean load_folder(GbTemplates *t, const char *folder, gboolean is_page, GError **error) {
  g_autoptr(GPtrArray) names = list_html(folder, error);
  if (!names)
    return FALSE;
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index(names, i);
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autofree char *stem = g_strndup(name, strlen(name) - strlen(".html"));
    if (!load_file(t, path, stem, is_page, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean check_parts(const GbTemplates *t, GError **error) {
  g_autoptr(GList) parts = g_hash_table_get_values(t->parts);
  const GbPart *missing = NULL;
  for (GList *at = parts; at; at = at->next) {
    const GbPart *part = at->data;
    if (!part->node && (!missing || strcmp(part->name, missing->name) < 0))
      missing = part;
  }
  if (missing)
    g_set_error(
        error, GB_ERROR, GB_ERROR_DATA,
        gb_message("%s:%d: data-gb-include=\"%s\": no part of this name; hint: define it in "
                   "parts/*.html with data-gb-part"),
        missing->file, missing->line, missing->name);
  return !missing;
}

GbTemplates *gb_templates_load(const char *folder, GError **error) {
  GbTemplates *t = new_templates();
  GbEvaluator *first = NULL;
  g_autofree char *parts = g_build_filename(folder, "parts", NULL);
  gboolean has_parts = g_file_test(parts, G_FILE_TEST_IS_DIR);
  if (load_folder(t, folder, TRUE, error) && (!has_parts || load_folder(t, parts, FALSE, error)) &&
      check_parts(t, error))
    first = gb_evaluator_new(t, error);
  if (!first) {
    gb_templates_free(t);
    return NULL;
  }
  gb_evaluator_give(t, first);
  return t;
}
