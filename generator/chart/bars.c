/* Ranked bars of both signs: the whole as an ink bar, its value dashed down through the parts.
 * chart: a layout. Source: LOOK 7 and 8, bars. */
#include "chart/layout.h"
#include "chart/wrap.h"

#include <math.h>

/* Label above its bar: px between the last line and the bar, and around a bar for its axis. */
#define ABOVE_GAP 5
#define AXIS_OVERHANG 4
/* A group head stands nearer to bars, but not to a label. */
#define HEAD_DROP 2
#define LEAST_BAR 1
#define REFERENCE_CLEAR 3

typedef struct {
  const GbDatum *datum;
  gboolean whole;
  char **lines;       /* of the label */
  char **head;        /* lines of the group head that stands before the row, NULL none */
  double top, height; /* of the row's band */
  double middle;      /* of the bar */
  double value_left, value_right; /* of the printed value */
} Row;

typedef struct {
  GbCanvas *c;
  const GbPlot *plot;
  const GbFormat *format;
  GArray *rows; /* Row */
  gboolean above;
  double gutter;
  GbAxis axis;
} Bars;

static Row *row_at(const Bars *b, guint i) {
  return &g_array_index(b->rows, Row, i);
}

static GbTextStyle label_style(const Bars *b, const Row *row) {
  return (GbTextStyle){GB_FACE_HEI, row->whole, b->format->label};
}

static GbTextStyle value_style(const Bars *b, const Row *row) {
  return (GbTextStyle){GB_FACE_HEI, row->whole || row->datum->bold, b->format->label};
}

static double line_height(const Bars *b) {
  return b->format->label * b->c->theme->text.line;
}

static void clear_row(gpointer data) {
  g_strfreev(((Row *)data)->lines);
  g_strfreev(((Row *)data)->head);
}

static GbTextStyle head_style(const Bars *b) {
  return (GbTextStyle){GB_FACE_HEI, FALSE, b->format->label};
}

static char **wrap_head(const Bars *b, guint group) {
  return gb_wrap_label(b->c->measurer, g_ptr_array_index(b->plot->printed, group), head_style(b),
                       b->format->width / b->format->label);
}

static void collect_rows(Bars *b) {
  b->rows = g_array_new(FALSE, TRUE, sizeof(Row));
  g_array_set_clear_func(b->rows, clear_row);
  if (b->plot->has_whole) {
    Row row = {.datum = &b->plot->whole, .whole = TRUE};
    g_array_append_val(b->rows, row);
  }
  gint group = -1;
  for (guint i = 0; i < b->plot->data->len; i++) {
    Row row = {.datum = gb_plot_datum(b->plot, i)};
    if (b->plot->heads->len > 1 && (gint)row.datum->group != group)
      row.head = wrap_head(b, row.datum->group);
    group = (gint)row.datum->group;
    g_array_append_val(b->rows, row);
  }
}

/* Wraps all labels at @limit_em; returns the most lines that one needs. */
static guint wrap_labels(Bars *b, double limit_em) {
  guint most = 0;
  for (guint i = 0; i < b->rows->len; i++) {
    Row *row = row_at(b, i);
    g_strfreev(row->lines);
    row->lines = gb_wrap_label(b->c->measurer, row->datum->label, label_style(b, row), limit_em);
    most = MAX(most, g_strv_length(row->lines));
  }
  return most;
}

static double longest_label(const Bars *b) {
  double longest = 0;
  for (guint i = 0; i < b->rows->len; i++) {
    const Row *row = row_at(b, i);
    for (char **line = row->lines; *line; line++)
      longest = MAX(longest, gb_canvas_measure(b->c, *line, label_style(b, row)));
  }
  return longest;
}

static gboolean has_negative(const Bars *b) {
  for (guint i = 0; i < b->rows->len; i++)
    if (row_at(b, i)->datum->number < 0)
      return TRUE;
  return FALSE;
}

static void fit_axis(Bars *b) {
  const GbPlotLook *look = &b->c->theme->plot;
  g_autofree GbExtent *extents = g_new0(GbExtent, b->rows->len);
  for (guint i = 0; i < b->rows->len; i++) {
    const Row *row = row_at(b, i);
    double needs =
        gb_canvas_measure(b->c, row->datum->value, value_style(b, row)) + look->value_gap;
    gboolean negative = row->datum->number < 0;
    extents[i] =
        (GbExtent){row->datum->number, negative ? needs : 0, negative ? 0 : needs + look->right};
  }
  b->axis = gb_axis_fit(extents, b->rows->len, b->gutter, b->format->width);
}

