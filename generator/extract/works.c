/* Counted things: works, projects, institutions. The noun stands before the numeral (新建冷库4座)
 * or behind its classifier (关停9台锅炉); verbs of newness stay, verbs of doing go.
 * extract: private to this folder. Source: tests/spec/constructions.md, groups S and T. */
#include <string.h>

#include "extract/works.h"

/* A predicate longer than this stands before its thing with 的. */
#define STATE_BYTES 9

/* 规上企业 → 规模以上企业 */
static const char *spell_out(GbContext *c, const char *name) {
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_SHORT, &length);
  return w && name[length] ? gb_arena_printf(c->arena, "%s%s", w->full, name + length) : name;
}

GbSubject gb_works_make(GbContext *c, const char *name, const char *stem) {
  GbSubject subject = gb_subject_none();
  subject.attribute = gb_name_child_attribute(c, name);
  subject.name = spell_out(c, gb_name_drop_remarks(c, name));
  subject.stem = spell_out(c, gb_name_drop_remarks(c, stem));
  subject.counted = TRUE;
  gb_parent_set_owner(c, &subject);
  return subject;
}

const char *gb_works_join(GbContext *c, const char *a, const char *b) {
  return *a && !g_str_has_prefix(b, a) ? gb_arena_printf(c->arena, "%s%s", a, b) : b;
}

/* 出栏肉牛 → 肉牛出栏量 */
static const char *turn_head(GbContext *c, const char *text, const GbToken *q) {
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_at(c->lexicon, text, text + strlen(text), GB_WORD_HEAD, &length);
  gboolean herd = w && (g_str_has_suffix(w->full, "栏量") || g_str_has_suffix(w->full, "笼量")) &&
                  text[length] && !gb_family_in(q->family, GB_FAMILY_HOUSEHOLD | GB_FAMILY_FIRM);
  return herd ? gb_arena_printf(c->arena, "%s%s", text + length, w->full) : text;
}

/* 市区有博物馆, 系统共有剧团: the verb inside goes, the place or owner before it stays. */
static const char *drop_having(GbContext *c, const char *text) {
  if (g_str_has_prefix(text, "每"))
    return text;
  const char *among = g_str_has_prefix(text, "在") ? strstr(text, "中有") : NULL;
  if (among && among[strlen("中有")])
    return among + strlen("中有"); /* 在医院中有公立医院N家 */
  const char *end = text + strlen(text);
  gsize length = 0;
  for (const char *at = text; at < end; at = g_utf8_next_char(at)) {
    const GbWord *w = gb_lexicon_word_at(c->lexicon, at, end, GB_WORD_GO, &length);
    if (w && at - text >= 6 && at + length < end && g_str_has_suffix(w->text, "有") &&
        !gb_text_in_compound(c, text, at + length - strlen("有")))
      return at - text >= 9 && memcmp(at - 3, "中", 3) == 0 && !gb_text_in_compound(c, text, at - 3)
                 ? at + length /* 常住人口中共有家庭户 */
                 : gb_arena_printf(c->arena, "%.*s%s", (int)(at - text), text, at + length);
  }
  return text;
}

/* 选手在国际比赛中获得金牌: the event, which reaches on over a list, and what was won. */
static const char *won(GbContext *c, const char *text, const char **event) {
  static const char *const PLACES[] = {"参加", "在"};
  if (!strstr(text, "获") && !strstr(text, "得"))
    return text;
  const char *end = text + strlen(text), *at = NULL, *prize = NULL;
  for (const char *p = text + 6; p < end;) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_at(c->lexicon, p, end, GB_WORD_GO, &length);
    gboolean wins = w && (g_str_has_suffix(w->text, "获") || g_str_has_suffix(w->text, "得"));
    if (wins && !gb_text_in_compound(c, text, p)) {
      at = p;
      prize = p + length;
    }
    p = wins ? p + length : g_utf8_next_char(p);
  }
  if (!at)
    return text;
  const char *from = text, *to = at;
  for (guint k = 0; k < G_N_ELEMENTS(PLACES) && from == text; k++) {
    const char *place = strstr(text, PLACES[k]);
    if (place && place < at - 6)
      from = place + strlen(PLACES[k]);
  }
  if (from == text && !g_str_has_suffix(gb_arena_strndup(c->arena, text, (gsize)(at - text)), "赛"))
    return prize; /* who won is no part of the name */
  if (to - from > 6 && (memcmp(to - 3, "中", 3) == 0 || memcmp(to - 3, "上", 3) == 0))
    to -= 3;
  *event = gb_arena_strndup(c->arena, from, (gsize)(to - from));
  return prize;
}

