/* What a numbered paragraph opens: its number, its title, and whether text follows.
 * structure: private; used by the outline. */
#ifndef GB_STRUCTURE_HEADING_H
#define GB_STRUCTURE_HEADING_H

#include "model/report.h"
#include "structure/blocks.h"

typedef struct {
  GbSpan number, title;
  GbParagraphKind kind; /* HEADING, or ITEM where text stands behind the title */
} GbHeading;

/** @more  whether the report goes on behind the block: a last line is no heading */
GbHeading gb_heading_read(const char *base, const GbBlock *block, gboolean more);
typedef enum {
  GB_CLOSES_NOTHING,
  GB_CLOSES_ITEMS, /* 总体上看, 下一步: looks back on a list of items */
  GB_CLOSES_PARTS  /* 各位代表，, 综上: turns to the hearers, behind all subsections */
} GbCloses;

/** What the first words of plain text close. */
GbCloses gb_heading_closes(const char *p, const char *end);

#endif
