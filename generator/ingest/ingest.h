/* Bytes → decoded text. ingest: the first stage. */
#ifndef GB_INGEST_H
#define GB_INGEST_H

#include "base/diagnostic.h"
#include "model/text.h"

typedef struct {
  gsize limit_bytes; /* larger files are refused */
} GbIngestOptions;
#define GB_INGEST_OPTIONS_INIT {64u * 1024u * 1024u}

/** Reads a plain text file: BOM, strict UTF-8, else GB18030; CRLF and CR become LF; "-" is
 * standard input. NULL and GB_ERROR_INPUT naming file and place where it is missing, empty, too
 * large or cannot be decoded. */
GbText *gb_ingest_file(const char *file, const GbIngestOptions *options, GError **error);
/** The same for bytes in memory. @file  name for messages */
GbText *gb_ingest_bytes(const char *bytes, gsize length, const char *file,
                        const GbIngestOptions *options, GError **error);

#endif
