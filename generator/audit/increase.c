/* An increase is at most what it has led to. A part pulls the whole by at most its own growth, as
 * its weight is at most one; mostly also by at most the growth of the whole, but other parts may
 * fall. audit: changes and contributions → findings of kind "limit". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The last figure of @like's subject and time before it, of that measure; -1 none. */
static gint find_own(const GbAudit *audit, gint like, GbMeasure measure) {
  const GbObservation *l = at(audit, like);
  GbReach reach = gb_reach_report(audit, like);
  for (gint i = like; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    if (gb_figure_paragraph(audit->report, o) != gb_figure_paragraph(audit->report, l))
      return -1;
    if (o->measure == measure && gb_figure_same_name(o, l) && gb_figure_same_time(o, l) &&
        (measure == GB_MEASURE_LEVEL ? gb_unit_agree(o->unit, l->unit)
                                     : o->base == GB_BASE_YOY && !strcmp(o->unit, "%")))
      return i;
  }
  return -1;
}

static void check(GbAudit *audit, gint part, gint whole, gboolean only_holds, const char *words) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  gboolean points = p->measure == GB_MEASURE_CONTRIBUTION;
  GbClaim claim = gb_claim_new(audit, "limit");
  gb_claim_add(&claim, (guint)part, "part");
  gb_claim_add(&claim, (guint)whole, "whole");
  GbFigure low = gb_figure(p, points ? p->unit : w->unit);
  if (!gb_claim_judge_order(&claim, low, gb_figure(w, w->unit), GB_VERDICT_FAILS) ||
      (only_holds && claim.finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *formula = g_strdup_printf("%s ≤ %s", gb_claim_figure(audit, (guint)part),
                                             gb_claim_figure(audit, (guint)whole));
  g_autofree char *title = g_strdup_printf("%s的%s", p->indicator, words);
  g_autofree char *told = g_strdup_printf(
      "%s：%s%s不应大于%s%s%s，%s", title, words, gb_claim_figure(audit, (guint)part), w->indicator,
      points ? "增速" : "", gb_claim_figure(audit, (guint)whole), gb_claim_end(&claim));
  gb_claim_tell(&claim, title, formula, told);
}

/** 多增 is a change of the change, and what can be negative may grow by more than it is. */
static gboolean is_increase(const GbAudit *audit, const GbObservation *o) {
  static const char *const OTHERS[] = {"多增", "少增", "多减", "少减", NULL};
  return o->measure == GB_MEASURE_CHANGE && o->value.digits > 0 &&
         !gb_phrase_names(audit, o, GB_WORD_SIGNED_SUM) &&
         !gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, o), OTHERS);
}

/** The growth of the whole that a contribution names: GDP, or its reference; -1 none. */
static gint find_pulled(const GbAudit *audit, gint pull) {
  const GbObservation *p = at(audit, pull);
  const GbIndicator *gdp = gb_lexicon_find(audit->lexicon, "地区生产总值");
  GbReach reach = gb_reach_report(audit, pull);
  for (gint i = pull; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    gboolean whole = p->base == GB_BASE_GDP
                         ? o->known && o->known == gdp
                         : p->reference && gb_phrase_means(audit, p->reference, p, o);
    if (whole && o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY &&
        !strcmp(o->unit, "%") && gb_figure_same_time(o, p) && !gb_figure_same_name(o, p))
      return i;
  }
  return -1;
}

/** 甲业、乙业分别增长…，合计拉动…: what several pull together is not the last one's. */
static gboolean is_of_one(const GbAudit *audit, gint own, gint pull) {
  static const char *const TOGETHER[] = {"合计", "共同", "共", NULL};
  const GbReport *report = audit->report;
  GbSpan between = gb_phrase_between(report, at(audit, own), at(audit, pull));
  return !gb_phrase_has_any(report, between, TOGETHER) &&
         (gb_phrase_has(report, gb_phrase_lead(report, at(audit, pull)), "分别") ||
          !gb_phrase_has(report, gb_phrase_lead(report, at(audit, own)), "分别"));
}

/** Only growth pulls upwards by less than itself: a part that falls has other signs. */
static void check_pull(GbAudit *audit, gint pull) {
  if (at(audit, pull)->value.digits <= 0)
    return;
  gint own = find_own(audit, pull, GB_MEASURE_GROWTH), whole = find_pulled(audit, pull);
  if (own >= 0 && at(audit, own)->value.digits > 0 && is_of_one(audit, own, pull))
    check(audit, pull, own, FALSE, "拉动");
  if (whole >= 0)
    check(audit, pull, whole, TRUE, "拉动");
}

void gb_rule_increase(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    gint level = is_increase(audit, o) ? find_own(audit, i, GB_MEASURE_LEVEL) : -1;
    if (level >= 0)
      check(audit, i, level, FALSE, "增加额");
    if (o->measure == GB_MEASURE_CONTRIBUTION && !strcmp(o->unit, "百分点"))
      check_pull(audit, i);
  }
}
