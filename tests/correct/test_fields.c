/* Every field of a figure can be changed, alone and in a new figure; every wrong word is told with
 * line, phrase and hint; reports of one file are told apart by their titles. */
#include <string.h>

#include "base/error.h"
#include "correct/correct.h"
#include "export/export.h"
#include "model/field.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"

static const char TEXT[] = "某市2031年上半年经济运行情况\n"
                           "上半年，全市进出口总额3775.5亿元，增长6.1%。其中，出口2512.6亿元；进口"
                           "1262.9亿元。\n设市民驿站33处，服务热线12345接听电话。\n";
#define HEAD "处理\t文件\t报告\t原文\t数字\t"

static GPtrArray *read_rows(const char *text, const char *table, GError **error) {
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

static GPtrArray *read_table(const char *text, const char *table) {
  g_autoptr(GError) error = NULL;
  GPtrArray *reports = read_rows(text, table, &error);
  g_assert_no_error(error);
  return reports;
}

static const GbObservation *figure(const GbReport *report, const char *numeral) {
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    g_autofree char *slice = gb_text_slice(report->text, o->span);
    if (!strcmp(slice, numeral))
      return o;
  }
  g_error("%s is not read", numeral);
}

/* A cell of the field that the import's figure has not. */
static const char *other_word(const char *now, GbField field) {
  static const char *const FREE[GB_N_FIELDS] = {[GB_FIELD_INDICATOR] = "货物进口额",
                                                [GB_FIELD_VALUE] = "-1263.90",
                                                [GB_FIELD_UNIT] = "万元",
                                                [GB_FIELD_REFERENCE] = "全部贸易额",
                                                [GB_FIELD_PERIOD] = "2030年1—5月",
                                                [GB_FIELD_AREA] = "某县",
                                                [GB_FIELD_WHOLE] = "出口额：2512.6"};
  const char *const *words = gb_field_words(field);
  if (!words)
    return FREE[field];
  return strcmp(words[1], now) != 0 ? words[1] : words[2];
}

static char *jsonl(const GbReport *report) {
  GString *out = g_string_new(NULL);
  gb_export_jsonl(report, out);
  return g_string_free(out, FALSE);
}

static void test_each(void) {
  g_autoptr(GPtrArray) plain = read_table(TEXT, HEAD "\n");
  for (int f = 0; f < GB_N_FIELDS; f++) {
    const GbReport *was = plain->pdata[0];
    const GbObservation *read = figure(was, "1262.9");
    g_autofree char *old = gb_field_text(was, read, (GbField)f);
    const char *cell = other_word(old, (GbField)f);
    g_autofree char *table = g_strdup_printf(HEAD "%s\n修改\tt.txt\t\t进口1262.9亿元\t1262.9\t%s\n",
                                             gb_field_name_zh((GbField)f), cell);
    g_autoptr(GPtrArray) reports = read_table(TEXT, table);
    const GbReport *is = reports->pdata[0];
    const GbObservation *o = figure(is, "1262.9");
    g_assert_cmpint(o->correction->decision, ==, GB_DECISION_CHANGED);
    g_assert_cmphex(o->correction->changed, ==, 1u << f);
    for (int k = 0; k < GB_N_FIELDS; k++) {
      g_autofree char *before = gb_field_text(was, read, (GbField)k);
      g_autofree char *after = gb_field_text(is, o, (GbField)k);
      g_assert_cmpstr(after, ==, k == f ? cell : before);
    }
    g_autofree char *kept = gb_correction_text(is, o->correction, (GbField)f);
    g_assert_cmpstr(kept, ==, old);
    g_autoptr(GString) review = g_string_new(NULL);
    gb_review_header(review);
    gb_review_rows(is, TRUE, review);
    g_string_replace(review, "\r\n", "\n", 0);
    g_autoptr(GPtrArray) again = read_table(TEXT, review->str + 3);
    g_autofree char *once = jsonl(is), *twice = jsonl(again->pdata[0]);
    g_assert_cmpstr(once, ==, twice);
  }
}

/* A cell that is emptied says that the field is empty, where the row says what was read. */
static void test_emptied(void) {
  g_autoptr(GPtrArray) plain = read_table(TEXT, HEAD "\n");
  g_autoptr(GString) review = g_string_new(NULL);
  gb_review_header(review);
  gb_review_rows(plain->pdata[0], TRUE, review);
  g_string_replace(review, "\r\n", "\n", 0);
  g_assert_cmpuint(g_string_replace(review, "\t\"同比\"\t", "\t\"\"\t", 1), ==, 1);
  g_assert_cmpuint(g_string_replace(review, "\t\"其中\"\t", "\t\t", 1), ==, 1);
  g_autoptr(GPtrArray) reports = read_table(TEXT, review->str + 3);
  const GbObservation *growth = figure(reports->pdata[0], "6.1");
  const GbObservation *part = figure(reports->pdata[0], "2512.6");
  g_assert_cmpint(growth->base, ==, GB_BASE_NONE);
  g_assert_cmphex(growth->correction->changed, ==, 1u << GB_FIELD_BASE);
  g_assert_cmpint(part->part, ==, GB_PART_NONE);
  g_assert_cmphex(part->correction->changed, ==, 1u << GB_FIELD_PART);
}

