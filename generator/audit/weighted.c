/* The growth of a whole follows from levels and growth rates of all its parts, weighted by what
 * they were a year before: Σ level ÷ Σ (level ÷ (1 + growth)) - 1. audit: sums that hold → findings
 * of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"

typedef enum { AS_PRINTED, LOWEST, HIGHEST } Corner;

static GbDecimal end_of(GbInterval a, gboolean high) {
  return high ? a.hi : a.lo;
}

/** Result with every figure at one end of its rounding: a level above the mean pulls it up by being
 * large, one below by being small. @mean  result as printed, to tell them apart. */
static GbInterval evaluate(const GbAudit *audit, const GArray *pairs, Corner corner, GbDecimal mean,
                           const char *unit) {
  GbInterval now = gb_interval_exact((GbDecimal){0, 0}), before = now;
  GbInterval hundred = gb_interval_exact((GbDecimal){100, 0});
  for (guint i = 0; i < pairs->len; i++) {
    const GbPair *pair = &g_array_index(pairs, GbPair, i);
    const GbObservation *rate = gb_audit_observation(audit, pair->growth);
    GbFigure level = gb_figure(gb_audit_observation(audit, pair->level), unit);
    GbFigure growth = gb_figure(rate, "%");
    gboolean high = corner == HIGHEST;
    gboolean large = (gb_decimal_compare(rate->value, mean) > 0) == high;
    GbDecimal l = corner == AS_PRINTED ? level.point.lo : end_of(level.range, large);
    GbDecimal g = corner == AS_PRINTED ? growth.point.lo : end_of(growth.range, high);
    GbInterval factor = gb_interval_shift(gb_interval_add(hundred, gb_interval_exact(g)), -2);
    now = gb_interval_add(now, gb_interval_exact(l));
    before = gb_interval_add(before, gb_interval_divide(gb_interval_exact(l), factor));
  }
  return gb_interval_subtract(gb_interval_shift(gb_interval_divide(now, before), 2), hundred);
}

/** 100 ÷ （1 + 3.7%） + … */
static char *formula_of(GbAudit *audit, const GArray *pairs) {
  g_autoptr(GString) now = g_string_new(NULL);
  g_autoptr(GString) before = g_string_new(NULL);
  for (guint i = 0; i < pairs->len; i++) {
    const GbPair *pair = &g_array_index(pairs, GbPair, i);
    const char *link = i ? " + " : "";
    const char *level = gb_claim_number(audit, gb_audit_observation(audit, pair->level)->value);
    g_string_append_printf(now, "%s%s", link, level);
    g_string_append_printf(before, "%s%s ÷ %s", link, level, gb_claim_factor(audit, pair->growth));
  }
  return g_strdup_printf("（%s）÷（%s）− 1", now->str, before->str);
}

/** Parts and whole of a sum; FALSE where a growth is not printed. */
static gboolean read_sum(const GbAudit *audit, const GbFinding *sum, GArray *pairs, GArray *parts,
                         GbPair *whole) {
  for (guint i = 0; i < sum->members->len; i++) {
    gint level = g_array_index(sum->members, GbMember, i).observation;
    GbPair pair;
    if (!gb_pair_find(audit, (guint)level, &pair))
      return FALSE;
    if (i + 1 == sum->members->len)
      *whole = pair;
    else {
      g_array_append_val(pairs, pair);
      g_array_append_val(parts, level);
    }
  }
  return TRUE;
}

static void check_sum(GbAudit *audit, const GbFinding *sum) {
  g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(GbPair));
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  GbPair whole = {0, 0};
  if (!read_sum(audit, sum, pairs, parts, &whole))
    return;
  const GbObservation *level = gb_audit_observation(audit, whole.level);
  const GbObservation *growth = gb_audit_observation(audit, whole.growth);
  GbClaim claim = gb_claim_new(audit, "bound");
  claim.soft = gb_phrase_turns(audit, parts, (gint)whole.level);
  for (guint i = 0; i < pairs->len; i++) {
    GbPair pair = g_array_index(pairs, GbPair, i);
    gb_claim_add(&claim, pair.level, "level");
    gb_claim_add(&claim, pair.growth, "growth");
    claim.soft |= gb_pair_mixes_prices(audit, pair);
  }
  gb_claim_add(&claim, whole.growth, "stated");
  GbInterval point = evaluate(audit, pairs, AS_PRINTED, growth->value, level->unit);
  GbInterval low = evaluate(audit, pairs, LOWEST, point.lo, level->unit);
  GbInterval high = evaluate(audit, pairs, HIGHEST, point.lo, level->unit);
  GbFigure computed = {point, gb_interval_hull(low, high)};
  if (!gb_claim_judge(&claim, computed, whole.growth)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title = g_strdup_printf("%s增速，由各部分的数值和增速推算", level->indicator);
  g_autofree char *formula = formula_of(audit, pairs);
  gb_claim_keep(&claim, title, formula);
}

void gb_rule_weighted(GbAudit *audit) {
  const GPtrArray *findings = audit->report->findings;
  guint n = findings->len;
  for (guint i = 0; i < n; i++) {
    const GbFinding *f = findings->pdata[i];
    if (strcmp(f->kind, "sum") == 0 && f->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING)
      check_sum(audit, f);
  }
}
