/* A compiled template: a tree of static markup and of elements with expressions.
 * page: private to the engine. The language: templates/README.md. */
#ifndef GB_PAGE_TEMPLATE_H
#define GB_PAGE_TEMPLATE_H

#include <libxml/tree.h>
#include <libxml/xpath.h>

#include "page/page.h"

/** An XPath with the place where it stands, for messages. */
typedef struct {
  char *source;
  char *attribute;  /* data-gb-text … */
  const char *file; /* of the templates */
  int line;
  guint index;         /* in the templates' list, and in each evaluator */
  gboolean asks_outer; /* names $here */
} GbExpression;

typedef struct GbNode GbNode;

/** A named piece of a page, included elsewhere; @node NULL while only spoken of. */
typedef struct {
  char *name;
  GbNode *node;
  const char *file; /* where it is defined, else first included */
  int line;
} GbPart;

typedef struct {
  char *name;
  const GbExpression *value;
  gboolean is_url;
} GbAttribute;

/** Static markup where @literal is set; else an element with at least one directive. */
struct GbNode {
  char *literal;
  gsize literal_length;

  char *open;         /* "<a class=\"fig\"": without dynamic attributes and ">" */
  char *close;        /* "</a>", "" for a void element */
  GArray *attributes; /* GbAttribute */
  const GbExpression *repeat, *condition, *text, *slot;
  const GbPart *include;
  gboolean unwrap;
  GPtrArray *children; /* GbNode* */
};

/** An evaluator is one thread's: libxml2 caches looked-up functions inside a compiled expression
 * without a lock, so that two threads must not share one. */
typedef struct {
  xmlXPathContext *context;
  xmlXPathCompExpr **compiled; /* by GbExpression.index */
  guint n;
  char *message; /* of libxml2, for the call under way; NULL none */
} GbEvaluator;

struct GbTemplates {
  GPtrArray *files;       /* char*, file names that nodes and messages borrow */
  GPtrArray *expressions; /* GbExpression* */
  GHashTable *pages;      /* name → GPtrArray of GbNode* */
  GHashTable *parts;      /* name → GbPart* */
  GMutex lock;            /* of idle */
  GPtrArray *idle;        /* GbEvaluator* that no rendering uses */
};

void gb_node_free(GbNode *node);
/** Compiles the template of one file into @templates. FALSE and GB_ERROR_DATA. */
gboolean gb_template_compile(GbTemplates *templates, xmlDoc *doc, const char *file,
                             const char *name, gboolean is_page, GError **error);

/** All expressions, compiled and tried. NULL and GB_ERROR_DATA naming the wrong one. */
GbEvaluator *gb_evaluator_new(const GbTemplates *templates, GError **error);
void gb_evaluator_free(GbEvaluator *evaluator);
/** Takes an idle one or makes one; give it back when the rendering is over. */
GbEvaluator *gb_evaluator_take(GbTemplates *templates, GError **error);
void gb_evaluator_give(GbTemplates *templates, GbEvaluator *evaluator);
/** Free the result with xmlXPathFreeObject. NULL and GB_ERROR_DATA.
 * @position, @size  what position() and last() say */
xmlXPathObject *gb_evaluator_run(GbEvaluator *evaluator, const GbExpression *expression,
                                 xmlNode *node, int position, int size, GError **error);

#endif
