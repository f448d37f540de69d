/* Noun phrase → indicator name: short forms spelt out, attributes inherited.
 * extract: private to this folder. Source of the rules: tests/spec/constructions.md, Naming. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

GbSubject gb_subject_none(void) {
  return (GbSubject){
      .name = "", .attribute = "", .scope = "", .stem = "", .owner = "", .observation = -1};
}

/* ---- attributes -------------------------------------------------------------------------- */

const GbWord *gb_name_attribute(const GbContext *c, const char *name) {
  return gb_lexicon_word_before(c->lexicon, name, name + strlen(name), GB_WORD_ATTRIBUTE, NULL);
}

const char *gb_name_child_attribute(const GbContext *c, const char *name) {
  const char *end = name + strlen(name);
  const GbWord *child = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_CHILD, NULL);
  if (child)
    return child->child;
  const GbWord *attribute = gb_name_attribute(c, name);
  gboolean rate = attribute && (g_str_equal(attribute->text, "率") ||
                                (gb_utf8_has_suffix(attribute->text, "面") && !attribute->flow &&
                                 gb_family_in(GB_FAMILY_PERCENT, attribute->families)));
  return attribute && !rate && !g_str_equal(attribute->text, "项目") ? attribute->text : "";
}

static gboolean ends_with_any(const char *name, const char *const *words) {
  const char *end = name + strlen(name);
  for (; *words; words++) {
    gsize n = strlen(*words);
    if ((gsize)(end - name) >= n && memcmp(end - n, *words, n) == 0)
      return TRUE;
  }
  return FALSE;
}

gboolean gb_name_inherits(const GbContext *c, const GbToken *q) {
  static const char *const THINGS[] = {"机构", "项目", "人数", "人口", "债券",
                                       "国债", "预算", "总数", NULL};
  gboolean products = c->by.open && g_str_equal(c->by.attribute, "产量") &&
                      gb_family_in(q->family, GB_FAMILY_VEHICLE | GB_FAMILY_MACHINE);
  const char *attribute = c->among.open && *c->among.attribute ? c->among.attribute
                          : products                           ? c->by.attribute
                                                               : "";
  const GbWord *word = *attribute ? gb_name_attribute(c, attribute) : NULL;
  return word && gb_family_in(q->family, word->families) && !ends_with_any(attribute, THINGS);
}

/* Does the name say what is measured, so that a figure of this family can be its value? */
static gboolean is_complete(GbContext *c, const char *name, const GbToken *q,
                            const GbPredicate *p) {
  const char *open = g_str_has_suffix(name, "）") ? g_strrstr(name, "（") : NULL;
  if (open && open > name) /* 基金收入（本级） */
    name = gb_arena_strndup(c->arena, name, (gsize)(open - name));
  if (q->counted && gb_name_inherits(c, q) && !gb_name_attribute(c, name))
    return FALSE;
  if (gb_family_in(q->family, GB_FAMILY_CONCENTRATION) && c->by.open && !gb_name_attribute(c, name))
    return FALSE;
  static const char *const CLASSES[] = {"的村", "的乡镇", "的企业", "的农户", NULL};
  if (p->measure == GB_MEASURE_SHARE && strstr(name, "的"))
    return TRUE; /* 空气质量达标的城市占N% */
  if (p->arrival && gb_family_in(q->family, GB_FAMILY_PERCENT) && ends_with_any(name, CLASSES))
    return TRUE; /* 通公交的村达到N% */
  gboolean count = q->counted && p->measure != GB_MEASURE_GROWTH && p->measure != GB_MEASURE_PP;
  if (count && !gb_family_in(q->family, GB_FAMILY_BED))
    return TRUE;
  const GbIndicator *known = gb_lexicon_find(c->lexicon, name);
  if (known && (known->kind != GB_INDICATOR_COUNT || count))
    return TRUE;
  static const char *const ACCOUNTS[] = {"公共预算", "基金预算", "经营预算", NULL};
  if (gb_utf8_has_suffix(name, "预算") && strlen(name) > 12 && !ends_with_any(name, ACCOUNTS))
    return TRUE; /* “三公”经费预算 */
  static const char *const BONDS[] = {"债券", "国债", "专项债", "一般债", NULL};
  if (gb_family_in(q->family, GB_FAMILY_MONEY) && ends_with_any(name, BONDS))
    return TRUE;
  const GbWord *attribute = gb_name_attribute(c, name);
  if (attribute && !g_str_equal(attribute->text, "项目")) {
    if (p->measure == GB_MEASURE_LEVEL && q->family &&
        !gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_POINT | GB_FAMILY_PERMILLE |
                                     GB_FAMILY_MULTIPLE))
      return gb_family_in(q->family, attribute->families) || !attribute->families ||
             strlen(attribute->text) > 6;
    return TRUE;
  }
  const char *end = name + strlen(name);
  const GbWord *closed = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_CLOSED, NULL);
  return closed && (!(closed->marks & GB_MARK_WEAK) || (!c->by.open && !c->among.open));
}