static double plot_span(const Bars *b) {
  double low = 0, high = 0;
  for (guint i = 0; i < b->rows->len; i++) {
    low = MIN(low, row_at(b, i)->datum->number);
    high = MAX(high, row_at(b, i)->datum->number);
  }
  return (high - low) * b->axis.scale;
}

static void put_labels_beside(Bars *b) {
  const GbPlotLook *look = &b->c->theme->plot;
  b->above = FALSE;
  b->gutter = longest_label(b) + (has_negative(b) ? look->gutter : look->gutter_zero);
  fit_axis(b);
}

static void put_labels_above(Bars *b) {
  wrap_labels(b, b->format->width / b->format->label);
  b->above = TRUE;
  b->gutter = 0;
  fit_axis(b);
}

static void choose_sides(Bars *b) {
  gboolean narrow = b->format == &b->c->theme->narrow;
  guint lines = wrap_labels(b, b->format->label_em);
  put_labels_beside(b);
  if ((narrow && lines > 2) || plot_span(b) < b->c->theme->plot.least_plot)
    put_labels_above(b);
}

static void place_row(const Bars *b, Row *row, double top) {
  const GbPlotLook *look = &b->c->theme->plot;
  double text = g_strv_length(row->lines) * line_height(b);
  row->top = top;
  if (b->above) {
    row->height = look->pitch_above + text - line_height(b);
    row->middle = top + text + ABOVE_GAP + b->format->bar / 2;
  } else {
    double room = look->pitch - line_height(b);
    row->height = MAX(look->pitch, ceil((text + room / 2) / 2) * 2);
    row->middle = top + row->height / 2;
  }
}

static double head_height(const Bars *b, const Row *row) {
  return b->c->theme->plot.group_head + (g_strv_length(row->head) - 1) * line_height(b);
}

static double place_rows(Bars *b) {
  const GbPlotLook *look = &b->c->theme->plot;
  double y = look->top;
  for (guint i = 0; i < b->rows->len; i++) {
    Row *row = row_at(b, i);
    if (row->head)
      y += head_height(b, row);
    place_row(b, row, y);
    y += row->height;
    if (row->whole)
      y += look->whole_gap;
  }
  return y;
}

static void draw_label(const Bars *b, const Row *row) {
  double height = line_height(b), n = g_strv_length(row->lines);
  double first = b->above ? row->top + height / 2 : row->middle - (n - 1) * height / 2;
  for (guint i = 0; row->lines[i]; i++)
    gb_canvas_text(b->c, row->lines[i], 0,
                   gb_canvas_baseline(b->c, first + i * height, b->format->label),
                   label_style(b, row), GB_ANCHOR_START, GB_ROLE_INK);
}

static void draw_bar(const Bars *b, const Row *row) {
  double length = row->datum->number * b->axis.scale;
  if (row->datum->number == 0)
    return;
  double width = MAX(LEAST_BAR, fabs(length));
  gb_canvas_rect(b->c, length < 0 ? b->axis.zero - width : b->axis.zero,
                 row->middle - b->format->bar / 2, width, b->format->bar, row->datum->role);
}

static void draw_value(const Bars *b, Row *row) {
  gboolean negative = row->datum->number < 0;
  double gap = b->c->theme->plot.value_gap, length = row->datum->number * b->axis.scale;
  double x = b->axis.zero + (negative ? MIN(length, -LEAST_BAR) - gap : MAX(length, 0) + gap);
  double width = gb_canvas_text(
      b->c, row->datum->value, x, gb_canvas_baseline(b->c, row->middle, b->format->label),
      value_style(b, row), negative ? GB_ANCHOR_END : GB_ANCHOR_START, GB_ROLE_INK);
  row->value_left = negative ? x - width : x;
  row->value_right = negative ? x : x + width;
}

static void draw_head(const Bars *b, const Row *row) {
  double middle = row->top - head_height(b, row) + b->c->theme->plot.group_head / 2 +
                  (b->above ? -HEAD_DROP : HEAD_DROP);
  for (guint i = 0; row->head[i]; i++)
    gb_canvas_text(b->c, row->head[i], 0,
                   gb_canvas_baseline(b->c, middle + i * line_height(b), b->format->label),
                   head_style(b), GB_ANCHOR_START, GB_ROLE_INK_3);
}

