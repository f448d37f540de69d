/* The word somebody probably meant.
 * base: used by everything. */
#ifndef GB_NEAREST_H
#define GB_NEAREST_H

#include <glib.h>

/** The candidate that needs the fewest edits to become @word (over bytes; two neighbours swapped
 * are one edit); NULL where even that one needs more than a third of the longer word's length, at
 * least 2.
 * @candidates  NULL-terminated; the first of equals wins. Borrowed. */
const char *gb_nearest(const char *word, const char *const *candidates);

#endif
