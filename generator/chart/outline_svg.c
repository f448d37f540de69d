/* Cairo's SVG with glyphs as outlines, made safe to stand beside others on one page: ids by content
 * and order, no style attributes, title and description. chart: a writer; cairo 1.16 and 1.18. */
#include "chart/cairo_draw.h"

#include <cairo-svg.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <string.h>

#include "base/error.h"

#define SVG_NS "http://www.w3.org/2000/svg"
#define XLINK_NS "http://www.w3.org/1999/xlink"

typedef struct {
  GHashTable *ids; /* Cairo's id → number in the order of appearance, from 1 */
  char *prefix;    /* c<8 hex>- */
} Renaming;

/* Cairo numbers ids by what the process drew before: only order and content may count. */
static char *new_id(const Renaming *r, const char *old) {
  guint number = GPOINTER_TO_UINT(g_hash_table_lookup(r->ids, old));
  return number ? g_strdup_printf("%s%u", r->prefix, number) : NULL;
}

/* "fill:rgb(0%,0%,0%);stroke:none;" of cairo 1.16 → attributes, as 1.18 writes them. */
static void style_to_attributes(xmlNode *node) {
  xmlChar *style = xmlGetProp(node, BAD_CAST "style");
  if (!style)
    return;
  g_auto(GStrv) parts = g_strsplit((const char *)style, ";", -1);
  for (char **part = parts; *part; part++) {
    char *colon = strchr(*part, ':');
    if (!colon)
      continue;
    *colon = 0;
    xmlSetProp(node, BAD_CAST g_strstrip(*part), BAD_CAST g_strstrip(colon + 1));
  }
  xmlFree(style);
  xmlUnsetProp(node, BAD_CAST "style");
}

/* rgb(11.37%,29.02%,52.16%) → #1D4A85; LibreOffice reads no percentages in old versions. */
static void colour_to_hex(xmlNode *node, const char *name) {
  xmlChar *value = xmlGetProp(node, BAD_CAST name);
  if (value && g_str_has_prefix((const char *)value, "rgb(")) {
    char *p = (char *)value + 4;
    int channels[3] = {0, 0, 0};
    for (guint i = 0; i < 3; i++) {
      double n = g_ascii_strtod(p, &p);
      channels[i] = (int)(*p == '%' ? n * 255 / 100 + 0.5 : n + 0.5);
      p += strspn(p, "%, ");
    }
    g_autofree char *hex = g_strdup_printf("#%02X%02X%02X", (guint)channels[0] & 255u,
                                           (guint)channels[1] & 255u, (guint)channels[2] & 255u);
    xmlSetProp(node, BAD_CAST name, BAD_CAST hex);
  }
  xmlFree(value);
}

static void drop_opaque(xmlNode *node, const char *name) {
  xmlChar *value = xmlGetProp(node, BAD_CAST name);
  if (value && strcmp((const char *)value, "1") == 0)
    xmlUnsetProp(node, BAD_CAST name);
  xmlFree(value);
}

static void clean_paint(xmlNode *node) {
  style_to_attributes(node);
  colour_to_hex(node, "fill");
  colour_to_hex(node, "stroke");
  drop_opaque(node, "fill-opacity");
  drop_opaque(node, "stroke-opacity");
}

typedef void (*NodeFunc)(xmlNode *node, gpointer data);

static void each_element(xmlNode *node, NodeFunc func, gpointer data) {
  for (; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    func(node, data);
    each_element(node->children, func, data);
  }
}

static void clean_node(xmlNode *node, gpointer data) {
  Renaming *r = data;
  clean_paint(node);
  xmlChar *id = xmlGetProp(node, BAD_CAST "id");
  if (id && !g_hash_table_contains(r->ids, id))
    g_hash_table_insert(r->ids, g_strdup((const char *)id),
                        GUINT_TO_POINTER(g_hash_table_size(r->ids) + 1));
  xmlFree(id);
}

static void rename_url(xmlNode *node, xmlAttr *attribute, const Renaming *r) {
  xmlChar *value = xmlNodeGetContent((xmlNode *)attribute);
  const char *s = (const char *)value;
  if (g_str_has_prefix(s, "url(#") && g_str_has_suffix(s, ")")) {
    g_autofree char *old = g_strndup(s + 5, strlen(s) - 6);
    g_autofree char *id = new_id(r, old);
    g_autofree char *url = g_strdup_printf("url(#%s)", id ? id : old);
    xmlSetProp(node, attribute->name, BAD_CAST url);
  }
  xmlFree(value);
}

