/* One file through the stages: the complete const model of each of its reports. */
#ifndef GB_PIPELINE_H
#define GB_PIPELINE_H

#include "ingest/ingest.h"
#include "lexicon/lexicon.h"
#include "model/report.h"

/** Ingest, structure, extract, tabulate, audit. Returns GbReport* (freed with the array); NULL and
 * an error as gb_ingest_file() gives it. The model is checked after each stage: a debug build ends
 * at once where it is broken, a release build tells it (E901) and goes on without the broken part.
 */
GPtrArray *gb_pipeline_file(const char *file, const GbIngestOptions *options,
                            const GbLexicon *lexicon, GError **error);
/** The same for text in memory. */
GPtrArray *gb_pipeline_text(GbText *text, const GbLexicon *lexicon);

/** Ingest and structure alone: what is in the file, before any figure is read. */
GPtrArray *gb_pipeline_split(const char *file, const GbIngestOptions *options, GError **error);
/** The same for text in memory. */
GPtrArray *gb_pipeline_split_text(GbText *text);
/** Extract, tabulate, audit for one report of gb_pipeline_split(): a file's reports can so be
 * finished in different threads. */
void gb_pipeline_report(GbReport *report, const GbLexicon *lexicon);
/** Extract alone, for who wants figures and no tables. */
void gb_pipeline_extract(GbReport *report, const GbLexicon *lexicon);

#endif
