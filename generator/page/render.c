/* Template + data document → HTML, written as it is walked.
 * page: once a page, by several threads at a time. */
#include <libxml/xpathInternals.h>

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "page/serialise.h"
#include "page/template.h"

/* Parts may include themselves (sections in sections): deeper than any outline is a mistake. */
#define MAX_DEPTH 64

typedef struct {
  GbEvaluator *evaluator;
  GbSlotFunc slot;
  gpointer slot_data;
  GString *out;
  GError **error;
  guint depth;
} Render;

/* Where an expression is evaluated. */
typedef struct {
  xmlNode *node;
  int position, size;
} Focus;

static gboolean render_nodes(Render *r, const GPtrArray *nodes, Focus focus);

static xmlXPathObject *evaluate(Render *r, const GbExpression *e, Focus focus) {
  return gb_evaluator_run(r->evaluator, e, focus.node, focus.position, focus.size, r->error);
}

static gboolean fail_at(Render *r, const GbExpression *e, const char *what, const char *hint) {
  g_set_error(r->error, GB_ERROR, GB_ERROR_DATA, gb_message("%s:%d: %s=\"%s\": %s; hint: %s"),
              e->file, e->line, e->attribute, e->source, what, hint);
  return FALSE;
}

/* No such node or false: no attribute. True: an empty one (open, hidden). */
static void write_attribute(Render *r, const GbAttribute *attribute, xmlXPathObject *value) {
  if (value->type == XPATH_NODESET && (!value->nodesetval || !value->nodesetval->nodeNr))
    return;
  if (value->type == XPATH_BOOLEAN) {
    if (value->boolval)
      gb_html_attribute(r->out, attribute->name, "");
    return;
  }
  xmlChar *text = xmlXPathCastToString(value);
  if (!attribute->is_url || gb_html_url_allowed((const char *)text))
    gb_html_attribute(r->out, attribute->name, (const char *)text);
  xmlFree(text);
}

static gboolean render_attributes(Render *r, const GbNode *node, Focus focus) {
  for (guint i = 0; i < node->attributes->len; i++) {
    const GbAttribute *attribute = &g_array_index(node->attributes, GbAttribute, i);
    xmlXPathObject *value = evaluate(r, attribute->value, focus);
    if (!value)
      return FALSE;
    write_attribute(r, attribute, value);
    xmlXPathFreeObject(value);
  }
  return TRUE;
}

static gboolean render_text(Render *r, const GbExpression *e, Focus focus) {
  xmlXPathObject *value = evaluate(r, e, focus);
  if (!value)
    return FALSE;
  xmlChar *text = xmlXPathCastToString(value);
  gb_html_text(r->out, (const char *)text);
  xmlFree(text);
  xmlXPathFreeObject(value);
  return TRUE;
}

static gboolean render_slot(Render *r, const GbExpression *e, Focus focus) {
  xmlXPathObject *value = evaluate(r, e, focus);
  if (!value)
    return FALSE;
  xmlChar *name = xmlXPathCastToString(value);
  g_autofree char *markup = r->slot ? r->slot((const char *)name, r->slot_data) : NULL;
  if (markup)
    g_string_append(r->out, markup);
  else
    fail_at(r, e, (const char *)name, gb_message("nothing fills this slot"));
  xmlFree(name);
  xmlXPathFreeObject(value);
  return markup != NULL;
}

static gboolean render_content(Render *r, const GbNode *node, Focus focus) {
  if (node->text)
    return render_text(r, node->text, focus);
  if (node->slot)
    return render_slot(r, node->slot, focus);
  return render_nodes(r, node->children, focus);
}

static gboolean render_part(Render *r, const GbPart *part, Focus focus) {
  if (++r->depth > MAX_DEPTH) {
    g_set_error(
        r->error, GB_ERROR, GB_ERROR_DATA,
        gb_message("%s:%d: part \"%s\" includes itself without end; hint: repeat it over children"),
        part->file, part->line, part->name);
    return FALSE;
  }
  const GPtrArray one = {.pdata = (gpointer *)(gpointer)&part->node, .len = 1};
  gboolean good = render_nodes(r, &one, focus);
  r->depth--;
  return good;
}

static gboolean render_one(Render *r, const GbNode *node, Focus focus) {
  if (node->include)
    return render_part(r, node->include, focus);
  if (node->unwrap)
    return render_content(r, node, focus);
  g_string_append(r->out, node->open);
  if (!render_attributes(r, node, focus))
    return FALSE;
  g_string_append_c(r->out, '>');
  if (!render_content(r, node, focus))
    return FALSE;
  g_string_append(r->out, node->close);
  return TRUE;
}

static gboolean render_if(Render *r, const GbNode *node, Focus focus) {
  if (!node->condition)
    return render_one(r, node, focus);
  xmlXPathObject *value = evaluate(r, node->condition, focus);
  if (!value)
    return FALSE;
  gboolean holds = xmlXPathCastToBoolean(value);
  xmlXPathFreeObject(value);
  return !holds || render_one(r, node, focus);
}

static gboolean render_repeat(Render *r, const GbNode *node, Focus focus) {
  xmlXPathObject *value = evaluate(r, node->repeat, focus);
  if (!value)
    return FALSE;
  gboolean good = value->type == XPATH_NODESET;
  if (!good)
    fail_at(r, node->repeat, gb_message("no set of nodes"),
            gb_message("repeat over elements or attributes"));
  int n = good && value->nodesetval ? value->nodesetval->nodeNr : 0;
  for (int i = 0; good && i < n; i++)
    good = render_if(r, node, (Focus){value->nodesetval->nodeTab[i], i + 1, n});
  xmlXPathFreeObject(value);
  return good;
}

static gboolean render_nodes(Render *r, const GPtrArray *nodes, Focus focus) {
  for (guint i = 0; i < nodes->len; i++) {
    const GbNode *node = g_ptr_array_index(nodes, i);
    if (node->literal)
      g_string_append_len(r->out, node->literal, (gssize)node->literal_length);
    else if (!(node->repeat ? render_repeat(r, node, focus) : render_if(r, node, focus)))
      return FALSE;
  }
  return TRUE;
}

char *gb_page_render(const GbTemplates *templates, const char *name, xmlDoc *data, const char *root,
                     GbSlotFunc slot, gpointer slot_data, GError **error) {
  const GPtrArray *page = g_hash_table_lookup(templates->pages, name);
  if (!page) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s.html: no such template"), name);
    return NULL;
  }
  /* The pool of evaluators is the one thing inside that changes, under its own lock. */
  GbTemplates *pool = (GbTemplates *)templates;
  GbEvaluator *evaluator = gb_evaluator_take(pool, error);
  if (!evaluator)
    return NULL;
  evaluator->context->doc = data;
  xmlXPathRegisterVariable(evaluator->context, BAD_CAST "root", xmlXPathNewCString(root));
  xmlXPathRegisterVariable(evaluator->context, BAD_CAST "page", xmlXPathNewCString(name));
  xmlXPathOrderDocElems(data);
  Render r = {evaluator, slot, slot_data, g_string_sized_new(1 << 16), error, 0};
  gboolean good = render_nodes(&r, page, (Focus){xmlDocGetRootElement(data), 1, 1});
  gb_evaluator_give(pool, evaluator);
  return g_string_free(r.out, !good);
}
