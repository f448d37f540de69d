/* Each rule on small reports: holds, holds by rounding, fails, and silence where it must not ask.
 */
#include <glib.h>
#include <string.h>

#include "model/finding.h"
#include "model/table.h"
#include "support/audited.h"

static void test_sum(void) {
  assert_findings(
      "生产总值{23073|地区生产总值|level|亿元}亿元。分产业看，第一产业{1260|第一产业"
      "增加值|level|亿元}，第二产业{9661|第二产业增加值|level|亿元}，第三产业{12152|第三"
      "产业增加值|level|亿元}。",
      "sum holds 1260 + 9661 + 12152 = 23073\n");
  assert_findings(
      "生产总值{23074|地区生产总值|level|亿元}亿元。分产业看，第一产业{1260|第一产业"
      "增加值|level|亿元}，第二产业{9661|第二产业增加值|level|亿元}，第三产业{12152|第三"
      "产业增加值|level|亿元}。",
      "sum holds_by_rounding 1260 + 9661 + 12152 ≈ 23074\n");
  assert_findings("出口{10.5|出口额|level|亿元}亿元，进口{4.5|进口额|level|亿元}亿元，进出口总额"
                  "{16.1|货物进出口总额|level|亿元}亿元。",
                  "sum fails 10.5 + 4.5 ≠ 16.1\n");
  assert_findings("进出口{1.5|货物进出口总额|level|亿元}亿元，其中出口{10000|出口额|level|万元}"
                  "万元，进口{0.5|进口额|level|亿元}亿元。",
                  "sum holds 10000 + 0.5 = 1.5\n");
}

static void test_sum_of_counts(void) {
  assert_findings("项目{29|重点项目|level|个|kind=activity}个，其中，省{5|省重点项目|level|个|"
                  "kind=activity}个，市{24|市重点项目|level|个|kind=activity}个。",
                  "sum holds 5 + 24 = 29\n");
  /* some of them: no error */
  assert_findings("项目{29|重点项目|level|个|kind=activity}个，其中，省{5|省重点项目|level|个|"
                  "kind=activity}个，市{20|市重点项目|level|个|kind=activity}个。",
                  "");
  assert_findings(
      "共{32|实事|level|小项}小项。目前，停车等{14|已完成实事|level|项}项已基本完成，医院"
      "等{18|推进中实事|level|项}项（含{5|跨年实事|level|项}项跨年）正在推进。",
      "sum holds 14 + 18 = 32\n");
  assert_findings(
      "共{32|实事|level|小项}小项。目前，停车等{14|已完成实事|level|项}项已基本完成，医院"
      "等{17|推进中实事|level|项}项正在推进。",
      "");
}

static void test_sum_silent(void) {
  /* urban and rural incomes are weighted by people: they do not add up */
  assert_findings(
      "居民人均可支配收入{17998|居民人均可支配收入|level|元}元。按常住地分，城镇{24138|"
      "城镇居民人均可支配收入|level|元}元，农村{11407|农村居民人均可支配收入|level|元}。",
      "bound holds 11407 ≤ 17998 ≤ 24138\n");
  /* growth rates do not add up, other periods and units neither */
  assert_findings(
      "进出口{9|货物进出口总额|level|亿元}亿元，出口{5|出口额|level|亿元|period=2023-06}"
      "亿元，进口{5|进口额|level|亿元|period=2023-06}亿元。",
      "");
  assert_findings("进出口{9|货物进出口总额|level|亿元}亿元，出口{5|出口额|level|亿美元}亿美元，进口"
                  "{5|进口额|level|亿美元}亿美元。",
                  "");
}

/** 约 leaves a tenth, 以上 an open end; what is beyond is asked about. */
static void test_sum_hedged(void) {
  assert_findings(
      "进出口{20|货物进出口总额|level|亿元|approx=about}亿元，出口{10|出口额|level|亿元}"
      "亿元，进口{9|进口额|level|亿元}亿元。",
      "sum holds_by_rounding 10 + 9 ≈ 20\n");
  assert_findings("进出口{20|货物进出口总额|level|亿元|approx=about}亿元，出口{5|出口额|level|亿元}"
                  "亿元，进口{5|进口额|level|亿元}亿元。",
                  "sum suspicious 5 + 5 ? 20\n");
  assert_findings("进出口{20|货物进出口总额|level|亿元|approx=ge}亿元，出口{15|出口额|level|亿元}"
                  "亿元，进口{9|进口额|level|亿元}亿元。",
                  "sum holds_by_rounding 15 + 9 ≈ 20\n");
  assert_findings("进出口{20|货物进出口总额|level|亿元|approx=ge}亿元，出口{5|出口额|level|亿元}"
                  "亿元，进口{9|进口额|level|亿元}亿元。",
                  "sum suspicious 5 + 9 ? 20\n");
}

