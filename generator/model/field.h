/* The fields of an observation as words: what an editor reads and writes in a cell.
 * model: const for correct, export, page. Source of the codes: tests/gold/GUIDE.md. */
#ifndef GB_FIELD_H
#define GB_FIELD_H

#include "model/observation.h"
#include "model/report.h"

typedef enum {
  GB_FIELD_INDICATOR,
  GB_FIELD_MEASURE,
  GB_FIELD_VALUE,
  GB_FIELD_UNIT,
  GB_FIELD_BASE,
  GB_FIELD_REFERENCE,
  GB_FIELD_APPROX,
  GB_FIELD_STATUS,
  GB_FIELD_PERIOD,
  GB_FIELD_AREA,
  GB_FIELD_KIND,
  GB_FIELD_PRICE,
  GB_FIELD_PART,
  GB_FIELD_WHOLE,
  GB_N_FIELDS
} GbField;

/** Name of the member in JSON ("indicator") and of the column an editor sees ("指标"). Static. */
const char *gb_field_name(GbField field);
const char *gb_field_name_zh(GbField field);

/** The Chinese words of an enumerated field in the order of its codes, NULL-terminated; NULL for a
 * field of free text, numbers or periods. Static. */
const char *const *gb_field_words(GbField field);

/** The field of observation @o in the words of a cell, "" where it says nothing; a whole as its
 * indicator and numeral (进出口总额：3775.5). Free with g_free. */
char *gb_field_text(const GbReport *report, const GbObservation *o, GbField field);
/** The code of an enumerated field ("growth"), else the same as gb_field_text() but for a period
 * (SDMX form) and a whole (the start of its numeral in code points). Free with g_free. */
char *gb_field_code(const GbReport *report, const GbObservation *o, GbField field);

#endif
