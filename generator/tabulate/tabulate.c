/* Observations → tables and breakdowns: who stands in which table, in which order.
 * tabulate: after extract, before audit, chart, page. */
#include "tabulate/tabulate.h"

#include <string.h>

#include "model/table.h"
#include "tabulate/breakdown.h"
#include "tabulate/groups.h"
#include "tabulate/nest.h"
#include "tabulate/rows.h"
#include "tabulate/title.h"

/** More works than these are told of section by section. */
#define MAX_WORKS 60

typedef struct {
  GbReport *report;
  GArray *nests;
  GbTableKind *kinds;                /* of the table in which each observation stands */
  guint *groups[GB_TABLE_WORKS + 1]; /* a kind, of each section: where its table stands */
} Plan;

static const GbObservation *at(const Plan *plan, guint i) {
  return gb_nest_observation(plan->report, i);
}

static guint paragraph_of(const GbReport *report, const GbObservation *o) {
  return g_array_index(report->sentences, GbSentence, o->sentence).paragraph;
}

static gboolean is_core_target(const GbObservation *o) {
  return o->status == GB_STATUS_TARGET && o->kind == GB_KIND_CORE;
}

/** A result stands beside a target of its subject that the same paragraph names. */
static gboolean has_target(const GbReport *report, guint i) {
  const GbObservation *o = gb_nest_observation(report, i);
  guint paragraph = paragraph_of(report, o);
  for (guint j = 0; j < report->observations->len; j++) {
    const GbObservation *other = gb_nest_observation(report, j);
    if (is_core_target(other) && paragraph_of(report, other) == paragraph &&
        gb_nest_same_subject(o, other))
      return TRUE;
  }
  return FALSE;
}

static GbTableKind kind_of(const GbReport *report, guint i) {
  const GbObservation *o = gb_nest_observation(report, i);
  if (o->kind == GB_KIND_ACTIVITY)
    return GB_TABLE_WORKS;
  return is_core_target(o) || has_target(report, i) ? GB_TABLE_TARGETS : GB_TABLE_INDICATORS;
}

/** Free with g_free. */
static guint *group_sections(const Plan *plan, GbTableKind kind) {
  g_autofree guint *counts = g_new0(guint, plan->report->sections->len);
  for (guint i = 0; i < plan->report->observations->len; i++)
    counts[at(plan, i)->section] += plan->kinds[i] == kind;
  return gb_groups_of_sections(plan->report, counts);
}

static guint count_kind(const Plan *plan, GbTableKind kind) {
  guint n = 0;
  for (guint i = 0; i < plan->report->observations->len; i++)
    n += plan->kinds[i] == kind;
  return n;
}

/** @section  G_MAXUINT: of the whole report */
static void add_table(Plan *plan, GbTableKind kind, guint section) {
  GbReport *report = plan->report;
  g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < report->observations->len; i++)
    if (plan->kinds[i] == kind &&
        (section == G_MAXUINT || plan->groups[kind][at(plan, i)->section] == section))
      g_array_append_val(members, i);
  if (!members->len)
    return;
  GbTable *table = gb_rows_table(report, plan->nests, members, kind);
  table->section = section == G_MAXUINT ? 0 : section;
  table->number = report->tables->len + 1;
  table->title = gb_title_of(report, table);
  g_ptr_array_add(report->tables, table);
}

static void add_tables(Plan *plan) {
  gboolean many = count_kind(plan, GB_TABLE_WORKS) > MAX_WORKS;
  for (guint s = 0; s < plan->report->sections->len; s++) {
    add_table(plan, GB_TABLE_INDICATORS, s);
    if (many)
      add_table(plan, GB_TABLE_WORKS, s);
  }
  add_table(plan, GB_TABLE_TARGETS, G_MAXUINT);
  if (!many)
    add_table(plan, GB_TABLE_WORKS, G_MAXUINT);
}

void gb_tabulate(GbReport *report, const GbLexicon *lexicon) {
  guint n = report->observations->len;
  g_autoptr(GArray) nests = gb_nest(report, lexicon);
  g_autofree GbTableKind *kinds = g_new(GbTableKind, MAX(n, 1));
  for (guint i = 0; i < n; i++)
    kinds[i] = kind_of(report, i);
  Plan plan = {.report = report, .nests = nests, .kinds = kinds};
  for (GbTableKind kind = GB_TABLE_INDICATORS; kind <= GB_TABLE_WORKS; kind++)
    plan.groups[kind] = group_sections(&plan, kind);
  gb_breakdown_build(report, nests, lexicon);
  add_tables(&plan);
  for (GbTableKind kind = GB_TABLE_INDICATORS; kind <= GB_TABLE_WORKS; kind++)
    g_free(plan.groups[kind]);
}
