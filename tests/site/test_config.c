/* gongbao.ini, environment and single settings. tests: site. */
#include <string.h>

#include "base/error.h"
#include "site/config.h"
#include "support/folder.h"

static char *folder;

/* Reads these lines as gongbao.ini; NULL: fine, else the message without the folder's name. */
static char *read_ini(GbConfig *config, const char *text) {
  g_autofree char *path = g_build_filename(folder, "gongbao.ini", NULL);
  g_autoptr(GError) error = NULL;
  gb_test_folder_put(folder, "gongbao.ini", text);
  gboolean ok = gb_config_read(config, path, &error);
  g_assert_true(ok == !error);
  if (ok)
    return NULL;
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_assert_true(g_str_has_prefix(error->message, folder));
  return g_strdup(error->message + strlen(folder) + 1);
}

static void assert_wrong(const char *text, const char *message) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_autofree char *got = read_ini(config, text);
  g_assert_cmpstr(got, ==, message);
}

static void test_defaults(void) {
  g_autoptr(GbConfig) config = gb_config_new();
  GbSiteInfo site = gb_config_site(config);
  g_assert_cmpstr(site.title, ==, "公报数据");
  g_assert_cmpstr(site.publisher, ==, "");
  g_assert_cmpstr(site.base_url, ==, "");
  g_assert_cmpstr(site.language, ==, "zh-Hans");
  g_assert_cmpint(site.epoch, ==, 0);
  g_assert_cmpuint(gb_config_formats(config), ==, GB_FORMAT_ALL);
}

/* With a BOM and CRLF, as an editor on Windows writes it. */
static void test_all_keys(void) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_autofree char *wrong = read_ini(
      config, "\xef\xbb\xbf# 设置\r\n[site]\r\ntitle = 某市统计\r\npublisher=某市统计局\r\n"
              "base_url = https://stats.example.cn/r\r\nlanguage = zh-Hans\r\n\r\n"
              "[colours]\r\n[formats]\r\npdf = false\r\ntext_svg=false\r\npng = true\r\n");
  g_assert_cmpstr(wrong, ==, NULL);
  GbSiteInfo site = gb_config_site(config);
  g_assert_cmpstr(site.title, ==, "某市统计");
  g_assert_cmpstr(site.publisher, ==, "某市统计局");
  g_assert_cmpstr(site.base_url, ==, "https://stats.example.cn/r/");
  g_assert_cmpuint(gb_config_formats(config), ==, GB_FORMAT_SVG | GB_FORMAT_PNG);
}

static void test_unknown(void) {
  assert_wrong("[site]\ntitel = x\n",
               "gongbao.ini:2: [site] has no key titel; did you mean title?");
  assert_wrong("# a\n\n[sites]\n", "gongbao.ini:3: unknown group sites; did you mean site?");
  assert_wrong("[colors]\nup = #000000\n",
               "gongbao.ini:1: unknown group colors; did you mean colours?");
  assert_wrong("[formats]\nsvg = true\npgn = true\n",
               "gongbao.ini:3: [formats] has no key pgn; did you mean png?");
  assert_wrong("[site]\nzzzzzz = x\n", "gongbao.ini:2: [site] has no key zzzzzz");
}

static void test_values(void) {
  assert_wrong("[formats]\npdf = yes\n", "gongbao.ini:2: pdf = yes: must be true or false");
  assert_wrong("[site]\n\nlanguage = en\n", "gongbao.ini:3: language = en: must be zh-Hans, "
                                            "zh-Hans-CN, zh-CN or zh: the pages are in simplified "
                                            "Chinese");
  assert_wrong("[site]\nbase_url = javascript:alert(1)\n",
               "gongbao.ini:2: base_url = javascript:alert(1): must be an address such as "
               "https://stats.example.cn/reports/");
  assert_wrong("[site]\ntitle =\n",
               "gongbao.ini:2: title = : must be one line of UTF-8 text, not empty");
}

static void test_form(void) {
  assert_wrong("[site]\ntitle\n", "gongbao.ini:2: neither [group], key = value, nor # comment");
  assert_wrong("title = x\n", "gongbao.ini:1: stands before the first [group]");
  assert_wrong("[site]\ntitle = a\ntitle = b\n", "gongbao.ini:3: this key stands twice");
  assert_wrong("\xff\xfe", "gongbao.ini:1: not UTF-8");
  assert_wrong("", NULL);
}

static void test_missing(void) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_autoptr(GError) error = NULL;
  g_assert_false(gb_config_read(config, "no-such-folder/gongbao.ini", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
}

/* Flags over environment over file: what is set last counts. */
static void test_precedence(void) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_assert_null(read_ini(config, "[site]\ntitle = file\npublisher = file\n"));
  g_setenv("GONGBAO_TITLE", "environment", TRUE);
  g_setenv("GONGBAO_PUBLISHER", "environment", TRUE);
  g_assert_true(gb_config_read_environment(config, NULL));
  g_assert_true(gb_config_set(config, "site", "title", "flag", "--title", NULL));
  g_unsetenv("GONGBAO_TITLE");
  g_unsetenv("GONGBAO_PUBLISHER");
  g_assert_cmpstr(gb_config_site(config).title, ==, "flag");
  g_assert_cmpstr(gb_config_site(config).publisher, ==, "environment");
}

