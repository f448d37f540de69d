/* Observations as JSON Lines, JSON, CSV and columns. tests: export. */
#include <string.h>

#include "export/export.h"
#include "model/observation.h"
#include "support/model.h"

/* The full-width 万 before the figures makes code points and bytes differ. */
static GbReport *make(void) {
  GbReport *report =
      gb_test_report("某市2023年上半年情况", "全市", gb_period_half(2023, 1),
                     "一、工业\n全市增加值200.60亿元，增长6.10%。其中，“A\"轻工业\\下降0.5%。");
  report->slug = "2023-s1";
  guint level =
      gb_test_observe(report, "全市增加值200.60", "工业增加值", GB_MEASURE_LEVEL, "200.60", "亿元");
  guint growth = gb_test_observe(report, "增长6.10", "工业增加值", GB_MEASURE_GROWTH, "6.10", "%");
  guint part = gb_test_observe(report, "下降0.5", "=轻工业", GB_MEASURE_GROWTH, "-0.5", "%");
  gb_test_observation(report, level)->confidence = 0.876f;
  gb_test_observation(report, growth)->price = GB_PRICE_REAL;
  GbObservation *o = gb_test_observation(report, part);
  o->whole = (gint)growth;
  o->part = GB_PART_AMONG;
  o->reference = "全省";
  o->phrase.start -= (guint32)strlen("“A\"轻工业\\");
  return report;
}

static char *line_of(const GString *out, guint i) {
  g_auto(GStrv) lines = g_strsplit(out->str, "\n", -1);
  g_assert_cmpuint(g_strv_length(lines), >, i);
  return g_strdup(lines[i]);
}

/* The places are counted by hand: title 12 + LF, "一、工业" 4 + LF, 全市增加值 5. */
static void test_jsonl(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL);
  gb_export_jsonl(report, out);
  g_autofree char *first = line_of(out, 0), *second = line_of(out, 1), *third = line_of(out, 2);
  g_assert_true(g_str_has_prefix(
      first, "{\"start\":23,\"end\":29,\"num\":\"200.60\",\"indicator\":\"工业增加值\",\"measure\":"
             "\"level\","
             "\"value\":200.60,\"unit\":\"亿元\",\"base\":\"none\",\"approx\":\"eq\",\"status\":"
             "\"actual\","
             "\"period\":\"2023-S1\",\"kind\":\"core\",\"report\":\"2023-s1\",\"section\":"));
  g_assert_nonnull(
      strstr(first, "\"area\":\"全市\",\"rule\":\"test\",\"confidence\":0.88,\"phrase\":"));
  g_assert_null(strstr(first, "\"price\""));
  g_assert_null(strstr(first, "\"whole\""));
  g_assert_nonnull(strstr(second, "\"value\":6.10,"));
  g_assert_nonnull(strstr(second, "\"kind\":\"core\",\"price\":\"real\",\"report\""));
  g_assert_nonnull(strstr(third, "\"num\":\"0.5\",\"indicator\":\"=轻工业\""));
  g_assert_nonnull(strstr(third, "\"value\":-0.5,"));
  g_assert_nonnull(strstr(third, "“A\\\"轻工业\\\\下降0.5"));
  g_assert_true(g_str_has_suffix(third, "\"reference\":\"全省\",\"whole\":34,\"part\":\"among\"}"));
}

static void test_escapes(void) {
  g_autoptr(GbReport) report = gb_test_report("题", "全市", GB_PERIOD_UNKNOWN, "产值1亿元。");
  g_autoptr(GString) out = g_string_new(NULL);
  gb_test_observe(report, "产值1", "a\tb\nc\001\177", GB_MEASURE_LEVEL, "1", "亿元");
  gb_export_jsonl(report, out);
  g_assert_nonnull(strstr(out->str, "\"indicator\":\"a\\tb\\nc\\u0001\\u007f\""));
}

static void test_document(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL), lines = g_string_new(NULL);
  gb_export_json(report, out);
  gb_export_jsonl(report, lines);
  g_assert_true(g_str_has_prefix(out->str,
                                 "{\"schema\":\"gongbao/observations/1\",\"report\":{\"slug\":"
                                 "\"2023-s1\",\"title\":\"某市2023年上半年情况\",\"area\":"
                                 "\"全市\",\"type\":\"periodic\",\"period\":\"2023-S1\","));
  g_assert_true(g_str_has_suffix(out->str, "}]}\n"));
  g_auto(GStrv) expected = g_strsplit(lines->str, "\n", -1);
  for (guint i = 0; *expected[i]; i++)
    g_assert_nonnull(strstr(out->str, expected[i]));
}

