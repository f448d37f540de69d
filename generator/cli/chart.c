/* gongbao chart: the charts of a report as single files.
 * cli: a file → charts in a folder, or a scene on standard output. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "model/chart.h"
#include "pipeline/pipeline.h"
#include "site/config.h"
#include "site/data.h"
#include "site/write.h"

static char *output, *formats, *dump;
static int number, limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output,
     GB_MESSAGE("folder, made where it is missing"), "DIR"},
    {"number", 'n', 0, G_OPTION_ARG_INT, &number, GB_MESSAGE("this figure only"), "N"},
    {"formats", 0, 0, G_OPTION_ARG_FILENAME, &formats,
     GB_MESSAGE("of svg,text.svg,pdf,png (default: all)"), "LIST"},
    {"dump", 0, 0, G_OPTION_ARG_FILENAME, &dump,
     GB_MESSAGE("scene: print the marks of each layout"), "scene"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "chart",
    .usage = "FILE -o DIR",
    .summary = GB_MESSAGE(
        "Draws the charts of a report: NAME.svg (looks the same everywhere), NAME.text.svg\n"
        "(text stays editable), NAME.pdf, NAME.png. Of a file with several reports each\n"
        "has its own folder. Prints the files with the reason for each kind of chart."),
    .examples = "  gongbao chart report.txt -o charts\n"
                "  gongbao chart report.txt -o charts --number 2 --formats pdf,png\n"
                "  gongbao chart report.txt --dump=scene",
    .entries = ENTRIES};

/** @folder  where this report's files go */
typedef struct {
  const GbData *data;
  GbMeasurer *measurer;
  guint formats;
  gint64 epoch;
  const char *folder;
} Drawing;

/* Takes over @made; NULL: @error is set already. */
static gboolean put(const Drawing *d, const GbChart *chart, const char *suffix, GBytes *made,
                    GError **error) {
  g_autoptr(GBytes) bytes = made;
  if (!bytes)
    return FALSE;
  gsize length = 0;
  const char *start = g_bytes_get_data(bytes, &length);
  g_autofree char *path = g_strdup_printf("%s/%s.%s", d->folder, chart->name, suffix);
  if (!gb_write_replace(path, start, length, error))
    return FALSE;
  g_autoptr(GString) out = g_string_new(path);
  g_string_append_c(out, '\n');
  gb_output_stdout(out);
  return TRUE;
}

static GBytes *text_svg(const Drawing *d, const GbChart *chart) {
  char *svg = gb_chart_text_svg(chart, d->data->theme);
  return g_bytes_new_take(svg, strlen(svg));
}

static gboolean draw(const Drawing *d, const GbChart *chart, GError **error) {
  const GbTheme *theme = d->data->theme;
  if ((d->formats & GB_FORMAT_SVG) &&
      !put(d, chart, "svg", gb_chart_outline_svg(chart, theme, d->measurer, error), error))
    return FALSE;
  if ((d->formats & GB_FORMAT_TEXT_SVG) && !put(d, chart, "text.svg", text_svg(d, chart), error))
    return FALSE;
  if ((d->formats & GB_FORMAT_PDF) &&
      !put(d, chart, "pdf",
           gb_chart_pdf(&chart, 1, chart->title, theme, d->measurer, d->epoch, error), error))
    return FALSE;
  return !(d->formats & GB_FORMAT_PNG) ||
         put(d, chart, "png", gb_chart_png(chart, theme, d->measurer, error), error);
}

static void print_scenes(const GbChart *chart) {
  const GbScene *const scenes[] = {chart->wide, chart->narrow, chart->plate};
  static const char *const NAMES[] = {"wide", "narrow", "plate"};
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(scenes); i++) {
    g_string_append_printf(out, "%s %s\n", chart->name, NAMES[i]);
    g_autofree char *scene = gb_scene_dump(scenes[i]);
    g_string_append(out, scene);
  }
  gb_output_stdout(out);
}

static gboolean make_folder(const char *folder, GError **error) {
  if (!g_mkdir_with_parents(folder, 0777))
    return TRUE;
  g_set_error(error, GB_ERROR, GB_ERROR_OUTPUT, "%s: %s", folder, gb_message_errno(errno));
  return FALSE;
}

/* Returns the number of charts drawn, -1 on failure. */
static int draw_report(Drawing *d, const GbReport *report, GError **error) {
  int n = 0;
  for (guint i = 0; i < report->charts->len; i++) {
    const GbChart *chart = report->charts->pdata[i];
    if (number && chart->number != (guint)number)
      continue;
    if (dump)
      print_scenes(chart);
    else if ((!n && !make_folder(d->folder, error)) || !draw(d, chart, error))
      return -1;
    if (!gb_common.quiet)
      fprintf(stderr, "%s: %s, %s\n", chart->name, gb_chart_kind_name(chart->kind), chart->reason);
    n++;
  }
  return n;
}

static int draw_all(Drawing *d, GPtrArray *reports, GError **error) {
  int n = 0;
  for (guint i = 0; i < reports->len; i++) {
    GbReport *report = reports->pdata[i];
    if (!gb_pipeline_report(report, d->data->lexicon, error))
      return -1;
    gb_output_diagnostics(report->diagnostics);
    if (!gb_chart(report, d->data->theme, d->measurer, error))
      return -1;
    g_autofree char *own = reports->len > 1
                               ? g_build_filename(output ? output : "", report->slug, NULL)
                               : g_strdup(output);
    d->folder = own;
    int drawn = draw_report(d, report, error);
    if (drawn < 0)
      return -1;
    n += drawn;
  }
  return n;
}

static int run(const GbData *data, guint bits, gint64 epoch) {
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports = gb_pipeline_split(files[0], &options, NULL, &error);
  if (!reports)
    return gb_output_fail(error);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(data->theme);
  Drawing drawing = {data, measurer, bits, epoch, NULL};
  int n = draw_all(&drawing, reports, &error);
  if (n < 0)
    return gb_output_fail(error);
  if (!n && number) {
    g_autofree char *message = g_strdup_printf(gb_message("%s: no figure %d"), files[0], number);
    return gb_options_wrong(&USAGE, message);
  }
  if (!n)
    fprintf(stderr, gb_message("gongbao: note: %s: nothing in it asks for a chart\n"), files[0]);
  return gb_output_end(0);
}

static const char *wrong_usage(void) {
  if (!files || files[1])
    return gb_message("name one file");
  if (dump ? strcmp(dump, "scene") : !output || !*output)
    return dump ? gb_message("--dump takes scene") : gb_message("no folder: -o DIR");
  if (number < 0)
    return gb_message("--number counts from 1");
  return gb_input_limit_ok(limit) ? NULL : GB_INPUT_LIMIT_MESSAGE;
}

int gb_command_chart(int argc, char **argv) {
  guint bits = GB_FORMAT_ALL;
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (wrong_usage())
    return gb_options_wrong(&USAGE, wrong_usage());
  g_autoptr(GError) error = NULL;
  g_autoptr(GbConfig) config = gb_config_new();
  if (!gb_config_read_environment(config, &error) || !gb_input_lexicon_option(config, &error) ||
      (formats && !gb_config_parse_formats(formats, &bits, &error)))
    return gb_output_fail(error);
  g_autoptr(GbData) data = gb_data_load(gb_common.data, gb_config_lexicon(config), &error);
  return data ? run(data, bits, gb_config_site(config).epoch) : gb_output_fail(error);
}
