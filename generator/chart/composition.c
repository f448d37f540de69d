/* Composition bar: parts of a whole side by side; a part too narrow for its words has them above.
 * chart: a layout. Source: LOOK 8, composition. */
#include "chart/layout.h"

#include <math.h>

/* Lines of a part's words inside the bar, of the label size, from the bar's middle. */
#define LINE_APART 0.7
#define MOST_PARTS 5
/* Between two labels on one line above the bar. */
#define LABEL_APART 12

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
}

static void draw_head(const Bar *b, double top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  double baseline = gb_canvas_baseline(b->c, top + look->head / 2, b->format->label);
  g_autofree char *total = g_strconcat("合计 ", b->plot->whole.value, b->plot->unit, NULL);
  g_autofree char *title =
      g_strconcat(b->plot->whole.label, " ", b->plot->whole.value, b->plot->unit, NULL);
  gb_canvas_open(b->c, b->plot->whole.observation, title);
  gb_canvas_text(b->c, b->plot->whole.label, 0, baseline, bold(b), GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_text(b->c, total, b->format->width, baseline, plain(b), GB_ANCHOR_END, GB_ROLE_INK_2);
  double band = b->c->theme->plot.band;
  gb_canvas_close(b->c, -band, top, b->format->width + 2 * band, look->head);
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
  double bottom = bar_top - look->stub - p->level_up * look->line;
  gb_canvas_text(b->c, p->line, p->from_end ? p->x + p->width : p->x,
                 bottom - b->format->label * b->c->theme->text.descent, plain(b),
                 p->from_end ? GB_ANCHOR_END : GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_line(b->c, tick_x(p), bottom, tick_x(p), bar_top, GB_ROLE_INK, 1, 0);
}

static void draw_part(const Bar *b, const Part *p, double top) {
  const GbCompositionLook *look = &b->c->theme->composition;
  g_autofree char *title = g_strdup_printf("%s，%s", p->name, p->level);
  gboolean last = p == &b->parts[b->n - 1];
  gb_canvas_open(b->c, p->datum->observation, title);
  if (p->datum->number > 0)
    gb_canvas_outlined_rect(b->c, p->x, top, MAX(p->width - (last ? 0 : look->gap), look->gap),
                            b->format->composition, p->datum->role, look->outline);
  if (p->inside)
    draw_inside(b, p, top);
  else
    draw_above(b, p, top);
  gb_canvas_close(b->c, p->x, top, p->width, b->format->composition);
}

double gb_draw_composition(GbCanvas *canvas, const GbPlot *plot, const GbFormat *format) {
  const GbTheme *theme = canvas->theme;
  Bar b = {.c = canvas, .plot = plot, .format = format};
  cut_parts(&b);
  arrange_labels(&b);
  double top = theme->plot.top;
  draw_head(&b, top);
  top += theme->composition.head + 2 + b.n_lines * theme->composition.line;
  for (guint i = 0; i < b.n; i++)
    draw_part(&b, &b.parts[i], top);
  return ceil(top + format->composition + theme->plot.bottom);
}
