/* What a title line says: genre, area, year; and titles told from headings.
 * structure: private; used by the split and by identity. */
#ifndef GB_STRUCTURE_TITLE_H
#define GB_STRUCTURE_TITLE_H

#include "model/text.h"
#include "structure/blocks.h"

/** @genre       ends (or its part before —— ends) in 公报, 报告, 情况 …
 * @collection  汇编, 选编: a file's own title over several reports
 * @year        names a year; @period a year, half, quarter or month
 * @area        names an area, @named one with a name of its own, not 全市
 * @blocks      1 or 2: lines the title runs over; 0 no title */
typedef struct {
  gboolean genre, collection, year, period, area, named;
  guint blocks;
} GbTitleLook;

/** Looks at the block at @i, and with the next where the title runs over two lines. */
GbTitleLook gb_title_look(const char *base, const GArray *blocks, guint i, guint end);

/** The span's characters without any white space and footnote marks at the end, for comparing;
 * free with g_free. */
char *gb_title_squeeze(const char *base, GbSpan span);
/** The same for people: one blank stays between two words, none between the characters of an
 * old-style title nor beside digits; free with g_free. */
char *gb_title_clean(const char *base, GbSpan span);
/** @span without a footnote mark, or date and meeting behind ——, at its end. */
GbSpan gb_title_trim(const char *base, GbSpan span);

#endif