/* The attribute of the neighbour said last that can be measured in this unit: 原木进口量N吨，
 * 进口均价M元；橡胶K吨 */
static const char *attribute_of_neighbour(const GbContext *c, const GbToken *q) {
  for (guint i = c->n_recent; i-- > 0;) {
    const char *attribute = c->recent[i].attribute;
    const GbWord *word = attribute && *attribute ? gb_name_attribute(c, attribute) : NULL;
    if (word && word->families && gb_family_in(q->family, word->families))
      return attribute;
  }
  return "";
}

/* Attribute that a bare noun takes: of the frame, the paragraph's head, the section. */
static const char *inherited_attribute(const GbContext *c, const char *name, const GbToken *q,
                                       const GbPredicate *p, const char **scope) {
  const char *end = name + strlen(name);
  gboolean branch = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_BRANCH, NULL) != NULL;
  const char *from_frames[] = {c->among.open ? c->among.attribute : "",
                               c->by.open ? c->by.attribute : "",
                               c->subject.attribute,
                               attribute_of_neighbour(c, q),
                               c->head.attribute,
                               c->section_attribute,
                               branch ? c->section_head.attribute : ""};
  const char *scopes[] = {c->among.open ? c->among.scope : "",
                          c->by.open ? c->by.scope : "",
                          c->subject.scope,
                          "",
                          c->head.scope,
                          "",
                          ""};
  for (guint i = 0; i < G_N_ELEMENTS(from_frames); i++) {
    const char *attribute = from_frames[i];
    if (!attribute || !*attribute ||
        (p->measure == GB_MEASURE_GROWTH && p->verb && g_str_has_suffix(attribute, "率")))
      continue; /* a rate moves in points */
    const GbWord *word = gb_name_attribute(c, attribute);
    gboolean rate =
        gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_POINT | GB_FAMILY_PERMILLE |
                                    GB_FAMILY_MULTIPLE | GB_FAMILY_PERMILLE_POINT);
    gboolean amount = q->family && (!rate || (p->measure == GB_MEASURE_LEVEL && !p->verb));
    if (amount && word && word->families && !gb_family_in(q->family, word->families))
      continue;
    if (gb_turn_is_land(q) && (g_str_equal(attribute, "产量") ||
                               gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_PLANT, NULL)))
      continue; /* 茶叶产量N吨；桑园M亩，蔬菜基地K亩 */
    *scope = scopes[i];
    return attribute;
  }
  return "";
}

/* ---- spelling out ------------------------------------------------------------------------ */

