/* What an editor can decide, and what a corrections file may not say. */
#include <string.h>

#include "base/error.h"
#include "correct/correct.h"
#include "export/export.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"

static const char TEXT[] =
    "某市2031年上半年经济运行情况\n"
    "上半年，全市进出口总额3775.5亿元，增长6.10%。其中，出口2512.6亿元，增长3.2%；进口1262.9亿元，"
    "增长3.2%。\n"
    "设市民驿站33处，服务热线12345接听电话41万次。\n##paid2end##\n";

#define HEAD                                                                                       \
  "处理\t文件\t报告\t原文\t数字\t第几处\t指标\t类型\t数值\t单位\t基期\t约数\t时期\t总体\t备注\n"
#define ROW(decision, phrase, numeral, place, rest)                                                \
  decision "\tt.txt\t\t" phrase "\t" numeral "\t" place "\t" rest "\n"

static GPtrArray *try(const char *text, const char *table, GError **error) {
  g_autoptr(GbText) source = gb_text_new(g_strdup(text), strlen(text), "t.txt", "UTF-8");
  g_autoptr(GbText) rows = gb_text_new(g_strdup(table), strlen(table), "corrections.tsv", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(source);
  g_autoptr(GbCorrections) corrections = gb_corrections_read(rows, error);
  if (!corrections || !gb_corrections_find(corrections, "t.txt", reports, error))
    return NULL;
  for (guint i = 0; i < reports->len; i++)
    if (!gb_pipeline_report(reports->pdata[i], gold_lexicon(), error))
      return NULL;
  return g_steal_pointer(&reports);
}

static GPtrArray *read_table(const char *table) {
  g_autoptr(GError) error = NULL;
  GPtrArray *reports = try(TEXT, table, &error);
  g_assert_no_error(error);
  return reports;
}

/* The table is refused, and the message says all of these (NULL-terminated). */
static void refuse(const char *table, ...) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports = try(TEXT, table, &error);
  if (reports)
    g_error("not refused: %s", table);
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_nonnull(strstr(error->message, "corrections.tsv:"));
  g_assert_nonnull(strstr(error->message, "hint: "));
  va_list args;
  va_start(args, table);
  for (const char *words = va_arg(args, const char *); words; words = va_arg(args, const char *))
    if (!strstr(error->message, words))
      g_error("\"%s\" does not say \"%s\"", error->message, words);
  va_end(args);
}

static const GbObservation *figure(const GPtrArray *reports, const char *numeral) {
  const GbReport *report = reports->pdata[0];
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    g_autofree char *slice = gb_text_slice(report->text, o->span);
    if (!strcmp(slice, numeral))
      return o;
  }
  return NULL;
}

static char *jsonl(const GPtrArray *reports) {
  GString *out = g_string_new(NULL);
  gb_export_jsonl(reports->pdata[0], out);
  return g_string_free(out, FALSE);
}

static void test_change(void) {
  g_autoptr(GPtrArray) reports = read_table(
      HEAD ROW("", "出口2512.6亿元", "2512.6", "", "货物出口额\t\t2512.60\t万元") "\n" ROW(
          "修改", "增长6.10%", "6.1", "", "\t\t-6.2\t\t环比\t约\t2031年6月\t\t依原件"));
  const GbObservation *export = figure(reports, "2512.6"), *growth = figure(reports, "6.10");
  g_assert_cmpstr(export->indicator, ==, "货物出口额");
  g_assert_cmpstr(export->unit, ==, "万元");
  g_assert_cmpuint(export->correction->changed, ==, 1u << GB_FIELD_INDICATOR | 1u << GB_FIELD_UNIT);
  g_assert_cmpstr(export->correction->before->unit, ==, "亿元");
  g_assert_true(export->confidence == 1.0F);
  g_assert_cmpint(growth->base, ==, GB_BASE_POP);
  g_assert_cmpint(growth->approx, ==, GB_APPROX_ABOUT);
  g_assert_true(gb_period_equal(growth->period, gb_period_month(2031, 6)));
  g_assert_cmpint((int)growth->value.digits, ==, -62);
  g_assert_cmpstr(growth->correction->note, ==, "依原件");
  g_autofree char *json = jsonl(reports);
  g_assert_nonnull(strstr(
      json, "\"edited\":\"changed\",\"before\":{\"indicator\":\"出口额\",\"unit\":\"亿元\"}"));
  g_assert_nonnull(strstr(json, "\"before\":{\"value\":6.10,"));
  g_autoptr(GString) csv = g_string_new(NULL);
  gb_export_csv(reports->pdata[0], csv);
  g_assert_nonnull(strstr(csv->str, ",changed,indicator=出口额; unit=亿元\r\n"));
}

