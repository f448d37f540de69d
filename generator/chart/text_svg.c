/* Editable SVG for office programs: attributes only, hex colours, one font name, real text.
 * chart: a writer. No class, style, use, clip, mask, filter: Word, WPS or LibreOffice lose them. */
#include "chart/svg.h"

#include "chart/theme.h"

static void add_paint(GString *out, const GbMark *mark, const GbTheme *theme) {
  const char *fill = gb_theme_fill(theme, mark), *stroke = gb_theme_stroke(theme, mark);
  g_string_append_printf(out, " fill=\"%s\"", fill ? fill : "none");
  if (stroke)
    g_string_append_printf(out, " stroke=\"%s\"", stroke);
}

static void add_mark(GString *out, const GbMark *mark, const GbTheme *theme) {
  gb_svg_open_mark(out, mark);
  add_paint(out, mark, theme);
  if (mark->type != GB_MARK_TEXT) {
    g_string_append(out, "/>");
    return;
  }
  g_string_append(out, " font-family=\"");
  gb_svg_escape(out, theme->editable);
  g_string_append_printf(out, "\" font-weight=\"%s\">", mark->bold ? "700" : "400");
  gb_svg_escape(out, mark->text);
  g_string_append(out, "</text>");
}

char *gb_chart_text_svg(const GbChart *chart, const GbTheme *theme) {
  const GbScene *scene = chart->plate;
  GString *out = g_string_sized_new(16384);
  g_string_append(out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  gb_svg_open(out, scene->width, scene->height);
  g_string_append(out, " xml:lang=\"zh-Hans\"><title>");
  gb_svg_escape(out, chart->headline);
  g_string_append(out, "</title><desc>");
  gb_svg_escape(out, chart->description);
  g_string_append(out, "</desc><rect x=\"0\" y=\"0\"");
  gb_svg_attribute(out, "width", scene->width);
  gb_svg_attribute(out, "height", scene->height);
  g_string_append_printf(out, " fill=\"%s\"/>", theme->colour[GB_ROLE_PAPER]);
  for (guint i = 0; i < scene->marks->len; i++)
    add_mark(out, &g_array_index(scene->marks, GbMark, i), theme);
  g_string_append(out, "</svg>\n");
  return g_string_free(out, FALSE);
}
