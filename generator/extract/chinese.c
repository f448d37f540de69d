/* Numerals in Chinese characters, as older reports and speeches print them. Most of them count what
 * nobody tabulates (三个方面, 一批, 两手抓), so the form and the unit decide which are figures.
 * extract: private to this folder. */
#include "extract/chinese.h"

#include <string.h>

#include "base/unit.h"
#include "base/utf8.h"
#include "extract/units.h"

/* ---- value ------------------------------------------------------------------------------- */

static const struct {
  const char *text;
  int value;
} DIGITS[] = {{"〇", 0}, {"零", 0}, {"一", 1}, {"二", 2}, {"两", 2}, {"三", 3},
              {"四", 4}, {"五", 5}, {"六", 6}, {"七", 7}, {"八", 8}, {"九", 9}};

static const struct {
  const char *text;
  gint64 value;
} POWERS[] = {{"亿", 100000000}, {"万", 10000}, {"千", 1000}, {"百", 100}, {"十", 10}};

static int digit_of(const char *p) {
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (memcmp(p, DIGITS[i].text, 3) == 0)
      return DIGITS[i].value;
  return -1;
}

/* A run of digits by place: 一九九二. Two digits without a zero are two guesses: 三四. */
static gboolean by_place(const char *p, const char *end, gint64 *out) {
  gint64 value = 0;
  gboolean zero = FALSE;
  guint n = 0;
  for (; p < end; p += 3, n++) {
    int digit = digit_of(p);
    if (digit < 0 || n >= 18)
      return FALSE;
    zero |= digit == 0;
    value = value * 10 + digit;
  }
  *out = value;
  return n == 1 || n > 2 || (n == 2 && zero);
}

static const char *last_of(const char *p, const char *end, const char *power) {
  for (const char *at = end - 3; at >= p; at -= 3)
    if (memcmp(at, power, 3) == 0)
      return at;
  return NULL;
}

static gboolean whole_number(const char *p, const char *end, gint64 *out);

/* What stands behind a power: 四百[五], 一万[零五十]. */
static gboolean read_rest(const char *p, const char *end, gint64 power, gint64 *out) {
  gboolean zero = FALSE;
  for (; p < end && digit_of(p) == 0; p += 3)
    zero = TRUE;
  *out = 0;
  if (p == end)
    return !zero;
  if (!whole_number(p, end, out) || *out >= power)
    return FALSE;
  if (end - p == 3 && digit_of(p) > 0 && !zero && power > 10)
    *out *= power / 10; /* 四百五 is 450 */
  return TRUE;
}

static gboolean whole_number(const char *p, const char *end, gint64 *out) {
  for (guint i = 0; i < G_N_ELEMENTS(POWERS); i++) {
    const char *at = last_of(p, end, POWERS[i].text);
    if (!at)
      continue;
    gint64 many = 1, rest = 0;
    gboolean big = POWERS[i].value >= 10000;
    if (at == p ? POWERS[i].value != 10
                : !whole_number(p, at, &many) || many == 0 || (!big && many > 9))
      return FALSE;
    if (many > G_GINT64_CONSTANT(1000000000000000000) / POWERS[i].value ||
        !read_rest(at + 3, end, POWERS[i].value, &rest))
      return FALSE;
    *out = many * POWERS[i].value + rest;
    return TRUE;
  }
  return by_place(p, end, out);
}

gboolean gb_chinese_read(const char *p, guint32 length, GbDecimal *value) {
  static const char POINT[] = "点";
  const char *end = p + length, *point = last_of(p, end, POINT);
  gint64 whole = 0;
  if (p == end || !whole_number(p, point ? point : end, &whole))
    return FALSE;
  g_autoptr(GString) digits = g_string_new(NULL);
  g_string_printf(digits, "%" G_GINT64_FORMAT "%s", whole, point ? "." : "");
  for (const char *at = point ? point + 3 : end; at < end; at += 3) {
    if (digit_of(at) < 0)
      return FALSE;
    g_string_append_c(digits, (char)('0' + digit_of(at)));
  }
  return gb_decimal_parse(digits->str, (gssize)digits->len, value);
}

/* ---- which are figures ------------------------------------------------------------------- */

static gboolean at_word(const GbScan *scan, guint32 at, const char *word) {
  return g_str_has_prefix(scan->bytes->str + at, word);
}

static gboolean before_word(const GbScan *scan, guint32 at, const char *word) {
  gsize n = strlen(word);
  return at >= n && memcmp(scan->bytes->str + at - n, word, n) == 0;
}

/* 居全省第二位: a verb of standing in the same clause, before an area or the rank where it is of
 * one character; 放在第一位 ranks nothing. */
