/* The signs that Chinese reports are cut by: white space, stops, brackets, digits.
 * structure: private; used by all its files. */
#ifndef GB_STRUCTURE_SIGNS_H
#define GB_STRUCTURE_SIGNS_H

#include <glib.h>
#include <string.h>

/** Whether a common Han character (U+4000 to U+9FFF, three bytes) begins at @p of valid UTF-8: no
 * sign, digit or white space is among them. They are most of a report and need no further look. */
static inline gboolean gb_sign_han_at(const char *p) {
  return (guchar)*p >= 0xE4 && (guchar)*p <= 0xE9;
}

/** Unicode white space and the invisible marks that office programs leave behind. */
static inline gboolean gb_sign_is_white(gunichar c) {
  if (c < 0x80)
    return c == ' ' || (c >= '\t' && c <= '\r');
  return c == 0x3000 ||
         (c < 0x3000 &&
          (c == 0x85 || c == 0x200B || c == 0x2060 || c == 0xFEFF || g_unichar_isspace(c))) ||
         c == 0xFEFF;
}

/** 。！？ and their half-width forms; '.' is a decimal point, never a stop. */
static inline gboolean gb_sign_is_final(gunichar c) {
  return c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == '!' || c == '?';
}

static inline gboolean gb_sign_is_comma(gunichar c) {
  return c == 0xFF0C || c == 0x3001 || c == ',';
}

/** ；： and their half-width forms: a line that ends so is no heading. */
static inline gboolean gb_sign_is_pause(gunichar c) {
  return c == 0xFF1B || c == 0xFF1A || c == ';' || c == ':';
}

/** Value of an ASCII or full-width digit, -1 none. */
static inline int gb_sign_digit(gunichar c) {
  if (c >= '0' && c <= '9')
    return (int)(c - '0');
  return c >= 0xFF10 && c <= 0xFF19 ? (int)(c - 0xFF10) : -1;
}

static inline gboolean gb_sign_is_han(gunichar c) {
  return (c >= 0x3400 && c <= 0x9FFF) || c == 0x3007 || (c >= 0x20000 && c <= 0x323AF);
}

/** The sign that closes @c, 0 where @c opens nothing. */
static inline gunichar gb_sign_closing(gunichar c) {
  switch (c) {
  case 0xFF08:
    return 0xFF09;
  case '(':
    return ')';
  case 0x201C:
    return 0x201D;
  case 0x300A:
    return 0x300B;
  default:
    return 0;
  }
}

static inline gboolean gb_sign_closes(gunichar c) {
  return c == 0xFF09 || c == ')' || c == 0x201D || c == 0x300B;
}

/** Whether the bytes [p, end) begin with the NUL-terminated @word. */
static inline gboolean gb_sign_starts(const char *p, const char *end, const char *word) {
  gsize n = strlen(word);
  return (gsize)(end - p) >= n && memcmp(p, word, n) == 0;
}

static inline gboolean gb_sign_ends(const char *p, const char *end, const char *word) {
  gsize n = strlen(word);
  return (gsize)(end - p) >= n && memcmp(end - n, word, n) == 0;
}

/** First place of @word in [p, end), NULL none. */
static inline const char *gb_sign_find(const char *p, const char *end, const char *word) {
  return end > p ? memmem(p, (gsize)(end - p), word, strlen(word)) : NULL;
}

/** Index of the first word of the NULL-terminated list with which [p, end) begins, -1 none. */
static inline int gb_sign_starts_any(const char *p, const char *end, const char *const *words) {
  for (int i = 0; words[i]; i++)
    if (gb_sign_starts(p, end, words[i]))
      return i;
  return -1;
}

static inline int gb_sign_ends_any(const char *p, const char *end, const char *const *words) {
  for (int i = 0; words[i]; i++)
    if (gb_sign_ends(p, end, words[i]))
      return i;
  return -1;
}

static inline gboolean gb_sign_has_any(const char *p, const char *end, const char *const *words) {
  for (int i = 0; words[i]; i++)
    if (gb_sign_find(p, end, words[i]))
      return TRUE;
  return FALSE;
}

#endif
