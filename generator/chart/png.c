/* PNG at 2× for programs that take no SVG. chart: a writer. */
#include "chart/cairo_draw.h"

#include <math.h>

/* RGB24: without an alpha channel no program shows a chart on black. */
GBytes *gb_chart_png(const GbChart *chart, const GbTheme *theme, GbMeasurer *measurer,
                     GError **error) {
  double scale = theme->png_scale;
  cairo_surface_t *surface =
      cairo_image_surface_create(CAIRO_FORMAT_RGB24, (int)ceil(chart->plate->width * scale),
                                 (int)ceil(chart->plate->height * scale));
  cairo_t *cr = cairo_create(surface);
  cairo_scale(cr, scale, scale);
  gb_cairo_draw(cr, chart->plate, theme, measurer);
  cairo_status_t status = cairo_status(cr);
  cairo_destroy(cr);
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new(64 * 1024);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream(surface, gb_cairo_collect, bytes);
  cairo_surface_destroy(surface);
  if (status != CAIRO_STATUS_SUCCESS) {
    gb_cairo_fail(error, chart, status);
    return NULL;
  }
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}
