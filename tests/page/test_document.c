/* The data document: its schema, that no word and no figure is lost, and what hostile text does. */
#include <string.h>

#include "model/correction.h"
#include "model/observation.h"
#include "page/page.h"
#include "support/document.h"
#include "support/gold.h"
#include "support/model.h"
#include "tabulate/tabulate.h"

static void test_metadata(void) {
  GbReport *report = document_small_report();
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(/report/title)", "2023年上半年全省经济运行情况");
  document_expect(doc, "/report/@period", "2023-S1");
  document_expect(doc, "/report/@period-text", "2023年上半年");
  document_expect(doc, "/report/@observations", "8");
  document_expect(doc, "/report/site/@publisher", "某局");
  document_expect(doc, "/report/downloads/file[@format='csv']/@size", "20 KB");
  document_expect(doc, "/report/downloads/file[@format='json']/@size", "812 B");
  document_expect(doc, "/report/downloads/file[@format='pdf']/@size", "3.4 MB");
  document_expect(doc, "count(/report/downloads/file)", "3");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_text_with_figures(void) {
  GbReport *report = document_small_report();
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(/report/text/section)", "3");
  document_expect(doc, "/report/text/section[1]/@kind", "lead");
  document_expect(doc, "string(//section[2]/heading)", "工业生产回升，价格平稳");
  document_expect(doc, "string(//section[2]/heading/part[1])", "工业生产回升，");
  document_expect(doc, "//section[2]/@label", "1");
  document_expect(doc, "string(//section[2]/paragraph)",
         "规模以上工业增加值增长6.90%，比一季度加快2.7个百分点；价格下降3.3%。");
  document_expect(doc, "string(//figure[@obs='0'])", "23073亿元");
  document_expect(doc, "string(//figure[@obs='5'])", "2.7");
  document_expect(doc, "count(//figure)", "8");
  document_expect(doc, "/report/outline/item[2]/@title", "工业生产回升");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_shared_numeral(void) {
  GbReport *report = document_small_report();
  GbObservation twin = *gb_test_observation(report, 1);
  g_array_insert_val(report->observations, 2, twin);
  xmlDoc *doc = document_of(report);
  document_expect(doc, "//figure[@first='1']/@obs", "1 2");
  document_expect(doc, "//figure[@first='1']/also/@obs", "2");
  document_expect(doc, "string(//figure[@first='1'])", "6.1%");
  document_expect(doc, "//others/row/cell[@obs='2']/@phrase", "1");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_values(void) {
  GbReport *report = document_small_report();
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(//cell[@obs='0']/value/group)", "2");
  document_expect(doc, "string(//cell[@obs='0']/value)", "23073");
  document_expect(doc, "count(//cell[@obs='2']/value/group)", "1");
  document_expect(doc, "string(//cell[@obs='4']/value/fraction)", ".90");
  document_expect(doc, "//cell[@obs='6']/value/@sign", "−");
  document_expect(doc, "//cell[@obs='6']/value/@number", "-3.3");
  document_expect(doc, "//cell[@obs='7']/value/@approx", "约");
  document_expect(doc, "string(//cell[@obs='7']/value/group[1])", "12");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_headline(void) {
  GbReport *report = document_small_report();
  xmlDoc *doc = document_of(report);
  document_expect(doc, "/report/lead/@obs", "0");
  document_expect(doc, "string(/report/lead/movement)", "同比增长6.1%");
  document_expect(doc, "string(/report/lead/movement/key)", "6.1%");
  document_expect(doc, "string(/report/tiles/tile[1]/label)", "工业增加值增长");
  document_expect(doc, "string(/report/tiles/tile[1]/movement)", "比一季度加快2.7个百分点");
  document_expect(doc, "string(/report/tiles/tile[label='工业价格下降']/value)", "3.3");
  document_expect(doc, "count(/report/tiles/tile[label='工业价格下降']/value/@sign)", "0");
  document_expect(doc, "count(/report/tiles/tile[starts-with(label, '第一产业')])", "0");
  document_expect(doc, "string(/report/points/point[2])",
         "规模以上工业增加值增长6.90%，比一季度加快2.7个百分点。");
  document_expect(doc, "string(/report/points/point[2]/key)", "6.90%");
  document_expect(doc, "count(/report/points/point)", "3");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* An editor changed one figure, took one out; one reading is in doubt. */
static void test_readings(void) {
  GbReport *report = document_small_report();
  GbObservation *o = gb_test_observation(report, 4), before = *o;
  const GbCorrection changed = {GB_DECISION_CHANGED, 1u << GB_FIELD_UNIT | 1u << GB_FIELD_BASE, &before,
                                "", "依原件"};
  const GbCorrection dropped = {GB_DECISION_DROPPED, 0, &before, "", ""};
  o->unit = "‰";
  o->base = GB_BASE_NONE;
  o->correction = &changed;
  before.correction = &dropped;
  g_array_append_val(report->dropped, before);
  gb_test_observation(report, 6)->confidence = 0.5F;
  xmlDoc *doc = document_of(report);
  document_expect(doc, "/report/readings/@doubtful", "1");
  document_expect(doc, "count(/report/readings/correction)", "2");
  document_expect(doc, "/report/readings/correction[1]/field[@name='unit']/@before", "%");
  document_expect(doc, "/report/readings/correction[1]/field[@name='unit']/@now", "‰");
  document_expect(doc, "/report/readings/correction[1]/field[@name='base']/@now", "");
  document_expect(doc, "string(/report/readings/correction[1]/note)", "依原件");
  document_expect(doc, "/report/readings/correction[2]/@words", "删除");
  document_expect(doc, "count(/report/readings/correction[2]/@obs)", "0");
  document_expect(doc, "//figure[@obs='4']/@remark", "订正，原读作：单位 %、基期 同比");
  document_expect(doc, "count(//*[@edited='yes'])", "2");
  document_expect(doc, "//others/row/cell[@obs='6']/@doubt", "low");
  document_expect(doc, "//observation[@n='4']/@edited", "changed");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static char *without_blanks(const char *text) {
  GString *out = g_string_new(NULL);
  for (; *text; text = g_utf8_next_char(text))
    if (!g_unichar_isspace(g_utf8_get_char(text)))
      g_string_append_unichar(out, g_utf8_get_char(text));
  return g_string_free(out, FALSE);
}

static void append_section(GString *out, xmlNode *section) {
  for (xmlNode *node = section->children; node; node = node->next) {
    xmlChar *text = NULL;
    if (!strcmp((const char *)node->name, "section"))
      append_section(out, node);
    if (!strcmp((const char *)node->name, "heading")) {
      text = xmlGetProp(section, (const xmlChar *)"number");
      g_string_append(out, text ? (const char *)text : "");
      xmlFree(text);
      text = xmlNodeGetContent(node);
      g_string_append(out, (const char *)text);
    } else if (!strcmp((const char *)node->name, "paragraph")) {
      for (xmlNode *sentence = node->children; sentence; sentence = sentence->next)
        if (!strcmp((const char *)sentence->name, "sentence")) {
          xmlChar *words = xmlNodeGetContent(sentence);
          g_string_append(out, (const char *)words);
          xmlFree(words);
        }
    }
    xmlFree(text);
  }
}

/* All words of the report in order; only the mark that closes a run-in heading is not repeated. */
static void expect_complete(const GbReport *report, xmlDoc *doc) {
  g_autoptr(GString) out = g_string_new(report->title);
  xmlNode *text = xmlDocGetRootElement(doc)->children;
  while (strcmp((const char *)text->name, "text") != 0)
    text = text->next;
  append_section(out, text);
  g_autofree char *found = without_blanks(out->str);
  g_autofree char *slice = gb_text_slice(report->text, report->span);
  g_autofree char *wanted = without_blanks(slice);
  const char *f = found, *w = wanted;
  while (*w) {
    if (g_utf8_get_char(f) == g_utf8_get_char(w)) {
      f = g_utf8_next_char(f);
    } else if (!g_utf8_strchr("。：", -1, g_utf8_get_char(w))) {
      g_error("lost or moved: \"%.60s\" where the text has \"%.60s\"", f, w);
    }
    w = g_utf8_next_char(w);
  }
  if (*f)
    g_error("said twice: \"%.60s\"", f);
}

static void expect_homes(const GbReport *report, xmlDoc *doc) {
  g_autofree char *n = g_strdup_printf("%u", report->observations->len);
  document_expect(doc, "count(//cell/@id)", n);
  document_expect(doc, "count(//cell[@obs and not(@phrase)])", "0");
  document_expect(doc, "count(//figure) + count(//figure/also)", n);
  document_expect(doc, "count(/report/observations/observation)", n);
}

static void test_labelled_reports(void) {
  for (guint i = 0; GOLD_NAMES[i]; i++) {
    GbReport *report = gold_load(GOLD_NAMES[i], gold_lexicon());
    gb_tabulate(report, gold_lexicon());
    xmlDoc *doc = document_of(report);
    document_expect_valid(doc);
    expect_complete(report, doc);
    expect_homes(report, doc);
    xmlFreeDoc(doc);
    gb_report_free(report);
  }
}

static void test_hostile(void) {
  GbReport *report = gb_test_report(
      "<script>alert(1)</script>&amp;]]>\"'", "<b>", GB_PERIOD_UNKNOWN,
      "总值1\x01\x0b亿元<img src=x onerror=alert(1)>。\n二、<script>\xEF\xBF\xBE。增长2%。");
  gb_test_observe(report, "总值1", "\"><script>", GB_MEASURE_LEVEL, "1", "]]>");
  gb_test_observe(report, "增长2", "<!--", GB_MEASURE_GROWTH, "2", "%");
  xmlDoc *doc = document_of(report), *copy = document_reread(doc);
  document_expect(copy, "string(/report/title)", "<script>alert(1)</script>&amp;]]>\"'");
  document_expect(copy, "string(//paragraph[1]/sentence)",
         "总值1\xEF\xBF\xBD\xEF\xBF\xBD亿元<img src=x onerror=alert(1)>。");
  document_expect(copy, "string(//heading)", "<script>\xEF\xBF\xBD");
  document_expect_valid(doc);
  xmlFreeDoc(copy);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* A source that breaks lines inside a sentence: the break is no space between Chinese words. */
static void test_broken_lines(void) {
  GbReport *report =
      gb_test_report("题", "", GB_PERIOD_UNKNOWN, "同比增长6.1%，\n其中A B产业\nC增长。");
  GbParagraph *first = &g_array_index(report->paragraphs, GbParagraph, 1);
  first->span.end = (guint32)report->text->length - 1;
  GbSentence *sentence = &g_array_index(report->sentences, GbSentence, first->first_sentence);
  sentence->span.end = first->span.end;
  g_array_set_size(report->paragraphs, 2);
  first->n_sentences = 1;
  g_array_set_size(report->sentences, first->first_sentence + 1);
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(//paragraph[1])", "同比增长6.1%，其中A B产业C增长。");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_empty(void) {
  GbReport *report = gb_test_report("题", "", GB_PERIOD_UNKNOWN, "无。");
  xmlDoc *doc = document_of(report);
  document_expect(doc, "count(//lead | //points | //others | //table)", "0");
  document_expect(doc, "/report/text/section/@kind", "whole");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* The schema is no open door: what it does not know it refuses. */
static void test_schema_refuses(void) {
  GbReport *report = document_small_report();
  xmlDoc *doc = document_of(report);
  g_autoptr(GString) messages = g_string_new(NULL);
  g_assert_true(document_is_valid(doc, messages));
  xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"period", (const xmlChar *)"2023-S3");
  g_assert_false(document_is_valid(doc, messages));
  xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"period", (const xmlChar *)"2023-S1");
  xmlNewChild(xmlDocGetRootElement(doc), NULL, (const xmlChar *)"extra", NULL);
  g_assert_false(document_is_valid(doc, messages));
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_summary(void) {
  GbReport *report = document_small_report();
  document_add_finding(report, GB_VERDICT_FAILS, 4, 1);
  GbReportSummary *s = gb_report_summary_new(report);
  g_assert_cmpstr(s->lead_name, ==, "地区生产总值");
  g_assert_cmpstr(s->lead_growth, ==, "同比增长6.1%");
  g_assert_cmpstr(s->lead_sentence, ==, "上半年，全省生产总值23073亿元，同比增长6.1%。");
  g_autofree char *figure =
      g_strndup(s->lead_sentence + s->lead_start, s->lead_end - s->lead_start);
  g_assert_cmpstr(figure, ==, "23073亿元");
  g_assert_cmpuint(s->n_verdicts[GB_VERDICT_FAILS], ==, 1);
  gb_report_summary_free(s);
  gb_report_free(report);
}

static void test_lead_without_gdp(void) {
  GbReport *report = gb_test_report("题", "全市", gb_period_year(2023),
                                    "共完成项目23个，增长5%。\n投资增长6%，人口12万人。");
  guint i = gb_test_observe(report, "项目23", "项目", GB_MEASURE_LEVEL, "23", "个");
  gb_test_observation(report, i)->kind = GB_KIND_ACTIVITY;
  gb_test_observe(report, "增长5", "项目", GB_MEASURE_GROWTH, "5", "%");
  gb_test_observe(report, "增长6", "投资", GB_MEASURE_GROWTH, "6", "%");
  gb_test_observe(report, "人口12", "人口", GB_MEASURE_LEVEL, "12", "万人");
  g_assert_cmpint(gb_report_lead(report), ==, 0);
  gb_test_observation(report, 0)->status = GB_STATUS_TARGET;
  g_assert_cmpint(gb_report_lead(report), ==, 3);
  gb_report_free(report);
  report = gb_test_report("题", "全市", gb_period_year(2023), "无。");
  g_assert_cmpint(gb_report_lead(report), ==, -1);
  gb_report_free(report);
}

/* A GDP told by its growth alone still leads, its direction in the words. */
static void test_lead_by_growth(void) {
  GbReport *report =
      gb_test_report("题", "全市", gb_period_year(2023), "人口12万人，\n全市生产总值下降0.5%。");
  gb_test_observe(report, "人口12", "人口", GB_MEASURE_LEVEL, "12", "万人");
  gb_test_observe(report, "下降0.5", "地区生产总值", GB_MEASURE_GROWTH, "-0.5", "%");
  gb_test_observation(report, 1)->known = gb_lexicon_find(gold_lexicon(), "地区生产总值");
  GbReportSummary *s = gb_report_summary_new(report);
  g_assert_cmpuint(s->lead_row, ==, 1);
  g_assert_cmpstr(s->lead_name, ==, "地区生产总值下降");
  g_assert_cmpstr(s->lead_value, ==, "0.5");
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(/report/lead/label)", "地区生产总值下降");
  document_expect(doc, "string(/report/lead/value)", "0.5");
  xmlFreeDoc(doc);
  gb_report_summary_free(s);
  gb_report_free(report);
}

static void test_title_parts(void) {
  GbReport *report =
      gb_test_report("某市2023年情况——稳中有进，回升", "全市", gb_period_year(2023), "无。");
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(/report/title/part[1])", "某市2023年");
  document_expect(doc, "string(/report/title/part[2])", "情况");
  document_expect(doc, "string(/report/title/part[3])", "——稳中有进，");
  document_expect(doc, "count(/report/title/part)", "4");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* A list item is quoted with its heading; a table of the whole report stands behind the text. */
static void test_points_and_annex(void) {
  GbReport *report = gb_test_report(
      "题", "全市", gb_period_year(2023),
      "一、投资\n1．固定资产投资。完成76.7亿元，增长9.5%。\n二、其他。各类项目3个。");
  gb_test_observe(report, "完成76.7", "固定资产投资", GB_MEASURE_LEVEL, "76.7", "亿元");
  guint goal = gb_test_observe(report, "增长9.5", "固定资产投资", GB_MEASURE_GROWTH, "9.5", "%");
  guint works = gb_test_observe(report, "项目3", "重点项目", GB_MEASURE_LEVEL, "3", "个");
  gb_test_observation(report, works)->kind = GB_KIND_ACTIVITY;
  gb_test_observation(report, goal)->status = GB_STATUS_TARGET;
  gb_test_observation(report, 0)->known = gb_lexicon_find(gold_lexicon(), "固定资产投资");
  g_array_index(report->sections, GbSection, 2).parent = 1;
  g_array_index(report->sections, GbSection, 2).level = 2;
  gb_tabulate(report, gold_lexicon());
  xmlDoc *doc = document_of(report);
  document_expect(doc, "string(/report/points/point[1])", "固定资产投资：完成76.7亿元，增长9.5%。");
  document_expect(doc, "string(/report/points/point[2])", "其他：各类项目3个。");
  document_expect(doc, "/report/annex/table/@kind", "targets");
  document_expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_index(void) {
  GbReport *report = document_small_report();
  GbReportSummary *a = gb_report_summary_new(report), *b = gb_report_summary_new(report);
  GbReportSummary *c = gb_report_summary_new(report);
  a->period = gb_period_year(2022);
  a->type = GB_REPORT_BULLETIN;
  b->type = GB_REPORT_PLAN;
  b->period = gb_period_year(2023);
  g_free(c->slug);
  c->slug = g_strdup("newest");
  const GbReportSummary *const all[] = {a, b, c};
  xmlDoc *doc = gb_page_index_document(all, G_N_ELEMENTS(all), &DOCUMENT_SITE);
  document_expect(doc, "/index/@reports", "3");
  document_expect(doc, "/index/@observations", "24");
  document_expect(doc, "/index/report[1]/@href", "reports/newest/index.html");
  document_expect(doc, "/index/report[2]/@type", "plan");
  document_expect(doc, "/index/report[3]/@period", "2022");
  document_expect(doc, "/index/latest/@slug", "newest");
  document_expect(doc, "string(/index/latest/sentence/key)", "23073亿元");
  document_expect(doc, "string(/index/latest/movement/key)", "6.1%");
  xmlFreeDoc(doc);
  gb_report_summary_free(a);
  gb_report_summary_free(b);
  gb_report_summary_free(c);
  gb_report_free(report);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/page/document/metadata", test_metadata);
  g_test_add_func("/page/document/text", test_text_with_figures);
  g_test_add_func("/page/document/shared-numeral", test_shared_numeral);
  g_test_add_func("/page/document/values", test_values);
  g_test_add_func("/page/document/headline", test_headline);
  g_test_add_func("/page/document/readings", test_readings);
  g_test_add_func("/page/document/labelled-reports", test_labelled_reports);
  g_test_add_func("/page/document/hostile", test_hostile);
  g_test_add_func("/page/document/broken-lines", test_broken_lines);
  g_test_add_func("/page/document/empty", test_empty);
  g_test_add_func("/page/document/schema-refuses", test_schema_refuses);
  g_test_add_func("/page/document/summary", test_summary);
  g_test_add_func("/page/document/lead-without-gdp", test_lead_without_gdp);
  g_test_add_func("/page/document/lead-by-growth", test_lead_by_growth);
  g_test_add_func("/page/document/title-parts", test_title_parts);
  g_test_add_func("/page/document/points-and-annex", test_points_and_annex);
  g_test_add_func("/page/document/index", test_index);
  return g_test_run();
}
