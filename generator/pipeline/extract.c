/* The first half of the way: bytes → reports → observations.
 * pipeline: calls ingest, structure, extract. */
#include "extract/extract.h"
#include "pipeline/check.h"
#include "pipeline/pipeline.h"
#include "structure/structure.h"

/* Its diagnostics go with it, so the loss is told here. */
static void drop_report(GPtrArray *reports, guint i) {
  const GbReport *report = reports->pdata[i];
  g_critical("%s: a report without sound structure is left out", report->text->file);
  g_ptr_array_remove_index(reports, i);
}

GPtrArray *gb_pipeline_split_text(GbText *text) {
  GPtrArray *reports = gb_structure(text);
  for (guint i = reports->len; i-- > 0;)
    if (!gb_pipeline_check(reports->pdata[i], "structure"))
      drop_report(reports, i);
  return reports;
}

GPtrArray *gb_pipeline_split(const char *file, const GbIngestOptions *options, GError **error) {
  g_autoptr(GbText) text = gb_ingest_file(file, options, error);
  return text ? gb_pipeline_split_text(text) : NULL;
}

void gb_pipeline_extract(GbReport *report, const GbLexicon *lexicon) {
  gb_extract(report, lexicon);
  if (!gb_pipeline_check(report, "extract"))
    g_array_set_size(report->observations, 0);
}
