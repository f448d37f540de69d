/* Shares of all parts of a whole, and their contributions to its growth, add up to a hundred, and
 * what these shares gain and lose to nothing. All
 * parts are those that the lexicon knows to be all (三次产业, 城乡), or the three and more that one
 * 结构 sets side by side (8.1∶41.2∶50.7). audit: shares and contributions → findings of kind
 * "share" and "contribution". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"

/** A list of numbers that is no list of per cents (5∶3∶2) is further from a hundred, in per cent.
 */
#define FAR_FROM_HUNDRED 20

/** What names of shares have. */
static const char SHARE[] = "比重";

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_contribution(const GbObservation *o) {
  return strcmp(o->unit, "%") == 0 &&
         (o->measure == GB_MEASURE_CONTRIBUTION || g_str_has_suffix(o->indicator, "贡献率"));
}

static gboolean is_share(const GbObservation *o) {
  return o->measure == GB_MEASURE_SHARE && (!*o->unit || strcmp(o->unit, "%") == 0);
}

/** The lexicon's part whose share or contribution it is: 第一产业增加值占…比重, 第一产业贡献率,
 * 女性占…. */
static const GbIndicator *part_of(const GbAudit *audit, const GbObservation *o) {
  static const char *const ENDS[] = {"占比", "占", "比重", "贡献率"};
  static const char *const ATTRIBUTES[] = {"", "增加值", "人口"};
  g_autofree char *stem = g_strdup(o->indicator);
  for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++) {
    char *end = strstr(stem, ENDS[i]);
    if (end && end > stem)
      *end = 0;
  }
  for (guint i = 0; i < G_N_ELEMENTS(ATTRIBUTES); i++) {
    g_autofree char *name = g_strconcat(stem, ATTRIBUTES[i], NULL);
    const GbIndicator *part = gb_lexicon_find(audit->lexicon, name);
    if (part)
      return part;
  }
  return NULL;
}

static gboolean belong_together(const GbAudit *audit, const GbObservation *a,
                                const GbObservation *b) {
  return strcmp(a->unit, b->unit) == 0 && gb_figure_same_time(a, b) && is_share(a) == is_share(b) &&
         (!a->reference || !b->reference || strcmp(a->reference, b->reference) == 0) &&
         gb_figure_paragraph(audit->report, a) == gb_figure_paragraph(audit->report, b);
}

static void check_sum(GbAudit *audit, const GArray *parts, const char *whole, GbVerdict worst) {
  gboolean share = is_share(at(audit, g_array_index(parts, gint, 0)));
  GbClaim claim = gb_claim_new(audit, share ? "share" : "contribution");
  GbFigure sum = gb_figure_number(0), hundred = gb_figure_number(100);
  g_autoptr(GString) formula = g_string_new(NULL);
  for (guint i = 0; i < parts->len; i++) {
    gint part = g_array_index(parts, gint, i);
    const GbObservation *o = at(audit, part);
    gb_claim_add(&claim, (guint)part, "part");
    sum = gb_figure_add(sum, gb_figure(o, o->unit));
    const char *number = gb_claim_number(audit, o->value);
    g_string_append_printf(formula,
                           o->value.digits < 0 && i ? " +（%s）"
                           : i                      ? " + %s"
                                                    : "%s",
                           number);
  }
  GbVerdict verdict = claim.rough ? GB_VERDICT_SUSPICIOUS : worst;
  if (gb_interval_meets(sum.point, hundred.point))
    verdict = GB_VERDICT_HOLDS;
  else if (gb_interval_meets(sum.range, hundred.range))
    verdict = GB_VERDICT_HOLDS_BY_ROUNDING;
  gb_claim_decide(&claim, sum, hundred, verdict);
  const char *total = gb_claim_rounded(audit, sum.point.lo, 2);
  g_string_append_printf(formula, " %s 100", gb_verdict_sign(verdict));
  g_autofree char *title = g_strdup_printf("%s各部分的%s", whole, share ? "占比" : "贡献率");
  g_autofree char *words =
      g_strdup_printf("%s：各部分合计应为100%%，文中合计%s%%，%s", title, total,
                      verdict == GB_VERDICT_HOLDS ? "相符。" : gb_claim_end(&claim));
  gb_claim_tell(&claim, title, formula->str, words);
}

/** Only a colon stands between them. */
static gboolean is_joined(const GbAudit *audit, gint i) {
  static const char *const COLONS[] = {"∶", "：", ":"};
  if (i < 0 || i + 1 >= (gint)audit->report->observations->len)
    return FALSE;
  const GbObservation *a = at(audit, i), *b = at(audit, i + 1);
  GbSpan gap = gb_phrase_between(audit->report, a, b);
  for (guint k = 0; k < G_N_ELEMENTS(COLONS); k++)
    if (gb_span_length(gap) == strlen(COLONS[k]) && gb_phrase_starts(audit->report, gap, COLONS[k]))
      return TRUE;
  return FALSE;
}

/** The rate of @known nearest to @like that belongs to it; -1 none. */
static gint find_part(const GbAudit *audit, gint like, const GbIndicator *known) {
  gint best = -1;
  GbReach reach = gb_reach_paragraph(audit, like);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (i != like && (is_share(o) || is_contribution(o)) && !is_joined(audit, i) &&
        !is_joined(audit, i - 1) && belong_together(audit, o, at(audit, like)) &&
        part_of(audit, o) == known && (best < 0 || ABS(i - like) < ABS(best - like)))
      best = i;
  }
  return best;
}

/** 能源消费结构为30∶40∶30: names that extraction gives to any row of numbers prove nothing. */
static gboolean is_foreign_row(const GbAudit *audit, gint first) {
  return is_joined(audit, first) &&
         !gb_phrase_has(audit->report, gb_phrase_lead(audit->report, at(audit, first)), "产业");
}

