/* Blocks of one report → paragraphs, sections, sentences. structure: private. */
#ifndef GB_STRUCTURE_OUTLINE_H
#define GB_STRUCTURE_OUTLINE_H

#include "model/report.h"
#include "structure/split.h"

/** Fills title, paragraphs, sections and sentences of @report from the blocks of @start. */
void gb_outline_fill(GbReport *report, const GArray *blocks, const GbStart *start);

#endif
