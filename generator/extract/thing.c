/* Where the noun of a counted thing begins and ends, before its numeral and behind its classifier.
 * extract: private to this folder. Source: tests/spec/constructions.md, groups S and T. */
#include <string.h>

#include "extract/works.h"

/* ---- before the numeral ------------------------------------------------------------------ */

/* Verbs at the phrase's head: those that go are cut, one that stays is returned. */
GbRange gb_thing_cut_verbs(GbContext *c, GbRange np, const char **kept) {
  *kept = "";
  for (;;) {
    const GbWord *w = NULL;
    gsize go = gb_thing_word(c, np, GB_WORD_GO, NULL),
          keep = gb_thing_word(c, np, GB_WORD_KEEP, &w);
    gboolean relative = gb_range_starts(c, np, "具有") && gb_range_has(c, np, "的");
    if (relative || gb_thing_word(c, np, GB_WORD_INDICATOR | GB_WORD_BOUND | GB_WORD_REGION,
                                  NULL) >= MAX(go, keep))
      return np;
    np.a += (guint32)MAX(go, keep);
    if (MAX(go, keep) && gb_range_starts(c, np, "了"))
      np.a += (guint32)strlen("了"); /* 新建了A N座 */
    if (w && keep >= go) {
      *kept = w->text;
      return np;
    }
    np = gb_name_head(c, np, TRUE);
  }
}

/* 项目, 工程 …: behind a verb they make it part of a noun (提升建设项目). */
static gboolean heads_a_noun(GbContext *c, GbRange r) {
  return gb_thing_word(c, r, GB_WORD_WORK, NULL) != 0;
}

/* 围绕…谋划实施X, 对…进行X: in a phrase with a preposition the last verb of doing opens the name.
 */
GbRange gb_thing_after_preposition(GbContext *c, GbRange np) {
  if (!gb_thing_word(c, np, GB_WORD_PREPOSITION, NULL))
    return np;
  guint32 best = np.a;
  for (guint32 at = np.a + 6; at + 6 < np.b;) {
    const GbWord *w = NULL;
    gsize length = gb_thing_word(c, (GbRange){at, np.b}, GB_WORD_GO | GB_WORD_KEEP, &w);
    guint32 behind = at + (guint32)length;
    if (length >= 6 && behind < np.b && !heads_a_noun(c, (GbRange){behind, np.b}))
      best = w->classes & GB_WORD_KEEP ? at : behind;
    at = length ? behind : at + (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]];
  }
  return (GbRange){best, np.b};
}

/* 甲业、乙业三大行业X → 三大行业X; 甲、乙等X: the proper names of a list go, the class noun behind
 * 等 stays. */
GbRange gb_thing_drop_names(const GbContext *c, GbRange np) {
  guint32 big = gb_range_some_big(c, np);
  if (big != G_MAXUINT32 && big + 6 < np.b && gb_range_ends(c, (GbRange){np.a, big}, "业"))
    return (GbRange){big, np.b};
  guint32 etc = gb_range_last(c, np, "等");
  GbRange rest = {etc == G_MAXUINT32 ? np.b : etc + 3, np.b};
  if (rest.a >= rest.b ||
      !(gb_range_has(c, (GbRange){np.a, etc}, "、") || gb_range_starts(c, rest, "各")))
    return np;
  static const char *const FIELDS[] = {"方面的", "领域的", "方面", "重点领域"};
  for (guint i = 0; i < G_N_ELEMENTS(FIELDS); i++)
    if (gb_range_starts(c, rest, FIELDS[i]) && rest.b - rest.a > strlen(FIELDS[i]))
      return (GbRange){rest.a + (guint32)strlen(FIELDS[i]), rest.b};
  static const char *const PART_OF_NAME[] = {"级", "行业", "生产"};
  for (guint i = 0; i < G_N_ELEMENTS(PART_OF_NAME); i++)
    if (gb_range_starts(c, rest, PART_OF_NAME[i]))
      return np;
  return rest;
}

/* ---- behind the numeral ------------------------------------------------------------------ */

/* 由3210人减少到1876人: behind the numeral stands the verb of the next. */
static gboolean arrives(GbContext *c, GbRange right) {
  static const char *const ENDS[] = {"到", "至", "为"};
  const GbWord *w = NULL;
  gsize length = gb_thing_word(c, right, GB_WORD_VERB, &w);
  for (guint i = 0; length && i < G_N_ELEMENTS(ENDS); i++)
    if (g_str_has_suffix(w->text, ENDS[i]))
      return TRUE;
  return FALSE;
}

