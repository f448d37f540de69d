/* Where a file's reports begin. structure: private; between blocks and reports. */
#ifndef GB_STRUCTURE_SPLIT_H
#define GB_STRUCTURE_SPLIT_H

#include "structure/blocks.h"

/** Half-open range of blocks that make one report.
 * @first   first block; blocks of a collection's own title stand before it
 * @title   block of its title, == end: none; @title_blocks  1 or 2
 * @dropped blocks before first that belong to no report: a collection's own title and contents */
typedef struct {
  guint dropped, first, end;
  guint title, title_blocks;
} GbStart;

/** GbStart of each report, at least one, together all blocks; free with g_array_unref().
 * A report in the middle begins where a title at least as strong as the file's first stands
 * behind a finished paragraph and over prose; a heading inside a report is weaker. */
GArray *gb_split(const char *base, const GArray *blocks);

#endif