/** Between whole and parts the text turns to another population. */
static void test_sum_population(void) {
  assert_findings(
      "社会消费品零售总额{5969.1|社会消费品零售总额|level|亿元}亿元。限额以上零售额按经营地"
      "分，城镇消费品零售额{2332.7|城镇消费品零售额|level|亿元}亿元；乡村消费品零售额{189.5|"
      "乡村消费品零售额|level|亿元}亿元。",
      "");
}

static void test_sum_signs(void) {
  assert_findings(
      "人口出生率{7.78|人口出生率|level|‰}‰，死亡率{7.88|人口死亡率|level|‰}‰，自然增长率"
      "为-{0.10|人口自然增长率|level|‰|minus=1}‰。",
      "sum holds 7.88 − 0.10 = 7.78\n");
}

static void test_sum_verdict(void) {
  g_autoptr(GbReport) report = audited(
      "进出口{16.1|货物进出口总额|level|亿元}亿元，其中出口{10.5|出口额|level|亿元}亿元，进口"
      "{4.5|进口额|level|亿元}亿元。");
  g_assert_cmpuint(report->breakdowns->len, ==, 1);
  const GbBreakdown *breakdown = report->breakdowns->pdata[0];
  g_assert_cmpint(breakdown->sum, ==, GB_SUM_FAILS);
  const GbFinding *f = report->findings->pdata[0];
  g_assert_nonnull(strstr(f->explain, "14.9～15.1亿元"));
  g_assert_nonnull(strstr(f->explain, "16.1亿元，不符"));
}

static void test_gap(void) {
  assert_findings("规模以上工业增加值增长{6.9|规模以上工业增加值|growth|%}%。装备制造业增加值增长"
                  "{15.3|装备制造业增加值|growth|%}%，比规模以上工业高{8.4|装备制造业增加值|pp|"
                  "百分点|base=indicator}个百分点。",
                  "gap holds 15.3 − 6.9 = 8.4\n");
  assert_findings(
      "服务业增加值增长{8.8|服务业增加值|growth|%}%。批发业增长{9|批发业增加值|growth|%}"
      "%。信息业增加值增长{17.5|信息业增加值|growth|%}%，分别比服务业、批发业高{8.7|信息业"
      "增加值|pp|百分点|base=indicator}、{8.6|信息业增加值|pp|百分点|base=indicator}个"
      "百分点。",
      "gap holds 17.5 − 8.8 = 8.7\ngap holds_by_rounding 17.5 − 9 ≈ 8.6\n");
  assert_findings("甲业增加值增长{2.0|甲业增加值|growth|%}%。乙业增加值下降{1.5|乙业增加值|growth|%"
                  "|minus=1}%，低{4.5|乙业增加值|pp|百分点|base=indicator|ref=甲业增加值|minus=1}个"
                  "百分点。",
                  "gap fails −1.5 − 2.0 ≠ −4.5\n");
}

static void test_gap_of_area(void) {
  assert_findings("生产总值增长{6.8|地区生产总值|growth|%}%，高于全国{1.3|地区生产总值|pp|百分点|"
                  "base=nation}个百分点，全国增长{5.5|地区生产总值|growth|%|area=全国}%。",
                  "gap holds 6.8 − 5.5 = 1.3\n");
}

