/* The stack of open sections and the rules by which a heading finds its level.
 * structure: private; used by the outline. */
#ifndef GB_STRUCTURE_NESTING_H
#define GB_STRUCTURE_NESTING_H

#include "model/report.h"
#include "structure/number.h"

/* Each kind of number is open at most once, with at most one bare heading under each. */
#define GB_NESTING_MAX 24

typedef struct {
  GbReport *report;
  struct {
    GbNumberKind kind; /* NONE: a bare heading */
    gboolean item;
    guint section;
  } open[GB_NESTING_MAX];
  guint depth; /* open[0] is the report */
} GbNesting;

/** Adds sections[0] to @report. */
void gb_nesting_init(GbNesting *n, GbReport *report);
/** The innermost open section. */
guint gb_nesting_section(const GbNesting *n);
/** Closes what a heading with @number (kind NONE: bare) does not stand under; @ahead is the next
 * number behind a bare heading. A push must follow. */
void gb_nesting_open(GbNesting *n, GbNumber number, GbNumber ahead, gboolean item);
/** Adds @section, with level and parent set, as the innermost. */
void gb_nesting_push(GbNesting *n, GbSection *section);
/** Plain text closes a —— item; with @items all list items, with @parts all below 一、. */
void gb_nesting_leave(GbNesting *n, gboolean items, gboolean parts);
void gb_nesting_close_all(GbNesting *n);
/** Closes all, the report included. */
void gb_nesting_finish(GbNesting *n);

#endif
