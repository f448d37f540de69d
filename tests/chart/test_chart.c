/* The stage on hand-made reports: which charts, in which words, with the figure contract kept. */
#include "base/error.h"
#include "chart/chart.h"
#include "support/sample.h"

#include <libxml/parser.h>
#include <string.h>

typedef struct {
  GbTheme *theme;
  GbMeasurer *measurer;
} Tools;

static Tools tools_new(void) {
  GError *error = NULL;
  Tools t = {gb_theme_load(GB_SOURCE_DIR "/assets/chart-theme.ini", &error), NULL};
  g_assert_no_error(error);
  t.measurer = gb_measurer_new(t.theme);
  return t;
}

static void tools_clear(Tools t) {
  gb_measurer_free(t.measurer);
  gb_theme_free(t.theme);
}

static const GbChart *chart_at(const GbReport *report, guint i) {
  g_assert_cmpuint(i, <, report->charts->len);
  return g_ptr_array_index(report->charts, i);
}

static void test_province(void) {
  static const struct {
    GbChartKind kind;
    const char *headline, *title, *unit;
  } EXPECTED[] = {{GB_CHART_COMPOSITION, "第三产业占一半以上，为52.7%",
                   "2023年上半年全省地区生产总值及其构成，按产业", "亿元，%"},
                  {GB_CHART_BARS, "第二产业增长6.5%最快，第一产业增长3.7%最慢",
                   "2023年上半年全省地区生产总值同比增速，按产业", "%"},
                  {GB_CHART_BARS, "私营企业增长9%，外商及港澳台商投资企业下降3.3%",
                   "2023年上半年全省规模以上工业增加值同比增速，按经济类型和三大门类", "%"},
                  {GB_CHART_BARS, "旅游游览服务收入增长1.1倍最快，健康服务增长16.8%最慢",
                   "2023年上半年全省生活性服务业营业收入同比增速", "%"},
                  {GB_CHART_BARS, "餐饮收入增长15%最快，乡村消费品、商品零售均增长6.2%最慢",
                   "2023年上半年全省社会消费品零售总额同比增速，按经营单位所在地和消费类型", "%"},
                  {GB_CHART_BARS, "八大类居民消费价格六升二降，交通通信下降2.7%",
                   "2023年上半年全省居民消费价格比上年同期涨跌幅，按类别", "%"}};
  Tools t = tools_new();
  GError *error = NULL;
  g_autoptr(GbReport) report = gb_sample_province();
  g_assert_true(gb_chart(report, t.theme, t.measurer, &error));
  g_assert_no_error(error);
  g_assert_cmpuint(report->charts->len, ==, G_N_ELEMENTS(EXPECTED));
  for (guint i = 0; i < G_N_ELEMENTS(EXPECTED); i++) {
    const GbChart *c = chart_at(report, i);
    g_assert_cmpint(c->kind, ==, EXPECTED[i].kind);
    g_assert_cmpuint(c->number, ==, i + 1);
    g_assert_cmpstr(c->headline, ==, EXPECTED[i].headline);
    g_assert_cmpstr(c->title, ==, EXPECTED[i].title);
    g_assert_cmpstr(c->unit, ==, EXPECTED[i].unit);
    g_assert_cmpint(g_utf8_strlen(c->alt, -1), <=, 120);
  }
  g_assert_cmpstr(chart_at(report, 3)->note, ==,
                  "旅游游览服务1.1倍按110%绘制。只列报告提及的部分。");
  g_assert_cmpstr(chart_at(report, 2)->source, ==, "《上半年经济运行情况》第1节");
  g_assert_cmpstr(chart_at(report, 2)->name, ==, "figure-3-bars");
  tools_clear(t);
}

