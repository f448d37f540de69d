/* One relation of the audit: a band where the figure must lie, a point where it lies, and how far
 * they are apart. chart: a layout of its own, beside those of plots. Source: LOOK, audit sheet. */
#include <math.h>

#include "base/interval.h"
#include "chart/layout.h"
#include "chart/svg.h"

/* Ends that are open are -HUGE_VAL and HUGE_VAL.
 * @low, @high     the band
 * @point          the figure held against it
 * @from, @to      what the printed figure can stand for; both the point where it is exact */
typedef struct {
  double low, high, point, from, to;
} Places;

/* Of values to places. Open ends lie at the ends of the axis. */
typedef struct {
  double least, factor, inset, left, right;
} Scale;

static double place_of(GbDecimal end) {
  if (gb_interval_is_open(end))
    return end.digits < 0 ? -HUGE_VAL : HUGE_VAL;
  return gb_decimal_to_double(end);
}

static Places places_equal(const GbFinding *f) {
  return (Places){place_of(f->computed[0]), place_of(f->computed[1]), gb_decimal_to_double(f->told),
                  place_of(f->stated[0]), place_of(f->stated[1])};
}

/* The band begins at nought, or at a figure below it. */
static Places places_at_most(const GbFinding *f) {
  double point = gb_decimal_to_double(f->point[0]), told = gb_decimal_to_double(f->told);
  return (Places){MIN(0, MIN(point, told)), place_of(f->stated[1]), point, point, point};
}

static Places places_within(const GbFinding *f) {
  double point = (gb_decimal_to_double(f->point[0]) + gb_decimal_to_double(f->point[1])) / 2;
  return (Places){place_of(f->stated[0]), place_of(f->stated[1]), point, point, point};
}

/* A bar from nought to the result; the band is what meets the target. */
static Places places_target(const GbFinding *f) {
  double point = gb_decimal_to_double(f->point[0]);
  GbDecimal low = gb_interval_is_open(f->stated[1]) ? f->told : f->stated[0];
  return (Places){place_of(low), place_of(f->stated[1]), point, MIN(0, point), MAX(0, point)};
}

/* The least and the most of what has a value. */
static void find_ends(const Places *p, double *least, double *most) {
  const double ends[] = {p->low, p->high, p->from, p->to};
  *least = *most = p->point;
  for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
    *least = isinf(ends[i]) ? *least : MIN(*least, ends[i]);
    *most = isinf(ends[i]) ? *most : MAX(*most, ends[i]);
  }
}

/* A band without any end says nothing. */
static gboolean find_places(const GbFinding *f, Places *places) {
  double least, most;
  if (f->relation == GB_RELATION_NONE || gb_finding_is_identity(f))
    return FALSE;
  *places = f->relation == GB_RELATION_EQUAL     ? places_equal(f)
            : f->relation == GB_RELATION_AT_MOST ? places_at_most(f)
            : f->relation == GB_RELATION_TARGET  ? places_target(f)
                                                 : places_within(f);
  find_ends(places, &least, &most);
  return most > least && !(isinf(places->low) && isinf(places->high));
}

static Scale scale_of(const GbIntervalLook *look, const Places *values) {
  double least, most;
  find_ends(values, &least, &most);
  return (Scale){least, (look->width - 2 * look->inset) / (most - least), look->inset,
                 look->axis_inset, look->width - look->axis_inset};
}

static double to_x(const Scale *s, double value) {
  if (isinf(value))
    return value < 0 ? s->left : s->right;
  return s->inset + (value - s->least) * s->factor;
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

/* An arrow head: the band goes on. */
static void draw_open_end(GbCanvas *c, double value, double x) {
  const GbIntervalLook *look = &c->theme->interval;
  double half = look->band / 2, back = x + (value < 0 ? half : -half), y = look->middle;
  if (!isinf(value))
    return;
  gb_canvas_line(c, back, y - half, x, y, GB_ROLE_INK_2, c->theme->composition.outline, 0);
  gb_canvas_line(c, back, y + half, x, y, GB_ROLE_INK_2, c->theme->composition.outline, 0);
}

static void draw(GbCanvas *c, const GbFinding *f, const Places *values) {
  const GbIntervalLook *look = &c->theme->interval;
  Scale scale = scale_of(look, values);
  double y = look->middle;
  Places at = {to_x(&scale, values->low), to_x(&scale, values->high), to_x(&scale, values->point),
               to_x(&scale, values->from), to_x(&scale, values->to)};
  gboolean wrong = f->verdict == GB_VERDICT_FAILS || f->verdict == GB_VERDICT_SUSPICIOUS;
  g_autofree char *band = gb_finding_band_zh(f), *point = gb_finding_point_zh(f);
  double width = MAX(look->least_band, at.high - at.low), middle = (at.low + at.high) / 2;
  gb_canvas_line(c, look->axis_inset, y, look->width - look->axis_inset, y, GB_ROLE_LINE,
                 c->theme->plot.axis, 0);
  gb_canvas_outlined_rect(c, middle - width / 2, y - look->band / 2, width, look->band,
                          GB_ROLE_SERIES_3, c->theme->composition.outline);
  draw_open_end(c, values->low, at.low);
  draw_open_end(c, values->high, at.high);
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
  g_autofree char *alt = f->relation == GB_RELATION_TARGET
                             ? g_strdup_printf("%s；实绩：%s", band, point)
                             : g_strdup_printf("范围：%s；数值：%s", band, point);
  char *svg = gb_svg_small(scene, alt);
  gb_scene_free(scene);
  return svg;
}
