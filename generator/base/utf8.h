/* Characters of valid UTF-8 without a call: g_utf8_get_char() was a tenth of an extraction.
 * base: text is checked once, when it is read (ingest, lexicon). */
#ifndef GB_UTF8_H
#define GB_UTF8_H

#include <glib.h>
#include <string.h>

/** The code point at @p. Three bytes are asked first: most of a Chinese text. */
static inline gunichar gb_utf8_at(const char *p) {
  const guchar *u = (const guchar *)p;
  if ((u[0] & 0xF0u) == 0xE0)
    return (u[0] & 0x0Fu) << 12 | (u[1] & 0x3Fu) << 6 | (u[2] & 0x3Fu);
  if (u[0] < 0x80)
    return u[0];
  if (u[0] < 0xE0)
    return (u[0] & 0x1Fu) << 6 | (u[1] & 0x3Fu);
  return (u[0] & 0x07u) << 18 | (u[1] & 0x3Fu) << 12 | (u[2] & 0x3Fu) << 6 | (u[3] & 0x3Fu);
}

/** Characters of @n bytes from @p on: the bytes that are no 10xxxxxx, eight at a time. */
static inline guint32 gb_utf8_count(const char *p, gsize n) {
  const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101);
  guint32 chars = 0;
  guint64 eight;
  for (; n >= sizeof eight; n -= sizeof eight, p += sizeof eight) {
    memcpy(&eight, p, sizeof eight);
    guint64 heads = (~eight >> 7 | eight >> 6) & ones; /* one a byte: their sum is the top byte */
    chars += (guint32)(heads * ones >> 56);
  }
  for (; n; n--, p++)
    chars += ((guchar)*p & 0xC0u) != 0x80u;
  return chars;
}

/** Where the character before @p begins; one must stand there. */
static inline const char *gb_utf8_before(const char *p) {
  do
    p--;
  while (((guchar)*p & 0xC0u) == 0x80u);
  return p;
}

/** g_str_has_suffix() where the length of @text is known; the last byte mostly decides.
 * @n  bytes of @text */
static inline gboolean gb_utf8_ends(const char *text, gsize n, const char *word) {
  gsize tail = strlen(word);
  return n >= tail && text[n - 1] == word[tail - 1] && memcmp(text + n - tail, word, tail) == 0;
}

/** g_str_has_suffix(), g_str_has_prefix() for words that are not empty, where a name is held
 * against many: the end's or the head's byte mostly decides, without a call. */
static inline gboolean gb_utf8_has_suffix(const char *text, const char *word) {
  return gb_utf8_ends(text, strlen(text), word);
}
static inline gboolean gb_utf8_has_prefix(const char *text, const char *word) {
  return *text == *word && strncmp(text, word, strlen(word)) == 0;
}

#endif
