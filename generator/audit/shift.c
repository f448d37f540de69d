/* By how much a share or a ratio has moved follows from the growth rates of its two sides.
 * audit: shares, the ratio of incomes and their changes → findings of kind "share" and
 * "change_growth". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"
#include "audit/reach.h"

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

static gboolean is_growth(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && strcmp(o->unit, "%") == 0;
}

/** The last growth of the share's part before it in its sentence; -1 none. */
static gint find_part_growth(const GbAudit *audit, guint share) {
  for (guint i = share; i-- && at(audit, i)->sentence == at(audit, share)->sentence;)
    if (is_growth(at(audit, i)) && gb_phrase_is_part_of_share(at(audit, i), at(audit, share)) &&
        gb_figure_same_time(at(audit, i), at(audit, share)))
      return (gint)i;
  return -1;
}

/** The one growth of the share's whole in the paragraph; -1 none, or two that differ, be they of
 * two times: behind a sentence on a quarter nobody knows which is meant. */
static gint find_whole_growth(const GbAudit *audit, guint share, guint part) {
  const GbObservation *s = at(audit, share);
  g_autofree char *whole = gb_phrase_share_whole(s);
  gint found = -1;
  GbReach reach = gb_reach_paragraph(audit, (gint)share);
  for (guint i = (guint)reach.from; whole && i < (guint)reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (i == part || !is_growth(o) || o->status != s->status || strcmp(o->area, s->area) != 0 ||
        !gb_phrase_means(audit, whole, at(audit, part), o))
      continue;
    if (found >= 0 && gb_decimal_compare(at(audit, (guint)found)->value, o->value) != 0)
      return -1;
    found = (gint)i;
  }
  return found >= 0 && gb_figure_same_time(at(audit, (guint)found), s) ? found : -1;
}

/** s - s (1 + growth of the whole) ÷ (1 + growth of the part) */
static void check_share(GbAudit *audit, guint share, guint points) {
  gint part = find_part_growth(audit, share);
  gint whole = part < 0 ? -1 : find_whole_growth(audit, share, (guint)part);
  if (whole < 0)
    return;
  const GbObservation *s = at(audit, share);
  GbPair own = {share, (guint)part};
  GbClaim claim = gb_claim_new(audit, "share");
  gb_claim_add(&claim, share, "share_now");
  gb_claim_add(&claim, (guint)part, "growth_part");
  gb_claim_add(&claim, (guint)whole, "growth_whole");
  gb_claim_add(&claim, points, "stated");
  claim.soft = gb_pair_is_rebased(audit, own);
  GbFigure now = gb_figure(s, "%");
  GbFigure ratio = gb_figure_divide(gb_pair_factor(at(audit, (guint)whole)),
                                    gb_pair_factor(at(audit, (guint)part)));
  GbFigure moved = gb_figure_multiply(now, gb_figure_subtract(gb_figure_number(1), ratio));
  const char *n = gb_claim_number(audit, s->value);
  g_autofree char *title = g_strdup_printf("%s的变动，由两个增速推算", s->indicator);
  g_autofree char *formula =
      g_strdup_printf("%s − %s × %s÷%s", n, n, gb_claim_factor(audit, (guint)whole),
                      gb_claim_factor(audit, (guint)part));
  if (gb_claim_judge(&claim, moved, points))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** Incomes of town and country with their growth, of a ratio's time. */
static gboolean find_incomes(const GbAudit *audit, const GbObservation *ratio, GbPair *urban,
                             GbPair *rural) {
  gint u = gb_figure_find_known(audit, "income-urban", GB_MEASURE_LEVEL, GB_BASE_NONE,
                                GB_PRICE_UNSAID, ratio);
  gint r = gb_figure_find_known(audit, "income-rural", GB_MEASURE_LEVEL, GB_BASE_NONE,
                                GB_PRICE_UNSAID, ratio);
  return u >= 0 && r >= 0 && gb_pair_find(audit, (guint)u, urban) &&
         gb_pair_find(audit, (guint)r, rural);
}

static void check_ratio(GbAudit *audit, guint change, GbPair urban, GbPair rural) {
  const GbObservation *u = at(audit, urban.level), *r = at(audit, rural.level);
  GbFigure now = gb_figure_divide(gb_figure(u, u->unit), gb_figure(r, u->unit));
  GbFigure turn = gb_figure_divide(gb_pair_factor(at(audit, rural.growth)),
                                   gb_pair_factor(at(audit, urban.growth)));
  GbFigure moved = gb_figure_multiply(now, gb_figure_subtract(gb_figure_number(1), turn));
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, urban.level, "level");
  gb_claim_add(&claim, urban.growth, "growth");
  gb_claim_add(&claim, rural.level, "level");
  gb_claim_add(&claim, rural.growth, "growth");
  gb_claim_add(&claim, change, "stated");
  const char *ul = gb_claim_number(audit, u->value), *rl = gb_claim_number(audit, r->value);
  g_autofree char *formula = g_strdup_printf("%s ÷ %s −（%s ÷ %s）÷（%s ÷ %s）", ul, rl, ul,
                                             gb_claim_factor(audit, urban.growth), rl,
                                             gb_claim_factor(audit, rural.growth));
  if (gb_claim_judge(&claim, moved, change))
    gb_claim_keep(&claim, "城乡居民收入比的变动", formula);
  else
    gb_claim_drop(&claim);
}

