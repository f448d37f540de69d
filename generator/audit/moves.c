/* A move and the two values between which it goes: 由56.2%提高到61.8%，提高5.6个百分点. The first
 * value is told in the sentence (由…到…, 与…的…相比), or is that of the year before. audit: levels,
 * shares and their changes → findings of kind "gap" and "change_growth". */
#include <math.h>
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Places of a root. */
#define MEAN_PLACES 8

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_value(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_SHARE;
}

static gboolean is_move(const GbObservation *o) {
  return (o->measure == GB_MEASURE_PP || o->measure == GB_MEASURE_CHANGE) &&
         (o->base < GB_BASE_NATION || o->base == GB_BASE_OTHER);
}

/** @move is of values like @o. */
static gboolean is_move_of(const GbObservation *move, const GbObservation *o) {
  gboolean in_row = o->measure == GB_MEASURE_SHARE && !*o->unit; /* 6.6∶45.8∶47.6 */
  return move->measure == GB_MEASURE_PP ? in_row || strcmp(o->unit, "%") == 0
                                        : *o->unit && gb_unit_agree(move->unit, o->unit);
}

static void judge(GbAudit *audit, gint from, gint to, gint move, gboolean soft) {
  const GbObservation *a = at(audit, from), *b = at(audit, to), *m = at(audit, move);
  gboolean points = m->measure == GB_MEASURE_PP;
  GbClaim claim = gb_claim_new(audit, points ? "gap" : "change_growth");
  gb_claim_add(&claim, (guint)to, "minuend");
  gb_claim_add(&claim, (guint)from, "subtrahend");
  gb_claim_add(&claim, (guint)move, "stated");
  const char *unit = points ? b->unit : m->unit;
  GbFigure difference = gb_figure_subtract(gb_figure(b, unit), gb_figure(a, unit));
  g_autofree char *title = g_strdup_printf("%s的变动", b->indicator);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_figure(audit, (guint)to),
                                             gb_claim_figure(audit, (guint)from));
  gboolean judged = gb_claim_judge(&claim, difference, (guint)move);
  if (judged && soft && claim.finding->verdict == GB_VERDICT_FAILS)
    claim.finding->verdict = GB_VERDICT_SUSPICIOUS;
  if (judged)
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** 由A提高到B，提高C: the two values right before the move. */
static gboolean check_sentence(GbAudit *audit, gint move) {
  static const char *const FROM[] = {"由", "从", NULL};
  static const char *const TO[] = {"到", "至", "为", NULL};
  const GbObservation *m = at(audit, move);
  if (move < 2 || at(audit, move - 2)->sentence != m->sentence)
    return FALSE;
  const GbObservation *a = at(audit, move - 2), *b = at(audit, move - 1);
  GbSpan gap = gb_phrase_between(audit->report, a, b);
  if (!is_value(a) || !is_value(b) || a->measure != b->measure || strcmp(a->unit, b->unit) != 0 ||
      !gb_figure_same_name(a, b) || !gb_figure_same_name(b, m) || !is_move_of(m, b) ||
      strcmp(a->area, b->area) != 0 || gb_phrase_has(audit->report, gap, "，") ||
      !gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, a), FROM) ||
      !gb_phrase_has_any(audit->report, gap, TO))
    return FALSE;
  judge(audit, move - 2, move - 1, move, FALSE);
  return TRUE;
}

/** 第三产业占比 moves by what 第三产业增加值占…比重 does. */
static gboolean is_of_name(const GbObservation *o, const GbObservation *move) {
  if (gb_figure_same_name(o, move))
    return TRUE;
  g_auto(GStrv) around = g_strsplit(o->indicator, "增加值", 2);
  g_autofree char *bare = g_strjoinv("", around);
  return o->measure == GB_MEASURE_SHARE && strcmp(bare, move->indicator) == 0;
}

/** The last value of the move's name before it in its sentence; -1 none. */
static gint find_value(const GbAudit *audit, gint move) {
  const GbObservation *m = at(audit, move);
  for (gint i = move; i-- && at(audit, i)->sentence == m->sentence;) {
    const GbObservation *o = at(audit, i);
    if (is_value(o) && is_of_name(o, m) && gb_figure_same_time(o, m) && is_move_of(m, o))
      return i;
  }
  return -1;
}

/** The one value of the same name a year earlier; -1 none, or two that differ. */
static gint find_year_before(const GbAudit *audit, gint value) {
  const GbObservation *v = at(audit, value);
  gint found = -1;
  GbReach reach = gb_reach_report(audit, value);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure != v->measure || o->status != v->status || strcmp(o->area, v->area) != 0 ||
        strcmp(o->unit, v->unit) != 0 || o->price != v->price || !gb_figure_same_name(o, v) ||
        strcmp(o->indicator, v->indicator) != 0 || o->period.kind != v->period.kind ||
        o->period.n != v->period.n || o->period.year + 1 != v->period.year)
      continue;
    if (found >= 0 && gb_decimal_compare(at(audit, found)->value, o->value) != 0)
      return -1;
    found = i;
  }
  return found;
}

/** The value of another time that the text names for comparison, the last before @move in its
 * sentence with no value behind it: 与前一次普查的44.3万人相比，增加…, 比前一次的3.3人减少….
 * -1 none. */
