/* Level, change and growth of one figure agree: change ÷ (level - change) is the growth. Of a stock
 * that tells its growth over a year, its change since January and by how much that is more than the
 * year before, all four must lead on to one another.
 * audit: changes → findings of kind "change_growth". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"
#include "base/unit.h"

/** Points by which the growth of a stock moves from one December to the next June. */
#define DRIFT 5

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

/** A change of the change: 同比多增. */
static gboolean is_of_change(const GbAudit *audit, guint i) {
  static const char *const WORDS[] = {"多增", "少增", "多减", "少减", "多降", "少降", "多收", NULL};
  return gb_phrase_has_any(audit->report, gb_phrase_before(audit->report, i), WORDS);
}

static gboolean is_own_change(const GbObservation *change, const GbObservation *o) {
  return change->measure == GB_MEASURE_CHANGE && change->sentence == o->sentence &&
         gb_figure_same_name(change, o) && gb_figure_same_time(change, o) &&
         gb_unit_agree(change->unit, o->unit);
}

/** The last level of a change's subject before it in its sentence, which is no plan that the
 * subject has fulfilled in part; -1 none. */
static gint find_level(const GbAudit *audit, guint i) {
  for (guint j = i; j-- && at(audit, j)->sentence == at(audit, i)->sentence;)
    if (at(audit, j)->measure == GB_MEASURE_LEVEL && is_own_change(at(audit, i), at(audit, j)) &&
        !gb_phrase_is_base(audit->report, j))
      return (gint)j;
  return -1;
}

static gboolean is_end_of_year(GbPeriod p) {
  return p.kind == GB_PERIOD_YEAR || (p.kind == GB_PERIOD_MONTH && p.n == 12);
}

/** Over a year: against the year before, or against January where a year ends. */
static gboolean is_over_year(const GbObservation *o) {
  return o->base == GB_BASE_YOY || (o->base == GB_BASE_YTD && is_end_of_year(o->period));
}

/** 比上次普查增加N，增长M: a growth right behind the change, which names no other time, is over the
 * same years. */
static gboolean find_beside(const GbAudit *audit, guint level, guint i, GbPair *out) {
  static const char *const OTHERS[] = {"比", "较", "年均", NULL};
  const GbObservation *c = at(audit, i), *g = c + 1;
  if (c->base != GB_BASE_OTHER || i + 1 >= audit->report->observations->len ||
      g->measure != GB_MEASURE_GROWTH || g->sentence != c->sentence || strcmp(g->unit, "%") != 0 ||
      !gb_figure_same_name(g, c) ||
      gb_phrase_has_any(audit->report, gb_phrase_before(audit->report, i + 1), OTHERS))
    return FALSE;
  const GPtrArray *told = gb_told_of(audit->told, (gint)i + 1);
  for (guint f = 0; told && f < told->len; f++)
    if (strcmp(((const GbFinding *)told->pdata[f])->kind, "change_growth") == 0)
      return FALSE; /* by the two values */
  *out = (GbPair){level, i + 1};
  return TRUE;
}

static void check_growth(GbAudit *audit, guint i) {
  gint level = find_level(audit, i);
  GbPair pair;
  if (level < 0 || is_of_change(audit, i) ||
      !(is_over_year(at(audit, i)) ? gb_pair_find(audit, (guint)level, &pair)
                                   : find_beside(audit, (guint)level, i, &pair)))
    return;
  const GbObservation *l = at(audit, pair.level), *c = at(audit, i);
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, pair.level, "level");
  gb_claim_add(&claim, i, "change");
  gb_claim_add(&claim, pair.growth, "stated");
  claim.soft = gb_pair_is_rebased(audit, pair) || gb_phrase_is_refooted(audit, l) ||
               gb_phrase_is_refooted(audit, at(audit, pair.growth));
  GbFigure change = gb_figure(c, l->unit);
  GbFigure before = gb_figure_subtract(gb_figure(l, l->unit), change);
  g_autofree char *title = g_strdup_printf("%s的数值、增量与增速", l->indicator);
  GbDecimal size = c->value.digits < 0 ? gb_decimal_negate(c->value) : c->value;
  g_autofree char *formula = g_strdup_printf(
      "%s ÷（%s %s %s%s）", gb_claim_figure(audit, i), gb_claim_figure(audit, pair.level),
      c->value.digits < 0 ? "+" : "−", gb_claim_number(audit, size), c->unit);
  if (gb_claim_judge(&claim, gb_figure_shift(gb_figure_divide(change, before), 2), pair.growth))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** A change since January and, right behind it, by how much it is more than a year ago. */
