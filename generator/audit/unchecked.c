/* Relations that the text states and whose other side it does not print, or not so that one can
 * tell which figure is meant: they are listed as not checkable, nothing is guessed.
 * audit: after all rules; observations that no rule has judged → report->unchecked. */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

/** Findings in which a stated relation is calculated, not merely bounded or told again. */
static gboolean calculates(const GbFinding *finding) {
  static const char *const KINDS[] = {"gap",          "share",         "ratio",
                                      "contribution", "change_growth", NULL};
  return g_strv_contains(KINDS, finding->kind);
}

/** What one figure states, put in words. Strings are static or the arena's. */
typedef struct {
  const char *kind, *title, *formula, *missing;
} Stated;

/** What a distance in points is held against, as a reader would call it. */
static const char *other_side(GbAudit *audit, const GbObservation *o, guint i) {
  static const char *const BASES[] = {
      [GB_BASE_YOY] = "上年同期", [GB_BASE_POP] = "上期",    [GB_BASE_Q1] = "一季度",
      [GB_BASE_YTD] = "年初",     [GB_BASE_NATION] = "全国", [GB_BASE_PROVINCE] = "全省",
      [GB_BASE_CITY] = "全市"};
  g_autofree char *name = o->base == GB_BASE_INDICATOR ? gb_phrase_reference(audit, i) : NULL;
  if (name || o->reference)
    return gb_arena_strdup(audit->report->arena, name ? name : o->reference);
  return o->base < G_N_ELEMENTS(BASES) && BASES[o->base] ? BASES[o->base] : "所比对象";
}

static Stated read_points(GbAudit *audit, const GbObservation *o, guint i) {
  GbArena *arena = audit->report->arena;
  const char *other = other_side(audit, o, i);
  const char *own = o->base > GB_BASE_CITY      ? o->indicator
                    : o->base >= GB_BASE_NATION ? "本地"
                                                : "本期";
  return (Stated){"gap", gb_arena_printf(arena, "%s与%s之差", o->indicator, other),
                  gb_arena_printf(arena, "%s − %s = %s", own, other, gb_claim_figure(audit, i)),
                  "相减的两数"};
}

static Stated read_share(GbAudit *audit, const GbObservation *o, guint i) {
  GbArena *arena = audit->report->arena;
  g_autofree char *whole = gb_phrase_share_whole(o);
  return (Stated){
      "share", o->indicator,
      gb_arena_printf(arena, "部分 ÷ %s = %s", whole ? whole : "总体", gb_claim_figure(audit, i)),
      "部分和总体的数值"};
}

static Stated read_completion(GbAudit *audit, const GbObservation *o, guint i) {
  return (Stated){
      "share", o->indicator,
      gb_arena_printf(audit->report->arena, "完成数 ÷ 应完成数 = %s", gb_claim_figure(audit, i)),
      "完成数和应完成数"};
}

static Stated read_contribution(GbAudit *audit, const GbObservation *o, guint i) {
  gboolean points = strcmp(o->unit, "百分点") == 0;
  return (Stated){
      "contribution",
      gb_arena_printf(audit->report->arena, points ? "%s的拉动" : "%s的贡献率", o->indicator),
      gb_arena_printf(audit->report->arena, "增量 ÷ %s = %s", points ? "总体上年同期" : "总体增量",
                      gb_claim_figure(audit, i)),
      "部分和总体的增量"};
}

static Stated read_real(GbAudit *audit, const GbObservation *o, guint i) {
  return (Stated){"ratio", gb_arena_printf(audit->report->arena, "%s实际增速", o->indicator),
                  gb_arena_printf(audit->report->arena, "（1 + 名义增速）÷（1 + 价格涨幅）− 1 = %s",
                                  gb_claim_figure(audit, i)),
                  "名义增速和同口径价格涨幅"};
}

static gboolean is_real_income(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && o->price == GB_PRICE_REAL && o->known &&
         strcmp(o->known->category, "income") == 0;
}

/** FALSE: the figure states no relation to another one, or its growth is over a year that reports
 * do not print. A plan is no result yet. */
static gboolean read_stated(GbAudit *audit, guint i, Stated *out) {
  const GbObservation *o = gb_audit_observation(audit, i);
  if (o->status == GB_STATUS_TARGET)
    return FALSE;
  if (o->measure == GB_MEASURE_PP)
    *out = read_points(audit, o, i);
  else if (o->measure == GB_MEASURE_SHARE)
    *out = read_share(audit, o, i);
  else if (o->measure == GB_MEASURE_COMPLETION)
    *out = read_completion(audit, o, i);
  else if (o->measure == GB_MEASURE_CONTRIBUTION)
    *out = read_contribution(audit, o, i);
  else if (is_real_income(o))
    *out = read_real(audit, o, i);
  else
    return FALSE;
  return TRUE;
}

static void keep(GbAudit *audit, guint i, const Stated *stated) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, stated->kind);
  gb_claim_add(&claim, i, "stated");
  GbFigure figure = gb_figure(o, o->unit);
  gb_claim_decide(&claim, figure, figure, GB_VERDICT_NOT_CHECKABLE);
  GbFinding *f = claim.finding;
  f->title = stated->title;
  f->formula = stated->formula;
  f->missing = stated->missing;
  f->explain = gb_arena_printf(audit->report->arena,
                               "%s：文中为%s，%s文中未列全，或不能确定是哪一个，无从核对。",
                               stated->title, gb_claim_figure(audit, i), stated->missing);
  g_ptr_array_add(audit->report->unchecked, f);
}

void gb_rule_unchecked(GbAudit *audit) {
  const GbReport *report = audit->report;
  g_autofree gboolean *judged = g_new0(gboolean, report->observations->len + 1);
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    gboolean asked = f->verdict == GB_VERDICT_FAILS || f->verdict == GB_VERDICT_SUSPICIOUS;
    for (guint k = 0; (asked || calculates(f)) && k < f->members->len; k++)
      judged[g_array_index(f->members, GbMember, k).observation] = TRUE;
  }
  for (guint i = 0; i < report->observations->len; i++) {
    Stated stated;
    if (!judged[i] && read_stated(audit, i, &stated))
      keep(audit, i, &stated);
  }
}
