/* A scene as text, numbers to 0.01: what golden tests compare. chart: beside the writers. */
#include "chart/svg.h"
#include "chart/theme.h"

static void add_number(GString *out, double value) {
  g_string_append_c(out, ' ');
  gb_svg_number(out, value);
}

static void add_geometry(GString *out, const GbMark *m) {
  static const char *const NAMES[] = {"rect", "line", "circle", "path", "text"};
  g_string_append(out, NAMES[m->type]);
  if (m->type == GB_MARK_PATH) {
    g_string_append_printf(out, " %s", m->path);
    return;
  }
  add_number(out, m->x);
  add_number(out, m->y);
  if (m->type == GB_MARK_RECT || m->type == GB_MARK_LINE)
    add_number(out, m->width), add_number(out, m->height);
  if (m->type == GB_MARK_CIRCLE)
    add_number(out, m->width);
}

static void add_text(GString *out, const GbMark *m) {
  static const char *const ANCHORS[] = {"start", "middle", "end"};
  g_string_append_printf(out, " %s %s%s", ANCHORS[m->anchor],
                         m->face == GB_FACE_SONG ? "song" : "hei", m->bold ? " bold" : "");
  add_number(out, m->size);
  add_number(out, m->text_width);
  if (m->on != GB_ROLE_NONE)
    g_string_append_printf(out, " on=%s", gb_role_name(m->on));
  g_string_append_printf(out, " “%s”", m->text);
}

static void add_mark(GString *out, const GbMark *m) {
  if (m->group >= 0)
    g_string_append(out, "  ");
  add_geometry(out, m);
  if (m->fill != GB_ROLE_NONE)
    g_string_append_printf(out, " fill=%s", gb_role_name(m->fill));
  if (m->stroke != GB_ROLE_NONE) {
    g_string_append_printf(out, " stroke=%s", gb_role_name(m->stroke));
    add_number(out, m->stroke_width);
  }
  if (m->dash[0] > 0) {
    g_string_append(out, " dash");
    add_number(out, m->dash[0]);
  }
  if (m->type == GB_MARK_TEXT)
    add_text(out, m);
  g_string_append_c(out, '\n');
}

static void add_group(GString *out, const GbMarkGroup *group) {
  g_string_append_printf(out, "group obs=%d", group->observation);
  add_number(out, group->x);
  add_number(out, group->y);
  add_number(out, group->width);
  add_number(out, group->height);
  g_string_append_printf(out, " “%s”\n", group->title);
}

char *gb_scene_dump(const GbScene *scene) {
  GString *out = g_string_new("scene");
  gint group = -1;
  add_number(out, scene->width);
  add_number(out, scene->height);
  g_string_append_c(out, '\n');
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *m = &g_array_index(scene->marks, GbMark, i);
    if (m->group != group && m->group >= 0)
      add_group(out, &g_array_index(scene->groups, GbMarkGroup, (guint)m->group));
    group = m->group;
    add_mark(out, m);
  }
  return g_string_free(out, FALSE);
}
