/* Inline SVG for a page: real text, classes for paint, every datum a link to its row.
 * chart: a writer; what it makes is trusted markup for a page's slot. */
#include "chart/svg.h"

#include "chart/theme.h"

static void add_classes(GString *out, const GbMark *mark) {
  gboolean on = mark->fill == GB_ROLE_ON_DATA && mark->on != GB_ROLE_NONE;
  g_string_append(out, " class=\"");
  if (on) {
    g_string_append(out, "gb-on-");
    g_string_append(out, gb_role_name(mark->on));
  } else {
    g_string_append(out, "gb-");
    g_string_append(out, gb_role_name(mark->fill));
  }
  if (mark->stroke != GB_ROLE_NONE) {
    g_string_append(out, " gb-s-");
    g_string_append(out, gb_role_name(mark->stroke));
  }
  g_string_append_c(out, '"');
}

static void add_mark(GString *out, const GbMark *mark) {
  gb_svg_open_mark(out, mark);
  add_classes(out, mark);
  if (mark->type == GB_MARK_TEXT) {
    if (mark->bold)
      g_string_append(out, " font-weight=\"700\"");
    g_string_append_c(out, '>');
    gb_svg_escape(out, mark->text);
    g_string_append(out, "</text>");
  } else {
    g_string_append(out, "/>");
  }
}

static void open_link(GString *out, const GbMarkGroup *group) {
  if (group->observation >= 0)
    g_string_append_printf(out, "<a href=\"#obs-%d\" class=\"gb-mark\"><title>",
                           group->observation);
  else
    g_string_append(out, "<g class=\"gb-mark\"><title>");
  gb_svg_escape(out, group->title);
  g_string_append(out, "</title><rect class=\"gb-hit\"");
  gb_svg_attribute(out, "x", group->x);
  gb_svg_attribute(out, "y", group->y);
  gb_svg_attribute(out, "width", group->width);
  gb_svg_attribute(out, "height", group->height);
  g_string_append(out, "/>");
}

static void close_link(GString *out, const GbMarkGroup *group) {
  g_string_append(out, group->observation >= 0 ? "</a>" : "</g>");
}

/* Lines without words say nothing to a screen reader. */
static gboolean is_hidden(const GbMark *mark) {
  return mark->group < 0 && mark->type != GB_MARK_TEXT;
}

static void add_marks(GString *out, const GbScene *scene) {
  gint group = -1;
  gboolean hidden = FALSE;
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *mark = &g_array_index(scene->marks, GbMark, i);
    if (hidden && !is_hidden(mark))
      g_string_append(out, "</g>");
    if (mark->group != group && group >= 0)
      close_link(out, &g_array_index(scene->groups, GbMarkGroup, (guint)group));
    if (mark->group != group && mark->group >= 0)
      open_link(out, &g_array_index(scene->groups, GbMarkGroup, (guint)mark->group));
    if (!hidden && is_hidden(mark))
      g_string_append(out, "<g aria-hidden=\"true\">");
    hidden = is_hidden(mark);
    group = mark->group;
    add_mark(out, mark);
  }
  if (hidden)
    g_string_append(out, "</g>");
  if (group >= 0)
    close_link(out, &g_array_index(scene->groups, GbMarkGroup, (guint)group));
}

char *gb_svg_small(const GbScene *scene, const char *alt) {
  GString *out = g_string_sized_new(1024);
  gb_svg_open(out, scene->width, scene->height);
  g_string_append(out, " class=\"gb-chart\" role=\"img\" aria-label=\"");
  gb_svg_escape(out, alt);
  g_string_append(out, "\">");
  add_marks(out, scene);
  g_string_append(out, "</svg>");
  return g_string_free(out, FALSE);
}

char *gb_chart_page_svg(const GbChart *chart, const GbScene *scene, const char *id) {
  GString *out = g_string_sized_new(8192);
  gb_svg_open(out, scene->width, scene->height);
  g_string_append(out, " class=\"gb-chart\" role=\"group\" aria-labelledby=\"");
  g_string_append_printf(out, "%s-title %s-desc\"><title id=\"%s-title\">", id, id, id);
  gb_svg_escape(out, chart->alt);
  g_string_append_printf(out, "</title><desc id=\"%s-desc\">", id);
  gb_svg_escape(out, chart->description);
  g_string_append(out, "</desc>");
  add_marks(out, scene);
  g_string_append(out, "</svg>");
  return g_string_free(out, FALSE);
}