static void draw_row(const Bars *b, Row *row) {
  double band = b->c->theme->plot.band;
  g_autofree char *title =
      g_strconcat(row->datum->label, " ", row->datum->value, b->plot->unit, NULL);
  if (row->head)
    draw_head(b, row);
  gb_canvas_open(b->c, row->datum->observation, title);
  draw_label(b, row);
  draw_bar(b, row);
  draw_value(b, row);
  gb_canvas_close(b->c, -band, row->top, b->format->width + 2 * band, row->height);
}

/* A dashed line goes on over rows until a bar, a value or a head interrupts it. */
typedef struct {
  const Bars *b;
  double x, start, end; /* the stretch under way; start < 0: none */
} Reference;

static void end_stretch(Reference *r) {
  const GbPlotLook *look = &r->b->c->theme->plot;
  if (r->start >= 0 && r->end > r->start)
    gb_canvas_line(r->b->c, r->x, r->start, r->x, r->end, GB_ROLE_INK_2, look->reference,
                   look->dash);
  r->start = -1;
}

static void extend_stretch(Reference *r, double from, double to) {
  if (r->start < 0)
    r->start = from;
  r->end = to;
}

static void pass_bar(Reference *r, const Row *row) {
  const GbPlotLook *look = &r->b->c->theme->plot;
  double end = gb_axis_x(r->b->axis, row->datum->number), half = r->b->format->bar / 2;
  double low = MIN(end, r->b->axis.zero), high = MAX(end, r->b->axis.zero);
  if (r->x < low - 1 || r->x > high + 1)
    return;
  extend_stretch(r, row->top, row->middle - half);
  end_stretch(r);
  if (r->x > low + 1 && r->x < high - 1)
    gb_canvas_line(r->b->c, r->x, row->middle - half, r->x, row->middle + half, GB_ROLE_PAPER,
                   look->reference, look->dash);
  r->start = row->middle + half;
}

static void pass_row(Reference *r, const Row *row) {
  gboolean above = r->b->above;
  if (row->head || above)
    end_stretch(r);
  if (r->x > row->value_left - REFERENCE_CLEAR && r->x < row->value_right + REFERENCE_CLEAR) {
    end_stretch(r);
    return;
  }
  double reach = r->b->format->bar / 2 + AXIS_OVERHANG;
  if (r->start < 0)
    r->start = above ? row->middle - reach : row->top;
  pass_bar(r, row);
  extend_stretch(r, row->top, above ? row->middle + reach : row->top + row->height);
}

static void draw_reference(const Bars *b) {
  double x = floor(gb_axis_x(b->axis, b->plot->whole.number)) + 0.5;
  if (!b->plot->has_whole || fabs(x - b->axis.zero) < 2)
    return;
  Reference r = {b, x, -1, -1};
  for (guint i = 1; i < b->rows->len; i++)
    pass_row(&r, row_at(b, i));
  end_stretch(&r);
}

/* One line through all rows; a head that is longer than the gutter interrupts it. */
static void draw_long_axis(const Bars *b, double bottom) {
  const GbPlotLook *look = &b->c->theme->plot;
  double x = b->axis.zero, start = look->top;
  for (guint i = 0; i < b->rows->len; i++) {
    const Row *row = row_at(b, i);
    double longest = 0;
    for (char **line = row->head; line && *line; line++)
      longest = MAX(longest, gb_canvas_measure(b->c, *line, head_style(b)));
    if (longest < x - REFERENCE_CLEAR)
      continue;
    gb_canvas_line(b->c, x, start, x, row->top - head_height(b, row), GB_ROLE_INK, look->axis, 0);
    start = row->top;
  }
  gb_canvas_line(b->c, x, start, x, bottom, GB_ROLE_INK, look->axis, 0);
}

static void draw_axis(const Bars *b, double bottom) {
  double x = b->axis.zero, reach = b->format->bar / 2 + AXIS_OVERHANG;
  if (!b->above) {
    draw_long_axis(b, bottom);
    return;
  }
  for (guint i = 0; i < b->rows->len; i++) {
    double middle = row_at(b, i)->middle;
    gb_canvas_line(b->c, x, middle - reach, x, middle + reach, GB_ROLE_INK, b->c->theme->plot.axis,
                   0);
  }
}

double gb_draw_bars(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format) {
  Bars b = {.c = canvas, .plot = plot, .format = format};
  collect_rows(&b);
  choose_sides(&b);
  double bottom = place_rows(&b);
  for (guint i = 0; i < b.rows->len; i++)
    draw_row(&b, row_at(&b, i));
  draw_reference(&b);
  draw_axis(&b, bottom);
  g_array_unref(b.rows);
  return ceil(bottom + canvas->theme->plot.bottom);
}
