/* One figure at two times, both printed: 6.1% and 比一季度加快0.4个百分点 beside 一季度增长5.7%;
 * 58个, 增加6个 or 增长11.5% beside 上年为52个. The other time is known by the words that name it,
 * in the same paragraph. audit: observations → findings of kinds "gap" and "change_growth". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

static gboolean share_paragraph(const GbAudit *audit, const GbObservation *a,
                                const GbObservation *b) {
  return gb_figure_paragraph(audit->report, a) == gb_figure_paragraph(audit->report, b);
}

static gboolean is_growth_over_year(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY &&
         o->status == GB_STATUS_ACTUAL && strcmp(o->unit, "%") == 0;
}

/** Of one name and area, at prices that do not contradict. */
static gboolean is_same_series(const GbObservation *a, const GbObservation *b) {
  return gb_figure_same_name(a, b) && strcmp(a->area, b->area) == 0 &&
         (!a->price || !b->price || a->price == b->price);
}

/** The time that a distance is from: the words between 比 or 较 and what moved. NULL: none, or
 * words that name no part of a year. Free with g_free. */
static char *time_compared(const GbAudit *audit, guint i) {
  static const char *const TIMES[] = {"季度", "月", "上半年", NULL};
  static const char *const MOVES[] = {"加快", "回落", "放缓", "提高", "提升", "下降", "上升",
                                      "高",   "低",   "增速", "涨幅", "降幅", "收窄", "扩大"};
  GbSpan span = gb_phrase_lead(audit->report, at(audit, i));
  g_autofree char *lead = gb_text_slice(audit->report->text, span);
  char *from = g_strrstr(lead, "比"), *narrower = g_strrstr(lead, "较");
  from = MAX(from, narrower);
  if (!from)
    return NULL;
  from += strlen("比");
  char *end = from + strlen(from);
  for (guint m = 0; m < G_N_ELEMENTS(MOVES); m++) {
    char *move = strstr(from, MOVES[m]);
    end = move && move < end ? move : end;
  }
  for (const char *const *time = TIMES; *time && end > from; time++)
    if (g_strstr_len(from, end - from, *time))
      return g_strndup(from, (gsize)(end - from));
  return NULL;
}

/** The clause of a growth begins with @time, or its sentence does and the growth is the first one.
 */
static gboolean opens_with(const GbAudit *audit, gint i, const char *time) {
  const GbReport *report = audit->report;
  const GbObservation *o = at(audit, (guint)i), *before = i ? o - 1 : NULL;
  gboolean first = !before || before->sentence != o->sentence ||
                   (before->measure == GB_MEASURE_LEVEL && gb_figure_same_name(before, o));
  return gb_phrase_starts(report, gb_phrase_clause(report, o), time) ||
         (first &&
          gb_phrase_starts(report, g_array_index(report->sentences, GbSentence, o->sentence).span,
                           time));
}

/** The growth at the moment that @time names; -1 none, or two that differ. */
static gint find_growth_of(const GbAudit *audit, guint distance, gint own, const char *time) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, (gint)distance);
  for (gint j = reach.from; j < reach.to; j++) {
    const GbObservation *o = at(audit, (guint)j);
    if (j == own || !is_growth_over_year(o) || !is_same_series(o, at(audit, (guint)own)) ||
        !share_paragraph(audit, o, at(audit, distance)) || !opens_with(audit, j, time))
      continue;
    if (found >= 0 && gb_decimal_compare(at(audit, (guint)found)->value, o->value) != 0)
      return -1;
    found = j;
  }
  return found;
}

/** The growth right before a distance in its sentence; -1 where another figure stands between. */
static gint find_own_growth(const GbAudit *audit, guint i) {
  const GbObservation *o = at(audit, i);
  if (!i || !is_growth_over_year(at(audit, i - 1)) || !is_same_series(at(audit, i - 1), o) ||
      at(audit, i - 1)->sentence != o->sentence)
    return -1;
  return (gint)i - 1;
}

/** 降幅收窄, 降幅扩大: the distance is of the sizes, its sign of the rate. */
static gboolean is_of_fall(const GbAudit *audit, guint i) {
  return gb_phrase_has(audit->report, gb_phrase_lead(audit->report, at(audit, i)), "降幅");
}

