/* A balance and its two sides: exports less imports, births less deaths, income less expenditure of
 * an account. Where the sum of the sides
 * comes out it is told as a sum; here it is told where it does not. A deficit may be printed
 * without a sign. audit: figures of an identity of the lexicon → findings of kind "sum". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The level of @known of @like's time and unit nearest to it in its paragraph; -1 none. */
static gint nearest(const GbAudit *audit, gint like, const GbIndicator *known) {
  gint best = -1;
  GbReach reach = gb_reach_paragraph(audit, like);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i), *l = at(audit, like);
    if (o->known == known && o->measure == GB_MEASURE_LEVEL && gb_figure_same_time(o, l) &&
        strcmp(o->unit, l->unit) == 0 && (best < 0 || ABS(i - like) < ABS(best - like)))
      best = i;
  }
  return best;
}

static void check(GbAudit *audit, gint gain, gint loss, gint balance) {
  const GbObservation *b = at(audit, balance);
  const char *unit = b->unit;
  GbFigure difference =
      gb_figure_subtract(gb_figure(at(audit, gain), unit), gb_figure(at(audit, loss), unit));
  if (strstr(b->indicator, "逆差") && b->value.digits > 0)
    difference = gb_figure_subtract(gb_figure_number(0), difference);
  GbClaim claim = gb_claim_new(audit, "sum");
  gb_claim_add(&claim, (guint)gain, "minuend");
  gb_claim_add(&claim, (guint)loss, "subtrahend");
  gb_claim_add(&claim, (guint)balance, "stated");
  g_autofree char *title = g_strdup_printf("%s与%s之差，与%s", at(audit, gain)->indicator,
                                           at(audit, loss)->indicator, b->indicator);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_figure(audit, (guint)gain),
                                             gb_claim_figure(audit, (guint)loss));
  if (gb_claim_judge(&claim, difference, (guint)balance) &&
      claim.finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING)
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** Names that end in 收入 and in 支出 behind the same words. */
static gboolean are_sides(const GbObservation *income, const GbObservation *spent) {
  gsize end = strlen("收入");
  gsize n = strlen(income->indicator);
  return g_str_has_suffix(income->indicator, "收入") &&
         g_str_has_suffix(spent->indicator, "支出") && strlen(spent->indicator) == n && n > end &&
         strncmp(income->indicator, spent->indicator, n - end) == 0 &&
         gb_figure_same_time(income, spent);
}

static gboolean is_level_like(const GbObservation *o, const GbObservation *like) {
  return o->measure == GB_MEASURE_LEVEL && o->sentence == like->sentence &&
         gb_unit_agree(o->unit, like->unit);
}

/** 收入…，支出…，当年结余…: what is left of the year, not what has gathered. The spending right
 * before it, and before that the income of the same account. */
static void check_surplus(GbAudit *audit, gint i) {
  static const char *const OF_YEAR[] = {"当年", "本年", NULL};
  static const char *const GATHERED[] = {"累计", "滚存", "年末", NULL};
  const GbObservation *o = at(audit, i);
  GbSpan lead = gb_phrase_lead(audit->report, o);
  if (i < 2 || !is_level_like(at(audit, i - 1), o) || !gb_phrase_has(audit->report, lead, "结余") ||
      !gb_phrase_has_any(audit->report, lead, OF_YEAR) ||
      gb_phrase_has_any(audit->report, lead, GATHERED))
    return;
  for (gint income = i - 2; income >= 0 && at(audit, income)->sentence == o->sentence; income--)
    if (is_level_like(at(audit, income), o) && are_sides(at(audit, income), at(audit, i - 1))) {
      check(audit, income, i - 1, i);
      return;
    }
}

void gb_rule_balance(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    if (at(audit, i)->measure == GB_MEASURE_LEVEL)
      check_surplus(audit, i);
  for (guint w = 0; w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *row = gb_lexicon_whole(audit->lexicon, w);
    for (gint i = 0; strcmp(row->by, "恒等式") == 0 && row->n_parts == 2 &&
                     i < (gint)audit->report->observations->len;
         i++) {
      if (at(audit, i)->known != row->parts[1] || at(audit, i)->measure != GB_MEASURE_LEVEL)
        continue;
      gint gain = nearest(audit, i, row->whole), loss = nearest(audit, i, row->parts[0]);
      if (gain >= 0 && loss >= 0)
        check(audit, gain, loss, i);
    }
  }
}
