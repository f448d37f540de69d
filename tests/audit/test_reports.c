/* The audit behind the real extraction: known relations of the sample reports come out, and what it
 * calls wrong or suspicious in any report at hand stands in defended.tsv with the reason. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "model/finding.h"
#include "pipeline/pipeline.h"
#include "support/findings.h"
#include "support/gold.h"
#include "support/samples.h"

/* Below tests/. */
#define OWN "reports"
/* Further published reports, where they lie beside the project. */
#define MORE "../../shared/corpus"
#define COMPILATION "../assets/reports/compilation-2023h1.txt"

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

static GPtrArray *run_file(const char *folder, const char *name) {
  g_autofree char *path = folder ? g_build_filename(folder, name, NULL) : g_strdup(name);
  g_autoptr(GbText) text = gb_test_text(path);
  return gb_pipeline_text(text, gold_lexicon());
}

static void test_known(void) {
  g_autoptr(GHashTable) formulas = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) names = gb_test_list(OWN, ".txt");
  for (guint n = 0; n < names->len; n++) {
    g_autoptr(GPtrArray) reports = run_file(OWN, names->pdata[n]);
    for (guint i = 0; i < reports->len; i++) {
      const GPtrArray *findings = ((GbReport *)reports->pdata[i])->findings;
      for (guint f = 0; f < findings->len; f++)
        g_hash_table_add(formulas, g_strdup(((GbFinding *)findings->pdata[f])->formula));
    }
  }
  for (guint i = 0; i < G_N_ELEMENTS(KNOWN); i++)
    if (!g_hash_table_contains(formulas, KNOWN[i]))
      g_error("not found: %s", KNOWN[i]);
}

/* Line of defended.tsv without its reason → TRUE. */
static GHashTable *read_defended(void) {
  g_autofree char *contents = NULL;
  g_assert_true(g_file_get_contents(GB_TESTS_DIR "/audit/defended.tsv", &contents, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(contents, "\n", -1);
  GHashTable *defended = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (char **line = lines; *line; line++) {
    g_auto(GStrv) cells = g_strsplit(*line, "\t", -1);
    if (!**line || **line == '#')
      continue;
    if (g_strv_length(cells) != 5 || !*cells[4])
      g_error("defended.tsv: not file, kind, verdict, starts and reason: %s", *line);
    char *key = g_strjoin("\t", cells[0], cells[1], cells[2], cells[3], NULL);
    if (!g_hash_table_add(defended, key))
      g_error("defended.tsv: twice: %s", key);
  }
  return defended;
}

/* Prints every alarm that is not defended; takes those that are out of @defended. */
static guint strike_out(const char *folder, const char *name, GHashTable *defended) {
  g_autoptr(GPtrArray) reports = run_file(folder, name);
  guint n_new = 0;
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    for (guint k = 0; k < report->findings->len; k++) {
      const GbFinding *f = report->findings->pdata[k];
      if (!gb_test_finding_is_alarm(f))
        continue;
      g_autofree char *key = gb_test_finding_key(report, f, report->text, NULL, 0);
      g_autofree char *line = g_strdup_printf("%s\t%s", name, key);
      if (g_hash_table_remove(defended, line))
        continue;
      printf("# new: %s\t%s\n", line, f->explain);
      n_new++;
    }
  }
  return n_new;
}

/* No alarm without an entry, no entry without its alarm. */
static void test_defended(gconstpointer data) {
  const char *folder = data;
  g_autoptr(GHashTable) defended = read_defended();
  g_autoptr(GPtrArray) names = gb_test_list(folder, ".txt");
  if (!names) {
    g_test_skip("no further reports at hand: their entries are not looked at");
    return;
  }
  guint n_wrong = 0;
  for (guint i = 0; i < names->len; i++)
    n_wrong += strike_out(folder, names->pdata[i], defended);
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init(&iter, defended);
  while (g_hash_table_iter_next(&iter, &key, NULL)) {
    g_autofree char *name = g_strndup(key, strcspn(key, "\t"));
    if (!g_ptr_array_find_with_equal_func(names, name, g_str_equal, NULL))
      continue;
    printf("# gone: %s\n", (const char *)key);
    n_wrong++;
  }
  g_assert_cmpuint(names->len, >, 0);
  g_assert_cmpuint(n_wrong, ==, 0);
}

/* Alarms of @reports, each "title, kind, explanation". */
static void collect(const GPtrArray *reports, GHashTable *alarms) {
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    for (guint k = 0; k < report->findings->len; k++) {
      const GbFinding *f = report->findings->pdata[k];
      if (gb_test_finding_is_alarm(f))
        g_hash_table_add(alarms, g_strdup_printf("%s\t%s\t%s", report->title, f->kind, f->explain));
    }
  }
}

/* A report is judged alike in a file of its own and in a compilation. */
static void test_compilation(void) {
  g_autoptr(GHashTable) one = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) many = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GPtrArray) compilation = run_file(NULL, COMPILATION);
  g_autoptr(GPtrArray) names = gb_test_list(OWN, ".txt");
  collect(compilation, one);
  for (guint i = 0; i < names->len; i++) {
    g_autoptr(GPtrArray) reports = run_file(OWN, names->pdata[i]);
    collect(reports, many);
  }
  g_assert_cmpuint(compilation->len, ==, names->len);
  g_assert_cmpuint(g_hash_table_size(one), ==, g_hash_table_size(many));
  GHashTableIter iter;
  gpointer key;
  g_hash_table_iter_init(&iter, one);
  while (g_hash_table_iter_next(&iter, &key, NULL))
    if (!g_hash_table_contains(many, key))
      g_error("in the compilation alone: %s", (const char *)key);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/reports/known", test_known);
  g_test_add_data_func("/audit/reports/defended", OWN, test_defended);
  g_test_add_data_func("/audit/reports/defended-more", MORE, test_defended);
  g_test_add_func("/audit/reports/compilation", test_compilation);
  return g_test_run();
}