/* 每千人拥有医师3.2人、护士4.1人: the denominator reaches on. */
static const char *per_head(GbContext *c, GbRange word) {
  guint32 at = gb_range_last(c, word, "拥有");
  return gb_range_starts(c, word, "每") && at != G_MAXUINT32
             ? gb_range_text(c, (GbRange){word.a, at + 6})
             : "";
}

static GbSubject noun_before(GbContext *c, const GbToken *q, GbRange noun, const char *kept,
                             gboolean carry) {
  GbRange word = gb_thing_trim(c, gb_thing_drop_names(c, noun), FALSE);
  if (word.a >= word.b)
    return gb_subject_none();
  if (!gb_family_in(q->family, GB_FAMILY_PERSON_TIME) &&
      gb_thing_word(c, word, GB_WORD_STATE, NULL) == word.b - word.a &&
      (c->subject.counted || c->counted.counted))
    return gb_recount_in_state(c, word, q);
  if (gb_range_starts(c, word, "年出栏") || gb_range_starts(c, word, "年存栏"))
    word.a += (guint32)strlen("年");
  const char *text = gb_range_text(c, word);
  GbSubject like = gb_recount_done(c, text);
  if (!*like.name)
    like = gb_recount_graded(c, text);
  if (*like.name)
    return like;
  GbSubject victims = gb_recount_victims(c, q, text);
  if (*victims.name)
    return victims;
  const char *event = "", *herd = turn_head(c, text, q);
  if (herd != text) /* 出栏生猪N头、肉羊M只 */
    c->work_verb = gb_arena_strndup(c->arena, text, strlen("出栏"));
  else if (carry && !*kept)
    herd = turn_head(c, gb_works_join(c, c->work_verb, text), q);
  gboolean herds = g_str_has_suffix(herd, "栏量") || g_str_has_suffix(herd, "笼量");
  if (herds && herd != text) /* 出栏生猪N头，存栏M头: the herd is the animals' */
    return gb_works_make(c, herd,
                         gb_arena_strndup(c->arena, herd, strlen(herd) - strlen("出栏量")));
  text = won(c, drop_having(c, text), &event);
  if (!c->among.whole.counted)
    gb_parent_of_unit(c, q); /* 项目37个，到位资金N，其中工业项目25个: of the projects */
  const char *spelt = spell_out(c, text), *part = gb_parent_part(c, q, spelt);
  if (part != spelt && !*kept) {
    GbSubject subject = gb_works_make(c, part, text);
    subject.owner = c->among.whole.owner;
    return subject;
  }
  text = spell_out(c, text);
  carry =
      carry && !(*c->work_verb && strstr(text, c->work_verb)); /* 已开工项目N个，未开工项目M个 */
  const char *verb = *kept ? kept : *event ? event : carry ? c->work_verb : "";
  if (*kept || *event)
    c->work_verb = verb;
  else if (!carry)
    c->work_verb = per_head(c, word);
  return gb_works_make(c, gb_works_join(c, verb, text), text);
}

/* 绿色矿山12座，包括7座砂石: the parent's noun joins its part. */
static const char *with_parent(GbContext *c, const char *thing) {
  const GbSubject *whole = &c->among.whole;
  if (!c->among.open || !c->among.listed || !whole->counted || !*whole->stem ||
      strstr(whole->name, thing) || strlen(thing) > 12 || g_str_has_suffix(thing, "企业") ||
      g_str_has_suffix(thing, "项目"))
    return thing;
  return gb_works_join(c, thing, whole->stem);
}

