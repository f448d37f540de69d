/* A figure told twice is told alike. Two figures are the same only with the same full name,
 * measure, base, time, status, prices, reference and whole; equal digits prove nothing. A short
 * name for a long one (重点项目, 重点建设项目) may confirm, never contradict. audit: observations →
 * findings of kind "restated". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "lexicon/words.h"
#include "base/unit.h"

/** Printed digits that two figures do not share by chance. */
#define DIGITS_OF_ONE 4
/** Characters that a short name has at least. */
#define SHORTEST_NAME 3

static gboolean is_stated_fact(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL ||
         (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY);
}

static gboolean same_reference(const GbObservation *a, const GbObservation *b) {
  return a->reference == b->reference ||
         (a->reference && b->reference && !strcmp(a->reference, b->reference));
}

static gboolean same_whole(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  if (a->whole < 0 || b->whole < 0)
    return TRUE;
  return gb_figure_same_name(gb_audit_observation(audit, (guint)a->whole),
                             gb_audit_observation(audit, (guint)b->whole));
}

static gboolean is_same_fact(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  return gb_figure_same_name(a, b) && gb_figure_same_kind(a, b) && a->kind == b->kind &&
         a->sentence != b->sentence && gb_unit_agree(a->unit, b->unit) && same_reference(a, b) &&
         same_whole(audit, a, b);
}

/** The last time that a fact was told before; -1 never. */
static gint find_first(const GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbReach reach = gb_reach_report(audit, (gint)i);
  for (guint j = i; j-- > (guint)reach.from;)
    if (is_stated_fact(gb_audit_observation(audit, j)) &&
        is_same_fact(audit, gb_audit_observation(audit, j), o))
      return (gint)j;
  return -1;
}

/** Words that tell two figures of one name apart without being in the name. */
static const char *const DISTINCTIONS[] = {"口径", "人口计算", "核实",   "修订", "调整",
                                           "不含", "除外",     "不包括", "目标", "计划",
                                           "力争", "预计",     "累计",   NULL};

/** Areas above the report's own that the words in front of a figure name: 1 << each. */
static guint areas_above(const GbReport *report, const GbObservation *o) {
  static const char *const AREAS[] = {"全国", "全省", "全自治区", "省内", "全市", "全州"};
  static const GbAreaRank LOWEST[] = {GB_RANK_PROVINCE, GB_RANK_CITY,   GB_RANK_CITY,
                                      GB_RANK_CITY,     GB_RANK_COUNTY, GB_RANK_COUNTY};
  GbSpan lead = {g_array_index(report->sentences, GbSentence, o->sentence).span.start,
                 o->span.start};
  guint above = 0;
  for (guint i = 0; i < G_N_ELEMENTS(AREAS); i++)
    if (report->rank >= LOWEST[i] && gb_phrase_has(report, lead, AREAS[i]))
      above |= 1U << i;
  return above;
}

/** Both sentences open with the same printed name and nothing else, neither is a part of something,
 * and both are printed without 约 or 以上: two different values cannot both be right. */
static gboolean can_contradict(const GbAudit *audit, guint first, guint second) {
  const guint both[] = {first, second};
  for (guint i = 0; i < G_N_ELEMENTS(both); i++) {
    const GbObservation *o = gb_audit_observation(audit, both[i]);
    GbSpan sentence = g_array_index(audit->report->sentences, GbSentence, o->sentence).span;
    if (!o->known || o->whole >= 0 || o->approx != GB_APPROX_EQ || o->kind != GB_KIND_CORE ||
        gb_phrase_has_any(audit->report, sentence, DISTINCTIONS) ||
        gb_phrase_has_class(audit, sentence, GB_WORD_FOOTING))
      return FALSE;
  }
  if (areas_above(audit->report, gb_audit_observation(audit, first)) !=
      areas_above(audit->report, gb_audit_observation(audit, second)))
    return FALSE;
  GbSpan a = gb_phrase_own_name(audit, first), b = gb_phrase_own_name(audit, second);
  const char *text = audit->report->text->bytes;
  return gb_span_length(a) && gb_span_length(a) == gb_span_length(b) &&
         memcmp(text + a.start, text + b.start, gb_span_length(a)) == 0;
}

static void keep(GbAudit *audit, GbClaim *claim, guint first, guint second) {
  const GbObservation *a = gb_audit_observation(audit, first);
  const GbObservation *b = gb_audit_observation(audit, second);
  const char *sign = gb_verdict_sign(claim->finding->verdict);
  const char *const ENDS[] = {"一致", claim->rough ? "在约数范围内" : "差在舍入范围内",
                              "前后不一致，请核对", "前后不一致，请核对"};
  g_autofree char *title = g_strdup_printf("%s前后两处", b->indicator);
  g_autofree char *formula = g_strdup_printf("%s %s %s", gb_claim_number(audit, a->value), sign,
                                             gb_claim_number(audit, b->value));
  g_autofree char *words =
      g_strdup_printf("%s：前为%s，后为%s，%s。", title, gb_claim_figure(audit, first),
                      gb_claim_figure(audit, second), ENDS[claim->finding->verdict]);
  gb_claim_tell(claim, title, formula, words);
}

