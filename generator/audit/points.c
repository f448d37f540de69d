/* A rate or a share moves by points: 失业率3.1%，比上年下降0.3% should say 0.3个百分点. Asked about
 * where the relative change would not show in the printed digits, and with rates whose relative
 * change is never told. A growth gains and loses pace by points too (增长7.3%，比一季度加快1.9%),
 * and is above another by points (高于全省1.2%). audit: rates and the growth told right behind them
 * → findings of kind "conflict". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

/** Rates of many things that one also counts: their relative change is told (死亡率下降20%). */
static const char *const COUNTED[] = {"死亡", "发生", "发案", "发病", "伤亡", "事故", "增长率",
                                      "效率", "功率", "汇率", "利率", "增速", NULL};
/** Official statistics move these in points alone. */
static const char *const IN_POINTS[] = {
    "比重",   "占比",   "城镇化率", "覆盖率", "失业率", "普及率", "入学率", "参保率", "合格率",
    "优良率", "达标率", "利用率",   "负债率", "利润率", "贷款率", "满意率", NULL};
/** What a rate does; 增长 and 下降 behind a share may be the part's. */
static const char *const MOVES[] = {"提高", "上升", "降低", "回落", "提升", NULL};
/** What a growth does, never a level. */
static const char *const PACES[] = {"加快", "放缓", "提速", "回落", "收窄", NULL};
static const char *const EITHER[] = {"下降", "增加", "减少", NULL};

static gboolean ends_with(const char *name, const char *const *words) {
  for (; *words; words++)
    if (g_str_has_suffix(name, *words))
      return TRUE;
  return FALSE;
}

static gboolean ends_span(const GbReport *report, GbSpan span, const char *const *words) {
  for (; *words; words++)
    if (gb_phrase_ends(report, span, *words))
      return TRUE;
  return FALSE;
}

static gboolean is_rate(const GbObservation *o) {
  if (strcmp(o->unit, "%") != 0 || o->value.digits <= 0)
    return FALSE;
  for (const char *const *word = COUNTED; *word; word++)
    if (strstr(o->indicator, *word))
      return FALSE;
  return o->measure == GB_MEASURE_SHARE ||
         (o->measure == GB_MEASURE_LEVEL && g_str_has_suffix(o->indicator, "率"));
}

/** Only the times compared stand between the rate and its move: ，比上年末. */
static gboolean is_bare(const GbReport *report, GbSpan gap) {
  static const char *const WORDS[] = {
      "%",  "，", "）", ")",  "同比", "环比", "比",   "较", "与", "上", "去",
      "年", "末", "底", "初", "同期", "相比", "季度", "月", "一", "二", "三",
      "提", "高", "升", "下", "降",   "低",   "回",   "落", "增", "加", "减",
      "少", "了", "快", "放", "缓",   "速",   "收",   "窄", "半", "前", NULL};
  while (gb_span_length(gap)) {
    gsize n = 0;
    for (const char *const *word = WORDS; *word && !n; word++)
      n = gb_phrase_starts(report, gap, *word) ? strlen(*word) : 0;
    if (!n)
      return FALSE;
    gap.start += (guint32)n;
  }
  return TRUE;
}

/** rate × growth ÷ 100 is less than one of the rate's last digit. */
static gboolean cannot_show(const GbObservation *rate, const GbObservation *growth) {
  GbFigure moved =
      gb_figure_shift(gb_figure_multiply(gb_figure(rate, "%"), gb_figure(growth, "%")), -2);
  GbDecimal size = moved.point.lo.digits < 0 ? gb_decimal_negate(moved.point.lo) : moved.point.hi;
  return !gb_interval_is_empty(moved.point) && growth->value.digits &&
         gb_decimal_compare(size, (GbDecimal){1, rate->value.scale}) < 0;
}

