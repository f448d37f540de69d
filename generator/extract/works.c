/* Counted things: works, projects, institutions. The noun stands before the numeral (新建冷库4座)
 * or behind its classifier (关停9台锅炉); verbs of newness stay, verbs of doing go.
 * extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

gboolean gb_works_is_count(const GbToken *q) {
  return !*q->family ||
         gb_family_in(q->family, "count;item;firm;institution;case;event;machine;bed;household;"
                                 "book;time-count;medal;vehicle;class;person;person-time;"
                                 "household-time;flight;train;pair;plant;head");
}

/* Verbs at the phrase's head: those that go are cut, one that stays is returned. */
static GbRange cut_verbs(GbContext *c, GbRange np, const char **kept) {
  const char *s = c->scan.bytes->str;
  *kept = "";
  for (;;) {
    gsize go = 0, keep = 0, noun = 0;
    gb_lexicon_word_at(c->lexicon, s + np.a, s + np.b, GB_WORD_GO, &go);
    const GbWord *w = gb_lexicon_word_at(c->lexicon, s + np.a, s + np.b, GB_WORD_KEEP, &keep);
    gb_lexicon_word_at(c->lexicon, s + np.a, s + np.b, GB_WORD_INDICATOR, &noun);
    if (noun >= MAX(go, keep))
      return np;
    if (w && keep >= go) {
      *kept = w->text;
      np.a += (guint32)keep;
      return np;
    }
    if (!go)
      return np;
    np.a += (guint32)go;
    np = gb_name_head(c, np, TRUE);
  }
}

/* 围绕…谋划实施X, 对…进行X: in a phrase with a preposition the last verb of doing opens the name.
 */
static GbRange after_preposition(GbContext *c, GbRange np) {
  static const char *const PREPOSITIONS[] = {"围绕", "通过", "针对", "聚焦", "结合", "依托",
                                             "按照", "对",   "以",   "为",   "在",   "将",
                                             "利用", "用于", "向",   "由",   "从"};
  gboolean any = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(PREPOSITIONS) && !any; i++)
    any = gb_range_starts(c, np, PREPOSITIONS[i]);
  if (!any)
    return np;
  const char *s = c->scan.bytes->str;
  guint32 best = np.a;
  for (guint32 at = np.a + 6; at + 6 < np.b;) {
    gsize length = 0;
    const GbWord *w =
        gb_lexicon_word_at(c->lexicon, s + at, s + np.b, GB_WORD_GO | GB_WORD_KEEP, &length);
    if (w && length >= 6 && at + length < np.b)
      best = at + (w->classes & GB_WORD_KEEP ? 0 : (guint32)length);
    at += w ? (guint32)length : (guint32)g_utf8_skip[(guchar)s[at]];
  }
  return (GbRange){best, np.b};
}

/* The noun behind a classifier ends where its predicate begins. */
static guint32 noun_end(GbContext *c, GbRange right, const GbWord **state, gsize *length) {
  const char *s = c->scan.bytes->str;
  *state = NULL;
  for (guint32 at = right.a; at < right.b;) {
    gsize n = 0;
    const GbWord *w = at > right.a
                          ? gb_lexicon_word_at(c->lexicon, s + at, s + right.b, GB_WORD_STATE, &n)
                          : NULL;
    gsize noun = 0;
    gb_lexicon_word_at(c->lexicon, s + at, s + right.b, GB_WORD_ATTRIBUTE, &noun);
    if (w && at + n <= right.b && noun <= n) {
      GbRange rest = {at + (guint32)n, right.b};
      gboolean inside = rest.a < rest.b &&
                        (gb_range_starts(c, rest, "项目") || gb_range_starts(c, rest, "工程") ||
                         gb_range_starts(c, rest, "任务") || gb_range_starts(c, rest, "行动") ||
                         gb_range_starts(c, rest, "中心") || gb_range_starts(c, rest, "基地") ||
                         gb_range_starts(c, rest, "试点") || gb_range_starts(c, rest, "改造") ||
                         gb_range_starts(c, rest, "事项"));
      if (!inside) {
        *state = w;
        *length = n;
        return at;
      }
    }
    at += (guint32)g_utf8_skip[(guchar)s[at]];
  }
  return right.b;
}

