/* The corrections files beside the files that are read: of each folder one, read once.
 * pipeline: for who reads several files of a folder. */
#ifndef GB_PIPELINE_CORRECTIONS_H
#define GB_PIPELINE_CORRECTIONS_H

#include "correct/correct.h"
#include "ingest/ingest.h"

/** Threads may share it. Free with gb_correction_files_free(). */
typedef struct GbCorrectionFiles GbCorrectionFiles;

/** Copies @options. */
GbCorrectionFiles *gb_correction_files_new(const GbIngestOptions *options);
void gb_correction_files_free(GbCorrectionFiles *files);
/** What GB_CORRECTIONS_FILE in the folder of @file says, borrowed; NULL without an error: there is
 * none, or @file is "-". NULL and an error, the same for all files of the folder: as
 * gb_ingest_file() and gb_corrections_read() give it, or it names a file that is not there. */
const GbCorrections *gb_correction_files_of(GbCorrectionFiles *files, const char *file,
                                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbCorrectionFiles, gb_correction_files_free)

#endif
