/* Collects the parts of each whole and the runs of siblings. tabulate: nesting → breakdowns. */
#include "tabulate/breakdown.h"

#include <string.h>

#include "base/unit.h"
#include "model/table.h"

/** Fewer siblings in a row are no group. */
#define MIN_RUN 3
/** Characters that the names of a run without a whole share at their end. */
#define MIN_SUFFIX_CHARS 2
/** A part joins one of so many groups of its kind that were opened last. */
#define MAX_OPEN_GROUPS 32
/** Figures of a whole's subject, before and behind its parts, among which theirs is looked for. */
#define MAX_WHOLES 256

/** What all parts of a group have in common: @nest, and what @lead shows. */
typedef struct {
  const GbObservation *lead; /* measure, unit, base, period, status, price */
  GbNest nest;               /* whole: first observation of its subject */
} Kind;

typedef struct Group Group;
struct Group {
  Kind kind;
  gint named;         /* the whole as the text names it here */
  guint lead;         /* observation of @kind */
  GArray *parts;      /* guint */
  GHashTable *within; /* subjects of the parts */
  Group *before;      /* the group of this kind opened before, NULL none; borrowed */
};

typedef struct {
  GbReport *report;
  const GbSubjects *subjects;
  const GArray *nests; /* GbNest */
  const GbLexicon *lexicon;
  GPtrArray *groups; /* Group, in the order of their first parts */
  GHashTable *last;  /* Kind → Group opened last; both borrowed from @groups */
  guint missed;      /* figures for which not all that could be theirs was looked at */
} Builder;

static void free_group(gpointer data) {
  Group *group = data;
  g_array_unref(group->parts);
  g_hash_table_unref(group->within);
  g_free(group);
}

static const GbObservation *at(const GbReport *report, guint i) {
  return gb_nest_observation(report, i);
}

static gboolean same_kind(const GbObservation *a, const GbObservation *b) {
  return a->measure == b->measure && a->base == b->base && a->status == b->status &&
         gb_period_equal(a->period, b->period) &&
         strcmp(gb_observation_scale(a), gb_observation_scale(b)) == 0;
}

static guint hash_kind(gconstpointer data) {
  const Kind *kind = data;
  const GbPeriod *period = &kind->lead->period;
  guint hash = (guint)kind->nest.whole * 31 + kind->nest.frame.start;
  hash = hash * 31 + g_direct_hash(kind->nest.split) + (guint)kind->lead->measure;
  return hash * 31 + (guint)period->year * 31 + (guint)period->kind;
}

static gboolean equal_kinds(gconstpointer a, gconstpointer b) {
  const Kind *x = a, *y = b;
  return x->nest.whole == y->nest.whole && x->nest.frame.start == y->nest.frame.start &&
         x->nest.split == y->nest.split && same_kind(x->lead, y->lead) &&
         x->lead->price == y->lead->price;
}

static Group *open_group(Builder *b, Kind kind, guint i) {
  Group *group = g_new(Group, 1);
  *group = (Group){kind,
                   g_array_index(b->nests, GbNest, i).whole,
                   i,
                   g_array_new(FALSE, FALSE, sizeof(guint)),
                   g_hash_table_new(NULL, NULL),
                   g_hash_table_lookup(b->last, &kind)};
  g_ptr_array_add(b->groups, group);
  g_hash_table_replace(b->last, &group->kind, group);
  return group;
}

/** Into the last group of its kind that has not got its subject yet. */
static void add_part(Builder *b, guint i) {
  Kind kind = {at(b->report, i), g_array_index(b->nests, GbNest, i)};
  gpointer subject = GUINT_TO_POINTER(gb_subjects_of(b->subjects, i));
  guint whole = gb_subjects_of(b->subjects, (guint)kind.nest.whole);
  kind.nest.whole = (gint)gb_subjects_all(b->subjects, whole).items[0];
  Group *group = g_hash_table_lookup(b->last, &kind);
  for (guint n = 1; group && g_hash_table_contains(group->within, subject); n++) {
    b->missed += n == MAX_OPEN_GROUPS && group->before;
    group = n < MAX_OPEN_GROUPS ? group->before : NULL;
  }
  if (!group)
    group = open_group(b, kind, i);
  g_array_append_val(group->parts, i);
  g_hash_table_add(group->within, subject);
}

static gboolean is_of_kind(const GbObservation *o, const GbObservation *part) {
  return o->measure == part->measure && o->base == part->base && o->status == part->status &&
         gb_unit_agree(gb_observation_scale(o), gb_observation_scale(part)) &&
         gb_period_equal(o->period, part->period) &&
         (!part->price || !o->price || o->price == part->price);
}

/** The whole's own figure of the parts' kind, the nearest before the first part, else the first
 * after it; -1 not stated. */
static gint find_whole(Builder *b, const Group *group) {
  const GbReport *report = b->report;
  guint subject = gb_subjects_of(b->subjects, (guint)group->kind.nest.whole);
  GbFew few = gb_subjects_near(b->subjects, subject, group->lead, MAX_WHOLES);
  gint after = -1;
  for (guint k = few.n; k--;) {
    guint i = few.items[k];
    if (!is_of_kind(at(report, i), group->kind.lead))
      continue;
    if (i < group->lead)
      return (gint)i;
    after = (gint)i;
  }
  b->missed += after < 0 && few.n < gb_subjects_all(b->subjects, subject).n;
  return after;
}

static gboolean fills(const GbReport *report, const GArray *parts, const GbWhole *whole) {
  if (!whole->exhaustive || parts->len != whole->n_parts)
    return FALSE;
  for (guint w = 0; w < whole->n_parts; w++) {
    gboolean found = FALSE;
    for (guint p = 0; p < parts->len && !found; p++)
      found = at(report, g_array_index(parts, guint, p))->known == whole->parts[w];
    if (!found)
      return FALSE;
  }
  return TRUE;
}

