/* How far an indicator moves in a year. The ranges hold the good and bad years of provinces, cities
 * and counties since 1990; what is outside them mostly has a slipped point, or is a change over
 * several years. Energy per GDP is held against GDP: the energy used, which follows from both, does
 * not fall by a tenth in a year. Outside is always a question, never an error.
 * audit: yearly growth of known indicators → findings of kind "magnitude". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"

/** In %, of growth over the same time of the year before. */
static const struct {
  const char *id;
  gint low, high;
} RANGES[] = {{"gdp", -20, 30},          {"primary-va", -20, 30},   {"secondary-va", -35, 50},
              {"tertiary-va", -25, 40},  {"industry-va", -40, 50},  {"ind-ads-va", -40, 60},
              {"retail", -40, 50},       {"cpi", -5, 30},           {"ppi", -25, 35},
              {"deposits", -20, 60},     {"loans", -20, 70},        {"income-pc", -10, 40},
              {"income-urban", -10, 40}, {"income-rural", -10, 40}, {"population", -10, 10}};

static gboolean is_yearly(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && o->known &&
         o->status == GB_STATUS_ACTUAL && !strcmp(o->unit, "%") &&
         (o->period.kind == GB_PERIOD_YEAR || o->period.kind == GB_PERIOD_HALF ||
          o->period.kind == GB_PERIOD_QUARTER || o->period.kind == GB_PERIOD_MONTHS);
}

static void tell(GbClaim *claim, const char *title, const char *formula, GbFigure moved,
                 GbInterval possible, const char *what) {
  GbAudit *audit = claim->audit;
  gboolean holds = claim->finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING;
  g_autofree char *told = g_strdup_printf(
      "%s：%s%s%%，一年一般在%s～%s%%之间，%s", title, what,
      gb_claim_rounded(audit, moved.point.lo, 2), gb_claim_number(audit, possible.lo),
      gb_claim_number(audit, possible.hi),
      holds ? "在常见范围内。" : "变动过大，疑为几年累计数，或小数点、数字有误，请核对。");
  gb_claim_tell(claim, title, formula, told);
}

/** A neighbour in its paragraph moves half as far and more, in its direction: a small place, or a
 * year that was out of the common. */
static gboolean is_borne_out(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbReach reach = gb_reach_paragraph(audit, (gint)i);
  GbFigure moved = gb_figure(o, "%");
  for (gint j = reach.from; j < reach.to; j++) {
    const GbObservation *near = gb_audit_observation(audit, (guint)j);
    if (near->measure != GB_MEASURE_GROWTH || near->base != GB_BASE_YOY ||
        gb_figure_same_name(near, o) || !gb_figure_same_time(near, o))
      continue;
    GbDecimal part = gb_figure_divide(gb_figure(near, "%"), moved).point.lo;
    if (gb_decimal_compare(part, (GbDecimal){5, 1}) >= 0)
      return TRUE;
  }
  return FALSE;
}

/** One figure alone: only what is outside is told. */
static void check_growth(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  for (guint k = 0; k < G_N_ELEMENTS(RANGES); k++) {
    if (strcmp(o->known->id, RANGES[k].id) != 0)
      continue;
    GbInterval possible = {{RANGES[k].low, 0}, {RANGES[k].high, 0}};
    GbFigure moved = gb_figure(o, "%");
    GbClaim claim = gb_claim_new(audit, "magnitude");
    gb_claim_add(&claim, i, "growth");
    if (!gb_claim_judge_within(&claim, moved, possible) ||
        claim.finding->verdict != GB_VERDICT_SUSPICIOUS || is_borne_out(audit, i)) {
      gb_claim_drop(&claim);
      return;
    }
    g_autofree char *title = g_strdup_printf("%s的年度变动", o->indicator);
    g_autofree char *formula =
        g_strdup_printf("%s ≤ %s ≤ %s", gb_claim_number(audit, possible.lo),
                        gb_claim_figure(audit, i), gb_claim_number(audit, possible.hi));
    tell(&claim, title, formula, moved, possible, "");
  }
}

/** The printed yearly growth of an indicator of @like's time; -1 none, or two that differ. */
static gint find_growth(const GbAudit *audit, const char *id, const GbObservation *like) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, gb_reach_index(audit, like));
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)i);
    if (!is_yearly(o) || strcmp(o->known->id, id) != 0 || !gb_figure_same_time(o, like))
      continue;
    if (found >= 0 &&
        gb_decimal_compare(gb_audit_observation(audit, (guint)found)->value, o->value) != 0)
      return -1;
    found = found < 0 ? i : found;
  }
  return found;
}

/** Energy used in an area, in % of change over a year. */
#define LEAST_ENERGY (-8)
#define MOST_ENERGY 20

/** (1 + GDP) × (1 + energy per GDP) − 1. */
static void check_energy(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  gint gdp = strcmp(o->known->id, "energy-intensity") == 0 ? find_growth(audit, "gdp", o) : -1;
  if (gdp < 0)
    return;
  gint industry = find_growth(audit, "ind-ads-va", o);
  const GbObservation *g = gb_audit_observation(audit, (guint)gdp);
  GbFigure hundred = gb_figure_number(100);
  GbFigure product = gb_figure_multiply(gb_figure_add(hundred, gb_figure(g, "%")),
                                        gb_figure_add(hundred, gb_figure(o, "%")));
  GbFigure moved = gb_figure_subtract(gb_figure_shift(product, -2), hundred);
  GbInterval possible = {{LEAST_ENERGY, 0}, {MOST_ENERGY, 0}};
  GbClaim claim = gb_claim_new(audit, "magnitude");
  gb_claim_add(&claim, i, "growth");
  gb_claim_add(&claim, (guint)gdp, "growth_gdp");
  if (industry >= 0)
    gb_claim_add(&claim, (guint)industry, "growth_industry");
  if (!gb_claim_judge_within(&claim, moved, possible)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title = g_strdup_printf("%s与经济增长", o->indicator);
  g_autofree char *formula = g_strdup_printf(
      "（1 + %s%%）×（1 %s %s%%）− 1", gb_claim_number(audit, g->value),
      o->value.digits < 0 ? "−" : "+",
      gb_claim_number(audit, o->value.digits < 0 ? gb_decimal_negate(o->value) : o->value));
  g_autofree char *what = industry < 0 ? g_strdup("合算能源消费总量变动")
                                       : g_strdup_printf("规模以上工业增长%s，合算能源消费总量变动",
                                                         gb_claim_figure(audit, (guint)industry));
  tell(&claim, title, formula, moved, possible, what);
}

void gb_rule_yearly(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (is_yearly(gb_audit_observation(audit, i))) {
      check_growth(audit, i);
      check_energy(audit, i);
    }
}