static const char *spell_out(GbContext *c, const char *name, const GbToken *q,
                             const GbPredicate *p) {
  gsize length = 0;
  const char *end = name + strlen(name);
  const GbWord *w = gb_lexicon_word_at(c->lexicon, name, end, GB_WORD_SHORT, &length);
  if (w)
    name = gb_arena_printf(c->arena, "%s%s", w->full, name + length);
  end = name + strlen(name);
  w = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_HEAD, &length);
  gboolean money =
      gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD | GB_FAMILY_MONEY_EUR) ||
      p->measure != GB_MEASURE_LEVEL;
  gboolean amount = w && gb_utf8_has_suffix(w->full, "额");
  if (w && (money || !amount))
    name = gb_arena_printf(c->arena, "%.*s%s", (int)(end - name - (gssize)length), name, w->full);
  else if (w && name + length < end &&
           gb_family_in(q->family, GB_FAMILY_MASS | GB_FAMILY_VOLUME | GB_FAMILY_VEHICLE))
    name = gb_arena_printf(c->arena, "%s量", name); /* 原木进口N吨 */
  static const char *const OF_PRICE = "的价格";
  if (gb_utf8_has_suffix(name, OF_PRICE) && strlen(name) > strlen(OF_PRICE))
    name = gb_arena_printf(c->arena, "%.*s价格", (int)(strlen(name) - strlen(OF_PRICE)), name);
  gboolean growth = p->measure == GB_MEASURE_GROWTH || p->measure == GB_MEASURE_PP;
  if ((growth && g_str_equal(name, "经济")) || g_str_equal(name, "生产总值") ||
      g_ascii_strcasecmp(name, "GDP") == 0 || g_str_equal(name, "地区GDP"))
    return "地区生产总值";
  return name;
}

static const char *cut_tail(GbContext *c, const char *name) {
  for (;;) {
    const char *end = name + strlen(name);
    gsize tail = 0, bound = 0;
    const GbWord *w = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_TAIL, &tail);
    if (w)
      gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_BOUND, &bound);
    gsize sum = 0; /* 市本级收入总计: of all that came in, no 收入 of one account */
    if (w && gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_ACCOUNT, &sum) &&
        gb_utf8_ends(name, (gsize)(end - name) - sum, "级"))
      return name;
    if (!w || w->marks & GB_MARK_COUNT || bound > tail || (gsize)(end - name) <= tail + 3)
      return name;
    name = gb_arena_strndup(c->arena, name, (gsize)(end - name) - tail);
  }
}

/* ---- the whole way ----------------------------------------------------------------------- */

static const char *stem_of(GbContext *c, const char *name) {
  if (gb_utf8_has_suffix(name, "地区生产总值")) /* of all that is produced: no owner of 利润 */
    return "";
  gboolean thing = gb_utf8_has_suffix(name, "机构") || gb_utf8_has_suffix(name, "用户");
  const GbWord *attribute = thing ? NULL : gb_name_attribute(c, name);
  gsize n = strlen(name), a = attribute ? strlen(attribute->text) : 0, bare = 0;
  gb_lexicon_word_before(c->lexicon, name, name + n, GB_WORD_BARE, &bare);
  a = MAX(a, bare); /* 项目履约率 → 项目 */
  if (gb_utf8_has_suffix(name, "率") && (a == n || (a == strlen("率") && n - a <= strlen("办结"))))
    return ""; /* 解决率: of whatever was said before */
  return a && a < n ? gb_arena_strndup(c->arena, name, n - a) : name;
}

static gboolean is_bare(const GbContext *c, const char *name) {
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_BARE, &length);
  return w && length == strlen(name);
}

/* 总量, 余额, 其 stand for the subject itself. */
static gboolean is_anaphor(const GbContext *c, const char *name) {
  gsize length = 0;
  return gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_ANAPHOR, &length) &&
         !name[length] && *c->subject.name != 0 &&
         (!g_str_equal(name, "余额") || gb_utf8_has_suffix(c->subject.name, "余额"));
}

static gboolean is_region(const GbContext *c, const char *name) {
  gsize length = 0;
  return gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_REGION, &length) &&
         length == strlen(name);
}

/* 投资增长N%，扣除房地产开发投资后增长M%: of the same without a part. */
static gboolean is_without(const char *name) {
  return gb_utf8_has_prefix(name, "扣除") && gb_utf8_has_suffix(name, "后");
}

