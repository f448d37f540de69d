/* Tables: every observation once; labels tell rows apart; small reports as they ought to look. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "model/observation.h"
#include "model/table.h"
#include "support/gold.h"
#include "support/prose.h"
#include "support/tables.h"
#include "tabulate/tabulate.h"

/** Each observation stands in exactly one cell of exactly one table. */
static void assert_once(const GbReport *report) {
  g_autofree guint *seen = g_new0(guint, report->observations->len + 1);
  for (guint t = 0; t < report->tables->len; t++) {
    const GbTable *table = report->tables->pdata[t];
    for (guint r = 0; r < table->rows->len; r++)
      for (guint c = 0; c < table->columns->len; c++) {
        gint cell = g_array_index(table->rows, GbRow, r).cells[c];
        if (cell >= 0)
          seen[cell]++;
      }
  }
  for (guint i = 0; i < report->observations->len; i++)
    if (seen[i] != 1)
      g_error("observation %u (%s) stands in %u cells", i,
              g_array_index(report->observations, GbObservation, i).indicator, seen[i]);
}

static void assert_rows(const GbReport *report, const GbTable *table) {
  for (guint r = 0; r < table->rows->len; r++) {
    const GbRow *row = &g_array_index(table->rows, GbRow, r);
    guint above = r ? g_array_index(table->rows, GbRow, r - 1).indent : 0;
    g_assert_cmpuint(row->indent, <=, r ? above + 1 : 0);
    g_assert_true(*row->label);
    guint filled = 0;
    for (guint c = 0; c < table->columns->len; c++) {
      const GbColumn *column = &g_array_index(table->columns, GbColumn, c);
      if (row->cells[c] < 0)
        continue;
      filled++;
      const GbObservation *o = &g_array_index(report->observations, GbObservation, row->cells[c]);
      g_assert_true(!*column->unit || !strcmp(column->unit, o->unit));
    }
    g_assert_cmpuint(filled, >, 0);
  }
}

/** Rows with one label and one parent would leave the reader to guess. */
static void assert_labels(const GbTable *table) {
  g_autoptr(GHashTable) labels = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint r = 0; r < table->rows->len; r++) {
    const GbRow *row = &g_array_index(table->rows, GbRow, r);
    if (!g_hash_table_add(labels, (gpointer)row->label))
      g_error("table %u has two rows %s", table->number, row->label);
  }
}

static void assert_breakdowns(const GbReport *report) {
  for (guint i = 0; i < report->breakdowns->len; i++) {
    const GbBreakdown *b = report->breakdowns->pdata[i];
    g_assert_cmpuint(b->parts->len, >=, 2);
    for (guint p = 0; p < b->parts->len; p++) {
      gint part = g_array_index(b->parts, gint, p);
      const GbObservation *o = &g_array_index(report->observations, GbObservation, part);
      g_assert_cmpint(part, !=, b->whole);
      g_assert_cmpint(o->measure, ==, b->measure);
      g_assert_cmpstr(gb_observation_scale(o), ==, b->unit);
      g_assert_true(p == 0 || part > g_array_index(b->parts, gint, p - 1));
    }
  }
}

static void test_gold(gconstpointer name) {
  g_autoptr(GbReport) report = gold_load(name, gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  assert_once(report);
  assert_breakdowns(report);
  for (guint t = 0; t < report->tables->len; t++) {
    const GbTable *table = report->tables->pdata[t];
    g_assert_cmpuint(table->number, ==, t + 1);
    g_assert_true(*table->title);
    assert_rows(report, table);
    assert_labels(table);
  }
  if (g_getenv("GB_SHOW")) {
    g_autoptr(GString) out = g_string_new(NULL);
    tables_dump(report, out);
    fputs(out->str, stdout);
  }
}

/** cases/NAME.txt, a marked report, and beside it how its tables ought to look. GB_REWRITE=1 in the
 * environment writes the second anew. */
static void test_case(gconstpointer data) {
  const char *name = data;
  g_autofree char *in = g_build_filename(GB_TESTS_DIR, "tabulate", "cases", name, NULL);
  g_autofree char *base = g_strndup(in, strlen(in) - strlen(".txt"));
  g_autofree char *out_path = g_strconcat(base, ".expected", NULL);
  g_autofree char *marked = NULL, *expected = NULL;
  g_assert_true(g_file_get_contents(in, &marked, NULL, NULL));
  g_autoptr(GbReport) report = prose_marked(marked, gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  assert_once(report);
  g_autoptr(GString) out = g_string_new(NULL);
  tables_dump(report, out);
  if (g_getenv("GB_REWRITE"))
    g_assert_true(g_file_set_contents(out_path, out->str, -1, NULL));
  g_assert_true(g_file_get_contents(out_path, &expected, NULL, NULL));
  g_assert_cmpstr(out->str, ==, expected);
}

static void add_cases(void) {
  g_autofree char *folder = g_build_filename(GB_TESTS_DIR, "tabulate", "cases", NULL);
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  const char *name;
  while (dir && (name = g_dir_read_name(dir)))
    if (g_str_has_suffix(name, ".txt")) {
      g_autofree char *path = g_strconcat("/tabulate/case/", name, NULL);
      g_test_add_data_func_full(path, g_strdup(name), test_case, g_free);
    }
}

/** A report without a figure has no tables. */
static void test_nothing(void) {
  g_autoptr(GbReport) report = prose_plain("题目\n正文没有数字。\n");
  gb_tabulate(report, gold_lexicon());
  g_assert_cmpuint(report->tables->len, ==, 0);
  g_assert_cmpuint(report->breakdowns->len, ==, 0);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; GOLD_NAMES[i]; i++) {
    g_autofree char *path = g_strdup_printf("/tabulate/gold/%s", GOLD_NAMES[i]);
    g_test_add_data_func(path, GOLD_NAMES[i], test_gold);
  }
  add_cases();
  g_test_add_func("/tabulate/nothing", test_nothing);
  return g_test_run();
}
