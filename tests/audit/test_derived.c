/* Figures that two others make by definition: rates of two levels, moves, balances. */
#include <glib.h>

#include "support/audited.h"

static void test_urban(void) {
  assert_findings(
      "常住人口{318.2|常住人口|level|万人}万人，城镇常住人口{196.7|城镇常住人口|level|万人}"
      "万人，城镇化率{61.8|常住人口城镇化率|level|%}%。",
      "share holds 196.7万人 ÷ 318.2万人 = 61.8%\n");
  assert_findings(
      "常住人口{318.2|常住人口|level|万人}万人，城镇常住人口{196.7|城镇常住人口|level|万人}"
      "万人，城镇化率{68.1|常住人口城镇化率|level|%}%。",
      "share fails 196.7万人 ÷ 318.2万人 ≠ 68.1%\n");
  /* of another population: the town's people are of the registered */
  assert_findings(
      "常住人口{438.0|常住人口|level|万人}万人。户籍人口{456.2|户籍人口|level|万人}万人，其中城镇"
      "人口{178.6|城镇常住人口|level|万人}万人。城镇化率{46.3|常住人口城镇化率|level|%}%。",
      "");
  /* of another year, of registered people */
  assert_findings(
      "常住人口{318.2|常住人口|level|万人}万人，城镇常住人口{196.7|城镇常住人口|level|万人}"
      "万人，城镇化率{68.1|常住人口城镇化率|level|%|period=2012}%，户籍人口城镇化率{48.1|户籍"
      "人口城镇化率|level|%}%。",
      "");
}

static void test_head(void) {
  assert_findings_of(
      "ratio",
      "生产总值{1500|地区生产总值|level|亿元}亿元，人均{47800|人均地区生产总值|level|元}元。"
      "常住人口{318|常住人口|level|万人}万人。",
      "ratio holds 1500亿元 ÷ 318万人\n");
  assert_findings_of(
      "ratio",
      "生产总值{1500|地区生产总值|level|亿元}亿元，人均{74800|人均地区生产总值|level|元}元。"
      "常住人口{318|常住人口|level|万人}万人。",
      "ratio suspicious 1500亿元 ÷ 318万人\n");
}

static void test_yield(void) {
  assert_findings_of(
      "ratio",
      "茶叶面积{20|茶叶面积|level|万亩}万亩，茶叶产量{1.2|茶叶产量|level|万吨}万吨，亩产"
      "{60|茶叶亩产|level|公斤}公斤。",
      "ratio holds 1.2万吨 ÷ 20万亩 = 60\n");
  assert_findings_of(
      "ratio",
      "茶叶面积{20|茶叶面积|level|万亩}万亩，茶叶产量{1.2|茶叶产量|level|万吨}万吨，亩产"
      "{70|茶叶亩产|level|公斤}公斤。",
      "ratio fails 1.2万吨 ÷ 20万亩 ≠ 70\n");
  /* of another crop, in another unit */
  assert_findings_of(
      "ratio",
      "茶叶面积{20|茶叶面积|level|千公顷}千公顷，茶叶产量{1.2|茶叶产量|level|万吨}万吨，亩产"
      "{70|茶叶亩产|level|公斤}公斤，油茶亩产{30|油茶亩产|level|公斤}公斤。",
      "");
}

static void test_visits(void) {
  assert_findings_of(
      "magnitude",
      "国内游客{2865|国内游客|level|万人次}万人次，国内旅游收入{246|国内旅游收入|level|"
      "亿元}亿元。",
      "magnitude holds 246亿元 ÷ 2865万人次\n");
  assert_findings_of(
      "magnitude",
      "国内游客{2865|国内游客|level|万人次}万人次，国内旅游收入{2460|国内旅游收入|level|"
      "亿元}亿元。",
      "magnitude suspicious 2460亿元 ÷ 2865万人次\n");
}