static void test_gap_silent(void) {
  /* the base is not printed: never the nearest figure that fits */
  assert_findings(
      "服务业增加值增长{6.1|服务业增加值|growth|%}%。规模以上工业增加值增长{6.9|规模以上"
      "工业增加值|growth|%}%。生活性服务业营业收入增长{15|生活性服务业营业收入|growth|%}%，"
      "比规模以上服务业高{8.1|生活性服务业营业收入|pp|百分点|base=indicator}个百分点。",
      "");
  /* of another time */
  assert_findings("甲业增加值增长{2.0|甲业增加值|growth|%|period=2023-06}%。乙业增加值增长{5.5|乙业"
                  "增加值|growth|%}%，高{4.5|乙业增加值|pp|百分点|base=indicator|ref=甲业增加值}个"
                  "百分点。",
                  "");
  /* two rates of that name that differ */
  assert_findings(
      "甲业增加值增长{2.0|甲业增加值|growth|%}%。甲业增加值增长{3.0|甲业增加值|growth|%}"
      "%。乙业增加值增长{5.5|乙业增加值|growth|%}%，高{4.5|乙业增加值|pp|百分点|base="
      "indicator|ref=甲业增加值}个百分点。",
      "");
  assert_findings(
      "生产总值增长{6.8|地区生产总值|growth|%}%，高于全国{1.3|地区生产总值|pp|百分点|"
      "base=nation}个百分点，比一季度加快{0.9|地区生产总值|pp|百分点|base=q1}个百分点。",
      "");
}

static void test_completion(void) {
  assert_findings(
      "省重点项目年计划投资{87.3|省重点项目年计划投资|level|亿元|status=target|period="
      "2023}亿元，完成投资{33.52|省重点项目完成投资|level|亿元}亿元，占年计划的{38.4|省重点"
      "项目投资完成率|completion|%}%；市重点项目年计划投资{120.2|市重点项目年计划投资|level"
      "|亿元|status=target|period=2023}亿元，完成投资{47.05|市重点项目完成投资|level|亿元}"
      "亿元，占年计划的{39.54|市重点项目投资完成率|completion|%}%。",
      "share holds 33.52 ÷ 87.3 = 38.4%\nshare fails 47.05 ÷ 120.2 ≠ 39.54%\n");
  assert_findings(
      "支出{9.24|民生支出|level|亿元}亿元，占年度预算（{11.57|年度预算|level|亿元}亿元）的"
      "{79.85|民生支出|completion|%}%。",
      "share holds_by_rounding 9.24 ÷ 11.57 ≈ 79.85%\n");
  /* the plan is not printed */
  assert_findings(
      "城镇新增就业{37.4|城镇新增就业|level|万人}万人，完成年度目标任务的{55.1|城镇新增就业"
      "目标完成率|completion|%}%。",
      "");
  /* two plans: which? */
  assert_findings(
      "甲类项目计划投资{5|甲类项目计划投资|level|亿元}亿元、年计划投资{4|甲类项目年计划投资"
      "|level|亿元}亿元，完成投资{3|甲类项目完成投资|level|亿元}亿元，占年计划的{50|甲类项目"
      "投资完成率|completion|%}%。",
      "");
}

static void test_share(void) {
  assert_findings(
      "出口{200|出口额|level|亿元}亿元，其中机电产品出口{136.3|机电产品出口额|level|亿元}"
      "亿元，占出口额的比重为{68|机电产品出口额占出口额比重|share|%|ref=出口额}%。",
      "share holds 136.3 ÷ 200 = 68%\n");
  assert_findings(
      "税收收入{60|税收收入|level|亿元}亿元，占一般公共预算收入{59.1|税收收入占一般公共预算"
      "收入比重|share|%}%；一般公共预算收入{120|一般公共预算收入|level|亿元}亿元。",
      "share fails 60 ÷ 120 ≠ 59.1%\n");
  /* another time, another unit, or no level of the part */
  assert_findings(
      "出口{200|出口额|level|亿元|period=2023-06}亿元。机电产品出口{50|机电产品出口额|level"
      "|亿元}亿元，占{68|机电产品出口额占出口额比重|share|%}%。",
      "");
  assert_findings(
      "出口{200|出口额|level|亿元}亿元。机电产品出口增长{25.7|机电产品出口额|growth|%}%，占"
      "{68|机电产品出口额占出口额比重|share|%}%。",
      "");
}

