/* A growth that a word states: 持平 and 零增长 are 0 %, 翻一番 is once more, 翻两番 three times
 * more. The observation's place is the word's. extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

typedef struct {
  const char *text;
  gint64 value;
  const char *unit;
  GbFamilies family;
  gboolean level; /* 持平: says what with, 与上年 */
} Word;

/* The longer stands before what it ends with. */
static const Word WORDS[] = {
    {"持平", 0, "%", GB_FAMILY_PERCENT, TRUE},
    {"零增长", 0, "%", GB_FAMILY_PERCENT, FALSE},
    {"翻两番", 3, "倍", GB_FAMILY_MULTIPLE, FALSE},
    {"翻了两番", 3, "倍", GB_FAMILY_MULTIPLE, FALSE},
    {"翻一番", 1, "倍", GB_FAMILY_MULTIPLE, FALSE},
    {"翻了一番", 1, "倍", GB_FAMILY_MULTIPLE, FALSE},
    {"翻番", 1, "倍", GB_FAMILY_MULTIPLE, FALSE},
};

static const Word *word_of(const GbContext *c, GbRange r) {
  for (guint i = 0; gb_range_ends_in(c, r, "平长番") && i < G_N_ELEMENTS(WORDS); i++)
    if (gb_range_ends(c, r, WORDS[i].text))
      return &WORDS[i];
  return NULL;
}

static GbRange drop_hedge(const GbContext *c, GbRange left, GbApprox *approx) {
  static const char *const HEDGES[] = {"基本", "大体", "大致", "总体"};
  for (guint i = 0; i < G_N_ELEMENTS(HEDGES); i++)
    if (gb_range_ends(c, left, HEDGES[i])) {
      left.b -= (guint32)strlen(HEDGES[i]);
      *approx = GB_APPROX_ABOUT;
    }
  return left;
}

static void drop_rate_noun(const GbContext *c, GbRange left, GbPredicate *p) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  p->rate_noun |= gb_lexicon_word_before(c->lexicon, s + left.a, s + p->subject_end, GB_WORD_RATE,
                                         &length) != NULL;
  p->subject_end -= (guint32)length;
}

/* 与上年, 与全国平均水平, 同比: what it is level with. FALSE: another indicator, or nothing said.
 */
static gboolean read_level_with(GbContext *c, GbRange left, GbPredicate *p) {
  static const char *const MARKS[] = {"与", "和", "同", "较", "比"};
  guint32 at = G_MAXUINT32;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++) {
    guint32 found = gb_range_last(c, left, MARKS[i]);
    if (found != G_MAXUINT32 && (at == G_MAXUINT32 || found > at))
      at = found;
  }
  if (p->base_said) {
    drop_rate_noun(c, left, p);
    p->measure = p->rate_noun ? GB_MEASURE_PP : p->measure; /* 增速与上年同期持平 */
    return TRUE;
  }
  if (at == G_MAXUINT32)
    return FALSE;
  const char *s = c->scan.bytes->str;
  const GbWord *area = gb_lexicon_word_at(c->lexicon, s + at + 3, s + left.b, GB_WORD_AREA, NULL);
  if (!area || area->base == GB_BASE_NONE)
    return FALSE;
  p->base = area->base;
  p->reference = area->text;
  p->measure = GB_MEASURE_PP; /* a distance of rates, as 高于全国N个百分点 */
  p->subject_end = at;
  drop_rate_noun(c, left, p);
  return TRUE;
}

/* Nothing but a rate is level with an area's, and a rate moves in points. */
static gboolean is_rate(const GbContext *c, const GbSubject *subject) {
  return g_str_has_suffix(subject->name, "率") || g_str_has_suffix(subject->name, "比重") ||
         g_str_has_suffix(subject->name, "占比") ||
         (*c->moved.name && subject->name == c->moved.name);
}

/* A noun is a subject where the lexicon or a breakdown knows its kind. */
static gboolean is_subject(GbContext *c, GbRange np) {
  const char *words = gb_range_text(c, np);
  return gb_name_attribute(c, words) || gb_lexicon_find(c->lexicon, words) || c->among.open ||
         c->by.open;
}

static gboolean subject_of(GbContext *c, GbRange np, const GbToken *q, GbPredicate *p,
                           GbSubject *subject) {
  static const char *const THAN[] = {"与", "同", "比", "较"};
  gboolean compared = FALSE; /* 与上年持平: the year opens nothing */
  for (guint i = 0; i < G_N_ELEMENTS(THAN); i++)
    compared |= gb_range_starts(c, np, THAN[i]);
  GbRange rest = gb_name_head(c, np, !compared);
  gboolean level = c->last_measure == GB_MEASURE_SHARE || c->last_measure == GB_MEASURE_LEVEL;
  if (rest.a < rest.b) {
    if (!is_subject(c, rest))
      return FALSE;
    *subject = gb_name_read(c, rest, q, p);
  } else {
    *subject = *c->moved.name && level && !p->rate_noun ? c->moved : c->subject;
  }
  if (!*subject->name || subject->counted)
    return FALSE;
  if (p->measure == GB_MEASURE_PP)
    return p->rate_noun || is_rate(c, subject);
  if (!p->rate_noun && is_rate(c, subject))
    p->measure = GB_MEASURE_PP;
  return TRUE;
}

/* The chain goes on as if the word were not there: what points or shares refer to stays. */
static void observe(GbContext *c, GbToken *q, const GbPredicate *p, GbSubject *subject, GbRange r) {
  GbSubject moved = c->moved, said_of = c->said_of;
  GbPredicate said = c->said;
  GbMeasure last = c->last_measure;
  GbBase points = c->points_base;
  GbPeriod period = c->figure_period;
  if (p->measure == GB_MEASURE_PP) {
    q->unit = "百分点";
    q->family = GB_FAMILY_POINT;
  }
  gb_observe(c, q, p, subject, r);
  c->moved = moved;
  c->said = said;
  c->said_of = said_of;
  c->last_measure = last;
  c->points_base = points;
  c->figure_period = period;
  c->subject = *subject;
}

gboolean gb_wordless_read(GbContext *c, GbRange r) {
  const Word *word = word_of(c, r);
  if (!word)
    return FALSE;
  guint32 at = r.b - (guint32)strlen(word->text);
  GbToken q = {.type = GB_TOKEN_QUANTITY,
               .start = at,
               .end = r.b,
               .num_start = at,
               .num_end = r.b,
               .value = {word->value, 0},
               .valid = TRUE,
               .growth = TRUE,
               .unit = word->unit,
               .family = word->family,
               .unit_end = r.b};
  GbRange left = drop_hedge(c, (GbRange){r.a, at}, &q.approx);
  GbPredicate p = gb_predicate_read(c, left, &q);
  p.sign = 1;
  p.rule = "growth in a word";
  if (p.measure != GB_MEASURE_GROWTH || (word->level && !read_level_with(c, left, &p)))
    return FALSE;
  GbSubject subject = gb_subject_none();
  if (!subject_of(c, (GbRange){left.a, p.subject_end}, &q, &p, &subject))
    return FALSE;
  observe(c, &q, &p, &subject, r);
  return TRUE;
}
