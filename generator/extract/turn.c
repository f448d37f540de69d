/* A verb before its goods, or a price alone, turned into an indicator: 出口家具N元 → 家具出口额.
 * extract: private to this folder. Source: tests/spec/constructions.md, nos. 31 and 216. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

/* 销售彩票N元 → 彩票销售额, 电商销售果品N元 → 电商果品销售额 */
static const char *turn_sale(GbContext *c, const char *name, const GbToken *q) {
  static const char *const VERB = "销售";
  const char *verb =
      gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD) ? strstr(name, VERB) : NULL;
  gboolean sale = verb && verb - name <= 12 && verb[strlen(VERB)] && !gb_name_attribute(c, name) &&
                  !gb_lexicon_find(c->lexicon, name);
  return sale ? gb_arena_printf(c->arena, "%.*s%s销售额", (int)(verb - name), name,
                                verb + strlen(VERB))
              : name;
}

/* 云岭港进口原木: whose trade it is stands before the verb. */
static gboolean trades(const GbContext *c, const char *place) {
  const char *end = place + strlen(place);
  return gb_lexicon_word_before(c->lexicon, place, end, GB_WORD_PLACE, NULL) ||
         gb_utf8_has_suffix(place, "企业");
}

/* 出口家具N元 → 家具出口额, 进口原木N吨 → 原木进口量 */
static const char *turn_trade(GbContext *c, const char *name, const GbToken *q,
                              const GbPredicate *p) {
  static const char *const VERBS[] = {"出口", "进口", "进出口"};
  static const char *const NOUNS[] = {"企业", "基地", "口岸", "通道", "贸易",
                                      "退税", "价格", "规模", "税"};
  gboolean money =
      gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD | GB_FAMILY_PERCENT);
  if (q->counted || (!money && !gb_family_in(q->family, GB_FAMILY_MASS | GB_FAMILY_VOLUME)) ||
      p->measure == GB_MEASURE_PP || gb_name_attribute(c, name) ||
      gb_lexicon_find(c->lexicon, name))
    return name;
  gboolean noun = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(NOUNS); i++)
    noun |= gb_utf8_has_suffix(name, NOUNS[i]);
  if (noun || (gb_family_in(q->family, GB_FAMILY_PERCENT) && p->measure == GB_MEASURE_LEVEL))
    return name;
  for (guint i = 0; i < G_N_ELEMENTS(VERBS); i++) {
    gsize n = strlen(VERBS[i]);
    const char *at = strstr(name, VERBS[i]);
    const char *place = at && at > name ? gb_arena_strndup(c->arena, name, (gsize)(at - name)) : "";
    if (at && strlen(at) >= n + 6 && (at == name || trades(c, place)))
      return gb_arena_printf(c->arena, "%s%s%s%s", place, at + n, VERBS[i], money ? "额" : "量");
  }
  return name;
}

/* 年产茶叶N吨 → 茶叶产量 */
static const char *turn_yield(GbContext *c, const char *name, const GbToken *q,
                              const GbPredicate *p) {
  static const char *const VERB = "年产";
  gboolean yield = g_str_has_prefix(name, VERB) && strlen(name) >= strlen(VERB) + 6 &&
                   p->measure == GB_MEASURE_LEVEL && gb_family_in(q->family, GB_FAMILY_MASS) &&
                   !gb_name_attribute(c, name);
  return yield ? gb_arena_printf(c->arena, "%s产量", name + strlen(VERB)) : name;
}

/* 原木进口量N，每吨M元: the price of what was said before. */
static const char *unit_price(GbContext *c, const char *name, const GbToken *q) {
  gboolean price = gb_utf8_has_prefix(name, "每") && strlen(name) <= strlen("每平方米") &&
                   gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD);
  gsize n = strlen(c->subject.name);
  if (!price || n <= 3 ||
      !(gb_utf8_has_suffix(c->subject.name, "量") || gb_utf8_has_suffix(c->subject.name, "额")))
    return name;
  return gb_arena_printf(c->arena, "%.*s均价", (int)(n - 3), c->subject.name);
}

gboolean gb_turn_is_land(const GbToken *q) {
  return g_str_has_suffix(q->unit, "亩") || g_str_has_suffix(q->unit, "公顷");
}

/* 完成种植茶叶: the crop behind its verb; empty where none is planted (种植面积, 种植基地).
 * @verb  out: the verb; as it comes in, what a list goes on with */
