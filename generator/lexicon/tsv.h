/* Reader of tab-separated tables with one header line.
 * lexicon: private to this folder. */
#ifndef GB_TSV_H
#define GB_TSV_H

#include <glib.h>

typedef struct {
  const char *file; /* for messages */
  guint line;       /* from 1, the header's is 1 */
  gchar **cells;    /* n_columns of them */
} GbTsvRow;

/** FALSE stops the reading; the error must be set. */
typedef gboolean (*GbTsvFunc)(const GbTsvRow *row, gpointer data, GError **error);

/** Calls @func for each row below the header. @columns  NULL-terminated names that the header must
 * have, in this order. FALSE and GB_ERROR_DATA naming file and line: unreadable, another header, a
 * row with other than n cells. Lines may end with CRLF, a BOM may stand in front: a user's table comes
 * out of any editor. Empty lines are skipped. Cells are borrowed until @func returns. */
gboolean gb_tsv_read(const char *file, const char *const *columns, GbTsvFunc func, gpointer data,
                     GError **error);
/** Sets GB_ERROR_DATA "file:line: message"; always FALSE. */
gboolean gb_tsv_fail(const GbTsvRow *row, GError **error, const char *format, ...)
    G_GNUC_PRINTF(3, 4);

#endif
