/* Text → reports with outline, paragraphs, sentences. structure: the second stage. */
#ifndef GB_STRUCTURE_H
#define GB_STRUCTURE_H

#include "model/report.h"

/** Splits a file into its reports, at least one.
 * Returns an array of GbReport* that frees them; never NULL. Dropped residue, a compilation's own
 * title and the like are told in the diagnostics of the report they stand in. */
GPtrArray *gb_structure(GbText *text);

/** Appends head and outline of @report to @out, one line a section (#) and a paragraph (-): kind,
 * number of sentences, first characters. For debugging and golden tests. */
void gb_structure_dump(const GbReport *report, GString *out);

#endif
