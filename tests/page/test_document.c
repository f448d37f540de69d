/* The data document: its schema, that no word and no figure is lost, and what hostile text does. */
#include <libxml/relaxng.h>
#include <libxml/xpath.h>

#include <string.h>

#include "model/correction.h"
#include "model/observation.h"
#include "page/page.h"
#include "support/gold.h"
#include "support/model.h"
#include "tabulate/tabulate.h"

static const GbSiteInfo SITE = {"公报数据", "某局", "https://example.org/", "zh-Hans", 0};

static xmlDoc *document(const GbReport *report) {
  static const GbFile FILES[] = {{"data/observations.csv", "csv", -1, 20480},
                                 {"data/observations.json", "json", -1, 812},
                                 {"charts/charts.pdf", "pdf", -1, 3565158},
                                 {"charts/figure-1-bars.svg", "svg", 0, 4700}};
  return gb_page_report_document(report, &SITE, FILES, G_N_ELEMENTS(FILES));
}

static char *xpath(xmlDoc *doc, const char *expression) {
  xmlXPathContext *context = xmlXPathNewContext(doc);
  xmlXPathObject *value = xmlXPathEval((const xmlChar *)expression, context);
  g_assert_nonnull(value);
  xmlChar *text = xmlXPathCastToString(value);
  char *copy = g_strdup((const char *)text);
  xmlFree(text);
  xmlXPathFreeObject(value);
  xmlXPathFreeContext(context);
  return copy;
}

static void expect(xmlDoc *doc, const char *expression, const char *wanted) {
  g_autofree char *found = xpath(doc, expression);
  if (strcmp(found, wanted) != 0)
    g_error("%s: wanted \"%s\", found \"%s\"", expression, wanted, found);
}

static void tell(void *data, const char *format, ...) G_GNUC_PRINTF(2, 3);
static void tell(void *data, const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  g_string_append_vprintf(data, format, arguments);
  va_end(arguments);
}

/* Written out and read again, as a reader of report.xml has it. */
static xmlDoc *reread(xmlDoc *doc) {
  xmlChar *bytes = NULL;
  int length = 0;
  xmlDocDumpMemoryEnc(doc, &bytes, &length, "UTF-8");
  xmlDoc *copy = xmlReadMemory((const char *)bytes, length, "report.xml", NULL, 0);
  xmlFree(bytes);
  g_assert_nonnull(copy);
  return copy;
}

static gboolean is_valid(xmlDoc *doc, GString *messages) {
  xmlRelaxNGParserCtxt *parser = xmlRelaxNGNewParserCtxt(GB_SOURCE_DIR "/assets/schema/report.rng");
  xmlRelaxNG *schema = xmlRelaxNGParse(parser);
  g_assert_nonnull(schema);
  xmlRelaxNGValidCtxt *context = xmlRelaxNGNewValidCtxt(schema);
  xmlRelaxNGSetValidErrors(context, tell, tell, messages);
  int result = xmlRelaxNGValidateDoc(context, doc);
  xmlRelaxNGFreeValidCtxt(context);
  xmlRelaxNGFree(schema);
  xmlRelaxNGFreeParserCtxt(parser);
  return result == 0;
}

static void expect_valid(xmlDoc *doc) {
  g_autoptr(GString) messages = g_string_new(NULL);
  xmlDoc *copy = reread(doc);
  if (!is_valid(copy, messages))
    g_error("not valid: %s", messages->str);
  xmlFreeDoc(copy);
}

