/* Inputs, slugs and threads. tests: site. */
#include <gio/gio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "site/inputs.h"
#include "site/plan.h"
#include "support/folder.h"

#define TITLE "某市2031年上半年经济运行情况\n"

static const GbIngestOptions OPTIONS = GB_INGEST_OPTIONS_INIT;
static const GbParallel QUIET = {0};

/* Paths that inputs lead to, without the folder's name, a space between; or the error's message. */
static char *find(const char *at, const char *const *inputs, GbDiagnostics *notes) {
  g_autoptr(GPtrArray) full = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; inputs[i]; i++)
    g_ptr_array_add(full, g_build_filename(at, inputs[i], NULL));
  g_ptr_array_add(full, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) files = gb_inputs_find((const char *const *)full->pdata, notes, &error);
  GString *out = g_string_new(NULL);
  for (guint i = 0; files && i < files->len; i++)
    g_string_append_printf(out, "%s%s", i ? " " : "", (char *)files->pdata[i] + strlen(at) + 1);
  if (error)
    g_string_append(out, error->message + strlen(at) + 1);
  return g_string_free(out, FALSE);
}

static void test_walk(void) {
  char *at = gb_test_folder();
  g_autofree char *loop = g_build_filename(at, "in", "loop", NULL);
  gb_test_folder_put(at, "in/b.txt", "b");
  gb_test_folder_put(at, "in/a/z.txt", "z");
  gb_test_folder_put(at, "in/.hidden.txt", "h");
  gb_test_folder_put(at, "in/scan.pdf", "p");
  gb_test_folder_put(at, "in/site/.gongbao-site", "gongbao site 1\n");
  gb_test_folder_put(at, "in/site/old.txt", "o");
  g_assert_cmpint(symlink("..", loop), ==, 0);
  g_autoptr(GbDiagnostics) notes = gb_diagnostics_new();
  g_autofree char *found = find(at, (const char *const[]){"in/b.txt", "in", NULL}, notes);
  g_assert_cmpstr(found, ==, "in/a/z.txt in/b.txt");
  g_assert_cmpuint(gb_diagnostics_count(notes), ==, 1);
  g_assert_cmpstr(gb_diagnostics_get(notes, 0)->message, ==,
                  "2 skipped, as of a folder only .txt files are read: loop scan.pdf");
  gb_test_folder_remove(at);
}

