/* What several commands read before they begin.
 * cli: used by each command. */
#ifndef GB_CLI_INPUT_H
#define GB_CLI_INPUT_H

#include "base/message.h"
#include "ingest/ingest.h"
#include "lexicon/lexicon.h"
#include "site/config.h"

#define GB_INPUT_LIMIT_MESSAGE gb_message("--limit takes 1 to 4095 MiB")

/** TRUE for 0 (not given) and 1..4095 MiB: offsets are 32 bits. */
gboolean gb_input_limit_ok(int mebibytes);
/** @mebibytes  0: the default */
GbIngestOptions gb_input_options(int mebibytes);
/** Calls @read for each file that @named (NULL-terminated) means: a file or "-" as it stands, of a
 * folder its reports in the order of their paths. What cannot be found is told and the others are
 * still read. Returns the highest code, of @read or GB_ERROR_INPUT. */
int gb_input_each(char *const *named, int (*read)(const char *file, gpointer data), gpointer data);
/** The lexicon of the data folder with what --lexicon, else GONGBAO_LEXICON lays over it; NULL and
 * GB_ERROR_DATA or GB_ERROR_USAGE. */
GbLexicon *gb_input_lexicon(GError **error);
/** --lexicon into the settings, where it is given. FALSE and GB_ERROR_USAGE */
gboolean gb_input_lexicon_option(GbConfig *config, GError **error);

#endif
