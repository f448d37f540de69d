/* A review that nobody changed changes nothing; one that a spreadsheet has saved neither; one in
 * which every row is accepted changes no field. Over all sample reports. */
#include <string.h>

#include "correct/correct.h"
#include "export/export.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"
#include "support/samples.h"

/* What reading @text gives with the corrections @table, NULL none. */
static GPtrArray *read_with(GbText *text, const char *file, const char *table) {
  GPtrArray *reports = gb_pipeline_split_text(text);
  g_autoptr(GError) error = NULL;
  if (table) {
    g_autoptr(GbText) rows =
        gb_text_new(g_strdup(table), strlen(table), "corrections.tsv", "UTF-8");
    g_autoptr(GbCorrections) corrections = gb_corrections_read(rows, &error);
    g_assert_no_error(error);
    gb_corrections_find(corrections, file, reports, &error);
    g_assert_no_error(error);
  }
  for (guint i = 0; i < reports->len; i++) {
    gb_pipeline_report(reports->pdata[i], gold_lexicon(), &error);
    g_assert_no_error(error);
  }
  return reports;
}

static char *export_all(const GPtrArray *reports) {
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < reports->len; i++) {
    gb_export_json(reports->pdata[i], out);
    gb_export_csv(reports->pdata[i], out);
    gb_export_findings_jsonl(reports->pdata[i], out);
  }
  return g_string_free(out, FALSE);
}

/* The table behind its byte order mark, with LF, as ingest gives it. */
static char *review_all(const GPtrArray *reports) {
  g_autoptr(GString) out = g_string_new(NULL);
  gb_review_header(out);
  for (guint i = 0; i < reports->len; i++)
    g_assert_cmpuint(gb_review_rows(reports->pdata[i], TRUE, out), ==,
                     ((const GbReport *)reports->pdata[i])->observations->len);
  g_assert_true(g_str_has_prefix(out->str, "\xEF\xBB\xBF\""));
  g_string_replace(out, "\r\n", "\n", 0);
  return g_strdup(out->str + 3);
}

/* As a spreadsheet saves it: no quotes where none are needed, 3.10 become 3.1, 1,234 become 1234.
 */
static char *save_by_spreadsheet(const char *table) {
  g_autoptr(GString) out = g_string_new(NULL);
  g_auto(GStrv) lines = g_strsplit(table, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    g_auto(GStrv) cells = g_strsplit(lines[i], "\t", -1);
    for (guint c = 0; cells[c]; c++) {
      char *cell = cells[c];
      gboolean number = *cell && strspn(cell, "-0123456789.,") == strlen(cell);
      if (c)
        g_string_append_c(out, '\t');
      if (*cell == '"' && !strchr(cell + 1, ',') && !strstr(cell + 1, "\"\"")) {
        g_string_append_len(out, cell + 1, (gssize)strlen(cell) - 2);
        continue;
      }
      while (number && strchr(cell, '.') && strchr("0.", cell[strlen(cell) - 1])) {
        gboolean point = cell[strlen(cell) - 1] == '.';
        cell[strlen(cell) - 1] = 0;
        number = !point;
      }
      g_auto(GStrv) groups = g_strsplit(cell, ",", number ? -1 : 1);
      g_autofree char *joined = g_strjoinv("", groups);
      g_string_append(out, joined);
    }
    if (lines[i + 1])
      g_string_append_c(out, '\n');
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

/* 接受 in the first cell of every row but the header. */
static char *accept_all(const char *table) {
  g_auto(GStrv) lines = g_strsplit(table, "\n\"\"\t", -1);
  return g_strjoinv("\n\"接受\"\t", lines);
}

static void assert_accepted(const GPtrArray *was, const GPtrArray *is) {
  for (guint r = 0; r < was->len; r++) {
    const GbReport *a = was->pdata[r], *b = is->pdata[r];
    g_assert_cmpuint(a->observations->len, ==, b->observations->len);
    for (guint i = 0; i < a->observations->len; i++) {
      const GbObservation *x = &g_array_index(a->observations, GbObservation, i);
      const GbObservation *y = &g_array_index(b->observations, GbObservation, i);
      g_assert_nonnull(y->correction);
      g_assert_cmpint(y->correction->decision, ==, GB_DECISION_ACCEPTED);
      g_assert_cmpuint(y->correction->changed, ==, 0);
      g_assert_true(y->confidence == 1.0F);
      for (int f = 0; f < GB_N_FIELDS; f++) {
        g_autofree char *was_text = gb_field_text(a, x, (GbField)f);
        g_autofree char *is_text = gb_field_text(b, y, (GbField)f);
        g_assert_cmpstr(was_text, ==, is_text);
      }
    }
  }
}

static void check_report(GbText *text, const char *file) {
  g_autoptr(GPtrArray) plain = read_with(text, file, NULL);
  g_autofree char *wanted = export_all(plain), *table = review_all(plain);
  g_autofree char *saved = save_by_spreadsheet(table), *accepted = accept_all(table);
  g_assert_cmpstr(saved, !=, table);
  const char *const untouched[] = {table, saved};
  for (guint i = 0; i < G_N_ELEMENTS(untouched); i++) {
    g_autoptr(GPtrArray) again = read_with(text, file, untouched[i]);
    g_autofree char *got = export_all(again), *second = review_all(again);
    g_assert_cmpstr(got, ==, wanted);
    g_assert_cmpstr(second, ==, table);
  }
  g_autoptr(GPtrArray) all = read_with(text, file, accepted);
  assert_accepted(plain, all);
  g_autofree char *kept = review_all(all);
  g_autoptr(GPtrArray) twice = read_with(text, file, kept);
  g_autofree char *once_text = export_all(all), *twice_text = export_all(twice);
  g_assert_cmpstr(once_text, ==, twice_text);
}

static void test_samples(void) {
  g_autoptr(GPtrArray) names = gb_test_list("reports", ".txt");
  g_assert_cmpuint(names->len, ==, 7);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *path = g_build_filename("reports", names->pdata[i], NULL);
    g_autoptr(GbText) text = gb_test_text(path);
    check_report(text, names->pdata[i]);
  }
}

/* A collection: reports with figures and words of their own, told apart by their titles. */
static void test_collection(void) {
  g_autoptr(GbText) text = gb_test_text("../assets/reports/compilation-2023h1.txt");
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  g_assert_cmpuint(reports->len, >, 1);
  check_report(text, "compilation-2023h1.txt");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/correct/round trip of the samples", test_samples);
  g_test_add_func("/correct/round trip of a collection", test_collection);
  return g_test_run();
}
