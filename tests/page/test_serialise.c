/* The writer's rules of HTML5, one by one. */
#include "page/serialise.h"

#include <glib.h>

static void test_text(void) {
  g_autoptr(GString) out = g_string_new(NULL);
  gb_html_text(out, "a < b & c > d \"e\" 'f' 同比增长 ]]> </script>");
  g_assert_cmpstr(out->str, ==,
                  "a &lt; b &amp; c &gt; d \"e\" 'f' 同比增长 ]]&gt; &lt;/script&gt;");
}

static void test_attribute(void) {
  g_autoptr(GString) out = g_string_new("<a");
  gb_html_attribute(out, "title", "\"><script>alert('1')</script>&");
  g_assert_cmpstr(out->str, ==,
                  "<a title=\"&quot;&gt;&lt;script&gt;alert('1')&lt;/script&gt;&amp;\"");
}

static void test_elements(void) {
  g_assert_true(gb_html_is_void("br") && gb_html_is_void("link") && gb_html_is_void("wbr"));
  g_assert_false(gb_html_is_void("script") || gb_html_is_void("p") || gb_html_is_void("a"));
  g_assert_true(gb_html_is_raw("script") && gb_html_is_raw("style"));
  g_assert_false(gb_html_is_raw("title") || gb_html_is_raw("svg"));
  g_assert_true(gb_html_is_block("section") && gb_html_is_block("td"));
  g_assert_false(gb_html_is_block("span") || gb_html_is_block("a") || gb_html_is_block("dt2"));
  g_assert_true(gb_html_is_active("onclick") && gb_html_is_active("ONLOAD"));
  g_assert_true(gb_html_is_active("style") && gb_html_is_active("srcdoc"));
  g_assert_false(gb_html_is_active("class") || gb_html_is_active("href"));
}

static void test_urls(void) {
  static const char *const GOOD[] = {"",
                                     "#obs-1",
                                     "../../index.html",
                                     "data/observations.csv",
                                     "?q=1",
                                     "a/b:c",
                                     "a?b=c:d",
                                     "#x:y",
                                     "http://example.org/",
                                     "HTTPS://example.org/",
                                     "mailto:a@example.org",
                                     "/reports/",
                                     "报告/二〇二三.html"};
  static const char *const BAD[] = {"javascript:alert(1)",
                                    "JaVaScRiPt:alert(1)",
                                    " \t\njavascript:alert(1)",
                                    "java\tscript:alert(1)",
                                    "java\nscript\r:alert(1)",
                                    "\x01javascript:alert(1)",
                                    "data:text/html,<script>",
                                    "vbscript:x",
                                    "file:///etc/passwd",
                                    "blob:x",
                                    "//example.org/",
                                    "\\\\example.org\\",
                                    "/\\example.org",
                                    "/\t/example.org",
                                    "httpx:x",
                                    "http-equiv:x",
                                    ":x"};
  for (guint i = 0; i < G_N_ELEMENTS(GOOD); i++)
    if (!gb_html_url_allowed(GOOD[i]))
      g_error("refused: %s", GOOD[i]);
  for (guint i = 0; i < G_N_ELEMENTS(BAD); i++)
    if (gb_html_url_allowed(BAD[i]))
      g_error("allowed: %s", BAD[i]);
  g_autofree char *padded = g_strnfill(600, 'j');
  g_autofree char *longer = g_strconcat(padded, ":x", NULL);
  g_assert_false(gb_html_url_allowed(longer));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/page/serialise/text", test_text);
  g_test_add_func("/page/serialise/attribute", test_attribute);
  g_test_add_func("/page/serialise/elements", test_elements);
  g_test_add_func("/page/serialise/urls", test_urls);
  return g_test_run();
}
