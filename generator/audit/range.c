/* The growth of a whole lies between those of its parts, where the lexicon knows the parts to be
 * all; so does a mean a head. Lists of 其中 and classes that overlap give no bound.
 * audit: breakdowns and splits of the lexicon → findings of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static const GbObservation *part_at(const GbAudit *audit, const GArray *parts, guint i) {
  return at(audit, g_array_index(parts, gint, i));
}

/** Incomes a head are weighted by people, and people move to towns: their growth may leave the
 * range of both a little. */
static gboolean moves(const GbObservation *whole) {
  return whole->measure == GB_MEASURE_GROWTH &&
         (!whole->known || strcmp(whole->known->category, "income") == 0);
}

static gboolean is_rate(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && strcmp(o->unit, "%") == 0;
}

/** A level that is not the sum of its parts' but their mean. */
static gboolean is_mean(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && strstr(o->indicator, "人均");
}

/** 名义增长8.3%（扣除价格因素实际增长6.2%）: the sentence has a growth at other prices beside the
 * whole's real one, and parts that say no prices go with that. */
static gboolean has_nominal(const GbAudit *audit, const GbObservation *whole) {
  GbReach reach = gb_reach_sentence(audit, gb_reach_index(audit, whole));
  for (gint i = reach.from; whole->price == GB_PRICE_REAL && i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->price != GB_PRICE_REAL && o->measure == whole->measure && o->base == whole->base &&
        gb_figure_same_name(o, whole) && gb_figure_same_time(o, whole))
      return TRUE;
  }
  return FALSE;
}

/** One price basis for all, or none said. */
static gboolean same_prices(const GbAudit *audit, const GArray *parts, const GbObservation *whole) {
  gboolean nominal = has_nominal(audit, whole);
  for (guint i = 0; i < parts->len; i++) {
    const GbObservation *part = part_at(audit, parts, i);
    if (part->price ? whole->price && part->price != whole->price : nominal)
      return FALSE;
    if (!gb_figure_same_time(part, whole))
      return FALSE;
  }
  return TRUE;
}

/** Another value of the whole's name stands in the paragraph, of who knows whom. */
static gboolean is_ambiguous(const GbAudit *audit, gint w) {
  const GbObservation *whole = at(audit, w);
  GbReach reach = gb_reach_paragraph(audit, w);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (gb_figure_same_name(o, whole) && gb_figure_same_kind(o, whole) &&
        gb_decimal_compare(o->value, whole->value) != 0)
      return TRUE;
  }
  return FALSE;
}

static void check_range(GbAudit *audit, const GArray *parts, gint w) {
  const GbObservation *whole = at(audit, w);
  if (!same_prices(audit, parts, whole))
    return;
  GbClaim claim = gb_claim_new(audit, "bound");
  GbFigure hull = gb_figure(part_at(audit, parts, 0), whole->unit);
  for (guint i = 0; i < parts->len; i++) {
    GbFigure part = gb_figure(part_at(audit, parts, i), whole->unit);
    hull.point = gb_interval_hull(hull.point, part.point);
    hull.range = gb_interval_hull(hull.range, part.range);
    gb_claim_add(&claim, (guint)g_array_index(parts, gint, i), "part");
  }
  gb_claim_add(&claim, (guint)w, "whole");
  claim.soft = moves(whole) || gb_phrase_turns(audit, parts, w) || is_ambiguous(audit, w);
  if (!gb_claim_judge(&claim, hull, (guint)w)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title =
      g_strdup_printf("%s与各部分的%s", whole->indicator, is_rate(whole) ? "增速" : "水平");
  g_autofree char *formula =
      g_strdup_printf("%s ≤ %s ≤ %s", gb_claim_number(audit, hull.point.lo),
                      gb_claim_number(audit, whole->value), gb_claim_number(audit, hull.point.hi));
  gb_claim_keep_formula(&claim, title, formula);
}

/** The figure of @known of the whole's kind nearest to it in its paragraph; -1 none. */
static gint nearest_part(const GbAudit *audit, gint whole, const GbIndicator *known) {
  const GbObservation *w = at(audit, whole);
  gint best = -1;
  GbReach reach = gb_reach_paragraph(audit, whole);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->known != known || !gb_figure_same_kind(o, w) || strcmp(o->unit, w->unit) != 0 ||
        (o->price != w->price && o->price && w->price))
      continue;
    if (best < 0 || ABS(i - whole) < ABS(best - whole))
      best = i;
  }
  return best;
}

static void check_split(GbAudit *audit, gint whole, const GbWhole *split) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 0; i < split->n_parts; i++) {
    gint part = nearest_part(audit, whole, split->parts[i]);
    if (part < 0)
      return;
    g_array_append_val(parts, part);
  }
  gb_figure_sort(parts);
  check_range(audit, parts, whole);
}

/** Rates of any complete split; means of one that is weighted. */
static void check_splits(GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  for (guint w = 0; o->known && w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    if (split->whole == o->known && split->exhaustive &&
        (split->weighted ? is_rate(o) || is_mean(o) : is_rate(o) && split->n_parts > 1))
      check_split(audit, i, split);
  }
}

void gb_rule_range(GbAudit *audit) {
  for (guint i = 0; i < audit->report->breakdowns->len; i++) {
    const GbBreakdown *b = audit->report->breakdowns->pdata[i];
    if (b->whole >= 0 && b->exhaustive && is_rate(at(audit, b->whole)) &&
        b->measure == GB_MEASURE_GROWTH && strcmp(b->unit, "%") == 0)
      check_range(audit, b->parts, b->whole);
  }
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    check_splits(audit, i);
}
