/* Upper ends and parts in wholes: what holds, what fails, and figures that only look like it. */
#include <glib.h>
#include <string.h>

#include "model/finding.h"
#include "support/audited.h"

static void assert_limits(const char *marked, const char *expected) {
  assert_findings_of("limit", marked, expected);
}

static void test_ceiling(void) {
  assert_limits(
      "社区服务站覆盖率达到{98|社区服务站覆盖率|level|%}%，饮水合格率{102|饮水合格率|level|%}%。",
      "limit holds 98 ≤ 100\nlimit fails 102 ≤ 100\n");
  assert_limits("甲产业占农业产值的比重为{107.5|甲产业产值占农业产值比重|share|%|ref=农业产值}%。",
                "limit fails 107.5 ≤ 100\n");
  assert_limits(
      "受理时间压减{60|受理时间|growth|%|minus=1}%，受理环节压减{160|受理环节|growth|%|minus=1}%。",
      "limit holds 60 ≤ 100\nlimit fails 160 ≤ 100\n");
  assert_limits("甲品产量下降{1.2|甲品产量|growth|倍|minus=1}倍。", "limit fails 120 ≤ 100\n");
  assert_limits("道路改造已完成{80|道路改造完成率|completion|%}%。", "limit holds 80 ≤ 100\n");
  assert_limits(
      "新开工工程{51|新开工工程|level|个}个、开工率{102|新开工工程开工率|completion|%}%。",
      "limit suspicious 102 ≤ 100\n");
}

/** Growth, plans, gross rates and comparisons pass 100; so does what can turn negative. */
static void test_ceiling_silent(void) {
  assert_limits("甲品产量增长{140|甲品产量|growth|%}%，小学毛入学率{103|小学毛入学率|level|%}%，"
                "移动电话普及率{118|移动电话普及率|level|%}%。",
                "");
  assert_limits("甲企业利润下降{130|甲企业利润|growth|%|minus=1}%，甲品产量下降{3|甲品产量|growth|%"
                "|minus=1}%。",
                "");
  assert_limits(
      "贷款余额占地区生产总值比重为{140|贷款余额占地区生产总值比重|share|%|ref=地区生产总值}%。",
      "");
  assert_limits("完成年度投资计划的{106|甲工程投资完成率|completion|%|ref=年度投资计划}%。",
                "limit holds 106 ≤ 200\n");
}

static void test_days(void) {
  assert_limits("空气优良天数{160|空气优良天数|level|天}天。", "limit holds 160 ≤ 181\n");
  assert_limits("空气优良天数{261|空气优良天数|level|天}天。", "limit fails 261 ≤ 181\n");
  assert_limits("粮食可用天数{200|粮食可用天数|level|天}天。", "");
}

static void test_nested(void) {
  assert_limits("第二产业增加值{27.5|第二产业增加值|level|亿元}亿元，其中工业增加值{215000|"
                "工业增加值|level|万元}"
                "万元。规模以上工业增加值{22.5|规模以上工业增加值|level|亿元}亿元。",
                "limit holds 215000万元 ≤ 27.5亿元\nlimit fails 22.5亿元 ≤ 215000万元\n");
  assert_limits(
      "茶叶产量{84|茶叶产量|level|吨}吨，其中绿茶{86|绿茶产量|level|吨|whole=0|part=among}吨。",
      "limit fails 86吨 ≤ 84吨\n");
  assert_limits(
      "茶叶产量{84|茶叶产量|level|吨}吨，其中绿茶{84.4|绿茶产量|level|吨|whole=0|part=among}吨。",
      "limit holds_by_rounding 84.4吨 ≤ 84吨\n");
  assert_limits("甲业增加值{41|甲业增加值|level|亿元}亿元，甲业总产值{32|甲业总产值|level|亿元}"
                "亿元。地区生产总值"
                "{90|地区生产总值|level|亿元}亿元。",
                "limit fails 41亿元 ≤ 32亿元\nlimit holds 41亿元 ≤ 90亿元\n");
  assert_limits(
      "新增示范合作社{30|新增示范合作社|level|家}家，示范合作社达到{24|示范合作社|level|家}家。",
      "limit suspicious 30家 ≤ 24家\n");
}

