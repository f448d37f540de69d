/* JSON: strings escaped as RFC 8259 asks, numbers without the locale.
 * export: private to this folder. */
#include "export/json.h"

#include <string.h>

/* What g_string_append_len() does, without a call as long as there is room: the members of an
 * observation are two dozen short pieces. */
static inline void append(GString *out, const char *bytes, gsize n) {
  if (out->len + n >= out->allocated_len) {
    g_string_append_len(out, bytes, (gssize)n);
    return;
  }
  memcpy(out->str + out->len, bytes, n);
  out->len += n;
  out->str[out->len] = 0;
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

/* Runs of plain bytes are copied whole: nearly all of a report is such. */
static void append_quoted(GString *out, const char *s, gsize length, gboolean drop_lines) {
  g_string_append_c(out, '"');
  gsize run = 0;
  for (gsize i = 0; i < length; i++) {
    guchar c = (guchar)s[i];
    if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
      continue;
    append(out, s + run, i - run);
    if (c != '\n' || !drop_lines)
      append_escape(out, c);
    run = i + 1;
  }
  append(out, s + run, length - run);
  g_string_append_c(out, '"');
}

void gb_json_name(GbJson *json, const char *name) {
  if (!json->first)
    g_string_append_c(json->out, ',');
  json->first = FALSE;
  if (!name)
    return;
  g_string_append_c(json->out, '"');
  append(json->out, name, strlen(name));
  append(json->out, "\":", 2);
}

void gb_json_string(GbJson *json, const char *name, const char *value) {
  gb_json_name(json, name);
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

void gb_json_period(GbJson *json, const char *name, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  gb_json_string(json, name, gb_period_format(period, buffer));
}