/** Of two figures the coarser must be what the finer rounds to: 5.2 and 5.3 are two values, though
 * one number could lie at the end of both. */
static void check_pair(GbAudit *audit, guint first, guint second, gboolean may_fail) {
  const GbObservation *b = gb_audit_observation(audit, second);
  GbFigure one = gb_figure(gb_audit_observation(audit, first), b->unit);
  GbFigure other = gb_figure(b, b->unit);
  GbClaim claim = gb_claim_new(audit, "restated");
  gb_claim_add(&claim, first, "first");
  gb_claim_add(&claim, second, "second");
  gboolean equal = gb_interval_meets(one.point, other.point);
  gboolean rounds = gb_interval_meets(one.point, other.range) ||
                    gb_interval_meets(one.range, other.point) ||
                    (claim.rough && gb_interval_meets(one.range, other.range));
  gb_claim_decide(&claim, one, other,
                  equal    ? GB_VERDICT_HOLDS
                  : rounds ? GB_VERDICT_HOLDS_BY_ROUNDING
                           : GB_VERDICT_FAILS);
  if (equal || rounds || may_fail)
    keep(audit, &claim, first, second);
  else
    gb_claim_drop(&claim);
}

/** All characters of @part stand in @name in that order, the last two at its end. */
static gboolean shortens(const char *part, const char *name) {
  glong n = g_utf8_strlen(part, -1);
  if (n < SHORTEST_NAME || n >= g_utf8_strlen(name, -1) ||
      !g_str_has_suffix(name, g_utf8_offset_to_pointer(part, n - 2)))
    return FALSE;
  for (; *part && *name; name = g_utf8_next_char(name))
    if (g_utf8_get_char(part) == g_utf8_get_char(name))
      part = g_utf8_next_char(part);
  return !*part;
}

static guint digits_of(const GbObservation *o) {
  guint n = 0;
  for (gint64 d = ABS(o->value.digits); d; d /= 10)
    n++;
  return n;
}

/** Counts of 已… and 正在… begin with how far works are, not with what they are. */
static gboolean tells_progress(const GbObservation *o) {
  return strstr(o->indicator, "已") || strstr(o->indicator, "正在") || strstr(o->indicator, "新");
}

static gboolean is_short_for(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  if (a->sentence == b->sentence &&
      !gb_phrase_has(audit->report, gb_phrase_between(audit->report, a, b), "，"))
    return FALSE;
  return a->measure == GB_MEASURE_LEVEL && b->measure == GB_MEASURE_LEVEL &&
         a->approx == b->approx && a->status == b->status && strcmp(a->area, b->area) == 0 &&
         gb_unit_agree(a->unit, b->unit) && !tells_progress(a) && !tells_progress(b) &&
         (shortens(a->indicator, b->indicator) || shortens(b->indicator, a->indicator));
}

static gboolean is_equal(const GbObservation *a, const GbObservation *b) {
  return gb_decimal_compare(gb_figure(a, b->unit).point.lo, b->value) == 0;
}

/** A long figure beside @i stands beside @j too: both sentences speak of one thing. */
static gboolean shares_sentence(const GbAudit *audit, guint j, guint i) {
  GbReach beside = gb_reach_sentence(audit, (gint)i), there = gb_reach_sentence(audit, (gint)j);
  for (gint m = beside.from; m < beside.to; m++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)m);
    if (m == (gint)i || digits_of(o) < DIGITS_OF_ONE)
      continue;
    for (gint k = there.from; k < MIN(there.to, (gint)i); k++) {
      const GbObservation *other = gb_audit_observation(audit, (guint)k);
      if (is_short_for(audit, other, o) && is_equal(other, o))
        return TRUE;
    }
  }
  return FALSE;
}

/** A figure under a shorter or longer name: one of many digits anywhere, a small count in its
 * paragraph or beside another figure that stands beside it again. */
static void check_short_name(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbReach reach = gb_reach_report(audit, (gint)i);
  for (guint j = i; j-- > (guint)reach.from;) {
    const GbObservation *other = gb_audit_observation(audit, j);
    if (!is_short_for(audit, other, o))
      continue;
    gboolean near =
        gb_figure_paragraph(audit->report, other) == gb_figure_paragraph(audit->report, o);
    if (is_equal(other, o) &&
        (digits_of(o) >= DIGITS_OF_ONE || near || shares_sentence(audit, j, i))) {
      check_pair(audit, j, i, FALSE);
      return;
    }
    if (near)
      return;
  }
}

void gb_rule_restated(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    if (!is_stated_fact(gb_audit_observation(audit, i)))
      continue;
    gint first = find_first(audit, i);
    if (first >= 0)
      check_pair(audit, (guint)first, i, can_contradict(audit, (guint)first, i));
    else
      check_short_name(audit, i);
  }
}
