/* One file through the stages: the complete const model of each of its reports. */
#ifndef GB_PIPELINE_H
#define GB_PIPELINE_H

#include "ingest/ingest.h"
#include "lexicon/lexicon.h"
#include "model/report.h"

/** Ingest, structure, extract, tabulate, audit. Returns GbReport* (freed with the array); NULL and
 * an error as gb_ingest_file() gives it. In debug builds the model is checked after each stage. */
GPtrArray *gb_pipeline_file(const char *file, const GbIngestOptions *options,
                            const GbLexicon *lexicon, GError **error);
/** The same for text in memory. */
GPtrArray *gb_pipeline_text(GbText *text, const GbLexicon *lexicon);

#endif
