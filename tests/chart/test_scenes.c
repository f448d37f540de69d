/* Golden scenes: the places of every mark of the sample charts, numbers to 0.01.
 * Pango's versions round the width of a word differently: 0.01 more or less is the same place.
 * With GB_UPDATE=1 in the environment the files are written anew; the review is the diff. */
#include "chart/chart.h"
#include "support/sample.h"

#include <math.h>

/* Are two dumps the same, numbers to 0.01? What stands behind “ is text: the same to the letter. */
static gboolean same(const char *a, const char *b) {
  gboolean words = FALSE;
  while (*a && *b) {
    if (!words && g_ascii_isdigit(*a) && g_ascii_isdigit(*b)) {
      char *ends[2];
      if (fabs(g_ascii_strtod(a, &ends[0]) - g_ascii_strtod(b, &ends[1])) > 0.011)
        return FALSE;
      a = ends[0];
      b = ends[1];
      continue;
    }
    words = *a != '\n' && (words || g_str_has_prefix(a, "“"));
    if (*a++ != *b++)
      return FALSE;
  }
  return *a == *b;
}

static void test_same(void) {
  g_assert_true(same("text 1 2.5 “甲”\nrect 3.99 4", "text 1.01 2.49 “甲”\nrect 4 4"));
  g_assert_false(same("text 1 2.5 “甲”", "text 1.02 2.5 “甲”"));
  g_assert_false(same("text 1 2.5 “6.50”", "text 1 2.5 “6.51”"));
  g_assert_false(same("rect 1 2 fill=up", "rect 1 2 fill=down"));
  g_assert_false(same("rect 1 2", "rect 1 2 3"));
  g_assert_false(same("rect 1 2", "rect 1 -2"));
}

static void compare(const char *name, const GbScene *scene) {
  g_autofree char *file = g_strdup_printf("%s/chart/scenes/%s.txt", GB_TESTS_DIR, name);
  g_autofree char *dump = gb_scene_dump(scene), *golden = NULL;
  if (g_getenv("GB_UPDATE")) {
    g_assert_true(g_file_set_contents(file, dump, -1, NULL));
    return;
  }
  if (!g_file_get_contents(file, &golden, NULL, NULL))
    g_error("no golden scene %s; GB_UPDATE=1 writes it", file);
  if (!same(dump, golden))
    g_test_message("scene %s differs from its golden file:\n%s", name, dump);
  g_assert_true(same(dump, golden));
}

static void compare_charts(GbReport *report, const char *prefix) {
  GError *error = NULL;
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(theme);
  g_assert_true(gb_chart(report, theme, measurer, &error));
  g_assert_no_error(error);
  for (guint i = 0; i < report->charts->len; i++) {
    const GbChart *c = report->charts->pdata[i];
    g_autofree char *wide = g_strdup_printf("%s-%s-wide", prefix, c->name);
    g_autofree char *narrow = g_strdup_printf("%s-%s-narrow", prefix, c->name);
    g_autofree char *plate = g_strdup_printf("%s-%s-plate", prefix, c->name);
    compare(wide, c->wide);
    compare(narrow, c->narrow);
    compare(plate, c->plate);
  }
}

static void test_province(void) {
  g_autoptr(GbReport) report = gb_sample_province();
  compare_charts(report, "province");
}

static void test_targets(void) {
  g_autoptr(GbReport) report = gb_sample_targets();
  compare_charts(report, "targets");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/chart/scenes/same", test_same);
  g_test_add_func("/chart/scenes/province", test_province);
  g_test_add_func("/chart/scenes/targets", test_targets);
  return g_test_run();
}
