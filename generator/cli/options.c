/* Options: help with examples first, suggestions for what is unknown.
 * cli: used by each command. */
#include "cli/options.h"

#include <string.h>

#include "base/error.h"
#include "base/nearest.h"
#include "cli/output.h"

GbCommonOptions gb_common;
static gboolean want_help;

static const GOptionEntry COMMON[] = {
    {"data", 0, 0, G_OPTION_ARG_FILENAME, &gb_common.data,
     "folder with assets/ and templates/ (else GONGBAO_DATA)", "DIR"},
    {"quiet", 'q', 0, G_OPTION_ARG_NONE, &gb_common.quiet, "tell errors only", NULL},
    {"no-color", 0, 0, G_OPTION_ARG_NONE, &gb_common.plain, "no colours (also NO_COLOR)", NULL},
    {"help", 'h', 0, G_OPTION_ARG_NONE, &want_help, "show this help", NULL},
    {0}};

static GOptionContext *make_context(const GbUsage *usage) {
  GOptionContext *context = g_option_context_new(NULL);
  g_autofree char *summary =
      g_strdup_printf("%s\n\nExamples:\n%s", usage->summary, usage->examples);
  g_option_context_set_help_enabled(context, FALSE);
  g_option_context_set_summary(context, summary);
  if (usage->notes)
    g_option_context_set_description(context, usage->notes);
  if (usage->entries)
    g_option_context_add_main_entries(context, usage->entries, NULL);
  g_option_context_add_main_entries(context, COMMON, NULL);
  return context;
}

/* GLib heads its help with the program's name; ours is two words. */
static void print_help(GOptionContext *context, const GbUsage *usage) {
  g_autofree char *help = g_option_context_get_help(context, TRUE, NULL);
  const char *rest = strstr(help, "\n\n");
  g_autoptr(GString) out = g_string_new(NULL);
  g_string_printf(out, "Usage:\n  gongbao %s [OPTION…] %s%s", usage->name, usage->usage,
                  rest ? rest : "\n");
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
      return g_strdup_printf("; did you mean --%s?", near);
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

int gb_options_parse(const GbUsage *usage, int argc, char **argv) {
  g_autoptr(GOptionContext) context = make_context(usage);
  g_autoptr(GError) error = NULL;
  g_auto(GStrv) copy = split_attached(usage, argc, argv);
  if (!g_option_context_parse_strv(context, &copy, &error)) {
    g_autofree char *near = g_error_matches(error, G_OPTION_ERROR, G_OPTION_ERROR_UNKNOWN_OPTION)
                                ? suggestion(usage, argc, argv)
                                : NULL;
    g_autofree char *message = g_strconcat(error->message, near, NULL);
    return gb_options_wrong(usage, message);
  }
  if (!want_help)
    return -1;
  print_help(context, usage);
  return gb_output_end(0);
}

int gb_options_wrong(const GbUsage *usage, const char *message) {
  g_autofree char *text = g_strdup_printf("%s\n    hint: gongbao %s --help", message, usage->name);
  gb_output_error(text);
  return GB_ERROR_USAGE;
}
