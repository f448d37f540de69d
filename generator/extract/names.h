/* Numerals that are no figures. extract: private to this folder. */
#ifndef GB_NAMES_H
#define GB_NAMES_H

#include "extract/scan.h"

/** Turns the quantities that belong to a name, a list number, a duration or a class into
 * GB_TOKEN_NAME, and marks ratios and ranges between figures. */
void gb_names_mark(GbScan *scan, const GbLexicon *lexicon);

#endif
