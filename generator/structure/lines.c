/* Cuts a text into lines, without residue of the page it was taken from.
 * structure: the first step. */
#include "structure/lines.h"

#include "base/utf8.h"
#include "structure/signs.h"

/* A line this long in bytes is no heading or table row: two ideographic spaces inside it are the
 * indent of a lost paragraph. */
#define SOFT_BREAK_BYTES 360
#define RESIDUE_MAX_BYTES 40

typedef struct {
  const char *base;
  GbLines *out;
  guint8 pending; /* BLANK_BEFORE, PAGE_BEFORE, INDENTED of the line to come */
} Reader;

/* Length of a ##word## mark at @p, 0 none. */
static gsize residue_length(const char *p, const char *end) {
  if (!gb_sign_starts(p, end, "##") || end - p < 5 || !g_ascii_isalpha(p[2]))
    return 0;
  const char *q = p + 2;
  while (q < end && q - p < RESIDUE_MAX_BYTES &&
         (g_ascii_isalnum(*q) || *q == '_' || *q == '-' || *q == '/'))
    q++;
  return gb_sign_starts(q, end, "##") ? (gsize)(q + 2 - p) : 0;
}

static guint char_width(gunichar c) {
  return c < 0x1100 && !(c >= 0x2010 && c <= 0x2027) ? 1 : 2;
}

static GbEnding ending_of(const char *p, const char *end) {
  while (end > p) {
    end = g_utf8_prev_char(end);
    gunichar c = gb_utf8_at(end);
    if (gb_sign_is_final(c) || c == 0x2026)
      return GB_ENDING_FINAL;
    if (gb_sign_is_pause(c))
      return GB_ENDING_PAUSE;
    if (gb_sign_is_comma(c))
      return GB_ENDING_COMMA;
    if (c != 0x201D && c != 0x2019 && c != 0xFF09)
      break;
  }
  return GB_ENDING_OPEN;
}

static void emit(Reader *r, const char *p, const char *end) {
  GbLine line = {.span = {(guint32)(p - r->base), (guint32)(end - r->base)}};
  guint width = 0;
  line.flags = r->pending;
  for (const char *q = p, *next; q < end; q = next) {
    next = q + 3;
    if (gb_sign_han_at(q)) {
      width += 2;
      line.chars++;
      continue;
    }
    next = g_utf8_next_char(q);
    if (g_ascii_isdigit(*q)) {
      width++;
      line.chars++;
      line.flags |= GB_LINE_DIGIT;
      continue;
    }
    gunichar c = gb_utf8_at(q);
    width += char_width(c);
    if (c == '\t')
      line.flags |= GB_LINE_TAB;
    if (gb_sign_is_white(c))
      continue;
    line.chars++;
    if (gb_sign_digit(c) >= 0)
      line.flags |= GB_LINE_DIGIT;
    if (next < end && gb_sign_is_final(c))
      line.flags |= GB_LINE_CLAUSE | GB_LINE_STOP;
    else if (next < end && (c == 0xFF0C || c == 0xFF1B))
      line.flags |= GB_LINE_CLAUSE;
  }
  line.width = (guint16)MIN(width, G_MAXUINT16);
  line.ending = (guint8)ending_of(p, end);
  g_array_append_val(r->out->lines, line);
  r->pending = 0;
}

/* White space from @p; says whether it stands for a lost paragraph break. */
static const char *skip_white(const char *p, const char *end, gboolean *breaks, guint8 *flags) {
  guint n = 0;
  gboolean wide = FALSE;
  *flags = 0;
  for (; p < end; p = g_utf8_next_char(p), n++) {
    gunichar c = gb_utf8_at(p);
    if (!gb_sign_is_white(c))
      break;
    wide |= c == 0x3000;
    if (c == '\f')
      *flags |= GB_LINE_PAGE_BEFORE;
    if (c == '\t')
      *flags |= GB_LINE_TAB;
  }
  if (n >= 2 || wide)
    *flags |= GB_LINE_INDENTED;
  *breaks = wide && n >= 2;
  return p;
}

static void drop_residue(Reader *r, const char *p, gsize length) {
  guint32 start = (guint32)(p - r->base);
  GbSpan span = {start, start + (guint32)length};
  g_array_append_val(r->out->residue, span);
}

/* One physical line: pieces between residue and, in a long line, between lost breaks. */
static void read_line(Reader *r, const char *p, const char *end) {
  gboolean soft = end - p > SOFT_BREAK_BYTES, breaks;
  gsize residue = 0;
  guint8 flags;
  p = skip_white(p, end, &breaks, &flags);
  r->pending |= flags & ~GB_LINE_TAB;
  const char *start = p, *last = p; /* the piece read so far ends at @last */
  while (p < end) {
    if (gb_sign_han_at(p)) {
      p = last = p + 3;
      continue;
    }
    if (!gb_sign_is_white(gb_utf8_at(p)) && *p != '#') {
      p = last = g_utf8_next_char(p);
      continue;
    }
    const char *white = skip_white(p, end, &breaks, &flags);
    if (white > p && !(soft && breaks) && white < end) {
      p = white;
      continue;
    }
    residue = *white == '#' && white < end ? residue_length(white, end) : 0;
    if (white == p && !residue) {
      p = last = g_utf8_next_char(p);
      continue;
    }
    if (last > start)
      emit(r, start, last);
    if (white == end && (flags & GB_LINE_TAB) && last > start)
      g_array_index(r->out->lines, GbLine, r->out->lines->len - 1).flags |= GB_LINE_TAB;
    if (residue)
      drop_residue(r, white, residue);
    p = white + residue;
    p = skip_white(p, end, &breaks, &flags);
    if (p < end)
      r->pending |= GB_LINE_INDENTED;
    start = last = p;
  }
  if (last > start)
    emit(r, start, last);
}

void gb_lines_read(const GbText *text, GbLines *out) {
  out->lines = g_array_new(FALSE, FALSE, sizeof(GbLine));
  out->residue = g_array_new(FALSE, FALSE, sizeof(GbSpan));
  Reader reader = {text->bytes, out, 0};
  const char *p = text->bytes, *end = text->bytes + text->length;
  while (p < end) {
    const char *stop = memchr(p, '\n', (gsize)(end - p));
    stop = stop ? stop : end;
    guint before = out->lines->len;
    gsize residue = out->residue->len;
    read_line(&reader, p, stop);
    if (out->lines->len == before && out->residue->len == residue)
      reader.pending |= GB_LINE_BLANK_BEFORE;
    p = stop + 1;
  }
}

void gb_lines_clear(GbLines *lines) {
  g_clear_pointer(&lines->lines, g_array_unref);
  g_clear_pointer(&lines->residue, g_array_unref);
}
