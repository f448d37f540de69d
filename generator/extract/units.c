/* Unit, multiplier and hedges behind a numeral.
 * extract: private to this folder. */
#include "extract/units.h"

#include <string.h>

typedef struct {
  const GbLexicon *lexicon;
  const char *at, *end;
  GString *text;
  GbFamilies family;
  gboolean counted; /* of the family */
  gboolean more;    /* 余, 多 */
} Reading;

static gboolean take(Reading *r, const char *s) {
  gsize n = strlen(s);
  if ((gsize)(r->end - r->at) < n || memcmp(r->at, s, n) != 0)
    return FALSE;
  r->at += n;
  return TRUE;
}

/* 余 or 多 before a unit; 多 before a verb (比上年多3家) never stands here. */
static void take_more(Reading *r) {
  const char *before = r->at;
  if (!take(r, "余") && !take(r, "多"))
    return;
  if (gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_UNIT, NULL) || before[0] == "余"[0])
    r->more = TRUE;
  else
    r->at = before;
}

/* 万人次公里: the table holds 万人次 as one word, but 万 and 人次公里 reach further. */
static gsize beyond_written_form(const Reading *r, gsize length, const GbWord **word) {
  for (gsize n = 3; n <= 6 && n < length; n += 3) {
    gsize head = 0, tail = 0;
    const GbWord *multiplier =
        gb_lexicon_word_at(r->lexicon, r->at, r->at + n, GB_WORD_UNIT, &head);
    if (!multiplier || head != n || !multiplier->unit->multiplier)
      continue;
    const GbWord *unit = gb_lexicon_word_at(r->lexicon, r->at + n, r->end, GB_WORD_UNIT, &tail);
    if (unit && n + tail > length) {
      *word = unit;
      length = n + tail;
    }
  }
  return length;
}

/* 5mAh, 3D: letters behind a unit of letters make another word of it. */
static gboolean goes_on_in_letters(const Reading *r, gsize length) {
  const char *behind = r->at + length;
  return g_ascii_isalnum(behind[-1]) && behind < r->end && g_ascii_isalnum(*behind);
}

static gboolean take_unit(Reading *r) {
  gsize length = 0;
  const GbWord *word = gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_UNIT, &length);
  if (!word || goes_on_in_letters(r, length))
    return FALSE;
  length = beyond_written_form(r, length, &word);
  g_string_append_len(r->text, r->at, (gssize)length);
  r->family = word->unit->family;
  r->counted = word->unit->counted;
  r->at += length;
  return TRUE;
}

/* 处（套）, 头（只）, 套（间） */
static void take_alternative(Reading *r) {
  const char *before = r->at;
  gsize length = 0;
  if (!take(r, "（"))
    return;
  if (gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_UNIT, &length) &&
      g_str_has_prefix(r->at + length, "）") && r->at + length + 3 <= r->end) {
    g_string_append(r->text, "（");
    g_string_append_len(r->text, r->at, (gssize)length);
    g_string_append(r->text, "）");
    r->at += length + 3;
  } else {
    r->at = before;
  }
}

/* 元/平方米·月, 部/百人: the whole compound, up to what is no unit. */
static void take_compound(Reading *r) {
  while (r->at < r->end && (*r->at == '/' || g_str_has_prefix(r->at, "·"))) {
    const char *before = r->at;
    gsize separator = *r->at == '/' ? 1 : strlen("·"), length = 0;
    gsize had = r->text->len;
    g_string_append_len(r->text, r->at, (gssize)separator);
    r->at += separator;
    gboolean any = FALSE;
    while (gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_UNIT, &length) && !any) {
      any = !gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_UNIT, &length)->unit->multiplier;
      g_string_append_len(r->text, r->at, (gssize)length);
      r->at += length;
    }
    if (!any && (take(r, "日") || take(r, "月") || take(r, "年"))) {
      g_string_append_len(r->text, r->at - 3, 3);
      any = TRUE;
    }
    if (!any) {
      g_string_truncate(r->text, had);
      r->at = before;
      return;
    }
    r->family = GB_FAMILY_COMPOUND;
    r->counted = FALSE;
  }
}

static gboolean counts(GbFamilies family) {
  return gb_family_in(family, GB_FAMILY_COUNT | GB_FAMILY_ITEM | GB_FAMILY_FIRM |
                                  GB_FAMILY_INSTITUTION | GB_FAMILY_CASE | GB_FAMILY_EVENT |
                                  GB_FAMILY_MACHINE | GB_FAMILY_BED | GB_FAMILY_PERSON |
                                  GB_FAMILY_HOUSEHOLD | GB_FAMILY_BOOK | GB_FAMILY_TIME_COUNT |
                                  GB_FAMILY_MEDAL | GB_FAMILY_VEHICLE);
}

