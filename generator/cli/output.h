/* The two streams: data on standard output, all else on standard error.
 * cli: used by each command. */
#ifndef GB_CLI_OUTPUT_H
#define GB_CLI_OUTPUT_H

#include <glib.h>

#include "base/diagnostic.h"

/** Adds to standard output. What cannot be written is remembered for gb_output_end(); after a
 * reader has gone away (EPIPE) everything is dropped in silence. */
void gb_output_stdout(const GString *text);
/** Flushes standard output. Returns @code, or GB_ERROR_OUTPUT after telling why where output was
 * lost. */
int gb_output_end(int code);

/** Writes @text to @file: a new file is complete or not there. NULL or "-": standard output.
 * FALSE and GB_ERROR_OUTPUT. */
gboolean gb_output_file(const char *file, const GString *text, GError **error);

/** "gongbao: error: message" on standard error. */
void gb_output_error(const char *message);
/** The same for @error; returns its exit code. */
int gb_output_fail(const GError *error);
/** Prints all, or with --quiet the errors only. */
void gb_output_diagnostics(const GbDiagnostics *list);

/** Whether the stream (1, 2) takes colours: a terminal, and nobody said no. */
gboolean gb_output_coloured(int stream);

#endif
