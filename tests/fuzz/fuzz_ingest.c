/* Any bytes become a text that keeps its promises, or an error of the input. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "base/error.h"
#include "ingest/ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  GbIngestOptions options = {1u << 20};
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) text = gb_ingest_bytes((const char *)data, size, "fuzz", &options, &error);
  if (!text) {
    g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
    return 0;
  }
  g_assert_no_error(error);
  g_assert_true(g_utf8_validate_len(text->bytes, text->length, NULL));
  g_assert_cmpuint(strlen(text->bytes), ==, text->length);
  g_assert_null(strchr(text->bytes, '\r'));
  guint line, column;
  gb_text_place(text, (guint32)text->length, &line, &column);
  g_assert_cmpuint(line, ==, text->n_lines);
  g_assert_cmpint(gb_text_chars(text, (guint32)text->length), ==,
                  g_utf8_strlen(text->bytes, (gssize)text->length));
  return 0;
}