static gboolean drops_as_state(const char *word) {
  static const char *const DROPPED[] = {"建设", "改造", "推进", "实施",       "均",  "等",
                                        "有",   "已",   "正在", "正",         "被",  "按照",
                                        "增长", "下降", "报告", "要再加力度", "形成"};
  for (guint i = 0; i < G_N_ELEMENTS(DROPPED); i++)
    if (g_str_equal(DROPPED[i], word))
      return TRUE;
  return FALSE;
}

static const char *trim(GbContext *c, GbRange r) {
  static const char *const TAILS[] = {"的", "，",   "、",   "数量", "总数", "共", "共计",
                                      "达", "达到", "累计", "总量", "已",   "中"};
  for (gboolean again = TRUE; again;) {
    again = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(TAILS); i++)
      if (r.b - r.a > strlen(TAILS[i]) && gb_range_ends(c, r, TAILS[i]) &&
          !gb_range_ends(c, r, "公共")) {
        r.b -= (guint32)strlen(TAILS[i]);
        again = TRUE;
      }
  }
  return gb_range_text(c, r);
}

/* 改造任务已完成, 投资完成率达到: what follows the noun up to the next figure is not the noun. */
static GbRange cut_next_attribute(GbContext *c, GbRange noun) {
  const char *s = c->scan.bytes->str;
  for (int i = 0; i < 3; i++) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_before(
        c->lexicon, s + noun.a, s + noun.b,
        GB_WORD_ATTRIBUTE | GB_WORD_VERB | GB_WORD_HEDGE_BEFORE | GB_WORD_ADVERB | GB_WORD_BASE,
        &length);
    if (!w || length >= noun.b - noun.a || g_str_equal(w->text, "项目"))
      break;
    noun.b -= (guint32)length;
  }
  return noun;
}

static GbSubject make(GbContext *c, const char *verb, const char *noun) {
  GbSubject subject = gb_subject_none();
  subject.name = *verb ? gb_arena_printf(c->arena, "%s%s", verb, noun) : noun;
  subject.stem = noun;
  subject.counted = TRUE;
  return subject;
}

/* 甲、乙等20个X, 甲、乙2家X: the proper names go. */
static gboolean is_name_list(const GbContext *c, GbRange np) {
  return gb_range_ends(c, np, "等") || gb_range_has(c, np, "、");
}

GbSubject gb_works_name(GbContext *c, GbRange np, GbRange right, const GbToken *q) {
  const char *kept = "";
  np = gb_name_head(c, np, TRUE);
  np = after_preposition(c, np);
  GbRange noun = cut_verbs(c, np, &kept);
  gboolean continued = noun.a == noun.b && !*kept;
  const GbWord *state = NULL;
  gsize state_length = 0;
  GbRange behind = right;
  behind.b = noun_end(c, right, &state, &state_length);
  gboolean figure_follows =
      right.b < c->scan.bytes->len && g_ascii_isdigit(c->scan.bytes->str[right.b]);
  if (figure_follows && !state)
    behind = cut_next_attribute(c, behind);
  while (gb_range_starts(c, behind, "的"))
    behind.a += 3;
  if (behind.a >= behind.b) {
    const char *word = trim(c, noun);
    const char *verb = *kept ? kept : np.a == noun.a ? c->work_verb : "";
    if (g_str_has_prefix(word, verb))
      verb = "";
    return make(c, verb, word);
  }
  const char *thing = trim(c, behind);
  const char *prefix = "";
  if (noun.a < noun.b && !is_name_list(c, noun))
    prefix = trim(c, noun);
  const char *verb = *kept ? kept : continued ? c->work_verb : "";
  if (state && !*verb && !drops_as_state(state->text))
    verb = gb_arena_strndup(c->arena, c->scan.bytes->str + behind.b, state_length);
  (void)q;
  return make(c, verb, *prefix ? gb_arena_printf(c->arena, "%s%s", prefix, thing) : thing);
}