static gboolean ends_here(const char *at, const char *end) {
  static const char *const MARKS[] = {"，", "、", "；", "。", "）", "：", "”",
                                      "和", "及", "与", "！", "（", "；"};
  if (at >= end)
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (g_str_has_prefix(at, MARKS[i]))
      return TRUE;
  return FALSE;
}

/* 左右, 以上: a hedge where the phrase ends; before a noun a class (20万元以上的户), but for counts
 * (15项以上便民服务). */
static void read_hedge_behind(GbToken *token, Reading *r) {
  gsize length = 0;
  const GbWord *hedge = gb_lexicon_word_at(r->lexicon, r->at, r->end, GB_WORD_HEDGE_AFTER, &length);
  if (!hedge || hedge->approx == GB_APPROX_EQ)
    return;
  const char *behind = r->at + length;
  gboolean around = hedge->approx == GB_APPROX_ABOUT;
  gboolean inclusive = g_str_has_prefix(hedge->text, "及");
  if (length <= 3 && !ends_here(behind, r->end))
    return; /* a single 余, 多, 起 inside another word */
  gboolean noun = !ends_here(behind, r->end), of = g_str_has_prefix(behind, "的");
  gboolean percent = gb_family_in(r->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE);
  of = of && !(percent && (g_str_has_prefix(behind, "的目标") ||
                           g_str_has_prefix(behind, "的预期") || g_str_has_prefix(behind, "的增")));
  gboolean below = hedge->approx == GB_APPROX_LE; /* 8座以下客车 */
  if (!around && noun && (inclusive || of || (!percent && (below || !counts(r->family)))))
    token->threshold = TRUE;
  token->approx = hedge->approx;
  r->at = behind;
}

/* 440万下岗职工, 30万居民: people are counted, and their noun stands behind. */
static gboolean names_people(const Reading *r) {
  const char *to = r->at;
  while (to < r->end && (guchar)*to >= 0xE4 && (guchar)*to <= 0xE9)
    to += 3;
  if (to == r->at || gb_lexicon_word_at(r->lexicon, r->at, to,
                                        GB_WORD_HEDGE_AFTER | GB_WORD_VERB | GB_WORD_BASE |
                                            GB_WORD_ADVERB | GB_WORD_LINK,
                                        NULL))
    return FALSE;
  for (const char *at = r->at; at < to; at += 3)
    if (gb_lexicon_word_at(r->lexicon, at, to, GB_WORD_PEOPLE, NULL))
      return TRUE;
  return FALSE;
}

void gb_read_unit(GbToken *token, const GbScan *scan, const GbLexicon *lexicon, GbArena *arena) {
  const char *s = scan->bytes->str;
  GString *text = g_string_truncate(scan->unit, 0);
  Reading r = {lexicon, s + token->num_end, s + scan->bytes->len, text, 0, FALSE, FALSE};
  take_more(&r);
  if (take_unit(&r)) {
    while (r.family == GB_FAMILY_MULTIPLIER) {
      take_more(&r);
      if (!take_unit(&r))
        break;
    }
    take_alternative(&r);
    take_compound(&r);
  }
  const char *unit = text->str;
  if (g_str_equal(unit, "个百分点") || g_str_equal(unit, "个千分点"))
    unit += strlen("个");
  token->unit = *unit ? gb_arena_strdup(arena, unit) : "";
  if (g_str_equal(unit, "位") && !token->ordinal && names_people(&r)) {
    r.family = GB_FAMILY_PERSON; /* 36位教师 */
    r.counted = TRUE;
  }
  token->counted = !r.family || r.counted || (r.family == GB_FAMILY_MULTIPLIER && names_people(&r));
  token->family = r.family;
  token->approx = r.more ? GB_APPROX_GE : GB_APPROX_EQ;
  token->unit_end = (guint32)(r.at - s);
  read_hedge_behind(token, &r);
  token->end = (guint32)(r.at - s);
}

void gb_read_hedge(GbToken *token, const GbScan *scan, const GbLexicon *lexicon) {
  const char *s = scan->bytes->str;
  Reading r = {lexicon, s + token->unit_end, s + scan->bytes->len,
               NULL,    token->family,       token->counted,
               FALSE};
  read_hedge_behind(token, &r);
  token->end = (guint32)(r.at - s);
}
