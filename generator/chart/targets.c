/* Targets and their results: pairs of one indicator, measure and unit over the whole report.
 * chart: a part of the choice. */
#include "chart/choose.h"
#include "chart/datum.h"

#include <string.h>

#define LEAST_PAIRS 2
#define MOST_PAIRS 20
/* Longer numbers than this leave no room for bars on a phone. */
#define LONGEST_VALUE 12

typedef struct {
  gint target, result;
} Pair;

/* A target without direction (prices at about 3%) is neither met nor missed. */
static gboolean has_direction(const GbObservation *target) {
  return target->approx == GB_APPROX_GE || target->approx == GB_APPROX_GT ||
         target->approx == GB_APPROX_LE || target->approx == GB_APPROX_LT || !target->known ||
         target->known->better != GB_BETTER_NEUTRAL;
}

static gboolean lower_is_better(const GbObservation *target) {
  if (target->known && target->known->better != GB_BETTER_NEUTRAL)
    return target->known->better == GB_BETTER_LOWER;
  return target->approx == GB_APPROX_LE || target->approx == GB_APPROX_LT;
}

/* A year's amount is no yardstick for half a year's; a rate or a stock is. */
static gboolean periods_compare(const GbObservation *target, const GbObservation *result) {
  if (gb_period_equal(target->period, result->period))
    return TRUE;
  if (target->period.kind != GB_PERIOD_YEAR || target->period.year != result->period.year)
    return FALSE;
  if (target->measure == GB_MEASURE_GROWTH || target->measure == GB_MEASURE_SHARE)
    return TRUE;
  return target->measure == GB_MEASURE_LEVEL && target->known &&
         (target->known->kind == GB_INDICATOR_RATE || target->known->kind == GB_INDICATOR_STOCK ||
          target->known->kind == GB_INDICATOR_INDEX);
}

static gboolean same_series(const GbObservation *a, const GbObservation *b) {
  return strcmp(a->indicator, b->indicator) == 0 && a->measure == b->measure &&
         a->base == b->base && strcmp(a->area, b->area) == 0 &&
         strcmp(gb_observation_scale(a), gb_observation_scale(b)) == 0;
}

static gboolean answers(const GbObservation *target, const GbObservation *result) {
  return result->status == GB_STATUS_ACTUAL && same_series(target, result) &&
         gb_prices_agree(target->price, result->price) && periods_compare(target, result);
}

/* The first result behind the target, else the first of the report; -1 none. */
static gint find_result(const GbReport *report, guint target) {
  const GbObservation *t = gb_plot_source(report, (gint)target);
  gint before = -1;
  for (guint i = 0; i < report->observations->len; i++) {
    if (!answers(t, gb_plot_source(report, (gint)i)))
      continue;
    if (i > target)
      return (gint)i;
    if (before < 0)
      before = (gint)i;
  }
  return before;
}

/* A second target of the same series: a range, or the target told again. */
static gboolean is_only_target(const GbReport *report, guint index) {
  const GbObservation *t = gb_plot_source(report, (gint)index);
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = gb_plot_source(report, (gint)i);
    if (i == index || o->status != GB_STATUS_TARGET || !same_series(t, o) ||
        !gb_period_equal(t->period, o->period))
      continue;
    if (i < index || gb_decimal_compare(o->value, t->value) != 0)
      return FALSE;
  }
  return TRUE;
}

static GArray *find_pairs(const GbReport *report) {
  GArray *pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = gb_plot_source(report, (gint)i);
    if (o->status != GB_STATUS_TARGET || o->measure == GB_MEASURE_RANK || !has_direction(o) ||
        !is_only_target(report, i))
      continue;
    Pair pair = {(gint)i, find_result(report, i)};
    if (pair.result >= 0)
      g_array_append_val(pairs, pair);
  }
  return pairs;
}

static gboolean one_chart(const GbReport *report, const Pair *a, const Pair *b) {
  const GbObservation *x = gb_plot_source(report, a->target),
                      *y = gb_plot_source(report, b->target);
  const GbObservation *u = gb_plot_source(report, a->result),
                      *v = gb_plot_source(report, b->result);
  return x->measure == y->measure && x->base == y->base && strcmp(x->area, y->area) == 0 &&
         strcmp(gb_observation_scale(x), gb_observation_scale(y)) == 0 && gb_period_equal(x->period, y->period) &&
         gb_period_equal(u->period, v->period);
}

