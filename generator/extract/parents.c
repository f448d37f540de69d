/* What a short noun borrows from its parent: an attribute its owner (毕业生, 货运量), a grade or a
 * branch its whole (省级, 分社), a part the verb of its whole (新增). extract: private to this
 * folder. Source: tests/spec/constructions.md, Naming 7. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

/* ---- owners ------------------------------------------------------------------------------ */

static const GbWord *owned_at_end(const GbContext *c, const char *name, gsize *length) {
  return gb_lexicon_word_before(c->lexicon, name, name + strlen(name), GB_WORD_OWNED, length);
}

gboolean gb_parent_is_owned(const GbContext *c, const char *name) {
  gsize length = 0;
  return *name && owned_at_end(c, name, &length) && length == strlen(name);
}

/* 学校9所，其中小学3所、初中2所、高中1所，在校学生N: behind several parts again of the whole. */
static gboolean is_of_whole(const GbContext *c) {
  return c->among.open && c->among.within && !c->among.past && *c->among.whole.owner &&
         c->n_recent >= c->among.first + 3;
}

const char *gb_parent_complete(GbContext *c, const char *name) {
  const GbWord *word = owned_at_end(c, name, NULL);
  if (word && is_of_whole(c) && word->owned == c->among.whole.owned)
    return gb_arena_printf(c->arena, "%s%s", c->among.whole.owner, name);
  const char *owner = word ? c->owner[word->owned] : "";
  if (word && word->owned == GB_OWNED_SERVICE && !*owner && *c->counted.name)
    owner = c->owner[GB_OWNED_INSTITUTION]; /* 卫生院86个，卫生人员N人 */
  return !*owner || g_str_has_prefix(name, owner) ? name
                                                  : gb_arena_printf(c->arena, "%s%s", owner, name);
}

/* 学位, 车位: room for one, which owns no beds; 单位 does. */
static gboolean is_place_for_one(const char *name) {
  return gb_utf8_has_suffix(name, "位") && !gb_utf8_has_suffix(name, "单位");
}

void gb_parent_set_owner(GbContext *c, GbSubject *subject) {
  gsize length = 0;
  const GbWord *word = owned_at_end(c, subject->name, &length);
  gsize n = strlen(subject->name);
  static const char *const HEADS[] = {"人均", "户均", "亩均", "每"};
  for (guint i = 0; word && i < G_N_ELEMENTS(HEADS); i++)
    if (gb_utf8_has_prefix(subject->name, HEADS[i]))
      return; /* 人均营业收入, 每百元资产实现的营业收入: of those before it */
  if (word && length < n) {
    subject->owner = gb_arena_strndup(c->arena, subject->name, n - length);
    subject->owned = word->owned;
  } else if (subject->counted && !word && !is_place_for_one(subject->name) &&
             !gb_lexicon_word_before(c->lexicon, subject->name, subject->name + n, GB_WORD_PEOPLE,
                                     NULL)) { /* 卫生院9所，卫生人员N人，床位M张: of the 卫生院 */
    subject->owner = *subject->stem ? subject->stem : subject->name;
    subject->owned = GB_OWNED_INSTITUTION;
  }
}

void gb_parent_owns(GbContext *c, const GbSubject *subject) {
  if (*subject->owner)
    c->owner[subject->owned] = subject->owner;
}

/* 货物进出口总额: trade as such, no one's. */
static gboolean is_all_trade(const char *whole) {
  static const char *const ALL[] = {"货物", "外贸", "对外贸易", "海关"};
  for (guint i = 0; i < G_N_ELEMENTS(ALL); i++)
    if (gb_utf8_has_prefix(whole, ALL[i]))
      return TRUE;
  return FALSE;
}

/* 城镇居民人均收入N，人均消费支出M，恩格尔系数K: of the same residents; NULL where it is not. */
static const char *of_residents(GbContext *c, const char *name) {
  static const char *const THEIRS[] = {"恩格尔系数", "人均消费", "人均生活消费",
                                       "人均可支配", "人均住房", "人均纯收入"};
  const char *of = c->n_recent ? strstr(c->subject.name, "居民") : NULL;
  for (guint i = 0; of && of > c->subject.name && i < G_N_ELEMENTS(THEIRS); i++)
    if (gb_utf8_has_prefix(name, THEIRS[i]))
      return gb_arena_printf(c->arena, "%.*s", (int)(of - c->subject.name) + (int)strlen("居民"),
                             c->subject.name);
  return NULL;
}

