/* Units as they are written: multiplier and bare unit.
 * base: used by tabulate, audit, chart. */
#ifndef GB_UNIT_H
#define GB_UNIT_H

#include <glib.h>

/** The unit behind its multiplier: 亿元 → 元 and 8, 万亩 → 亩 and 4, 千瓦 → 千瓦 and 0 (a unit of
 * its own), 亿 → "" and 8. Points into @unit. @power may be NULL. */
const char *gb_unit_bare(const char *unit, int *power);

/** TRUE for what is counted one by one and so printed exactly: 个, 家, 项, 件 … without 万 or 亿.
 */
gboolean gb_unit_counts(const char *unit);

/** TRUE where figures of both units can be added or divided once their multipliers are the same:
 * 亿元 and 万元, 项 and 小项, 个 and 家, 立方米 and m³. */
gboolean gb_unit_agree(const char *a, const char *b);

#endif
