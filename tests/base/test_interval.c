/* Intervals: always round what they must hold, never lose a point. */
#include <glib.h>

#include "base/interval.h"

static GbDecimal number(const char *s) {
  GbDecimal d;
  g_assert_true(gb_decimal_parse(s, -1, &d));
  return d;
}

static void assert_interval(GbInterval a, const char *lo, const char *hi) {
  char x[GB_DECIMAL_BUFFER], y[GB_DECIMAL_BUFFER];
  if (gb_decimal_compare(a.lo, number(lo)) || gb_decimal_compare(a.hi, number(hi)))
    g_error("[%s, %s] is not [%s, %s]", gb_decimal_format(a.lo, x), gb_decimal_format(a.hi, y), lo,
            hi);
}

static void test_printed(void) {
  assert_interval(gb_interval_rounded(number("23073")), "23072.5", "23073.5");
  assert_interval(gb_interval_rounded(number("-0.09")), "-0.095", "-0.085");
  assert_interval(gb_interval_rounded(number("6.10")), "6.095", "6.105");
  assert_interval(gb_interval_exact(number("29")), "29", "29");
}

static void test_known_values(void) {
  GbInterval a = gb_interval_rounded(number("33.52")), b = gb_interval_rounded(number("87.3"));
  GbInterval share = gb_interval_shift(gb_interval_divide(a, b), 2);
  assert_interval(share, "38.368631", "38.424069");
  assert_interval(gb_interval_multiply((GbInterval){number("-2"), number("3")},
                                       (GbInterval){number("-5"), number("4")}),
                  "-15", "12");
  assert_interval(
      gb_interval_subtract(gb_interval_rounded(number("15.3")), gb_interval_rounded(number("6.9"))),
      "8.3", "8.5");
  assert_interval(gb_interval_shift(gb_interval_exact(number("1.2")), 4), "12000", "12000");
  assert_interval(gb_interval_shift(gb_interval_exact(number("12")), -4), "0.0012", "0.0012");
  assert_interval(gb_interval_hull(gb_interval_exact(number("2")), gb_interval_exact(number("1"))),
                  "1", "2");
}

static void test_outward(void) {
  GbInterval third =
      gb_interval_divide(gb_interval_exact(number("1")), gb_interval_exact(number("3")));
  assert_interval(third, "0.33333333", "0.33333334");
  GbInterval minus =
      gb_interval_divide(gb_interval_exact(number("-1")), gb_interval_exact(number("3")));
  assert_interval(minus, "-0.33333334", "-0.33333333");
  GbInterval small = gb_interval_multiply(gb_interval_exact(number("0.00001")),
                                          gb_interval_exact(number("0.00001")));
  assert_interval(small, "0", "0.00000001");
}

/** 超过30 has no upper end, and what is calculated from it keeps that. */
static void test_open(void) {
  const GbInterval over = {number("30"), GB_INTERVAL_NO_END};
  const GbInterval two = gb_interval_exact(number("2")), nought = gb_interval_exact(number("0"));
  GbInterval sum = gb_interval_add(over, two), less = gb_interval_subtract(two, over);
  g_assert_cmpint(gb_decimal_compare(sum.lo, number("32")), ==, 0);
  g_assert_true(gb_interval_is_open(sum.hi) && !gb_interval_is_open(sum.lo));
  g_assert_true(gb_interval_is_open(less.lo) && less.lo.digits < 0);
  g_assert_cmpint(gb_decimal_compare(less.hi, number("-28")), ==, 0);
  g_assert_true(gb_interval_is_open(gb_interval_shift(over, 8).hi));
  g_assert_true(gb_interval_is_open(gb_interval_multiply(over, two).hi));
  assert_interval(gb_interval_multiply(over, nought), "0", "0");
  assert_interval(gb_interval_divide(two, over), "0", "0.06666667");
  GbInterval most = gb_interval_divide(over, two);
  g_assert_cmpint(gb_decimal_compare(most.lo, number("15")), ==, 0);
  g_assert_true(gb_interval_is_open(most.hi));
  g_assert_true(gb_interval_meets(over, gb_interval_exact(number("999999999999999999"))));
  g_assert_false(gb_interval_meets(over, two));
  g_assert_false(gb_interval_is_open(number("999999999999999999")));
}

