/* A total and, behind 其中, 包括, 从…看, figures that fill it to the last digit, in its sentence or
 * in the next ones, in one list or in several side by side. Only what comes out is told: nobody
 * knows whether a list is meant to be complete. audit: levels → findings of kind "sum". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "audit/sum.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Sentences behind a total in which its parts begin, and figures that they take. */
#define REACH_SENTENCES 2
#define REACH_FIGURES 40
/** Digits of a total below which a sum comes out by chance; where the text says that all are its
 * parts, fewer do. */
#define LEAST_DIGITS 1000
#define LEAST_OF_PARTS 100

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_amount(const GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  return o->measure == GB_MEASURE_LEVEL && *o->unit && strcmp(o->unit, "%") != 0 &&
         strcmp(o->unit, "‰") != 0 && o->approx == GB_APPROX_EQ && o->value.digits > 0 &&
         !gb_phrase_names(audit, o, GB_WORD_AVERAGE);
}

static gboolean is_in_bracket(const GbAudit *audit, gint i) {
  GbSpan before = gb_phrase_before(audit->report, (guint)i);
  return gb_phrase_has(audit->report, before, "（") && !gb_phrase_has(audit->report, before, "）");
}

static gboolean is_part(const GbAudit *audit, gint whole, gint i) {
  const GbObservation *o = at(audit, i), *w = at(audit, whole);
  return is_amount(audit, i) && gb_unit_agree(o->unit, w->unit) && gb_figure_same_time(o, w) &&
         (o->whole < 0 || o->whole == whole) && !is_in_bracket(audit, i) &&
         !gb_figure_same_name(o, w);
}

/** A frame stands between the total and its first part. */
static gboolean is_opened(const GbAudit *audit, gint whole, gint first) {
  GbSpan gap = gb_phrase_between(audit->report, at(audit, whole), at(audit, first));
  return gb_phrase_has_class(audit, gap, GB_WORD_FRAME);
}

/** The sum of a total is told with this part. */
static gboolean is_told(const GbAudit *audit, gint whole, gint part) {
  const GPtrArray *told = gb_told_of(audit->told, part);
  for (guint i = 0; told && i < told->len; i++) {
    const GbFinding *f = told->pdata[i];
    const GbMember *last = &g_array_index(f->members, GbMember, f->members->len - 1);
    if (strcmp(f->kind, "sum") == 0 && last->observation == whole)
      return TRUE;
  }
  return FALSE;
}

static gboolean are_nested(const GbAudit *audit, const GArray *parts, gint whole) {
  for (guint i = 0; i < parts->len; i++)
    if (at(audit, g_array_index(parts, gint, i))->whole != whole)
      return FALSE;
  return TRUE;
}

static void check(GbAudit *audit, gint whole) {
  const GbObservation *w = at(audit, whole);
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  GbFigure sum = gb_figure_number(0);
  gint end = MIN((gint)audit->report->observations->len, whole + REACH_FIGURES);
  for (gint i = whole + 1; i < end && at(audit, i)->sentence <= w->sentence + REACH_SENTENCES;
       i++) {
    if (!is_part(audit, whole, i))
      continue;
    if (is_told(audit, whole, i))
      continue;
    if (!parts->len && !is_opened(audit, whole, i))
      return;
    g_array_append_val(parts, i);
    sum = gb_figure_add(sum, gb_figure(at(audit, i), w->unit));
    gint order = gb_decimal_compare(sum.point.lo, w->value);
    if (order > 0)
      return;
    if (order < 0)
      continue;
    if (parts->len > 1 && (w->value.digits >= LEAST_DIGITS || are_nested(audit, parts, whole)))
      gb_sum_check(audit, parts, whole, GB_VERDICT_HOLDS);
    g_array_set_size(parts, 0);
    sum = gb_figure_number(0);
  }
}

void gb_rule_listed(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    if (is_amount(audit, i) && at(audit, i)->value.digits >= LEAST_OF_PARTS)
      check(audit, i);
}