/* 新增高速公路N公里: works that are measured, of no attribute said before. */
static gboolean adds_works(const GbContext *c, const char *name, const GbToken *q) {
  return gb_family_in(q->family, GB_FAMILY_LENGTH | GB_FAMILY_AREA | GB_FAMILY_MONEY) &&
         gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_KEEP, NULL);
}

/* 消费增长N%；投资增长M%: nothing stands before it that it could be of. */
static gboolean is_chain_head(const GbContext *c) {
  return !*c->last_unit && !c->among.open && !c->by.open && !*c->item.name &&
         c->pending.a == c->pending.b;
}

/* 新增产业基地N亩，其中茶园M亩: parts of a whole that has no attribute have none either. */
static gboolean is_of_bare_whole(const GbContext *c, const GbToken *q) {
  const GbObservation *whole = gb_observed(c, c->among.whole.observation);
  return whole && c->among.open && c->among.within && !c->among.past && !*c->among.attribute &&
         g_str_equal(whole->unit, q->unit);
}

/* 总量, 其, 扣除A后: the chain's subject, or what is left of it; name "" where it is none. */
static GbSubject of_same(GbContext *c, const char *name) {
  GbSubject same = gb_subject_none();
  if (is_anaphor(c, name)) {
    same = c->subject;
    if (gb_utf8_has_prefix(name, "总"))
      same.name = gb_parent_stock(c, same.name); /* 新增A 5家，总数达到30家 */
  } else if (*c->last_unit && (g_str_equal(name, "支出") || g_str_equal(name, "收入")) &&
             g_str_has_suffix(c->subject.name, name)) {
    same = c->subject; /* A支出年初预算N，完成支出M */
  } else if (is_without(name) && *c->subject.name) {
    same = c->subject;
    same.name = same.stem = gb_arena_printf(c->arena, "%s的%s", name, c->subject.name);
  }
  return same;
}

/* A工程有序推进，工程完成投资N: the works that the clauses before it are about; @name as it is
 * where they name none. */
static const char *of_works_before(GbContext *c, const char *name) {
  static const char *const WORKS[] = {"工程", "项目"};
  for (guint i = 0; c->pending.a < c->pending.b && i < G_N_ELEMENTS(WORKS); i++) {
    const char *s = c->scan.bytes->str + c->pending.a;
    gsize length = c->pending.b - c->pending.a;
    const char *at = g_str_has_prefix(name, WORKS[i]) && gb_name_attribute(c, name)
                         ? g_strstr_len(s, (gssize)length, WORKS[i])
                         : NULL;
    if (at && at - s >= 6)
      return gb_arena_printf(c->arena, "%.*s%s", (int)(at - s), s, name);
  }
  return name;
}

/* A bare noun with what its owner, place or whole gives it. @inherited  set where the attribute is
 * the whole's */
static const char *completed(GbContext *c, const char *name, const GbToken *q, const GbPredicate *p,
                             gboolean *inherited) {
  const char *scope = "";
  gboolean in_frame = c->among.open || c->by.open;
  const char *owned = gb_parent_is_owned(c, name) ? gb_parent_complete(c, name) : name;
  if (gb_owner_of_vital_rate(c, name)) {
    name = gb_owner_of_vital_rate(c, name);
  } else if (owned != name) {
    name = owned;
  } else if (is_bare(c, name) &&
             !(in_frame && (g_str_equal(name, "出口额") || g_str_equal(name, "进口额")))) {
    owned = gb_name_with_owner(c, name);
    if (*c->project || c->subject.counted || !gb_lexicon_find(c->lexicon, name) ||
        gb_lexicon_find(c->lexicon, owned))
      name = owned;
  } else if (gb_name_placed(c, name)) {
    name = gb_name_placed(c, name);
  } else if (!is_complete(c, name, q, p) &&
             !(adds_works(c, name, q) && (!in_frame || c->among.past)) && !is_of_bare_whole(c, q)) {
    const char *attribute = inherited_attribute(c, name, q, p, &scope);
    if (p->measure == GB_MEASURE_SHARE &&
        (gb_utf8_has_suffix(attribute, "率") || gb_share_of_counted(c)))
      attribute = "";
    *inherited = *attribute != 0;
    if (*attribute && !g_str_has_suffix(name, attribute))
      name = is_region(c, name) && in_frame
                 ? gb_arena_printf(c->arena, "%s%s", name, attribute)
                 : gb_arena_printf(c->arena, "%s%s%s", g_str_has_prefix(name, scope) ? "" : scope,
                                   name, attribute);
  }
  return name;
}

