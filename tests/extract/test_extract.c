/* What the labels and the specification do not ask of extraction: places in spaced text, wholes and
 * their parts, ranges, what is no figure, explain. All texts are invented. */
#include <glib.h>
#include <string.h>

#include "extract/extract.h"
#include "ingest/ingest.h"
#include "structure/structure.h"

static GbLexicon *lexicon;

static GPtrArray *extract(const char *body) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autofree char *all = g_strconcat("云岭州2031年上半年经济运行情况\n", body, "\n", NULL);
  GError *error = NULL;
  g_autoptr(GbText) text = gb_ingest_bytes(all, strlen(all), "test.txt", &options, &error);
  g_assert_no_error(error);
  GPtrArray *reports = gb_structure(text);
  GbReport *report = g_ptr_array_index(reports, 0);
  gb_extract(report, lexicon);
  g_autofree char *wrong = gb_report_check(report);
  g_assert_null(wrong);
  return reports;
}

static const GbObservation *at(GPtrArray *reports, guint i) {
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_assert_cmpuint(i, <, report->observations->len);
  return &g_array_index(report->observations, GbObservation, i);
}

static guint count(GPtrArray *reports) {
  return ((const GbReport *)g_ptr_array_index(reports, 0))->observations->len;
}

static void test_parts(void) {
  g_autoptr(GPtrArray) r = extract("肉类产量21万吨，其中牛肉产量3万吨；禽蛋产量6万吨。");
  g_assert_cmpuint(count(r), ==, 3);
  g_assert_cmpint(at(r, 1)->whole, ==, 0);
  g_assert_cmpint(at(r, 1)->part, ==, GB_PART_AMONG);
  g_assert_cmpint(at(r, 2)->whole, ==, -1); /* whole by itself, behind the ； */
}

static void test_area_of_a_clause(void) {
  g_autoptr(GPtrArray) r =
      extract("全省茶叶产量增长5.2%，全州增长6.1%；工业增加值增长4%。全省首个茶园小镇投资3亿元。");
  g_assert_cmpuint(count(r), ==, 4);
  g_assert_cmpstr(at(r, 0)->area, ==, "全省");
  for (guint i = 1; i < 4; i++)
    g_assert_cmpstr(at(r, i)->area, ==, "云岭州");
}

static void test_sentence_of_parts(void) {
  g_autoptr(GPtrArray) r =
      extract("贷款余额90亿元。其中，住户贷款余额40亿元；企业贷款余额50亿元。保费收入7亿元。");
  g_assert_cmpuint(count(r), ==, 4);
  g_assert_cmpint(at(r, 1)->whole, ==, 0);
  g_assert_cmpint(at(r, 2)->whole, ==, 0);
  g_assert_cmpint(at(r, 3)->whole, ==, -1);
}

static void test_owners_end_with_their_paragraph(void) {
  g_autoptr(GPtrArray) r = extract("学院3所，在校学生2万人，毕业生0.4万人。\n毕业生5万人。");
  g_assert_cmpuint(count(r), ==, 4);
  g_assert_cmpstr(at(r, 2)->indicator, ==, "学院毕业生");
  g_assert_cmpstr(at(r, 3)->indicator, ==, "毕业生");
}

static void test_owner_returns_to_the_whole(void) {
  g_autoptr(GPtrArray) r = extract("学校9所，其中技校2所，招生1万人；教职工0.3万人。");
  g_assert_cmpuint(count(r), ==, 4);
  g_assert_cmpstr(at(r, 2)->indicator, ==, "技校招生");
  g_assert_cmpstr(at(r, 3)->indicator, ==, "学校教职工");
}

static void test_long_units(void) {
  g_autoptr(GPtrArray) r =
      extract("日均周转量7.3万人次公里，受益农户2万户次，收入8.1\xE2\x80\x82亿元。");
  g_assert_cmpuint(count(r), ==, 3);
  g_assert_cmpstr(at(r, 0)->unit, ==, "万人次公里");
  g_assert_cmpstr(at(r, 1)->unit, ==, "万户次");
  g_assert_cmpstr(at(r, 2)->unit, ==, "亿元"); /* an en space before it */
}

static void test_places_of_spaced_text(void) {
  g_autoptr(GPtrArray) r = extract("全 州 甘 蔗 产 量 48.20 万 吨 ， 增 长 3.1 %。");
  const GbReport *report = g_ptr_array_index(r, 0);
  g_assert_cmpuint(count(r), ==, 2);
  for (guint i = 0; i < 2; i++) {
    g_autofree char *numeral = gb_text_slice(report->text, at(r, i)->span);
    g_assert_cmpstr(numeral, ==, i ? "3.1" : "48.20");
    g_assert_cmpstr(at(r, i)->indicator, ==, "甘蔗产量");
  }
  g_assert_cmpstr(at(r, 0)->unit, ==, "万吨");
  g_assert_cmpint(at(r, 0)->value.scale, ==, 2);
}