static GbReport *small_report(void) {
  GbReport *report = gb_test_report(
      "2023年上半年全省经济运行情况", "全省", gb_period_half(2023, 1),
      "上半年，全省生产总值23073亿元，同比增长6.1%。第一产业增加值1260亿元，增长3.7%。\n"
      "1．工业生产回升，价格平稳。规模以上工业增加值增长6.90%，比一季度加快2.7个百分点；"
      "价格下降3.3%。\n"
      "2．财政。收入约12345.6万元。");
  gb_test_observe(report, "生产总值23073", "地区生产总值", GB_MEASURE_LEVEL, "23073", "亿元");
  gb_test_observe(report, "增长6.1", "地区生产总值", GB_MEASURE_GROWTH, "6.1", "%");
  gb_test_observe(report, "增加值1260", "第一产业增加值", GB_MEASURE_LEVEL, "1260", "亿元");
  gb_test_observe(report, "增长3.7", "第一产业增加值", GB_MEASURE_GROWTH, "3.7", "%");
  gb_test_observe(report, "增长6.90", "工业增加值", GB_MEASURE_GROWTH, "6.90", "%");
  gb_test_observe(report, "加快2.7", "工业增加值", GB_MEASURE_PP, "2.7", "百分点");
  gb_test_observe(report, "下降3.3", "工业价格", GB_MEASURE_GROWTH, "-3.3", "%");
  guint i = gb_test_observe(report, "约12345.6", "收入", GB_MEASURE_LEVEL, "12345.6", "万元");
  gb_test_observation(report, i)->approx = GB_APPROX_ABOUT;
  gb_test_observation(report, 2)->whole = 0;
  gb_test_observation(report, 3)->whole = 1;
  for (guint k = 0; k < report->observations->len; k++)
    gb_test_observation(report, k)->known = gb_lexicon_find(gold_lexicon(), "地区生产总值");
  return report;
}

