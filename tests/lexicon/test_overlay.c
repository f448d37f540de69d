/* A user's own indicators over the lexicon: what they change, and what is said of a wrong table. */
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "lexicon/words.h"

static const char FOLDER[] = GB_SOURCE_DIR "/assets/lexicon";
#define HEAD "id\tname_zh\tname_en\tcategory\tunit\tkind\tbetter\tprice\tparent\taliases\n"

static GbLexicon *load(const char *table, GError **error) {
  g_autofree char *file = NULL;
  int handle = g_file_open_tmp("gb-own-XXXXXX.tsv", &file, NULL);
  g_assert_cmpint(handle, >=, 0);
  g_assert_true(g_close(handle, NULL));
  g_assert_true(g_file_set_contents(file, table, -1, NULL));
  GbLexicon *lexicon = gb_lexicon_load_with(FOLDER, file, error);
  g_unlink(file);
  return lexicon;
}

static void test_new_row(void) {
  GError *error = NULL;
  g_autoptr(GbLexicon) lexicon = load(
      HEAD "kiln-out\t瓷窑产量\tOutput of kilns\tindustry\t万件\tflow\thigher\tnone\tind-ads-va\t"
           "窑瓷产量; 窑器产量\n"
           "kiln-rate\t成瓷率\t\tindustry\t元/人\trate\t\t\t\t\n",
      &error);
  g_assert_no_error(error);
  const GbIndicator *kiln = gb_lexicon_find(lexicon, "瓷窑产量");
  g_assert_nonnull(kiln);
  g_assert_cmpstr(kiln->id, ==, "kiln-out");
  g_assert_cmpstr(kiln->unit, ==, "万件");
  g_assert_cmpint(kiln->better, ==, GB_BETTER_HIGHER);
  g_assert_cmpstr(kiln->parent->id, ==, "ind-ads-va");
  g_assert_true(gb_lexicon_find(lexicon, "窑器产量") == kiln);
  g_assert_cmpint(gb_lexicon_find(lexicon, "成瓷率")->kind, ==, GB_INDICATOR_RATE);
  const char *text = "窑瓷产量增长";
  gsize length = 0;
  const GbWord *word =
      gb_lexicon_word_at(lexicon, text, text + strlen(text), GB_WORD_INDICATOR, &length);
  g_assert_nonnull(word);
  g_assert_true(word->indicator == kiln);
  g_assert_cmpuint(length, ==, strlen("窑瓷产量"));
}

/* Cells that are not empty replace the row's; a name goes to who claims it last. */
static void test_known_row(void) {
  GError *error = NULL;
  g_autoptr(GbLexicon) plain = gb_lexicon_load(FOLDER, &error);
  g_autoptr(GbLexicon) lexicon =
      load(HEAD "gdp\t\tGross product of the town\t\t万元\t\t\t\t\t镇域产值\n"
                "town-gdp\t经济总量\t\tgeneral\t\t\t\t\tgdp\t\n",
           &error);
  g_assert_no_error(error);
  const GbIndicator *gdp = gb_lexicon_find(lexicon, "地区生产总值");
  g_assert_cmpstr(gdp->name_en, ==, "Gross product of the town");
  g_assert_cmpstr(gdp->unit, ==, "万元");
  g_assert_cmpstr(gdp->category, ==, "general");
  g_assert_cmpint(gdp->price, ==, GB_LEVEL_PRICE_CURRENT);
  g_assert_true(gb_lexicon_find(lexicon, "镇域产值") == gdp);
  g_assert_cmpstr(gb_lexicon_find(plain, "经济总量")->id, ==, "gdp");
  g_assert_cmpstr(gb_lexicon_find(lexicon, "经济总量")->id, ==, "town-gdp");
  g_assert_cmpuint(gb_lexicon_indicator_count(lexicon), ==, gb_lexicon_indicator_count(plain) + 1);
}

