/* What is left of a whole when a part is taken off must have grown at a rate that can be: level and
 * growth of both are printed, those of the rest follow. audit: levels with growth rates → findings
 * of kind "bound". */
#include <string.h>

#include "audit/claim.h"
#include "audit/pair.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Growth in % beyond which a rest is asked about. */
static const GbInterval POSSIBLE = {{-80, 0}, {200, 0}};
/** The rest of less than this share of the whole, in %, may do anything. */
#define SMALL_REST 10

/** A growth that rounding leaves open by more points than these tells nothing. */
#define WIDEST 30

/** Rows of wholes.tsv that are equations between signed figures. */
static const char *const IDENTITY = "恒等式";

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

static gboolean is_amount(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && *o->unit && *gb_unit_bare(o->unit, NULL) != '%' &&
         !strstr(o->indicator, "中位数");
}

static gboolean can_be_part(const GbAudit *audit, guint part, guint whole) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  return part != whole && is_amount(p) && gb_unit_agree(p->unit, w->unit) &&
         gb_figure_same_time(p, w) && !gb_figure_same_name(p, w);
}

static gboolean has_parts(const GbAudit *audit, guint whole) {
  const GPtrArray *told = gb_told_of(audit->told, (gint)whole);
  for (guint i = 0; told && i < told->len; i++) {
    const GbFinding *f = told->pdata[i];
    if (strcmp(f->kind, "sum") == 0 &&
        g_array_index(f->members, GbMember, f->members->len - 1).observation == (gint)whole)
      return TRUE;
  }
  return FALSE;
}

/** Sums of the parts, now and the year before. */
typedef struct {
  GbFigure now, before;
} Sums;

static Sums add_up(const GbAudit *audit, const GArray *pairs, const char *unit) {
  Sums sums = {gb_figure_number(0), gb_figure_number(0)};
  for (guint i = 0; i < pairs->len; i++) {
    GbPair pair = g_array_index(pairs, GbPair, i);
    sums.now = gb_figure_add(sums.now, gb_figure(at(audit, pair.level), unit));
    sums.before = gb_figure_add(sums.before, gb_pair_before(audit, pair, unit));
  }
  return sums;
}

/** Not a rest that is nought, negative or so small that its growth says nothing. */
static gboolean is_large(GbFigure rest, GbFigure whole) {
  GbInterval tenth =
      gb_interval_multiply(whole.point, gb_interval_exact((GbDecimal){SMALL_REST, 2}));
  return !gb_interval_is_empty(tenth) && gb_decimal_compare(rest.point.lo, tenth.lo) > 0;
}

static gboolean is_narrow(GbInterval growth) {
  GbDecimal width;
  return gb_decimal_subtract(growth.hi, growth.lo, &width) &&
         gb_decimal_compare(width, (GbDecimal){WIDEST, 0}) <= 0;
}

static char *explain(const GbClaim *claim, const char *title, GbPair whole, const GArray *pairs,
                     GbFigure rest) {
  GbAudit *audit = claim->audit;
  const GbFinding *f = claim->finding;
  g_autoptr(GString) s = g_string_new(NULL);
  g_string_printf(s, "%s：由%s（增速%s）", title, gb_claim_named(audit, whole.level),
                  gb_claim_figure(audit, whole.growth));
  for (guint i = 0; i < pairs->len; i++) {
    GbPair pair = g_array_index(pairs, GbPair, i);
    g_string_append_printf(s, "%s%s（增速%s）", i ? "、" : "和其中",
                           gb_claim_named(audit, pair.level), gb_claim_figure(audit, pair.growth));
  }
  guint8 places = at(audit, whole.level)->value.scale;
  g_string_append_printf(s, "推得其余%s%s、增速%s%%（区间%s～%s%%），%s。",
                         gb_claim_rounded(audit, rest.point.lo, places),
                         at(audit, whole.level)->unit, gb_claim_rounded(audit, claim->point.lo, 1),
                         gb_claim_rounded(audit, f->computed[0], 1),
                         gb_claim_rounded(audit, f->computed[1], 1),
                         f->verdict == GB_VERDICT_SUSPICIOUS ? "不合常理，请核对" : "合理");
  return g_string_free(g_steal_pointer(&s), FALSE);
}

static void check_rest(GbAudit *audit, GbPair whole, const GArray *pairs) {
  const GbObservation *w = at(audit, whole.level);
  if (!pairs->len)
    return;
  Sums parts = add_up(audit, pairs, w->unit);
  GbFigure all = gb_figure(w, w->unit);
  GbFigure rest = gb_figure_subtract(all, parts.now);
  GbFigure before = gb_figure_subtract(gb_pair_before(audit, whole, w->unit), parts.before);
  if (gb_interval_is_empty(rest.point) || rest.point.lo.digits <= 0)
    return;
  GbClaim claim = gb_claim_new(audit, "bound");
  gb_claim_add(&claim, whole.level, "whole");
  gb_claim_add(&claim, whole.growth, "growth_whole");
  claim.soft = pairs->len > 1 || !is_large(rest, all) || gb_pair_mixes_prices(audit, whole);
  for (guint i = 0; i < pairs->len; i++) {
    gb_claim_add(&claim, g_array_index(pairs, GbPair, i).level, "part");
    gb_claim_add(&claim, g_array_index(pairs, GbPair, i).growth, "growth_part");
  }
  GbFigure growth =
      gb_figure_shift(gb_figure_subtract(gb_figure_divide(rest, before), gb_figure_number(1)), 2);
  gboolean judged = gb_claim_judge_within(&claim, growth, POSSIBLE);
  if (!judged ||
      (claim.finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING && !is_narrow(growth.range))) {
    gb_claim_drop(&claim);
    return;
  }
  g_autofree char *title = g_strdup_printf("%s中其余部分的增速", w->indicator);
  g_autofree char *words = explain(&claim, title, whole, pairs, rest);
  gb_claim_tell(&claim, title, "其余增速 = 其余现值 ÷ 其余上年同期 − 1", words);
}

