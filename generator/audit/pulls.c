/* Parts that pull all that a whole pulls are all its parts: its growth lies between theirs, and is
 * Σ pull ÷ Σ (pull ÷ growth), as pull ÷ growth is what a part weighed the year before. Rounded
 * pulls leave much room. audit: sums of contributions that hold → findings of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"

/** With fewer parts the sum may come out by chance. */
#define MIN_PARTS 3

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The last yearly growth of a contribution's subject before it; -1 none. */
static gint find_growth(const GbAudit *audit, gint pull) {
  const GbObservation *p = at(audit, pull);
  GbReach reach = gb_reach_report(audit, pull);
  for (gint i = pull; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    if (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && strcmp(o->unit, "%") == 0 &&
        o->price != GB_PRICE_NOMINAL && gb_figure_same_name(o, p) && gb_figure_same_time(o, p))
      return i;
  }
  return -1;
}

static void check_range(GbAudit *audit, const GArray *growths, gint whole) {
  GbClaim claim = gb_claim_new(audit, "bound");
  const GbObservation *w = at(audit, whole);
  GbFigure hull = gb_figure(at(audit, g_array_index(growths, gint, 0)), "%");
  for (guint i = 0; i < growths->len; i++) {
    gint growth = g_array_index(growths, gint, i);
    GbFigure one = gb_figure(at(audit, growth), "%");
    hull.point = gb_interval_hull(hull.point, one.point);
    hull.range = gb_interval_hull(hull.range, one.range);
    gb_claim_add(&claim, (guint)growth, "part");
  }
  gb_claim_add(&claim, (guint)whole, "whole");
  g_autofree char *title = g_strdup_printf("%s与各部分的增速", w->indicator);
  g_autofree char *formula =
      g_strdup_printf("%s ≤ %s ≤ %s", gb_claim_number(audit, hull.point.lo),
                      gb_claim_number(audit, w->value), gb_claim_number(audit, hull.point.hi));
  if (gb_claim_judge(&claim, hull, (guint)whole))
    gb_claim_keep_formula(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** FALSE where a growth is nought or of the other sign than its pull: no weight. */
static gboolean weigh(const GbAudit *audit, const GArray *pulls, const GArray *growths,
                      GbFigure *sum, GbFigure *weights) {
  *sum = *weights = gb_figure_number(0);
  for (guint i = 0; i < pulls->len; i++) {
    const GbObservation *p = at(audit, g_array_index(pulls, gint, i));
    const GbObservation *g = at(audit, g_array_index(growths, gint, i));
    if (p->value.digits <= 0 || g->value.digits <= 0)
      return FALSE;
    GbFigure pull = gb_figure(p, "百分点");
    *sum = gb_figure_add(*sum, pull);
    *weights = gb_figure_add(*weights, gb_figure_divide(pull, gb_figure(g, "%")));
  }
  return TRUE;
}

static void check_growth(GbAudit *audit, const GArray *pulls, const GArray *growths, gint whole) {
  GbFigure sum, weights;
  if (!weigh(audit, pulls, growths, &sum, &weights))
    return;
  GbClaim claim = gb_claim_new(audit, "bound");
  g_autoptr(GString) numerator = g_string_new(NULL);
  g_autoptr(GString) denominator = g_string_new(NULL);
  for (guint i = 0; i < pulls->len; i++) {
    gint pull = g_array_index(pulls, gint, i), growth = g_array_index(growths, gint, i);
    const char *link = i ? " + " : "", *points = gb_claim_number(audit, at(audit, pull)->value);
    gb_claim_add(&claim, (guint)pull, "contribution");
    g_string_append_printf(numerator, "%s%s", link, points);
    g_string_append_printf(denominator, "%s%s ÷ %s", link, points,
                           gb_claim_figure(audit, (guint)growth));
  }
  for (guint i = 0; i < growths->len; i++)
    gb_claim_add(&claim, (guint)g_array_index(growths, gint, i), "growth");
  gb_claim_add(&claim, (guint)whole, "stated");
  g_autofree char *title =
      g_strdup_printf("%s增速，由各部分的拉动和增速推算", at(audit, whole)->indicator);
  g_autofree char *formula = g_strdup_printf("（%s）÷（%s）", numerator->str, denominator->str);
  gboolean judged = gb_claim_judge(&claim, gb_figure_divide(sum, weights), (guint)whole);
  if (judged && claim.finding->verdict == GB_VERDICT_FAILS)
    claim.finding->verdict = GB_VERDICT_SUSPICIOUS;
  if (judged)
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** Pulls of parts and of their whole that add up, with the growth of each. */
static void check_sum(GbAudit *audit, const GbFinding *sum) {
  guint n = sum->members->len - 1;
  gint stated = g_array_index(sum->members, GbMember, n).observation;
  g_autoptr(GArray) pulls = g_array_new(FALSE, FALSE, sizeof(gint));
  g_autoptr(GArray) growths = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 0; i < n; i++) {
    gint pull = g_array_index(sum->members, GbMember, i).observation;
    gint growth = find_growth(audit, pull);
    if (growth < 0 || strcmp(at(audit, pull)->unit, "百分点") != 0)
      return;
    g_array_append_val(pulls, pull);
    g_array_append_val(growths, growth);
  }
  gint whole = find_growth(audit, stated);
  if (n < MIN_PARTS || whole < 0 || at(audit, stated)->measure != GB_MEASURE_CONTRIBUTION)
    return;
  check_range(audit, growths, whole);
  check_growth(audit, pulls, growths, whole);
}

void gb_rule_pulls(GbAudit *audit) {
  guint n = audit->report->findings->len;
  for (guint i = 0; i < n; i++) {
    const GbFinding *f = audit->report->findings->pdata[i];
    if (strcmp(f->kind, "contribution") == 0 && f->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING)
      check_sum(audit, f);
  }
}
