/* What a figure is held against: a whole (占), a plan (完成…的), another rate (比…高), a pulled
 * total (拉动). extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

/* The reference as a name: area words and the possessive off. */
static const char *reference_text(GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  while (gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_LEVEL_OF, &length) &&
         length < r.b - r.a)
    r.b -= (guint32)length;
  guint32 bracket = gb_range_last(c, r, "（");
  if (bracket != G_MAXUINT32 && bracket > r.a && gb_range_ends(c, r, "）"))
    return reference_text(c, (GbRange){r.a, bracket});
  const GbWord *area = gb_lexicon_word_at(c->lexicon, s + r.a, s + r.b, GB_WORD_AREA, &length);
  if (area && r.a + length < r.b)
    r.a += (guint32)length;
  while (gb_range_starts(c, r, "的"))
    r.a += 3;
  return gb_range_text(c, r);
}

/* 年度计划, 目标任务; the account 一般公共预算收入 is a whole, no plan, and so is what has a share.
 */
static gboolean is_plan(GbContext *c, GbRange r) {
  guint32 at = gb_range_last_word(c, r, GB_WORD_PLAN, NULL, NULL);
  return at != G_MAXUINT32 && !gb_range_word(c, (GbRange){at, r.b}, GB_WORD_BOUND, NULL) &&
         !gb_range_has(c, r, "比重");
}

static gboolean is_share_unit(const GbToken *q) {
  return gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE);
}

/* 占总人口比重（城镇化率）: the bracket holds the rate's own name. */
static gboolean named_in_bracket(GbContext *c, GbRange whole, GbPredicate *p) {
  guint32 open = gb_range_last(c, whole, "（"), close = gb_range_last(c, whole, "率）");
  if (open == G_MAXUINT32 || close == G_MAXUINT32 || close < open)
    return FALSE;
  p->measure = GB_MEASURE_LEVEL;
  p->rule = "share with a name of its own";
  p->named = gb_range_text(c, (GbRange){open + 3, close + 3});
  return TRUE;
}

static void set_share(GbContext *c, GbRange whole, guint32 at, GbPredicate *p) {
  p->subject_end = at;
  p->verb = FALSE;
  p->sign = 0;
  if (named_in_bracket(c, whole, p))
    return;
  if (is_plan(c, whole)) {
    p->measure = GB_MEASURE_COMPLETION;
    p->goal = FALSE; /* 计划 is what it is held against */
    p->reference = reference_text(c, whole);
    p->suffix = strstr(p->reference, "预算") ? "预算完成率" : "完成率";
    p->rule = "completion of a plan";
  } else {
    p->measure = GB_MEASURE_SHARE;
    p->rule = "share";
    p->reference = reference_text(c, whole);
  }
}

/* 在全部用户中占比: B of 在B中; "" none. @end  where the subject ends */
static const char *whole_in_front(GbContext *c, guint32 from, guint32 *end) {
  GbRange np = {from, *end};
  guint32 in = gb_range_last(c, np, "在");
  if (in == G_MAXUINT32 || !gb_range_ends(c, np, "中") || in + 6 >= np.b)
    return "";
  *end = in;
  return reference_text(c, (GbRange){in + 3, np.b - 3});
}

/* 占地, 占用: ground and things that are taken up, no whole; 占地区生产总值, 占用水总量 have one.
 */
static gboolean is_taken_up(GbContext *c, GbRange whole) {
  gsize noun = 0;
  gb_range_word(c, whole, GB_WORD_INDICATOR | GB_WORD_ATTRIBUTE | GB_WORD_HEAD, &noun);
  return noun <= strlen("用") &&
         ((gb_range_starts(c, whole, "地") && !gb_range_starts(c, whole, "地区")) ||
          gb_range_starts(c, whole, "用"));
}

