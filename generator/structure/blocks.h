/* Paragraphs before they belong to a report: lines joined where a page broke them.
 * structure: private; between lines and the split into reports. */
#ifndef GB_STRUCTURE_BLOCKS_H
#define GB_STRUCTURE_BLOCKS_H

#include "structure/form.h"

/** @span   from the first to the last joined line; may hold LF and page numbers
 * @chars  code points that are not white space
 * @form, @number, @flags  of the first line; a cell of a flattened table has form TABLE
 * @ending of the last line */
typedef struct {
  GbSpan span;
  guint32 chars;
  GbNumber number;
  guint8 form;   /* GbForm, never FURNITURE */
  guint8 ending; /* GbEnding */
  guint8 flags;
} GbBlock;

/** GbBlock of all @lines but page numbers, in the text's order; free with g_array_unref(). */
GArray *gb_blocks_join(const char *base, const GArray *lines);

#endif
