/* Reads heading and list numbers.
 * structure: lines → paragraphs → outline. */
#include "structure/number.h"

#include "structure/signs.h"

#define NO_NUMBER ((GbNumber){GB_NUMBER_NONE, 0, 0})

static guint han_digit(gunichar c) {
  static const gunichar DIGITS[] = {0x4E00, 0x4E8C, 0x4E09, 0x56DB, 0x4E94,
                                    0x516D, 0x4E03, 0x516B, 0x4E5D};
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (c == DIGITS[i])
      return i + 1;
  return c == 0x5341 ? 10 : 0;
}

static const char *skip_han(const char *p, const char *end, guint most) {
  for (guint n = 0; p < end && n < most && han_digit(g_utf8_get_char(p)); n++)
    p = g_utf8_next_char(p);
  return p;
}

guint gb_number_han(const char *p, const char *end) {
  guint value = 0, last = 0;
  for (; p < end; p = g_utf8_next_char(p)) {
    guint d = han_digit(g_utf8_get_char(p));
    if (!d)
      return 0;
    if (d == 10)
      value += 10 * (last ? last : 1);
    last = d == 10 ? 0 : d;
  }
  return value + last;
}

/* 一、二产业投资 begins a sentence. */
static gboolean lists_industries(const char *p, const char *end) {
  const char *after = skip_han(p, end, 3);
  return after > p && (gb_sign_starts(after, end, "、") || gb_sign_starts(after, end, "产业") ||
                       gb_sign_starts(after, end, "次产业"));
}

static GbNumber read_han(const char *p, const char *end) {
  const char *q = skip_han(p, end, 4);
  static const char *const MARKS[] = {"、", "．", ".", NULL};
  int mark = q > p ? gb_sign_starts_any(q, end, MARKS) : -1;
  if (mark < 0)
    return NO_NUMBER;
  const char *after = q + strlen(MARKS[mark]);
  if (mark == 0 && lists_industries(after, end))
    return NO_NUMBER;
  return (GbNumber){GB_NUMBER_HAN, gb_number_han(p, q), (guint)(after - p)};
}

/* 第一部分 第二章 第三节; 第一产业 is none. */
static GbNumber read_part(const char *p, const char *end) {
  static const char *const MARKS[] = {"部分", "章", "篇", "节", NULL};
  const char *first = p + strlen("第");
  const char *q = skip_han(first, end, 4);
  int mark = q > first ? gb_sign_starts_any(q, end, MARKS) : -1;
  if (mark < 0)
    return NO_NUMBER;
  GbNumberKind kind = mark == 3 ? GB_NUMBER_SECTION : GB_NUMBER_PART;
  return (GbNumber){kind, gb_number_han(first, q), (guint)(q + strlen(MARKS[mark]) - p)};
}

static const char *skip_digits(const char *p, const char *end, guint most, guint *value) {
  *value = 0;
  for (guint n = 0; p < end && n < most; n++) {
    int d = gb_sign_digit(g_utf8_get_char(p));
    if (d < 0)
      break;
    *value = *value * 10 + (guint)d;
    p = g_utf8_next_char(p);
  }
  return p;
}

static GbNumber read_arabic(const char *p, const char *end) {
  static const char *const MARKS[] = {"．", ".", "、", "）", ")", NULL};
  guint value = 0;
  const char *q = skip_digits(p, end, 2, &value);
  int mark = q > p ? gb_sign_starts_any(q, end, MARKS) : -1;
  if (mark < 0)
    return NO_NUMBER;
  const char *after = q + strlen(MARKS[mark]);
  if (after < end && gb_sign_digit(g_utf8_get_char(after)) >= 0)
    return NO_NUMBER;
  GbNumberKind kind = mark < 3 ? GB_NUMBER_ARABIC : GB_NUMBER_ARABIC_PAREN;
  return (GbNumber){kind, value, (guint)(after - p)};
}

static GbNumber read_paren(const char *p, const char *end) {
  const char *first = g_utf8_next_char(p);
  guint value = 0;
  const char *q = skip_digits(first, end, 2, &value);
  GbNumberKind kind = GB_NUMBER_ARABIC_PAREN;
  if (q == first) {
    q = skip_han(first, end, 4);
    value = gb_number_han(first, q);
    kind = GB_NUMBER_HAN_PAREN;
  }
  gboolean closed = q > first && (gb_sign_starts(q, end, "）") || gb_sign_starts(q, end, ")"));
  if (!closed)
    return NO_NUMBER;
  return (GbNumber){kind, value, (guint)(g_utf8_next_char(q) - p)};
}

static gboolean is_dash(gunichar c) {
  return c == 0x2014 || c == 0x2015 || c == 0x2500;
}

static GbNumber read_dash(const char *p, const char *end) {
  const char *q = p;
  while (q < end && is_dash(g_utf8_get_char(q)))
    q = g_utf8_next_char(q);
  if (q - p < 6 || q == end)
    return NO_NUMBER;
  return (GbNumber){GB_NUMBER_DASH, 0, (guint)(q - p)};
}

static GbNumber read_keyword(const char *p, const char *end) {
  static const char *const MARKS[] = {"关键词：", "关键词:", "关键字：", NULL};
  int mark = gb_sign_starts_any(p, end, MARKS);
  if (mark < 0 || p + strlen(MARKS[mark]) == end)
    return NO_NUMBER;
  return (GbNumber){GB_NUMBER_KEYWORD, 0, (guint)strlen(MARKS[mark])};
}

GbNumber gb_number_read(const char *p, const char *end) {
  if (p >= end)
    return NO_NUMBER;
  gunichar c = g_utf8_get_char(p);
  if (c == 0xFF08 || c == '(')
    return read_paren(p, end);
  if (gb_sign_digit(c) >= 0)
    return read_arabic(p, end);
  if (is_dash(c))
    return read_dash(p, end);
  if (c >= 0x2460 && c <= 0x2473)
    return (GbNumber){GB_NUMBER_CIRCLED, c - 0x2460 + 1, 3};
  if (c == 0x7B2C)
    return read_part(p, end);
  if (han_digit(c))
    return read_han(p, end);
  return read_keyword(p, end);
}
