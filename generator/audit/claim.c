/* Judges a relation and words it for a proof-reader. audit: operands of a rule → findings. */
#include "audit/claim.h"

#include <string.h>

#include "audit/phrase.h"
#include "audit/reach.h"

/** Places of a computed value beyond those of the stated one. */
#define MORE_PLACES 2

GbClaim gb_claim_new(GbAudit *audit, const char *kind) {
  GbFinding *finding = g_new0(GbFinding, 1);
  finding->kind = kind;
  finding->members = g_array_new(FALSE, FALSE, sizeof(GbMember));
  return (GbClaim){audit, finding, GB_INTERVAL_EMPTY, GB_INTERVAL_EMPTY, FALSE, FALSE, FALSE};
}

void gb_claim_add(GbClaim *claim, guint observation, const char *role) {
  GbMember member = {(gint)observation, role};
  g_array_append_val(claim->finding->members, member);
  claim->rough |= gb_audit_observation(claim->audit, observation)->approx != GB_APPROX_EQ;
}

void gb_claim_drop(GbClaim *claim) {
  g_array_unref(claim->finding->members);
  g_free(claim->finding);
  claim->finding = NULL;
}

void gb_claim_decide(GbClaim *claim, GbFigure computed, GbFigure stated, GbVerdict verdict) {
  GbFinding *finding = claim->finding;
  claim->point = computed.point;
  claim->range = computed.range;
  finding->point[0] = computed.point.lo;
  finding->point[1] = computed.point.hi;
  finding->computed[0] = computed.range.lo;
  finding->computed[1] = computed.range.hi;
  finding->told = stated.point.lo;
  finding->stated[0] = stated.range.lo;
  finding->stated[1] = stated.range.hi;
  finding->verdict = verdict;
}

/** What is beyond the room of a hedge is asked about: nobody knows how far 约 goes. */
static GbVerdict at_worst(const GbClaim *claim, GbVerdict worst) {
  return claim->rough && worst == GB_VERDICT_FAILS ? GB_VERDICT_SUSPICIOUS : worst;
}

/* @worst  where the two do not meet; what is soft says nothing then */
static gboolean judge(GbClaim *claim, GbFigure computed, GbFigure stated, GbVerdict worst) {
  GbVerdict verdict = at_worst(claim, worst);
  gboolean meets = TRUE;
  if (gb_interval_meets(computed.point, claim->rough ? stated.point : stated.range))
    verdict = GB_VERDICT_HOLDS;
  else if (gb_interval_meets(computed.range, stated.range))
    verdict = GB_VERDICT_HOLDS_BY_ROUNDING;
  else
    meets = FALSE;
  gb_claim_decide(claim, computed, stated, verdict);
  if (gb_interval_is_empty(computed.point) || gb_interval_is_empty(computed.range))
    return FALSE;
  return meets || !claim->soft;
}

gboolean gb_claim_judge(GbClaim *claim, GbFigure computed, guint stated) {
  const GbObservation *o = gb_audit_observation(claim->audit, stated);
  claim->finding->relation = GB_RELATION_EQUAL;
  return judge(claim, computed, gb_figure(o, o->unit), GB_VERDICT_FAILS);
}

/** The shares of its whole that stand beside @rate in its sentence make up a hundred to the last
 * digit, it among them. */
static gboolean makes_hundred(const GbAudit *audit, gint rate) {
  const GbObservation *r = gb_audit_observation(audit, (guint)rate);
  GbReach reach = gb_reach_sentence(audit, rate);
  for (gint from = reach.from; from <= rate; from++) {
    GbFigure sum = gb_figure_number(0);
    for (gint i = from; i < reach.to; i++) {
      const GbObservation *o = gb_audit_observation(audit, (guint)i);
      if (o->measure == GB_MEASURE_SHARE && strcmp(o->unit, r->unit) == 0 &&
          gb_figure_same_time(o, r) && gb_phrase_one_whole(o, r))
        sum = gb_figure_add(sum, gb_figure(o, o->unit));
      if (i >= rate && gb_decimal_compare(sum.point.lo, (GbDecimal){100, 0}) == 0)
        return TRUE;
    }
  }
  return FALSE;
}

