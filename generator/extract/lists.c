/* 分别 lists: one noun phrase, several members. extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

typedef struct {
  GbRange parts[GB_MAX_LIST];
  guint n;
} Parts;

static Parts split_at(GbContext *c, GbRange np, const char *const *marks) {
  Parts parts = {.n = 0};
  const char *s = c->scan.bytes->str;
  guint32 from = np.a, depth = 0;
  for (guint32 at = np.a; at < np.b;) {
    if (memcmp(s + at, "（", 3) == 0)
      depth++;
    if (memcmp(s + at, "）", 3) == 0 && depth)
      depth--;
    gsize hit = 0;
    for (const char *const *m = marks; *m && !depth && !hit; m++)
      if (at + strlen(*m) <= np.b && memcmp(s + at, *m, strlen(*m)) == 0 && at > from)
        hit = strlen(*m);
    if (hit && parts.n + 1 < GB_MAX_LIST) {
      parts.parts[parts.n++] = (GbRange){from, at};
      from = at + (guint32)hit;
      at = from;
      continue;
    }
    at += (guint32)g_utf8_skip[(guchar)s[at]];
  }
  if (from < np.b && parts.n < GB_MAX_LIST)
    parts.parts[parts.n++] = (GbRange){from, np.b};
  return parts;
}

/* 和 splits only before the last member and only where the count asks for it. */
static Parts split_last(GbContext *c, Parts parts, guint want) {
  static const char *const ANDS[] = {"以及", "和", "及", "与"};
  if (!parts.n || parts.n + 1 != want)
    return parts;
  GbRange last = parts.parts[parts.n - 1];
  for (guint i = 0; i < G_N_ELEMENTS(ANDS); i++) {
    guint32 at = gb_range_last(c, last, ANDS[i]);
    if (at == G_MAXUINT32 || at == last.a || at + strlen(ANDS[i]) >= last.b)
      continue;
    parts.parts[parts.n - 1] = (GbRange){last.a, at};
    parts.parts[parts.n++] = (GbRange){at + (guint32)strlen(ANDS[i]), last.b};
    return parts;
  }
  return parts;
}

/* 存贷款余额 → 存款余额, 贷款余额 */
static guint split_compound(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p,
                            GbSubject *out) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = np.a; at < np.b; at += (guint32)g_utf8_skip[(guchar)s[at]]) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_at(c->lexicon, s + at, s + np.b, GB_WORD_SPLIT, &length);
    if (!w)
      continue;
    g_auto(GStrv) halves = g_strsplit(w->halves, ";", 2);
    for (int i = 0; i < 2; i++) {
      const char *name = gb_arena_printf(c->arena, "%.*s%s%.*s", (int)(at - np.a), s + np.a,
                                         halves[i], (int)(np.b - at - length), s + at + length);
      out[i] = gb_name_make(c, name, q, p);
    }
    return 2;
  }
  return 0;
}

/* 三次产业, 一、二、三产业投资 → 第一产业投资, 第二产业投资, 第三产业投资 */
static guint split_industries(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p,
                              GbSubject *out) {
  static const char *const ALL[] = {"三次产业",         "一二三产业",   "一、二、三产业",
                                    "一、二、三次产业", "一、二、三产", "一二三产"};
  static const char *const BETWEEN[] = {"分别", "实现", "完成"};
  static const char *const ORDER[] = {"一", "二", "三"};
  GbRange tail = {0, np.b};
  for (guint i = 0; i < G_N_ELEMENTS(ALL) && !tail.a; i++) {
    guint32 at = gb_range_last(c, np, ALL[i]);
    tail.a = at == G_MAXUINT32 ? 0 : at + (guint32)strlen(ALL[i]);
  }
  if (!tail.a)
    return 0;
  for (guint i = 0; i < G_N_ELEMENTS(BETWEEN); i++)
    if (gb_range_starts(c, tail, BETWEEN[i]))
      tail.a += (guint32)strlen(BETWEEN[i]);
  const GbWord *attribute = gb_name_attribute(c, gb_range_text(c, tail));
  if (tail.a >= tail.b && (c->among.open || c->by.open)) /* 投资N，其中第一、二、三产业分别 */
    attribute = gb_name_attribute(c, c->among.open ? c->among.attribute : c->by.attribute);
  for (int i = 0; i < 3; i++)
    out[i] = gb_name_make(
        c,
        gb_arena_printf(c->arena, "第%s产业%s", ORDER[i], attribute ? attribute->text : "增加值"),
        q, p);
  return 3;
}

