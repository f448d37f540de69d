/* The data documents of the site's index and of the page over all checks: counts, the latest
 * report, all reports, what in them does not hold. page: from summaries to XML. */
#include "page/page.h"

#include <string.h>

#include "page/document.h"

/* Plans speak of a period that had not begun: they stand behind the results of its year. */
static gboolean is_plan(const GbReportSummary *s) {
  return s->type != GB_REPORT_PERIODIC && s->type != GB_REPORT_BULLETIN;
}

static gint newest_first(gconstpointer a, gconstpointer b, gpointer unused) {
  (void)unused;
  const GbReportSummary *x = *(const GbReportSummary *const *)a;
  const GbReportSummary *y = *(const GbReportSummary *const *)b;
  if (x->period.year != y->period.year)
    return y->period.year - x->period.year;
  if (is_plan(x) != is_plan(y))
    return is_plan(x) - is_plan(y);
  return gb_period_last_month(y->period) - gb_period_last_month(x->period);
}

static guint n_checks(const GbReportSummary *s) {
  return s->n_verdicts[0] + s->n_verdicts[1] + s->n_verdicts[2] + s->n_verdicts[3];
}

static void add_verdicts(xmlNode *node, const guint n[4]) {
  gb_element_set_number(node, "checks", n[0] + n[1] + n[2] + n[3]);
  gb_element_set_number(node, "holds", n[GB_VERDICT_HOLDS]);
  gb_element_set_number(node, "rounding", n[GB_VERDICT_HOLDS_BY_ROUNDING]);
  gb_element_set_number(node, "fails", n[GB_VERDICT_FAILS]);
  gb_element_set_number(node, "suspicious", n[GB_VERDICT_SUSPICIOUS]);
}

static void set_identity(xmlNode *node, const GbReportSummary *s) {
  g_autofree char *href = g_strdup_printf("reports/%s/index.html", s->slug);
  gb_element_set(node, "href", href);
  if (n_checks(s)) {
    g_autofree char *sheet = g_strdup_printf("reports/%s/audit.html", s->slug);
    gb_element_set(node, "sheet", sheet);
  }
  gb_element_set(node, "slug", s->slug);
  gb_element_set(node, "type", gb_report_type_name(s->type));
  if (*s->area)
    gb_element_set(node, "area", s->area);
  gb_document_period(node, s->period);
}

static xmlNode *add_report(xmlNode *root, const GbReportSummary *s) {
  xmlNode *node = gb_element_add(root, "report");
  set_identity(node, s);
  gb_element_set_number(node, "observations", s->n_observations);
  gb_element_set_number(node, "tables", s->n_tables);
  gb_element_set_number(node, "charts", s->n_charts);
  add_verdicts(node, s->n_verdicts);
  gb_document_parts(gb_element_add(node, "title"), s->title, strlen(s->title));
  return node;
}

static void add_sentence(xmlNode *node, const GbReportSummary *s) {
  gsize length = strlen(s->lead_sentence);
  guint end = MIN(s->lead_end, (guint)length), start = MIN(s->lead_start, end);
  xmlNode *sentence = gb_element_add(node, "sentence");
  gb_element_text(sentence, s->lead_sentence, start);
  xmlNode *figure = gb_element_add(sentence, "key");
  gb_element_set_number(figure, "obs", s->lead_row);
  gb_element_text(figure, s->lead_sentence + start, end - start);
  gb_element_text(sentence, s->lead_sentence + end, -1);
}

/* 同比增长6.1%: the figure apart from the words. */
static void add_movement(xmlNode *node, const char *words) {
  gsize at = strcspn(words, "0123456789");
  if (!words[at])
    return;
  xmlNode *movement = gb_element_add(node, "movement");
  gb_element_text(movement, words, (gssize)at);
  gb_element_text(gb_element_add(movement, "key"), words + at, -1);
}

