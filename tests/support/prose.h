/* Small reports with known observations, for tests of the stages behind extraction. */
#ifndef GB_TESTS_PROSE_H
#define GB_TESTS_PROSE_H

#include "lexicon/lexicon.h"
#include "model/observation.h"
#include "model/report.h"

/** A report over @text with a plain outline: the first line is the title; a line that begins with
 * 一、 or 1． opens a section (its title up to the first 。); every line is a paragraph, every 。
 * ends a sentence. Period 2023-S1, area 全市. Takes a copy. */
GbReport *prose_plain(const char *text);

/** As prose_plain(), with observations written in place:
 *     …增加值{1260|第一产业增加值|level|亿元}，增长{3.7|第一产业增加值|growth|%|base=yoy}
 * i.e. {numeral|indicator|measure|unit|key=value…}; keys: base, approx, status, kind, price, period
 * (codes of GUIDE.md), area, ref, whole (number of an observation from 0), part (among, by), frame
 * (its words, looked up before the numeral), minus (any value: negative). */
GbReport *prose_marked(const char *marked, const GbLexicon *lexicon);

/** Index of the code whose name @of gives; fails the test for an unknown one. */
int prose_code(const char *(*of)(int), int n, const char *name);
GbPeriod prose_period(const char *sdmx);
/** Sets sentence, section and phrase of an observation from its span. */
void prose_settle(const GbReport *report, GbObservation *o);

#endif