static void test_nothing_there(void) {
  char *at = gb_test_folder();
  gb_test_folder_put(at, "empty/scan.pdf", "p");
  g_autoptr(GbDiagnostics) notes = gb_diagnostics_new();
  g_autofree char *empty = find(at, (const char *const[]){"empty", NULL}, notes);
  g_autofree char *missing = find(at, (const char *const[]){"missing", NULL}, notes);
  g_assert_true(g_str_has_prefix(empty, "empty: no report in this folder"));
  g_assert_cmpstr(missing, ==, "missing: No such file or directory");
  g_autoptr(GError) error = NULL;
  g_assert_null(gb_inputs_find((const char *const[]){"-", NULL}, notes, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  gb_test_folder_remove(at);
}

static GbPlan *make_plan(const char *at, GError **error) {
  g_autoptr(GbDiagnostics) notes = gb_diagnostics_new();
  g_autoptr(GPtrArray) files = gb_inputs_find((const char *const[]){at, NULL}, notes, error);
  return gb_plan_new(files, &OPTIONS, &QUIET, 2, notes, error);
}

/* A slug depends on title, period and type: these three reports differ in their text alone. */
static void test_slugs(void) {
  char *at = gb_test_folder();
  gb_test_folder_put(at, "0.txt", TITLE "工业增加值5亿元。\n");
  gb_test_folder_put(at, "1.txt", TITLE "工业增加值6亿元。\n");
  gb_test_folder_put(at, "2.txt", TITLE "工业增加值7亿元。\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(GbPlan) plan = make_plan(at, &error);
  g_assert_no_error(error);
  g_assert_cmpuint(gb_plan_count(plan), ==, 3);
  const char *slug = gb_plan_report(plan, 0)->slug;
  g_autofree char *second = g_strconcat(slug, "-2", NULL), *third = g_strconcat(slug, "-3", NULL);
  g_assert_cmpstr(gb_plan_report(plan, 1)->slug, ==, second);
  g_assert_cmpstr(gb_plan_report(plan, 2)->slug, ==, third);
  for (guint i = 3; i-- > 0;) {
    g_autoptr(GbReport) report = gb_plan_take(plan, i, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(report->slug, ==, gb_plan_report(plan, i)->slug);
  }
  gb_test_folder_remove(at);
}

static void test_equal(void) {
  char *at = gb_test_folder();
  gb_test_folder_put(at, "a.txt", TITLE "工业增加值5亿元。\n");
  gb_test_folder_put(at, "b.txt", TITLE "\n　　工业增加值5亿元。");
  g_autoptr(GError) error = NULL;
  g_assert_null(make_plan(at, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_nonnull(strstr(error->message, "a.txt"));
  g_assert_nonnull(strstr(error->message, "b.txt"));
  gb_test_folder_remove(at);
}

static void test_changed_meanwhile(void) {
  char *at = gb_test_folder();
  gb_test_folder_put(at, "a.txt", TITLE "工业增加值5亿元。\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(GbPlan) plan = make_plan(at, &error);
  g_assert_no_error(error);
  gb_test_folder_put(at, "a.txt", TITLE "工业增加值6亿元。\n");
  g_assert_null(gb_plan_take(plan, 0, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_true(g_str_has_suffix(error->message, "the file changed while it was read"));
  gb_test_folder_remove(at);
}

/** Which things fail; how often each was done. */
typedef struct {
  guint fail_from;
  gint done[200], states;
} Work;

static gpointer open_state(gpointer data) {
  g_atomic_int_inc(&((Work *)data)->states);
  return data;
}

static void close_state(gpointer state) {
  g_atomic_int_add(&((Work *)state)->states, -1);
}

static gboolean do_work(guint i, gpointer state, gpointer data, GError **error) {
  Work *work = data;
  g_assert_true(state == data);
  g_atomic_int_inc(&work->done[i]);
  if (i % 7 == 0)
    g_usleep(500);
  if (i < work->fail_from)
    return TRUE;
  g_set_error(error, GB_ERROR, GB_ERROR_INPUT, "%u", i);
  return FALSE;
}

static void test_parallel(void) {
  for (guint jobs = 1; jobs <= 8; jobs *= 2) {
    Work work = {.fail_from = 1000};
    GbParallel parallel = {
        .work = do_work, .open = open_state, .close = close_state, .data = &work};
    g_assert_true(gb_parallel_run(&parallel, 200, jobs, NULL));
    for (guint i = 0; i < 200; i++)
      g_assert_cmpint(work.done[i], ==, 1);
    g_assert_cmpint(work.states, ==, 0);
    g_assert_true(gb_parallel_run(&parallel, 0, jobs, NULL));
  }
}

/* Things 50 to 199 fail; whichever thread comes first, 50 is told and the last is not begun. */
static void test_lowest_error(void) {
  for (guint round = 0; round < 20; round++) {
    Work work = {.fail_from = 50};
    GbParallel parallel = {
        .work = do_work, .open = open_state, .close = close_state, .data = &work};
    g_autoptr(GError) error = NULL;
    g_assert_false(gb_parallel_run(&parallel, 200, 8, &error));
    g_assert_cmpstr(error->message, ==, "50");
    g_assert_cmpint(work.done[199], ==, 0);
  }
}

static gboolean stop(guint done, guint n, gpointer data) {
  (void)done;
  (void)n;
  (void)data;
  return FALSE;
}

static void test_stopped(void) {
  Work work = {.fail_from = 50};
  GbParallel parallel = {
      .work = do_work, .open = open_state, .close = close_state, .data = &work, .progress = stop};
  g_autoptr(GError) error = NULL;
  g_assert_false(gb_parallel_run(&parallel, 200, 2, &error));
  g_assert_error(error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpint(work.states, ==, 0);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/inputs/walk", test_walk);
  g_test_add_func("/inputs/nothing-there", test_nothing_there);
  g_test_add_func("/plan/slugs", test_slugs);
  g_test_add_func("/plan/equal", test_equal);
  g_test_add_func("/plan/changed-meanwhile", test_changed_meanwhile);
  g_test_add_func("/parallel/all", test_parallel);
  g_test_add_func("/parallel/lowest-error", test_lowest_error);
  g_test_add_func("/parallel/stopped", test_stopped);
  return g_test_run();
}
