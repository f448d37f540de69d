/* A move and the two values between which it goes: 由56.2%提高到61.8%，提高5.6个百分点. The first
 * value is told in the sentence, or is that of the year before. audit: levels, shares and their
 * changes → findings of kind "gap" and "change_growth". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_value(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_SHARE;
}

static gboolean is_move(const GbObservation *o) {
  return (o->measure == GB_MEASURE_PP || o->measure == GB_MEASURE_CHANGE) &&
         (o->base < GB_BASE_NATION || o->base == GB_BASE_OTHER);
}

/** @move is of values like @o. */
static gboolean is_move_of(const GbObservation *move, const GbObservation *o) {
  return move->measure == GB_MEASURE_PP ? strcmp(o->unit, "%") == 0
                                        : *o->unit && gb_unit_agree(move->unit, o->unit);
}

static void judge(GbAudit *audit, gint from, gint to, gint move, gboolean soft) {
  const GbObservation *a = at(audit, from), *b = at(audit, to), *m = at(audit, move);
  gboolean points = m->measure == GB_MEASURE_PP;
  GbClaim claim = gb_claim_new(audit, points ? "gap" : "change_growth");
  gb_claim_add(&claim, (guint)to, "minuend");
  gb_claim_add(&claim, (guint)from, "subtrahend");
  gb_claim_add(&claim, (guint)move, "stated");
  const char *unit = points ? "%" : m->unit;
  GbFigure difference = gb_figure_subtract(gb_figure(b, unit), gb_figure(a, unit));
  g_autofree char *title = g_strdup_printf("%s的变动", b->indicator);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_figure(audit, (guint)to),
                                             gb_claim_figure(audit, (guint)from));
  gboolean judged = gb_claim_judge(&claim, difference, (guint)move);
  if (judged && soft && claim.finding->verdict == GB_VERDICT_FAILS)
    claim.finding->verdict = GB_VERDICT_SUSPICIOUS;
  if (judged)
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** 由A提高到B，提高C: the two values right before the move. */
static gboolean check_sentence(GbAudit *audit, gint move) {
  static const char *const FROM[] = {"由", "从", NULL};
  static const char *const TO[] = {"到", "至", "为", NULL};
  const GbObservation *m = at(audit, move);
  if (move < 2 || at(audit, move - 2)->sentence != m->sentence)
    return FALSE;
  const GbObservation *a = at(audit, move - 2), *b = at(audit, move - 1);
  GbSpan gap = gb_phrase_between(audit->report, a, b);
  if (!is_value(a) || !is_value(b) || a->measure != b->measure || strcmp(a->unit, b->unit) != 0 ||
      !gb_figure_same_name(a, b) || !gb_figure_same_name(b, m) || !is_move_of(m, b) ||
      strcmp(a->area, b->area) != 0 || gb_phrase_has(audit->report, gap, "，") ||
      !gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, a), FROM) ||
      !gb_phrase_has_any(audit->report, gap, TO))
    return FALSE;
  judge(audit, move - 2, move - 1, move, FALSE);
  return TRUE;
}

/** The last value of the move's name before it in its sentence; -1 none. */
static gint find_value(const GbAudit *audit, gint move) {
  const GbObservation *m = at(audit, move);
  for (gint i = move; i-- && at(audit, i)->sentence == m->sentence;) {
    const GbObservation *o = at(audit, i);
    if (is_value(o) && gb_figure_same_name(o, m) && gb_figure_same_time(o, m) && is_move_of(m, o))
      return i;
  }
  return -1;
}

/** The one value of the same name a year earlier; -1 none, or two that differ. */
static gint find_year_before(const GbAudit *audit, gint value) {
  const GbObservation *v = at(audit, value);
  gint found = -1;
  GbReach reach = gb_reach_report(audit, value);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure != v->measure || o->status != v->status || strcmp(o->area, v->area) != 0 ||
        strcmp(o->unit, v->unit) != 0 || o->price != v->price || !gb_figure_same_name(o, v) ||
        strcmp(o->indicator, v->indicator) != 0 || o->period.kind != v->period.kind ||
        o->period.n != v->period.n || o->period.year + 1 != v->period.year)
      continue;
    if (found >= 0 && gb_decimal_compare(at(audit, found)->value, o->value) != 0)
      return -1;
    found = i;
  }
  return found;
}

void gb_rule_moves(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (!is_move(o) || check_sentence(audit, i) || o->base != GB_BASE_YOY)
      continue;
    gint value = find_value(audit, i), before = value < 0 ? -1 : find_year_before(audit, value);
    if (before >= 0)
      judge(audit, before, value, i, TRUE);
  }
}
