/* The data document: relations, the page over all of them, and what a reader sees first. */
#include <string.h>

#include "model/observation.h"
#include "support/document.h"
#include "support/gold.h"
#include "support/model.h"
#include "support/prose.h"
#include "tabulate/tabulate.h"

static void test_checks(void) {
  GbReport *report = document_small_report();
  document_add_finding(report, GB_VERDICT_HOLDS, 2, 0);
  document_add_finding(report, GB_VERDICT_FAILS, 4, 1);
  xmlDoc *doc = document_of(report);
  document_expect(doc, "/report/checks/@holds", "1");
  document_expect(doc, "/report/checks/@fails", "1");
  document_expect(doc, "/report/checks/group[1]/@words", "不符");
  document_expect(doc, "/report/checks/group[1]/@count", "1");
  document_expect(doc, "/report/checks/group[2]/@count", "0");
  document_expect(doc, "/report/checks/group[4]/@verdict", "holds");
  document_expect(doc, "//check[@id='check-1']/../@id", "p-1");
  document_expect(doc, "//check[@id='check-2']/../@id", "p-2");
  document_expect(doc, "//check[@id='check-2']/@sign", "≠");
  document_expect(doc, "count(//figure[@doubt='fails'])", "2");
  document_expect(doc, "//figure[@obs='4']/@doubt", "fails");
  document_expect(doc, "count(//figure[@obs='0']/@doubt)", "0");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* The worst stands first on the sheet; a figure is flagged once for each alarm, and every figure of
 * a relation, in its words and in its quotation, knows its phrase. */
static void test_check_links(void) {
  GbReport *report = document_small_report();
  document_add_finding(report, GB_VERDICT_HOLDS, 2, 0)->formula = "1260 ≤ 23073";
  document_add_finding(report, GB_VERDICT_SUSPICIOUS, 4, 1)->formula = "（1 + 6.90%）÷ 1";
  document_add_finding(report, GB_VERDICT_FAILS, 7, 4)->formula = "甲 ÷ 乙";
  xmlDoc *doc = document_of(report);
  document_expect(doc, "//check[@number='1']/@id", "check-3");
  document_expect(doc, "//check[@number='2']/@id", "check-2");
  document_expect(doc, "//check[@number='3']/@id", "check-1");
  document_expect(doc, "count(//figure[@first='4']/flag)", "2");
  document_expect(doc, "//figure[@first='4']/flag[@verdict='suspicious']/@check", "check-2");
  document_expect(doc, "count(//figure[@first='0' or @first='2']/flag)", "0");
  document_expect(doc, "string(//check[@id='check-1']/formula)", "1260 ≤ 23073");
  document_expect(doc, "//check[@id='check-1']/formula/key[2]/@phrase", "0");
  document_expect(doc, "count(//check[@id='check-1']/member[@in-formula])", "2");
  document_expect(doc, "string(//check[@id='check-2']/formula/key)", "6.90");
  document_expect(doc, "count(//check[@id='check-2']/formula/key)", "1");
  document_expect(doc, "//check[@id='check-2']/member[not(@in-formula)]/@num", "6.1");
  document_expect(doc, "string(//check[@id='check-1']/quote)",
                  "全省生产总值23073亿元，同比增长6.1%。第一产业增加值1260亿元");
  document_expect(doc, "string(//check[@id='check-2']/quote)",
                  "同比增长6.1%……规模以上工业增加值增长6.90%");
  document_expect(doc, "count(//check/quote/key)", "6");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* A relation of figures that stand in headings alone is not lost with the heading's paragraph. */
static void test_check_of_heading(void) {
  GbReport *report = gb_test_report("题", "全市", gb_period_year(2023),
                                    "共3项。\n一、增长5%、6%\n项目2个。\n二、增长7%");
  gb_test_observe(report, "共3", "项目", GB_MEASURE_LEVEL, "3", "项");
  gb_test_observe(report, "增长5", "投资", GB_MEASURE_GROWTH, "5", "%");
  gb_test_observe(report, "、6", "消费", GB_MEASURE_GROWTH, "6", "%");
  gb_test_observe(report, "项目2", "项目", GB_MEASURE_LEVEL, "2", "个");
  gb_test_observe(report, "增长7", "工业", GB_MEASURE_GROWTH, "7", "%");
  document_add_finding(report, GB_VERDICT_FAILS, 1, 2);
  document_add_finding(report, GB_VERDICT_FAILS, 2, 4);
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(//check)", "2");
  document_expect(doc, "string(//check[@id='check-1']/../sentence)", "项目2个。");
  document_expect(doc, "string(//check[@id='check-2']/../sentence)", "项目2个。");
  document_expect(doc, "count(//heading//flag)", "3");
  document_expect(doc, "count(//heading//flag[@title='之和；之和'])", "1");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* What cannot be checked has a phrase and what is missing, no verdict and no place among the
 * checks. */
static void test_unchecked(void) {
  GbReport *report = document_small_report();
  GbFinding *finding = document_add_finding(report, GB_VERDICT_NOT_CHECKABLE, 4, 4);
  g_ptr_array_steal_index(report->findings, report->findings->len - 1);
  g_array_set_size(finding->members, 1);
  finding->missing = "部分和总体";
  g_ptr_array_add(report->unchecked, finding);
  xmlDoc *doc = document_of(report);
  document_expect(doc, "/report/unchecked/@count", "1");
  document_expect(doc, "/report/unchecked/stated/@id", "unchecked-1");
  document_expect(doc, "/report/unchecked/stated/@missing", "部分和总体");
  document_expect(doc, "string(/report/unchecked/stated/title)", "之和");
  document_expect(doc, "/report/unchecked/stated/quote/key/@phrase", "4");
  document_expect(doc, "count(//check)", "0");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* What fails stands before what is suspicious; what holds is counted only. */
static void test_audit(void) {
  GbReport *report = document_small_report();
  document_add_finding(report, GB_VERDICT_SUSPICIOUS, 4, 1);
  document_add_finding(report, GB_VERDICT_HOLDS, 2, 0);
  document_add_finding(report, GB_VERDICT_FAILS, 7, 4);
  GbReportSummary *s = gb_report_summary_new(report);
  const GbReportSummary *const all[] = {s};
  xmlDoc *doc = gb_page_audit_document(all, 1, &DOCUMENT_SITE);
  document_expect(doc, "/audit/@checks", "3");
  document_expect(doc, "sum(/audit/checks/group/@count)", "3");
  document_expect(doc, "count(/audit/report/check)", "2");
  document_expect(doc, "/audit/report/check[1]/@id", "check-3");
  document_expect(doc, "/audit/report/check[2]/@id", "check-1");
  document_expect(doc, "/audit/report/@sheet", "reports/test/audit.html");
  document_expect(doc, "string(/audit/report/check[2]/quote)",
                  "同比增长6.1%……规模以上工业增加值增长6.90%");
  document_expect(doc, "string(/audit/report/check[2]/quote/key[@phrase='4'])", "6.90%");
  xmlFreeDoc(doc);
  gb_report_summary_free(s);
  gb_report_free(report);
}

/* The third line of the lead: how its parts grew, where the text splits its growth. */
static void test_split(void) {
  GbReport *report = prose_marked("某市2023年上半年经济运行情况\n"
                                  "上半年，生产总值{407|地区生产总值|level|亿元}亿元，同比增长{6.1|"
                                  "地区生产总值|growth|%|base=yoy}%。"
                                  "分产业看，第一产业增加值增长{3.70|第一产业增加值|growth|%|base="
                                  "yoy|whole=1|part=by|frame=分产业看}%，"
                                  "第二产业增加值下降{0.5|第二产业增加值|growth|%|base=yoy|whole=1|"
                                  "part=by|frame=分产业看|minus=1}%。\n",
                                  gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(/report/lead/split)", "第一产业3.70%，第二产业下降0.5%");
  document_expect(doc, "/report/lead/split/key[2]/@obs", "3");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  g_array_index(report->observations, GbObservation, 2).period = gb_period_year(2022);
  doc = document_of(report);
  document_expect(doc, "count(/report/lead/split)", "0");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* What moved goes before what is counted, and a name of one character is no headline. */
static void test_tiles(void) {
  GbReport *report = prose_marked(
      "某县情况\n"
      "全县生产总值{40|地区生产总值|level|亿元}亿元，辖{10|镇|level|个}个镇，"
      "耕地{90|耕地面积|level|万亩}万亩，固定资产投资增长{11.1|固定资产投资|growth|%|base=yoy}%。\n"
      "粮食产量{12|粮食产量|level|亿斤}亿斤。\n",
      gold_lexicon());
  for (guint i = 0; i < report->observations->len; i++)
    gb_test_observation(report, i)->known = gb_lexicon_find(gold_lexicon(), "地区生产总值");
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(/report/tiles/tile)", "3");
  document_expect(doc, "count(/report/tiles/tile[label='镇'])", "0");
  document_expect(doc, "string(/report/tiles/tile[2]/label)", "固定资产投资增长");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* A figure at the head says its period where the title's is another: other years, other months. */
static void test_tile_of_another_time(void) {
  GbReport *report = prose_marked(
      "某县2031年上半年情况\n"
      "全县生产总值{40|地区生产总值|level|亿元}亿元，固定资产投资{12|固定资产投资|level|亿元}亿元。"
      "存款余额{90|存款余额|level|亿元}亿元，粮食产量{13|粮食产量|level|亿斤}亿斤。\n",
      gold_lexicon());
  const GbPeriod PERIODS[] = {gb_period_half(2031, 1), gb_period_months(2031, 4),
                              gb_period_month(2031, 6), gb_period_year(2030)};
  for (guint i = 0; i < report->observations->len; i++) {
    gb_test_observation(report, i)->known = gb_lexicon_find(gold_lexicon(), "地区生产总值");
    gb_test_observation(report, i)->period = PERIODS[i];
  }
  report->period = PERIODS[0];
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(/report/lead/@period-text)", "0");
  document_expect(doc, "string(//tile[label='固定资产投资']/@period-text)", "2031年1—4月");
  document_expect(doc, "count(//tile[label='存款余额']/@period-text)", "0");
  document_expect(doc, "string(//tile[label='粮食产量']/@period-text)", "2030年");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* A dash or a bullet before a heading is no number of it. */
static void test_bullets(void) {
  GbReport *report =
      gb_test_report("题", "全市", gb_period_year(2023), "一、投资\n增长。\n二、消费\n增长。");
  GbSection *first = &g_array_index(report->sections, GbSection, 1);
  char *number = (char *)report->text->bytes + first->number.start;
  g_assert_true(g_str_has_prefix(number, "一、"));
  memcpy(number, "——", strlen("——"));
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(/report/outline/item[1]/@label)", "0");
  document_expect(doc, "/report/outline/item[2]/@label", "二");
  document_expect(doc, "count(//section[1]/@label)", "0");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* The whole is bold in all its rows; what stands below 其中 knows how far to stand in. */
static void test_nested_rows(void) {
  GbReport *report = prose_marked(
      "甲市情况\n收入{9|人均收入|growth|%|price=nominal}%，实际{8|人均收入|growth|%|price=real}%。"
      "分地区看，东区{7|东区收入|growth|%|whole=0|part=by|frame=分地区看}%，"
      "西区{6|西区收入|growth|%|whole=0|part=by|frame=分地区看}%。进出口{50|进出口额|level|亿元}"
      "亿元，其中，"
      "出口{30|出口额|level|亿元|whole=4|part=among|frame=其中}亿元，"
      "进口{20|进口额|level|亿元|whole=4|part=among|frame=其中}亿元，"
      "出口中茶{3|茶叶出口额|level|亿元|whole=5|part=among|frame=出口中}亿元。\n",
      gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(//table/row[@whole])", "2");
  document_expect(doc, "//row[@label='人均收入（实际）']/@whole", "yes");
  document_expect(doc, "//row[@label='茶叶出口额']/@within", "1");
  document_expect(doc, "//row[@label='茶叶出口额']/@among", "first");
  document_expect(doc, "//row[@label='进口额']/@among", "next");
  document_expect(doc, "count(//row[@label='进口额' or @label='出口额']/@within)", "0");
  document_expect(doc, "//table/@period-text", "2023年上半年");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/page/document/checks", test_checks);
  g_test_add_func("/page/document/nested-rows", test_nested_rows);
  g_test_add_func("/page/document/check-links", test_check_links);
  g_test_add_func("/page/document/check-of-heading", test_check_of_heading);
  g_test_add_func("/page/document/audit", test_audit);
  g_test_add_func("/page/document/unchecked", test_unchecked);
  g_test_add_func("/page/document/split", test_split);
  g_test_add_func("/page/document/tiles", test_tiles);
  g_test_add_func("/page/document/tile-of-another-time", test_tile_of_another_time);
  g_test_add_func("/page/document/bullets", test_bullets);
  return g_test_run();
}
