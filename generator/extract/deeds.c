/* Things counted by what is done to them: 对N个A进行B, 新建N条M公里A, 加快A改造，新开工N套.
 * extract: private to this folder. Source: tests/spec/constructions.md, group S. */
#include <string.h>

#include "extract/works.h"

/* A topic or thing that is told at greater length is no noun. */
#define THING_BYTES 60u

/* 进行, 实施: what is done stands behind. */
static const char *const DOING[] = {"进行了", "进行", "实施了", "实施", "开展了", "开展"};

/* Where the words of doing begin in @r; @length  theirs. G_MAXUINT32 none. */
static guint32 doing_at(const GbContext *c, GbRange r, guint32 *length) {
  for (guint i = 0; i < G_N_ELEMENTS(DOING); i++) {
    guint32 at = gb_range_last(c, r, DOING[i]);
    *length = (guint32)strlen(DOING[i]);
    if (at != G_MAXUINT32 && at > r.a + 3 && at + *length + 6 <= r.b)
      return at;
  }
  return G_MAXUINT32;
}

/* 对全市12个A: a preposition, and an area at most, before the numeral. */
static gboolean is_object(GbContext *c, GbRange np, const char *preposition) {
  if (!gb_range_starts(c, np, preposition))
    return FALSE;
  GbRange rest = gb_name_head(c, (GbRange){np.a + 3, np.b}, FALSE);
  return rest.a >= rest.b;
}

GbSubject gb_deed_done_to(GbContext *c, const GbFigurePlace *at, GbRange np, guint32 *end) {
  GbSubject none = gb_subject_none();
  guint32 length = 0, doing = doing_at(c, at->right, &length);
  GbRange deed = {doing + length, at->right.b}, thing = {at->right.a, doing};
  if (doing == G_MAXUINT32 || at->next || !is_object(c, gb_name_head(c, np, FALSE), "对") ||
      thing.b - thing.a > THING_BYTES || deed.b - deed.a > THING_BYTES)
    return none;
  *end = at->right.b;
  gb_name_head(c, np, TRUE);
  thing = gb_thing_trim(c, thing, TRUE);
  const char *noun = gb_range_text(c, thing);
  return gb_works_make(c, gb_arena_printf(c->arena, "%s%s", noun, gb_range_text(c, deed)), noun);
}

GbSubject gb_deed_measured(GbContext *c, const GbFigurePlace *at, GbRange np, guint32 *end) {
  const GbToken *next = at->next;
  const char *kept = "";
  GbRange verbs = gb_thing_cut_verbs(c, gb_name_head(c, np, FALSE), &kept);
  if (!next || next->start != at->q->end || verbs.a < verbs.b ||
      !gb_family_in(next->family, GB_FAMILY_LENGTH | GB_FAMILY_AREA) ||
      gb_thing_opens_nothing(c, at->next_right))
    return gb_subject_none();
  GbSubject thing = gb_works_of_next(c, next, at->next_right);
  if (!*thing.name)
    return thing;
  *end = next->start;
  gb_name_head(c, np, TRUE);
  c->work_verb = kept;
  return gb_works_make(c, gb_works_join(c, kept, thing.name), thing.stem);
}

GbSubject gb_deed_of_topic(GbContext *c, const char *kept) {
  GbSubject none = gb_subject_none();
  GbRange topic = gb_name_head(c, c->pending, FALSE);
  const char *verb = "";
  if (topic.a >= topic.b || gb_range_has(c, topic, "，") || topic.b - topic.a > THING_BYTES ||
      !gb_thing_word(c, topic, GB_WORD_GO, NULL))
    return none;
  GbRange works = gb_thing_cut_verbs(c, topic, &verb);
  const char *s = c->scan.bytes->str;
  if (*verb || works.b < works.a + 6 ||
      !gb_lexicon_word_before(c->lexicon, s + works.a, s + works.b, GB_WORD_KEEP | GB_WORD_GO,
                              NULL))
    return none;
  const char *noun = gb_range_text(c, works);
  return gb_works_make(c, gb_works_join(c, kept, noun), noun);
}