/* 占B的比重为, 占B的, 占B比重达 */
static gboolean read_share(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  guint32 at = gb_range_last(c, left, "占");
  if (at == G_MAXUINT32 || (!is_share_unit(q) && !gb_family_in(q->family, GB_FAMILY_POINT)))
    return FALSE;
  GbRange whole = {at + 3, left.b};
  guint32 close = gb_range_last(c, whole, "）");
  if (close != G_MAXUINT32 && !gb_range_has(c, (GbRange){whole.a, close}, "（"))
    return FALSE; /* 恩格尔系数（即食品支出占总支出的比重） */
  if (is_taken_up(c, whole))
    return FALSE;
  if (gb_range_starts(c, whole, "比")) { /* 占比, 所占比重: the whole is in the context */
    at -= gb_range_ends(c, (GbRange){left.a, at}, "所") ? (guint32)strlen("所") : 0;
    if (p->measure == GB_MEASURE_PP) {
      p->subject_end = MIN(p->subject_end, at);
      p->of_share = p->subject_end > left.a; /* else of the share said last */
      return FALSE;
    }
    p->measure = GB_MEASURE_SHARE;
    p->verb = FALSE;
    p->rule = "share, whole from the context";
    p->subject_end = at;
    p->reference = whole_in_front(c, left.a, &p->subject_end);
    return TRUE;
  }
  GbRange uncut = whole; /* 占年度投资计划N%: 计划 was taken for a verb */
  whole.b = MIN(whole.b, p->subject_end > whole.a ? p->subject_end : whole.b);
  if (p->goal && is_plan(c, uncut))
    whole = uncut;
  if (p->measure == GB_MEASURE_PP) { /* 占B比重提高N个百分点: the points are of the share */
    p->of_share = gb_range_ends(c, whole, "比重") && whole.b - whole.a > 6;
    if (p->of_share) {
      p->subject_end = at;
      p->reference = reference_text(c, whole);
    }
    return FALSE;
  }
  set_share(c, whole, at, p);
  return TRUE;
}

/* 完成年度目标任务的, 为预算的, 完成调整预算的 */
static gboolean read_completion(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  static const char *const VERBS[] = {"超额完成", "已完成", "完成", "为"};
  if (!is_share_unit(q))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(VERBS); i++) {
    guint32 at = gb_range_last(c, left, VERBS[i]);
    if (at == G_MAXUINT32)
      continue;
    GbRange plan = {at + (guint32)strlen(VERBS[i]), left.b};
    if (plan.a == plan.b && i < 3 && !p->verb) {
      p->measure = GB_MEASURE_COMPLETION;
      p->subject_end = at;
      p->suffix = "完成率";
      p->rule = "done to a percentage";
      return TRUE;
    }
    if (plan.a < plan.b && is_plan(c, plan) &&
        (gb_range_ends(c, plan, "的") || p->subject_end <= plan.b) &&
        !gb_range_has(c, plan, "增长")) {
      p->measure = GB_MEASURE_COMPLETION;
      p->verb = p->goal = FALSE;
      p->sign = 0;
      p->subject_end = at;
      p->reference = reference_text(c, plan);
      p->suffix = strstr(p->reference, "预算")   ? "预算完成率"
                  : strstr(p->reference, "投资") ? "完成率" /* 完成年度投资计划的N% */
                                                 : "年度目标任务完成率";
      p->rule = "completion of a plan";
      return TRUE;
    }
  }
  return FALSE;
}

static GbBase base_of_reference(GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  const GbWord *area = gb_lexicon_word_at(c->lexicon, s + r.a, s + r.b, GB_WORD_AREA, &length);
  if (!area || area->base == GB_BASE_NONE)
    return GB_BASE_INDICATOR;
  GbRange rest = {r.a + (guint32)length, r.b};
  const char *of = reference_text(c, rest);
  const GbIndicator *known = gb_lexicon_find(c->lexicon, of);
  if (known && *c->subject.name && known != gb_lexicon_find(c->lexicon, c->subject.name))
    return GB_BASE_INDICATOR; /* 高于全省农村居民收入增速 */
  gsize clipped = 0;
  const GbWord *full = gb_lexicon_word_at(c->lexicon, of, of + strlen(of), GB_WORD_SHORT, &clipped);
  if (full)
    of = gb_arena_printf(c->arena, "%s%s", full->full, of + clipped);
  if (g_str_has_suffix(of, "工业") && *c->subject.name && !strstr(c->subject.name, of))
    return GB_BASE_INDICATOR; /* 高技术产业增加值高于全市规上工业增速 */
  gboolean bare = rest.a == rest.b || gb_range_word(c, rest, GB_WORD_LEVEL_OF, NULL) ||
                  gb_range_starts(c, rest, "（");
  return bare || rest.b - rest.a > 3 ? area->base : GB_BASE_INDICATOR;
}

