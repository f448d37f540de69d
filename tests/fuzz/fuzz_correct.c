/* Any text as a corrections file: errors of the input, or a sound model whose review reads back. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/error.h"
#include "correct/correct.h"
#include "pipeline/pipeline.h"
#include "support/gold.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static const char TEXT[] =
    "某市2031年上半年经济运行情况\n"
    "上半年，全市进出口总额3775.5亿元，增长6.10%。其中，出口2512.6亿元，增长3.2%；进口1262.9亿元，"
    "增长3.2%。设市民驿站33处。\n";

static GPtrArray *correct(GbText *table, GError **error) {
  g_autoptr(GbText) text = gb_text_new(g_strdup(TEXT), strlen(TEXT), "t.txt", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_pipeline_split_text(text);
  g_autoptr(GbCorrections) corrections = gb_corrections_read(table, error);
  if (!corrections || !gb_corrections_find(corrections, "t.txt", reports, error))
    return NULL;
  for (guint i = 0; i < reports->len; i++)
    if (!gb_pipeline_report(reports->pdata[i], gold_lexicon(), error))
      return NULL;
  return g_steal_pointer(&reports);
}

static void check_again(const GbReport *report) {
  g_autoptr(GString) review = g_string_new(NULL);
  GbIngestOptions options = {1u << 24};
  g_autoptr(GError) error = NULL;
  g_autofree char *wrong = gb_report_check(report);
  g_assert_null(wrong);
  gb_review_header(review);
  gb_review_rows(report, TRUE, review);
  g_autoptr(GbText) table = gb_ingest_bytes(review->str, review->len, "again", &options, &error);
  g_assert_no_error(error);
  g_autoptr(GbCorrections) corrections = gb_corrections_read(table, &error);
  g_assert_no_error(error);
  g_assert_nonnull(corrections);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  GbIngestOptions options = {1u << 20};
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) table =
      gb_ingest_bytes((const char *)data, size, "corrections.tsv", &options, &error);
  g_autoptr(GPtrArray) reports = table ? correct(table, &error) : NULL;
  if (!reports) {
    g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
    return 0;
  }
  g_assert_no_error(error);
  for (guint i = 0; i < reports->len; i++)
    check_again(reports->pdata[i]);
  return 0;
}
