/* Reports with breakdowns as the stages before chart fill them, made by hand.
 * tests: for chart, page and site. Free with gb_report_free(). */
#ifndef GB_TEST_SAMPLE_H
#define GB_TEST_SAMPLE_H

#include "support/model.h"

/** A province's half year: output by industries (adds up), industry by ownership and division,
 * prices by eight classes, services with a growth in 倍, retail sales by two times two parts. */
GbReport *gb_sample_province(void);
/** A city's plan: eight targets of growth with their results, two missed. */
GbReport *gb_sample_targets(void);

#endif
