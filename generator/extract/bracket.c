/* A figure that stands alone in a bracket: what it says of the words before it.
 * extract: private to this folder. Source: tests/spec/constructions.md, no. 113. */
#include <string.h>

#include "extract/grammar.h"

static const GbToken *token_at(const GbContext *c, guint i) {
  return &g_array_index(c->scan.tokens, GbToken, i);
}

/* 增加12千公顷（18万亩）, 减少3人（0.4%）: the change before the bracket in another unit. */
static gboolean repeats_change(const GbContext *c, guint open) {
  const GbToken *before = open ? token_at(c, open - 1) : NULL;
  return before && before->type == GB_TOKEN_QUANTITY && before->end == token_at(c, open)->start &&
         c->said.measure == GB_MEASURE_CHANGE;
}

/* 比“十五”末（8.8亿元）增长N%: the amount of the period before the bracket. */
static gboolean read_dated_figure(GbContext *c, const GbToken *mark, const GbToken *q) {
  const GbToken *dated = NULL;
  for (guint i = 0; i < c->scan.tokens->len && !dated; i++) {
    const GbToken *t = token_at(c, i);
    if (t->type == GB_TOKEN_PERIOD && t->end == mark->start && (t->when.year || t->when.shift < 0))
      dated = t;
  }
  if (!dated || !*c->subject.name || gb_family_in(q->family, GB_FAMILY_PERCENT))
    return FALSE;
  GbPredicate p = {.measure = GB_MEASURE_LEVEL,
                   .approx = q->approx,
                   .own_period = dated,
                   .rule = "amount of the period before its bracket"};
  gb_observe(c, q, &p, &c->subject, (GbRange){dated->start, q->end});
  return TRUE;
}

/* A 9座（5%）、B 8座（3%）: what the figure right before the bracket is of, as the words of the
 * clause are read before its brackets. */
static const GbSubject *subject_before(const GbContext *c, guint open) {
  const GbToken *before = open ? token_at(c, open - 1) : NULL;
  for (guint i = c->n_recent; before && before->end == token_at(c, open)->start && i-- > 0;) {
    const GbObservation *o = gb_observed(c, c->recent[i].observation);
    if (o && o->sentence == c->sentence && o->value.digits == before->value.digits &&
        o->value.scale == before->value.scale && g_str_equal(o->unit, before->unit))
      return &c->recent[i];
  }
  return &c->subject;
}

/* 12座A改造已完成9座（75%）: of all that was planned, how much the count before the bracket is. */
static gboolean read_done_part(GbContext *c, guint open, const GbToken *q) {
  const char *s = c->scan.bytes->str;
  const GbToken *mark = token_at(c, open), *count = open ? token_at(c, open - 1) : NULL;
  guint32 from = open > 1 ? token_at(c, open - 2)->end : 0;
  GbSubject subject = *subject_before(c, open);
  if (!count || count->type != GB_TOKEN_QUANTITY || !count->counted || count->end != mark->start ||
      !subject.counted || !*subject.stem)
    return FALSE;
  gsize length = 0;
  const GbWord *done = gb_lexicon_word_before(c->lexicon, s + from, s + count->start,
                                              GB_WORD_STATE | GB_WORD_GO, &length);
  if (!done || !gb_range_has(c, (GbRange){from, count->start}, "已"))
    return FALSE;
  GbPredicate p = {
      .measure = GB_MEASURE_COMPLETION, .approx = q->approx, .rule = "part done, in a bracket"};
  subject.name = gb_arena_printf(c->arena, "%s完成率", subject.stem);
  gb_observe(c, q, &p, &subject, (GbRange){mark->start, q->end});
  return TRUE;
}

/* 高于全省（9.2%）, 占民生支出（36亿元）: a figure alone is of what stands before the bracket. */
gboolean gb_bracket_lone_figure(GbContext *c, guint open, guint close) {
  const GbToken *q = token_at(c, open + 1), *mark = token_at(c, open);
  if (close != open + 2 || q->type != GB_TOKEN_QUANTITY || q->start != mark->end ||
      q->end != token_at(c, close)->start)
    return FALSE;
  if (read_dated_figure(c, mark, q) ||
      (gb_family_in(q->family, GB_FAMILY_PERCENT) && read_done_part(c, open, q)))
    return TRUE;
  GbRange before = {0, mark->start};
  guint32 share = gb_range_last(c, before, "占"), comma = gb_range_last(c, before, "，");
  guint32 goal = gb_range_last(c, before, "目标"); /* 高于预期目标（6%） */
  GbPredicate p = {.measure = GB_MEASURE_LEVEL, .approx = q->approx, .rule = "figure in a bracket"};
  GbSubject subject = *subject_before(c, open);
  gboolean percent = gb_family_in(q->family, GB_FAMILY_PERCENT);
  if (repeats_change(c, open)) {
    p = c->said;
    p.approx = q->approx;
    p.measure = percent ? GB_MEASURE_GROWTH : GB_MEASURE_CHANGE;
    p.rule = "change in a bracket";
    subject = c->said_of;
  } else if (share != G_MAXUINT32 && (comma == G_MAXUINT32 || share > comma) && !percent) {
    subject = gb_name_make(
        c, gb_range_text(c, gb_name_head(c, (GbRange){share + 3, mark->start}, FALSE)), q, &p);
  } else if (percent) {
    p.measure = GB_MEASURE_GROWTH;
    p.base = GB_BASE_YOY;
    p.sign = q->value.digits < 0 ? -1 : 1;
    p.goal = goal != G_MAXUINT32 && (comma == G_MAXUINT32 || goal > comma);
  } else {
    return FALSE;
  }
  gb_observe(c, q, &p, &subject, (GbRange){mark->start, q->end});
  return TRUE;
}
