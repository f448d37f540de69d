/* Decoded text with its indexes of code points and lines.
 * model: filled by ingest, const for all later stages. */
#include "model/text.h"

#include <string.h>

#include "base/utf8.h"

#define MARK_BYTES 64u

GbText *gb_text_new(char *bytes, gsize length, const char *file, const char *encoding) {
  g_assert(length < G_MAXUINT32);
  GbText *text = g_new0(GbText, 1);
  text->bytes = bytes;
  text->length = length;
  text->file = g_strdup(file);
  text->encoding = g_strdup(encoding);
  text->ref_count = 1;
  text->n_marks = length / MARK_BYTES + 1;
  text->marks = g_new(guint32, text->n_marks);
  GArray *lines = g_array_new(FALSE, FALSE, sizeof(guint32));
  guint32 start = 0, chars = 0;
  g_array_append_val(lines, start);
  for (gsize i = 0; i < text->n_marks; i++) {
    gsize at = i * MARK_BYTES;
    text->marks[i] = chars;
    chars += gb_utf8_count(bytes + at, MIN(MARK_BYTES, length - at));
  }
  for (const char *p = bytes; (p = memchr(p, '\n', (gsize)(bytes + length - p))); p++) {
    start = (guint32)(p + 1 - bytes);
    if (start < length)
      g_array_append_val(lines, start);
  }
  text->n_lines = lines->len;
  text->lines = (guint32 *)(gpointer)g_array_free(lines, FALSE);
  return text;
}

GbText *gb_text_ref(GbText *text) {
  g_atomic_int_inc(&text->ref_count);
  return text;
}

void gb_text_unref(GbText *text) {
  if (!text || !g_atomic_int_dec_and_test(&text->ref_count))
    return;
  g_free(text->bytes);
  g_free(text->file);
  g_free(text->encoding);
  g_free(text->marks);
  g_free(text->lines);
  g_free(text);
}

guint32 gb_text_chars(const GbText *text, guint32 offset) {
  guint32 at = offset / MARK_BYTES * MARK_BYTES;
  return text->marks[offset / MARK_BYTES] + gb_utf8_count(text->bytes + at, offset - at);
}

void gb_text_place(const GbText *text, guint32 offset, guint *line, guint *column) {
  gsize low = 0, high = text->n_lines;
  while (high - low > 1) {
    gsize middle = (low + high) / 2;
    if (text->lines[middle] <= offset)
      low = middle;
    else
      high = middle;
  }
  *line = (guint)low + 1;
  *column = gb_text_chars(text, offset) - gb_text_chars(text, text->lines[low]) + 1;
}

char *gb_text_slice(const GbText *text, GbSpan span) {
  return g_strndup(text->bytes + span.start, gb_span_length(span));
}
