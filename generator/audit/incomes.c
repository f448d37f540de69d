/* Incomes of all residents, of town and of country: the weight of the towns that three levels imply
 * moves little in a year, and the rise of all consumer prices lies between those that nominal and
 * real growth of town and country imply. audit: incomes → findings of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"

/** Points by which the towns' weight can move in a year. */
static const GbInterval SHIFT = {{-4, 0}, {6, 0}};
/** Points that the prices of all may lie outside those of town and country. */
static const GbInterval MARGIN = {{-3, 1}, {3, 1}};

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gint find_growth(const GbAudit *audit, const char *id, GbPrice price,
                        const GbObservation *like) {
  return gb_figure_find_known(audit, id, GB_MEASURE_GROWTH, GB_BASE_YOY, price, like);
}

static gint find_level(const GbAudit *audit, const char *id, const GbObservation *like) {
  return gb_figure_find_known(audit, id, GB_MEASURE_LEVEL, GB_BASE_NONE, GB_PRICE_UNSAID, like);
}

/** (all - country) ÷ (town - country), in % */
static GbFigure weight_of(GbFigure all, GbFigure urban, GbFigure rural) {
  GbFigure weight =
      gb_figure_divide(gb_figure_subtract(all, rural), gb_figure_subtract(urban, rural));
  return gb_figure_shift(weight, 2);
}

static void check_weight(GbAudit *audit, GbPair all) {
  const GbObservation *a = at(audit, (gint)all.level);
  gint u = find_level(audit, "income-urban", a), r = find_level(audit, "income-rural", a);
  GbPair urban, rural;
  if (u < 0 || r < 0 || !gb_pair_find(audit, (guint)u, &urban) ||
      !gb_pair_find(audit, (guint)r, &rural))
    return;
  GbFigure now = weight_of(gb_figure(a, a->unit), gb_figure(at(audit, u), a->unit),
                           gb_figure(at(audit, r), a->unit));
  GbFigure before =
      weight_of(gb_pair_before(audit, all, a->unit), gb_pair_before(audit, urban, a->unit),
                gb_pair_before(audit, rural, a->unit));
  const GbPair *pairs[] = {&all, &urban, &rural};
  GbClaim claim = gb_claim_new(audit, "bound");
  for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
    gb_claim_add(&claim, pairs[i]->level, i ? "part" : "whole");
  for (guint i = 0; i < G_N_ELEMENTS(pairs); i++)
    gb_claim_add(&claim, pairs[i]->growth, i ? "growth_part" : "growth_whole");
  if (!gb_claim_judge_within(&claim, gb_figure_subtract(now, before), SHIFT)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *words = g_strdup_printf(
      "城乡收入的三个水平与三个增速：反推城镇权重由%s%%变为%s%%（%s个百分点），%s。",
      gb_claim_rounded(audit, before.point.lo, 1), gb_claim_rounded(audit, now.point.lo, 1),
      gb_claim_rounded(audit, claim.point.lo, 1),
      claim.finding->verdict == GB_VERDICT_SUSPICIOUS ? "变动过大，请核对" : "合理");
  gb_claim_tell(&claim, "城乡收入的三个水平与三个增速",
                "城镇权重 = （全体 − 农村）÷（城镇 − 农村）", words);
}

/** What prices rose by where @nominal growth is @real, in % */
static GbFigure prices_of(const GbObservation *nominal, const GbObservation *real) {
  GbFigure ratio = gb_figure_divide(gb_pair_factor(nominal), gb_pair_factor(real));
  return gb_figure_shift(gb_figure_subtract(ratio, gb_figure_number(1)), 2);
}

static void check_prices(GbAudit *audit, guint cpi) {
  const GbObservation *c = gb_audit_observation(audit, cpi);
  gint found[] = {find_growth(audit, "income-urban", GB_PRICE_NOMINAL, c),
                  find_growth(audit, "income-urban", GB_PRICE_REAL, c),
                  find_growth(audit, "income-rural", GB_PRICE_NOMINAL, c),
                  find_growth(audit, "income-rural", GB_PRICE_REAL, c)};
  for (guint i = 0; i < G_N_ELEMENTS(found); i++)
    if (found[i] < 0)
      return;
  GbFigure urban = prices_of(at(audit, found[0]), at(audit, found[1]));
  GbFigure rural = prices_of(at(audit, found[2]), at(audit, found[3]));
  GbInterval hull = gb_interval_hull(urban.range, rural.range);
  GbClaim claim = gb_claim_new(audit, "bound");
  for (guint i = 0; i < G_N_ELEMENTS(found); i++)
    gb_claim_add(&claim, (guint)found[i], i % 2 ? "real" : "nominal");
  gb_claim_add(&claim, cpi, "whole");
  if (!gb_claim_judge_within(&claim, gb_figure(c, "%"), gb_interval_add(hull, MARGIN))) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *words =
      g_strdup_printf("城乡居民收入隐含的价格涨幅：由名义、实际增速反推城镇%s%%、农村%s%%"
                      "，全体居民消费价格%s%%%s。",
                      gb_claim_rounded(audit, urban.point.lo, 2),
                      gb_claim_rounded(audit, rural.point.lo, 2), gb_claim_number(audit, c->value),
                      claim.finding->verdict == GB_VERDICT_SUSPICIOUS ? "不在两者之间，请核对"
                                                                      : "应在两者之间，成立");
  gb_claim_tell(&claim, "城乡居民收入隐含的价格涨幅", "（1 + 名义增速）÷（1 + 实际增速）− 1",
                words);
}

static gboolean is_known_as(const GbObservation *o, const char *id) {
  return o->known && strcmp(o->known->id, id) == 0;
}

void gb_rule_incomes(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    GbPair all;
    if (is_known_as(o, "income-pc") && o->measure == GB_MEASURE_LEVEL &&
        gb_pair_find(audit, i, &all))
      check_weight(audit, all);
    if (is_known_as(o, "cpi") && o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY)
      check_prices(audit, i);
  }
}