static void test_targets(void) {
  Tools t = tools_new();
  GError *error = NULL;
  g_autoptr(GbReport) report = gb_sample_targets();
  g_assert_true(gb_chart(report, t.theme, t.measurer, &error));
  g_assert_no_error(error);
  g_assert_cmpuint(report->charts->len, ==, 1);
  const GbChart *c = chart_at(report, 0);
  g_assert_cmpint(c->kind, ==, GB_CHART_BULLET);
  g_assert_cmpint(c->breakdown, ==, -1);
  g_assert_cmpstr(c->headline, ==, "八项指标六项快于全年目标，一般公共预算收入差6.7个百分点");
  g_assert_cmpstr(c->title, ==, "2023年上半年全市主要指标同比增速与全年目标");
  g_assert_cmpstr(c->unit, ==, "%，差为百分点");
  g_assert_nonnull(strstr(c->note, "“≥”为“以上”"));
  tools_clear(t);
}

/* U+E83A is of the private use area: no font has it. */
static void test_missing_glyph(void) {
  Tools t = tools_new();
  g_autoptr(GbReport) report = gb_sample_province();
  gb_test_observation(report, 6)->indicator = "第三\uE83A产业增加值";
  for (int i = 0; i < 2; i++) {
    g_autoptr(GError) error = NULL;
    g_ptr_array_set_size(report->charts, 0);
    g_assert_false(gb_chart(report, t.theme, t.measurer, &error));
    g_assert_error(error, GB_ERROR, GB_ERROR_GLYPH);
    g_assert_nonnull(strstr(error->message, "U+E83A"));
    g_assert_nonnull(strstr(error->message, "fonts-noto-cjk"));
  }
  tools_clear(t);
}

static void test_page_svg(void) {
  Tools t = tools_new();
  g_autoptr(GbReport) report = gb_sample_province();
  g_assert_true(gb_chart(report, t.theme, t.measurer, NULL));
  const GbChart *c = chart_at(report, 0);
  g_autofree char *svg = gb_chart_page_svg(c, c->narrow, "c1n");
  xmlDoc *doc = xmlReadMemory(svg, (int)strlen(svg), "page.svg", NULL, XML_PARSE_NONET);
  g_assert_nonnull(doc);
  xmlFreeDoc(doc);
  g_assert_nonnull(
      strstr(svg, "<a href=\"#obs-6\" class=\"gb-mark\"><title>第三产业 52.7%，12152亿元</title>"));
  g_assert_nonnull(strstr(svg, "aria-labelledby=\"c1n-title c1n-desc\""));
  g_assert_null(strstr(svg, "style="));
  g_assert_null(strstr(svg, "#1D4A85"));
  tools_clear(t);
}

static void test_png(void) {
  Tools t = tools_new();
  GError *error = NULL;
  g_autoptr(GbReport) report = gb_sample_targets();
  g_assert_true(gb_chart(report, t.theme, t.measurer, &error));
  g_autoptr(GBytes) one = gb_chart_png(chart_at(report, 0), t.theme, t.measurer, &error);
  g_assert_no_error(error);
  g_autoptr(GBytes) two = gb_chart_png(chart_at(report, 0), t.theme, t.measurer, &error);
  g_assert_true(g_bytes_equal(one, two));
  gsize size;
  g_assert_cmpmem(g_bytes_get_data(one, &size), 4, "\x89PNG", 4);
  tools_clear(t);
}

static void test_theme_colour(void) {
  Tools t = tools_new();
  GError *error = NULL;
  g_assert_true(gb_theme_set_colour(t.theme, "up", "#112233", &error));
  g_assert_false(gb_theme_set_colour(t.theme, "upward", "#112233", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_clear_error(&error);
  g_assert_false(gb_theme_set_colour(t.theme, "up", "red", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_clear_error(&error);
  tools_clear(t);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/chart/province", test_province);
  g_test_add_func("/chart/targets", test_targets);
  g_test_add_func("/chart/missing-glyph", test_missing_glyph);
  g_test_add_func("/chart/page-svg", test_page_svg);
  g_test_add_func("/chart/png", test_png);
  g_test_add_func("/chart/theme-colour", test_theme_colour);
  return g_test_run();
}
