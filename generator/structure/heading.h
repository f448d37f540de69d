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
/** 总体上看, 下一步, 各位代表 …: words that close a list of items. */
gboolean gb_heading_concludes(const char *p, const char *end);

#endif
