/* Bullet: a result's bar against its target's tick, the gap in a column.
 * chart: a layout. Source: LOOK 8, bullet. */
#include "chart/layout.h"
#include "chart/wrap.h"

#include <math.h>

#define LEAST_BAR 1
#define INSIDE_PAD 6
#define LINE_GAP 4
#define AXIS_CLEAR 3
/* Narrow: from a row's top to the first label's middle, and from the last label to the bar. */
#define ABOVE_GAP 6
#define KEY_WORDS "与目标差"

typedef struct {
  const GbDatum *datum;
  char **lines;
  double top, height, middle;
} Row;

typedef struct {
  GbCanvas *c;
  const GbPlot *plot;
  const GbFormat *format;
  gboolean above; /* labels stand above their bars */
  double column;  /* width of the gap column */
  double gutter;
  GbAxis axis;
  Row *rows;
  guint n;
} Bullet;

static GbTextStyle style(const Bullet *b, gboolean bold, double size) {
  (void)b;
  return (GbTextStyle){GB_FACE_HEI, bold, size};
}
static GbTextStyle label_style(const Bullet *b) {
  return style(b, FALSE, b->format->label);
}
static GbTextStyle result_style(const Bullet *b) {
  return style(b, TRUE, b->format->label);
}
static GbTextStyle target_style(const Bullet *b) {
  return style(b, FALSE, b->format->target);
}

static char *target_words(const Bullet *b, const GbDatum *d) {
  return g_strconcat(b->above ? "目标 " : "", d->target_value, NULL);
}

static void measure_column(Bullet *b) {
  b->column = gb_canvas_measure(b->c, KEY_WORDS, style(b, FALSE, b->format->small));
  for (guint i = 0; i < b->n; i++)
    b->column =
        MAX(b->column, gb_canvas_measure(b->c, b->rows[i].datum->gap_text, result_style(b)));
}

/* Above, the target's words stand at the right end of the label's first line. */
static double label_limit_em(const Bullet *b) {
  if (!b->above)
    return b->format->label_em;
  double widest = 0;
  for (guint i = 0; i < b->n; i++) {
    g_autofree char *words = target_words(b, b->rows[i].datum);
    widest = MAX(widest, gb_canvas_measure(b->c, words, target_style(b)));
  }
  return (b->format->width - widest - b->c->theme->bullet.column_gap) / b->format->label;
}

static void wrap_labels(Bullet *b) {
  double limit = label_limit_em(b), longest = 0;
  for (guint i = 0; i < b->n; i++) {
    g_strfreev(b->rows[i].lines);
    b->rows[i].lines =
        gb_wrap_label(b->c->measurer, b->rows[i].datum->label, label_style(b), limit);
    for (char **line = b->rows[i].lines; *line; line++)
      longest = MAX(longest, gb_canvas_measure(b->c, *line, label_style(b)));
  }
  b->gutter = b->above ? 0 : longest + b->c->theme->plot.gutter_zero;
}

/* A missed result has its number inside the bar if it fits, else it is written behind the tick. */
static gboolean fits_inside(const Bullet *b, const GbDatum *d, double scale) {
  return !d->met && !d->lower &&
         d->number * scale >= gb_canvas_measure(b->c, d->value, result_style(b)) + 2 * INSIDE_PAD;
}

/* The words of a target near zero stand on its side of the axis. */
static double target_shift(const Bullet *b, const GbDatum *d, double x, double half) {
  gboolean positive = d->target_number >= 0;
  if (positive ? x - half < b->axis.zero + AXIS_CLEAR : x + half > b->axis.zero - AXIS_CLEAR)
    return positive ? b->axis.zero + AXIS_CLEAR + half : b->axis.zero - AXIS_CLEAR - half;
  return x;
}

static void fit_axis(Bullet *b) {
  const GbBulletLook *look = &b->c->theme->bullet;
  g_autofree GbExtent *e = g_new0(GbExtent, 3 * b->n);
  for (guint i = 0; i < b->n; i++) {
    const GbDatum *d = b->rows[i].datum;
    double words = gb_canvas_measure(b->c, d->value, result_style(b)) + look->result_gap;
    double target = b->above ? 0 : gb_canvas_measure(b->c, d->target_value, target_style(b));
    double tick = look->tick / 2 + look->halo, behind = tick + words, side = target + AXIS_CLEAR;
    gboolean below = d->number < 0, under = d->target_number < 0;
    e[3 * i] = (GbExtent){d->number, below ? behind : 0, below ? 0 : behind};
    e[3 * i + 1] = (GbExtent){d->target_number, MAX(target / 2, below ? behind : tick),
                              MAX(target / 2, below ? tick : behind)};
    e[3 * i + 2] = (GbExtent){0, under ? side : 0, under ? 0 : side};
  }
  b->axis = gb_axis_fit(e, 3 * b->n, b->gutter, b->format->width - b->column - look->column_gap);
}

static double plot_span(const Bullet *b) {
  double low = 0, high = 0;
  for (guint i = 0; i < b->n; i++) {
    const GbDatum *d = b->rows[i].datum;
    low = MIN(low, MIN(d->number, d->target_number));
    high = MAX(high, MAX(d->number, d->target_number));
  }
  return (high - low) * b->axis.scale;
}

