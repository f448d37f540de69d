/* A count of things by what they do: N种产品产量增长, N个县增速快于全州, N个行业“3增1降”.
 * extract: private to this folder. Source: tests/spec/constructions.md, no. 143. */
#include <string.h>

#include "extract/grammar.h"

/* A part of all is not told at greater length. */
#define PART_BYTES 75

/* The first word of @classes in @r; its length, 0 none. */
static gsize first_word(const GbContext *c, GbRange r, GbWordClasses classes, guint32 *at) {
  const char *s = c->scan.bytes->str;
  for (*at = r.a; *at < r.b; *at += (guint32)g_utf8_skip[(guchar)s[*at]]) {
    gsize length = 0;
    if (gb_lexicon_word_at(c->lexicon, s + *at, s + r.b, classes, &length))
      return length;
  }
  return 0;
}

/* “3增1降”: a quotation that opens with a digit; G_MAXUINT32 none. */
static guint32 summary_at(const GbContext *c, GbRange r) {
  guint32 quote = gb_range_last(c, r, "“");
  if (quote == G_MAXUINT32)
    return G_MAXUINT32;
  const char *s = c->scan.bytes->str, *at = s + quote + 3, *end = s + r.b;
  while (at < end && g_ascii_isdigit(*at))
    at++;
  gboolean moves = at > s + quote + 3 &&
                   gb_lexicon_word_at(c->lexicon, at, end, GB_WORD_VERB | GB_WORD_COURSE, NULL);
  return moves ? quote : G_MAXUINT32;
}

/* Where the predicate of the things begins: a course of words, or a verb of growth. */
static guint32 predicate_at(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = r.a; at < r.b; at += (guint32)g_utf8_skip[(guchar)s[at]]) {
    gsize length = 0;
    const GbWord *w =
        gb_lexicon_word_at(c->lexicon, s + at, s + r.b, GB_WORD_COURSE | GB_WORD_VERB, &length);
    gboolean moves = w && (w->classes & GB_WORD_COURSE || w->percent == GB_MEASURE_GROWTH);
    if (moves && (at + length == r.b || w->classes & GB_WORD_COURSE))
      return at;
  }
  return G_MAXUINT32;
}

/* 3个县X增速分别高于…: the figures that follow are of the three, which were named before. */
static GbSubject owners(GbContext *c, GbRange right, guint32 *end) {
  GbSubject subject = gb_subject_none();
  guint32 at = 0;
  gsize length = first_word(c, right, GB_WORD_SORT, &at);
  if (!length || at != right.a || !gb_range_has(c, right, "分别"))
    return subject;
  *end = at + (guint32)length;
  subject.name = subject.stem = gb_range_text(c, (GbRange){at, *end});
  subject.counted = TRUE;
  return subject;
}

GbSubject gb_tally_read(GbContext *c, GbRange right, gboolean figure_follows, guint32 *end) {
  if (figure_follows)
    return owners(c, right, end);
  GbSubject subject = gb_subject_none();
  guint32 summary = summary_at(c, right), said = MIN(summary, predicate_at(c, right)), sort = 0;
  gsize length = first_word(c, (GbRange){right.a, MIN(said, right.b)}, GB_WORD_SORT, &sort);
  if (said == G_MAXUINT32 || !length)
    return subject;
  GbRange thing = {right.a, sort + (guint32)length}, of = {thing.b, said};
  subject.stem = gb_range_text(c, thing);
  subject.name = subject.stem;
  if (said != summary)
    subject.name = gb_arena_printf(c->arena, "%s的%s", gb_range_text(c, (GbRange){of.a, right.b}),
                                   subject.stem);
  const GbWord *attribute = gb_name_attribute(c, gb_range_text(c, of));
  subject.attribute = attribute ? attribute->text : "";
  subject.counted = TRUE;
  *end = right.b;
  return subject;
}

GbSubject gb_tally_part(GbContext *c, GbRange right, const GbToken *q, GbPredicate *p) {
  static const char *const OTHER[] = {"增", "速度", "目标", "水平", "比", "降", "率", "幅", "股"};
  GbSubject part = gb_subject_none();
  GbRange words = {right.a + 3, right.b};
  if (p->measure != GB_MEASURE_LEVEL || !gb_family_in(q->family, GB_FAMILY_PERCENT) ||
      !gb_range_starts(c, right, "的") || words.b < words.a + 6 || words.b > words.a + PART_BYTES)
    return part;
  for (guint i = 0; i < G_N_ELEMENTS(OTHER); i++)
    if (gb_range_has(c, words, OTHER[i]))
      return part;
  part.stem = gb_range_text(c, words);
  part.name = gb_arena_printf(c->arena, "%s占比", part.stem);
  p->measure = GB_MEASURE_SHARE;
  p->rule = "part of all";
  return part;
}

gboolean gb_tally_counts_people(GbContext *c, GbRange right, const GbToken *q) {
  return gb_family_in(q->family, GB_FAMILY_MULTIPLIER) &&
         gb_range_last_word(c, right, GB_WORD_PEOPLE, NULL, NULL) != G_MAXUINT32;
}
