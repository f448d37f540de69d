/* Counted things: works, projects, institutions. The noun stands before the numeral (新建冷库4座)
 * or behind its classifier (关停9台锅炉); verbs of newness stay, verbs of doing go.
 * extract: private to this folder. Source: tests/spec/constructions.md, groups S and T. */
#include <string.h>

#include "extract/grammar.h"

/* A predicate longer than this stands before its thing with 的. */
#define STATE_BYTES 9

/* ---- before the numeral ------------------------------------------------------------------ */

static gsize word_at(GbContext *c, GbRange r, GbWordClasses classes, const GbWord **word) {
  gsize length = 0;
  const GbWord *w = gb_range_word(c, r, classes, &length);
  if (word)
    *word = w;
  return w ? length : 0;
}

/* Verbs at the phrase's head: those that go are cut, one that stays is returned. */
static GbRange cut_verbs(GbContext *c, GbRange np, const char **kept) {
  *kept = "";
  for (;;) {
    const GbWord *w = NULL;
    gsize go = word_at(c, np, GB_WORD_GO, NULL), keep = word_at(c, np, GB_WORD_KEEP, &w);
    gboolean relative = gb_range_starts(c, np, "具有") && gb_range_has(c, np, "的");
    if (relative ||
        word_at(c, np, GB_WORD_INDICATOR | GB_WORD_BOUND | GB_WORD_REGION, NULL) >= MAX(go, keep))
      return np;
    if (w && keep >= go) {
      *kept = w->text;
      np.a += (guint32)keep;
      return np;
    }
    np.a += (guint32)go;
    np = gb_name_head(c, np, TRUE);
  }
}

/* 项目, 工程 …: behind a verb they make it part of a noun (提升建设项目). */
static gboolean heads_a_noun(GbContext *c, GbRange r) {
  return word_at(c, r, GB_WORD_WORK, NULL) != 0;
}

/* 围绕…谋划实施X, 对…进行X: in a phrase with a preposition the last verb of doing opens the name.
 */
static GbRange after_preposition(GbContext *c, GbRange np) {
  if (!word_at(c, np, GB_WORD_PREPOSITION, NULL))
    return np;
  guint32 best = np.a;
  for (guint32 at = np.a + 6; at + 6 < np.b;) {
    const GbWord *w = NULL;
    gsize length = word_at(c, (GbRange){at, np.b}, GB_WORD_GO | GB_WORD_KEEP, &w);
    guint32 behind = at + (guint32)length;
    if (length >= 6 && behind < np.b && !heads_a_noun(c, (GbRange){behind, np.b}))
      best = w->classes & GB_WORD_KEEP ? at : behind;
    at = length ? behind : at + (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]];
  }
  return (GbRange){best, np.b};
}

/* 甲、乙等X: the proper names of a list go, the class noun behind 等 stays. */
/* 甲业、乙业三大行业X → 三大行业X; G_MAXUINT32: no such words. */
static guint32 big_class(const GbContext *c, GbRange np) {
  static const char *const DIGITS[] = {"二", "两", "三", "四", "五", "六", "七", "八", "九", "十"};
  guint32 at = gb_range_last(c, np, "大");
  if (at == G_MAXUINT32 || at < np.a + 9 || at + 3 >= np.b)
    return G_MAXUINT32;
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++)
    if (gb_range_ends(c, (GbRange){np.a, at}, DIGITS[i]) &&
        gb_range_ends(c, (GbRange){np.a, at - 3}, "业"))
      return at - 3;
  return G_MAXUINT32;
}

GbRange gb_works_drop_names(const GbContext *c, GbRange np) {
  guint32 big = big_class(c, np);
  if (big != G_MAXUINT32)
    return (GbRange){big, np.b};
  guint32 etc = gb_range_last(c, np, "等");
  if (etc == G_MAXUINT32 || etc + 3 >= np.b || !gb_range_has(c, (GbRange){np.a, etc}, "、"))
    return np;
  GbRange rest = {etc + 3, np.b};
  static const char *const FIELDS[] = {"方面的", "领域的", "方面", "重点领域"};
  for (guint i = 0; i < G_N_ELEMENTS(FIELDS); i++)
    if (gb_range_starts(c, rest, FIELDS[i]) && rest.b - rest.a > strlen(FIELDS[i]))
      return (GbRange){rest.a + (guint32)strlen(FIELDS[i]), rest.b};
  return gb_range_starts(c, rest, "级") || gb_range_starts(c, rest, "行业") ? np : rest;
}

