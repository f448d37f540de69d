/* Collects the parts of each whole and the runs of siblings. tabulate: nesting → breakdowns. */
#include "tabulate/breakdown.h"

#include <string.h>

#include "base/unit.h"
#include "model/table.h"

/** Fewer siblings in a row are no group. */
#define MIN_RUN 3
/** Characters that the names of a run without a whole share at their end. */
#define MIN_SUFFIX_CHARS 2

typedef struct {
  GbNest nest;   /* whole: first observation of its subject */
  gint named;    /* the whole as the text names it here */
  guint lead;    /* observation that shows measure, unit, base, period, status */
  GArray *parts; /* guint */
} Group;

static void clear_group(gpointer data) {
  g_array_unref(((Group *)data)->parts);
}

static const GbObservation *at(const GbReport *report, guint i) {
  return gb_nest_observation(report, i);
}

static gboolean same_kind(const GbObservation *a, const GbObservation *b) {
  return a->measure == b->measure && a->base == b->base && a->status == b->status &&
         gb_period_equal(a->period, b->period) &&
         strcmp(gb_observation_scale(a), gb_observation_scale(b)) == 0;
}

/** First observation of the subject in the report: one number for one whole. */
static gint canonical(const GbReport *report, gint whole) {
  for (gint i = 0; i < whole; i++)
    if (gb_nest_same_subject(at(report, (guint)i), at(report, (guint)whole)))
      return i;
  return whole;
}

static gboolean belongs(const GbReport *report, const Group *group, const GbNest *nest, guint i) {
  const GbObservation *lead = at(report, group->lead), *o = at(report, i);
  if (group->nest.whole != nest->whole || group->nest.frame.start != nest->frame.start ||
      group->nest.split != nest->split || !same_kind(lead, o) || lead->price != o->price)
    return FALSE;
  for (guint p = 0; p < group->parts->len; p++)
    if (gb_nest_same_subject(at(report, g_array_index(group->parts, guint, p)), o))
      return FALSE;
  return TRUE;
}

static void add_part(const GbReport *report, GArray *groups, GbNest nest, guint i) {
  gint named = nest.whole;
  nest.whole = canonical(report, nest.whole);
  for (guint g = groups->len; g--;) {
    Group *group = &g_array_index(groups, Group, g);
    if (!belongs(report, group, &nest, i))
      continue;
    g_array_append_val(group->parts, i);
    return;
  }
  Group group = {nest, named, i, g_array_new(FALSE, FALSE, sizeof(guint))};
  g_array_append_val(group.parts, i);
  g_array_append_val(groups, group);
}

/** The whole's own figure of the parts' kind, the nearest before the first part, else the first
 * after it; -1 not stated. */
static gint find_whole(const GbReport *report, const Group *group) {
  const GbObservation *subject = at(report, (guint)group->nest.whole);
  const GbObservation *part = at(report, group->lead);
  gint after = -1;
  for (guint i = report->observations->len; i--;) {
    const GbObservation *o = at(report, i);
    if (!gb_nest_same_subject(o, subject) || o->measure != part->measure || o->base != part->base ||
        o->status != part->status || !gb_unit_agree(gb_observation_scale(o), gb_observation_scale(part)) ||
        !gb_period_equal(o->period, part->period))
      continue;
    if (part->price && o->price && o->price != part->price)
      continue;
    if (i < group->lead)
      return (gint)i;
    after = (gint)i;
  }
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

static gboolean is_exhaustive(const GbReport *report, const Group *group,
                              const GbLexicon *lexicon) {
  const GbIndicator *known = at(report, (guint)group->nest.whole)->known;
  for (guint w = 0; known && w < gb_lexicon_whole_count(lexicon); w++) {
    const GbWhole *whole = gb_lexicon_whole(lexicon, w);
    if (whole->whole == known && fills(report, group->parts, whole))
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

static void keep_group(GbReport *report, const Group *group, const GbLexicon *lexicon) {
  if (group->parts->len < 2)
    return;
  GbBreakdown *breakdown = new_breakdown(report, group->lead, group->parts);
  breakdown->whole = find_whole(report, group);
  breakdown->subject = at(report, (guint)group->named)->indicator;
  breakdown->by = frame_words(report, &group->nest);
  breakdown->exhaustive = is_exhaustive(report, group, lexicon);
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
static gboolean continues(const GbReport *report, const GArray *run, guint i) {
  const GbObservation *last = at(report, g_array_index(run, guint, run->len - 1));
  const GbObservation *o = at(report, i);
  if (o->sentence != last->sentence || !same_kind(o, last))
    return FALSE;
  for (guint r = 0; r < run->len; r++)
    if (gb_nest_same_subject(at(report, g_array_index(run, guint, r)), o))
      return FALSE;
  return TRUE;
}

static void close_run(GbReport *report, GArray *run) {
  const char *subject = run->len >= MIN_RUN ? run_subject(report, run) : NULL;
  if (subject)
    new_breakdown(report, g_array_index(run, guint, 0), run)->subject = subject;
  g_array_set_size(run, 0);
}

static void add_runs(GbReport *report, const GArray *nests) {
  g_autoptr(GArray) run = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < nests->len; i++) {
    gboolean part = g_array_index(nests, GbNest, i).whole >= 0;
    if (run->len && (part || !continues(report, run, i)))
      close_run(report, run);
    if (!part)
      g_array_append_val(run, i);
  }
  close_run(report, run);
}

static gint by_first_part(gconstpointer a, gconstpointer b) {
  const GbBreakdown *x = *(GbBreakdown *const *)a, *y = *(GbBreakdown *const *)b;
  return g_array_index(x->parts, gint, 0) - g_array_index(y->parts, gint, 0);
}

void gb_breakdown_build(GbReport *report, const GArray *nests, const GbLexicon *lexicon) {
  g_autoptr(GArray) groups = g_array_new(FALSE, FALSE, sizeof(Group));
  g_array_set_clear_func(groups, clear_group);
  for (guint i = 0; i < nests->len; i++) {
    GbNest nest = g_array_index(nests, GbNest, i);
    if (nest.whole >= 0)
      add_part(report, groups, nest, i);
  }
  for (guint i = 0; i < groups->len; i++)
    keep_group(report, &g_array_index(groups, Group, i), lexicon);
  add_runs(report, nests);
  g_ptr_array_sort(report->breakdowns, by_first_part);
}