static gboolean fill_pair(GbDatum *datum, const GbReport *report, const Pair *pair) {
  const GbObservation *target = gb_plot_source(report, pair->target);
  if (!gb_datum_fill(datum, report, pair->result) || !gb_axis_value(target, &datum->target_exact) ||
      !gb_decimal_subtract(datum->exact, datum->target_exact, &datum->gap))
    return FALSE;
  datum->bold = TRUE;
  datum->target = pair->target;
  datum->target_number = gb_decimal_to_double(datum->target_exact);
  datum->target_value = gb_value_text(report->arena, datum->target_exact, target->approx);
  datum->lower = lower_is_better(target);
  datum->met = datum->lower ? datum->gap.digits <= 0 : datum->gap.digits >= 0;
  if (datum->lower)
    datum->label = gb_arena_printf(report->arena, "%s（下降目标）", datum->label);
  return TRUE;
}

static int better_by(const GbDatum *a, const GbDatum *b) {
  GbDecimal x = a->lower ? gb_decimal_negate(a->gap) : a->gap;
  GbDecimal y = b->lower ? gb_decimal_negate(b->gap) : b->gap;
  return gb_decimal_compare(x, y);
}

static void rank(GArray *data) {
  for (guint i = 1; i < data->len; i++) {
    GbDatum moved = g_array_index(data, GbDatum, i);
    guint j = i;
    for (; j && better_by(&moved, &g_array_index(data, GbDatum, j - 1)) > 0; j--)
      g_array_index(data, GbDatum, j) = g_array_index(data, GbDatum, j - 1);
    g_array_index(data, GbDatum, j) = moved;
  }
}

/* The gaps stand in a column: all show a place behind the point if one has it. */
static void print_gaps(GbPlot *plot, GbArena *arena) {
  guint8 least = 0;
  for (guint i = 0; i < plot->data->len; i++)
    least = MAX(least, MIN(1, gb_plot_datum(plot, i)->gap.scale));
  for (guint i = 0; i < plot->data->len; i++) {
    GbDatum *datum = gb_plot_datum(plot, i);
    gb_decimal_rescale(datum->gap, MAX(least, datum->gap.scale), &datum->gap);
    datum->gap_text = gb_value_text(arena, datum->gap, GB_APPROX_EQ);
  }
}

static gboolean is_long(const GbDatum *datum) {
  char gap[GB_DECIMAL_BUFFER];
  return g_utf8_strlen(datum->value, -1) > LONGEST_VALUE ||
         g_utf8_strlen(datum->target_value, -1) > LONGEST_VALUE ||
         strlen(gb_decimal_format(datum->gap, gap)) > LONGEST_VALUE;
}

static void take_pair(GbPlot *plot, const GbReport *report, const Pair *pair) {
  GbDatum datum;
  if (plot->data->len == MOST_PAIRS || !fill_pair(&datum, report, pair) || is_long(&datum)) {
    plot->left_out++;
    return;
  }
  gb_plot_note_approx(plot, gb_plot_source(report, pair->target));
  gb_plot_note_approx(plot, gb_plot_source(report, pair->result));
  g_array_append_val(plot->data, datum);
}

static GbPlot *plot_of(const GbReport *report, Pair first) {
  const GbObservation *target = gb_plot_source(report, first.target);
  const GbObservation *result = gb_plot_source(report, first.result);
  GbPlot *plot = gb_plot_new();
  plot->kind = GB_CHART_BULLET;
  plot->section = target->section;
  plot->place = target->span.start;
  plot->subject = "主要指标";
  plot->measure = result->measure;
  plot->base = result->base;
  plot->unit = gb_observation_scale(result);
  plot->period = result->period;
  plot->target_period = target->period;
  plot->area = *result->area ? result->area : report->area;
  g_ptr_array_add(plot->heads, (gpointer) "");
  return plot;
}

/* Takes the first pair and all that can stand in one chart with it out of @pairs. */
static GbPlot *plot_pairs(const GbReport *report, GArray *pairs) {
  Pair first = g_array_index(pairs, Pair, 0);
  GbPlot *plot = plot_of(report, first);
  for (guint i = 0; i < pairs->len;) {
    Pair pair = g_array_index(pairs, Pair, i);
    if (!one_chart(report, &first, &pair)) {
      i++;
      continue;
    }
    take_pair(plot, report, &pair);
    g_array_remove_index(pairs, i);
  }
  rank(plot->data);
  print_gaps(plot, report->arena);
  return plot;
}

void gb_choose_targets(GPtrArray *plots, const GbReport *report) {
  g_autoptr(GArray) pairs = find_pairs(report);
  while (pairs->len) {
    GbPlot *plot = plot_pairs(report, pairs);
    if (plot->data->len < LEAST_PAIRS) {
      gb_plot_free(plot);
      continue;
    }
    plot->reason = gb_arena_printf(
        report->arena, "%u项指标既有目标又有实绩，指标、口径和单位相同，用目标实绩图对照。",
        plot->data->len);
    g_ptr_array_add(plots, plot);
  }
}