/* As editors and spreadsheets write it. */
static void test_forms(void) {
  GError *error = NULL;
  g_autofree char *lines =
      g_strdup("\xEF\xBB\xBF" HEAD "\nkiln-out\t瓷窑产量\t\tindustry\t\t\t\t\t\t");
  g_auto(GStrv) parts = g_strsplit(lines, "\n", -1);
  g_autofree char *table = g_strjoinv("\r\n", parts);
  g_autoptr(GbLexicon) lexicon = load(table, &error);
  g_assert_no_error(error);
  g_assert_nonnull(gb_lexicon_find(lexicon, "瓷窑产量"));
}

static void test_wrong(void) {
  static const struct {
    const char *rows, *said;
  } CASES[] = {
      {"kiln\t瓷窑产量\n", ":2: 2 cells, not 10"},
      {"Kiln\t瓷窑产量\t\tindustry\t\t\t\t\t\t\n", ":2: id \"Kiln\": an id is made of a-z"},
      {"kiln--x\t瓷窑产量\t\tindustry\t\t\t\t\t\t\n", ":2: id \"kiln--x\""},
      {"\t瓷窑产量\t\tindustry\t\t\t\t\t\t\n", ":2: id \"\""},
      {"kiln\t\t\tindustry\t\t\t\t\t\t\n", ":2: kiln is new: it needs name_zh and category"},
      {"kiln\t瓷窑产量\t\t\t\t\t\t\t\t\n", ":2: kiln is new"},
      {"kiln\t瓷窑产量\t\tindustri\t\t\t\t\t\t\n",
       ":2: industri: unknown word in column category; did you mean industry?"},
      {"kiln\t瓷窑产量\t\tindustry\t窑\t\t\t\t\t\n", ":2: unit 窑 is not in units.tsv"},
      {"kiln\t瓷窑产量\t\tindustry\t\tflo\t\t\t\t\n",
       ":2: kiln: flo is no kind; it takes flow, stock, rate, index, count"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\tup\t\t\t\n", "up is no better; it takes neutral, higher"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\tnow\t\t\n", "now is no price"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\t\tkil\t\n", ":2: kiln: parent kil is no row"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\t\tkiln\t\n", ":2: kiln: its parents lead back to it"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\t\t\t甲产量;;乙产量\n", ":2: kiln: an alias is empty"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\t\t\t\nkiln\t窑\t\tindustry\t\t\t\t\t\t\n",
       ":3: id kiln stands already in line 2"},
      {"kiln\t瓷窑产量\t\tindustry\t\t\t\t\t\t\n\noven\t炉产量\t\tindustry\t\t\t\t\t\t瓷窑产量\n",
       ":4: the name 瓷窑产量 stands already in line 2"},
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    g_autofree char *table = g_strconcat(HEAD, CASES[i].rows, NULL);
    g_autoptr(GError) error = NULL;
    g_assert_null(load(table, &error));
    g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
    if (!strstr(error->message, CASES[i].said))
      g_error("\"%s\" does not say \"%s\"", error->message, CASES[i].said);
  }
}

static void test_no_table(void) {
  g_autoptr(GError) error = NULL;
  g_assert_null(load("id\tname\n", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_assert_nonnull(strstr(error->message, ":1: column 2 must be named \"name_zh\""));
  g_clear_error(&error);
  g_assert_null(gb_lexicon_load_with(FOLDER, "/nowhere/own.tsv", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_assert_nonnull(strstr(error->message, "/nowhere/own.tsv: "));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/lexicon/overlay/new-row", test_new_row);
  g_test_add_func("/lexicon/overlay/known-row", test_known_row);
  g_test_add_func("/lexicon/overlay/forms", test_forms);
  g_test_add_func("/lexicon/overlay/wrong", test_wrong);
  g_test_add_func("/lexicon/overlay/no-table", test_no_table);
  return g_test_run();
}
