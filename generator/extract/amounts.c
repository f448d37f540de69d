/* Amounts whose thing stands behind them: 投资N元新建灌渠, 发行N元特别国债, N平方米冷库投用.
 * extract: private to this folder. Source: tests/spec/constructions.md, no. 122, 160. */
#include <string.h>

#include "extract/grammar.h"
#include "extract/works.h"

#define THING_BYTES 90

static gboolean is_han(const GbContext *c, guint32 at) {
  guchar lead = (guchar)c->scan.bytes->str[at];
  return lead >= 0xE4 && lead <= 0xE9;
}

/* The whole of @r is one word of @classes. */
static gboolean is_word(const GbContext *c, GbRange r, GbWordClasses classes) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  return gb_lexicon_word_at(c->lexicon, s + r.a, s + r.b, classes, &length) && length == r.b - r.a;
}

/* 对A进行修复 → A修复, 用于B → B, 完成C → C */
static const char *work_words(GbContext *c, GbRange r) {
  static const char *const LEADS[] = {"用于", "对", "完成"};
  for (guint i = 0; i < G_N_ELEMENTS(LEADS); i++)
    if (gb_range_starts(c, r, LEADS[i]) && !gb_range_word(c, r, GB_WORD_BOUND, NULL))
      r.a += (guint32)strlen(LEADS[i]); /* 对口支援 is one word */
  guint32 doing = gb_range_last(c, r, "进行");
  if (doing == G_MAXUINT32)
    return gb_range_text(c, r);
  return gb_arena_printf(c->arena, "%s%s", gb_range_text(c, (GbRange){r.a, doing}),
                         gb_range_text(c, (GbRange){doing + 6, r.b}));
}

/* 投资N元改建12座泵站: the works are those of the next figure. */
static const char *work_of_next(GbContext *c, GbRange verb, const GbAmount *at) {
  if (!at->next || !at->next->counted || !is_word(c, verb, GB_WORD_KEEP | GB_WORD_GO))
    return "";
  guint32 end = 0;
  return gb_works_name(c, verb, at->next_right, at->next, FALSE, FALSE, &end).name;
}

static GbSubject spent_on(GbContext *c, const char *spent, const GbAmount *at) {
  GbRange right = at->right;
  GbSubject work = gb_subject_none();
  gboolean of = gb_range_starts(c, right, "的");
  if (of && at->next) {
    guint32 pause = gb_range_last(c, right, "、");
    if (pause == G_MAXUINT32 || !gb_range_ends(c, right, spent))
      return work;   /* 投资N元的M个项目: owner_behind */
    right.b = pause; /* 投资N元的A、投资M元的B */
  }
  if (of) {
    gsize state = 0;
    right = (GbRange){right.a + 3, right.b};
    right.b = gb_thing_noun_end(c, right, &state);
  }
  const char *words = work_of_next(c, right, at);
  if (!*words && right.b > right.a && right.b - right.a <= THING_BYTES && is_han(c, right.a))
    words = work_words(c, right);
  if (!*words)
    return work;
  work.stem = words;
  work.name = gb_arena_printf(c->arena, "%s%s", words, spent);
  return work;
}

/* 拉通了有线电视: behind a verb that 了 ends; FALSE, @r as it was: none. */
static gboolean behind_done(const GbContext *c, GbRange *r) {
  const char *s = c->scan.bytes->str;
  const char *done = g_strstr_len(s + r->a, MIN(r->b - r->a, 12), "了");
  if (!done || done < s + r->a + 6)
    return FALSE;
  r->a = (guint32)(done - s) + (guint32)strlen("了");
  return TRUE;
}

/* 9公里水泥硬化: the noun behind the size @q, to the next mark. */
static const char *noun_of_size(GbContext *c, const GbToken *q) {
  GbRange right = {q->end, (guint32)c->scan.bytes->len};
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->start >= q->end) {
      right.b = t->start;
      break;
    }
  }
  while (gb_range_starts(c, right, "的"))
    right.a += 3;
  gsize state = 0;
  return gb_thing_opens_nothing(c, right)
             ? ""
             : gb_range_text(c, (GbRange){right.a, gb_thing_noun_end(c, right, &state)});
}

