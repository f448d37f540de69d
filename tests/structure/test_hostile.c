/* Hostile texts of a megabyte: structure stays linear. The limit is generous, against hanging
 * alone: what is quadratic takes minutes here. */
#include <glib.h>
#include <string.h>

#include "structure/structure.h"
#include "support/outline.h"

#define SIZE_BYTES (1u << 20)
#define LIMIT_SECONDS 20.0

typedef struct {
  const char *name, *head, *again;
} Hostile;

static const Hostile HOSTILE[] = {
    {"open-brackets", "", "（"},
    {"close-brackets", "", "）"},
    {"nested", "", "（“《"},
    {"crossed", "", "（“）”。"},
    {"newlines", "甲", "\n"},
    {"short-lines", "", "a\n"},
    {"figures", "", "1\n"},
    {"headings", "云岭州2031年概况\n", "一、甲\n"},
    {"deeper-and-deeper", "云岭州2031年概况\n",
     "一、甲\n（一）乙\n1．丙\n（1）丁\n①戊\n——己。庚\n"},
    {"bare-lines", "", "综合情况\n"},
    {"bare-over-prose", "云岭州2031年概况\n", "综合\n增长。\n"},
    {"keywords", "", "关键词：甲\n乙丙丁\n"},
    {"titles", "", "云岭州2031年经济运行情况\n"},
    {"reports", "",
     "云岭州2031年经济运行情况\n今年，增长3%。\n河湾州2031年经济运行情况\n今年，增长3%。\n"},
    {"half-titles", "", "云岭州2031年经济\n\n"},
    {"areas", "", "云岭市河湾县"},
    {"residue", "", "##ab##"},
    {"almost-residue", "", "##"},
    {"stops", "", "。"},
    {"lost-breaks", "", "甲　　"},
    {"white", "甲", "　\t "},
    {"dates", "", "2031年"},
    {"dashes", "", "——"},
    {"captions", "", "表1 甲\n乙\n丙\n"},
    {"notes", "", "注：\n[1]甲\n"},
    {"broken-page", "", "全年规模以上工业企业营业收入达到多少亿元，比上年增长\n"},
    {"page-numbers", "", "— 4 —\n"},
};

static void test_hostile(gconstpointer data) {
  const Hostile *hostile = data;
  GString *s = g_string_new(hostile->head);
  while (s->len < SIZE_BYTES)
    g_string_append(s, hostile->again);
  gsize length = s->len;
  g_autoptr(GbText) text = gb_text_new(g_string_free(s, FALSE), length, "hostile", "UTF-8");
  g_test_timer_start();
  g_autoptr(GPtrArray) reports = gb_structure(text);
  g_assert_cmpfloat(g_test_timer_elapsed(), <, LIMIT_SECONDS);
  gb_test_assert_reports(text, reports);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS(HOSTILE); i++) {
    g_autofree char *path = g_strconcat("/structure/hostile/", HOSTILE[i].name, NULL);
    g_test_add_data_func(path, &HOSTILE[i], test_hostile);
  }
  return g_test_run();
}