/* ---- behind the numeral ------------------------------------------------------------------ */

/* 由3210人减少到1876人: behind the numeral stands the verb of the next. */
static gboolean arrives(GbContext *c, GbRange right) {
  static const char *const ENDS[] = {"到", "至", "为"};
  const GbWord *w = NULL;
  gsize length = word_at(c, right, GB_WORD_VERB, &w);
  for (guint i = 0; length && i < G_N_ELEMENTS(ENDS); i++)
    if (g_str_has_suffix(w->text, ENDS[i]))
      return TRUE;
  return FALSE;
}

gboolean gb_works_opens_nothing(GbContext *c, GbRange right) {
  static const char *const MARKS[] = {"、", "，",   "（", "；", "：", "和",   "及",
                                      "与", "以及", "。", "或", "）", "大关", "关口"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, right, MARKS[i]))
      return TRUE;
  return right.a >= right.b || arrives(c, right);
}

/* 镇（街道）卫生院: the bracket stands inside the noun. */
static gboolean noun_goes_on(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  const char *close = g_strstr_len(s + r.a, r.b - r.a, "）");
  const char *behind = close ? close + 3 : NULL;
  return behind && behind < s + r.b && (guchar)*behind >= 0xE4 && (guchar)*behind <= 0xE9 &&
         behind - (s + r.a) <= 24;
}

/* N个园区的供水、排水等配套项目: 等 amid the noun, behind a list, is no predicate. */
static gboolean lists_on(const GbContext *c, GbRange right, guint32 at) {
  return gb_range_starts(c, (GbRange){at, right.b}, "等") && at + 3 < right.b &&
         gb_range_has(c, (GbRange){right.a, at}, "、");
}

/* The noun behind a classifier ends where its predicate begins; @state  length of that word. */
guint32 gb_works_noun_end(GbContext *c, GbRange right, gsize *state) {
  for (guint32 at = right.a; at < right.b;) {
    GbRange here = {at, right.b};
    gsize n = word_at(c, here, GB_WORD_STATE, NULL);
    if (n && word_at(c, here, GB_WORD_ATTRIBUTE, NULL) <= n &&
        !heads_a_noun(c, (GbRange){at + (guint32)n, right.b}) && !lists_on(c, right, at) &&
        !gb_range_in_compound(c, at)) {
      *state = n;
      return at;
    }
    gsize verb = word_at(c, here, GB_WORD_GO, NULL);
    if (verb > 3) { /* the 有 of 具有 opens no predicate */
      at += (guint32)verb;
      continue;
    }
    if (at > right.a && gb_range_starts(c, here, "（") && !noun_goes_on(c, here))
      return at;
    at += (guint32)g_utf8_skip[(guchar)c->scan.bytes->str[at]];
  }
  return right.b;
}

/* The last words of a counted thing that say nothing of it: 数量, 共计; 公共 is a word of its own.
 * @behind  it stands behind the numeral, where 中有 leads to the next figure */
static GbRange trim(const GbContext *c, GbRange r, gboolean behind) {
  static const char *const BEHIND[] = {"中有", "中", "有"};
  const char *s = c->scan.bytes->str;
  for (gboolean again = TRUE; again;) {
    gsize tail = 0, bound = 0;
    if (gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_TAIL, &tail))
      gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_BOUND, &bound);
    again = tail && tail >= bound && r.b - r.a > tail;
    r.b -= again ? (guint32)tail : 0;
    for (guint i = 0; behind && !again && i < G_N_ELEMENTS(BEHIND); i++)
      if (r.b - r.a > strlen(BEHIND[i]) && gb_range_ends(c, r, BEHIND[i])) {
        r.b -= (guint32)strlen(BEHIND[i]);
        again = TRUE;
      }
  }
  while (gb_range_starts(c, r, "的"))
    r.a += 3;
  return r;
}

/* 修缮任务已完成, 投资完成率超过: what follows the noun up to the next figure is not the noun. */
static GbRange cut_next_attribute(const GbContext *c, GbRange noun) {
  const char *s = c->scan.bytes->str;
  for (int i = 0; i < 4; i++) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_before(
        c->lexicon, s + noun.a, s + noun.b,
        GB_WORD_ATTRIBUTE | GB_WORD_VERB | GB_WORD_HEDGE_BEFORE | GB_WORD_ADVERB | GB_WORD_BASE,
        &length);
    if (!w || length >= noun.b - noun.a || g_str_equal(w->text, "项目"))
      break;
    noun.b -= (guint32)length;
  }
  return noun;
}

