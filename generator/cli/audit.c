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

static char *format, *fail_on;
static gboolean all;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"format", 'f', 0, G_OPTION_ARG_FILENAME, &format, GB_MESSAGE("table (default), jsonl"),
     "FORMAT"},
    {"fail-on", 0, 0, G_OPTION_ARG_FILENAME, &fail_on,
     GB_MESSAGE("exit code 1 from this on: fails (default), suspicious, never"), "VERDICT"},
    {"all", 'a', 0, G_OPTION_ARG_NONE, &all,
     GB_MESSAGE("in the table also what holds exactly or cannot be checked"), NULL},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "audit",
    .usage = "FILE…",
    .summary = GB_MESSAGE(
        "Checks stated figures against each other (勾稽关系): sums, gaps, quotients, bounds,\n"
        "with the rounding of each. For people: what is to be looked at, with the phrases\n"
        "it is about; = 一致 holds, ≈ 舍入内 holds by rounding, ≠ 不符 fails, ? 可疑\n"
        "suspicious. For programs (jsonl): every relation, its figures by place, formula,\n"
        "intervals and verdict; not_checkable is what a report states without printing the\n"
        "other side. Exit code 1 where a relation fails. FILE may be a folder, whose .txt files\n"
        "are read, or -."),
    .examples = "  gongbao audit report.txt\n"
                "  gongbao audit --all report.txt\n"
                "  gongbao audit reports --lang zh\n"
                "  gongbao audit --fail-on=suspicious report.txt\n"
                "  gongbao audit *.txt --format jsonl | jq 'select(.verdict == \"fails\")'",
    .entries = ENTRIES};

static const char *colour_of(GbVerdict verdict) {
  static const char *const COLOURS[] = {"\033[32m", "\033[36m", "\033[1;31m", "\033[33m",
                                        "\033[2m"};
  return gb_output_coloured(1) ? COLOURS[verdict] : "";
}

/* The phrase, its figure underlined where there are colours. */
static void append_phrase(GString *out, const GbReport *report, const GbObservation *o) {
  const char *text = report->text->bytes;
  GbSpan phrase = gb_span_contains(o->phrase, o->span) ? o->phrase : o->span;
  gboolean line = gb_output_coloured(1);
  gsize from = out->len;
  g_string_append_len(out, text + phrase.start, o->span.start - phrase.start);
  g_string_append(out, line ? "\033[4m" : "");
  g_string_append_len(out, text + o->span.start, gb_span_length(o->span));
  g_string_append(out, line ? "\033[24m" : "");
  g_string_append_len(out, text + o->span.end, phrase.end - o->span.end);
  g_strdelimit(out->str + from, "\n", ' ');
}

/* "file:line:column: phrase", so that an editor jumps to it. */
static void append_member(GString *out, const GbReport *report, const GbMember *member) {
  const GbObservation *o =
      &g_array_index(report->observations, GbObservation, (guint)member->observation);
  guint line = 0, column = 0;
  gb_text_place(report->text, o->span.start, &line, &column);
  g_string_append_printf(out, "%s:%u:%u: ", report->text->file, line, column);
  append_phrase(out, report, o);
  g_string_append_c(out, '\n');
}

/* The explanation opens with the title, which stands above it. */
static const char *explain_of(const GbFinding *finding) {
  gsize title = strlen(finding->title), colon = strlen("：");
  gboolean repeated = g_str_has_prefix(finding->explain, finding->title) &&
                      g_str_has_prefix(finding->explain + title, "：");
  return finding->explain + (repeated ? title + colon : 0);
}

static void append_finding(GString *out, const GbReport *report, const GbFinding *finding) {
  const char *colour = colour_of(finding->verdict);
  g_string_append_printf(out, "\n%s%s %s%s  %s\n", colour, gb_verdict_sign(finding->verdict),
                         gb_verdict_name_zh(finding->verdict), *colour ? "\033[0m" : "",
                         finding->title);
  g_string_append_printf(out, "  算式  %s\n  说明  %s\n", finding->formula, explain_of(finding));
  for (guint i = 0; i < finding->members->len; i++) {
    g_string_append(out, i ? "        " : "  原文  ");
    append_member(out, report, &g_array_index(finding->members, GbMember, i));
  }
}

