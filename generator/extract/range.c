/* Words in ranges of the clean sentence. extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

char *gb_range_text(const GbContext *c, GbRange r) {
  return r.b > r.a ? gb_arena_strndup(c->arena, c->scan.bytes->str + r.a, r.b - r.a) : (char *)"";
}

guint32 gb_range_last(const GbContext *c, GbRange r, const char *word) {
  guint32 n = (guint32)strlen(word);
  const char *s = c->scan.bytes->str;
  for (guint32 at = r.b; at >= r.a + n; at--)
    if (memcmp(s + at - n, word, n) == 0)
      return at - n;
  return G_MAXUINT32;
}

gboolean gb_range_has(const GbContext *c, GbRange r, const char *word) {
  return gb_range_last(c, r, word) != G_MAXUINT32;
}

gboolean gb_range_ends(const GbContext *c, GbRange r, const char *word) {
  guint32 n = (guint32)strlen(word);
  return r.b >= r.a + n && memcmp(c->scan.bytes->str + r.b - n, word, n) == 0;
}

gboolean gb_range_starts(const GbContext *c, GbRange r, const char *word) {
  guint32 n = (guint32)strlen(word);
  return r.b >= r.a + n && memcmp(c->scan.bytes->str + r.a, word, n) == 0;
}

void gb_note(GbContext *c, const char *format, ...) {
  if (!c->explain)
    return;
  va_list args;
  va_start(args, format);
  g_string_append_vprintf(c->explain, format, args);
  va_end(args);
}