/* ---- names ------------------------------------------------------------------------------- */

/* 规上企业 → 规模以上企业 */
static const char *spell_out(GbContext *c, const char *name) {
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_SHORT, &length);
  return w && name[length] ? gb_arena_printf(c->arena, "%s%s", w->full, name + length) : name;
}

static GbSubject make(GbContext *c, const char *name, const char *stem) {
  GbSubject subject = gb_subject_none();
  subject.attribute = gb_name_child_attribute(c, name);
  subject.name = spell_out(c, gb_name_drop_remarks(c, name));
  subject.stem = spell_out(c, gb_name_drop_remarks(c, stem));
  subject.counted = TRUE;
  gb_parent_set_owner(c, &subject);
  return subject;
}

static const char *join(GbContext *c, const char *a, const char *b) {
  return *a && !g_str_has_prefix(b, a) ? gb_arena_printf(c->arena, "%s%s", a, b) : b;
}

/* 出栏肉牛 → 肉牛出栏量 */
static const char *turn_head(GbContext *c, const char *text) {
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_at(c->lexicon, text, text + strlen(text), GB_WORD_HEAD, &length);
  gboolean herd =
      w && (g_str_has_suffix(w->full, "栏量") || g_str_has_suffix(w->full, "笼量")) && text[length];
  return herd ? gb_arena_printf(c->arena, "%s%s", text + length, w->full) : text;
}

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
    return make(c, owner, owner); /* 监测户由420户1365人减少到38户 */
  return make(c, join(c, owner, w->counted), owner);
}

/* 仓库改造开工 → 仓库改造: the state of the count before is not that of this one. */
static const char *without_state(GbContext *c, const char *stem) {
  gsize length = 0, n = strlen(stem);
  const GbWord *state = gb_lexicon_word_before(c->lexicon, stem, stem + n, GB_WORD_STATE, &length);
  gboolean says = state && length >= 6 && n >= length + 6 && !state->faint;
  return says ? gb_arena_strndup(c->arena, stem, n - length) : stem;
}

/* 已完工24个, 完成7项: the state of what was counted before. */
static GbSubject in_state(GbContext *c, GbRange state, const GbToken *q) {
  const GbSubject *whole = gb_parent_of_unit(c, q);
  const GbSubject *of = whole                               ? whole
                        : c->subject.counted || !q->counted ? &c->subject
                                                            : &c->counted;
  if (!of->counted || state.a >= state.b)
    return gb_subject_none();
  const char *stem = without_state(c, of->stem);
  return make(c, join(c, gb_range_text(c, state), stem), stem);
}

