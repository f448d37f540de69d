/* Model → data document (XML) + template (XHTML) → HTML5. */
#ifndef GB_PAGE_H
#define GB_PAGE_H

#include <libxml/tree.h>

#include "model/report.h"
#include "model/site.h"

/** All templates of a folder, compiled once (XPath and tree); const and shared by threads. */
typedef struct GbTemplates GbTemplates;
/** NULL and GB_ERROR_DATA with file, line and hint: not well-formed, unknown data- attribute, a bad
 * XPath, a missing include. */
GbTemplates *gb_templates_load(const char *folder, GError **error);
void gb_templates_free(GbTemplates *templates);

/** The public data document of a report (report.xml); caller frees with xmlFreeDoc(). Held against
 * assets/schema/report.rng by the tests. @files  downloads beside the page, n of them */
xmlDoc *gb_page_report_document(const GbReport *report, const GbSiteInfo *site, const GbFile *files,
                                guint n);
/** The data document of the site's index. */
xmlDoc *gb_page_index_document(const GbReportSummary *const *reports, guint n,
                               const GbSiteInfo *site);

/** The data document of the page over all checks: counts a report, and every failing or suspicious
 * relation. */
xmlDoc *gb_page_audit_document(const GbReportSummary *const *reports, guint n,
                               const GbSiteInfo *site);

/** The data document of two reports held against each other, a GbComparison. */
struct GbComparison;
xmlDoc *gb_page_comparison_document(const struct GbComparison *comparison, const GbSiteInfo *site);

/** Trusted markup of our own writers for a template's slot ("chart/1/wide", "interval/1"); NULL: no such slot.
 * The result is freed with g_free. */
typedef char *(*GbSlotFunc)(const char *name, gpointer data);

/** A <style> element that prints @left and @right at the head of every page of paper, for a slot
 * in a page's head; whatever stands in them. Free with g_free. */
char *gb_page_running_head(const char *left, const char *right);

/** Renders the template "report", "sheet", "index", "audit" or "compare" as an HTML5 document; free with g_free.
 * @root  relative path from the page to the site's root: "" or "../../"
 * NULL and GB_ERROR_DATA with template, line and expression. */
char *gb_page_render(const GbTemplates *templates, const char *name, xmlDoc *data, const char *root,
                     GbSlotFunc slot, gpointer slot_data, GError **error);

#endif
