/* Report → observations. extract: the heart. */
#ifndef GB_EXTRACT_H
#define GB_EXTRACT_H

#include "lexicon/lexicon.h"
#include "model/observation.h"
#include "model/quantity.h"
#include "model/report.h"

/** Fills report->observations from its sentences; adds diagnostics. */
void gb_extract(GbReport *report, const GbLexicon *lexicon);

/** Tokens, clauses, frames and rules of one sentence for people; free with g_free.
 * @sentence  index into the report's sentences */
char *gb_extract_explain(const GbReport *report, const GbLexicon *lexicon, guint sentence);

/** The numerals of @text, line by line and in its order, before any grammar: GbQuantity, whose
 * strings live in @arena. Free with g_array_unref(). */
GArray *gb_extract_quantities(const GbText *text, const GbLexicon *lexicon, GbArena *arena);

#endif