static void test_metadata(void) {
  GbReport *report = small_report();
  xmlDoc *doc = document(report);
  expect(doc, "string(/report/title)", "2023年上半年全省经济运行情况");
  expect(doc, "/report/@period", "2023-S1");
  expect(doc, "/report/@period-text", "2023年上半年");
  expect(doc, "/report/@observations", "8");
  expect(doc, "/report/site/@publisher", "某局");
  expect(doc, "/report/downloads/file[@format='csv']/@size", "20 KB");
  expect(doc, "/report/downloads/file[@format='json']/@size", "812 B");
  expect(doc, "/report/downloads/file[@format='pdf']/@size", "3.4 MB");
  expect(doc, "count(/report/downloads/file)", "3");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_text_with_figures(void) {
  GbReport *report = small_report();
  xmlDoc *doc = document(report);
  expect(doc, "count(/report/text/section)", "3");
  expect(doc, "/report/text/section[1]/@kind", "lead");
  expect(doc, "string(//section[2]/heading)", "工业生产回升，价格平稳");
  expect(doc, "string(//section[2]/heading/part[1])", "工业生产回升，");
  expect(doc, "//section[2]/@label", "1");
  expect(doc, "string(//section[2]/paragraph)",
         "规模以上工业增加值增长6.90%，比一季度加快2.7个百分点；价格下降3.3%。");
  expect(doc, "string(//figure[@obs='0'])", "23073亿元");
  expect(doc, "string(//figure[@obs='5'])", "2.7");
  expect(doc, "count(//figure)", "8");
  expect(doc, "/report/outline/item[2]/@title", "工业生产回升");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_shared_numeral(void) {
  GbReport *report = small_report();
  GbObservation twin = *gb_test_observation(report, 1);
  g_array_insert_val(report->observations, 2, twin);
  xmlDoc *doc = document(report);
  expect(doc, "//figure[@first='1']/@obs", "1 2");
  expect(doc, "//figure[@first='1']/also/@obs", "2");
  expect(doc, "string(//figure[@first='1'])", "6.1%");
  expect(doc, "//others/row/cell[@obs='2']/@phrase", "1");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_values(void) {
  GbReport *report = small_report();
  xmlDoc *doc = document(report);
  expect(doc, "count(//cell[@obs='0']/value/group)", "2");
  expect(doc, "string(//cell[@obs='0']/value)", "23073");
  expect(doc, "count(//cell[@obs='2']/value/group)", "1");
  expect(doc, "string(//cell[@obs='4']/value/fraction)", ".90");
  expect(doc, "//cell[@obs='6']/value/@sign", "−");
  expect(doc, "//cell[@obs='6']/value/@number", "-3.3");
  expect(doc, "//cell[@obs='7']/value/@approx", "约");
  expect(doc, "string(//cell[@obs='7']/value/group[1])", "12");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_headline(void) {
  GbReport *report = small_report();
  xmlDoc *doc = document(report);
  expect(doc, "/report/lead/@obs", "0");
  expect(doc, "string(/report/lead/movement)", "同比增长6.1%");
  expect(doc, "string(/report/lead/movement/key)", "6.1%");
  expect(doc, "string(/report/tiles/tile[1]/label)", "工业增加值增长");
  expect(doc, "string(/report/tiles/tile[1]/movement)", "比一季度加快2.7个百分点");
  expect(doc, "string(/report/tiles/tile[label='工业价格下降']/value)", "3.3");
  expect(doc, "count(/report/tiles/tile[label='工业价格下降']/value/@sign)", "0");
  expect(doc, "count(/report/tiles/tile[starts-with(label, '第一产业')])", "0");
  expect(doc, "string(/report/points/point[2])",
         "规模以上工业增加值增长6.90%，比一季度加快2.7个百分点。");
  expect(doc, "string(/report/points/point[2]/key)", "6.90%");
  expect(doc, "count(/report/points/point)", "3");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static GbFinding *add_finding(GbReport *report, GbVerdict verdict, gint a, gint b) {
  GbFinding *finding = g_new0(GbFinding, 1);
  const GbMember first = {a, "part"}, second = {b, "whole"};
  finding->kind = "sum";
  finding->members = g_array_new(FALSE, FALSE, sizeof(GbMember));
  g_array_append_val(finding->members, first);
  g_array_append_val(finding->members, second);
  finding->formula = "1 + 1 = 2";
  finding->title = "之和";
  finding->explain = "相加。";
  finding->verdict = verdict;
  g_ptr_array_add(report->findings, finding);
  return finding;
}

static void test_checks(void) {
  GbReport *report = small_report();
  add_finding(report, GB_VERDICT_HOLDS, 2, 0);
  add_finding(report, GB_VERDICT_FAILS, 4, 1);
  xmlDoc *doc = document(report);
  expect(doc, "/report/checks/@holds", "1");
  expect(doc, "/report/checks/@fails", "1");
  expect(doc, "//check[@id='check-1']/../@id", "p-1");
  expect(doc, "//check[@id='check-2']/../@id", "p-2");
  expect(doc, "//check[@id='check-2']/@sign", "≠");
  expect(doc, "count(//figure[@doubt='fails'])", "2");
  expect(doc, "//figure[@obs='4']/@doubt", "fails");
  expect(doc, "count(//figure[@obs='0']/@doubt)", "0");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* The worst stands first on the sheet; a figure is flagged once for each alarm, and every figure of
 * a relation, in its words and in its quotation, knows its phrase. */
static void test_check_links(void) {
  GbReport *report = small_report();
  add_finding(report, GB_VERDICT_HOLDS, 2, 0)->formula = "1260 ≤ 23073";
  add_finding(report, GB_VERDICT_SUSPICIOUS, 4, 1)->formula = "（1 + 6.90%）÷ 1";
  add_finding(report, GB_VERDICT_FAILS, 7, 4)->formula = "甲 ÷ 乙";
  xmlDoc *doc = document(report);
  expect(doc, "//check[@number='1']/@id", "check-3");
  expect(doc, "//check[@number='2']/@id", "check-2");
  expect(doc, "//check[@number='3']/@id", "check-1");
  expect(doc, "count(//figure[@first='4']/flag)", "2");
  expect(doc, "//figure[@first='4']/flag[@verdict='suspicious']/@check", "check-2");
  expect(doc, "count(//figure[@first='0' or @first='2']/flag)", "0");
  expect(doc, "string(//check[@id='check-1']/formula)", "1260 ≤ 23073");
  expect(doc, "//check[@id='check-1']/formula/key[2]/@phrase", "0");
  expect(doc, "count(//check[@id='check-1']/member[@in-formula])", "2");
  expect(doc, "string(//check[@id='check-2']/formula/key)", "6.90");
  expect(doc, "count(//check[@id='check-2']/formula/key)", "1");
  expect(doc, "//check[@id='check-2']/member[not(@in-formula)]/@num", "6.1");
  expect(doc, "string(//check[@id='check-1']/quote)",
         "全省生产总值23073亿元，同比增长6.1%。第一产业增加值1260亿元");
  expect(doc, "string(//check[@id='check-2']/quote)", "同比增长6.1%……规模以上工业增加值增长6.90%");
  expect(doc, "count(//check/quote/key)", "6");
  expect_valid(doc);
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
  add_finding(report, GB_VERDICT_FAILS, 1, 2);
  add_finding(report, GB_VERDICT_FAILS, 2, 4);
  xmlDoc *doc = document(report);
  expect(doc, "count(//check)", "2");
  expect(doc, "string(//check[@id='check-1']/../sentence)", "项目2个。");
  expect(doc, "string(//check[@id='check-2']/../sentence)", "项目2个。");
  expect(doc, "count(//heading//flag)", "4");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* An editor changed one figure, took one out; one reading is in doubt. */
static void test_readings(void) {
  GbReport *report = small_report();
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
  xmlDoc *doc = document(report);
  expect(doc, "/report/readings/@doubtful", "1");
  expect(doc, "count(/report/readings/correction)", "2");
  expect(doc, "/report/readings/correction[1]/field[@name='unit']/@before", "%");
  expect(doc, "/report/readings/correction[1]/field[@name='unit']/@now", "‰");
  expect(doc, "/report/readings/correction[1]/field[@name='base']/@now", "");
  expect(doc, "string(/report/readings/correction[1]/note)", "依原件");
  expect(doc, "/report/readings/correction[2]/@words", "删除");
  expect(doc, "count(/report/readings/correction[2]/@obs)", "0");
  expect(doc, "//figure[@obs='4']/@remark", "订正，原读作：单位 %、基期 同比");
  expect(doc, "count(//*[@edited='yes'])", "2");
  expect(doc, "//others/row/cell[@obs='6']/@doubt", "low");
  expect(doc, "//observation[@n='4']/@edited", "changed");
  expect_valid(doc);
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
  expect(doc, "count(//cell/@id)", n);
  expect(doc, "count(//cell[@obs and not(@phrase)])", "0");
  expect(doc, "count(//figure) + count(//figure/also)", n);
  expect(doc, "count(/report/observations/observation)", n);
}

static void test_labelled_reports(void) {
  for (guint i = 0; GOLD_NAMES[i]; i++) {
    GbReport *report = gold_load(GOLD_NAMES[i], gold_lexicon());
    gb_tabulate(report, gold_lexicon());
    xmlDoc *doc = document(report);
    expect_valid(doc);
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
  xmlDoc *doc = document(report), *copy = reread(doc);
  expect(copy, "string(/report/title)", "<script>alert(1)</script>&amp;]]>\"'");
  expect(copy, "string(//paragraph[1]/sentence)",
         "总值1\xEF\xBF\xBD\xEF\xBF\xBD亿元<img src=x onerror=alert(1)>。");
  expect(copy, "string(//heading)", "<script>\xEF\xBF\xBD");
  expect_valid(doc);
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
  xmlDoc *doc = document(report);
  expect(doc, "string(//paragraph[1])", "同比增长6.1%，其中A B产业C增长。");
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_empty(void) {
  GbReport *report = gb_test_report("题", "", GB_PERIOD_UNKNOWN, "无。");
  xmlDoc *doc = document(report);
  expect(doc, "count(//lead | //points | //others | //table)", "0");
  expect(doc, "/report/text/section/@kind", "whole");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

/* The schema is no open door: what it does not know it refuses. */
static void test_schema_refuses(void) {
  GbReport *report = small_report();
  xmlDoc *doc = document(report);
  g_autoptr(GString) messages = g_string_new(NULL);
  g_assert_true(is_valid(doc, messages));
  xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"period", (const xmlChar *)"2023-S3");
  g_assert_false(is_valid(doc, messages));
  xmlSetProp(xmlDocGetRootElement(doc), (const xmlChar *)"period", (const xmlChar *)"2023-S1");
  xmlNewChild(xmlDocGetRootElement(doc), NULL, (const xmlChar *)"extra", NULL);
  g_assert_false(is_valid(doc, messages));
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_summary(void) {
  GbReport *report = small_report();
  add_finding(report, GB_VERDICT_FAILS, 4, 1);
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
  xmlDoc *doc = document(report);
  expect(doc, "string(/report/lead/label)", "地区生产总值下降");
  expect(doc, "string(/report/lead/value)", "0.5");
  xmlFreeDoc(doc);
  gb_report_summary_free(s);
  gb_report_free(report);
}

static void test_title_parts(void) {
  GbReport *report =
      gb_test_report("某市2023年情况——稳中有进，回升", "全市", gb_period_year(2023), "无。");
  xmlDoc *doc = document(report);
  expect(doc, "string(/report/title/part[1])", "某市2023年");
  expect(doc, "string(/report/title/part[2])", "情况");
  expect(doc, "string(/report/title/part[3])", "——稳中有进，");
  expect(doc, "count(/report/title/part)", "4");
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
  xmlDoc *doc = document(report);
  expect(doc, "string(/report/points/point[1])", "固定资产投资：完成76.7亿元，增长9.5%。");
  expect(doc, "string(/report/points/point[2])", "其他：各类项目3个。");
  expect(doc, "/report/annex/table/@kind", "targets");
  expect_valid(doc);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_index(void) {
  GbReport *report = small_report();
  GbReportSummary *a = gb_report_summary_new(report), *b = gb_report_summary_new(report);
  GbReportSummary *c = gb_report_summary_new(report);
  a->period = gb_period_year(2022);
  a->type = GB_REPORT_BULLETIN;
  b->type = GB_REPORT_PLAN;
  b->period = gb_period_year(2023);
  g_free(c->slug);
  c->slug = g_strdup("newest");
  const GbReportSummary *const all[] = {a, b, c};
  xmlDoc *doc = gb_page_index_document(all, G_N_ELEMENTS(all), &SITE);
  expect(doc, "/index/@reports", "3");
  expect(doc, "/index/@observations", "24");
  expect(doc, "/index/report[1]/@href", "reports/newest/index.html");
  expect(doc, "/index/report[2]/@type", "plan");
  expect(doc, "/index/report[3]/@period", "2022");
  expect(doc, "/index/latest/@slug", "newest");
  expect(doc, "string(/index/latest/sentence/key)", "23073亿元");
  expect(doc, "string(/index/latest/movement/key)", "6.1%");
  xmlFreeDoc(doc);
  gb_report_summary_free(a);
  gb_report_summary_free(b);
  gb_report_summary_free(c);
  gb_report_free(report);
}

/* What fails stands before what is suspicious; what holds is counted only. */
static void test_audit(void) {
  GbReport *report = small_report();
  add_finding(report, GB_VERDICT_SUSPICIOUS, 4, 1);
  add_finding(report, GB_VERDICT_HOLDS, 2, 0);
  add_finding(report, GB_VERDICT_FAILS, 7, 4);
  GbReportSummary *s = gb_report_summary_new(report);
  const GbReportSummary *const all[] = {s};
  xmlDoc *doc = gb_page_audit_document(all, 1, &SITE);
  expect(doc, "/audit/@checks", "3");
  expect(doc, "count(/audit/report/check)", "2");
  expect(doc, "/audit/report/check[1]/@id", "check-3");
  expect(doc, "/audit/report/check[2]/@id", "check-1");
  expect(doc, "/audit/report/@sheet", "reports/test/audit.html");
  expect(doc, "string(/audit/report/check[2]/quote)", "同比增长6.1%……规模以上工业增加值增长6.90%");
  expect(doc, "string(/audit/report/check[2]/quote/key[@phrase='4'])", "6.90%");
  xmlFreeDoc(doc);
  gb_report_summary_free(s);
  gb_report_free(report);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/page/document/metadata", test_metadata);
  g_test_add_func("/page/document/text", test_text_with_figures);
  g_test_add_func("/page/document/shared-numeral", test_shared_numeral);
  g_test_add_func("/page/document/values", test_values);
  g_test_add_func("/page/document/headline", test_headline);
  g_test_add_func("/page/document/checks", test_checks);
  g_test_add_func("/page/document/check-links", test_check_links);
  g_test_add_func("/page/document/check-of-heading", test_check_of_heading);
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
  g_test_add_func("/page/document/audit", test_audit);
  return g_test_run();
}
