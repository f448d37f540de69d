/* Words that a figure has to agree with: a heading's direction, 分别, 百分点. */
#include <glib.h>

#include "support/audited.h"

static void test_direction(void) {
  assert_findings_of(
      "conflict",
      "一、甲业较快增长。甲业产值{80|甲业产值|level|亿元}亿元，下降{6.2|甲业产值|growth|%|"
      "base=yoy|minus=1}%。",
      "conflict suspicious −6.2% < 0\n");
  assert_findings_of("conflict", "一、乙业下降。乙业产值增长{6.2|乙业产值|growth|%|base=yoy}%。",
                     "conflict suspicious 6.2% > 0\n");
  assert_findings_of(
      "conflict", "一、甲业平稳恢复，乙业较快增长。乙业产值增长{6.2|乙业产值|growth|%|base=yoy}%。",
      "conflict holds 6.2% > 0\n");
}

/** A sentence without figures heads the next. */
static void test_direction_of_sentence(void) {
  assert_findings_of("conflict",
                     "一是甲业稳步增长。甲业产值下降{6.2|甲业产值|growth|%|base=yoy|minus=1}%。",
                     "conflict suspicious −6.2% < 0\n");
  assert_findings_of("conflict",
                     "甲业稳步增长。甲业产值下降{6.2|甲业产值|growth|%|base=yoy|minus=1}%。", "");
}

/** Another subject, both ways, a speed, a recovery, a second figure. */
static void test_direction_silent(void) {
  static const char *const HEADINGS[] = {"丙业增长", "甲业增长和乙业下降", "甲业增速增长",
                                         "甲业逐步回升", "甲业平稳恢复，丙业增长"};
  for (guint i = 0; i < G_N_ELEMENTS(HEADINGS); i++) {
    g_autofree char *marked = g_strdup_printf(
        "一、%s。甲业产值下降{6.2|甲业产值|growth|%%|base=yoy|minus=1}%%。", HEADINGS[i]);
    assert_findings_of("conflict", marked, "");
  }
  assert_findings_of(
      "conflict",
      "一、甲业增长。乙业产值增长{3|乙业产值|growth|%|base=yoy}%，甲业产值下降{6.2|甲业"
      "产值|growth|%|base=yoy|minus=1}%。",
      "");
}

static void test_respective(void) {
  assert_findings_of(
      "conflict",
      "甲类、乙类、丙类产量分别增长{3.1|甲类产量|growth|%}%、{5.2|乙类产量|growth|%}%、"
      "下降{6.1|丙类产量|growth|%}%。",
      "conflict holds 3 = 3\n");
  assert_findings_of(
      "conflict",
      "甲类、乙类和丙类产量分别增长{3.1|甲类产量|growth|%}%和{5.2|乙类产量|growth|%}%。",
      "conflict suspicious 2 ? 3\n");
  assert_findings_of("conflict",
                     "三次产业增加值分别增长{3.1|甲类产量|growth|%}%、{5.2|乙类产量|growth|%}%。",
                     "conflict suspicious 2 ? 3\n");
  assert_findings_of(
      "conflict",
      "批发和零售业、金融业、租赁和商务服务业营业收入分别增长{3|甲|growth|%}%、{5|乙|growth|%}%。",
      "conflict suspicious 2 ? 3\n");
  assert_findings_of("conflict",
                     "城乡居民收入分别增长{3|甲|growth|%}%、{5|乙|growth|%}%、{6|丙|growth|%}%。",
                     "conflict suspicious 3 ? 2\n");
  assert_findings_of(
      "conflict",
      "小麦、水产品分别增长{3.1|小麦产量|growth|%}%、{5.2|水产品产量|growth|%}%、{6|丙类"
      "产量|growth|%}%。",
      "conflict suspicious 3 ? 2\n");
}

/** A name that holds 、, names times attributes, an open list, one name, a list of others behind
 * 分别, names in the clause before, a numeral that is not read. */
static void test_respective_silent(void) {
  static const char *const TEXTS[] = {
      "采矿业、电力、热力、燃气业增加值分别增长{3|甲业增加值|growth|%}%、{5|乙业增加值|growth|%}%"
      "。",
      "甲县、乙县产值、收入等分别为{3|甲县产值|level|元}元、{5|甲县收入|level|元}元。",
      "产量分别为{3|产量|level|吨}吨、{5|产量|level|吨}吨。",
      "甲业、乙业分别比丙业、丁业高{3|甲业|pp|百分点}、{5|乙业|pp|百分点}、{6|乙业|pp|百分点}"
      "个百分点。",
      "甲类下游产品，乙类、丙类分别增长{3|甲类|growth|%}%、{5|乙类|growth|%}%、{6|丙类|growth|%}%"
      "。",
      "甲类产品，乙类、丙类分别增长{3|甲类|growth|%}%、{5|乙类|growth|%}%、{6|丙类|growth|%}%。",
      "甲类、乙类、丙类分别增长{3|甲类|growth|%}%、{5|乙类|growth|%}%、持平。"};
  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++)
    assert_findings_of("conflict", TEXTS[i], "");
  assert_findings_of(
      "conflict",
      "甲县、乙县产量和销量分别为{3|甲县产量|level|吨}吨、{5|甲县销量|level|吨}吨、{6|乙县"
      "产量|level|吨}吨和{2|乙县销量|level|吨}吨。",
      "conflict holds 4 = 4\n");
}

static void test_points(void) {
  /* 0.3 % of 3.1 % cannot be seen */
  assert_findings_of(
      "conflict", "甲失信率为{3.1|甲失信率|level|%}%，比上年下降{0.3|甲失信率|growth|%|minus=1}%。",
      "conflict suspicious 0.3% ? 0.3个百分点\n");
  assert_findings_of(
      "conflict",
      "甲业占乙业的比重为{35.2|甲业占乙业比重|share|%}%，比上年提高{2.3|甲业|growth|%}%。",
      "conflict suspicious 2.3% ? 2.3个百分点\n");
}

static void test_points_silent(void) {
  static const char *const TEXTS[] = {
      /* points are told; the part grows; a rate of things that are counted; another figure between
       */
      "失业率为{3.1|失业率|level|%}%，比上年下降{0.3|失业率|pp|百分点|minus=1}个百分点。",
      "甲业占乙业的比重为{35.2|甲业占乙业比重|share|%}%，增长{2.3|甲业|growth|%}%。",
      "事故死亡率为{1.5|事故死亡率|level|%}%，下降{0.3|事故死亡率|growth|%|minus=1}%。",
      "甲利率为{31.5|甲效率|level|%}%，比上年提高{3|甲效率|growth|%}%。",
      "失业率为{3.1|失业率|level|%}%，甲业产值提高{0.3|甲业产值|growth|%}%。"};
  for (guint i = 0; i < G_N_ELEMENTS(TEXTS); i++)
    assert_findings_of("conflict", TEXTS[i], "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/direction", test_direction);
  g_test_add_func("/audit/direction/sentence", test_direction_of_sentence);
  g_test_add_func("/audit/direction/silent", test_direction_silent);
  g_test_add_func("/audit/respective", test_respective);
  g_test_add_func("/audit/respective/silent", test_respective_silent);
  g_test_add_func("/audit/points", test_points);
  g_test_add_func("/audit/points/silent", test_points_silent);
  return g_test_run();
}
