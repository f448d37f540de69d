/* Shares and contributions of all parts add up to a hundred; a contribution rate leads to its pull.
 */
#include <glib.h>

#include "support/audited.h"

static void test_structure(void) {
  assert_findings_of(
      "share",
      "三次产业结构为{8.1|第一产业增加值占地区生产总值比重|share|}∶{41.2|第二产业增加值占"
      "地区生产总值比重|share|}∶{50.6|第三产业增加值占地区生产总值比重|share|}。",
      "share holds_by_rounding 8.1 + 41.2 + 50.6 ≈ 100\n");
  assert_findings_of(
      "share",
      "三次产业结构为{8.1|第一产业增加值占地区生产总值比重|share|}∶{41.2|第二产业增加值占"
      "地区生产总值比重|share|}∶{51.7|第三产业增加值占地区生产总值比重|share|}。",
      "share fails 8.1 + 41.2 + 51.7 ≠ 100\n");
}

/** Two rows of one paragraph: each has its own parts. */
static void test_two_rows(void) {
  assert_findings_of("share",
                     "三次产业结构为{8.1|第一产业增加值占地区生产总值比重|share|}∶{41.2|"
                     "第二产业增加值占地区生产总值比重|"
                     "share|}∶{50.7|第三产业增加值占地区生产总值比重|share|}。三次产业就业结构为{"
                     "28.2|第一产业增加值占地区生产"
                     "总值比重|share|}∶{29.6|第二产业增加值占地区生产总值比重|share|}∶{42.2|"
                     "第三产业增加值占地区生产总值比重|"
                     "share|}。",
                     "share holds 8.1 + 41.2 + 50.7 = 100\nshare holds 28.2 + 29.6 + 42.2 = 100\n");
}

static void test_row(void) {
  assert_findings_of("share",
                     "能源消费结构为{30.1|能源消费结构|share|}∶{40.2|能源消费结构|share|}∶{39.7|"
                     "能源消费结构|share|}。",
                     "share suspicious 30.1 + 40.2 + 39.7 ? 100\n");
  /* a ratio, no per cents */
  assert_findings_of(
      "share",
      "能源消费结构为{5|能源消费结构|share|}∶{3|能源消费结构|share|}∶{2|能源消费结构|"
      "share|}。",
      "");
}

static void test_shares(void) {
  assert_findings_of(
      "share",
      "城镇人口占{62.5|城镇人口占总人口比重|share|%|ref=总人口}%，乡村人口占{37.5|乡村"
      "人口占总人口比重|share|%|ref=总人口}%。",
      "share holds 62.5 + 37.5 = 100\n");
  /* of another whole, of another year, not all */
  assert_findings_of(
      "share",
      "城镇人口占{62.5|城镇人口占总人口比重|share|%|ref=总人口}%，乡村人口占{47.5|乡村"
      "人口占老年人口比重|share|%|ref=老年人口}%。",
      "");
  assert_findings_of(
      "share",
      "城镇人口占{62.5|城镇人口占总人口比重|share|%}%，乡村人口占{47.5|乡村人口占总人口"
      "比重|share|%|period=2012}%。",
      "");
  assert_findings_of(
      "share",
      "第一产业占{62.5|第一产业增加值占地区生产总值比重|share|%}%，第三产业占{47.5|第三"
      "产业增加值占地区生产总值比重|share|%}%。",
      "");
}

static void test_contributions(void) {
  assert_findings(
      "生产总值增长{5.0|地区生产总值|growth|%}%。三次产业贡献率分别为{5.2|第一产业增加值|"
      "contribution|%|base=gdp}%、{41.3|第二产业增加值|contribution|%|base=gdp}%和{53.5|"
      "第三产业增加值|contribution|%|base=gdp}%，第二产业拉动{2.1|第二产业增加值|"
      "contribution|百分点|base=gdp}个百分点。",
      "contribution holds 5.2 + 41.3 + 53.5 = 100\n"
      "contribution holds 41.3% × 5.0% = 2.1\n");
  assert_findings(
      "生产总值增长{5.0|地区生产总值|growth|%}%。三次产业贡献率分别为{5.2|第一产业增加值|"
      "contribution|%|base=gdp}%、{41.3|第二产业增加值|contribution|%|base=gdp}%和{58.9|"
      "第三产业增加值|contribution|%|base=gdp}%，第二产业拉动{2.5|第二产业增加值|"
      "contribution|百分点|base=gdp}个百分点。",
      "contribution fails 5.2 + 41.3 + 58.9 ≠ 100\n"
      "contribution fails 41.3% × 5.0% ≠ 2.5\n");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/hundred/structure", test_structure);
  g_test_add_func("/audit/hundred/two-rows", test_two_rows);
  g_test_add_func("/audit/hundred/row", test_row);
  g_test_add_func("/audit/hundred/shares", test_shares);
  g_test_add_func("/audit/hundred/contributions", test_contributions);
  return g_test_run();
}
