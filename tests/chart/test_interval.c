/* The drawing of one relation: nothing overlaps and nothing leaves it, whatever the numbers; a
 * figure outside is drawn outside, in the colour of alarm, one inside is not. */
#include "chart/layout.h"

#include <math.h>
#include <string.h>

#define ROUNDS 2000
#define NO_END G_GINT64_CONSTANT(1000000000000000000)
#define NO_END_BELOW (-NO_END)

static GbTheme *theme;
static GbMeasurer *measurer;

static GbFinding finding(GbRelation relation, GbVerdict verdict, const gint64 numbers[6],
                         guint8 scale) {
  GbFinding f = {.relation = relation, .verdict = verdict};
  f.computed[0] = (GbDecimal){numbers[0], scale};
  f.computed[1] = (GbDecimal){numbers[1], scale};
  f.stated[0] = (GbDecimal){numbers[2], scale};
  f.stated[1] = (GbDecimal){numbers[3], scale};
  f.point[0] = f.point[1] = (GbDecimal){numbers[4], scale};
  f.told = (GbDecimal){numbers[5], scale};
  return f;
}

static const GbMark *find(const GbScene *scene, GbMarkType type) {
  for (guint i = 0; i < scene->marks->len; i++)
    if (g_array_index(scene->marks, GbMark, i).type == type)
      return &g_array_index(scene->marks, GbMark, i);
  g_error("no mark of type %d", type);
}

/* 80.57 that may be 53.5 at most. */
static void test_outside(void) {
  static const gint64 NUMBERS[] = {8056, 8058, 5345, 5355, 8057, 5350};
  GbFinding f = finding(GB_RELATION_AT_MOST, GB_VERDICT_FAILS, NUMBERS, 2);
  g_autoptr(GbArena) arena = gb_arena_new();
  GbScene *scene = gb_layout_interval(&f, arena, measurer);
  const GbMark *band = find(scene, GB_MARK_RECT), *point = find(scene, GB_MARK_CIRCLE);
  g_assert_cmpint(point->fill, ==, GB_ROLE_TARGET);
  g_assert_cmpfloat(point->x, >, band->x + band->width + 1);
  g_assert_cmpfloat(fabs(band->width / (point->x - band->x) - 53.55 / 80.57), <, 0.01);
  gb_scene_free(scene);
  g_autofree char *svg = gb_chart_interval_svg(&f, measurer);
  g_assert_nonnull(strstr(svg, "aria-label=\"范围：不大于53.50；数值：80.57\""));
  g_assert_nonnull(strstr(svg, "stroke-dasharray"));
}

static void test_inside(void) {
  static const gint64 NUMBERS[] = {38369, 38424, 38350, 38450, 38396, 38400};
  GbFinding f = finding(GB_RELATION_EQUAL, GB_VERDICT_HOLDS, NUMBERS, 3);
  g_autoptr(GbArena) arena = gb_arena_new();
  GbScene *scene = gb_layout_interval(&f, arena, measurer);
  const GbMark *band = find(scene, GB_MARK_RECT), *point = find(scene, GB_MARK_CIRCLE);
  g_assert_cmpint(point->fill, ==, GB_ROLE_UP);
  g_assert_cmpfloat(point->x, >, band->x);
  g_assert_cmpfloat(point->x, <, band->x + band->width);
  gb_scene_free(scene);
}

/* 30 + 超过20 and 55: the band goes to the end of the axis, where an arrow head says so. */
static void test_open(void) {
  static const gint64 NUMBERS[] = {495, NO_END, 545, 555, 500, 550};
  GbFinding f = finding(GB_RELATION_EQUAL, GB_VERDICT_HOLDS_BY_ROUNDING, NUMBERS, 1);
  f.computed[1].scale = 0;
  g_autoptr(GbArena) arena = gb_arena_new();
  GbScene *scene = gb_layout_interval(&f, arena, measurer);
  const GbMark *band = find(scene, GB_MARK_RECT), *point = find(scene, GB_MARK_CIRCLE);
  double right = theme->interval.width - theme->interval.axis_inset;
  guint heads = 0;
  g_assert_cmpfloat(fabs(band->x + band->width - right), <, 1);
  g_assert_cmpfloat(band->x, <, point->x);
  g_assert_cmpint(point->fill, ==, GB_ROLE_UP);
  for (guint i = 0; i < scene->marks->len; i++) {
    const GbMark *m = &g_array_index(scene->marks, GbMark, i);
    heads += m->type == GB_MARK_LINE && fabs(m->width - right) < 0.01 && m->y != m->height;
  }
  g_assert_cmpuint(heads, ==, 2);
  g_autofree char *fault = gb_scene_check(scene, theme);
  g_assert_null(fault);
  gb_scene_free(scene);
  g_autofree char *svg = gb_chart_interval_svg(&f, measurer);
  g_assert_nonnull(strstr(svg, "aria-label=\"范围：不小于49.5；数值：55.0\""));
}