/* Labels go above where they would leave too little for the bars. */
static void choose_sides(Bullet *b) {
  wrap_labels(b);
  fit_axis(b);
  if (b->above || plot_span(b) >= b->c->theme->plot.least_plot)
    return;
  b->above = TRUE;
  wrap_labels(b);
  fit_axis(b);
}

static double place_rows(Bullet *b) {
  const GbBulletLook *look = &b->c->theme->bullet;
  double y = b->c->theme->plot.top + look->key, line = b->format->label * b->c->theme->text.line;
  for (guint i = 0; i < b->n; i++) {
    Row *row = &b->rows[i];
    double text = g_strv_length(row->lines) * line;
    row->top = y;
    if (b->above) {
      row->height = look->pitch_above + text - line;
      row->middle = y + text + ABOVE_GAP + b->format->bullet / 2;
    } else {
      row->height = MAX(look->pitch, ceil((text + line / 2) / 2) * 2);
      row->middle = y + row->height / 2;
    }
    y += row->height;
  }
  return y;
}

static void draw_label(const Bullet *b, const Row *row) {
  double line = b->format->label * b->c->theme->text.line, n = g_strv_length(row->lines);
  double first = b->above ? row->top + line / 2 : row->middle - (n - 1) * line / 2;
  for (guint i = 0; row->lines[i]; i++)
    gb_canvas_text(b->c, row->lines[i], 0,
                   gb_canvas_baseline(b->c, first + i * line, b->format->label), label_style(b),
                   GB_ANCHOR_START, GB_ROLE_INK);
}

static void draw_bar(const Bullet *b, const Row *row) {
  double length = row->datum->number * b->axis.scale;
  if (row->datum->number == 0)
    return;
  double width = MAX(LEAST_BAR, fabs(length));
  gb_canvas_rect(b->c, length < 0 ? b->axis.zero - width : b->axis.zero,
                 row->middle - b->format->bullet / 2, width, b->format->bullet, row->datum->role);
}

static void draw_tick(const Bullet *b, const Row *row) {
  const GbBulletLook *look = &b->c->theme->bullet;
  double x = gb_axis_x(b->axis, row->datum->target_number), half = look->tick / 2;
  double top = row->middle - look->tick_height / 2;
  gb_canvas_rect(b->c, x - half - look->halo, top, look->tick + 2 * look->halo, look->tick_height,
                 GB_ROLE_PAPER);
  gb_canvas_rect(b->c, x - half, top, look->tick, look->tick_height, GB_ROLE_TARGET);
}

static void draw_target_words(const Bullet *b, const Row *row) {
  const GbBulletLook *look = &b->c->theme->bullet;
  g_autofree char *words = target_words(b, row->datum);
  double size = b->format->target, line = b->format->label * b->c->theme->text.line;
  if (b->above) {
    gb_canvas_text(b->c, words, b->format->width,
                   gb_canvas_baseline(b->c, row->top + line / 2, size), target_style(b),
                   GB_ANCHOR_END, GB_ROLE_TARGET);
    return;
  }
  double half = gb_canvas_measure(b->c, words, target_style(b)) / 2;
  double x = target_shift(b, row->datum, gb_axis_x(b->axis, row->datum->target_number), half);
  gb_canvas_text(b->c, words, x, row->middle - look->tick_height / 2 - 3, target_style(b),
                 GB_ANCHOR_MIDDLE, GB_ROLE_TARGET);
}

static void draw_shortfall(const Bullet *b, double from, double to, double y) {
  if (to - from > 2)
    gb_canvas_line(b->c, from, y, to, y, GB_ROLE_TARGET, 1, b->c->theme->bullet.dotted);
}

/* Where the result's number stands outside its bar: behind bar and tick, or before a bar below
 * zero. */
static void draw_result_outside(const Bullet *b, const Row *row) {
  const GbBulletLook *look = &b->c->theme->bullet;
  const GbDatum *d = row->datum;
  double end = gb_axis_x(b->axis, d->number), tick = gb_axis_x(b->axis, d->target_number);
  double clear = look->tick / 2 + look->halo,
         baseline = gb_canvas_baseline(b->c, row->middle, b->format->label);
  if (d->number < 0) {
    gb_canvas_text(b->c, d->value, MIN(end, tick < end ? tick - clear : end) - look->result_gap,
                   baseline, result_style(b), GB_ANCHOR_END, GB_ROLE_INK);
    return;
  }
  double width = gb_canvas_measure(b->c, d->value, result_style(b));
  double x = MAX(end, b->axis.zero) + look->result_gap;
  if (tick + clear > x - look->result_gap && tick - clear < x + width + LINE_GAP)
    x = tick + clear + look->result_gap;
  gb_canvas_text(b->c, d->value, x, baseline, result_style(b), GB_ANCHOR_START, GB_ROLE_INK);
}

