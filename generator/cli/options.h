/* Options of a command and those that all commands have.
 * cli: on GOption, without its conversions to and from the locale. */
#ifndef GB_CLI_OPTIONS_H
#define GB_CLI_OPTIONS_H

#include <glib.h>

/** Options every command takes. Strings live as long as the program. */
typedef struct {
  char *data;     /* --data, NULL none */
  char *lexicon;  /* --lexicon, NULL none */
  gboolean quiet; /* -q */
  gboolean plain; /* --no-color */
} GbCommonOptions;

extern GbCommonOptions gb_common;

/** What a command's --help says; summary, notes and the entries' descriptions as GB_MESSAGE.
 * @usage     behind the name: "FILE…"
 * @summary   a paragraph, @examples  lines "  gongbao …"
 * @entries   own options, ended by an empty entry; text and files as G_OPTION_ARG_FILENAME
 * @notes     after the options, NULL none */
typedef struct {
  const char *name, *usage, *summary, *examples, *notes;
  const GOptionEntry *entries;
} GbUsage;

/** Chooses the language of messages, from the environment or from --lang wherever it stands. FALSE:
 * --lang names none that there is. */
gboolean gb_options_language(int argc, char **argv);

/** Reads the options. Returns -1 to go on, else the exit code to end with: help was printed, or an
 * option is wrong and was told with the nearest right one. */
int gb_options_parse(const GbUsage *usage, int argc, char **argv);

/** Exit code 2 with @message and where help is. */
int gb_options_wrong(const GbUsage *usage, const char *message);

#endif
