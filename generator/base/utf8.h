/* Characters of valid UTF-8 without a call: g_utf8_get_char() was a tenth of an extraction.
 * base: text is checked once, when it is read (ingest, lexicon). */
#ifndef GB_UTF8_H
#define GB_UTF8_H

#include <glib.h>

/** The code point at @p. */
static inline gunichar gb_utf8_at(const char *p) {
  const guchar *u = (const guchar *)p;
  if (u[0] < 0x80)
    return u[0];
  if (u[0] < 0xE0)
    return (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
  if (u[0] < 0xF0)
    return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
  return (u[0] & 0x07u) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
}

/** Where the character before @p begins; one must stand there. */
static inline const char *gb_utf8_before(const char *p) {
  do
    p--;
  while (((guchar)*p & 0xC0u) == 0x80u);
  return p;
}

#endif
