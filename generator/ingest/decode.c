/* Finds the encoding and decodes.
 * ingest: bytes → UTF-8. No library guesses better on these texts than this order (DESIGN.md). */
#include "ingest/decode.h"

#include <gio/gio.h>
#include <string.h>

#define CHUNK_BYTES 65536u
#define DAMAGED_MIN_CHARS 16u
#define DAMAGED_LOOK_BYTES 65536u

/* NUL is valid UTF-8; that it is no text is told later, by its own name. */
static gboolean is_utf8(const char *bytes, gsize length, gsize *bad) {
  const char *end = bytes + length, *p = bytes;
  while (p < end && !g_utf8_validate_len(p, (gsize)(end - p), &p)) {
    *bad = (gsize)(p - bytes);
    if (*p)
      return FALSE;
    p++;
  }
  return TRUE;
}

/* GB18030 hardly ever makes sixteen characters of valid UTF-8 in a row: a text that begins so is
 * UTF-8 with a wrong byte in it, and would become rubbish as GB18030. */
static gboolean begins_as_utf8(const char *bytes, gsize bad) {
  guint wide = 0;
  for (const char *p = bytes; p < bytes + bad && wide < DAMAGED_MIN_CHARS; p = g_utf8_next_char(p))
    wide += (guchar)*p >= 0x80u;
  return wide >= DAMAGED_MIN_CHARS;
}

/* A text cut within its first character: hanzi are three bytes of UTF-8, and of the bytes of a text
 * in GB18030 most are wrong. */
static gboolean goes_on_as_utf8(const char *bytes, gsize length) {
  const char *end = bytes + MIN(length, DAMAGED_LOOK_BYTES);
  gsize hanzi = 0, wrong = 0;
  for (const char *p = bytes; p < end;) {
    gunichar c = g_utf8_get_char_validated(p, end - p);
    gboolean valid = c != (gunichar)-1 && c != (gunichar)-2;
    hanzi += valid && c >= 0x800;
    wrong += !valid;
    p = valid ? g_utf8_next_char(p) : p + 1;
  }
  return hanzi > wrong;
}

GbEncoding gb_encoding_of(const char *bytes, gsize length) {
  gsize bad;
  if (length >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0)
    return (GbEncoding){"UTF-8", 3, FALSE};
  if (length >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0)
    return (GbEncoding){"UTF-16LE", 2, FALSE};
  if (length >= 2 && memcmp(bytes, "\xFE\xFF", 2) == 0)
    return (GbEncoding){"UTF-16BE", 2, FALSE};
  if (is_utf8(bytes, length, &bad))
    return (GbEncoding){"UTF-8", 0, TRUE};
  gboolean damaged = begins_as_utf8(bytes, bad) || goes_on_as_utf8(bytes, length);
  return (GbEncoding){damaged ? "UTF-8" : "GB18030", 0, FALSE};
}

static char *copy_utf8(const char *bytes, gsize length, gboolean valid, gsize *out_length,
                       gsize *bad) {
  *bad = 0;
  if (!valid && !is_utf8(bytes, length, bad))
    return NULL;
  char *copy = g_malloc(length + 1);
  memcpy(copy, bytes, length);
  copy[length] = 0;
  *out_length = length;
  return copy;
}

/* g_convert() would do but for the place of an error, which it leaves in the bytes read. */
static gboolean convert(GConverter *converter, const char *bytes, gsize length, GString *out,
                        gsize *bad) {
  g_autofree char *buffer = g_malloc(CHUNK_BYTES);
  gsize at = 0;
  for (;;) {
    gsize read = 0, written = 0;
    g_autoptr(GError) error = NULL;
    GConverterResult result =
        g_converter_convert(converter, bytes + at, length - at, buffer, CHUNK_BYTES,
                            G_CONVERTER_INPUT_AT_END, &read, &written, &error);
    at += read;
    if (result == G_CONVERTER_ERROR) {
      *bad = at;
      return FALSE;
    }
    g_string_append_len(out, buffer, (gssize)written);
    if (result == G_CONVERTER_FINISHED)
      return TRUE;
  }
}

char *gb_decode(const char *bytes, gsize length, GbEncoding encoding, gsize *out_length,
                gsize *bad) {
  const char *from = bytes + encoding.mark;
  length -= encoding.mark;
  if (g_str_equal(encoding.name, "UTF-8")) {
    char *copy = copy_utf8(from, length, encoding.valid, out_length, bad);
    *bad += copy ? 0 : encoding.mark;
    return copy;
  }
  g_autoptr(GCharsetConverter) converter = g_charset_converter_new("UTF-8", encoding.name, NULL);
  g_autoptr(GString) out = g_string_sized_new(length + length / 2 + 1);
  *bad = 0;
  gboolean done = converter && convert(G_CONVERTER(converter), from, length, out, bad);
  if (!done) {
    *bad += encoding.mark;
    return NULL;
  }
  *out_length = out->len;
  return g_string_free(g_steal_pointer(&out), FALSE);
}
