/* PDF in millimetres: a page a chart, sized to its plate; fonts embedded, text stays text.
 * chart: a writer. */
#include "chart/cairo_draw.h"

#include <cairo-pdf.h>

#define POINTS_PER_MM (72 / 25.4)

/* Cairo would write the time of day. */
static void set_metadata(cairo_surface_t *pdf, const char *title, const char *author,
                         gint64 epoch) {
  g_autoptr(GDateTime) date = g_date_time_new_from_unix_utc(epoch);
  g_autofree char *created = g_date_time_format(date, "%Y-%m-%dT%H:%M:%SZ");
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_TITLE, title);
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATOR, "gongbao " GB_VERSION);
  cairo_pdf_surface_set_metadata(pdf, CAIRO_PDF_METADATA_CREATE_DATE, created);
}

static void add_outline(cairo_surface_t *pdf, const GbChart *chart, guint page) {
  g_autofree char *words = g_strdup_printf("图%u　%s", chart->number, chart->headline);
  g_autofree char *place = g_strdup_printf("page=%u pos=[0 0]", page);
  cairo_pdf_surface_add_outline(pdf, CAIRO_PDF_OUTLINE_ROOT, words, place, 0);
}

static void draw_page(cairo_surface_t *pdf, const GbChart *chart, const GbTheme *theme,
                      GbMeasurer *measurer) {
  double scale = theme->plate.width_mm * POINTS_PER_MM / theme->plate.width;
  cairo_pdf_surface_set_size(pdf, chart->plate->width * scale, chart->plate->height * scale);
  cairo_t *cr = cairo_create(pdf);
  cairo_scale(cr, scale, scale);
  gb_cairo_draw(cr, chart->plate, theme, measurer);
  cairo_show_page(cr);
  cairo_destroy(cr);
}

GBytes *gb_chart_pdf(const GbChart *const *charts, guint n, const char *title, const GbTheme *theme,
                     GbMeasurer *measurer, gint64 epoch, GError **error) {
  g_return_val_if_fail(n > 0, NULL);
  g_autoptr(GByteArray) bytes = g_byte_array_sized_new(64 * 1024);
  cairo_surface_t *pdf = cairo_pdf_surface_create_for_stream(gb_cairo_collect, bytes, 1, 1);
  set_metadata(pdf, title, charts[0]->source, epoch);
  for (guint i = 0; i < n; i++) {
    draw_page(pdf, charts[i], theme, measurer);
    add_outline(pdf, charts[i], i + 1);
  }
  cairo_surface_finish(pdf);
  cairo_status_t status = cairo_surface_status(pdf);
  cairo_surface_destroy(pdf);
  if (status != CAIRO_STATUS_SUCCESS) {
    gb_cairo_fail(error, charts[0], status);
    return NULL;
  }
  return g_byte_array_free_to_bytes(g_steal_pointer(&bytes));
}
