/* Parts that tell what they are of the whole, and together are all of it: 男性…人，占51.2%；
 * 女性…人，占48.8%. Shares that make up a hundred say that nothing is left out, so the levels
 * beside them add up to the whole; where it is not printed, to what each share is of. Where parts
 * add up, their changes may, too. audit: shares, sums → findings of kind "sum" and "share". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "audit/sum.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The part right before its share; -1 none. */
static gint part_of(const GbAudit *audit, gint share) {
  const GbObservation *s = at(audit, share), *p = share ? s - 1 : s;
  gboolean is_part = share && s->measure == GB_MEASURE_SHARE && strcmp(s->unit, "%") == 0 &&
                     s->approx == GB_APPROX_EQ && p->measure == GB_MEASURE_LEVEL &&
                     p->sentence == s->sentence && *p->unit && strcmp(p->unit, "%") != 0 &&
                     gb_figure_same_time(p, s) && g_str_has_prefix(s->indicator, p->indicator);
  return is_part ? share - 1 : -1;
}

/** The shares that begin with @first and make up a hundred. FALSE: they do not; then all of the
 * sentence. */
static gboolean collect(const GbAudit *audit, gint first, GArray *shares) {
  GbFigure sum = gb_figure_number(0);
  GbInterval hundred = gb_figure_number(100).range;
  GbReach reach = gb_reach_sentence(audit, first);
  for (gint i = first; i < reach.to; i++) {
    gint part = part_of(audit, i);
    if (part < 0 || !gb_phrase_one_whole(at(audit, i), at(audit, first)) ||
        !gb_unit_agree(at(audit, part)->unit, at(audit, first - 1)->unit))
      continue;
    sum = gb_figure_add(sum, gb_figure(at(audit, i), "%"));
    g_array_append_val(shares, i);
    if (shares->len > 1 && gb_interval_meets(sum.range, hundred))
      return TRUE;
  }
  return FALSE;
}

/** What the share was held against; -1: nothing printed. */
static gint whole_of(const GbAudit *audit, gint share) {
  const GPtrArray *told = gb_told_of(audit->told, share);
  for (guint i = 0; told && i < told->len; i++) {
    const GbFinding *f = told->pdata[i];
    if (strcmp(f->kind, "share") == 0 && f->members->len == 3 &&
        strcmp(g_array_index(f->members, GbMember, 1).role, "denominator") == 0 &&
        g_array_index(f->members, GbMember, 2).observation == share)
      return g_array_index(f->members, GbMember, 1).observation;
  }
  return -1;
}

/** Observation @share against its part over all of them. */
static void check_share(GbAudit *audit, const GArray *shares, gint share) {
  GbClaim claim = gb_claim_new(audit, "share");
  const GbObservation *part = at(audit, share - 1);
  GbFigure all = gb_figure_number(0);
  g_autoptr(GString) formula = g_string_new(NULL);
  for (guint i = 0; i < shares->len; i++) {
    gint other = g_array_index(shares, gint, i) - 1;
    gb_claim_add(&claim, (guint)other, other == share - 1 ? "numerator" : "part");
    all = gb_figure_add(all, gb_figure(at(audit, other), part->unit));
    g_string_append_printf(formula, "%s%s", i ? " + " : "", gb_claim_figure(audit, (guint)other));
  }
  gb_claim_add(&claim, (guint)share, "stated");
  GbFigure quotient = gb_figure_divide(gb_figure(part, part->unit), all);
  gboolean judged = gb_claim_judge_share(&claim, gb_figure_shift(quotient, 2), (guint)share);
  if (judged && claim.finding->verdict == GB_VERDICT_FAILS)
    claim.finding->verdict = GB_VERDICT_SUSPICIOUS; /* the whole may be another */
  g_autofree char *whole = gb_phrase_share_whole(at(audit, share));
  g_autofree char *title = g_strdup_printf("%s占%s，以各部分之和为总体", part->indicator, whole);
  g_autofree char *words =
      g_strdup_printf("%s ÷（%s）", gb_claim_figure(audit, (guint)share - 1), formula->str);
  if (judged)
    gb_claim_keep(&claim, title, words);
  else
    gb_claim_drop(&claim);
}

/** In per cent of all parts; FALSE: it cannot be that share. */
static gboolean fits(const GbAudit *audit, const GArray *shares, gint share) {
  const GbObservation *part = at(audit, share - 1);
  GbFigure all = gb_figure_number(0);
  for (guint i = 0; i < shares->len; i++)
    all = gb_figure_add(all, gb_figure(at(audit, g_array_index(shares, gint, i) - 1), part->unit));
  GbFigure quotient = gb_figure_shift(gb_figure_divide(gb_figure(part, part->unit), all), 2);
  return gb_interval_meets(quotient.range, gb_figure(at(audit, share), "%").range);
}

/** Three shares and more of one whole that make up no hundred because of one: all others are what
 * they are of the sum of the parts. */
static void check_odd(GbAudit *audit, const GArray *shares) {
  gint odd = -1;
  guint n = 0;
  for (guint i = 0; i < shares->len; i++) {
    gint share = g_array_index(shares, gint, i);
    if (whole_of(audit, share) >= 0)
      return;
    if (fits(audit, shares, share))
      continue;
    odd = share;
    n++;
  }
  if (n == 1 && shares->len > 2)
    check_share(audit, shares, odd);
}

