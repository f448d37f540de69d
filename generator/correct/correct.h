/* An editor's corrections: from the review file to the figures. correct: behind extract, before
 * tabulate.
 *
 *   gongbao review ─▶ review.tsv ─ an editor ─▶ corrections.tsv beside the report
 *     ─ gb_corrections_read ─ gb_corrections_find ─▶ report->edits
 *     ─ (extract) ─ gb_correct ─▶ observations with their corrections */
#ifndef GB_CORRECT_H
#define GB_CORRECT_H

#include "lexicon/lexicon.h"
#include "model/correction.h"
#include "model/report.h"

#define GB_CORRECTIONS_FILE "corrections.tsv"

/** The rows of a corrections file, of one or several reports' files. */
typedef struct GbCorrections GbCorrections;

/** Reads the rows of @text (takes a reference). NULL and GB_ERROR_INPUT "file:line: …" with a hint,
 * all wrong rows told: no such column, a word that is none of a field's, a decision unknown, a new
 * figure without name. Free with gb_corrections_free(). */
GbCorrections *gb_corrections_read(GbText *text, GError **error);
void gb_corrections_free(GbCorrections *corrections);

/** Names of the files that the rows are of, borrowed, each once. */
const GPtrArray *gb_corrections_files(const GbCorrections *corrections);
/** Line of the first row of @file. */
guint gb_corrections_line(const GbCorrections *corrections, const char *file);

/** Finds the figures of the rows of @file in its @reports (GbReport, after structure) and fills
 * their edits. FALSE and GB_ERROR_INPUT with file, line and hint, all such rows told: a report, a
 * phrase or a numeral that is not there, or there more than once; two decisions on one figure. */
gboolean gb_corrections_find(const GbCorrections *corrections, const char *file, GPtrArray *reports,
                             GError **error);

/** Applies report->edits to report->observations. FALSE and GB_ERROR_INPUT: a row changes a figure
 * that is not read and does not say all of it; a whole that is not there. */
gboolean gb_correct(GbReport *report, const GbLexicon *lexicon, GError **error);

/** The review file's byte order mark and header. */
void gb_review_header(GString *out);
/** The rows of one report: what an editor decided, what is in doubt (confidence, a failing or
 * suspicious check), with @all every figure. Returns their number. */
guint gb_review_rows(const GbReport *report, gboolean all, GString *out);
/** The rows of other files than @files (NULL-terminated), as they were read: a review that replaces
 * the corrections loses none. Returns their number. */
guint gb_review_others(const GbCorrections *corrections, const char *const *files, GString *out);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbCorrections, gb_corrections_free)

#endif
