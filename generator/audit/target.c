/* A target beside its result: reached or behind is a note, never an error; a result a hundred times
 * away from its target has a slipped unit or digit, so it is asked about. A plan beside the year
 * before: flows are set anew every year, but what has been reached (达到, 占比, 覆盖率) is not
 * planned to be less. A budget is drawn up by accounts: its items owe last year nothing. audit:
 * targets and results of one name → findings of kind "target". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

/** Times by which a result passes or misses its target before it is asked about: 万 for 亿 is ten
 * thousand, a lost point ten to a hundred, a bad year never that. */
#define FAR 100
/** Points between a planned growth and last year's that a shock can explain. */
#define FAR_POINTS 30

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_compared(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_SHARE ||
         (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY);
}

static gboolean is_pair(const GbAudit *audit, gint target, gint result, gboolean plan) {
  const GbObservation *t = at(audit, target), *r = at(audit, result);
  gboolean year = r->period.kind == GB_PERIOD_YEAR;
  gboolean time = plan ? year && r->period.year + 1 == t->period.year
                       : r->period.year == t->period.year && r->period.kind != GB_PERIOD_MONTH &&
                             r->period.kind != GB_PERIOD_NONE && r->period.kind != GB_PERIOD_YEARS;
  return r->status == GB_STATUS_ACTUAL && r->measure == t->measure && r->base == t->base && time &&
         gb_figure_same_name(t, r) && gb_unit_agree(t->unit, r->unit) &&
         r->price != GB_PRICE_REAL && strcmp(t->area, r->area) == 0;
}

/** The result of a target: in its paragraph, else the only one of the report; -1 none. */
static gint find_result(const GbAudit *audit, gint target, gboolean plan) {
  guint paragraph = gb_figure_paragraph(audit->report, at(audit, target));
  gint found = -1;
  gboolean two = FALSE;
  GbReach reach = gb_reach_report(audit, target);
  for (gint i = reach.from; i < reach.to; i++) {
    if (!is_pair(audit, target, i, plan))
      continue;
    if (gb_figure_paragraph(audit->report, at(audit, i)) == paragraph)
      return i;
    two |= found >= 0 && gb_decimal_compare(at(audit, found)->value, at(audit, i)->value) != 0;
    found = found < 0 ? i : found;
  }
  return two ? -1 : found;
}

/** How much of the year a cumulated period is, in %. */
static gint64 part_of_year(GbPeriod p) {
  switch (p.kind) {
  case GB_PERIOD_HALF:
    return p.n == 1 ? 50 : 100;
  case GB_PERIOD_QUARTER:
    return p.n == 1 ? 25 : 0;
  case GB_PERIOD_MONTHS:
    return p.n * 100 / 12;
  default:
    return 100;
  }
}

static void keep(GbAudit *audit, gint target, gint result, GbVerdict verdict, const char *words) {
  const GbObservation *t = at(audit, target);
  const char *actual = at(audit, result)->period.year < t->period.year ? "上年实绩" : "实绩";
  GbClaim claim = gb_claim_new(audit, "target");
  gb_claim_add(&claim, (guint)target, "target");
  gb_claim_add(&claim, (guint)result, "actual");
  gb_claim_decide(&claim, gb_figure(at(audit, result), t->unit), gb_figure(t, t->unit), verdict);
  claim.finding->relation = GB_RELATION_TARGET;
  g_autofree char *title = g_strdup_printf("%s的目标与%s", t->indicator, actual);
  g_autofree char *formula = g_strdup_printf("%s → %s", gb_claim_figure(audit, (guint)result),
                                             gb_claim_figure(audit, (guint)target));
  g_autofree char *told =
      g_strdup_printf("%s：目标%s，%s%s，%s。", title, gb_claim_figure(audit, (guint)target),
                      actual, gb_claim_figure(audit, (guint)result), words);
  gb_claim_tell(&claim, title, formula, told);
}

static gboolean is_below(GbFigure a, GbFigure b) {
  return gb_decimal_compare(a.point.hi, b.point.lo) < 0;
}

static gboolean is_over(GbFigure figure, gint64 number) {
  return gb_decimal_compare(figure.point.lo, (GbDecimal){number, 0}) > 0;
}

/** In points: reached, or behind. */
static void check_growth(GbAudit *audit, gint target, gint result) {
  const GbObservation *t = at(audit, target), *r = at(audit, result);
  GbFigure goal = gb_figure(t, "%"), done = gb_figure(r, "%");
  GbFigure behind = gb_figure_subtract(goal, done);
  if (gb_interval_is_empty(behind.range))
    return;
  gboolean reached = t->approx == GB_APPROX_LE || t->approx == GB_APPROX_LT ? !is_below(goal, done)
                                                                            : !is_below(done, goal);
  g_autofree char *words = reached
                               ? g_strdup("达到目标")
                               : g_strdup_printf("与目标相差%s个百分点（进度问题，不是数字错误）",
                                                 gb_claim_rounded(audit, behind.point.lo, 2));
  keep(audit, target, result, GB_VERDICT_HOLDS, words);
}