static GbSubject noun_behind(GbContext *c, GbRange noun, GbRange behind, GbRange predicate,
                             const char *kept, gboolean carry) {
  const char *thing = with_parent(c, gb_range_text(c, behind));
  gboolean names = gb_range_ends(c, noun, "等") ||
                   (gb_range_has(c, noun, "、") &&
                    !gb_thing_word(c, (GbRange){noun.b >= noun.a + 6 ? noun.b - 6 : noun.a, noun.b},
                                   GB_WORD_GO | GB_WORD_KEEP, NULL));
  if (gb_range_starts(c, noun, "在") &&
      gb_range_starts(c, (GbRange){behind.b, predicate.a + 3}, "中"))
    noun = gb_name_head(c, (GbRange){noun.a + 3, noun.b}, FALSE); /* 在监测的N个断面中 */
  const char *prefix =
      noun.a < noun.b && !names ? gb_range_text(c, gb_thing_trim(c, noun, FALSE)) : "";
  const char *event = "", *prize = won(c, prefix, &event);
  prefix = prize != prefix ? gb_works_join(c, event, prize) : prefix;
  const char *before = gb_works_join(c, kept, prefix);
  if (!*before && carry)
    before = c->work_verb;
  c->work_verb = before;
  while (gb_range_starts(c, predicate, "的"))
    predicate.a += 3; /* 27种产品的产量实现增长 */
  const char *state = predicate.b > predicate.a ? gb_range_text(c, predicate) : "";
  gsize word = 0;
  const GbWord *little =
      gb_lexicon_word_at(c->lexicon, state, state + strlen(state), GB_WORD_STATE, &word);
  if (*before || (little && little->marks & GB_MARK_FAINT && !state[word]))
    state = "";
  const char *of = strlen(state) > STATE_BYTES ? "的" : ""; /* 建立了台账的村, 已完工仓库 */
  state = gb_arena_printf(c->arena, "%s%s", state, of);
  return gb_works_make(c, gb_works_join(c, state, gb_works_join(c, before, thing)), thing);
}

void gb_works_open_item(GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  if (gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_PLANT, NULL) &&
      !gb_range_has(c, np, "、"))
    c->project = gb_range_text(c, np);
}

/* 断面水质达标率, 行政村通公路率: where the things end whose rate follows; 0: no rate of things. */
static guint32 owner_of_rate(GbContext *c, GbRange words) {
  static const char *const RATES[] = {"率", "比例", "比重"};
  gboolean rate = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(RATES); i++)
    rate |= gb_range_ends(c, words, RATES[i]);
  for (guint32 at = words.a; rate && at < words.b;
       at += (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]]) {
    gsize length = gb_thing_word(c, (GbRange){at, words.b}, GB_WORD_SORT, NULL);
    if (length && at + length + 9 <= words.b)
      return at + (guint32)length;
  }
  return 0;
}

/* 3家企业的用户总数达N: what they have is of the next figure. */
static GbRange before_possessive(const GbContext *c, GbRange behind) {
  static const char *const OWNERS[] = {"企业的", "公司的", "机构的", "单位的", "银行的"};
  for (guint i = 0; i < G_N_ELEMENTS(OWNERS); i++) {
    guint32 at = gb_range_last(c, behind, OWNERS[i]);
    if (at != G_MAXUINT32 && at > behind.a)
      return (GbRange){behind.a, at + (guint32)strlen(OWNERS[i]) - 3};
  }
  return behind;
}

/* Where the verb begins that says what is done for those before it. */
static guint32 served_end(GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = r.a + 6; at < r.b; at += (guint32)g_utf8_skip[(guchar)s[at]])
    if (gb_thing_word(c, (GbRange){at, r.b}, GB_WORD_KEEP | GB_WORD_GO, NULL) >= 6)
      return at;
  return r.b;
}

