/* Rendered pages of the real templates: golden, without a dead link, without markup from data.
 * GB_REWRITE=1 in the environment rewrites the golden pages; the review is the diff. */
#include <libxml/HTMLparser.h>
#include <libxml/xpath.h>

#include <string.h>

#include "compare/compare.h"
#include "model/chart.h"
#include "model/finding.h"
#include "model/observation.h"
#include "model/table.h"
#include "page/page.h"
#include "support/gold.h"
#include "support/model.h"
#include "support/prose.h"
#include "tabulate/tabulate.h"

static const GbSiteInfo SITE = {"公报数据", "", "", "zh-Hans", 0};
static const GbFile FILES[] = {{"data/observations.csv", "csv", -1, 2048},
                               {"data/observations.json", "json", -1, 4096},
                               {"data/report.xml", "xml", -1, 9000},
                               {"charts/charts.pdf", "pdf", -1, 70000},
                               {"charts/figure-1-bars.svg", "svg", 0, 40000},
                               {"charts/figure-1-bars.text.svg", "text.svg", 0, 4000},
                               {"charts/figure-1-bars.pdf", "pdf", 0, 30000},
                               {"charts/figure-1-bars.png", "png", 0, 20000}};

static GbTemplates *templates;

static char *draw(const char *name, gpointer data) {
  (void)data;
  if (g_str_has_prefix(name, "running/"))
    return gb_page_running_head("某市情况", name);
  return g_strdup_printf("<svg role=\"img\" aria-label=\"%s\"><a href=\"#obs-2\"/></svg>", name);
}

static void add_chart(GbReport *report) {
  GbChart *chart = g_new0(GbChart, 1);
  chart->number = 1;
  chart->name = "figure-1-bars";
  chart->section = 1;
  chart->breakdown = -1;
  chart->headline = "制造业增长8.4%，电力、热力业下降0.5%";
  chart->title = "2023年上半年全市工业增加值增速";
  chart->unit = "%";
  chart->source = "《某市情况》第1节";
  chart->note = "增速按可比价格计算。";
  chart->alt = "条形图";
  chart->description = "一条升，一条降。";
  chart->reason = "有正有负。";
  g_ptr_array_add(report->charts, chart);
}

static void add_finding(GbReport *report) {
  const GbMember members[] = {{1, "part"}, {0, "whole"}};
  GbFinding *finding = g_new0(GbFinding, 1);
  finding->kind = "sum";
  finding->members = g_array_new(FALSE, FALSE, sizeof(GbMember));
  g_array_append_vals(finding->members, members, G_N_ELEMENTS(members));
  finding->formula = "1260 ≠ 1300";
  finding->title = "产业之和";
  finding->explain = "相加不等于总体。";
  finding->verdict = GB_VERDICT_FAILS;
  finding->relation = GB_RELATION_EQUAL;
  finding->computed[0] = finding->computed[1] = finding->point[0] = finding->point[1] =
      (GbDecimal){1260, 0};
  finding->stated[0] = finding->stated[1] = finding->told = (GbDecimal){1300, 0};
  g_ptr_array_add(report->findings, finding);
}

