/* A share or a completion equals its quotient. Numerator and denominator are those that the wording
 * names: 占…的N%, …（X亿元）的N%, the year's plan of the same works.
 * audit: observations → findings of kind "share". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

/** Figures back from a rate in which its two operands are looked for. */
#define REACH 8

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_level(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && *o->unit && strcmp(o->unit, "%") != 0;
}

static gboolean same_value(const GbObservation *a, const GbObservation *b) {
  return gb_decimal_compare(a->value, b->value) == 0;
}

/** Sentence and semicolon clause are one. */
static gboolean same_clause(const GbAudit *audit, gint i, gint j) {
  const GbObservation *a = at(audit, i), *b = at(audit, j);
  return a->sentence == b->sentence &&
         !gb_phrase_has(audit->report, gb_phrase_between(audit->report, a, b), "；");
}

static char *title_of(const GbAudit *audit, gint numerator, gint denominator, gint rate) {
  gboolean share = at(audit, rate)->measure == GB_MEASURE_SHARE;
  if (!share && strcmp(at(audit, numerator)->indicator, at(audit, denominator)->indicator) == 0)
    return g_strdup_printf("%s的完成数与计划数之比", at(audit, numerator)->indicator);
  return g_strdup_printf(share ? "%s占%s" : "%s与%s之比", at(audit, numerator)->indicator,
                         at(audit, denominator)->indicator);
}

/** @worst  what it is where they differ; GB_VERDICT_HOLDS: the text does not name the denominator
 * here, only what agrees is told */
static void check_quotient(GbAudit *audit, gint numerator, gint denominator, gint rate,
                           GbVerdict worst) {
  const GbObservation *a = at(audit, numerator), *b = at(audit, denominator);
  if (!gb_unit_agree(a->unit, b->unit))
    return;
  GbClaim claim;
  if (!gb_claim_share(&claim, audit, (guint)numerator, (guint)denominator, (guint)rate, worst))
    return;
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_number(audit, a->value),
                                             gb_claim_number(audit, b->value));
  g_autofree char *title = title_of(audit, numerator, denominator, rate);
  gb_claim_keep(&claim, title, formula);
}

/** …占年度预算（11.57亿元）的79.85%, …完成预算115亿元的104.3%: the figure right before 的 is the
 * whole, the level before it the part. */
static gboolean check_adjacent(GbAudit *audit, gint i) {
  static const char *const VERBS[] = {"占", "完成", "为", "达到", NULL};
  if (i < 2)
    return FALSE;
  const GbObservation *whole = at(audit, i - 1), *part = at(audit, i - 2);
  GbSpan between = gb_phrase_between(audit->report, part, whole);
  if (!gb_phrase_is_base(audit->report, (guint)i - 1) || !same_clause(audit, i - 2, i) ||
      !is_level(whole) || !is_level(part) || !gb_phrase_has_any(audit->report, between, VERBS))
    return FALSE;
  check_quotient(audit, i - 2, i - 1, i, GB_VERDICT_FAILS);
  return TRUE;
}

static gboolean is_plan(const GbObservation *o) {
  return o->status == GB_STATUS_TARGET || strstr(o->indicator, "计划") ||
         strstr(o->indicator, "目标") || strstr(o->indicator, "预算");
}

/** Both names begin with the same works. */
static gboolean same_works(const GbObservation *a, const GbObservation *b) {
  gsize n = 0;
  while (a->indicator[n] && a->indicator[n] == b->indicator[n])
    n++;
  return n >= 2 * strlen("中");
}

/** 年计划投资60亿元，…完成投资21亿元，占年计划的35%, 完成率35%: the one plan of the clause and the
 * level right before the rate. */
/** The plan of the works stands in the sentence before:
 * 年计划投资60亿元。…完成投资21亿元，占年计划的35%. The names of both are the same but for what is
 * planned and done. */