static void test_no_figures(void) {
  static const char *const BODIES[] = {
      "国道512线改线，联系电话0000-5550142。",
      "落实“稳岗18条”，办好第9届博览会。",
      "关注65周岁及以上老人，连续6年提速。",
      "编号99999999999999999999999个。",
  };
  for (guint i = 0; i < G_N_ELEMENTS(BODIES); i++) {
    g_autoptr(GPtrArray) r = extract(BODIES[i]);
    g_assert_cmpuint(count(r), ==, 0);
  }
}

static void test_explain(void) {
  g_autoptr(GPtrArray) r = extract("工业投资增长12.1%。");
  g_autofree char *said = gb_extract_explain(g_ptr_array_index(r, 0), lexicon, 1);
  g_assert_nonnull(strstr(said, "工业投资 · growth 12.1% · yoy · eq · actual · "));
}

/* Words, clauses and frames in the order in which they are read; a title is told to be none. */
static void test_explain_steps(void) {
  static const char *const STEPS[] = {"  word     分产业看: frame\n", "  quantity 12.1%\n",
                                      "  clause   分产业看\n",        "  frame    分产业看",
                                      "  clause   第一产业投资",      "  12.1% → 第一产业投资"};
  g_autoptr(GPtrArray) r = extract("分产业看，第一产业投资增长12.1%。");
  g_autofree char *said = gb_extract_explain(g_ptr_array_index(r, 0), lexicon, 1);
  const char *at = said;
  for (guint i = 0; i < G_N_ELEMENTS(STEPS); i++) {
    at = strstr(at, STEPS[i]);
    g_assert_nonnull(at);
  }
  g_autofree char *title = gb_extract_explain(g_ptr_array_index(r, 0), lexicon, 0);
  g_assert_nonnull(strstr(title, "no prose"));
}

static GPtrArray *extract_again(const char *head, const char *piece, guint times) {
  GString *body = g_string_new(head);
  for (guint i = 0; i < times; i++)
    g_string_append(body, piece);
  g_autofree char *s = g_string_free(body, FALSE);
  return extract(s);
}

/* A clause of more figures than the grammar holds at once loses none. */
static void test_many_figures(void) {
  g_autoptr(GPtrArray) r = extract_again("产量增长", "3.1%、", 201);
  g_assert_cmpuint(count(r), ==, 201);
}

/* A sentence without an end is cut between two clauses, and no figure is lost. */
static void test_endless_sentence(void) {
  g_autoptr(GPtrArray) r = extract_again("", "稻谷产量3万吨，", 3000);
  const GbReport *report = g_ptr_array_index(r, 0);
  g_assert_cmpuint(count(r), ==, 3000);
  for (guint i = 0; i < report->sentences->len; i++) {
    const GbSentence *s = &g_array_index(report->sentences, GbSentence, i);
    g_assert_cmpuint(gb_span_length(s->span), <=, 6000);
  }
}

/* Nor is one read twice where a bracket is never closed. */
static void test_open_brackets(void) {
  g_autoptr(GPtrArray) r = extract("产量（稻谷（早稻（增长3%。");
  g_assert_cmpuint(count(r), ==, 1);
}

/* Deep brackets, endless lists, marks without words: linear, and within all bounds. */
static void test_hostile(void) {
  static const char *const PIECES[] = {"（1个", "其中，", "分别为1、2、", "占的比", "5%—",
                                       "9：",   "“",      "增长1%，"};
  for (guint i = 0; i < G_N_ELEMENTS(PIECES); i++) {
    g_autoptr(GPtrArray) r = extract_again("", PIECES[i], 4000);
    g_assert_cmpuint(r->len, >=, 1);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  GError *error = NULL;
  lexicon = gb_lexicon_load(GB_SOURCE_DIR "/assets/lexicon", &error);
  g_assert_no_error(error);
  g_test_add_func("/extract/parts", test_parts);
  g_test_add_func("/extract/area-of-a-clause", test_area_of_a_clause);
  g_test_add_func("/extract/sentence-of-parts", test_sentence_of_parts);
  g_test_add_func("/extract/owners-end", test_owners_end_with_their_paragraph);
  g_test_add_func("/extract/owner-returns", test_owner_returns_to_the_whole);
  g_test_add_func("/extract/long-units", test_long_units);
  g_test_add_func("/extract/places", test_places_of_spaced_text);
  g_test_add_func("/extract/no-figures", test_no_figures);
  g_test_add_func("/extract/explain", test_explain);
  g_test_add_func("/extract/explain/steps", test_explain_steps);
  g_test_add_func("/extract/many-figures", test_many_figures);
  g_test_add_func("/extract/endless-sentence", test_endless_sentence);
  g_test_add_func("/extract/open-brackets", test_open_brackets);
  g_test_add_func("/extract/hostile", test_hostile);
  int status = g_test_run();
  gb_lexicon_free(lexicon);
  return status;
}