static gint find_compared(const GbAudit *audit, gint move) {
  static const char *const WITH[] = {"与", "比", "较", "同", NULL};
  const GbObservation *m = at(audit, move);
  gint i = move - 1;
  while (i > 0 && at(audit, i)->sentence == m->sentence && !is_value(at(audit, i)))
    i--;
  if (i <= 0 || at(audit, i)->sentence != m->sentence || !is_value(at(audit, i)))
    return -1;
  const GbObservation *first = at(audit, i + 1);
  GbSpan gap = gb_phrase_between(audit->report, at(audit, i), first);
  gboolean one_clause = !gb_phrase_has(audit->report, gap, "，");
  return gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, at(audit, i)), WITH) &&
                 (one_clause || gb_phrase_has(audit->report, gap, "相比"))
             ? i
             : -1;
}

/** The last value before @compared of its name in the paragraph, of another time; -1 none. */
static gint find_present(const GbAudit *audit, gint compared) {
  const GbObservation *c = at(audit, compared);
  GbReach reach = gb_reach_paragraph(audit, compared);
  for (gint i = compared; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    if (is_value(o) && gb_figure_same_name(o, c))
      return o->measure == c->measure && o->status == c->status &&
                     !gb_period_equal(o->period, c->period) && strcmp(o->area, c->area) == 0 &&
                     gb_unit_agree(o->unit, c->unit)
                 ? i
                 : -1;
  }
  return -1;
}

/** What the ratio of two values is a year, over @years. */
static GbInterval mean_of(GbInterval ratio, gint years) {
  const GbDecimal ends[] = {ratio.lo, ratio.hi};
  GbDecimal means[G_N_ELEMENTS(ends)];
  for (guint i = 0; i < G_N_ELEMENTS(ends); i++) {
    double mean = pow(gb_decimal_to_double(ends[i]), 1.0 / years);
    means[i] = (GbDecimal){llround(mean * pow(10, MEAN_PLACES)), MEAN_PLACES};
  }
  return (GbInterval){means[0], means[1]};
}

/** Years between two values over which @growth is a mean; 1 of a growth over all; 0 where the
 * text's mean is of other years. */
static gint years_of(const GbAudit *audit, gint from, gint to, gint growth) {
  const GbObservation *a = at(audit, from), *b = at(audit, to);
  GbSpan lead = gb_phrase_lead(audit->report, at(audit, growth));
  if (!gb_phrase_has_class(audit, lead, GB_WORD_YEARLY))
    return 1;
  static const char *const OTHERS[] = {"比", "较", NULL};
  gboolean single = a->period.kind == GB_PERIOD_YEAR && b->period.kind == GB_PERIOD_YEAR &&
                    a->value.digits > 0 && b->value.digits > 0;
  return single && !gb_phrase_has_any(audit->report, lead, OTHERS)
             ? MAX(0, b->period.year - a->period.year)
             : 0;
}

/** In per cent of the value of the other time. */
static void judge_growth(GbAudit *audit, gint from, gint to, gint growth) {
  const GbObservation *a = at(audit, from), *b = at(audit, to);
  gint years = years_of(audit, from, to, growth);
  if (!years)
    return;
  GbClaim claim = gb_claim_new(audit, "change_growth");
  gb_claim_add(&claim, (guint)to, "level");
  gb_claim_add(&claim, (guint)from, "base");
  gb_claim_add(&claim, (guint)growth, "stated");
  claim.soft = at(audit, growth)->price == GB_PRICE_REAL || gb_phrase_is_refooted(audit, b);
  GbFigure ratio = gb_figure_divide(gb_figure(b, a->unit), gb_figure(a, a->unit));
  if (years > 1)
    ratio = (GbFigure){mean_of(ratio.point, years), mean_of(ratio.range, years)};
  g_autofree char *title =
      g_strdup_printf("%s的两个数值与%s增速", b->indicator, years > 1 ? "年均" : "");
  g_autofree char *formula = g_strdup_printf(years > 1 ? "（%s ÷ %s）开%d次方 − 1" : "%s ÷ %s − 1",
                                             gb_claim_figure(audit, (guint)to),
                                             gb_claim_figure(audit, (guint)from), years);
  GbFigure grown = gb_figure_shift(gb_figure_subtract(ratio, gb_figure_number(1)), 2);
  if (gb_claim_judge(&claim, grown, (guint)growth))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

static gboolean is_growth_between(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && strcmp(o->unit, "%") == 0 &&
         (o->base == GB_BASE_YOY || o->base == GB_BASE_OTHER);
}

/** 57.9万人，与前一次的44.3万人相比，增加13.6万人，增长30.8%. */
static void check_compared(GbAudit *audit, gint move) {
  const GbObservation *m = at(audit, move);
  gint from = is_move(m) || is_growth_between(m) ? find_compared(audit, move) : -1;
  gint to = from < 0 ? -1 : find_present(audit, from);
  if (to < 0 || !gb_figure_same_name(m, at(audit, to)))
    return;
  if (is_growth_between(m))
    judge_growth(audit, from, to, move);
  else if (is_move_of(m, at(audit, to)) || (m->measure == GB_MEASURE_PP && !*at(audit, to)->unit))
    judge(audit, from, to, move, FALSE);
}

void gb_rule_moves(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    check_compared(audit, i);
    if (!is_move(o) || check_sentence(audit, i) || o->base != GB_BASE_YOY)
      continue;
    gint value = find_value(audit, i), before = value < 0 ? -1 : find_year_before(audit, value);
    if (before >= 0)
      judge(audit, before, value, i, TRUE);
  }
}
