/* A small JSON writer onto a GString.
 * export: private to this folder. */
#ifndef GB_EXPORT_JSON_H
#define GB_EXPORT_JSON_H

#include <glib.h>
#include <string.h>

#include "base/decimal.h"
#include "base/period.h"

/** One object or array that is being written. @first: nothing stands in it yet */
typedef struct {
  GString *out;
  gboolean first;
} GbJson;

/** Opens with '{' or '['; close with gb_json_end() and its counterpart. */
GbJson gb_json_begin(GString *out, char bracket);
void gb_json_end(GbJson *json, char bracket);

/** Where the next @n bytes go; behind the last of them, gb_json_wrote(). */
static inline char *gb_json_room(GString *out, gsize n) {
  gsize length = out->len;
  if (length + n >= out->allocated_len) {
    g_string_set_size(out, length + n);
    out->len = length;
  }
  return out->str + length;
}
static inline void gb_json_wrote(GString *out, char *end) {
  *end = 0;
  out->len = (gsize)(end - out->str);
}

/** The comma before a member, its name and colon; @name NULL: an array's element.
 * Inline: the length of a name that is written in the code is known when it is compiled. */
static inline void gb_json_name(GbJson *json, const char *name) {
  gsize n = name ? strlen(name) : 0;
  char *at = gb_json_room(json->out, n + strlen(",\"\":"));
  if (!json->first)
    *at++ = ',';
  json->first = FALSE;
  if (name) {
    *at++ = '"';
    for (gsize i = 0; i < n; i++)
      *at++ = name[i];
    *at++ = '"';
    *at++ = ':';
  }
  gb_json_wrote(json->out, at);
}

/** The value of a member whose name is written: a code of ours, which needs no escape; a string. */
void gb_json_code_of(GbJson *json, const char *value);
void gb_json_string_of(GbJson *json, const char *value);

static inline void gb_json_code(GbJson *json, const char *name, const char *value) {
  gb_json_name(json, name);
  gb_json_code_of(json, value);
}
static inline void gb_json_string(GbJson *json, const char *name, const char *value) {
  gb_json_name(json, name);
  gb_json_string_of(json, value);
}
/** @length bytes of UTF-8; a line feed inside is left out (a source's line end, no character). */
void gb_json_text(GbJson *json, const char *name, const char *value, gsize length);
void gb_json_uint(GbJson *json, const char *name, guint64 value);
/** Digits as printed: 6.10 stays 6.10. */
void gb_json_decimal(GbJson *json, const char *name, GbDecimal value);
void gb_json_null(GbJson *json, const char *name);
/** SDMX form, "" for none. */
void gb_json_period(GbJson *json, const char *name, GbPeriod period);

#endif