static void test_drop_and_add(void) {
  g_autoptr(GPtrArray) plain = read_table(HEAD);
  guint n = ((const GbReport *)plain->pdata[0])->observations->len;
  g_autoptr(GPtrArray) reports =
      read_table(HEAD ROW("删除", "进出口总额3775.5亿元", "3775.5", "", "") ROW(
          "新增", "服务热线12345接听", "12345", "", "热线号码\t数值\t\t\t\t\t\t出口额：2512.6"));
  const GbReport *report = reports->pdata[0];
  g_assert_null(figure(reports, "3775.5"));
  g_assert_cmpuint(report->dropped->len, ==, 1);
  gboolean read = figure(plain, "12345") != NULL;
  g_assert_cmpuint(report->observations->len, ==, n - 1 + !read);
  const GbObservation *added = figure(reports, "12345");
  g_assert_cmpstr(added->indicator, ==, "热线号码");
  g_assert_cmpint(added->correction->decision, ==, GB_DECISION_ADDED);
  g_assert_cmpint((int)added->value.digits, ==, 12345);
  g_assert_true(gb_period_equal(added->period, gb_period_half(2031, 1)));
  const GbObservation *whole = &g_array_index(report->observations, GbObservation, added->whole);
  g_assert_cmpstr(whole->indicator, ==, "出口额");
  g_assert_cmpint(figure(reports, "2512.6")->whole, ==, -1); /* its whole was dropped */
}

/* What a review writes out after corrections gives the same corrections again. */
static void test_kept(void) {
  g_autoptr(GPtrArray) reports =
      read_table(HEAD ROW("删除", "进出口总额3775.5亿元", "3775.5", "", "")
                     ROW("新增", "服务热线12345接听", "12345", "", "热线号码\t数值")
                         ROW("", "出口2512.6亿元", "2512.6", "", "\t\t\t万元\t\t\t\t\t单位有疑")
                             ROW("接受", "进口1262.9亿元", "1262.9", "", ""));
  g_autoptr(GString) table = g_string_new(NULL);
  gb_review_header(table);
  g_assert_cmpuint(gb_review_rows(reports->pdata[0], FALSE, table), >=, 4);
  g_string_replace(table, "\r\n", "\n", 0);
  g_autoptr(GPtrArray) again = read_table(table->str + 3);
  g_autofree char *was = jsonl(reports), *is = jsonl(again);
  g_assert_cmpstr(is, ==, was);
  g_assert_cmpuint(((const GbReport *)again->pdata[0])->dropped->len, ==, 1);
  g_assert_cmpstr(figure(again, "2512.6")->correction->note, ==, "单位有疑");
}

/* The text went on, the grammar too: an accepted row holds, a change that is read now is none. */
static void test_later(void) {
  g_autoptr(GPtrArray) reports =
      read_table(HEAD ROW("修改", "出口2512.6亿元", "2512.6", "", "出口额\t数值\t2512.6\t亿元"));
  g_assert_cmpint(figure(reports, "2512.6")->correction->decision, ==, GB_DECISION_ACCEPTED);
  g_assert_cmpuint(figure(reports, "2512.6")->correction->changed, ==, 0);
}

static void test_place(void) {
  const char *sentence = "其中，出口2512.6亿元，增长3.2%；进口1262.9亿元，增长3.2%。";
  g_autofree char *second = g_strdup_printf(
      HEAD "\tt.txt\t某市2031年 上半年经济运行情况\t%s\t3.20\t第2处，共2处\t\t\t\t‰\n", sentence);
  g_autoptr(GPtrArray) reports = read_table(second);
  guint n = 0;
  const GbReport *report = reports->pdata[0];
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    n += o->correction != NULL;
    g_assert_true(!o->correction || !strcmp(o->indicator, "进口额"));
  }
  g_assert_cmpuint(n, ==, 1);
  refuse(HEAD ROW("接受", "增长3.2%", "3.2", "", ""), ":2: ", "stands 2 times", NULL);
  refuse(HEAD ROW("接受", "增长3.2%", "3.2", "3", ""), "stands 2 times", NULL);
  refuse(HEAD ROW("接受", "增长3.2%", "3.2", "第1处，共3处", ""), "stands 2 times", NULL);
  refuse(HEAD ROW("接受", "增长3.2%", "3.2", "第3处，共2处", ""), "第几处", NULL);
}

