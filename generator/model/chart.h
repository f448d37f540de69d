/* A chart with its figure contract.
 * model: filled by chart, const for page and site. */
#ifndef GB_CHART_MODEL_H
#define GB_CHART_MODEL_H

#include "model/scene.h"

typedef enum { GB_CHART_BARS, GB_CHART_COMPOSITION, GB_CHART_BULLET } GbChartKind;

/** Strings are the report's arena's; scenes are owned and freed with the report. */
typedef struct {
  GbChartKind kind;
  guint number;         /* 图1 …, a report */
  const char *name;     /* file stem, ASCII: "figure-1-bars" */
  guint section;
  gint breakdown;       /* index into the report's breakdowns, -1 none (targets) */
  const char *headline; /* the finding, one sentence, its numbers plotted */
  const char *title;    /* measure, where, when */
  const char *unit;     /* without 单位： */
  const char *source;   /* 《report》 and section, without 资料来源： */
  const char *note;     /* without 注：; "" none */
  const char *alt;      /* kind: subject, finding, range; at most 120 characters */
  const char *description; /* at least one sentence, for screen readers */
  const char *reason;   /* why choose took this kind */
  GbScene *wide;        /* 672 px */
  GbScene *narrow;      /* 336 px */
  GbScene *plate;       /* 590 px, whole figure contract inside, for files */
} GbChart;

const char *gb_chart_kind_name(GbChartKind k);
void gb_scene_free(GbScene *scene);

#endif