static void test_nested_silent(void) {
  /* 进出口额 ends with 出口额; 不含 takes the part out; of two wholes the larger may be meant */
  assert_limits("进出口总额{61|货物进出口总额|level|亿元}亿元，上年出口额{50|出口额|level|亿元|"
                "period=2022}亿元。",
                "");
  assert_limits("各类场馆{86|各类场馆|level|个}个（不含社区场馆），其中社区场馆{90|社区场馆|level|"
                "个|whole=0|part=among}个。",
                "");
  assert_limits("学生{12|学生|level|万人}万人，结业{3|结业学生|level|万人}万人，其中走读{6|"
                "走读学生|level|万人|"
                "whole=1|part=among}万人。",
                "");
  /* averages, 约 and another time */
  assert_limits("茶叶单产{84|茶叶单产|level|公斤}公斤，其中绿茶{90|绿茶单产|level|公斤|whole=0|"
                "part=among}公斤。",
                "");
  assert_limits("茶叶产量{84|茶叶产量|level|吨|approx=about}吨，其中绿茶{85|绿茶产量|level|吨|"
                "whole=0|part=among}吨。",
                "limit holds_by_rounding 85吨 ≤ 约84吨\n");
  assert_limits("学校{32|新建学校|level|所}所，其中新增学位{2.6|新增学位|level|万个|whole=0|part="
                "among}万个。",
                "");
  assert_limits("示范企业{20|示范企业|level|家}家，培训示范企业{32|培训示范企业|level|家}家。", "");
}

static void test_works(void) {
  assert_limits("涉及{9|保障标准类别|level|类}类{14|保障标准|level|项}项标准。",
                "limit holds 9类 ≤ 14项\n");
  assert_limits("涉及{14|保障标准类别|level|类}类{9|保障标准|level|项}项标准。",
                "limit suspicious 14类 ≤ 9项\n");
  assert_limits("实施管网工程{45|管网工程|level|个}个。截至目前已完成{47|管网工程|level|个}个。",
                "limit suspicious 47个 ≤ 45个\n");
  assert_limits("实施{26|桥梁工程|level|座}座桥梁工程，河东等{10|桥梁|level|座}座桥梁已完工。",
                "limit holds 10座 ≤ 26座\n");
  assert_limits("甲工程总投资{30|甲工程总投资|level|亿元}亿元，年计划投资{32|甲工程年计划投资|"
                "level|亿元|status=target}亿元，"
                "完成投资{8|甲工程完成投资|level|亿元}亿元。",
                "limit fails 32亿元 ≤ 30亿元\nlimit holds 8亿元 ≤ 30亿元\n");
  assert_limits("全年{40|重大项目|level|个}个重大项目，新开工项目{22|新开工项目|level|个}个。",
                "limit holds 22个 ≤ 40个\n");
}

static void test_works_silent(void) {
  /* another subject is done; begun projects of all; other works */
  assert_limits("实施管网工程{45|管网工程|level|个}个。道路工程已完成{47|道路工程|level|个}个。",
                "");
  assert_limits("全年{20|重大项目|level|个}个重大项目，新开工项目{22|新开工项目|level|个}个。", "");
  assert_limits("甲工程总投资{30|甲工程总投资|level|亿元}亿元，乙工程年计划投资{32|"
                "乙工程年计划投资|level|亿元}亿元。",
                "");
  assert_limits("涉及{14|保障标准类别|level|类}类，提高{9|保障标准|level|项}项标准。", "");
}

#define KEY_PROJECTS                                                                                                               \
  "实施重点建设项目{80|重点建设项目|level|个}个，总投资{900|重点建设项目总投资|level|亿元}"         \
  "亿元，完成投资{50|"                                                                                                      \
  "重点建设项目完成投资|level|亿元}亿元。其中，省重点项目{5|省重点项目|level|个}个，总投资{200|" \
  "省重点项目总投资|"                                                                                                      \
  "level|亿元}亿元，完成投资{30|省重点项目完成投资|level|亿元}亿元；市重点项目{%s|市重点项目|"    \
  "level|个}个，"                                                                                                               \
  "总投资{600|市重点项目总投资|level|亿元}亿元，完成投资{25|市重点项目完成投资|level|亿元}亿元。"

