/* Which observation's subject is a part of which other's.
 * tabulate: observations → nesting, for breakdowns and rows. */
#ifndef GB_TABULATE_NEST_H
#define GB_TABULATE_NEST_H

#include "lexicon/lexicon.h"
#include "model/observation.h"
#include "model/report.h"
#include "model/subject.h"

/** One observation's place below another.
 * @whole  index of an observation of the whole's subject, always another subject; -1 none
 * @split  the lexicon's split that says so, NULL where the text does */
typedef struct {
  gint whole;
  GbPart part;
  GbSpan frame;
  const GbWhole *split;
} GbNest;

/** One entry an observation; free with g_array_unref(). Takes what extraction says; where it says
 * nothing, the words between the figures (only if extraction nested nothing at all), then the
 * lexicon's wholes.
 * @subjects  of the report's observations, of an area each
 * @missed    counts the figures whose whole may be too far away */
GArray *gb_nest(const GbReport *report, const GbSubjects *subjects, const GbLexicon *lexicon,
                guint *missed);

static inline const GbObservation *gb_nest_observation(const GbReport *report, guint i) {
  return &g_array_index(report->observations, GbObservation, i);
}

#endif
