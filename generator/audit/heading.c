/* A heading names one indicator, and its paragraph gives it twice: once without a name, once by the
 * attribute of the heading (增加值). The first is then something else whose name was left out;
 * where it is value added by the heading, it may even pass GDP. audit: sections and their figures →
 * findings of kind "conflict" and "limit". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Bytes of a clause that can be without a name: a date, an area, a verb. */
#define MAX_NAMELESS 45

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** The heading's name without a bracket behind it; free with g_free. */
static char *title_of(const GbAudit *audit, const GbObservation *o) {
  const GbSection *section = &g_array_index(audit->report->sections, GbSection, o->section);
  char *title = gb_text_slice(audit->report->text, section->title);
  char *bracket = strstr(title, "（");
  if (bracket)
    *bracket = 0;
  return title;
}

/** What the clause says before the figure is the attribute alone: 实现增加值200亿元. */
static gboolean is_attribute_alone(const GbAudit *audit, const GbObservation *o,
                                   const char *attribute) {
  const guint32 AROUND = GB_WORD_VERB | GB_WORD_ADVERB | GB_WORD_LINK | GB_WORD_KEEP | GB_WORD_GO |
                         GB_WORD_STATE | GB_WORD_AREA | GB_WORD_TARGET;
  GbSpan lead = gb_phrase_lead(audit->report, o);
  const char *p = audit->report->text->bytes + lead.start;
  const char *end = audit->report->text->bytes + lead.end;
  gsize length = 0;
  while (p < end && ((gsize)(end - p) != strlen(attribute) || memcmp(p, attribute, end - p) != 0)) {
    if (!gb_lexicon_word_at(audit->lexicon, p, end, AROUND, &length))
      return FALSE;
    p += length;
  }
  return p < end;
}

/** Only a date, an area and a verb stand before the figure. */
static gboolean is_nameless(const GbAudit *audit, const GbObservation *o) {
  GbSpan lead = gb_phrase_lead(audit->report, o);
  const char *p = audit->report->text->bytes + lead.start;
  const char *end = audit->report->text->bytes + lead.end;
  if (gb_span_length(lead) > MAX_NAMELESS)
    return FALSE;
  for (; p < end; p = g_utf8_next_char(p))
    if (gb_lexicon_word_at(audit->lexicon, p, end, GB_WORD_ATTRIBUTE | GB_WORD_INDICATOR, NULL))
      return FALSE;
  return TRUE;
}

static gboolean is_result(const GbObservation *o, GbMeasure measure) {
  return o->measure == measure && o->status == GB_STATUS_ACTUAL && o->approx == GB_APPROX_EQ;
}

static gboolean same_place(const GbAudit *audit, gint i, gint j) {
  return at(audit, i)->section == at(audit, j)->section &&
         gb_figure_paragraph(audit->report, at(audit, i)) ==
             gb_figure_paragraph(audit->report, at(audit, j));
}

/** The nameless level before @second under its heading, of its time and unit; -1 none. */
static gint find_nameless(const GbAudit *audit, gint second) {
  const GbObservation *s = at(audit, second);
  for (gint i = second, end = gb_reach_report(audit, second).from;
       i-- > end && same_place(audit, i, second);) {
    const GbObservation *o = at(audit, i);
    if (is_result(o, GB_MEASURE_LEVEL) && gb_unit_agree(o->unit, s->unit) &&
        gb_period_equal(o->period, s->period) && is_nameless(audit, o))
      return i;
  }
  return -1;
}

/** The yearly growth told right behind a level; -1 none. */
static gint growth_of(const GbAudit *audit, gint level) {
  if (level + 1 >= (gint)audit->report->observations->len)
    return -1;
  const GbObservation *o = at(audit, level + 1);
  return is_result(o, GB_MEASURE_GROWTH) && o->base == GB_BASE_YOY &&
                 o->sentence == at(audit, level)->sentence
             ? level + 1
             : -1;
}