static void add_latest(xmlNode *root, const GbReportSummary *s) {
  GbObservation lead = {.approx = GB_APPROX_EQ};
  xmlNode *node = gb_element_add(root, "latest");
  set_identity(node, s);
  gb_document_parts(gb_element_add(node, "title"), s->title, strlen(s->title));
  if (!gb_decimal_parse(s->lead_value, -1, &lead.value))
    return;
  gb_element_set_number(node, "obs", s->lead_row);
  gb_element_text(gb_element_add(node, "label"), s->lead_name, -1);
  gb_document_value(node, &lead, FALSE);
  gb_element_text(gb_element_add(node, "unit"), s->lead_unit, -1);
  add_movement(node, s->lead_growth);
  add_sentence(node, s);
}

/* Newest first; reports of one period stay in the caller's order. Free with g_free. */
static const GbReportSummary **sort_reports(const GbReportSummary *const *reports, guint n) {
  const GbReportSummary **order = g_new(const GbReportSummary *, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = reports[i];
  g_qsort_with_data(order, (gint)n, sizeof *order, newest_first, NULL);
  return order;
}

static void set_counts(xmlNode *root, const GbReportSummary *const *reports, guint n) {
  guint verdicts[4] = {0}, observations = 0, checked = 0;
  for (guint i = 0; i < n; i++) {
    observations += reports[i]->n_observations;
    checked += n_checks(reports[i]) > 0;
    for (guint v = 0; v < 4; v++)
      verdicts[v] += reports[i]->n_verdicts[v];
  }
  gb_element_set_number(root, "reports", n);
  gb_element_set_number(root, "observations", observations);
  gb_element_set_number(root, "checked", checked);
  add_verdicts(root, verdicts);
  gb_document_groups(gb_element_add(root, "checks"), verdicts);
}

xmlDoc *gb_page_index_document(const GbReportSummary *const *reports, guint n,
                               const GbSiteInfo *site) {
  g_autofree const GbReportSummary **order = sort_reports(reports, n);
  xmlDoc *doc = gb_element_document("index");
  xmlNode *root = xmlDocGetRootElement(doc);
  set_counts(root, reports, n);
  gb_document_site(root, site);
  if (n)
    add_latest(root, order[0]);
  for (guint i = 0; i < n; i++)
    add_report(root, order[i]);
  return doc;
}

static void add_words(xmlNode *node, const char *name, const char *words) {
  if (words && *words)
    gb_element_text(gb_element_add(node, name), words, -1);
}

static void add_alarm(xmlNode *report, const GbAlarm *alarm) {
  xmlNode *node = gb_element_add(report, "check");
  g_autofree char *id = g_strdup_printf("check-%u", alarm->number);
  gb_element_set(node, "id", id);
  gb_element_set(node, "verdict", gb_verdict_name(alarm->verdict));
  gb_element_set(node, "sign", gb_verdict_sign(alarm->verdict));
  gb_element_set(node, "words", gb_verdict_name_zh(alarm->verdict));
  add_words(node, "title", alarm->title);
  add_words(node, "formula", alarm->formula);
  add_words(node, "explain", alarm->explain);
  xmlNode *quote = gb_element_add(node, "quote");
  for (guint i = 0; i < alarm->quote->len; i++) {
    const GbQuotedWords *words = &g_array_index(alarm->quote, GbQuotedWords, i);
    xmlNode *place = words->phrase < 0 ? quote : gb_element_add(quote, "key");
    if (words->phrase >= 0)
      gb_element_set_number(place, "phrase", words->phrase);
    gb_element_text(place, words->words, -1);
  }
}

xmlDoc *gb_page_audit_document(const GbReportSummary *const *reports, guint n,
                               const GbSiteInfo *site) {
  g_autofree const GbReportSummary **order = sort_reports(reports, n);
  xmlDoc *doc = gb_element_document("audit");
  xmlNode *root = xmlDocGetRootElement(doc);
  set_counts(root, reports, n);
  gb_document_site(root, site);
  for (guint i = 0; i < n; i++) {
    xmlNode *report = add_report(root, order[i]);
    for (guint k = 0; k < order[i]->alarms->len; k++)
      add_alarm(report, g_ptr_array_index(order[i]->alarms, k));
  }
  return doc;
}
