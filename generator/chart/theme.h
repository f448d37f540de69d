/* The chart theme as its readers in this folder see it.
 * chart: loaded once, const for layout and writers. */
#ifndef GB_CHART_THEME_H
#define GB_CHART_THEME_H

#include "chart/chart.h"

/** Sizes that differ between the three drawings of a chart; px. */
typedef struct {
  double width;                /* of the scene; print: of the drawing inside the plate */
  double label, small, target; /* font sizes */
  double bar, bullet;          /* thickness */
  double label_em;             /* longest line of a label beside its bar, in em */
  double composition;          /* height of the composition bar */
} GbFormat;

/** Numbers of one section each; keys and meaning as in assets/chart-theme.ini. */
typedef struct {
  double ascent, descent, middle, gap_measured, gap_drawn, line;
} GbTextLook;
typedef struct {
  double top, bottom, gutter, gutter_zero, value_gap, right, pitch, pitch_above, whole_gap,
      group_head, axis, reference, dash, band, band_height, least_plot, wrap_window_em;
} GbPlotLook;
typedef struct {
  double pitch, pitch_above, tick, tick_height, halo, result_gap, column_gap, key, key_bar,
      key_bar_height, key_tick, dotted;
} GbBulletLook;
typedef struct {
  double head, line, inset, gap, tick, outline;
} GbCompositionLook;
typedef struct {
  double width, height, text, inset, axis_inset, above, middle, below, band, least_band, radius,
      rounding, dotted;
} GbIntervalLook;
typedef struct {
  double width, width_mm, margin, rule, number, number_baseline, headline, headline_first,
      headline_line, stat, stat_first, stat_line, unit_gap, plot_gap, hairline, hairline_gap,
      source, source_first, source_line, bottom;
} GbPlateLook;

typedef struct {
  double red, green, blue; /* 0..1 */
} GbRgb;

struct GbTheme {
  GbFormat wide, narrow, print;
  GbTextLook text;
  GbPlotLook plot;
  GbBulletLook bullet;
  GbCompositionLook composition;
  GbIntervalLook interval;
  GbPlateLook plate;
  double png_scale;
  char *families[2]; /* by GbFace: comma list */
  char *editable;    /* one font name */
  char *package;
  char **attributes, **whole_attributes; /* NULL-terminated */
  char *colour[GB_ROLE_COUNT];           /* "#RRGGBB"; NULL: not painted */
  char *outline[GB_ROLE_COUNT]; /* of a stroke around the role's own fill; NULL: as colour */
  char *on[GB_ROLE_COUNT];      /* of text on the role's fill; NULL: on-data */
};

/** "ink-2", "series-1" …: the role's name in theme, classes and scene dumps. */
const char *gb_role_name(GbRole role);
/** The colour that a mark is filled or stroked with, "#RRGGBB"; NULL: not painted. */
const char *gb_theme_fill(const GbTheme *theme, const GbMark *mark);
const char *gb_theme_stroke(const GbTheme *theme, const GbMark *mark);
GbRgb gb_colour_rgb(const char *colour);

#endif
