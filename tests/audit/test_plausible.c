/* Targets, magnitudes and headings: notes, questions and the few errors among them. */
#include <glib.h>
#include <string.h>

#include "support/audited.h"

static void test_target(void) {
  assert_findings_of("target",
                     "茶叶产值目标增长{8|茶叶产值|growth|%|status=target|period=2023}%，上半年增长"
                     "{5.5|茶叶产值|growth|%}%。",
                     "target holds 5.5% → 8%\n");
  assert_findings_of(
      "target",
      "引进资金目标{5000|引进资金|level|万元|status=target|period=2023}万元，上半年完成"
      "{0.2|引进资金|level|亿元}亿元。",
      "target holds 0.2亿元 → 5000万元\n");
  assert_findings_of(
      "target",
      "引进资金目标{5000|引进资金|level|万元|status=target|period=2023}万元，上半年完成"
      "{20|引进资金|level|万元}万元。",
      "target suspicious 20万元 → 5000万元\n");
}

static void test_plan(void) {
  /* a stock is not planned below what it is; a flow may be */
  assert_findings_of("target",
                     "上年示范社达到{205|示范社|level|家|period=2022}家，今年示范社达到"
                     "{180|示范社|level|家|status=target|period=2023}家。",
                     "target suspicious 205家 → 180家\n");
  assert_findings_of("target",
                     "上年新增示范社{205|新增示范社|level|家|period=2022}家，今年新增示范社"
                     "{30|新增示范社|level|家|status=target|period=2023}家。",
                     "target holds 205家 → 30家\n");
  assert_findings_of("target",
                     "上年失业率{4.2|城镇登记失业率|level|%|period=2022}%，今年失业率"
                     "{4|城镇登记失业率|level|%|status=target|period=2023}%。",
                     "target holds 4.2% → 4%\n");
  assert_findings_of("target",
                     "上年茶叶产值增长{18.1|茶叶产值|growth|%|period=2022}%，今年增长"
                     "{8|茶叶产值|growth|%|status=target|period=2023}%。",
                     "target holds 18.1% → 8%\n");
}

/** Another name, area or month; two results. */
static void test_target_silent(void) {
  assert_findings_of(
      "target",
      "茶叶产值目标增长{8|茶叶产值|growth|%|status=target|period=2023}%，6月增长"
      "{5|茶叶产值|growth|%|period=2023-06}%，红茶产值增长{9|红茶产值|growth|%}%，全省增长"
      "{7|茶叶产值|growth|%|area=全省}%。",
      "");
  assert_findings_of("target",
                     "目标增长{8|茶叶产值|growth|%|status=target|period=2023}%。\n一季度增长"
                     "{5|茶叶产值|growth|%|period=2023-Q1}%。\n上半年增长{6|茶叶产值|growth|%}%。",
                     "");
}

static void test_magnitude(void) {
  assert_findings_of("magnitude",
                     "生产总值{830|地区生产总值|level|亿元}亿元，社会消费品零售总额{424|"
                     "社会消费品零售总额|level|亿元}亿元。",
                     "magnitude holds 424亿元 ÷ 830亿元\n");
  assert_findings_of("magnitude",
                     "生产总值{830|地区生产总值|level|亿元}亿元，社会消费品零售总额{4240|"
                     "社会消费品零售总额|level|亿元}亿元。",
                     "magnitude suspicious 4240亿元 ÷ 830亿元\n");
  assert_findings_of(
      "magnitude",
      "发放消费券{2000|消费券|level|万元}万元，拉动消费{1.6|拉动消费|level|亿元}亿元。",
      "magnitude holds 1.6亿元 ÷ 2000万元\n");
  assert_findings_of(
      "magnitude",
      "发放消费券{2000|消费券|level|万元}万元，拉动消费{16|拉动消费|level|亿元|approx=about}亿元。",
      "magnitude suspicious 约16亿元 ÷ 2000万元\n");
}

/** Other times and units; two printed values; a hedge that leaves room. */
static void test_magnitude_silent(void) {
  assert_findings_of("magnitude",
                     "生产总值{830|地区生产总值|level|亿元|period=2022}亿元，社会消费品零售总额"
                     "{4240|社会消费品零售总额|level|亿元}亿元，进出口{9000|货物进出口总额|level|"
                     "亿美元|period=2022}亿美元。",
                     "");
  assert_findings_of(
      "magnitude",
      "生产总值{830|地区生产总值|level|亿元}亿元，生产总值{83|地区生产总值|level|亿元}亿元，"
      "社会消费品零售总额{4240|社会消费品零售总额|level|亿元}亿元。",
      "");
  assert_findings_of("magnitude",
                     "发放消费券超过{2000|消费券|level|万元|approx=ge}万元，拉动消费{16|拉动消费|"
                     "level|亿元}亿元。",
                     "magnitude holds_by_rounding 16亿元 ÷ 2000万元以上\n");
}

