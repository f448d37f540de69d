/* A level beside its growth over a year, and what it was the year before.
 * audit: observations → operands of the rules that weigh by the year before. */
#ifndef GB_AUDIT_PAIR_H
#define GB_AUDIT_PAIR_H

#include "audit/figure.h"

/** Indices of observations. */
typedef struct {
  guint level, growth;
} GbPair;

/** The first growth over a year behind @level in its sentence that is of its subject and time. */
gboolean gb_pair_find(const GbAudit *audit, guint level, GbPair *out);

/** 1 + growth */
GbFigure gb_pair_factor(const GbObservation *growth);
/** The level a year before, in @unit: level ÷ (1 + growth). */
GbFigure gb_pair_before(const GbAudit *audit, GbPair pair, const char *unit);

/** The level is at current, the growth at constant prices: the year before is not exact. */
gboolean gb_pair_mixes_prices(const GbAudit *audit, GbPair pair);

/** The growth is not over the level that was printed a year ago: it is at constant prices, or the
 * statistics revise their base (investment, retail sales, firms above a size). */
gboolean gb_pair_is_rebased(const GbAudit *audit, GbPair pair);

#endif
