/* Edit distance for "did you mean". base: used by everything. */
#include "base/nearest.h"

#include <string.h>

/* One row of the distance table at a time; @row has strlen(b) + 1 places. */
static guint distance(const char *a, const char *b, guint *row) {
  gsize length = strlen(b);
  for (gsize j = 0; j <= length; j++)
    row[j] = (guint)j;
  for (; *a; a++) {
    guint diagonal = row[0]++;
    for (gsize j = 1; j <= length; j++) {
      guint changed = diagonal + (*a != b[j - 1]);
      diagonal = row[j];
      row[j] = MIN(changed, MIN(row[j], row[j - 1]) + 1);
    }
  }
  return row[length];
}

const char *gb_nearest(const char *word, const char *const *candidates) {
  const char *best = NULL;
  guint best_distance = G_MAXUINT;
  for (guint i = 0; candidates[i]; i++) {
    gsize longer = MAX(strlen(word), strlen(candidates[i]));
    g_autofree guint *row = g_new(guint, strlen(candidates[i]) + 1);
    guint d = distance(word, candidates[i], row);
    if (d < best_distance && d < longer && d <= MAX(2, longer / 3)) {
      best = candidates[i];
      best_distance = d;
    }
  }
  return best;
}
