/* Periods of time as SDMX writes them.
 * base: used by everything. Source: SDMX 3.0 Technical Notes, section 4.2. */
#ifndef GB_PERIOD_H
#define GB_PERIOD_H

#include <glib.h>

typedef enum {
  GB_PERIOD_NONE,    /* nothing known: "" */
  GB_PERIOD_YEAR,    /* "2023" */
  GB_PERIOD_HALF,    /* n = 1, 2: "2023-S1" */
  GB_PERIOD_QUARTER, /* n = 1..4: "2023-Q1" */
  GB_PERIOD_MONTH,   /* n = 1..12: "2023-06", also the end of a month */
  GB_PERIOD_MONTHS,  /* cumulated January to month n: "2023-01-01/P5M" */
  GB_PERIOD_YEARS    /* several years, year to year_end: "2026/2031" */
} GbPeriodKind;

typedef struct {
  guint8 kind; /* GbPeriodKind */
  guint8 n;    /* half, quarter or month; else 0 */
  gint16 year; /* 1..9999; 0 for NONE */
  gint16 year_end; /* YEARS only, else 0 */
} GbPeriod;

#define GB_PERIOD_UNKNOWN ((GbPeriod){0})

GbPeriod gb_period_year(int year);
GbPeriod gb_period_half(int year, int half);
GbPeriod gb_period_quarter(int year, int quarter);
GbPeriod gb_period_month(int year, int month);
/** January to @month, cumulated; 6 → half 1, 12 → the year, 3 → quarter 1, 1 → the month. */
GbPeriod gb_period_months(int year, int month);
GbPeriod gb_period_years(int first, int last);

/** The last month that @p reaches, 1 to 12; 0 for GB_PERIOD_NONE. */
int gb_period_last_month(GbPeriod p);
gboolean gb_period_equal(GbPeriod a, GbPeriod b);
/** <0, 0, >0 by year, then kind, then n. */
int gb_period_compare(GbPeriod a, GbPeriod b);

/** SDMX form into @buffer of at least GB_PERIOD_BUFFER bytes; returns @buffer. */
#define GB_PERIOD_BUFFER 48
char *gb_period_format(GbPeriod p, char *buffer);
/** Chinese form: 2023年上半年, 2023年1—5月, 2023年6月; returns @buffer. */
char *gb_period_format_zh(GbPeriod p, char *buffer);
/** Reads what gb_period_format_zh() writes, "" as GB_PERIOD_UNKNOWN. FALSE, @out untouched: any other
 * words, or a month, quarter or year that is none. */
gboolean gb_period_parse_zh(const char *s, GbPeriod *out);

#endif