static void test_subset(void) {
  g_autofree char *fewer = g_strdup_printf(KEY_PROJECTS, "20");
  g_autoptr(GbReport) report = audited(fewer);
  guint asked = 0, sums = 0;
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    sums += !strcmp(f->formula, "200亿元 + 600亿元 ≤ 900亿元") && f->verdict == GB_VERDICT_HOLDS;
    if (f->verdict < GB_VERDICT_FAILS)
      continue;
    asked++;
    g_assert_cmpstr(f->formula, ==, "30亿元 + 25亿元 ≤ 50亿元");
    g_assert_cmpstr(gb_verdict_name(f->verdict), ==, "suspicious");
    g_assert_nonnull(strstr(f->explain, "合计55亿元"));
  }
  g_assert_cmpuint(asked, ==, 1);
  g_assert_cmpuint(sums, ==, 1);
}

/** What is left of the list has its own plan, and has done at least nothing. */
static void test_subset_rest(void) {
  static const char *const DONE[] = {"70", "50"};
  static const char *const EXPECTED[] = {"bound holds 0 ≤ 15 ≤ 40\n",
                                         "bound suspicious 0 ≤ −5 ≤ 40\n"};
  for (guint i = 0; i < G_N_ELEMENTS(DONE); i++) {
    g_autofree char *text = g_strdup_printf(
        "实施重点项目{80|重点项目|level|个}个，年计划投资{300|重点项目年计划投资|level|亿元}"
        "亿元，完成投资"
        "{%s|重点项目完成投资|level|亿元}亿元。省市重点项目{25|省市重点项目|level|个}"
        "个，省重点项目{5|"
        "省重点项目|level|个}个，年计划投资{60|省重点项目年计划投资|level|亿元}亿元，完成投资{30|"
        "省重点项目完成投资|level|亿元}亿元；市重点项目{20|市重点项目|level|个}个，年计划投资{200|"
        "市重点项目年计划投资|level|亿元}亿元，完成投资{25|市重点项目完成投资|level|亿元}亿元。",
        DONE[i]);
    assert_findings_of("bound", text, EXPECTED[i]);
    assert_findings_of("sum", text, "sum holds 5 + 20 = 25\n");
  }
}

/** More works of the ranks than are counted of both. */
static void test_subset_counts(void) {
  assert_limits("实施重点项目{80|重点项目|level|个}个，总投资{300|重点项目总投资|level|亿元}"
                "亿元。省市重点项目{25|"
                "省市重点项目|level|个}个，省重点项目{5|省重点项目|level|个}个，总投资{60|"
                "省重点项目总投资|level|"
                "亿元}亿元；市重点项目{23|市重点项目|level|个}个，总投资{90|市重点项目总投资|level|"
                "亿元}亿元。",
                "limit holds 25个 ≤ 80个\nlimit holds 5个 ≤ 80个\nlimit holds 60亿元 ≤ 300亿元\n"
                "limit holds 23个 ≤ 80个\nlimit suspicious 5个 + 23个 ≤ 25个\n"
                "limit holds 90亿元 ≤ 300亿元\nlimit holds 60亿元 + 90亿元 ≤ 300亿元\n");
}

/** More projects than the list has: they cannot be inside it. */
static void test_subset_silent(void) {
  g_autofree char *more = g_strdup_printf(KEY_PROJECTS, "95");
  g_autoptr(GbReport) report = audited(more);
  for (guint i = 0; i < report->findings->len; i++)
    g_assert_cmpint(((const GbFinding *)report->findings->pdata[i])->members->len, <, 3);
}

