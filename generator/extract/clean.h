/* A sentence as the grammar reads it. extract: private to this folder. */
#ifndef GB_CLEAN_H
#define GB_CLEAN_H

#include "extract/scan.h"

/** Fills scan->bytes and scan->runs from @span of @text: blanks, footnote marks and page furniture
 * left out, full-width digits, letters and signs folded to one form. Linear. */
void gb_clean_sentence(GbScan *scan, const GbText *text, GbSpan span);

#endif
