/* Marks → Cairo calls: no groups, masks or clips, which office programs lose.
 * chart: under the Cairo writers. */
#include "chart/cairo_draw.h"

#include "base/error.h"
#include "base/message.h"

#include <math.h>
#include <string.h>

static void set_colour(cairo_t *cr, const char *colour) {
  GbRgb rgb = gb_colour_rgb(colour);
  cairo_set_source_rgb(cr, rgb.red, rgb.green, rgb.blue);
}

/* "M x y L x y … Z": read without the locale. */
static void trace_path(cairo_t *cr, const char *path) {
  while (*path) {
    char command = *path++;
    char *end = (char *)path;
    double x = command == 'M' || command == 'L' ? g_ascii_strtod(path, &end) : 0;
    double y = command == 'M' || command == 'L' ? g_ascii_strtod(end, &end) : 0;
    if (command == 'M')
      cairo_move_to(cr, x, y);
    else if (command == 'L')
      cairo_line_to(cr, x, y);
    else if (command == 'Z')
      cairo_close_path(cr);
    path = end;
  }
}

static void trace(cairo_t *cr, const GbMark *m) {
  cairo_new_path(cr);
  switch (m->type) {
  case GB_MARK_RECT:
    cairo_rectangle(cr, m->x, m->y, m->width, m->height);
    break;
  case GB_MARK_LINE:
    cairo_move_to(cr, m->x, m->y);
    cairo_line_to(cr, m->width, m->height);
    break;
  case GB_MARK_CIRCLE:
    cairo_arc(cr, m->x, m->y, m->width, 0, 2 * G_PI);
    cairo_close_path(cr);
    break;
  default:
    trace_path(cr, m->path);
  }
}

static void stroke(cairo_t *cr, const GbMark *m, const char *colour) {
  set_colour(cr, colour);
  cairo_set_line_width(cr, m->stroke_width);
  cairo_set_dash(cr, m->dash, m->dash[0] > 0 ? 2 : 0, 0);
  cairo_stroke(cr);
}

static void draw_shape(cairo_t *cr, const GbMark *m, const GbTheme *theme) {
  const char *fill = gb_theme_fill(theme, m), *line = gb_theme_stroke(theme, m);
  trace(cr, m);
  if (fill) {
    set_colour(cr, fill);
    if (line)
      cairo_fill_preserve(cr);
    else
      cairo_fill(cr);
  }
  if (line)
    stroke(cr, m, line);
}

static double start_x(const GbMark *m, GbMeasurer *measurer) {
  GbTextStyle style = {m->face, m->bold, m->size};
  if (m->anchor == GB_ANCHOR_START)
    return m->x;
  double width = gb_measure_drawn(measurer, m->text, style);
  return m->x - (m->anchor == GB_ANCHOR_END ? width : width / 2);
}

/* Run by run, so that the gaps between Chinese and Latin are those that were measured. */
static void draw_text(cairo_t *cr, const GbMark *m, const GbTheme *theme, GbMeasurer *measurer) {
  PangoLayout *layout = gb_measurer_layout(measurer, (GbTextStyle){m->face, m->bold, m->size});
  double x = start_x(m, measurer);
  const char *at = m->text;
  GbRun run;
  set_colour(cr, gb_theme_fill(theme, m));
  while (gb_run_next(m->text, &at, &run)) {
    x += (run.spaced ? theme->text.gap_drawn : 0) * m->size;
    x -= (run.squeezed ? 0.5 : 0) * m->size;
    pango_layout_set_text(layout, run.start, (int)run.length);
    cairo_move_to(cr, x, m->y);
    pango_cairo_show_layout_line(cr, pango_layout_get_line_readonly(layout, 0));
    PangoRectangle box;
    pango_layout_get_extents(layout, NULL, &box);
    x += (double)box.width / PANGO_SCALE;
  }
  g_object_unref(layout);
}

void gb_cairo_draw(cairo_t *cr, const GbScene *scene, const GbTheme *theme, GbMeasurer *measurer) {
  set_colour(cr, theme->colour[GB_ROLE_PAPER]);
  cairo_rectangle(cr, 0, 0, scene->width, scene->height);
  cairo_fill(cr);
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *m = &g_array_index(scene->marks, GbMark, i);
    if (m->type == GB_MARK_TEXT)
      draw_text(cr, m, theme, measurer);
    else
      draw_shape(cr, m, theme);
  }
}

cairo_status_t gb_cairo_collect(void *closure, const unsigned char *data, unsigned int length) {
  g_byte_array_append(closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

gboolean gb_cairo_fail(GError **error, const GbChart *chart, cairo_status_t status) {
  g_set_error(error, GB_ERROR, GB_ERROR_OUTPUT, gb_message("chart %s: cairo: %s"), chart->name,
              cairo_status_to_string(status));
  return FALSE;
}
