/* Pango is asked once a string; full-width text is not asked at all. */
#include "chart/measure.h"
#include "chart/wrap.h"

#include <math.h>

static GbTheme *load(void) {
  GError *error = NULL;
  GbTheme *theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  return theme;
}

static const GbTextStyle PLAIN = {GB_FACE_HEI, FALSE, 14};

static void test_cache(void) {
  g_autoptr(GbTheme) theme = load();
  g_autoptr(GbMeasurer) m = gb_measurer_new(theme);
  g_assert_cmpfloat(gb_measure(m, "规模以上工业", PLAIN), ==, 6 * 14);
  g_assert_cmpuint(gb_measurer_questions(m), ==, 0);
  double once = gb_measure(m, "12152亿元", PLAIN);
  g_assert_cmpuint(gb_measurer_questions(m), ==, 1);
  GbTextStyle larger = {GB_FACE_HEI, FALSE, 28};
  g_assert_cmpfloat_with_epsilon(gb_measure(m, "12152亿元", larger), 2 * once, 1e-9);
  g_assert_cmpuint(gb_measurer_questions(m), ==, 1);
  g_assert_cmpfloat(once, >, gb_measure_drawn(m, "12152亿元", PLAIN));
}

/* What the shortcut says is what Pango says. */
static void test_one_em(void) {
  g_autoptr(GbTheme) theme = load();
  g_autoptr(GbMeasurer) m = gb_measurer_new(theme);
  const char *texts[] = {"增加值", "，。、；：", "（《》）", "“左右”"};
  for (guint i = 0; i < G_N_ELEMENTS(texts); i++) {
    PangoLayout *layout = gb_measurer_layout(m, PLAIN);
    PangoRectangle box;
    pango_layout_set_text(layout, texts[i], -1);
    pango_layout_get_extents(layout, NULL, &box);
    g_assert_cmpfloat_with_epsilon((double)box.width / PANGO_SCALE, gb_measure(m, texts[i], PLAIN),
                                   0.1);
    g_object_unref(layout);
  }
}

static void test_wrap(void) {
  g_autoptr(GbTheme) theme = load();
  g_autoptr(GbMeasurer) m = gb_measurer_new(theme);
  g_auto(GStrv) label = gb_wrap_label(m, "交通运输仓储和邮政业", PLAIN, 7);
  g_assert_cmpstr(label[0], ==, "交通运输仓储和");
  g_assert_cmpstr(label[1], ==, "邮政业");
  g_auto(GStrv) halves = gb_wrap_label(m, "社会消费品零售总额", PLAIN, 7);
  g_assert_cmpuint(g_strv_length(halves), ==, 2);
  g_auto(GStrv) head =
      gb_wrap_headline(m, "八项指标六项快于目标，一般公共预算收入差6.7个百分点", PLAIN, 14 * 20);
  g_assert_cmpstr(head[0], ==, "八项指标六项快于目标，");
  g_assert_cmpstr(head[1], ==, "一般公共预算收入差6.7个百分点");
  /* a list is one clause while it fits, then breaks between its members */
  g_auto(GStrv) list =
      gb_wrap_headline(m, "采矿业增长2%，电力、热力、燃气及水生产和供应业下降1.7%", PLAIN, 14 * 20);
  g_assert_cmpstr(list[0], ==, "采矿业增长2%，");
  g_assert_cmpstr(list[1], ==, "电力、热力、");
  g_assert_cmpstr(list[2], ==, "燃气及水生产和供应业下降1.7%");
  g_auto(GStrv) numbers = gb_wrap_text(m, "增长12345.67%（约", PLAIN, 40, 40);
  for (char **line = numbers; *line; line++)
    g_assert_cmpstr(*line, !=, "%");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/chart/measure/cache", test_cache);
  g_test_add_func("/chart/measure/one-em", test_one_em);
  g_test_add_func("/chart/measure/wrap", test_wrap);
  return g_test_run();
}
