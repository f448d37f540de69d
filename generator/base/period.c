/* SDMX periods. base: used by everything. */
#include "base/period.h"

#include <stdio.h>
#include <string.h>

#define MAX_YEAR 9999

GbPeriod gb_period_year(int year) {
  return (GbPeriod){GB_PERIOD_YEAR, 0, (gint16)year, 0};
}
GbPeriod gb_period_half(int year, int half) {
  return (GbPeriod){GB_PERIOD_HALF, (guint8)half, (gint16)year, 0};
}
GbPeriod gb_period_quarter(int year, int quarter) {
  return (GbPeriod){GB_PERIOD_QUARTER, (guint8)quarter, (gint16)year, 0};
}
GbPeriod gb_period_month(int year, int month) {
  return (GbPeriod){GB_PERIOD_MONTH, (guint8)month, (gint16)year, 0};
}
GbPeriod gb_period_months(int year, int month) {
  switch (month) {
  case 1:
    return gb_period_month(year, 1);
  case 3:
    return gb_period_quarter(year, 1);
  case 6:
    return gb_period_half(year, 1);
  case 12:
    return gb_period_year(year);
  default:
    return (GbPeriod){GB_PERIOD_MONTHS, (guint8)month, (gint16)year, 0};
  }
}
GbPeriod gb_period_years(int first, int last) {
  return (GbPeriod){GB_PERIOD_YEARS, 0, (gint16)first, (gint16)last};
}

int gb_period_last_month(GbPeriod p) {
  switch ((GbPeriodKind)p.kind) {
  case GB_PERIOD_NONE:
    return 0;
  case GB_PERIOD_HALF:
    return p.n * 6;
  case GB_PERIOD_QUARTER:
    return p.n * 3;
  case GB_PERIOD_MONTH:
  case GB_PERIOD_MONTHS:
    return p.n;
  case GB_PERIOD_YEAR:
  case GB_PERIOD_YEARS:
    break;
  }
  return 12;
}

gboolean gb_period_equal(GbPeriod a, GbPeriod b) {
  return gb_period_compare(a, b) == 0;
}

int gb_period_compare(GbPeriod a, GbPeriod b) {
  if (a.year != b.year)
    return a.year - b.year;
  if (a.kind != b.kind)
    return a.kind - b.kind;
  if (a.n != b.n)
    return a.n - b.n;
  return a.year_end - b.year_end;
}

/* snprintf() was a fiftieth of an extraction: a period is written for each figure. */
static char *put_digits(char *at, int n, int digits) {
  for (int i = digits - 1; i >= 0; i--, n /= 10)
    at[i] = (char)('0' + n % 10);
  return at + digits;
}

static char *put_year(char *at, int year) {
  return put_digits(at, CLAMP(year, 0, 9999), 4);
}

char *gb_period_format(GbPeriod p, char *buffer) {
  char *at = p.kind == GB_PERIOD_NONE ? buffer : put_year(buffer, p.year);
  int n = MIN(p.n, 99);
  switch (p.kind) {
  case GB_PERIOD_HALF:
    at = put_digits(g_stpcpy(at, "-S"), n, n > 9 ? 2 : 1);
    break;
  case GB_PERIOD_QUARTER:
    at = put_digits(g_stpcpy(at, "-Q"), n, n > 9 ? 2 : 1);
    break;
  case GB_PERIOD_MONTH:
    at = put_digits(g_stpcpy(at, "-"), n, 2);
    break;
  case GB_PERIOD_MONTHS:
    at = g_stpcpy(put_digits(g_stpcpy(at, "-01-01/P"), n, n > 9 ? 2 : 1), "M");
    break;
  case GB_PERIOD_YEARS:
    at = put_year(g_stpcpy(at, "/"), p.year_end);
    break;
  default:
    break;
  }
  *at = 0;
  return buffer;
}

char *gb_period_format_zh(GbPeriod p, char *buffer) {
  static const char *const QUARTERS[] = {"", "一", "二", "三", "四"};
  switch (p.kind) {
  case GB_PERIOD_YEAR:
    snprintf(buffer, GB_PERIOD_BUFFER, "%d年", p.year);
    break;
  case GB_PERIOD_HALF:
    snprintf(buffer, GB_PERIOD_BUFFER, "%d年%s半年", p.year, p.n == 1 ? "上" : "下");
    break;
  case GB_PERIOD_QUARTER:
    snprintf(buffer, GB_PERIOD_BUFFER, "%d年%s季度", p.year, QUARTERS[p.n > 4 ? 0 : p.n]);
    break;
  case GB_PERIOD_MONTH:
    snprintf(buffer, GB_PERIOD_BUFFER, "%d年%d月", p.year, p.n);
    break;
  case GB_PERIOD_MONTHS:
    if (p.n == 9)
      snprintf(buffer, GB_PERIOD_BUFFER, "%d年前三季度", p.year);
    else
      snprintf(buffer, GB_PERIOD_BUFFER, "%d年1—%d月", p.year, p.n);
    break;
  case GB_PERIOD_YEARS:
    snprintf(buffer, GB_PERIOD_BUFFER, "%d—%d年", p.year, p.year_end);
    break;
  default:
    buffer[0] = 0;
  }
  return buffer;
}

/* A number from 1 up to @last at *@s, which then stands behind it; 0: none. */
static int read_number(const char **s, int last) {
  int n = 0;
  for (; g_ascii_isdigit(**s) && n <= last; (*s)++)
    n = n * 10 + (**s - '0');
  return n <= last ? n : 0;
}

/* What stands behind the year. */
static gboolean parse_part(const char *s, int year, GbPeriod *out) {
  static const char *const QUARTERS[] = {"一季度", "二季度", "三季度", "四季度"};
  if (g_str_equal(s, "年")) {
    *out = gb_period_year(year);
    return TRUE;
  }
  if (g_str_equal(s, "年上半年") || g_str_equal(s, "年下半年")) {
    *out = gb_period_half(year, g_str_equal(s, "年上半年") ? 1 : 2);
    return TRUE;
  }
  if (g_str_equal(s, "年前三季度")) {
    *out = gb_period_months(year, 9);
    return TRUE;
  }
  if (g_str_has_prefix(s, "—")) {
    s += strlen("—");
    int last = read_number(&s, MAX_YEAR);
    if (last <= year || !g_str_equal(s, "年"))
      return FALSE;
    *out = gb_period_years(year, last);
    return TRUE;
  }
  if (!g_str_has_prefix(s, "年"))
    return FALSE;
  s += strlen("年");
  for (int i = 0; i < 4; i++)
    if (g_str_equal(s, QUARTERS[i])) {
      *out = gb_period_quarter(year, i + 1);
      return TRUE;
    }
  gboolean from_january = g_str_has_prefix(s, "1—");
  s += from_january ? strlen("1—") : 0;
  int month = read_number(&s, 12);
  if (!month || !g_str_equal(s, "月"))
    return FALSE;
  *out = from_january ? gb_period_months(year, month) : gb_period_month(year, month);
  return TRUE;
}

gboolean gb_period_parse_zh(const char *s, GbPeriod *out) {
  if (!*s) {
    *out = GB_PERIOD_UNKNOWN;
    return TRUE;
  }
  int year = read_number(&s, MAX_YEAR);
  return year && parse_part(s, year, out);
}
