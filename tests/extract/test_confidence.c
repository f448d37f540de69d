/* Doubts of a reading, and what they take off its confidence. */
#include <string.h>

#include "model/doubt.h"
#include "model/observation.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"

#define TITLE "某市2031年上半年经济运行情况\n"

static GbReport *read_text(GPtrArray **reports, const char *words) {
  g_autofree char *all = g_strconcat(TITLE, words, "\n", NULL);
  g_autoptr(GbText) text = gb_text_new(g_strdup(all), strlen(all), "t.txt", "UTF-8");
  *reports = gb_pipeline_text(text, gold_lexicon());
  return (*reports)->pdata[0];
}

/* The first figure of the words has this doubt, or has it not. */
static void expect(const char *words, GbDoubt doubt, gboolean has) {
  g_autoptr(GPtrArray) reports = NULL;
  const GbReport *report = read_text(&reports, words);
  g_assert_cmpuint(report->observations->len, >, 0);
  const GbObservation *o = &g_array_index(report->observations, GbObservation, 0);
  if (((o->doubts >> doubt & 1u) != 0) != has)
    g_error("%s: %s %s", words, has ? "no doubt" : "a doubt", gb_doubt_name(doubt));
}

static void test_doubts(void) {
  expect("地区生产总值3775.5亿元。", GB_DOUBT_UNLISTED, FALSE);
  expect("云雾茶青收购量12万吨。", GB_DOUBT_UNLISTED, TRUE);
  expect("云雾茶青收购量12万吨。", GB_DOUBT_BORROWED, FALSE);
  expect("地区生产总值3775.5亿元。地区生产总值3776.5亿元。", GB_DOUBT_CONFLICT, TRUE);
  expect("地区生产总值3775.5亿元。地区生产总值3775.50亿元。", GB_DOUBT_CONFLICT, FALSE);
  expect("第一、第二产业增加值分别增长3.1%、4.2%。", GB_DOUBT_LIST, TRUE);
  expect("地区生产总值增长6.1%。", GB_DOUBT_UNIT, FALSE);
  expect("云雾茶青总产量12万吨。", GB_DOUBT_BARE, FALSE);
  expect("总产量12万吨。", GB_DOUBT_BARE, TRUE);
  expect("云雾茶青收购量增长6.1%以上。", GB_DOUBT_BOUND, TRUE);
  expect("云雾茶青收购量增长6.1%。6月以上情况属实。", GB_DOUBT_BOUND, FALSE);
  expect("“云茶贷”惠及茶企12家。", GB_DOUBT_MARKED, FALSE);
}

/* A goal among results is looked at, results alone are not. */
static void test_status(void) {
  g_autoptr(GPtrArray) reports = NULL, plain = NULL;
  const GbReport *report =
      read_text(&reports, "地区生产总值增长6.1%，进出口总额增长3.2%。力争粮食产量达到12万吨。");
  const GbObservation *o = (const GbObservation *)report->observations->data;
  g_assert_cmpuint(report->observations->len, ==, 3);
  g_assert_cmpint(o[2].status, ==, GB_STATUS_TARGET);
  g_assert_false(o[0].doubts >> GB_DOUBT_STATUS & 1u);
  g_assert_true(o[2].doubts >> GB_DOUBT_STATUS & 1u);
  report = read_text(&plain, "地区生产总值增长6.1%，粮食产量12万吨。");
  for (guint i = 0; i < report->observations->len; i++)
    g_assert_false(g_array_index(report->observations, GbObservation, i).doubts >> GB_DOUBT_STATUS &
                   1u);
}

static void test_confidence(void) {
  g_autoptr(GPtrArray) reports = NULL;
  const GbReport *report = read_text(&reports, "地区生产总值3775.5亿元，增长6.1%。");
  for (guint i = 0; i < report->observations->len; i++)
    g_assert_cmpfloat(g_array_index(report->observations, GbObservation, i).confidence, >, 0.95);
  float last = gb_lexicon_confidence(gold_lexicon(), 0);
  guint32 doubts = 0;
  for (int d = 0; d < GB_N_DOUBTS; d++) {
    doubts |= (guint32)1 << d;
    float now = gb_lexicon_confidence(gold_lexicon(), doubts);
    g_assert_cmpfloat(now, <, last); /* every doubt takes something off */
    last = now;
  }
  g_assert_cmpfloat(gb_lexicon_confidence(gold_lexicon(), 1u << GB_DOUBT_UNNAMED), <,
                    GB_CONFIDENCE_DOUBT);
  g_autofree char *list =
      gb_doubt_list((guint32)1 << GB_DOUBT_UNLISTED | (guint32)1 << GB_DOUBT_LONG);
  g_assert_cmpstr(list, ==, "指标不在词表、名称过长");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/confidence/doubts", test_doubts);
  g_test_add_func("/confidence/status", test_status);
  g_test_add_func("/confidence/weights", test_confidence);
  return g_test_run();
}
