/* The report's own words around a figure: what headlines, tiles and summaries quote.
 * model: const for site and page. */
#ifndef GB_QUOTE_H
#define GB_QUOTE_H

#include "model/finding.h"
#include "model/observation.h"
#include "model/report.h"

/** The numeral with the unit that follows it at once (23073亿元, 6.1%); the numeral alone where
 * the text puts something between (1.3个百分点). Never past the end of @limit. */
GbSpan gb_quote_figure(const GbReport *report, const GbObservation *o, GbSpan limit);

/** The clause up to the figure: from behind the punctuation before it to the end of its unit
 * (同比增长6.1%, 比一季度加快1.3个百分点). Empty where it is longer than @max_chars code points or
 * holds a line break. */
GbSpan gb_quote_clause(const GbReport *report, const GbObservation *o, guint max_chars);

/** The word that says the direction, as printed before the numeral (增长, 下降, 上涨 …); where the
 * text has none, 增长 or 下降 by the sign of a growth and "" for other measures. Static. */
const char *gb_quote_direction(const GbReport *report, const GbObservation *o);

/** Index of the observation that says how observation @i moved: the first after it in the same
 * sentence with the same indicator and another measure (growth, change, points); -1 none. */
gint gb_quote_movement(const GbReport *report, guint i);

/** The first observation of the figure that prints observation @i: several may share a numeral. */
guint gb_quote_phrase(const GbReport *report, guint i);

/** A stretch of a quotation. @phrase  first observation of the figure that it is, -1: words */
typedef struct {
  GbSpan span; /* empty: what stands here is left out, …… */
  gint phrase;
} GbQuotePiece;

/** The clauses of a relation's figures, verbatim, in the order of the text: words and figures in
 * turn. @members  GbMember; free with g_array_unref() */
GArray *gb_quote_relation(const GbReport *report, const GArray *members);

#endif
