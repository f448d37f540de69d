/* Two reports with their observations → what changed between them. */
#ifndef GB_COMPARE_H
#define GB_COMPARE_H

#include "model/comparison.h"

/** Pairs the figures of two reports. Two figures are one where indicator, area, measure, base,
 * price, status, reference and date agree, and their units but for a multiplier (1.2万亿元 is
 * 12000亿元); the area of the report itself and, where the reports are of two periods, dates that
 * stand to the report's as those of the other do, agree. Of figures that a report states more than
 * once equal ones are paired first, then those of one section, then in the order of the text; a
 * figure that is stated once less is not gone. Headings and places of the text do not count. Both
 * are borrowed. Free with gb_comparison_free(). */
GbComparison *gb_compare(const GbReport *before, const GbReport *after);

#endif
