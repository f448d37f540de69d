/* The audit behind the real extraction: known relations of the sample reports come out, and no
 * report at hand gives an alarm. */
#include <glib.h>
#include <string.h>

#include "model/finding.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"

static const char *const KNOWN[] = {
    "1260 + 9661 + 12152 = 23073",
    "2512.6 + 1262.9 = 3775.5",
    "15.3 − 6.9 = 8.4",
    "33.52 ÷ 87.3 = 38.4%",
    "47.05 ÷ 120.2 = 39.14%",
    "8.06 + 27.47 + 47.52 = 83.05",
    "17.5 − 8.8 = 8.7",
    "17.5 − 12.6 = 4.9",
    "17.1 − 3.5 = 13.6",
};

static GPtrArray *run_file(const char *path) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  GPtrArray *reports = gb_pipeline_file(path, &options, gold_lexicon(), &error);
  g_assert_no_error(error);
  return reports;
}

/** Collects the formulas of all findings; an alarm ends the test. */
static void run_folder(const char *folder, GHashTable *formulas) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  while ((name = g_dir_read_name(dir))) {
    if (!g_str_has_suffix(name, ".txt"))
      continue;
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_autoptr(GPtrArray) reports = run_file(path);
    for (guint i = 0; i < reports->len; i++) {
      const GPtrArray *findings = ((GbReport *)reports->pdata[i])->findings;
      for (guint f = 0; f < findings->len; f++) {
        const GbFinding *finding = findings->pdata[f];
        if (finding->verdict >= GB_VERDICT_FAILS)
          g_error("%s: alarm: %s", name, finding->explain);
        g_hash_table_add(formulas, g_strdup(finding->formula));
      }
    }
  }
}

static void test_known(void) {
  g_autoptr(GHashTable) formulas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  run_folder(GB_TESTS_DIR "/reports", formulas);
  for (guint i = 0; i < G_N_ELEMENTS(KNOWN); i++)
    if (!g_hash_table_contains(formulas, KNOWN[i]))
      g_error("not found: %s", KNOWN[i]);
}

/** Further published reports, where they lie beside the project. */
static void test_more(void) {
  const char *folder = GB_TESTS_DIR "/../../shared/corpus";
  if (!g_file_test(folder, G_FILE_TEST_IS_DIR)) {
    g_test_skip("no further reports at hand");
    return;
  }
  g_autoptr(GHashTable) formulas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  run_folder(folder, formulas);
  g_assert_cmpuint(g_hash_table_size(formulas), >, 60);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/reports/known", test_known);
  g_test_add_func("/audit/reports/more", test_more);
  return g_test_run();
}
