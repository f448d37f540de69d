#include "support/document.h"

#include <libxml/relaxng.h>
#include <libxml/xpath.h>

#include <string.h>

#include "support/gold.h"
#include "support/model.h"

const GbSiteInfo DOCUMENT_SITE = {"公报数据", "某局", "https://example.org/", "zh-Hans", 0};

xmlDoc *document_of(const GbReport *report) {
  static const GbFile FILES[] = {{"data/observations.csv", "csv", -1, 20480},
                                 {"data/observations.json", "json", -1, 812},
                                 {"charts/charts.pdf", "pdf", -1, 3565158},
                                 {"charts/figure-1-bars.svg", "svg", 0, 4700}};
  return gb_page_report_document(report, &DOCUMENT_SITE, FILES, G_N_ELEMENTS(FILES));
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

void document_expect(xmlDoc *doc, const char *expression, const char *wanted) {
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
xmlDoc *document_reread(xmlDoc *doc) {
  xmlChar *bytes = NULL;
  int length = 0;
  xmlDocDumpMemoryEnc(doc, &bytes, &length, "UTF-8");
  xmlDoc *copy = xmlReadMemory((const char *)bytes, length, "report.xml", NULL, 0);
  xmlFree(bytes);
  g_assert_nonnull(copy);
  return copy;
}

gboolean document_is_valid(xmlDoc *doc, GString *messages) {
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

void document_expect_valid(xmlDoc *doc) {
  g_autoptr(GString) messages = g_string_new(NULL);
  xmlDoc *copy = document_reread(doc);
  if (!document_is_valid(copy, messages))
    g_error("not valid: %s", messages->str);
  xmlFreeDoc(copy);
}

GbReport *document_small_report(void) {
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

GbFinding *document_add_finding(GbReport *report, GbVerdict verdict, gint a, gint b) {
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
