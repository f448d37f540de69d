/* XHTML with data-gb- attributes → a tree of static markup and dynamic elements.
 * page: once a run, before the first rendering. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "page/serialise.h"
#include "page/template.h"

#define PREFIX "data-gb-"
#define ATTRIBUTE_PREFIX "data-gb-attr-"
#define XHTML "http://www.w3.org/1999/xhtml"

typedef struct {
  GbTemplates *templates;
  const char *file;
  GError **error;
} Compiler;

static gboolean complain(const Compiler *c, const xmlNode *node, const char *what,
                         const char *hint) {
  g_set_error(c->error, GB_ERROR, GB_ERROR_DATA, gb_message("%s:%ld: <%s>: %s; hint: %s"), c->file,
              xmlGetLineNo((xmlNode *)node), (const char *)node->name, what, hint);
  return FALSE;
}

void gb_node_free(GbNode *node) {
  if (!node)
    return;
  g_free(node->literal);
  g_free(node->open);
  g_free(node->close);
  for (guint i = 0; node->attributes && i < node->attributes->len; i++)
    g_free(g_array_index(node->attributes, GbAttribute, i).name);
  g_clear_pointer(&node->attributes, g_array_unref);
  g_clear_pointer(&node->children, g_ptr_array_unref);
  g_free(node);
}

static GPtrArray *new_nodes(void) {
  return g_ptr_array_new_with_free_func((GDestroyNotify)gb_node_free);
}

/* Static markup goes into the literal before it: most of a template is one long string. */
static void add_literal(GPtrArray *nodes, const char *text, gsize length) {
  GbNode *last = nodes->len ? g_ptr_array_index(nodes, nodes->len - 1) : NULL;
  if (!length)
    return;
  if (!last || !last->literal) {
    last = g_new0(GbNode, 1);
    last->literal = g_strdup("");
    g_ptr_array_add(nodes, last);
  }
  last->literal = g_realloc(last->literal, last->literal_length + length + 1);
  memcpy(last->literal + last->literal_length, text, length);
  last->literal_length += length;
  last->literal[last->literal_length] = '\0';
}

static void take_literal(GPtrArray *nodes, GString *text) {
  add_literal(nodes, text->str, text->len);
  g_string_free(text, TRUE);
}

static gboolean is_foreign(const xmlNode *node) {
  return node->ns && strcmp((const char *)node->ns->href, XHTML) != 0;
}

static gboolean is_wide(gunichar c) {
  return c > 0x2E7F;
}

/* Line breaks of a template file are layout. Inside a text they are a space between Latin words
 * and nothing beside Chinese; at its ends they are nothing. */
static char *unfold(const char *text) {
  GString *out = g_string_new(NULL);
  for (const char *at = text; *at;) {
    const char *end = at;
    while (g_ascii_isspace(*end))
      end++;
    if (end == at) {
      end = g_utf8_next_char(at);
      g_string_append_len(out, at, end - at);
    } else if (!memchr(at, '\n', (gsize)(end - at))) {
      g_string_append_len(out, at, end - at);
    } else if (at != text && *end && !is_wide(g_utf8_get_char(end)) &&
               !is_wide(g_utf8_get_char(g_utf8_prev_char(at)))) {
      g_string_append_c(out, ' ');
    }
    at = end;
  }
  return g_string_free(out, FALSE);
}

static char *attribute_value(const xmlAttr *attribute) {
  xmlChar *value = xmlNodeListGetString(attribute->doc, attribute->children, 1);
  char *copy = g_strdup(value ? (const char *)value : "");
  xmlFree(value);
  return copy;
}

static char *qualified_name(const xmlNs *ns, const xmlChar *name, gboolean is_attribute) {
  gboolean prefixed = is_attribute && ns && ns->prefix;
  return prefixed ? g_strdup_printf("%s:%s", ns->prefix, name) : g_strdup((const char *)name);
}

static const GbExpression *add_expression(Compiler *c, const xmlNode *node, const char *attribute,
                                          const char *source) {
  GbExpression *e = g_new0(GbExpression, 1);
  e->source = g_strdup(source);
  e->attribute = g_strdup(attribute);
  e->file = c->file;
  e->line = (int)xmlGetLineNo((xmlNode *)node);
  e->index = c->templates->expressions->len;
  e->asks_outer = strstr(source, "$here") != NULL;
  g_ptr_array_add(c->templates->expressions, e);
  return e;
}

static GbPart *part_named(Compiler *c, const xmlNode *node, const char *name) {
  GbPart *part = g_hash_table_lookup(c->templates->parts, name);
  if (part)
    return part;
  part = g_new0(GbPart, 1);
  part->name = g_strdup(name);
  part->file = c->file;
  part->line = (int)xmlGetLineNo((xmlNode *)node);
  g_hash_table_insert(c->templates->parts, part->name, part);
  return part;
}

