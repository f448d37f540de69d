/* The labelled reports as the model has them: what extraction ought to make. */
#ifndef GB_TESTS_GOLD_H
#define GB_TESTS_GOLD_H

#include "lexicon/lexicon.h"
#include "model/report.h"

/** Names of the labelled reports, NULL-terminated. */
extern const char *const GOLD_NAMES[];

/** tests/reports/NAME.txt with the observations of tests/gold/NAME.jsonl. Labels know no whole,
 * part, frame and reference: those stay unset. */
GbReport *gold_load(const char *name, const GbLexicon *lexicon);

/** The lexicon of assets/lexicon, loaded once for the whole program. */
const GbLexicon *gold_lexicon(void);

#endif
