/* "Did you mean". tests: base. */
#include "base/nearest.h"

static const char *const KEYS[] = {"title", "publisher", "base_url", "language", NULL};

static void test_finds(void) {
  g_assert_cmpstr(gb_nearest("titel", KEYS), ==, "title");
  g_assert_cmpstr(gb_nearest("publsher", KEYS), ==, "publisher");
  g_assert_cmpstr(gb_nearest("base-url", KEYS), ==, "base_url");
  g_assert_cmpstr(gb_nearest("title", KEYS), ==, "title");
  g_assert_cmpstr(gb_nearest("pgn", (const char *const[]){"pdf", "png", NULL}), ==, "png");
}

static void test_too_far(void) {
  g_assert_null(gb_nearest("colour", KEYS));
  g_assert_null(gb_nearest("", KEYS));
  g_assert_null(gb_nearest("xy", (const char *const[]){"ab", NULL}));
}

static void test_first_of_equals(void) {
  g_assert_cmpstr(gb_nearest("abd", (const char *const[]){"abc", "abe", NULL}), ==, "abc");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/nearest/finds", test_finds);
  g_test_add_func("/nearest/too-far", test_too_far);
  g_test_add_func("/nearest/first", test_first_of_equals);
  return g_test_run();
}
