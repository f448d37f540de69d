/* Figures with an upper end of their own: a share, a coverage or the done part of a work is at most
 * 100 %, nothing falls by more than all of it, and a period has no more days than it has. Growth
 * has no upper end, and a plan can be exceeded: that is told as a note.
 * audit: observations → findings of kind "limit". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "lexicon/words.h"

/** Rates whose numerator lies by definition inside the denominator. Left out are those that may
 * pass 100 %: gross enrolment, promotion, use of beds or capacity, sales to output, debt, loans to
 * deposits. */
static const char *const PARTS[] = {
    "覆盖率", "达标率", "合格率",   "处理率", "处置率",   "满意率", "满意度", "响应率",
    "办结率", "解决率", "城镇化率", "优良率", "参保率",   "失业率", "入学率", "通达率",
    "普及率", "入户率", "联网率",   "绿地率", "机械化率", "登记率", "化解率", "调处率",
    "破案率", "整改率", "收集率",   "回收率", "占比",     "比重",   NULL};
/** Over 100 % they can be meant otherwise (of what was planned): a question, no error. */
static const char *const ASKED[] = {"开工率", "竣工率", "投产率", "完工率", "比例", "比率", NULL};
/** Of those who are due, others come in too: they pass 100 %, but not by much. */
static const char *const GROSS[] = {"巩固率", "毛入园率", "毛入学率", "升学率",
                                    "产销率", "销售率",   NULL};
#define MOST_OF_GROSS 130
/** In the name they make another rate, without an end. */
static const char *const NO_PARTS[] = {"毛入学", "拨备", "电话", "宽带", "移动",
                                       "手机",   "汽车", "性别", "师生", "负债",
                                       "杠杆",   "存贷", "抚养", "配比", NULL};
/** A share of these is a comparison, not a part: loans against GDP, a result against a plan. */
static const char *const NO_WHOLES[] = {"生产总值", "GDP",  "预算", "计划", "目标", "任务",
                                        "上年",     "同期", "去年", "财力", NULL};
/** A change can fall by more than all. */
static const char *const CHANGES[] = {"增加", "新增", "增长", NULL};
/** From here a fall is near enough to its end to be told. */
#define DEEP_FALL 50
/** A plan that is exceeded more than twice is asked about. */
#define MOST_OF_PLAN 200
/** Growth over a year, in %, that tells why. */
#define LEAST_OF_GROWN 50

static gboolean ends_with(const char *name, const char *const *words) {
  for (; *words; words++)
    if (g_str_has_suffix(name, *words))
      return TRUE;
  return FALSE;
}

static gboolean has(const char *name, const char *const *words) {
  for (; *words; words++)
    if (strstr(name, *words))
      return TRUE;
  return FALSE;
}

/** The counted works whose share the rate is: the figure before it in its sentence; -1 none. */
static gint find_counted(const GbAudit *audit, guint i) {
  const GbObservation *rate = gb_audit_observation(audit, i);
  const GbObservation *o = i ? gb_audit_observation(audit, i - 1) : rate;
  gboolean counted = i && o->sentence == rate->sentence && o->measure == GB_MEASURE_LEVEL &&
                     g_str_has_prefix(rate->indicator, o->indicator) &&
                     strcmp(rate->indicator, o->indicator) != 0;
  return counted ? (gint)i - 1 : -1;
}

/** @end  in the figure's unit; @worst  what passing it is */
static void check_end(GbAudit *audit, guint i, gint64 end, GbVerdict worst, const char *why) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "limit");
  gint counted = ends_with(o->indicator, ASKED) ? find_counted(audit, i) : -1;
  if (counted >= 0)
    gb_claim_add(&claim, (guint)counted, "numerator");
  gb_claim_add(&claim, i, "stated");
  GbFigure figure = gb_figure(o, o->unit);
  if (o->value.digits < 0)
    figure = gb_figure_subtract(gb_figure_number(0), gb_figure(o, "%"));
  if (!gb_claim_judge_order(&claim, figure, gb_figure_number(end), worst)) {
    gb_claim_drop(&claim);
    return;
  }
  const char *unit = strcmp(o->unit, "倍") == 0 ? "%" : o->unit;
  g_autofree char *formula =
      g_strdup_printf("%s ≤ %" G_GINT64_FORMAT, gb_claim_number(audit, figure.point.lo), end);
  g_autoptr(GString) told = g_string_new(NULL);
  g_string_printf(told, "%s：%s%s%s，%s%" G_GINT64_FORMAT "%s，%s", o->indicator,
                  o->value.digits < 0 ? "降幅" : "", gb_claim_number(audit, figure.point.lo), unit,
                  why, end, unit, gb_claim_end(&claim));
  if (counted >= 0 && claim.finding->verdict == GB_VERDICT_SUSPICIOUS)
    g_string_append_printf(told, "如以计划数为分母，计划数应为%s÷%s，宜写明是完成计划的%s。",
                           gb_claim_figure(audit, (guint)counted), gb_claim_figure(audit, i),
                           gb_claim_figure(audit, i));
  gb_claim_tell(&claim, o->indicator, formula, told->str);
}

