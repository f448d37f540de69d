/* The head of a phrase: areas, periods, goals and manners that are no part of a name.
 * extract: private to this folder. Source of the rules: tests/spec/constructions.md, Naming. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

/* 年内, 年底前: to come while the year goes on, done in a review of all of it. */
static gboolean is_past_deadline(const GbContext *c, const GbWord *w) {
  gboolean deadline = g_str_equal(w->text, "年内") || g_str_equal(w->text, "年底前");
  return deadline && c->own.kind == GB_PERIOD_YEAR && c->status == GB_STATUS_ACTUAL;
}

/* 计划开工项目6个，目前已开工4个: what is done, in a later clause, is no goal. */
void gb_name_revoke_goal(GbContext *c, const GbWord *w) {
  if (w->target < 0 && !w->weak && c->clause > c->goal_clause)
    c->goal = FALSE;
}

static void take_target(GbContext *c, const GbWord *w) {
  if (w->target > 0 && !is_past_deadline(c, w) && (!w->weak || c->tasks || c->outlook)) {
    c->goal = TRUE;
    c->restated = FALSE; /* 加快总投资N的M个项目建设，力争完成投资K: what is aimed at is to come */
    c->goal_clause = c->clause;
    c->goal_near = (w->marks & GB_MARK_NEAR) && c->status == GB_STATUS_ACTUAL && !c->outlook;
  }
  if (w->target < 0 && !(w->weak && (c->tasks || c->outlook)))
    c->done = TRUE;
  gb_name_revoke_goal(c, w);
}

static gboolean is_report_area(const GbContext *c, GbRange np) {
  return *c->report->area && gb_range_starts(c, np, c->report->area);
}

/* 云岭地区生产总值 in the report of 云岭市: the short name goes before a whole indicator; XX of a
 * report that calls its area XX市 goes wherever it stands. */
static gsize short_area_length(GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  if (s[np.a] != *c->report->area)
    return 0;
  gsize n = strlen(c->report->area), known = 0;
  if (g_ascii_isupper(s[np.a]) && n > 3 && np.b - np.a > n - 3 &&
      memcmp(s + np.a, c->report->area, n - 3) == 0 && !g_ascii_isalnum(s[np.a + n - 3]))
    return n - 3;
  if (n < 9 || np.b - np.a <= n - 3 || memcmp(s + np.a, c->report->area, n - 3) != 0)
    return 0;
  GbRange rest = {np.a + (guint32)n - 3, np.b};
  gb_range_word(c, rest, GB_WORD_INDICATOR, &known);
  return known && known == rest.b - rest.a ? n - 3 : 0;
}

/* 和平区, 与泉县: the report's area begins like a word that joins. */
static gboolean starts_area(const GbContext *c, GbRange np) {
  const char *area = c->report->area;
  return strlen(area) >= 6 && np.b - np.a > 6 && memcmp(c->scan.bytes->str + np.a, area, 6) == 0 &&
         !is_report_area(c, np);
}

/* 依法查处, 积极争取: how it was done is no part of the name. */
static gsize manner_length(GbContext *c, GbRange np) {
  gsize length = 0;
  if (!gb_range_word(c, np, GB_WORD_MANNER, &length) ||
      !gb_range_word(c, (GbRange){np.a + (guint32)length, np.b}, GB_WORD_KEEP | GB_WORD_GO, NULL))
    return 0;
  return length;
}

/* 剔除减税因素后, 扣除基金转列后: on what footing the figure stands; its length, 0 none. */
static guint32 footing_length(GbContext *c, GbRange np) {
  static const char *const ENDS[] = {"因素后", "因素", "影响后", "影响", "后"};
  gboolean without = gb_range_word(c, np, GB_WORD_WITHOUT, NULL) != NULL;
  for (guint i = 0; i < G_N_ELEMENTS(ENDS) && without; i++) {
    guint32 at = gb_range_last(c, np, ENDS[i]);
    if (at != G_MAXUINT32)
      return at + (guint32)strlen(ENDS[i]) - np.a;
  }
  return 0;
}

/* 核定我州政府债务限额, 下达我市债券资金: whose it is, and who gave it, are no part of the name. */
static guint32 own_area_end(GbContext *c, GbRange np) {
  guint32 own = gb_range_last(c, np, "我");
  gsize length = 0;
  if (own == G_MAXUINT32 || own == np.a ||
      gb_range_ends_in(c, (GbRange){np.a, own}, "同与对向和在占比于") ||
      !gb_range_word(c, (GbRange){own, np.b}, GB_WORD_AREA, &length))
    return 0;
  return own + (guint32)length < np.b ? own + (guint32)length : 0;
}

/* 到2035年, 至年底: the period with its preposition. */
static const GbToken *period_behind_until(const GbContext *c, GbRange np) {
  static const char *const UNTIL[] = {"到", "至", "展望"};
  for (guint i = 0; i < G_N_ELEMENTS(UNTIL); i++)
    if (gb_range_starts(c, np, UNTIL[i]))
      return gb_period_at(c, np.a + (guint32)strlen(UNTIL[i]));
  return NULL;
}

