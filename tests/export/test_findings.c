/* Findings as JSON Lines. tests: export. */
#include "export/export.h"

#include <string.h>

#include "base/interval.h"
#include "model/finding.h"
#include "model/observation.h"
#include "support/model.h"

static void add_member(GbFinding *finding, guint observation, const char *role) {
  GbMember member = {(gint)observation, role};
  g_array_append_val(finding->members, member);
}

/** What is stated and cannot be checked stands behind what is judged, without a computed value. */
static void test_unchecked(void) {
  g_autoptr(GbReport) report =
      gb_test_report("题", "全市", GB_PERIOD_UNKNOWN, "比一季度加快0.4个百分点。");
  g_autoptr(GString) out = g_string_new(NULL);
  report->slug = "r";
  GbFinding *finding = g_new0(GbFinding, 1);
  finding->kind = "gap";
  finding->members = g_array_new(FALSE, TRUE, sizeof(GbMember));
  add_member(finding, gb_test_observe(report, "加快0.4", "出口额", GB_MEASURE_PP, "0.4", "百分点"),
             "stated");
  finding->formula = "f";
  finding->title = "t";
  finding->explain = "e";
  finding->told = (GbDecimal){4, 1};
  finding->stated[0] = (GbDecimal){35, 2};
  finding->stated[1] = (GbDecimal){45, 2};
  finding->verdict = GB_VERDICT_NOT_CHECKABLE;
  g_ptr_array_add(report->unchecked, finding);
  gb_export_findings_jsonl(report, out);
  g_assert_cmpstr(out->str, ==,
                  "{\"id\":\"unchecked-1\",\"kind\":\"gap\","
                  "\"members\":[{\"start\":8,\"end\":11,\"num\":\"0.4\",\"role\":\"stated\"}],"
                  "\"formula\":\"f\",\"computed\":null,\"stated\":0.4,"
                  "\"computed_interval\":null,\"stated_interval\":[0.35,0.45],"
                  "\"verdict\":\"not_checkable\",\"title\":\"t\",\"explain\":\"e\","
                  "\"report\":\"r\"}\n");
}

static void test_findings(void) {
  g_autoptr(GbReport) report =
      gb_test_report("题", "全市", GB_PERIOD_UNKNOWN, "出口2512.6亿元，进口1262.9亿元。");
  g_autoptr(GString) out = g_string_new(NULL);
  report->slug = "r";
  guint a = gb_test_observe(report, "出口2512.6", "出口额", GB_MEASURE_LEVEL, "2512.6", "亿元");
  guint b = gb_test_observe(report, "进口1262.9", "进口额", GB_MEASURE_LEVEL, "1262.9", "亿元");
  GbFinding *finding = g_new0(GbFinding, 1);
  finding->kind = "sum";
  finding->members = g_array_new(FALSE, TRUE, sizeof(GbMember));
  add_member(finding, a, "part");
  add_member(finding, b, "part");
  finding->formula = "2512.6 + 1262.9 = 3775.5";
  finding->title = "和";
  finding->explain = "说明";
  finding->computed[0] = (GbDecimal){37754, 1};
  finding->computed[1] = (GbDecimal){37756, 1};
  finding->point[0] = finding->point[1] = finding->told = (GbDecimal){37755, 1};
  finding->stated[0] = (GbDecimal){377545, 2};
  finding->stated[1] = (GbDecimal){377555, 2};
  finding->verdict = GB_VERDICT_HOLDS_BY_ROUNDING;
  g_ptr_array_add(report->findings, finding);
  gb_export_findings_jsonl(report, out);
  g_assert_cmpstr(out->str, ==,
                  "{\"id\":\"check-1\",\"kind\":\"sum\","
                  "\"members\":[{\"start\":4,\"end\":10,\"num\":\"2512.6\",\"role\":\"part\"},"
                  "{\"start\":15,\"end\":21,\"num\":\"1262.9\",\"role\":\"part\"}],"
                  "\"formula\":\"2512.6 + 1262.9 = 3775.5\","
                  "\"computed\":3775.5,\"stated\":3775.5,"
                  "\"computed_interval\":[3775.4,3775.6],\"stated_interval\":[3775.45,3775.55],"
                  "\"verdict\":\"holds_by_rounding\",\"title\":\"和\",\"explain\":\"说明\","
                  "\"report\":\"r\"}\n");
}

/** 超过30 and 20 together against 55: nobody knows how much more it is. */
static void test_open_end(void) {
  g_autoptr(GbReport) report =
      gb_test_report("题", "全市", GB_PERIOD_UNKNOWN, "共55亿元，其中甲超过30亿元、乙20亿元。");
  g_autoptr(GString) out = g_string_new(NULL);
  report->slug = "r";
  GbFinding *finding = g_new0(GbFinding, 1);
  finding->kind = "sum";
  finding->members = g_array_new(FALSE, TRUE, sizeof(GbMember));
  add_member(finding, gb_test_observe(report, "55", "甲乙", GB_MEASURE_LEVEL, "55", "亿元"),
             "stated");
  finding->relation = GB_RELATION_EQUAL;
  finding->formula = finding->title = finding->explain = "f";
  finding->point[0] = finding->point[1] = (GbDecimal){50, 0};
  finding->told = (GbDecimal){55, 0};
  finding->computed[0] = (GbDecimal){49, 0};
  finding->computed[1] = GB_INTERVAL_NO_END;
  finding->stated[0] = (GbDecimal){545, 1};
  finding->stated[1] = (GbDecimal){555, 1};
  g_ptr_array_add(report->findings, finding);
  gb_export_findings_jsonl(report, out);
  g_assert_nonnull(strstr(out->str, "\"computed\":50,\"stated\":55,"
                                    "\"computed_interval\":[49,null],"
                                    "\"stated_interval\":[54.5,55.5],"));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/export/findings", test_findings);
  g_test_add_func("/export/findings/open-end", test_open_end);
  g_test_add_func("/export/findings/unchecked", test_unchecked);
  return g_test_run();
}