static gboolean is_exhaustive(const Builder *b, const Group *group) {
  const GbIndicator *known = at(b->report, (guint)group->kind.nest.whole)->known;
  for (guint w = 0; known && w < gb_lexicon_whole_count(b->lexicon); w++) {
    const GbWhole *whole = gb_lexicon_whole(b->lexicon, w);
    if (whole->whole == known && fills(b->report, group->parts, whole))
      return TRUE;
  }
  return FALSE;
}

static GbBreakdown *new_breakdown(GbReport *report, guint lead, const GArray *parts) {
  GbBreakdown *breakdown = g_new0(GbBreakdown, 1);
  breakdown->whole = -1;
  breakdown->by = "";
  breakdown->measure = at(report, lead)->measure;
  breakdown->unit = gb_observation_scale(at(report, lead));
  breakdown->section = at(report, lead)->section;
  breakdown->parts = g_array_sized_new(FALSE, FALSE, sizeof(gint), parts->len);
  for (guint i = 0; i < parts->len; i++) {
    gint part = (gint)g_array_index(parts, guint, i);
    g_array_append_val(breakdown->parts, part);
  }
  g_ptr_array_add(report->breakdowns, breakdown);
  return breakdown;
}

static const char *frame_words(const GbReport *report, const GbNest *nest) {
  if (nest->part != GB_PART_BY)
    return "";
  if (gb_span_is_empty(nest->frame))
    return nest->split ? nest->split->by : "";
  return gb_arena_strndup(report->arena, report->text->bytes + nest->frame.start,
                          gb_span_length(nest->frame));
}

const char *gb_breakdown_criterion(const GbReport *report, const GbNest *nest) {
  const char *words = frame_words(report, nest);
  gsize length = strlen(words), look = strlen("看");
  if (length > look && g_str_has_suffix(words, "看"))
    return gb_arena_strndup(report->arena, words, length - look);
  return words;
}

static void keep_group(Builder *b, const Group *group) {
  if (group->parts->len < 2)
    return;
  GbBreakdown *breakdown = new_breakdown(b->report, group->lead, group->parts);
  breakdown->whole = find_whole(b, group);
  breakdown->subject = at(b->report, (guint)group->named)->indicator;
  breakdown->by = frame_words(b->report, &group->kind.nest);
  breakdown->exhaustive = is_exhaustive(b, group);
}

/** Bytes of the longest common end of two names, on a character's start. */
static gsize common_suffix(const char *a, gsize a_length, const char *b) {
  gsize n = 0, b_length = strlen(b);
  while (n < a_length && n < b_length && a[a_length - 1 - n] == b[b_length - 1 - n])
    n++;
  while (n && ((guchar)a[a_length - n] & 0xc0) == 0x80)
    n--;
  return n;
}

static const char *run_subject(const GbReport *report, const GArray *run) {
  const char *first = at(report, g_array_index(run, guint, 0))->indicator;
  gsize length = strlen(first), n = length;
  for (guint i = 1; i < run->len; i++)
    n = MIN(n, common_suffix(first, length, at(report, g_array_index(run, guint, i))->indicator));
  const char *suffix = first + length - n;
  return g_utf8_strlen(suffix, -1) >= MIN_SUFFIX_CHARS ? suffix : NULL;
}

/** Siblings are told of in one breath: no full stop between them, all of one kind, none twice. */
static gboolean continues(const Builder *b, const GArray *run, guint i) {
  guint last = g_array_index(run, guint, run->len - 1);
  const GbObservation *o = at(b->report, i);
  if (o->sentence != at(b->report, last)->sentence || !same_kind(o, at(b->report, last)))
    return FALSE;
  gint before = gb_subjects_before(b->subjects, gb_subjects_of(b->subjects, i), i);
  return before < (gint)g_array_index(run, guint, 0);
}

static void close_run(GbReport *report, GArray *run) {
  const char *subject = run->len >= MIN_RUN ? run_subject(report, run) : NULL;
  if (subject)
    new_breakdown(report, g_array_index(run, guint, 0), run)->subject = subject;
  g_array_set_size(run, 0);
}

static void add_runs(const Builder *b) {
  g_autoptr(GArray) run = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < b->nests->len; i++) {
    gboolean part = g_array_index(b->nests, GbNest, i).whole >= 0;
    if (run->len && (part || !continues(b, run, i)))
      close_run(b->report, run);
    if (!part)
      g_array_append_val(run, i);
  }
  close_run(b->report, run);
}

static gint by_first_part(gconstpointer a, gconstpointer b) {
  const GbBreakdown *x = *(GbBreakdown *const *)a, *y = *(GbBreakdown *const *)b;
  return g_array_index(x->parts, gint, 0) - g_array_index(y->parts, gint, 0);
}

void gb_breakdown_build(GbReport *report, const GbSubjects *subjects, const GArray *nests,
                        const GbLexicon *lexicon, guint *missed) {
  g_autoptr(GPtrArray) groups = g_ptr_array_new_with_free_func(free_group);
  g_autoptr(GHashTable) last = g_hash_table_new(hash_kind, equal_kinds);
  Builder b = {report, subjects, nests, lexicon, groups, last, 0};
  for (guint i = 0; i < nests->len; i++)
    if (g_array_index(nests, GbNest, i).whole >= 0)
      add_part(&b, i);
  for (guint i = 0; i < groups->len; i++)
    keep_group(&b, groups->pdata[i]);
  add_runs(&b);
  *missed += b.missed;
  g_ptr_array_sort(report->breakdowns, by_first_part);
}
