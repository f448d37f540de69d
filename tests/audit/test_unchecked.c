/* What a report states and cannot be checked, as it does not print the other side. */
#include <glib.h>
#include <string.h>

#include "model/finding.h"
#include "model/observation.h"
#include "support/audited.h"

/** "kind formula" a line. */
static void assert_unchecked(const char *marked, const char *expected) {
  g_autoptr(GbReport) report = audited(marked);
  g_autoptr(GString) found = g_string_new(NULL);
  for (guint i = 0; i < report->unchecked->len; i++) {
    const GbFinding *f = report->unchecked->pdata[i];
    g_assert_cmpint(f->verdict, ==, GB_VERDICT_NOT_CHECKABLE);
    g_assert_cmpuint(f->members->len, ==, 1);
    g_assert_true(g_str_has_prefix(f->explain, f->title) &&
                  g_str_has_suffix(f->explain, "无从核对。"));
    g_string_append_printf(found, "%s %s\n", f->kind, f->formula);
  }
  g_assert_cmpstr(found->str, ==, expected);
}

static void test_gaps(void) {
  assert_unchecked(
      "出口增长{6.1|出口额|growth|%}%，比一季度加快{0.4|出口额|pp|百分点|base=q1}个百分点，"
      "高于全国{1.3|出口额|pp|百分点|base=nation}个百分点。",
      "gap 本期 − 一季度 = 0.4个百分点\ngap 本地 − 全国 = 1.3个百分点\n");
  assert_unchecked(
      "甲产业增加值增长{15|甲产业增加值|growth|%}%，比乙产业增加值高{8.1|甲产业增加值|pp|"
      "百分点|base=indicator}个百分点。",
      "gap 甲产业增加值 − 乙产业增加值 = 8.1个百分点\n");
}

static void test_gap_checked(void) {
  /* both rates are printed, whether they agree or not */
  assert_unchecked(
      "乙产业增加值增长{6.9|乙产业增加值|growth|%}%。甲产业增加值增长{15|甲产业增加值|growth|"
      "%}%，比乙产业增加值高{8.1|甲产业增加值|pp|百分点|base=indicator}个百分点。",
      "");
  assert_unchecked(
      "乙产业增加值增长{2.9|乙产业增加值|growth|%}%。甲产业增加值增长{15|甲产业增加值|growth|"
      "%}%，比乙产业增加值高{8.1|甲产业增加值|pp|百分点|base=indicator}个百分点。",
      "");
}

static void test_shares(void) {
  assert_unchecked(
      "甲税占财政收入的比重为{59.1|甲税占财政收入比重|share|%}%，任务完成{55.1|任务完成率|"
      "completion|%}%。",
      "share 部分 ÷ 财政收入 = 59.1%\nshare 完成数 ÷ 应完成数 = 55.1%\n");
  assert_unchecked("甲税占比{59.1|甲税占比|share|%}%。", "share 部分 ÷ 总体 = 59.1%\n");
  assert_unchecked(
      "财政收入{200|财政收入|level|亿元}亿元，甲税{50|甲税|level|亿元}亿元，占财政收入的比重为"
      "{25|甲税占财政收入比重|share|%}%。",
      "");
}

static void test_contributions(void) {
  assert_unchecked("甲投资拉动投资增长{6.3|甲投资|contribution|百分点|base=whole}个百分点，贡献率"
                   "{41|甲投资|contribution|%|base=whole}%。",
                   "contribution 增量 ÷ 总体上年同期 = 6.3个百分点\n"
                   "contribution 增量 ÷ 总体增量 = 41%\n");
}

/** Plain figures and growth rates state no relation to another figure; a plan is no result. */
static void test_silent(void) {
  assert_unchecked(
      "出口{60|出口额|level|亿元}亿元，增长{1.5|出口额|growth|%}%，比上年增加{3|出口额|change|"
      "亿元|base=yoy}亿元。",
      "");
  assert_unchecked("甲税占比达到{60|甲税占比|share|%|status=target}%。", "");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/unchecked/gaps", test_gaps);
  g_test_add_func("/audit/unchecked/gap-checked", test_gap_checked);
  g_test_add_func("/audit/unchecked/shares", test_shares);
  g_test_add_func("/audit/unchecked/contributions", test_contributions);
  g_test_add_func("/audit/unchecked/silent", test_silent);
  return g_test_run();
}
