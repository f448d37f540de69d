/* The hand-made reports of the tests themselves hold the model's own check. */
#include "support/model.h"

#include <string.h>

static void test_report(void) {
  g_autoptr(GbReport) report = gb_test_report(
      "2023年上半年经济情况", "全省", gb_period_half(2023, 1),
      "上半年，生产总值100亿元。\n1．工业回升。上半年，工业增加值增长6.9%。采矿业下降0.5%。");
  g_assert_cmpuint(report->sections->len, ==, 2);
  g_assert_cmpuint(report->paragraphs->len, ==, 3);
  guint gdp =
      gb_test_observe(report, "生产总值100亿元", "地区生产总值", GB_MEASURE_LEVEL, "100", "亿元");
  gb_test_observe(report, "增长6.9%", "工业增加值", GB_MEASURE_GROWTH, "6.9", "%");
  guint mining =
      gb_test_observe(report, "下降0.5%", "采矿业增加值", GB_MEASURE_GROWTH, "-0.5", "%");
  g_autofree char *wrong = gb_report_check(report);
  g_assert_cmpstr(wrong, ==, NULL);
  g_assert_cmpuint(gb_test_observation(report, gdp)->section, ==, 0);
  const GbObservation *o = gb_test_observation(report, mining);
  g_assert_cmpuint(o->section, ==, 1);
  g_autofree char *numeral = gb_text_slice(report->text, o->span);
  g_assert_cmpstr(numeral, ==, "0.5");
  GbBreakdown *b = gb_test_break_down(report, 1, "工业增加值", "", 1, 2, 1);
  g_assert_cmpint(g_array_index(b->parts, gint, 1), ==, 2);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/model/hand-made", test_report);
  return g_test_run();
}