/** Part and whole stand elsewhere in the report, once each, of the share's time. */
static void test_share_far(void) {
  assert_findings("地区生产总值{400|地区生产总值|level|亿元}亿元。\n"
                  "民营经济增加值{160|民营经济增加值|level|亿元}亿元，占地区生产总值的比重为{40.0|"
                  "民营经济增加值占地区生产总值比重|share|%}%。",
                  "share holds 160 ÷ 400 = 40.0%\n");
  assert_findings(
      "地区生产总值{400|地区生产总值|level|亿元}亿元，第一产业增加值{60|第一产业增加值|level|亿元}"
      "亿元，第二产业增加值{200|第二产业增加值|level|亿元}亿元。\n三次产业结构为{15.0|"
      "第一产业增加值占地区生产总值比重|share|}:{50.0|第二产业增加值占地区生产总值比重|share|}。",
      "share holds 60 ÷ 400 = 15.0\nshare holds 200 ÷ 400 = 50.0\n");
  /* another year's whole; two wholes of one name: nobody knows which is meant */
  assert_findings("地区生产总值{400|地区生产总值|level|亿元|period=2022}亿元。\n"
                  "民营经济增加值{160|民营经济增加值|level|亿元}亿元，占地区生产总值的比重为{30|"
                  "民营经济增加值占地区生产总值比重|share|%}%。",
                  "");
  assert_findings_of(
      "share",
      "固定资产投资{400|固定资产投资|level|亿元}亿元。\n固定资产投资{300|固定资产投资|level|亿元}"
      "亿元。\n工业投资{160|工业投资|level|亿元}亿元，占固定资产投资的比重为{30|"
      "工业投资占固定资产投资比重|share|%}%。",
      "");
}

/** 占比 without its whole agrees or says nothing. */
static void test_share_unnamed(void) {
  assert_findings(
      "甲地增加值{62.7|甲地增加值|level|亿元}亿元；乙地增加值{108.6|乙地增加值|level|亿元}"
      "亿元，占比{39.9|乙地增加值占甲地增加值比重|share|%|ref=甲地增加值}%。",
      "");
  assert_findings(
      "全部增加值{272.24|全部增加值|level|亿元}亿元；乙地增加值{108.61|乙地增加值|level|亿元}"
      "亿元，占比{39.9|乙地增加值占全部增加值比重|share|%|ref=全部增加值}%。",
      "share holds 108.61 ÷ 272.24 = 39.9%\n");
}

static void test_range(void) {
  assert_findings("社会消费品零售总额增长{7.3|社会消费品零售总额|growth|%}%。按经营地分，城镇消费品"
                  "零售额增长{7.6|城镇消费品零售额|growth|%}%，乡村消费品零售额增长{6.2|乡村消费品"
                  "零售额|growth|%}%。",
                  "bound holds 6.2 ≤ 7.3 ≤ 7.6\n");
  assert_findings("社会消费品零售总额增长{7.9|社会消费品零售总额|growth|%}%。按经营地分，城镇消费品"
                  "零售额增长{7.6|城镇消费品零售额|growth|%}%，乡村消费品零售额增长{6.2|乡村消费品"
                  "零售额|growth|%}%。",
                  "bound fails 6.2 ≤ 7.9 ≤ 7.6\n");
  /* some parts, another population, incomes that people's moving shifts */
  assert_findings(
      "社会消费品零售总额增长{7.9|社会消费品零售总额|growth|%}%，其中城镇增长{7.6|城镇消费"
      "品零售额|growth|%}%。",
      "");
  assert_findings(
      "社会消费品零售总额增长{6.0|社会消费品零售总额|growth|%}%。限额以上按经营地分，城镇"
      "消费品零售额增长{7.7|城镇消费品零售额|growth|%}%，乡村消费品零售额增长{13.0|乡村"
      "消费品零售额|growth|%}%。",
      "");
  assert_findings(
      "居民人均可支配收入增长{6.0|居民人均可支配收入|growth|%}%。按常住地分，城镇增长{4.0|"
      "城镇居民人均可支配收入|growth|%}%，农村增长{5.8|农村居民人均可支配收入|growth|%}%。",
      "");
}

/** Last year's weights: this year's would give 5.2. */
static void test_weighted(void) {
  const struct {
    const char *growth, *verdict;
  } cases[] = {{"3.4", "holds"}, {"3.3", "holds_by_rounding"}, {"5.2", "fails"}};
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *marked = g_strconcat(
        "进出口总额{3775.5|货物进出口总额|level|亿元}亿元，增长{", cases[i].growth,
        "|货物进出口总额|growth|%}%。其中，出口{2512.6|出口额|level|亿元}亿元，增长{14.5|出口额|"
        "growth|%}%；进口{1262.9|进口额|level|亿元}亿元，下降{13.4|进口额|growth|%|minus=1}%。",
        NULL);
    g_autoptr(GbReport) report = audited(marked);
    const GbFinding *found = NULL;
    for (guint f = 0; f < report->findings->len; f++) {
      const GbFinding *finding = report->findings->pdata[f];
      if (!strcmp(finding->kind, "bound") && strstr(finding->formula, "÷ （1 + "))
        found = finding;
    }
    g_assert_nonnull(found);
    g_assert_cmpuint(found->members->len, ==, 5);
    g_assert_cmpstr(gb_verdict_name(found->verdict), ==, cases[i].verdict);
  }
}