static void test_added(void) {
  g_autoptr(GString) head = g_string_new(HEAD), row = g_string_new(NULL);
  g_string_append(row, "新增\tt.txt\t\t服务热线12345接听电话\t12345");
  for (int f = 0; f < GB_N_FIELDS; f++) {
    g_string_append_printf(head, "%s%s", f ? "\t" : "", gb_field_name_zh((GbField)f));
    g_string_append_printf(row, "\t%s", other_word("", (GbField)f));
  }
  g_autofree char *table = g_strdup_printf("%s\n%s\n", head->str, row->str);
  g_autoptr(GPtrArray) reports = read_table(TEXT, table);
  const GbReport *report = reports->pdata[0];
  const GbObservation *o = figure(report, "12345");
  g_assert_cmpint(o->correction->decision, ==, GB_DECISION_ADDED);
  for (int f = 0; f < GB_N_FIELDS; f++) {
    g_autofree char *text = gb_field_text(report, o, (GbField)f);
    g_assert_cmpstr(text, ==, other_word("", (GbField)f));
  }
}

static void test_wrong_words(void) {
  for (int f = 0; f < GB_N_FIELDS; f++) {
    if (!gb_field_words((GbField)f) && f != GB_FIELD_VALUE && f != GB_FIELD_PERIOD &&
        f != GB_FIELD_WHOLE)
      continue;
    g_autofree char *table = g_strdup_printf(
        HEAD "%s\n\n修改\tt.txt\t\t进口1262.9亿元\t1262.9\t无此词\n", gb_field_name_zh((GbField)f));
    g_autoptr(GError) error = NULL;
    g_assert_null(read_rows(TEXT, table, &error));
    g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
    g_assert_true(g_str_has_prefix(error->message, "corrections.tsv:3: "));
    g_assert_nonnull(strstr(error->message, "无此词"));
    g_assert_nonnull(strstr(error->message, "\n    进口1262.9亿元\n    hint: "));
    const char *const *words = gb_field_words((GbField)f);
    for (guint i = 0; words && words[i]; i++)
      g_assert_nonnull(strstr(error->message, words[i]));
  }
}

/* The same words in two reports of one file. */
static void test_reports(void) {
  const char *text = "某市2031年上半年经济运行情况\n上半年，进出口总额12亿元，增长6.1%。\n\n"
                     "某县2031年上半年经济运行情况\n上半年，进出口总额12亿元，增长6.1%。\n";
  const char *table = HEAD "单位\n修改\tt.txt\t某县2031年上半年经济运行情况\t总额12亿元\t12\t万元\n"
                           "删除\tt.txt\t某市2031年上半年经济运行情况\t增长6.1%\t6.1\t\n";
  g_autoptr(GPtrArray) reports = read_table(text, table);
  g_assert_cmpuint(reports->len, ==, 2);
  const GbReport *city = reports->pdata[0], *county = reports->pdata[1];
  g_assert_cmpstr(figure(city, "12")->unit, ==, "亿元");
  g_assert_null(figure(city, "12")->correction);
  g_assert_cmpuint(city->observations->len, ==, 1);
  g_assert_cmpuint(city->dropped->len, ==, 1);
  g_assert_cmpstr(figure(county, "12")->unit, ==, "万元");
  g_assert_cmpuint(county->observations->len, ==, 2);
  static const char *const TITLES[][2] = {
      {"", "报告 is empty, and t.txt holds several reports"},
      {"某镇2031年上半年经济运行情况", "t.txt holds no report of this title"}};
  for (guint i = 0; i < G_N_ELEMENTS(TITLES); i++) {
    g_autofree char *wrong =
        g_strdup_printf(HEAD "单位\n接受\tt.txt\t%s\t总额12亿元\t12\t\n", TITLES[i][0]);
    g_autoptr(GError) error = NULL;
    g_assert_null(read_rows(text, wrong, &error));
    g_assert_nonnull(strstr(error->message, TITLES[i][1]));
    g_assert_nonnull(strstr(error->message, "corrections.tsv:2: "));
  }
}

/* A list with commas, as WPS and Excel save "CSV", or with semicolons. */
static void test_separators(void) {
  static const char *const TABLES[] = {
      "处理,文件,报告,原文,数字,单位,备注\n修改,t.txt,,进口1262.9亿元,1262.9,万元,\"一,二\"\n",
      "处理;文件;报告;原文;数字;单位;备注\n修改;t.txt;;进口1262.9亿元;1262.9;万元;一,二\n",
      "\"处理\",\"文件\",\"报告\",\"原文\",\"数字\",\"单位\",\"备注\"\n"
      "\"修改\",\"t.txt\",\"\",\"进口1262.9亿元\",\"1,262.90\",\"万元\",\"一,二\"\n",
      HEAD "单位\t备注\n修改\tt.txt\t\t进口1262.9亿元\t1,262.90\t万元\t一,二\n"};
  for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
    g_autoptr(GPtrArray) reports = read_table(TEXT, TABLES[i]);
    const GbObservation *o = figure(reports->pdata[0], "1262.9");
    g_assert_cmpstr(o->unit, ==, "万元");
    g_assert_cmpstr(o->correction->note, ==, "一,二");
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/correct/each field", test_each);
  g_test_add_func("/correct/emptied cells", test_emptied);
  g_test_add_func("/correct/new figure with all fields", test_added);
  g_test_add_func("/correct/wrong words", test_wrong_words);
  g_test_add_func("/correct/several reports in a file", test_reports);
  g_test_add_func("/correct/separators", test_separators);
  return g_test_run();
}
