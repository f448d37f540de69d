/* Elements of the data document, with checked memory and legal characters.
 * page: used by every part of the document. */
#include "page/element.h"

#include <string.h>

static gpointer checked(gpointer memory) {
  if (!memory)
    g_error("libxml2: out of memory");
  return memory;
}

xmlDoc *gb_element_document(const char *root) {
  xmlDoc *doc = checked(xmlNewDoc(BAD_CAST "1.0"));
  xmlDocSetRootElement(doc, checked(xmlNewDocNode(doc, NULL, BAD_CAST root, NULL)));
  return doc;
}

xmlNode *gb_element_add(xmlNode *parent, const char *name) {
  return checked(
      xmlAddChild(parent, checked(xmlNewDocNode(parent->doc, NULL, BAD_CAST name, NULL))));
}

/* XML 1.0 (Fifth Edition), 2.2 Characters; the input is valid UTF-8 already. */
static gboolean is_legal(const char *s, gsize left) {
  guchar c = (guchar)*s;
  if (c < 0x20)
    return c == '\t' || c == '\n' || c == '\r';
  return c != 0xEF || left < 3 || memcmp(s, "\xEF\xBF", 2) != 0 || (guchar)s[2] < 0xBE;
}

static gboolean all_legal(const char *s, gsize length) {
  for (gsize i = 0; i < length; i++)
    if (!is_legal(s + i, length - i))
      return FALSE;
  return TRUE;
}

static char *replace_illegal(const char *s, gsize length) {
  GString *out = g_string_sized_new(length + 8);
  for (gsize i = 0; i < length; i++) {
    if (is_legal(s + i, length - i)) {
      g_string_append_c(out, s[i]);
      continue;
    }
    g_string_append(out, "\xEF\xBF\xBD");
    i += (guchar)s[i] == 0xEF ? 2 : 0;
  }
  return g_string_free(out, FALSE);
}

void gb_element_set(xmlNode *node, const char *name, const char *value) {
  gsize length = strlen(value);
  g_autofree char *clean = all_legal(value, length) ? NULL : replace_illegal(value, length);
  checked(xmlNewProp(node, BAD_CAST name, BAD_CAST(clean ? clean : value)));
}

void gb_element_set_number(xmlNode *node, const char *name, gint64 value) {
  char digits[24];
  g_snprintf(digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  checked(xmlNewProp(node, BAD_CAST name, BAD_CAST digits));
}

void gb_element_text(xmlNode *node, const char *text, gssize length) {
  gsize n = length < 0 ? strlen(text) : (gsize)length;
  if (!n)
    return;
  g_autofree char *clean = all_legal(text, n) ? NULL : replace_illegal(text, n);
  if (clean)
    n = strlen(clean);
  checked(xmlAddChild(
      node, checked(xmlNewDocTextLen(node->doc, BAD_CAST(clean ? clean : text), (int)n))));
}

static gboolean joins_words(const char *text, gsize at, gsize length) {
  return at > 0 && at + 1 < length && g_ascii_isalnum(text[at - 1]) &&
         g_ascii_isalnum(text[at + 1]);
}

void gb_element_prose(xmlNode *node, const char *text, gsize length) {
  if (!memchr(text, '\n', length)) {
    gb_element_text(node, text, (gssize)length);
    return;
  }
  GString *out = g_string_sized_new(length);
  for (gsize i = 0; i < length; i++) {
    if (text[i] != '\n')
      g_string_append_c(out, text[i]);
    else if (joins_words(text, i, length))
      g_string_append_c(out, ' ');
  }
  gb_element_text(node, out->str, (gssize)out->len);
  g_string_free(out, TRUE);
}