/** A share that is less than one in its last place off, so that all shares make up a hundred. */
static gboolean is_evened(const GbClaim *claim, GbFigure computed, guint rate) {
  const GbObservation *r = gb_audit_observation(claim->audit, rate);
  GbInterval room = {{-1, r->value.scale}, {1, r->value.scale}};
  GbInterval near = gb_interval_add(gb_interval_exact(r->value), room);
  return r->measure == GB_MEASURE_SHARE && gb_interval_meets(computed.point, near) &&
         makes_hundred(claim->audit, (gint)rate);
}

gboolean gb_claim_judge_share(GbClaim *claim, GbFigure computed, guint rate) {
  gboolean judged = gb_claim_judge(claim, computed, rate);
  claim->evened = judged && claim->finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING &&
                  is_evened(claim, computed, rate);
  if (claim->evened)
    claim->finding->verdict = GB_VERDICT_HOLDS_BY_ROUNDING;
  return judged;
}

gboolean gb_claim_share(GbClaim *claim, GbAudit *audit, guint part, guint whole, guint rate,
                        GbVerdict worst) {
  const GbObservation *a = gb_audit_observation(audit, part);
  const GbObservation *b = gb_audit_observation(audit, whole);
  *claim = gb_claim_new(audit, "share");
  gb_claim_add(claim, part, "numerator");
  gb_claim_add(claim, whole, "denominator");
  gb_claim_add(claim, rate, "stated");
  GbFigure quotient = gb_figure_divide(gb_figure(a, b->unit), gb_figure(b, b->unit));
  GbFigure computed = gb_figure_shift(quotient, 2);
  gboolean judged = gb_claim_judge_share(claim, computed, rate);
  gboolean differs = claim->finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING;
  if (!judged || (differs && worst == GB_VERDICT_HOLDS)) {
    gb_claim_drop(claim);
    return FALSE;
  }
  if (differs)
    claim->finding->verdict = worst;
  return TRUE;
}

gboolean gb_claim_judge_within(GbClaim *claim, GbFigure computed, GbInterval possible) {
  claim->finding->relation = GB_RELATION_WITHIN;
  return judge(claim, computed, (GbFigure){possible, possible}, GB_VERDICT_SUSPICIOUS);
}

gboolean gb_claim_judge_order(GbClaim *claim, GbFigure low, GbFigure high, GbVerdict worst) {
  GbVerdict verdict = at_worst(claim, worst);
  if (gb_interval_is_empty(low.range) || gb_interval_is_empty(high.range))
    return FALSE;
  if (gb_decimal_compare(low.point.lo, high.point.hi) <= 0)
    verdict = GB_VERDICT_HOLDS;
  else if (gb_decimal_compare(low.range.lo, high.range.hi) <= 0)
    verdict = GB_VERDICT_HOLDS_BY_ROUNDING;
  gb_claim_decide(claim, low, high, verdict);
  claim->finding->relation = GB_RELATION_AT_MOST;
  return TRUE;
}

const char *gb_claim_end(const GbClaim *claim) {
  const char *const ENDS[] = {"成立。", claim->rough ? "差在约数范围内。" : "差在舍入范围内。",
                              "不成立，请核对。", "存疑，请核对。"};
  return ENDS[claim->finding->verdict];
}

/** What stands before and behind a hedged figure. */
static const char *const HEDGES[][2] = {
    [GB_APPROX_EQ] = {"", ""},     [GB_APPROX_ABOUT] = {"约", ""}, [GB_APPROX_GE] = {"", "以上"},
    [GB_APPROX_LE] = {"", "以内"}, [GB_APPROX_GT] = {"超过", ""},  [GB_APPROX_LT] = {"不足", ""},
};

const char *gb_claim_figure(GbAudit *audit, guint observation) {
  const GbObservation *o = gb_audit_observation(audit, observation);
  gboolean points = strcmp(o->unit, "百分点") == 0;
  return gb_arena_printf(audit->report->arena, "%s%s%s%s%s", HEDGES[o->approx][0],
                         gb_claim_number(audit, o->value), points ? "个" : "", o->unit,
                         HEDGES[o->approx][1]);
}

const char *gb_claim_named(GbAudit *audit, guint observation) {
  return gb_arena_printf(audit->report->arena, "%s%s",
                         gb_audit_observation(audit, observation)->indicator,
                         gb_claim_figure(audit, observation));
}