static void check_growths(GbAudit *audit, gint first, gint second, const char *title) {
  gint a = growth_of(audit, first), b = growth_of(audit, second), target = -1;
  if (a < 0 || b < 0 || gb_decimal_compare(at(audit, a)->value, at(audit, b)->value) == 0)
    return;
  for (gint i = first, end = gb_reach_report(audit, first).from;
       i-- > end && same_place(audit, i, first);)
    if (at(audit, i)->status == GB_STATUS_TARGET && at(audit, i)->measure == GB_MEASURE_GROWTH)
      target = i;
  GbClaim claim = gb_claim_new(audit, "conflict");
  if (target >= 0)
    gb_claim_add(&claim, (guint)target, "target");
  gb_claim_add(&claim, (guint)a, "growth_first");
  gb_claim_add(&claim, (guint)b, "growth_second");
  gb_claim_decide(&claim, gb_figure(at(audit, a), "%"), gb_figure(at(audit, b), "%"),
                  GB_VERDICT_FAILS);
  claim.finding->relation = GB_RELATION_EQUAL;
  g_autofree char *name = g_strdup_printf("%s的增速", title);
  g_autofree char *formula = g_strdup_printf("%s ≠ %s", gb_claim_figure(audit, (guint)a),
                                             gb_claim_figure(audit, (guint)b));
  g_autofree char *told =
      g_strdup_printf("%s：同一标题下先为%s、后为%s，不是同一指标的增速，请写明前者属于哪一指标。",
                      name, gb_claim_figure(audit, (guint)a), gb_claim_figure(audit, (guint)b));
  gb_claim_tell(&claim, name, formula, told);
}

/** What the heading calls value added is more than GDP. */
static void check_gdp(GbAudit *audit, gint first, const char *title) {
  const GbIndicator *gdp = gb_lexicon_find(audit->lexicon, "地区生产总值");
  const GbObservation *f = at(audit, first);
  GbReach reach = gb_reach_report(audit, first);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->known != gdp || o->measure != GB_MEASURE_LEVEL || !gb_figure_same_time(o, f) ||
        !gb_unit_agree(o->unit, f->unit))
      continue;
    GbClaim claim = gb_claim_new(audit, "limit");
    gb_claim_add(&claim, (guint)first, "part");
    gb_claim_add(&claim, (guint)i, "whole");
    if (!gb_claim_judge_order(&claim, gb_figure(f, o->unit), gb_figure(o, o->unit),
                              GB_VERDICT_FAILS) ||
        claim.finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING) {
      gb_claim_drop(&claim);
      return;
    }
    g_autofree char *name = g_strdup_printf("%s与%s", title, o->indicator);
    g_autofree char *formula = g_strdup_printf("%s ≤ %s", gb_claim_figure(audit, (guint)first),
                                               gb_claim_figure(audit, (guint)i));
    g_autofree char *told = g_strdup_printf(
        "%s：标题下的%s如为增加值，不应大于%s，不成立，说明它不是增加值，请核对。", name,
        gb_claim_figure(audit, (guint)first), gb_claim_named(audit, (guint)i));
    gb_claim_tell(&claim, name, formula, told);
    return;
  }
}

static void check_levels(GbAudit *audit, gint first, gint second, const char *title,
                         const char *attribute) {
  GbClaim claim = gb_claim_new(audit, "conflict");
  const GbObservation *s = at(audit, second);
  gb_claim_add(&claim, (guint)first, "level_first");
  gb_claim_add(&claim, (guint)second, "level_second");
  gb_claim_decide(&claim, gb_figure(at(audit, first), s->unit), gb_figure(s, s->unit),
                  GB_VERDICT_FAILS);
  claim.finding->relation = GB_RELATION_EQUAL;
  g_autofree char *formula = g_strdup_printf("%s ≠ %s", gb_claim_figure(audit, (guint)first),
                                             gb_claim_figure(audit, (guint)second));
  g_autofree char *told =
      g_strdup_printf("%s：同一标题下有两个数，先为%s（未写指标名称），后为%s%s，前者应是另一指标，"
                      "漏写了名称，请核对。",
                      title, gb_claim_figure(audit, (guint)first), attribute,
                      gb_claim_figure(audit, (guint)second));
  gb_claim_tell(&claim, title, formula, told);
}

static void check_heading(GbAudit *audit, gint second) {
  const GbObservation *o = at(audit, second);
  if (!is_result(o, GB_MEASURE_LEVEL) || !o->section)
    return;
  g_autofree char *title = title_of(audit, o);
  const char *end = title + strlen(title);
  gsize length = 0;
  if (!gb_lexicon_word_before(audit->lexicon, title, end, GB_WORD_ATTRIBUTE, &length) ||
      end - length == title)
    return;
  const char *attribute = end - length;
  gint first = is_attribute_alone(audit, o, attribute) ? find_nameless(audit, second) : -1;
  if (first < 0 || gb_decimal_compare(gb_figure(at(audit, first), o->unit).point.lo, o->value) == 0)
    return;
  check_levels(audit, first, second, title, attribute);
  check_growths(audit, first, second, title);
  if (strcmp(attribute, "增加值") == 0)
    check_gdp(audit, first, title);
}

void gb_rule_heading(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    check_heading(audit, i);
}
