/* Groups of parts of one whole, of one measure and unit.
 * tabulate: nesting → report->breakdowns. */
#ifndef GB_TABULATE_BREAKDOWN_H
#define GB_TABULATE_BREAKDOWN_H

#include "tabulate/nest.h"

/** Appends to report->breakdowns in the order of their first parts.
 * @nests   GbNest, one an observation
 * @missed  counts the figures whose group, or whose whole, may be too far away */
void gb_breakdown_build(GbReport *report, const GbSubjects *subjects, const GArray *nests,
                        const GbLexicon *lexicon, guint *missed);

/** Criterion of a frame as a table prints it: 分产业看 → 分产业. Arena string, "" for 其中. */
const char *gb_breakdown_criterion(const GbReport *report, const GbNest *nest);

#endif
