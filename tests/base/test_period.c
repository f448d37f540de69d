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
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/period/forms", test_forms);
  return g_test_run();
}
