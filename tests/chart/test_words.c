/* Short labels and whole sentences: what a chart says of invented lists. */
#include "chart/chart.h"
#include "support/model.h"

#include <string.h>

#define MOST 6

typedef struct {
  const char *subject, *by;
  const char *whole; /* "" not stated */
  GbMeasure measure;
  const char *unit;
  struct {
    const char *name, *value;
  } parts[MOST];
  const char *headline; /* NULL: no chart */
} Case;

static guint n_parts(const Case *c) {
  guint n = 0;
  while (n < MOST && c->parts[n].name)
    n++;
  return n;
}

static GbReport *report_of(const Case *c) {
  guint n = n_parts(c), first = *c->whole ? 1 : 0;
  g_autoptr(GString) body = g_string_new("情况");
  if (first)
    g_string_append_printf(body, "总体%s，", c->whole + (*c->whole == '-'));
  for (guint i = 0; i < n; i++)
    g_string_append_printf(body, "，第%s", c->parts[i].value + (*c->parts[i].value == '-'));
  GbReport *report = gb_test_report("情况", "某市", gb_period_year(2031), body->str);
  if (first)
    gb_test_observe(report, c->whole, c->subject, c->measure, c->whole, c->unit);
  for (guint i = 0; i < n; i++) {
    const char *value = c->parts[i].value;
    gb_test_observe(report, value + (*value == '-'), c->parts[i].name, c->measure, value, c->unit);
  }
  GbBreakdown *b = gb_test_break_down(report, first ? 0 : -1, c->subject, c->by, first, n, 1);
  if (first && n == 2)
    b->sum = GB_SUM_HOLDS;
  return report;
}

/* A sentence names its first part in full, the label does not. */
static const Case CASES[] = {
    {"用水量",
     "",
     "12",
     GB_MEASURE_LEVEL,
     "亿立方米",
     {{"农业用水量", "8"}, {"工业用水量", "3"}, {"生活用水量", "1"}},
     "农业用水量为8亿立方米居首，工业为3亿立方米次之"},
    {"镇村居民人均可支配收入",
     "",
     "5",
     GB_MEASURE_GROWTH,
     "%",
     {{"镇村居民人均工资性收入", "8"},
      {"镇村居民人均财产净收入", "2"},
      {"镇村居民人均转移净收入", "-3"}},
     "镇村居民人均工资性收入增长8%，转移下降3%"},
    {"地区生产总值",
     "分区县看",
     "5",
     GB_MEASURE_GROWTH,
     "%",
     {{"东区地区生产总值", "8"}, {"西区地区生产总值", "6"}, {"南区地区生产总值", "4"}},
     "东区地区生产总值增长8%最快，南区增长4%最慢"},
    {"货物进出口总额",
     "分企业看",
     "9",
     GB_MEASURE_LEVEL,
     "亿元",
     {{"外商企业进出口额", "5"}, {"民营企业进出口额", "3"}, {"国有企业进出口额", "1"}},
     "外商企业进出口额为5亿元居首，民营企业为3亿元次之"},
    {"地区生产总值",
     "分区县看",
     "",
     GB_MEASURE_SHARE,
     "%",
     {{"东区地区生产总值占地区生产总值比重", "50"},
      {"西区地区生产总值占地区生产总值比重", "30"},
      {"南区地区生产总值占地区生产总值比重", "20"}},
     "东区地区生产总值占50%居首，西区占30%次之"},
    {"固定资产投资",
     "分区县看",
     "",
     GB_MEASURE_CONTRIBUTION,
     "百分点",
     {{"东区固定资产投资", "8.5"}, {"西区固定资产投资", "-1.5"}, {"南区固定资产投资", "-4"}},
     "东区拉动8.5个百分点，南区下拉4个百分点"},
    {"固定资产投资",
     "分区县看",
     "",
     GB_MEASURE_CONTRIBUTION,
     "百分点",
     {{"东区固定资产投资", "8.5"}, {"西区固定资产投资", "1.5"}, {"南区固定资产投资", "4"}},
     "东区拉动8.5个百分点最多，西区拉动1.5个百分点最少"},
    {"城市消费价格总指数",
     "",
     "1",
     GB_MEASURE_GROWTH,
     "%",
     {{"食品价格", "2"}, {"衣着价格", "3"}, {"居住价格", "1.5"}},
     "衣着价格上涨3%最多，居住上涨1.5%最少"},
    /* what is behind 其中 goes on to other things */
    {"粮食播种面积",
     "",
     "11",
     GB_MEASURE_LEVEL,
     "万亩",
     {{"谷物播种面积", "10"}, {"棉花播种面积", "12"}, {"瓜果播种面积", "30"}},
     NULL},
    {"猪羊肉产量",
     "",
     "2.4",
     GB_MEASURE_LEVEL,
     "万吨",
     {{"羊肉产量", "1.2"}, {"猪肉产量", "1.1"}, {"牛奶产量", "0.5"}},
     NULL},
};

