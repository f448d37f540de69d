/* How far a reading is to be trusted. extract: private to this folder. */
#ifndef GB_EXTRACT_CONFIDENCE_H
#define GB_EXTRACT_CONFIDENCE_H

#include "lexicon/lexicon.h"
#include "model/report.h"

/** The indicator of a figure for which no name was found. */
#define GB_UNNAMED "（未名）"

/** Sets doubts and confidence of all observations of a report, which stand in the text's order. */
void gb_confidence(GbReport *report, const GbLexicon *lexicon);

#endif