static GbReport *small_report(void) {
  GbReport *report = prose_marked(
      "某市2023年上半年经济运行情况\n"
      "上半年，生产总值{23073.4|地区生产总值|level|亿元}亿元，其中第一产业"
      "{1260|第一产业增加值|level|亿元|whole=0|part=among}亿元。\n"
      "1．工业回升，效益改善。规模以上工业增加值增长{6.90|规模以上工业增加值|growth|%|base=yoy}%，"
      "分门类看，采矿业下降{0.5|采矿业增加值|growth|%|base=yoy|whole=2|part=by|minus=1}%，"
      "制造业增长{8.4|制造业增加值|growth|%|base=yoy|whole=2|part=by}%。\n"
      "下半年，力争增长{7|规模以上工业增加值|growth|%|base=yoy|approx=ge|status=target}%以上。\n",
      gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  add_chart(report);
  add_finding(report);
  return report;
}

static char *render(const GbReport *report, const char *name) {
  g_autoptr(GError) error = NULL;
  xmlDoc *data = gb_page_report_document(report, &SITE, FILES, G_N_ELEMENTS(FILES));
  char *html = gb_page_render(templates, name, data, "../../", draw, NULL, &error);
  g_assert_no_error(error);
  xmlFreeDoc(data);
  return html;
}

static char *render_report(const GbReport *report) {
  return render(report, "report");
}

static void compare(const char *name, const char *html) {
  g_autofree char *path = g_build_filename(GB_TESTS_DIR, "page", name, NULL);
  g_autofree char *golden = NULL;
  if (g_getenv("GB_REWRITE"))
    g_assert_true(g_file_set_contents(path, html, -1, NULL));
  g_assert_true(g_file_get_contents(path, &golden, NULL, NULL));
  if (strcmp(golden, html) == 0)
    return;
  gsize at = 0;
  while (golden[at] == html[at])
    at++;
  while (at && (golden[at - 1] & 0xC0) == 0x80)
    at--;
  g_error("%s differs: golden \"%.80s\", rendered \"%.80s\"", name, golden + at, html + at);
}

static void test_golden_report(void) {
  GbReport *report = small_report();
  g_autofree char *html = render_report(report);
  compare("golden-report.html", html);
  gb_report_free(report);
}

/* What fails has boxes to tick, what holds has none. */
static void test_golden_sheet(void) {
  GbReport *report = small_report();
  add_finding(report);
  ((GbFinding *)report->findings->pdata[0])->verdict = GB_VERDICT_HOLDS;
  g_autofree char *html = render(report, "sheet");
  compare("golden-sheet.html", html);
  gb_report_free(report);
}

static void test_running_head(void) {
  g_autofree char *head = gb_page_running_head("甲\"\\</style>乙\n丙", "");
  g_assert_cmpstr(
      head, ==,
      "<style media=\"print\">@page{@top-left{content:\"甲\\22 \\5C \\3C /style\\3E 乙\\20 丙\"}"
      "@top-right{content:\"\"}}</style>");
}

static char *name_slot(const char *name, gpointer data) {
  (void)data;
  return g_strdup_printf("<!-- %s -->\n", name);
}

static void test_golden_compare(void) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GbReport) before = small_report();
  g_autoptr(GbReport) after =
      prose_marked("某市2023年上半年经济运行情况\n"
                   "上半年，生产总值{23073.9|地区生产总值|level|亿元}亿元，其中第一产业"
                   "{1260|第一产业增加值|level|亿元|whole=0|part=among}亿元。\n"
                   "工业<增加值>增长{6.9|规模以上工业增加值|growth|%|base=yoy}%、投资增长"
                   "{4.1|固定资产投资|growth|%|base=yoy}%。\n",
                   gold_lexicon());
  /* its words are quoted without the mark before them */
  const char *text = after->text->bytes;
  GbObservation *last = gb_test_observation(after, after->observations->len - 1);
  last->phrase.start = (guint32)(strstr(text, "、投资") - text);
  g_autoptr(GbComparison) comparison = gb_compare(before, after);
  xmlDoc *data = gb_page_comparison_document(comparison, &SITE);
  g_autofree char *html = gb_page_render(templates, "compare", data, "", name_slot, NULL, &error);
  g_assert_no_error(error);
  xmlFreeDoc(data);
  compare("golden-compare.html", html);
}

static void test_golden_index(void) {
  g_autoptr(GError) error = NULL;
  GbReport *report = small_report();
  GbReportSummary *one = gb_report_summary_new(report), *two = gb_report_summary_new(report);
  g_free(two->slug);
  two->slug = g_strdup("second");
  two->period = gb_period_year(2022);
  const GbReportSummary *const all[] = {two, one};
  xmlDoc *data = gb_page_index_document(all, G_N_ELEMENTS(all), &SITE);
  g_autofree char *html = gb_page_render(templates, "index", data, "", NULL, NULL, &error);
  g_assert_no_error(error);
  compare("golden-index.html", html);
  xmlFreeDoc(data);
  gb_report_summary_free(one);
  gb_report_summary_free(two);
  gb_report_free(report);
}

