/* Observations → tables and breakdowns: who stands in which table, in which order.
 * tabulate: after extract, before audit, chart, page. */
#include "tabulate/tabulate.h"

#include <string.h>

#include "base/message.h"
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
  const GbSubjects *subjects;
  const GArray *nests;
  const GbTableKind *kinds; /* of the table in which each observation stands */
  guint *missed;            /* figures for which not all that could be theirs was looked at */
} Plan;

static const GbObservation *at(const GbReport *report, guint i) {
  return gb_nest_observation(report, i);
}

static guint paragraph_of(const GbReport *report, guint i) {
  return g_array_index(report->sentences, GbSentence, at(report, i)->sentence).paragraph;
}

static gboolean is_core_target(const GbObservation *o) {
  return o->status == GB_STATUS_TARGET && o->kind == GB_KIND_CORE;
}

static guint paragraph_end(const GbReport *report, guint first) {
  guint end = first + 1;
  while (end < report->observations->len &&
         paragraph_of(report, end) == paragraph_of(report, first))
    end++;
  return end;
}

/** A result stands beside a target of its subject that the same paragraph names.
 * Free with g_free. */
static GbTableKind *choose_kinds(const GbReport *report, const GbSubjects *subjects) {
  guint n = report->observations->len;
  GbTableKind *kinds = g_new(GbTableKind, MAX(n, 1));
  for (guint first = 0, end; first < n; first = end) {
    g_autoptr(GHashTable) targets = g_hash_table_new(NULL, NULL);
    end = paragraph_end(report, first);
    for (guint i = first; i < end; i++)
      if (is_core_target(at(report, i)))
        g_hash_table_add(targets, GUINT_TO_POINTER(gb_subjects_of(subjects, i)));
    for (guint i = first; i < end; i++) {
      gpointer subject = GUINT_TO_POINTER(gb_subjects_of(subjects, i));
      kinds[i] = at(report, i)->kind == GB_KIND_ACTIVITY   ? GB_TABLE_WORKS
                 : g_hash_table_contains(targets, subject) ? GB_TABLE_TARGETS
                                                           : GB_TABLE_INDICATORS;
    }
  }
  return kinds;
}

/** Where the table of each section stands. Free with g_free. */
static guint *group_sections(const Plan *plan, GbTableKind kind) {
  g_autofree guint *counts = g_new0(guint, plan->report->sections->len);
  for (guint i = 0; i < plan->report->observations->len; i++)
    counts[at(plan->report, i)->section] += plan->kinds[i] == kind;
  return gb_groups_of_sections(plan->report, counts);
}

static guint count_kind(const Plan *plan, GbTableKind kind) {
  guint n = 0;
  for (guint i = 0; i < plan->report->observations->len; i++)
    n += plan->kinds[i] == kind;
  return n;
}

/** @members  guint: its observations, NULL none */
static void add_table(const Plan *plan, GbTableKind kind, guint section, const GArray *members) {
  if (!members || !members->len)
    return;
  GbReport *report = plan->report;
  GbTable *table = gb_rows_table(report, plan->subjects, plan->nests, members, kind, plan->missed);
  table->section = section;
  table->number = report->tables->len + 1;
  table->title = gb_title_of(report, table);
  g_ptr_array_add(report->tables, table);
}

static void free_members(gpointer members) {
  if (members)
    g_array_unref(members);
}

/** The observations of a kind, section by section of their tables: GArray of guint, NULL none. */
static GPtrArray *sort_out(const Plan *plan, GbTableKind kind) {
  g_autofree guint *groups = group_sections(plan, kind);
  GPtrArray *sections = g_ptr_array_new_with_free_func(free_members);
  g_ptr_array_set_size(sections, (gint)plan->report->sections->len);
  for (guint i = 0; i < plan->report->observations->len; i++) {
    if (plan->kinds[i] != kind)
      continue;
    gpointer *members = &sections->pdata[groups[at(plan->report, i)->section]];
    if (!*members)
      *members = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val((GArray *)*members, i);
  }
  return sections;
}

/** One table of the whole report. */
static void add_whole(const Plan *plan, GbTableKind kind) {
  g_autoptr(GArray) members = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < plan->report->observations->len; i++)
    if (plan->kinds[i] == kind)
      g_array_append_val(members, i);
  add_table(plan, kind, 0, members);
}

static void add_tables(const Plan *plan) {
  gboolean many = count_kind(plan, GB_TABLE_WORKS) > MAX_WORKS;
  g_autoptr(GPtrArray) indicators = sort_out(plan, GB_TABLE_INDICATORS);
  g_autoptr(GPtrArray) works = sort_out(plan, GB_TABLE_WORKS);
  for (guint s = 0; s < plan->report->sections->len; s++) {
    add_table(plan, GB_TABLE_INDICATORS, s, indicators->pdata[s]);
    if (many)
      add_table(plan, GB_TABLE_WORKS, s, works->pdata[s]);
  }
  add_whole(plan, GB_TABLE_TARGETS);
  if (!many)
    add_whole(plan, GB_TABLE_WORKS);
}

static void tell_missed(GbReport *report, guint n) {
  g_autofree char *message = g_strdup_printf(
      gb_message("%u figures: their row, their breakdown or its whole was looked for among the "
                 "nearest of their subject alone"),
      n);
  gb_report_tell(report, GB_LEVEL_NOTE, "N501", report->title_span, message, NULL);
}

void gb_tabulate(GbReport *report, const GbLexicon *lexicon) {
  guint missed = 0;
  g_autoptr(GbSubjects) subjects = gb_subjects_new(report, GB_SUBJECT_OF_AREA);
  g_autoptr(GArray) nests = gb_nest(report, subjects, lexicon, &missed);
  g_autofree GbTableKind *kinds = choose_kinds(report, subjects);
  gb_breakdown_build(report, subjects, nests, lexicon, &missed);
  add_tables(&(Plan){report, subjects, nests, kinds, &missed});
  if (missed)
    tell_missed(report, missed);
}
