/* One relation of the audit: a band where the figure must lie, a point where it lies, and how far
 * they are apart. chart: a layout of its own, beside those of plots. Source: LOOK, audit sheet. */
#include "chart/layout.h"
#include "chart/svg.h"

/* @low, @high     the band
 * @point          the figure held against it
 * @from, @to      what the printed figure can stand for; both the point where it is exact */
typedef struct {
  double low, high, point, from, to;
} Places;

static gboolean is_closed(const GbDecimal interval[2]) {
  return !gb_finding_is_open(interval[0]) && !gb_finding_is_open(interval[1]);
}

static Places places_equal(const GbFinding *f) {
  double point = gb_decimal_to_double(f->told);
  return (Places){gb_decimal_to_double(f->computed[0]), gb_decimal_to_double(f->computed[1]), point,
                  gb_decimal_to_double(f->stated[0]), gb_decimal_to_double(f->stated[1])};
}

/* The band begins at nought, or at a figure below it. */
static Places places_at_most(const GbFinding *f) {
  double point = gb_decimal_to_double(f->point[0]), high = gb_decimal_to_double(f->stated[1]);
  return (Places){MIN(0, MIN(point, high)), high, point, point, point};
}

static Places places_within(const GbFinding *f) {
  double point = (gb_decimal_to_double(f->point[0]) + gb_decimal_to_double(f->point[1])) / 2;
  return (Places){gb_decimal_to_double(f->stated[0]), gb_decimal_to_double(f->stated[1]), point,
                  point, point};
}

static double least_of(const Places *p) {
  return MIN(MIN(p->from, p->low), p->point);
}
static double most_of(const Places *p) {
  return MAX(MAX(p->to, p->high), p->point);
}

static gboolean find_places(const GbFinding *f, Places *places) {
  if (f->relation == GB_RELATION_NONE || gb_finding_is_identity(f) || !is_closed(f->computed) ||
      !is_closed(f->stated))
    return FALSE;
  *places = f->relation == GB_RELATION_EQUAL     ? places_equal(f)
            : f->relation == GB_RELATION_AT_MOST ? places_at_most(f)
                                                 : places_within(f);
  return most_of(places) > least_of(places);
}

/* A label keeps inside the drawing. */
static void draw_label(GbCanvas *c, const char *text, double x, double baseline, gboolean bold,
                       GbRole role) {
  const GbIntervalLook *look = &c->theme->interval;
  GbTextStyle style = {GB_FACE_HEI, bold, look->text};
  double half = gb_canvas_measure(c, text, style) / 2;
  x = CLAMP(x, half, MAX(half, look->width - half));
  gb_canvas_text(c, text, x, baseline, style, GB_ANCHOR_MIDDLE, role);
}

static void draw_point(GbCanvas *c, const Places *at, gboolean wrong) {
  const GbIntervalLook *look = &c->theme->interval;
  GbRole role = wrong ? GB_ROLE_TARGET : GB_ROLE_UP;
  double y = look->middle;
  if (wrong && (at->point < at->low || at->point > at->high))
    gb_canvas_line(c, at->point, y, at->point < at->low ? at->low : at->high, y, role, look->dotted,
                   look->dotted);
  if (at->to > at->from)
    gb_canvas_line(c, at->from, y, at->to, y, role, look->rounding, 0);
  gb_canvas_circle(c, at->point, y, look->radius, role);
}

static void draw(GbCanvas *c, const GbFinding *f, const Places *values) {
  const GbIntervalLook *look = &c->theme->interval;
  double least = least_of(values), most = most_of(values);
  double scale = (look->width - 2 * look->inset) / (most - least), y = look->middle;
  Places at = {
      look->inset + (values->low - least) * scale, look->inset + (values->high - least) * scale,
      look->inset + (values->point - least) * scale, look->inset + (values->from - least) * scale,
      look->inset + (values->to - least) * scale};
  gboolean wrong = f->verdict == GB_VERDICT_FAILS || f->verdict == GB_VERDICT_SUSPICIOUS;
  g_autofree char *band = gb_finding_band_zh(f), *point = gb_finding_point_zh(f);
  double width = MAX(look->least_band, at.high - at.low), middle = (at.low + at.high) / 2;
  gb_canvas_line(c, look->axis_inset, y, look->width - look->axis_inset, y, GB_ROLE_LINE,
                 c->theme->plot.axis, 0);
  gb_canvas_outlined_rect(c, middle - width / 2, y - look->band / 2, width, look->band,
                          GB_ROLE_SERIES_3, c->theme->composition.outline);
  draw_point(c, &at, wrong);
  draw_label(c, point, at.point, look->above, wrong, wrong ? GB_ROLE_TARGET : GB_ROLE_INK);
  draw_label(c, band, middle, look->below, FALSE, GB_ROLE_INK_2);
}

GbScene *gb_layout_interval(const GbFinding *f, GbArena *arena, GbMeasurer *measurer) {
  Places places;
  if (!find_places(f, &places))
    return NULL;
  const GbIntervalLook *look = &gb_measurer_theme(measurer)->interval;
  GbCanvas canvas = gb_canvas_begin(arena, measurer, look->width);
  draw(&canvas, f, &places);
  return gb_canvas_finish(&canvas, look->height);
}

char *gb_chart_interval_svg(const GbFinding *f, GbMeasurer *measurer) {
  g_autoptr(GbArena) arena = gb_arena_new();
  GbScene *scene = gb_layout_interval(f, arena, measurer);
  if (!scene)
    return g_strdup("");
  g_autofree char *band = gb_finding_band_zh(f), *point = gb_finding_point_zh(f);
  g_autofree char *alt = g_strdup_printf("范围：%s；数值：%s", band, point);
  char *svg = gb_svg_small(scene, alt);
  gb_scene_free(scene);
  return svg;
}
