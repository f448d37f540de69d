/* Observations → data of a plot: printed forms, axis values.
 * chart: used by choose. Private to the folder. */
#ifndef GB_CHART_DATUM_H
#define GB_CHART_DATUM_H

#include "chart/plot.h"
#include "model/report.h"

static inline const GbObservation *gb_plot_source(const GbReport *report, gint i) {
  return &g_array_index(report->observations, GbObservation, (guint)i);
}

/** The value on the axis of gb_observation_scale(): 1.1倍 → 110. FALSE where it has too many
 * digits. */
gboolean gb_axis_value(const GbObservation *o, GbDecimal *out);
/** Datum of an observation, its label the full name. FALSE where the axis cannot hold it. */
gboolean gb_datum_fill(GbDatum *datum, const GbReport *report, gint observation);
/** Has the measure verbs for up and down (增长, 下降; 拉动, 下拉), so that a sentence needs no
 * sign? */
gboolean gb_has_direction(GbMeasure measure, const char *unit);
/** Unit as written behind a number in a sentence: 个百分点. Borrowed. */
const char *gb_spoken_unit(const char *unit);
/** 第一产业, 一季度, 2023年 …: an order that is not that of the values. */
gboolean gb_labels_ordered(const GArray *data);
/** 其他: comes last whatever its value. */
gboolean gb_label_is_rest(const char *label);
/** Prices go up 上涨, the rest grows 增长. */
gboolean gb_name_is_price(const char *name);

#endif
