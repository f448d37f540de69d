/* The template language: what each attribute does, what a bad template is told. */
#include <libxml/parser.h>

#include <glib/gstdio.h>
#include <string.h>

#include "base/error.h"
#include "page/page.h"

#define OPEN "<html xmlns=\"http://www.w3.org/1999/xhtml\"><body>"
#define CLOSE "</body></html>"
#define HTML_OPEN "<!DOCTYPE html>\n<html><body>"
#define HTML_CLOSE "</body>\n</html>\n"

static const char DATA[] =
    "<report title=\"甲 &amp; 乙\" empty=\"\" link=\"a.html\" bad=\"javascript:alert(1)\">"
    "<row n=\"1\"><cell>3.7</cell><cell>6.5</cell></row><row n=\"2\"/>"
    "<p>同比<b>6.1</b>%</p><s><s><s/></s></s><x>&lt;script&gt;]]&gt;\"'</x></report>";

static char *folder;

static void write_file(const char *name, const char *contents) {
  g_autofree char *path = g_build_filename(folder, name, NULL);
  g_assert_true(g_file_set_contents(path, contents, -1, NULL));
}

static void remove_file(const char *name) {
  g_autofree char *path = g_build_filename(folder, name, NULL);
  g_unlink(path);
}

/* @page  the body; @parts  the body of parts/parts.html, NULL none */
static GbTemplates *load(const char *page, const char *parts, GError **error) {
  g_autofree char *whole = g_strconcat(OPEN, page, CLOSE, NULL);
  write_file("page.html", whole);
  remove_file("parts/parts.html");
  if (parts) {
    g_autofree char *body = g_strconcat(OPEN, parts, CLOSE, NULL);
    write_file("parts/parts.html", body);
  }
  return gb_templates_load(folder, error);
}

static char *fill(const char *name, gpointer data) {
  (void)data;
  return strcmp(name, "chart/1") ? NULL : g_strdup("<svg viewBox=\"0 0 1 1\"><rect/></svg>");
}

static char *render(const char *page, const char *parts, GError **error) {
  GbTemplates *templates = load(page, parts, error);
  if (!templates)
    return NULL;
  xmlDoc *data = xmlReadMemory(DATA, (int)strlen(DATA), "data", NULL, 0);
  char *html = gb_page_render(templates, "page", data, "../../", fill, NULL, error);
  xmlFreeDoc(data);
  gb_templates_free(templates);
  return html;
}

static void expect_parts(const char *page, const char *parts, const char *body) {
  g_autoptr(GError) error = NULL;
  g_autofree char *html = render(page, parts, &error);
  g_assert_no_error(error);
  g_autofree char *whole = g_strconcat(HTML_OPEN, body, HTML_CLOSE, NULL);
  g_assert_cmpstr(html, ==, whole);
}

static void expect(const char *page, const char *body) {
  expect_parts(page, NULL, body);
}

static void expect_error(const char *page, const char *parts, const char *place,
                         const char *words) {
  g_autoptr(GError) error = NULL;
  g_autofree char *html = render(page, parts, &error);
  g_assert_null(html);
  g_assert_error(error, GB_ERROR, GB_ERROR_DATA);
  if (!strstr(error->message, place) || !strstr(error->message, words) ||
      !strstr(error->message, "hint: ") || strchr(error->message, '\n'))
    g_error("wanted \"%s\" and \"%s\" in: %s", place, words, error->message);
}

static void test_static(void) {
  expect("<p class=\"a\" title=\"&quot;&lt;\">甲 &amp; 乙<br/><img src=\"a.png\" alt=\"\"/></p>",
         "<p class=\"a\" title=\"&quot;&lt;\">甲 &amp; 乙<br><img src=\"a.png\" alt=\"\"></p>\n");
  expect("<script src=\"a.js\"/><span/>", "<script src=\"a.js\"></script>\n<span></span>");
  expect("<script>if (a &lt; b &amp;&amp; c) d();</script>",
         "<script>if (a < b && c) d();</script>\n");
  expect("<!-- a remark --><svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1 1\"><g><rect "
         "width=\"1\"/></g></svg>",
         "<svg viewBox=\"0 0 1 1\"><g><rect width=\"1\"/></g></svg>");
}

/* Line breaks are layout of the file: gone beside Chinese, a space between Latin words. */
static void test_white_space(void) {
  expect("\n  <p>\n    同比\n    增长\n  </p>\n", "<p>同比增长</p>\n");
  expect("<p>one\n   two</p>", "<p>one two</p>\n");
  expect("<p><b>a</b>&#32;<b>b</b> c</p>", "<p><b>a</b> <b>b</b> c</p>\n");
  expect("<pre>a\n  b</pre>", "<pre>a\n  b</pre>");
}