static void test_refused_rows(void) {
  refuse(HEAD ROW("接受", "增长7.7%", "7.7", "", ""), ":2: ", "is not found", "增长7.7%", NULL);
  refuse(HEAD "\n" ROW("接受", "增长6.10%", "6", "", ""), ":3: ", "is not found", NULL);
  refuse(HEAD "\tt.txt\t别的报告\t增长6.10%\t6.1\n", "no report of this title", "别的报告", NULL);
  refuse(HEAD ROW("采纳", "增长6.10%", "6.1", "", ""), "处理", "接受", NULL);
  refuse(HEAD ROW("", "增长6.10%", "6.1", "", "\t增长率"), "类型", "增速", NULL);
  refuse(HEAD ROW("", "增长6.10%", "6.1", "", "\t\t6,1E+11"), "数值", "format the column as text",
         NULL);
  refuse(HEAD ROW("", "增长6.10%", "6.1", "", "\t\t\t\t\t\t2031年13月"), "时期", NULL);
  refuse(HEAD ROW("", "增长6.10%", "6.1", "", "\t\t\t\t\t\t\t\t\t多余"), "cell 16", NULL);
  refuse(HEAD ROW("新增", "设市民驿站33处", "33", "", "驿站"), "类型 is empty", NULL);
  refuse(HEAD ROW("", "", "33", "", ""), "原文 is empty", NULL);
  refuse(HEAD ROW("", "增长6.10%", "6.1", "", "\t\t\t\t\t\t\t无此数：1"), "no figure is", NULL);
  refuse(HEAD ROW("接受", "上半年经济运行情况", "2031", "", ""), "is not found", NULL);
  refuse(HEAD ROW("接受", "增长6.10%", "6.1", "", "") ROW("删除", "增长6.10%", "6.1", "", ""),
         ":3: ", "line 2 is of the same figure", NULL);
  refuse(HEAD ROW("接受", "增长7.7%", "7.7", "", "") ROW("接受", "增长8.8%", "8.8", "", ""),
         ":2: ", ":3: ", NULL);
  refuse(HEAD ROW("新增", "##paid2end##", "2", "", "页\t数值"), "stands in no sentence", NULL);
}

#define WHOLE(phrase, numeral, whole) ROW("修改", phrase, numeral, "", "\t\t\t\t\t\t\t" whole)

/* Parts of one another, and cells that swallowed a file. */
static void test_hostile_rows(void) {
  refuse(HEAD WHOLE("出口2512.6亿元", "2512.6", "进口额：1262.9")
             WHOLE("进口1262.9亿元", "1262.9", "出口额：2512.6"),
         ":3: ", "is itself a part of this figure", "总体", NULL);
  refuse(HEAD WHOLE("总额3775.5亿元", "3775.5", "出口额：2512.6"),
         ":2: ", "is itself a part of this figure", NULL);
  g_autofree char *name = g_strnfill(100000, 'a');
  g_autofree char *named = g_strdup_printf(HEAD ROW("修改", "增长6.10%%", "6.1", "", "%s"), name);
  g_autofree char *quoted = g_strdup_printf(HEAD ROW("接受", "%s6", "6", "", ""), name);
  g_autofree char *noted =
      g_strdup_printf(HEAD ROW("", "增长6.10%%", "6.1", "", "\t\t\t\t\t\t\t\t%s"), name);
  g_autofree char *period =
      g_strdup_printf(HEAD ROW("", "增长6.10%%", "6.1", "", "\t\t\t\t\t\t%s"), name);
  refuse(named, ":2: 指标 has 100000 characters, more than 200", "增长6.10%", NULL);
  refuse(noted, ":2: 备注 has 100000 characters, more than 2000", NULL);
  refuse(period, ":2: 时期", NULL);
  refuse(quoted, ":2: 6 is not found", "aaa…", NULL);
  g_autoptr(GError) error = NULL;
  g_assert_null(try(TEXT, quoted, &error));
  g_assert_cmpuint(strlen(error->message), <, 1000);
}

