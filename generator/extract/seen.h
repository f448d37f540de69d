/* Which Chinese characters occur in a text, roughly: most searches end here without a search.
 * extract: private to this folder. */
#ifndef GB_SEEN_H
#define GB_SEEN_H

#include <glib.h>

/** Three-byte characters by the low ten bits of their code points. */
typedef struct {
  guint64 bits[16];
} GbSeen;

static inline guint gb_seen_bit(const char *p) {
  return ((guint)p[1] & 0x0Fu) << 6 | ((guint)p[2] & 0x3Fu);
}
static inline void gb_seen_add(GbSeen *seen, const char *p) {
  guint bit = gb_seen_bit(p);
  seen->bits[bit >> 6] |= (guint64)1 << (bit & 63u);
}
/** FALSE: the character of three bytes at @p does not occur. */
static inline gboolean gb_seen_has(const GbSeen *seen, const char *p) {
  guint bit = gb_seen_bit(p);
  return seen->bits[bit >> 6] >> (bit & 63u) & 1u;
}
/** FALSE: @word, of @n bytes, does not occur. Its first and last character decide. */
static inline gboolean gb_seen_may_have(const GbSeen *seen, const char *word, gsize n) {
  for (gsize i = 0; n >= 3 && i < 2; i++) {
    const char *p = i ? word + n - 3 : word;
    if ((guchar)*p >= 0xE0 && !gb_seen_has(seen, p))
      return FALSE;
  }
  return TRUE;
}

#endif
