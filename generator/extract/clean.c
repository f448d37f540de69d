/* Folds what printing adds (blanks, full-width forms, footnote marks, page furniture), so that the
 * grammar sees one form. extract: private to this folder. */
#include "extract/clean.h"

#include <string.h>

#include "base/utf8.h"

static inline gboolean is_digit(char c) {
  return c >= '0' && c <= '9';
}

/* Where the clean sentence grows; begin() made room for the longest. */
typedef struct {
  char *bytes, *at;
  guint32 ahead; /* how far the text is ahead of the clean sentence, wrapping */
  guint32 last;  /* where the character written last stands in the text */
  GbScan *scan;
} Writer;

/* What is written next stands in the text from @from on: a new run, unless it goes on as before. */
static inline void stand(Writer *w, guint32 from) {
  guint32 at = (guint32)(w->at - w->bytes);
  w->last = from;
  if (from - at == w->ahead && w->scan->runs->len)
    return;
  w->ahead = from - at;
  GbScanRun run = {at, from};
  g_array_append_val(w->scan->runs, run);
}

static inline void put(Writer *w, const char *bytes, gsize n, guint32 from) {
  stand(w, from);
  for (gsize i = 0; i < n; i++)
    *w->at++ = bytes[i];
  if (n == 3)
    gb_seen_add(&w->scan->seen, bytes);
}

static inline gboolean is_han(const char *p) {
  return (guchar)*p >= 0xE4 && (guchar)*p <= 0xE9;
}

/* The Han characters at @p, as they are: the common case. Returns what stands behind them. */
static const char *put_han(Writer *w, const char *p, const char *end, guint32 from) {
  const char *run = p;
  for (; p < end && is_han(p); p += 3)
    gb_seen_add(&w->scan->seen, p);
  stand(w, from);
  w->last += (guint32)(p - run) - 3;
  memcpy(w->at, run, (gsize)(p - run));
  w->at += p - run;
  return p;
}

static gboolean is_blank(gunichar c) {
  return c == ' ' || c == '\t' || c == '\n' || c == 0x3000 || c == 0x200B || c == 0xFEFF ||
         c == 0xA0 || (c >= 0x2000 && c <= 0x200A) || c == 0x202F || c == 0x205F;
}

/* Blanks that part cells; the others, no-break and thin ones too, may group digits (1 234.5). */
static gboolean parts_cells(gunichar c) {
  return c == '\n' || c == '\t' || c == 0x3000;
}

/* "[3]" or "［3］": bytes to skip, 0 none. */
static gsize footnote(const char *p, const char *end) {
  gunichar open = gb_utf8_at(p);
  if (open != '[' && open != 0xFF3B)
    return 0;
  const char *q = g_utf8_next_char(p);
  guint digits = 0;
  for (; q < end && is_digit(*q) && digits < 3; q++)
    digits++;
  if (!digits || q >= end)
    return 0;
  gunichar close = gb_utf8_at(q);
  return close == ']' || close == 0xFF3D ? (gsize)(g_utf8_next_char(q) - p) : 0;
}

/* A line that is only a page number, "12" or "— 12 —": bytes to skip from its LF on, 0 none. */
static gsize page_line(const char *p, const char *end) {
  const char *q = p + 1;
  guint digits = 0;
  for (; q < end && *q != '\n'; q = g_utf8_next_char(q)) {
    gunichar c = gb_utf8_at(q);
    if (is_digit(*q))
      digits++;
    else if (c != 0x2014 && c != 0x2013 && c != '-' && c != 0xFF0D && !is_blank(c))
      return 0;
  }
  return digits && digits <= 3 && q < end ? (gsize)(q - p) : 0;
}

/* ⽉ of a PDF, ﹪ and ︰ of old code pages: characters that Unicode has beside the usual ones only
 * so that nothing is lost. Circled digits are not among them: they number items. */
static gunichar usual(gunichar c) {
  gunichar to[G_UNICHAR_MAX_DECOMPOSITION_LENGTH];
  gboolean doubled = (c >= 0x2F00 && c <= 0x2FDF) || (c >= 0xF900 && c <= 0xFAFF) ||
                     (c >= 0xFE10 && c <= 0xFE6F && c != 0xFE30) || (c >= 0xFF61 && c <= 0xFF65);
  if (doubled && g_unichar_fully_decompose(c, TRUE, to, G_N_ELEMENTS(to)) == 1)
    return to[0];
  return c == 0xFE30 ? 0x2236 : c; /* two dots: a colon to who typed it */
}

/* One form of each mark, NULL: it is that form. */
static const char *folded(gunichar c) {
  switch (c) {
  case 0xFF05:
    return "%";
  case 0x2236:
  case 0xFE30:
    return "：";
  case ';':
    return "；";
  case '(':
    return "（";
  case ')':
    return "）";
  case 0xFF0D:
  case 0x2212:
  case 0x2010:
  case 0x2011:
    return "-";
  case 0x2013:
  case 0x2015:
  case 0x2500:
    return "—";
  case 0xFF5E:
  case 0x301C:
  case 0x223C:
  case '~':
    return "～";
  case '?':
    return "？";
  case '!':
    return "！";
  case 0xFF0B:
    return "+";
  case 0xFF0F:
    return "/";
  case 0xFF1D:
    return "=";
  case 0x3014:
    return "〔";
  default:
    return NULL;
  }
}

