/* One order for all rules that know a part and its whole: the part, or several parts together, are
 * at most the whole. audit: figures that a rule has chosen → a finding of kind "limit". */
#ifndef GB_AUDIT_ORDER_H
#define GB_AUDIT_ORDER_H

#include "audit/claim.h"

/** @parts  observations whose sum is held against observation @whole, @n of them
 * @worst  what it is where the sum is larger; GB_VERDICT_HOLDS: then nothing is told
 * @title  what is compared; @why  a sentence that follows where it does not hold, may be NULL.
 * Both are copied. Hedges widen. The units have to agree, or both count (类, 项). */
void gb_order_check(GbAudit *audit, const gint *parts, guint n, gint whole, GbVerdict worst,
                    const char *title, const char *why);

/** A count of things one by one: 29个. */
gboolean gb_order_is_count(const GbObservation *o);

#endif