/* A result of 4.7 behind a target of 5以上: a bar from nought, no alarm, a target without an end.
 */
static void test_target(void) {
  static const gint64 NUMBERS[] = {465, 475, 450, NO_END, 470, 500};
  GbFinding f = finding(GB_RELATION_TARGET, GB_VERDICT_HOLDS, NUMBERS, 2);
  f.stated[1].scale = 0;
  g_autoptr(GbArena) arena = gb_arena_new();
  GbScene *scene = gb_layout_interval(&f, arena, measurer);
  const GbMark *band = find(scene, GB_MARK_RECT), *point = find(scene, GB_MARK_CIRCLE);
  g_assert_cmpint(point->fill, ==, GB_ROLE_UP);
  g_assert_cmpfloat(
      fabs((band->x - theme->interval.inset) / (point->x - theme->interval.inset) - 5.0 / 4.7), <,
      0.01);
  gb_scene_free(scene);
  g_autofree char *svg = gb_chart_interval_svg(&f, measurer);
  g_assert_nonnull(strstr(svg, "aria-label=\"目标5.00以上；实绩：4.7\""));
}

static void test_nothing_to_draw(void) {
  static const gint64 SAME[] = {29, 29, 29, 29, 29, 29}, NIL[] = {0, 0, 0, 0, 0, 0};
  static const gint64 OPEN[] = {NO_END_BELOW, NO_END, 29, 30, 29, 29};
  const GbFinding all[] = {finding(GB_RELATION_NONE, GB_VERDICT_FAILS, OPEN, 0),
                           finding(GB_RELATION_EQUAL, GB_VERDICT_HOLDS, SAME, 0),
                           finding(GB_RELATION_AT_MOST, GB_VERDICT_HOLDS, NIL, 0),
                           finding(GB_RELATION_EQUAL, GB_VERDICT_FAILS, OPEN, 0)};
  for (guint i = 0; i < G_N_ELEMENTS(all); i++) {
    g_autofree char *svg = gb_chart_interval_svg(&all[i], measurer);
    g_assert_cmpstr(svg, ==, "");
  }
}

static void test_no_overlap(void) {
  g_autoptr(GRand) rand = g_rand_new_with_seed(8);
  for (guint i = 0; i < ROUNDS; i++) {
    gint64 n[6], size = (gint64)pow(10, g_rand_int_range(rand, 1, 9));
    for (guint k = 0; k < 6; k++)
      n[k] = (gint64)(g_rand_double_range(rand, -0.3, 1) * (double)size);
    gint64 computed[] = {MIN(n[0], n[1]), MAX(n[0], n[1])},
           stated[] = {MIN(n[2], n[3]), MAX(n[2], n[3])};
    const gint64 ordered[] = {computed[0], computed[1], stated[0], stated[1], n[4], n[5]};
    GbFinding f = finding(
        (GbRelation)g_rand_int_range(rand, GB_RELATION_EQUAL, GB_RELATION_WITHIN + 1),
        (GbVerdict)g_rand_int_range(rand, 0, 4), ordered, (guint8)g_rand_int_range(rand, 0, 5));
    g_autoptr(GbArena) arena = gb_arena_new();
    GbScene *scene = gb_layout_interval(&f, arena, measurer);
    if (!scene)
      continue;
    g_autofree char *fault = gb_scene_check(scene, theme);
    if (fault)
      g_error("round %u: %s", i, fault);
    gb_scene_free(scene);
  }
}

int main(int argc, char **argv) {
  g_autoptr(GError) error = NULL;
  g_test_init(&argc, &argv, NULL);
  theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  measurer = gb_measurer_new(theme);
  g_test_add_func("/chart/interval/outside", test_outside);
  g_test_add_func("/chart/interval/inside", test_inside);
  g_test_add_func("/chart/interval/open", test_open);
  g_test_add_func("/chart/interval/target", test_target);
  g_test_add_func("/chart/interval/nothing-to-draw", test_nothing_to_draw);
  g_test_add_func("/chart/interval/no-overlap", test_no_overlap);
  int result = g_test_run();
  gb_measurer_free(measurer);
  gb_theme_free(theme);
  return result;
}
