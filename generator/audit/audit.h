/* Arithmetic relations between stated figures (勾稽关系), with rounding intervals. */
#ifndef GB_AUDIT_H
#define GB_AUDIT_H

#include "lexicon/lexicon.h"
#include "model/report.h"

/** Fills report->findings, report->unchecked and the sum verdict of report->breakdowns. */
void gb_audit(GbReport *report, const GbLexicon *lexicon);

#endif
