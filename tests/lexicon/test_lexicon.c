/* The lexicon: look-ups, longest match both ways, and clear errors for a wrong table. */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "lexicon/words.h"

static const char FOLDER[] = GB_SOURCE_DIR "/assets/lexicon";

static GbLexicon *load(void) {
  GError *error = NULL;
  GbLexicon *lexicon = gb_lexicon_load(FOLDER, &error);
  g_assert_no_error(error);
  return lexicon;
}

static void test_find(void) {
  g_autoptr(GbLexicon) lexicon = load();
  g_assert_cmpuint(gb_lexicon_indicator_count(lexicon), >, 1500);
  const GbIndicator *gdp = gb_lexicon_find(lexicon, "生产总值");
  g_assert_nonnull(gdp);
  g_assert_cmpstr(gdp->id, ==, "gdp");
  g_assert_true(gb_lexicon_find(lexicon, "地区 生产总值（GDP）") == gdp);
  g_assert_null(gb_lexicon_find(lexicon, "没有这个指标"));
}

static void test_wholes(void) {
  g_autoptr(GbLexicon) lexicon = load();
  gboolean industries = FALSE;
  for (guint i = 0; i < gb_lexicon_whole_count(lexicon); i++) {
    const GbWhole *whole = gb_lexicon_whole(lexicon, i);
    g_assert_cmpuint(whole->n_parts, >=, 1);
    industries |= g_str_equal(whole->by, "三次产业") && g_str_equal(whole->whole->id, "gdp") &&
                  whole->n_parts == 3 && whole->exhaustive && !whole->weighted;
  }
  g_assert_true(industries);
}

static void test_longest(void) {
  g_autoptr(GbLexicon) lexicon = load();
  const char *text = "万立方米/日", *clause = "比上年增长";
  gsize length = 0;
  const GbWord *unit =
      gb_lexicon_word_at(lexicon, text, text + strlen(text), GB_WORD_UNIT, &length);
  g_assert_nonnull(unit);
  g_assert_cmpuint(length, ==, strlen(text));
  const GbWord *verb =
      gb_lexicon_word_before(lexicon, clause, clause + strlen(clause), GB_WORD_VERB, &length);
  g_assert_nonnull(verb);
  g_assert_cmpstr(verb->text, ==, "增长");
  g_assert_cmpint(verb->sign, ==, 1);
  const GbWord *base =
      gb_lexicon_word_before(lexicon, clause, clause + strlen("比上年"), GB_WORD_BASE, &length);
  g_assert_nonnull(base);
  g_assert_cmpint(base->base, ==, GB_BASE_YOY);
}

/* Copies the tables and breaks one of them. */
static char *broken_copy(const char *file, const char *content) {
  char *folder = g_dir_make_tmp("gb-lexicon-XXXXXX", NULL);
  g_autoptr(GDir) dir = g_dir_open(FOLDER, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *from = g_build_filename(FOLDER, name, NULL);
    g_autofree char *to = g_build_filename(folder, name, NULL);
    g_autofree char *bytes = NULL;
    gsize length;
    g_assert_true(g_file_get_contents(from, &bytes, &length, NULL));
    if (g_str_equal(name, file))
      g_assert_true(g_file_set_contents(to, content, -1, NULL));
    else
      g_assert_true(g_file_set_contents(to, bytes, (gssize)length, NULL));
  }
  return folder;
}

static void remove_copy(const char *folder) {
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *path = g_build_filename(folder, name, NULL);
    g_unlink(path);
  }
  g_rmdir(folder);
}

static void test_broken(void) {
  struct {
    const char *file, *content, *said;
  } cases[] = {
      {"verbs.tsv", "verb\tsign\n", "verbs.tsv:1:"},
      {"words.tsv", "word\tclass\tvalue\tnote\n共\tadverb\t\n", "words.tsv:2:"},
      {"words.tsv", "word\tclass\tvalue\tnote\n共\tnoclass\t\t\n", "no such class"},
      {"words.tsv", "word\tclass\tvalue\tnote\n增速\trate\tup\t\n", "wants another value"},
      {"words.tsv", "word\tclass\tvalue\tnote\n名义\tprice\t\t\n", "wants another value"},
      {"wholes.tsv", "whole\tparts\texhaustive\trelation\tby\tnote\nx\ty\tyes\tsum\t\t\n",
       "wholes.tsv:2:"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
    g_autofree char *folder = broken_copy(cases[i].file, cases[i].content);
    g_autoptr(GError) error = NULL;
    g_assert_null(gb_lexicon_load(folder, &error));
    g_assert_error(error, GB_ERROR, GB_ERROR_DATA);
    g_assert_nonnull(strstr(error->message, cases[i].said));
    remove_copy(folder);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/lexicon/find", test_find);
  g_test_add_func("/lexicon/wholes", test_wholes);
  g_test_add_func("/lexicon/longest", test_longest);
  g_test_add_func("/lexicon/broken", test_broken);
  return g_test_run();
}
