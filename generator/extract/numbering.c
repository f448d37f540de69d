/* What numbers a sentence and is no word of it.
 * extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

/* 3．云岭水库工程, （3）云岭水库工程: the number of an item in digits. */
static guint32 behind_digits(const GbContext *c) {
  const char *s = c->scan.bytes->str;
  guint32 open = gb_range_starts(c, (GbRange){0, (guint32)c->scan.bytes->len}, "（") ? 3 : 0;
  guint32 at = open;
  while (g_ascii_isdigit(s[at]))
    at++;
  if (open)
    return at > open && gb_range_starts(c, (GbRange){at, (guint32)c->scan.bytes->len}, "）")
               ? at + 3
               : 0;
  GbRange mark = {at, (guint32)c->scan.bytes->len};
  gboolean numbers = at && (gb_range_starts(c, mark, "．") || gb_range_starts(c, mark, "、"));
  return numbers && !g_ascii_isdigit(s[at + 3]) ? at + 3 : 0;
}

/* 一、 （二） 3． 一是: what numbers a sentence is no word of it. */
guint32 gb_numbering_end(const GbContext *c) {
  guint32 digits = behind_digits(c);
  if (digits)
    return digits;
  static const char *const DIGITS[] = {"一", "二", "三", "四", "五", "六", "七", "八", "九", "十"};
  static const char *const MARKS[] = {"、", "．", "）", "，"};
  GbRange r = {0, (guint32)c->scan.bytes->len};
  gboolean bracket = gb_range_starts(c, r, "（");
  r.a += bracket ? 3 : 0;
  guint32 from = r.a;
  for (gboolean any = TRUE; any;) {
    any = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
      if (gb_range_starts(c, r, DIGITS[i])) {
        r.a += 3;
        any = TRUE;
      }
  }
  for (guint i = 0; r.a > from && i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, r, MARKS[i]) && (!bracket || i == 2))
      return !i && gb_range_starts(c, (GbRange){r.a + 3, r.b}, "二、") ? 0 : r.a + 3;
  return 0;
}
