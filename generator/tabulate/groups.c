/* Places of tables: not one a sentence, not one for a whole book. tabulate: outline → tables. */
#include "tabulate/groups.h"

/** A table of more figures is split by subsections. */
#define MAX_FIGURES 60
/** A section with fewer figures than these joins its sisters. */
#define FEW_FIGURES 5

static const GbSection *at(const GbReport *report, guint i) {
  return &g_array_index(report->sections, GbSection, i);
}

/** Figures of each section with all below it. */
static guint *sum_up(const GbReport *report, const guint *counts) {
  guint n = report->sections->len;
  guint *sums = g_memdup2(counts, n * sizeof *counts);
  for (guint i = n; i-- > 1;)
    sums[at(report, i)->parent] += sums[i];
  return sums;
}

/** The section before each below the same parent; 0 none. Free with g_free. */
static guint *sisters_before(const GbReport *report) {
  guint n = report->sections->len;
  guint *before = g_new0(guint, n);
  g_autofree guint *last = g_new0(guint, n);
  for (guint i = 1; i < n; i++) {
    guint parent = at(report, i)->parent;
    before[i] = last[parent];
    last[parent] = i;
  }
  return before;
}

/** Sisters in a row, each with a few figures, stand in the last one's table. */
static void join_sisters(const GbReport *report, const guint *sums, guint *groups) {
  g_autofree guint *before = sisters_before(report);
  for (guint i = report->sections->len; i-- > 1;) {
    if (groups[i] != i || !sums[i] || sums[i] >= FEW_FIGURES)
      continue;
    for (guint j = before[i]; j; j = before[j]) {
      if (groups[j] == j && sums[j] && sums[j] < FEW_FIGURES)
        groups[j] = i;
      else if (sums[j])
        break;
    }
  }
}

guint *gb_groups_of_sections(const GbReport *report, const guint *counts) {
  guint n = report->sections->len;
  guint *groups = g_new0(guint, n);
  g_autofree guint *sums = sum_up(report, counts);
  for (guint i = 1; i < n; i++) {
    guint parent = at(report, i)->parent, head = groups[parent];
    gboolean inside = head != 0 && sums[head] <= MAX_FIGURES;
    groups[i] = inside ? head : i;
  }
  join_sisters(report, sums, groups);
  for (guint i = 1; i < n; i++)
    groups[i] = groups[groups[i]];
  return groups;
}