static void draw_result(const Bullet *b, const Row *row) {
  const GbBulletLook *look = &b->c->theme->bullet;
  const GbDatum *d = row->datum;
  if (!fits_inside(b, d, b->axis.scale)) {
    draw_result_outside(b, row);
    return;
  }
  double end = gb_axis_x(b->axis, d->number), tick = gb_axis_x(b->axis, d->target_number);
  double clear = look->tick / 2 + look->halo + INSIDE_PAD / 2.0;
  double x = MIN(end, tick > end ? tick - clear : end) - INSIDE_PAD;
  gb_canvas_text_on(b->c, d->value, x, gb_canvas_baseline(b->c, row->middle, b->format->label),
                    result_style(b), GB_ANCHOR_END, d->role);
}

/* From the bar to the tick, around a number that stands between them. */
static void draw_gap_line(const Bullet *b, const Row *row) {
  const GbBulletLook *look = &b->c->theme->bullet;
  const GbDatum *d = row->datum;
  double end = gb_axis_x(b->axis, d->number), tick = gb_axis_x(b->axis, d->target_number);
  double clear = look->tick / 2 + look->halo;
  if (d->met || d->lower || (d->number < 0 && d->target_number <= 0))
    return;
  double from = MAX(end, b->axis.zero);
  if (!fits_inside(b, d, b->axis.scale) && d->number >= 0) {
    double text = end + look->result_gap + gb_canvas_measure(b->c, d->value, result_style(b));
    if (text + LINE_GAP < tick - clear)
      from = text + LINE_GAP;
  }
  draw_shortfall(b, from, tick - clear, row->middle);
}

static void draw_gap(const Bullet *b, const Row *row) {
  const GbDatum *d = row->datum;
  gb_canvas_text(
      b->c, d->gap_text, b->format->width, gb_canvas_baseline(b->c, row->middle, b->format->label),
      style(b, !d->met, b->format->label), GB_ANCHOR_END, d->met ? GB_ROLE_INK : GB_ROLE_TARGET);
}

static void draw_row(const Bullet *b, const Row *row) {
  const GbDatum *d = row->datum;
  double band = b->c->theme->plot.band;
  g_autofree char *title = g_strdup_printf("%s %s%s，目标%s%s", d->label, d->value, b->plot->unit,
                                           d->target_value, b->plot->unit);
  gb_canvas_open(b->c, d->observation, title);
  draw_label(b, row);
  draw_bar(b, row);
  draw_gap_line(b, row);
  draw_tick(b, row);
  draw_target_words(b, row);
  draw_result(b, row);
  draw_gap(b, row);
  gb_canvas_close(b->c, -band, row->top, b->format->width + 2 * band, row->height);
}

static void draw_key(const Bullet *b) {
  const GbBulletLook *look = &b->c->theme->bullet;
  GbTextStyle small = style(b, FALSE, b->format->small);
  double middle = b->c->theme->plot.top + b->format->small / 2 + 1, x = b->gutter;
  double baseline = gb_canvas_baseline(b->c, middle, b->format->small),
         space = b->format->small / 2;
  x += gb_canvas_text(b->c, "实绩", x, baseline, small, GB_ANCHOR_START, GB_ROLE_INK_3) + space;
  gb_canvas_rect(b->c, x, middle - look->key_bar_height / 2, look->key_bar, look->key_bar_height,
                 GB_ROLE_UP);
  x += look->key_bar + 2 * space;
  x += gb_canvas_text(b->c, "目标", x, baseline, small, GB_ANCHOR_START, GB_ROLE_INK_3) + space;
  gb_canvas_rect(b->c, x, middle - look->key_tick / 2, look->tick, look->key_tick, GB_ROLE_TARGET);
  gb_canvas_text(b->c, KEY_WORDS, b->format->width, baseline, small, GB_ANCHOR_END, GB_ROLE_INK_3);
}

/* Beside their labels the bars share one axis; below them each has its own piece. */
static void draw_axis(const Bullet *b, double bottom) {
  double width = b->c->theme->plot.axis, reach = b->c->theme->bullet.tick_height / 2 - 1;
  if (!b->above)
    gb_canvas_line(b->c, b->axis.zero, b->rows[0].top - 2, b->axis.zero, bottom, GB_ROLE_INK, width,
                   0);
  for (guint i = 0; b->above && i < b->n; i++)
    gb_canvas_line(b->c, b->axis.zero, b->rows[i].middle - reach, b->axis.zero,
                   b->rows[i].middle + reach, GB_ROLE_INK, width, 0);
}

double gb_draw_bullet(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format) {
  Bullet b = {.c = canvas,
              .plot = plot,
              .format = format,
              .above = format == &canvas->theme->narrow,
              .n = plot->data->len};
  b.rows = g_new0(Row, b.n);
  for (guint i = 0; i < b.n; i++)
    b.rows[i].datum = gb_plot_datum(plot, i);
  measure_column(&b);
  choose_sides(&b);
  double bottom = place_rows(&b);
  draw_key(&b);
  draw_axis(&b, bottom);
  for (guint i = 0; i < b.n; i++)
    draw_row(&b, &b.rows[i]);
  for (guint i = 0; i < b.n; i++)
    g_strfreev(b.rows[i].lines);
  g_free(b.rows);
  return ceil(bottom + canvas->theme->plot.bottom);
}
