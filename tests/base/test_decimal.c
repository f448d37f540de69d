/* Exact decimals: what is printed comes back, sums are exact, overflow is refused. */
#include <glib.h>

#include "base/decimal.h"

static GbDecimal parse(const char *s) {
  GbDecimal d = {0, 0};
  g_assert_true(gb_decimal_parse(s, -1, &d));
  return d;
}

static void test_round_trip(void) {
  static const char *const CASES[] = {"0", "6.10", "-0.09", "23073", "0.0", "999999999999999999"};
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    char buffer[GB_DECIMAL_BUFFER];
    g_assert_cmpstr(gb_decimal_format(parse(CASES[i]), buffer), ==, CASES[i]);
  }
  char buffer[GB_DECIMAL_BUFFER];
  g_assert_cmpstr(gb_decimal_format(parse("-0.0"), buffer), ==, "0.0");
}

static void test_refused(void) {
  static const char *const CASES[] = {"", "-", ".5", "5.", "1.2.3", "1,2", "1000000000000000000"};
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    GbDecimal d;
    g_assert_false(gb_decimal_parse(CASES[i], -1, &d));
  }
}

static void test_arithmetic(void) {
  GbDecimal sum;
  g_assert_true(gb_decimal_add(parse("2512.6"), parse("1262.9"), &sum));
  g_assert_cmpint(gb_decimal_compare(sum, parse("3775.50")), ==, 0);
  g_assert_true(gb_decimal_subtract(parse("15.3"), parse("6.9"), &sum));
  g_assert_cmpint(gb_decimal_compare(sum, parse("8.4")), ==, 0);
  g_assert_true(gb_decimal_multiply(parse("-1.5"), parse("0.2"), &sum));
  g_assert_cmpint(gb_decimal_compare(sum, parse("-0.3")), ==, 0);
  g_assert_false(gb_decimal_add(parse("999999999999999999"), parse("1"), &sum));
  g_assert_false(gb_decimal_rescale(parse("6.15"), 1, &sum));
  g_assert_true(gb_decimal_rescale(parse("6.10"), 1, &sum));
  g_assert_cmpint(gb_decimal_compare(parse("6.1"), parse("6.09")), >, 0);
}

static void test_shift(void) {
  static const struct {
    const char *digits;
    int power;
    const char *want; /* NULL: too long */
  } CASES[] = {{"36.57", 8, "3657000000"},
               {"1.2345", 2, "123.45"},
               {"-0.5", 1, "-5"},
               {"1.20", 4, "12000"},
               {"0.00", 12, "0"},
               {"7", 0, "7"},
               {"999999", 12, "999999000000000000"},
               {"1000000", 12, NULL},
               {"1", 30, NULL}};
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    GbDecimal d = {0, 0};
    char buffer[GB_DECIMAL_BUFFER];
    gboolean ok = gb_decimal_shift(parse(CASES[i].digits), CASES[i].power, &d);
    g_assert_cmpstr(ok ? gb_decimal_format(d, buffer) : NULL, ==, CASES[i].want);
  }
}

static void test_readable(void) {
  static const struct {
    const char *digits;
    guint8 places;
    const char *want;
  } CASES[] = {{"38.3696", 3, "38.37"}, {"-4.27711", 2, "−4.28"}, {"6.10", 2, "6.1"},
               {"100", 0, "100"},       {"-0.004", 2, "0"},       {"0.5", 0, "1"},
               {"-0.5", 0, "−1"},       {"0.49", 0, "0"}};
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    char buffer[GB_DECIMAL_BUFFER];
    GbDecimal d = gb_decimal_round(parse(CASES[i].digits), CASES[i].places);
    g_assert_cmpstr(gb_decimal_format_zh(d, buffer), ==, CASES[i].want);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/decimal/round-trip", test_round_trip);
  g_test_add_func("/decimal/refused", test_refused);
  g_test_add_func("/decimal/arithmetic", test_arithmetic);
  g_test_add_func("/decimal/shift", test_shift);
  g_test_add_func("/decimal/readable", test_readable);
  return g_test_run();
}