static gboolean is_rank(const GbScan *scan, const GbToken *t, const GbLexicon *lexicon) {
  static const char *const BEHIND[] = {"全", "第", "于"};
  if (!t->ordinal || !at_word(scan, t->num_end, "位"))
    return FALSE;
  const char *s = scan->bytes->str, *end = s + t->num_start;
  for (guint32 at = t->num_start; at >= 3;) {
    at = (guint32)(gb_utf8_before(s + at) - s);
    if (at_word(scan, at, "，") || at_word(scan, at, "。") || at_word(scan, at, "；"))
      return FALSE;
    gsize length = 0;
    gboolean stands = gb_lexicon_word_at(lexicon, s + at, end, GB_WORD_STANDING, &length) != NULL;
    for (guint i = 0; stands && i < G_N_ELEMENTS(BEHIND); i++)
      if (length > 3 || at_word(scan, at + (guint32)length, BEHIND[i]))
        return TRUE;
  }
  return FALSE;
}

/* The phrase ends here: what a noun follows is counted or classed (三成企业, 十倍努力). */
static gboolean ends_phrase(const GbScan *scan, const GbToken *t) {
  static const char *const MARKS[] = {"，", "、", "；", "。", "）", "！", "和", "与", "至", "—"};
  if (t->end >= scan->bytes->len || t->end > t->unit_end)
    return !t->threshold;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (at_word(scan, t->end, MARKS[i]))
      return TRUE;
  return FALSE;
}

static gboolean is_figure(const GbScan *scan, const GbToken *t, const GbLexicon *lexicon) {
  const GbFamilies MEASURED = GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD | GB_FAMILY_MONEY_HKD |
                              GB_FAMILY_MONEY_EUR | GB_FAMILY_MONEY_JPY | GB_FAMILY_MASS |
                              GB_FAMILY_AREA | GB_FAMILY_LENGTH | GB_FAMILY_VOLUME |
                              GB_FAMILY_ENERGY | GB_FAMILY_POWER | GB_FAMILY_COAL_EQUIVALENT |
                              GB_FAMILY_YIELD | GB_FAMILY_PERSON | GB_FAMILY_FREIGHT_DISTANCE |
                              GB_FAMILY_PASSENGER_DISTANCE | GB_FAMILY_MULTIPLE;
  if (gb_family_in(t->family, GB_FAMILY_POINT))
    return TRUE;
  if (t->ordinal)
    return is_rank(scan, t, lexicon);
  if (g_str_equal(t->unit, "成"))
    return ends_phrase(scan, t);
  /* 一人, 两米, 八里 are words: one character needs a multiplier (三万吨) or 倍 */
  if (!gb_family_in(t->family, MEASURED) || !ends_phrase(scan, t))
    return FALSE;
  return t->num_end - t->num_start > 3 || gb_family_in(t->family, GB_FAMILY_MULTIPLE) ||
         !g_str_equal(gb_unit_bare(t->unit, NULL), t->unit);
}

/* ---- tokens ------------------------------------------------------------------------------ */

/* Every token in words that is wanted for itself: not one character of another word. */
static gboolean is_quantity(const GbScan *scan, const GbToken *t) {
  return !at_word(scan, t->num_end, "几") &&
         (*t->unit || t->ordinal || t->num_end - t->num_start > 3);
}

/* 三成 is 30 %, 三成半 35 %. */
static void read_tenths(GbScan *scan, GbToken *t, const GbLexicon *lexicon) {
  static const GbDecimal TEN = {10, 0}, FIVE = {5, 0};
  gb_decimal_multiply(t->value, TEN, &t->value);
  if (at_word(scan, t->unit_end, "半") && gb_decimal_add(t->value, FIVE, &t->value))
    t->unit_end += (guint32)strlen("半");
  t->unit = "%";
  gb_read_hedge(t, scan, lexicon);
}

/* Where the numeral ends: 三亿元 is 3 亿元, as 3亿元 is; 五千瓦 is 5 千瓦. What stands before must
 * be smaller: 四亿五千万元 and 二万三千元 are one number. */
static guint32 at_unit(const GbScan *scan, guint32 at, guint32 length, const GbLexicon *lexicon) {
  const char *s = scan->bytes->str, *end = s + scan->bytes->len;
  guint32 n = length;
  gboolean hundred_millions = n > 3 && before_word(scan, at + n, "亿");
  n -= hundred_millions ? 3 : 0;
  if (last_of(s + at, s + at + n, "亿"))
    return length;
  if (n > 3 && before_word(scan, at + n, "万") && !last_of(s + at, s + at + n - 3, "万"))
    n -= 3;
  if (n < length || n == 3 || !before_word(scan, at + n, "千") || last_of(s + at, s + at + n, "万"))
    return n;
  gsize unit = 0;
  const GbWord *word = gb_lexicon_word_at(lexicon, s + at + n - 3, end, GB_WORD_UNIT, &unit);
  return word && unit > 3 && !word->unit->multiplier ? n - 3 : n;
}

