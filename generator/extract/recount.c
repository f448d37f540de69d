/* Counts of what was counted before: in another unit, another state or grade, the people it served,
 * the victims of an event. extract: private to this folder.
 * Source: tests/spec/constructions.md, groups S and T. */
#include <string.h>

#include "extract/works.h"

/* 7502户、21982人: the second takes the head that its unit means. */
static GbSubject by_unit(GbContext *c, const GbToken *q) {
  const char *end = q->unit + strlen(q->unit);
  const GbWord *w = gb_lexicon_word_before(c->lexicon, q->unit, end, GB_WORD_OF_UNIT, NULL);
  if (!w || !*c->subject.name || !c->subject.counted || g_str_equal(c->last_unit, q->unit))
    return gb_subject_none();
  const char *owner = c->owner_of_units ? c->owner_of_units : c->subject.name;
  if (g_str_has_suffix(owner, "户数")) /* 搬迁户数 → 搬迁人数 */
    owner = gb_arena_strndup(c->arena, owner, strlen(owner) - strlen("户数"));
  if (g_str_has_suffix(owner, w->counted))
    return gb_subject_none();
  c->owner_of_units = owner;
  if (g_str_has_suffix(owner, q->unit))
    return gb_works_make(c, owner, owner); /* 监测户由420户1365人减少到38户 */
  return gb_works_make(c, gb_works_join(c, owner, w->counted), owner);
}

/* 仓库改造开工 → 仓库改造: the state of the count before is not that of this one. */
static const char *without_state(GbContext *c, const char *stem) {
  gsize length = 0, n = strlen(stem);
  const GbWord *state = gb_lexicon_word_before(c->lexicon, stem, stem + n, GB_WORD_STATE, &length);
  gboolean says = state && length >= 6 && n >= length + 6 && !(state->marks & GB_MARK_FAINT);
  return says ? gb_arena_strndup(c->arena, stem, n - length) : stem;
}

/* 已完工24个, 完成7项: the state of what was counted before. */
GbSubject gb_recount_in_state(GbContext *c, GbRange state, const GbToken *q) {
  const GbSubject *whole = gb_parent_of_unit(c, q);
  const GbSubject *of = whole                               ? whole
                        : c->subject.counted || !q->counted ? &c->subject
                                                            : &c->counted;
  if (!of->counted || state.a >= state.b)
    return gb_subject_none();
  const char *stem = without_state(c, of->stem);
  return gb_works_make(c, gb_works_join(c, gb_range_text(c, state), stem), stem);
}

GbSubject gb_recount_chain(GbContext *c, GbRange left, const GbToken *q) {
  GbRange state = gb_name_head(c, left, FALSE);
  if (!gb_range_starts(c, state, "达") && /* 累计达到N个: no state, the stock */
      gb_thing_word(c, state, GB_WORD_STATE, NULL) == state.b - state.a) {
    GbSubject subject = gb_recount_in_state(c, state, q);
    if (*subject.name)
      return subject;
  }
  return by_unit(c, q);
}

/* 火灾事故26起、死亡3人; 各类事故共死亡3人. @event  what stands before the harm, "" nothing */
static const char *harm_of(GbContext *c, const char *text, const char **event) {
  gsize length = 0;
  const char *end = text + strlen(text);
  const GbWord *harm = gb_lexicon_word_before(c->lexicon, text, end, GB_WORD_HARM, &length);
  if (!harm)
    return NULL;
  end -= length;
  while (gb_lexicon_word_before(c->lexicon, text, end, GB_WORD_TAIL, &length))
    end -= length;
  *event = gb_arena_strndup(c->arena, text, (gsize)(end - text));
  return harm->text;
}

/* 隐患已整治23处 → 已整治隐患 */
GbSubject gb_recount_done(GbContext *c, const char *text) {
  const char *done = g_strrstr(text, "已"), *end = text + strlen(text);
  gsize length = 0;
  if (!done || done < text + 6 || gb_text_in_compound(c, text, done) ||
      !gb_lexicon_word_at(c->lexicon, done + 3, end, GB_WORD_STATE | GB_WORD_KEEP, &length) ||
      done + 3 + length != end)
    return gb_subject_none();
  const char *thing = gb_arena_strndup(c->arena, text, (gsize)(done - text));
  return gb_works_make(c, gb_arena_printf(c->arena, "%s%s", done, thing), thing);
}

/* X项目国家级8项，省级43项: the grade takes the place of the one before. */
GbSubject gb_recount_graded(GbContext *c, const char *text) {
  gsize grade = 0, last = 0, n = strlen(c->subject.name);
  const char *star = strstr(c->subject.name, "A级");
  if (star && star[strlen("A级")] && g_ascii_isdigit(*text) && g_str_equal(text + 1, "A级"))
    return gb_works_make(c, gb_arena_printf(c->arena, "%s%s", text, star + strlen("A级")), text);
  gb_lexicon_word_before(c->lexicon, text, text + strlen(text), GB_WORD_GRADE, &grade);
  gb_lexicon_word_before(c->lexicon, c->subject.name, c->subject.name + n, GB_WORD_GRADE, &last);
  if (!c->subject.counted || grade != strlen(text) || !last || last == n || c->among.open)
    return gb_subject_none();
  return gb_works_make(c,
                       gb_arena_printf(c->arena, "%.*s%s", (int)(n - last), c->subject.name, text),
                       c->subject.name);
}