GbSubject gb_works_of_chain(GbContext *c, GbRange left, const GbToken *q) {
  GbRange state = gb_name_head(c, left, FALSE);
  if (word_at(c, state, GB_WORD_STATE, NULL) == state.b - state.a) {
    GbSubject subject = in_state(c, state, q);
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
      return gb_arena_printf(c->arena, "%.*s%s", (int)(at - text), text, at + length);
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

/* 隐患已整治23处 → 已整治隐患 */
static GbSubject done_with(GbContext *c, const char *text) {
  const char *done = g_strrstr(text, "已"), *end = text + strlen(text);
  gsize length = 0;
  if (!done || done < text + 6 || gb_text_in_compound(c, text, done) ||
      !gb_lexicon_word_at(c->lexicon, done + 3, end, GB_WORD_STATE | GB_WORD_KEEP, &length) ||
      done + 3 + length != end)
    return gb_subject_none();
  const char *thing = gb_arena_strndup(c->arena, text, (gsize)(done - text));
  return make(c, gb_arena_printf(c->arena, "%s%s", done, thing), thing);
}

/* X项目国家级8项，省级43项: the grade takes the place of the one before. */
static GbSubject graded(GbContext *c, const char *text) {
  gsize grade = 0, last = 0, n = strlen(c->subject.name);
  const char *star = strstr(c->subject.name, "A级");
  if (star && star[strlen("A级")] && g_ascii_isdigit(*text) && g_str_equal(text + 1, "A级"))
    return make(c, gb_arena_printf(c->arena, "%s%s", text, star + strlen("A级")), text);
  gb_lexicon_word_before(c->lexicon, text, text + strlen(text), GB_WORD_GRADE, &grade);
  gb_lexicon_word_before(c->lexicon, c->subject.name, c->subject.name + n, GB_WORD_GRADE, &last);
  if (!c->subject.counted || grade != strlen(text) || !last || last == n || c->among.open)
    return gb_subject_none();
  return make(c, gb_arena_printf(c->arena, "%.*s%s", (int)(n - last), c->subject.name, text),
              c->subject.name);
}

/* 火灾26起，死亡3人: of the event that was counted. 全年出生N人，死亡M人 is of all. */
static GbSubject victims_of(GbContext *c, const GbToken *q, const char *text) {
  const char *event = "";
  const char *harm = gb_family_in(q->family, "person") ? harm_of(c, text, &event) : NULL;
  if (!harm)
    return gb_subject_none();
  gboolean said = *event != 0;
  if (!said)
    event = c->subject.counted && *c->subject.owner ? c->subject.owner : c->subject.name;
  if (!*event)
    return gb_subject_none();
  if (!said && g_str_has_prefix(c->subject.name, "出生"))
    return make(c, "死亡人口", "死亡人口");
  GbSubject victims = make(c, gb_arena_printf(c->arena, "%s%s人数", event, harm), event);
  victims.owner = event;
  return victims;
}

static GbSubject noun_before(GbContext *c, const GbToken *q, GbRange noun, const char *kept,
                             gboolean carry) {
  GbRange word = trim(c, gb_works_drop_names(c, noun), FALSE);
  if (word.a >= word.b)
    return gb_subject_none();
  if (word_at(c, word, GB_WORD_STATE, NULL) == word.b - word.a &&
      (c->subject.counted || c->counted.counted))
    return in_state(c, word, q);
  const char *text = gb_range_text(c, word);
  GbSubject like = done_with(c, text);
  if (!*like.name)
    like = graded(c, text);
  if (*like.name)
    return like;
  GbSubject victims = victims_of(c, q, text);
  if (*victims.name)
    return victims;
  const char *event = "";
  text = won(c, drop_having(c, turn_head(c, text)), &event);
  const char *part = gb_parent_part(c, q, text);
  if (part != text && !*kept) {
    GbSubject subject = make(c, part, text);
    subject.owner = c->among.whole.owner;
    return subject;
  }
  const char *verb = *kept ? kept : *event ? event : carry ? c->work_verb : "";
  if (*kept || *event)
    c->work_verb = verb;
  else if (!carry)
    c->work_verb = per_head(c, word);
  return make(c, join(c, verb, text), text);
}

/* 绿色矿山12座，包括7座砂石: the parent's noun joins its part. */
static const char *with_parent(GbContext *c, const char *thing) {
  const GbSubject *whole = &c->among.whole;
  if (!c->among.open || !c->among.listed || !whole->counted || !*whole->stem ||
      strstr(whole->name, thing) || strlen(thing) > 12 || g_str_has_suffix(thing, "企业") ||
      g_str_has_suffix(thing, "项目"))
    return thing;
  return join(c, thing, whole->stem);
}

static GbSubject noun_behind(GbContext *c, GbRange noun, GbRange behind, GbRange predicate,
                             const char *kept, gboolean carry) {
  const char *thing = with_parent(c, gb_range_text(c, behind));
  gboolean names = gb_range_ends(c, noun, "等") ||
                   (gb_range_has(c, noun, "、") &&
                    !word_at(c, (GbRange){noun.b >= noun.a + 6 ? noun.b - 6 : noun.a, noun.b},
                             GB_WORD_GO | GB_WORD_KEEP, NULL));
  if (gb_range_starts(c, noun, "在") &&
      gb_range_starts(c, (GbRange){behind.b, predicate.a + 3}, "中"))
    noun.a += 3; /* 在监测的N个断面中 */
  const char *prefix = noun.a < noun.b && !names ? gb_range_text(c, trim(c, noun, FALSE)) : "";
  const char *event = "", *prize = won(c, prefix, &event);
  prefix = prize != prefix ? join(c, event, prize) : prefix;
  const char *before = join(c, kept, prefix);
  if (!*before && carry)
    before = c->work_verb;
  c->work_verb = before;
  const char *state = predicate.b > predicate.a ? gb_range_text(c, predicate) : "";
  gsize word = 0;
  const GbWord *little =
      gb_lexicon_word_at(c->lexicon, state, state + strlen(state), GB_WORD_STATE, &word);
  if (*before || (little && little->faint && !state[word]))
    state = "";
  const char *of = strlen(state) > STATE_BYTES ? "的" : ""; /* 建立了台账的村, 已完工仓库 */
  state = gb_arena_printf(c->arena, "%s%s", state, of);
  return make(c, join(c, state, join(c, before, thing)), thing);
}

/* 新建水厂5座，惠及3万人: a verb that stays, without a noun, counts the people of what was named.
 */
static GbSubject people_of(GbContext *c, const char *kept, const GbToken *q) {
  const char *end = q->unit + strlen(q->unit);
  const GbWord *w = gb_lexicon_word_before(c->lexicon, q->unit, end, GB_WORD_OF_UNIT, NULL);
  const char *owner = c->subject.counted ? c->subject.name : c->subject.stem;
  if (!w || !gb_family_in(q->family, "person;household;person-time"))
    return gb_subject_none();
  const char *head = gb_arena_printf(c->arena, "%s%s", kept, w->counted);
  if (!*owner || !*c->last_unit)
    return make(c, head, head);
  return make(c, join(c, owner, head), owner);
}

/* 申请专利12件，授权7件; 新建冷库3座，扩建2座: the verb is of the things named before. */
static GbSubject things_of(GbContext *c, const char *kept, const GbToken *q) {
  const char *stock = gb_parent_stock(c, c->subject.stem);
  if (!c->subject.counted || !*c->last_unit || !g_str_equal(c->last_unit, q->unit) || !*stock)
    return gb_subject_none();
  gsize length = 0;
  gb_lexicon_word_at(c->lexicon, stock, stock + strlen(stock), GB_WORD_KEEP | GB_WORD_GO, &length);
  if (stock[length])
    stock += length;
  return make(c, join(c, kept, stock), stock);
}

void gb_works_open_item(GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  if (gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_PLANT, NULL) &&
      !gb_range_has(c, np, "、"))
    c->project = gb_range_text(c, np);
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
           g_str_equal(c->last_unit, q->unit);
  GbRange noun = cut_verbs(c, after_preposition(c, head), &kept);
  gsize state = 0;
  *end = q->end;
  if (*kept && noun.a >= noun.b && gb_works_opens_nothing(c, right)) {
    GbSubject object = things_of(c, kept, q);
    if (*object.name)
      c->work_verb = kept;
    else
      object = people_of(c, kept, q);
    const GbSubject *whole = *object.name ? NULL : gb_parent_of_unit(c, q);
    if (whole) /* 项目86个，总投资N，其中续建36个 */
      return make(c, join(c, kept, gb_parent_stock(c, whole->name)), whole->stem);
    if (*object.name)
      return object;
  }
  if (gb_works_opens_nothing(c, right))
    return noun_before(c, q, noun, kept, carry);
  if (gb_range_starts(c, right, "实现") &&
      word_at(c, (GbRange){right.a + 6, right.b}, GB_WORD_KEEP, NULL))
    right.a += 6; /* 9人实现脱贫 */
  GbRange behind = {right.a, gb_works_noun_end(c, right, &state)};
  *end = behind.b;
  GbRange predicate = {behind.b,
                       state ? (figure_follows ? behind.b + (guint32)state : right.b) : behind.b};
  if (predicate.b - predicate.a > 90 || g_str_has_prefix(c->scan.bytes->str + behind.b, "（"))
    predicate.b = predicate.a + (guint32)state;
  if (behind.a == behind.b)
    return noun.a < noun.b && !gb_range_ends(c, noun, "等") ? noun_before(c, q, noun, kept, carry)
                                                            : in_state(c, predicate, q);
  if (figure_follows && predicate.b == right.b)
    predicate.b = predicate.a; /* 68项任务完成66项: said of the next figure */
  if (figure_follows && !state) {
    behind = cut_next_attribute(c, behind);
    *end = behind.b;
  }
  GbRange thing = trim(c, behind, TRUE);
  const GbWord *unit =
      gb_lexicon_word_before(c->lexicon, q->unit, q->unit + strlen(q->unit), GB_WORD_OF_UNIT, NULL);
  if (unit && word_at(c, thing, GB_WORD_KEEP, NULL) == thing.b - thing.a) {
    const char *did = gb_range_text(c, thing); /* 4321人脱贫 */
    return make(c, gb_arena_printf(c->arena, "%s%s", did, unit->counted), did);
  }
  return noun_behind(c, noun, thing, predicate, kept, carry);
}
