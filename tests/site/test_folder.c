/* The output folder: what is refused, what is kept, what is swapped. tests: site. */
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "site/folder.h"
#include "support/folder.h"

static void check_refused(const char *output, const char *why) {
  g_autoptr(GError) error = NULL;
  g_assert_false(gb_folder_check(output, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_OUTPUT);
  g_assert_nonnull(strstr(error->message, why));
}

static void build_site(const char *output, const char *page) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GbFolder) folder = gb_folder_new(output, &error);
  g_autofree char *left_over = NULL;
  g_assert_no_error(error);
  g_assert_true(gb_folder_make(folder, "reports", NULL));
  g_assert_true(gb_folder_write(folder, "index.html", page, strlen(page), NULL));
  gb_folder_put(folder, &left_over, &error);
  g_assert_no_error(error);
  g_assert_null(left_over);
}

static void test_new_and_again(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "公报 site", NULL);
  build_site(output, "one");
  build_site(output, "two");
  g_autofree char *page = gb_test_folder_get(output, "index.html");
  g_autofree char *names = gb_test_folder_list(output), *beside = gb_test_folder_list(at);
  g_assert_cmpstr(page, ==, "two");
  g_assert_cmpstr(names, ==, ".gongbao-site index.html reports");
  g_assert_cmpstr(beside, ==, "公报 site");
  gb_test_folder_remove(at);
}

/* Folders on the way are made, and go again where the build is given up. */
static void test_parents(void) {
  char *at = gb_test_folder();
  g_autofree char *deep = g_build_filename(at, "a", "b", "site", NULL);
  g_autofree char *lost = g_build_filename(at, "c", "d", "site", NULL);
  build_site(deep, "one");
  gb_folder_free(gb_folder_new(lost, NULL));
  g_autofree char *names = gb_test_folder_list(at);
  g_autofree char *page = gb_test_folder_get(deep, "index.html");
  g_assert_cmpstr(names, ==, "a");
  g_assert_cmpstr(page, ==, "one");
  gb_test_folder_remove(at);
}

/* Given up: the old site stands as it was, no staging folder is left. */
static void test_given_up(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "site", NULL);
  build_site(output, "one");
  GbFolder *folder = gb_folder_new(output, NULL);
  g_assert_true(gb_folder_write(folder, "index.html", "half", 4, NULL));
  gb_folder_free(folder);
  g_autofree char *page = gb_test_folder_get(output, "index.html");
  g_autofree char *beside = gb_test_folder_list(at);
  g_assert_cmpstr(page, ==, "one");
  g_assert_cmpstr(beside, ==, "site");
  gb_test_folder_remove(at);
}

static void test_refused(void) {
  char *at = gb_test_folder();
  g_autofree char *foreign = g_build_filename(at, "foreign", NULL);
  g_autofree char *file = g_build_filename(at, "foreign", "thesis.doc", NULL);
  g_autofree char *dangling = g_build_filename(at, "dangling", NULL);
  g_autofree char *below = g_build_filename(file, "site", NULL);
  gb_test_folder_put(at, "foreign/thesis.doc", "my life's work");
  g_assert_cmpint(symlink("nowhere", dangling), ==, 0);
  check_refused(foreign, "not made by gongbao");
  check_refused(file, "not a folder");
  check_refused(below, "Not a directory");
  check_refused(dangling, "leads nowhere");
  check_refused(".", "the current folder");
  check_refused("..", "the current folder");
  check_refused("/", "the current folder");
  g_assert_null(gb_folder_new(foreign, NULL));
  g_autofree char *work = gb_test_folder_get(at, "foreign/thesis.doc");
  g_assert_cmpstr(work, ==, "my life's work");
  gb_test_folder_remove(at);
}

/* A marker with other words in it is not ours. */
static void test_false_marker(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "site", NULL);
  gb_test_folder_put(at, "site/.gongbao-site", "something else\n");
  check_refused(output, "not made by gongbao");
  gb_test_folder_remove(at);
}

/* A link is followed: the folder it leads to is replaced, the link stays. */
static void test_link(void) {
  char *at = gb_test_folder();
  g_autofree char *link = g_build_filename(at, "link", NULL);
  g_autofree char *real = g_build_filename(at, "real", NULL);
  g_assert_cmpint(symlink("real", link), ==, 0);
  g_assert_cmpint(g_mkdir(real, 0777), ==, 0);
  build_site(link, "one");
  g_autofree char *page = gb_test_folder_get(at, "real/index.html");
  g_assert_cmpstr(page, ==, "one");
  g_assert_true(g_file_test(link, G_FILE_TEST_IS_SYMLINK));
  gb_test_folder_remove(at);
}

