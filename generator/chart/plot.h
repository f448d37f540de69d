/* What a chart shows, before any place: chosen data with their printed forms.
 * chart: made by choose, worded by words, drawn by layout. Private to the folder. */
#ifndef GB_CHART_PLOT_H
#define GB_CHART_PLOT_H

#include "chart/theme.h"
#include "model/observation.h"
#include "model/table.h"

/** One mark. Strings are the report's arena's. */
typedef struct {
  gint observation;            /* index */
  const char *label;           /* short, without what the title says */
  const char *before, *behind; /* what a sentence says around it, "" none: 用水量 of 农业 */
  const char *value;           /* as printed on the mark: −3.3, 约7.5, 110 */
  const char *said;            /* in a sentence, without sign: 3.3%, 1.1倍, 12152亿元 */
  GbDecimal exact;             /* on the axis, in the plot's unit */
  double number;               /* the same for the scale */
  GbRole role;
  gboolean bold;            /* named by the headline */
  guint group;              /* index into heads */
  GbDecimal share;          /* composition: % of the whole with one place */
  gint target;              /* bullet: index of the target's observation */
  const char *target_value; /* 约7.5, ≥10 */
  GbDecimal target_exact;
  double target_number;
  GbDecimal gap;        /* result minus target */
  const char *gap_text; /* −6.7 */
  gboolean lower;       /* lower is better */
  gboolean met;
} GbDatum;

/** One chart's data, all of one measure, unit, base, price, period and area. */
typedef struct {
  GbChartKind kind;
  guint section;
  gint breakdown;      /* index, -1 targets */
  guint32 place;       /* byte offset of the first figure: charts are numbered in this order */
  const char *subject; /* name of the whole, or the targets' heading */
  GbMeasure measure;
  GbBase base;
  GbPrice price;
  GbStatus status;
  GbPeriod period;
  GbPeriod target_period;
  const char *area;
  const char *unit; /* of the axis */
  gboolean has_whole;
  GbDatum whole;
  GArray *data;     /* GbDatum, in the order of drawing */
  GPtrArray *heads; /* char*: criterion of each group without 分 and 看: 经济类型; "" none */
  GPtrArray *printed; /* char*: the same as a group head has it: 分经济类型 */
  gboolean ordered;   /* official order or time kept */
  gboolean among;     /* some parts only (其中) */
  guint left_out;     /* parts of another period, base, price, unit or area */
  GbSum sum;
  gboolean multiples;                     /* a value in 倍 is drawn on the % scale */
  gboolean approximate[GB_APPROX_LT + 1]; /* by GbApprox: the sign stands in the chart */
  const char *reason;
} GbPlot;

GbPlot *gb_plot_new(void);
void gb_plot_free(GbPlot *plot);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbPlot, gb_plot_free)

static inline GbDatum *gb_plot_datum(const GbPlot *plot, guint i) {
  return &g_array_index(plot->data, GbDatum, i);
}

/** "−3.3", "约7.5", "≥10": digits as printed, U+2212, hedge in front; the arena's. */
const char *gb_value_text(GbArena *arena, GbDecimal value, GbApprox approx);

#endif