const char *gb_claim_number(GbAudit *audit, GbDecimal value) {
  char buffer[GB_DECIMAL_BUFFER];
  return gb_arena_strdup(audit->report->arena, gb_decimal_format_zh(value, buffer));
}

const char *gb_claim_rounded(GbAudit *audit, GbDecimal value, guint8 places) {
  return gb_claim_number(audit, gb_decimal_round(value, places));
}

const char *gb_claim_factor(GbAudit *audit, guint growth) {
  GbDecimal value = gb_audit_observation(audit, growth)->value;
  gboolean falls = value.digits < 0;
  return gb_arena_printf(audit->report->arena, "（1 %s %s%%）", falls ? "−" : "+",
                         gb_claim_number(audit, falls ? gb_decimal_negate(value) : value));
}

static const GbObservation *stated_of(const GbClaim *claim) {
  const GArray *members = claim->finding->members;
  const GbMember *last = &g_array_index(members, GbMember, members->len - 1);
  return gb_audit_observation(claim->audit, (guint)last->observation);
}

/** The computed value is a range of its own: between the least and the largest part. */
static const char *explain_range(const GbClaim *claim, const char *told, const char *unit) {
  GbAudit *audit = claim->audit;
  const GbFinding *f = claim->finding;
  guint8 places = (guint8)(stated_of(claim)->value.scale + MORE_PLACES);
  const char *end = f->verdict == GB_VERDICT_HOLDS               ? "在其间"
                    : f->verdict == GB_VERDICT_HOLDS_BY_ROUNDING ? "差在舍入范围内"
                                                                 : "不在其间，请核对";
  return gb_arena_printf(audit->report->arena, "%s：各部分在%s～%s%s之间，文中总体为%s%s，%s。",
                         f->title, gb_claim_rounded(audit, claim->point.lo, places),
                         gb_claim_rounded(audit, claim->point.hi, places), unit, told, unit, end);
}

/** Wider than calculation makes it. */
static gboolean is_range(const GbClaim *claim) {
  GbDecimal width;
  return gb_decimal_subtract(claim->point.hi, claim->point.lo, &width) &&
         gb_decimal_compare(width, (GbDecimal){1, 5}) > 0;
}

/** 在3～5%之间, 大于3%, 小于5%: where a hedge leaves an end open there is none. */
static const char *span_of(const GbClaim *claim, const char *unit, guint8 places) {
  GbAudit *audit = claim->audit;
  const GbDecimal ends[] = {claim->range.lo, claim->range.hi};
  const char *lo = gb_claim_rounded(audit, ends[0], places);
  const char *hi = gb_claim_rounded(audit, ends[1], places);
  GbArena *arena = audit->report->arena;
  if (gb_interval_is_open(ends[0]) && gb_interval_is_open(ends[1]))
    return "为任意数";
  if (gb_interval_is_open(ends[1]))
    return gb_arena_printf(arena, "不小于%s%s", lo, unit);
  if (gb_interval_is_open(ends[0]))
    return gb_arena_printf(arena, "不大于%s%s", hi, unit);
  if (strcmp(lo, hi) == 0)
    return gb_arena_printf(arena, "为%s%s", lo, unit);
  return gb_arena_printf(arena, "在%s～%s%s之间", lo, hi, unit);
}

/** A figure as the text has it: 减少0.4人 for what falls by that much. */
static const char *as_printed(GbAudit *audit, guint observation) {
  const GbObservation *o = gb_audit_observation(audit, observation);
  const char *figure = gb_claim_figure(audit, observation);
  gboolean falls = (o->measure == GB_MEASURE_CHANGE || o->measure == GB_MEASURE_PP) &&
                   o->approx == GB_APPROX_EQ && o->value.digits < 0;
  return falls
             ? gb_arena_printf(audit->report->arena, "%s%s",
                               o->measure == GB_MEASURE_PP ? "下降" : "减少", figure + strlen("−"))
             : figure;
}