/* 高于全国, 快于GDP, 超过年度计划 */
static gboolean read_distance_above(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  const GbWord *verb = NULL;
  gsize length = 0;
  guint32 at = gb_range_last_word(c, left, GB_WORD_DISTANCE, &verb, &length);
  GbRange other = {at == G_MAXUINT32 ? left.b : at + (guint32)length, left.b};
  if (other.a >= other.b)
    return FALSE;
  p->base = base_of_reference(c, other);
  if (gb_range_starts(c, other, "上年") || gb_range_starts(c, other, "去年"))
    p->base = GB_BASE_YOY;
  else if (gb_range_starts(c, other, "一季度"))
    p->base = GB_BASE_Q1;
  else if (gb_period_at(c, other.a))
    p->base = GB_BASE_OTHER; /* 低于1—5月 */
  p->base_said = TRUE;
  p->reference = reference_text(c, other);
  p->other = other;
  p->sign = verb->effect;
  p->subject_end = at;
  p->rule = "distance";
  p->approx = q->approx;
  if (is_plan(c, other)) { /* held against a goal, not a goal */
    p->goal = FALSE;
    p->base = GB_BASE_OTHER;
  }
  return TRUE;
}

/* 增长7.9%，高于全省1.2%: points are meant, as the audit says; of an area alone. */
static gboolean read_distance_in_percent(GbContext *c, GbRange left, const GbToken *q,
                                         GbPredicate *p) {
  if (p->measure != GB_MEASURE_LEVEL || p->verb || !*c->subject.name ||
      !gb_family_in(q->family, GB_FAMILY_PERCENT) || c->last_measure == GB_MEASURE_LEVEL)
    return FALSE;
  GbPredicate distance = *p;
  if (!read_distance_above(c, left, q, &distance) || distance.base < GB_BASE_NATION ||
      distance.base > GB_BASE_CITY ||
      gb_name_head(c, (GbRange){left.a, distance.subject_end}, FALSE).a < distance.subject_end)
    return FALSE;
  *p = distance;
  p->measure = GB_MEASURE_PP;
  return TRUE;
}

/* 是上一个五年的N倍, 相当于A的N倍: what the multiple is of. */
static gboolean read_multiple(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  GbRange np = {left.a, p->subject_end};
  gboolean percent = gb_family_in(q->family, GB_FAMILY_PERCENT); /* 中位数是平均数的84% */
  if (!(percent || gb_family_in(q->family, GB_FAMILY_MULTIPLE)) || p->verb ||
      !gb_range_ends(c, np, "的"))
    return FALSE;
  gsize length = 0;
  guint32 at = gb_range_last_word(c, np, GB_WORD_EQUAL, NULL, &length);
  if (at == G_MAXUINT32)
    return FALSE;
  p->reference = reference_text(c, (GbRange){at + (guint32)length, np.b});
  p->subject_end = at;
  p->rule = "multiple of another";
  return TRUE;
}

/* 与常年平均气温相比偏高0.5℃: another indicator, or the norm. */
static gboolean read_distance_from(GbContext *c, GbRange left, GbPredicate *p) {
  static const char *const MARKS[] = {"与", "同", "和"};
  guint32 end = gb_range_last(c, left, "相比"), at = G_MAXUINT32;
  for (guint i = 0; end != G_MAXUINT32 && i < G_N_ELEMENTS(MARKS) && at == G_MAXUINT32; i++)
    at = gb_range_last(c, (GbRange){left.a, end}, MARKS[i]);
  if (at == G_MAXUINT32 || at + 3 >= end || gb_period_at(c, at + 3))
    return FALSE;
  GbRange other = {at + 3, end};
  gboolean norm = gb_range_starts(c, other, "常年") || gb_range_starts(c, other, "历史") ||
                  gb_range_starts(c, other, "往年") || gb_range_starts(c, other, "多年");
  p->base = norm ? GB_BASE_OTHER : base_of_reference(c, other);
  p->base_said = TRUE;
  p->reference = reference_text(c, other);
  p->subject_end = MIN(p->subject_end, at);
  p->rule = "distance";
  return TRUE;
}

