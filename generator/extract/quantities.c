/* Text → numerals with value and unit, line by line; no grammar, no context.
 * extract: called by gongbao scan. */
#include <string.h>

#include "base/unit.h"
#include "extract/extract.h"
#include "extract/scan.h"

static GbQuantityKind kind_of(const GbToken *t) {
  static const struct {
    GbFamilies families;
    GbQuantityKind kind;
  } KINDS[] = {{GB_FAMILY_PERCENT, GB_QUANTITY_PERCENT},
               {GB_FAMILY_PERMILLE, GB_QUANTITY_PERMILLE},
               {GB_FAMILY_POINT | GB_FAMILY_PERMILLE_POINT, GB_QUANTITY_POINT},
               {GB_FAMILY_MULTIPLE | GB_FAMILY_DOUBLING, GB_QUANTITY_MULTIPLE}};
  if (t->type == GB_TOKEN_NAME)
    return GB_QUANTITY_NAME;
  if (t->parts.digits)
    return GB_QUANTITY_FRACTION;
  if (t->ordinal)
    return GB_QUANTITY_RANK;
  for (guint i = 0; i < G_N_ELEMENTS(KINDS); i++)
    if (gb_family_in(t->family, KINDS[i].families))
      return KINDS[i].kind;
  return GB_QUANTITY_NUMBER;
}

/* 超过, 约, 不低于 before the numeral; 签约 and 高于全国 are longer words and no hedge. */
static GbApprox hedge_before(const GbScan *scan, guint32 at, const GbLexicon *lexicon) {
  const char *s = scan->bytes->str;
  const GbWord *word = gb_lexicon_word_before(
      lexicon, s, s + at,
      GB_WORD_HEDGE_BEFORE | GB_WORD_VERB | GB_WORD_KEEP | GB_WORD_GO | GB_WORD_ADVERB, NULL);
  return word && word->classes & GB_WORD_HEDGE_BEFORE ? word->approx : GB_APPROX_EQ;
}

/* 四分之三 is 0.75; 三分之二 has no end. */
static gboolean divide(GbDecimal over, GbDecimal under, GbDecimal *out) {
  static const GbDecimal TEN = {10, 0};
  for (guint8 scale = 0; under.digits && over.scale == 0 && scale <= 9; scale++) {
    if (over.digits % under.digits == 0) {
      *out = (GbDecimal){over.digits / under.digits, scale};
      return TRUE;
    }
    if (!gb_decimal_multiply(over, TEN, &over))
      return FALSE;
  }
  return FALSE;
}

static void read_value(GbQuantity *q, const GbToken *t, GbArena *arena) {
  int power = 0;
  gboolean tenths = g_str_equal(t->unit, "成");
  q->unit = tenths ? "%" : gb_arena_strdup(arena, gb_unit_bare(t->unit, &power));
  q->valued = t->valid && gb_decimal_shift(t->value, tenths ? 1 : power, &q->value);
  if (q->kind != GB_QUANTITY_FRACTION)
    return;
  q->over = t->value;
  q->under = t->parts;
  q->valued = divide(q->over, q->under, &q->value);
}

static gboolean has_digit(const GbScan *scan, const GbToken *t) {
  for (guint32 i = t->start; i < t->end; i++)
    if (g_ascii_isdigit(scan->bytes->str[i]))
      return TRUE;
  return FALSE;
}

static void add_token(GArray *out, const GbScan *scan, const GbToken *t, const GbLexicon *lexicon,
                      GbArena *arena) {
  GbQuantity q = {.unit = ""};
  if (t->type == GB_TOKEN_PERIOD && has_digit(scan, t)) {
    q.kind = GB_QUANTITY_TIME;
    q.span = gb_scan_span(scan, t->start, t->end);
  } else if (t->num_end > t->num_start) {
    q.kind = kind_of(t);
    guint32 end = q.kind == GB_QUANTITY_NAME ? t->num_end : MAX(t->unit_end, t->num_end);
    q.span = gb_scan_span(scan, MIN(t->start, t->num_start), end);
    read_value(&q, t, arena);
    q.approx = t->approx != GB_APPROX_EQ ? t->approx : hedge_before(scan, t->start, lexicon);
  } else {
    return;
  }
  g_array_append_val(out, q);
}

/* The 1 of 1：0.9 is told with the figure behind the colon. */
static gboolean is_in_ratio(const GbScan *scan, guint k) {
  const GbToken *t = &g_array_index(scan->tokens, GbToken, k);
  for (guint i = k + 1; t->type == GB_TOKEN_NAME && i <= k + 2 && i < scan->tokens->len; i++) {
    const GbToken *behind = &g_array_index(scan->tokens, GbToken, i);
    if (behind->type == GB_TOKEN_QUANTITY && behind->start <= t->start)
      return TRUE;
  }
  return FALSE;
}

GArray *gb_extract_quantities(const GbText *text, const GbLexicon *lexicon, GbArena *arena) {
  GArray *out = g_array_new(FALSE, TRUE, sizeof(GbQuantity));
  GbScan scan;
  gb_scan_init(&scan);
  scan.every = TRUE;
  for (gsize i = 0; i < text->n_lines; i++) {
    GbSpan line = {text->lines[i],
                   i + 1 < text->n_lines ? text->lines[i + 1] : (guint32)text->length};
    gb_scan_sentence(&scan, text, line, lexicon, arena);
    for (guint k = 0; k < scan.tokens->len; k++)
      if (!is_in_ratio(&scan, k))
        add_token(out, &scan, &g_array_index(scan.tokens, GbToken, k), lexicon, arena);
  }
  gb_scan_clear(&scan);
  return out;
}
