/* How fast each step is, on one core, with the real stages and the sample reports.
 * tests: a line a step, for people who compare two versions on one machine; the test bench/runs
 * holds that each step runs. usage: gongbao-bench [SECONDS a step, default 2] */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "export/export.h"
#include "model/chart.h"
#include "pipeline/pipeline.h"
#include "site/data.h"
#include "site/report_files.h"

#define BUFFER_BYTES (4u * 1000u * 1000u)

/** What the steps work on, made once. @charts: GbChart of all reports, borrowed */
typedef struct {
  const GbData *data;
  GbMeasurer *measurer;
  GbText *sample, *large;
  GPtrArray *reports; /* GbReport, complete */
  GPtrArray *charts;
  double seconds;
} Bench;

/* CPU time of this thread: another program on the machine does not count. */
static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static void fail(const char *what, const GError *error) {
  fprintf(stderr, "gongbao-bench: %s: %s\n", what, error ? error->message : "failed");
  exit(1);
}

/** One pass of a step. Returns the units done; adds the bytes made to @bytes. */
typedef double (*Step)(const Bench *bench, guint64 *bytes);

/* The first pass warms caches and is not counted. */
static void measure(const Bench *bench, const char *name, const char *unit, Step step,
                    const char *input) {
  guint64 bytes = 0, warm = 0;
  guint passes = 0;
  double units = 0, spent;
  step(bench, &warm);
  double start = now();
  do {
    units += step(bench, &bytes);
    passes++;
    spent = now() - start;
  } while (spent < bench->seconds);
  printf("%-14s %10.1f %s  (input: %s; output: %.1f KB)\n", name, units / spent, unit, input,
         (double)bytes / passes / 1000);
  fflush(stdout);
}

/* Structure, extract, JSON Lines: what `gongbao extract` does with a decoded file. */
static double extract(const Bench *bench, guint64 *bytes) {
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(bench->large);
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < reports->len; i++) {
    g_autoptr(GbReport) report = g_steal_pointer(&reports->pdata[i]);
    gb_pipeline_extract(report, bench->data->lexicon, NULL);
    gb_export_jsonl(report, out);
    *bytes += out->len;
    g_string_truncate(out, 0); /* written to standard output by then */
  }
  return (double)bench->large->length / 1e6;
}

static double write_page_svg(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->charts->len; i++) {
    const GbChart *chart = bench->charts->pdata[i];
    g_autofree char *svg = gb_chart_page_svg(chart, chart->wide, "figure-1-wide");
    *bytes += strlen(svg);
  }
  return bench->charts->len;
}

static void make_charts(const Bench *bench, GbReport *report, GbMeasurer *measurer) {
  g_autoptr(GError) error = NULL;
  g_ptr_array_set_size(report->charts, 0);
  if (!gb_chart(report, bench->data->theme, measurer, &error))
    fail("chart", error);
}

/* From text to page SVGs with nothing measured before: choose, lay out, write both widths. */
static double draw_page_svg(const Bench *bench, guint64 *bytes) {
  g_autoptr(GPtrArray) reports = gb_pipeline_text(bench->sample, bench->data->lexicon);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(bench->data->theme);
  double n = 0;
  for (guint i = 0; i < reports->len; i++) {
    GbReport *report = reports->pdata[i];
    make_charts(bench, report, measurer);
    for (guint c = 0; c < report->charts->len; c++) {
      const GbChart *chart = report->charts->pdata[c];
      g_autofree char *wide = gb_chart_page_svg(chart, chart->wide, "w");
      g_autofree char *narrow = gb_chart_page_svg(chart, chart->narrow, "n");
      *bytes += strlen(wide) + strlen(narrow);
      n += 2;
    }
  }
  return n;
}

static double write_text_svg(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->charts->len; i++) {
    g_autofree char *svg = gb_chart_text_svg(bench->charts->pdata[i], bench->data->theme);
    *bytes += strlen(svg);
  }
  return bench->charts->len;
}

/* Takes over @made. */
static void count(GBytes *made, const char *what, GError *error, guint64 *bytes) {
  if (!made)
    fail(what, error);
  *bytes += g_bytes_get_size(made);
  g_bytes_unref(made);
}

static double write_outline_svg(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->charts->len; i++) {
    GError *error = NULL;
    GBytes *made =
        gb_chart_outline_svg(bench->charts->pdata[i], bench->data->theme, bench->measurer, &error);
    count(made, "Cairo SVG", error, bytes);
  }
  return bench->charts->len;
}

static void write_book(const Bench *bench, const GbChart *const *charts, guint n, guint64 *bytes) {
  GError *error = NULL;
  GBytes *made =
      gb_chart_pdf(charts, n, charts[0]->title, bench->data->theme, bench->measurer, 0, &error);
  count(made, "PDF", error, bytes);
}

