/* Contributions: the parts' points add up to the whole's or to the growth that they pull; one
 * part's points are its increase over what the whole was a year before, and its rate of
 * contribution times the whole's growth. audit: breakdowns and contributions → findings of kind
 * "contribution". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"
#include "audit/reach.h"

static gboolean is_points(const GbObservation *o) {
  return o->measure == GB_MEASURE_CONTRIBUTION && strcmp(o->unit, "百分点") == 0;
}

static gboolean is_yearly_growth(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && strcmp(o->unit, "%") == 0;
}

/** The whole's growth that complete parts pull; the last before the parts in the paragraph. */
static gint find_pulled(const GbAudit *audit, const GbBreakdown *b) {
  guint first = (guint)g_array_index(b->parts, gint, 0);
  const GbObservation *part = gb_audit_observation(audit, first);
  GbReach reach = gb_reach_report(audit, (gint)first);
  for (guint i = first; i-- > (guint)reach.from;) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (gb_figure_paragraph(audit->report, o) != gb_figure_paragraph(audit->report, part))
      return -1;
    if (is_yearly_growth(o) && gb_figure_same_time(o, part) && !strcmp(o->indicator, b->subject))
      return (gint)i;
  }
  return -1;
}

/** The parts are a row of the lexicon that falls a little short of its whole (行业). */
static gboolean is_whole_row(const GbAudit *audit, const GbBreakdown *b, guint whole) {
  for (guint w = 0; w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *row = gb_lexicon_whole(audit->lexicon, w);
    guint n = 0;
    for (guint i = 0; row->whole == gb_audit_observation(audit, whole)->known && i < b->parts->len;
         i++)
      for (guint k = 0; k < row->n_parts; k++)
        n += gb_audit_observation(audit, (guint)g_array_index(b->parts, gint, i))->known ==
             row->parts[k];
    if (n == row->n_parts && n == b->parts->len)
      return TRUE;
  }
  return FALSE;
}

/** What is missing from such a row pulls less than half a point. */
static gboolean is_far(GbFigure sum, const GbObservation *whole) {
  static const GbInterval SLACK = {{-5, 1}, {5, 1}};
  return !gb_interval_is_empty(sum.range) &&
         !gb_interval_meets(gb_interval_add(sum.range, SLACK), gb_figure(whole, whole->unit).range);
}

static void check_parts(GbAudit *audit, const GbBreakdown *b) {
  const GbObservation *first = gb_audit_observation(audit, (guint)g_array_index(b->parts, gint, 0));
  gint whole = b->whole >= 0 || !b->exhaustive ? b->whole : find_pulled(audit, b);
  if (!is_points(first) || whole < 0)
    return;
  GbClaim claim = gb_claim_new(audit, "contribution");
  g_autoptr(GString) formula = g_string_new(NULL);
  GbFigure sum = gb_figure_number(0);
  for (guint i = 0; i < b->parts->len; i++) {
    guint part = (guint)g_array_index(b->parts, gint, i);
    const GbObservation *o = gb_audit_observation(audit, part);
    sum = gb_figure_add(sum, gb_figure(o, "百分点"));
    gb_claim_add(&claim, part, "part");
    g_string_append_printf(formula, "%s%s", i ? " + " : "", gb_claim_number(audit, o->value));
  }
  gb_claim_add(&claim, (guint)whole, "stated");
  claim.soft = !b->exhaustive;
  g_autofree char *title = g_strdup_printf("%s各部分的拉动之和", b->subject);
  gboolean judged = gb_claim_judge(&claim, sum, (guint)whole);
  if (!judged && is_far(sum, gb_audit_observation(audit, (guint)whole)) &&
      is_whole_row(audit, b, (guint)whole)) {
    gb_claim_decide(&claim, sum, gb_figure(gb_audit_observation(audit, (guint)whole), "百分点"),
                    GB_VERDICT_SUSPICIOUS);
    judged = TRUE;
  }
  if (judged)
    gb_claim_keep(&claim, title, formula->str);
  else
    gb_claim_drop(&claim);
}

/** The last figure of @like's subject and time before @end for which @is says yes; -1 none. */
static gint find_own(const GbAudit *audit, const GbObservation *like, guint end,
                     gboolean (*is)(const GbObservation *)) {
  GbReach reach = gb_reach_report(audit, (gint)end);
  for (guint i = end; i-- > (guint)reach.from;) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (is(o) && gb_figure_same_name(o, like) && gb_figure_same_time(o, like))
      return (gint)i;
  }
  return -1;
}

static gboolean is_level(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && *o->unit && strcmp(o->unit, "%") != 0;
}

/** The whole that a contribution names, where its level and growth are printed; -1 none. */
static gint find_whole_level(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  g_autofree char *name = o->reference ? g_strdup(o->reference) : NULL;
  GbReach reach = gb_reach_report(audit, (gint)i);
  for (guint j = i; name && j-- > (guint)reach.from;) {
    const GbObservation *level = gb_audit_observation(audit, j);
    if (is_level(level) && gb_figure_same_time(level, o) && !gb_figure_same_name(level, o) &&
        gb_phrase_means(audit, name, o, level))
      return (gint)j;
  }
  return -1;
}