static void test_text(void) {
  expect("<p data-gb-text=\"@title\">样</p>", "<p>甲 &amp; 乙</p>\n");
  expect("<p data-gb-text=\"count(row) * 2\">样<b>例</b></p>", "<p>4</p>\n");
  expect("<p data-gb-text=\"nothing\">样</p>", "<p></p>\n");
  expect("<p data-gb-text=\"x\">样</p>", "<p>&lt;script&gt;]]&gt;\"'</p>\n");
}

static void test_attributes(void) {
  expect("<a class=\"k\" href=\"sample.html\" data-gb-attr-href=\"concat($root, @link)\">x</a>",
         "<a class=\"k\" href=\"../../a.html\">x</a>");
  expect("<a title=\"sample\" data-gb-attr-title=\"@missing\">x</a>", "<a>x</a>");
  expect("<a data-gb-attr-title=\"@empty\">x</a>", "<a title=\"\">x</a>");
  expect("<a data-gb-attr-hidden=\"true()\" data-gb-attr-title=\"1 = 2\">x</a>",
         "<a hidden=\"\">x</a>");
  expect("<a data-gb-attr-title=\"x\">x</a>", "<a title=\"&lt;script&gt;]]&gt;&quot;'\">x</a>");
  expect("<img data-gb-attr-alt=\"@title\"/>", "<img alt=\"甲 &amp; 乙\">");
}

static void test_urls_from_data(void) {
  expect("<a data-gb-attr-href=\"@bad\">x</a>", "<a>x</a>");
  expect("<img data-gb-attr-src=\"concat(' ', @bad)\"/>", "<img>");
  expect("<a data-gb-attr-title=\"@bad\">x</a>", "<a title=\"javascript:alert(1)\">x</a>");
}

static void test_repeat(void) {
  expect("<ul><li data-gb-repeat=\"row\" data-gb-text=\"@n\">9</li><li "
         "data-gb-sample=\"\">8</li></ul>",
         "<ul><li>1</li>\n<li>2</li>\n</ul>\n");
  expect(
      "<b data-gb-repeat=\"row/cell\" data-gb-text=\"concat(position(), '/', last(), ' ', .)\"/>",
      "<b>1/2 3.7</b><b>2/2 6.5</b>");
  expect("<b data-gb-repeat=\"row/@n\" data-gb-text=\".\"/>", "<b>1</b><b>2</b>");
  expect("<b data-gb-repeat=\"nothing\">x</b>", "");
  expect("<i data-gb-repeat=\"row\" data-gb-text=\"count(//row[@n &lt;= $here/@n])\"/>",
         "<i>1</i><i>2</i>");
  expect("<i data-gb-repeat=\"row\"><b data-gb-repeat=\"cell\" data-gb-text=\".\"/></i>",
         "<i><b>3.7</b><b>6.5</b></i><i></i>");
}

static void test_condition(void) {
  expect("<b data-gb-if=\"row\">a</b><b data-gb-if=\"nothing\">b</b>", "<b>a</b>");
  expect("<b data-gb-repeat=\"row\" data-gb-if=\"cell\" data-gb-text=\"@n\"/>", "<b>1</b>");
}

static void test_unwrap(void) {
  expect("<p><i data-gb-repeat=\"p/node()\" data-gb-unwrap=\"\"><i data-gb-if=\"self::text()\" "
         "data-gb-unwrap=\"\" data-gb-text=\".\"/><b data-gb-if=\"self::b\" "
         "data-gb-text=\".\"/></i></p>",
         "<p>同比<b>6.1</b>%</p>\n");
}

static void test_include(void) {
  expect_parts("<i data-gb-repeat=\"row\" data-gb-include=\"row\">样</i>",
               "<p>sample around</p><b class=\"r\" data-gb-part=\"row\" data-gb-text=\"@n\">9</b>",
               "<b class=\"r\">1</b><b class=\"r\">2</b>");
  expect_parts("<i data-gb-repeat=\"s\" data-gb-include=\"s\"/>",
               "<b data-gb-part=\"s\"><i data-gb-repeat=\"s\" data-gb-include=\"s\"/></b>",
               "<b><b><b></b></b></b>");
}

static void test_slot(void) {
  expect("<div data-gb-slot=\"concat('chart/', row/@n)\">样</div>",
         "<div><svg viewBox=\"0 0 1 1\"><rect/></svg></div>\n");
  expect_error("\n<div data-gb-slot=\"'chart/2'\"/>", NULL, "page.html:2: ", "chart/2");
}

