/* A balance and its two sides: exports less imports, births less deaths. Where the sum of the sides
 * comes out it is told as a sum; here it is told where it does not. A deficit may be printed
 * without a sign. audit: figures of an identity of the lexicon → findings of kind "sum". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The level of @known of @like's time and unit nearest to it in its paragraph; -1 none. */
static gint nearest(const GbAudit *audit, gint like, const GbIndicator *known) {
  gint best = -1;
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i), *l = at(audit, like);
    if (o->known == known && o->measure == GB_MEASURE_LEVEL && gb_figure_same_time(o, l) &&
        strcmp(o->unit, l->unit) == 0 &&
        gb_figure_paragraph(audit->report, o) == gb_figure_paragraph(audit->report, l) &&
        (best < 0 || ABS(i - like) < ABS(best - like)))
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

void gb_rule_balance(GbAudit *audit) {
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
