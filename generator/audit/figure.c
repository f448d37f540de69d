/* Printed figures as intervals. audit: observations → operands of a rule. */
#include "audit/figure.h"
#include "audit/reach.h"

#include <string.h>

#include "base/unit.h"

GbFigure gb_figure_shift(GbFigure a, int power) {
  return (GbFigure){gb_interval_shift(a.point, power), gb_interval_shift(a.range, power)};
}

/** @range of a size, by its hedge. */
static GbInterval widen(GbInterval range, GbApprox approx) {
  GbInterval tenth = gb_interval_shift(range, -1);
  switch (approx) {
  case GB_APPROX_EQ:
    break;
  case GB_APPROX_ABOUT:
    return gb_interval_hull(gb_interval_add(range, tenth), gb_interval_subtract(range, tenth));
  case GB_APPROX_GE:
  case GB_APPROX_GT:
    range.hi = GB_INTERVAL_NO_END;
    break;
  case GB_APPROX_LE:
  case GB_APPROX_LT:
    range.lo = (GbDecimal){0, 0};
    break;
  }
  return range;
}

static GbInterval turn(GbInterval a) {
  return (GbInterval){gb_decimal_negate(a.hi), gb_decimal_negate(a.lo)};
}

GbFigure gb_figure(const GbObservation *o, const char *unit) {
  int own, wanted;
  gb_unit_bare(o->unit, &own);
  gb_unit_bare(unit, &wanted);
  GbFigure figure = {gb_interval_exact(o->value), gb_interval_rounded(o->value)};
  if (o->measure == GB_MEASURE_LEVEL && o->value.scale == 0 && gb_unit_counts(o->unit))
    figure.range = figure.point;
  figure = gb_figure_shift(figure,
                           strcmp(o->unit, "倍") == 0 && strcmp(unit, "%") == 0 ? 2 : own - wanted);
  figure.range = o->value.digits < 0 ? turn(widen(turn(figure.range), o->approx))
                                     : widen(figure.range, o->approx);
  return figure;
}

GbFigure gb_figure_number(gint64 number) {
  GbInterval exact = gb_interval_exact((GbDecimal){number, 0});
  return (GbFigure){exact, exact};
}

GbFigure gb_figure_add(GbFigure a, GbFigure b) {
  return (GbFigure){gb_interval_add(a.point, b.point), gb_interval_add(a.range, b.range)};
}

GbFigure gb_figure_subtract(GbFigure a, GbFigure b) {
  return (GbFigure){gb_interval_subtract(a.point, b.point), gb_interval_subtract(a.range, b.range)};
}

GbFigure gb_figure_multiply(GbFigure a, GbFigure b) {
  return (GbFigure){gb_interval_multiply(a.point, b.point), gb_interval_multiply(a.range, b.range)};
}

GbFigure gb_figure_divide(GbFigure a, GbFigure b) {
  return (GbFigure){gb_interval_divide(a.point, b.point), gb_interval_divide(a.range, b.range)};
}

gboolean gb_figure_same_time(const GbObservation *a, const GbObservation *b) {
  return a->status == b->status && gb_period_equal(a->period, b->period) &&
         strcmp(a->area, b->area) == 0;
}

gboolean gb_figure_same_name(const GbObservation *a, const GbObservation *b) {
  return (a->known && a->known == b->known) || strcmp(a->indicator, b->indicator) == 0;
}

gboolean gb_figure_same_kind(const GbObservation *a, const GbObservation *b) {
  return a->measure == b->measure && a->base == b->base && gb_figure_same_time(a, b) &&
         (!a->price || !b->price || a->price == b->price);
}

gint gb_figure_find_known(const GbAudit *audit, const char *id, GbMeasure measure, GbBase base,
                          GbPrice price, const GbObservation *like) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, gb_reach_index(audit, like));
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)i);
    if (!o->known || strcmp(o->known->id, id) != 0 || o->measure != measure || o->base != base ||
        o->price != price || !gb_figure_same_time(o, like))
      continue;
    if (found >= 0 &&
        gb_decimal_compare(gb_audit_observation(audit, (guint)found)->value, o->value) != 0)
      return -1;
    found = i;
  }
  return found;
}

guint gb_figure_paragraph(const GbReport *report, const GbObservation *o) {
  return g_array_index(report->sentences, GbSentence, o->sentence).paragraph;
}

static gint by_place(gconstpointer a, gconstpointer b) {
  return *(const gint *)a - *(const gint *)b;
}

void gb_figure_sort(GArray *observations) {
  g_array_sort(observations, by_place);
}
