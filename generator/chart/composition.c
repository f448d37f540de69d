/* Composition bar: parts of a whole side by side; a part too narrow for its words has them above.
 * chart: a layout. Source: LOOK 8, composition. */
#include "chart/layout.h"
#include "chart/wrap.h"

#include <math.h>

/* Lines of a part's words inside the bar, of the label size, from the bar's middle. */
#define LINE_APART 0.7
#define MOST_PARTS 5
/* Between two labels on one line above the bar. */
#define LABEL_APART 12
/* Side of a swatch in the list, of the label size. */
#define SWATCH 0.75

typedef struct {
  const GbDatum *datum;
  double x, width;
  const char *name;  /* 第二产业 41.9% */
  const char *level; /* 9661亿元 */
  const char *line;  /* both, for above */
  double line_width;
  gboolean inside;
  gboolean from_end; /* above: ends at the part's right edge */
  guint level_up;    /* above: 0 next to the bar */
} Part;

typedef struct {
  GbCanvas *c;
  const GbPlot *plot;
  const GbFormat *format;
  Part parts[MOST_PARTS];
  guint n, n_lines;
  gboolean listed; /* words that fit nowhere above stand in a list below */
} Bar;

static GbTextStyle plain(const Bar *b) {
  return (GbTextStyle){GB_FACE_HEI, FALSE, b->format->label};
}
static GbTextStyle bold(const Bar *b) {
  return (GbTextStyle){GB_FACE_HEI, TRUE, b->format->label};
}

static void word_part(const Bar *b, Part *p) {
  char share[GB_DECIMAL_BUFFER];
  gb_decimal_format(p->datum->share, share);
  p->name = gb_arena_printf(b->c->arena, "%s %s%%", p->datum->label, share);
  p->level = gb_arena_printf(b->c->arena, "%s%s", p->datum->value, b->plot->unit);
  p->line = gb_arena_printf(b->c->arena, "%s · %s", p->name, p->level);
  p->line_width = gb_canvas_measure(b->c, p->line, plain(b));
  double words =
      MAX(gb_canvas_measure(b->c, p->name, bold(b)), gb_canvas_measure(b->c, p->level, plain(b)));
  p->inside = words + 2 * b->c->theme->composition.inset <= p->width;
}

static void cut_parts(Bar *b) {
  double sum = 0, x = 0;
  for (guint i = 0; i < b->plot->data->len; i++)
    sum += gb_plot_datum(b->plot, i)->number;
  b->n = b->plot->data->len;
  for (guint i = 0; i < b->n; i++) {
    Part *p = &b->parts[i];
    p->datum = gb_plot_datum(b->plot, i);
    p->x = x;
    p->width = p->datum->number / sum * b->format->width;
    x += p->width;
    word_part(b, p);
  }
}

static double line_left(const Part *p) {
  return p->from_end ? p->x + p->width - p->line_width : p->x;
}

static double tick_x(const Part *p) {
  return p->from_end ? p->x + p->width - 0.5 : p->x + 0.5;
}

/* Two labels on one line run together, or the tick of the upper crosses the words of the lower. */
static gboolean clash(const Part *a, const Part *b) {
  double left_a = line_left(a), left_b = line_left(b);
  if (a->level_up == b->level_up)
    return left_a < left_b + b->line_width + LABEL_APART &&
           left_b < left_a + a->line_width + LABEL_APART;
  const Part *upper = a->level_up > b->level_up ? a : b, *lower = upper == a ? b : a;
  double left = line_left(lower), tick = tick_x(upper);
  return tick > left - 2 && tick < left + lower->line_width + 2;
}

static gboolean stands(const Bar *b, const Part *p) {
  if (line_left(p) < 0 || line_left(p) + p->line_width > b->format->width)
    return FALSE;
  for (const Part *q = b->parts; q < b->parts + b->n; q++)
    if (q != p && !q->inside && q < p && clash(p, q))
      return FALSE;
  return TRUE;
}

/* All ways to set the labels from part @i on, fewest lines first: at most (2 × 5)^4 trials, and the
 * first one nearly always stands. */
static gboolean arrange(Bar *b, guint i, guint lines) {
  if (i == b->n)
    return TRUE;
  Part *p = &b->parts[i];
  if (p->inside)
    return arrange(b, i + 1, lines);
  for (guint way = 0; way < 2 * lines; way++) {
    p->level_up = way / 2;
    p->from_end = way % 2;
    if (stands(b, p) && arrange(b, i + 1, lines))
      return TRUE;
  }
  return FALSE;
}

static void arrange_labels(Bar *b) {
  guint outside = 0;
  for (guint i = 0; i < b->n; i++)
    outside += !b->parts[i].inside;
  for (b->n_lines = outside ? 1 : 0; b->n_lines <= outside; b->n_lines++)
    if (arrange(b, 0, b->n_lines))
      return;
  b->n_lines = 0;
  b->listed = TRUE;
}