static GbRange planted(GbContext *c, GbRange left, GbRange np, const char **verb) {
  static const char *const VERBS[] = {"种植", "播种", "栽植"};
  static const char *const NOUNS[] = {"企业", "基地", "示范", "户", "合作社", "园区", "大户"};
  GbRange crop = {0, 0};
  gsize go = 0;
  gboolean joins = gb_range_starts(c, left, "、") || gb_range_starts(c, left, "和");
  for (guint i = 0; i < G_N_ELEMENTS(VERBS); i++) {
    const GbWord *before = gb_range_word(c, np, GB_WORD_GO, &go);
    GbRange rest = np;
    if (before && !gb_range_starts(c, np, VERBS[i]))
      rest.a += (guint32)go;
    gboolean joined = joins && c->work_verb == VERBS[i];
    if (!joined && !gb_range_starts(c, rest, VERBS[i]))
      continue;
    *verb = VERBS[i];
    crop = joined ? np : (GbRange){rest.a + (guint32)strlen(VERBS[i]), rest.b};
  }
  for (guint i = 0; i < G_N_ELEMENTS(NOUNS); i++)
    if (gb_range_ends(c, crop, NOUNS[i]))
      return (GbRange){0, 0};
  return crop;
}

gboolean gb_turn_planted(GbContext *c, GbRange left, GbRange np, const GbToken *q,
                         const GbPredicate *p, GbSubject *subject) {
  const char *verb = "";
  GbRange crop = {0, 0};
  if (p->measure == GB_MEASURE_LEVEL && gb_turn_is_land(q))
    crop = planted(c, left, np, &verb);
  const char *name = crop.a + 3 < crop.b ? gb_range_text(c, crop) : "";
  if (!*name || gb_name_attribute(c, name))
    return FALSE;
  *subject = gb_name_make(c, gb_arena_printf(c->arena, "%s%s面积", name, verb), q, p);
  c->work_verb = verb; /* 种植A N亩、B M亩 */
  return TRUE;
}

static const char *const PRODUCE = "生产";

/* 生产汽车, but not 生产总值, 生产线, 生产企业 */
static GbRange produced(GbContext *c, GbRange np) {
  static const char *const NOUNS[] = {"企业", "线", "基地", "单位", "项目", "能力"};
  GbRange goods = {np.a + (guint32)strlen(PRODUCE), np.b};
  gsize known = 0;
  if (!gb_range_starts(c, np, PRODUCE) || goods.b < goods.a + 6)
    return (GbRange){0, 0};
  gb_range_word(c, np, GB_WORD_INDICATOR | GB_WORD_BOUND, &known);
  gboolean noun = known > strlen(PRODUCE) || gb_name_attribute(c, gb_range_text(c, goods));
  for (guint i = 0; i < G_N_ELEMENTS(NOUNS); i++)
    noun |= gb_range_ends(c, goods, NOUNS[i]);
  return noun ? (GbRange){0, 0} : goods;
}

gboolean gb_turn_output(GbContext *c, GbRange left, GbRange np, const GbToken *q,
                        const GbPredicate *p, GbSubject *subject) {
  gboolean joined =
      c->work_verb == PRODUCE && (gb_range_starts(c, left, "、") || gb_range_starts(c, left, "和"));
  if ((!joined && !gb_range_starts(c, np, PRODUCE)) || p->measure != GB_MEASURE_LEVEL ||
      !gb_family_in(q->family, GB_FAMILY_VEHICLE | GB_FAMILY_MACHINE | GB_FAMILY_MASS |
                                   GB_FAMILY_VOLUME | GB_FAMILY_ITEM | GB_FAMILY_COUNT |
                                   GB_FAMILY_CONTAINER | GB_FAMILY_GLASS))
    return FALSE;
  GbRange goods = joined ? np : produced(c, np);
  if (goods.a >= goods.b)
    return FALSE;
  const char *name = gb_range_text(c, goods);
  if (!gb_name_attribute(c, name))
    name = gb_arena_printf(c->arena, "%s产量", name);
  GbToken amount = *q;
  amount.counted = FALSE;
  *subject = gb_name_make(c, name, &amount, p);
  c->work_verb = PRODUCE; /* reaches on over a list: 生产A N辆、B M台 */
  return TRUE;
}

const char *gb_turn_name(GbContext *c, const char *name, const GbToken *q, const GbPredicate *p) {
  return unit_price(c, turn_trade(c, turn_sale(c, turn_yield(c, name, q, p), q), q, p), q);
}
