/* Levels of headings.
 * structure: used by the outline. Numbers nest as official documents nest them; a bare heading
 * stands over the numbers that begin anew behind it, else under the one that goes on. */
#include "structure/nesting.h"

void gb_nesting_init(GbNesting *n, GbReport *report) {
  GbSection root = {0};
  n->report = report;
  n->depth = 1;
  n->open[0].kind = GB_NUMBER_NONE;
  n->open[0].item = FALSE;
  n->open[0].section = 0;
  g_array_append_val(report->sections, root);
}

guint gb_nesting_section(const GbNesting *n) {
  return n->open[n->depth - 1].section;
}

static void close_to(GbNesting *n, guint depth) {
  while (n->depth > depth) {
    guint index = n->open[--n->depth].section;
    GbSection *section = &g_array_index(n->report->sections, GbSection, index);
    section->n_paragraphs = n->report->paragraphs->len - section->first_paragraph;
  }
}

/* Place of @kind on the stack, 0 none. */
static guint find_open(const GbNesting *n, GbNumberKind kind) {
  for (guint i = n->depth; i-- > 1;)
    if (n->open[i].kind == kind)
      return i;
  return 0;
}

/* （一） under 1．, against the usual order: only where 1． is the outermost number. */
static gboolean nests_unusually(const GbNesting *n, GbNumber number) {
  guint top = n->depth - 1;
  if (number.kind != GB_NUMBER_HAN_PAREN || number.ordinal != 1 ||
      n->open[top].kind != GB_NUMBER_ARABIC)
    return FALSE;
  for (guint i = 1; i < top; i++)
    if (n->open[i].kind != GB_NUMBER_NONE)
      return FALSE;
  return TRUE;
}

static void open_numbered(GbNesting *n, GbNumber number) {
  guint same = find_open(n, number.kind);
  if (same) {
    close_to(n, same);
    return;
  }
  while (n->depth > 1 && n->open[n->depth - 1].kind > number.kind && !nests_unusually(n, number))
    close_to(n, n->depth - 1);
}

static void open_bare(GbNesting *n, GbNumber ahead) {
  guint same = ahead.kind == GB_NUMBER_NONE ? 0 : find_open(n, ahead.kind);
  if (same)
    close_to(n, ahead.ordinal == 1 ? same : same + 1);
  else if (n->open[n->depth - 1].kind == GB_NUMBER_DASH)
    close_to(n, n->depth - 1);
  guint bare = find_open(n, GB_NUMBER_NONE);
  if (bare && (!same || bare + 1 >= n->depth))
    close_to(n, bare);
}

void gb_nesting_open(GbNesting *n, GbNumber number, GbNumber ahead, gboolean item) {
  if (number.kind == GB_NUMBER_NONE)
    open_bare(n, ahead);
  else
    open_numbered(n, number);
  g_assert(n->depth < GB_NESTING_MAX);
  n->open[n->depth].kind = number.kind;
  n->open[n->depth].item = item;
}

void gb_nesting_push(GbNesting *n, GbSection *section) {
  section->parent = gb_nesting_section(n);
  section->level = n->depth;
  n->open[n->depth++].section = n->report->sections->len;
  g_array_append_val(n->report->sections, *section);
}

void gb_nesting_leave(GbNesting *n, gboolean items, gboolean parts) {
  gboolean under_han = find_open(n, GB_NUMBER_HAN) > 0;
  while (n->depth > 1) {
    guint top = n->depth - 1;
    GbNumberKind kind = n->open[top].kind;
    gboolean part = parts && under_han && kind > GB_NUMBER_HAN;
    if (kind != GB_NUMBER_DASH && !(items && n->open[top].item) && !part)
      return;
    close_to(n, top);
  }
}

void gb_nesting_close_all(GbNesting *n) {
  close_to(n, 1);
}
void gb_nesting_finish(GbNesting *n) {
  close_to(n, 0);
}
