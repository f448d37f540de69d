/* A lexeme behind a word: the run of characters before it stops where it begins. */
#include <glib.h>
#include <string.h>

#include "extract/lexemes.h"

static const struct {
  const char *text;
  GbLexeme lexeme;
} FORMS[] = {
    {"3.5", GB_LEX_NUMERAL},       {"一", GB_LEX_CHINESE},        {"二十", GB_LEX_CHINESE},
    {"两", GB_LEX_CHINESE},        {"三百", GB_LEX_CHINESE},      {"四", GB_LEX_CHINESE},
    {"五", GB_LEX_CHINESE},        {"六", GB_LEX_CHINESE},        {"七", GB_LEX_CHINESE},
    {"八", GB_LEX_CHINESE},        {"九", GB_LEX_CHINESE},        {"十", GB_LEX_CHINESE},
    {"零", GB_LEX_CHINESE},        {"〇", GB_LEX_CHINESE},        {"百分之八", GB_LEX_PARTS},
    {"千分之二", GB_LEX_PARTS},    {"万分之三", GB_LEX_PARTS},    {"GDP", GB_LEX_LATIN},
    {"2031年", GB_LEX_YEAR},       {"今年3月", GB_LEX_MONTH},     {"本年3月", GB_LEX_MONTH},
    {"当年3月", GB_LEX_MONTH},     {"去年3月", GB_LEX_MONTH},     {"明年3月", GB_LEX_MONTH},
    {"截至3月5日", GB_LEX_DAY},    {"上半年", GB_LEX_HALF},       {"下半年", GB_LEX_HALF},
    {"第一季度", GB_LEX_QUARTER},  {"前三季度", GB_LEX_QUARTERS}, {"全年", GB_LEX_THIS_YEAR},
    {"年底", GB_LEX_THIS_YEAR},    {"本年度", GB_LEX_THIS_YEAR},  {"上年", GB_LEX_LAST_YEAR},
    {"去年", GB_LEX_LAST_YEAR},    {"明年", GB_LEX_NEXT_YEAR},    {"截至目前", GB_LEX_SPAN},
    {"目前", GB_LEX_SPAN},         {"至今", GB_LEX_SPAN},         {"年初以来", GB_LEX_SPAN},
    {"连续3年", GB_LEX_DURATION},  {"近3年", GB_LEX_DURATION},    {"历时3年", GB_LEX_DURATION},
    {"为期3天", GB_LEX_DURATION},  {"过去3年", GB_LEX_DURATION},  {"未来3年", GB_LEX_DURATION},
    {"最近三年", GB_LEX_DURATION}, {"今后五年", GB_LEX_DURATION}, {"“十四五”时期", GB_LEX_PLAN},
    {"，", GB_LEX_COMMA},          {"。", GB_LEX_STOP},           {"——", GB_LEX_DASH},
    {"（", GB_LEX_OPEN},           {"》", GB_LEX_UNQUOTE},
};

static void test_behind_a_word(void) {
  const GbSeen begins = gb_lexeme_begins();
  for (guint i = 0; i < G_N_ELEMENTS(FORMS); i++) {
    g_autofree char *s = g_strconcat("稻谷", FORMS[i].text, NULL);
    guint32 length = gb_lexeme_plain(&begins, s);
    g_test_message("%s", s);
    g_assert_cmpuint(length, ==, strlen("稻谷"));
    g_assert_cmpint(gb_lexeme(s + length, &length), ==, FORMS[i].lexeme);
    g_assert_cmpuint(length, ==, strlen(FORMS[i].text));
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/extract/lexemes/behind-a-word", test_behind_a_word);
  return g_test_run();
}