/* Reads RFC 4180: the cells of all records, a record after the other. */
static GPtrArray *read_csv(const char *s, guint *n_records) {
  GPtrArray *cells = g_ptr_array_new_with_free_func(g_free);
  GString *cell = g_string_new(NULL);
  gboolean quoted = FALSE;
  *n_records = 0;
  for (; *s; s++) {
    if (*s == '"' && quoted && s[1] == '"')
      g_string_append_c(cell, *++s);
    else if (*s == '"')
      quoted = !quoted;
    else if (!quoted && (*s == ',' || *s == '\r')) {
      g_ptr_array_add(cells, g_strdup(cell->str));
      g_string_truncate(cell, 0);
      if (*s == '\r') {
        g_assert_cmpint(*++s, ==, '\n');
        ++*n_records;
      }
    } else
      g_string_append_c(cell, *s);
  }
  g_assert_false(quoted);
  g_string_free(cell, TRUE);
  return cells;
}

static const char *cell_of(const GPtrArray *cells, guint columns, guint row, const char *name) {
  for (guint c = 0; c < columns; c++)
    if (!strcmp(cells->pdata[c], name))
      return cells->pdata[row * columns + c];
  g_assert_not_reached();
}

static void test_csv(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL);
  guint n_records = 0;
  gb_export_csv(report, out);
  g_autoptr(GPtrArray) cells = read_csv(out->str, &n_records);
  g_assert_cmpuint(n_records, ==, 4);
  g_assert_cmpuint(cells->len, ==, 4 * 24);
  g_assert_cmpstr(cell_of(cells, 24, 1, "value"), ==, "200.60");
  g_assert_cmpstr(cell_of(cells, 24, 2, "price"), ==, "real");
  g_assert_cmpstr(cell_of(cells, 24, 3, "value"), ==, "-0.5");
  g_assert_cmpstr(cell_of(cells, 24, 3, "whole"), ==, "34");
  g_assert_cmpstr(cell_of(cells, 24, 1, "whole"), ==, "");
  g_assert_nonnull(strstr(cell_of(cells, 24, 3, "phrase"), "“A\"轻工业\\下降0.5"));
}

/* Text that a spreadsheet would run is guarded, a negative number is left alone. */
static void test_csv_formula(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL);
  guint n_records = 0;
  gb_export_csv(report, out);
  g_autoptr(GPtrArray) cells = read_csv(out->str, &n_records);
  g_assert_cmpstr(cell_of(cells, 24, 3, "indicator"), ==, "'=轻工业");
  g_assert_cmpstr(cell_of(cells, 24, 3, "value"), ==, "-0.5");
}

static void test_csv_parts(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) whole = g_string_new(NULL), parts = g_string_new(NULL);
  gb_export_csv(report, whole);
  gb_export_csv_header(parts);
  gb_export_csv_rows(report, parts);
  g_assert_cmpstr(whole->str, ==, parts->str);
}

/* Places on a terminal up to the bytes @to. */
static guint places(const char *from, const char *to) {
  guint n = 0;
  for (; from < to; from = g_utf8_next_char(from))
    n += g_unichar_iswide(g_utf8_get_char(from)) ? 2 : 1;
  return n;
}

static void test_table(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL);
  gb_export_table(report, out);
  g_autofree char *head = line_of(out, 1), *first = line_of(out, 2), *second = line_of(out, 3);
  const char *measure = strstr(head, "measure"), *value = strstr(head, "value") + strlen("value");
  g_assert_cmpuint(places(first, strstr(first, "level")), ==, places(head, measure));
  g_assert_cmpuint(places(second, strstr(second, "growth")), ==, places(head, measure));
  const char *number = strstr(first, "200.60") + strlen("200.60");
  const char *rate = strstr(second, "6.10") + strlen("6.10");
  g_assert_cmpuint(places(first, number), ==, places(second, rate));
  g_assert_cmpuint(places(first, number), >=, places(head, value));
}

static void test_model(void) {
  g_autoptr(GbReport) report = make();
  g_autoptr(GString) out = g_string_new(NULL);
  gb_export_model(report, out);
  g_assert_true(
      g_str_has_prefix(out->str, "report 2023-s1 type periodic period 2023-S1 area 全市"));
  g_assert_nonnull(strstr(out->str, "\n  section 1 level 1 parent 0"));
  const char *sentence = strstr(out->str, "    sentence ");
  const char *observation = strstr(out->str, "      observation 2 {\"start\":");
  g_assert_true(sentence && observation && sentence < observation);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/jsonl", test_jsonl);
  g_test_add_func("/export/escapes", test_escapes);
  g_test_add_func("/export/document", test_document);
  g_test_add_func("/export/csv", test_csv);
  g_test_add_func("/export/csv/formula", test_csv_formula);
  g_test_add_func("/export/csv/parts", test_csv_parts);
  g_test_add_func("/export/table", test_table);
  g_test_add_func("/export/model", test_model);
  return g_test_run();
}
