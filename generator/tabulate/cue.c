/* Finds the words that open a breakdown. tabulate: between observations and nesting. */
#include "tabulate/cue.h"

#include <string.h>

static const char *const AMONG[] = {"其中", NULL};
static const char *const CONTAIN[] = {"包括", "包含", NULL};

/** A criterion such as 按经营单位所在地分 has at most so many characters. */
#define CRITERION_CHARS 14

typedef struct {
  const char *from, *to;
} Range;

static gboolean is_stop(gunichar c) {
  return c == 0x3001 || c == 0x3002 || c == 0xff0c || c == 0xff1b || c == 0xff1a || c == '\n' ||
         c == ',' || c == ';' || c == ':' || c == 0xff08 || c == 0xff09;
}

static gboolean starts(const char *at, Range range, const char *word) {
  gsize n = strlen(word);
  return (gsize)(range.to - at) >= n && memcmp(at, word, n) == 0;
}

static gsize longest_of(const char *at, Range range, const char *const *words) {
  for (; *words; words++)
    if (starts(at, range, *words))
      return strlen(*words);
  return 0;
}

/** Length of 分…看, 从…看, 按…看 or 按…分 at @at, which opens a clause; 0 none. */
static gsize split_length(const char *at, Range range) {
  gboolean by = starts(at, range, "按");
  if (!by && !starts(at, range, "分") && !starts(at, range, "从"))
    return 0;
  const char *p = g_utf8_next_char(at);
  for (int i = 0; p < range.to && i < CRITERION_CHARS; i++, p = g_utf8_next_char(p)) {
    if (is_stop(g_utf8_get_char(p)))
      return 0;
    const char *after = g_utf8_next_char(p);
    gboolean ends = after >= range.to || is_stop(g_utf8_get_char(after));
    if (ends &&
        (starts(p, range, "看") || (by && (starts(p, range, "分") || starts(p, range, "计")))))
      return i ? (gsize)(after - at) : 0;
  }
  return 0;
}

/** Length of the name in 在…中 or …中 at @at, which opens a clause; 0 none.
 * @skip  bytes of 在 before the name */
static gsize within_length(const char *at, Range range, gsize *skip) {
  *skip = starts(at, range, "在") ? strlen("在") : 0;
  const char *p = at + *skip;
  for (int i = 0; p < range.to && i < CRITERION_CHARS; i++, p = g_utf8_next_char(p)) {
    if (is_stop(g_utf8_get_char(p)))
      return 0;
    if (starts(p, range, "中") && i >= 2)
      return (gsize)(p - at) - *skip;
  }
  return 0;
}

static GbCue make(GbCueKind kind, Range range, const char *base, const char *at, gsize length) {
  const char *after = at + length;
  gboolean firm = after < range.to && is_stop(g_utf8_get_char(after));
  return (GbCue){
      kind, {(guint32)(at - base), (guint32)(at - base + length)}, at == range.from, firm};
}

GbCue gb_cue_find(const GbText *text, GbSpan span) {
  Range range = {text->bytes + span.start, text->bytes + span.end};
  GbCue found = {GB_CUE_NONE, GB_SPAN_NONE, FALSE, FALSE};
  gboolean opens = TRUE; /* a clause begins here */
  gsize length, skip;
  for (const char *at = range.from; at < range.to; at = g_utf8_next_char(at)) {
    if ((length = longest_of(at, range, AMONG)))
      found = make(GB_CUE_AMONG, range, text->bytes, at, length);
    else if ((length = longest_of(at, range, CONTAIN)))
      found = make(GB_CUE_CONTAIN, range, text->bytes, at, length);
    else if (opens && (length = split_length(at, range)))
      found = make(GB_CUE_SPLIT, range, text->bytes, at, length);
    else if (opens && (length = within_length(at, range, &skip)))
      found = make(GB_CUE_WITHIN, range, text->bytes, at + skip, length);
    opens = is_stop(g_utf8_get_char(at));
  }
  return found;
}

gboolean gb_cue_turns(const GbText *text, GbSpan span) {
  return g_strstr_len(text->bytes + span.start, gb_span_length(span), "；") != NULL;
}