/* 投入N元，新建校舍: the works stand in the next clause, behind a verb of doing. */
static GbSubject spent_before(GbContext *c, const char *spent, guint32 comma) {
  const char *s = c->scan.bytes->str;
  GbSubject work = gb_subject_none();
  GbRange next = {comma, (guint32)c->scan.bytes->len};
  if (!gb_range_starts(c, next, "，"))
    return work;
  next.a += strlen("，");
  const GbToken *behind = NULL; /* the size of the works */
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->start >= next.a) {
      next.b = t->start;
      behind =
          t->type == GB_TOKEN_QUANTITY && gb_family_in(t->family, GB_FAMILY_LENGTH | GB_FAMILY_AREA)
              ? t
              : NULL;
      if (t->type == GB_TOKEN_QUANTITY && gb_family_in(t->family, GB_FAMILY_PERCENT))
        return work; /* 完成投资N，完成计划的M% */
      break;
    }
  }
  gsize go = 0, keep = 0;
  gboolean doing = FALSE;
  for (;;) {
    next = gb_name_head(c, next, FALSE);
    gb_lexicon_word_at(c->lexicon, s + next.a, s + next.b, GB_WORD_KEEP, &keep);
    if (!gb_lexicon_word_at(c->lexicon, s + next.a, s + next.b, GB_WORD_GO, &go) || keep >= go)
      break;
    next.a += (guint32)go;
    next.a += gb_range_starts(c, next, "了") ? (guint32)strlen("了") : 0;
    doing = TRUE;
  }
  if (!(doing || keep))
    doing = behind_done(c, &next);
  const char *size = doing && behind ? noun_of_size(c, behind) : "";
  gsize n = next.b - next.a + strlen(size);
  if (!(doing || keep) || n < 12 || n > THING_BYTES)
    return work;
  work.stem = gb_arena_printf(c->arena, "%s%s", work_words(c, next), size);
  work.name = gb_arena_printf(c->arena, "%s%s", work.stem, spent);
  return work;
}

/* 河湾镇4000平方米冷库投用: where the thing is stands before its size. */
static gboolean names_place(const GbContext *c, GbRange noun) {
  static const char *const PLACES[] = {"镇", "乡", "村", "街道", "县", "区", "市"};
  gboolean place = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(PLACES) && noun.b - noun.a <= 18; i++)
    place |= noun.b - noun.a > strlen(PLACES[i]) && gb_range_ends(c, noun, PLACES[i]);
  return place;
}

/* 河湾路9公里水泥硬化: what is done over a length stands behind it, where it is done before. */
static gboolean names_road(const GbContext *c, GbRange noun, const GbToken *q) {
  static const char *const ROADS[] = {"路", "线", "段", "渠", "河", "道", "街"};
  gboolean road = FALSE;
  for (guint i = 0; gb_family_in(q->family, GB_FAMILY_LENGTH) && i < G_N_ELEMENTS(ROADS); i++)
    road |= noun.b - noun.a > strlen(ROADS[i]) && gb_range_ends(c, noun, ROADS[i]);
  road |= gb_family_in(q->family, GB_FAMILY_LENGTH) && gb_range_has(c, noun, "至");
  return road && !gb_range_has(c, noun, "、");
}

gboolean gb_amount_opens_predicate(GbContext *c, GbRange right) {
  gsize length = 0, bound = 0; /* the 居 of 居民住宅 is no verb */
  const GbWord *w =
      gb_range_word(c, right,
                    GB_WORD_VERB | GB_WORD_ADVERB | GB_WORD_BASE | GB_WORD_LINK | GB_WORD_GO |
                        GB_WORD_KEEP | GB_WORD_COURSE | GB_WORD_TARGET | GB_WORD_HEDGE_AFTER,
                    &length);
  gb_range_word(c, right, GB_WORD_BOUND, &bound);
  return w && bound <= length &&
         !(length == 3 && w->percent == GB_MEASURE_GROWTH); /* 高 of 高标准 is no verb */
}