static gint find_plan_before(const GbAudit *audit, gint part) {
  static const char *const ENDS[] = {"年度计划投资", "年计划投资", "计划投资", "完成投资", "投资"};
  const GbObservation *p = at(audit, part);
  gsize works[2] = {0, 0};
  for (gint j = part - 1; j >= 0 && at(audit, j)->sentence + 1 >= p->sentence; j--) {
    const GbObservation *o = at(audit, j), *both[] = {o, p};
    if (!is_level(o) || !is_plan(o) || !gb_unit_agree(o->unit, p->unit))
      continue;
    for (guint k = 0; k < G_N_ELEMENTS(both); k++)
      for (guint e = 0; e < G_N_ELEMENTS(ENDS); e++)
        if (g_str_has_suffix(both[k]->indicator, ENDS[e])) {
          works[k] = strlen(both[k]->indicator) - strlen(ENDS[e]);
          break;
        }
    gboolean same = works[0] > strlen("项目") && works[0] == works[1] &&
                    strncmp(o->indicator, p->indicator, works[0]) == 0 &&
                    gb_figure_paragraph(audit->report, o) == gb_figure_paragraph(audit->report, p);
    return same ? j : -1;
  }
  return -1;
}

static void check_plan(GbAudit *audit, gint i) {
  GbSpan before = gb_phrase_before(audit->report, (guint)i);
  gint part = i - 1, plan = -1;
  gboolean of_plan = gb_phrase_ends(audit->report, before, "的") &&
                     (gb_phrase_has(audit->report, before, "计划") ||
                      gb_phrase_has(audit->report, before, "目标"));
  if (part < 1 || !same_clause(audit, part, i) || !is_level(at(audit, part)) ||
      is_plan(at(audit, part)) || !(of_plan || gb_phrase_has(audit->report, before, "，完成率")))
    return;
  for (gint j = part - 1; j >= 0 && j >= i - REACH && same_clause(audit, j, i); j--) {
    const GbObservation *o = at(audit, j);
    if (!is_level(o) || !is_plan(o) || !gb_unit_agree(o->unit, at(audit, part)->unit))
      continue;
    if (plan >= 0)
      return;
    plan = j;
  }
  if (plan < 0)
    plan = find_plan_before(audit, part);
  else if (!same_works(at(audit, plan), at(audit, part)))
    return;
  if (plan < 0)
    return;
  check_quotient(audit, part, plan, i, GB_VERDICT_FAILS);
}

/** 占…的比重为68% names its whole, 占比68% leaves it to the reader. */
static gboolean names_whole(const GbAudit *audit, gint i) {
  GbSpan before = gb_phrase_before(audit->report, (guint)i);
  return gb_phrase_has(audit->report, before, "占") &&
         !gb_phrase_has(audit->report, before, "占比");
}

/** The part of a share: the last level of its name in the share's sentence; else the one level of
 * that name and time in the report. -1 none, or two that differ. */
static gint find_part(const GbAudit *audit, gint i) {
  const GbObservation *share = at(audit, i);
  gint found = -1;
  for (gint j = i - 1; j >= 0 && at(audit, j)->sentence == share->sentence; j--)
    if (is_level(at(audit, j)) && gb_phrase_is_part_of_share(at(audit, j), share))
      return j;
  GbReach reach = gb_reach_report(audit, i);
  for (gint j = reach.from; strstr(share->indicator, "占") && j < reach.to; j++) {
    const GbObservation *o = at(audit, j);
    if (!is_level(o) || !gb_figure_same_time(o, share) || !gb_phrase_is_part_of_share(o, share))
      continue;
    if (found >= 0 && !same_value(at(audit, found), o))
      return -1;
    found = j;
  }
  return found;
}

/** 农业机械总动力148万千瓦，其中柴油机动力131万千瓦，占总动力的…: the end of its name calls the
 * figure that the text puts the part below. */
static gboolean is_called(const GbAudit *audit, const GbObservation *part, gint whole,
                          const char *name) {
  const GbObservation *w = at(audit, whole);
  return part->whole == whole && strlen(name) > strlen("中") && w->sentence == part->sentence &&
         g_str_has_suffix(w->indicator, name);
}

/** The one level of the whole of the part's time, in the share's paragraph or in the report; -1
 * none, or two that differ: nobody knows which is meant. */
