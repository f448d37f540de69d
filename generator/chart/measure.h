/* Widths of text, and the runs that text is measured and drawn in.
 * chart: asked by layout, followed by the Cairo drawing. */
#ifndef GB_CHART_MEASURE_H
#define GB_CHART_MEASURE_H

#include <pango/pangocairo.h>

#include "chart/theme.h"

typedef struct {
  GbFace face;
  gboolean bold;
  double size; /* px */
} GbTextStyle;

/** A stretch of text that is all full-width Chinese or has none of it. */
typedef struct {
  const char *start;
  gsize length;
  gboolean full_width;
  gboolean spaced;   /* a Chinese character meets a Latin letter or digit before this run */
  gboolean squeezed; /* opening mark behind a closing one: half an em is white twice */
} GbRun;

/** Takes the next run of @text from *@at, which starts as @text; FALSE at the end. */
gboolean gb_run_next(const char *text, const char **at, GbRun *run);

/** Width in px, with the gaps that a browser sets. Cached by string and face, asked of Pango once.
 * Characters that no font has are remembered for gb_measurer_check(). */
double gb_measure(GbMeasurer *measurer, const char *text, GbTextStyle style);
/** Width in px as drawn by the Cairo writers. */
double gb_measure_drawn(GbMeasurer *measurer, const char *text, GbTextStyle style);
/** FALSE and GB_ERROR_GLYPH if a character was missing since the last call. */
gboolean gb_measurer_check(GbMeasurer *measurer, GError **error);
/** Questions to Pango so far: for tests of the cache. */
guint gb_measurer_questions(const GbMeasurer *measurer);

const GbTheme *gb_measurer_theme(const GbMeasurer *measurer);
/** A layout with the style's font, no hinting; free with g_object_unref(). */
PangoLayout *gb_measurer_layout(GbMeasurer *measurer, GbTextStyle style);

#endif
