/* Multipliers and bare units. */
#include <glib.h>

#include "base/unit.h"

static void assert_bare(const char *unit, const char *bare, int power) {
  int found;
  g_assert_cmpstr(gb_unit_bare(unit, &found), ==, bare);
  g_assert_cmpint(found, ==, power);
}

static void test_bare(void) {
  assert_bare("亿元", "元", 8);
  assert_bare("万亿元", "元", 12);
  assert_bare("万千瓦", "千瓦", 4);
  assert_bare("千瓦时", "千瓦时", 0);
  assert_bare("万千瓦时", "千瓦时", 4);
  assert_bare("百分点", "百分点", 0);
  assert_bare("千吨", "吨", 3);
  assert_bare("亿", "", 8);
  assert_bare("%", "%", 0);
  assert_bare("", "", 0);
}

static void test_counts(void) {
  g_assert_true(gb_unit_counts("个"));
  g_assert_true(gb_unit_counts("小项"));
  g_assert_false(gb_unit_counts("万个"));
  g_assert_false(gb_unit_counts("吨"));
  g_assert_false(gb_unit_counts(""));
}

static void test_agree(void) {
  g_assert_true(gb_unit_agree("亿元", "万元"));
  g_assert_true(gb_unit_agree("项", "小项"));
  g_assert_true(gb_unit_agree("个", "家"));
  g_assert_false(gb_unit_agree("亿元", "亿美元"));
  g_assert_false(gb_unit_agree("个", "人"));
  g_assert_false(gb_unit_agree("件", "户"));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/unit/bare", test_bare);
  g_test_add_func("/unit/counts", test_counts);
  g_test_add_func("/unit/agree", test_agree);
  return g_test_run();
}