static void add_pair(const GbAudit *audit, GArray *pairs, guint level) {
  GbPair pair;
  for (guint i = 0; i < pairs->len; i++)
    if (gb_figure_same_name(at(audit, g_array_index(pairs, GbPair, i).level), at(audit, level)))
      return;
  if (gb_pair_find(audit, level, &pair))
    g_array_append_val(pairs, pair);
}

static GArray *new_pairs(void) {
  return g_array_new(FALSE, FALSE, sizeof(GbPair));
}

/** 规模以上工业增加值 is some of 工业增加值. */
static gboolean counts_some(const GbAudit *audit, const GbObservation *part,
                            const GbObservation *whole) {
  const char *name = part->indicator;
  gsize n = 0;
  return gb_lexicon_word_at(audit->lexicon, name, name + strlen(name), GB_WORD_SCOPE, &n) &&
         strcmp(name + n, whole->indicator) == 0;
}

/** 粮食中小麦产量…: the clause names the whole, its attribute left out. */
static gboolean is_named_within(const GbAudit *audit, guint part, const GbObservation *whole) {
  gsize n = 0;
  const char *end = whole->indicator + strlen(whole->indicator);
  gb_lexicon_word_before(audit->lexicon, whole->indicator, end, GB_WORD_ATTRIBUTE, &n);
  g_autofree char *full = g_strconcat(whole->indicator, "中", NULL);
  g_autofree char *stem = g_strndup(whole->indicator, (gsize)(end - whole->indicator) - n);
  g_autofree char *within = g_strconcat(*stem ? stem : whole->indicator, "中", NULL);
  GbSpan before = gb_phrase_before(audit->report, part);
  return gb_phrase_has(audit->report, before, full) || gb_phrase_has(audit->report, before, within);
}

/** Parts by the text: 其中, …中, 规模以上. */
static GArray *find_nested(const GbAudit *audit, guint whole) {
  GArray *pairs = new_pairs();
  GbReach reach = gb_reach_report(audit, (gint)whole);
  for (guint i = (guint)reach.from; i < (guint)reach.to; i++)
    if (can_be_part(audit, i, whole) &&
        (at(audit, i)->whole == (gint)whole || counts_some(audit, at(audit, i), at(audit, whole)) ||
         is_named_within(audit, i, at(audit, whole))))
      add_pair(audit, pairs, i);
  return pairs;
}

/** Some, not all, parts of a split of the lexicon. */
static GArray *find_split(const GbAudit *audit, guint whole, const GbWhole *split) {
  GArray *pairs = new_pairs();
  GbReach reach = gb_reach_report(audit, (gint)whole);
  for (guint i = (guint)reach.from; i < (guint)reach.to; i++)
    for (guint k = 0; k < split->n_parts; k++)
      if (at(audit, i)->known == split->parts[k] && can_be_part(audit, i, whole))
        add_pair(audit, pairs, i);
  if (pairs->len == split->n_parts)
    g_array_set_size(pairs, 0);
  return pairs;
}

/** Of the text's parts and the lexicon's splits what takes most off the whole. */
static GArray *find_most(const GbAudit *audit, guint whole) {
  GArray *most = find_nested(audit, whole);
  const GbIndicator *known = at(audit, whole)->known;
  for (guint w = 0; known && w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    if (split->whole != known || split->weighted || strcmp(split->by, IDENTITY) == 0)
      continue;
    g_autoptr(GArray) pairs = find_split(audit, whole, split);
    if (pairs->len > most->len) {
      g_array_unref(most);
      most = g_steal_pointer(&pairs);
    }
  }
  return most;
}

/** Told before with its growth: the same relation once more. */
static gboolean is_repeated(const GbAudit *audit, guint i) {
  for (guint j = (guint)gb_reach_report(audit, (gint)i).from; j < i; j++) {
    GbPair pair;
    if (is_amount(at(audit, j)) && gb_figure_same_name(at(audit, j), at(audit, i)) &&
        gb_figure_same_time(at(audit, j), at(audit, i)) && gb_pair_find(audit, j, &pair))
      return TRUE;
  }
  return FALSE;
}

void gb_rule_rest(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    GbPair whole;
    if (!is_amount(at(audit, i)) || !gb_pair_find(audit, i, &whole) || has_parts(audit, i) ||
        is_repeated(audit, i))
      continue;
    g_autoptr(GArray) pairs = find_most(audit, i);
    check_rest(audit, whole, pairs);
  }
}
