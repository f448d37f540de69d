/* Observations → tables and breakdowns. */
#ifndef GB_TABULATE_H
#define GB_TABULATE_H

#include "lexicon/lexicon.h"
#include "model/report.h"

/** Fills report->tables and report->breakdowns. */
void gb_tabulate(GbReport *report, const GbLexicon *lexicon);

#endif