/* 甲、乙和丙三个区: the class that closes the members is none of the last one's words. */
static guint32 before_class(const GbContext *c, guint32 from, guint32 end) {
  guint32 at = gb_range_last(c, (GbRange){from, end}, "个");
  gboolean counted = at != G_MAXUINT32 && at >= from + 6 && end - at <= 15 &&
                     gb_range_ends_in(c, (GbRange){from, at}, "两三四五六七八九十");
  end = counted ? at - 3 : end;
  return gb_range_ends(c, (GbRange){from, end}, "等") ? end - (guint32)strlen("等") : end;
}

/* 分别实现地区生产总值: an indicator behind its verb; "" none. @cut  where the verb begins */
static const char *done_by_each(GbContext *c, GbRange last, guint32 *cut) {
  static const char *const VERBS[] = {"实现", "完成"};
  for (guint i = 0; i < G_N_ELEMENTS(VERBS); i++) {
    guint32 at = gb_range_last(c, last, VERBS[i]);
    GbRange done = {at == G_MAXUINT32 ? last.b : at + (guint32)strlen(VERBS[i]), last.b};
    gsize length = 0;
    if (done.a < done.b && at > last.a && gb_range_word(c, done, GB_WORD_INDICATOR, &length) &&
        length == done.b - done.a) {
      guint32 end = gb_range_ends(c, (GbRange){last.a, at}, "分别") ? at - 6 : at;
      *cut = before_class(c, last.a, end);
      return gb_range_text(c, done);
    }
  }
  return "";
}

/* The words that the last member shares with all: 等行业增加值, 产量, 投资. */
static const char *shared_tail(GbContext *c, GbRange last, guint32 *cut) {
  const char *s = c->scan.bytes->str;
  guint32 etc = gb_range_last(c, last, "等");
  *cut = last.b;
  if (etc != G_MAXUINT32 && etc > last.a && etc + 3 < last.b && !gb_range_in_compound(c, etc) &&
      !gb_range_has(c, (GbRange){etc, last.b}, "等级")) {
    *cut = etc;
    return gb_range_text(c, (GbRange){etc + 3, last.b});
  }
  if (gb_range_ends(c, last, "等")) {
    *cut = last.b - 3;
    return "";
  }
  guint32 open = gb_range_ends(c, last, "）") ? gb_range_last(c, last, "（") : G_MAXUINT32;
  if (open != G_MAXUINT32 && open > last.a)
    last.b = open; /* 销售额（营业额） */
  gsize length = 0;
  const GbWord *attribute =
      gb_lexicon_word_before(c->lexicon, s + last.a, s + last.b, GB_WORD_ATTRIBUTE, &length);
  guint32 class = attribute ? G_MAXUINT32 : gb_range_some_big(c, last);
  if (class != G_MAXUINT32 && class > last.a && gb_range_ends(c, last, "产业")) {
    *cut = class; /* 甲、乙、丙三大主导产业分别增长 */
    return "产业";
  }
  if (!attribute || length >= last.b - last.a)
    return "";
  static const char *const BETWEEN[] = {"实现", "完成", "分别"};
  if (g_str_equal(attribute->text, "率") && last.b - last.a > length + 12) {
    *cut = last.b - (guint32)length - 6; /* 垃圾、污水治理率 */
    return gb_range_text(c, (GbRange){*cut, last.b});
  }
  *cut = last.b - (guint32)length;
  for (guint i = 0; i < G_N_ELEMENTS(BETWEEN); i++)
    if (gb_range_ends(c, (GbRange){last.a, *cut}, BETWEEN[i]))
      *cut -= (guint32)strlen(BETWEEN[i]); /* 甲业、乙业分别实现销售额 */
  guint32 big = gb_range_some_big(c, (GbRange){last.a, *cut});
  if (big != G_MAXUINT32 && big > last.a) { /* 甲、乙两大行业增加值 → 甲行业增加值, 乙行业增加值 */
    const char *kind = gb_range_ends(c, (GbRange){big, *cut}, "行业")   ? "行业"
                       : gb_range_ends(c, (GbRange){big, *cut}, "产业") ? "产业"
                                                                        : "";
    *cut = big;
    return gb_arena_printf(c->arena, "%s%s", kind, attribute->text);
  }
  return attribute->text;
}

