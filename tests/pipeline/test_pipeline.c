/* A file through all stages. tests: pipeline. */
#include <string.h>

#include "base/error.h"
#include "model/finding.h"
#include "model/observation.h"
#include "pipeline/check.h"
#include "pipeline/pipeline.h"
#include "support/folder.h"
#include "support/gold.h"

static const char TEXT[] =
    "某市2031年上半年经济运行情况\n"
    "上半年，全市进出口总额3775.5亿元。其中，出口2512.6亿元，进口1262.9亿元。\n";

static void check_reports(GPtrArray *reports) {
  g_assert_cmpuint(reports->len, ==, 1);
  const GbReport *report = reports->pdata[0];
  g_assert_cmpuint(report->observations->len, ==, 3);
  g_assert_cmpuint(report->tables->len, >=, 1);
  g_assert_cmpuint(report->findings->len, ==, 1);
  const GbFinding *finding = report->findings->pdata[0];
  g_assert_cmpstr(finding->kind, ==, "sum");
  g_assert_cmpint(finding->verdict, ==, GB_VERDICT_HOLDS);
}

static GbText *make_text(void) {
  return gb_text_new(g_strdup(TEXT), strlen(TEXT), "t.txt", "UTF-8");
}

static void test_text(void) {
  g_autoptr(GbText) text = make_text();
  g_autoptr(GPtrArray) reports = gb_pipeline_text(text, gold_lexicon());
  check_reports(reports);
}

static void test_file(void) {
  char *at = gb_test_folder();
  g_autofree char *path = g_build_filename(at, "t.txt", NULL);
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  gb_test_folder_put(at, "t.txt", TEXT);
  g_autoptr(GPtrArray) reports = gb_pipeline_file(path, &options, NULL, gold_lexicon(), &error);
  g_assert_no_error(error);
  check_reports(reports);
  options.limit_bytes = 10;
  g_assert_null(gb_pipeline_file(path, &options, NULL, gold_lexicon(), &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_null(gb_pipeline_split(path, &options, NULL, NULL));
  gb_test_folder_remove(at);
}

/* First what is in the file, then one report after the other. */
static void test_split(void) {
  g_autoptr(GbText) text = make_text();
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  GbReport *report = reports->pdata[0];
  g_assert_cmpuint(report->observations->len, ==, 0);
  g_assert_cmpuint(report->sentences->len, >=, 2);
  g_assert_true(gb_pipeline_report(report, gold_lexicon(), NULL));
  check_reports(reports);
}

/* One file's rows serve all files of its folder; it is read once, and found wrong once. */
static void test_corrections(void) {
  char *at = gb_test_folder();
  const GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autofree char *path = g_build_filename(at, "t.txt", NULL);
  g_autofree char *other = g_build_filename(at, "u.txt", NULL);
  g_autofree char *table = g_build_filename(at, GB_CORRECTIONS_FILE, NULL);
  gb_test_folder_put(at, "t.txt", TEXT);
  gb_test_folder_put(at, "u.txt", TEXT);
  gb_test_folder_put(at, GB_CORRECTIONS_FILE,
                     "处理\t文件\t原文\t数字\n删除\tt.txt\t出口2512.6\t2512.6\n");
  g_autoptr(GbCorrectionFiles) files = gb_correction_files_new(&options);
  g_autoptr(GError) error = NULL;
  for (guint i = 0; i < 2; i++) {
    g_autoptr(GPtrArray) reports = gb_pipeline_split(i ? other : path, &options, files, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(((const GbReport *)reports->pdata[0])->edits->len, ==, !i);
    gb_test_folder_put(at, GB_CORRECTIONS_FILE, "处理\t文件\n");
  }
  g_assert_null(gb_correction_files_of(files, "-", &error));
  g_autoptr(GbCorrectionFiles) later = gb_correction_files_new(&options);
  g_autofree char *first = NULL;
  for (guint i = 0; i < 2; i++) {
    g_autoptr(GError) reason = NULL;
    g_assert_null(gb_pipeline_split(i ? other : path, &options, later, &reason));
    g_assert_error(reason, GB_ERROR, GB_ERROR_INPUT);
    g_assert_true(g_str_has_prefix(reason->message, table));
    if (first)
      g_assert_cmpstr(reason->message, ==, first);
    else
      first = g_strdup(reason->message);
  }
  gb_test_folder_remove(at);
}

static GbReport *break_model(GPtrArray *reports) {
  GbReport *report = reports->pdata[0];
  g_assert_true(gb_pipeline_check(report, "extract"));
  g_array_index(report->observations, GbObservation, 0).sentence = 1000;
  return report;
}

/* A broken model ends a debug build and is told by any other. */
static void test_broken(void) {
  g_autoptr(GbText) text = make_text();
  g_autoptr(GPtrArray) reports = gb_pipeline_text(text, gold_lexicon());
  GbReport *report = break_model(reports);
#ifdef GB_DEBUG
  if (g_test_subprocess()) {
    gb_pipeline_check(report, "extract");
    return;
  }
  g_test_trap_subprocess(NULL, 0, 0);
  g_test_trap_assert_failed();
  g_test_trap_assert_stderr("*t.txt: model broken after extract: observation 0*");
#else
  guint before = gb_diagnostics_count(report->diagnostics);
  g_assert_false(gb_pipeline_check(report, "extract"));
  g_assert_cmpuint(gb_diagnostics_count(report->diagnostics), ==, before + 1);
  g_assert_cmpstr(gb_diagnostics_get(report->diagnostics, before)->code, ==, "E901");
#endif
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/pipeline/text", test_text);
  g_test_add_func("/pipeline/file", test_file);
  g_test_add_func("/pipeline/split", test_split);
  g_test_add_func("/pipeline/corrections", test_corrections);
  g_test_add_func("/pipeline/broken", test_broken);
  return g_test_run();
}
