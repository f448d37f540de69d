/* Rules that rebuild the year before from levels and growth rates. */
#include <glib.h>
#include <string.h>

#include "model/finding.h"
#include "support/audited.h"

/** The last finding of @kind whose formula holds @part; NULL none. */
static const GbFinding *find(const GbReport *report, const char *kind, const char *part) {
  const GbFinding *found = NULL;
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    if (strcmp(f->kind, kind) == 0 && strstr(f->formula, part))
      found = f;
  }
  return found;
}

static void assert_verdict(const char *marked, const char *kind, const char *part,
                           const char *verdict) {
  g_autoptr(GbReport) report = audited(marked);
  const GbFinding *f = find(report, kind, part);
  g_assert_cmpstr(f ? gb_verdict_name(f->verdict) : "none", ==, verdict);
}

static void test_rest(void) {
  /* exports grow by 1.5 %, all by 10.7 %: imports by 22 % */
  assert_verdict("进出口{60|进出口总额|level|亿元}亿元，增长{10.7|进出口总额|growth|%}%。出口{30|"
                 "出口额|level|亿元}亿元，增长{1.5|出口额|growth|%}%。",
                 "bound", "其余", "holds");
  /* the attribute is left out: 粮食中小麦 */
  assert_verdict("粮食产量{6379|粮食产量|level|吨}吨，增长{4.1|粮食产量|growth|%}%。粮食中小麦产量"
                 "{4042|小麦产量|level|吨}吨，增长{4.6|小麦产量|growth|%}%。",
                 "bound", "其余", "holds");
  assert_verdict("工业增加值{21.6|工业增加值|level|亿元}亿元，增长{3.0|工业增加值|growth|%}%。\n"
                 "规模以上工业增加值{12.5|规模以上工业增加值|level|亿元}亿元，增长{3.5|规模以上工业"
                 "增加值|growth|%}%。",
                 "bound", "其余", "holds");
  /* the rest would have grown to five times */
  assert_verdict(
      "存款{100|甲存款|level|亿元}亿元，增长{40|甲存款|growth|%}%，其中住户{50|甲住户存款"
      "|level|亿元|whole=0}亿元，下降{18|甲住户存款|growth|%|minus=1}%。",
      "bound", "其余", "suspicious");
}

static void test_rest_silent(void) {
  /* all parts are there; a part larger than the whole; a rest that rounding leaves open */
  assert_verdict("进出口{60|进出口总额|level|亿元}亿元，增长{10.7|进出口总额|growth|%}%。出口{30|"
                 "出口额|level|亿元}亿元，增长{1.5|出口额|growth|%}%，进口{30|进口额|level|亿元}"
                 "亿元，增长{22|进口额|growth|%}%。",
                 "bound", "其余", "none");
  assert_verdict("进出口{60|进出口总额|level|亿元}亿元，增长{10.7|进出口总额|growth|%}%。出口{70|"
                 "出口额|level|亿元}亿元，增长{1.5|出口额|growth|%}%。",
                 "bound", "其余", "none");
  assert_verdict("进出口{60|进出口总额|level|亿元}亿元，增长{10|进出口总额|growth|%}%。出口{59|"
                 "出口额|level|亿元}亿元，增长{10|出口额|growth|%}%。",
                 "bound", "其余", "none");
  /* exports and imports are no parts of one another */
  assert_verdict("出口{60|出口额|level|亿元}亿元，增长{10|出口额|growth|%}%；进口{30|进口额|level|"
                 "亿元}亿元，增长{20|进口额|growth|%}%。",
                 "bound", "其余", "none");
}