GbSubject gb_amount_behind(GbContext *c, GbRange noun, const GbToken *q, const GbAmount *at) {
  GbSubject thing = gb_subject_none();
  gboolean money = gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD);
  if (money && is_word(c, noun, GB_WORD_SPENT)) {
    const char *spent = gb_range_text(c, noun);
    return at->right.a < at->right.b ? spent_on(c, spent, at)
           : g_str_has_prefix(spent, "投") || g_str_has_prefix(spent, "筹")
               ? spent_before(c, spent, at->right.b)
               : thing;
  }
  gboolean capacity = /* 河湾厂6万吨纸浆产能投产 */
      gb_family_in(q->family, GB_FAMILY_MASS) && gb_range_has(c, at->right, "产能");
  gboolean place = names_place(c, noun) || names_road(c, noun, q) || capacity;
  gboolean bare = noun.a == noun.b || place || is_word(c, noun, GB_WORD_KEEP | GB_WORD_GO);
  GbRange right = at->right;
  if (!bare || at->next ||
      !(money || gb_family_in(q->family,
                              GB_FAMILY_AREA | GB_FAMILY_LENGTH | (capacity ? GB_FAMILY_MASS : 0))))
    return thing;
  if (gb_range_starts(c, right, "的"))
    right.a += 3;
  gsize state = 0;
  if (right.a >= right.b || !is_han(c, right.a) || gb_thing_opens_nothing(c, right))
    return thing;
  if (gb_amount_opens_predicate(c, right))
    return thing;
  right.b = gb_thing_noun_end(c, right, &state);
  if (right.b - right.a < 6 || right.b - right.a > THING_BYTES)
    return thing;
  gboolean kept = place || is_word(c, noun, GB_WORD_KEEP);
  thing.stem = gb_range_text(c, right);
  thing.name =
      kept ? gb_arena_printf(c->arena, "%s%s", gb_range_text(c, noun), thing.stem) : thing.stem;
  thing.attribute = gb_name_child_attribute(c, thing.name);
  return thing;
}

/* 总投资64亿元的21个水利项目: the owner stands behind. */
GbSubject gb_amount_of_works(GbContext *c, GbRange noun, const GbAmount *at) {
  GbSubject none = gb_subject_none();
  if (!at->next || !gb_range_starts(c, at->right, "的") || at->right.b - at->right.a > 3)
    return none;
  GbSubject owner = gb_works_of_next(c, at->next, at->next_right);
  if (!*owner.name)
    return none;
  owner.stem = owner.name;
  owner.name = gb_arena_printf(c->arena, "%s%s", owner.name, gb_range_text(c, noun));
  return owner;
}

/* 占地1600亩产业园, 总投资6亿元的水厂: an attribute by itself, its owner behind the figure. */
GbSubject gb_amount_of_owner(GbContext *c, GbRange noun, const GbAmount *at) {
  GbSubject none = gb_subject_none();
  GbRange right = at->right;
  gsize bare = 0, state = 0;
  if (gb_range_starts(c, right, "的"))
    right.a += 3;
  if (at->next || !gb_range_word(c, noun, GB_WORD_BARE, &bare) || bare != noun.b - noun.a ||
      gb_thing_opens_nothing(c, right) || !is_han(c, right.a))
    return none;
  right.b = gb_thing_noun_end(c, right, &state);
  if (right.b - right.a < 2 * strlen("园") || gb_amount_opens_predicate(c, right))
    return none;
  const char *owner = gb_range_text(c, right);
  GbSubject subject =
      gb_works_make(c, gb_arena_printf(c->arena, "%s%s", owner, gb_range_text(c, noun)), owner);
  subject.counted = FALSE;
  return subject;
}