/* 甲类、乙类商品零售额, 甲市、乙县工业投资, 养老、医疗保险参保人数: what follows the sign that ends
 * the members is shared too; a sign that only the last has is shared itself.
 * @cut  where the last member's own words end */
static const char *behind_sign(GbContext *c, const Parts *parts, guint32 *cut) {
  static const struct {
    const char *sign;
    guint32 longest; /* bytes of a first member that lacks it; 0 any */
    gboolean alone;  /* nothing need follow it */
  } KINDS[] = {{"类", 6, FALSE},  {"岁", 3, FALSE},   {"工业", 3, TRUE},
               {"产业", 6, TRUE}, {"地区", 9, FALSE}, {"保险", 0, FALSE}};
  GbRange first = parts->parts[0], last = parts->parts[parts->n - 1];
  const char *s = c->scan.bytes->str;
  if (parts->n == 2 && first.b - first.a == 6 && last.b - last.a > 6 &&
      (gb_range_starts(c, first, "城镇") || gb_range_starts(c, first, "城市")) &&
      gb_range_starts(c, last, "农村")) {
    *cut = last.a + 6;
    return gb_range_text(c, (GbRange){*cut, last.b}); /* 城市、农村低保标准 */
  }
  gboolean place =
      gb_lexicon_word_before(c->lexicon, s + first.a, s + first.b, GB_WORD_PLACE, NULL) != NULL;
  guint32 best = G_MAXUINT32;
  gboolean lacking = FALSE;
  for (guint32 at = last.a; place && at < last.b && best == G_MAXUINT32;) {
    gsize length = 0;
    gboolean ends = gb_range_word(c, (GbRange){at, last.b}, GB_WORD_PLACE, &length) != NULL;
    at += ends ? (guint32)length : (guint32)g_utf8_skip[(guchar)s[at]];
    if (ends && at < last.b)
      best = at;
  }
  for (guint i = 0; i < G_N_ELEMENTS(KINDS) && !place && best == G_MAXUINT32; i++) {
    const char *found = g_strstr_len(s + last.a, last.b - last.a, KINDS[i].sign);
    guint32 at = found ? (guint32)(found - s) : last.a, end = at + (guint32)strlen(KINDS[i].sign);
    gboolean has = gb_range_ends(c, first, KINDS[i].sign);
    gboolean lacks = !gb_range_has(c, first, KINDS[i].sign) &&
                     (!KINDS[i].longest || first.b - first.a <= KINDS[i].longest);
    if (at > last.a && ((has && end < last.b) || (lacks && (end < last.b || KINDS[i].alone)))) {
      best = has ? end : at;
      lacking = !has;
    }
  }
  if (best == G_MAXUINT32 || (place && best - last.a > 18))
    return NULL;
  gsize grade = 0; /* 0—14岁、60岁及以上人口; the 类 that the first lacks is shared itself */
  if (!lacking && gb_range_word(c, (GbRange){best, last.b}, GB_WORD_GRADE, &grade) &&
      best + grade < last.b)
    best += (guint32)grade;
  guint32 big = gb_range_some_big(c, (GbRange){last.a, best}); /* 甲、乙两大主导产业 */
  *cut = big != G_MAXUINT32 && big > last.a ? big : best;
  return gb_range_text(c, (GbRange){best, last.b});
}

static gboolean is_attribute(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  return gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_ATTRIBUTE | GB_WORD_BARE,
                                &length) &&
         length == r.b - r.a;
}

/* 事故起数, 绿化覆盖率: a member that ends so has its attribute. */
static gboolean is_closed(const char *attribute) {
  static const char *const ENDS[] = {"数", "率", "人次"};
  for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++)
    if (g_str_has_suffix(attribute, ENDS[i]))
      return TRUE;
  return FALSE;
}

/* X中A、B: the whole stands before the first member alone. */
static GbRange behind_whole(const GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  const char *pause = g_strstr_len(s + np.a, np.b - np.a, "、");
  GbRange first = {np.a, pause ? (guint32)(pause - s) : np.a};
  guint32 at = gb_range_last(c, first, "中");
  return at == G_MAXUINT32 || at < np.a + 9 || at + 3 >= first.b || gb_range_in_compound(c, at)
             ? np
             : (GbRange){at + (gb_range_starts(c, (GbRange){at + 3, np.b}, "的") ? 6u : 3u), np.b};
}