/* A增速、B增速分别回落: the noun of the rate itself is none of the series'. */
static const char *without_rate(GbContext *c, const char *name) {
  const char *end = name + strlen(name);
  gsize rate = 0, known = 0;
  gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_RATE, &rate);
  gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_INDICATOR, &known);
  return rate && known <= rate && rate + 6 <= strlen(name)
             ? gb_arena_strndup(c->arena, name, strlen(name) - rate)
             : name;
}

/* 生猪一季度出栏量 → 生猪出栏量 */
static const char *without_period(const GbContext *c, const char *words) {
  const char *said = c->amid ? gb_range_text(c, (GbRange){c->amid->start, c->amid->end}) : NULL;
  const char *at = said ? strstr(words, said) : NULL;
  return at ? gb_arena_printf(c->arena, "%.*s%s", (int)(at - words), words, at + strlen(said))
            : words;
}

GbSubject gb_name_make(GbContext *c, const char *words, const GbToken *q, const GbPredicate *p) {
  const char *name = cut_tail(c, gb_name_drop_asides(c, without_period(c, words)));
  if (p->goal || c->goal)
    name = gb_name_drop_aim(c, name);
  if (p->measure == GB_MEASURE_LEVEL)
    name = of_works_before(c, name);
  if (p->measure == GB_MEASURE_PP || p->measure == GB_MEASURE_GROWTH)
    name = without_rate(c, name);
  if (!*name)
    return gb_subject_none();
  if (*c->moved.name && (g_str_equal(name, "比重") || g_str_equal(name, "占比")))
    return c->moved;
  if (g_str_equal(name, "投资") && p->measure == GB_MEASURE_GROWTH && is_chain_head(c))
    name = "固定资产投资";
  if (p->measure == GB_MEASURE_CHANGE && (g_str_equal(name, "人均") || g_str_equal(name, "户均")))
    name = gb_arena_printf(c->arena, "%s收入", name); /* 户均增收N */
  if (g_str_equal(name, "人均") && *c->subject.name)  /* 生产总值N，人均达到M */
    name = gb_arena_printf(c->arena, "人均%s", c->subject.name);
  GbSubject same = of_same(c, name);
  if (*same.name)
    return same;
  name = gb_turn_name(c, gb_name_drop_inner_verb(c, name, p), q, p);
  name = gb_name_harvest(c, spell_out(c, name, q, p));
  GbSubject subject = gb_subject_none();
  name = completed(c, name, q, p, &subject.inherited);
  if (c->by.open && *c->by.whole.scope && p->measure != GB_MEASURE_SHARE &&
      !gb_utf8_has_prefix(name, "限额以上") &&
      gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_PERCENT))
    name = gb_arena_printf(c->arena, "%s%s", c->by.whole.scope,
                           name); /* parts of an above-size total */
  name = gb_owner_per_head(c, gb_parent_series(c, name));
  subject.name = name;
  subject.attribute = gb_name_child_attribute(c, name);
  subject.stem = stem_of(c, name);
  if (gb_utf8_has_prefix(name, "限额以上"))
    subject.scope = gb_utf8_has_prefix(name, "限额以上单位") ? "限额以上单位" : "限额以上";
  subject.counted = q->counted;
  gb_parent_set_owner(c, &subject);
  return subject;
}

GbSubject gb_name_read(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p) {
  np = gb_name_head(c, np, TRUE);
  return gb_name_make(c, gb_range_text(c, np), q, p);
}
