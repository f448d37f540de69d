/* What makes two figures of two reports one.
 * compare: private to this folder. */
#ifndef GB_COMPARE_KEY_H
#define GB_COMPARE_KEY_H

#include "model/comparison.h"

/** One side of a comparison. @across  dates count from the report's own */
typedef struct {
  const GbReport *report;
  gboolean across;
} GbSide;

/** From the strictest to the loosest: pairs are made in this order. */
typedef enum {
  GB_KEY_SECTION_VALUE, /* subject, value and title of the section */
  GB_KEY_VALUE,         /* subject and value */
  GB_KEY_WORDS,         /* the same clause with the same numeral, however it was named */
  GB_KEY_SECTION_HEDGE, /* subject, hedge (both ends of a range) and section; another value */
  GB_KEY_HEDGE,
  GB_KEY_SUBJECT,
  GB_N_KEYS
} GbKey;

/** The key of an observation as bytes to hash; free with g_free. */
char *gb_key_of(const GbSide *side, const GbObservation *o, GbKey key);

/** The unit without multiplier and the power of ten it stood for; growth in 倍 is % and 2. */
const char *gb_key_unit(const GbObservation *o, int *power);

/** TRUE where keys up to this one say that nothing changed. */
static inline gboolean gb_key_is_same(GbKey key) {
  return key <= GB_KEY_WORDS;
}

#endif
