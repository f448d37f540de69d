/* Ratios that statistics knows by name: urban to rural income; real growth as nominal growth over
 * the rise of consumer prices.
 * audit: observations of known indicators → findings of kind "ratio". */
#include <string.h>

#include "audit/claim.h"
#include "lexicon/words.h"

static void check_incomes(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  gint urban = gb_figure_find_known(audit, "income-urban", GB_MEASURE_LEVEL, GB_BASE_NONE,
                                    GB_PRICE_UNSAID, o);
  gint rural = gb_figure_find_known(audit, "income-rural", GB_MEASURE_LEVEL, GB_BASE_NONE,
                                    GB_PRICE_UNSAID, o);
  if (urban < 0 || rural < 0)
    return;
  const GbObservation *u = gb_audit_observation(audit, (guint)urban);
  const GbObservation *r = gb_audit_observation(audit, (guint)rural);
  GbClaim claim = gb_claim_new(audit, "ratio");
  gb_claim_add(&claim, (guint)urban, "numerator");
  gb_claim_add(&claim, (guint)rural, "denominator");
  gb_claim_add(&claim, i, "stated");
  GbFigure quotient = gb_figure_divide(gb_figure(u, r->unit), gb_figure(r, r->unit));
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_number(audit, u->value),
                                             gb_claim_number(audit, r->value));
  if (gb_claim_judge(&claim, quotient, i))
    gb_claim_keep(&claim, "城镇与农村居民收入之比", formula);
  else
    gb_claim_drop(&claim);
}

static gboolean is_growth_at(const GbObservation *o, GbPrice price) {
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && o->price == price &&
         strcmp(o->unit, "%") == 0;
}

/** The nominal growth beside a real one: of the same subject in its sentence. Right before it no
 * word need say that it is nominal. */
static gint find_nominal(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  for (guint j = i; j--;) {
    const GbObservation *other = gb_audit_observation(audit, j);
    if (other->sentence != o->sentence)
      return -1;
    if ((is_growth_at(other, GB_PRICE_NOMINAL) ||
         (j + 1 == i && is_growth_at(other, GB_PRICE_UNSAID))) &&
        gb_figure_same_name(other, o) && gb_figure_same_time(other, o))
      return (gint)j;
  }
  return -1;
}

/** Points by which prices of town and country may be away from those of all. */
static const GbInterval OWN_PRICES = {{-15, 1}, {15, 1}};

/** Only the income of all is deflated by the prices of all; those of town and country have their
 * own: where these are not printed, agreeing is told, and being far off. */
static void check_real(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  gint nominal = find_nominal(audit, i);
  gint prices =
      gb_figure_find_known(audit, "cpi", GB_MEASURE_GROWTH, GB_BASE_YOY, GB_PRICE_UNSAID, o);
  if (nominal < 0 || prices < 0 || !o->known || strcmp(o->known->category, "income") != 0)
    return;
  const GbObservation *n = gb_audit_observation(audit, (guint)nominal);
  const GbObservation *p = gb_audit_observation(audit, (guint)prices);
  gboolean of_all = strcmp(o->known->id, "income-pc") == 0;
  GbClaim claim = gb_claim_new(audit, "ratio");
  gb_claim_add(&claim, (guint)nominal, "nominal");
  gb_claim_add(&claim, (guint)prices, of_all ? "cpi" : "cpi_all");
  gb_claim_add(&claim, i, "stated");
  claim.soft = !of_all;
  GbFigure hundred = gb_figure_number(100);
  GbFigure quotient = gb_figure_divide(gb_figure_add(hundred, gb_figure(n, "%")),
                                       gb_figure_add(hundred, gb_figure(p, "%")));
  GbFigure real = gb_figure_subtract(gb_figure_shift(quotient, 2), hundred);
  g_autofree char *title = g_strdup_printf("%s实际增速", o->indicator);
  g_autofree char *formula = g_strdup_printf("%s÷%s− 1", gb_claim_factor(audit, (guint)nominal),
                                             gb_claim_factor(audit, (guint)prices));
  gboolean judged = gb_claim_judge(&claim, real, i);
  GbFigure stated = gb_figure(o, "%");
  if (!judged && !gb_interval_meets(gb_interval_add(real.range, OWN_PRICES), stated.range)) {
    gb_claim_decide(&claim, real, stated, GB_VERDICT_SUSPICIOUS);
    judged = !gb_interval_is_empty(real.range);
  }
  if (judged)
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** The ratio as it is now: of 由1.98缩小到1.95 the second. */
static gboolean is_ratio(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i), *next = o + 1;
  const char *end = o->indicator + strlen(o->indicator);
  const GbWord *name =
      gb_lexicon_word_at(audit->lexicon, o->indicator, end, GB_WORD_INDICATOR, NULL);
  gboolean origin = i + 1 < audit->report->observations->len && next->sentence == o->sentence &&
                    strcmp(next->indicator, o->indicator) == 0 && next->measure == GB_MEASURE_LEVEL;
  return name && name->indicator && !strcmp(name->indicator->id, "income-ratio") && !*o->unit &&
         o->measure == GB_MEASURE_LEVEL && !origin;
}

void gb_rule_ratio(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (is_ratio(audit, i))
      check_incomes(audit, i);
    if (is_growth_at(o, GB_PRICE_REAL))
      check_real(audit, i);
  }
}