static void test_refused_tables(void) {
  refuse("处理|文件|报告\n", "no column is named", "tab-separated", NULL);
  refuse("处理,文件,报告\n", "the column 原文 is missing", "tab-separated", NULL);
  refuse("处理\t文件\t文件\t原文\t数字\n", "two columns are named 文件", NULL);
  refuse("处理\t文件\t原文\n", "the column 数字 is missing", NULL);
  refuse("文件\t原文\t数字\t意见\n", "意见", "备注", NULL);
  refuse(HEAD "\"接受\tt.txt\n", ":2: ", "never closed", NULL);
  refuse(HEAD "\"接\"受\tt.txt\n", "behind the closing quote", NULL);
  refuse("文件\t原文\t数字\t读作\nt.txt\t增长6.10%\t6.1\t改过\n", "读作", NULL);
  g_autoptr(GPtrArray) none = read_table(HEAD "\n\t\t\n");
  g_assert_cmpuint(((const GbReport *)none->pdata[0])->edits->len, ==, 0);
  g_autoptr(GPtrArray) other = read_table(HEAD "接受\tother.txt\t\t不在\t1\n");
  g_assert_cmpuint(((const GbReport *)other->pdata[0])->edits->len, ==, 0);
}

/* Cells that a spreadsheet would compute are guarded, and the guard goes again. */
static void test_guard(void) {
  const char *text = "某市2031年经济运行情况\n全年，\n=1+2：全市=企业3户。电话-5部。\n"
                     "完成产值123456789012345元（5.3%）。\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) plain = try(text, HEAD, &error);
  g_autoptr(GString) table = g_string_new(NULL);
  gb_review_header(table);
  gb_review_rows(plain->pdata[0], TRUE, table);
  g_assert_nonnull(strstr(table->str, "\t\"'123456789012345\"\t"));
  g_assert_null(strstr(table->str, "\t\"="));
  g_assert_null(strstr(table->str, "\t\"-"));
  g_assert_null(strstr(table->str, "\t\"5.3%\""));
  g_string_replace(table, "\r\n", "\n", 0);
  g_autoptr(GPtrArray) again = try(text, table->str + 3, &error);
  g_assert_no_error(error);
  g_autofree char *was = jsonl(plain), *is = jsonl(again);
  g_assert_cmpstr(was, ==, is);
}

/* Numerals that are no ASCII digits are found again too. */
static void test_numerals(void) {
  const char *text = "某市2031年上半年经济运行情况\n"
                     "上半年，全市进出口总额增长百分之七点九，出口与上年持平，进口1 "
                     "234.5亿元，消费１，２３４亿元。\n";
  const char *table = HEAD ROW("接受", "总额增长百分之七点九", "百分之七点九", "", "")
      ROW("接受", "出口与上年持平", "持平", "", "")
          ROW("接受", "进口1 234.5亿元", "1234.50", "", "")
              ROW("接受", "消费１，２３４", "1234", "", "");
  g_autoptr(GError) error = NULL;
  g_autoptr(GPtrArray) reports = try(text, table, &error);
  g_assert_no_error(error);
  const GbReport *report = reports->pdata[0];
  g_assert_cmpuint(report->observations->len, ==, 4);
  for (guint i = 0; i < report->observations->len; i++)
    g_assert_nonnull(g_array_index(report->observations, GbObservation, i).correction);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/correct/change", test_change);
  g_test_add_func("/correct/drop and add", test_drop_and_add);
  g_test_add_func("/correct/kept by a review", test_kept);
  g_test_add_func("/correct/read by now", test_later);
  g_test_add_func("/correct/place", test_place);
  g_test_add_func("/correct/refused rows", test_refused_rows);
  g_test_add_func("/correct/hostile rows", test_hostile_rows);
  g_test_add_func("/correct/refused tables", test_refused_tables);
  g_test_add_func("/correct/guard", test_guard);
  g_test_add_func("/correct/numerals", test_numerals);
  return g_test_run();
}
