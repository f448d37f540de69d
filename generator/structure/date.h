/* Years and periods as titles and date lines name them.
 * structure: private; used by identity. */
#ifndef GB_STRUCTURE_DATE_H
#define GB_STRUCTURE_DATE_H

#include "base/period.h"

/** A year with what may follow it.
 * @year   1..9999, 0: a period without a year (上半年)
 * @period the year alone, or its half, quarter, months; kind NONE with year 0 and no part
 * @month  of a full date (2026年4月30日), 0 none */
typedef struct {
  int year;
  GbPeriod period;
  int month;
} GbDate;

/** First date in [p, end) at or behind *@from, which is moved behind it. FALSE: none.
 * Digits may be ASCII, full-width or Chinese (二〇二五年), with blanks between. */
gboolean gb_date_next(const char *p, const char *end, const char **from, GbDate *out);

#endif
