/* Messages: which language is asked for, and what is said in it. */
#include <errno.h>

#include <gio/gio.h>

#include "base/diagnostic.h"
#include "base/message.h"

static void test_wanted(void) {
  static const struct {
    const char *all, *messages, *lang;
    GbLanguage want;
  } CASES[] = {
      {NULL, NULL, NULL, GB_LANGUAGE_EN},
      {NULL, NULL, "zh_CN.UTF-8", GB_LANGUAGE_ZH},
      {"", "", "zh", GB_LANGUAGE_ZH},
      {NULL, "zh_TW", "de_DE.UTF-8", GB_LANGUAGE_ZH},
      {NULL, "C", "zh_CN.UTF-8", GB_LANGUAGE_EN},
      {"C.UTF-8", "zh_CN", "zh_CN", GB_LANGUAGE_EN},
      {"zh_CN.GB18030", "C", "C", GB_LANGUAGE_ZH},
      {NULL, NULL, "en_US.UTF-8", GB_LANGUAGE_EN},
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *const values[] = {CASES[i].all, CASES[i].messages, CASES[i].lang};
    for (guint k = 0; k < G_N_ELEMENTS(names); k++)
      if (values[k])
        g_setenv(names[k], values[k], TRUE);
      else
        g_unsetenv(names[k]);
    g_assert_cmpint(gb_message_wanted(), ==, CASES[i].want);
  }
}

static void test_parse(void) {
  GbLanguage language = GB_LANGUAGE_EN;
  g_assert_true(gb_message_parse("zh", &language));
  g_assert_cmpint(language, ==, GB_LANGUAGE_ZH);
  g_assert_false(gb_message_parse("zh_CN", &language));
  g_assert_false(gb_message_parse("", &language));
  g_assert_cmpint(language, ==, GB_LANGUAGE_ZH);
  g_assert_true(gb_message_parse("en", &language));
  g_assert_cmpint(language, ==, GB_LANGUAGE_EN);
}

static void test_translate(void) {
  g_assert_cmpstr(gb_message("not a folder"), ==, "not a folder");
  gb_message_use(GB_LANGUAGE_ZH);
  g_assert_cmpstr(gb_message("not a folder"), ==, "不是文件夹");
  g_assert_cmpstr(gb_message("no row of the catalogue says this"), ==,
                  "no row of the catalogue says this");
  /* what a table escapes: line ends and quotation marks */
  g_assert_true(g_str_has_suffix(gb_message("    hint: %s\n"), "：%s\n"));
  g_assert_cmpstr(gb_message("column %u must be named \"%s\""), ==, "第 %u 列应名为“%s”");
  gb_message_use(GB_LANGUAGE_EN);
  g_assert_cmpstr(gb_message("not a folder"), ==, "not a folder");
}

static void test_reasons(void) {
  g_autoptr(GError) missing = NULL;
  g_autofree char *content = NULL;
  g_assert_false(g_file_get_contents("/nowhere/at/all", &content, NULL, &missing));
  g_assert_cmpstr(gb_message_reason(missing), ==, "No such file or directory");
  gb_message_use(GB_LANGUAGE_ZH);
  g_assert_cmpstr(gb_message_errno(EACCES), ==, "没有权限");
  g_assert_cmpstr(gb_message_reason(missing), ==, "没有这个文件或文件夹");
  g_autoptr(GError) other = g_error_new(G_IO_ERROR, G_IO_ERROR_FAILED, "said by others");
  g_assert_cmpstr(gb_message_reason(other), ==, "said by others");
  gb_message_use(GB_LANGUAGE_EN);
}

static void test_diagnostic(void) {
  g_autoptr(GbDiagnostics) list = gb_diagnostics_new();
  gb_message_use(GB_LANGUAGE_ZH);
  gb_diagnostics_add(list, GB_LEVEL_WARNING, "W999", "a.txt", 3, 7, "增长3%", "不符", "重算");
  g_autofree char *text = gb_diagnostic_format(gb_diagnostics_get(list, 0));
  g_assert_cmpstr(text, ==, "a.txt:3:7: 警告 W999: 不符\n    增长3%\n    建议：重算\n");
  gb_message_use(GB_LANGUAGE_EN);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/message/wanted", test_wanted);
  g_test_add_func("/message/parse", test_parse);
  g_test_add_func("/message/translate", test_translate);
  g_test_add_func("/message/reasons", test_reasons);
  g_test_add_func("/message/diagnostic", test_diagnostic);
  return g_test_run();
}
