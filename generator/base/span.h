/* A place in the decoded text, kept from the scanner to the page.
 * base: used by everything. */
#ifndef GB_SPAN_H
#define GB_SPAN_H

#include <glib.h>

/** Half-open range of the decoded UTF-8 text with LF line ends.
 * @start, @end  offsets in bytes; start == end: no such place
 * Bytes inside the program; gb_text_chars() turns them into code points at its edges
 * (JSON, CSV, page). */
typedef struct {
  guint32 start, end;
} GbSpan;

#define GB_SPAN_NONE ((GbSpan){0, 0})

static inline gboolean gb_span_is_empty(GbSpan s) { return s.start >= s.end; }
static inline guint32 gb_span_length(GbSpan s) { return s.start < s.end ? s.end - s.start : 0; }
static inline gboolean gb_span_contains(GbSpan outer, GbSpan inner) {
  return outer.start <= inner.start && inner.end <= outer.end;
}

#endif
