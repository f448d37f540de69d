/* Pairs of figures in two invented reports: what changed, came, went, and what only moved. */
#include <string.h>

#include "compare/compare.h"
#include "export/export.h"
#include "support/gold.h"
#include "support/prose.h"

#define TITLE "某市2023年上半年经济运行情况\n"

/* "kind indicator value>value amount" a line, without what stayed. */
static char *told(const GbReport *before, const GbReport *after) {
  g_autoptr(GbComparison) c = gb_compare(before, after);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < c->differences->len; i++) {
    const GbDifference *d = &g_array_index(c->differences, GbDifference, i);
    const GbObservation *a = gb_difference_before(c, d), *b = gb_difference_after(c, d);
    if (d->kind == GB_DIFFERENCE_SAME)
      continue;
    g_autofree char *from = a ? gb_comparison_value(a) : g_strdup("");
    g_autofree char *to = b ? gb_comparison_value(b) : g_strdup("");
    g_autofree char *amount = gb_comparison_amount(d);
    g_string_append_printf(out, "%s %s %s>%s %s%s\n", gb_difference_name(d->kind),
                           (b ? b : a)->indicator, from, to, amount, d->rounds ? "~" : "");
  }
  return g_string_free(out, FALSE);
}

/* The same of two texts. */
static void assert_told(const char *before, const char *after, const char *expected) {
  g_autoptr(GbReport) a = prose_marked(before, gold_lexicon());
  g_autoptr(GbReport) b = prose_marked(after, gold_lexicon());
  g_autofree char *lines = told(a, b);
  g_assert_cmpstr(lines, ==, expected);
}

static void test_kinds(void) {
  assert_told(TITLE "生产总值{120|地区生产总值|level|亿元}亿元，增长{6.1|地区生产总值|growth|%}%，"
                    "粮食产量{24|粮食产量|level|万吨}万吨。\n",
              TITLE "生产总值{121.5|地区生产总值|level|亿元}亿元，增长"
                    "{0.3|地区生产总值|growth|%|minus=1}%，投资增长{4|固定资产投资|growth|%}%。\n",
              "changed 地区生产总值 120亿元>121.5亿元 +1.5亿元\n"
              "changed 地区生产总值 6.1%>−0.3% −6.4百分点\n"
              "added 固定资产投资 >4% \n"
              "gone 粮食产量 24万吨> \n");
}

static void test_moved(void) {
  assert_told(TITLE
              "一、农业\n粮食产量{24|粮食产量|level|万吨}万吨，油料{3|油料产量|level|万吨}万吨。\n",
              TITLE "油料{3|油料产量|level|万吨}万吨。\n二、农村\n粮食产量"
                    "{24|粮食产量|level|万吨}万吨。\n",
              "");
}

static void test_written_otherwise(void) {
  assert_told(
      TITLE "生产总值{1.20|地区生产总值|level|万亿元}万亿元，快递增长{1.1|快递|growth|倍}倍。\n",
      TITLE "生产总值{12000|地区生产总值|level|亿元}亿元，快递增长{110|快递|growth|%}%。\n", "");
  assert_told(TITLE "生产总值{1.2|地区生产总值|level|万亿元}万亿元。\n",
              TITLE "生产总值{12034|地区生产总值|level|亿元}亿元。\n",
              "changed 地区生产总值 1.2万亿元>12034亿元 +34亿元~\n");
  assert_told(TITLE "粮食产量{24|粮食产量|level|万吨}万吨。\n",
              TITLE "粮食产量{24|粮食产量|level|万亩}万亩。\n",
              "added 粮食产量 >24万亩 \ngone 粮食产量 24万吨> \n");
  assert_told(TITLE "增长{6|粮食产量|growth|%|approx=about}%左右。\n",
              TITLE "增长{6|粮食产量|growth|%|approx=ge}%以上。\n",
              "changed 粮食产量 约6%>6%以上 \n");
}

static void test_repeats(void) {
  /* the one in the summary changed, the one in the section did not */
  assert_told(TITLE "增长{6.1|粮食产量|growth|%}%。\n一、农业\n增长{6.1|粮食产量|growth|%}%。\n",
              TITLE "增长{6.2|粮食产量|growth|%}%。\n一、农业\n增长{6.1|粮食产量|growth|%}%。\n",
              "changed 粮食产量 6.1%>6.2% +0.1百分点\n");
  /* stated once less, once more */
  assert_told(TITLE "增长{6.1|粮食产量|growth|%}%，即{6.1|粮食产量|growth|%}%。\n",
              TITLE "增长{6.1|粮食产量|growth|%}%。\n", "");
  assert_told(TITLE "增长{6.1|粮食产量|growth|%}%。\n",
              TITLE "增长{6.1|粮食产量|growth|%}%，即{6.1|粮食产量|growth|%}%。\n", "");
  /* both ends of a range */
  assert_told(TITLE "增长{5|粮食产量|growth|%|approx=ge}%—{6|粮食产量|growth|%|approx=le}%。\n",
              TITLE "增长{5.7|粮食产量|growth|%|approx=ge}%—{6.7|粮食产量|growth|%|approx=le}%。\n",
              "changed 粮食产量 5%以上>5.7%以上 +0.7百分点\n"
              "changed 粮食产量 6%以内>6.7%以内 +0.7百分点\n");
}