static void test_yearly(void) {
  assert_findings_of("magnitude", "生产总值增长{61|地区生产总值|growth|%}%。",
                     "magnitude suspicious −20 ≤ 61% ≤ 30\n");
  assert_findings_of("magnitude",
                     "生产总值增长{6.1|地区生产总值|growth|%}%。单位生产总值能耗下降"
                     "{3.5|单位地区生产总值能耗|growth|%|minus=1}%。",
                     "magnitude holds （1 + 6.1%）×（1 − 3.5%）− 1\n");
  assert_findings_of("magnitude",
                     "生产总值增长{6.1|地区生产总值|growth|%}%。单位生产总值能耗下降"
                     "{18.5|单位地区生产总值能耗|growth|%|minus=1}%。",
                     "magnitude suspicious （1 + 6.1%）×（1 − 18.5%）− 1\n");
  /* a target, several years, a month, products */
  assert_findings_of("magnitude",
                     "生产总值增长{61|地区生产总值|growth|%|status=target}%，五年增长"
                     "{61|地区生产总值|growth|%|period=2018/"
                     "2022}%，6月增长{61|地区生产总值|growth|%|period=2023-06}%，"
                     "集成电路产量增长{170|集成电路产量|growth|%}%。",
                     "");
}

static const char *const HEADED =
    "一、甲业增加值。全年完成{95|甲业总产值|level|亿元}亿元，增长{2.1|甲业总产值|growth|%}%"
    "；实现增加值"
    "{20|甲业增加值|level|亿元}亿元，增长{9.5|甲业增加值|growth|%}%。";

static void test_heading(void) {
  assert_findings_of("conflict", HEADED,
                     "conflict fails 95亿元 ≠ 20亿元\nconflict fails 2.1% ≠ 9.5%\n");
  g_autofree char *with_gdp =
      g_strconcat("生产总值{80|地区生产总值|level|亿元}亿元。\n", HEADED, NULL);
  assert_findings_of(
      "limit", with_gdp,
      "limit fails 95亿元 ≤ 80亿元\nlimit holds 20亿元 ≤ 80亿元\nlimit holds 20亿元 ≤ 95亿元\n");
}

/** The first figure is named; the second is of another attribute; both are the same. */
static void test_heading_silent(void) {
  assert_findings_of("conflict",
                     "一、甲业增加值。全年完成总产值{95|甲业总产值|level|亿元}亿元；实现增加值"
                     "{20|甲业增加值|level|亿元}亿元。",
                     "");
  assert_findings_of("conflict",
                     "一、甲业增加值。全年完成{20|甲业增加值|level|亿元}亿元；实现利润{3|甲业利润|"
                     "level|亿元}亿元，"
                     "其中乙类增加值{9|乙类增加值|level|亿元}亿元。",
                     "");
  assert_findings_of("conflict",
                     "一、甲业增加值。全年完成{20|甲业增加值|level|亿元}亿元；实现增加值{20|"
                     "甲业增加值|level|亿元}亿元。",
                     "");
}

static void test_measure_kind(void) {
  assert_findings_of("conflict",
                     "茶业产值占农业增加值的比重为{48|茶业产值占农业增加值比重|share|%}%。",
                     "conflict fails 产值 ÷ 增加值\n");
  assert_findings_of("conflict", "茶业产值占生产总值比重达{8|茶业产值占生产总值比重|share|%}%。",
                     "conflict suspicious 产值 ÷ 生产总值\n");
  /* like in like; the rate of value added; a name that is not printed */
  assert_findings_of("conflict",
                     "茶业产值占农业总产值的比重为{48|茶业产值占农业总产值比重|share|%}%"
                     "，茶业增加值占茶业产值的比重为"
                     "{30|茶业增加值占茶业产值比重|share|%}%，茶业占农业比重为{40|"
                     "茶业产值占农业增加值比重|share|%}%。",
                     "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/target", test_target);
  g_test_add_func("/audit/target/plan", test_plan);
  g_test_add_func("/audit/target/silent", test_target_silent);
  g_test_add_func("/audit/magnitude", test_magnitude);
  g_test_add_func("/audit/magnitude/silent", test_magnitude_silent);
  g_test_add_func("/audit/yearly", test_yearly);
  g_test_add_func("/audit/heading", test_heading);
  g_test_add_func("/audit/heading/silent", test_heading_silent);
  g_test_add_func("/audit/measure-kind", test_measure_kind);
  return g_test_run();
}