/* 办好8件实事：1.新建…；（2）改造…: the number of an item in the sentence; 0 none. */
static guint32 item_number_length(const GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  gboolean bracket = gb_range_starts(c, np, "（");
  guint32 at = np.a + (bracket ? (guint32)strlen("（") : 0);
  while (at < np.b && g_ascii_isdigit(s[at]))
    at++;
  GbRange mark = {at, np.b};
  if (bracket)
    return at > np.a + strlen("（") && gb_range_starts(c, mark, "）") ? at + 3 - np.a : 0;
  guint32 length = gb_range_starts(c, mark, ".") ? 1 : gb_range_starts(c, mark, "．") ? 3 : 0;
  return at > np.a && length && !g_ascii_isdigit(s[at + length]) ? at + length - np.a : 0;
}

/* A mark or the number of an item at the head; 0 none. */
static guint32 mark_length(const GbContext *c, GbRange np) {
  static const char *const MARKS[] = {"、", "，", "的", "：", "；"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, np, MARKS[i]))
      return (guint32)strlen(MARKS[i]);
  return item_number_length(c, np);
}

/* 到 至 展 before a period, 使 before an area, 、 ， 的 ： ； （ and digits: what is cut off though
 * it is no word. */
static gboolean is_cut(gunichar c) {
  return c == 0x5230 || c == 0x81F3 || c == 0x5C55 || c == 0x3001 || c == 0xFF0C || c == 0x7684 ||
         c == 0xFF1A || c == 0xFF1B || c == 0xFF08 || c == 0x4F7F || (c >= '0' && c <= '9');
}

/* Asked first, as nothing is cut off most phrases. */
static gboolean may_cut(GbContext *c, GbRange np) {
  const GbWordClasses CUT = GB_WORD_AREA | GB_WORD_LINK | GB_WORD_ADVERB | GB_WORD_TARGET |
                            GB_WORD_MANNER | GB_WORD_WITHOUT;
  const char *at = c->scan.bytes->str + np.a, *area = c->report->area;
  return gb_range_word(c, np, CUT, NULL) || is_cut(gb_utf8_at(at)) || gb_period_at(c, np.a) ||
         (*at == *area && strncmp(at, area, 3) == 0) || own_area_end(c, np);
}

/* What says where, how and under which goal: bytes at the head that no name has; 0 none.
 * @noun  bytes of the noun there, which a longer word alone takes the place of */
static guint32 aside_length(GbContext *c, GbRange np, gsize noun, gboolean opens) {
  gsize length = 0;
  const GbWord *w =
      gb_range_word(c, np, GB_WORD_AREA | GB_WORD_LINK | GB_WORD_ADVERB | GB_WORD_TARGET, &length);
  if (w && w->classes & GB_WORD_LINK && starts_area(c, np))
    return 0;
  gboolean neutral =
      w && !w->target && !(w->classes & (GB_WORD_AREA | GB_WORD_LINK | GB_WORD_ADVERB));
  gboolean dated = w && w->target > 0 && gb_period_at(c, np.a + (guint32)length);
  if (w && !neutral && (length > noun || dated)) { /* 争取2035年产量 */
    if (w->classes & GB_WORD_TARGET && opens)
      take_target(c, w);
    return (guint32)length;
  }
  gsize manner = manner_length(c, np);
  if (manner > noun)
    return (guint32)manner;
  if (gb_range_starts(c, np, "使") && np.a + 3 < np.b &&
      gb_range_word(c, (GbRange){np.a + 3, np.b}, GB_WORD_AREA, NULL))
    return 3; /* 使全县公路里程达到 */
  gsize own = is_report_area(c, np) ? strlen(c->report->area) : 0;
  if (own && np.a + own < np.b)
    return (guint32)own;
  guint32 footing = footing_length(c, np), owner = own_area_end(c, np);
  if (footing || owner)
    return footing ? footing : owner - np.a;
  gsize area = short_area_length(c, np);
  return area ? (guint32)area : mark_length(c, np);
}

GbRange gb_name_head(GbContext *c, GbRange np, gboolean opens) {
  while (np.a < np.b && may_cut(c, np)) {
    const GbToken *period = gb_period_at(c, np.a);
    if (!period)
      period = period_behind_until(c, np);
    gsize noun = 0;
    gb_range_word(c, np, GB_WORD_BOUND | GB_WORD_ACCOUNT, &noun);
    if (period && period->end < np.a + noun)
      break; /* 上年结转 */
    if (period) {
      if (opens)
        gb_context_period(c, period);
      np.a = MIN(period->end, np.b);
      while (gb_range_starts(c, np, "，") || gb_range_starts(c, np, "的"))
        np.a += 3;
      continue;
    }
    gb_range_word(c, np,
                  GB_WORD_INDICATOR | GB_WORD_KEEP | GB_WORD_GO | GB_WORD_BOUND | GB_WORD_ACCOUNT,
                  &noun);
    guint32 aside = aside_length(c, np, noun, opens);
    if (!aside)
      break;
    np.a += aside;
  }
  return np;
}