/** In % of the target. A result of nought, or of another sign, says nothing. */
static void check_amount(GbAudit *audit, gint target, gint result) {
  const GbObservation *t = at(audit, target), *r = at(audit, result);
  if (t->value.digits <= 0 || r->value.digits <= 0)
    return;
  GbFigure part =
      gb_figure_shift(gb_figure_divide(gb_figure(r, t->unit), gb_figure(t, t->unit)), 2);
  if (gb_interval_is_empty(part.range))
    return;
  gboolean far = is_over(part, 100 * FAR) || !is_over(gb_figure_shift(part, 2), 100);
  gint64 time = part_of_year(r->period);
  g_autoptr(GString) words = g_string_new(NULL);
  g_string_printf(words, "完成目标的%s%%", gb_claim_rounded(audit, part.point.lo, 2));
  if (time && time < 100)
    g_string_append_printf(words, "（时间进度%" G_GINT64_FORMAT "%%）", time);
  g_string_append(words, far ? "，与目标相差悬殊，疑数字或单位有误，请核对"
                         : gb_decimal_compare(part.point.lo, (GbDecimal){100, 0}) >= 0
                             ? "，达到目标"
                             : "，进度问题，不是数字错误");
  keep(audit, target, result, far ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_HOLDS, words->str);
}

/** What is reached and kept: a rate, a share, a total; not the total of an account. */
static gboolean is_stock(const GbAudit *audit, const GbObservation *target) {
  static const char *const ACCOUNTS[] = {"收入", "支出", "资金", "投资", NULL};
  static const char *const WORDS[] = {"达到",   "达",     "提高到", "突破", "总量",
                                      "保有量", "拥有量", "保持",   NULL};
  static const char *const FLOWS[] = {"新增", "新建", "新引进", "完成", "建成", "年内", NULL};
  GbSpan lead = gb_phrase_lead(audit->report, target);
  for (const char *const *word = ACCOUNTS; *word; word++)
    if (strstr(target->indicator, *word))
      return FALSE;
  if (gb_phrase_has_any(audit->report, lead, FLOWS))
    return FALSE;
  return target->measure == GB_MEASURE_SHARE || !strcmp(target->unit, "%") ||
         gb_phrase_has_any(audit->report, lead, WORDS);
}

/** Less is better, or is planned: bad things, and what is closed. */
static gboolean may_fall(const GbObservation *o) {
  static const char *const LESS[] = {"失业", "浓度",     "能耗", "排放", "死亡",   "发生率", "事故",
                                     "贫困", "债务",     "负债", "杠杆", "恩格尔", "关停",   "机组",
                                     "一产", "第一产业", "存量", "污染", NULL};
  if (o->known && o->known->better != GB_BETTER_HIGHER)
    return TRUE;
  for (const char *const *word = LESS; *word; word++)
    if (strstr(o->indicator, *word))
      return TRUE;
  return FALSE;
}

static void check_plan(GbAudit *audit, gint target, gint result) {
  const GbObservation *t = at(audit, target), *r = at(audit, result);
  GbFigure goal = gb_figure(t, t->unit), last = gb_figure(r, t->unit);
  if (t->measure == GB_MEASURE_GROWTH) {
    GbFigure points = gb_figure_subtract(goal, last);
    gboolean far = is_over(points, FAR_POINTS) ||
                   is_over(gb_figure_subtract(gb_figure_number(0), points), FAR_POINTS);
    keep(audit, target, result, far ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_HOLDS,
         far ? "两年增速相差悬殊，疑小数点或数字有误，请核对" : "两者年份不同，不矛盾");
    return;
  }
  GbFigure part = gb_figure_divide(goal, last);
  if (gb_interval_is_empty(part.range) || t->value.digits <= 0 || r->value.digits <= 0)
    return;
  gboolean far = is_over(part, FAR) || is_over(gb_figure_divide(last, goal), FAR);
  gboolean falls = is_below(goal, last) && is_stock(audit, t) && !may_fall(t);
  const char *words = far ? "与上年相差悬殊，疑数字或单位有误，请核对"
                      : falls ? "上年已超过目标，存量指标一般不低于已有水平，请核对"
                      : is_stock(audit, t) ? "目标不低于上年水平"
                                           : "属年度任务，不必高于上年";
  if (!far && !falls && is_below(goal, last) && is_stock(audit, t))
    words = "目标低于上年水平，此类指标以低为好或可降";
  keep(audit, target, result, far || falls ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_HOLDS, words);
}

void gb_rule_target(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *t = at(audit, i);
    if (t->status != GB_STATUS_TARGET || !is_compared(t) || t->period.kind != GB_PERIOD_YEAR)
      continue;
    gint result = find_result(audit, i, FALSE), last = find_result(audit, i, TRUE);
    if (result >= 0 && t->measure == GB_MEASURE_GROWTH)
      check_growth(audit, i, result);
    else if (result >= 0)
      check_amount(audit, i, result);
    if (last >= 0 && audit->report->type != GB_REPORT_BUDGET)
      check_plan(audit, i, last);
  }
}
