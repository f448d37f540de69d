/* SDMX periods and their Chinese form. */
#include <glib.h>

#include "base/period.h"

static void test_forms(void) {
  struct {
    GbPeriod period;
    const char *sdmx, *zh;
  } cases[] = {
      {GB_PERIOD_UNKNOWN, "", ""},
      {gb_period_year(2023), "2023", "2023年"},
      {gb_period_months(2023, 6), "2023-S1", "2023年上半年"},
      {gb_period_months(2023, 12), "2023", "2023年"},
      {gb_period_months(2023, 3), "2023-Q1", "2023年一季度"},
      {gb_period_months(2023, 5), "2023-01-01/P5M", "2023年1—5月"},
      {gb_period_months(2023, 9), "2023-01-01/P9M", "2023年前三季度"},
      {gb_period_month(2023, 6), "2023-06", "2023年6月"},
      {gb_period_quarter(2023, 2), "2023-Q2", "2023年二季度"},
      {gb_period_years(2026, 2031), "2026/2031", "2026—2031年"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    char buffer[GB_PERIOD_BUFFER];
    g_assert_cmpstr(gb_period_format(cases[i].period, buffer), ==, cases[i].sdmx);
    g_assert_cmpstr(gb_period_format_zh(cases[i].period, buffer), ==, cases[i].zh);
    GbPeriod read = gb_period_year(1);
    g_assert_true(gb_period_parse_zh(cases[i].zh, &read));
    g_assert_true(gb_period_equal(read, cases[i].period));
  }
}

static void test_last_month(void) {
  g_assert_cmpint(gb_period_last_month(gb_period_year(2031)), ==, 12);
  g_assert_cmpint(gb_period_last_month(gb_period_half(2031, 1)), ==, 6);
  g_assert_cmpint(gb_period_last_month(gb_period_quarter(2031, 3)), ==, 9);
  g_assert_cmpint(gb_period_last_month(gb_period_months(2031, 5)), ==, 5);
  g_assert_cmpint(gb_period_last_month((GbPeriod){0}), ==, 0);
}

static void test_no_period(void) {
  static const char *const WORDS[] = {"2023", "年", "2023年13月", "2023年0月", "2023年五季度", "20231年",
                                      "2023年1—月", "2023—2023年", "2023年6月份", "2023-06"};
  GbPeriod period = gb_period_year(2023);
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    g_assert_false(gb_period_parse_zh(WORDS[i], &period));
  g_assert_true(gb_period_equal(period, gb_period_year(2023)));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/period/forms", test_forms);
  g_test_add_func("/period/last-month", test_last_month);
  g_test_add_func("/period/none", test_no_period);
  return g_test_run();
}
