/* Edit distance for "did you mean". base: used by everything. */
#include "base/nearest.h"

#include <string.h>

/* Optimal string alignment: insert, delete, replace, swap neighbours.
 * @rows  three rows of strlen(b) + 1 places, the last two being those of the letters before */
static guint distance(const char *a, const char *b, guint *rows[3]) {
  gsize length = strlen(b);
  for (gsize j = 0; j <= length; j++)
    rows[0][j] = (guint)j;
  for (gsize i = 0; a[i]; i++) {
    guint *before = rows[0], *row = rows[2];
    rows[2] = rows[1];
    rows[1] = before;
    rows[0] = row;
    row[0] = (guint)i + 1;
    for (gsize j = 0; j < length; j++) {
      row[j + 1] = MIN(before[j] + (a[i] != b[j]), MIN(before[j + 1], row[j]) + 1);
      if (i && j && a[i] == b[j - 1] && a[i - 1] == b[j])
        row[j + 1] = MIN(row[j + 1], rows[2][j - 1] + 1);
    }
  }
  return rows[0][length];
}

const char *gb_nearest(const char *word, const char *const *candidates) {
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  for (guint i = 0; candidates[i]; i++) {
    gsize width = strlen(candidates[i]) + 1, longer = MAX(strlen(word), width - 1);
    g_autofree guint *cells = g_new(guint, 3 * width);
    guint *rows[] = {cells, cells + width, cells + 2 * width};
    guint d = distance(word, candidates[i], rows);
    if (d < best_distance && d < longer && d <= MAX(2, longer / 3)) {
      best = candidates[i];
      best_distance = d;
    }
  }
  return best;
}
