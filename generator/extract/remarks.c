/* What stands in a noun phrase beside the noun: remarks in brackets, methods, who set a ceiling.
 * extract: private to this folder. Source: tests/spec/constructions.md, Naming 2 and 16. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

/* 控制在省级核定的债务限额: who set a ceiling is no part of its name. */
static const char *drop_setter(const char *name) {
  static const char *const SETTERS[] = {"核定的", "批准的", "下达的", "规定的", "核定", "批准"};
  for (guint i = 0; gb_utf8_has_suffix(name, "限额") && i < G_N_ELEMENTS(SETTERS); i++) {
    const char *at = strstr(name, SETTERS[i]);
    if (at)
      return at + strlen(SETTERS[i]);
  }
  return name;
}

/* 以一般贸易方式进出口 → 一般贸易进出口; X扣除…因素 → X */
static const char *drop_method(GbContext *c, const char *name) {
  name = drop_setter(name);
  const char *way = strstr(name, "方式");
  if (gb_utf8_has_prefix(name, "以") && way)
    name =
        gb_arena_printf(c->arena, "%.*s%s", (int)(way - name - 3), name + 3, way + strlen("方式"));
  const char *without = strstr(name, "扣除"), *factor = without ? strstr(without, "因素") : NULL;
  if (factor && without > name)
    name = gb_arena_printf(c->arena, "%.*s%s", (int)(without - name), name,
                           factor + strlen("因素") + (g_str_has_prefix(factor + 6, "后") ? 3 : 0));
  return name;
}

/* 航空旅客（发送量）: the bracket holds the attribute. */
static const char *open_attribute(GbContext *c, const char *name) {
  const char *open = gb_utf8_has_suffix(name, "）") ? strstr(name, "（") : NULL;
  if (!open || open == name)
    return name;
  const char *whose = gb_arena_strndup(c->arena, name, (gsize)(open - name));
  const char *inside = open + strlen("（"), *close = name + strlen(name) - strlen("）");
  gsize length = 0;
  gb_lexicon_word_before(c->lexicon, inside, close, GB_WORD_ATTRIBUTE, &length);
  return length && length == (gsize)(close - inside) && !gb_name_attribute(c, whose)
             ? gb_arena_printf(c->arena, "%s%.*s", whose, (int)length, inside)
             : name;
}

/* 财政收入计划完成目标并力争增长: what is to come of a known series is no part of its name. */
const char *gb_name_drop_aim(GbContext *c, const char *name) {
  static const char *const AIMS[] = {"计划", "预期", "力争", "争取", "目标"};
  for (guint i = 0; i < G_N_ELEMENTS(AIMS); i++) {
    const char *at = strstr(name, AIMS[i]);
    const char *series = at && at > name && at[strlen(AIMS[i])]
                             ? gb_arena_strndup(c->arena, name, (gsize)(at - name))
                             : NULL;
    if (series && gb_lexicon_find(c->lexicon, series))
      return series;
  }
  return name;
}

const char *gb_name_drop_remarks(GbContext *c, const char *name) {
  const char *open = strstr(name, "（");
  const char *close = open ? strstr(open, "）") : NULL;
  if (!close)
    return name;
  const char *opened = open_attribute(c, name);
  if (opened != name)
    return opened;
  gsize inside = (gsize)(close - open) - strlen("（");
  g_autofree char *words = g_strndup(open + strlen("（"), inside);
  gboolean letters = *words != 0;
  for (const char *w = words; *w; w++)
    letters &= g_ascii_isupper(*w);
  gboolean remark = gb_utf8_has_prefix(words, "即") || strstr(words, "下同") ||
                    strstr(words, "含") || strstr(words, "包括") || strstr(words, "之比") ||
                    strstr(words, "计算") || letters || strstr(words, "，") ||
                    (!close[3] && inside > 6 && !strstr(words, "、"));
  return remark ? gb_arena_printf(c->arena, "%.*s%s", (int)(open - name), name, close + 3) : name;
}

/* 服务业（第三产业）增加值: both readings are one series, the first stays. */
static const char *drop_alias(GbContext *c, const char *name) {
  const char *open = strstr(name, "（"), *close = open ? strstr(open, "）") : NULL;
  if (!close || open == name)
    return name;
  const char *first =
      gb_arena_printf(c->arena, "%.*s%s", (int)(open - name), name, close + strlen("）"));
  g_autofree char *second =
      g_strdup_printf("%.*s%s", (int)(close - open - 3), open + 3, close + strlen("）"));
  const GbIndicator *known = gb_lexicon_find(c->lexicon, first);
  return known && known == gb_lexicon_find(c->lexicon, second) ? first : name;
}

const char *gb_name_drop_asides(GbContext *c, const char *words) {
  return drop_method(c, drop_alias(c, gb_name_drop_remarks(c, words)));
}

/* A实现增加值 → A增加值; A累计完成投资 → A完成投资 */
const char *gb_name_drop_inner_verb(GbContext *c, const char *name, const GbPredicate *p) {
  const char *done = g_strrstr(name, "完成");
  if (done && g_str_equal(done, "完成投资") &&
      gb_lexicon_word_before(c->lexicon, name, done, GB_WORD_BRANCH, NULL))
    return gb_arena_printf(c->arena, "%.*s投资", (int)(done - name), name);
  const char *pulled = strstr(name, "带动");
  if (p->verb && pulled && pulled > name && gb_name_attribute(c, pulled) && pulled[strlen("带动")])
    return pulled + strlen("带动"); /* 政策带动家电零售额增长 */
  const char *end = name + strlen(name);
  gsize length = 0;
  for (const char *at = g_utf8_next_char(name); at < end; at = g_utf8_next_char(at)) {
    if (!(gb_lexicon_may_begin(c->lexicon, at) & GB_WORD_TOTAL))
      continue;
    const GbWord *w = gb_lexicon_word_at(c->lexicon, at, end, GB_WORD_TOTAL, &length);
    const char *rest = at + length;
    if (!w || w->classes & (GB_WORD_KEEP | GB_WORD_BASE) || g_str_has_prefix(rest, "的") ||
        end - rest <= 3 || gb_text_in_compound(c, name, at))
      continue;
    gboolean spent = g_str_has_suffix(w->text, "完成") && g_str_equal(rest, "投资");
    if (spent && g_str_has_prefix(w->text, "累计"))
      return gb_arena_printf(c->arena, "%.*s完成投资", (int)(at - name), name);
    if (spent)
      continue; /* X完成投资 is the head of a project's money */
    if (gb_name_attribute(c, rest) || gb_lexicon_find(c->lexicon, rest) ||
        gb_lexicon_word_before(c->lexicon, rest, end, GB_WORD_HEAD, NULL)) {
      gsize twice = at - name >= 6 && strncmp(at - 6, rest, 6) == 0 ? 6 : 0;
      return gb_arena_printf(c->arena, "%.*s%s", (int)(at - name), name,
                             rest + twice); /* 规上工业实现工业增加值 */
    }
  }
  return name;
}
