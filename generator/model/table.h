/* Tables and breakdowns made of observations.
 * model: filled by tabulate, const for audit, chart, page, export. */
#ifndef GB_TABLE_H
#define GB_TABLE_H

#include "base/span.h"
#include "model/observation.h"

typedef enum {
  GB_TABLE_INDICATORS, /* the indicators of a section */
  GB_TABLE_TARGETS,    /* targets beside results */
  GB_TABLE_WORKS       /* works, projects, programmes */
} GbTableKind;

typedef struct {
  const char *name; /* 数值, 同比, 比一季度 … */
  const char *unit; /* common to all its cells; "" where rows differ or none */
} GbColumn;

typedef struct {
  const char *label; /* the indicator's name */
  const char *unit;  /* of its level, "" none */
  guint indent;      /* 0 whole, 1 part … */
  gboolean among;    /* first of a 其中 list: the label is printed behind 其中： */
  gboolean opens;    /* first row of a new group */
  const char *group; /* criterion of the group that opens here (分产业), NULL none */
  gint *cells;       /* n_columns: index of an observation, -1 not stated */
} GbRow;

typedef struct {
  GbTableKind kind;
  guint number; /* 表1 …, a report */
  guint section;
  const char *title;
  GbPeriod period; /* of most rows; the labels of the others name theirs */
  GArray *columns; /* GbColumn */
  GArray *rows;    /* GbRow, in the text's order */
} GbTable;

typedef enum { GB_SUM_UNKNOWN, GB_SUM_HOLDS, GB_SUM_HOLDS_BY_ROUNDING, GB_SUM_FAILS } GbSum;

/** A whole and its parts as the text groups them, of one measure and one scale. */
typedef struct {
  gint whole;          /* index of the whole's observation, -1 not stated */
  const char *subject; /* name of the whole: 规模以上工业增加值 */
  const char *by;      /* criterion as printed (分产业看), "" for 其中 */
  GArray *parts;       /* gint: indices of observations, in the text's order, at least 2 */
  GbMeasure measure;
  const char *unit;    /* of its parts' gb_observation_scale() */
  gboolean exhaustive; /* the lexicon or the wording says the parts make up the whole */
  GbSum sum;           /* set by audit where levels can be added */
  guint section;
} GbBreakdown;

#endif
