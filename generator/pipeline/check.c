/* A broken model is a fault of a stage, never of the text: loud where we develop, told elsewhere.
 * pipeline: private to this folder. */
#include "pipeline/check.h"

#include "base/message.h"

gboolean gb_pipeline_check(GbReport *report, const char *stage) {
  g_autofree char *wrong = gb_report_check(report);
  if (!wrong)
    return TRUE;
#ifdef GB_DEBUG
  g_error("%s: model broken after %s: %s", report->text->file, stage, wrong);
#endif
  g_autofree char *message =
      g_strdup_printf(gb_message("internal: model broken after %s: %s"), stage, wrong);
  gb_diagnostics_add(report->diagnostics, GB_LEVEL_ERROR, "E901", report->text->file, 0, 0, NULL,
                     message,
                     gb_message("this is a fault of gongbao; please report it with the text"));
  return FALSE;
}