/* What must be looked at first stands first; what holds only where it is asked for. */
static void append_table(GString *out, const GbReport *report) {
  static const GbVerdict ORDER[] = {GB_VERDICT_FAILS, GB_VERDICT_SUSPICIOUS,
                                    GB_VERDICT_HOLDS_BY_ROUNDING, GB_VERDICT_HOLDS};
  guint n[4] = {0};
  for (guint i = 0; i < report->findings->len; i++)
    n[((const GbFinding *)report->findings->pdata[i])->verdict]++;
  g_string_append_printf(out, "%s\n核对 %u 条：", report->title, report->findings->len);
  for (guint k = 0; k < G_N_ELEMENTS(ORDER); k++)
    g_string_append_printf(out, "%s%s %u", k ? "  " : "", gb_verdict_name_zh(ORDER[k]),
                           n[ORDER[k]]);
  g_string_append_printf(out, "；%s %u\n", gb_verdict_name_zh(GB_VERDICT_NOT_CHECKABLE),
                         report->unchecked->len);
  for (guint k = 0; k < G_N_ELEMENTS(ORDER); k++)
    for (guint i = 0; (all || ORDER[k] != GB_VERDICT_HOLDS) && i < report->findings->len; i++)
      if (((const GbFinding *)report->findings->pdata[i])->verdict == ORDER[k])
        append_finding(out, report, report->findings->pdata[i]);
  for (guint i = 0; all && i < report->unchecked->len; i++)
    append_finding(out, report, report->unchecked->pdata[i]);
  g_string_append_c(out, '\n');
}

/** What the command line asks for. @worst: exit code 1 where a verdict of these is met, a bit each
 */
typedef struct {
  const GbLexicon *lexicon;
  GbCorrectionFiles *corrections; /* of each folder read once */
  gboolean jsonl;
  guint worst;
} Wish;

static gboolean is_met(const GbReport *report, guint worst) {
  for (guint i = 0; i < report->findings->len; i++)
    if (worst & 1u << ((const GbFinding *)report->findings->pdata[i])->verdict)
      return TRUE;
  return FALSE;
}

static int audit_file(const char *file, gpointer data) {
  const Wish *wish = data;
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports =
      gb_pipeline_file(file, &options, wish->corrections, wish->lexicon, &error);
  if (!reports)
    return gb_output_fail(error);
  int code = 0;
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    g_autoptr(GString) out = g_string_new(NULL);
    if (wish->jsonl)
      gb_export_findings_jsonl(report, out);
    else
      append_table(out, report);
    gb_output_stdout(out);
    gb_output_diagnostics(report->diagnostics);
    code |= is_met(report, wish->worst);
  }
  return code;
}

static gboolean read_wish(Wish *wish) {
  static const struct {
    const char *name;
    guint worst;
  } FAIL_ON[] = {{"fails", 1u << GB_VERDICT_FAILS},
                 {"suspicious", 1u << GB_VERDICT_FAILS | 1u << GB_VERDICT_SUSPICIOUS},
                 {"never", 0}};
  wish->jsonl = format && !strcmp(format, "jsonl");
  if (format && !wish->jsonl && strcmp(format, "table") != 0) {
    gb_options_wrong(&USAGE, gb_message("--format takes table, jsonl"));
    return FALSE;
  }
  for (guint i = 0; i < G_N_ELEMENTS(FAIL_ON); i++)
    if (!strcmp(fail_on ? fail_on : "fails", FAIL_ON[i].name)) {
      wish->worst = FAIL_ON[i].worst;
      return TRUE;
    }
  gb_options_wrong(&USAGE, gb_message("--fail-on takes fails, suspicious, never"));
  return FALSE;
}

int gb_command_audit(int argc, char **argv) {
  Wish wish = {0};
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files)
    return gb_options_wrong(&USAGE, gb_message("no file named"));
  if (!read_wish(&wish))
    return GB_ERROR_USAGE;
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  if (!lexicon)
    return gb_output_fail(error);
  GbIngestOptions options = gb_input_options(limit);
  g_autoptr(GbCorrectionFiles) corrections = gb_correction_files_new(&options);
  wish.lexicon = lexicon;
  wish.corrections = corrections;
  return gb_output_end(gb_input_each(files, audit_file, &wish));
}
