/* A scene as text: what tests and people compare.
 * export: scene → one mark a line. */
#include "export/export.h"

static const char *role_name(GbRole role) {
  static const char *const NAMES[GB_ROLE_COUNT] = {
      "ink",      "ink-2",    "ink-3",    "grid",     "line",     "paper",
      "series-1", "series-2", "series-3", "series-4", "series-5", "series-6",
      "whole",    "up",       "down",     "target",   "on-data",  "none"};
  return NAMES[role];
}

static void append_length(GString *out, const char *name, double value) {
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];
  g_ascii_formatd(buffer, sizeof buffer, "%.2f", value);
  g_string_append_printf(out, " %s=%s", name, g_str_equal(buffer, "-0.00") ? "0.00" : buffer);
}

static void append_text(GString *out, const GbMark *m) {
  static const char *const ANCHORS[] = {"start", "middle", "end"};
  g_string_append_printf(out, " %s%s %s", m->face == GB_FACE_SONG ? "song" : "hei",
                         m->bold ? " bold" : "", ANCHORS[m->anchor]);
  append_length(out, "size", m->size);
  append_length(out, "wide", m->text_width);
  g_string_append_printf(out, " \"%s\"", m->text ? m->text : "");
}

static void append_mark(GString *out, const GbMark *m) {
  static const char *const TYPES[] = {"rect", "line", "circle", "path", "text"};
  g_string_append_printf(out, "  %s group %d fill %s stroke %s", TYPES[m->type], m->group,
                         role_name(m->fill), role_name(m->stroke));
  append_length(out, "x", m->x);
  append_length(out, "y", m->y);
  append_length(out, "w", m->width);
  append_length(out, "h", m->height);
  if (m->stroke != GB_ROLE_NONE)
    append_length(out, "pen", m->stroke_width);
  if (m->type == GB_MARK_PATH)
    g_string_append_printf(out, " d=\"%s\"", m->path ? m->path : "");
  if (m->type == GB_MARK_TEXT)
    append_text(out, m);
  g_string_append_c(out, '\n');
}

void gb_export_scene(const GbScene *scene, GString *out) {
  g_string_append(out, "scene");
  append_length(out, "width", scene->width);
  append_length(out, "height", scene->height);
  g_string_append_c(out, '\n');
  for (guint i = 0; i < scene->groups->len; i++) {
    const GbMarkGroup *group = &g_array_index(scene->groups, GbMarkGroup, i);
    g_string_append_printf(out, "  group %u observation %d \"%s\"\n", i, group->observation,
                           group->title ? group->title : "");
  }
  for (guint i = 0; i < scene->marks->len; i++)
    append_mark(out, &g_array_index(scene->marks, GbMark, i));
}
