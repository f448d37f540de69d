/* One figure told twice, and counts beside the names of what they count. */
#include <glib.h>

#include "audit/audit.h"
#include "support/audited.h"
#include "support/gold.h"
#include "support/prose.h"
#include "tabulate/tabulate.h"

static void test_same_name(void) {
  assert_findings(
      "第三产业增加值{47.52|第三产业增加值|level|亿元}亿元。服务业增加值{475200|服务业增加值|"
      "level|万元}万元。",
      "restated holds 47.52 = 475200\n");
  assert_findings(
      "生产总值增长{6|地区生产总值|growth|%}%。生产总值增长{6.1|地区生产总值|growth|%}%。",
      "restated holds_by_rounding 6 ≈ 6.1\n");
  /* a target and a result, two times, two names that only their text tells apart */
  assert_findings(
      "甲产量{9|甲产量|level|吨}吨。甲产量{9|甲产量|level|吨|status=target}吨。甲产量{9|甲产量|"
      "level|吨|period=2022}吨。乙产量{5|乙产量|level|吨}吨。乙产量{7|乙产量|level|吨}吨。",
      "");
}

/** Two sentences that open with the same known name cannot tell two values. */
static void test_contradiction(void) {
  assert_findings("上半年，全市地区生产总值同比增长{6.1|地区生产总值|growth|%}%。今年上半年，我市"
                  "地区生产总值增长{6.4|地区生产总值|growth|%}%。",
                  "restated fails 6.1 ≠ 6.4\n");
  assert_findings("固定资产投资{30|固定资产投资|level|亿元}亿元，增长{5.2|固定资产投资|growth|%}%。"
                  "固定资产投资增长{7.2|固定资产投资|growth|%}%。",
                  "restated fails 5.2 ≠ 7.2\n");
}

static void test_no_contradiction(void) {
  /* words that a name does not hold */
  assert_findings(
      "一般公共预算收入增长{3.1|一般公共预算收入|growth|%}%。扣除减税因素，一般公共预算收入增长"
      "{6.4|一般公共预算收入|growth|%}%。",
      "");
  assert_findings("地区生产总值{90|地区生产总值|level|亿元}亿元。私营经济地区生产总值{40|地区生产"
                  "总值|level|亿元}亿元。",
                  "");
  /* inside a sentence that speaks of something else first */
  assert_findings("货物周转量{646|货物周转量|level|亿吨公里}亿吨公里。铁路货运量{2|铁路货运量|level"
                  "|亿吨}亿吨，货物周转量{21|货物周转量|level|亿吨公里}亿吨公里。",
                  "");
  /* 约 and two areas */
  assert_findings("地区生产总值约{90|地区生产总值|level|亿元|approx=about}亿元。地区生产总值{98|"
                  "地区生产总值|level|亿元}亿元。地区生产总值{70|地区生产总值|level|亿元|area=乙区}"
                  "亿元。",
                  "restated holds_by_rounding 90 ≈ 98\n");
  /* of one rounding two values are two, however near; a coarser one is what the finer rounds to */
  assert_findings("地区生产总值增长{5.2|地区生产总值|growth|%}%。地区生产总值增长{5.3|地区生产总值|"
                  "growth|%}%。",
                  "restated fails 5.2 ≠ 5.3\n");
  assert_findings(
      "地区生产总值{1000|地区生产总值|level|亿元}亿元。地区生产总值{1000.4|地区生产总值|"
      "level|亿元}亿元。",
      "restated holds_by_rounding 1000 ≈ 1000.4\n");
}

/** 全省 in a report on a city is another area, though extraction gives it none of its own. */
static void test_area_above(void) {
  static const struct {
    GbAreaRank rank;
    guint findings;
  } CASES[] = {{GB_RANK_CITY, 0}, {GB_RANK_PROVINCE, 1}};
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    g_autoptr(GbReport) report = prose_marked("题目\n规模以上工业增加值增长{7.1|规模以上工业增加值|"
                                              "growth|%}%。\n全省规模以上工业增加值增长"
                                              "{5.9|规模以上工业增加值|growth|%}%。",
                                              gold_lexicon());
    report->rank = CASES[i].rank;
    gb_tabulate(report, gold_lexicon());
    gb_audit(report, gold_lexicon());
    g_assert_cmpuint(report->findings->len, ==, CASES[i].findings);
  }
}