static gint find_whole(const GbAudit *audit, gint i, gint part, gboolean in_paragraph) {
  const GbObservation *share = at(audit, i), *own = at(audit, part);
  g_autofree char *whole = gb_phrase_share_whole(share);
  gint found = -1;
  GbReach reach = in_paragraph ? gb_reach_paragraph(audit, i) : gb_reach_report(audit, i);
  for (gint j = reach.from; whole && j < reach.to; j++) {
    const GbObservation *o = at(audit, j);
    if (j == part || !is_level(o) || !gb_figure_same_time(o, own) ||
        !(gb_phrase_means(audit, whole, own, o) || is_called(audit, own, j, whole)))
      continue;
    if (found >= 0 && !same_value(at(audit, found), o))
      return -1;
    found = j;
  }
  return found;
}

/** Sentences on a quarter stand between those on the half year, and a figure behind them may be
 * read as of the wrong one: the share is what it should be of the whole's level at another time. */
static gboolean fits_other_time(const GbAudit *audit, gint i, gint part) {
  const GbObservation *share = at(audit, i), *own = at(audit, part);
  g_autofree char *whole = gb_phrase_share_whole(share);
  GbInterval stated = gb_figure(share, "%").range;
  GbReach reach = gb_reach_paragraph(audit, i);
  for (gint j = reach.from; whole && j < reach.to; j++) {
    const GbObservation *o = at(audit, j);
    if (j == part || !is_level(o) || gb_figure_same_time(o, own) || strcmp(o->area, own->area) ||
        !gb_unit_agree(o->unit, own->unit) || !gb_phrase_means(audit, whole, own, o))
      continue;
    GbFigure quotient = gb_figure_divide(gb_figure(own, o->unit), gb_figure(o, o->unit));
    if (gb_interval_meets(gb_figure_shift(quotient, 2).range, stated))
      return TRUE;
  }
  return FALSE;
}

/** 甲100万人，占20%（其中，乙70万人，占14%）: a whole that is a share itself. What the second share
 * is of, where no word names it, can be the whole's own whole. */
static gboolean is_share_itself(const GbAudit *audit, gint whole, gint i) {
  const GbObservation *w = at(audit, whole), *own = w + 1;
  return whole + 1 < i && own->measure == GB_MEASURE_SHARE && own->sentence == w->sentence &&
         gb_phrase_ends(audit->report, gb_phrase_before(audit->report, (guint)i), "占");
}

static void check_share(GbAudit *audit, gint i) {
  gint part = find_part(audit, i);
  if (part < 0 || fits_other_time(audit, i, part))
    return;
  gint whole = find_whole(audit, i, part, TRUE);
  if (whole < 0)
    whole = find_whole(audit, i, part, FALSE);
  if (whole >= 0)
    check_quotient(audit, part, whole, i,
                   names_whole(audit, i) && !is_share_itself(audit, whole, i) ? GB_VERDICT_FAILS
                                                                              : GB_VERDICT_HOLDS);
}

/** 基站2万个，其中甲类1万个，占比50%: right behind a part of 其中 a share that names no whole is of
 * the whole that the text puts it below. */
static void check_nested(GbAudit *audit, gint i) {
  const GbObservation *share = at(audit, i), *part = i ? at(audit, i - 1) : share;
  gint whole = i ? part->whole : -1;
  if (whole < 0 || part->part != GB_PART_AMONG || !is_level(part) || !is_level(at(audit, whole)) ||
      part->sentence != share->sentence || at(audit, whole)->sentence != share->sentence ||
      share->reference || !gb_unit_agree(part->unit, at(audit, whole)->unit) ||
      !gb_figure_same_time(part, at(audit, whole)) ||
      !(gb_phrase_ends(audit->report, gb_phrase_before(audit->report, (guint)i), "，占比") ||
        gb_phrase_ends(audit->report, gb_phrase_before(audit->report, (guint)i), "，占比为")))
    return;
  check_quotient(audit, i - 1, whole, i, GB_VERDICT_SUSPICIOUS);
}

void gb_rule_quotient(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    gboolean share = o->measure == GB_MEASURE_SHARE, done = o->measure == GB_MEASURE_COMPLETION;
    if (strcmp(o->unit, "%") != 0 && (!share || *o->unit)) /* 三次产业结构为15.1∶48.7∶36.2 */
      continue;
    if ((share || done) && check_adjacent(audit, i))
      continue;
    if (share) {
      check_share(audit, i);
      check_nested(audit, i);
    }
    if (done)
      check_plan(audit, i);
  }
}
