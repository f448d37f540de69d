/* Reads the years of a plan for several: “十四五”, 第十四个五年规划, 2026—2030年.
 * structure: title → period. */
#include "structure/plan_years.h"

#include "structure/number.h"
#include "structure/signs.h"

/* Four digits; the byte behind, NULL none. */
static const char *read_digits(const char *p, const char *end, int *year) {
  *year = 0;
  for (int n = 0; n < 4; n++) {
    int d = p < end ? gb_sign_digit(g_utf8_get_char(p)) : -1;
    if (d < 0)
      return NULL;
    *year = *year * 10 + d;
    p = g_utf8_next_char(p);
  }
  return *year >= 1000 ? p : NULL;
}

/* Number of the five-year plan of @five: 五 of “十四五” or 第十四个五年; 0 none. */
static guint plan_number(const char *title, const char *five) {
  static const char *const BEHIND[] = {"”", "\"", "规划", "时期", "期间", NULL};
  gboolean spelt = g_str_has_prefix(five, "五年") && five - title >= 3 &&
                   g_str_has_prefix(five - strlen("个"), "个");
  const char *end = five - (spelt ? strlen("个") : 0), *from = end;
  if (!spelt && gb_sign_starts_any(five + 3, five + strlen(five), BEHIND) < 0)
    return 0;
  while (from - title >= 3 && gb_number_han(from - 3, end))
    from -= 3;
  return from < end ? gb_number_han(from, end) : 0;
}

/* “十四五”规划, 第十四个五年规划: five years each, the sixth began in 1981. */
static GbPeriod numbered_plan(const char *title) {
  for (const char *five = strstr(title, "五"); five; five = strstr(five + 3, "五")) {
    guint number = plan_number(title, five);
    if (number < 6)
      continue;
    int first = 1981 + 5 * ((int)number - 6);
    return gb_period_years(first, first + 4);
  }
  return GB_PERIOD_UNKNOWN;
}

/* 2026—2030年, 2026年至2030年 */
static GbPeriod joined_years(const char *title) {
  static const char *const DASHES[] = {"—", "-", "－", "–", "至", "～", "~", "到", NULL};
  const char *end = title + strlen(title);
  for (const char *p = title; p < end; p = g_utf8_next_char(p)) {
    int first = 0, last = 0;
    const char *q = read_digits(p, end, &first);
    if (!q)
      continue;
    q += gb_sign_starts(q, end, "年") ? strlen("年") : 0;
    int dash = gb_sign_starts_any(q, end, DASHES);
    q = dash >= 0 ? read_digits(q + strlen(DASHES[dash]), end, &last) : NULL;
    if (q && gb_sign_starts(q, end, "年") && last > first)
      return gb_period_years(first, last);
  }
  return GB_PERIOD_UNKNOWN;
}

GbPeriod gb_plan_years(const char *title) {
  GbPeriod years = joined_years(title);
  return years.kind == GB_PERIOD_NONE ? numbered_plan(title) : years;
}
