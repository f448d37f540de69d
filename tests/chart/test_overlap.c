/* Nothing overlaps, whatever the data: many generated charts go through the stage, whose own check
 * fails on any text that meets a text, a mark, a line or the edge. */
#include "base/error.h"
#include "chart/canvas.h"
#include "chart/layout.h"
#include "support/model.h"

#include <math.h>
#include <string.h>

#define ROUNDS 400

static const char *const SYLLABLES[] = {"电力",  "热力", "燃气及水", "生产和供应",   "计算机、",
                                        "通信",  "设备", "制造",     "黑色金属冶炼", "压延加工",
                                        "服务",  "居民", "限额以上", "（含个体）",   "WTO",
                                        "PM2.5", "4S店", "农林牧渔"};

typedef struct {
  GRand *rand;
  GString *body;
  GPtrArray *names, *values, *phrases;
} Draft;

static Draft draft_new(guint32 seed) {
  return (Draft){g_rand_new_with_seed(seed), g_string_new("总体情况。"),
                 g_ptr_array_new_with_free_func(g_free), g_ptr_array_new_with_free_func(g_free),
                 g_ptr_array_new_with_free_func(g_free)};
}

static void draft_clear(Draft *d) {
  g_rand_free(d->rand);
  g_string_free(d->body, TRUE);
  g_ptr_array_unref(d->names);
  g_ptr_array_unref(d->values);
  g_ptr_array_unref(d->phrases);
}

static char *make_name(GRand *rand, guint number) {
  static const char *const MARKS[] = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛",
                                      "壬", "癸", "子", "丑", "寅", "卯", "辰", "巳",
                                      "午", "未", "申", "酉", "戌", "亥"};
  GString *name = g_string_new(MARKS[number % G_N_ELEMENTS(MARKS)]);
  gint parts = g_rand_int_range(rand, 0, g_rand_boolean(rand) ? 3 : 14);
  for (gint i = 0; i < parts; i++)
    g_string_append(name, SYLLABLES[g_rand_int_range(rand, 0, (gint)G_N_ELEMENTS(SYLLABLES))]);
  return g_string_free(name, FALSE);
}

/* @style 0 usual rates, 1 all negative, 2 all positive and tiny beside one, 3 twelve digits,
 * 4 zeros among them */
static char *make_value(GRand *rand, guint style, gboolean first) {
  gint digits = g_rand_int_range(rand, 1, 999);
  const char *sign = g_rand_boolean(rand) ? "-" : "";
  switch (style) {
  case 1:
    return g_strdup_printf("-%d.%d", digits / 10 + 1, digits % 10);
  case 2:
    return first ? g_strdup("98765.4") : g_strdup_printf("0.%03d", digits);
  case 3:
    return g_strdup_printf("%s%d%09d.%d", sign, digits, g_rand_int_range(rand, 0, 999999999),
                           digits % 10);
  case 4:
    return g_rand_boolean(rand) ? g_strdup("0") : g_strdup_printf("%s%d", sign, digits);
  default:
    return g_strdup_printf("%s%d.%d", sign, digits / 10, digits % 10);
  }
}

static void add_row(Draft *d, char *name, char *value, const char *unit) {
  char *phrase =
      g_strdup_printf("第%u条%s%s", d->names->len, value[0] == '-' ? value + 1 : value, unit);
  g_string_append_printf(d->body, "%s。", phrase);
  g_ptr_array_add(d->names, name);
  g_ptr_array_add(d->values, value);
  g_ptr_array_add(d->phrases, phrase);
}

static GbReport *make_report(Draft *d, GbMeasure measure, const char *unit) {
  GbReport *report = gb_test_report("一份报告", "全省", gb_period_half(2023, 1), d->body->str);
  for (guint i = 0; i < d->names->len; i++)
    gb_test_observe(report, d->phrases->pdata[i], d->names->pdata[i], measure, d->values->pdata[i],
                    unit);
  return report;
}

static guint run(GbReport *report, const GbTheme *theme, GbMeasurer *measurer, guint seed) {
  GError *error = NULL;
  if (!gb_chart(report, theme, measurer, &error))
    g_error("round %u: %s", seed, error->message);
  guint n = report->charts->len;
  gb_report_free(report);
  return n;
}

typedef GbReport *(*MakeFunc)(guint seed);

static GbReport *make_bars(guint seed) {
  Draft d = draft_new(seed);
  guint n = (guint)g_rand_int_range(d.rand, 3, 16), style = seed % 5;
  gboolean whole = g_rand_boolean(d.rand), groups = n >= 6 && g_rand_boolean(d.rand);
  add_row(&d, make_name(d.rand, 21), make_value(d.rand, style, FALSE), "%");
  for (guint i = 0; i < n; i++)
    add_row(&d, make_name(d.rand, i), make_value(d.rand, style, i == 0), "%");
  GbReport *report = make_report(&d, GB_MEASURE_GROWTH, "%");
  guint first = groups ? n / 2 : n;
  gint total = whole ? 0 : -1;
  const char *subject = d.names->pdata[0];
  gb_test_break_down(report, total, subject,
                     seed % 3 ? "分很长很长的一种登记注册类型看" : "分类别看", 1, first, 1);
  if (groups)
    gb_test_break_down(report, total, subject, "按经营单位所在地分", 1 + first, n - first, 1);
  draft_clear(&d);
  return report;
}

