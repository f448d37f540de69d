/* The data document of a comparison: both reports, counts, every difference with its words.
 * page: from the const comparison to XML; templates/compare.html shows it. */
#include "page/page.h"

#include "model/comparison.h"
#include "model/quote.h"
#include "page/document.h"

static void add_report(xmlNode *root, const char *name, const GbReport *report) {
  g_autofree char *file = g_path_get_basename(report->text->file);
  xmlNode *node = gb_element_add(root, name);
  gb_element_set(node, "title", report->title);
  gb_document_title(node, report);
  gb_element_set(node, "file", file);
  gb_document_period(node, report->period);
}

static void add_prose(xmlNode *node, const GbReport *report, guint32 start, guint32 end) {
  if (start < end)
    gb_element_prose(node, report->text->bytes + start, end - start);
}

/* Quoted words do not begin with the mark that parts them from those before. */
static guint32 behind_mark(const GbReport *report, GbSpan words) {
  const char *text = report->text->bytes;
  guint32 start = words.start;
  while (start < words.end && g_utf8_strchr("，、；", -1, g_utf8_get_char(text + start)))
    start = (guint32)(g_utf8_next_char(text + start) - text);
  return start;
}

/* The clause with its figure in a <key>. */
static void add_figure(xmlNode *parent, const char *name, const GbReport *report,
                       const GbObservation *o) {
  if (!o)
    return;
  g_autofree char *value = gb_comparison_value(o);
  GbSpan figure = gb_quote_figure(report, o, o->phrase);
  xmlNode *node = gb_element_add(parent, name);
  gb_element_set(node, "value", value);
  xmlNode *phrase = gb_element_add(node, "phrase");
  add_prose(phrase, report, behind_mark(report, o->phrase), figure.start);
  add_prose(gb_element_add(phrase, "key"), report, figure.start, figure.end);
  add_prose(phrase, report, figure.end, o->phrase.end);
}

static void add_difference(xmlNode *root, const GbComparison *c, const GbDifference *d) {
  const GbObservation *before = gb_difference_before(c, d), *after = gb_difference_after(c, d);
  const GbObservation *o = after ? after : before;
  g_autofree char *measure = gb_comparison_measure(after ? c->after : c->before, o);
  g_autofree char *amount = gb_comparison_amount(d);
  xmlNode *node = gb_element_add(root, "difference");
  gb_element_set(node, "kind", gb_difference_name(d->kind));
  gb_element_set(node, "indicator", o->indicator);
  gb_element_set(node, "measure", measure);
  if (*amount)
    gb_element_set(node, "amount", amount);
  if (d->rounds)
    gb_element_set(node, "rounding", "yes");
  add_figure(node, "before", c->before, before);
  add_figure(node, "after", c->after, after);
}

xmlDoc *gb_page_comparison_document(const GbComparison *c, const GbSiteInfo *site) {
  xmlDoc *doc = gb_element_document("comparison");
  xmlNode *root = xmlDocGetRootElement(doc);
  for (int kind = 0; kind < GB_N_DIFFERENCES; kind++)
    gb_element_set_number(root, gb_difference_name((GbDifferenceKind)kind), c->n[kind]);
  if (c->across)
    gb_element_set(root, "across", "yes");
  gb_document_site(root, site);
  add_report(root, "before", c->before);
  add_report(root, "after", c->after);
  for (guint i = 0; i < c->differences->len; i++) {
    const GbDifference *d = &g_array_index(c->differences, GbDifference, i);
    if (d->kind != GB_DIFFERENCE_SAME)
      add_difference(root, c, d);
  }
  return doc;
}
