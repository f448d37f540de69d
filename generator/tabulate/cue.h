/* Words between two figures that make what follows a part: 其中, 包括, 分…看, 按…分.
 * tabulate: read where extraction has left no frames. */
#ifndef GB_TABULATE_CUE_H
#define GB_TABULATE_CUE_H

#include "base/span.h"
#include "model/text.h"

typedef enum {
  GB_CUE_NONE,
  GB_CUE_AMONG,   /* 其中 */
  GB_CUE_CONTAIN, /* 包括, 包含 */
  GB_CUE_SPLIT,   /* 分…看, 按…分, 从…看 */
  GB_CUE_WITHIN   /* 在…中, …中; @span is the name alone */
} GbCueKind;

/** @span  the words; @head  nothing but them stands before them in the range
 * @firm  a comma or colon follows: the words govern more than the next clause */
typedef struct {
  GbCueKind kind;
  GbSpan span;
  gboolean head, firm;
} GbCue;

/** The last such words of @range. */
GbCue gb_cue_find(const GbText *text, GbSpan range);
/** TRUE where @range holds a semicolon. */
gboolean gb_cue_turns(const GbText *text, GbSpan range);

#endif
