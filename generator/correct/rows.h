/* The rows of a corrections file, cells already judged. correct: private to this folder. */
#ifndef GB_CORRECT_ROWS_H
#define GB_CORRECT_ROWS_H

#include "correct/correct.h"

/** The columns of the review file, in its order; GB_COLUMN_FIELD + GbField is a field's. */
typedef enum {
  GB_COLUMN_DECISION,
  GB_COLUMN_FILE,
  GB_COLUMN_REPORT,
  GB_COLUMN_LINE, /* of the text, for people */
  GB_COLUMN_PHRASE,
  GB_COLUMN_NUMERAL,
  GB_COLUMN_PLACE,
  GB_COLUMN_CONFIDENCE, /* for people */
  GB_COLUMN_DOUBT,      /* for people */
  GB_COLUMN_FIELD,
  GB_COLUMN_NOTE = GB_COLUMN_FIELD + GB_N_FIELDS,
  GB_COLUMN_READ, /* the fields as read when the row was written, GB_READ_MARK between */
  GB_N_COLUMNS
} GbReviewColumn;

#define GB_READ_MARK "｜"

const char *gb_review_column_name(guint column);

/** @cells  by GbReviewColumn, never NULL; @n, @of  which of so many places, 0 not said
 * @given, @stated  as in GbEdit; @to  its enumerated fields, value, period */
typedef struct {
  guint line;
  const char *cells[GB_N_COLUMNS];
  GbDecision decision;
  guint n, of;
  guint given, stated;
  const char *read[GB_N_FIELDS]; /* NULL: the row does not say */
  GbObservation to;
} GbCorrectionRow;

struct GbCorrections {
  GbText *text;
  GPtrArray *sheet; /* GbSheetRow, owns all cells */
  GbArena *arena;
  GArray *rows;     /* GbCorrectionRow */
  GPtrArray *files; /* borrowed */
};

/** Errors of several rows, one after the other. */
typedef struct {
  const char *file;
  GString *told;
  guint n;
} GbRowErrors;

/** Adds "file:line: message", the phrase and the hint, each on a line; the first 20 are told. */
void gb_row_error(GbRowErrors *errors, guint line, const char *phrase, const char *hint,
                  const char *format, ...) G_GNUC_PRINTF(5, 6);
/** TRUE where there was none; else GB_ERROR_INPUT. Frees. */
gboolean gb_row_errors_end(GbRowErrors *errors, GError **error);

#endif