/* 比规模以上工业高: between 比 and the verb stands the other rate, unless it is a period. */
static gboolean read_distance_than(GbContext *c, GbRange left, GbPredicate *p) {
  static const char *const MARKS[] = {"比", "较"};
  GbRange before = {left.a, p->subject_end};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++) {
    guint32 at = gb_range_last(c, before, MARKS[i]);
    if (at == G_MAXUINT32 || at + 3 >= before.b || gb_range_ends(c, (GbRange){left.a, at}, "可"))
      continue; /* 按可比价格 */
    GbRange other = {at + 3, before.b};
    gsize noun = 0;
    gb_range_word(c, (GbRange){at, before.b}, GB_WORD_ATTRIBUTE | GB_WORD_BOUND, &noun);
    if (noun > strlen("比"))
      continue; /* 比重, 比率 */
    const GbWord *base = gb_range_word(c, (GbRange){at, before.b}, GB_WORD_BASE, NULL);
    if ((base && (base->base < GB_BASE_NATION || base->base == GB_BASE_OTHER)) ||
        gb_period_at(c, other.a) || gb_range_starts(c, other, "上") ||
        gb_range_starts(c, other, "历史"))
      return FALSE;
    p->base = base_of_reference(c, other);
    p->base_said = TRUE;
    p->reference = reference_text(c, other);
    p->other = other;
    p->subject_end = at;
    p->rule = "distance";
    return TRUE;
  }
  return FALSE;
}

guint gb_reference_split(GbContext *c, const GbPredicate *p, guint want, GbPredicate *out) {
  GbRange parts[GB_MAX_LIST], other = p->other;
  if (gb_range_ends(c, other, "分别"))
    other.b -= (guint32)strlen("分别");
  if (want > GB_MAX_LIST || other.a >= other.b || gb_list_parts(c, other, want, parts) != want)
    return 0;
  for (guint i = 0; i < want; i++) {
    out[i] = *p;
    out[i].base = base_of_reference(c, parts[i]);
    out[i].reference = reference_text(c, parts[i]);
  }
  return want;
}

static gboolean is_economy(const char *whole) {
  return strstr(whole, "GDP") || g_str_has_prefix(whole, "DP") || strstr(whole, "生产总值") ||
         g_str_has_prefix(whole, "经济") || g_str_has_prefix(whole, "国民经济");
}

static gboolean is_branch(const GbContext *c, guint32 begin, guint32 end) {
  const char *s = c->scan.bytes->str;
  return gb_lexicon_word_before(c->lexicon, s + begin, s + end, GB_WORD_BRANCH, NULL) != NULL;
}

/* 拉动B增长, 下拉B, 对B增长的贡献率 */
static gboolean read_pull(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  gboolean rate = gb_range_has(c, left, "贡献率");
  if (rate && gb_family_in(q->family, GB_FAMILY_PERCENT)) {
    guint32 at = gb_range_last(c, left, "对"), noun = gb_range_last(c, left, "贡献率");
    if (at == G_MAXUINT32 && noun > left.a + 6 &&
        !(c->last_reference && is_branch(c, left.a, noun)) &&
        !gb_range_ends(c, (GbRange){left.a, noun}, "增长"))
      return FALSE; /* a named rate: 科技进步贡献率 */
    p->measure = GB_MEASURE_CONTRIBUTION;
    p->verb = FALSE;
    p->sign = 0;
    p->subject_end = at == G_MAXUINT32 ? noun : at;
    p->reference = at == G_MAXUINT32 ? (c->last_reference ? c->last_reference : "")
                                     : reference_text(c, (GbRange){at + 3, noun});
    p->base = is_economy(p->reference) ? GB_BASE_GDP : GB_BASE_WHOLE;
    p->base_said = TRUE;
    p->rule = "contribution rate";
    return TRUE;
  }
  if (!gb_family_in(q->family, GB_FAMILY_POINT))
    return FALSE;
  const GbWord *verb = NULL;
  gsize length = 0;
  guint32 at = gb_range_last_word(c, left, GB_WORD_PULL, &verb, &length);
  if (at == G_MAXUINT32)
    return FALSE;
  GbRange whole = {at + (guint32)length, MAX(at + (guint32)length, p->subject_end)};
  if (whole.a >= whole.b && g_str_equal(verb->text, "影响"))
    at += (guint32)length; /* 翘尾影响约为N个百分点: the effect itself is the noun */
  p->measure = GB_MEASURE_CONTRIBUTION;
  p->reference = reference_text(c, whole);
  p->base = is_economy(p->reference) ? GB_BASE_GDP : GB_BASE_WHOLE;
  p->base_said = TRUE;
  p->sign = verb->effect;
  if (p->verb && p->sign > 0 && gb_range_has(c, (GbRange){p->subject_end, left.b}, "下降"))
    p->sign = -1;
  p->subject_end = at;
  p->rule = "pull";
  return TRUE;
}