/* What a user puts beside index.html stays; what an earlier build wrote goes. */
static void test_carried_over(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "site", NULL);
  build_site(output, "one");
  gb_test_folder_put(output, "CNAME", "stats.example.cn");
  gb_test_folder_put(output, ".git/HEAD", "ref");
  gb_test_folder_put(output, "reports/old/index.html", "old");
  build_site(output, "two");
  g_autofree char *name = gb_test_folder_get(output, "CNAME");
  g_autofree char *head = gb_test_folder_get(output, ".git/HEAD");
  g_autofree char *old = gb_test_folder_get(output, "reports/old/index.html");
  g_assert_cmpstr(name, ==, "stats.example.cn");
  g_assert_cmpstr(head, ==, "ref");
  g_assert_null(old);
  gb_test_folder_remove(at);
}

static void test_inputs_inside(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "site", NULL);
  g_autofree char *outside = g_build_filename(at, "site.txt", NULL);
  g_autofree char *inside = g_build_filename(at, "site", "report.txt", NULL);
  g_autoptr(GPtrArray) files = g_ptr_array_new();
  g_autoptr(GError) error = NULL;
  build_site(output, "one");
  gb_test_folder_put(at, "site.txt", "x");
  gb_test_folder_put(at, "site/report.txt", "x");
  g_ptr_array_add(files, outside);
  g_assert_true(gb_folder_check_inputs(output, files, NULL));
  g_ptr_array_add(files, inside);
  g_assert_false(gb_folder_check_inputs(output, files, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_OUTPUT);
  gb_test_folder_remove(at);
}

/* Both ways of swapping leave the old folder where the new one stood. */
static void check_swap(int (*swap)(const char *staging, const char *output)) {
  char *at = gb_test_folder();
  g_autofree char *old = g_build_filename(at, "site", NULL);
  g_autofree char *new = g_build_filename(at, "site.staging", NULL);
  gb_test_folder_put(at, "site/index.html", "old");
  gb_test_folder_put(at, "site.staging/index.html", "new");
  g_assert_cmpint(swap(new, old), ==, 0);
  g_autofree char *page = gb_test_folder_get(old, "index.html");
  g_autofree char *kept = gb_test_folder_get(new, "index.html");
  g_autofree char *names = gb_test_folder_list(at);
  g_assert_cmpstr(page, ==, "new");
  g_assert_cmpstr(kept, ==, "old");
  g_assert_cmpstr(names, ==, "site site.staging");
  gb_test_folder_remove(at);
}

static void test_exchange(void) {
  check_swap(gb_folder_exchange);
}
static void test_replace(void) {
  check_swap(gb_folder_replace);
}

/* The second step fails, as there is nothing to put: the first is taken back. */
static void test_replace_fails(void) {
  char *at = gb_test_folder();
  g_autofree char *old = g_build_filename(at, "site", NULL);
  g_autofree char *missing = g_build_filename(at, "missing", NULL);
  gb_test_folder_put(at, "site/index.html", "old");
  g_assert_cmpint(gb_folder_replace(missing, old), !=, 0);
  g_autofree char *page = gb_test_folder_get(old, "index.html");
  g_assert_cmpstr(page, ==, "old");
  gb_test_folder_remove(at);
}

static void test_never_overwrites(void) {
  char *at = gb_test_folder();
  g_autofree char *output = g_build_filename(at, "site", NULL);
  g_autoptr(GError) error = NULL;
  GbFolder *folder = gb_folder_new(output, NULL);
  g_assert_true(gb_folder_write(folder, "a", "1", 1, NULL));
  g_assert_false(gb_folder_write(folder, "a", "2", 1, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_OUTPUT);
  gb_folder_free(folder);
  gb_test_folder_remove(at);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/folder/new-and-again", test_new_and_again);
  g_test_add_func("/folder/parents", test_parents);
  g_test_add_func("/folder/given-up", test_given_up);
  g_test_add_func("/folder/refused", test_refused);
  g_test_add_func("/folder/false-marker", test_false_marker);
  g_test_add_func("/folder/link", test_link);
  g_test_add_func("/folder/carried-over", test_carried_over);
  g_test_add_func("/folder/inputs-inside", test_inputs_inside);
  g_test_add_func("/folder/exchange", test_exchange);
  g_test_add_func("/folder/replace", test_replace);
  g_test_add_func("/folder/replace-fails", test_replace_fails);
  g_test_add_func("/folder/never-overwrites", test_never_overwrites);
  return g_test_run();
}