static double write_pdf(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->charts->len; i++)
    write_book(bench, (const GbChart *const *)&bench->charts->pdata[i], 1, bytes);
  return bench->charts->len;
}

static double write_png(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->charts->len; i++) {
    GError *error = NULL;
    GBytes *made =
        gb_chart_png(bench->charts->pdata[i], bench->data->theme, bench->measurer, &error);
    count(made, "PNG", error, bytes);
  }
  return bench->charts->len;
}

/* The data document, the template, the charts in it. */
static void render(const Bench *bench, const GbReport *report, guint64 *bytes) {
  GbReportFiles what = {.data = bench->data, .site = {"公报数据", "", "", "zh-Hans", 0}};
  g_autoptr(GError) error = NULL;
  g_autofree char *page = gb_report_files_page(&what, report, bench->measurer, &error);
  if (!page)
    fail("page", error);
  *bytes += strlen(page);
}

static double render_pages(const Bench *bench, guint64 *bytes) {
  for (guint i = 0; i < bench->reports->len; i++)
    render(bench, bench->reports->pdata[i], bytes);
  return bench->reports->len;
}

/* From text to every file of a report, single PDFs too; only the disk is left out. */
static double make_reports(const Bench *bench, guint64 *bytes) {
  g_autoptr(GPtrArray) reports = gb_pipeline_text(bench->sample, bench->data->lexicon);
  for (guint i = 0; i < reports->len; i++) {
    GbReport *report = reports->pdata[i];
    g_autoptr(GString) out = g_string_new(NULL);
    make_charts(bench, report, bench->measurer);
    gb_export_csv(report, out);
    gb_export_json(report, out);
    *bytes += out->len;
    Bench one = *bench;
    one.charts = report->charts;
    write_outline_svg(&one, bytes);
    write_text_svg(&one, bytes);
    write_pdf(&one, bytes);
    write_png(&one, bytes);
    if (report->charts->len)
      write_book(bench, (const GbChart *const *)report->charts->pdata, report->charts->len, bytes);
    render(bench, report, bytes);
  }
  return reports->len;
}

/* The sample again and again, as one file of many reports. */
static GbText *repeat(const GbText *sample) {
  GString *bytes = g_string_new(NULL);
  while (bytes->len < BUFFER_BYTES)
    g_string_append_printf(bytes, "%s\n\n", sample->bytes);
  gsize length = bytes->len;
  return gb_text_new(g_string_free(bytes, FALSE), length, "sample", "UTF-8");
}

static void make_models(Bench *bench) {
  bench->reports = gb_pipeline_text(bench->sample, bench->data->lexicon);
  bench->charts = g_ptr_array_new();
  for (guint i = 0; i < bench->reports->len; i++) {
    GbReport *report = bench->reports->pdata[i];
    make_charts(bench, report, bench->measurer);
    for (guint c = 0; c < report->charts->len; c++)
      g_ptr_array_add(bench->charts, report->charts->pdata[c]);
  }
}

static void run(const Bench *bench) {
  g_autofree char *text =
      g_strdup_printf("%.1f MB of UTF-8 text", (double)bench->large->length / 1e6);
  g_autofree char *charts = g_strdup_printf("%u charts", bench->charts->len);
  g_autofree char *reports =
      g_strdup_printf("%u reports of %.1f KB with %u charts", bench->reports->len,
                      (double)bench->sample->length / 1000, bench->charts->len);
  measure(bench, "extraction", "MB/s     ", extract, text);
  measure(bench, "page SVG", "charts/s ", write_page_svg, charts);
  measure(bench, "text to SVG", "charts/s ", draw_page_svg, reports);
  measure(bench, "text SVG", "charts/s ", write_text_svg, charts);
  measure(bench, "Cairo SVG", "charts/s ", write_outline_svg, charts);
  measure(bench, "PDF", "charts/s ", write_pdf, charts);
  measure(bench, "PNG", "charts/s ", write_png, charts);
  measure(bench, "pages", "pages/s  ", render_pages, reports);
  measure(bench, "whole reports", "reports/s", make_reports, reports);
}

int main(int argc, char **argv) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  Bench bench = {.seconds = argc > 1 ? g_ascii_strtod(argv[1], NULL) : 2};
  g_autoptr(GbData) data = gb_data_load(NULL, NULL, &error);
  if (!data)
    fail("data", error);
  g_autofree char *file = gb_data_path(data->folder, "assets/reports", "compilation-2023h1.txt");
  g_autoptr(GbText) sample = gb_ingest_file(file, &options, &error);
  if (!sample)
    fail(file, error);
  g_autoptr(GbText) large = repeat(sample);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(data->theme);
  bench.data = data;
  bench.sample = sample;
  bench.large = large;
  bench.measurer = measurer;
  make_models(&bench);
  run(&bench);
  g_ptr_array_unref(bench.charts);
  g_ptr_array_unref(bench.reports);
  return 0;
}
