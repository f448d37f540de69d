/* What a share is of, and its name: A占B比重.
 * extract: private to this folder. Source: tests/spec/constructions.md, Naming 10. */
#include <math.h>
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

static gboolean is_listed(const GbContext *c, const char *name) {
  for (guint i = 0; i < c->n_list; i++)
    if (g_str_equal(c->list[i].name, name))
      return TRUE;
  return FALSE;
}

/* A part of the paragraph's head says the same attribute; another thing is no part of it. */
static gboolean may_be_part(const GbContext *c, const GbSubject *part, const GbSubject *whole) {
  const GbWord *a = gb_name_attribute(c, part->name), *b = gb_name_attribute(c, whole->name);
  gboolean stock = gb_parent_stock(c, whole->name) == whole->name; /* 新增A is no whole */
  if (g_str_has_prefix(part->name, "对") && g_str_has_prefix(whole->name, "对"))
    return FALSE; /* trade with one partner is no part of that with another */
  return a && b && stock &&
         (a == b || g_str_equal(gb_name_child_attribute(c, whole->name), a->text));
}

/* Of what a share is that names no whole: investment is none of the product said before. */
static gboolean may_be_of(const GbContext *c, const GbSubject *part, const char *whole) {
  const GbWord *own = gb_name_attribute(c, part->name);
  return !own || !g_str_equal(own->text, "投资") || !g_str_has_suffix(whole, "生产总值");
}

/* 60岁及以上人口占21%，其中65岁及以上人口占15%: of a part that is but a share the whole is the
 * whole's too. */
static gboolean is_share_itself(const GbContext *c, const GbSubject *of) {
  const GArray *all = c->report->observations;
  const GbObservation *last = gb_observed(c, (gint)all->len - 1);
  return of == &c->among.whole && of->observation < 0 && last && last->sentence == c->sentence &&
         last->measure == GB_MEASURE_SHARE && g_str_has_prefix(last->indicator, of->name);
}

typedef enum { OF_UNKNOWN, OF_WHOLE, OF_OUTER } Of;

/* 60岁及以上人口264万人，占18.7%，其中65岁及以上人口191万人，占13.5%: the figures say of which
 * whole, as 191 of 264 is 13.5 % only of what 264 is 18.7 % of. */
static Of told_by_figures(const GbContext *c, const GbSubject *part, const GbToken *q) {
  if (!c->among.open || !gb_family_in(q->family, GB_FAMILY_PERCENT))
    return OF_UNKNOWN;
  const GbObservation *level = gb_observed(c, part->observation);
  const GbObservation *whole = gb_observed(c, c->among.whole.observation);
  const GbObservation *outer = whole ? gb_observed(c, c->among.whole.observation + 1) : NULL;
  if (!level || !outer || outer->measure != GB_MEASURE_SHARE ||
      level->measure != GB_MEASURE_LEVEL || whole->measure != GB_MEASURE_LEVEL ||
      !g_str_equal(level->unit, whole->unit) || whole->value.digits <= 0 ||
      !g_str_has_prefix(outer->indicator, whole->indicator))
    return OF_UNKNOWN;
  double said = gb_decimal_to_double(q->value), near = 0.1 + said / 100;
  double part_of = gb_decimal_to_double(level->value) / gb_decimal_to_double(whole->value);
  gboolean of_whole = fabs(part_of * 100 - said) < near;
  gboolean of_outer = fabs(part_of * gb_decimal_to_double(outer->value) - said) < near;
  return of_whole == of_outer ? OF_UNKNOWN : of_whole ? OF_WHOLE : OF_OUTER;
}