static void test_sentences(void) {
  GError *error = NULL;
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  GbMeasurer *measurer = gb_measurer_new(theme);
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    g_autoptr(GbReport) report = report_of(&CASES[i]);
    g_assert_true(gb_chart(report, theme, measurer, &error));
    g_assert_no_error(error);
    const char *said =
        report->charts->len ? ((GbChart *)g_ptr_array_index(report->charts, 0))->headline : NULL;
    if (g_strcmp0(said, CASES[i].headline) != 0)
      g_error("case %u: wanted %s, said %s", i, CASES[i].headline, said);
  }
  gb_measurer_free(measurer);
}

/* Nobody knows the whole of 100万吨以上, nor what share of it a part has. */
static void test_open_whole(void) {
  GError *error = NULL;
  Case c = {
      "粮食产量", "", "100", GB_MEASURE_LEVEL, "万吨", {{"夏粮产量", "40"}, {"秋粮产量", "60"}},
      NULL};
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  GbMeasurer *measurer = gb_measurer_new(theme);
  for (guint open = 0; open < 2; open++) {
    g_autoptr(GbReport) report = report_of(&c);
    gb_test_observation(report, 0)->approx = open ? GB_APPROX_GE : GB_APPROX_EQ;
    g_assert_true(gb_chart(report, theme, measurer, &error));
    g_assert_cmpuint(report->charts->len, ==, open ? 0 : 1);
  }
  gb_measurer_free(measurer);
}

/* Two splits of one whole stand in one chart, each below its head. */
static void test_heads(void) {
  GError *error = NULL;
  g_autoptr(GbTheme) theme = gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error);
  g_assert_no_error(error);
  GbMeasurer *measurer = gb_measurer_new(theme);
  g_autoptr(GbReport) report =
      gb_test_report("情况", "某市", gb_period_year(2031), "总体5，东区8，西区4；农业6，工业3");
  static const char *const ROWS[][2] = {
      {"产值", "5"}, {"东区产值", "8"}, {"西区产值", "4"}, {"农业产值", "6"}, {"工业产值", "3"}};
  for (guint i = 0; i < G_N_ELEMENTS(ROWS); i++)
    gb_test_observe(report, ROWS[i][1], ROWS[i][0], GB_MEASURE_GROWTH, ROWS[i][1], "%");
  gb_test_break_down(report, 0, "产值", "从区县看", 1, 2, 1);
  gb_test_break_down(report, 0, "产值", "分行业看", 3, 2, 1);
  g_assert_true(gb_chart(report, theme, measurer, &error));
  g_assert_no_error(error);
  g_assert_cmpuint(report->charts->len, ==, 1);
  const GbChart *chart = g_ptr_array_index(report->charts, 0);
  g_autofree char *svg = gb_chart_page_svg(chart, chart->wide, "c");
  g_assert_nonnull(strstr(svg, ">分区县<"));
  g_assert_nonnull(strstr(svg, ">分行业<"));
  gb_measurer_free(measurer);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/chart/words/sentences", test_sentences);
  g_test_add_func("/chart/words/open-whole", test_open_whole);
  g_test_add_func("/chart/words/heads", test_heads);
  return g_test_run();
}