/* 牛、羊肉: members of one character take the last character of two; "" none. */
static const char *sign_of_short(GbContext *c, const Parts *parts, guint32 cut) {
  GbRange last = {parts->parts[parts->n - 1].a, cut};
  static const char *const GOODS[] = {"肉", "蛋", "奶"};
  gboolean small = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(GOODS) && last.b - last.a == 6; i++)
    small |= gb_range_ends(c, last, GOODS[i]);
  for (guint i = 0; i + 1 < parts->n; i++)
    small &= parts->parts[i].b - parts->parts[i].a == 3;
  return small ? gb_range_text(c, (GbRange){last.a + 3, last.b}) : "";
}

/* 规上工业增加值、固定资产投资: each is an indicator by itself. */
static gboolean is_known(const GbContext *c, const char *words) {
  gsize length = 0;
  const char *end = words + strlen(words);
  const GbWord *w = gb_lexicon_word_at(c->lexicon, words, end, GB_WORD_SHORT, &length);
  const char *name = w ? gb_arena_printf(c->arena, "%s%s", w->full, words + length) : words;
  return gb_lexicon_find(c->lexicon, name) && gb_name_attribute(c, name);
}

/* A增速、B增速: a member that says its own rate shares no attribute. */
static gboolean says_rate(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  return gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, GB_WORD_RATE, NULL) != NULL;
}

/* 同城、异地、国际快递业务量: members that say a kind alone share the last one's whole series; NULL
 * where they are none. @cut  where its own words end */
static const char *series_of_kinds(GbContext *c, const Parts *parts, guint32 *cut) {
  for (guint i = 0; i + 1 < parts->n; i++) {
    gsize length = 0;
    GbRange kind = parts->parts[i];
    if (!gb_range_word(c, kind, GB_WORD_GRADE, &length) || length != kind.b - kind.a)
      return NULL;
  }
  GbRange last = parts->parts[parts->n - 1];
  const char *s = c->scan.bytes->str;
  gsize known = 0;
  gb_lexicon_word_before(c->lexicon, s + last.a, s + last.b, GB_WORD_INDICATOR, &known);
  if (!known || known >= last.b - last.a)
    return NULL;
  *cut = last.b - (guint32)known;
  return gb_range_text(c, (GbRange){*cut, last.b});
}

/* 省级X和Y: a modifier before the first member is left where it stands. */
static void name_members(GbContext *c, const Parts *parts, const GbToken *q, const GbPredicate *p,
                         GbSubject *out) {
  GbRange last = parts->parts[parts->n - 1];
  guint32 cut = last.b;
  const char *done = done_by_each(c, last, &cut);
  const char *sign_tail = *done ? done : series_of_kinds(c, parts, &cut);
  if (!sign_tail)
    sign_tail = behind_sign(c, parts, &cut);
  const char *tail = sign_tail ? sign_tail : shared_tail(c, last, &cut);
  gsize scope = 0;
  const char *head = gb_range_text(c, parts->parts[0]);
  gb_lexicon_word_at(c->lexicon, head, head + strlen(head), GB_WORD_SCOPE, &scope);
  gboolean towards = *tail && g_str_has_prefix(head, "对"); /* 对A、B出口 */
  /* one subject, many attributes: 油茶种植面积、产量 */
  gboolean attributes = parts->n >= 2 && is_attribute(c, last);
  const char *owner = "";
  if (attributes) {
    GbRange first = parts->parts[0];
    gsize length = 0;
    const char *s = c->scan.bytes->str;
    gb_lexicon_word_before(c->lexicon, s + first.a, s + first.b, GB_WORD_ATTRIBUTE, &length);
    owner = gb_range_text(c, (GbRange){first.a, first.b - (guint32)length});
    if (strlen(owner) > 6 && g_str_has_suffix(owner, "总")) /* 总装机容量、发电量 */
      owner = gb_range_text(c, (GbRange){first.a, first.b - (guint32)length - 3});
  }
  const char *last_sign = sign_of_short(c, parts, cut);
  for (guint i = 0; i < parts->n; i++) {
    GbRange r = parts->parts[i];
    const char *words = gb_range_text(c, r);
    if (attributes && i > 0) {
      words = gb_arena_printf(c->arena, "%s%s", owner, words);
    } else if (*tail && !attributes) {
      GbRange body = {r.a, i + 1 == parts->n ? cut : r.b};
      const GbWord *own = gb_name_attribute(c, gb_range_text(c, body));
      gboolean whole =
          says_rate(c, body) || (own && !q->counted && is_known(c, gb_range_text(c, body)));
      whole |= own && (is_closed(own->text) || (!q->counted && g_str_has_suffix(tail, own->text)));
      const char *sign = i + 1 < parts->n ? last_sign : "";
      if (g_str_has_prefix(tail, "地区") && body.b - body.a == 3 &&
          gb_range_ends_in(c, body, "东中西"))
        sign = "部"; /* 东、中和东北地区 */
      words = whole && i + 1 < parts->n
                  ? gb_range_text(c, body)
                  : gb_arena_printf(c->arena, "%s%s%s", gb_range_text(c, body), sign, tail);
    } else if (*last_sign && i + 1 < parts->n) {
      words = gb_arena_printf(c->arena, "%s%s", words, last_sign);
    } else if (i + 1 == parts->n && cut < r.b) {
      words = gb_range_text(c, (GbRange){r.a, cut});
    }
    gboolean apart = i && is_known(c, head) && is_known(c, gb_range_text(c, r));
    if (i && scope && !attributes && !apart &&
        !gb_lexicon_word_at(c->lexicon, words, words + strlen(words), GB_WORD_SCOPE, NULL))
      words = gb_arena_printf(c->arena, "%.*s%s", (int)scope, head, words);
    if (towards && i && !g_str_has_prefix(words, "对"))
      words = gb_arena_printf(c->arena, "对%s", words);
    out[i] = gb_name_make(c, words, q, p);
    gb_parent_owns(c, &out[i]);
  }
}

