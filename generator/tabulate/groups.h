/* Which sections share a table.
 * tabulate: outline → places of tables. */
#ifndef GB_TABULATE_GROUPS_H
#define GB_TABULATE_GROUPS_H

#include "model/report.h"

/** For each section the section whose table holds its observations; free with g_free.
 * A section and its subsections share one table as long as it stays readable; the report's own
 * lead, and short sisters in a row (a list of items), have one too: for sisters it stands with the
 * last of them.
 * @counts  observations that stand in each section itself, n_sections */
guint *gb_groups_of_sections(const GbReport *report, const guint *counts);

#endif