static void test_short_name(void) {
  /* many digits; a count beside them; a count in the paragraph */
  assert_findings("重点建设项目{83|重点建设项目|level|个}个，总投资{1537.6|重点建设项目总投资|level"
                  "|亿元}亿元。\n加快总投资{1537.6|重点项目总投资|level|亿元}亿元的{83|重点项目|"
                  "level|个}个重点项目建设。",
                  "restated holds 1537.6 = 1537.6\nrestated holds 83 = 83\n");
  assert_findings("延伸{20|重点产业链|level|条}条重点产业链。{20|产业链|level|条}条产业链增长快。",
                  "restated holds 20 = 20\n");
  /* elsewhere a small count is another one by chance; how far works are is no name */
  assert_findings(
      "延伸{20|重点产业链|level|条}条重点产业链。\n{20|产业链|level|条}条产业链在谋划。", "");
  assert_findings(
      "民生工程{14|已完成民生工程|level|项}项已完成。{14|已完成工程|level|项}项已完成。", "");
  assert_findings("延伸{20|重点产业链|level|条}条重点产业链。{8|产业链|level|条}条产业链增长快。",
                  "");
}

static void test_enumeration(void) {
  assert_findings("新增甲化工、乙机械{2|上市公司|level|家}家上市公司。", "restated holds 2 = 2\n");
  assert_findings("{3|焦化企业|level|家}家焦化企业（甲、乙、丙“A、B”）已上报。",
                  "restated holds 3 = 3\n");
  assert_findings("{3|高校|level|所}所高校（甲大学、乙大学和丙学院）开工。",
                  "restated holds 3 = 3\n");
  assert_findings("{2|焦化企业|level|家}家焦化企业（甲、乙、丙）已上报。",
                  "restated suspicious 3 ? 2\n");
  assert_findings("建成{4|园区|level|个}个园区，分别为甲园、乙园、丙园和丁园。",
                  "restated holds 4 = 4\n");
  assert_findings("建成{5|园区|level|个}个园区，分别是甲园、乙园、丙园和丁园；开工。",
                  "restated suspicious 4 ? 5\n");
}

static void test_enumeration_silent(void) {
  /* 等, fewer names than counted, no noun behind the count, figures in the list */
  assert_findings("甲、乙等{2|企业|level|家}家企业投产，甲、乙{5|企业|level|家}家企业投产。", "");
  assert_findings("{3|焦化企业|level|家}家焦化企业（甲、乙）已上报。", "");
  assert_findings("新增车间、厂房{2|厂房|level|座}座。", "");
  assert_findings("{2|县|level|个}个县（甲3户、乙4户、丙5户）受灾。", "");
  assert_findings("{2|县|level|个}个县（甲、乙、丙等）受灾。", "");
  /* an open list, what each of them is, where they lie, a list that goes on about one of them */
  assert_findings("建成{5|园区|level|个}个园区，分别为甲园、乙园、丙园等。", "");
  assert_findings("建成{2|园区|level|个}个园区，分别位于甲县、乙县、丙县。", "");
  assert_findings("建成{5|园区|level|个}个园区，分别为甲园、乙园，丙园在建。", "");
  assert_findings("建成{5|园区|level|个}个园区，包括甲园、乙园。", "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/restated/same-name", test_same_name);
  g_test_add_func("/audit/restated/contradiction", test_contradiction);
  g_test_add_func("/audit/restated/no-contradiction", test_no_contradiction);
  g_test_add_func("/audit/restated/short-name", test_short_name);
  g_test_add_func("/audit/enumeration", test_enumeration);
  g_test_add_func("/audit/enumeration/silent", test_enumeration_silent);
  g_test_add_func("/audit/restated/area-above", test_area_above);
  return g_test_run();
}