gboolean gb_thing_opens_nothing(GbContext *c, GbRange right) {
  static const char *const MARKS[] = {"、", "，",   "（", "；", "：", "和",   "及",
                                      "与", "以及", "。", "或", "）", "大关", "关口"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, right, MARKS[i]))
      return TRUE;
  gsize hedge = 0; /* 40个约3750亩 */
  gb_range_word(c, right, GB_WORD_HEDGE_BEFORE, &hedge);
  return right.a >= right.b || hedge == right.b - right.a || arrives(c, right) ||
         g_str_equal(gb_range_text(c, right), "中");
}

/* 镇（街道）卫生院: the bracket stands inside the noun. */
static gboolean noun_goes_on(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  const char *close = g_strstr_len(s + r.a, r.b - r.a, "）");
  const char *behind = close ? close + 3 : NULL;
  return behind && behind < s + r.b && (guchar)*behind >= 0xE4 && (guchar)*behind <= 0xE9 &&
         behind - (s + r.a) <= 24;
}

/* N个园区的供水、排水等配套项目: 等 amid the noun, behind a list, is no predicate. */
static gboolean lists_on(const GbContext *c, GbRange right, guint32 at) {
  return gb_range_starts(c, (GbRange){at, right.b}, "等") && at + 3 < right.b &&
         gb_range_has(c, (GbRange){right.a, at}, "、");
}

/* The noun behind a classifier ends where its predicate begins; @state  length of that word. */
guint32 gb_thing_noun_end(GbContext *c, GbRange right, gsize *state) {
  for (guint32 at = right.a; at < right.b;) {
    GbRange here = {at, right.b};
    const GbToken *period = at > right.a ? gb_period_at(c, at) : NULL;
    if (period && period->when.kind > GB_PERIOD_YEAR && period->when.kind != GB_PERIOD_YEARS)
      return at; /* 4个项目1—5月完成投资N */
    gsize n = gb_thing_word(c, here, GB_WORD_STATE, NULL);
    if (n && gb_thing_word(c, here, GB_WORD_ATTRIBUTE, NULL) <= n &&
        !heads_a_noun(c, (GbRange){at + (guint32)n, right.b}) && !lists_on(c, right, at) &&
        !gb_range_in_compound(c, at)) {
      *state = n;
      return at;
    }
    gsize whole = gb_thing_word(c, here, GB_WORD_GO | GB_WORD_HEDGE_BEFORE, NULL);
    if (whole > 3) { /* the 有 of 具有, the 均 of 平均 opens no predicate */
      at += (guint32)whole;
      continue;
    }
    if (at > right.a && ((gb_range_starts(c, here, "（") && !noun_goes_on(c, here)) ||
                         gb_range_starts(c, here, "中不")))
      return at; /* 26项任务中不设目标 */
    at += (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]];
  }
  return right.b;
}

/* The last words of a counted thing that say nothing of it: 数量, 共计; 公共 is a word of its own.
 * @behind  it stands behind the numeral, where 中有 leads to the next figure */
GbRange gb_thing_trim(const GbContext *c, GbRange r, gboolean behind) {
  static const char *const BEHIND[] = {"中有", "中", "有"};
  const char *s = c->scan.bytes->str;
  for (gboolean again = TRUE; again;) {
    gsize tail = 0, bound = 0;
    if (gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_TAIL, &tail))
      gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_BOUND, &bound);
    again = tail && tail >= bound && r.b - r.a > tail;
    r.b -= again ? (guint32)tail : 0;
    for (guint i = 0; behind && !again && i < G_N_ELEMENTS(BEHIND); i++)
      if (r.b - r.a > strlen(BEHIND[i]) && gb_range_ends(c, r, BEHIND[i])) {
        r.b -= (guint32)strlen(BEHIND[i]);
        again = TRUE;
      }
  }
  while (gb_range_starts(c, r, "的"))
    r.a += 3;
  return r;
}

/* 修缮任务已完成, 投资完成率超过: what follows the noun up to the next figure is not the noun. */
GbRange gb_thing_cut_next_attribute(const GbContext *c, GbRange noun) {
  const char *s = c->scan.bytes->str;
  for (int i = 0; i < 4; i++) {
    gsize length = 0;
    const GbWord *w =
        gb_lexicon_word_before(c->lexicon, s + noun.a, s + noun.b,
                               GB_WORD_ATTRIBUTE | GB_WORD_SPENT | GB_WORD_VERB |
                                   GB_WORD_HEDGE_BEFORE | GB_WORD_ADVERB | GB_WORD_BASE,
                               &length);
    if (!w || length >= noun.b - noun.a || g_str_equal(w->text, "项目"))
      break;
    noun.b -= (guint32)length;
  }
  return noun;
}
