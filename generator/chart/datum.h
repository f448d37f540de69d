/* Observations → data of a plot: short labels, printed forms, axis values.
 * chart: used by choose. Private to the folder. */
#ifndef GB_CHART_DATUM_H
#define GB_CHART_DATUM_H

#include "chart/plot.h"
#include "model/report.h"

static inline const GbObservation *gb_plot_source(const GbReport *report, gint i) {
  return &g_array_index(report->observations, GbObservation, (guint)i);
}

/** Unit of the axis that draws @o: 倍 of growth on the % scale. Borrowed. */
const char *gb_axis_unit(const GbObservation *o);
/** @value on the axis of its unit: 1.1倍 → 110. FALSE where it has too many digits. */
gboolean gb_axis_value(const GbObservation *o, GbDecimal *out);
/** Datum of an observation, its label the full name. FALSE where the axis cannot hold it. */
gboolean gb_datum_fill(GbDatum *datum, const GbReport *report, gint observation);
/** Cuts the attribute that all labels of @data (GbDatum) end in, where each keeps something of its
 * own; @attributes  longest first, NULL-terminated */
void gb_labels_shorten(GArray *data, GbArena *arena, char *const *attributes);
/** 第一产业, 一季度, 2023年 …: an order that is not that of the values. */
gboolean gb_labels_ordered(const GArray *data);
/** 其他: comes last whatever its value. */
gboolean gb_label_is_rest(const char *label);
/** Prices go up 上涨, the rest grows 增长. */
gboolean gb_name_is_price(const char *name);

#endif
