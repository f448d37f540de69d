/* The columns that a table may have, in their order.
 * tabulate: what an observation says → where it stands. */
#ifndef GB_TABULATE_COLUMN_H
#define GB_TABULATE_COLUMN_H

#include "model/observation.h"

/** Number of possible columns. */
guint gb_column_count(void);
/** Place of an observation's column among them. */
guint gb_column_of(const GbObservation *o);
/** Head of a column. @beside_targets: a level is called a result. */
const char *gb_column_name(guint column, gboolean beside_targets);

#endif