static void test_moves(void) {
  assert_findings(
      "覆盖率由{56.2|甲覆盖率|level|%}%提高到{61.8|甲覆盖率|level|%}%，提高{5.6|甲覆盖率|pp|"
      "百分点|base=yoy}个百分点。",
      "gap holds 61.8% − 56.2% = 5.6\n");
  assert_findings(
      "覆盖率由{56.2|甲覆盖率|level|%}%提高到{61.8|甲覆盖率|level|%}%，提高{6.5|甲覆盖率|pp|"
      "百分点|base=yoy}个百分点。",
      "gap fails 61.8% − 56.2% ≠ 6.5\n");
  assert_findings(
      "企业由{56|甲企业|level|家}家增加到{61|甲企业|level|家}家，增加{6|甲企业|change|家}家。",
      "change_growth fails 61家 − 56家 ≠ 6\n");
  /* the year before is told elsewhere: it may have been revised */
  assert_findings(
      "甲覆盖率为{56.2|甲覆盖率|level|%|period=2022-S1}%。甲覆盖率为{61.8|甲覆盖率|level|%}%，"
      "同比提高{6.5|甲覆盖率|pp|百分点|base=yoy}个百分点。",
      "gap suspicious 61.8% − 56.2% ? 6.5\n");
}

/** Two values side by side, another name, another year. */
static void test_moves_silent(void) {
  assert_findings(
      "甲覆盖率{56.2|甲覆盖率|level|%}%，乙覆盖率{61.8|乙覆盖率|level|%}%，提高{6.5|乙覆盖率|"
      "pp|百分点|base=yoy}个百分点。",
      "");
  assert_findings(
      "甲覆盖率为{56.2|甲覆盖率|level|%|period=2020-S1}%。甲覆盖率为{61.8|甲覆盖率|level|%}%，"
      "同比提高{6.5|甲覆盖率|pp|百分点|base=yoy}个百分点。",
      "");
}

/** One figure at two times: the other one's clause or sentence names the time. */
static void test_pace(void) {
  assert_findings(
      "甲增加值增长{6.1|甲增加值|growth|%|base=yoy}%，比一季度加快{0.7|甲增加值|pp|百分点|"
      "base=q1}个百分点。一季度，全市甲增加值增长{5.7|甲增加值|growth|%|base=yoy|"
      "period=2023-Q1}%。",
      "gap fails 6.1 − 5.7 ≠ 0.7\n");
  assert_findings(
      "甲增加值增长{6.1|甲增加值|growth|%|base=yoy}%，比1—5月份加快{0.4|甲增加值|pp|百分点|"
      "base=other}个百分点，1—5月份增长{5.7|甲增加值|growth|%|base=yoy|"
      "period=2023-01-01/P5M}%。",
      "gap holds 6.1 − 5.7 = 0.4\n");
  assert_findings(
      "甲项目{58|甲项目|level|个}个，增加{5|甲项目|change|个|base=yoy}个，上年同期为{52|"
      "甲项目|level|个|period=2022-S1}个。",
      "change_growth fails 58个 − 52个 ≠ 5\n");
  assert_findings(
      "甲收入{110|甲收入|level|亿元}亿元，增长{10.0|甲收入|growth|%|base=yoy}%，上年同期为"
      "{100|甲收入|level|亿元|period=2022-S1}亿元。",
      "change_growth holds 110亿元 ÷ 100亿元 − 1 = 10.0%\n");
}

/** Another time than the named one, a fall that narrows, comparable scope, another name, a revised
 * base. */
static void test_pace_silent(void) {
  assert_findings(
      "甲增加值增长{6.1|甲增加值|growth|%|base=yoy}%，比一季度加快{0.7|甲增加值|pp|百分点|"
      "base=q1}个百分点。二季度，甲增加值增长{5.7|甲增加值|growth|%|base=yoy|"
      "period=2023-Q2}%。",
      "");
  assert_findings(
      "甲投资下降{9.4|甲投资|growth|%|base=yoy|minus=1}%，降幅比1—5月份收窄{1.2|甲投资|pp|"
      "百分点|base=other}个百分点，1—5月份下降{10.6|甲投资|growth|%|base=yoy|minus=1|"
      "period=2023-01-01/P5M}%。",
      "");
  assert_findings(
      "甲收入{110|甲收入|level|亿元}亿元，按可比口径增长{12.0|甲收入|growth|%|base=yoy}%，"
      "上年同期为{100|甲收入|level|亿元|period=2022-S1}亿元。",
      "");
  assert_findings(
      "乙收入{110|乙收入|level|亿元}亿元，增长{12.0|乙收入|growth|%|base=yoy}%，上年同期为"
      "{100|甲收入|level|亿元|period=2022-S1}亿元。",
      "");
}