static guint32 add_number(GbScan *scan, guint32 at, guint32 length, const GbLexicon *lexicon,
                          GbArena *arena) {
  guint32 numeral = at_unit(scan, at, length, lexicon);
  guint32 minus = gb_scan_minus(scan->bytes->str, at);
  GbToken t = {.type = GB_TOKEN_QUANTITY,
               .start = at - minus,
               .end = at + numeral,
               .num_start = at,
               .num_end = at + numeral,
               .ordinal = before_word(scan, at, "第"),
               .unit = "",
               .family = 0};
  gb_read_unit(&t, scan, lexicon, arena);
  if (!(scan->every ? is_quantity(scan, &t) : is_figure(scan, &t, lexicon)))
    return at + length;
  t.valid = gb_chinese_read(scan->bytes->str + at, numeral, &t.value);
  if (!t.valid)
    return at + length;
  if (minus)
    t.value = gb_decimal_negate(t.value);
  if (g_str_equal(t.unit, "成"))
    read_tenths(scan, &t, lexicon);
  g_array_append_val(scan->tokens, t);
  return MAX(t.end, at + length);
}

/* 百分之八[至九]: the upper bound of a range, where 百分之 is said once. Returns where it ends. */
static guint32 add_upper(GbScan *scan, const GbToken *lower, const GbLexicon *lexicon,
                         GbArena *arena) {
  static const char *const DASHES[] = {"至", "到", "—", "～"};
  guint32 at = lower->end, length = 0;
  for (guint i = 0; i < G_N_ELEMENTS(DASHES) && at == lower->end; i++)
    if (at_word(scan, at, DASHES[i]))
      at += (guint32)strlen(DASHES[i]);
  const char *s = scan->bytes->str;
  if (at == lower->end || gb_lexeme(s + at, &length) != GB_LEX_CHINESE)
    return lower->end;
  GbToken t = *lower;
  t.start = t.num_start = at;
  t.num_end = at + length;
  gb_read_unit(&t, scan, lexicon, arena);
  if (*t.unit || !ends_phrase(scan, &t) || !gb_chinese_read(s + at, length, &t.value))
    return lower->end;
  t.unit = lower->unit;
  t.family = lower->family;
  g_array_append_val(scan->tokens, t);
  return t.end;
}

/* 百分之八, 千分之1.3, 三分之二 */
static guint32 add_parts(GbScan *scan, guint32 at, guint32 length, const GbLexicon *lexicon,
                         GbArena *arena) {
  static const char OF[] = "分之";
  const char *s = scan->bytes->str, *of = g_strstr_len(s + at, length, OF);
  guint32 from = (guint32)(of - s) + (guint32)strlen(OF), whole = (guint32)(of - s) - at;
  gboolean digits = g_ascii_isdigit(s[from]), hundred = at_word(scan, from, "百");
  guint32 minus = gb_scan_minus(s, at);
  GbToken t = {.type = GB_TOKEN_QUANTITY,
               .start = at - minus,
               .end = at + length,
               .num_start = digits ? from : at,
               .num_end = at + length,
               .unit_end = at + length,
               .unit = "",
               .family = 0,
               .valid = TRUE};
  if (whole == 3 && (at_word(scan, at, "百") || at_word(scan, at, "千"))) {
    t.unit = at_word(scan, at, "百") ? "%" : "‰";
    t.family = at_word(scan, at, "百") ? GB_FAMILY_PERCENT : GB_FAMILY_PERMILLE;
  } else if (whole == 3 && at_word(scan, at, "万")) {
    t.parts = (GbDecimal){10000, 0};
  } else if (!gb_chinese_read(s + at, whole, &t.parts) || !t.parts.digits) {
    return at + length;
  }
  if (digits)
    t.valid = gb_scan_value(s + from, at + length - from, FALSE, &t.value);
  else if (hundred && at + length - from == 3)
    t.value = (GbDecimal){100, 0};
  else
    t.valid = gb_chinese_read(s + from, at + length - from, &t.value);
  if (!t.valid || (t.parts.digits && !scan->every))
    return at + length;
  if (minus)
    t.value = gb_decimal_negate(t.value);
  gb_read_hedge(&t, scan, lexicon);
  g_array_append_val(scan->tokens, t);
  return *t.unit ? add_upper(scan, &t, lexicon, arena) : t.end;
}

guint32 gb_chinese_add(GbScan *scan, guint32 at, guint32 length, GbLexeme lexeme,
                       const GbLexicon *lexicon, GbArena *arena) {
  return lexeme == GB_LEX_PARTS ? add_parts(scan, at, length, lexicon, arena)
                                : add_number(scan, at, length, lexicon, arena);
}
