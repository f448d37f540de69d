/* gongbao extract: figures of reports for programs and for people.
 * cli: files → observations on standard output. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "export/export.h"
#include "pipeline/pipeline.h"

static char *format, *output, *dump;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, GB_MESSAGE("jsonl (default), csv, table"),
     "FORMAT"},
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, GB_MESSAGE("write to FILE instead"), "FILE"},
    {"dump", 0, 0, G_OPTION_ARG_FILENAME, &dump,
     GB_MESSAGE("model: sections, paragraphs, sentences and figures as read"), "model"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "extract",
    .usage = "FILE…",
    .summary =
        GB_MESSAGE("Prints every figure that the reports state of an indicator: an object a line\n"
                   "(jsonl), a row (csv), or aligned columns for people (table).\n"
                   "FILE may be a folder, whose .txt files are read, or -."),
    .examples = "  gongbao extract report.txt\n"
                "  gongbao extract report.txt --format csv -o figures.csv\n"
                "  gongbao extract *.txt --format table | less -S\n"
                "  iconv … | gongbao extract - | jq .indicator",
    .notes = GB_MESSAGE(
        "Offsets (start, end) count code points of the decoded file, line ends being LF."),
    .entries = ENTRIES};

typedef void (*Writer)(const GbReport *report, GString *out);

static Writer find_writer(void) {
  if (dump)
    return strcmp(dump, "model") ? NULL : gb_export_model;
  if (!format || !strcmp(format, "jsonl"))
    return gb_export_jsonl;
  if (!strcmp(format, "csv"))
    return gb_export_csv_rows;
  return strcmp(format, "table") ? NULL : gb_export_table;
}

/** What all files have in common. */
typedef struct {
  const GbLexicon *lexicon;
  Writer writer;
  GString *out;
} Work;

/* Without --output each report is printed as soon as it is read; what it took serves the next. */
static int write_reports(GPtrArray *reports, const Work *work) {
  for (guint i = 0; i < reports->len; i++) {
    g_autoptr(GbReport) report = g_steal_pointer(&reports->pdata[i]);
    g_autoptr(GError) error = NULL;
    if (!gb_pipeline_extract(report, work->lexicon, &error))
      return gb_output_fail(error);
    work->writer(report, work->out);
    gb_output_diagnostics(report->diagnostics);
    if (!output) {
      gb_output_stdout(work->out);
      g_string_truncate(work->out, 0);
    }
  }
  return 0;
}

static int extract_file(const char *file, gpointer work) {
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports = gb_pipeline_split(file, &options, NULL, &error);
  return reports ? write_reports(reports, work) : gb_output_fail(error);
}

static int run(const GbLexicon *lexicon, Writer writer) {
  g_autoptr(GString) out = g_string_new(NULL);
  Work work = {lexicon, writer, out};
  if (writer == gb_export_csv_rows)
    gb_export_csv_header(out);
  int code = gb_input_each(files, extract_file, &work);
  g_autoptr(GError) error = NULL;
  if (!gb_output_file(output, out, &error))
    code = gb_output_fail(error);
  return gb_output_end(code);
}

int gb_command_extract(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files)
    return gb_options_wrong(&USAGE, gb_message("no file named"));
  Writer writer = find_writer();
  if (!writer)
    return gb_options_wrong(&USAGE, dump ? gb_message("--dump takes model")
                                         : gb_message("--format takes jsonl, csv, table"));
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  return lexicon ? run(lexicon, writer) : gb_output_fail(error);
}
