/* What a report is: type, period, area, slug, from its title, front lines and lead.
 * structure: private; fills the head of a GbReport. */
#ifndef GB_STRUCTURE_IDENTITY_H
#define GB_STRUCTURE_IDENTITY_H

#include "model/report.h"

/** Fills type, period, area, rank and slug of a report whose title and paragraphs stand. */
void gb_identity_fill(GbReport *report);

#endif