/* 种植甲8亩、乙5亩、丙3亩，产值分别: what was stated last, one after the other in one unit. */
static const GbSubject *stated_alike(const GbContext *c, guint want) {
  const GbSubject *from = c->n_recent >= want ? &c->recent[c->n_recent - want] : NULL;
  for (guint i = 0; from && i < want; i++) {
    const GbObservation *o = gb_observed(c, from[i].observation);
    const GbObservation *first = gb_observed(c, from->observation);
    if (!o || !first || !*from[i].stem || !g_str_equal(o->unit, first->unit) ||
        g_str_equal(o->unit, "%"))
      return NULL;
  }
  return from;
}

/* 甲县、乙县优良天数比例分别为N、M，PM2.5浓度分别为K、L: of the same places. */
static gboolean of_places(GbContext *c, GbRange np, const GbSubject *list, guint want,
                          GbSubject *out) {
  const char *said = gb_range_text(c, np);
  const GbWord *attribute = gb_name_attribute(c, said);
  if (!attribute || gb_name_behind_place(c, said) || gb_range_has(c, np, "、"))
    return FALSE;
  for (guint i = 0; i < want; i++) {
    const char *tail = gb_name_behind_place(c, list[i].name);
    if (!tail)
      return FALSE;
    out[i] = list[i];
    out[i].name =
        gb_arena_printf(c->arena, "%.*s%s", (int)(tail - list[i].name), list[i].name, said);
    out[i].stem = out[i].name;
    out[i].attribute = attribute->text;
    out[i].observation = -1;
  }
  return TRUE;
}

guint gb_list_of_attribute(GbContext *c, GbRange np, guint want, GbSubject *out) {
  const GbSubject *list = c->n_list == want ? c->list : stated_alike(c, want);
  if (list && of_places(c, np, list, want, out))
    return want;
  if (!list || !is_attribute(c, np))
    return 0;
  const char *attribute = gb_range_text(c, np);
  for (guint i = 0; i < want; i++) {
    out[i] = list[i];
    if (!g_str_has_suffix(out[i].name, attribute)) {
      out[i].name = gb_arena_printf(c->arena, "%s%s", out[i].stem, attribute);
      out[i].attribute = attribute;
    }
  }
  return want;
}