static void test_rates(void) {
  assert_findings(
      "甲企业资产总计{200.0|甲企业资产总计|level|亿元}亿元，负债合计{120.0|甲企业负债合计|"
      "level|亿元}亿元，资产负债率{65.0|甲企业资产负债率|level|%}%。",
      "share fails 120.0亿元 ÷ 200.0亿元 ≠ 65.0%\n");
  assert_findings("甲企业{80|甲企业|level|家}家，其中亏损企业{20|甲亏损企业|level|家|whole=0|"
                  "part=among}家，亏损面{25.0|甲亏损面|level|%}%。",
                  "share holds 20家 ÷ 80家 = 25.0%\n");
  assert_findings(
      "甲企业资产总计{200.0|甲企业资产总计|level|亿元}亿元，乙企业负债合计{120.0|乙企业负债"
      "合计|level|亿元}亿元，资产负债率{65.0|甲企业资产负债率|level|%}%。",
      "");
}

static void test_surplus(void) {
  assert_findings(
      "甲基金收入{156.83|甲基金收入|level|亿元}亿元，支出{143.27|甲基金支出|level|亿元}亿元，"
      "当年结余{13.86|甲基金结余|level|亿元}亿元。",
      "sum fails 156.83亿元 − 143.27亿元 ≠ 13.86\n");
  /* what has gathered, the spending of another account, an account without its income */
  assert_findings(
      "甲基金收入{156.83|甲基金收入|level|亿元}亿元，支出{143.27|甲基金支出|level|亿元}亿元，"
      "滚存结余{172.94|甲基金滚存结余|level|亿元}亿元。",
      "");
  assert_findings(
      "甲基金收入{156.83|甲基金收入|level|亿元}亿元，乙基金支出{143.27|乙基金支出|level|亿元}"
      "亿元，当年结余{13.86|乙基金结余|level|亿元}亿元。",
      "");
}

static void test_balance(void) {
  assert_findings(
      "出口{61.5|出口额|level|亿元}亿元，进口{24.8|进口额|level|亿元}亿元，贸易顺差{37.6|贸易"
      "顺差|level|亿元}亿元。",
      "sum fails 61.5亿元 − 24.8亿元 ≠ 37.6\n");
  assert_findings(
      "出生率{5.6|人口出生率|level|‰}‰，死亡率{7.8|人口死亡率|level|‰}‰，自然增长率{2.2|人口"
      "自然增长率|level|‰}‰。",
      "sum fails 5.6‰ − 7.8‰ ≠ 2.2\n");
  assert_findings(
      "出口{24.8|出口额|level|亿元}亿元，进口{61.5|进口额|level|亿元}亿元，贸易逆差{36.7|贸易"
      "逆差|level|亿元}亿元。",
      "");
}

static void test_income_ratio(void) {
  assert_findings_of(
      "ratio",
      "城镇{44718|城镇居民人均可支配收入|level|元}元，农村{22936|农村居民人均可支配收入|"
      "level|元}元。城乡居民收入比由{1.98|城乡居民收入比|level|}缩小到{1.59|城乡居民收入"
      "比|level|}。",
      "ratio fails 44718 ÷ 22936 ≠ 1.59\n");
}

/** All parts are there, as their pulls add up: 12 and 4 weigh 0.1 and 0.275. */
#define PULLS                                                                                      \
  "服务业增加值增长{%s|第三产业增加值|growth|%%}%%，拉动经济增"               \
  "长{3.9|第三产业增加值|contribution|百分点|base=gdp}个百分点。批"               \
  "发和零售业、交通运输仓储和邮政业、住宿和餐饮业、金融业"              \
  "、房地产业、其他服务业分别增长{12|批发和零售业增加值|gr"                \
  "owth|%%}%%、{4|交通运输仓储和邮政业增加值|growth|%%}%%、{6|住宿"               \
  "和餐饮业增加值|growth|%%}%%、{5|金融业增加值|growth|%%}%%、{6|房"               \
  "地产业增加值|growth|%%}%%、{4|其他服务业增加值|growth|%%}%%，分"               \
  "别拉动{1.2|批发和零售业增加值|contribution|百分点|base=gdp}、{1"                \
  ".1|交通运输仓储和邮政业增加值|contribution|百分点|base=gdp}、{"                \
  "0.6|住宿和餐饮业增加值|contribution|百分点|base=gdp}、{0.5|金融业"              \
  "增加值|contribution|百分点|base=gdp}、{0.3|房地产业增加值|contrib"                \
  "ution|百分点|base=gdp}、{0.2|其他服务业增加值|contribution|百分点"               \
  "|base=gdp}个百分点。"

