/* What must hold of every outline, whatever the text. */
#ifndef GB_TESTS_OUTLINE_H
#define GB_TESTS_OUTLINE_H

#include "model/report.h"

/** Reports tile the text; sections nest; paragraphs ascend without overlap; every character of a
 * paragraph that is not white space is in one sentence; sentences are not empty and begin and end
 * with no white space. Aborts where one fails. */
void gb_test_assert_reports(const GbText *text, const GPtrArray *reports);
/** The same of one report. */
void gb_test_assert_outline(const GbReport *report);

#endif
