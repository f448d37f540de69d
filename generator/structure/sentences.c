/* Cuts a paragraph into sentences.
 * structure: paragraphs → sentences. Linear: a bracket that is never closed counts as none. */
#include "structure/sentences.h"

#include "base/utf8.h"
#include "structure/signs.h"

/* No sentence of prose is as long; a longer one is cut, as the grammar looks back and ahead in it.
 */
#define SENTENCE_MAX_BYTES 6000

/* A stop, a bracket or a quotation mark. @sign  its closing form, 0 of a stop; @opens; @paired  its
 * partner was found */
typedef struct {
  guint32 at;
  gunichar sign;
  gboolean opens, paired;
} Mark;

void gb_sentence_splitter_init(GbSentenceSplitter *s) {
  s->marks = g_array_new(FALSE, FALSE, sizeof(Mark));
  s->stack = g_array_new(FALSE, FALSE, sizeof(guint));
  s->spans = g_array_new(FALSE, FALSE, sizeof(GbSpan));
}

void gb_sentence_splitter_clear(GbSentenceSplitter *s) {
  g_array_unref(s->marks);
  g_array_unref(s->stack);
  g_array_unref(s->spans);
}

/* Half- and full-width brackets close each other. */
static gunichar same_sign(gunichar c) {
  return c == ')' ? 0xFF09 : c;
}

static guint sign_index(gunichar sign) {
  return sign == 0xFF09 ? 0 : sign == 0x201D ? 1 : 2;
}

static void close_mark(GbSentenceSplitter *s, guint open[3], Mark *mark) {
  if (!open[sign_index(mark->sign)])
    return;
  for (;;) {
    guint top = g_array_index(s->stack, guint, s->stack->len - 1);
    Mark *partner = &g_array_index(s->marks, Mark, top);
    g_array_set_size(s->stack, s->stack->len - 1);
    open[sign_index(partner->sign)]--;
    if (partner->sign == mark->sign) {
      partner->paired = mark->paired = TRUE;
      return;
    }
  }
}

/* The paragraph's marks in order: all that cuts it. */
static void find_marks(GbSentenceSplitter *s, const char *base, GbSpan span) {
  guint open[3] = {0};
  g_array_set_size(s->marks, 0);
  g_array_set_size(s->stack, 0);
  const char *end = base + span.end;
  for (const char *p = base + span.start, *next; p < end; p = next) {
    next = p + 3;
    if (gb_sign_han_at(p))
      continue;
    next = g_utf8_next_char(p);
    if (g_ascii_isdigit(*p))
      continue;
    gunichar c = gb_utf8_at(p), closing = gb_sign_closing(c);
    gboolean stop = gb_sign_is_final(c);
    if (!closing && !stop && !gb_sign_closes(c))
      continue;
    Mark mark = {(guint32)(p - base), stop ? 0 : same_sign(closing ? closing : c), closing != 0,
                 FALSE};
    if (stop) {
      g_array_append_val(s->marks, mark);
      continue;
    }
    if (closing) {
      guint index = s->marks->len;
      g_array_append_val(s->stack, index);
      open[sign_index(mark.sign)]++;
    } else {
      close_mark(s, open, &mark);
    }
    g_array_append_val(s->marks, mark);
  }
}

/* Further stops and closing marks behind a stop belong to its sentence. */
static const char *skip_tail(const char *p, const char *end) {
  while (p < end) {
    gunichar c = gb_utf8_at(p);
    if (!gb_sign_is_final(c) && !gb_sign_closes(c) && c != 0x2019 && c != 0x300D && c != 0x300F)
      break;
    p = g_utf8_next_char(p);
  }
  return p;
}

/* Where a sentence without an end is cut: behind the last ； or ， or 、 that leaves enough, else
 * between two characters. */
static const char *cut(const char *p) {
  const char *limit = p + SENTENCE_MAX_BYTES, *least = p + SENTENCE_MAX_BYTES / 2;
  while (((guchar)*limit & 0xC0u) == 0x80u)
    limit--;
  for (const char *at = limit; at > least; at = gb_utf8_before(at)) {
    gunichar c = gb_utf8_at(gb_utf8_before(at));
    if (c == 0xFF1B || c == 0xFF0C || c == 0x3001 || c == ',' || c == '\n')
      return at;
  }
  return limit;
}

static void add_trimmed(GbSentenceSplitter *s, const char *base, const char *p, const char *end) {
  while (p < end && gb_sign_is_white(gb_utf8_at(p)))
    p = g_utf8_next_char(p);
  while (end > p && gb_sign_is_white(gb_utf8_at(gb_utf8_before(end))))
    end = gb_utf8_before(end);
  GbSpan span = {(guint32)(p - base), (guint32)(end - base)};
  if (p < end)
    g_array_append_val(s->spans, span);
}

static void add_span(GbSentenceSplitter *s, const char *base, const char *p, const char *end) {
  for (const char *next; end - p > SENTENCE_MAX_BYTES; p = next) {
    next = cut(p);
    add_trimmed(s, base, p, next);
  }
  add_trimmed(s, base, p, end);
}

const GArray *gb_sentence_split(GbSentenceSplitter *s, const char *base, GbSpan paragraph) {
  const char *end = base + paragraph.end, *start = base + paragraph.start;
  guint depth = 0;
  g_array_set_size(s->spans, 0);
  find_marks(s, base, paragraph);
  for (guint i = 0; i < s->marks->len; i++) {
    const Mark *mark = &g_array_index(s->marks, Mark, i);
    const char *p = base + mark->at;
    if (p < start)
      continue; /* in the tail of the sentence before */
    if (mark->sign)
      depth += mark->paired ? (mark->opens ? 1u : (guint)-1) : 0u;
    if (mark->sign || depth)
      continue;
    const char *tail = skip_tail(g_utf8_next_char(p), end);
    add_span(s, base, start, tail);
    start = tail;
  }
  add_span(s, base, start, end);
  return s->spans;
}