static void test_empty(void) {
  GbInterval zero = gb_interval_rounded(number("0"));
  g_assert_true(gb_interval_is_empty(gb_interval_divide(gb_interval_exact(number("1")), zero)));
  GbInterval large = gb_interval_exact(number("999999999999999999"));
  g_assert_true(gb_interval_is_empty(gb_interval_add(large, gb_interval_exact(number("1")))));
  g_assert_true(gb_interval_is_empty(gb_interval_multiply(large, large)));
  g_assert_true(gb_interval_is_empty(gb_interval_shift(large, 1)));
  g_assert_true(gb_interval_is_empty(gb_interval_shift(large, 40)));
  GbInterval none = GB_INTERVAL_EMPTY;
  g_assert_true(gb_interval_is_empty(gb_interval_subtract(zero, none)));
  g_assert_true(gb_interval_is_empty(gb_interval_hull(none, zero)));
  g_assert_false(gb_interval_meets(none, zero));
  g_assert_false(gb_interval_meets(zero, none));
}

static void test_meets(void) {
  GbInterval a = {number("1"), number("2")}, b = {number("2.0"), number("3")};
  g_assert_true(gb_interval_meets(a, b));
  g_assert_true(gb_interval_meets(b, a));
  g_assert_false(gb_interval_meets(a, (GbInterval){number("2.01"), number("3")}));
  g_assert_true(gb_interval_holds(a, number("1.00")));
  g_assert_false(gb_interval_holds(a, number("0.99")));
}

static GbDecimal random_decimal(void) {
  return (GbDecimal){g_test_rand_int_range(-99999, 99999), (guint8)g_test_rand_int_range(0, 4)};
}

static GbInterval random_interval(void) {
  GbDecimal a = random_decimal(), b = random_decimal();
  return gb_interval_hull(gb_interval_exact(a), gb_interval_exact(b));
}

/** For points of the operands, the result of the exact operation lies inside. */
static void test_inclusion(void) {
  for (int i = 0; i < 20000; i++) {
    GbInterval a = random_interval(), b = random_interval();
    GbDecimal points[] = {a.lo, a.hi}, others[] = {b.lo, b.hi}, exact;
    GbInterval sum = gb_interval_add(a, b), difference = gb_interval_subtract(a, b);
    GbInterval product = gb_interval_multiply(a, b), quotient = gb_interval_divide(a, b);
    for (int j = 0; j < 4; j++) {
      GbDecimal x = points[j & 1], y = others[j >> 1];
      g_assert_true(gb_decimal_add(x, y, &exact) && gb_interval_holds(sum, exact));
      g_assert_true(gb_decimal_subtract(x, y, &exact) && gb_interval_holds(difference, exact));
      g_assert_true(gb_decimal_multiply(x, y, &exact) && gb_interval_holds(product, exact));
      if (!gb_interval_is_empty(quotient))
        g_assert_true(gb_interval_holds(gb_interval_multiply(quotient, gb_interval_exact(y)), x));
    }
    g_assert_cmpint(gb_interval_is_empty(quotient), ==, gb_interval_holds(b, (GbDecimal){0, 0}));
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/interval/printed", test_printed);
  g_test_add_func("/interval/known_values", test_known_values);
  g_test_add_func("/interval/outward", test_outward);
  g_test_add_func("/interval/empty", test_empty);
  g_test_add_func("/interval/open", test_open);
  g_test_add_func("/interval/meets", test_meets);
  g_test_add_func("/interval/inclusion", test_inclusion);
  return g_test_run();
}
