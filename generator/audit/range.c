/* The growth of a whole lies between those of its parts, where the lexicon knows the parts to be
 * all. Lists of 其中 and classes that overlap give no bound.
 * audit: breakdowns of rates → findings of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

static const GbObservation *part_at(const GbAudit *audit, const GbBreakdown *b, guint i) {
  return gb_audit_observation(audit, (guint)g_array_index(b->parts, gint, i));
}

/** Incomes a head are weighted by people, and people move to towns: the whole may leave the range
 * of both a little. */
static gboolean moves(const GbObservation *whole) {
  return !whole->known || strcmp(whole->known->category, "income") == 0;
}

static gboolean is_bounded(const GbBreakdown *b, const GbObservation *whole) {
  return b->exhaustive && b->measure == GB_MEASURE_GROWTH && strcmp(b->unit, "%") == 0 &&
         strcmp(whole->unit, "%") == 0;
}

/** One price basis for all, or none said. */
static gboolean same_prices(const GbAudit *audit, const GbBreakdown *b,
                            const GbObservation *whole) {
  for (guint i = 0; i < b->parts->len; i++) {
    const GbObservation *part = part_at(audit, b, i);
    if (part->price && whole->price && part->price != whole->price)
      return FALSE;
    if (!gb_figure_same_time(part, whole))
      return FALSE;
  }
  return TRUE;
}

static void check_range(GbAudit *audit, const GbBreakdown *b) {
  const GbObservation *whole = gb_audit_observation(audit, (guint)b->whole);
  if (!is_bounded(b, whole) || !same_prices(audit, b, whole))
    return;
  GbClaim claim = gb_claim_new(audit, "bound");
  GbFigure hull = gb_figure(part_at(audit, b, 0), whole->unit);
  for (guint i = 0; i < b->parts->len; i++) {
    GbFigure part = gb_figure(part_at(audit, b, i), whole->unit);
    hull.point = gb_interval_hull(hull.point, part.point);
    hull.range = gb_interval_hull(hull.range, part.range);
    gb_claim_add(&claim, (guint)g_array_index(b->parts, gint, i), "part");
  }
  gb_claim_add(&claim, (guint)b->whole, "whole");
  claim.soft = moves(whole) || gb_phrase_turns(audit, b->parts, b->whole);
  if (!gb_claim_judge(&claim, hull, (guint)b->whole)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title = g_strdup_printf("%s与各部分的增速", whole->indicator);
  g_autofree char *formula =
      g_strdup_printf("%s ≤ %s ≤ %s", gb_claim_number(audit, hull.point.lo),
                      gb_claim_number(audit, whole->value), gb_claim_number(audit, hull.point.hi));
  gb_claim_keep_formula(&claim, title, formula);
}

void gb_rule_range(GbAudit *audit) {
  for (guint i = 0; i < audit->report->breakdowns->len; i++) {
    const GbBreakdown *b = audit->report->breakdowns->pdata[i];
    if (b->whole >= 0)
      check_range(audit, b);
  }
}
