/* The years of a plan for several years, as its title names them.
 * structure: private; used by identity. */
#ifndef GB_STRUCTURE_PLAN_YEARS_H
#define GB_STRUCTURE_PLAN_YEARS_H

#include "base/period.h"

/** “十四五”, 第十四个五年规划, 2026—2030年 in a title without blanks; kind NONE: none. */
GbPeriod gb_plan_years(const char *title);

#endif