static void test_change(void) {
  assert_findings("粮食产量{50.49|粮食产量|level|万吨}万吨，比上年增加{0.57|粮食产量|change|万吨|"
                  "base=yoy}万吨，增长{1.1|粮食产量|growth|%}%。",
                  "change_growth holds 0.57万吨 ÷（50.49万吨 − 0.57万吨） = 1.1%\n");
  assert_findings("粮食产量{50.49|粮食产量|level|万吨}万吨，比上年减少{0.57|粮食产量|change|万吨|"
                  "base=yoy|minus=1}万吨，下降{2.1|粮食产量|growth|%|minus=1}%。",
                  "change_growth fails −0.57万吨 ÷（50.49万吨 + 0.57万吨） ≠ −2.1%\n");
  /* since January to the end of a year */
  assert_findings("户籍人口{200|户籍人口|level|万人|period=2022}万人，比年初增加{8|户籍人口|change|"
                  "万人|base=ytd|period=2022}万人，增长{4.2|户籍人口|growth|%|period=2022}%。",
                  "change_growth holds 8万人 ÷（200万人 − 8万人） = 4.2%\n");
}

static void test_change_silent(void) {
  /* another base, a change of the change, constant prices, a revised base */
  assert_findings("贷款余额{600|贷款余额|level|亿元|period=2023-06}亿元，增长{15.8|贷款余额|growth|"
                  "%|period=2023-06}%，比年初增加{30|贷款余额|change|亿元|base=ytd|period=2023-06}"
                  "亿元。",
                  "");
  assert_findings("新增贷款{60|新增贷款|level|亿元}亿元，同比多增{30|新增贷款|change|亿元|base=yoy}"
                  "亿元，增长{15.8|新增贷款|growth|%}%。",
                  "");
  assert_findings("工业增加值{60|工业增加值|level|亿元}亿元，增加{5|工业增加值|change|亿元|base="
                  "yoy}亿元，增长{5.8|工业增加值|growth|%}%。固定资产投资{60|固定资产投资|level|"
                  "亿元}亿元，增加{5|固定资产投资|change|亿元|base=yoy}亿元，增长{5.8|固定资产投资|"
                  "growth|%}%。",
                  "");
}

#define STOCK(more)                                                                                               \
  "存款余额{8200|存款余额|level|亿元|period=2023-06}亿元，增长{11.8|存款余额|growth|%|period=" \
  "2023-06}%，比年初增加{750|存款余额|change|亿元|base=ytd|period=2023-06}亿元，同比多增{" more                   \
  "|存款余额|change|亿元|base=yoy|period=2023-06}亿元。"

static void test_stock(void) {
  assert_verdict(STOCK("42"), "change_growth", "多增", "holds");
  assert_verdict(STOCK("420"), "change_growth", "多增", "suspicious");
}

#define SHARE(growth, moved)                                                                                          \
  "出口增长{14.5|出口额|growth|%}%。机电产品出口增长{" growth                                                         \
  "|机电产品出口额|growth|%}%，占出口额的比重为{68|机电产品出口额占出口额比重|share|%}%" \
  "，提高{" moved "|机电产品出口额占出口额比重|pp|百分点|base=yoy}个百分点。"

static void test_share(void) {
  assert_verdict(SHARE("25.7", "6"), "share", "68", "holds");
  assert_verdict(SHARE("25.7", "9.1"), "share", "68", "fails");
}

static void test_share_silent(void) {
  /* growth over a base that is revised; a whole whose growth is not printed */
  assert_verdict("固定资产投资下降{6.5|固定资产投资|growth|%|minus=1}%。设备投资增长{17|设备投资|"
                 "growth|%}%，占固定资产投资比重{21.4|设备投资占固定资产投资比重|share|%}%，提高"
                 "{5.2|设备投资占固定资产投资比重|pp|百分点|base=yoy}个百分点。",
                 "share", "21.4", "none");
  assert_verdict("机电产品出口增长{25.7|机电产品出口额|growth|%}%，占出口额的比重为{68|机电产品出口"
                 "额占出口额比重|share|%}%，提高{1|机电产品出口额占出口额比重|pp|百分点|base=yoy}个"
                 "百分点。",
                 "share", "68", "none");
}

#define INCOMES(all, urban, rural)                                                                                  \
  "居民人均可支配收入{27358|居民人均可支配收入|level|元}元，增长{" all                                              \
  "|居民人均可支配收入|growth|%}%。城镇居民{34199|城镇居民人均可支配收入|level|元}元，增长{" urban                  \
  "|城镇居民人均可支配收入|growth|%}%；农村居民{17672|农村居民人均可支配收入|level|元}" \
  "元，增长{" rural "|农村居民人均可支配收入|growth|%}%。"