static void test_contribution(void) {
  assert_findings(
      "生产总值增长{6.0|地区生产总值|growth|%}%。三次产业分别拉动增长{0.6|第一产业增加值|"
      "contribution|百分点|base=gdp}、{2.0|第二产业增加值|contribution|百分点|base=gdp}、"
      "{3.8|第三产业增加值|contribution|百分点|base=gdp}个百分点。",
      "contribution fails 0.6 + 2.0 + 3.8 ≠ 6.0%\n");
  assert_findings(
      "出口{2512.6|出口额|level|亿元}亿元，增长{14.5|出口额|growth|%}%。“新三样”出口{219.3|"
      "“新三样”出口额|level|亿元}亿元，增长{51.7|“新三样”出口额|growth|%}%，拉动出口增长"
      "{3.4|“新三样”出口额|contribution|百分点|base=whole|ref=出口}个百分点。",
      "contribution holds 增量 ÷ 总体上年同期 = 3.4\n");
}

static void test_ratio(void) {
  assert_findings(
      "城镇居民人均可支配收入{34199|城镇居民人均可支配收入|level|元}元，农村居民人均可支配"
      "收入{17672|农村居民人均可支配收入|level|元}元，城乡收入比为{1.94|城乡居民人均可支配"
      "收入比|level|}。",
      "ratio holds 34199 ÷ 17672 = 1.94\n");
  assert_findings(
      "居民消费价格上涨{0.6|居民消费价格|growth|%}%。居民人均可支配收入名义增长{6.9|居民"
      "人均可支配收入|growth|%|price=nominal}%，实际增长{6.2|居民人均可支配收入|growth|%|"
      "price=real}%。",
      "ratio holds_by_rounding （1 + 6.9%）÷（1 + 0.6%）− 1 ≈ 6.2%\n");
  /* prices of another month; towns have prices of their own */
  assert_findings(
      "6月居民消费价格上涨{0.2|居民消费价格|growth|%|period=2023-06}%。居民人均可支配收入"
      "名义增长{6.9|居民人均可支配收入|growth|%|price=nominal}%，实际增长{5.9|居民人均可"
      "支配收入|growth|%|price=real}%。",
      "");
  assert_findings(
      "居民消费价格上涨{0.6|居民消费价格|growth|%}%。城镇居民人均可支配收入名义增长{5.6|"
      "城镇居民人均可支配收入|growth|%|price=nominal}%，实际增长{5.5|城镇居民人均可支配"
      "收入|growth|%|price=real}%。",
      "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/sum", test_sum);
  g_test_add_func("/audit/sum/counts", test_sum_of_counts);
  g_test_add_func("/audit/sum/silent", test_sum_silent);
  g_test_add_func("/audit/sum/hedged", test_sum_hedged);
  g_test_add_func("/audit/sum/population", test_sum_population);
  g_test_add_func("/audit/sum/signs", test_sum_signs);
  g_test_add_func("/audit/quotient/unnamed", test_share_unnamed);
  g_test_add_func("/audit/range", test_range);
  g_test_add_func("/audit/weighted", test_weighted);
  g_test_add_func("/audit/contribution", test_contribution);
  g_test_add_func("/audit/ratio", test_ratio);
  g_test_add_func("/audit/sum/verdict", test_sum_verdict);
  g_test_add_func("/audit/gap", test_gap);
  g_test_add_func("/audit/gap/area", test_gap_of_area);
  g_test_add_func("/audit/gap/silent", test_gap_silent);
  g_test_add_func("/audit/quotient/completion", test_completion);
  g_test_add_func("/audit/quotient/share", test_share);
  g_test_add_func("/audit/quotient/far", test_share_far);
  return g_test_run();
}
