/* Observations by subject: lists in the order of the text, neighbours within reach. */
#include <glib.h>

#include "model/subject.h"
#include "support/model.h"

/** Figures of 甲, 乙, 甲, 甲, 乙, 甲; the last 甲 is another area's. */
static GbReport *make(void) {
  GbReport *report = gb_test_report("某市2031年统计公报", "某市", gb_period_year(2031),
                                    "甲1，乙2，甲3，甲4，乙5，甲6。");
  const char *phrases[] = {"甲1", "乙2", "甲3", "甲4", "乙5", "甲6"};
  const char *values[] = {"1", "2", "3", "4", "5", "6"};
  for (guint i = 0; i < G_N_ELEMENTS(phrases); i++)
    gb_test_observe(report, phrases[i], i == 1 || i == 4 ? "乙产量" : "甲产量", GB_MEASURE_LEVEL,
                    values[i], "吨");
  gb_test_observation(report, 5)->area = "某县";
  return report;
}

static void test_scope(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GbSubjects) anywhere = gb_subjects_new(report, GB_SUBJECT_ANYWHERE);
  g_autoptr(GbSubjects) of_area = gb_subjects_new(report, GB_SUBJECT_OF_AREA);
  g_assert_cmpuint(gb_subjects_count(anywhere), ==, 2);
  g_assert_cmpuint(gb_subjects_count(of_area), ==, 3);
  g_assert_true(gb_subjects_same(anywhere, 0, 5));
  g_assert_false(gb_subjects_same(of_area, 0, 5));
  g_assert_cmpuint(gb_subjects_find(of_area, NULL, "甲产量", "某县"), ==,
                   gb_subjects_of(of_area, 5));
  g_assert_cmpuint(gb_subjects_find(of_area, NULL, "丙产量", "某县"), ==, G_MAXUINT);
}

static void test_lists(void) {
  static const guint FIRST[] = {0, 2, 3};
  g_autoptr(GbReport) report = make();
  g_autoptr(GbSubjects) subjects = gb_subjects_new(report, GB_SUBJECT_OF_AREA);
  GbFew all = gb_subjects_all(subjects, gb_subjects_of(subjects, 0));
  g_assert_cmpmem(all.items, all.n * sizeof(guint), FIRST, sizeof FIRST);
  g_assert_cmpuint(gb_subjects_all(subjects, G_MAXUINT).n, ==, 0);
}

static void test_neighbours(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GbSubjects) subjects = gb_subjects_new(report, GB_SUBJECT_ANYWHERE);
  guint first = gb_subjects_of(subjects, 0);
  g_assert_cmpint(gb_subjects_before(subjects, first, 0), ==, -1);
  g_assert_cmpint(gb_subjects_before(subjects, first, 2), ==, 0);
  g_assert_cmpint(gb_subjects_before(subjects, first, 5), ==, 3);
  g_assert_cmpint(gb_subjects_before(subjects, G_MAXUINT, 5), ==, -1);
  GbFew near = gb_subjects_near(subjects, first, 3, 1);
  g_assert_cmpuint(near.n, ==, 2);
  g_assert_cmpuint(near.items[0], ==, 2);
  g_assert_cmpuint(near.items[1], ==, 3);
  g_assert_cmpuint(gb_subjects_near(subjects, first, 0, 9).n, ==, 4);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/subject/scope", test_scope);
  g_test_add_func("/subject/lists", test_lists);
  g_test_add_func("/subject/neighbours", test_neighbours);
  return g_test_run();
}
