/* The findings of each figure, so that a rule asks what is told without reading them all.
 * audit: filled by claim.c. */
#ifndef GB_AUDIT_TOLD_H
#define GB_AUDIT_TOLD_H

#include "model/finding.h"

/** Findings by their members. */
typedef struct GbTold GbTold;

/** @n  observations of the report */
GbTold *gb_told_new(guint n);
void gb_told_free(GbTold *told);
/** Borrows @finding, whose members are complete. */
void gb_told_add(GbTold *told, GbFinding *finding);
/** GbFinding* with @observation among their members, in the order they were told; NULL none. */
const GPtrArray *gb_told_of(const GbTold *told, gint observation);
/** Those of the member that has the fewest; the members of a finding that is on its way. */
const GPtrArray *gb_told_of_members(const GbTold *told, const GArray *members);

#endif