static double line_height(const Bar *b) {
  return b->format->label * b->c->theme->text.line;
}

/* Lines of text from @top; returns the height they take. */
static double draw_lines(const Bar *b, const char *text, double x, double top, double width,
                         GbTextStyle style) {
  g_auto(GStrv) lines = gb_wrap_label(b->c->measurer, text, style, width / style.size);
  guint n = g_strv_length(lines);
  for (guint i = 0; i < n; i++)
    gb_canvas_text(b->c, lines[i], x,
                   gb_canvas_baseline(b->c, top + (i + 0.5) * line_height(b), style.size), style,
                   GB_ANCHOR_START, GB_ROLE_INK);
  return n * line_height(b);
}

static double draw_head(const Bar *b, double top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  double band = b->c->theme->plot.band, pad = (look->head - line_height(b)) / 2;
  g_autofree char *total = g_strconcat("合计 ", b->plot->whole.value, b->plot->unit, NULL);
  g_autofree char *title =
      g_strconcat(b->plot->whole.label, " ", b->plot->whole.value, b->plot->unit, NULL);
  gb_canvas_open(b->c, b->plot->whole.observation, title);
  double taken = gb_canvas_text(b->c, total, b->format->width,
                                gb_canvas_baseline(b->c, top + look->head / 2, b->format->label),
                                plain(b), GB_ANCHOR_END, GB_ROLE_INK_2);
  double height = 2 * pad + draw_lines(b, b->plot->whole.label, 0, top + pad,
                                       b->format->width - taken - 2 * LABEL_APART, bold(b));
  gb_canvas_close(b->c, -band, top, b->format->width + 2 * band, height);
  return height;
}

/* A swatch and its words; returns the height. */
static double draw_listed(const Bar *b, const Part *p, double top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  double side = b->format->label * SWATCH;
  gb_canvas_outlined_rect(b->c, 0, top + (line_height(b) - side) / 2, side, side, p->datum->role,
                          look->outline);
  return draw_lines(b, p->line, side + LABEL_APART / 2.0, top,
                    b->format->width - side - LABEL_APART / 2.0, plain(b));
}

static void draw_inside(const Bar *b, const Part *p, double top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  double middle = top + b->format->composition / 2, apart = b->format->label * LINE_APART;
  gb_canvas_text_on(b->c, p->name, p->x + look->inset,
                    gb_canvas_baseline(b->c, middle - apart, b->format->label), bold(b),
                    GB_ANCHOR_START, p->datum->role);
  gb_canvas_text_on(b->c, p->level, p->x + look->inset,
                    gb_canvas_baseline(b->c, middle + apart, b->format->label), plain(b),
                    GB_ANCHOR_START, p->datum->role);
}

static void draw_above(const Bar *b, const Part *p, double bar_top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  double bottom = bar_top - look->tick - p->level_up * look->line;
  gb_canvas_text(b->c, p->line, p->from_end ? p->x + p->width : p->x,
                 bottom - b->format->label * b->c->theme->text.descent, plain(b),
                 p->from_end ? GB_ANCHOR_END : GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_line(b->c, tick_x(p), bottom, tick_x(p), bar_top, GB_ROLE_INK, 1, 0);
}

/* Returns the height that the part takes in the list from @list on. */
static double draw_part(const Bar *b, const Part *p, double top, double list) {
  const GbCompositionLook *look = &b->c->theme->composition;
  g_autofree char *title = g_strdup_printf("%s，%s", p->name, p->level);
  double gap = p == &b->parts[b->n - 1] ? 0 : look->gap, height = 0;
  gb_canvas_open(b->c, p->datum->observation, title);
  if (p->datum->number > 0)
    gb_canvas_outlined_rect(b->c, p->x, top, p->width > 2 * gap ? p->width - gap : p->width,
                            b->format->composition, p->datum->role, look->outline);
  if (p->inside)
    draw_inside(b, p, top);
  else if (b->listed)
    height = draw_listed(b, p, list);
  else
    draw_above(b, p, top);
  gb_canvas_close(b->c, p->x, top, p->width, b->format->composition);
  return height;
}

double gb_draw_composition(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format) {
  const GbTheme *theme = canvas->theme;
  Bar b = {.c = canvas, .plot = plot, .format = format};
  cut_parts(&b);
  arrange_labels(&b);
  double top = theme->plot.top;
  top += draw_head(&b, top) + 2 + b.n_lines * theme->composition.line;
  double bottom = top + format->composition, list = bottom + theme->composition.tick;
  for (guint i = 0; i < b.n; i++) {
    list += draw_part(&b, &b.parts[i], top, list);
    bottom = b.listed ? list : bottom;
  }
  return ceil(bottom + theme->plot.bottom);
}
