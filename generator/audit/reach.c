/* Neighbours of a figure in the report, its paragraph, its sentence. audit: see reach.h. */
#include "audit/reach.h"

#include "audit/figure.h"
#include "base/message.h"

GbReach gb_reach_report(const GbAudit *audit, gint i) {
  gint n = (gint)audit->report->observations->len;
  return (GbReach){MAX(0, i - GB_REACH), MIN(n, i + GB_REACH + 1)};
}

static guint paragraph_of(const GbAudit *audit, gint i) {
  return gb_figure_paragraph(audit->report, gb_audit_observation(audit, (guint)i));
}

static guint sentence_of(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i)->sentence;
}

/** Figures stand in the order of the text, so those of a place stand side by side. */
static GbReach narrow(const GbAudit *audit, gint i, guint (*place_of)(const GbAudit *, gint)) {
  GbReach all = gb_reach_report(audit, i), reach = {i, i + 1};
  guint place = place_of(audit, i);
  while (reach.from > all.from && place_of(audit, reach.from - 1) == place)
    reach.from--;
  while (reach.to < all.to && place_of(audit, reach.to) == place)
    reach.to++;
  return reach;
}

GbReach gb_reach_paragraph(const GbAudit *audit, gint i) {
  return narrow(audit, i, paragraph_of);
}

GbReach gb_reach_sentence(const GbAudit *audit, gint i) {
  return narrow(audit, i, sentence_of);
}

gint gb_reach_index(const GbAudit *audit, const GbObservation *o) {
  return (gint)(o - gb_audit_observation(audit, 0));
}

void gb_reach_tell(const GbAudit *audit) {
  GbReport *report = audit->report;
  if (report->observations->len <= GB_REACH + 1)
    return;
  g_autofree char *message =
      g_strdup_printf(gb_message("%u figures: each is checked against the %d before and behind it"),
                      report->observations->len, GB_REACH);
  gb_report_tell(report, GB_LEVEL_NOTE, "N601", report->title_span, message, NULL);
}
