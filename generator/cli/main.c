/* gongbao: finds the command and runs it.
 * cli: the outermost layer. The locale stays "C": numbers and sorting never depend on it. */
#include <signal.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "base/nearest.h"
#include "cli/command.h"
#include "cli/options.h"
#include "cli/output.h"

static const GbCommand COMMANDS[] = {
    {"build", GB_MESSAGE("make a static site of reports"), gb_command_build},
    {"extract", GB_MESSAGE("print the figures that reports state"), gb_command_extract},
    {"audit", GB_MESSAGE("check the figures of reports against each other"), gb_command_audit},
    {"review", GB_MESSAGE("list what an editor should look at"), gb_command_review},
    {"compare", GB_MESSAGE("show what changed between two reports"), gb_command_compare},
    {"chart", GB_MESSAGE("draw the charts of a report"), gb_command_chart},
    {"explain", GB_MESSAGE("show how a sentence was read"), gb_command_explain},
    {"scan", GB_MESSAGE("print the numerals of a text with their values"), gb_command_scan},
};

static const GbCommand *find_command(const char *name) {
  for (guint i = 0; i < G_N_ELEMENTS(COMMANDS); i++)
    if (!strcmp(COMMANDS[i].name, name))
      return &COMMANDS[i];
  return NULL;
}

static int print_help(void) {
  g_autoptr(GString) out = g_string_new(gb_message(
      "gongbao: from the prose of official economic reports to tables, charts, an arithmetic\n"
      "audit and a static site.\n\n"
      "Examples:\n"
      "  gongbao build reports -o site\n"
      "  gongbao extract report.txt --format csv\n\n"
      "Usage:\n"
      "  gongbao COMMAND [OPTION…] …\n\n"
      "Commands:\n"));
  for (guint i = 0; i < G_N_ELEMENTS(COMMANDS); i++)
    g_string_append_printf(out, "  %-9s %s\n", COMMANDS[i].name, gb_message(COMMANDS[i].summary));
  g_string_append(
      out,
      gb_message(
          "\n  gongbao help COMMAND, gongbao COMMAND --help: options and examples\n"
          "  gongbao --version\n"
          "  --lang zh, --lang en: language of messages\n\n"
          "Exit codes:\n"
          "  0  done\n"
          "  1  a check failed (audit), reports differ (compare), a warning with --strict (build)\n"
          "  2  wrong option, command or configuration\n"
          "  3  an input cannot be read\n"
          "  4  output cannot be written; what stood there is untouched\n"
          "  5  gongbao's own files are wrong (lexicon, template, theme)\n"
          "  6  no font has a character that a chart needs\n"));
  gb_output_stdout(out);
  return gb_output_end(0);
}

static int print_version(void) {
  g_autoptr(GString) out = g_string_new("gongbao " GB_VERSION "\n");
  gb_output_stdout(out);
  return gb_output_end(0);
}

static int unknown(const char *word) {
  const char *names[G_N_ELEMENTS(COMMANDS) + 1] = {0};
  for (guint i = 0; i < G_N_ELEMENTS(COMMANDS); i++)
    names[i] = COMMANDS[i].name;
  const char *near = gb_nearest(word, names);
  g_autofree char *guess =
      near ? g_strdup_printf(gb_message("; did you mean %s?"), near) : g_strdup("");
  g_autofree char *message =
      g_strdup_printf(*word == '-' ? gb_message("unknown option %s%s\n    hint: gongbao --help")
                                   : gb_message("unknown command %s%s\n    hint: gongbao --help"),
                      word, guess);
  gb_output_error(message);
  return GB_ERROR_USAGE;
}

static int help_command(int argc, char **argv) {
  if (argc < 3)
    return print_help();
  const GbCommand *command = find_command(argv[2]);
  char *help[] = {argv[2], (char[]){"--help"}, NULL};
  return command ? command->run(2, help) : unknown(argv[2]);
}

static gboolean is_one_of(const char *word, const char *a, const char *b) {
  return !strcmp(word, a) || !strcmp(word, b);
}

int main(int argc, char **argv) {
  signal(SIGPIPE, SIG_IGN); /* a reader that goes away is met as EPIPE in gb_output_stdout() */
  g_set_prgname("gongbao");
  if (!gb_options_language(argc, argv)) {
    gb_output_error(gb_message("--lang takes zh, en\n    hint: gongbao --help"));
    return GB_ERROR_USAGE;
  }
  if (argc > 2 && !strcmp(argv[1], "--lang")) { /* it may stand before the command, too */
    argv += 2;
    argc -= 2;
  }
  if (argc < 2) {
    print_help();
    return GB_ERROR_USAGE;
  }
  if (is_one_of(argv[1], "--help", "-h"))
    return print_help();
  if (is_one_of(argv[1], "--version", "-V"))
    return print_version();
  if (!strcmp(argv[1], "help"))
    return help_command(argc, argv);
  const GbCommand *command = find_command(argv[1]);
  return command ? command->run(argc - 1, argv + 1) : unknown(argv[1]);
}
