/* gongbao audit: do the figures of a report agree with each other?
 * cli: files → findings on standard output, exit code 1 where one fails. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "export/export.h"
#include "model/finding.h"
#include "model/observation.h"
#include "pipeline/pipeline.h"

static char *format;
static gboolean all;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, GB_MESSAGE("table (default), jsonl"),
     "FORMAT"},
    {"all", 'a', 0, G_OPTION_ARG_NONE, &all, GB_MESSAGE("in the table also what holds exactly"),
     NULL},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "audit",
    .usage = "FILE…",
    .summary =
        GB_MESSAGE("Checks the arithmetic between stated figures: sums, gaps, quotients, with the\n"
                   "rounding of each. Signs: = holds, ≈ holds by rounding, ≠ fails, ? suspicious.\n"
                   "Exit code 1 where a relation fails."),
    .examples = "  gongbao audit report.txt\n"
                "  gongbao audit --all report.txt\n"
                "  gongbao audit *.txt --format jsonl | jq 'select(.verdict == \"fails\")'",
    .entries = ENTRIES};

static const char *colour_of(GbVerdict verdict) {
  static const char *const COLOURS[] = {"\033[32m", "\033[36m", "\033[1;31m", "\033[33m"};
  return gb_output_coloured(1) ? COLOURS[verdict] : "";
}

/* "    file:line:column: role  phrase", so that an editor jumps to it. */
static void append_member(GString *out, const GbReport *report, const GbMember *member) {
  const GbObservation *o =
      &g_array_index(report->observations, GbObservation, (guint)member->observation);
  guint line = 0, column = 0;
  gb_text_place(report->text, o->span.start, &line, &column);
  g_autofree char *phrase = gb_text_slice(report->text, o->phrase);
  g_strdelimit(phrase, "\n", ' ');
  g_string_append_printf(out, "    %s:%u:%u: %s: %s\n", report->text->file, line, column,
                         member->role, phrase);
}

static void append_finding(GString *out, const GbReport *report, const GbFinding *finding) {
  const char *colour = colour_of(finding->verdict);
  g_string_append_printf(out, "%s%s %s%s %s: %s\n  %s\n", colour, gb_verdict_sign(finding->verdict),
                         gb_verdict_name_zh(finding->verdict), *colour ? "\033[0m" : "",
                         finding->title, finding->formula, finding->explain);
  for (guint i = 0; finding->verdict != GB_VERDICT_HOLDS && i < finding->members->len; i++)
    append_member(out, report, &g_array_index(finding->members, GbMember, i));
}

static void append_table(GString *out, const GbReport *report) {
  guint n[4] = {0};
  g_string_append_printf(out, "%s\n", report->title);
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *finding = report->findings->pdata[i];
    n[finding->verdict]++;
    if (all || finding->verdict != GB_VERDICT_HOLDS)
      append_finding(out, report, finding);
  }
  for (int v = GB_VERDICT_HOLDS; v <= GB_VERDICT_SUSPICIOUS; v++)
    g_string_append_printf(out, "%s%s %u", v ? "  " : "", gb_verdict_name_zh((GbVerdict)v), n[v]);
  g_string_append(out, "\n\n");
}

static gboolean fails(const GbReport *report) {
  for (guint i = 0; i < report->findings->len; i++)
    if (((const GbFinding *)report->findings->pdata[i])->verdict == GB_VERDICT_FAILS)
      return TRUE;
  return FALSE;
}

static int audit_file(const char *file, const GbLexicon *lexicon, gboolean jsonl) {
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports = gb_pipeline_file(file, &options, lexicon, &error);
  if (!reports)
    return gb_output_fail(error);
  int code = 0;
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    g_autoptr(GString) out = g_string_new(NULL);
    if (jsonl)
      gb_export_findings_jsonl(report, out);
    else
      append_table(out, report);
    gb_output_stdout(out);
    gb_output_diagnostics(report->diagnostics);
    code |= fails(report);
  }
  return code;
}

int gb_command_audit(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files)
    return gb_options_wrong(&USAGE, gb_message("no file named"));
  gboolean jsonl = format && !strcmp(format, "jsonl");
  if (format && !jsonl && strcmp(format, "table"))
    return gb_options_wrong(&USAGE, gb_message("--format takes table, jsonl"));
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  if (!lexicon)
    return gb_output_fail(error);
  code = 0;
  for (guint i = 0; files[i]; i++) {
    int one = audit_file(files[i], lexicon, jsonl);
    code = MAX(code, one);
  }
  return gb_output_end(code);
}