guint gb_list_of_owners(GbContext *c, GbRange np, guint want, const GbToken *q,
                        const GbPredicate *p, GbSubject *out) {
  GbSubject said = gb_name_read(c, np, q, p);
  guint n = 0;
  for (guint i = c->n_recent; i-- > 0 && n < want;)
    if (*said.name && g_str_has_suffix(c->recent[i].name, said.name) &&
        !g_str_equal(c->recent[i].name, said.name))
      out[want - ++n] = c->recent[i];
  return n == want ? want : 0;
}

/* Bytes that all members end with; a sign that ends a kind's name (业, 类) stays with each. */
static gsize common_end(const GbContext *c) {
  const char *first = c->list[0].name, *end = first + strlen(first);
  const char *at = first;
  for (guint i = 1; i < c->n_list; i++)
    while (at < end && !g_str_has_suffix(c->list[i].name, at))
      at = g_utf8_next_char(at);
  const GbWord *attribute = g_str_has_prefix(first, "对") ? gb_name_attribute(c, first) : NULL;
  if (attribute && (gsize)(end - at) > strlen(attribute->text))
    at = end - strlen(attribute->text); /* 对东盟、对欧盟出口额 */
  gsize sign = 0;
  if (at < end && at > first)
    gb_lexicon_word_at(c->lexicon, at, end, GB_WORD_BRANCH, &sign);
  return (gsize)(end - at) - sign;
}

GbSubject gb_list_joint(GbContext *c) {
  GbSubject joint = c->list[c->n_list - 1];
  gsize tail = common_end(c), scope = 0;
  const char *first = c->list[0].name;
  gb_lexicon_word_at(c->lexicon, first, first + strlen(first), GB_WORD_SCOPE, &scope);
  g_autoptr(GString) name = g_string_new(NULL);
  for (guint i = 0; i < c->n_list; i++) {
    const char *own = c->list[i].name;
    gsize skip = i && scope && strncmp(own, first, scope) == 0 ? scope : 0;
    if (strlen(own) <= tail + skip)
      return joint;
    g_string_append_printf(name, "%s%.*s", i ? "、" : "", (int)(strlen(own) - tail - skip),
                           own + skip);
  }
  joint.stem = gb_arena_strdup(c->arena, name->str);
  joint.name =
      gb_arena_printf(c->arena, "%s%s", joint.stem, joint.name + strlen(joint.name) - tail);
  joint.observation = -1;
  return joint;
}

guint gb_list_parts(GbContext *c, GbRange np, guint want, GbRange *out) {
  static const char *const ALL[] = {"、", "以及", "和", "及", "与", NULL};
  Parts parts = split_at(c, np, ALL);
  memcpy(out, parts.parts, parts.n * sizeof *out);
  return parts.n == want ? want : 0;
}

/* 城镇和农村居民, 金融机构存、贷款余额: the compound itself holds the sign that would part it. */
static gboolean joins_two(const GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = np.a; at < np.b; at += (guint32)g_utf8_skip[(guchar)s[at]]) {
    GbRange before = {np.a, at};
    const GbWord *w = gb_lexicon_word_at(c->lexicon, s + at, s + np.b, GB_WORD_SPLIT, NULL);
    if (w && (strstr(w->text, "和") || strstr(w->text, "、")))
      return !gb_range_has(c, before, "、") && !gb_range_has(c, before, "和");
  }
  return FALSE;
}

guint gb_list_split(GbContext *c, GbRange np, guint want, const GbToken *q, const GbPredicate *p,
                    GbSubject *out) {
  static const char *const PAUSES[] = {"、", NULL};
  static const char *const COMMAS[] = {"，", NULL};
  static const char *const ALL[] = {"、", "以及", "和", "及", "与", NULL};
  np = behind_whole(c, gb_name_head(c, np, TRUE));
  if (want < 2 || want > GB_MAX_LIST || np.a >= np.b)
    return 0;
  if (want == 3 && split_industries(c, np, q, p, out))
    return 3;
  if (want == 2 && p->each && joins_two(c, np) && split_compound(c, np, q, p, out))
    return 2;
  const char *const *ways[] = {COMMAS, PAUSES, ALL};
  for (guint i = 0; i < G_N_ELEMENTS(ways); i++) {
    Parts parts = split_at(c, np, ways[i]);
    if (parts.n > 1 || i)
      parts = split_last(c, parts, want);
    if (parts.n != want)
      continue;
    name_members(c, &parts, q, p, out);
    return want;
  }
  return want == 2 && p->each ? split_compound(c, np, q, p, out) : 0;
}