static gboolean is_wide_digit(gunichar c) {
  return c >= 0xFF10 && c <= 0xFF19;
}

static gboolean digit_at(const char *p, const char *end) {
  return p < end && (is_digit(*p) || is_wide_digit(gb_utf8_at(p)));
}

/* １，２３４: a wide comma groups where three wide digits stand behind it and one before. */
static gboolean groups_wide(const Writer *w, const char *next, const char *end) {
  if (w->at == w->bytes || !is_wide_digit(gb_utf8_at(w->scan->text->bytes + w->last)))
    return FALSE;
  guint n = 0;
  for (; next < end && is_wide_digit(gb_utf8_at(next)); next = g_utf8_next_char(next))
    n++;
  return n == 3;
}

/* @c  the usual form of the character at @p, which is no blank, letter or digit */
static void put_folded(Writer *w, const char *p, const char *next, gunichar c, guint32 from) {
  char other[6];
  const char *to = folded(c);
  if (to)
    put(w, to, strlen(to), from);
  else if (c == gb_utf8_at(p))
    put(w, p, (gsize)(next - p), from);
  else
    put(w, other, (gsize)g_unichar_to_utf8(c, other), from);
}

/* No numeral is as long. */
#define NUMERAL_BYTES 24

/* 93 at the end of a line, 2.4亿元 on the next: one numeral that the line's end cuts. Two with a
 * point are two. */
static gboolean cuts_numeral(const Writer *w, const char *next, const char *end) {
  const char *p = w->at,
             *first = w->at - w->bytes > NUMERAL_BYTES ? w->at - NUMERAL_BYTES : w->bytes;
  while (p > first && (is_digit(p[-1]) || p[-1] == '.' || p[-1] == ','))
    p--;
  if (p == first && first > w->bytes)
    return FALSE;
  gboolean point = memchr(p, '.', (gsize)(w->at - p)) != NULL;
  while (next < end && is_digit(*next))
    next++;
  return !(point && next < end && *next == '.');
}

static void put_char(Writer *w, const char *p, const char *next, const char *end, guint32 from) {
  if (g_ascii_isalnum(*p) || *p == '.' || *p == '%') {
    put(w, p, 1, from);
    return;
  }
  gunichar c = usual(gb_utf8_at(p));
  gboolean after_digit = w->at > w->bytes && is_digit(w->at[-1]);
  if (c < 0x80 && (g_ascii_isalnum((char)c) || c == '.' || c == '%')) {
    char ascii = (char)c;
    put(w, &ascii, 1, from);
  } else if (is_blank(c)) {
    gboolean cells = parts_cells(c); /* two cells are never one numeral */
    gboolean wide = c != 0x200B && c != 0xFEFF;
    gboolean cut = c == '\n' && after_digit && digit_at(next, end) && cuts_numeral(w, next, end);
    if (wide && !cut && after_digit && digit_at(next, end))
      put(w, cells ? "，" : " ", cells ? 3 : 1, from);
  } else if (c == 0xFF0C && groups_wide(w, next, end)) {
    put(w, ",", 1, from);
  } else if ((c >= 0xFF10 && c <= 0xFF19) || (c >= 0xFF21 && c <= 0xFF3A) ||
             (c >= 0xFF41 && c <= 0xFF5A)) {
    char ascii = (char)(c - 0xFEE0);
    put(w, &ascii, 1, from);
  } else if (c == 0xFF0E && after_digit && digit_at(next, end)) {
    put(w, ".", 1, from);
  } else if (c == ',') {
    put(w, after_digit && digit_at(next, end) ? "," : "，",
        after_digit && digit_at(next, end) ? 1 : 3, from);
  } else if (c == ':') {
    put(w, "：", 3, from);
  } else {
    put_folded(w, p, next, c, from);
  }
}

/* Only ASCII grows, to three bytes: , becomes ，. */
static Writer begin(GbScan *scan, gsize length) {
  g_string_set_size(scan->bytes, length * 3);
  g_array_set_size(scan->runs, 0);
  scan->seen = (GbSeen){0};
  return (Writer){.bytes = scan->bytes->str, .at = scan->bytes->str, .scan = scan};
}

void gb_clean_sentence(GbScan *scan, const GbText *text, GbSpan span) {
  const char *base = text->bytes, *end = base + span.end;
  Writer w = begin(scan, gb_span_length(span));
  scan->span = span;
  for (const char *p = base + span.start; p < end;) {
    if (is_han(p)) {
      p = put_han(&w, p, end, (guint32)(p - base));
      continue;
    }
    guchar lead = (guchar)*p;
    gsize skip = lead == '\n'                  ? page_line(p, end)
                 : lead == '[' || lead == 0xEF ? footnote(p, end)
                                               : 0;
    const char *next = skip ? p + skip : g_utf8_next_char(p);
    if (!skip)
      put_char(&w, p, next, end, (guint32)(p - base));
    p = next;
  }
  g_string_truncate(scan->bytes, (gsize)(w.at - w.bytes));
}
