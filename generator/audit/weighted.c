/* The growth of a whole follows from levels and growth rates of all its parts, weighted by what
 * they were a year before: Σ level ÷ Σ (level ÷ (1 + growth)) - 1. audit: breakdowns whose sum
 * holds → findings of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

typedef struct {
  const GbObservation *level, *growth;
  guint growth_index;
} Part;

/** The growth over a year of a level's subject, of its time, in the level's sentence. */
static gboolean find_growth(const GbAudit *audit, guint level, Part *part) {
  part->level = gb_audit_observation(audit, level);
  for (guint i = level + 1; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (o->sentence != part->level->sentence)
      return FALSE;
    if (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && !strcmp(o->unit, "%") &&
        gb_figure_same_name(o, part->level) && gb_figure_same_time(o, part->level)) {
      part->growth = o;
      part->growth_index = i;
      return TRUE;
    }
  }
  return FALSE;
}

typedef enum { AS_PRINTED, LOWEST, HIGHEST } Corner;

static GbDecimal end_of(GbInterval a, gboolean high) {
  return high ? a.hi : a.lo;
}

/** Result with every figure at one end of its rounding: a level above the mean pulls it up by being
 * large, one below by being small. @mean  result as printed, to tell them apart. */
static GbInterval evaluate(const Part *parts, guint n, Corner corner, GbDecimal mean,
                           const char *unit) {
  GbInterval now = gb_interval_exact((GbDecimal){0, 0}), before = now;
  GbInterval hundred = gb_interval_exact((GbDecimal){100, 0});
  for (guint i = 0; i < n; i++) {
    GbFigure level = gb_figure(parts[i].level, unit), growth = gb_figure(parts[i].growth, "%");
    gboolean high = corner == HIGHEST;
    gboolean large = (gb_decimal_compare(parts[i].growth->value, mean) > 0) == high;
    GbDecimal l = corner == AS_PRINTED ? level.point.lo : end_of(level.range, large);
    GbDecimal g = corner == AS_PRINTED ? growth.point.lo : end_of(growth.range, high);
    GbInterval factor = gb_interval_shift(gb_interval_add(hundred, gb_interval_exact(g)), -2);
    now = gb_interval_add(now, gb_interval_exact(l));
    before = gb_interval_add(before, gb_interval_divide(gb_interval_exact(l), factor));
  }
  return gb_interval_subtract(gb_interval_shift(gb_interval_divide(now, before), 2), hundred);
}

/** Levels at current and growth at constant prices: weights are of other prices than the rates. */
static gboolean mixes_prices(const Part *part) {
  const char *name = part->level->indicator;
  return part->growth->price == GB_PRICE_REAL || strstr(name, "增加值") || strstr(name, "总产值") ||
         strstr(name, "产值") || strstr(name, "生产总值");
}

static gboolean find_parts(const GbAudit *audit, const GbBreakdown *b, Part *parts) {
  for (guint i = 0; i < b->parts->len; i++)
    if (!find_growth(audit, (guint)g_array_index(b->parts, gint, i), &parts[i]))
      return FALSE;
  return TRUE;
}

static void check_weighted(GbAudit *audit, const GbBreakdown *b) {
  guint n = b->parts->len;
  g_autofree Part *parts = g_new0(Part, n);
  Part whole;
  if (!find_parts(audit, b, parts) || !find_growth(audit, (guint)b->whole, &whole))
    return;
  GbClaim claim = gb_claim_new(audit, "bound");
  claim.soft = gb_phrase_turns(audit, b->parts, b->whole);
  for (guint i = 0; i < n; i++) {
    gb_claim_add(&claim, (guint)g_array_index(b->parts, gint, i), "level");
    gb_claim_add(&claim, parts[i].growth_index, "growth");
    claim.soft |= mixes_prices(&parts[i]);
  }
  gb_claim_add(&claim, whole.growth_index, "stated");
  const char *unit = whole.level->unit;
  GbInterval point = evaluate(parts, n, AS_PRINTED, whole.growth->value, unit);
  GbInterval low = evaluate(parts, n, LOWEST, point.lo, unit);
  GbInterval high = evaluate(parts, n, HIGHEST, point.lo, unit);
  GbFigure computed = {point, gb_interval_hull(low, high)};
  if (!gb_claim_judge(&claim, computed, whole.growth_index)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title =
      g_strdup_printf("%s增速，由各部分的数值和增速推算", whole.level->indicator);
  gb_claim_keep(&claim, title, "Σ现值 ÷ Σ（现值 ÷ （1 + 增速））− 1");
}

void gb_rule_weighted(GbAudit *audit) {
  for (guint i = 0; i < audit->report->breakdowns->len; i++) {
    const GbBreakdown *b = audit->report->breakdowns->pdata[i];
    if (b->exhaustive && (b->sum == GB_SUM_HOLDS || b->sum == GB_SUM_HOLDS_BY_ROUNDING))
      check_weighted(audit, b);
  }
}
