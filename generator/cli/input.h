/* What several commands read before they begin.
 * cli: used by each command. */
#ifndef GB_CLI_INPUT_H
#define GB_CLI_INPUT_H

#include "base/message.h"
#include "ingest/ingest.h"
#include "lexicon/lexicon.h"

#define GB_INPUT_LIMIT_MESSAGE gb_message("--limit takes 1 to 4095 MiB")

/** TRUE for 0 (not given) and 1..4095 MiB: offsets are 32 bits. */
gboolean gb_input_limit_ok(int mebibytes);
/** @mebibytes  0: the default */
GbIngestOptions gb_input_options(int mebibytes);
/** The lexicon of the data folder; NULL and GB_ERROR_DATA. */
GbLexicon *gb_input_lexicon(GError **error);

#endif
