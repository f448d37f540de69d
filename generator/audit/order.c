/* Part at most whole, judged and worded. audit: figures → findings of kind "limit". */
#include "audit/order.h"

#include <string.h>

#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

gboolean gb_order_is_count(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && o->value.scale == 0 && gb_unit_counts(o->unit);
}

static void tell(GbClaim *claim, GbFigure sum, GString *left, guint n, const char *title,
                 const char *why) {
  GbAudit *audit = claim->audit;
  const GArray *members = claim->finding->members;
  guint whole = (guint)g_array_index(members, GbMember, members->len - 1).observation;
  const char *stated = gb_claim_figure(audit, whole);
  GbVerdict verdict = claim->finding->verdict;
  gboolean holds = verdict <= GB_VERDICT_HOLDS_BY_ROUNDING;
  const char *order = verdict == GB_VERDICT_HOLDS ? "不大于" : holds ? "" : "大于";
  g_autofree char *formula = g_strdup_printf("%s ≤ %s", left->str, stated);
  if (n > 1)
    g_string_append_printf(left, "，合计%s%s", gb_claim_number(audit, sum.point.lo),
                           gb_audit_observation(audit, whole)->unit);
  g_autofree char *told = g_strdup_printf("%s：部分%s，%s总体%s，%s%s", title, left->str, order,
                                          stated, gb_claim_end(claim), holds || !why ? "" : why);
  gb_claim_tell(claim, title, formula, told);
}

void gb_order_check(GbAudit *audit, const gint *parts, guint n, gint whole, GbVerdict worst,
                    const char *title, const char *why) {
  const char *unit = at(audit, whole)->unit;
  gboolean only_holds = worst == GB_VERDICT_HOLDS;
  GbClaim claim = gb_claim_new(audit, "limit");
  GbFigure sum = gb_figure_number(0);
  g_autoptr(GString) left = g_string_new(NULL);
  for (guint i = 0; i < n; i++) {
    gb_claim_add(&claim, (guint)parts[i], "part");
    sum = gb_figure_add(sum, gb_figure(at(audit, parts[i]), unit));
    g_string_append_printf(left, "%s%s", i ? " + " : "", gb_claim_figure(audit, (guint)parts[i]));
  }
  gb_claim_add(&claim, (guint)whole, "whole");
  if (gb_claim_judge_order(&claim, sum, gb_figure(at(audit, whole), unit),
                           only_holds ? GB_VERDICT_FAILS : worst) &&
      !(only_holds && claim.finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING))
    tell(&claim, sum, left, n, title, why);
  else
    gb_claim_drop(&claim);
}
