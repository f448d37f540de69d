/* gongbao explain: tokens, clauses, frames and rules of a sentence.
 * cli: a line of a file, or words of the command line → standard output. */
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "extract/extract.h"
#include "pipeline/pipeline.h"

#define NEUTRAL_TITLE "全市2025年上半年经济运行情况"

static char *text_option, *title;
static char **places;

static const GOptionEntry ENTRIES[] = {
    {"text", 0, 0, G_OPTION_ARG_FILENAME, &text_option, GB_MESSAGE("explain these words"), "WORDS"},
    {"title", 0, 0, G_OPTION_ARG_FILENAME, &title,
     GB_MESSAGE(
         "read --text as a report of this title (area, period); headings may follow, a line each"),
     "TITLE"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &places, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "explain",
    .usage = "FILE:LINE… | --text WORDS",
    .summary = GB_MESSAGE(
        "Shows for each sentence how it was read: tokens, clauses, frames, and the rule\n"
        "that made each figure."),
    .examples =
        "  gongbao explain report.txt:12\n"
        "  gongbao explain --text '大豆产量4.4万吨，增长3.1%。'\n"
        "  gongbao explain --title '某县2024年国民经济和社会发展计划' --text '目标增长6%左右。'",
    .notes = GB_MESSAGE(
        "Without --title, words are read as of a report of a city on the first half of 2025."),
    .entries = ENTRIES};

/** Bytes of the text whose sentences are wanted; told as @what where there are none. */
typedef struct {
  GbSpan span;
  const char *what;
} Wanted;

static gboolean touches(GbSpan a, GbSpan b) {
  return a.start < b.end && b.start < a.end;
}

static void print_sentence(const GbReport *report, const GbLexicon *lexicon, guint i) {
  const GbSentence *sentence = &g_array_index(report->sentences, GbSentence, i);
  guint line = 0, column = 0;
  gb_text_place(report->text, sentence->span.start, &line, &column);
  g_autofree char *explained = gb_extract_explain(report, lexicon, i);
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_printf(out, "%s:%u:%u\n%s", report->text->file, line, column, explained);
  if (!g_str_has_suffix(explained, "\n"))
    g_string_append_c(out, '\n');
  gb_output_stdout(out);
}

static void explain(GPtrArray *reports, const GbLexicon *lexicon, Wanted wanted) {
  guint n = 0;
  for (guint r = 0; r < reports->len; r++) {
    GbReport *report = reports->pdata[r];
    if (!touches(report->span, wanted.span))
      continue;
    gb_pipeline_extract(report, lexicon, NULL);
    for (guint i = 0; i < report->sentences->len; i++)
      if (touches(g_array_index(report->sentences, GbSentence, i).span, wanted.span)) {
        print_sentence(report, lexicon, i);
        n++;
      }
  }
  if (!n)
    fprintf(stderr, gb_message("gongbao: note: %s: no sentence stands there\n"), wanted.what);
}

static int explain_words(const GbLexicon *lexicon) {
  g_autoptr(GString) bytes = g_string_new(title ? title : NEUTRAL_TITLE);
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  g_string_append_c(bytes, '\n');
  gsize start = bytes->len;
  g_string_append(bytes, text_option);
  g_string_append_c(bytes, '\n');
  g_autoptr(GbText) text = gb_ingest_bytes(bytes->str, bytes->len, "--text", &options, &error);
  if (!text)
    return gb_output_fail(error);
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  GbSpan span = {(guint32)MIN(start, text->length), (guint32)text->length};
  explain(reports, lexicon, (Wanted){span, "--text"});
  return 0;
}

/* "FILE:LINE" → the name and the line; FALSE for any other form. */
static gboolean split_place(const char *place, char **file, guint64 *line) {
  const char *colon = strrchr(place, ':');
  if (!colon || colon == place ||
      !g_ascii_string_to_unsigned(colon + 1, 10, 1, G_MAXUINT32, line, NULL))
    return FALSE;
  *file = g_strndup(place, (gsize)(colon - place));
  return TRUE;
}

static int explain_line(const GbLexicon *lexicon, const char *place) {
  g_autofree char *file = NULL;
  guint64 line = 0;
  g_autoptr(GError) error = NULL;
  if (!split_place(place, &file, &line))
    return gb_options_wrong(&USAGE, gb_message("a place is written FILE:LINE"));
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GbText) text = gb_ingest_file(file, &options, &error);
  if (!text)
    return gb_output_fail(error);
  if (line > text->n_lines) {
    g_autofree char *message =
        g_strdup_printf(gb_message("%s: the file has %zu lines"), place, text->n_lines);
    return gb_options_wrong(&USAGE, message);
  }
  guint32 end = line < text->n_lines ? text->lines[line] : (guint32)text->length;
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  explain(reports, lexicon, (Wanted){{text->lines[line - 1], end}, place});
  return 0;
}

int gb_command_explain(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!places == !text_option)
    return gb_options_wrong(&USAGE, gb_message("name a place FILE:LINE or give --text"));
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  if (!lexicon)
    return gb_output_fail(error);
  code = 0;
  if (text_option)
    code = explain_words(lexicon);
  for (guint i = 0; places && places[i]; i++) {
    int one = explain_line(lexicon, places[i]);
    code = MAX(code, one);
  }
  return gb_output_end(code);
}
