/* Intervals on exact decimals: what a printed figure can stand for. An end is closed, or open:
 * there is none (以上, 超过).
 * base: used by audit. */
#ifndef GB_INTERVAL_H
#define GB_INTERVAL_H

#include "base/decimal.h"

/** Places kept by multiplication and division; results are rounded outward to them,
 * to fewer where a large number needs its 18 digits. */
#define GB_INTERVAL_PLACES 8

/** [lo, hi]. lo > hi: empty, "cannot be computed" (overflow of 18 digits, division by an interval
 * that holds zero); every operation on an empty interval gives an empty one. */
typedef struct {
  GbDecimal lo, hi;
} GbInterval;

/** An end that is none, beyond every decimal; negated for a lower one. Every operation keeps it. */
#define GB_INTERVAL_NO_END ((GbDecimal){G_GINT64_CONSTANT(1000000000000000000), 0})

gboolean gb_interval_is_open(GbDecimal end);

#define GB_INTERVAL_EMPTY ((GbInterval){{1, 0}, {0, 0}})

gboolean gb_interval_is_empty(GbInterval a);
/** [d, d] */
GbInterval gb_interval_exact(GbDecimal d);
/** d ± half a unit of its last printed place: what rounds to d. */
GbInterval gb_interval_rounded(GbDecimal d);

GbInterval gb_interval_add(GbInterval a, GbInterval b);
GbInterval gb_interval_subtract(GbInterval a, GbInterval b);
GbInterval gb_interval_multiply(GbInterval a, GbInterval b);
GbInterval gb_interval_divide(GbInterval a, GbInterval b);
/** a × 10^@power, exact; empty on overflow. */
GbInterval gb_interval_shift(GbInterval a, int power);
/** The smallest interval that holds both. */
GbInterval gb_interval_hull(GbInterval a, GbInterval b);

/** TRUE where they share a point; FALSE where one is empty. */
gboolean gb_interval_meets(GbInterval a, GbInterval b);
gboolean gb_interval_holds(GbInterval a, GbDecimal d);

#endif