static void test_incomes(void) {
  assert_verdict(INCOMES("5.1", "3.6", "8.3"), "bound", "城镇权重", "holds");
  assert_verdict(INCOMES("9.9", "3.6", "8.3"), "bound", "城镇权重", "suspicious");
  assert_verdict(INCOMES("5.1", "3.6", "8.3"), "bound", "17672 ≤ 27358 ≤ 34199", "holds");
  assert_verdict(
      "全体居民人均消费支出{60|居民人均消费支出|level|元}元。城镇居民{50|城镇居民人均消费"
      "支出|level|元}元；农村居民{40|农村居民人均消费支出|level|元}元。",
      "bound", "40 ≤ 60 ≤ 50", "fails");
}

#define RATIO(moved, sign)                                                                         \
  INCOMES("5.1", "3.6", "8.3")                                                                     \
  "城乡收入比{1.94|城乡居民人均可支配收入比|level|}，变动{" moved                                  \
  "|城乡居民人均可支配收入比|change||base=yoy" sign "}。"

static void test_ratio_change(void) {
  assert_verdict(RATIO("0.09", "|minus=1"), "change_growth", "34199 ÷ 17672", "holds");
  assert_verdict(RATIO("0.19", "|minus=1"), "change_growth", "34199 ÷ 17672", "fails");
  assert_verdict(RATIO("0.09", "|minus=1"), "change_growth", "⇔", "holds");
  assert_verdict(RATIO("0.09", ""), "change_growth", "⇔", "suspicious");
}

#define PRICES(all)                                                                                                         \
  "居民消费价格上涨{" all                                                                                                   \
  "|居民消费价格|growth|%}%。城镇居民名义增长{5.6|城镇居民人均可支配收入|growth|%|price="         \
  "nominal}%，实际增长{5.1|城镇居民人均可支配收入|growth|%|price=real}%；农村居民名义增长{7.9|"    \
  "农村居民人均可支配收入|growth|%|price=nominal}%，实际增长{7|农村居民人均可支配收入|growth|%|" \
  "price=real}%。"

static void test_implied_prices(void) {
  assert_verdict(PRICES("0.6"), "bound", "名义", "holds");
  assert_verdict(PRICES("3.6"), "bound", "名义", "suspicious");
  assert_verdict("居民消费价格上涨{3.6|居民消费价格|growth|%}%。", "bound", "名义", "none");
}

/** Two values of the whole in a paragraph: of another area perhaps. */
static void test_range_ambiguous(void) {
  const char *parts = "按经营地分，城镇消费品零售额增长{7.6|城镇消费品零售额|growth|%}%，乡村消费品"
                      "零售额增长{6.2|乡村消费品零售额|growth|%}%。";
  g_autofree char *one =
      g_strconcat("社会消费品零售总额增长{9.9|社会消费品零售总额|growth|%}%。", parts, NULL);
  g_autofree char *two =
      g_strconcat("社会消费品零售总额增长{7.0|社会消费品零售总额|growth|%}%（{9.9|社会消费品零售"
                  "总额|growth|%}%）。",
                  parts, NULL);
  assert_verdict(one, "bound", "≤ 9.9 ≤", "fails");
  assert_verdict(two, "bound", "≤ 9.9 ≤", "none");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/rest", test_rest);
  g_test_add_func("/audit/rest/silent", test_rest_silent);
  g_test_add_func("/audit/change", test_change);
  g_test_add_func("/audit/change/silent", test_change_silent);
  g_test_add_func("/audit/change/stock", test_stock);
  g_test_add_func("/audit/shift/share", test_share);
  g_test_add_func("/audit/shift/share/silent", test_share_silent);
  g_test_add_func("/audit/shift/ratio", test_ratio_change);
  g_test_add_func("/audit/incomes", test_incomes);
  g_test_add_func("/audit/incomes/prices", test_implied_prices);
  g_test_add_func("/audit/range/ambiguous", test_range_ambiguous);
  return g_test_run();
}