/* 一般公共预算收入N，其中：市本级收入M: one level's side of the account; NULL where it is none. */
static const char *of_level(GbContext *c, const char *whole, const char *name) {
  static const char *const ACCOUNTS[] = {"预算", "基金", "财政"};
  static const char *const SIDES[] = {"收入", "支出"};
  gsize n = strlen(name), side = strlen(SIDES[0]), all = strlen(whole);
  gboolean level = FALSE, account = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(SIDES); i++)
    level |= gb_utf8_has_suffix(name, SIDES[i]) && gb_utf8_has_suffix(whole, SIDES[i]);
  if (!level || !gb_utf8_ends(name, n - side, "级") || strstr(whole, "级"))
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS(ACCOUNTS); i++) {
    if (strstr(name, ACCOUNTS[i]))
      return NULL; /* 一般公共预算本级收入 has its account */
    account |= gb_utf8_ends(whole, all - side, ACCOUNTS[i]);
  }
  return account ? gb_arena_printf(c->arena, "%.*s%s", (int)(n - side), name, whole) : NULL;
}

/* 民营经济增加值，其中第一产业增加值; 城镇居民人均可支配收入，其中工资性收入: a part that has a
 * name of its own is another series than that of all; the whole's owner stays before it. */
const char *gb_parent_series(GbContext *c, const char *name) {
  const GbFrame *frame = c->among.open ? &c->among : &c->by;
  const char *whole = frame->open ? frame->whole.name : "";
  const char *of = of_residents(c, name);
  if (of)
    return gb_arena_printf(c->arena, "%s%s", of, name);
  const char *level = of_level(c, whole, name);
  if (level)
    return level;
  if (!*whole)
    return name;
  const char *head = strstr(whole, "人均");
  gboolean source = gb_utf8_has_suffix(name, "净收入") || gb_utf8_has_suffix(name, "性收入");
  if (head && source && !strstr(name, "人均"))
    return gb_arena_printf(c->arena, "%.*s%s", (int)(head - whole) + 6, whole, name);
  const GbWord *sold = gb_utf8_has_prefix(name, "通过") ? gb_name_attribute(c, whole) : NULL;
  if (sold && g_str_equal(sold->text, "零售额")) /* 限额以上单位零售额，其中通过网络实现 */
    return gb_arena_printf(c->arena, "%.*s%s", (int)(strlen(whole) - strlen(sold->text)), whole,
                           name);
  const char *whose = head ? strstr(whole, "居民") : NULL, *part = strstr(name, "居民");
  if (whose && head > whose && part && g_str_equal(part, "居民收入"))
    return gb_arena_printf(c->arena, "%.*s%s", (int)(part - name) + (int)strlen("居民"), name,
                           head); /* 居民人均可支配收入N，其中城镇居民M */
  gsize trade = 0;
  static const char *const TRADES[] = {"进出口额", "进出口总额", "进出口总值"};
  for (guint i = 0; i < G_N_ELEMENTS(TRADES); i++)
    if (gb_utf8_has_suffix(whole, TRADES[i]))
      trade = strlen(whole) - strlen(TRADES[i]);
  if (trade && (g_str_equal(name, "出口额") || g_str_equal(name, "进口额")) && !is_all_trade(whole))
    return gb_arena_printf(c->arena, "%.*s%s", (int)trade, whole, name);
  gboolean economy = gb_utf8_has_suffix(whole, "经济增加值");
  gboolean industry = gb_utf8_has_prefix(name, "第") && gb_utf8_has_suffix(name, "产业增加值");
  return economy && industry ? gb_arena_printf(c->arena, "%.*s%s",
                                               (int)(strlen(whole) - strlen("增加值")), whole, name)
                             : name;
}

/* ---- parts ------------------------------------------------------------------------------- */

/* 累计, 年末共有: the stock of what was added. */
const char *gb_parent_stock(const GbContext *c, const char *name) {
  gsize length = 0;
  const GbWord *keep =
      gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_KEEP, &length);
  gboolean adds =
      keep && (gb_utf8_has_prefix(keep->text, "新") || gb_utf8_has_prefix(keep->text, "净增"));
  return adds && name[length] ? name + length : name;
}

static gboolean same_unit(const GbContext *c, const GbToken *q, const GbSubject *whole) {
  const GbObservation *o = gb_observed(c, whole->observation);
  return !o || g_str_equal(o->unit, q->unit);
}

/* 参加失业保险人数 and 农民工 → 参加失业保险农民工人数 */
static const char *join_branch(GbContext *c, const char *whole, const char *name) {
  static const char *const HEAD = "人数";
  gsize n = strlen(whole), head = gb_utf8_has_suffix(whole, HEAD) ? strlen(HEAD) : 0;
  return gb_arena_printf(c->arena, "%.*s%s%s", (int)(n - head), whole, name, whole + n - head);
}