/* 68项任务已整改完成66项, 58户企业完成产值N: the state is said of the next figure. */
static gboolean is_of_next(GbContext *c, GbRange behind, GbRange right) {
  GbRange rest = {behind.b, right.b};
  if (gb_range_starts(c, rest, "完成"))
    return TRUE;
  for (gsize n = 1; n && rest.a < rest.b; rest.a += (guint32)n)
    n = gb_thing_word(c, rest, GB_WORD_STATE | GB_WORD_VERB, NULL);
  return rest.a >= rest.b;
}

/* 县粮食产量, 产业园区建设投资: where the things end whose amount follows, 0: they are one noun. */
static guint32 owner_of_amount(GbContext *c, GbRange words) {
  const char *s = c->scan.bytes->str;
  guint32 owner = 0;
  gsize verb = 0; /* 达到, 为 */
  if (gb_lexicon_word_before(c->lexicon, s + words.a, s + words.b,
                             GB_WORD_VERB | GB_WORD_HEDGE_BEFORE, &verb))
    words.b -= (guint32)verb;
  if (!gb_lexicon_word_before(c->lexicon, s + words.a, s + words.b, GB_WORD_ATTRIBUTE, NULL))
    return 0;
  for (guint32 at = words.a; at + 9 < words.b; at += (guint32)g_utf8_skip[(guchar)s[at]]) {
    gsize length = gb_thing_word(c, (GbRange){at, words.b}, GB_WORD_SORT, NULL);
    if (length && at + length + 9 <= words.b && (length > 3 || at == words.a))
      owner = at + (guint32)length;
  }
  return owner;
}

/* A verb and a number, no noun: what was counted before; name "" none. */
static GbSubject recounted(GbContext *c, const char *kept, const GbToken *q) {
  GbSubject object = gb_deed_of_topic(c, kept);
  if (!*object.name)
    object = gb_recount_things(c, kept, q);
  if (*object.name)
    c->work_verb = kept;
  else
    object = gb_recount_people(c, kept, q);
  const GbSubject *whole = *object.name ? NULL : gb_parent_of_unit(c, q);
  if (whole) /* 项目86个，总投资N，其中续建36个 */
    return gb_works_make(c, gb_works_join(c, kept, gb_parent_stock(c, whole->name)), whole->stem);
  return object;
}

/* 30个断面水质达标率N%, 12个县粮食产量达到N: of the words behind the classifier those that are
 * counted; a figure follows, and the rest is said of it. @end  where that begins */
static GbRange cut_next(GbContext *c, GbRange behind, GbRange right, gboolean state,
                        GbRange *predicate, guint32 *end) {
  if (state && !is_of_next(c, behind, right))
    return behind;
  predicate->b = predicate->a;
  guint32 own = state ? 0 : owner_of_rate(c, behind);
  own = own ? own : owner_of_amount(c, behind);
  if (own) {
    *end = behind.a;
    return (GbRange){behind.a, own};
  }
  if (state)
    return behind;
  GbRange things = gb_thing_cut_next_attribute(c, before_possessive(c, behind));
  *end = things.b;
  return things;
}

/* 在N个行业推行X: what is done there ends the noun; where that begins, 0 none. */
static guint32 done_in(GbContext *c, GbRange np, GbRange right, const GbToken *q) {
  GbRange before = {q->start >= strlen("在") ? q->start - (guint32)strlen("在") : q->start,
                    q->start};
  if (!gb_range_starts(c, np, "在") && !gb_range_starts(c, before, "在"))
    return 0;
  for (guint32 at = right.a + 2 * (guint32)strlen("村"); at < right.b;
       at += (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]]) {
    GbRange here = {at, right.b};
    gsize length =
        gb_thing_word(c, here, GB_WORD_GO | GB_WORD_KEEP | GB_WORD_MANNER | GB_WORD_ADVERB, NULL);
    if (length >= 2 * strlen("村") && at + length < right.b && !gb_range_in_compound(c, at))
      return at;
  }
  return 0;
}

