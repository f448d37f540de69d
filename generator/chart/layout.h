/* Plots → places. One file a kind; a plate puts the whole figure contract around it.
 * chart: between choose and the writers. Private to the folder. */
#ifndef GB_CHART_LAYOUT_H
#define GB_CHART_LAYOUT_H

#include "chart/canvas.h"
#include "chart/plot.h"

/** A linear scale: x = zero + scale × value. */
typedef struct {
  double zero;  /* px, on the middle of a pixel */
  double scale; /* px a unit, 0 where all values are 0 */
} GbAxis;

/** What a value needs beside its place: px to the left and right of it. */
typedef struct {
  double value, left, right;
} GbExtent;

/** The largest scale at which zero and all @n extents stay between @left and @right. */
GbAxis gb_axis_fit(const GbExtent *extents, guint n, double left, double right);
static inline double gb_axis_x(GbAxis axis, double value) {
  return axis.zero + axis.scale * value;
}

/** Draws a plot of any kind, or of one, from y = 0; returns its height.
 * @format  one of the theme's */
double gb_draw(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format);
double gb_draw_bars(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format);
double gb_draw_composition(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format);
double gb_draw_bullet(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format);

/** The bare drawing for a page. */
GbScene *gb_layout(const GbPlot *plot, const GbFormat *format, GbArena *arena,
                   GbMeasurer *measurer);
/** The drawing with the figure contract around it, for a file. */
GbScene *gb_layout_plate(const GbPlot *plot, const GbChart *chart, GbArena *arena,
                         GbMeasurer *measurer);

/** The drawing of one relation; NULL where there is nothing to draw: two things of no relation, two
 * counts that are the same, an end that is open. */
GbScene *gb_layout_interval(const GbFinding *finding, GbArena *arena, GbMeasurer *measurer);

/** NULL, or what overlaps or leaves the scene, naming the texts; free with g_free. */
char *gb_scene_check(const GbScene *scene, const GbTheme *theme);

#endif
