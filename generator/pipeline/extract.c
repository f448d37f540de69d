/* The first half of the way: bytes → reports → observations, with an editor's corrections.
 * pipeline: calls ingest, structure, extract, correct. */
#include "pipeline/pipeline.h"

#include "extract/extract.h"
#include "pipeline/check.h"
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

GPtrArray *gb_pipeline_split(const char *file, const GbIngestOptions *options,
                             GbCorrectionFiles *files, GError **error) {
  g_autoptr(GError) reason = NULL;
  g_autoptr(GbText) text = gb_ingest_file(file, options, error);
  if (!text)
    return NULL;
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  g_autoptr(GbCorrectionFiles) own = files ? NULL : gb_correction_files_new(options);
  const GbCorrections *corrections = gb_correction_files_of(files ? files : own, file, &reason);
  g_autofree char *name = g_path_get_basename(file);
  if (corrections)
    gb_corrections_find(corrections, name, reports, &reason);
  if (!reason)
    return g_steal_pointer(&reports);
  g_propagate_error(error, g_steal_pointer(&reason));
  return NULL;
}

gboolean gb_pipeline_extract(GbReport *report, const GbLexicon *lexicon, GError **error) {
  gb_extract(report, lexicon);
  if (!gb_pipeline_check(report, "extract"))
    g_array_set_size(report->observations, 0);
  gboolean ok = gb_correct(report, lexicon, error);
  if (!gb_pipeline_check(report, "correct"))
    g_array_set_size(report->observations, 0);
  return ok;
}