static GbReport *make_composition(guint seed) {
  Draft d = draft_new(seed);
  guint n = (guint)g_rand_int_range(d.rand, 2, 6);
  gint64 parts[5], sum = 0;
  for (guint i = 0; i < n; i++) {
    double power = g_rand_double_range(d.rand, 0, seed % 3 ? 4 : 11);
    parts[i] = seed % 7 == 0 && i == 0 ? 0 : (gint64)pow(10, power);
    sum += parts[i];
  }
  add_row(&d, make_name(d.rand, 21), g_strdup_printf("%" G_GINT64_FORMAT, sum), "亿元");
  for (guint i = 0; i < n; i++)
    add_row(&d, make_name(d.rand, i), g_strdup_printf("%" G_GINT64_FORMAT, parts[i]), "亿元");
  GbReport *report = make_report(&d, GB_MEASURE_LEVEL, "亿元");
  gb_test_break_down(report, 0, d.names->pdata[0], "分产业看", 1, n, 1)->sum = GB_SUM_HOLDS;
  draft_clear(&d);
  return report;
}

static GbReport *make_bullet(guint seed) {
  Draft d = draft_new(seed);
  guint n = (guint)g_rand_int_range(d.rand, 2, 21), style = seed % 5;
  for (guint i = 0; i < 2 * n; i++) {
    char *name = i % 2 ? g_strdup(d.names->pdata[i - 1]) : make_name(d.rand, i / 2);
    add_row(&d, name, make_value(d.rand, style, i == 0), "%");
  }
  GbReport *report = make_report(&d, GB_MEASURE_GROWTH, "%");
  for (guint i = 0; i < 2 * n; i += 2) {
    GbObservation *o = gb_test_observation(report, i);
    o->status = GB_STATUS_TARGET;
    o->period = gb_period_year(2023);
    o->approx = (GbApprox)g_rand_int_range(d.rand, 0, GB_APPROX_LT + 1);
  }
  draft_clear(&d);
  return report;
}

static void test_rounds(gconstpointer data) {
  MakeFunc make = *(const MakeFunc *)data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(theme);
  guint drawn = 0;
  for (guint seed = 1; seed <= ROUNDS; seed++)
    drawn += run(make(seed), theme, measurer, seed) > 0;
  /* A fifth of the bullets have numbers too long for a phone and are left out. */
  g_assert_cmpuint(drawn, >=, ROUNDS * 4 / 5);
}

static char *check(GbCanvas *canvas, const GbTheme *theme) {
  GbScene *scene = gb_canvas_finish(canvas, 40);
  char *wrong = gb_scene_check(scene, theme);
  gb_scene_free(scene);
  return wrong;
}

/* The check that the rounds rely on finds what it should. */
static void test_check_finds(void) {
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", NULL);
  g_autoptr(GbMeasurer) measurer = gb_measurer_new(theme);
  g_autoptr(GbArena) arena = gb_arena_new();
  GbTextStyle style = {GB_FACE_HEI, FALSE, 14};
  GbCanvas c = gb_canvas_begin(arena, measurer, 100);
  gb_canvas_text(&c, "制造业", 0, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_text(&c, "8.4", 40, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  g_autofree char *texts = check(&c, theme);
  g_assert_cmpstr(texts, ==, "“制造业” overlaps “8.4”");
  c = gb_canvas_begin(arena, measurer, 100);
  gb_canvas_text(&c, "制造业", 0, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_line(&c, 20.5, 0, 20.5, 40, GB_ROLE_INK, 1, 0);
  g_autofree char *line = check(&c, theme);
  g_assert_cmpstr(line, ==, "“制造业” overlaps a mark in ink");
  c = gb_canvas_begin(arena, measurer, 100);
  gb_canvas_text(&c, "制造业", 70, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  g_autofree char *edge = check(&c, theme);
  g_assert_cmpstr(edge, ==, "“制造业” leaves the drawing");
  c = gb_canvas_begin(arena, measurer, 100);
  gb_canvas_text(&c, "制造业", 0, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  gb_canvas_text(&c, "8.4", 44, 20, style, GB_ANCHOR_START, GB_ROLE_INK);
  g_autofree char *fine = check(&c, theme);
  g_assert_cmpstr(fine, ==, NULL);
}

int main(int argc, char **argv) {
  static const MakeFunc MAKE[] = {make_bars, make_composition, make_bullet};
  g_test_init(&argc, &argv, NULL);
  g_test_add_data_func("/chart/overlap/bars", &MAKE[0], test_rounds);
  g_test_add_data_func("/chart/overlap/composition", &MAKE[1], test_rounds);
  g_test_add_data_func("/chart/overlap/bullet", &MAKE[2], test_rounds);
  g_test_add_func("/chart/overlap/check-finds", test_check_finds);
  return g_test_run();
}