/* A report without alarms is counted, and has no section. */
static void test_golden_audit(void) {
  g_autoptr(GError) error = NULL;
  GbReport *report = small_report();
  GbReportSummary *one = gb_report_summary_new(report);
  g_ptr_array_set_size(report->findings, 0);
  GbReportSummary *two = gb_report_summary_new(report);
  g_free(two->slug);
  two->slug = g_strdup("second");
  const GbReportSummary *const all[] = {two, one};
  xmlDoc *data = gb_page_audit_document(all, G_N_ELEMENTS(all), &SITE);
  g_autofree char *html = gb_page_render(templates, "audit", data, "../", NULL, NULL, &error);
  g_assert_no_error(error);
  compare("golden-audit.html", html);
  xmlFreeDoc(data);
  gb_report_summary_free(one);
  gb_report_summary_free(two);
  gb_report_free(report);
}

static xmlXPathObject *evaluate(xmlXPathContext *context, const char *expression) {
  xmlXPathObject *value = xmlXPathEval((const xmlChar *)expression, context);
  g_assert_nonnull(value);
  return value;
}

static double number(xmlDoc *doc, const char *expression) {
  xmlXPathContext *context = xmlXPathNewContext(doc);
  xmlXPathObject *value = evaluate(context, expression);
  double result = xmlXPathCastToNumber(value);
  xmlXPathFreeObject(value);
  xmlXPathFreeContext(context);
  return result;
}

static xmlDoc *parse(const char *html) {
  return htmlReadMemory(html, (int)strlen(html), "page.html", "UTF-8",
                        HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
}

/* Ids are unique, and every link inside the page names one of them. */
static void expect_links(xmlDoc *doc) {
  xmlXPathContext *context = xmlXPathNewContext(doc);
  g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, xmlFree, NULL);
  xmlXPathObject *found = evaluate(context, "//@id");
  for (int i = 0; i < found->nodesetval->nodeNr; i++)
    if (!g_hash_table_add(ids, xmlNodeGetContent(found->nodesetval->nodeTab[i])))
      g_error("an id stands twice");
  xmlXPathFreeObject(found);
  found = evaluate(context, "//a/@href[starts-with(., '#')]");
  g_assert_cmpint(found->nodesetval->nodeNr, >, 10);
  for (int i = 0; i < found->nodesetval->nodeNr; i++) {
    xmlChar *href = xmlNodeGetContent(found->nodesetval->nodeTab[i]);
    if (!g_hash_table_contains(ids, href + 1))
      g_error("%s leads nowhere", (const char *)href);
    xmlFree(href);
  }
  xmlXPathFreeObject(found);
  xmlXPathFreeContext(context);
}

/* Figure, row and back, for all figures of the labelled reports. */
static void test_labelled_reports(void) {
  for (guint i = 0; GOLD_NAMES[i]; i++) {
    GbReport *report = gold_load(GOLD_NAMES[i], gold_lexicon());
    gb_tabulate(report, gold_lexicon());
    g_autofree char *html = render_report(report);
    xmlDoc *doc = parse(html);
    guint n = report->observations->len;
    expect_links(doc);
    g_assert_cmpfloat(number(doc, "count(//td[starts-with(@id, 'obs-')])"), ==, n);
    g_assert_cmpfloat(number(doc, "count(//td[@data-obs]/a[starts-with(@href, '#fig-')])"), ==,
                      number(doc, "count(//td[@data-obs])"));
    g_assert_cmpfloat(number(doc, "count(//a[@class='figure'])"), ==,
                      number(doc, "count(//a[@class='figure' and starts-with(@href, '#obs-')])"));
    xmlFreeDoc(doc);
    gb_report_free(report);
  }
}

