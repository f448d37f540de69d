/* Names of verdicts; where a figure must lie, in words. model: const for all stages. */
#include "model/finding.h"

#include <string.h>

#include "base/interval.h"

const char *gb_verdict_name(GbVerdict v) {
  static const char *const NAMES[] = {"holds", "holds_by_rounding", "fails", "suspicious",
                                      "not_checkable"};
  return NAMES[v];
}

const char *gb_verdict_name_zh(GbVerdict v) {
  static const char *const NAMES[] = {"一致", "舍入内", "不符", "可疑", "无从核对"};
  return NAMES[v];
}

const char *gb_verdict_sign(GbVerdict v) {
  static const char *const SIGNS[] = {"=", "≈", "≠", "?", "·"};
  return SIGNS[v];
}

const char *gb_relation_name(GbRelation relation) {
  static const char *const NAMES[] = {NULL, "equal", "at-most", "target", "within"};
  return NAMES[relation];
}

static gboolean is_one(const GbDecimal interval[2]) {
  return gb_decimal_compare(interval[0], interval[1]) == 0;
}

gboolean gb_finding_is_identity(const GbFinding *f) {
  gboolean same = f->relation == GB_RELATION_EQUAL || f->relation == GB_RELATION_WITHIN;
  return same && is_one(f->computed) && is_one(f->stated) &&
         gb_decimal_compare(f->computed[0], f->stated[0]) == 0;
}

char *gb_finding_range_zh(const GbDecimal interval[2], guint8 places) {
  char low[GB_DECIMAL_BUFFER], high[GB_DECIMAL_BUFFER];
  gb_decimal_format_zh(gb_decimal_round(interval[0], places), low);
  gb_decimal_format_zh(gb_decimal_round(interval[1], places), high);
  if (gb_interval_is_open(interval[0]) && gb_interval_is_open(interval[1]))
    return g_strdup("不限");
  if (gb_interval_is_open(interval[1]))
    return g_strconcat("不小于", low, NULL);
  if (gb_interval_is_open(interval[0]))
    return g_strconcat("不大于", high, NULL);
  return strcmp(low, high) ? g_strdup_printf("%s～%s", low, high) : g_strdup(low);
}

/* Two places more than the report printed tell how near it is. */
static guint8 places_of(const GbFinding *f) {
  return (guint8)(f->told.scale + 2);
}

static char *at_most_zh(const GbFinding *f) {
  char digits[GB_DECIMAL_BUFFER];
  gb_decimal_format_zh(f->told, digits);
  return gb_interval_is_open(f->stated[1]) ? g_strdup_printf("上限在%s以上", digits)
                                           : g_strconcat("不大于", digits, NULL);
}

/* A target that is an upper limit may be missed down to nought. */
static char *target_zh(const GbFinding *f) {
  char digits[GB_DECIMAL_BUFFER];
  gboolean limit = !f->stated[0].digits && f->told.digits;
  return g_strdup_printf("目标%s%s", gb_decimal_format_zh(f->told, digits),
                         gb_interval_is_open(f->stated[1]) ? "以上" : limit ? "以内" : "");
}

char *gb_finding_band_zh(const GbFinding *f) {
  switch (f->relation) {
  case GB_RELATION_EQUAL:
    return gb_finding_range_zh(f->computed, places_of(f));
  case GB_RELATION_AT_MOST:
    return at_most_zh(f);
  case GB_RELATION_TARGET:
    return target_zh(f);
  case GB_RELATION_WITHIN:
    return gb_finding_range_zh(f->stated, GB_DECIMAL_MAX_DIGITS);
  default:
    return NULL;
  }
}

char *gb_finding_point_zh(const GbFinding *f) {
  char digits[GB_DECIMAL_BUFFER];
  if (f->relation == GB_RELATION_EQUAL)
    return g_strdup(gb_decimal_format_zh(f->told, digits));
  return gb_finding_range_zh(f->point, places_of(f));
}
