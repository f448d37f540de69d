/* Titles of tables: when, where, of what.
 * tabulate: a finished table → its title. */
#ifndef GB_TABULATE_TITLE_H
#define GB_TABULATE_TITLE_H

#include "model/report.h"
#include "model/table.h"

/** Arena string, never empty: 2023年上半年全省工业主要指标. */
const char *gb_title_of(const GbReport *report, const GbTable *table);

#endif
