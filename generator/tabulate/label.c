/* What tells rows of one name apart. tabulate: draft rows → labels. */
#include <string.h>

#include "tabulate/column.h"
#include "tabulate/rows.h"

/** What the labels of a subject's rows depend on; it stands with the first of them. */
typedef struct {
  gint second;                  /* its second row, -1 none */
  gboolean periods;             /* their periods differ */
  guint prices;                 /* 1 << GbPrice: of its rows so far */
  guint sentence, sentence_row; /* of its last row so far, and the first row of both */
} Facts;

typedef struct {
  const GbReport *report;
  const GArray *rows;
  GbPeriod period; /* the table's */
  Facts *facts;
  guint *prices;   /* 1 << GbPrice: of the rows of the subject before each */
  guint *sentence; /* the first row of the subject and sentence of each */
  guint *hedges;   /* 1 << GbApprox: of all rows of a subject and sentence, with the first */
} Labels;

static const GbDraftRow *row_at(const Labels *l, guint i) {
  return &g_array_index(l->rows, GbDraftRow, i);
}

static const GbObservation *lead_of(const Labels *l, guint i) {
  return gb_nest_observation(l->report, row_at(l, i)->lead);
}

static guint first_of(const Labels *l, guint i) {
  return row_at(l, i)->first < 0 ? i : (guint)row_at(l, i)->first;
}

/** The first other row of the same subject; -1 none. */
static gint sister(const Labels *l, guint i) {
  guint first = first_of(l, i);
  return first == i ? l->facts[first].second : (gint)first;
}

/** Row @i comes to the rows of its subject; rows come in the order of the text. */
static void learn(Labels *l, guint i) {
  guint first = first_of(l, i);
  Facts *facts = &l->facts[first];
  const GbObservation *o = lead_of(l, i);
  if (first == i)
    *facts = (Facts){.second = -1, .sentence = o->sentence, .sentence_row = i};
  else if (facts->second < 0)
    facts->second = (gint)i;
  facts->periods |= !gb_period_equal(row_at(l, first)->period, row_at(l, i)->period);
  l->prices[i] = facts->prices;
  facts->prices |= 1u << row_at(l, i)->price;
  if (facts->sentence != o->sentence) {
    facts->sentence = o->sentence;
    facts->sentence_row = i;
  }
  l->sentence[i] = facts->sentence_row;
  l->hedges[facts->sentence_row] |= 1u << o->approx;
}

/** Period without the table's own year: 6月, 1—5月, 上半年. */
static const char *short_period(const Labels *l, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  const char *full = gb_period_format_zh(period, buffer);
  const char *year = strstr(full, "年");
  if (year && period.kind > GB_PERIOD_YEAR && period.kind < GB_PERIOD_YEARS &&
      period.year == l->period.year)
    full = year + strlen("年");
  return gb_arena_strdup(l->report->arena, full);
}

static const char *period_words(const Labels *l, guint i) {
  GbPeriod period = row_at(l, i)->period;
  if (gb_period_equal(period, l->period) || period.kind == GB_PERIOD_NONE)
    return NULL;
  /* A stock is of the last month or quarter of a flow's period. */
  if ((period.kind == GB_PERIOD_MONTH || period.kind == GB_PERIOD_QUARTER) &&
      period.year == l->period.year && !l->facts[first_of(l, i)].periods &&
      gb_period_last_month(period) == gb_period_last_month(l->period))
    return NULL;
  return short_period(l, period);
}

/** A row's words where they differ from those of an earlier row of the subject. */
static const char *price_words(const Labels *l, guint i) {
  GbPrice price = row_at(l, i)->price;
  if (!price || !(l->prices[i] & ~(1u << price)))
    return NULL;
  return price == GB_PRICE_REAL ? "实际" : "名义";
}

static const char *status_words(const Labels *l, guint i) {
  gint other = sister(l, i);
  if (lead_of(l, i)->status != GB_STATUS_TARGET || other < 0)
    return NULL;
  return lead_of(l, (guint)other)->status != GB_STATUS_TARGET ? "目标" : NULL;
}

/** The two ends of a range such as 5%—6%. */
static const char *range_words(const Labels *l, guint i) {
  GbApprox approx = lead_of(l, i)->approx;
  guint hedges = l->hedges[l->sentence[i]];
  if (approx == GB_APPROX_LE && hedges & 1u << GB_APPROX_GE)
    return "上限";
  return approx == GB_APPROX_GE && hedges & 1u << GB_APPROX_LE ? "下限" : NULL;
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

/** Rows of one subject whose labels would be the same. */
typedef struct {
  guint n;
  gboolean levels;   /* all of them are levels */
  GHashTable *units; /* of these */
} Same;

static void free_same(gpointer data) {
  g_hash_table_unref(((Same *)data)->units);
  g_free(data);
}

/** A level in another unit than all before, 亿元 and 亿美元, is told apart by it, else a row by its
 * number. */
static const char *number(const Labels *l, GHashTable *all, guint i, const char *label) {
  const GbObservation *o = lead_of(l, i);
  gboolean level = o->measure == GB_MEASURE_LEVEL;
  g_autofree char *key = g_strdup_printf("%u %s", first_of(l, i), label);
  Same *same = g_hash_table_lookup(all, key);
  if (!same) {
    same = g_new(Same, 1);
    *same = (Same){0, TRUE, g_hash_table_new(g_str_hash, g_str_equal)};
    g_hash_table_insert(all, g_steal_pointer(&key), same);
  }
  gboolean other_unit =
      level && *o->unit && same->levels && !g_hash_table_contains(same->units, o->unit);
  same->levels &= level;
  g_hash_table_add(same->units, (gpointer)o->unit);
  if (!same->n++)
    return label;
  return other_unit ? gb_arena_printf(l->report->arena, "%s（%s）", label, o->unit)
                    : gb_arena_printf(l->report->arena, "%s（%u）", label, same->n);
}

const char **gb_rows_labels(const GbReport *report, const GArray *rows, GbPeriod period) {
  guint n = MAX(rows->len, 1);
  g_autofree Facts *facts = g_new(Facts, n);
  g_autofree guint *prices = g_new0(guint, n), *sentence = g_new0(guint, n),
                   *hedges = g_new0(guint, n);
  Labels l = {report, rows, period, facts, prices, sentence, hedges};
  for (guint i = 0; i < rows->len; i++)
    learn(&l, i);
  g_autoptr(GHashTable) all = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, free_same);
  const char **labels = g_new(const char *, n);
  for (guint i = 0; i < rows->len; i++)
    labels[i] = number(&l, all, i, with_words(&l, i));
  return labels;
}
