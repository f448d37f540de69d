/* gongbao review: what an editor should look at, as a table for a spreadsheet.
 * cli: files of one folder → rows on standard output. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "correct/correct.h"
#include "pipeline/pipeline.h"

static char *output;
static gboolean all;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"all", 'a', 0, G_OPTION_ARG_NONE, &all, GB_MESSAGE("every figure, not what is in doubt alone"),
     NULL},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, GB_MESSAGE("write to FILE instead"), "FILE"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "review",
    .usage = "FILE… -o review.tsv",
    .summary = GB_MESSAGE(
        "Writes the figures that are in doubt, a row each with its words, for Excel, WPS or\n"
        "LibreOffice. An editor corrects cells, writes 接受, 删除 or 新增 under 处理, and\n"
        "saves the table as corrections.tsv beside the report: extract, audit, chart and\n"
        "build then apply it. A row is found again by its words and its numeral; 读作 is\n"
        "what was read and stays as it is. Earlier corrections are written out again."),
    .examples = "  gongbao review report.txt -o review.tsv\n"
                "  gongbao review --all reports/*.txt -o reports/corrections.tsv",
    .notes =
        GB_MESSAGE("Save as tab-separated text: UTF-8, \"Unicode text\" (UTF-16) and GB18030 are\n"
                   "read."),
    .entries = ENTRIES};

static gboolean write_file(const char *file, const GbIngestOptions *options,
                           GbCorrectionFiles *corrections, const GbLexicon *lexicon, GString *out,
                           GError **error) {
  g_autoptr(GPtrArray) reports = gb_pipeline_split(file, options, corrections, error);
  for (guint i = 0; reports && i < reports->len; i++) {
    GbReport *report = reports->pdata[i];
    if (!gb_pipeline_report(report, lexicon, error))
      return FALSE;
    gb_review_rows(report, all, out);
    gb_output_diagnostics(report->diagnostics);
  }
  return reports != NULL;
}

/* The corrections of the folder's other files stay in the table. */
static void write_others(GbCorrectionFiles *corrections, GString *out) {
  const GbCorrections *rows = gb_correction_files_of(corrections, files[0], NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; files[i]; i++)
    g_ptr_array_add(names, g_path_get_basename(files[i]));
  g_ptr_array_add(names, NULL);
  if (rows)
    gb_review_others(rows, (const char *const *)names->pdata, out);
}

static int run(const GbLexicon *lexicon) {
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GbCorrectionFiles) corrections = gb_correction_files_new(&options);
  g_autoptr(GString) out = g_string_new(NULL);
  g_autoptr(GError) error = NULL;
  gb_review_header(out);
  for (guint i = 0; files[i]; i++)
    if (!write_file(files[i], &options, corrections, lexicon, out, &error))
      return gb_output_fail(error);
  write_others(corrections, out);
  if (!gb_output_file(output, out, &error))
    return gb_output_fail(error);
  return gb_output_end(0);
}

/* A row names its file without the folder, as the corrections stand beside the files. */
static gboolean in_one_folder(void) {
  g_autofree char *first = g_path_get_dirname(files[0]);
  for (guint i = 0; files[i]; i++) {
    g_autofree char *folder = g_path_get_dirname(files[i]);
    if (strcmp(folder, first) != 0)
      return FALSE;
  }
  return TRUE;
}

int gb_command_review(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files)
    return gb_options_wrong(&USAGE, gb_message("no file named"));
  if (!in_one_folder())
    return gb_options_wrong(&USAGE, gb_message("name files of one folder: its corrections stand "
                                               "beside them"));
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  return lexicon ? run(lexicon) : gb_output_fail(error);
}