/* A path in the file begins where the file stands; an option's where the program is called. */
static void test_lexicon(void) {
  g_autoptr(GbConfig) config = gb_config_new();
  g_autoptr(GError) error = NULL;
  g_assert_null(gb_config_lexicon(config));
  g_autofree char *wrong = read_ini(config, "[lexicon]\nfile = own.tsv\n");
  g_assert_cmpstr(wrong, ==, NULL);
  g_autofree char *beside = g_build_filename(folder, "own.tsv", NULL);
  g_assert_cmpstr(gb_config_lexicon(config), ==, beside);
  g_assert_true(gb_config_set(config, "lexicon", "file", "other.tsv", "--lexicon", &error));
  g_assert_cmpstr(gb_config_lexicon(config), ==, "other.tsv");
  g_autofree char *absolute = read_ini(config, "[lexicon]\nfile = /srv/own.tsv\n");
  g_assert_cmpstr(absolute, ==, NULL);
  g_assert_cmpstr(gb_config_lexicon(config), ==, "/srv/own.tsv");
  g_autofree char *none = read_ini(config, "[lexicon]\nfile =\n");
  g_assert_cmpstr(none, ==, NULL);
  g_assert_null(gb_config_lexicon(config));
  assert_wrong("[lexicon]\nfiel = x\n",
               "gongbao.ini:2: [lexicon] has no key fiel; did you mean file?");
}

static void test_epoch(void) {
  static const char *const WRONG[] = {"-1", "1e9", "today", "253402300800", " 1"};
  g_autoptr(GbConfig) config = gb_config_new();
  g_setenv("SOURCE_DATE_EPOCH", "1690416000", TRUE);
  g_assert_true(gb_config_read_environment(config, NULL));
  g_assert_cmpint(gb_config_site(config).epoch, ==, 1690416000);
  for (guint i = 0; i < G_N_ELEMENTS(WRONG); i++) {
    g_autoptr(GError) error = NULL;
    g_setenv("SOURCE_DATE_EPOCH", WRONG[i], TRUE);
    g_assert_false(gb_config_read_environment(config, &error));
    g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  }
  g_unsetenv("SOURCE_DATE_EPOCH");
}

static void test_formats(void) {
  guint bits = 0;
  g_autoptr(GError) error = NULL;
  g_assert_true(gb_config_parse_formats("svg, text.svg", &bits, NULL));
  g_assert_cmpuint(bits, ==, GB_FORMAT_SVG | GB_FORMAT_TEXT_SVG);
  g_assert_false(gb_config_parse_formats("svg,,png", &bits, NULL));
  g_assert_false(gb_config_parse_formats("pfd", &bits, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_assert_true(g_str_has_suffix(error->message, "did you mean pdf?"));
}

static void test_colours(void) {
  g_autofree char *file = g_build_filename(GB_TESTS_DIR, "..", "assets", "chart-theme.ini", NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GbTheme) theme = gb_theme_load(file, &error);
  g_assert_no_error(error);
  g_autoptr(GbConfig) config = gb_config_new(), good = gb_config_new(), bad = gb_config_new();
  g_assert_null(read_ini(good, "[colours]\nseries-1 = #123456\n"));
  g_assert_true(gb_config_paint(good, theme, NULL));
  g_autofree char *style = gb_config_style(good);
  g_assert_nonnull(strstr(style, ".gb-chart {\n    --series-1: #123456;\n  }\n}\n"));
  g_assert_null(gb_config_style(config));
  g_assert_null(read_ini(bad, "[colours]\nseries-1 = #123456\nserie-2 = #123456\n"));
  g_assert_false(gb_config_paint(bad, theme, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_USAGE);
  g_assert_nonnull(strstr(error->message, "gongbao.ini:3: "));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/config/defaults", test_defaults);
  g_test_add_func("/config/all-keys", test_all_keys);
  g_test_add_func("/config/unknown", test_unknown);
  g_test_add_func("/config/values", test_values);
  g_test_add_func("/config/form", test_form);
  g_test_add_func("/config/missing", test_missing);
  g_test_add_func("/config/precedence", test_precedence);
  g_test_add_func("/config/lexicon", test_lexicon);
  g_test_add_func("/config/epoch", test_epoch);
  g_test_add_func("/config/formats", test_formats);
  g_test_add_func("/config/colours", test_colours);
  folder = gb_test_folder();
  int failed = g_test_run();
  gb_test_folder_remove(folder);
  return failed;
}
