/* One report's folder. site: a worker's job, after all stages. */
#include "site/report_files.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "export/export.h"
#include "model/chart.h"
#include "model/finding.h"

/** A folder that is being filled. @files: GbFile, whose strings @names owns */
typedef struct {
  const GbReportFiles *what;
  const GbReport *report;
  GbMeasurer *measurer;
  char *root; /* "reports/SLUG" */
  GArray *files;
  GPtrArray *names;
  guint64 bytes;
} Filling;

static gboolean make_folder(const Filling *f, const char *name, GError **error) {
  g_autofree char *path = g_build_filename(f->root, name, NULL);
  return gb_folder_make(f->what->folder, path, error);
}

/* @path  relative to the page; @format: static. NULL: a file that no page offers */
static gboolean put(Filling *f, const char *path, const char *format, gint chart, const char *bytes,
                    gsize length, GError **error) {
  g_autofree char *full = g_build_filename(f->root, path, NULL);
  if (!gb_folder_write(f->what->folder, full, bytes, length, error))
    return FALSE;
  f->bytes += length;
  if (!format)
    return TRUE;
  GbFile file = {g_strdup(path), format, chart, length};
  g_ptr_array_add(f->names, (gpointer)file.path);
  g_array_append_val(f->files, file);
  return TRUE;
}

static gboolean put_bytes(Filling *f, const char *path, const char *format, gint chart,
                          GBytes *made, GError **error) {
  g_autoptr(GBytes) bytes = made;
  if (!bytes)
    return FALSE;
  gsize length = 0;
  const char *start = g_bytes_get_data(bytes, &length);
  return put(f, path, format, chart, start, length, error);
}

static gboolean put_outline(Filling *f, const GbChart *chart, gint i, const char *path,
                            GError **error) {
  return put_bytes(f, path, "svg", i,
                   gb_chart_outline_svg(chart, f->what->data->theme, f->measurer, error), error);
}

static gboolean put_text(Filling *f, const GbChart *chart, gint i, const char *path,
                         GError **error) {
  g_autofree char *svg = gb_chart_text_svg(chart, f->what->data->theme);
  return put(f, path, "text.svg", i, svg, strlen(svg), error);
}

static GBytes *make_pdf(const Filling *f, const GbChart *const *charts, guint n, const char *title,
                        GError **error) {
  return gb_chart_pdf(charts, n, title, f->what->data->theme, f->measurer, f->what->site.epoch,
                      error);
}

static gboolean put_pdf(Filling *f, const GbChart *chart, gint i, const char *path,
                        GError **error) {
  return put_bytes(f, path, "pdf", i, make_pdf(f, &chart, 1, chart->title, error), error);
}

static gboolean put_png(Filling *f, const GbChart *chart, gint i, const char *path,
                        GError **error) {
  return put_bytes(f, path, "png", i, gb_chart_png(chart, f->what->data->theme, f->measurer, error),
                   error);
}

static const struct {
  GbFormats bit;
  const char *suffix;
  gboolean (*put)(Filling *f, const GbChart *chart, gint i, const char *path, GError **error);
} CHART_FILES[] = {{GB_FORMAT_SVG, "svg", put_outline},
                   {GB_FORMAT_TEXT_SVG, "text.svg", put_text},
                   {GB_FORMAT_PDF, "pdf", put_pdf},
                   {GB_FORMAT_PNG, "png", put_png}};

