/* The parts of a report: results of a year, tasks of the next.
 * extract: private to this folder. */
#ifndef GB_EXTRACT_PART_H
#define GB_EXTRACT_PART_H

#include "extract/grammar.h"

/** Reports that look back and ahead, part by part. */
gboolean gb_part_looks_ahead(GbReportType type);
/** The year that a report speaks in as 今年; 0 where its title names none. */
int gb_part_speech_year(const GbReport *report);
/** The newest year that a paragraph opens with, 2031年，全县…; 0 none. */
int gb_part_newest_year(const GbReport *report);
/** Period, status, tasks and outlook of the part that @section stands in, by its headings. */
void gb_part_open(GbContext *c, guint section);
/** What a paragraph turns to: 下一步，…; the year of a report whose title names none. */
void gb_part_turn(GbContext *c, const GbParagraph *paragraph);
/** 2032年，…: a sentence that opens with a year of the report turns to it, where no heading says
 * which. */
void gb_part_turn_to_year(GbContext *c, int year);
/** What a paragraph is of until it says otherwise. */
GbPeriod gb_part_period(const GbContext *c);

#endif