/* 5A级 and A级景区 → 5A级景区: what both have in common is said once. */
static gsize overlap(const char *a, const char *b) {
  gsize most = MIN(strlen(a), strlen(b));
  for (gsize n = most; n > 0; n--)
    if (memcmp(a + strlen(a) - n, b, n) == 0)
      return n;
  return 0;
}

/* 市级以上龙头企业 → 龙头企业: a part of one grade is of no other. */
static const char *without_grade(GbContext *c, const char *stock) {
  static const char *const OVER = "级以上";
  const char *at = strstr(stock, OVER);
  if (!at || at < stock + 3 || !at[strlen(OVER)])
    return stock;
  return gb_arena_printf(c->arena, "%.*s%s", (int)(at - stock) - 3, stock, at + strlen(OVER));
}

const char *gb_parent_part(GbContext *c, const GbToken *q, const char *name) {
  const GbSubject *whole = &c->among.whole;
  if (!c->among.open || !whole->counted || !*whole->name || !same_unit(c, q, whole) ||
      strstr(name, whole->stem))
    return name;
  gsize length = 0;
  const char *end = name + strlen(name);
  const GbWord *grade = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_GRADE, &length);
  gsize kept = 0;
  gb_lexicon_word_at(c->lexicon, whole->name, whole->name + strlen(whole->name), GB_WORD_KEEP,
                     &kept);
  const char *stock = whole->name[kept] ? whole->name + kept : whole->name;
  const char *least = strstr(stock, "级以上"); /* 省级 of 市级以上企业 */
  if (least && least - stock <= 9 && gb_utf8_has_suffix(name, "级"))
    stock = least + strlen("级以上");
  const char *verb = gb_arena_strndup(c->arena, whole->name, (gsize)(stock - whole->name));
  if (g_str_has_prefix(name, verb))
    verb = "";
  if (!grade || strlen(name) > 21)
    return *verb ? gb_arena_printf(c->arena, "%s%s", verb, name) : name;
  stock = without_grade(c, stock);
  return grade->marks & GB_MARK_BEHIND
             ? join_branch(c, whole->name, name)
             : gb_arena_printf(c->arena, "%s%s%s", verb, name, stock + overlap(name, stock));
}

const GbSubject *gb_parent_of_unit(GbContext *c, const GbToken *q) {
  if (!c->among.open || !q->counted)
    return NULL;
  if (c->among.whole.counted && same_unit(c, q, &c->among.whole))
    return &c->among.whole;
  for (guint i = MIN(c->n_recent, c->among.first); i-- > 0;) {
    const GbSubject *before = &c->recent[i];
    if (before->counted && before->observation >= 0 && same_unit(c, q, before)) {
      c->among.whole = *before;
      return &c->among.whole;
    }
  }
  return NULL;
}

const GbSubject *gb_parent_behind_rate(const GbContext *c, const GbToken *q) {
  for (guint i = gb_utf8_has_suffix(c->subject.name, "率") ? c->n_recent : 0; i-- > 0;)
    if (c->recent[i].observation >= 0 && same_unit(c, q, &c->recent[i]))
      return &c->recent[i];
  return NULL;
}

GbSubject gb_parent_work(GbContext *c, GbRange noun, const GbToken *q) {
  GbSubject work = gb_subject_none();
  gsize length = 0;
  gb_range_word(c, noun, GB_WORD_KEEP, &length);
  gboolean goes_on =
      !q->counted && g_str_equal(c->last_unit, q->unit); /* 新修公路N公里，整治M公里 */
  const char *thing = c->among.open ? c->among.whole.name : goes_on ? c->subject.name : "";
  const char *verbs = thing;
  if (noun.a >= noun.b || length != noun.b - noun.a)
    return work;
  for (gsize n = 1; n; thing += n) {
    n = 0;
    gb_lexicon_word_at(c->lexicon, thing, thing + strlen(thing), GB_WORD_KEEP, &n);
    n = n                                                                                       ? n
        : thing > verbs && (gb_utf8_has_prefix(thing, "和") || gb_utf8_has_prefix(thing, "、")) ? 3
                                                                                                : 0;
  }
  if (thing == verbs || !*thing)
    return work;
  work.stem = thing;
  work.name = gb_arena_printf(c->arena, "%s%s", gb_range_text(c, noun), thing);
  return work;
}