static gboolean write_chart(Filling *f, guint i, GError **error) {
  const GbChart *chart = f->report->charts->pdata[i];
  for (guint k = 0; k < G_N_ELEMENTS(CHART_FILES); k++) {
    g_autofree char *path = g_strdup_printf("charts/%s.%s", chart->name, CHART_FILES[k].suffix);
    if ((f->what->formats & CHART_FILES[k].bit) &&
        !CHART_FILES[k].put(f, chart, (gint)i, path, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean write_charts(Filling *f, GError **error) {
  const GPtrArray *charts = f->report->charts;
  if (!charts->len || !f->what->formats)
    return TRUE;
  if (!make_folder(f, "charts", error))
    return FALSE;
  for (guint i = 0; i < charts->len; i++)
    if (!write_chart(f, i, error))
      return FALSE;
  return !(f->what->formats & GB_FORMAT_PDF) ||
         put_bytes(f, "charts/charts.pdf", "pdf", -1,
                   make_pdf(f, (const GbChart *const *)charts->pdata, charts->len, f->report->title,
                            error),
                   error);
}

static gboolean write_data(Filling *f, GError **error) {
  g_autoptr(GString) out = g_string_new(NULL);
  if (!make_folder(f, "data", error))
    return FALSE;
  gb_export_csv(f->report, out);
  if (!put(f, "data/observations.csv", "csv", -1, out->str, out->len, error))
    return FALSE;
  g_string_truncate(out, 0);
  gb_export_json(f->report, out);
  return put(f, "data/observations.json", "json", -1, out->str, out->len, error);
}

static xmlDoc *make_document(const Filling *f, GError **error) {
  xmlDoc *doc = gb_page_report_document(f->report, &f->what->site,
                                        (const GbFile *)(gpointer)f->files->data, f->files->len);
  if (!doc)
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s: no data document"),
                f->report->slug);
  return doc;
}

/* The document lists all downloads but itself, whose size it cannot know. */
static gboolean write_document(Filling *f, GError **error) {
  xmlDoc *doc = make_document(f, error);
  xmlChar *bytes = NULL;
  int length = 0;
  if (!doc)
    return FALSE;
  xmlDocDumpFormatMemoryEnc(doc, &bytes, &length, "UTF-8", 1);
  xmlFreeDoc(doc);
  gboolean ok =
      bytes && put(f, "data/report.xml", "xml", -1, (const char *)bytes, (gsize)length, error);
  if (!bytes)
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s: data document not serialised"),
                f->report->slug);
  xmlFree(bytes);
  return ok;
}

static char *fill_chart(const GbReport *report, guint64 number, const char *layout) {
  for (guint i = 0; i < report->charts->len; i++) {
    const GbChart *chart = report->charts->pdata[i];
    gboolean narrow = g_str_equal(layout, "narrow");
    if (chart->number != number || (!narrow && strcmp(layout, "wide")))
      continue;
    g_autofree char *id = g_strdup_printf("figure-%u-%s", chart->number, layout);
    return gb_chart_page_svg(chart, narrow ? chart->narrow : chart->wide, id);
  }
  return NULL;
}

/* Left the title; right what the checks came to, or what the page is. */
static char *fill_running_head(const GbReport *report, const char *page) {
  guint n = report->findings->len, n_fails = 0;
  for (guint i = 0; i < n; i++)
    n_fails += ((const GbFinding *)report->findings->pdata[i])->verdict == GB_VERDICT_FAILS;
  if (g_str_equal(page, "sheet"))
    return gb_page_running_head(report->title, "勾稽关系核对表");
  g_autofree char *fails = n_fails ? g_strdup_printf("%u条不符", n_fails) : g_strdup("无不符");
  g_autofree char *words = n ? g_strdup_printf("核对：%u条，%s", n, fails) : g_strdup("");
  return gb_page_running_head(report->title, words);
}

/* "chart/1/wide": figure number and layout; "interval/1": relation 1; "running/report": its head on
 * paper. */
static char *fill_slot(const char *name, gpointer data) {
  const Filling *f = data;
  g_auto(GStrv) parts = g_strsplit(name, "/", -1);
  guint64 number = 0;
  guint n = g_strv_length(parts);
  if (n == 2 && g_str_equal(parts[0], "running"))
    return fill_running_head(f->report, parts[1]);
  if (n < 2 || !g_ascii_string_to_unsigned(parts[1], 10, 1, G_MAXUINT, &number, NULL))
    return NULL;
  if (n == 3 && g_str_equal(parts[0], "chart"))
    return fill_chart(f->report, number, parts[2]);
  if (n == 2 && g_str_equal(parts[0], "interval") && number <= f->report->findings->len)
    return gb_chart_interval_svg(f->report->findings->pdata[number - 1], f->measurer);
  return NULL;
}

static char *render(Filling *f, xmlDoc *doc, const char *template, GError **error) {
  return gb_page_render(f->what->data->templates, template, doc, "../../", fill_slot, f, error);
}

char *gb_report_files_page(const GbReportFiles *what, const GbReport *report, GbMeasurer *measurer,
                           GError **error) {
  g_autoptr(GArray) files = g_array_new(FALSE, TRUE, sizeof(GbFile));
  Filling f = {what, report, measurer, NULL, files, NULL, 0};
  xmlDoc *doc = make_document(&f, error);
  if (!doc)
    return NULL;
  char *page = render(&f, doc, "report", error);
  xmlFreeDoc(doc);
  return page;
}

static gboolean write_page(Filling *f, xmlDoc *doc, const char *template, const char *path,
                           GError **error) {
  g_autofree char *page = render(f, doc, template, error);
  return page && put(f, path, NULL, -1, page, strlen(page), error);
}

/* The report, and the sheet of its relations where it has any. */
static gboolean write_pages(Filling *f, guint *n, GError **error) {
  xmlDoc *doc = make_document(f, error);
  if (!doc)
    return FALSE;
  gboolean has_sheet = f->report->findings->len > 0;
  gboolean ok = write_page(f, doc, "report", "index.html", error) &&
                (!has_sheet || write_page(f, doc, "sheet", "audit.html", error));
  xmlFreeDoc(doc);
  *n = has_sheet ? 2 : 1;
  return ok;
}

gboolean gb_report_files_write(const GbReportFiles *what, const GbReport *report,
                               GbMeasurer *measurer, guint *n_files, guint64 *bytes,
                               GError **error) {
  g_autofree char *root = g_build_filename("reports", report->slug, NULL);
  g_autoptr(GArray) files = g_array_new(FALSE, TRUE, sizeof(GbFile));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  Filling f = {what, report, measurer, root, files, names, 0};
  guint n_pages = 0;
  if (!gb_folder_make(what->folder, root, error) || !write_data(&f, error) ||
      !write_charts(&f, error) || !write_document(&f, error) || !write_pages(&f, &n_pages, error))
    return FALSE;
  *n_files += files->len + n_pages;
  *bytes += f.bytes;
  return TRUE;
}
