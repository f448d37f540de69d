/* Reads title lines.
 * structure: blocks → reports; the words of the genre decide, never a known title. */
#include "structure/title.h"

#include "structure/area.h"
#include "structure/signs.h"

#define TITLE_MAX_CHARS 90u

static const char *const GENRES[] = {"公报", "报告", "计划", "概况", "简况", "概览", "情况",
                                     "分析", "草案", "简介", "汇报", "总结", "通报", "综述",
                                     "快报", "简析", "解读", "形势", "安排", "要点", "述评",
                                     "规划", "纲要", "方案", NULL};
static const char *const COLLECTIONS[] = {"汇编", "选编", "汇总",   "合集",
                                          "文集", "专辑", "合订本", NULL};

/* Where ——2020年5月22日在某次会议上 begins behind the title proper, else @end. */
static const char *before_meeting(const char *p, const char *end) {
  const char *dash = gb_sign_find(p, end, "——");
  return dash && dash > p && gb_form_is_meeting(dash, end) ? dash : end;
}

GbSpan gb_title_trim(const char *base, GbSpan span) {
  const char *p = base + span.start, *end = before_meeting(p, base + span.end);
  span.end = (guint32)(end - base);
  if (!gb_sign_ends(p, end, "]") && !gb_sign_ends(p, end, "］"))
    return span;
  const char *q = g_utf8_find_prev_char(p, end);
  while (q > p && gb_sign_digit(g_utf8_get_char(g_utf8_prev_char(q))) >= 0)
    q = g_utf8_prev_char(q);
  const char *open = q > p ? g_utf8_prev_char(q) : p;
  if (open == p || (*open != '[' && !gb_sign_starts(open, end, "［")))
    return span;
  while (open > p && gb_sign_is_white(g_utf8_get_char(g_utf8_prev_char(open))))
    open = g_utf8_prev_char(open);
  span.end = (guint32)(open - base);
  return span;
}

char *gb_title_squeeze(const char *base, GbSpan span) {
  span = gb_title_trim(base, span);
  GString *s = g_string_sized_new(gb_span_length(span) + 1);
  const char *end = base + span.end;
  for (const char *p = base + span.start; p < end; p = g_utf8_next_char(p))
    if (!gb_sign_is_white(g_utf8_get_char(p)))
      g_string_append_len(s, p, g_utf8_next_char(p) - p);
  return g_string_free(s, FALSE);
}

/* Characters of the word at @p, up to white space. */
static guint word_chars(const char *p, const char *end) {
  guint n = 0;
  for (; p < end && !gb_sign_is_white(g_utf8_get_char(p)); p = g_utf8_next_char(p))
    n++;
  return n;
}

char *gb_title_clean(const char *base, GbSpan span) {
  span = gb_title_trim(base, span);
  GString *s = g_string_sized_new(gb_span_length(span) + 1);
  const char *p = base + span.start, *end = base + span.end;
  guint before = 0;
  gunichar last = 0;
  gboolean broken = FALSE; /* a line break is no blank between words */
  while (p < end) {
    guint n = word_chars(p, end);
    gunichar first = g_utf8_get_char(p);
    const char *stop = g_utf8_offset_to_pointer(p, n);
    if (before >= 2 && n >= 2 && gb_sign_is_han(last) && gb_sign_is_han(first) && !broken)
      g_string_append_c(s, ' ');
    g_string_append_len(s, p, stop - p);
    last = n ? g_utf8_get_char(g_utf8_prev_char(stop)) : last;
    before = n ? n : before;
    broken = FALSE;
    for (p = stop; p < end && gb_sign_is_white(g_utf8_get_char(p)); p = g_utf8_next_char(p))
      broken |= *p == '\n';
  }
  return g_string_free(s, FALSE);
}

/* [p, end) without （草案）, （摘要） at its end. */
static const char *before_bracket(const char *p, const char *end) {
  if (!gb_sign_ends(p, end, "）") && !gb_sign_ends(p, end, ")"))
    return end;
  for (const char *q = end; q > p;) {
    q = g_utf8_prev_char(q);
    gunichar c = g_utf8_get_char(q);
    if (c == 0xFF08 || c == '(')
      return q > p ? q : end;
  }
  return end;
}

/* Whether [p, end) or its part before or behind a —— ends in one of @words. */
static gboolean ends_in(const char *p, const char *end, const char *const *words) {
  const char *dash = gb_sign_find(p, end, "——");
  const char *stop = before_bracket(p, dash ? dash : end);
  if (gb_sign_ends_any(p, stop, words) >= 0)
    return TRUE;
  return dash && ends_in(dash + strlen("——"), end, words);
}

static gboolean names_year(const char *p, const char *end) {
  guint digits = 0;
  for (; p < end; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (digits == 4 && c == 0x5E74)
      return TRUE;
    gboolean digit = gb_sign_digit(c) >= 0 || c == 0x3007 || c == 0x25CB || c == 0x96F6 ||
                     gb_number_han(p, g_utf8_next_char(p));
    digits = digit ? digits + 1 : 0;
  }
  return FALSE;
}

static GbTitleLook look_at(const char *s) {
  static const char *const PERIODS[] = {"上半年", "下半年", "季度", "月份", "月", NULL};
  const char *end = s + strlen(s);
  GbTitleLook look = {0};
  GbAreaName area = gb_area_in_title(s, end);
  look.collection = ends_in(s, end, COLLECTIONS);
  look.genre = look.collection || ends_in(s, end, GENRES);
  look.year = names_year(s, end);
  look.period = look.year || gb_sign_has_any(s, end, PERIODS);
  look.area = area.bytes > 0;
  look.named = area.named;
  look.blocks = 1;
  return look;
}

/* Cheap, as it is asked of every short line: could this line end in a genre word? */
static gboolean may_end_in_genre(const char *p, const char *end) {
  static const char *const LAST[] = {"报", "告", "划", "况", "览", "析", "案", "介", "结",
                                     "述", "读", "势", "排", "点", "评", "编", "总", "集",
                                     "辑", "本", "）", ")",  "]",  "］", NULL};
  return gb_sign_ends_any(p, end, LAST) >= 0 || gb_sign_find(p, end, "——");
}

static gboolean may_be_title(const char *base, const GbBlock *block, const GbBlock *next) {
  const char *p = base + block->span.start, *end = base + block->span.end;
  if (block->form != GB_FORM_BARE || block->chars < 4)
    return FALSE;
  if (!may_end_in_genre(p, end) &&
      (!next || next->form != GB_FORM_BARE ||
       !may_end_in_genre(base + next->span.start, base + next->span.end)))
    return FALSE;
  return !gb_form_is_date(p, end);
}

GbTitleLook gb_title_look(const char *base, const GArray *blocks, guint i, guint end) {
  const GbBlock *block = &g_array_index(blocks, GbBlock, i);
  const GbBlock *next = i + 1 < end ? block + 1 : NULL;
  if (!may_be_title(base, block, next))
    return (GbTitleLook){0};
  g_autofree char *one = gb_title_squeeze(base, block->span);
  GbTitleLook look = look_at(one);
  if (look.genre || !next)
    return look;
  if (next->form != GB_FORM_BARE || block->chars + next->chars > TITLE_MAX_CHARS)
    return look;
  GbSpan both = {block->span.start, next->span.end};
  g_autofree char *two = gb_title_squeeze(base, both);
  GbTitleLook pair = look_at(two);
  gboolean better = pair.genre && (look.year || look.named);
  pair.blocks = 2;
  return better ? pair : look;
}
