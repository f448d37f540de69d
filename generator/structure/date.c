/* Reads dates: 2023年上半年, 二〇二五年, 2023年1—5月, 2026年4月30日, 一季度.
 * structure: title and front lines → period. */
#include "structure/date.h"

#include "structure/number.h"
#include "structure/signs.h"

static const char *skip_blank(const char *p, const char *end) {
  while (p < end && gb_sign_is_white(g_utf8_get_char(p)))
    p = g_utf8_next_char(p);
  return p;
}

/* Value of one digit of a year in any script, -1 none. */
static int year_digit(const char *p) {
  gunichar c = g_utf8_get_char(p);
  int d = gb_sign_digit(c);
  if (d >= 0)
    return d;
  if (c == 0x3007 || c == 0x25CB || c == 0x96F6 || c == 0x25EF)
    return 0;
  guint han = gb_number_han(p, g_utf8_next_char(p));
  return han && han < 10 ? (int)han : -1;
}

/* Four digits and 年; the byte behind 年, NULL none. */
static const char *read_year(const char *p, const char *end, int *year) {
  *year = 0;
  for (int n = 0; n < 4; n++) {
    int d = p < end ? year_digit(p) : -1;
    if (d < 0)
      return NULL;
    *year = *year * 10 + d;
    p = g_utf8_next_char(p);
  }
  p = skip_blank(p, end);
  return *year >= 1000 && gb_sign_starts(p, end, "年") ? p + strlen("年") : NULL;
}

static const char *read_number(const char *p, const char *end, int *value) {
  *value = 0;
  const char *q = p;
  while (q < end && q - p < 12 && gb_sign_digit(g_utf8_get_char(q)) >= 0) {
    *value = MIN(*value * 10 + gb_sign_digit(g_utf8_get_char(q)), 100);
    q = g_utf8_next_char(q);
  }
  if (q > p)
    return q;
  while (q < end && q - p < 9 && gb_number_han(q, g_utf8_next_char(q)))
    q = g_utf8_next_char(q);
  *value = (int)gb_number_han(p, q);
  return q > p ? q : NULL;
}

/* 1—5月, 1至5月份: cumulated; the byte behind, NULL none. */
static const char *read_months(const char *p, const char *end, int year, GbDate *out) {
  static const char *const DASHES[] = {"—", "-", "－", "–", "至", "～", "~", "到", NULL};
  int first, last = 0;
  const char *q = read_number(p, end, &first);
  if (!q || first < 1 || first > 12)
    return NULL;
  q = skip_blank(q, end);
  if (gb_sign_starts(q, end, "月") && gb_sign_starts(q + 3, end, "至"))
    q += 3;
  int dash = gb_sign_starts_any(q, end, DASHES);
  if (dash >= 0)
    q = read_number(skip_blank(q + strlen(DASHES[dash]), end), end, &last);
  if (!q || !gb_sign_starts(skip_blank(q, end), end, "月") || last > 12)
    return NULL;
  q = skip_blank(q, end) + strlen("月");
  out->month = last ? 0 : first;
  if (last)
    out->period = first == 1 ? gb_period_months(year, last) : gb_period_year(year);
  else
    out->period = gb_period_month(year, first);
  return q;
}

/* 前5个月, 前五个月: cumulated; the byte behind, NULL none. */
static const char *read_first_months(const char *p, const char *end, int year, GbDate *out) {
  int last;
  const char *q = gb_sign_starts(p, end, "前") ? read_number(p + strlen("前"), end, &last) : NULL;
  if (!q || last < 2 || last > 12 || !gb_sign_starts(q, end, "个月"))
    return NULL;
  out->period = gb_period_months(year, last);
  return q + strlen("个月");
}

/* 上半年, 一季度, 前三季度, 1—5月, 前5个月 at @p; the byte behind, NULL none. */
static const char *read_part(const char *p, const char *end, int year, GbDate *out) {
  static const char *const PARTS[] = {
      "上半年",    "下半年",   "前三季度", "1-3季度", "一至三季度", "1—3季度",  "1至3季度",
      "一—三季度", "一季度",   "第一季度", "1季度",   "二季度",     "第二季度", "2季度",
      "三季度",    "第三季度", "3季度",    "四季度",  "第四季度",   "4季度",    NULL};
  int part = gb_sign_starts_any(p, end, PARTS);
  if (part < 0) {
    const char *first = read_first_months(p, end, year, out);
    return first ? first : read_months(p, end, year, out);
  }
  if (part < 2)
    out->period = gb_period_half(year, part + 1);
  else if (part < 8)
    out->period = gb_period_months(year, 9);
  else
    out->period = gb_period_quarter(year, (part - 8) / 3 + 1);
  return p + strlen(PARTS[part]);
}

/* The month of 4月30日 behind the year, so that a date is told from a period. */
static const char *read_day(const char *p, const char *end, GbDate *out) {
  int day;
  const char *q = read_number(skip_blank(p, end), end, &day);
  if (out->month && q && gb_sign_starts(skip_blank(q, end), end, "日"))
    return skip_blank(q, end) + strlen("日");
  return p;
}

gboolean gb_date_next(const char *p, const char *end, const char **from, GbDate *out) {
  for (p = *from; p < end; p = g_utf8_next_char(p)) {
    int year;
    const char *after = read_year(p, end, &year);
    *out = (GbDate){0};
    if (after) {
      out->year = year;
      out->period = gb_period_year(year);
      after = skip_blank(after, end);
      const char *part = read_part(after, end, year, out);
      *from = part ? read_day(part, end, out) : after;
      return TRUE;
    }
    after = read_part(p, end, 0, out);
    if (after && out->period.kind != GB_PERIOD_MONTH && out->period.kind != GB_PERIOD_YEAR) {
      *from = after;
      return TRUE;
    }
  }
  *from = end;
  return FALSE;
}