/** Twice or half of what the levels make, and more: no rounding, no revised base explains it. */
static gboolean is_other_size(GbFigure computed, GbFigure stated) {
  GbFigure two = gb_figure_number(2);
  GbInterval more = gb_figure_multiply(computed, two).range;
  GbInterval twice = gb_figure_multiply(stated, two).range;
  if (gb_interval_is_empty(more) || gb_interval_is_empty(twice) || computed.range.lo.digits <= 0)
    return FALSE;
  return gb_decimal_compare(stated.range.lo, more.hi) > 0 ||
         gb_decimal_compare(twice.hi, computed.range.lo) < 0;
}

/** Growth at current prices alone: GDP's is at constant ones, its levels are not. */
static void check_pull(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  gint whole = o->base == GB_BASE_GDP ? -1 : find_whole_level(audit, i);
  gint level = find_own(audit, o, i, is_level), growth = find_own(audit, o, i, is_yearly_growth);
  if (whole < 0 || level < 0 || growth < 0)
    return;
  const GbObservation *w = gb_audit_observation(audit, (guint)whole);
  gint pulled = find_own(audit, w, i, is_yearly_growth);
  if (pulled < 0)
    return;
  GbPair part = {(guint)level, (guint)growth}, all = {(guint)whole, (guint)pulled};
  const GbObservation *g = gb_audit_observation(audit, part.growth);
  GbFigure increase = gb_figure_multiply(gb_pair_before(audit, part, w->unit), gb_figure(g, "%"));
  GbFigure before = gb_pair_before(audit, all, w->unit);
  GbClaim claim = gb_claim_new(audit, "contribution");
  gb_claim_add(&claim, (guint)level, "part_level");
  gb_claim_add(&claim, (guint)growth, "part_growth");
  gb_claim_add(&claim, (guint)whole, "whole_level");
  gb_claim_add(&claim, (guint)pulled, "whole_growth");
  gb_claim_add(&claim, i, "stated");
  claim.soft = TRUE;
  g_autofree char *title = g_strdup_printf("%s对%s的拉动", o->indicator, w->indicator);
  GbFigure pull = gb_figure_divide(increase, before);
  gboolean judged = gb_claim_judge(&claim, pull, i);
  if (!judged && is_other_size(pull, gb_figure(o, o->unit))) {
    gb_claim_decide(&claim, pull, gb_figure(o, o->unit), GB_VERDICT_SUSPICIOUS);
    judged = TRUE;
  }
  if (judged)
    gb_claim_keep(&claim, title, "增量 ÷ 总体上年同期");
  else
    gb_claim_drop(&claim);
}

/** The growth of what a contribution pulls: GDP, or its reference; the last before it, else none.
 */
static gint find_growth_pulled(const GbAudit *audit, guint pull) {
  const GbObservation *p = gb_audit_observation(audit, pull);
  const GbIndicator *gdp = gb_lexicon_find(audit->lexicon, "地区生产总值");
  GbReach reach = gb_reach_report(audit, (gint)pull);
  for (guint i = pull; i-- > (guint)reach.from;) {
    const GbObservation *o = gb_audit_observation(audit, i);
    gboolean whole = p->base == GB_BASE_GDP
                         ? o->known && o->known == gdp
                         : p->reference && gb_phrase_means(audit, p->reference, p, o);
    if (whole && is_yearly_growth(o) && gb_figure_same_time(o, p) && !gb_figure_same_name(o, p))
      return (gint)i;
  }
  return -1;
}

/** Contribution rate × growth of the whole ÷ 100 is the pull: 贡献率41.3%，拉动2.1个百分点. */
static void check_rate(GbAudit *audit, guint rate, guint pull) {
  const GbObservation *r = gb_audit_observation(audit, rate);
  const GbObservation *p = gb_audit_observation(audit, pull);
  gint growth = find_growth_pulled(audit, pull);
  if (growth < 0)
    return;
  const GbObservation *g = gb_audit_observation(audit, (guint)growth);
  GbClaim claim = gb_claim_new(audit, "contribution");
  gb_claim_add(&claim, rate, "rate");
  gb_claim_add(&claim, (guint)growth, "growth_whole");
  gb_claim_add(&claim, pull, "stated");
  GbFigure points = gb_figure_shift(gb_figure_multiply(gb_figure(r, "%"), gb_figure(g, "%")), -2);
  g_autofree char *title = g_strdup_printf("%s的贡献率与拉动", p->indicator);
  g_autofree char *formula = g_strdup_printf("%s × %s", gb_claim_figure(audit, rate),
                                             gb_claim_figure(audit, (guint)growth));
  if (gb_claim_judge(&claim, points, pull))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** The contribution rate of a pull's part in its paragraph, the nearest. */
static void check_rates(GbAudit *audit, guint pull) {
  const GbObservation *p = gb_audit_observation(audit, pull);
  gint best = -1;
  GbReach reach = gb_reach_paragraph(audit, (gint)pull);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)i);
    if (o->measure == GB_MEASURE_CONTRIBUTION && strcmp(o->unit, "%") == 0 && o->base == p->base &&
        gb_figure_same_name(o, p) && gb_figure_same_time(o, p) &&
        (best < 0 || ABS(i - (gint)pull) < ABS(best - (gint)pull)))
      best = i;
  }
  if (best >= 0)
    check_rate(audit, (guint)best, pull);
}

void gb_rule_contribution(GbAudit *audit) {
  for (guint i = 0; i < audit->report->breakdowns->len; i++)
    check_parts(audit, audit->report->breakdowns->pdata[i]);
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (is_points(gb_audit_observation(audit, i))) {
      check_pull(audit, i);
      check_rates(audit, i);
    }
}
