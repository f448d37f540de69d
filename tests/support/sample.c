/* Reports with breakdowns, made by hand. tests: before chart, page and site. */
#include "support/sample.h"

static const char *const PROVINCE =
    "根据统一核算结果，上半年全省生产总值23073亿元，同比增长6.1%"
    "。分产业看，第一产业增加值1260亿元，"
    "增长3.7%；第二产业增加值9661亿元，增长6.5%；第三产业增加值12152亿元，增长6.1%。\n"
    "1．工业生产增速回升。上半年，全省规模以上工业增加值同比增长6.9%。分经济类型看，"
    "国有控股企业增加值增长4.1%；股份制企业增长8.5%，外商及港澳台商投资企业下降3.3%；"
    "私营企业增长9%。分三大门类看，采矿业增加值下降0.5%，制造业增长8.4%，"
    "电力、热力、燃气及水生产和供应业增长0.1%。\n"
    "2．服务业持续恢复。上半年，生活性服务业营业收入增长15%。其中，旅游游览服务、居民出行服务、"
    "居民家庭服务、文化体育娱乐、健康服务收入分别增长1.1倍、63.6%、36.6%、24.6%和16.8%。\n"
    "3．消费市场稳定恢复。上半年，全省社会消费品零售总额11528.4亿元，同比增长7.3%。"
    "按经营单位所在地分，城镇消费品零售额增长7.6%，乡村消费品零售额增长6.2%。"
    "按消费类型分，商品零售增长6.2%，餐饮收入增长15%。\n"
    "4．居民消费价格同比上涨。上半年，全省居民消费价格同比上涨0.6%。分类别看，食品烟酒价格上涨2.6%"
    "，"
    "衣着价格上涨1.2%，居住价格下降1.1%，生活用品及服务价格上涨0.3%，交通通信价格下降2.7%，"
    "教育文化娱乐价格上涨1.7%，医疗保健价格上涨0.7%，其他用品及服务价格上涨2.8%。\n";

typedef struct {
  const char *phrase, *indicator, *value, *unit;
} Row;

static guint observe(GbReport *report, const Row *rows, guint n, GbMeasure measure) {
  guint first = report->observations->len;
  for (guint i = 0; i < n; i++)
    gb_test_observe(report, rows[i].phrase, rows[i].indicator, measure, rows[i].value,
                    rows[i].unit);
  return first;
}

/* Level and growth take turns in the text: the breakdowns take every second observation. */
static void add_output(GbReport *r) {
  static const Row ROWS[] = {{"生产总值23073亿元", "地区生产总值", "23073", "亿元"},
                             {"增长6.1%", "地区生产总值", "6.1", "%"},
                             {"增加值1260亿元", "第一产业增加值", "1260", "亿元"},
                             {"增长3.7%", "第一产业增加值", "3.7", "%"},
                             {"增加值9661亿元", "第二产业增加值", "9661", "亿元"},
                             {"增长6.5%", "第二产业增加值", "6.5", "%"},
                             {"增加值12152亿元", "第三产业增加值", "12152", "亿元"},
                             {"增长6.1%", "第三产业增加值", "6.1", "%"}};
  for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++)
    observe(r, &ROWS[i], 1, i % 2 ? GB_MEASURE_GROWTH : GB_MEASURE_LEVEL);
  GbBreakdown *levels = gb_test_break_down(r, 0, "地区生产总值", "分产业看", 2, 3, 2);
  levels->exhaustive = TRUE;
  levels->sum = GB_SUM_HOLDS;
  gb_test_break_down(r, 1, "地区生产总值", "分产业看", 3, 3, 2);
}

static void add_industry(GbReport *r) {
  static const Row ROWS[] = {{"增长6.9%", "规模以上工业增加值", "6.9", "%"},
                             {"增长4.1%", "国有控股企业增加值", "4.1", "%"},
                             {"增长8.5%", "股份制企业增加值", "8.5", "%"},
                             {"下降3.3%", "外商及港澳台商投资企业增加值", "-3.3", "%"},
                             {"增长9%", "私营企业增加值", "9", "%"},
                             {"下降0.5%", "采矿业增加值", "-0.5", "%"},
                             {"增长8.4%", "制造业增加值", "8.4", "%"},
                             {"增长0.1%", "电力、热力、燃气及水生产和供应业增加值", "0.1", "%"}};
  guint whole = observe(r, ROWS, G_N_ELEMENTS(ROWS), GB_MEASURE_GROWTH);
  gb_test_break_down(r, (gint)whole, "规模以上工业增加值", "分经济类型看", whole + 1, 4, 1);
  gb_test_break_down(r, (gint)whole, "规模以上工业增加值", "分三大门类看", whole + 5, 3, 1);
}