static void check_distance(GbAudit *audit, guint i) {
  gint own = find_own_growth(audit, i);
  g_autofree char *time = own < 0 || is_of_fall(audit, i) ? NULL : time_compared(audit, i);
  gint other = time ? find_growth_of(audit, i, own, time) : -1;
  if (other < 0)
    return;
  const GbObservation *a = at(audit, (guint)own), *b = at(audit, (guint)other);
  GbClaim claim = gb_claim_new(audit, "gap");
  gb_claim_add(&claim, (guint)own, "minuend");
  gb_claim_add(&claim, (guint)other, "subtrahend");
  gb_claim_add(&claim, i, "stated");
  GbFigure difference = gb_figure_subtract(gb_figure(a, "%"), gb_figure(b, "%"));
  g_autofree char *title = g_strdup_printf("%s增速与%s之差", a->indicator, time);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_number(audit, a->value),
                                             gb_claim_number(audit, b->value));
  if (gb_claim_judge(&claim, difference, i))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** 上年为52个: the clause opens with the year before. */
static gboolean is_of_year_before(const GbAudit *audit, const GbObservation *o) {
  static const char *const WORDS[] = {"上年", "去年"};
  GbSpan lead = gb_phrase_lead(audit->report, o);
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (gb_phrase_starts(audit->report, lead, WORDS[i]))
      return o->measure == GB_MEASURE_LEVEL && o->status == GB_STATUS_ACTUAL;
  return FALSE;
}

/** The level whose year before is @before: the last one of the sentence with its unit; -1 where
 * that is of another name. */
static gint find_level_now(const GbAudit *audit, guint before) {
  const GbObservation *b = at(audit, before);
  for (guint j = before; j-- && at(audit, j)->sentence == b->sentence;) {
    const GbObservation *o = at(audit, j);
    if (o->measure != GB_MEASURE_LEVEL || !gb_unit_agree(o->unit, b->unit))
      continue;
    gboolean pair = (gb_figure_same_name(o, b) || g_str_has_prefix(b->indicator, o->indicator)) &&
                    strcmp(o->area, b->area) == 0 && o->status == GB_STATUS_ACTUAL &&
                    o->period.year == b->period.year + 1;
    return pair ? (gint)j : -1;
  }
  return -1;
}

/** What the text says of how the level moved: its change, or its growth where that is over what was
 * printed a year ago. */
static gboolean is_move(const GbAudit *audit, guint level, guint i) {
  const GbObservation *o = at(audit, i), *l = at(audit, level);
  GbPair pair = {level, i};
  if (!gb_figure_same_name(o, l) || o->base != GB_BASE_YOY)
    return FALSE;
  if (o->measure == GB_MEASURE_CHANGE)
    return gb_unit_agree(o->unit, l->unit);
  return o->measure == GB_MEASURE_GROWTH && o->price != GB_PRICE_REAL &&
         !gb_pair_is_rebased(audit, pair) &&
         !gb_phrase_has_class(audit, gb_phrase_before(audit->report, i), GB_WORD_FOOTING);
}

static void check_move(GbAudit *audit, guint level, guint before, guint i) {
  const GbObservation *l = at(audit, level), *b = at(audit, before), *o = at(audit, i);
  gboolean change = o->measure == GB_MEASURE_CHANGE;
  const char *unit = change ? o->unit : l->unit;
  GbFigure now = gb_figure(l, unit), then = gb_figure(b, unit);
  GbFigure computed =
      change ? gb_figure_subtract(now, then)
             : gb_figure_shift(gb_figure_subtract(gb_figure_divide(now, then), gb_figure_number(1)),
                               2);
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, level, "level");
  gb_claim_add(&claim, before, "level_before");
  gb_claim_add(&claim, i, "stated");
  g_autofree char *title =
      g_strdup_printf("%s与上年相比的%s", l->indicator, change ? "增量" : "增速");
  g_autofree char *formula =
      g_strdup_printf(change ? "%s − %s" : "%s ÷ %s − 1", gb_claim_figure(audit, level),
                      gb_claim_figure(audit, before));
  if (gb_claim_judge(&claim, computed, i))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

static void check_before(GbAudit *audit, guint before) {
  gint level = find_level_now(audit, before);
  for (guint i = (guint)(level + 1); level >= 0 && i < before; i++)
    if (is_move(audit, (guint)level, i))
      check_move(audit, (guint)level, before, i);
}

void gb_rule_pace(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure == GB_MEASURE_PP && o->status == GB_STATUS_ACTUAL)
      check_distance(audit, i);
    else if (is_of_year_before(audit, o))
      check_before(audit, i);
  }
}
