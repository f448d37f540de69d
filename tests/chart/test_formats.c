/* Every file format: well-formed, self-contained, the same bytes each time, its Chinese to be seen
 * and found. Programs that are not installed are skipped with a word. */
#include "chart/chart.h"
#include "support/sample.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
  GbTheme *theme;
  GbMeasurer *measurer;
  GbReport *report;
  char *folder;
} Fixture;

static void set_up(Fixture *f, gconstpointer data) {
  GError *error = NULL;
  (void)data;
  f->theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  f->measurer = gb_measurer_new(f->theme);
  f->report = gb_sample_province();
  g_assert_true(gb_chart(f->report, f->theme, f->measurer, &error));
  g_assert_no_error(error);
  f->folder = g_dir_make_tmp("gongbao-chart-XXXXXX", &error);
  g_assert_no_error(error);
}

static void tear_down(Fixture *f, gconstpointer data) {
  (void)data;
  g_autoptr(GDir) dir = g_dir_open(f->folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name(dir))) {
    g_autofree char *file = g_build_filename(f->folder, name, NULL);
    g_unlink(file);
  }
  g_rmdir(f->folder);
  g_free(f->folder);
  gb_report_free(f->report);
  gb_measurer_free(f->measurer);
  gb_theme_free(f->theme);
}

static const GbChart *chart_at(const Fixture *f, guint i) {
  return f->report->charts->pdata[i];
}

static GBytes *outline(const Fixture *f, guint i) {
  GError *error = NULL;
  GBytes *bytes = gb_chart_outline_svg(chart_at(f, i), f->theme, f->measurer, &error);
  g_assert_no_error(error);
  return bytes;
}

static GBytes *pdf(const Fixture *f, guint n) {
  GError *error = NULL;
  GBytes *bytes = gb_chart_pdf((const GbChart *const *)f->report->charts->pdata, n, "图集",
                               f->theme, f->measurer, 1700000000, &error);
  g_assert_no_error(error);
  return bytes;
}

static char *save(const Fixture *f, const char *name, GBytes *bytes) {
  char *file = g_build_filename(f->folder, name, NULL);
  gsize size;
  const void *data = g_bytes_get_data(bytes, &size);
  g_assert_true(g_file_set_contents(file, data, (gssize)size, NULL));
  return file;
}

/* Runs a program; FALSE and a skipped test where it is not installed. */
static gboolean run(char **output, const char *program, ...) {
  g_autofree char *path = g_find_program_in_path(program);
  if (!path) {
    g_autofree char *word = g_strdup_printf("%s is not installed", program);
    g_test_skip(word);
    return FALSE;
  }
  g_autoptr(GPtrArray) argv = g_ptr_array_new();
  g_ptr_array_add(argv, path);
  va_list args;
  va_start(args, program);
  for (char *arg; (arg = va_arg(args, char *));)
    g_ptr_array_add(argv, arg);
  va_end(args);
  g_ptr_array_add(argv, NULL);
  int status;
  GError *error = NULL;
  g_assert_true(g_spawn_sync(NULL, (char **)argv->pdata, NULL, G_SPAWN_DEFAULT, NULL, NULL, output,
                             NULL, &status, &error));
  g_assert_no_error(error);
  g_assert_true(g_spawn_check_wait_status(status, NULL));
  return TRUE;
}

static void check_node(xmlNode *node, GHashTable *ids) {
  for (; node; node = node->next) {
    if (node->type != XML_ELEMENT_NODE)
      continue;
    g_assert_null(xmlHasProp(node, BAD_CAST "style"));
    g_assert_null(xmlHasProp(node, BAD_CAST "class"));
    xmlChar *id = xmlGetProp(node, BAD_CAST "id");
    if (id) {
      g_assert_true(id[0] == 'c' && id[9] == '-');
      g_assert_true(g_hash_table_add(ids, g_strdup((const char *)id)));
    }
    xmlFree(id);
    xmlChar *link = xmlGetNsProp(node, BAD_CAST "href", BAD_CAST "http://www.w3.org/1999/xlink");
    if (link)
      g_assert_true(g_hash_table_contains(ids, link + 1));
    xmlFree(link);
    check_node(node->children, ids);
  }
}

/* Ids are prefixed by content, unique over all charts, and links meet them; definitions first. */
static void test_outline_ids(Fixture *f, gconstpointer data) {
  (void)data;
  g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < f->report->charts->len; i++) {
    g_autoptr(GBytes) svg = outline(f, i);
    gsize size;
    const char *text = g_bytes_get_data(svg, &size);
    xmlDoc *doc = xmlReadMemory(text, (int)size, "chart.svg", NULL, XML_PARSE_NONET);
    g_assert_nonnull(doc);
    check_node(xmlDocGetRootElement(doc), ids);
    g_assert_nonnull(g_strstr_len(text, (gssize)size, "<title id=\"c"));
    g_assert_nonnull(g_strstr_len(text, (gssize)size, "xml:lang=\"zh-Hans\""));
    xmlFreeDoc(doc);
  }
}