static void check_partition(GbAudit *audit, const GArray *shares) {
  gint whole = whole_of(audit, g_array_index(shares, gint, 0));
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 0; i < shares->len; i++) {
    gint part = g_array_index(shares, gint, i) - 1;
    g_array_append_val(parts, part);
    if (whole_of(audit, part + 1) != whole)
      return;
  }
  if (whole >= 0)
    gb_sum_check(audit, parts, whole, GB_VERDICT_FAILS);
  for (guint i = 0; whole < 0 && i < shares->len; i++)
    check_share(audit, shares, g_array_index(shares, gint, i));
}

static void check_shares(GbAudit *audit) {
  for (gint i = 1; i < (gint)audit->report->observations->len; i++) {
    g_autoptr(GArray) shares = g_array_new(FALSE, FALSE, sizeof(gint));
    if (part_of(audit, i) < 0)
      continue;
    if (collect(audit, i, shares))
      check_partition(audit, shares);
    else
      check_odd(audit, shares);
    i = shares->len ? g_array_index(shares, gint, shares->len - 1) : i;
  }
}

/** A share without its level: …中，甲占19.0%，乙占81.0%. */
static gboolean is_bare(const GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  return o->measure == GB_MEASURE_SHARE && strcmp(o->unit, "%") == 0 && part_of(audit, i) < 0 &&
         o->approx == GB_APPROX_EQ && o->value.digits > 0;
}

/** Shares of one whole, side by side, that make up a hundred to the last digit. */
static void check_bare(GbAudit *audit, gint first) {
  GbClaim claim = gb_claim_new(audit, "share");
  GbFigure sum = gb_figure_number(0), hundred = gb_figure_number(100);
  g_autoptr(GString) formula = g_string_new(NULL);
  GbReach reach = gb_reach_sentence(audit, first);
  gint i = first;
  for (; i < reach.to && gb_decimal_compare(sum.point.lo, hundred.point.lo) < 0; i++) {
    if (!is_bare(audit, i) || !gb_phrase_one_whole(at(audit, i), at(audit, first)) ||
        !gb_figure_same_time(at(audit, i), at(audit, first)))
      break;
    sum = gb_figure_add(sum, gb_figure(at(audit, i), "%"));
    gb_claim_add(&claim, (guint)i, "part");
    g_string_append_printf(formula, "%s%s", i > first ? " + " : "",
                           gb_claim_number(audit, at(audit, i)->value));
  }
  if (i < first + 2 || gb_decimal_compare(sum.point.lo, hundred.point.lo) != 0) {
    gb_claim_drop(&claim);
    return;
  }
  gb_claim_decide(&claim, sum, hundred, GB_VERDICT_HOLDS);
  g_string_append(formula, " = 100");
  g_autofree char *whole = gb_phrase_share_whole(at(audit, first));
  g_autofree char *title = g_strdup_printf("%s各部分的占比", whole);
  g_autofree char *words = g_strdup_printf("%s：各部分合计应为100%%，文中合计100%%，相符。", title);
  gb_claim_tell(&claim, title, formula->str, words);
}

/** The change of a level over a year in a later clause of its paragraph, the first; -1 none. */
static gint change_of(const GbAudit *audit, gint level, gint like) {
  const GbObservation *l = at(audit, level);
  GbReach reach = gb_reach_paragraph(audit, like < 0 ? level : like);
  gint from = like < 0 ? level + 1 : reach.from;
  for (gint i = from; i < (like < 0 ? (gint)audit->report->observations->len : reach.to); i++) {
    const GbObservation *o = at(audit, i);
    if (like < 0 &&
        gb_figure_paragraph(audit->report, o) > gb_figure_paragraph(audit->report, l) + 1)
      return -1;
    if (o->measure == GB_MEASURE_CHANGE && o->base == GB_BASE_YOY && gb_figure_same_name(o, l) &&
        gb_figure_same_time(o, l) && gb_unit_agree(o->unit, l->unit) &&
        (like < 0 || o->base == at(audit, like)->base))
      return i;
  }
  return -1;
}

/** 用水总量增加7.8亿立方米，其中农业用水量增加…: as the levels, so the changes, where no part was
 * given up meanwhile: only what comes out is told. */
static void check_changes(GbAudit *audit, const GbFinding *sum) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  guint last = sum->members->len - 1;
  gint whole = change_of(audit, g_array_index(sum->members, GbMember, last).observation, -1);
  for (guint i = 0; whole >= 0 && i < last; i++) {
    gint part = change_of(audit, g_array_index(sum->members, GbMember, i).observation, whole);
    if (part < 0 || strcmp(g_array_index(sum->members, GbMember, i).role, "part") != 0)
      return;
    g_array_append_val(parts, part);
  }
  if (whole >= 0 && parts->len > 1)
    gb_sum_check(audit, parts, whole, GB_VERDICT_HOLDS);
}

void gb_rule_partition(GbAudit *audit) {
  const GPtrArray *findings = audit->report->findings;
  check_shares(audit);
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    if (is_bare(audit, i) && !gb_told_of(audit->told, i))
      check_bare(audit, i);
  for (guint i = 0, n = findings->len; i < n; i++) {
    const GbFinding *f = findings->pdata[i];
    if (strcmp(f->kind, "sum") == 0 && f->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING)
      check_changes(audit, f);
  }
}
