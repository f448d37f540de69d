/* A scene under construction. chart: between the layout of each kind and the writers. */
#include "chart/canvas.h"

GbCanvas gb_canvas_begin(GbArena *arena, GbMeasurer *measurer, double width) {
  GbScene *scene = g_new0(GbScene, 1);
  scene->width = width;
  scene->marks = g_array_new(FALSE, TRUE, sizeof(GbMark));
  scene->groups = g_array_new(FALSE, TRUE, sizeof(GbMarkGroup));
  return (GbCanvas){.scene = scene,
                    .arena = arena,
                    .measurer = measurer,
                    .theme = gb_measurer_theme(measurer),
                    .group = -1};
}

GbScene *gb_canvas_finish(GbCanvas *c, double height) {
  c->scene->height = height;
  return c->scene;
}

double gb_canvas_measure(const GbCanvas *c, const char *text, GbTextStyle style) {
  return gb_measure(c->measurer, text, style);
}

double gb_canvas_baseline(const GbCanvas *c, double y, double size) {
  return y + size * c->theme->text.middle;
}

static double add_text(GbCanvas *c, const char *text, double x, double baseline, GbTextStyle style,
                       GbAnchor anchor, GbRole fill, GbRole on) {
  GbMark mark = {.type = GB_MARK_TEXT,
                 .fill = fill,
                 .stroke = GB_ROLE_NONE,
                 .on = on,
                 .x = x + c->dx,
                 .y = baseline + c->dy,
                 .text = gb_arena_strdup(c->arena, text),
                 .face = style.face,
                 .size = style.size,
                 .bold = style.bold,
                 .anchor = anchor,
                 .text_width = gb_measure(c->measurer, text, style),
                 .group = c->group};
  g_array_append_val(c->scene->marks, mark);
  return mark.text_width;
}

double gb_canvas_text(GbCanvas *c, const char *text, double x, double baseline, GbTextStyle style,
                      GbAnchor anchor, GbRole role) {
  return add_text(c, text, x, baseline, style, anchor, role, GB_ROLE_NONE);
}

double gb_canvas_text_on(GbCanvas *c, const char *text, double x, double baseline,
                         GbTextStyle style, GbAnchor anchor, GbRole on) {
  return add_text(c, text, x, baseline, style, anchor, GB_ROLE_ON_DATA, on);
}

static void add_rect(GbCanvas *c, double x, double y, double width, double height, GbRole fill,
                     GbRole stroke, double stroke_width) {
  GbMark mark = {.type = GB_MARK_RECT,
                 .fill = fill,
                 .stroke = stroke,
                 .on = GB_ROLE_NONE,
                 .stroke_width = stroke_width,
                 .x = x + c->dx,
                 .y = y + c->dy,
                 .width = width,
                 .height = height,
                 .group = c->group};
  g_array_append_val(c->scene->marks, mark);
}

void gb_canvas_rect(GbCanvas *c, double x, double y, double width, double height, GbRole fill) {
  add_rect(c, x, y, width, height, fill, GB_ROLE_NONE, 0);
}

/* The outline lies inside the rectangle. */
void gb_canvas_outlined_rect(GbCanvas *c, double x, double y, double width, double height,
                             GbRole role, double stroke_width) {
  if (!c->theme->outline[role] || width <= stroke_width) {
    gb_canvas_rect(c, x, y, width, height, role);
    return;
  }
  add_rect(c, x + stroke_width / 2, y + stroke_width / 2, width - stroke_width,
           height - stroke_width, role, role, stroke_width);
}

void gb_canvas_line(GbCanvas *c, double x1, double y1, double x2, double y2, GbRole stroke,
                    double width, double dash) {
  GbMark mark = {.type = GB_MARK_LINE,
                 .fill = GB_ROLE_NONE,
                 .stroke = stroke,
                 .on = GB_ROLE_NONE,
                 .stroke_width = width,
                 .dash = {dash, dash},
                 .x = x1 + c->dx,
                 .y = y1 + c->dy,
                 .width = x2 + c->dx,
                 .height = y2 + c->dy,
                 .group = c->group};
  g_array_append_val(c->scene->marks, mark);
}

void gb_canvas_circle(GbCanvas *c, double x, double y, double radius, GbRole fill) {
  GbMark mark = {.type = GB_MARK_CIRCLE,
                 .fill = fill,
                 .stroke = GB_ROLE_NONE,
                 .on = GB_ROLE_NONE,
                 .x = x + c->dx,
                 .y = y + c->dy,
                 .width = radius,
                 .group = c->group};
  g_array_append_val(c->scene->marks, mark);
}

void gb_canvas_open(GbCanvas *c, gint observation, const char *title) {
  GbMarkGroup group = {.observation = observation, .title = gb_arena_strdup(c->arena, title)};
  g_array_append_val(c->scene->groups, group);
  c->group = (gint)c->scene->groups->len - 1;
}

void gb_canvas_close(GbCanvas *c, double x, double y, double width, double height) {
  GbMarkGroup *group = &g_array_index(c->scene->groups, GbMarkGroup, (guint)c->group);
  double grow = MAX(0, c->theme->plot.band_height - height) / 2;
  group->x = x + c->dx;
  group->y = y + c->dy - grow;
  group->width = width;
  group->height = height + 2 * grow;
  c->group = -1;
}
