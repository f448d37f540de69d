/* The sample reports through structure: golden outlines, the compilation against its seven single
 * files, and every real report at hand as one report. */
#include <glib.h>
#include <string.h>

#include "structure/structure.h"
#include "support/samples.h"

static GbReport *only_report(GPtrArray *reports) {
  g_assert_cmpuint(reports->len, ==, 1);
  return g_ptr_array_index(reports, 0);
}

static void assert_sound(const GbReport *report) {
  g_autofree char *wrong = gb_report_check(report);
  g_assert_cmpstr(wrong, ==, NULL);
}

/* What a sentence or title says, wherever it stands. */
static void append_words(GString *out, const GbReport *report) {
  g_string_append_printf(out, "%s\n%s\n", report->title, report->slug);
  for (guint i = 0; i < report->sentences->len; i++) {
    GbSentence s = g_array_index(report->sentences, GbSentence, i);
    g_autofree char *words = gb_text_slice(report->text, s.span);
    g_string_append_printf(out, "%u %s\n", s.paragraph, words);
  }
}

static char *dump(const GbReport *report) {
  GString *out = g_string_new(NULL);
  gb_structure_dump(report, out);
  return g_string_free(out, FALSE);
}

static void test_golden(gconstpointer data) {
  const char *name = data;
  g_autofree char *file = g_build_filename("reports", name, NULL);
  g_autoptr(GbText) text = gb_test_text(file);
  g_autoptr(GPtrArray) reports = gb_structure(text);
  g_autofree char *got = dump(only_report(reports));
  assert_sound(only_report(reports));
  g_autofree char *relative = g_build_filename("structure", "golden", name, NULL);
  g_autofree char *path = gb_test_path(relative);
  if (g_getenv("GB_REWRITE"))
    g_assert_true(g_file_set_contents(path, got, -1, NULL));
  g_autofree char *wanted = NULL;
  g_assert_true(g_file_get_contents(path, &wanted, NULL, NULL));
  g_assert_cmpstr(got, ==, wanted);
}

static void test_compilation(void) {
  g_autoptr(GPtrArray) names = gb_test_list("reports", ".txt");
  g_autoptr(GbText) text = gb_test_text("../assets/reports/compilation-2023h1.txt");
  g_autoptr(GPtrArray) reports = gb_structure(text);
  guint32 at = 0;
  g_assert_cmpuint(names->len, ==, 7);
  g_assert_cmpuint(reports->len, ==, 7);
  for (guint i = 0; i < reports->len; i++) {
    g_autofree char *file = g_build_filename("reports", g_ptr_array_index(names, i), NULL);
    g_autoptr(GbText) single = gb_test_text(file);
    g_autoptr(GPtrArray) alone = gb_structure(single);
    const GbReport *a = g_ptr_array_index(reports, i), *b = only_report(alone);
    g_autofree char *outline_a = dump(a), *outline_b = dump(b);
    g_autoptr(GString) words_a = g_string_new(NULL);
    g_autoptr(GString) words_b = g_string_new(NULL);
    append_words(words_a, a);
    append_words(words_b, b);
    g_assert_cmpstr(outline_a, ==, outline_b);
    g_assert_cmpstr(words_a->str, ==, words_b->str);
    g_assert_cmpuint(a->span.start, ==, at);
    at = a->span.end;
  }
  g_assert_cmpuint(at, ==, text->length);
}

/* The collection's two title lines and the two marks of the page are told, and nothing else. */
static void test_compilation_notes(void) {
  g_autoptr(GbText) text = gb_test_text("../assets/reports/compilation-2023h1.txt");
  g_autoptr(GPtrArray) reports = gb_structure(text);
  static const char *const WANTED[] = {"N102", "N102", "N101", "N101"};
  guint n = 0;
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = g_ptr_array_index(reports, i);
    for (guint k = 0; k < gb_diagnostics_count(report->diagnostics); k++, n++) {
      g_assert_cmpuint(n, <, G_N_ELEMENTS(WANTED));
      const GbDiagnostic *d = gb_diagnostics_get(report->diagnostics, k);
      g_assert_cmpstr(d->code, ==, WANTED[n]);
      g_assert_cmpint(d->level, ==, GB_LEVEL_NOTE);
    }
  }
  g_assert_cmpuint(n, ==, G_N_ELEMENTS(WANTED));
}

/* The seven one after another in one file, without a title over them. */
static void test_concatenated(void) {
  g_autoptr(GPtrArray) names = gb_test_list("reports", ".txt");
  g_autoptr(GString) all = g_string_new(NULL);
  for (guint i = 0; i < names->len; i++) {
    g_autofree char *file = g_build_filename("reports", g_ptr_array_index(names, i), NULL);
    g_autoptr(GbText) single = gb_test_text(file);
    g_string_append(all, single->bytes);
    g_string_append(all, "\n\n");
  }
  g_autoptr(GbText) text = gb_test_text_of(all->str);
  g_autoptr(GPtrArray) reports = gb_structure(text);
  g_assert_cmpuint(reports->len, ==, 7);
}

static void test_real_report(gconstpointer data) {
  g_autoptr(GbText) text = gb_test_text(data);
  g_autoptr(GPtrArray) reports = gb_structure(text);
  const GbReport *report = only_report(reports);
  assert_sound(report);
  g_assert_cmpstr(report->title, !=, "");
  g_assert_cmpstr(report->area, !=, "");
  g_assert_cmpint(report->rank, !=, GB_RANK_UNKNOWN);
  g_assert_cmpint(report->period.kind, !=, GB_PERIOD_NONE);
  g_assert_cmpuint(report->sections->len, >=, 6);
}

static void test_absent(gconstpointer folder) {
  g_autofree char *reason = g_strdup_printf("%s is not there", (const char *)folder);
  g_test_skip(reason);
}

static void add_tests(const char *folder, GTestDataFunc test, gboolean with_folder) {
  g_autoptr(GPtrArray) names = gb_test_list(folder, ".txt");
  if (!names) {
    g_autofree char *path = g_strconcat("/structure/absent/", folder, NULL);
    g_test_add_data_func(path, folder, test_absent);
    return;
  }
  for (guint i = 0; i < names->len; i++) {
    const char *name = g_ptr_array_index(names, i);
    g_autofree char *path = g_strconcat("/structure/", folder, "/", name, NULL);
    char *argument = with_folder ? g_build_filename(folder, name, NULL) : g_strdup(name);
    g_test_add_data_func_full(path, argument, test, g_free);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  add_tests("reports", test_golden, FALSE);
  g_test_add_func("/structure/compilation/equals-singles", test_compilation);
  g_test_add_func("/structure/compilation/notes", test_compilation_notes);
  g_test_add_func("/structure/compilation/concatenated", test_concatenated);
  add_tests("../../shared/corpus", test_real_report, TRUE);
  add_tests("../../shared/gold/dev", test_real_report, TRUE);
  return g_test_run();
}