/* 火灾26起，死亡3人: of the event that was counted. 全年出生N人，死亡M人 is of all. */
GbSubject gb_recount_victims(GbContext *c, const GbToken *q, const char *text) {
  const char *event = "";
  const char *harm = gb_family_in(q->family, GB_FAMILY_PERSON) ? harm_of(c, text, &event) : NULL;
  if (!harm)
    return gb_subject_none();
  gboolean said = *event != 0;
  if (!said)
    event = c->subject.counted && *c->subject.owner ? c->subject.owner : c->subject.name;
  if (!*event)
    return gb_subject_none();
  if (!said && g_str_has_prefix(c->subject.name, "出生"))
    return gb_works_make(c, "死亡人口", "死亡人口");
  GbSubject victims = gb_works_make(c, gb_arena_printf(c->arena, "%s%s人数", event, harm), event);
  victims.owner = event;
  return victims;
}

/* 新建水厂5座，惠及3万人: a verb that stays, without a noun, counts the people of what was named.
 */
GbSubject gb_recount_people(GbContext *c, const char *kept, const GbToken *q) {
  const char *end = q->unit + strlen(q->unit);
  const GbWord *w = gb_lexicon_word_before(c->lexicon, q->unit, end, GB_WORD_OF_UNIT, NULL);
  const char *owner = c->subject.counted ? c->subject.name : c->subject.stem;
  if (!w ||
      !gb_family_in(q->family, GB_FAMILY_PERSON | GB_FAMILY_HOUSEHOLD | GB_FAMILY_PERSON_TIME))
    return gb_subject_none();
  const char *head = gb_arena_printf(c->arena, "%s%s", kept, w->counted);
  if (!*owner || !*c->last_unit)
    return gb_works_make(c, head, head);
  return gb_works_make(c, gb_works_join(c, owner, head), owner);
}

/* 申请专利12件，授权7件; 新建冷库3座，扩建2座: the verb is of the things named before. */
GbSubject gb_recount_things(GbContext *c, const char *kept, const GbToken *q) {
  const char *stock = gb_parent_stock(c, c->subject.stem);
  if (!c->subject.counted || !*c->last_unit || !g_str_equal(c->last_unit, q->unit) || !*stock)
    return gb_subject_none();
  gsize length = 0;
  gb_lexicon_word_at(c->lexicon, stock, stock + strlen(stock), GB_WORD_KEEP | GB_WORD_GO, &length);
  if (stock[length])
    stock += length;
  return gb_works_make(c, gb_works_join(c, kept, stock), stock);
}

GbSubject gb_recount_works(GbContext *c, GbRange words, const GbToken *q) {
  const char *done = c->subject.name, *kept = "";
  gsize verb = 0;
  if (q->counted || c->among.open || !*q->unit || !g_str_equal(c->last_unit, q->unit) ||
      !gb_lexicon_word_at(c->lexicon, done, done + strlen(done), GB_WORD_KEEP, &verb) ||
      strlen(done) < verb + 6)
    return gb_subject_none();
  GbRange noun = gb_thing_cut_verbs(c, words, &kept);
  if (noun.a < noun.b)
    return gb_subject_none();
  return gb_works_make(c, gb_works_join(c, kept, done + verb), done + verb);
}

void gb_recount_open(GbContext *c, GbRange np) {
  static const char *const ORDERS[] = {"数量居", "数居", "数量位居", "数位居", "数量排", "数排"};
  for (guint i = 0; i < G_N_ELEMENTS(ORDERS); i++) {
    guint32 at = gb_range_last(c, np, ORDERS[i]);
    if (at == G_MAXUINT32 || at < np.a + 6)
      continue;
    c->counted = gb_subject_none();
    c->counted.name = c->counted.stem = gb_range_text(c, (GbRange){np.a, at});
    c->counted.counted = TRUE;
    return;
  }
}

void gb_recount_sibling(const GbContext *c, const GbToken *q, GbSubject *subject) {
  const char *name = subject->name, *end = name + strlen(name);
  if (!*name || strstr(name, "的") || !c->by.open || !c->counted.counted || c->counted.name == name)
    return;
  gboolean place = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_PLACE, NULL) != NULL;
  gboolean branch = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_BRANCH, NULL) != NULL &&
                    !g_str_has_suffix(name, "企业");
  const char *of_place = gb_name_behind_place(c, c->counted.name);
  const char *thing = place ? of_place : branch && !of_place ? c->counted.stem : NULL;
  gboolean same_unit =
      !*c->last_unit || g_str_equal(c->last_unit, q->unit) || c->last_measure == GB_MEASURE_SHARE;
  if (!thing || !*thing || !same_unit ||
      gb_lexicon_word_before(c->lexicon, thing, thing + strlen(thing), GB_WORD_BRANCH, NULL))
    return;
  subject->name = gb_arena_printf(c->arena, "%s%s", name, thing);
  subject->stem = thing;
}