static void test_errors(void) {
  expect_error("<p>\n<b data-gb-text=\"coutn(row)\"/></p>", NULL, "page.html:2: ", "coutn(row)");
  expect_error("\n\n<b data-gb-if=\"row[\"/>", NULL, "page.html:3: ", "data-gb-if=\"row[\"");
  expect_error("<b data-gb-text=\"$rot\"/>", NULL, "page.html:1: ", "$rot");
  expect_error("<b data-gb-repeat=\"'a'\"/>", NULL, "page.html:1: ", "repeats no nodes");
  expect_error("<p>\n\n\n<b data-gb-txt=\"a\"/></p>", NULL, "page.html:4: ", "data-gb-txt");
  expect_error("<b data-gb-include=\"absent\"/>", NULL, "page.html:1: ", "absent");
  expect_error("<b>\n</i>", NULL, "page.html:2: ", "not well-formed");
  expect_error("<b>&nbsp;</b>", NULL, "page.html:1: ", "&#160;");
  expect_error("<b data-gb-text=\".\" data-gb-slot=\".\"/>", NULL,
               "page.html:1: ", "more than one");
  expect_error("<br data-gb-text=\".\"/>", NULL, "page.html:1: ", "no content");
  expect_error("<script data-gb-text=\".\"/>", NULL, "page.html:1: ", "script");
  expect_error("<script>a = \"&lt;/script>\"</script>", NULL, "page.html:1: ", "script");
  expect_error("<b data-gb-attr-onclick=\".\"/>", NULL, "page.html:1: ", "onclick");
  expect_error("<b data-gb-attr-style=\".\"/>", NULL, "page.html:1: ", "style");
  expect_error("<b data-gb-unwrap=\"\" data-gb-attr-id=\".\"/>", NULL,
               "page.html:1: ", "not written");
  expect_error("<b data-gb-include=\"a\"/>", "<i data-gb-part=\"a\"/>\n<i data-gb-part=\"a\"/>",
               "parts.html:2: ", "exists already");
  expect_error("<b data-gb-include=\"a\"/>", "<b data-gb-part=\"a\"><i data-gb-include=\"a\"/></b>",
               "parts.html:1: ", "without end");
}

static void test_missing(void) {
  g_autoptr(GError) error = NULL;
  g_assert_null(gb_templates_load("/nowhere/templates", &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_DATA);
  g_clear_error(&error);
  GbTemplates *templates = load("<p/>", NULL, &error);
  g_assert_no_error(error);
  xmlDoc *data = xmlReadMemory(DATA, (int)strlen(DATA), "data", NULL, 0);
  g_assert_null(gb_page_render(templates, "absent", data, "", NULL, NULL, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_DATA);
  xmlFreeDoc(data);
  gb_templates_free(templates);
}

static gpointer render_often(gpointer data) {
  const GbTemplates *templates = data;
  g_autofree char *first = NULL;
  for (guint i = 0; i < 200; i++) {
    xmlDoc *doc = xmlReadMemory(DATA, (int)strlen(DATA), "data", NULL, 0);
    g_autofree char *html = gb_page_render(templates, "page", doc, "", NULL, NULL, NULL);
    xmlFreeDoc(doc);
    g_assert_nonnull(html);
    if (first)
      g_assert_cmpstr(html, ==, first);
    else
      first = g_strdup(html);
  }
  return g_steal_pointer(&first);
}

/* Once loaded, templates are used by all threads at once. */
static void test_threads(void) {
  g_autoptr(GError) error = NULL;
  GbTemplates *templates = load("<b data-gb-repeat=\"row[count(cell) &gt; 0 or @n]\" "
                                "data-gb-text=\"concat($root, @n, string-length(.))\"/>",
                                NULL, &error);
  g_assert_no_error(error);
  GThread *threads[4];
  for (guint i = 0; i < G_N_ELEMENTS(threads); i++)
    threads[i] = g_thread_new(NULL, render_often, templates);
  g_autofree char *first = g_thread_join(threads[0]);
  g_assert_nonnull(strstr(first, "<b>16</b><b>20</b>"));
  for (guint i = 1; i < G_N_ELEMENTS(threads); i++) {
    g_autofree char *html = g_thread_join(threads[i]);
    g_assert_cmpstr(html, ==, first);
  }
  gb_templates_free(templates);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  folder = g_dir_make_tmp("gongbao-templates-XXXXXX", NULL);
  g_autofree char *parts = g_build_filename(folder, "parts", NULL);
  g_assert_cmpint(g_mkdir(parts, 0755), ==, 0);
  g_test_add_func("/page/template/static", test_static);
  g_test_add_func("/page/template/white-space", test_white_space);
  g_test_add_func("/page/template/text", test_text);
  g_test_add_func("/page/template/attributes", test_attributes);
  g_test_add_func("/page/template/urls", test_urls_from_data);
  g_test_add_func("/page/template/repeat", test_repeat);
  g_test_add_func("/page/template/condition", test_condition);
  g_test_add_func("/page/template/unwrap", test_unwrap);
  g_test_add_func("/page/template/include", test_include);
  g_test_add_func("/page/template/slot", test_slot);
  g_test_add_func("/page/template/errors", test_errors);
  g_test_add_func("/page/template/missing", test_missing);
  g_test_add_func("/page/template/threads", test_threads);
  int result = g_test_run();
  remove_file("page.html");
  remove_file("parts/parts.html");
  g_rmdir(parts);
  g_rmdir(folder);
  g_free(folder);
  return result;
}
