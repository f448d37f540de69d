/* Reports made by hand for tests: a text, and observations found in it by their words.
 * tests: linked to every test program. A phrase that is not in the text aborts the test. */
#ifndef GB_TEST_MODEL_H
#define GB_TEST_MODEL_H

#include "model/chart.h"
#include "model/finding.h"
#include "model/report.h"
#include "model/table.h"

/** A report whose text is "title\nbody\n". Each line is a paragraph, cut into sentences at 。；
 * a line that opens with a list number (1．二、（三）) opens a section of level 1 whose title
 * runs to its first 。, other lines belong to the section before (0: the report itself).
 * @area "全省"; free with gb_report_free(). */
GbReport *gb_test_report(const char *title, const char *area, GbPeriod period, const char *body);

/** Appends the observation of the last number in @phrase, a piece of the text looked for behind
 * the observation before. Area and period are the report's; growth has the base yoy, the rest
 * none; status actual, kind core, rule "test", confidence 1.
 * @value  "-0.5": signed, digits as printed
 * Returns its index. */
guint gb_test_observe(GbReport *report, const char *phrase, const char *indicator,
                      GbMeasure measure, const char *value, const char *unit);

/** Borrowed, to change a field; valid until the next gb_test_observe(). */
GbObservation *gb_test_observation(GbReport *report, guint index);

/** Appends a breakdown of the observations @first … @first + @n × @step in steps of @step; measure,
 * unit and section are the first part's. Borrowed.
 * @whole  index or -1; @by  "分产业看", "" for 其中 */
GbBreakdown *gb_test_break_down(GbReport *report, gint whole, const char *subject, const char *by,
                                guint first, guint n, guint step);

#endif