/** @before  says what the rate was by either reading, NULL where the figure is a distance */
static void tell(GbAudit *audit, guint i, const char *before) {
  const GbObservation *rate = gb_audit_observation(audit, i - 1);
  const GbObservation *growth = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "conflict");
  gb_claim_add(&claim, i - 1, "rate");
  gb_claim_add(&claim, i, "growth");
  GbFigure figure = gb_figure(growth, "%");
  gb_claim_decide(&claim, figure, figure, GB_VERDICT_SUSPICIOUS);
  const char *number = gb_claim_number(
      audit, growth->value.digits < 0 ? gb_decimal_negate(growth->value) : growth->value);
  g_autofree char *title = g_strdup_printf("%s的变动", rate->indicator);
  g_autofree char *formula = g_strdup_printf("%s%% ? %s个百分点", number, number);
  g_autofree char *words =
      g_strdup_printf("%s：%s以百分点计，疑“%s%%”应为“%s个百分点”%s，请核对。", title,
                      growth->measure == GB_MEASURE_PP ? "两个比率之差" : "比率的升降", number,
                      number, before ? before : "");
  gb_claim_tell(&claim, title, formula, words);
}

/** （按百分点推得原为61.8%，按百分比推得原为62.25%）; free with g_free */
static char *rate_before(GbAudit *audit, const GbObservation *rate, const GbObservation *growth,
                         gboolean unseen) {
  GbFigure now = gb_figure(rate, "%"), hundred = gb_figure_number(100);
  GbFigure figure = gb_figure(growth, "%");
  GbFigure before = gb_figure_shift(gb_figure_divide(now, gb_figure_add(hundred, figure)), 2);
  GbFigure by_points = gb_figure_subtract(now, figure);
  guint8 places = (guint8)(rate->value.scale + 2);
  return g_strdup_printf("（按百分点推得原为%s%%，按百分比推得原为%s%%%s）",
                         gb_claim_rounded(audit, by_points.point.lo, places),
                         gb_claim_rounded(audit, before.point.lo, places),
                         unseen ? "，在所列小数位上看不出变动" : "");
}

/** 增长7.3%，比一季度加快1.9%; 增长6.9%，高于全省1.2% */
static gboolean is_of_growth(GbAudit *audit, const GbObservation *rate,
                             const GbObservation *growth) {
  if (strcmp(growth->unit, "%") != 0 || growth->sentence != rate->sentence ||
      !g_str_equal(growth->indicator, rate->indicator) || strcmp(rate->unit, "%") != 0)
    return FALSE;
  if (growth->measure == GB_MEASURE_PP)
    return TRUE;
  GbSpan gap = gb_phrase_between(audit->report, rate, growth);
  return rate->measure == GB_MEASURE_GROWTH && growth->measure == GB_MEASURE_GROWTH &&
         ends_span(audit->report, gap, PACES) && is_bare(audit->report, gap);
}

static void check(GbAudit *audit, guint i) {
  const GbObservation *growth = gb_audit_observation(audit, i);
  const GbObservation *rate = gb_audit_observation(audit, i - 1);
  GbSpan gap = gb_phrase_between(audit->report, rate, growth);
  if (is_of_growth(audit, rate, growth)) {
    tell(audit, i, NULL);
    return;
  }
  gboolean moves = ends_span(audit->report, gap, MOVES);
  gboolean either = rate->measure == GB_MEASURE_LEVEL && ends_span(audit->report, gap, EITHER);
  if (growth->measure != GB_MEASURE_GROWTH || strcmp(growth->unit, "%") != 0 ||
      growth->sentence != rate->sentence || growth->status != rate->status || !is_rate(rate) ||
      !(moves || either) || !is_bare(audit->report, gap))
    return;
  gboolean unseen = cannot_show(rate, growth);
  if (!unseen && !ends_with(rate->indicator, IN_POINTS))
    return;
  g_autofree char *before = rate_before(audit, rate, growth, unseen);
  tell(audit, i, before);
}

void gb_rule_points(GbAudit *audit) {
  for (guint i = 1; i < audit->report->observations->len; i++)
    check(audit, i);
}