static void test_told_apart(void) {
  /* a target is no result, 环比 no 同比, another area no own */
  assert_told(TITLE "增长{6|粮食产量|growth|%|status=target}%。\n",
              TITLE "增长{7|粮食产量|growth|%}%。\n", "added 粮食产量 >7% \ngone 粮食产量 6%> \n");
  assert_told(TITLE "增长{6|粮食产量|growth|%|base=pop}%。\n",
              TITLE "增长{7|粮食产量|growth|%}%。\n", "added 粮食产量 >7% \ngone 粮食产量 6%> \n");
  assert_told(TITLE "增长{6|粮食产量|growth|%|area=全省}%。\n",
              TITLE "增长{7|粮食产量|growth|%}%。\n", "added 粮食产量 >7% \ngone 粮食产量 6%> \n");
  assert_told(TITLE "增长{6|粮食产量|growth|%|period=2022-S1}%。\n",
              TITLE "增长{7|粮食产量|growth|%}%。\n", "added 粮食产量 >7% \ngone 粮食产量 6%> \n");
  /* the words say that it is one, whatever it was named after */
  assert_told(TITLE "新建厂房{8|开发区新建厂房|level|座}座。\n",
              TITLE "新建厂房{8|新城新建厂房|level|座}座。\n", "");
}

static void test_across(void) {
  g_autoptr(GbReport) a = prose_marked(
      TITLE "增长{6|粮食产量|growth|%}%，去年同期{5|粮食产量|growth|%|period=2022-S1}%，"
            "存款{10|存款余额|level|亿元|period=2023-06}亿元。\n",
      gold_lexicon());
  g_autoptr(GbReport) b = prose_marked(TITLE "增长{7|粮食产量|growth|%|period=2024-Q1}%，去年同期"
                                             "{5|粮食产量|growth|%|period=2023-Q1}%，存款"
                                             "{11|存款余额|level|亿元|period=2024-03}亿元。\n",
                                       gold_lexicon());
  b->period = gb_period_quarter(2024, 1);
  g_autoptr(GbComparison) c = gb_compare(a, b);
  g_assert_true(c->across);
  g_autofree char *lines = told(a, b);
  g_assert_cmpstr(lines, ==,
                  "changed 粮食产量 6%>7% +1百分点\n"
                  "changed 存款余额 10亿元>11亿元 +1亿元\n");
}

static void test_empty(void) {
  assert_told(TITLE, TITLE, "");
  assert_told(TITLE, TITLE "增长{7|粮食产量|growth|%}%。\n", "added 粮食产量 >7% \n");
}

static void test_table(void) {
  g_autoptr(GbReport) a = prose_marked(TITLE "粮食增长{6|粮食产量|growth|%}%。\n", gold_lexicon());
  g_autoptr(GbReport) b =
      prose_marked(TITLE "粮食增长{7.5|粮食产量|growth|%}%。\n", gold_lexicon());
  g_autoptr(GbComparison) c = gb_compare(a, b);
  g_autoptr(GString) plain = g_string_new(NULL);
  g_autoptr(GString) coloured = g_string_new(NULL);
  gb_export_comparison_table(c, FALSE, plain);
  gb_export_comparison_table(c, TRUE, coloured);
  g_assert_cmpstr(plain->str, ==,
                  "旧 某市2023年上半年经济运行情况（sample.txt）\n"
                  "新 某市2023年上半年经济运行情况（sample.txt）\n\n"
                  "变动 1\n"
                  "粮食产量 同比增速  6%  7.5%  +1.5百分点\n"
                  "    旧 sample.txt:2:5: 粮食增长6%。\n"
                  "    新 sample.txt:2:5: 粮食增长7.5%。\n\n"
                  "变动 1  新增 0  删去 0  未变 0\n\n");
  g_assert_nonnull(strstr(coloured->str, "\033[33m变动 1\033[0m"));
}

static void test_json(void) {
  g_autoptr(GbReport) a = prose_marked(TITLE "粮食增长{6|粮食产量|growth|%}%。\n", gold_lexicon());
  g_autoptr(GbReport) b =
      prose_marked(TITLE "粮食增长{7.5|粮食产量|growth|%}%。\n", gold_lexicon());
  g_autoptr(GbComparison) c = gb_compare(a, b);
  g_autoptr(GString) out = g_string_new(NULL);
  gb_export_comparison_json(c, out);
  g_assert_true(g_str_has_prefix(out->str, "{\"schema\":\"gongbao/comparison/1\",\"before\":{"));
  g_assert_nonnull(strstr(out->str, "\"by\":\"period\",\"counts\":{\"same\":0,\"changed\":1,"));
  g_assert_nonnull(
      strstr(out->str, "\"difference\":{\"value\":1.5,\"unit\":\"百分点\",\"rounding\":\"no\"}"));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/compare/kinds", test_kinds);
  g_test_add_func("/compare/moved", test_moved);
  g_test_add_func("/compare/written_otherwise", test_written_otherwise);
  g_test_add_func("/compare/repeats", test_repeats);
  g_test_add_func("/compare/told_apart", test_told_apart);
  g_test_add_func("/compare/across", test_across);
  g_test_add_func("/compare/empty", test_empty);
  g_test_add_func("/compare/table", test_table);
  g_test_add_func("/compare/json", test_json);
  return g_test_run();
}
