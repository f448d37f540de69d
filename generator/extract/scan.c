/* Sentence → tokens; decides which numerals are figures, times or parts of names.
 * extract: private to this folder. */
#include "extract/scan.h"

#include <string.h>

#include "base/unit.h"
#include "base/utf8.h"
#include "extract/chinese.h"
#include "extract/clean.h"
#include "extract/lexemes.h"
#include "extract/names.h"
#include "extract/units.h"
#include "extract/when.h"

void gb_scan_init(GbScan *scan) {
  scan->bytes = g_string_sized_new(1024);
  scan->runs = g_array_new(FALSE, FALSE, sizeof(GbScanRun));
  scan->tokens = g_array_new(FALSE, FALSE, sizeof(GbToken));
  scan->place_of = NULL;
  scan->places = NULL;
  scan->room = 0;
  scan->hits = g_array_new(FALSE, FALSE, sizeof(GbWordHit));
  scan->unit = g_string_new(NULL);
  scan->n_places = scan->n_hits = 0;
  scan->begins = gb_lexeme_begins();
  scan->text = NULL;
  scan->span = GB_SPAN_NONE;
  scan->every = FALSE;
}

void gb_scan_clear(GbScan *scan) {
  g_string_free(scan->bytes, TRUE);
  g_string_free(scan->unit, TRUE);
  g_array_unref(scan->runs);
  g_array_unref(scan->tokens);
  g_free(scan->place_of);
  g_free(scan->places);
  g_array_unref(scan->hits);
}

/* Offset in the report's text of the character at byte @at. */
static guint32 place_of(const GbScan *scan, guint32 at) {
  const GbScanRun *runs = (const GbScanRun *)(gpointer)scan->runs->data;
  guint low = 0, high = scan->runs->len;
  if (at >= scan->bytes->len || !high)
    return scan->span.end;
  while (high - low > 1) {
    guint middle = (low + high) / 2;
    if (runs[middle].at <= at)
      low = middle;
    else
      high = middle;
  }
  return runs[low].from + (at - runs[low].at);
}

GbSpan gb_scan_span(const GbScan *scan, guint32 start, guint32 end) {
  guint32 from = place_of(scan, start);
  if (end <= start)
    return (GbSpan){from, from};
  const char *s = scan->bytes->str;
  guint32 last = place_of(scan, (guint32)(gb_utf8_before(s + end) - s));
  return (GbSpan){from, last + (guint32)g_utf8_skip[(guchar)scan->text->bytes[last]]};
}

/* A token is large: it is written where it stays. */
static GbToken *add(GbScan *scan, GbTokenType type, guint32 start, guint32 end) {
  guint n = scan->tokens->len;
  g_array_set_size(scan->tokens, n + 1);
  GbToken *token = &g_array_index(scan->tokens, GbToken, n);
  *token = (GbToken){.type = type, .start = start, .end = end, .unit = "", .family = 0};
  return token;
}

gboolean gb_scan_value(const char *p, guint32 length, gboolean negative, GbDecimal *value) {
  char digits[64];
  guint32 n = 0;
  for (guint32 i = 0; i < length && n + 1 < sizeof digits; i++)
    if (p[i] != ',' && p[i] != ' ')
      digits[n++] = p[i];
  if (!gb_decimal_parse(digits, n, value))
    return FALSE;
  if (negative)
    *value = gb_decimal_negate(*value);
  return TRUE;
}

