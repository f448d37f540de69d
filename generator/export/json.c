/* JSON: strings escaped as RFC 8259 asks, numbers without the locale.
 * export: private to this folder. */
#include "export/json.h"

#include <string.h>

static void append(GString *out, const char *bytes, gsize n) {
  char *at = gb_json_room(out, n);
  memcpy(at, bytes, n);
  gb_json_wrote(out, at + n);
}

/* @n bytes that need no escape, in quotation marks. */
static void append_plain(GString *out, const char *bytes, gsize n) {
  char *at = gb_json_room(out, n + strlen("\"\""));
  *at++ = '"';
  memcpy(at, bytes, n);
  at += n;
  *at++ = '"';
  gb_json_wrote(out, at);
}

GbJson gb_json_begin(GString *out, char bracket) {
  g_string_append_c(out, bracket);
  return (GbJson){out, TRUE};
}

void gb_json_end(GbJson *json, char bracket) {
  g_string_append_c(json->out, bracket);
}

static void append_escape(GString *out, guchar c) {
  static const char HEX[] = "0123456789abcdef";
  const char escape[] = {'\\', 'u', '0', '0', HEX[c >> 4], HEX[c & 15u]};
  switch (c) {
  case '"':
    append(out, "\\\"", 2);
    break;
  case '\\':
    append(out, "\\\\", 2);
    break;
  case '\n':
    append(out, "\\n", 2);
    break;
  case '\t':
    append(out, "\\t", 2);
    break;
  default:
    append(out, escape, sizeof escape);
  }
}

/* Whether one of eight bytes wants an escape: below 0x20, " \ or 0x7f; no byte of a Chinese
 * character does. A byte b equal to c makes a zero byte of b ^ c; (v - 0x01…) & ~v & 0x80… is not 0
 * where v has a zero byte. */
static inline gboolean wants_escape(guint64 v) {
  const guint64 ones = G_GUINT64_CONSTANT(0x0101010101010101), tops = ones << 7;
  if ((v & tops) == tops)
    return FALSE;
  guint64 quote = v ^ ones * '"', slash = v ^ ones * '\\', del = v ^ ones * 0x7f;
  guint64 hit = ((v - ones * 0x20) & ~v) | ((quote - ones) & ~quote) | ((slash - ones) & ~slash) |
                ((del - ones) & ~del);
  return (hit & tops) != 0;
}

/* Length of the run at the head of @s that is copied as it is: nearly all of a report is such. */
static gsize plain_run(const char *s, gsize length) {
  gsize n = 0;
  guint64 eight;
  for (; n + sizeof eight <= length; n += sizeof eight) {
    memcpy(&eight, s + n, sizeof eight);
    if (wants_escape(eight))
      break;
  }
  while (n < length && (guchar)s[n] >= 0x20 && s[n] != '"' && s[n] != '\\' && s[n] != 0x7f)
    n++;
  return n;
}

/* Whether all of @s is copied as it is. The last eight bytes are looked at once more instead of the
 * rest one by one. */
static gboolean is_plain(const char *s, gsize length) {
  guint64 eight;
  if (length < sizeof eight)
    return plain_run(s, length) == length;
  for (gsize i = 0; i + sizeof eight < length; i += sizeof eight) {
    memcpy(&eight, s + i, sizeof eight);
    if (wants_escape(eight))
      return FALSE;
  }
  memcpy(&eight, s + length - sizeof eight, sizeof eight);
  return !wants_escape(eight);
}

static void append_quoted(GString *out, const char *s, gsize length, gboolean drop_lines) {
  if (is_plain(s, length)) {
    append_plain(out, s, length);
    return;
  }
  append(out, "\"", 1);
  for (gsize i = 0;; i++) {
    gsize run = plain_run(s + i, length - i);
    append(out, s + i, run);
    i += run;
    if (i >= length)
      break;
    if (s[i] != '\n' || !drop_lines)
      append_escape(out, (guchar)s[i]);
  }
  append(out, "\"", 1);
}

void gb_json_code_of(GbJson *json, const char *value) {
  append_plain(json->out, value, strlen(value));
}

void gb_json_string_of(GbJson *json, const char *value) {
  append_quoted(json->out, value, strlen(value), FALSE);
}

void gb_json_text(GbJson *json, const char *name, const char *value, gsize length) {
  gb_json_name(json, name);
  append_quoted(json->out, value, length, TRUE);
}

void gb_json_uint(GbJson *json, const char *name, guint64 value) {
  char digits[24], *at = digits + sizeof digits;
  do
    *--at = (char)('0' + value % 10);
  while (value /= 10);
  gb_json_name(json, name);
  append(json->out, at, (gsize)(digits + sizeof digits - at));
}

void gb_json_decimal(GbJson *json, const char *name, GbDecimal value) {
  char buffer[GB_DECIMAL_BUFFER];
  gb_json_name(json, name);
  const char *digits = gb_decimal_format(value, buffer);
  append(json->out, digits, strlen(digits));
}

void gb_json_null(GbJson *json, const char *name) {
  gb_json_name(json, name);
  append(json->out, "null", 4);
}

void gb_json_period(GbJson *json, const char *name, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  gb_json_code(json, name, gb_period_format(period, buffer));
}