/** The text names the whole beside the share: 占…的, 比重. */
static gboolean names_share(const GbAudit *audit, const GbObservation *o) {
  static const char *const WORDS[] = {"占", "比重", "结构", NULL};
  return gb_phrase_has_any(audit->report, gb_phrase_clause(audit->report, o), WORDS);
}

static void check_share(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  gboolean over = gb_decimal_compare(o->value, (GbDecimal){100, 0}) > 0;
  const char *whole = strstr(o->indicator, "占");
  if (over && (!names_share(audit, o) || (whole && has(whole, NO_WHOLES))))
    return;
  check_end(audit, i, 100, GB_VERDICT_FAILS, "比重不应超过");
}

/** What came in grew like the plan was passed, by the next figure: 为预算的310%，增长1.9倍. */
static gboolean is_grown(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i), *next = o + 1;
  return i + 1 < audit->report->observations->len && next->sentence == o->sentence &&
         next->measure == GB_MEASURE_GROWTH && next->base == GB_BASE_YOY &&
         gb_decimal_compare(gb_figure(next, "%").point.lo, (GbDecimal){LEAST_OF_GROWN, 0}) >= 0;
}

/** 超额完成的有8项：甲…，完成率260%: the text itself says so, in the sentence. */
static gboolean is_said(const GbAudit *audit, guint i) {
  const GbReport *report = audit->report;
  const GbObservation *o = gb_audit_observation(audit, i);
  return gb_phrase_has(report, g_array_index(report->sentences, GbSentence, o->sentence).span,
                       "超额");
}

/** 任务已完成70% is done work; 完成年度计划的103% is a plan, and can be passed. */
static void check_completion(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  static const char *const DONE[] = {"已完成", "已基本完成", NULL};
  if (ends_with(o->indicator, ASKED))
    check_end(audit, i, 100, GB_VERDICT_SUSPICIOUS, "以应办数为分母，不应超过");
  else if (!o->reference &&
           gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, o), DONE))
    check_end(audit, i, 100, GB_VERDICT_SUSPICIOUS, "已完成部分不应超过");
  else if (!is_grown(audit, i) && !is_said(audit, i))
    check_end(audit, i, MOST_OF_PLAN, GB_VERDICT_SUSPICIOUS, "计划可以超额，但一般不超过");
}

static void check_rate(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  if (ends_with(o->indicator, GROSS)) {
    if (gb_decimal_compare(o->value, (GbDecimal){MOST_OF_GROSS, 0}) > 0)
      check_end(audit, i, MOST_OF_GROSS, GB_VERDICT_SUSPICIOUS, "可以超过100%，但一般不超过");
    return;
  }
  if (has(o->indicator, NO_PARTS))
    return;
  if (ends_with(o->indicator, PARTS))
    check_end(audit, i, 100, GB_VERDICT_FAILS, "部分占总体的比率不应超过");
  else if (ends_with(o->indicator, ASKED))
    check_end(audit, i, 100, GB_VERDICT_SUSPICIOUS, "部分占总体的比率不应超过");
}

static void check_fall(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbFigure figure = gb_figure(o, "%");
  if (gb_decimal_compare(figure.point.lo, (GbDecimal){-DEEP_FALL, 0}) > 0 ||
      has(o->indicator, CHANGES) || gb_phrase_names(audit, o, GB_WORD_SIGNED_SUM))
    return;
  check_end(audit, i, 100, GB_VERDICT_FAILS, "降幅不应超过");
}

/** Days in a period that is known; 0 others. Leap years have a day more. */
static gint64 days_of(GbPeriod p) {
  gint64 leap = g_date_is_leap_year((GDateYear)MAX(p.year, 1)) ? 1 : 0;
  switch (p.kind) {
  case GB_PERIOD_YEAR:
    return 365 + leap;
  case GB_PERIOD_HALF:
    return p.n == 1 ? 181 + leap : 184;
  case GB_PERIOD_QUARTER:
    return p.n == 1 ? 90 + leap : p.n == 2 ? 91 : 92;
  case GB_PERIOD_MONTHS:
    return p.n * 31;
  default:
    return 0;
  }
}

/** 优良天数达到300天: days of the period, not a term or a stock's reach (可用天数). */
static void check_days(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  static const char *const COUNTED[] = {"优良", "达标", "良好", "污染",
                                        "降水", "降雨", "好于", NULL};
  gint64 days = days_of(o->period);
  if (days && g_str_has_suffix(o->indicator, "天数") && has(o->indicator, COUNTED))
    check_end(audit, i, days, GB_VERDICT_FAILS, "不应超过这一时期的");
}

void gb_rule_ceiling(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    gboolean percent = strcmp(o->unit, "%") == 0;
    if (o->measure == GB_MEASURE_SHARE && (percent || !*o->unit))
      check_share(audit, i);
    else if (o->measure == GB_MEASURE_COMPLETION && percent)
      check_completion(audit, i);
    else if (o->measure == GB_MEASURE_LEVEL && percent)
      check_rate(audit, i);
    else if (o->measure == GB_MEASURE_GROWTH && o->value.digits < 0 &&
             (percent || strcmp(o->unit, "倍") == 0))
      check_fall(audit, i);
    else if (o->measure == GB_MEASURE_LEVEL && strcmp(o->unit, "天") == 0)
      check_days(audit, i);
  }
}