static const char *explain(const GbClaim *claim, const char *formula) {
  GbAudit *audit = claim->audit;
  const GbFinding *f = claim->finding;
  const GbMember *last = &g_array_index(f->members, GbMember, f->members->len - 1);
  const GbObservation *stated = stated_of(claim);
  guint8 places = (guint8)(stated->value.scale + MORE_PLACES);
  const char *point = gb_claim_rounded(audit, claim->point.lo, places);
  const char *told = as_printed(audit, (guint)last->observation);
  const char *unit = strcmp(stated->unit, "百分点") == 0 ? "个百分点" : stated->unit;
  GbArena *arena = audit->report->arena;
  if (is_range(claim))
    return explain_range(claim, gb_claim_number(audit, stated->value), unit);
  if (f->verdict == GB_VERDICT_HOLDS && gb_decimal_compare(claim->point.lo, stated->value) == 0)
    return gb_arena_printf(arena, "%s：%s，文中为%s，相符。", f->title, formula, told);
  if (f->verdict == GB_VERDICT_HOLDS)
    return gb_arena_printf(arena, "%s：计算得%s%s，文中为%s，相符。", f->title, point, unit, told);
  if (claim->evened)
    return gb_arena_printf(
        arena, "%s：计算得%s%s，文中为%s，只差末位；各部分占比合计恰为100%%，应为凑整所致。",
        f->title, point, unit, told);
  const char *span = span_of(claim, unit, places);
  if (f->verdict == GB_VERDICT_HOLDS_BY_ROUNDING)
    return gb_arena_printf(arena, "%s：计算得%s%s，计入%s可%s，文中为%s，差在%s范围内。", f->title,
                           point, unit, claim->rough ? "约数的出入" : "四舍五入的出入", span, told,
                           claim->rough ? "约数" : "舍入");
  gboolean exact = strcmp(gb_claim_rounded(audit, claim->range.lo, places),
                          gb_claim_rounded(audit, claim->range.hi, places)) == 0;
  return gb_arena_printf(arena, "%s：计算得%s%s，%s%s文中为%s，不符，请核对。", f->title, point,
                         unit, exact ? "" : gb_arena_printf(arena, "应%s", span), exact ? "" : "，",
                         told);
}

static gboolean same_members(const GbFinding *a, const GbFinding *b) {
  if (strcmp(a->kind, b->kind) != 0 || a->members->len != b->members->len)
    return FALSE;
  for (guint i = 0; i < a->members->len; i++)
    if (g_array_index(a->members, GbMember, i).observation !=
        g_array_index(b->members, GbMember, i).observation)
      return FALSE;
  return TRUE;
}

static gboolean is_known(const GbClaim *claim) {
  const GPtrArray *findings = gb_told_of_members(claim->audit->told, claim->finding->members);
  for (guint i = 0; findings && i < findings->len; i++)
    if (same_members(findings->pdata[i], claim->finding))
      return TRUE;
  return FALSE;
}

GbVerdict gb_claim_tell(GbClaim *claim, const char *title, const char *formula,
                        const char *explanation) {
  GbArena *arena = claim->audit->report->arena;
  GbFinding *f = claim->finding;
  GbVerdict verdict = f->verdict;
  f->title = gb_arena_strdup(arena, title);
  f->formula = gb_arena_strdup(arena, formula);
  f->explain = gb_arena_strdup(arena, explanation);
  gboolean known = is_known(claim), full = claim->audit->of_rule == claim->audit->most;
  claim->audit->cut |= !known && full;
  if (known || full) {
    gb_claim_drop(claim);
    return verdict;
  }
  g_ptr_array_add(claim->audit->report->findings, f);
  gb_told_add(claim->audit->told, f);
  claim->audit->of_rule++;
  return verdict;
}

GbVerdict gb_claim_keep_formula(GbClaim *claim, const char *title, const char *formula) {
  claim->finding->title = title;
  return gb_claim_tell(claim, title, formula, explain(claim, formula));
}

GbVerdict gb_claim_keep(GbClaim *claim, const char *title, const char *formula) {
  const GbObservation *stated = stated_of(claim);
  g_autofree char *full = g_strdup_printf(
      "%s %s %s%s", formula, gb_verdict_sign(claim->finding->verdict),
      gb_claim_number(claim->audit, stated->value), strcmp(stated->unit, "%") == 0 ? "%" : "");
  return gb_claim_keep_formula(claim, title, full);
}