static void test_pulls(void) {
  g_autofree char *right = g_strdup_printf(PULLS, "5.8");
  assert_findings_of("bound", right,
                     "bound holds 4 ≤ 5.8 ≤ 12\n"
                     "bound holds （1.2 + 1.1 + 0.6 + 0.5 + 0.3 + 0.2）÷（1.2 ÷ 12% + 1.1 ÷ 4% + "
                     "0.6 ÷ 6% + 0.5 ÷ 5% + 0.3 ÷ 6% + 0.2 ÷ 4%） = 5.8%\n");
  g_autofree char *wrong = g_strdup_printf(PULLS, "16");
  assert_findings_of("bound", wrong,
                     "bound fails 4 ≤ 16 ≤ 12\n"
                     "bound suspicious （1.2 + 1.1 + 0.6 + 0.5 + 0.3 + 0.2）÷（1.2 ÷ 12% + 1.1 ÷ "
                     "4% + 0.6 ÷ 6% + 0.5 ÷ 5% + 0.3 ÷ 6% + 0.2 ÷ 4%） ? 16%\n");
}

static void test_new_and_continued(void) {
  assert_findings_of("sum",
                     "项目{186|亿元项目|level|个}个，其中新开工{92|新开工亿元项目|level|个|whole=0}"
                     "个、续建{94|续建亿元项目|level|个|whole=0}个。",
                     "sum holds 92 + 94 = 186\n");
  assert_findings_of("sum",
                     "项目{186|亿元项目|level|个}个，其中新开工{92|新开工亿元项目|level|个|whole=0}"
                     "个、续建{49|续建亿元项目|level|个|whole=0}个。",
                     "sum suspicious 92 + 49 ? 186\n");
  /* a third class */
  assert_findings_of("sum",
                     "项目{186|亿元项目|level|个}个，其中新开工{92|新开工亿元项目|level|个|whole=0}"
                     "个、续建{49|续建亿元项目|level|个|whole=0}个，前期{40|前期项目|level|个|"
                     "whole=0}个。",
                     "");
}

static void test_opposites(void) {
  assert_findings("零售额{286.4|甲零售额|level|亿元}亿元，其中限额以上甲零售额{98.6|"
                  "限额以上甲零售额|level|亿元|"
                  "whole=0}亿元，限额以下甲零售额{178.8|限额以下甲零售额|level|亿元|whole=0}亿元。",
                  "sum fails 98.6 + 178.8 ≠ 286.4\n");
}

/** 占比 right behind a part of 其中. */
static void test_nested_share(void) {
  assert_findings("基站{2.68|甲基站|level|万个}万个，其中乙类{0.92|乙类基站|level|万个|whole=0|"
                  "part=among}万个，"
                  "占比{34.3|乙类基站占比|share|%}%。",
                  "share holds 0.92 ÷ 2.68 = 34.3%\n");
  assert_findings("基站{2.68|甲基站|level|万个}万个，其中乙类{0.92|乙类基站|level|万个|whole=0|"
                  "part=among}万个，"
                  "占比{43.3|乙类基站占比|share|%}%。",
                  "share suspicious 0.92 ÷ 2.68 ? 43.3%\n");
}

static void test_registered(void) {
  assert_findings(
      "户籍人口{342.6|户籍人口|level|万人}万人，其中男性{175.3|男性人口|level|万人|"
      "whole=0}万人，女性{163.7|女性人口|level|万人|whole=0}万人，常住人口{339.5|常住人口|"
      "level|万人}万人。",
      "sum fails 175.3 + 163.7 ≠ 342.6\n");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/per/urban", test_urban);
  g_test_add_func("/audit/per/head", test_head);
  g_test_add_func("/audit/per/yield", test_yield);
  g_test_add_func("/audit/per/rates", test_rates);
  g_test_add_func("/audit/balance/surplus", test_surplus);
  g_test_add_func("/audit/pace", test_pace);
  g_test_add_func("/audit/pace/silent", test_pace_silent);
  g_test_add_func("/audit/per/visits", test_visits);
  g_test_add_func("/audit/moves", test_moves);
  g_test_add_func("/audit/moves/silent", test_moves_silent);
  g_test_add_func("/audit/balance", test_balance);
  g_test_add_func("/audit/ratio/incomes", test_income_ratio);
  g_test_add_func("/audit/pulls", test_pulls);
  g_test_add_func("/audit/works/new-and-continued", test_new_and_continued);
  g_test_add_func("/audit/sum/registered", test_registered);
  g_test_add_func("/audit/sum/opposites", test_opposites);
  g_test_add_func("/audit/quotient/nested", test_nested_share);
  return g_test_run();
}
