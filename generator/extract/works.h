/* What the files of counted things share: thing.c cuts the noun out, works.c names it, recount.c
 * finds what was counted before. extract: private to this folder. */
#ifndef GB_EXTRACT_WORKS_H
#define GB_EXTRACT_WORKS_H

#include "extract/grammar.h"

/** Length of the longest word of one of @classes at @r's head, 0 none. @word  that; may be NULL */
static inline gsize gb_thing_word(GbContext *c, GbRange r, GbWordClasses classes,
                                  const GbWord **word) {
  gsize length = 0;
  const GbWord *w = gb_range_word(c, r, classes, &length);
  if (word)
    *word = w;
  return length;
}

/* thing.c */
/** Cuts the verbs at the head of @np that go; @kept  the one that stays in the name, "" none. */
GbRange gb_thing_cut_verbs(GbContext *c, GbRange np, const char **kept);
/** 围绕…谋划实施X → X: behind the last verb of a phrase that a preposition opens. */
GbRange gb_thing_after_preposition(GbContext *c, GbRange np);
/** Cuts words off the end that say nothing of the thing: 数量, 共计.
 * @behind  it stands behind the numeral, where 中有 leads to the next figure */
GbRange gb_thing_trim(const GbContext *c, GbRange r, gboolean behind);
/** Cuts off the end what is said of the next figure: 投资完成率超过. */
GbRange gb_thing_cut_next_attribute(const GbContext *c, GbRange noun);

/* works.c */
/** A counted thing. @stem  its name without state and verb */
GbSubject gb_works_make(GbContext *c, const char *name, const char *stem);
/** @a before @b, unless @b begins with it. */
const char *gb_works_join(GbContext *c, const char *a, const char *b);

/** What @next counts, the figure right behind another (1243户4321人脱贫); name "" none. */
GbSubject gb_works_of_next(GbContext *c, const GbToken *next, GbRange next_right);

/* deeds.c; name "" where it is none of them */
/** 对12个A进行B → AB. @np  before the numeral. @end  where the words of the next figure begin */
GbSubject gb_deed_done_to(GbContext *c, const GbFigurePlace *at, GbRange np, guint32 *end);
/** 新建12条30公里A → 新建A: the noun stands behind the size. @np, @end  as above */
GbSubject gb_deed_measured(GbContext *c, const GbFigurePlace *at, GbRange np, guint32 *end);
/** 加快A改造，新开工30套 → 新开工A改造: the verb @kept is of what the clause before is about. */
GbSubject gb_deed_of_topic(GbContext *c, const char *kept);

/* recount.c; name "" where it is none of them */
/** 已完工24个: @state of what was counted before. */
GbSubject gb_recount_in_state(GbContext *c, GbRange state, const GbToken *q);
/** 隐患已整治23处 → 已整治隐患 */
GbSubject gb_recount_done(GbContext *c, const char *text);
/** 国家级8项，省级43项: @text takes the place of the grade before. */
GbSubject gb_recount_graded(GbContext *c, const char *text);
/** 火灾26起，死亡3人: of the event that @text names, or that was counted before. */
GbSubject gb_recount_victims(GbContext *c, const GbToken *q, const char *text);
/** 新建水厂5座，惠及3万人: the people of what was named, by the verb @kept. */
GbSubject gb_recount_people(GbContext *c, const char *kept, const GbToken *q);
/** 新建冷库3座，扩建2座: the things named before, by the verb @kept. */
GbSubject gb_recount_things(GbContext *c, const char *kept, const GbToken *q);

#endif
