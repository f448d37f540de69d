/* Whose a bare noun is: 新开工面积, 利润总额, 总投资, a place among places.
 * extract: private to this folder. Source: tests/spec/constructions.md, Naming 7. */
#include <string.h>

#include "extract/grammar.h"

guint32 gb_owner_before_cause(const GbContext *c, GbRange np) {
  static const char *const CAUSES[] = {"得益于", "受益于", "由于", "因"};
  guint32 end = np.b;
  for (guint i = 0; i < G_N_ELEMENTS(CAUSES); i++) {
    guint32 at = gb_range_last(c, (GbRange){np.a, end}, CAUSES[i]);
    if (at != G_MAXUINT32 && at >= np.a + 6 && !gb_range_starts(c, (GbRange){at, end}, "因素"))
      end = at;
  }
  return end;
}

const char *gb_name_harvest(GbContext *c, const char *name) {
  static const char *const GROWING = "生产";
  const GbWord *attribute = c->pending.a < c->pending.b ? gb_name_attribute(c, name) : NULL;
  if (!attribute || !g_str_equal(attribute->text, name) ||
      !gb_family_in(GB_FAMILY_MASS | GB_FAMILY_YIELD, attribute->families))
    return name;
  GbRange before = gb_name_head(c, c->pending, FALSE);
  guint32 cause = gb_owner_before_cause(c, before);
  if (cause < before.b) /* 早稻因单产提高，产量增长N% */
    return gb_arena_printf(c->arena, "%s%s", gb_range_text(c, (GbRange){before.a, cause}), name);
  const char *crop = gb_range_text(c, before);
  const char *grown = strstr(crop, GROWING);
  if (!grown || grown - crop < 6 || grown - crop > 18)
    return name;
  return gb_arena_printf(c->arena, "%.*s%s", (int)(grown - crop), crop, name);
}

const char *gb_name_with_owner(GbContext *c, const char *name) {
  if (*c->account && (g_str_has_prefix(name, "收入") || g_str_has_prefix(name, "支出")) &&
      (!name[strlen("收入")] || g_str_equal(name + strlen("收入"), "预算")))
    return gb_arena_printf(c->arena, "%s%s", c->account, name);
  if (*c->project && !g_str_has_suffix(name, "率"))
    return gb_arena_printf(c->arena, "%s%s", c->project, name);
  if (c->pending.a < c->pending.b) { /* 推进X项目建设，累计完成投资N */
    guint32 end = 0;
    GbToken item = {.unit = "个", .family = GB_FAMILY_COUNT, .counted = TRUE};
    gboolean goal = c->goal, done = c->done; /* said of the clause, which was read before */
    GbSubject work = gb_works_name(c, c->pending, (GbRange){c->pending.b, c->pending.b}, &item,
                                   FALSE, FALSE, &end);
    c->goal = goal;
    c->done = done;
    const char *noun = work.name;
    if (g_str_has_suffix(noun, "建设") && strlen(noun) > 18)
      noun = gb_arena_strndup(c->arena, noun, strlen(noun) - strlen("建设"));
    gsize state = 0; /* 推进X扩面，累计发放N */
    gb_lexicon_word_before(c->lexicon, noun, noun + strlen(noun), GB_WORD_STATE, &state);
    if (state > 3 && state + 6 <= strlen(noun)) {
      gsize adverb = 0; /* A建设全面开展 */
      const char *tail = noun + strlen(noun) - state;
      while (gb_lexicon_word_before(c->lexicon, noun, tail, GB_WORD_ADVERB | GB_WORD_MANNER,
                                    &adverb) &&
             tail - noun > (gssize)adverb + 6)
        tail -= adverb;
      state = (gsize)(noun + strlen(noun) - tail);
      return gb_arena_printf(c->arena, "%.*s%s", (int)(strlen(noun) - state), noun, name);
    }
    if (g_str_has_suffix(noun, "项目") || g_str_has_suffix(noun, "工程"))
      return gb_arena_printf(c->arena, "%s%s", noun, name);
  }
  if (g_str_equal(name, "限额") && c->among.open &&
      c->among.within) /* of all debt, not of a part */
    return gb_arena_printf(c->arena, "%s限额", c->among.whole.stem);
  gboolean rate = g_str_has_suffix(name, "率") || g_str_has_suffix(name, "面");
  if (g_str_has_prefix(name, "投入强度") && g_str_has_suffix(c->subject.name, "经费"))
    return gb_arena_printf(c->arena, "%s%s", c->subject.name, name);
  if (rate && *c->subject.name && !*c->subject.stem && g_str_has_suffix(c->subject.name, "率"))
    return name; /* 答复率N%、满意率M%: of the same, neither of the other */
  gboolean fresh = !*c->last_unit && !c->n_recent && c->by.open && *c->head.stem;
  const char *owner = fresh ? c->head.stem /* behind the parts of 分…看 again of the whole */
                      : c->subject.counted && *c->work_verb && !rate ? c->subject.name
                      : *c->subject.stem                             ? c->subject.stem
                      : *c->head.stem                                ? c->head.stem
                                                                     : c->item.stem;
  if (g_str_has_suffix(owner, "栏量") && g_str_has_suffix(name, "栏量"))
    owner = c->subject.stem; /* 出栏生猪N头，存栏M头 */
  if (strstr(name, "总") && !g_str_has_prefix(name, "总投资"))
    owner = gb_parent_stock(c, owner); /* 新增公路里程N，总里程M */
  if (strlen(owner) <= strlen("总") || g_str_equal(owner, name) || g_str_has_prefix(name, owner) ||
      gb_parent_is_owned(c, owner))
    return name;
  static const char *const SALE = "销售";
  if (g_str_has_prefix(owner, SALE) && owner[strlen(SALE)]) /* 销售X N套、面积M */
    return gb_arena_printf(c->arena, "%s%s%s", owner + strlen(SALE),
                           g_str_has_prefix(name, SALE) ? "" : SALE, name);
  return gb_arena_printf(c->arena, "%s%s", owner, name);
}