static void test_increase(void) {
  assert_limits(
      "存款余额{820|存款余额|level|亿元}亿元，比年初增加{75|存款余额|change|亿元|base=ytd}亿元。",
      "limit holds 75亿元 ≤ 820亿元\n");
  assert_limits(
      "存款余额{82|存款余额|level|亿元}亿元，比年初增加{95|存款余额|change|亿元|base=ytd}亿元。",
      "limit fails 95亿元 ≤ 82亿元\n");
  assert_limits("生产总值增长{5.0|地区生产总值|growth|%}%。甲业增加值增长{2.5|甲业增加值|growth|%}%"
                "，拉动经济增长"
                "{3.1|甲业增加值|contribution|百分点|base=gdp}个百分点。",
                "limit fails 3.1个百分点 ≤ 2.5%\nlimit holds 3.1个百分点 ≤ 5.0%\n");
}

/** A change of the change, what can be negative, falling parts, and what several pull together. */
static void test_increase_silent(void) {
  assert_limits("存款余额{82|存款余额|level|亿元}亿元，同比多增{95|存款余额|change|亿元}亿元。",
                "");
  assert_limits(
      "甲企业利润{2|甲企业利润|level|亿元}亿元，比上年增加{5|甲企业利润|change|亿元}亿元。", "");
  assert_limits("甲业、乙业增加值分别增长{8.5|甲业增加值|growth|%}%、{2.5|乙业增加值|growth|%}%"
                "，合计拉动经济增长"
                "{3.1|乙业增加值|contribution|百分点|base=gdp}个百分点。",
                "");
  assert_limits("生产总值增长{2.0|地区生产总值|growth|%}%。甲业增加值增长{8.0|甲业增加值|growth|%}%"
                "，拉动经济增长"
                "{3.1|甲业增加值|contribution|百分点|base=gdp}个百分点。",
                "limit holds 3.1个百分点 ≤ 8.0%\n");
}

static void test_cumulative(void) {
  assert_limits(
      "上半年甲收入{12.6|甲收入|level|亿元|period=2023-S1}亿元。前三季度甲收入{11.6|甲收入|"
      "level|亿元|period=2023-01-01/P9M}亿元。",
      "limit suspicious 12.6亿元 ≤ 11.6亿元\n");
  assert_limits(
      "一季度甲收入{1.6|甲收入|level|亿元|period=2023-Q1}亿元。前三季度甲收入{11.6|甲收入|"
      "level|亿元|period=2023-01-01/P9M}亿元。",
      "limit holds 1.6亿元 ≤ 11.6亿元\n");
  /* of another year, a part of another time, a stock, what can be negative */
  assert_limits(
      "上半年甲收入{12.6|甲收入|level|亿元|period=2022-S1}亿元。前三季度甲收入{11.6|甲收入|"
      "level|亿元|period=2023-01-01/P9M}亿元。",
      "");
  assert_limits("二季度甲收入{12.6|甲收入|level|亿元|period=2023-Q2}亿元。1—5月甲收入{11.6|甲收入|"
                "level|亿元|period=2023-01-01/P5M}亿元。",
                "");
  assert_limits(
      "上半年甲余额{12.6|甲余额|level|亿元|period=2023-S1}亿元。前三季度甲余额{11.6|甲余额|"
      "level|亿元|period=2023-01-01/P9M}亿元。",
      "");
  assert_limits(
      "上半年甲利润{12.6|甲利润|level|亿元|period=2023-S1}亿元。前三季度甲利润{11.6|甲利润|"
      "level|亿元|period=2023-01-01/P9M}亿元。",
      "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/ceiling", test_ceiling);
  g_test_add_func("/audit/ceiling/silent", test_ceiling_silent);
  g_test_add_func("/audit/ceiling/days", test_days);
  g_test_add_func("/audit/nested", test_nested);
  g_test_add_func("/audit/nested/silent", test_nested_silent);
  g_test_add_func("/audit/works", test_works);
  g_test_add_func("/audit/works/silent", test_works_silent);
  g_test_add_func("/audit/subset", test_subset);
  g_test_add_func("/audit/subset/counts", test_subset_counts);
  g_test_add_func("/audit/subset/rest", test_subset_rest);
  g_test_add_func("/audit/subset/silent", test_subset_silent);
  g_test_add_func("/audit/increase", test_increase);
  g_test_add_func("/audit/increase/silent", test_increase_silent);
  g_test_add_func("/audit/cumulative", test_cumulative);
  return g_test_run();
}
