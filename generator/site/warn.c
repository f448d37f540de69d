/* Failed findings as diagnostics. site: between the stages and the files. */
#include "site/warn.h"

#include "base/message.h"
#include "model/finding.h"
#include "model/observation.h"

void gb_warn_of_findings(GbReport *report) {
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *finding = report->findings->pdata[i];
    if (finding->verdict != GB_VERDICT_FAILS)
      continue;
    const GbMember *last = &g_array_index(finding->members, GbMember, finding->members->len - 1);
    const GbObservation *o =
        &g_array_index(report->observations, GbObservation, (guint)last->observation);
    gb_report_tell(report, GB_LEVEL_WARNING, "W401", o->phrase, finding->explain,
                   gb_message("gongbao audit shows all figures of it"));
  }
}