static gboolean is_stock_pair(const GbAudit *audit, guint i) {
  const GbObservation *since = at(audit, i), *more = since + 1;
  return i + 1 < audit->report->observations->len && since->measure == GB_MEASURE_CHANGE &&
         since->base == GB_BASE_YTD && is_own_change(more, since) && more->base == GB_BASE_YOY &&
         is_of_change(audit, i + 1);
}

static GbFigure percent_of(GbFigure now, GbFigure before) {
  GbFigure ratio = gb_figure_divide(now, before);
  return gb_figure_shift(gb_figure_subtract(ratio, gb_figure_number(1)), 2);
}

static void tell_stock(GbClaim *claim, GbPair pair, const GbFigure year_ago[3]) {
  GbAudit *audit = claim->audit;
  const GbObservation *l = at(audit, pair.level);
  guint8 places = l->value.scale;
  const char *told[3];
  for (guint i = 0; i < G_N_ELEMENTS(told); i++)
    told[i] = gb_claim_rounded(audit, year_ago[i].point.lo, places);
  g_autofree char *title = g_strdup_printf("%s的余额、增速、新增与多增", l->indicator);
  g_autofree char *words = g_strdup_printf(
      "%s：上年同期末%s%s、上年末%s%s、上年同期新增%s%s，推得上年末同比增长%s%%，与本期末%s%%%s。",
      title, told[0], l->unit, told[1], l->unit, told[2], l->unit,
      gb_claim_rounded(audit, claim->point.lo, 1),
      gb_claim_number(audit, at(audit, pair.growth)->value),
      claim->finding->verdict == GB_VERDICT_SUSPICIOUS ? "相差过大，请核对" : "衔接");
  gb_claim_tell(claim, title, "（余额 − 新增）÷（余额 ÷ （1 + 增速）−（新增 − 多增））− 1 ≈ 增速",
                words);
}

/** A year ago: the level, what had been added since January, and what stood before that. */
static void check_stock(GbAudit *audit, guint since) {
  gint level = find_level(audit, since);
  GbPair pair;
  if (level < 0 || !gb_pair_find(audit, (guint)level, &pair))
    return;
  const char *unit = at(audit, pair.level)->unit;
  GbFigure added = gb_figure(at(audit, since), unit);
  GbFigure more = gb_figure(at(audit, since + 1), unit);
  GbFigure ago = gb_pair_before(audit, pair, unit);
  GbFigure december = gb_figure_subtract(gb_figure(at(audit, pair.level), unit), added);
  GbFigure added_ago = gb_figure_subtract(added, more);
  GbFigure growth = percent_of(december, gb_figure_subtract(ago, added_ago));
  GbFigure stated = gb_figure(at(audit, pair.growth), "%");
  GbInterval drift = {{-DRIFT, 0}, {DRIFT, 0}};
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, pair.level, "level");
  gb_claim_add(&claim, pair.growth, "growth_yoy");
  gb_claim_add(&claim, since, "change_ytd");
  gb_claim_add(&claim, since + 1, "change_of_change");
  if (gb_claim_judge_within(&claim, growth, gb_interval_add(stated.range, drift)))
    tell_stock(&claim, pair, (GbFigure[]){ago, december, added_ago});
  else
    gb_claim_drop(&claim);
}

void gb_rule_change(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    if (at(audit, i)->measure != GB_MEASURE_CHANGE)
      continue;
    check_growth(audit, i);
    if (is_stock_pair(audit, i))
      check_stock(audit, i);
  }
}
