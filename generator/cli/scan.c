/* gongbao scan: the numerals of a text, each with its exact value and unit.
 * cli: a file, or words of the command line → standard output. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/options.h"
#include "cli/output.h"
#include "export/export.h"
#include "extract/extract.h"
#include "ingest/ingest.h"

static char *words;
static int limit;
static char **files;

static const GOptionEntry ENTRIES[] = {
    {"text", 0, 0, G_OPTION_ARG_FILENAME, &words, GB_MESSAGE("scan these words"), "WORDS"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "scan",
    .usage = "FILE | --text WORDS",
    .summary = GB_MESSAGE(
        "Prints the numerals of a text, Arabic and Chinese, an object a line: place, text,\n"
        "kind, exact value and unit. Multipliers are multiplied out: 36.57亿元 is\n"
        "3657000000 元. FILE may be -."),
    .examples = "  gongbao scan report.txt\n"
                "  gongbao scan --text '出口36.57亿元，增长百分之七点九，占四成以上'\n"
                "  gongbao scan report.txt | jq 'select(.kind == \"percent\").value'",
    .notes = GB_MESSAGE(
        "Kinds: number, percent, permille, point (百分点), multiple (倍), fraction, rank, time, "
        "name\n"
        "(a numeral inside a name or a list number). time, and a fraction without end (三分之二),\n"
        "have no value. start and end count code points of the decoded text, line ends being LF.\n"
        "Every line is scanned by itself; what a figure is of, gongbao extract tells."),
    .entries = ENTRIES};

static GbText *read_text(GError **error) {
  GbIngestOptions options = gb_input_options(limit);
  return words ? gb_ingest_bytes(words, strlen(words), "--text", &options, error)
               : gb_ingest_file(files[0], &options, error);
}

int gb_command_scan(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (!files == !words || (files && files[1]))
    return gb_options_wrong(&USAGE, gb_message("name one file or give --text"));
  if (!gb_input_limit_ok(limit))
    return gb_options_wrong(&USAGE, GB_INPUT_LIMIT_MESSAGE);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbLexicon) lexicon = gb_input_lexicon(&error);
  g_autoptr(GbText) text = lexicon ? read_text(&error) : NULL;
  if (!text)
    return gb_output_fail(error);
  g_autoptr(GbArena) arena = gb_arena_new();
  g_autoptr(GArray) quantities = gb_extract_quantities(text, lexicon, arena);
  g_autoptr(GString) out = g_string_new(NULL);
  gb_export_quantities(text, quantities, out);
  gb_output_stdout(out);
  return gb_output_end(0);
}
