/* Period expressions: words first, a report's year later.
 * extract: private to this folder. */
#include "extract/when.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* An expression is a few characters: a search by the word's first byte ends soonest. */
static gboolean has(const char *p, guint32 length, const char *word) {
  gsize n = strlen(word);
  for (const char *end = p + length; (gsize)(end - p) >= n; p++)
    if (*p == *word && memcmp(p, word, n) == 0)
      return TRUE;
  return FALSE;
}

static int chinese_number(const char *p, guint32 length) {
  static const char *const NUMBERS[] = {"一", "二", "三", "四"};
  for (int i = 0; i < 4; i++)
    if (has(p, length, NUMBERS[i]))
      return i + 1;
  return 0;
}

/* The numerals of the expression, at most @max. */
static int numbers_of(const char *p, guint32 length, int *out, int max) {
  int n = 0;
  for (guint32 i = 0; i < length && n < max;) {
    if (p[i] < '0' || p[i] > '9') {
      i++;
      continue;
    }
    out[n++] = atoi(p + i);
    while (i < length && p[i] >= '0' && p[i] <= '9')
      i++;
  }
  return n;
}

/* 二〇二四年 → 2024; 0 none */
static int year_in_characters(const char *p, guint32 length) {
  static const char *const DIGITS[] = {"〇", "一", "二", "三", "四", "五",
                                       "六", "七", "八", "九", "零", "○"};
  int year = 0;
  for (guint32 i = 0; i < 4 && 3 * i + 3 <= length; i++) {
    guint digit = 0;
    while (digit < G_N_ELEMENTS(DIGITS) && memcmp(p + 3 * i, DIGITS[digit], 3) != 0)
      digit++;
    if (digit == G_N_ELEMENTS(DIGITS))
      return 0;
    year = year * 10 + (digit >= 10 ? 0 : (int)digit);
  }
  return year >= 1900 && year <= 2200 ? year : 0;
}

static void read_year(GbWhen *when, const char *p, guint32 length, int number) {
  if (number >= 1900)
    when->year = (gint16)number;
  else if (has(p, length, "去年") || has(p, length, "上年"))
    when->shift = -1;
  else if (has(p, length, "明年"))
    when->shift = 1;
}

/* 一 … 十九 within the expression; 0 none */
static int teens(const char *p, guint32 length) {
  static const char *const DIGITS[] = {"一", "两", "三", "四", "五", "六", "七", "八", "九"};
  const char *ten = g_strstr_len(p, length, "十");
  int value = ten ? 10 : 0;
  const char *from = ten ? ten + strlen("十") : p;
  guint32 left = length - (guint32)(from - p);
  for (int i = 0; i < 9; i++) {
    const char *at = g_strstr_len(from, left, i == 1 && ten ? "二" : DIGITS[i]);
    if (at && (!ten || at == from))
      return value + i + 1;
  }
  return value;
}

/* “十四五”时期: the fifth of the numbered plans ended in 1980, each has five years since. */
static void read_plan(GbWhen *when, const char *p, guint32 length) {
  const char *five = g_strrstr_len(p, length, "五");
  int plan = teens(p, (guint32)(five - p));
  if (plan < 6)
    return;
  when->kind = GB_PERIOD_YEARS;
  when->year = (gint16)(1981 + 5 * (plan - 6));
  when->year_end = has(p, length, "以来") ? 0 : (gint16)(when->year + 4);
  if (has(p, length, "末")) /* “十四五”末: its last year */
    *when = (GbWhen){.kind = GB_PERIOD_YEAR, .year = when->year_end, .whole = TRUE};
}

/* 过去五年, 近3年, 五年累计: years up to the report's; 今后五年: from then on. */
static void read_few_years(GbWhen *when, const char *p, guint32 length, int number) {
  static const char *const OTHERS[] = {"连续", "历时", "为期", "周年", "前", "个", "天"};
  for (guint i = 0; i < G_N_ELEMENTS(OTHERS); i++)
    if (has(p, length, OTHERS[i]))
      return;
  int years = number ? number : teens(p, length);
  if (years < 2 || years > 30)
    return;
  when->kind = GB_PERIOD_YEARS;
  when->years = (guint8)years;
  when->shift = has(p, length, "今后") || has(p, length, "未来") || has(p, length, "年内") ? 1 : 0;
}