static void test_same_bytes(Fixture *f, gconstpointer data) {
  (void)data;
  g_autoptr(GBytes) first = outline(f, 2);
  g_bytes_unref(outline(f, 0)); /* what was drawn before must not matter */
  g_autoptr(GBytes) page = pdf(f, 2);
  GbMeasurer *other = gb_measurer_new(f->theme);
  g_autoptr(GBytes) second = gb_chart_outline_svg(chart_at(f, 2), f->theme, other, NULL);
  g_autoptr(GBytes) again = gb_chart_pdf((const GbChart *const *)f->report->charts->pdata, 2,
                                         "图集", f->theme, other, 1700000000, NULL);
  gb_measurer_free(other);
  g_assert_true(g_bytes_equal(first, second));
  g_assert_true(g_bytes_equal(page, again));
}

/* What office programs lose does not stand in the editable file. */
static void test_editable(Fixture *f, gconstpointer data) {
  static const char *const LOST[] = {" class=", " style=", "<use",     "<clipPath",
                                     "<mask",   "<filter", "baseline", "font=\"",
                                     "rgba",    "var(",    "opacity=", "<g"};
  (void)data;
  for (guint i = 0; i < f->report->charts->len; i++) {
    g_autofree char *svg = gb_chart_text_svg(chart_at(f, i), f->theme);
    xmlDoc *doc = xmlReadMemory(svg, (int)strlen(svg), "text.svg", NULL, XML_PARSE_NONET);
    g_assert_nonnull(doc);
    xmlFreeDoc(doc);
    for (guint k = 0; k < G_N_ELEMENTS(LOST); k++)
      g_assert_null(strstr(svg, LOST[k]));
    g_assert_nonnull(strstr(svg, "font-family=\"Microsoft YaHei\""));
    g_assert_null(strstr(svg, "YaHei,"));
    g_assert_nonnull(strstr(svg, "资料来源："));
  }
}

/* A headline is found by its words, whatever the lines it stands on. */
static void test_pdf_text(Fixture *f, gconstpointer data) {
  (void)data;
  guint n = f->report->charts->len;
  g_autoptr(GBytes) bytes = pdf(f, n);
  g_autofree char *file = save(f, "charts.pdf", bytes);
  g_autofree char *text = NULL, *info = NULL;
  if (!run(&text, "pdftotext", file, "-", NULL) || !run(&info, "pdfinfo", file, NULL))
    return;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  g_autofree char *joined = g_strjoinv("", lines);
  for (guint i = 0; i < n; i++)
    g_assert_nonnull(strstr(joined, chart_at(f, i)->headline));
  g_assert_nonnull(strstr(info, "图集"));
  g_assert_nonnull(strstr(info, "442.2")); /* 156 mm in points */
  g_autofree char *pages = g_strdup_printf("Pages:           %u", n);
  g_assert_nonnull(strstr(info, pages));
}

static double mean_difference(cairo_surface_t *a, cairo_surface_t *b) {
  int width = cairo_image_surface_get_width(a), height = cairo_image_surface_get_height(a);
  g_assert_cmpint(cairo_image_surface_get_width(b), ==, width);
  g_assert_cmpint(cairo_image_surface_get_height(b), ==, height);
  double sum = 0;
  for (int y = 0; y < height; y++) {
    const guchar *p = cairo_image_surface_get_data(a) + y * cairo_image_surface_get_stride(a);
    const guchar *q = cairo_image_surface_get_data(b) + y * cairo_image_surface_get_stride(b);
    for (int x = 0; x < width; x++)
      sum += abs(p[4 * x + 1] - q[4 * x + 1]);
  }
  return sum / width / height / 255;
}

/* Another program sees in the SVG what we see in the PNG; an empty page would differ far more. */
static void test_svg_is_png(Fixture *f, gconstpointer data) {
  (void)data;
  for (guint i = 0; i < f->report->charts->len; i++) {
    g_autoptr(GBytes) svg = outline(f, i);
    g_autoptr(GBytes) png = gb_chart_png(chart_at(f, i), f->theme, f->measurer, NULL);
    g_autofree char *source = save(f, "chart.svg", svg), *ours = save(f, "chart.png", png);
    g_autofree char *theirs = g_build_filename(f->folder, "rsvg.png", NULL);
    if (!run(NULL, "rsvg-convert", "-z", "2", "-o", theirs, source, NULL))
      return;
    cairo_surface_t *a = cairo_image_surface_create_from_png(ours);
    cairo_surface_t *b = cairo_image_surface_create_from_png(theirs);
    double difference = mean_difference(a, b);
    cairo_t *cr = cairo_create(b);
    cairo_set_source_rgb(cr, 1, 1, 1);
    cairo_paint(cr);
    cairo_destroy(cr);
    cairo_surface_flush(b);
    double empty = mean_difference(a, b);
    cairo_surface_destroy(a);
    cairo_surface_destroy(b);
    g_assert_cmpfloat(difference, <, 0.015);
    g_assert_cmpfloat(difference, <, empty / 5);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
#define ADD(name, func) g_test_add("/chart/formats/" name, Fixture, NULL, set_up, func, tear_down)
  ADD("outline-ids", test_outline_ids);
  ADD("same-bytes", test_same_bytes);
  ADD("editable", test_editable);
  ADD("pdf-text", test_pdf_text);
  ADD("svg-is-png", test_svg_is_png);
  return g_test_run();
}
