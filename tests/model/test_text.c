/* Offsets of decoded text: code points, lines, columns. */
#include <glib.h>
#include <string.h>

#include "model/text.h"

static void test_places(void) {
  GString *s = g_string_new(NULL);
  for (int i = 0; i < 40; i++)
    g_string_append(s, "第一产业增加值1260亿元\n");
  gsize length = s->len;
  g_autoptr(GbText) text = gb_text_new(g_string_free(s, FALSE), length, "a.txt", "UTF-8");
  g_assert_cmpuint(text->n_lines, ==, 40);
  guint32 line_bytes = (guint32)(length / 40);
  for (guint32 i = 0; i < 40; i++) {
    guint line, column;
    guint32 numeral = i * line_bytes + (guint32)strlen("第一产业增加值");
    gb_text_place(text, numeral, &line, &column);
    g_assert_cmpuint(line, ==, i + 1);
    g_assert_cmpuint(column, ==, 8);
    g_assert_cmpuint(gb_text_chars(text, numeral), ==, i * 14 + 7);
  }
  g_assert_cmpuint(gb_text_chars(text, (guint32)length), ==, 40 * 14);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/text/places", test_places);
  return g_test_run();
}
