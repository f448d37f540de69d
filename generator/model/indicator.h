/* What official statistics measure: one row of the lexicon.
 * model: loaded by lexicon, const for all stages. */
#ifndef GB_INDICATOR_H
#define GB_INDICATOR_H

#include <glib.h>

typedef enum { GB_BETTER_NEUTRAL, GB_BETTER_HIGHER, GB_BETTER_LOWER } GbBetter;
typedef enum { GB_INDICATOR_FLOW, GB_INDICATOR_STOCK, GB_INDICATOR_RATE, GB_INDICATOR_INDEX, GB_INDICATOR_COUNT } GbIndicatorKind;
typedef enum { GB_LEVEL_PRICE_NONE, GB_LEVEL_PRICE_CURRENT, GB_LEVEL_PRICE_CONSTANT } GbLevelPrice;

typedef struct GbIndicator GbIndicator;
struct GbIndicator {
  const char *id;       /* ASCII slug, stable, unique */
  const char *name_zh;  /* the heading of a row */
  const char *name_en;
  const char *category; /* lexicon code: general, agriculture, industry … */
  const char *unit;     /* met most, "" none */
  GbIndicatorKind kind;
  GbBetter better;
  GbLevelPrice price;          /* of the level */
  const GbIndicator *parent;   /* row under which a table nests it; NULL none */
  const char *const *aliases;  /* NULL-terminated, never NULL itself */
};

/** A whole and one complete or partial split of it. */
typedef struct {
  const GbIndicator *whole;
  const GbIndicator *const *parts; /* n_parts */
  guint n_parts;
  gboolean exhaustive; /* the parts make up the whole */
  gboolean weighted;   /* FALSE: levels add up. TRUE: rates of the whole lie between the parts' */
  const char *by;      /* criterion: 三次产业, 城乡 … */
} GbWhole;

#endif
