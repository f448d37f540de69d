/* Words ↔ codes, numbers and periods as spreadsheets may give them back.
 * correct: private to this folder. */
#include "correct/words.h"

#include <string.h>

#include "base/message.h"

/* "１，234．50", "−3.10", "+5" → ASCII digits, '.' and '-' alone. */
static char *plain_number(const char *cell) {
  g_autoptr(GString) plain = g_string_new(NULL);
  for (const char *at = cell; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (c == ',' || c == 0xFF0C || g_unichar_isspace(c) || (c == '+' && !plain->len))
      continue;
    if (c >= 0xFF10 && c <= 0xFF19)
      c = c - 0xFF10 + '0';
    else if (c == 0xFF0E)
      c = '.';
    else if (c == 0x2212 || c == 0xFF0D)
      c = '-';
    g_string_append_unichar(plain, c);
  }
  return g_string_free(g_steal_pointer(&plain), FALSE);
}

static gboolean parse_number(const char *cell, GbDecimal *out) {
  g_autofree char *plain = plain_number(cell);
  return gb_decimal_parse(plain, -1, out);
}

/* The cell without white space, dashes as one. */
static gboolean parse_period(const char *cell, GbPeriod *out) {
  g_autoptr(GString) plain = g_string_new(NULL);
  for (const char *at = cell; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (g_utf8_strchr("-–－～~至", -1, c))
      g_string_append(plain, "—");
    else if (!g_unichar_isspace(c))
      g_string_append_unichar(plain, c);
  }
  if (g_str_has_suffix(plain->str, "月份"))
    g_string_truncate(plain, plain->len - strlen("份"));
  return gb_period_parse_zh(plain->str, out);
}

static int code_of(GbField field, const char *cell) {
  const char *const *words = gb_field_words(field);
  for (int i = 0; words[i]; i++)
    if (g_str_equal(words[i], cell))
      return i;
  return -1;
}

static void set_code(GbObservation *o, GbField field, int code) {
  switch (field) {
  case GB_FIELD_MEASURE:
    o->measure = (GbMeasure)code;
    break;
  case GB_FIELD_BASE:
    o->base = (GbBase)code;
    break;
  case GB_FIELD_APPROX:
    o->approx = (GbApprox)code;
    break;
  case GB_FIELD_STATUS:
    o->status = (GbStatus)code;
    break;
  case GB_FIELD_KIND:
    o->kind = (GbKind)code;
    break;
  case GB_FIELD_PRICE:
    o->price = (GbPrice)code;
    break;
  default:
    o->part = (GbPart)code;
  }
}

gboolean gb_words_set(GbObservation *o, GbField field, const char *cell) {
  switch (field) {
  case GB_FIELD_INDICATOR:
    o->indicator = cell;
    return *cell != 0;
  case GB_FIELD_VALUE:
    return parse_number(cell, &o->value);
  case GB_FIELD_UNIT:
    o->unit = cell;
    return TRUE;
  case GB_FIELD_REFERENCE:
    o->reference = *cell ? cell : NULL;
    return TRUE;
  case GB_FIELD_PERIOD:
    return parse_period(cell, &o->period);
  case GB_FIELD_AREA:
    o->area = cell;
    return TRUE;
  case GB_FIELD_WHOLE:
    return TRUE;
  default: {
    int code = code_of(field, cell);
    if (code >= 0)
      set_code(o, field, code);
    return code >= 0;
  }
  }
}

gboolean gb_words_equal(GbField field, const char *a, const char *b) {
  GbDecimal x, y;
  GbPeriod p, q;
  g_autofree char *left = g_strstrip(g_strdup(a)), *right = g_strstrip(g_strdup(b));
  if (g_str_equal(left, right))
    return TRUE;
  if (field == GB_FIELD_VALUE)
    return parse_number(a, &x) && parse_number(b, &y) && !gb_decimal_compare(x, y);
  return field == GB_FIELD_PERIOD && parse_period(a, &p) && parse_period(b, &q) &&
         gb_period_equal(p, q);
}

char *gb_words_hint(GbField field) {
  if (field == GB_FIELD_PERIOD)
    return g_strdup("2023年, 2023年上半年, 2023年一季度, 2023年6月, 2023年1—5月, 2021—2025年");
  if (field == GB_FIELD_VALUE)
    return g_strdup(gb_message("digits as printed, with - for less; format the column as text, so "
                               "that the spreadsheet does not shorten them"));
  if (!gb_field_words(field))
    return g_strdup(gb_message("a name"));
  g_autoptr(GString) hint = g_string_new(gb_message("one of"));
  for (const char *const *word = gb_field_words(field); *word; word++)
    g_string_append_printf(hint, "%s %s", word == gb_field_words(field) ? "" : ",",
                           **word ? *word : gb_message("(empty)"));
  return g_string_free(g_steal_pointer(&hint), FALSE);
}