static gboolean add_attribute(Compiler *c, const xmlNode *node, GbNode *out, const char *directive,
                              const char *value) {
  GbAttribute attribute = {0};
  const char *name = directive + strlen(ATTRIBUTE_PREFIX);
  if (!*name || gb_html_is_active(name))
    return complain(c, node, directive,
                    gb_message("data may not style or run anything: use a class"));
  attribute.name = g_strdup(name);
  attribute.value = add_expression(c, node, directive, value);
  attribute.is_url = gb_html_is_url(name);
  g_array_append_val(out->attributes, attribute);
  return TRUE;
}

static gboolean read_directive(Compiler *c, const xmlNode *node, GbNode *out, const char *name,
                               const char *value) {
  if (g_str_has_prefix(name, ATTRIBUTE_PREFIX))
    return add_attribute(c, node, out, name, value);
  if (!strcmp(name, PREFIX "repeat"))
    out->repeat = add_expression(c, node, name, value);
  else if (!strcmp(name, PREFIX "if"))
    out->condition = add_expression(c, node, name, value);
  else if (!strcmp(name, PREFIX "text"))
    out->text = add_expression(c, node, name, value);
  else if (!strcmp(name, PREFIX "slot"))
    out->slot = add_expression(c, node, name, value);
  else if (!strcmp(name, PREFIX "include"))
    out->include = part_named(c, node, value);
  else if (!strcmp(name, PREFIX "unwrap"))
    out->unwrap = TRUE;
  else if (strcmp(name, PREFIX "part") != 0)
    return complain(
        c, node, name,
        gb_message("known are repeat, if, include, text, slot, attr-NAME, unwrap, part, sample"));
  return TRUE;
}

static gboolean check_directives(Compiler *c, const xmlNode *node, const GbNode *out) {
  const char *name = (const char *)node->name;
  guint contents = (out->text != NULL) + (out->slot != NULL) + (out->include != NULL);
  if (contents > 1)
    return complain(c, node, gb_message("more than one of text, slot, include"),
                    gb_message("split it into two elements"));
  if ((out->unwrap || out->include) && out->attributes->len)
    return complain(c, node, gb_message("attributes on an element that is not written"),
                    gb_message("put them on the part or on an element around it"));
  if ((out->text || out->slot) && !is_foreign(node) && gb_html_is_void(name))
    return complain(c, node, gb_message("this element has no content"),
                    gb_message("use data-gb-attr-…"));
  if ((out->text || out->slot) && gb_html_is_raw(name))
    return complain(c, node, gb_message("data may not become script or style"),
                    gb_message("use an attribute"));
  return TRUE;
}

static gboolean is_dynamic(const GbNode *node, const char *attribute) {
  for (guint i = 0; i < node->attributes->len; i++)
    if (!strcmp(g_array_index(node->attributes, GbAttribute, i).name, attribute))
      return TRUE;
  return FALSE;
}

static gboolean read_directives(Compiler *c, const xmlNode *node, GbNode *out, gboolean *found) {
  out->attributes = g_array_new(FALSE, TRUE, sizeof(GbAttribute));
  out->children = new_nodes();
  for (const xmlAttr *a = node->properties; a; a = a->next) {
    if (!g_str_has_prefix((const char *)a->name, PREFIX))
      continue;
    g_autofree char *value = attribute_value(a);
    *found = TRUE;
    if (!read_directive(c, node, out, (const char *)a->name, value))
      return FALSE;
  }
  return check_directives(c, node, out);
}

/* "<a class="fig"": what is the same in every page. */
static GString *open_tag(const xmlNode *node, const GbNode *dynamic) {
  GString *out = g_string_new("<");
  g_string_append(out, (const char *)node->name);
  for (const xmlAttr *a = node->properties; a; a = a->next) {
    if (g_str_has_prefix((const char *)a->name, PREFIX))
      continue;
    g_autofree char *name = qualified_name(a->ns, a->name, TRUE);
    g_autofree char *value = attribute_value(a);
    if (strcmp(name, "xml:lang") != 0 && !is_dynamic(dynamic, name))
      gb_html_attribute(out, name, value);
  }
  return out;
}

static char *close_tag(const xmlNode *node) {
  const char *name = (const char *)node->name;
  gboolean foreign = is_foreign(node), block = !foreign && gb_html_is_block(name);
  if (!foreign && gb_html_is_void(name))
    return g_strdup(block ? "\n" : "");
  return g_strdup_printf("</%s>%s", name, block ? "\n" : "");
}

static gboolean compile_children(Compiler *c, const xmlNode *parent, GPtrArray *out);

