/* The data document of a report: its parts in order.
 * page: from the const model to XML; templates and readers of report.xml start here. */
#include "page/page.h"

#include <string.h>

#include "model/quote.h"
#include "page/document.h"

void gb_document_site(xmlNode *root, const GbSiteInfo *site) {
  xmlNode *node = gb_element_add(root, "site");
  gb_element_set(node, "title", site->title);
  gb_element_set(node, "language", site->language);
  if (*site->publisher)
    gb_element_set(node, "publisher", site->publisher);
  if (*site->base_url)
    gb_element_set(node, "base-url", site->base_url);
}

static void set_counts(xmlNode *root, const GbReport *report) {
  gb_element_set_number(root, "observations", report->observations->len);
  gb_element_set_number(root, "tables", report->tables->len);
  gb_element_set_number(root, "charts", report->charts->len);
  gb_element_set_number(root, "checks", report->findings->len);
}

static void add_metadata(xmlNode *root, const GbReport *report) {
  static const char *const RANKS[] = {"unknown", "nation", "province", "city", "county", "town"};
  gb_element_set(root, "slug", report->slug);
  gb_element_set(root, "type", gb_report_type_name(report->type));
  if (*report->area)
    gb_element_set(root, "area", report->area);
  gb_element_set(root, "rank", RANKS[report->rank]);
  gb_document_period(root, report->period);
  set_counts(root, report);
}

void gb_document_title(xmlNode *parent, const GbReport *report) {
  char period[GB_PERIOD_BUFFER];
  xmlNode *title = gb_element_add(parent, "title");
  const char *rest = report->title;
  gb_period_format_zh(report->period, period);
  const char *found = *period ? strstr(rest, period) : NULL;
  if (found) {
    found += strlen(period);
    gb_document_parts(title, rest, (gsize)(found - rest));
    rest = found;
  }
  gb_document_parts(title, rest, strlen(rest));
}

static void add_check_counts(xmlNode *root, const GbReport *report) {
  guint n[4] = {0};
  for (guint i = 0; i < report->findings->len; i++)
    n[((const GbFinding *)g_ptr_array_index(report->findings, i))->verdict]++;
  xmlNode *checks = gb_element_add(root, "checks");
  gb_element_set_number(checks, "holds", n[GB_VERDICT_HOLDS]);
  gb_element_set_number(checks, "rounding", n[GB_VERDICT_HOLDS_BY_ROUNDING]);
  gb_element_set_number(checks, "fails", n[GB_VERDICT_FAILS]);
  gb_element_set_number(checks, "suspicious", n[GB_VERDICT_SUSPICIOUS]);
  gb_document_groups(checks, n);
}

static void add_downloads(const GbDocument *d, xmlNode *root) {
  xmlNode *downloads = gb_element_add(root, "downloads");
  for (guint i = 0; i < d->n_files; i++)
    if (d->files[i].chart < 0)
      gb_document_file(downloads, &d->files[i]);
}

static void mark_failing(GbDocument *d) {
  for (guint i = 0; i < d->report->findings->len; i++) {
    const GbFinding *f = g_ptr_array_index(d->report->findings, i);
    for (guint k = 0; f->verdict == GB_VERDICT_FAILS && k < f->members->len; k++)
      d->failing[g_array_index(f->members, GbMember, k).observation] = TRUE;
  }
}

/* A numeral that several observations read is one figure and bears the name of the first. Known
 * before the first row is written: a section's tables may stand before the text they come from. */
static void name_figures(GbDocument *d) {
  for (guint i = 0; i < d->report->observations->len; i++)
    d->phrase[i] = gb_quote_phrase(d->report, i);
}

xmlDoc *gb_page_report_document(const GbReport *report, const GbSiteInfo *site, const GbFile *files,
                                guint n) {
  guint count = report->observations->len;
  GbDocument d = {.report = report, .files = files, .n_files = n};
  d.phrase = g_new(guint, count + 1);
  d.listed = g_new0(guint8, count + 1);
  d.failing = g_new0(guint8, count + 1);
  d.number = g_new0(guint, report->findings->len + 1);
  d.concerns = gb_document_concerns(report);
  name_figures(&d);
  mark_failing(&d);
  xmlDoc *doc = gb_element_document("report");
  xmlNode *root = xmlDocGetRootElement(doc);
  add_metadata(root, report);
  gb_document_site(root, site);
  gb_document_title(root, report);
  gb_document_headline(&d, root);
  gb_document_points(&d, root);
  gb_document_text(&d, root);
  gb_document_others(&d, root);
  gb_document_readings(&d, root);
  add_check_counts(root, report);
  gb_document_unchecked(&d, root);
  add_downloads(&d, root);
  gb_document_observations(&d, root);
  g_free(d.phrase);
  g_free(d.listed);
  g_free(d.failing);
  g_free(d.number);
  g_array_unref(d.concerns);
  return doc;
}