gboolean gb_reference_read(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  if (read_pull(c, left, q, p) || read_share(c, left, q, p) || read_completion(c, left, q, p) ||
      read_multiple(c, left, q, p))
    return TRUE;
  gboolean distance = p->measure == GB_MEASURE_PP || (p->measure == GB_MEASURE_CHANGE && p->verb) ||
                      (p->measure == GB_MEASURE_GROWTH && p->verb);
  if (p->measure == GB_MEASURE_PP && read_distance_above(c, left, q, p))
    return TRUE;
  if (read_distance_in_percent(c, left, q, p))
    return TRUE;
  return distance && p->verb && (read_distance_from(c, left, p) || read_distance_than(c, left, p));
}

/* 在2月份N%的同比涨幅中: a growth that is said again, to be split. */
static gboolean read_restated_growth(GbContext *c, GbRange r, GbPredicate *p) {
  if (gb_range_starts(c, r, "同比"))
    r.a += (guint32)strlen("同比");
  gsize length = 0;
  const GbWord *rate = gb_range_word(c, r, GB_WORD_RATE, &length);
  if (!rate || !gb_range_starts(c, (GbRange){r.a + (guint32)length, r.b}, "中"))
    return FALSE;
  p->measure = GB_MEASURE_GROWTH;
  p->base = GB_BASE_YOY;
  p->sign = rate->effect;
  p->rule = "growth that is split";
  p->named = *c->head.name ? c->head.name : *c->section_head.name ? c->section_head.name : NULL;
  return TRUE;
}

void gb_reference_goal(GbContext *c, GbRange right, const GbToken *q, gboolean own_noun,
                       GbPredicate *p) {
  static const char *const GOALS[] = {"的", "目标", "预期目标", "增长目标"};
  gboolean behind = FALSE;
  for (guint i = 0; gb_family_in(q->family, GB_FAMILY_PERCENT) && i < G_N_ELEMENTS(GOALS); i++)
    behind |= gb_range_starts(c, right, GOALS[i]);
  if (!behind)
    return;
  GbRange goal = {right.a, MIN(right.b, right.a + 30)};
  if (!own_noun && read_restated_growth(c, (GbRange){right.a + 3, goal.b}, p))
    return;
  if (!gb_range_has(c, goal, "目标"))
    return;
  p->goal = TRUE;
  p->approx = q->approx;
  if (own_noun || p->measure != GB_MEASURE_LEVEL || c->last_measure != GB_MEASURE_GROWTH)
    return;
  p->measure = GB_MEASURE_GROWTH;
  p->base = GB_BASE_YOY;
  p->sign = 1;
  p->rule = "goal of the growth before it";
}

void gb_reference_share_moved(const GbContext *c, const GbToken *q, gboolean bare, GbPredicate *p) {
  if (!bare || p->measure != GB_MEASURE_LEVEL || !p->arrival ||
      !gb_family_in(q->family, GB_FAMILY_PERCENT) || c->last_measure != GB_MEASURE_SHARE ||
      !*c->moved.name)
    return;
  p->measure = GB_MEASURE_SHARE;
  p->named = c->moved.name;
  p->rule = "share that moved";
}

gboolean gb_reference_missed(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  const GbWord *verb = NULL;
  gsize length = 0;
  if (!*c->subject.name || p->verb || !gb_family_in(q->family, GB_FAMILY_PERCENT))
    return FALSE;
  guint32 at = gb_range_last_word(c, left, GB_WORD_DISTANCE, &verb, &length);
  GbRange goal = {at == G_MAXUINT32 ? left.b : at + (guint32)length, left.b};
  if (goal.a >= goal.b || gb_name_head(c, (GbRange){left.a, at}, FALSE).a < at ||
      !(gb_range_ends(c, goal, "目标") || gb_range_ends(c, goal, "目标的")))
    return FALSE;
  p->measure = c->last_measure == GB_MEASURE_GROWTH ? GB_MEASURE_GROWTH : GB_MEASURE_LEVEL;
  p->base = p->measure == GB_MEASURE_GROWTH ? GB_BASE_YOY : GB_BASE_NONE;
  p->goal = TRUE;
  p->rule = "goal held against what was said";
  return TRUE;
}
