/* Reads the title of a numbered paragraph.
 * structure: used by the outline. */
#include "structure/heading.h"

#include "base/utf8.h"
#include "structure/signs.h"

#define LABEL_MAX_CHARS 25u
/* A numbered line with a stop and a figure is a sentence rather than a heading beyond this. */
#define SENTENCE_MIN_CHARS 30u
#define STOPPED_MAX_CHARS 50u

/* First of @wanted outside brackets and quotation marks, and its place in characters. */
static const char *find_outside(const char *p, const char *end, gboolean (*wanted)(gunichar),
                                guint *chars) {
  guint depth = 0;
  for (*chars = 0; p < end; p = g_utf8_next_char(p), (*chars)++) {
    if (gb_sign_han_at(p))
      continue;
    gunichar c = gb_utf8_at(p);
    if (gb_sign_closing(c))
      depth++;
    else if (gb_sign_closes(c))
      depth -= depth > 0;
    else if (!depth && wanted(c))
      return p;
  }
  return NULL;
}

static gboolean is_colon(gunichar c) {
  return c == 0xFF1A || c == ':';
}

static GbSpan span_of(const char *base, const char *p, const char *end) {
  while (end > p && gb_sign_is_white(gb_utf8_at(g_utf8_prev_char(end))))
    end = g_utf8_prev_char(end);
  return (GbSpan){(guint32)(p - base), (guint32)(end - base)};
}

/* One sentence, no text behind it: a heading unless it says too much. */
static gboolean is_lone_heading(const GbBlock *block, gboolean more) {
  gboolean figures = (block->flags & GB_LINE_DIGIT) && block->number.kind <= GB_NUMBER_HAN_PAREN
                         ? FALSE
                         : (block->flags & GB_LINE_DIGIT) != 0;
  if (!more || block->number.kind == GB_NUMBER_DASH)
    return FALSE;
  switch (block->ending) {
  case GB_ENDING_OPEN:
    return block->chars <= GB_BARE_MAX_CHARS;
  case GB_ENDING_FINAL:
    return block->chars <= SENTENCE_MIN_CHARS ? !figures
                                              : !figures && block->chars <= STOPPED_MAX_CHARS;
  case GB_ENDING_PAUSE:
    return block->chars <= GB_HEADING_MAX_CHARS;
  default:
    return FALSE;
  }
}

GbHeading gb_heading_read(const char *base, const GbBlock *block, gboolean more) {
  const char *p = base + block->span.start + block->number.bytes, *end = base + block->span.end;
  GbHeading heading = {.number = {block->span.start, block->span.start + block->number.bytes}};
  guint stop_chars, colon_chars;
  while (p < end && gb_sign_is_white(gb_utf8_at(p)))
    p = g_utf8_next_char(p);
  const char *stop = find_outside(p, end, gb_sign_is_final, &stop_chars);
  const char *colon = find_outside(p, end, is_colon, &colon_chars);
  gboolean text = stop && g_utf8_next_char(stop) < end;
  gboolean label = colon && g_utf8_next_char(colon) < end && colon_chars <= LABEL_MAX_CHARS &&
                   colon_chars < stop_chars && (stop || (block->flags & GB_LINE_DIGIT));
  if (!text && !label && is_lone_heading(block, more)) {
    heading.kind = GB_PARAGRAPH_HEADING;
    heading.title = span_of(base, p,
                            stop                               ? stop
                            : block->ending == GB_ENDING_PAUSE ? g_utf8_prev_char(end)
                                                               : end);
    return heading;
  }
  heading.kind = GB_PARAGRAPH_ITEM;
  const char *close = label ? colon : stop ? stop : end;
  if (close == end && block->ending != GB_ENDING_OPEN && end > p)
    close = g_utf8_prev_char(end);
  heading.title = span_of(base, p, close);
  return heading;
}

GbCloses gb_heading_closes(const char *p, const char *end) {
  static const char *const PARTS[] = {"各位代表", "各位委员", "主任、", "综上", "总之", NULL};
  static const char *const ITEMS[] = {
      "总体上看",   "总体来看", "总体看", "总的来看", "总的看", "下一步", "下阶段",     "下一阶段",
      "同时，我们", "同时也",   "以上",   "尽管",     "在肯定", "但也要", "为实现上述", NULL};
  if (gb_sign_starts_any(p, end, PARTS) >= 0)
    return GB_CLOSES_PARTS;
  return gb_sign_starts_any(p, end, ITEMS) >= 0 ? GB_CLOSES_ITEMS : GB_CLOSES_NOTHING;
}
