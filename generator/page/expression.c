/* XPath: compiled once a thread, evaluated with the template's line in every message.
 * page: between templates and rendering. */
#include <libxml/xmlerror.h>
#include <libxml/xpathInternals.h>

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "page/template.h"

static void keep_message(void *data,
#if LIBXML_VERSION >= 21200
                         const xmlError *problem
#else
                         xmlError *problem
#endif
) {
  GbEvaluator *evaluator = data;
  if (evaluator->message || !problem || !problem->message)
    return;
  evaluator->message = g_strstrip(g_strdup(problem->message));
}

static void fail(GbEvaluator *evaluator, const GbExpression *e, const char *what, GError **error) {
  g_set_error(
      error, GB_ERROR, GB_ERROR_DATA,
      gb_message("%s:%d: %s=\"%s\": %s (%s); hint: XPath 1.0 over the data document, see README.md "
                 "beside the templates"),
      e->file, e->line, e->attribute, e->source, what,
      evaluator->message ? evaluator->message : gb_message("no reason given"));
  g_clear_pointer(&evaluator->message, g_free);
}

xmlXPathObject *gb_evaluator_run(GbEvaluator *evaluator, const GbExpression *expression,
                                 xmlNode *node, int position, int size, GError **error) {
  xmlXPathContext *context = evaluator->context;
  context->node = node;
  context->proximityPosition = position;
  context->contextSize = size;
  /* Only while it runs: a variable outlives the document that its node is of. */
  if (expression->asks_outer)
    xmlXPathRegisterVariable(context, BAD_CAST "here", xmlXPathNewNodeSet(node));
  xmlXPathObject *result = xmlXPathCompiledEval(evaluator->compiled[expression->index], context);
  if (expression->asks_outer)
    xmlXPathRegisterVariable(context, BAD_CAST "here", NULL);
  if (!result || evaluator->message) {
    xmlXPathFreeObject(result);
    fail(evaluator, expression, gb_message("cannot be evaluated"), error);
    return NULL;
  }
  return result;
}

static gboolean compile_all(GbEvaluator *evaluator, const GbTemplates *templates, GError **error) {
  for (guint i = 0; i < templates->expressions->len; i++) {
    const GbExpression *e = g_ptr_array_index(templates->expressions, i);
    evaluator->compiled[i] = xmlXPathCtxtCompile(evaluator->context, BAD_CAST e->source);
    if (!evaluator->compiled[i] || evaluator->message) {
      fail(evaluator, e, gb_message("no XPath"), error);
      return FALSE;
    }
  }
  return TRUE;
}

/* Some versions of libxml2 tell of an unknown function on standard error alone. */
static void G_GNUC_PRINTF(2, 3) keep_generic(void *data, const char *format, ...) {
  GbEvaluator *evaluator = data;
  va_list arguments;
  if (evaluator->message)
    return;
  va_start(arguments, format);
  evaluator->message = g_strstrip(g_strdup_vprintf(format, arguments));
  va_end(arguments);
}

/* Unknown functions and variables show only when an expression runs: run each once, on nothing. */
static gboolean try_all(GbEvaluator *evaluator, const GbTemplates *templates, GError **error) {
  xmlDoc *doc = xmlNewDoc(BAD_CAST "1.0");
  xmlNode *root = xmlNewDocNode(doc, NULL, BAD_CAST "nothing", NULL);
  xmlDocSetRootElement(doc, root);
  evaluator->context->doc = doc;
  gboolean good = TRUE;
  xmlSetGenericErrorFunc(evaluator, keep_generic);
  for (guint i = 0; good && i < templates->expressions->len; i++) {
    const GbExpression *e = g_ptr_array_index(templates->expressions, i);
    xmlXPathObject *result = gb_evaluator_run(evaluator, e, root, 1, 1, error);
    good = result != NULL;
    if (good && e->attribute && !strcmp(e->attribute, "data-gb-repeat") &&
        result->type != XPATH_NODESET) {
      fail(evaluator, e, gb_message("repeats no nodes"), error);
      good = FALSE;
    }
    xmlXPathFreeObject(result);
  }
  xmlSetGenericErrorFunc(NULL, NULL);
  evaluator->context->doc = NULL;
  evaluator->context->node = NULL;
  xmlFreeDoc(doc);
  return good;
}

GbEvaluator *gb_evaluator_new(const GbTemplates *templates, GError **error) {
  GbEvaluator *evaluator = g_new0(GbEvaluator, 1);
  evaluator->n = templates->expressions->len;
  evaluator->compiled = g_new0(xmlXPathCompExpr *, evaluator->n + 1);
  evaluator->context = xmlXPathNewContext(NULL);
  if (!evaluator->context)
    g_error("libxml2: out of memory");
  evaluator->context->error = keep_message;
  evaluator->context->userData = evaluator;
  xmlXPathRegisterVariable(evaluator->context, BAD_CAST "root", xmlXPathNewCString(""));
  xmlXPathRegisterVariable(evaluator->context, BAD_CAST "page", xmlXPathNewCString(""));
  if (compile_all(evaluator, templates, error) && try_all(evaluator, templates, error))
    return evaluator;
  gb_evaluator_free(evaluator);
  return NULL;
}

void gb_evaluator_free(GbEvaluator *evaluator) {
  if (!evaluator)
    return;
  for (guint i = 0; i < evaluator->n; i++)
    if (evaluator->compiled[i])
      xmlXPathFreeCompExpr(evaluator->compiled[i]);
  xmlXPathFreeContext(evaluator->context);
  g_free(evaluator->compiled);
  g_free(evaluator->message);
  g_free(evaluator);
}

GbEvaluator *gb_evaluator_take(GbTemplates *templates, GError **error) {
  GbEvaluator *evaluator = NULL;
  g_mutex_lock(&templates->lock);
  if (templates->idle->len)
    evaluator = g_ptr_array_steal_index_fast(templates->idle, templates->idle->len - 1);
  g_mutex_unlock(&templates->lock);
  return evaluator ? evaluator : gb_evaluator_new(templates, error);
}

void gb_evaluator_give(GbTemplates *templates, GbEvaluator *evaluator) {
  evaluator->context->doc = NULL;
  evaluator->context->node = NULL;
  g_mutex_lock(&templates->lock);
  g_ptr_array_add(templates->idle, evaluator);
  g_mutex_unlock(&templates->lock);
}
