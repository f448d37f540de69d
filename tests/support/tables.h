/* Tables and breakdowns as text that a reader can judge. */
#ifndef GB_TESTS_TABLES_H
#define GB_TESTS_TABLES_H

#include "model/report.h"

/** Appends the report's tables and breakdowns. */
void tables_dump(const GbReport *report, GString *out);

#endif
