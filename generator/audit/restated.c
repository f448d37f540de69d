/* A figure told twice is told alike. Two figures are the same only with the same full name,
 * measure, base, time, status, prices, reference and whole; equal digits prove nothing. audit:
 * observations → findings of kind "restated". */
#include <string.h>

#include "audit/claim.h"
#include "base/unit.h"

static gboolean is_stated_fact(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL ||
         (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY);
}

static gboolean same_reference(const GbObservation *a, const GbObservation *b) {
  return a->reference == b->reference ||
         (a->reference && b->reference && !strcmp(a->reference, b->reference));
}

static gboolean same_whole(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  if (a->whole < 0 || b->whole < 0)
    return TRUE;
  return gb_figure_same_name(gb_audit_observation(audit, (guint)a->whole),
                             gb_audit_observation(audit, (guint)b->whole));
}

static gboolean is_same_fact(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  return gb_figure_same_name(a, b) && gb_figure_same_kind(a, b) && a->kind == b->kind &&
         a->sentence != b->sentence && gb_unit_agree(a->unit, b->unit) && same_reference(a, b) &&
         same_whole(audit, a, b);
}

/** The last time that a fact was told before; -1 never. */
static gint find_first(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  for (guint j = i; j--;)
    if (is_stated_fact(gb_audit_observation(audit, j)) &&
        is_same_fact(audit, gb_audit_observation(audit, j), o))
      return (gint)j;
  return -1;
}

/** Two values of one name may be two things that the text tells apart in words that a name does not
 * hold: where they differ nothing is said. */
static void check_restated(GbAudit *audit, guint i) {
  gint first = find_first(audit, i);
  if (first < 0)
    return;
  const GbObservation *a = gb_audit_observation(audit, (guint)first);
  const GbObservation *b = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "restated");
  gb_claim_add(&claim, (guint)first, "first");
  gb_claim_add(&claim, i, "second");
  claim.soft = TRUE;
  g_autofree char *title = g_strdup_printf("%s前后两处", b->indicator);
  if (gb_claim_judge(&claim, gb_figure(a, b->unit), i))
    gb_claim_keep(&claim, title, gb_claim_number(audit, a->value));
  else
    gb_claim_drop(&claim);
}

void gb_rule_restated(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (is_stated_fact(gb_audit_observation(audit, i)))
      check_restated(audit, i);
}
