/* One table's rows: each observation in exactly one cell.
 * tabulate: observations of a place → GbTable. */
#ifndef GB_TABULATE_ROWS_H
#define GB_TABULATE_ROWS_H

#include "model/table.h"
#include "tabulate/nest.h"

/** A row while the table is being made. */
typedef struct {
  guint lead;      /* its first observation */
  GbPeriod period; /* of its figures; of its results where it holds a target too */
  GbPrice price;   /* of its growth rates; UNSAID where none says one */
  gint parent;     /* index of the row below which it stands, -1 none */
  gint first;      /* index of the first row of its subject, -1: itself */
  gint *cells;     /* one a possible column (gb_column_count()): observation or -1 */
} GbDraftRow;

/** A table of @observations (guint, in the text's order), without number, section and title.
 * @nests  GbNest, one an observation of the report */
GbTable *gb_rows_table(const GbReport *report, const GArray *nests, const GArray *observations,
                       GbTableKind kind);

/** The label of draft row @i among @rows: the indicator's name and, in brackets, what tells it from
 * other rows of that name. Arena string or the observation's own. */
const char *gb_rows_label(const GbReport *report, const GArray *rows, guint i);

#endif
