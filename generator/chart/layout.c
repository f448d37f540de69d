/* What the layouts of all kinds share: the scale, and the scene around a drawing.
 * chart: between choose and the writers. */
#include "chart/layout.h"

#include <math.h>

static double most_left(const GbExtent *e, guint n, double scale, double left) {
  double zero = left;
  for (guint i = 0; i < n; i++)
    zero = MAX(zero, left + e[i].left - e[i].value * scale);
  return zero;
}

/* Each pair of a left and a right need bounds the scale; zero itself needs nothing. */
GbAxis gb_axis_fit(const GbExtent *e, guint n, double left, double right) {
  double scale = INFINITY;
  for (guint i = 0; i <= n; i++) {
    GbExtent a = i < n ? e[i] : (GbExtent){0, 0, 0};
    for (guint j = 0; j <= n; j++) {
      GbExtent b = j < n ? e[j] : (GbExtent){0, 0, 0};
      if (b.value > a.value)
        scale = MIN(scale, MAX(0, right - left - a.left - b.right - 1) / (b.value - a.value));
    }
  }
  if (!isfinite(scale))
    scale = 0;
  return (GbAxis){floor(most_left(e, n, scale, left)) + 0.5, scale};
}

double gb_draw(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format) {
  switch (plot->kind) {
  case GB_CHART_COMPOSITION:
    return gb_draw_composition(canvas, plot, format);
  case GB_CHART_BULLET:
    return gb_draw_bullet(canvas, plot, format);
  default:
    return gb_draw_bars(canvas, plot, format);
  }
}

GbScene *gb_layout(const GbPlot *plot, const GbFormat *format, GbArena *arena,
                   GbMeasurer *measurer) {
  GbCanvas canvas = gb_canvas_begin(arena, measurer, format->width);
  double height = gb_draw(&canvas, plot, format);
  return gb_canvas_finish(&canvas, height);
}