static void add_services(GbReport *r) {
  static const Row ROWS[] = {{"增长15%", "生活性服务业营业收入", "15", "%"},
                             {"增长1.1倍", "旅游游览服务收入", "1.1", "倍"},
                             {"63.6%", "居民出行服务收入", "63.6", "%"},
                             {"36.6%", "居民家庭服务收入", "36.6", "%"},
                             {"24.6%", "文化体育娱乐收入", "24.6", "%"},
                             {"16.8%", "健康服务收入", "16.8", "%"}};
  guint whole = observe(r, ROWS, G_N_ELEMENTS(ROWS), GB_MEASURE_GROWTH);
  gb_test_break_down(r, (gint)whole, "生活性服务业营业收入", "", whole + 1, 5, 1);
}

static void add_retail(GbReport *r) {
  static const Row ROWS[] = {{"增长7.3%", "社会消费品零售总额", "7.3", "%"},
                             {"增长7.6%", "城镇消费品零售额", "7.6", "%"},
                             {"增长6.2%", "乡村消费品零售额", "6.2", "%"},
                             {"增长6.2%", "商品零售", "6.2", "%"},
                             {"增长15%", "餐饮收入", "15", "%"}};
  guint whole = observe(r, ROWS, G_N_ELEMENTS(ROWS), GB_MEASURE_GROWTH);
  gb_test_break_down(r, (gint)whole, "社会消费品零售总额", "按经营单位所在地分", whole + 1, 2, 1);
  gb_test_break_down(r, (gint)whole, "社会消费品零售总额", "按消费类型分", whole + 3, 2, 1);
}

static void add_prices(GbReport *r) {
  static const Row ROWS[] = {
      {"上涨0.6%", "居民消费价格", "0.6", "%"},       {"上涨2.6%", "食品烟酒价格", "2.6", "%"},
      {"上涨1.2%", "衣着价格", "1.2", "%"},           {"下降1.1%", "居住价格", "-1.1", "%"},
      {"上涨0.3%", "生活用品及服务价格", "0.3", "%"}, {"下降2.7%", "交通通信价格", "-2.7", "%"},
      {"上涨1.7%", "教育文化娱乐价格", "1.7", "%"},   {"上涨0.7%", "医疗保健价格", "0.7", "%"},
      {"上涨2.8%", "其他用品及服务价格", "2.8", "%"}};
  guint whole = observe(r, ROWS, G_N_ELEMENTS(ROWS), GB_MEASURE_GROWTH);
  gb_test_break_down(r, (gint)whole, "居民消费价格", "分类别看", whole + 1, 8, 1);
}

GbReport *gb_sample_province(void) {
  GbReport *report =
      gb_test_report("上半年经济运行情况", "全省", gb_period_half(2023, 1), PROVINCE);
  add_output(report);
  add_industry(report);
  add_services(report);
  add_retail(report);
  add_prices(report);
  return report;
}

GbReport *gb_sample_targets(void) {
  static const struct {
    const char *name, *target, *result;
    GbApprox approx;
  } ROWS[] = {{"地区生产总值", "7.5", "9.8", GB_APPROX_ABOUT},
              {"固定资产投资", "7.5", "9.5", GB_APPROX_ABOUT},
              {"一般公共预算收入", "10", "3.3", GB_APPROX_GE},
              {"社会消费品零售总额", "8", "14", GB_APPROX_EQ},
              {"规模以上工业增加值", "6.5", "12.9", GB_APPROX_EQ},
              {"进出口总值", "6", "10.73", GB_APPROX_ABOUT},
              {"城镇居民人均可支配收入", "8", "5.8", GB_APPROX_ABOUT},
              {"农村居民人均可支配收入", "8", "8.1", GB_APPROX_ABOUT}};
  g_autoptr(GString) body = g_string_new(NULL);
  for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++)
    g_string_append_printf(body, "——%s。目标增长%s%%。上半年同比增长%s%%。\n", ROWS[i].name,
                           ROWS[i].target, ROWS[i].result);
  GbReport *report =
      gb_test_report("关于上半年计划执行情况的报告", "全市", gb_period_half(2023, 1), body->str);
  for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++) {
    g_autofree char *target = g_strdup_printf("目标增长%s%%", ROWS[i].target);
    g_autofree char *result = g_strdup_printf("同比增长%s%%", ROWS[i].result);
    guint at =
        gb_test_observe(report, target, ROWS[i].name, GB_MEASURE_GROWTH, ROWS[i].target, "%");
    GbObservation *o = gb_test_observation(report, at);
    o->status = GB_STATUS_TARGET;
    o->approx = ROWS[i].approx;
    o->period = gb_period_year(2023);
    gb_test_observe(report, result, ROWS[i].name, GB_MEASURE_GROWTH, ROWS[i].result, "%");
  }
  return report;
}