/* What a page asks for is in the site: no address outside, no sample left. */
static void test_closed(void) {
  GbReport *report = small_report();
  g_autofree char *html = render_report(report);
  g_assert_null(strstr(html, "http"));
  g_assert_null(strstr(html, "data-gb-"));
  g_assert_null(strstr(html, "xmlns"));
  g_assert_null(strstr(html, "href=\"#\""));
  g_assert_null(strstr(html, "11528"));
  g_assert_nonnull(strstr(html, "href=\"../../assets/style/tokens.css\""));
  g_assert_nonnull(strstr(html, "<html lang=\"zh-Hans\">"));
  xmlDoc *doc = parse(html);
  expect_links(doc);
  g_assert_cmpfloat(number(doc, "count(//figure//svg)"), ==, 2);
  g_assert_cmpfloat(number(doc, "count(//h1)"), ==, 1);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

static void test_hostile(void) {
  static const char TITLE[] = "<script>alert(1)</script>\"'&]]>";
  GbReport *report = prose_marked("题</title><script>\n总值{1|\"><img src=x>|level|<b>}<b>元\n"
                                  "一、</h2><script>。增长{2|--><!--|growth|%}%。\n",
                                  gold_lexicon());
  report->title = TITLE;
  report->area = "\" onload=\"alert(1)";
  GbTable *table = g_new0(GbTable, 1);
  table->number = 1;
  table->title = "</caption><script>";
  table->columns = g_array_new(FALSE, TRUE, sizeof(GbColumn));
  table->rows = g_array_new(FALSE, TRUE, sizeof(GbRow));
  g_ptr_array_add(report->tables, table);
  add_chart(report);
  GbChart *chart = g_ptr_array_index(report->charts, 0);
  chart->headline = chart->reason = "</figcaption><script>";
  static const GbFile BAD[] = {{"javascript:alert(1)", "csv", -1, 1},
                               {"data:text/html,x", "svg", 0, 1}};
  xmlDoc *data = gb_page_report_document(report, &SITE, BAD, G_N_ELEMENTS(BAD));
  g_autofree char *html = gb_page_render(templates, "report", data, "../../", draw, NULL, NULL);
  xmlFreeDoc(data);
  g_assert_null(strstr(html, "javascript:"));
  g_assert_null(strstr(html, "data:text"));
  xmlDoc *doc = parse(html);
  g_assert_cmpfloat(number(doc, "count(//script)"), ==, 1);
  g_assert_cmpfloat(number(doc, "count(//style)"), ==, 1);
  g_assert_cmpfloat(number(doc, "count(//script[@src])"), ==, 1);
  g_assert_cmpfloat(number(doc, "count(//@*[starts-with(name(), 'on')])"), ==, 0);
  g_assert_cmpfloat(number(doc, "count(//img)"), ==, 0);
  g_assert_cmpfloat(number(doc, "count(//h1[contains(., '<script>alert(1)</script>')])"), ==, 1);
  xmlFreeDoc(doc);
  gb_report_free(report);
}

int main(int argc, char **argv) {
  g_autoptr(GError) error = NULL;
  g_test_init(&argc, &argv, NULL);
  templates = gb_templates_load(GB_SOURCE_DIR "/templates", &error);
  g_assert_no_error(error);
  g_test_add_func("/page/golden_compare", test_golden_compare);
  g_test_add_func("/page/report", test_golden_report);
  g_test_add_func("/page/sheet", test_golden_sheet);
  g_test_add_func("/page/audit", test_golden_audit);
  g_test_add_func("/page/running-head", test_running_head);
  g_test_add_func("/page/index", test_golden_index);
  g_test_add_func("/page/labelled-reports", test_labelled_reports);
  g_test_add_func("/page/closed", test_closed);
  g_test_add_func("/page/hostile", test_hostile);
  int result = g_test_run();
  gb_templates_free(templates);
  return result;
}
