/* The running head of a printed page: a style sheet rule whose words come from data.
 * page: markup of our own for a template's slot. Source: CSS Syntax 3, 4.3.7 escapes. */
#include "page/page.h"

/* In a CSS string, and inside <style>: what could end either is written as its code point. */
static void append_string(GString *out, const char *text) {
  g_string_append_c(out, '"');
  for (const char *at = text; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0x7F)
      g_string_append_printf(out, "\\%X ", c < 0x20 ? ' ' : c);
    else
      g_string_append_unichar(out, c);
  }
  g_string_append_c(out, '"');
}

char *gb_page_running_head(const char *left, const char *right) {
  GString *out = g_string_new("<style media=\"print\">@page{@top-left{content:");
  append_string(out, left);
  g_string_append(out, "}@top-right{content:");
  append_string(out, right);
  g_string_append(out, "}}</style>");
  return g_string_free(out, FALSE);
}
