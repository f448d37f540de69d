/* gongbao compare: what changed between two editions of a report, or between two reports.
 * cli: two files → differences on standard output, exit code 1 where there are some. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "compare/compare.h"
#include "export/export.h"
#include "pipeline/pipeline.h"
#include "site/comparison_page.h"
#include "site/config.h"
#include "site/data.h"

static char *format, *output;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format,
     GB_MESSAGE("table (default), json, html: one page with its styles inside"), "FORMAT"},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, GB_MESSAGE("write to FILE instead"), "FILE"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "compare",
    .usage = "OLD NEW",
    .summary = GB_MESSAGE(
        "Shows which figures changed, came or went between two editions of a report, with the\n"
        "words of both. Two reports of different periods are compared by indicator. A figure\n"
        "that moved, or is written in another unit, has not changed. Exit code 1 where the\n"
        "reports differ."),
    .examples = "  gongbao compare draft.txt final.txt\n"
                "  gongbao compare draft.txt final.txt -o changes.html\n"
                "  gongbao compare 2022.txt 2023.txt --format json -o changes.json",
    .notes = GB_MESSAGE("Files that hold several reports are paired report by report, by slug."),
    .entries = ENTRIES};

typedef void (*Writer)(const GbComparison *comparison, GString *out);

static void write_table(const GbComparison *comparison, GString *out) {
  gb_export_comparison_table(comparison, !output && gb_output_coloured(1), out);
}

/* One page, however the program was configured for sites: title and publisher from the environment.
 */
static char *make_page(const GbComparison *comparison, GError **error) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_autofree char *folder = gb_data_folder(gb_common.data, error);
  if (!folder || !gb_config_read_environment(config, error))
    return NULL;
  GbSiteInfo site = gb_config_site(config);
  return gb_comparison_page(comparison, &site, folder, error);
}

static gboolean wants_page(void) {
  return format ? !strcmp(format, "html") : output && g_str_has_suffix(output, ".html");
}

static Writer find_writer(void) {
  if (!format || !strcmp(format, "table"))
    return write_table;
  return strcmp(format, "json") ? NULL : gb_export_comparison_json;
}

static GPtrArray *read_file(const char *file, const GbLexicon *lexicon, GError **error) {
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GPtrArray) reports = gb_pipeline_split(file, &options, NULL, error);
  for (guint i = 0; reports && i < reports->len; i++) {
    GbReport *report = reports->pdata[i];
    if (!gb_pipeline_extract(report, lexicon, error))
      return NULL;
    gb_output_diagnostics(report->diagnostics);
  }
  return reports ? g_steal_pointer(&reports) : NULL;
}

/* The report of @others that is an edition of @report; NULL none. */
static const GbReport *counterpart(const GbReport *report, const GPtrArray *reports,
                                   const GPtrArray *others) {
  if (reports->len == 1 && others->len == 1)
    return others->pdata[0];
  for (guint i = 0; i < others->len; i++) {
    const GbReport *other = others->pdata[i];
    if (!strcmp(other->slug, report->slug))
      return other;
  }
  return NULL;
}

/* Tells of each report of @reports that has no edition among @others. */
static guint tell_alone(const GPtrArray *reports, const GPtrArray *others) {
  g_autoptr(GbDiagnostics) notes = gb_diagnostics_new();
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    if (!counterpart(report, reports, others))
      gb_diagnostics_add(notes, GB_LEVEL_WARNING, "W501", report->text->file, 0, 0, report->title,
                         gb_message("stands in one of the two files alone: not compared"), NULL);
  }
  gb_output_diagnostics(notes);
  return gb_diagnostics_count(notes);
}

static int write_page(const GPtrArray *before, const GPtrArray *after) {
  if (before->len != 1 || after->len != 1)
    return gb_options_wrong(&USAGE, gb_message("a page compares two files of one report each"));
  g_autoptr(GbComparison) comparison = gb_compare(before->pdata[0], after->pdata[0]);
  g_autoptr(GError) error = NULL;
  g_autofree char *page = make_page(comparison, &error);
  g_autoptr(GString) out = g_string_new(page);
  if (!page || !gb_output_file(output, out, &error))
    return gb_output_fail(error);
  return comparison->n[GB_DIFFERENCE_SAME] < comparison->differences->len;
}

static int compare_all(const GPtrArray *before, const GPtrArray *after, Writer writer) {
  g_autoptr(GString) out = g_string_new(NULL);
  gboolean differ = tell_alone(before, after) + tell_alone(after, before) > 0;
  for (guint i = 0; i < after->len; i++) {
    const GbReport *old = counterpart(after->pdata[i], after, before);
    if (!old)
      continue;
    g_autoptr(GbComparison) comparison = gb_compare(old, after->pdata[i]);
    differ |= comparison->n[GB_DIFFERENCE_SAME] < comparison->differences->len;
    writer(comparison, out);
  }
  g_autoptr(GError) error = NULL;
  return gb_output_file(output, out, &error) ? (int)differ : gb_output_fail(error);
}

int gb_command_compare(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files || !files[1] || files[2])
    return gb_options_wrong(&USAGE, gb_message("name two files, the old one first"));
  Writer writer = find_writer();
  if (!writer && !wants_page())
    return gb_options_wrong(&USAGE, gb_message("--format takes table, json, html"));
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  g_autoptr(GPtrArray) before = lexicon ? read_file(files[0], lexicon, &error) : NULL;
  g_autoptr(GPtrArray) after = before ? read_file(files[1], lexicon, &error) : NULL;
  if (!after)
    return gb_output_fail(error);
  return gb_output_end(wants_page() ? write_page(before, after)
                                    : compare_all(before, after, writer));
}