static void rename_node(xmlNode *node, gpointer data) {
  const Renaming *r = data;
  xmlChar *id = xmlGetProp(node, BAD_CAST "id");
  g_autofree char *own = id ? new_id(r, (const char *)id) : NULL;
  if (own)
    xmlSetProp(node, BAD_CAST "id", BAD_CAST own);
  xmlFree(id);
  xmlNs *xlink = xmlSearchNsByHref(node->doc, node, BAD_CAST XLINK_NS);
  xmlChar *link = xmlGetNsProp(node, BAD_CAST "href", BAD_CAST XLINK_NS);
  if (link && link[0] == '#') {
    g_autofree char *target = new_id(r, (const char *)link + 1);
    g_autofree char *href = g_strdup_printf("#%s", target ? target : (const char *)link + 1);
    xmlSetNsProp(node, xlink, BAD_CAST "href", BAD_CAST href);
  }
  xmlFree(link);
  for (xmlAttr *a = node->properties; a; a = a->next)
    rename_url(node, a, r);
}

static xmlNode *add_words(xmlNode *root, xmlNode *before, const char *name, const char *id,
                          const char *words) {
  xmlNode *node = xmlNewDocNode(root->doc, root->ns, BAD_CAST name, NULL);
  xmlNode *text = xmlNewDocText(root->doc, BAD_CAST words);
  xmlAddChild(node, text);
  xmlSetProp(node, BAD_CAST "id", BAD_CAST id);
  if (before)
    xmlAddPrevSibling(before, node);
  else
    xmlAddChild(root, node);
  return node;
}

static void add_text_alternative(xmlNode *root, const GbChart *chart, const char *prefix) {
  g_autofree char *title = g_strconcat(prefix, "title", NULL);
  g_autofree char *desc = g_strconcat(prefix, "desc", NULL);
  g_autofree char *both = g_strconcat(title, " ", desc, NULL);
  xmlNode *first = root->children;
  add_words(root, first, "title", title, chart->alt);
  add_words(root, first, "desc", desc, chart->description);
  xmlSetProp(root, BAD_CAST "role", BAD_CAST "img");
  xmlSetProp(root, BAD_CAST "aria-labelledby", BAD_CAST both);
  xmlNodeSetLang(root, BAD_CAST "zh-Hans");
}

static void set_size(xmlNode *root, const GbScene *scene) {
  g_autoptr(GString) box = g_string_new("0 0 ");
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(width, sizeof width, "%g", scene->width);
  g_ascii_formatd(height, sizeof height, "%g", scene->height);
  g_string_append_printf(box, "%s %s", width, height);
  xmlSetProp(root, BAD_CAST "width", BAD_CAST width);
  xmlSetProp(root, BAD_CAST "height", BAD_CAST height);
  xmlSetProp(root, BAD_CAST "viewBox", BAD_CAST box->str);
  xmlUnsetProp(root, BAD_CAST "version");
}

/* The hash is of what the chart shows, not of Cairo's bytes: those change with its version. */
static char *content_prefix(const GbChart *chart) {
  g_autofree char *dump = gb_scene_dump(chart->plate);
  g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, dump, -1);
  return g_strdup_printf("c%.8s-", hash);
}

static GBytes *serialise(xmlDoc *doc, GError **error, const GbChart *chart) {
  xmlChar *text = NULL;
  int length = 0;
  xmlDocDumpMemoryEnc(doc, &text, &length, "UTF-8");
  if (!text) {
    gb_cairo_fail(error, chart, CAIRO_STATUS_NO_MEMORY);
    return NULL;
  }
  GBytes *bytes = g_bytes_new(text, (gsize)length);
  xmlFree(text);
  return bytes;
}

static GBytes *rewrite(GByteArray *svg, const GbChart *chart, GError **error) {
  xmlDoc *doc = xmlReadMemory((const char *)svg->data, (int)svg->len, "chart.svg", NULL,
                              XML_PARSE_NONET | XML_PARSE_NOBLANKS | XML_PARSE_HUGE);
  if (!doc) {
    gb_cairo_fail(error, chart, CAIRO_STATUS_READ_ERROR);
    return NULL;
  }
  Renaming r = {g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL),
                content_prefix(chart)};
  xmlNode *root = xmlDocGetRootElement(doc);
  each_element(root, clean_node, &r);
  each_element(root, rename_node, &r);
  set_size(root, chart->plate);
  add_text_alternative(root, chart, r.prefix);
  g_hash_table_unref(r.ids);
  g_free(r.prefix);
  GBytes *bytes = serialise(doc, error, chart);
  xmlFreeDoc(doc);
  return bytes;
}

GBytes *gb_chart_outline_svg(const GbChart *chart, const GbTheme *theme, GbMeasurer *measurer,
                             GError **error) {
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new(256 * 1024);
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream(
      gb_cairo_collect, bytes, chart->plate->width, chart->plate->height);
  cairo_svg_surface_set_document_unit(surface, CAIRO_SVG_UNIT_PX);
  cairo_t *cr = cairo_create(surface);
  gb_cairo_draw(cr, chart->plate, theme, measurer);
  cairo_destroy(cr);
  cairo_surface_finish(surface);
  cairo_status_t status = cairo_surface_status(surface);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    gb_cairo_fail(error, chart, status);
    return NULL;
  }
  return rewrite(bytes, chart, error);
}
