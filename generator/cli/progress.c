/* Progress on standard error. cli: used by build. */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/options.h"

void gb_progress_begin(GbProgressLine *line) {
  *line = (GbProgressLine){g_get_monotonic_time(), FALSE};
}

void gb_progress_tell(guint done, guint n, gpointer data) {
  GbProgressLine *line = data;
  if (gb_common.quiet || !isatty(2) ||
      g_get_monotonic_time() - line->since < G_TIME_SPAN_SECOND / 2)
    return;
  fprintf(stderr, "\r\033[K");
  fprintf(stderr, gb_message("%u of %u"), done, n);
  fflush(stderr);
  line->shown = TRUE;
}

void gb_progress_end(GbProgressLine *line) {
  if (line->shown)
    fputs("\r\033[K", stderr);
  line->shown = FALSE;
}