GbSubject gb_works_name(GbContext *c, GbRange np, GbRange right, const GbToken *q,
                        gboolean figure_follows, gboolean same_clause, guint32 *end) {
  static const char *const ANDS[] = {"、", "和", "及", "与", "以及"};
  const char *kept = "";
  gboolean carry = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(ANDS); i++)
    carry |= gb_range_starts(c, np, ANDS[i]);
  carry |= np.a == np.b && same_clause;
  GbRange head = gb_name_head(c, np, TRUE);
  carry |= head.a == np.a && np.a < np.b && !same_clause && *c->work_verb &&
           g_str_equal(c->last_unit, q->unit) &&
           !gb_range_word(c, head, GB_WORD_COMPLEMENT, NULL); /* 续建N个，新开工M个 */
  GbRange noun = gb_thing_cut_verbs(c, gb_thing_after_preposition(c, head), &kept);
  carry &= head.a > np.a || *kept || noun.a == head.a; /* 新增甲5户，培育乙3户: another verb */
  gsize state = 0;
  *end = q->end;
  if (*kept && noun.a >= noun.b && gb_thing_opens_nothing(c, right)) {
    GbSubject object = recounted(c, kept, q);
    if (*object.name)
      return object;
  }
  if (gb_thing_opens_nothing(c, right))
    return noun_before(c, q, noun, kept, carry);
  if (gb_range_starts(c, right, "实现") &&
      (gb_thing_word(c, (GbRange){right.a + 6, right.b}, GB_WORD_KEEP, NULL) ||
       gb_range_starts(c, (GbRange){right.a + 6, right.b}, "就业")))
    right.a += 6; /* 9人实现脱贫 */
  guint32 done = done_in(c, np, right, q);
  GbRange behind = {right.a, done ? done : gb_thing_noun_end(c, right, &state)};
  GbRange before = {q->start >= 3 ? q->start - 3 : q->start, q->start};
  if (figure_follows && np.a + 3 >= q->start && gb_range_starts(c, before, "为"))
    behind.b = served_end(c, behind); /* 为8户企业减免房租N */
  *end = behind.b;
  GbRange predicate = {behind.b,
                       state ? (figure_follows ? behind.b + (guint32)state : right.b) : behind.b};
  if (done && !figure_follows)
    predicate = gb_name_head(c, (GbRange){done, right.b}, FALSE);
  if (predicate.b - predicate.a > 90 || g_str_has_prefix(c->scan.bytes->str + behind.b, "（"))
    predicate.b = predicate.a + (guint32)state;
  const GbWord *unit =
      gb_lexicon_word_before(c->lexicon, q->unit, q->unit + strlen(q->unit), GB_WORD_OF_UNIT, NULL);
  if (behind.a == behind.b && unit && *kept && noun.a >= noun.b && !figure_follows &&
      predicate.a < predicate.b) { /* 资助386万人参加医疗保险 */
    const char *did = gb_arena_printf(c->arena, "%s%s", kept, gb_range_text(c, predicate));
    return gb_works_make(c, gb_arena_printf(c->arena, "%s%s", did, unit->counted), did);
  }
  if (behind.a == behind.b)
    return noun.a < noun.b && !gb_range_ends(c, noun, "等") ? noun_before(c, q, noun, kept, carry)
                                                            : gb_recount_in_state(c, predicate, q);
  if (figure_follows)
    behind = cut_next(c, behind, right, state > 0, &predicate, end);
  guint32 during = gb_range_ends(c, behind, "期间") ? gb_range_last(c, behind, "在") : G_MAXUINT32;
  if (during != G_MAXUINT32 && during > behind.a)
    behind.b = during; /* N家景区在清明期间接待游客M */
  GbRange thing = gb_thing_trim(c, behind, TRUE);
  if (unit && gb_thing_word(c, thing, GB_WORD_KEEP, NULL) == thing.b - thing.a) {
    const char *did = gb_range_text(c, thing); /* 4321人脱贫 */
    return gb_works_make(c, gb_arena_printf(c->arena, "%s%s", did, unit->counted), did);
  }
  return noun_behind(c, noun, thing, predicate, kept, carry);
}

GbSubject gb_works_of_next(GbContext *c, const GbToken *next, GbRange next_right) {
  guint32 end = 0;
  GbRange nothing = {next->start, next->start};
  return gb_works_name(c, nothing, next_right, next, FALSE, FALSE, &end);
}
