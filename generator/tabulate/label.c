/* What tells rows of one name apart. tabulate: draft rows → labels. */
#include <string.h>

#include "tabulate/column.h"
#include "tabulate/rows.h"

typedef struct {
  const GbReport *report;
  const GArray *rows;
} Labels;

static const GbDraftRow *row_at(const Labels *l, guint i) {
  return &g_array_index(l->rows, GbDraftRow, i);
}

static const GbObservation *lead_of(const Labels *l, guint i) {
  return gb_nest_observation(l->report, row_at(l, i)->lead);
}

/** The first other row of the same subject; -1 none. */
static gint sister(const Labels *l, guint i) {
  for (guint j = 0; j < l->rows->len; j++)
    if (j != i && gb_nest_same_subject(lead_of(l, i), lead_of(l, j)))
      return (gint)j;
  return -1;
}

/** Period without the report's own year: 6月, 1—5月, 上半年. */
static const char *short_period(const GbReport *report, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  const char *full = gb_period_format_zh(period, buffer);
  const char *year = strstr(full, "年");
  if (year && period.kind > GB_PERIOD_YEAR && period.kind < GB_PERIOD_YEARS &&
      period.year == report->period.year)
    full = year + strlen("年");
  return gb_arena_strdup(report->arena, full);
}

static gboolean periods_differ(const Labels *l, guint i) {
  for (guint j = 0; j < l->rows->len; j++)
    if (gb_nest_same_subject(lead_of(l, i), lead_of(l, j)) &&
        !gb_period_equal(row_at(l, i)->period, row_at(l, j)->period))
      return TRUE;
  return FALSE;
}

static const char *period_words(const Labels *l, guint i) {
  GbPeriod period = row_at(l, i)->period;
  gboolean own = gb_period_equal(period, l->report->period);
  if (own || period.kind == GB_PERIOD_NONE)
    return NULL;
  if (period.kind != GB_PERIOD_MONTHS && !periods_differ(l, i))
    return NULL;
  return short_period(l->report, period);
}

/** A row's words where they differ from those of an earlier row of the subject. */
static const char *price_words(const Labels *l, guint i) {
  GbPrice price = row_at(l, i)->price;
  for (guint j = 0; price && j < i; j++)
    if (gb_nest_same_subject(lead_of(l, i), lead_of(l, j)) && row_at(l, j)->price != price)
      return price == GB_PRICE_REAL ? "实际" : "名义";
  return NULL;
}

static const char *status_words(const Labels *l, guint i) {
  gint other = sister(l, i);
  if (lead_of(l, i)->status != GB_STATUS_TARGET || other < 0)
    return NULL;
  return lead_of(l, (guint)other)->status != GB_STATUS_TARGET ? "目标" : NULL;
}

/** The two ends of a range such as 5%—6%. */
static const char *range_words(const Labels *l, guint i) {
  const GbObservation *o = lead_of(l, i);
  for (guint j = 0; j < l->rows->len; j++) {
    const GbObservation *other = lead_of(l, j);
    if (j == i || !gb_nest_same_subject(o, other) || other->sentence != o->sentence)
      continue;
    if (o->approx == GB_APPROX_LE && other->approx == GB_APPROX_GE)
      return "上限";
    if (o->approx == GB_APPROX_GE && other->approx == GB_APPROX_LE)
      return "下限";
  }
  return NULL;
}

static const char *reference_words(const Labels *l, guint i) {
  const char *reference = lead_of(l, i)->reference;
  if (!reference || sister(l, i) < 0)
    return NULL;
  return gb_arena_printf(l->report->arena, "比%s", reference);
}

static const char *area_words(const Labels *l, guint i) {
  const char *area = lead_of(l, i)->area;
  return *area && strcmp(area, l->report->area) != 0 ? area : NULL;
}

static const char *with_words(const Labels *l, guint i) {
  static const char *(*const WORDS[])(const Labels *, guint) = {
      area_words, period_words, price_words, status_words, range_words, reference_words};
  const char *label = lead_of(l, i)->indicator;
  for (guint w = 0; w < G_N_ELEMENTS(WORDS); w++) {
    const char *words = WORDS[w](l, i);
    if (words)
      label = gb_arena_printf(l->report->arena, "%s（%s）", label, words);
  }
  return label;
}

/** Two levels of one subject in different units: 亿元 and 亿美元. */
static gboolean other_unit(const Labels *l, guint i, guint j) {
  const GbObservation *a = lead_of(l, i), *b = lead_of(l, j);
  return a->measure == GB_MEASURE_LEVEL && b->measure == GB_MEASURE_LEVEL && *a->unit &&
         strcmp(a->unit, b->unit) != 0;
}

const char *gb_rows_label(const GbReport *report, const GArray *rows, guint i) {
  Labels l = {report, rows};
  const char *label = with_words(&l, i);
  guint same = 0, told = 0;
  for (guint j = 0; j < i; j++) {
    if (!gb_nest_same_subject(lead_of(&l, i), lead_of(&l, j)) ||
        strcmp(with_words(&l, j), label) != 0)
      continue;
    same++;
    told += other_unit(&l, i, j);
  }
  if (!same)
    return label;
  if (told == same)
    return gb_arena_printf(report->arena, "%s（%s）", label, lead_of(&l, i)->unit);
  return gb_arena_printf(report->arena, "%s（%u）", label, same + 1);
}
