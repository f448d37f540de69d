/* Ratios between indicators that official statistics keep within an order of magnitude. The ranges
 * are wide: they hold for rich cities and poor counties alike, and a figure with a slipped point, a
 * digit too many or 万 for 亿 leaves them. Outside them is always a question, never an error.
 * audit: known indicators of one time and area → findings of kind "magnitude". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

/** @numerator, @denominator  ids of the lexicon; @low, @high  of the quotient, in @unit */
typedef struct {
  const char *numerator, *denominator, *title;
  GbDecimal low, high;
  const char *unit; /* "%" or "" */
} Range;

/* Reasons: revenue is 4 to 25 % of GDP, less in farming, more in resource counties; what is bought
 * at retail and invested cannot be far from what is made, investment being larger where projects
 * are paid from outside; trade passes GDP only in ports and border towns; poor areas live on
 * transfers; banks lend at most about what they and others hold; incomes of town and country, and
 * the part of value added in output, change slowly; half of the people have less than the mean,
 * which the rich raise. */
static const Range RANGES[] = {
    {"budget-revenue", "gdp", "一般公共预算收入与地区生产总值之比", {2, 0}, {40, 0}, "%"},
    {"retail", "gdp", "社会消费品零售总额与地区生产总值之比", {6, 0}, {100, 0}, "%"},
    {"fai", "gdp", "固定资产投资与地区生产总值之比", {3, 0}, {250, 0}, "%"},
    {"trade", "gdp", "进出口总额与地区生产总值之比", {1, 2}, {400, 0}, "%"},
    {"budget-spending", "budget-revenue", "一般公共预算支出与收入之比", {6, 1}, {30, 0}, ""},
    {"loans", "deposits", "贷款余额与存款余额之比", {15, 2}, {3, 0}, ""},
    {"loans-all", "deposits-all", "本外币贷款余额与存款余额之比", {15, 2}, {3, 0}, ""},
    {"loans-rmb", "deposits-rmb", "人民币贷款余额与存款余额之比", {15, 2}, {3, 0}, ""},
    {"income-urban", "income-rural", "城乡居民收入之比", {1, 0}, {5, 0}, ""},
    {"income-median", "income-pc", "收入中位数与平均数之比", {60, 0}, {105, 0}, "%"},
    {"income-urban-median", "income-urban", "城镇收入中位数与平均数之比", {60, 0}, {105, 0}, "%"},
    {"income-rural-median", "income-rural", "农村收入中位数与平均数之比", {60, 0}, {105, 0}, "%"},
    {"ind-ads-va", "ind-output", "规模以上工业增加值率", {8, 0}, {70, 0}, "%"},
};

/** The printed level of an indicator of @like's time, the first; -1 none, or two that differ. */
static gint find_level(const GbAudit *audit, const char *id, const GbObservation *like) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, gb_reach_index(audit, like));
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)i);
    if (!o->known || strcmp(o->known->id, id) != 0 || o->measure != GB_MEASURE_LEVEL ||
        !strcmp(o->unit, "%") || !gb_figure_same_time(o, like))
      continue;
    if (found < 0)
      found = i;
    else if (gb_decimal_compare(gb_audit_observation(audit, (guint)found)->value, o->value) != 0)
      return -1;
  }
  return found;
}

/** @quotient  in the unit of the range */
static void tell(GbAudit *audit, gint numerator, gint denominator, GbFigure quotient,
                 const Range *range) {
  GbFigure possible = {{range->low, range->high}, {range->low, range->high}};
  GbClaim claim = gb_claim_new(audit, "magnitude");
  gb_claim_add(&claim, (guint)numerator, "numerator");
  gb_claim_add(&claim, (guint)denominator, "denominator");
  if (gb_interval_is_empty(quotient.range) ||
      !gb_claim_judge_within(&claim, quotient, possible.range)) {
    gb_claim_drop(&claim);
    return;
  }
  gboolean holds = claim.finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING;
  const char *value = gb_claim_rounded(audit, quotient.point.lo, 2);
  const char *end = holds ? "在常见范围内。" : "超出常见范围，疑数字、单位或口径有误，请核对。";
  const char *times = *range->unit ? range->unit : "倍";
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_figure(audit, (guint)numerator),
                                             gb_claim_figure(audit, (guint)denominator));
  g_autofree char *told = g_strdup_printf("%s：%s = %s%s，一般在%s～%s%s之间，%s", range->title,
                                          formula, value, times, gb_claim_number(audit, range->low),
                                          gb_claim_number(audit, range->high), times, end);
  gb_claim_tell(&claim, range->title, formula, told);
}

static void check_range(GbAudit *audit, const Range *range) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *n = gb_audit_observation(audit, (guint)i);
    if (!n->known || strcmp(n->known->id, range->numerator) != 0 ||
        find_level(audit, range->numerator, n) != i)
      continue;
    gint j = find_level(audit, range->denominator, n);
    if (j < 0)
      continue;
    const GbObservation *d = gb_audit_observation(audit, (guint)j);
    if (!gb_unit_agree(n->unit, d->unit))
      continue;
    GbFigure quotient = gb_figure_divide(gb_figure(n, d->unit), gb_figure(d, d->unit));
    tell(audit, i, j, *range->unit ? gb_figure_shift(quotient, 2) : quotient, range);
  }
}

/** What vouchers set off, in times of what they cost: a voucher is a discount of some per cent, so
 * ten times is usual and thirty asks for the reckoning (cars, houses). */
static const Range VOUCHERS = {NULL, NULL, "消费券拉动消费的倍数", {1, 0}, {30, 0}, ""};

/** 消费券N元，拉动消费M元: two sums of one sentence. */
static void check_vouchers(GbAudit *audit, guint i) {
  static const char *const EFFECTS[] = {"拉动", "带动", "撬动", NULL};
  const GbReport *report = audit->report;
  if (i + 1 >= report->observations->len)
    return;
  const GbObservation *cost = gb_audit_observation(audit, i);
  const GbObservation *effect = gb_audit_observation(audit, i + 1);
  GbSpan lead = gb_phrase_lead(report, effect);
  if (cost->measure != GB_MEASURE_LEVEL || effect->measure != GB_MEASURE_LEVEL ||
      cost->sentence != effect->sentence || !g_str_has_suffix(cost->unit, "元") ||
      !gb_unit_agree(cost->unit, effect->unit) ||
      !gb_phrase_has(report, gb_phrase_lead(report, cost), "消费券") ||
      !gb_phrase_has(report, lead, "消费") || !gb_phrase_has_any(report, lead, EFFECTS))
    return;
  GbFigure quotient = gb_figure_divide(gb_figure(effect, cost->unit), gb_figure(cost, cost->unit));
  tell(audit, (gint)i + 1, (gint)i, quotient, &VOUCHERS);
}

void gb_rule_magnitude(GbAudit *audit) {
  for (guint i = 0; i < G_N_ELEMENTS(RANGES); i++)
    check_range(audit, &RANGES[i]);
  for (guint i = 0; i < audit->report->observations->len; i++)
    check_vouchers(audit, i);
}
