/* The parts of the data document of a report; document.c calls them in order.
 * page: private. The vocabulary: assets/schema/report.rng. */
#ifndef GB_PAGE_DOCUMENT_H
#define GB_PAGE_DOCUMENT_H

#include "model/chart.h"
#include "model/correction.h"
#include "model/finding.h"
#include "model/observation.h"
#include "model/report.h"
#include "model/site.h"
#include "model/table.h"
#include "page/element.h"

/** What is under construction. */
typedef struct {
  const GbReport *report;
  const GbFile *files;
  guint n_files;
  guint *phrase;    /* an observation: the first observation of the figure that prints it */
  guint8 *listed;   /* an observation: a table has its row */
  guint8 *failing;  /* an observation: a failing relation has it as a member */
  GArray *concerns; /* of gb_document_concerns() */
  guint *number;    /* a finding: its place on the sheet, from 1 */
} GbDocument;

static inline const GbObservation *gb_document_observation(const GbDocument *d, guint i) {
  return &g_array_index(d->report->observations, GbObservation, i);
}

/** <value>: the digits in groups, for tables and tiles. @unsigned_  the words say the direction */
void gb_document_value(xmlNode *parent, const GbObservation *o, gboolean unsigned_);
/** period="2023-S1" period-text="2023年上半年" */
void gb_document_period(xmlNode *node, GbPeriod period);
/** Prose with its figures marked. @parts  in <part> elements that end behind ，、：； and before ——
 */
void gb_document_prose(GbDocument *d, xmlNode *parent, GbSpan range, gboolean parts);
/** A title without figures, in <part> elements. */
void gb_document_parts(xmlNode *parent, const char *text, gsize length);

/** <title>: the report's, in <part>s that end behind its period too: 2023年上半年｜全省经济运行. */
void gb_document_title(xmlNode *parent, const GbReport *report);

/** <outline>, <overview>, <text>, <annex>: sections with paragraphs, checks, charts and tables. */
void gb_document_text(GbDocument *d, xmlNode *root);
/** <lead>, <tiles>, <points> */
void gb_document_headline(GbDocument *d, xmlNode *root);
void gb_document_points(GbDocument *d, xmlNode *root);
void gb_document_chart(const GbDocument *d, xmlNode *parent, const GbChart *chart, guint index);
void gb_document_table(GbDocument *d, xmlNode *parent, const GbTable *table);
/** <others>: what no table lists. */
void gb_document_others(GbDocument *d, xmlNode *root);
/** Which observations a failing or suspicious relation has as a member; free with g_array_unref. */
GArray *gb_document_concerns(const GbReport *report);
/** <flag> of a figure of @n observations from @first on: one for all such relations that fail, one for
 * the suspicious. */
void gb_document_flags(const GbDocument *d, xmlNode *figure, guint first, guint n);
/** Fills d->number: the worst first, then as the text has them. @places  a finding: its paragraph */
void gb_document_number_findings(GbDocument *d, const gint *places);
/** <group>: one a verdict, the worst first, with its words for a proof-reader. @n  by GbVerdict: how
 * many relations */
void gb_document_groups(xmlNode *parent, const guint n[4]);
/** <check>: a relation in words and numbers. */
void gb_document_finding(const GbDocument *d, xmlNode *parent, guint index);
/** <unchecked>: relations that the text states without printing their other side. */
void gb_document_unchecked(const GbDocument *d, xmlNode *root);
void gb_document_observations(const GbDocument *d, xmlNode *root);
/** doubt, edited, remark: what a reader should know of @n observations from @first on, which share a
 * numeral: a failing relation, a reading in doubt, what an editor changed. */
void gb_document_marks(const GbDocument *d, xmlNode *node, guint first, guint n);
/** <readings>: how many are in doubt, and what an editor changed; nothing where all is as read. */
void gb_document_readings(const GbDocument *d, xmlNode *root);
void gb_document_file(xmlNode *parent, const GbFile *file);
void gb_document_site(xmlNode *root, const GbSiteInfo *site);

/** Section's number without its closing mark: 1． → 1, 一、 → 一, （二） stays; a dash or a bullet is
 * none. */
GbSpan gb_document_label(const GbReport *report, const GbSection *section);
/** "section-3" in @buffer of 24 bytes. */
char *gb_document_section_id(guint section, char *buffer);

#endif
