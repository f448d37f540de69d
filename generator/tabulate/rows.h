/* One table's rows: each observation in exactly one cell.
 * tabulate: observations of a place → GbTable. */
#ifndef GB_TABULATE_ROWS_H
#define GB_TABULATE_ROWS_H

#include "model/table.h"
#include "tabulate/nest.h"

/** A row while the table is being made. Other rows are named by their index, -1 none. */
typedef struct {
  guint lead;      /* its first observation */
  GbPeriod period; /* of its figures; of its results where it holds a target too */
  GbPrice price;   /* of its growth rates; UNSAID where none says one */
  gint parent;     /* below which it stands */
  gint first;      /* the first row of its subject, -1: itself */
  gint before;     /* the row of its subject before it */
  gint again;      /* the row of its subject behind it */
  gint below;      /* the first row that stands below it */
  gint beside;     /* the next one below the same parent */
  guint indent;    /* parents above it */
  gint *cells;     /* one a possible column (gb_column_count()): observation or -1 */
} GbDraftRow;

/** A table of @observations (guint, in the text's order), without number, section and title.
 * @subjects  of the report's observations, of an area each
 * @nests     GbNest, one an observation of the report
 * @missed    counts the figures that began a row because theirs may be too far away */
GbTable *gb_rows_table(const GbReport *report, const GbSubjects *subjects, const GArray *nests,
                       const GArray *observations, GbTableKind kind, guint *missed);

/** The labels of draft @rows, one each: the indicator's name and, in brackets, what tells it from
 * other rows of that name, and its period where that is not @period, the table's. Arena strings or
 * the observations' own; free the array with g_free(). */
const char **gb_rows_labels(const GbReport *report, const GArray *rows, GbPeriod period);

#endif
