/* How far two figures are apart.
 * compare: private to this folder. */
#ifndef GB_COMPARE_AMOUNT_H
#define GB_COMPARE_AMOUNT_H

#include "model/comparison.h"

/** Sets amount, unit and rounds of @d from two figures whose units differ by a multiplier at most.
 */
void gb_amount_set(GbDifference *d, const GbObservation *before, const GbObservation *after);

#endif
