/* The first half of the way: bytes → reports → observations, with an editor's corrections.
 * pipeline: calls ingest, structure, extract, correct. */
#include "pipeline/pipeline.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
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

/* A row for a file that is gone would be lost in silence. */
static gboolean check_files(const GbCorrections *corrections, const char *folder, const char *path,
                            GError **error) {
  const GPtrArray *files = gb_corrections_files(corrections);
  for (guint i = 0; i < files->len; i++) {
    const char *name = files->pdata[i];
    g_autofree char *file = g_build_filename(folder, name, NULL);
    if (!strchr(name, G_DIR_SEPARATOR) && g_file_test(file, G_FILE_TEST_EXISTS))
      continue;
    g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
                gb_message("%s:%u: no file %s stands beside it\n"
                           "    hint: correct 文件, or take its rows out"),
                path, gb_corrections_line(corrections, name), name);
    return FALSE;
  }
  return TRUE;
}

GbCorrections *gb_pipeline_corrections(const char *file, const GbIngestOptions *options,
                                       GError **error) {
  if (!strcmp(file, "-"))
    return NULL;
  g_autofree char *folder = g_path_get_dirname(file);
  g_autofree char *path = strchr(file, G_DIR_SEPARATOR)
                              ? g_build_filename(folder, GB_CORRECTIONS_FILE, NULL)
                              : g_strdup(GB_CORRECTIONS_FILE);
  if (!g_file_test(path, G_FILE_TEST_EXISTS))
    return NULL;
  g_autoptr(GbText) text = gb_ingest_file(path, options, error);
  g_autoptr(GbCorrections) corrections = text ? gb_corrections_read(text, error) : NULL;
  if (!corrections || !check_files(corrections, folder, path, error))
    return NULL;
  return g_steal_pointer(&corrections);
}

GPtrArray *gb_pipeline_split(const char *file, const GbIngestOptions *options, GError **error) {
  g_autoptr(GError) reason = NULL;
  g_autoptr(GbText) text = gb_ingest_file(file, options, error);
  if (!text)
    return NULL;
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  g_autoptr(GbCorrections) corrections = gb_pipeline_corrections(file, options, &reason);
  g_autofree char *name = g_path_get_basename(file);
  if (!reason && corrections)
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
