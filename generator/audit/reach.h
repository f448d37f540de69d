/* Which figures a rule holds against one: those near it in the text.
 * audit: keeps the work linear in the figures of a report. */
#ifndef GB_AUDIT_REACH_H
#define GB_AUDIT_REACH_H

#include "audit/rule.h"

/** A figure is held against so many before it and so many behind it. Hardly a report has as many;
 * where one has, the reader is told. */
#define GB_REACH 1000

/** Indices of observations: @from ≤ i < @to. */
typedef struct {
  gint from, to;
} GbReach;

/** Those within GB_REACH of observation @i; of its paragraph; of its sentence. @i is one of them.
 */
GbReach gb_reach_report(const GbAudit *audit, gint i);
GbReach gb_reach_paragraph(const GbAudit *audit, gint i);
GbReach gb_reach_sentence(const GbAudit *audit, gint i);

/** Index of an observation of the report. */
gint gb_reach_index(const GbAudit *audit, const GbObservation *o);

/** Tells the reader where the report has more figures than are held against each other. */
void gb_reach_tell(const GbAudit *audit);

#endif
