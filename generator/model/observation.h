/* One figure that the text states of an indicator.
 * model: filled by extract, const for all later stages.
 * Source of the scheme: tests/gold/GUIDE.md. */
#ifndef GB_OBSERVATION_H
#define GB_OBSERVATION_H

#include "base/decimal.h"
#include "base/period.h"
#include "base/span.h"
#include "model/indicator.h"

typedef struct GbCorrection GbCorrection; /* model/correction.h */

typedef enum {
  GB_MEASURE_LEVEL,        /* a quantity, count, rate or index as it stands */
  GB_MEASURE_GROWTH,       /* relative change: %, ‰, 倍 */
  GB_MEASURE_CHANGE,       /* absolute change in the indicator's own unit */
  GB_MEASURE_PP,           /* change or distance in percentage points */
  GB_MEASURE_SHARE,        /* part of a whole */
  GB_MEASURE_CONTRIBUTION, /* pull in points, contribution rate in % */
  GB_MEASURE_COMPLETION,   /* part of a plan, target or project done */
  GB_MEASURE_RANK
} GbMeasure;

typedef enum {
  GB_BASE_NONE,
  GB_BASE_YOY,
  GB_BASE_POP,
  GB_BASE_Q1,
  GB_BASE_YTD,
  GB_BASE_NATION,
  GB_BASE_PROVINCE,
  GB_BASE_CITY,
  GB_BASE_INDICATOR,
  GB_BASE_GDP,
  GB_BASE_WHOLE,
  GB_BASE_OTHER
} GbBase;

typedef enum { GB_APPROX_EQ, GB_APPROX_ABOUT, GB_APPROX_GE, GB_APPROX_LE, GB_APPROX_GT, GB_APPROX_LT } GbApprox;
typedef enum { GB_STATUS_ACTUAL, GB_STATUS_TARGET } GbStatus;
typedef enum { GB_KIND_CORE, GB_KIND_ACTIVITY } GbKind;
typedef enum { GB_PRICE_UNSAID, GB_PRICE_NOMINAL, GB_PRICE_REAL } GbPrice;
/** How the text makes it a part of @whole. */
typedef enum {
  GB_PART_NONE,
  GB_PART_AMONG, /* 其中, 包括, a bracket: some parts */
  GB_PART_BY     /* 分…看, 按…分: a split */
} GbPart;

/** Below it a reading is in doubt: marked on the page, listed for an editor. */
#define GB_CONFIDENCE_DOUBT 0.6F

/** Strings live in the report's arena or in the lexicon. */
typedef struct {
  GbSpan span;      /* the numeral alone: no sign, unit, hedge */
  GbSpan phrase;    /* the clause it stands in, from its subject to its unit */
  guint sentence;   /* index into the report's sentences */
  guint section;    /* index into the report's sections */
  const char *indicator;     /* name, never NULL */
  const GbIndicator *known;  /* lexicon row, NULL: named by the text alone */
  GbMeasure measure;
  GbDecimal value;     /* signed; digits as printed, multiplier stays in the unit */
  const char *unit;    /* as written with its multiplier; 百分点 for points; "" none */
  GbBase base;
  GbApprox approx;
  GbStatus status;
  GbKind kind;
  GbPrice price;
  GbPeriod period;
  const char *area;      /* "" none; the report's area unless the text names another */
  const char *reference; /* what a distance, share or contribution is held against, as an indicator
                            name or an area; NULL none */
  gint whole;            /* index of the observation whose part this is, -1 none */
  GbPart part;
  GbSpan frame;          /* the phrase that opened the breakdown (其中, 分产业看) */
  const char *rule;      /* static: name of the grammar rule that made it */
  guint32 doubts;        /* 1 << GbDoubt */
  float confidence;      /* 0..1: how often such readings are right; 1 where an editor decided */
  const GbCorrection *correction; /* what an editor decided; NULL: as read */
} GbObservation;

/** Static code names of GUIDE.md: "level", "yoy", "about", "target", "core", "nominal". */
const char *gb_measure_name(GbMeasure m);
const char *gb_base_name(GbBase b);
const char *gb_approx_name(GbApprox a);
const char *gb_status_name(GbStatus s);
const char *gb_kind_name(GbKind k);
/** The unit in which @o can be compared with its neighbours: growth in 倍 counts as %, a hundred to
 * one; all else in the unit it is printed with. Borrowed. */
const char *gb_observation_scale(const GbObservation *o);
/** "" for GB_PRICE_UNSAID */
const char *gb_price_name(GbPrice p);
/** "among", "by"; "" for GB_PART_NONE */
const char *gb_part_name(GbPart p);

#endif
