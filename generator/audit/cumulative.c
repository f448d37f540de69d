/* What flows in a part of a year is at most what flows in a longer part that holds it: 1—9月 is not
 * less than 1—6月. Revisions can make it so, and are told then. Stocks, averages and what can be
 * negative are left out. audit: levels of one name and year → findings of kind "limit". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

static gboolean names_any(const char *name, const char *const *words) {
  for (; *words; words++)
    if (strstr(name, *words))
      return TRUE;
  return FALSE;
}

/** Adds up over the year and is never negative. */
static gboolean is_flow(const GbAudit *audit, const GbObservation *o) {
  static const char *const OTHERS[] = {"余额", "存款",   "贷款", "资产", "负债", "债务", "价",
                                       "平均", "单位",   "每",   "日均", "月均", "市值", "标准",
                                       "人均", "总投资", "累计", "工资", "授信", NULL};
  if (o->measure != GB_MEASURE_LEVEL || o->status != GB_STATUS_ACTUAL || o->value.digits <= 0 ||
      o->kind != GB_KIND_CORE || gb_phrase_names(audit, o, GB_WORD_SIGNED_SUM))
    return FALSE;
  if (o->known)
    return o->known->kind == GB_INDICATOR_FLOW;
  return g_str_has_suffix(o->unit, "元") && !names_any(o->indicator, OTHERS);
}

/** Months of a year; FALSE for others. */
static gboolean months_of(GbPeriod p, int *first, int *last) {
  static const int LENGTHS[] = {
      [GB_PERIOD_YEAR] = 12, [GB_PERIOD_HALF] = 6, [GB_PERIOD_QUARTER] = 3, [GB_PERIOD_MONTH] = 1};
  *last = gb_period_last_month(p);
  if (p.kind == GB_PERIOD_NONE || p.kind == GB_PERIOD_YEARS || !*last)
    return FALSE;
  *first = p.kind == GB_PERIOD_MONTHS ? 1 : *last - LENGTHS[p.kind] + 1;
  return TRUE;
}

/** @whole's months hold those of @part, and more. */
static gboolean is_longer(GbPeriod part, GbPeriod whole) {
  int first, last, from, to;
  return part.year == whole.year && months_of(part, &first, &last) &&
         months_of(whole, &from, &to) && from <= first && last <= to && to - from > last - first;
}

static gboolean same_whole(const GbAudit *audit, const GbObservation *a, const GbObservation *b) {
  if (a->whole < 0 || b->whole < 0)
    return a->whole == b->whole;
  return gb_figure_same_name(at(audit, (guint)a->whole), at(audit, (guint)b->whole));
}

static void check(GbAudit *audit, guint part, guint whole) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  if (!is_longer(p->period, w->period) || !is_flow(audit, w) || !gb_figure_same_name(p, w) ||
      strcmp(p->indicator, w->indicator) != 0 || strcmp(p->area, w->area) != 0 ||
      p->price != w->price || !gb_unit_agree(p->unit, w->unit) || !same_whole(audit, p, w))
    return;
  GbClaim claim = gb_claim_new(audit, "limit");
  gb_claim_add(&claim, part, "part");
  gb_claim_add(&claim, whole, "whole");
  if (!gb_claim_judge_order(&claim, gb_figure(p, w->unit), gb_figure(w, w->unit),
                            GB_VERDICT_SUSPICIOUS)) {
    gb_claim_drop(&claim);
    return;
  }
  gboolean holds = claim.finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING;
  char shorter[GB_PERIOD_BUFFER], longer[GB_PERIOD_BUFFER];
  gb_period_format_zh(p->period, shorter);
  gb_period_format_zh(w->period, longer);
  g_autofree char *title = g_strdup_printf("%s的累计数", w->indicator);
  g_autofree char *formula =
      g_strdup_printf("%s ≤ %s", gb_claim_figure(audit, part), gb_claim_figure(audit, whole));
  g_autofree char *words =
      g_strdup_printf("%s：%s为%s，含这一时期的%s为%s，%s", title, shorter,
                      gb_claim_figure(audit, part), longer, gb_claim_figure(audit, whole),
                      holds ? "没有变小，成立。" : "累计数变小，请核对；如因数据核减，宜说明。");
  gb_claim_tell(&claim, title, formula, words);
}

void gb_rule_cumulative(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    gboolean flows = is_flow(audit, at(audit, i));
    GbReach reach = gb_reach_report(audit, (gint)i);
    for (guint j = (guint)reach.from; flows && j < (guint)reach.to && !audit->cut; j++)
      check(audit, i, j);
  }
}
