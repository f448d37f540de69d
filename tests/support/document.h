/* The data document of a report and questions about it, for tests of page. */
#ifndef GB_TESTS_DOCUMENT_H
#define GB_TESTS_DOCUMENT_H

#include <libxml/tree.h>

#include "model/finding.h"
#include "page/page.h"

extern const GbSiteInfo DOCUMENT_SITE;

/** The document of @report with some files; free with xmlFreeDoc(). */
xmlDoc *document_of(const GbReport *report);
/** Fails the test where the XPath @expression does not give the text @wanted. */
void document_expect(xmlDoc *doc, const char *expression, const char *wanted);
/** Written out and read again, as a reader of report.xml has it. */
xmlDoc *document_reread(xmlDoc *doc);
/** By assets/schema/report.rng; what is wrong is appended to @messages. */
gboolean document_is_valid(xmlDoc *doc, GString *messages);
void document_expect_valid(xmlDoc *doc);

/** Eight observations in three sentences and two sections; free with gb_report_free(). */
GbReport *document_small_report(void);
/** Appends a sum of two observations with this verdict; the report owns it. */
GbFinding *document_add_finding(GbReport *report, GbVerdict verdict, gint a, gint b);

#endif
