/* One file through the stages: the complete const model of each of its reports. */
#ifndef GB_PIPELINE_H
#define GB_PIPELINE_H

#include "lexicon/lexicon.h"
#include "model/report.h"
#include "pipeline/corrections.h"

/** Ingest, structure, extract, correct, tabulate, audit. Returns GbReport* (freed with the array);
 * NULL and an error as gb_ingest_file() gives it, or GB_ERROR_INPUT where a correction beside the
 * file cannot be applied. The model is checked after each stage: a debug build ends at once where
 * it is broken, a release build tells it (E901) and goes on without the broken part.
 * @files  as for gb_pipeline_split() */
GPtrArray *gb_pipeline_file(const char *file, const GbIngestOptions *options,
                            GbCorrectionFiles *files, const GbLexicon *lexicon, GError **error);
/** The same for text in memory, which has no corrections. */
GPtrArray *gb_pipeline_text(GbText *text, const GbLexicon *lexicon);

/** Ingest and structure alone: what is in the file, before any figure is read; with the rows of the
 * corrections file beside it found in the reports. @files  keeps that file's rows for the next file
 * of the folder; NULL: it is read for this file alone */
GPtrArray *gb_pipeline_split(const char *file, const GbIngestOptions *options,
                             GbCorrectionFiles *files, GError **error);
/** The same for text in memory, which has no corrections. */
GPtrArray *gb_pipeline_split_text(GbText *text);
/** Extract, correct, tabulate, audit for one report of gb_pipeline_split(): a file's reports can so
 * be finished in different threads. FALSE and GB_ERROR_INPUT: a correction cannot be applied. */
gboolean gb_pipeline_report(GbReport *report, const GbLexicon *lexicon, GError **error);
/** Extract and correct alone, for who wants figures and no tables. */
gboolean gb_pipeline_extract(GbReport *report, const GbLexicon *lexicon, GError **error);

#endif
