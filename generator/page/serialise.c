/* HTML5 as text: escaping, void and raw elements, the scheme list.
 * page: templates are written through it once, data at every rendering. */
#include "page/serialise.h"

#include <string.h>

static gboolean is_one_of(const char *name, const char *const *names, gsize n) {
  for (gsize i = 0; i < n; i++)
    if (!strcmp(name, names[i]))
      return TRUE;
  return FALSE;
}

static const char *entity(char c, gboolean attribute) {
  switch (c) {
  case '&':
    return "&amp;";
  case '<':
    return "&lt;";
  case '>':
    return "&gt;";
  case '"':
    return attribute ? "&quot;" : NULL;
  default:
    return NULL;
  }
}

static void escape(GString *out, const char *text, gboolean attribute) {
  const char *from = text, *at = text;
  for (; *at; at++) {
    const char *replacement = entity(*at, attribute);
    if (!replacement)
      continue;
    g_string_append_len(out, from, at - from);
    g_string_append(out, replacement);
    from = at + 1;
  }
  g_string_append_len(out, from, at - from);
}

void gb_html_text(GString *out, const char *text) {
  escape(out, text, FALSE);
}

void gb_html_attribute(GString *out, const char *name, const char *value) {
  g_string_append_c(out, ' ');
  g_string_append(out, name);
  g_string_append(out, "=\"");
  escape(out, value, TRUE);
  g_string_append_c(out, '"');
}

gboolean gb_html_is_void(const char *name) {
  static const char *const NAMES[] = {"area",  "base", "br",   "col",    "embed", "hr", "img",
                                      "input", "link", "meta", "source", "track", "wbr"};
  return is_one_of(name, NAMES, G_N_ELEMENTS(NAMES));
}

gboolean gb_html_is_raw(const char *name) {
  return !strcmp(name, "script") || !strcmp(name, "style");
}

gboolean gb_html_is_block(const char *name) {
  static const char *const NAMES[] = {
      "address", "article", "aside",  "blockquote", "body",     "caption",    "dd",      "details",
      "dialog",  "div",     "dl",     "dt",         "fieldset", "figcaption", "figure",  "footer",
      "form",    "h1",      "h2",     "h3",         "h4",       "h5",         "h6",      "head",
      "header",  "hr",      "html",   "li",         "link",     "main",       "meta",    "nav",
      "ol",      "p",       "script", "search",     "section",  "style",      "summary", "table",
      "tbody",   "td",      "tfoot",  "th",         "thead",    "title",      "tr",      "ul"};
  return is_one_of(name, NAMES, G_N_ELEMENTS(NAMES));
}

gboolean gb_html_is_url(const char *attribute) {
  static const char *const NAMES[] = {"action", "background", "cite",   "data", "formaction",
                                      "href",   "longdesc",   "poster", "src",  "xlink:href"};
  return is_one_of(attribute, NAMES, G_N_ELEMENTS(NAMES));
}

gboolean gb_html_is_active(const char *attribute) {
  static const char *const NAMES[] = {"srcdoc", "srcset", "style", "http-equiv", "ping"};
  return g_ascii_strncasecmp(attribute, "on", 2) == 0 ||
         is_one_of(attribute, NAMES, G_N_ELEMENTS(NAMES));
}

/* A browser strips blanks and controls at the start and tabs and line breaks anywhere before it
 * looks for a scheme, and takes \ for /. Source: URL Standard, 4.4. */
static gboolean is_skipped(char c, gboolean leading) {
  return c == '\t' || c == '\n' || c == '\r' || (leading && (guchar)c <= 0x20);
}

static void read_scheme(const char *url, char *start, gsize size) {
  gsize n = 0;
  for (; *url && n + 1 < size; url++) {
    if (is_skipped(*url, n == 0))
      continue;
    start[n++] = *url == '\\' ? '/' : g_ascii_tolower(*url);
  }
  start[n] = '\0';
}

gboolean gb_html_url_allowed(const char *url) {
  static const char *const SCHEMES[] = {"http:", "https:", "mailto:"};
  /* Long enough to hold any allowed scheme and tell a longer one from a path. */
  char start[256];
  read_scheme(url, start, sizeof start);
  if (!strncmp(start, "//", 2))
    return FALSE;
  gsize scheme = strcspn(start, ":/?#");
  if (start[scheme] != ':')
    return strlen(start) + 1 < sizeof start || scheme + 1 < strlen(start);
  for (gsize i = 0; i < G_N_ELEMENTS(SCHEMES); i++)
    if (strlen(SCHEMES[i]) == scheme + 1 && !strncmp(start, SCHEMES[i], scheme + 1))
      return TRUE;
  return FALSE;
}
