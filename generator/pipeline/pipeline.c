/* The whole way, but for charts, which need a thread's own measurer.
 * pipeline: calls extract, tabulate, audit. */
#include "pipeline/pipeline.h"

#include "audit/audit.h"
#include "pipeline/check.h"
#include "tabulate/tabulate.h"

static void drop_tables(GbReport *report) {
  g_ptr_array_set_size(report->tables, 0);
  g_ptr_array_set_size(report->breakdowns, 0);
}

static void drop_findings(GbReport *report) {
  g_ptr_array_set_size(report->findings, 0);
  g_ptr_array_set_size(report->unchecked, 0);
}

gboolean gb_pipeline_report(GbReport *report, const GbLexicon *lexicon, GError **error) {
  if (!gb_pipeline_extract(report, lexicon, error))
    return FALSE;
  gb_tabulate(report, lexicon);
  if (!gb_pipeline_check(report, "tabulate"))
    drop_tables(report);
  gb_audit(report, lexicon);
  if (!gb_pipeline_check(report, "audit"))
    drop_findings(report);
  return TRUE;
}

GPtrArray *gb_pipeline_text(GbText *text, const GbLexicon *lexicon) {
  GPtrArray *reports = gb_pipeline_split_text(text);
  for (guint i = 0; i < reports->len; i++)
    gb_pipeline_report(reports->pdata[i], lexicon, NULL);
  return reports;
}

GPtrArray *gb_pipeline_file(const char *file, const GbIngestOptions *options,
                            GbCorrectionFiles *files, const GbLexicon *lexicon, GError **error) {
  g_autoptr(GPtrArray) reports = gb_pipeline_split(file, options, files, error);
  for (guint i = 0; reports && i < reports->len; i++)
    if (!gb_pipeline_report(reports->pdata[i], lexicon, error))
      return NULL;
  return g_steal_pointer(&reports);
}
