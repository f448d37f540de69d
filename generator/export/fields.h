/* What several formats read off an observation.
 * export: private to this folder. */
#ifndef GB_EXPORT_FIELDS_H
#define GB_EXPORT_FIELDS_H

#include "export/json.h"
#include "model/observation.h"
#include "model/report.h"

/** The report's @i-th observation, borrowed. */
static inline const GbObservation *gb_fields_observation(const GbReport *report, guint i) {
  return &g_array_index(report->observations, GbObservation, i);
}
/** Place of the title of the observation's section; empty for the report's own, whose title is
 * report->title. */
GbSpan gb_fields_section(const GbReport *report, const GbObservation *o);
/** 0..1 with two places. */
GbDecimal gb_fields_confidence(const GbObservation *o);
/** Places that @text takes on a terminal: CJK two, marks above a letter none. */
guint gb_fields_width(const char *text);
/** Writes the members of one observation into an object. */
void gb_fields_write_json(const GbReport *report, const GbObservation *o, GbJson *json);
/** File name without folders: the same in every place where the site is built. */
char *gb_fields_source(const GbReport *report);

#endif