/* 为—0.5‰: a printed dash before a numeral. Bytes of a sign before @at, 0 none. */
static guint32 sign_before(const char *s, guint32 at) {
  static const char *const SIGNS[] = {"-", "负", "—"};
  for (guint i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    if (gb_utf8_ends(s, at, SIGNS[i]))
      return (guint32)strlen(SIGNS[i]);
  return 0;
}

/* A minus touches the numeral and follows 为, 达, a bracket or the start; else it is a dash. */
guint32 gb_scan_minus(const char *s, guint32 at) {
  static const char *const BEFORE[] = {"为",   "达",   "（",   "是",   "到",  "至",
                                       "：",   "，",   "率",   "、",   "和",  "速",
                                       "增长", "同比", "环比", "下降", "减少"};
  if (gb_utf8_ends(s, at, "零下"))
    return (guint32)strlen("零下");
  guint32 length = sign_before(s, at);
  if (!length || at == 1) /* a sentence may begin with -5, while — begins an item of a list */
    return length;
  for (guint i = 0; i < G_N_ELEMENTS(BEFORE); i++)
    if (gb_utf8_ends(s, at - length, BEFORE[i]))
      return length;
  return 0;
}

/* 同比下降-3.4%: verb and sign say the same fall once. */
static gboolean says_fall(const char *s, guint32 at) {
  return gb_utf8_ends(s, at, "下降") || gb_utf8_ends(s, at, "减少");
}

static guint32 add_numeral(GbScan *scan, guint32 at, guint32 length, const GbLexicon *lexicon,
                           GbArena *arena) {
  const char *s = scan->bytes->str;
  guint32 minus = gb_scan_minus(s, at);
  GbToken *token = add(scan, GB_TOKEN_QUANTITY, at - minus, at + length);
  token->num_start = at;
  token->num_end = at + length;
  gboolean negative = minus && (scan->every || !says_fall(s, at - minus));
  token->valid = gb_scan_value(s + at, length, negative, &token->value);
  token->ordinal = at >= 3 && memcmp(s + at - 3, "第", 3) == 0;
  gb_read_unit(token, scan, lexicon, arena);
  return token->end;
}

/* 3亿4000万元, 3万4000吨, 12万5千平方米: a numeral in two steps is one value, in the unit of the
 * second; the key is the first. */
static guint32 join_mixed(GbScan *scan, guint32 at, const GbLexicon *lexicon, GbArena *arena) {
  GbToken *token = &g_array_index(scan->tokens, GbToken, scan->tokens->len - 1);
  if (!g_ascii_isdigit(scan->bytes->str[at]) || token->end != at)
    return at;
  int high = 0, low = 0;
  guint32 length = 0;
  if (*gb_unit_bare(token->unit, &high) || !high ||
      gb_lexeme(scan->bytes->str + at, &length) != GB_LEX_NUMERAL)
    return at;
  GbToken second = {.num_start = at, .num_end = at + length, .unit = "", .family = 0};
  second.valid = gb_scan_value(scan->bytes->str + at, length, FALSE, &second.value);
  gb_read_unit(&second, scan, lexicon, arena);
  gb_unit_bare(second.unit, &low);
  GbDecimal steps = token->value;
  if (low >= high || !second.valid || !gb_decimal_shift(steps, high - low, &steps) ||
      !gb_decimal_add(steps, second.value, &token->value))
    return at;
  gb_token_share_unit(token, &second);
  token->unit_end = second.unit_end;
  token->approx = second.approx;
  token->end = second.end;
  return token->end;
}

static GbTokenType mark_of(GbLexeme lexeme) {
  switch (lexeme) {
  case GB_LEX_COMMA:
    return GB_TOKEN_COMMA;
  case GB_LEX_PAUSE:
    return GB_TOKEN_PAUSE;
  case GB_LEX_SEMICOLON:
    return GB_TOKEN_SEMICOLON;
  case GB_LEX_STOP:
    return GB_TOKEN_STOP;
  case GB_LEX_COLON:
    return GB_TOKEN_COLON;
  case GB_LEX_DASH:
    return GB_TOKEN_DASH;
  case GB_LEX_OPEN:
    return GB_TOKEN_OPEN;
  case GB_LEX_CLOSE:
    return GB_TOKEN_CLOSE;
  case GB_LEX_QUOTE:
    return GB_TOKEN_QUOTE;
  default:
    return GB_TOKEN_UNQUOTE;
  }
}

static gboolean has_digit(const char *p, guint32 length) {
  for (guint32 i = 0; i < length; i++)
    if (p[i] >= '0' && p[i] <= '9')
      return TRUE;
  return FALSE;
}

static void forget_places(GbScan *scan) {
  if (scan->room < scan->bytes->len) {
    scan->room = scan->bytes->allocated_len;
    scan->place_of = g_renew(guint16, scan->place_of, scan->room);
    scan->places = g_renew(GbScanPlace, scan->places, scan->room);
  }
  scan->n_places = scan->n_hits = 0;
  memset(scan->place_of, 0, scan->bytes->len * sizeof *scan->place_of);
}

static void add_period(GbScan *scan, const GbLexicon *lexicon, guint32 at, guint32 length,
                       GbWhen when) {
  GbToken *token = add(scan, GB_TOKEN_PERIOD, at, at + length);
  token->when = when;
  gb_scan_place(scan, lexicon, at)->period = (guint16)MIN(scan->tokens->len, G_MAXUINT16);
}

void gb_scan_sentence(GbScan *scan, const GbText *text, GbSpan span, const GbLexicon *lexicon,
                      GbArena *arena) {
  scan->text = text;
  gb_clean_sentence(scan, text, span);
  g_array_set_size(scan->tokens, 0);
  forget_places(scan);
  const char *s = scan->bytes->str;
  for (guint32 at = 0, length = 0;; at += length) {
    at += gb_lexeme_plain(&scan->begins, s + at);
    GbLexeme lexeme = gb_lexeme(s + at, &length);
    if (lexeme == GB_LEX_END)
      break;
    if (lexeme == GB_LEX_TEXT)
      continue;
    GbWhen listed = at ? gb_when_listed(lexeme, s + at, length) : (GbWhen){0};
    if (listed.kind != GB_PERIOD_NONE) {
      add_period(scan, lexicon, at, length, listed);
    } else if (lexeme == GB_LEX_NUMERAL) {
      guint32 end = add_numeral(scan, at, length, lexicon, arena);
      end = join_mixed(scan, end, lexicon, arena);
      length = end - at;
    } else if (lexeme == GB_LEX_CHINESE || lexeme == GB_LEX_PARTS) {
      length = gb_chinese_add(scan, at, length, lexeme, lexicon, arena) - at;
    } else if (lexeme == GB_LEX_LATIN) {
      if (has_digit(s + at, length))
        add(scan, GB_TOKEN_NAME, at, at + length);
    } else if (lexeme < GB_LEX_COMMA) {
      add_period(scan, lexicon, at, length, gb_when_read(lexeme, s + at, length));
    } else {
      add(scan, mark_of(lexeme), at, at + length);
    }
  }
  add(scan, GB_TOKEN_END, (guint32)scan->bytes->len, (guint32)scan->bytes->len);
  gb_names_mark(scan, lexicon);
}