const char *gb_share_name(GbContext *c, const GbSubject *subject, const GbToken *q,
                          const GbPredicate *p) {
  const char *whole = p->reference ? p->reference : "";
  Of of = *whole ? OF_UNKNOWN : told_by_figures(c, subject, q);
  if (of == OF_OUTER && !c->share_whole)
    return gb_arena_printf(c->arena, "%s占比", subject->name);
  if (of == OF_WHOLE)
    whole = c->among.whole.name;
  if (!*whole && g_str_has_prefix(subject->name, "税收") && !strstr(c->subject.name, "税") &&
      gb_utf8_ends(c->subject.name, strlen(c->subject.name), "收入"))
    whole = c->subject.name; /* 其中地方收入N，税收占比M: of the revenue said last */
  if (!*whole && c->share_whole && c->sentence <= c->share_sentence + 1 &&
      !g_str_equal(c->share_whole, subject->name) &&
      (!g_str_has_suffix(c->share_whole, "增量") || g_str_has_suffix(subject->name, "增量")))
    whole = c->share_whole;
  if (!p->reference && !may_be_of(c, subject, whole))
    return gb_arena_printf(c->arena, "%s占比", subject->name);
  if (!*whole) {
    const GbSubject *in = c->among.open && *c->among.whole.name ? &c->among.whole
                          : c->by.open && *c->by.whole.name     ? &c->by.whole
                          : *c->head.name                       ? &c->head
                                                                : &c->item;
    if (!*in->name || (in == &c->head && (in->observation < 0 || !may_be_part(c, subject, in))) ||
        g_str_equal(in->name, subject->name) || is_listed(c, in->name) || is_share_itself(c, in) ||
        g_str_has_suffix(in->name, "率") || g_str_has_suffix(in->name, "价格"))
      return gb_arena_printf(c->arena, "%s占比", subject->name);
    whole = in->name;
  }
  gsize clipped = 0;
  const GbWord *spelt =
      gb_lexicon_word_at(c->lexicon, whole, whole + strlen(whole), GB_WORD_SHORT, &clipped);
  if (spelt)
    whole = gb_arena_printf(c->arena, "%s%s", spelt->full, whole + clipped);
  if (g_str_equal(whole, "生产总值") || g_str_equal(whole, "GDP"))
    whole = "地区生产总值";
  c->share_whole = whole;
  c->share_sentence = c->sentence;
  const GbWord *attribute = gb_name_attribute(c, subject->name);
  static const char *const DOMAINS[] = {"工业", "业", "行业", "产业", "服务业", "企业"};
  gboolean domain = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(DOMAINS); i++)
    domain |= gb_utf8_ends(whole, strlen(whole), DOMAINS[i]);
  return gb_arena_printf(c->arena, "%s占%s%s比重", subject->name, whole,
                         domain && attribute ? attribute->text : "");
}

gboolean gb_share_of_counted(const GbContext *c) {
  const char *whole = c->by.open ? c->by.whole.name : "", *end = whole + strlen(whole);
  if (!*whole || *c->by.whole.attribute)
    return FALSE;
  if (gb_lexicon_word_before(c->lexicon, whole, end, GB_WORD_PEOPLE, NULL))
    return TRUE;
  const GArray *all = c->report->observations;
  for (guint i = all->len; i-- > 0;) {
    const GbObservation *o = &g_array_index(all, GbObservation, i);
    if (o->measure == GB_MEASURE_LEVEL && g_str_equal(o->indicator, whole))
      return !gb_utf8_has_suffix(o->unit, "元");
  }
  return FALSE;
}

const char *gb_share_named(GbContext *c, const char *name) {
  gsize n = strlen(name), tail = strlen("比重");
  gboolean open = g_str_has_suffix(name, "比重") && n > tail && !strstr(name, "占") &&
                  c->share_whole && c->sentence <= c->share_sentence + 1;
  return open ? gb_arena_printf(c->arena, "%.*s占%s比重", (int)(n - tail), name, c->share_whole)
              : name;
}

gboolean gb_share_goes_on(GbContext *c, const GbPredicate *p, const GbSubject *subject) {
  if (p->measure != GB_MEASURE_PP || c->said.measure != GB_MEASURE_PP || !c->said.of_share ||
      !p->verb || p->named || subject->name == c->moved.name)
    return FALSE;
  const GArray *all = c->report->observations;
  const GbWord *attribute = gb_name_attribute(c, subject->name);
  return all->len && g_array_index(all, GbObservation, all->len - 1).sentence == c->sentence &&
         attribute && attribute == gb_name_attribute(c, c->said_of.name);
}

guint gb_share_last(const GbContext *c, guint want, GbSubject *out) {
  gint last = (gint)c->report->observations->len - (gint)want;
  for (guint i = 0; i < want; i++) {
    const GbObservation *o = gb_observed(c, last + (gint)i);
    if (!o || o->sentence != c->sentence || o->measure != GB_MEASURE_SHARE)
      return 0;
    out[i] = gb_subject_none();
    out[i].name = out[i].stem = o->indicator;
    out[i].observation = last + (gint)i;
  }
  return want;
}
