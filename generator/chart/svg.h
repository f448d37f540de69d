/* What the two direct SVG writers share: geometry, fixed-point numbers, escaping.
 * chart: private to the folder. */
#ifndef GB_CHART_SVG_H
#define GB_CHART_SVG_H

#include "chart/chart.h"

/** @value rounded to 0.01, without trailing zeros, '.', never "-0"; |value| < 10^7. */
void gb_svg_number(GString *out, double value);
/** " name=\"value\"" */
void gb_svg_attribute(GString *out, const char *name, double value);
/** Text content or a double-quoted attribute's value. */
void gb_svg_escape(GString *out, const char *text);
/** "<svg xmlns … width height viewBox", still open. */
void gb_svg_open(GString *out, double width, double height);
/** A drawing of a page that is one picture, named by @alt; free with g_free. */
char *gb_svg_small(const GbScene *scene, const char *alt);
/** The element's name, geometry, stroke width, dash, anchor and font size, still open; a text's
 * content and all paint are the writer's. */
void gb_svg_open_mark(GString *out, const GbMark *mark);

#endif
