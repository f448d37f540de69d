/* Small reports whose observations are written into their text, audited.
 * tests: linked to every test program. */
#ifndef GB_TEST_AUDITED_H
#define GB_TEST_AUDITED_H

#include "model/report.h"

/** The report of @marked (see prose_marked()) under a title, tabulated and audited. */
GbReport *audited(const char *marked);

/** Fails the test unless the findings of @marked of these @kinds, a space between them, are
 * @expected: "kind verdict formula" a line, in order, "" none. */
void assert_findings_of(const char *kinds, const char *marked, const char *expected);

/** The same for the relations that must hold exactly: all kinds but limit, target, magnitude and
 * conflict. */
void assert_findings(const char *marked, const char *expected);

#endif