static gboolean compile_raw(Compiler *c, const xmlNode *node, GPtrArray *out) {
  xmlChar *content = xmlNodeGetContent((xmlNode *)node);
  gboolean closes = content && strstr((const char *)content, "</");
  if (content && !closes)
    add_literal(out, (const char *)content, strlen((const char *)content));
  xmlFree(content);
  return !closes || complain(c, node, gb_message("\"</\" inside script or style"),
                             gb_message("move it into a file"));
}

static gboolean compile_content(Compiler *c, const xmlNode *node, GPtrArray *out) {
  if (!is_foreign(node) && gb_html_is_raw((const char *)node->name))
    return compile_raw(c, node, out);
  return compile_children(c, node, out);
}

static gboolean compile_static(Compiler *c, const xmlNode *node, const GbNode *none,
                               GPtrArray *out) {
  g_autofree char *close = close_tag(node);
  GString *open = open_tag(node, none);
  gboolean self_closed = is_foreign(node) && !node->children;
  g_string_append(open, self_closed ? "/>" : ">");
  take_literal(out, open);
  if (self_closed)
    return TRUE;
  if (!compile_content(c, node, out))
    return FALSE;
  add_literal(out, close, strlen(close));
  return TRUE;
}

/* The parts of a file may stand inside one another: each is compiled by its own, and where it
 * stands it is written as it is. */
static gboolean define_part(Compiler *c, const xmlNode *node, const char *name, GbNode *compiled) {
  GbPart *part = part_named(c, node, name);
  if (part->node)
    return complain(c, node, gb_message("a part of this name exists already"),
                    gb_message("choose another name"));
  part->node = compiled;
  part->file = c->file;
  part->line = (int)xmlGetLineNo((xmlNode *)node);
  return TRUE;
}

static gboolean compile_dynamic(Compiler *c, const xmlNode *node, GbNode *out) {
  out->open = g_string_free(open_tag(node, out), FALSE);
  out->close = close_tag(node);
  if (out->text || out->slot || out->include)
    return TRUE;
  return compile_content(c, node, out->children);
}

static gboolean compile_element(Compiler *c, const xmlNode *node, GPtrArray *out) {
  gboolean found = FALSE;
  if (xmlHasProp((xmlNode *)node, BAD_CAST PREFIX "sample"))
    return TRUE;
  GbNode *dynamic = g_new0(GbNode, 1);
  gboolean good = read_directives(c, node, dynamic, &found);
  if (good && found) {
    good = compile_dynamic(c, node, dynamic);
    g_ptr_array_add(out, dynamic);
    return good;
  }
  good = good && compile_static(c, node, dynamic, out);
  gb_node_free(dynamic);
  return good;
}

static void compile_text(const xmlNode *node, GPtrArray *out) {
  gboolean exact = !strcmp((const char *)node->parent->name, "pre");
  g_autofree char *text =
      exact ? g_strdup((const char *)node->content) : unfold((const char *)node->content);
  GString *escaped = g_string_new(NULL);
  gb_html_text(escaped, text);
  take_literal(out, escaped);
}

static gboolean compile_children(Compiler *c, const xmlNode *parent, GPtrArray *out) {
  for (const xmlNode *node = parent->children; node; node = node->next) {
    if (node->type == XML_TEXT_NODE || node->type == XML_CDATA_SECTION_NODE)
      compile_text(node, out);
    else if (node->type == XML_ELEMENT_NODE && !compile_element(c, node, out))
      return FALSE;
  }
  return TRUE;
}

/* Compiles the parts below @node, outermost first; what stands around them is sample. */
static gboolean compile_parts(Compiler *c, const xmlNode *node) {
  for (const xmlNode *child = node->children; child; child = child->next) {
    if (child->type != XML_ELEMENT_NODE)
      continue;
    const xmlAttr *name = xmlHasProp((xmlNode *)child, BAD_CAST PREFIX "part");
    if (!name) {
      if (!compile_parts(c, child))
        return FALSE;
      continue;
    }
    g_autoptr(GPtrArray) compiled = new_nodes();
    g_autofree char *value = attribute_value(name);
    if (!compile_element(c, child, compiled) ||
        !define_part(c, child, value, g_ptr_array_index(compiled, 0)))
      return FALSE;
    g_ptr_array_steal_index(compiled, 0);
  }
  return TRUE;
}

gboolean gb_template_compile(GbTemplates *templates, xmlDoc *doc, const char *file,
                             const char *name, gboolean is_page, GError **error) {
  Compiler c = {templates, file, error};
  const xmlNode *root = xmlDocGetRootElement(doc);
  if (!is_page)
    return compile_parts(&c, root);
  g_autoptr(GPtrArray) page = new_nodes();
  add_literal(page, "<!DOCTYPE html>\n", strlen("<!DOCTYPE html>\n"));
  if (!compile_element(&c, root, page))
    return FALSE;
  g_hash_table_insert(templates->pages, g_strdup(name), g_steal_pointer(&page));
  return TRUE;
}
