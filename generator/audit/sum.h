/* Parts against their whole, for rules that have chosen them.
 * audit: figures of a rule → findings of kind "sum". */
#ifndef GB_AUDIT_SUM_H
#define GB_AUDIT_SUM_H

#include "audit/rule.h"

/** Adds up @parts (gint) and holds them against observation @whole.
 * @worst  what it is where they differ: FAILS, the parts are known to be all; SUSPICIOUS, they
 *         should be; HOLDS, nobody knows: only a sum that comes out exactly is told
 * UNKNOWN: nothing is told. */
GbSum gb_sum_check(GbAudit *audit, const GArray *parts, gint whole, GbVerdict worst);

#endif
