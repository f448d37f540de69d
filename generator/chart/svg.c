/* Geometry of marks as SVG attributes, without printf's floating point.
 * chart: used by the direct SVG writers and the scene dump. */
#include "chart/svg.h"

#include <math.h>
#include <string.h>

void gb_svg_number(GString *out, double value) {
  gint64 hundredths = llround(value * 100);
  char buffer[32], *at = buffer + sizeof buffer;
  guint64 n = (guint64)ABS(hundredths);
  guint cents = (guint)(n % 100);
  n /= 100;
  if (cents) {
    if (cents % 10)
      *--at = (char)('0' + cents % 10);
    *--at = (char)('0' + cents / 10);
    *--at = '.';
  }
  do
    *--at = (char)('0' + n % 10);
  while (n /= 10);
  if (hundredths < 0)
    *--at = '-';
  g_string_append_len(out, at, buffer + sizeof buffer - at);
}

void gb_svg_attribute(GString *out, const char *name, double value) {
  g_string_append_c(out, ' ');
  g_string_append(out, name);
  g_string_append(out, "=\"");
  gb_svg_number(out, value);
  g_string_append_c(out, '"');
}

void gb_svg_escape(GString *out, const char *text) {
  for (const char *p = text; *p;) {
    gsize plain = strcspn(p, "&<>\"");
    g_string_append_len(out, p, (gssize)plain);
    p += plain;
    if (*p == '&')
      g_string_append(out, "&amp;");
    else if (*p == '<')
      g_string_append(out, "&lt;");
    else if (*p == '>')
      g_string_append(out, "&gt;");
    else if (*p == '"')
      g_string_append(out, "&quot;");
    if (*p)
      p++;
  }
}

void gb_svg_open(GString *out, double width, double height) {
  g_string_append(out, "<svg xmlns=\"http://www.w3.org/2000/svg\"");
  gb_svg_attribute(out, "width", width);
  gb_svg_attribute(out, "height", height);
  g_string_append(out, " viewBox=\"0 0 ");
  gb_svg_number(out, width);
  g_string_append_c(out, ' ');
  gb_svg_number(out, height);
  g_string_append_c(out, '"');
}

static void open_text(GString *out, const GbMark *mark) {
  g_string_append(out, "<text");
  gb_svg_attribute(out, "x", mark->x);
  gb_svg_attribute(out, "y", mark->y);
  gb_svg_attribute(out, "font-size", mark->size);
  if (mark->anchor != GB_ANCHOR_START)
    g_string_append(out, mark->anchor == GB_ANCHOR_END ? " text-anchor=\"end\""
                                                       : " text-anchor=\"middle\"");
}

static void open_rect(GString *out, const GbMark *mark) {
  g_string_append(out, "<rect");
  gb_svg_attribute(out, "x", mark->x);
  gb_svg_attribute(out, "y", mark->y);
  gb_svg_attribute(out, "width", mark->width);
  gb_svg_attribute(out, "height", mark->height);
}

static void open_line(GString *out, const GbMark *mark) {
  g_string_append(out, "<line");
  gb_svg_attribute(out, "x1", mark->x);
  gb_svg_attribute(out, "y1", mark->y);
  gb_svg_attribute(out, "x2", mark->width);
  gb_svg_attribute(out, "y2", mark->height);
}

static void open_circle(GString *out, const GbMark *mark) {
  g_string_append(out, "<circle");
  gb_svg_attribute(out, "cx", mark->x);
  gb_svg_attribute(out, "cy", mark->y);
  gb_svg_attribute(out, "r", mark->width);
}

static void open_path(GString *out, const GbMark *mark) {
  g_string_append(out, "<path d=\"");
  gb_svg_escape(out, mark->path);
  g_string_append_c(out, '"');
}

void gb_svg_open_mark(GString *out, const GbMark *mark) {
  static void (*const OPEN[])(GString *, const GbMark *) = {[GB_MARK_RECT] = open_rect,
                                                            [GB_MARK_LINE] = open_line,
                                                            [GB_MARK_CIRCLE] = open_circle,
                                                            [GB_MARK_PATH] = open_path,
                                                            [GB_MARK_TEXT] = open_text};
  OPEN[mark->type](out, mark);
  if (mark->stroke == GB_ROLE_NONE)
    return;
  gb_svg_attribute(out, "stroke-width", mark->stroke_width);
  if (mark->dash[0] > 0) {
    g_string_append(out, " stroke-dasharray=\"");
    gb_svg_number(out, mark->dash[0]);
    g_string_append_c(out, ' ');
    gb_svg_number(out, mark->dash[1]);
    g_string_append_c(out, '"');
  }
}
