/* What a relation says to a proof-reader: where the figure must lie, and where it lies. */
#include "model/finding.h"

#include "base/interval.h"

static GbDecimal number(const char *digits) {
  GbDecimal d = {0, 0};
  g_assert_true(gb_decimal_parse(digits, -1, &d));
  return d;
}

static GbFinding finding(GbRelation relation, const char *low, const char *high, const char *from,
                         const char *to, const char *point, const char *told) {
  return (GbFinding){.relation = relation,
                     .computed = {number(low), number(high)},
                     .stated = {number(from), number(to)},
                     .point = {number(point), number(point)},
                     .told = number(told)};
}

static void expect(const GbFinding *f, const char *band, const char *point, gboolean identity) {
  g_autofree char *b = gb_finding_band_zh(f), *p = gb_finding_point_zh(f);
  g_assert_cmpstr(b, ==, band);
  g_assert_cmpstr(p, ==, point);
  g_assert_cmpint(gb_finding_is_identity(f), ==, identity);
}

static void test_words(void) {
  GbFinding f =
      finding(GB_RELATION_EQUAL, "38.36912", "38.42449", "38.35", "38.45", "38.396", "38.4");
  expect(&f, "38.369～38.424", "38.4", FALSE);
  f = finding(GB_RELATION_EQUAL, "-4.277106", "-4.161686", "-4.35", "-4.25", "-4.219", "-4.3");
  expect(&f, "−4.277～−4.162", "−4.3", FALSE);
  f = finding(GB_RELATION_AT_MOST, "80.56", "80.58", "53.45", "53.55", "80.57", "53.5");
  expect(&f, "不大于53.5", "80.57", FALSE);
  f = finding(GB_RELATION_WITHIN, "58.685446", "73.459716", "1", "30", "66.037736", "1");
  expect(&f, "1～30", "66.04", FALSE);
  f = finding(GB_RELATION_EQUAL, "29", "29", "29", "29", "29", "29");
  expect(&f, "29", "29", TRUE);
  f = finding(GB_RELATION_AT_MOST, "29", "29", "29", "29", "29", "29");
  expect(&f, "不大于29", "29", FALSE);
  f = finding(GB_RELATION_NONE, "0.21", "0.22", "4999.5", "5000.5", "0.212", "5000");
  g_assert_null(gb_finding_band_zh(&f));
  g_assert_null(gb_relation_name(f.relation));
}

static void test_open_ends(void) {
  const GbDecimal up[] = {number("7"), GB_INTERVAL_NO_END},
                  down[] = {gb_decimal_negate(GB_INTERVAL_NO_END), number("7.50")};
  const GbDecimal all[] = {down[0], up[1]};
  g_autofree char *least = gb_finding_range_zh(up, 2), *most = gb_finding_range_zh(down, 2);
  g_autofree char *any = gb_finding_range_zh(all, 2);
  g_assert_cmpstr(least, ==, "不小于7");
  g_assert_cmpstr(most, ==, "不大于7.5");
  g_assert_cmpstr(any, ==, "不限");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/finding/words", test_words);
  g_test_add_func("/finding/open-ends", test_open_ends);
  return g_test_run();
}
