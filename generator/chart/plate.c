/* The figure as a file: rule, number, headline, title and unit, drawing, source and note.
 * chart: a layout. Source: LOOK 9, plate. */
#include "chart/layout.h"
#include "chart/wrap.h"

#define SHORT_LINE_EM 5

typedef struct {
  GbCanvas *c;
  const GbPlateLook *look;
  double left, right, width;
} Plate;

static double draw_top(const Plate *p, const GbChart *chart) {
  double y = p->look->margin;
  g_autofree char *number = g_strdup_printf("图%u", chart->number);
  gb_canvas_rect(p->c, p->left, y, p->width, p->look->rule, GB_ROLE_INK);
  y += p->look->number_baseline;
  gb_canvas_text(p->c, number, p->left, y, (GbTextStyle){GB_FACE_HEI, TRUE, p->look->number},
                 GB_ANCHOR_START, GB_ROLE_INK);
  return y;
}

static double draw_headline(const Plate *p, const GbChart *chart, double y) {
  GbTextStyle style = {GB_FACE_SONG, TRUE, p->look->headline};
  g_auto(GStrv) lines = gb_wrap_headline(p->c->measurer, chart->headline, style, p->width);
  for (guint i = 0; lines[i]; i++) {
    y += i ? p->look->headline_line : p->look->headline_first;
    gb_canvas_text(p->c, lines[i], p->left, y, style, GB_ANCHOR_START, GB_ROLE_INK);
  }
  return y;
}

/* No last line of a word or two. */
static char **wrap_evenly(const Plate *p, const char *text, GbTextStyle style, double width) {
  char **lines = gb_wrap_text(p->c->measurer, text, style, width, width);
  guint n = g_strv_length(lines);
  if (n < 2 || gb_canvas_measure(p->c, lines[n - 1], style) > SHORT_LINE_EM * style.size)
    return lines;
  g_strfreev(lines);
  double even = MIN(width, gb_canvas_measure(p->c, text, style) / n + 2 * style.size);
  return gb_wrap_text(p->c->measurer, text, style, even, even);
}

/* The unit stands at the right end of the first line. */
static double draw_title(const Plate *p, const GbChart *chart, double y) {
  GbTextStyle style = {GB_FACE_HEI, FALSE, p->look->stat};
  g_autofree char *unit = g_strconcat("单位：", chart->unit, NULL);
  y += p->look->stat_first;
  double taken = gb_canvas_text(p->c, unit, p->right, y, style, GB_ANCHOR_END, GB_ROLE_INK_2);
  double width = p->width - taken - p->look->unit_gap;
  g_auto(GStrv) lines = wrap_evenly(p, chart->title, style, width);
  for (guint i = 0; lines[i]; i++) {
    y += i ? p->look->stat_line : 0;
    gb_canvas_text(p->c, lines[i], p->left, y, style, GB_ANCHOR_START, GB_ROLE_INK_2);
  }
  return y;
}

/* Lines after the first hang behind the words that open the paragraph. */
static double draw_paragraph(const Plate *p, const char *opening, const char *text, double y) {
  GbTextStyle style = {GB_FACE_HEI, FALSE, p->look->source};
  double indent = gb_canvas_measure(p->c, opening, style);
  g_autofree char *all = g_strconcat(opening, text, NULL);
  g_auto(GStrv) lines = gb_wrap_text(p->c->measurer, all, style, p->width, p->width - indent);
  for (guint i = 0; lines[i]; i++) {
    y += i ? p->look->source_line : 0;
    gb_canvas_text(p->c, lines[i], p->left + (i ? indent : 0), y, style, GB_ANCHOR_START,
                   GB_ROLE_INK_3);
  }
  return y;
}

static double draw_source(const Plate *p, const GbChart *chart, double y) {
  gb_canvas_line(p->c, p->left, y + 0.5, p->right, y + 0.5, GB_ROLE_LINE, p->look->hairline, 0);
  y = draw_paragraph(p, "资料来源：", chart->source, y + p->look->source_first);
  if (*chart->note)
    y = draw_paragraph(p, "注：", chart->note, y + p->look->source_line);
  return y + p->look->bottom;
}

GbScene *gb_layout_plate(const GbPlot *plot, const GbChart *chart, GbArena *arena,
                         GbMeasurer *measurer) {
  const GbTheme *theme = gb_measurer_theme(measurer);
  const GbPlateLook *look = &theme->plate;
  GbCanvas canvas = gb_canvas_begin(arena, measurer, look->width);
  Plate p = {&canvas, look, look->margin, look->width - look->margin,
             look->width - 2 * look->margin};
  double y = draw_top(&p, chart);
  y = draw_headline(&p, chart, y);
  y = draw_title(&p, chart, y) + look->plot_gap;
  canvas.dx = look->margin;
  canvas.dy = y;
  y += gb_draw(&canvas, plot, &theme->print) + look->hairline_gap;
  canvas.dx = canvas.dy = 0;
  return gb_canvas_finish(&canvas, draw_source(&p, chart, y));
}
