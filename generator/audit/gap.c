/* A stated distance in points equals the difference of the two stated rates. The rate it is held
 * against is chosen by name and time; where it is not printed nothing is said.
 * audit: observations → findings of kind "gap". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"

static gboolean is_rate(const GbObservation *o) {
  if (strcmp(o->unit, "%") != 0 && strcmp(o->unit, "‰") != 0)
    return FALSE;
  return o->measure == GB_MEASURE_GROWTH || o->measure == GB_MEASURE_SHARE ||
         o->measure == GB_MEASURE_LEVEL;
}

static gboolean is_distance(const GbObservation *o) {
  return o->measure == GB_MEASURE_PP && o->base >= GB_BASE_NATION && o->base <= GB_BASE_INDICATOR;
}

/** The rate whose distance observation @i states: the last one of its indicator before it in the
 * paragraph, of the same time; -1 none. */
static gint find_minuend(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbReach reach = gb_reach_report(audit, (gint)i);
  for (guint j = i; j-- > (guint)reach.from;) {
    const GbObservation *rate = gb_audit_observation(audit, j);
    if (gb_figure_paragraph(audit->report, rate) != gb_figure_paragraph(audit->report, o))
      return -1;
    if (is_rate(rate) && gb_figure_same_name(rate, o) && gb_figure_same_time(rate, o) &&
        (!rate->price || !o->price || rate->price == o->price))
      return (gint)j;
  }
  return -1;
}

/** The printed rates that carry the reference's name must agree, or nobody knows which is meant.
 * Of them the nearest before the distance, else the first behind it. */
typedef struct {
  gint nearest;
  gboolean ambiguous;
} Candidate;

static void consider(const GbAudit *audit, guint j, guint i, Candidate *c) {
  const GbObservation *o = gb_audit_observation(audit, j);
  if (c->nearest >= 0 &&
      gb_decimal_compare(gb_audit_observation(audit, (guint)c->nearest)->value, o->value) != 0)
    c->ambiguous = TRUE;
  if (c->nearest < 0 || j < i)
    c->nearest = (gint)j;
}

/** For 高于全国: the same indicator's rate of that area. */
static gboolean is_of_area(const GbObservation *candidate, const GbObservation *own,
                           const char *area) {
  return *candidate->area && g_str_has_prefix(area, candidate->area) &&
         strcmp(candidate->area, own->area) != 0 && gb_figure_same_name(candidate, own) &&
         candidate->measure == own->measure && candidate->base == own->base &&
         gb_period_equal(candidate->period, own->period);
}

static const char *area_of(const GbObservation *distance) {
  static const char *const AREAS[] = {"全国", "全省", "全市"};
  if (distance->reference)
    return distance->reference;
  return AREAS[distance->base - GB_BASE_NATION];
}

static gint find_subtrahend(const GbAudit *audit, guint i, gint minuend) {
  const GbObservation *distance = gb_audit_observation(audit, i);
  const GbObservation *own = gb_audit_observation(audit, (guint)minuend);
  gboolean by_area = distance->base != GB_BASE_INDICATOR;
  g_autofree char *name = by_area ? NULL : gb_phrase_reference(audit, i);
  Candidate found = {-1, FALSE};
  if (!by_area && !name)
    return -1;
  GbReach reach = gb_reach_report(audit, (gint)i);
  for (guint j = (guint)reach.from; j < (guint)reach.to; j++) {
    const GbObservation *o = gb_audit_observation(audit, j);
    if (strcmp(o->unit, own->unit) != 0)
      continue;
    if (by_area ? is_of_area(o, own, area_of(distance))
                : gb_figure_same_kind(o, own) && !gb_figure_same_name(o, own) &&
                      gb_phrase_means(audit, name, own, o))
      consider(audit, j, i, &found);
  }
  return found.ambiguous ? -1 : found.nearest;
}

static void check_gap(GbAudit *audit, guint i) {
  gint minuend = find_minuend(audit, i);
  gint subtrahend = minuend < 0 ? -1 : find_subtrahend(audit, i, minuend);
  if (subtrahend < 0)
    return;
  const GbObservation *a = gb_audit_observation(audit, (guint)minuend);
  const GbObservation *b = gb_audit_observation(audit, (guint)subtrahend);
  GbClaim claim = gb_claim_new(audit, "gap");
  gb_claim_add(&claim, (guint)minuend, "minuend");
  gb_claim_add(&claim, (guint)subtrahend, "subtrahend");
  gb_claim_add(&claim, i, "stated");
  GbFigure difference = gb_figure_subtract(gb_figure(a, a->unit), gb_figure(b, b->unit));
  if (!gb_claim_judge(&claim, difference, i)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title = g_strdup_printf("%s与%s%s之差", a->indicator,
                                           gb_audit_observation(audit, i)->base != GB_BASE_INDICATOR
                                               ? area_of(gb_audit_observation(audit, i))
                                               : "",
                                           b->indicator);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_number(audit, a->value),
                                             gb_claim_number(audit, b->value));
  gb_claim_keep(&claim, title, formula);
}

void gb_rule_gap(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (is_distance(gb_audit_observation(audit, i)))
      check_gap(audit, i);
}