/** The ratio falls where the country's income grows faster. */
static void check_direction(GbAudit *audit, guint change, GbPair urban, GbPair rural) {
  const GbObservation *u = at(audit, urban.growth), *r = at(audit, rural.growth);
  const GbObservation *c = at(audit, change);
  int faster = gb_decimal_compare(u->value, r->value);
  if (!c->value.digits || !faster)
    return;
  gboolean agrees = (faster > 0) == (c->value.digits > 0);
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, urban.growth, "growth_urban");
  gb_claim_add(&claim, rural.growth, "growth_rural");
  gb_claim_add(&claim, change, "change");
  GbInterval sign = faster > 0 ? (GbInterval){{0, 0}, {100, 0}} : (GbInterval){{-100, 0}, {0, 0}};
  if (!gb_claim_judge_within(&claim, gb_figure(c, c->unit), sign)) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *words = g_strdup_printf(
      "城乡居民收入比变动的方向：城镇增速%s、农村增速%s，收入比应%s，文中为%s%s，%s。",
      gb_claim_figure(audit, urban.growth), gb_claim_figure(audit, rural.growth),
      faster > 0 ? "扩大" : "缩小", c->value.digits > 0 ? "扩大" : "缩小",
      gb_claim_number(audit, c->value.digits < 0 ? gb_decimal_negate(c->value) : c->value),
      agrees ? "方向一致" : "方向不一，请核对");
  gb_claim_tell(&claim, "城乡居民收入比变动的方向", "农村增速 > 城镇增速 ⇔ 收入比缩小", words);
}

void gb_rule_shift(GbAudit *audit) {
  for (guint i = 1; i < audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i), *before = o - 1;
    GbPair urban, rural;
    if (o->measure == GB_MEASURE_PP && o->base == GB_BASE_YOY &&
        before->measure == GB_MEASURE_SHARE && before->sentence == o->sentence &&
        strcmp(before->unit, "%") == 0 && gb_figure_same_name(before, o))
      check_share(audit, i - 1, i);
    if (o->measure == GB_MEASURE_CHANGE && o->base == GB_BASE_YOY && o->known &&
        !strcmp(o->known->id, "income-ratio") && find_incomes(audit, o, &urban, &rural)) {
      check_ratio(audit, i, urban, rural);
      check_direction(audit, i, urban, rural);
    }
  }
}
