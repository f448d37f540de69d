/* Parts against their whole, for rules that have chosen them.
 * audit: figures of a rule → findings of kind "sum". */
#ifndef GB_AUDIT_SUM_H
#define GB_AUDIT_SUM_H

#include "audit/rule.h"

/** Adds up @parts (gint) and holds them against observation @whole. @strict: the parts are known to
 * be all. Else only a sum that comes out exactly is told. UNKNOWN: nothing is told. */
GbSum gb_sum_check(GbAudit *audit, const GArray *parts, gint whole, gboolean strict);

#endif