GbWhen gb_when_read(GbLexeme lexeme, const char *p, guint32 length) {
  GbWhen when = {0};
  int numbers[4] = {0};
  int n = numbers_of(p, length, numbers, 4);
  int month = numbers[numbers[0] >= 1900 ? 1 : 0];
  read_year(&when, p, length,
            n || lexeme != GB_LEX_YEAR ? numbers[0] : year_in_characters(p, length));
  when.spoken = has(p, length, "今年") || has(p, length, "去年") || has(p, length, "明年");
  when.end = has(p, length, "末") || has(p, length, "底");
  when.same = has(p, length, "同期");
  switch (lexeme) {
  case GB_LEX_YEAR:
  case GB_LEX_THIS_YEAR:
  case GB_LEX_LAST_YEAR:
  case GB_LEX_NEXT_YEAR:
    when.kind = GB_PERIOD_YEAR;
    when.whole = lexeme == GB_LEX_THIS_YEAR || (!when.year && has(p, length, "全年"));
    break;
  case GB_LEX_YEARS:
    when.kind = GB_PERIOD_YEARS;
    when.year_end = (gint16)numbers[n > 1 ? n - 1 : 0];
    break;
  case GB_LEX_MONTH:
    when.kind = GB_PERIOD_MONTH;
    when.n = (guint8)month;
    break;
  case GB_LEX_MONTHS:
    when.kind = GB_PERIOD_MONTHS;
    when.n = (guint8)(n > (numbers[0] >= 1900) ? numbers[n - 1] : teens(p, length)); /* 前四个月 */
    break;
  case GB_LEX_DAY:
    when.kind = GB_PERIOD_MONTH;
    when.n = (guint8)month;
    when.day = !has(p, length, "截至");
    break;
  case GB_LEX_HALF:
    when.kind = GB_PERIOD_HALF;
    when.n = has(p, length, "下半年") ? 2 : 1;
    break;
  case GB_LEX_QUARTER:
    when.kind = GB_PERIOD_QUARTER;
    when.n = (guint8)(chinese_number(p, length) ? chinese_number(p, length) : month);
    break;
  case GB_LEX_QUARTERS:
    when.kind = GB_PERIOD_MONTHS;
    when.n = has(p, length, "三") || has(p, length, "3") ? 9 : 6;
    break;
  case GB_LEX_PLAN:
    read_plan(&when, p, length);
    break;
  case GB_LEX_DURATION:
    read_few_years(&when, p, length, numbers[0]);
    break;
  default:
    break; /* the report's own period */
  }
  return when;
}

GbWhen gb_when_listed(GbLexeme lexeme, const char *p, guint32 length) {
  static const char *const MARKS[] = {"、", "和", "及"};
  GbWhen when = {0};
  if (lexeme != GB_LEX_NUMERAL && lexeme != GB_LEX_CHINESE)
    return when;
  guint32 at = length, next = 0;
  GbLexeme now = lexeme;
  while (now == GB_LEX_NUMERAL || now == GB_LEX_CHINESE) {
    guint32 mark = 0;
    for (guint i = 0; i < G_N_ELEMENTS(MARKS) && !mark; i++)
      mark = gb_utf8_has_prefix(p + at, MARKS[i]) ? (guint32)strlen(MARKS[i]) : 0;
    if (!mark)
      return when;
    now = gb_lexeme(p + at + mark, &next);
    at += mark + next;
  }
  int number = lexeme == GB_LEX_NUMERAL ? atoi(p) : chinese_number(p, length);
  gboolean month = now == GB_LEX_MONTH && lexeme == GB_LEX_NUMERAL && length <= 2 && number <= 12;
  gboolean quarter = now == GB_LEX_QUARTER && length <= strlen("一") && number <= 4;
  if (number > 0 && (month || quarter)) {
    when.kind = month ? GB_PERIOD_MONTH : GB_PERIOD_QUARTER;
    when.n = (guint8)number;
  }
  return when;
}

GbPeriod gb_when_period(GbWhen when, GbPeriod own) {
  int year = when.year ? when.year : own.year ? own.year + when.shift : 0;
  if (when.kind == GB_PERIOD_NONE || !year)
    return own;
  switch (when.kind) {
  case GB_PERIOD_HALF:
    return gb_period_half(year, when.n);
  case GB_PERIOD_QUARTER:
    return gb_period_quarter(year, when.n);
  case GB_PERIOD_MONTH:
    return gb_period_month(year, when.n);
  case GB_PERIOD_MONTHS:
    return gb_period_months(year, when.n);
  case GB_PERIOD_YEARS:
    if (when.years && own.kind == GB_PERIOD_YEARS && own.year_end - own.year + 1 == when.years)
      return own; /* a plan for five years: 五年累计 */
    if (when.years)
      return when.shift > 0 ? gb_period_years(own.year, own.year + when.years - 1)
                            : gb_period_years(own.year - when.years + 1, own.year);
    return gb_period_years(year, when.year_end ? when.year_end : MAX(own.year, year));
  default:
    return gb_period_year(year);
  }
}
