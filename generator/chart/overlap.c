/* Nothing overlaps: text against text, marks, lines and the scene's edge.
 * chart: after layout, in every build; a find is a fault of the layout. Source: LOOK 7. */
#include "chart/layout.h"

#include <math.h>

/* Boxes are those of the em; ink is smaller, so a touch is no overlap. */
#define TOUCH 0.5

typedef struct {
  double left, top, right, bottom;
} Box;

static Box text_box(const GbMark *m, const GbTheme *theme) {
  double left = m->x - (m->anchor == GB_ANCHOR_END      ? m->text_width
                        : m->anchor == GB_ANCHOR_MIDDLE ? m->text_width / 2
                                                        : 0);
  return (Box){left, m->y - m->size * theme->text.ascent, left + m->text_width,
               m->y + m->size * theme->text.descent};
}

static Box mark_box(const GbMark *m, const GbTheme *theme) {
  double half = m->stroke == GB_ROLE_NONE ? 0 : m->stroke_width / 2;
  switch (m->type) {
  case GB_MARK_TEXT:
    return text_box(m, theme);
  case GB_MARK_RECT:
    return (Box){m->x - half, m->y - half, m->x + m->width + half, m->y + m->height + half};
  case GB_MARK_CIRCLE:
    return (Box){m->x - m->width - half, m->y - m->width - half, m->x + m->width + half,
                 m->y + m->width + half};
  case GB_MARK_LINE: {
    gboolean upright = m->x == m->width;
    double x = upright ? half : 0, y = upright ? 0 : half;
    return (Box){MIN(m->x, m->width) - x, MIN(m->y, m->height) - y, MAX(m->x, m->width) + x,
                 MAX(m->y, m->height) + y};
  }
  default:
    return (Box){INFINITY, INFINITY, -INFINITY, -INFINITY}; /* paths follow the data */
  }
}

static gboolean overlap(Box a, Box b) {
  return a.left < b.right - TOUCH && b.left < a.right - TOUCH && a.top < b.bottom - TOUCH &&
         b.top < a.bottom - TOUCH;
}

static gboolean inside(Box a, double width, double height) {
  return a.left >= -TOUCH && a.top >= -TOUCH && a.right <= width + TOUCH &&
         a.bottom <= height + TOUCH;
}

static gboolean is_grid(const GbMark *m) {
  return m->type == GB_MARK_LINE && m->stroke == GB_ROLE_GRID;
}

/* Text on a data fill lies on one rectangle of that role, wholly. */
static gboolean lies_on_fill(const GbScene *scene, const GbMark *text, Box box,
                             const GbTheme *theme) {
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *m = &g_array_index(scene->marks, GbMark, i);
    if (m->type != GB_MARK_RECT || m->fill != text->on || m->group != text->group)
      continue;
    Box fill = mark_box(m, theme);
    if (box.left >= fill.left && box.right <= fill.right)
      return TRUE;
  }
  return FALSE;
}

static char *describe(const GbMark *m) {
  return m->type == GB_MARK_TEXT
             ? g_strdup_printf("“%s”", m->text)
             : g_strdup_printf("a mark in %s",
                               gb_role_name(m->fill == GB_ROLE_NONE ? m->stroke : m->fill));
}

static gboolean may_meet(const GbMark *text, const GbMark *other) {
  if (is_grid(other) || other->type == GB_MARK_PATH)
    return TRUE;
  return text->on != GB_ROLE_NONE && other->type == GB_MARK_RECT && other->fill == text->on;
}

static char *check_text(const GbScene *scene, guint index, const Box *boxes, const GbTheme *theme) {
  const GbMark *text = &g_array_index(scene->marks, GbMark, index);
  if (text->on != GB_ROLE_NONE && !lies_on_fill(scene, text, boxes[index], theme))
    return g_strdup_printf("“%s” does not lie on its fill", text->text);
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *other = &g_array_index(scene->marks, GbMark, i);
    gboolean seen = other->type == GB_MARK_TEXT && i <= index;
    if (seen || may_meet(text, other) || !overlap(boxes[index], boxes[i]))
      continue;
    g_autofree char *name = describe(other);
    return g_strdup_printf("“%s” overlaps %s", text->text, name);
  }
  return NULL;
}

char *gb_scene_check(const GbScene *scene, const GbTheme *theme) {
  guint n = scene->marks->len;
  g_autofree Box *boxes = g_new(Box, n);
  for (guint i = 0; i < n; i++) {
    const GbMark *m = &g_array_index(scene->marks, GbMark, i);
    boxes[i] = mark_box(m, theme);
    if (!(m->type == GB_MARK_PATH || inside(boxes[i], scene->width, scene->height))) {
      g_autofree char *name = describe(m);
      return g_strdup_printf("%s leaves the drawing", name);
    }
  }
  for (guint i = 0; i < n; i++) {
    if (g_array_index(scene->marks, GbMark, i).type != GB_MARK_TEXT)
      continue;
    char *wrong = check_text(scene, i, boxes, theme);
    if (wrong)
      return wrong;
  }
  return NULL;
}