/* 每10万人中拥有高中文化程度的N人；拥有初中文化程度的M人: of as many. */
const char *gb_owner_per_head(GbContext *c, const char *name) {
  static const char *const IN = "中";
  const char *in = g_str_has_prefix(name, "每") ? strstr(name, IN) : NULL;
  if (in && strlen(in) > 9)
    c->per = name;
  const char *base = strstr(c->per, IN);
  gsize n = strlen(name);
  if (!base || in || n <= 6)
    return name;
  gsize verb = 0; /* 拥有 goes off a count's name */
  const char *what = base + strlen(IN), *end = what + strlen(what);
  gb_lexicon_word_at(c->lexicon, what, end, GB_WORD_GO | GB_WORD_VERB, &verb);
  if (strncmp(what, name, 6) == 0)
    verb = 0;
  else if (!verb || strlen(what) < 12 || memcmp(end - 6, name + n - 6, 6) != 0)
    return name;
  return gb_arena_printf(c->arena, "%.*s%s", (int)(what - c->per + (gssize)verb), c->per, name);
}

const char *gb_name_behind_place(const GbContext *c, const char *name) {
  const char *end = name + strlen(name);
  for (const char *at = name; at < end && at - name <= 12; at = g_utf8_next_char(at)) {
    gsize length = 0;
    if (at - name >= 6 && gb_lexicon_word_at(c->lexicon, at, end, GB_WORD_PLACE, &length) &&
        at + length < end)
      return at + length;
  }
  return NULL;
}

/* 西山县投资 behind 东山县工业投资: the attribute alone stands for the sibling's; NULL it does not.
 */
static const char *placed_attribute(GbContext *c, const char *name) {
  const char *own = gb_name_behind_place(c, name);
  const GbWord *attribute = own ? gb_name_attribute(c, own) : NULL;
  if (!attribute || !g_str_equal(attribute->text, own))
    return NULL;
  const char *tail = c->n_recent ? gb_name_behind_place(c, c->subject.name) : NULL;
  if (!tail || g_str_equal(tail, own) || !g_str_has_suffix(tail, own))
    return NULL;
  return gb_arena_printf(c->arena, "%.*s%s", (int)(own - name), name, tail);
}

/* 人口出生率N，死亡率M，自然增长率K: of the same people; NULL where it is not. */
const char *gb_owner_of_vital_rate(GbContext *c, const char *name) {
  static const char *const RATES[] = {"出生率", "死亡率", "自然增长率"};
  gboolean vital = FALSE;
  gsize of = 0;
  for (guint i = 0; i < G_N_ELEMENTS(RATES); i++) {
    vital |= g_str_equal(name, RATES[i]);
    if (g_str_has_suffix(c->subject.name, RATES[i]))
      of = strlen(c->subject.name) - strlen(RATES[i]);
  }
  return vital && of ? gb_arena_printf(c->arena, "%.*s%s", (int)of, c->subject.name, name) : NULL;
}

const char *gb_name_placed(GbContext *c, const char *name) {
  const GbFrame *frame = c->among.open ? &c->among : &c->by;
  const char *sibling = placed_attribute(c, name);
  if (sibling)
    return sibling;
  if (!frame->open || !*frame->place_tail || strlen(name) > 18)
    return NULL;
  const char *end = name + strlen(name);
  gboolean place = gb_lexicon_word_before(c->lexicon, name, end, GB_WORD_PLACE, NULL) != NULL;
  gsize length = 0;
  const GbWord *w = gb_lexicon_word_at(c->lexicon, name, end, GB_WORD_REGION, &length);
  gboolean whole_word = w && length == strlen(name);
  gboolean size = whole_word && (g_str_has_suffix(name, "型") || place ||
                                 g_str_has_prefix(frame->place_tail, "居民"));
  if (!place && !size)
    return NULL;
  return gb_arena_printf(c->arena, "%s%s", name, frame->place_tail);
}

/* 租赁业保持稳定增长。营业收入N: a branch that a sentence without figures tells of owns the bare
 * attributes of the next. */
void gb_owner_open_topic(GbContext *c, GbRange np) {
  const char *s = c->scan.bytes->str;
  guint32 end = 0;
  for (guint32 at = np.a; at < np.b && at - np.a < 90; at += (guint32)g_utf8_skip[(guchar)s[at]])
    if (gb_range_starts(c, (GbRange){at, np.b}, "业"))
      end = at + (guint32)strlen("业");
  if (end > np.a + 6 && end < np.b && !gb_range_has(c, (GbRange){np.a, end}, "企业"))
    c->owner[GB_OWNED_ACCOUNTS] = gb_range_text(c, (GbRange){np.a, end});
}
