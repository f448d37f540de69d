/* Options: help with examples first, suggestions for what is unknown.
 * cli: used by each command. */
#include "cli/options.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "base/nearest.h"
#include "cli/output.h"

#define HELP_COLUMN 27

GbCommonOptions gb_common;
static gboolean want_help;
static char *language;

static const GOptionEntry COMMON[] = {
    {"lang", 0, 0, G_OPTION_ARG_FILENAME, &language,
     GB_MESSAGE("language of messages: zh, en (else as LC_ALL, LC_MESSAGES, LANG say)"), "LANG"},
    {"data", 0, 0, G_OPTION_ARG_FILENAME, &gb_common.data,
     GB_MESSAGE("folder with assets/ and templates/ (else GONGBAO_DATA)"), "DIR"},
    {"lexicon", 0, 0, G_OPTION_ARG_FILENAME, &gb_common.lexicon,
     GB_MESSAGE("own indicators, laid over the lexicon (else GONGBAO_LEXICON)"), "FILE"},
    {"quiet", 'q', 0, G_OPTION_ARG_NONE, &gb_common.quiet, GB_MESSAGE("tell errors only"), NULL},
    {"no-color", 0, 0, G_OPTION_ARG_NONE, &gb_common.plain,
     GB_MESSAGE("no colours (also NO_COLOR)"), NULL},
    {"help", 'h', 0, G_OPTION_ARG_NONE, &want_help, GB_MESSAGE("show this help"), NULL},
    {0}};

static GOptionContext *make_context(const GbUsage *usage) {
  GOptionContext *context = g_option_context_new(NULL);
  g_option_context_set_help_enabled(context, FALSE);
  g_option_context_add_main_entries(context, usage->entries, NULL);
  g_option_context_add_main_entries(context, COMMON, NULL);
  return context;
}

/* "  -o, --output=DIR" and, in one column, what it does. */
static void append_entries(GString *out, const GOptionEntry *entries) {
  for (; entries->long_name; entries++) {
    gsize start = out->len;
    if (!*entries->long_name)
      continue;
    if (entries->short_name)
      g_string_append_printf(out, "  -%c, ", entries->short_name);
    else
      g_string_append(out, "      ");
    g_string_append_printf(out, "--%s%s%s", entries->long_name, entries->arg_description ? "=" : "",
                           entries->arg_description ? entries->arg_description : "");
    do
      g_string_append_c(out, ' ');
    while (out->len < start + HELP_COLUMN);
    g_string_append_printf(out, "%s\n", gb_message(entries->description));
  }
}

/* GLib's own help has headings in the language of the locale, which is always "C". */
static void print_help(const GbUsage *usage) {
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_printf(out, gb_message("Usage:\n  gongbao %s [OPTION…] %s\n\n"), usage->name,
                  usage->usage);
  g_string_append_printf(out, gb_message("%s\n\nExamples:\n%s\n\nOptions:\n"),
                         gb_message(usage->summary), usage->examples);
  append_entries(out, usage->entries);
  append_entries(out, COMMON);
  if (usage->notes)
    g_string_append_printf(out, "\n%s\n", gb_message(usage->notes));
  gb_output_stdout(out);
}

static void collect(GPtrArray *names, const GOptionEntry *entries) {
  for (; entries && entries->long_name; entries++)
    if (*entries->long_name)
      g_ptr_array_add(names, (gpointer)entries->long_name);
}

/* The first argument that begins with "--" and is no option of the command. */
static char *suggestion(const GbUsage *usage, int argc, char **argv) {
  g_autoptr(GPtrArray) names = g_ptr_array_new();
  collect(names, usage->entries);
  collect(names, COMMON);
  g_ptr_array_add(names, NULL);
  for (int i = 1; i < argc; i++) {
    if (!g_str_has_prefix(argv[i], "--") || !argv[i][2])
      continue;
    g_autofree char *word = g_strndup(argv[i] + 2, strcspn(argv[i] + 2, "="));
    const char *near = gb_nearest(word, (const char *const *)names->pdata);
    if (near && strcmp(near, word))
      return g_strdup_printf(gb_message("; did you mean --%s?"), near);
  }
  return NULL;
}

/* The entry of a one-letter option that takes a value; NULL none. */
static const GOptionEntry *takes_value(const GOptionEntry *entries, char letter) {
  for (; entries && entries->long_name; entries++)
    if (entries->short_name == letter && entries->arg != G_OPTION_ARG_NONE)
      return entries;
  return NULL;
}

/* GOption does not know "-j4"; it is given "-j" "4". Nothing is changed behind "--". */
static char **split_attached(const GbUsage *usage, int argc, char **argv) {
  GPtrArray *words = g_ptr_array_new();
  gboolean names_only = FALSE;
  for (int i = 0; i < argc; i++) {
    const char *word = argv[i];
    names_only |= i && !strcmp(word, "--");
    if (i && !names_only && word[0] == '-' && word[1] && word[1] != '-' && word[2] &&
        takes_value(usage->entries, word[1])) {
      g_ptr_array_add(words, g_strndup(word, 2));
      word += word[2] == '=' ? 3 : 2;
    }
    g_ptr_array_add(words, g_strdup(word));
  }
  g_ptr_array_add(words, NULL);
  return (char **)g_ptr_array_free(words, FALSE);
}

/* GLib's messages about options, which are English in the locale "C": what follows the first words
 * is kept. */
static char *translate(const char *message) {
  static const char *const BEGINNINGS[] = {
      GB_MESSAGE("Unknown option "), GB_MESSAGE("Missing argument for "),
      GB_MESSAGE("Cannot parse integer value "), GB_MESSAGE("Integer value ")};
  for (guint i = 0; i < G_N_ELEMENTS(BEGINNINGS); i++)
    if (g_str_has_prefix(message, BEGINNINGS[i]))
      return g_strconcat(gb_message(BEGINNINGS[i]), message + strlen(BEGINNINGS[i]), NULL);
  return g_strdup(message);
}

/* Read before all others: an option that is wrong is told in the language that a later one asks
 * for. */
gboolean gb_options_language(int argc, char **argv) {
  GbLanguage wanted = gb_message_wanted();
  gboolean known = TRUE;
  for (int i = 1; i < argc; i++) {
    const char *word = argv[i];
    if (!strcmp(word, "--"))
      break;
    if (g_str_has_prefix(word, "--lang="))
      known &= gb_message_parse(word + strlen("--lang="), &wanted);
    else if (!strcmp(word, "--lang") && i + 1 < argc)
      known &= gb_message_parse(argv[++i], &wanted);
  }
  gb_message_use(wanted);
  return known;
}

int gb_options_parse(const GbUsage *usage, int argc, char **argv) {
  g_autoptr(GOptionContext) context = make_context(usage);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) copy = split_attached(usage, argc, argv);
  if (!g_option_context_parse_strv(context, &copy, &error)) {
    g_autofree char *near = g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)
                                ? suggestion(usage, argc, argv)
                                : NULL;
    g_autofree char *wrong = translate(error->message);
    g_autofree char *message = g_strconcat(wrong, near, NULL);
    return gb_options_wrong(usage, message);
  }
  if (!want_help)
    return -1;
  print_help(usage);
  return gb_output_end(0);
}

int gb_options_wrong(const GbUsage *usage, const char *message) {
  g_autofree char *text =
      g_strdup_printf(gb_message("%s\n    hint: gongbao %s --help"), message, usage->name);
  gb_output_error(text);
  return GB_ERROR_USAGE;
}