/** In a row the parts are its own; else the nearest that stand in none. */
static gint part_for(const GbAudit *audit, gint first, const GbWhole *split, guint i) {
  if (!is_joined(audit, first))
    return find_part(audit, first, split->parts[i]);
  gint part = first + (gint)i;
  return is_joined(audit, part - 1) && part_of(audit, at(audit, part)) == split->parts[i] ? part
                                                                                          : -1;
}

static void check_split(GbAudit *audit, gint first, const GbWhole *split) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  g_array_append_val(parts, first);
  for (guint i = 1; i < split->n_parts; i++) {
    gint part = part_for(audit, first, split, i);
    if (part < 0)
      return;
    g_array_append_val(parts, part);
  }
  gb_figure_sort(parts);
  check_sum(audit, parts, split->whole->name_zh, GB_VERDICT_FAILS);
}

static void check_splits(GbAudit *audit, gint i) {
  const GbIndicator *known = part_of(audit, at(audit, i));
  for (guint w = 0; known && w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    if (split->exhaustive && !split->weighted && strcmp(split->by, "恒等式") != 0 &&
        split->parts[0] == known)
      check_split(audit, i, split);
  }
}

/** Points by which the share of @known moved, in @like's paragraph; -1 none. */
static gint find_move(const GbAudit *audit, gint like, const GbIndicator *known) {
  GbReach reach = gb_reach_paragraph(audit, like);
  const GbObservation *l = at(audit, like);
  for (gint i = like; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure == GB_MEASURE_PP && o->base == l->base && gb_figure_same_time(o, l) &&
        strcmp(o->unit, l->unit) == 0 && strstr(o->indicator, SHARE) && part_of(audit, o) == known)
      return i;
  }
  return -1;
}

/** What one part's share gains the others lose. Each is rounded, and may be the distance of two
 * rounded shares. */
static void tell_moves(GbAudit *audit, const GArray *parts, const GbWhole *split) {
  GbClaim claim = gb_claim_new(audit, "share");
  GbFigure sum = gb_figure_number(0), room = gb_figure_number(0);
  g_autoptr(GString) formula = g_string_new(NULL);
  for (guint i = 0; i < parts->len; i++) {
    gint part = g_array_index(parts, gint, i);
    const GbObservation *o = at(audit, part);
    GbFigure figure = gb_figure(o, o->unit);
    gb_claim_add(&claim, (guint)part, "part");
    sum = gb_figure_add(sum, figure);
    room = gb_figure_add(room, gb_figure_subtract(figure, figure));
    g_string_append_printf(formula,
                           o->value.digits < 0 && i ? " +（%s）"
                           : i                      ? " + %s"
                                                    : "%s",
                           gb_claim_number(audit, o->value));
  }
  GbVerdict verdict = gb_interval_meets(sum.point, gb_figure_number(0).point) ? GB_VERDICT_HOLDS
                      : gb_interval_meets(sum.point, room.range) ? GB_VERDICT_HOLDS_BY_ROUNDING
                                                                 : GB_VERDICT_SUSPICIOUS;
  gb_claim_decide(&claim, sum, gb_figure_number(0), verdict);
  g_string_append_printf(formula, " %s 0", gb_verdict_sign(verdict));
  g_autofree char *title = g_strdup_printf("%s各部分占比的变动", split->whole->name_zh);
  g_autofree char *words =
      g_strdup_printf("%s：有升有降，合计应为0，文中合计%s个百分点，%s", title,
                      gb_claim_rounded(audit, sum.point.lo, 2),
                      verdict == GB_VERDICT_HOLDS ? "相符。" : gb_claim_end(&claim));
  gb_claim_tell(&claim, title, formula->str, words);
}

static void check_moves(GbAudit *audit, gint first) {
  const GbIndicator *known = part_of(audit, at(audit, first));
  for (guint w = 0; known && w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    if (!split->exhaustive || split->weighted || strcmp(split->by, "恒等式") == 0 ||
        split->parts[0] != known)
      continue;
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
    for (guint i = 0; i < split->n_parts; i++) {
      gint part = find_move(audit, first, split->parts[i]);
      if (part >= 0)
        g_array_append_val(parts, part);
    }
    if (parts->len == split->n_parts)
      tell_moves(audit, parts, split);
  }
}

/** 所有制结构为30.1∶20.2∶49.7: parts that the lexicon does not know. */
static void check_row(GbAudit *audit, gint first) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  GbFigure sum = gb_figure_number(0);
  gint i = first;
  for (;; i++) {
    sum = gb_figure_add(sum, gb_figure(at(audit, i), at(audit, i)->unit));
    g_array_append_val(parts, i);
    if (!is_joined(audit, i))
      break;
  }
  GbInterval near = {{100 - FAR_FROM_HUNDRED, 0}, {100 + FAR_FROM_HUNDRED, 0}};
  if (parts->len < 3 || !gb_interval_meets(sum.point, near) ||
      !gb_phrase_has(audit->report, gb_phrase_lead(audit->report, at(audit, first)), "结构"))
    return;
  check_sum(audit, parts, "结构", GB_VERDICT_SUSPICIOUS);
}

void gb_rule_hundred(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (is_foreign_row(audit, i)) {
      if (!is_joined(audit, i - 1))
        check_row(audit, i);
    } else if (is_share(o) || is_contribution(o)) {
      check_splits(audit, i);
    } else if (o->measure == GB_MEASURE_PP && o->base < GB_BASE_NATION &&
               strstr(o->indicator, SHARE)) {
      check_moves(audit, i);
    }
  }
}
