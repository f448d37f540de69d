/* Words in ranges of the clean sentence. extract: private to this folder. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

char *gb_range_text(const GbContext *c, GbRange r) {
  return r.b > r.a ? gb_arena_strndup(c->arena, c->scan.bytes->str + r.a, r.b - r.a) : (char *)"";
}

guint32 gb_range_search(const GbContext *c, GbRange r, const char *word, guint32 n) {
  const char *s = c->scan.bytes->str;
  char first = word[0], last = word[n - 1];
  for (guint32 at = r.b; at >= r.a + n; at--)
    if (s[at - 1] == last && s[at - n] == first && memcmp(s + at - n, word, n) == 0)
      return at - n;
  return G_MAXUINT32;
}

/* The hits stand one behind the other, so that a place is two numbers. */
static void look_up(GbContext *c, guint32 at) {
  const char *s = c->scan.bytes->str;
  guint first = c->scan.n_hits;
  if (c->scan.hits->len < first + GB_WORD_HITS)
    g_array_set_size(c->scan.hits, 2 * first + GB_WORD_HITS);
  GbWordHit *hits = &g_array_index(c->scan.hits, GbWordHit, first);
  guint n = gb_lexicon_words_at(c->lexicon, s + at, s + c->scan.bytes->len, hits);
  GbScanPlace *place = gb_scan_place(&c->scan, c->lexicon, at);
  place->first = first;
  place->n = (guint8)n;
  place->known = TRUE;
  place->classes = 0;
  for (guint i = 0; i < n; i++)
    place->classes |= hits[i].classes;
  c->scan.n_hits += n;
}

const GbWord *gb_range_word_of(GbContext *c, GbRange r, GbWordClasses classes, gsize *length) {
  const GbScanPlace *place = gb_scan_place(&c->scan, c->lexicon, r.a);
  if (!place->known)
    look_up(c, r.a);
  for (guint i = place->n; i-- > 0;) {
    const GbWordHit *hit = &g_array_index(c->scan.hits, GbWordHit, place->first + i);
    if (!(hit->classes & classes) || hit->length > r.b - r.a)
      continue;
    if (length)
      *length = hit->length;
    return hit->word;
  }
  return NULL;
}

guint32 gb_range_last_word(GbContext *c, GbRange r, GbWordClasses classes, const GbWord **word,
                           gsize *length) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = r.b; at > r.a;) {
    at = (guint32)(gb_utf8_before(s + at) - s);
    if (at < r.a || !(gb_lexicon_may_begin(c->lexicon, s + at) & classes))
      continue;
    const GbWord *w = gb_range_word(c, (GbRange){at, r.b}, classes, length);
    if (!w)
      continue;
    if (word)
      *word = w;
    return at;
  }
  return G_MAXUINT32;
}

guint32 gb_range_some_big(const GbContext *c, GbRange r) {
  guint32 at = gb_range_last(c, r, "大");
  return at != G_MAXUINT32 && gb_range_ends_in(c, (GbRange){r.a, at}, "二两三四五六七八九十")
             ? at - 3
             : G_MAXUINT32;
}

gboolean gb_range_ends_in(const GbContext *c, GbRange r, const char *chars) {
  const char *last = c->scan.bytes->str + r.b - 3;
  for (; r.b - r.a >= 3 && *chars; chars += 3)
    if (memcmp(last, chars, 3) == 0)
      return TRUE;
  return FALSE;
}

gboolean gb_text_in_compound(const GbContext *c, const char *begin, const char *at) {
  const char *end = at + strlen(at);
  for (const char *from = at; from >= begin && at - from <= 9; from -= 3) {
    gsize length = 0;
    if (gb_lexicon_word_at(c->lexicon, from, end, GB_WORD_BOUND, &length) && from + length > at)
      return TRUE;
    if (from - begin < 3 || (guchar)from[-3] < 0xE4)
      break;
  }
  return FALSE;
}

gboolean gb_range_in_compound(const GbContext *c, guint32 at) {
  return gb_text_in_compound(c, c->scan.bytes->str, c->scan.bytes->str + at);
}
