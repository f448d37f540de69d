/* Progress on standard error. cli: used by build. */
#include "cli/progress.h"

#include <stdio.h>
#include <unistd.h>

#include "base/message.h"
#include "cli/interrupt.h"
#include "cli/options.h"

void gb_progress_begin(GbProgressLine *line) {
  *line = (GbProgressLine){g_get_monotonic_time(), FALSE};
}

static void show(GbProgressLine *line, guint done, guint n) {
  if (gb_common.quiet || !isatty(2) ||
      g_get_monotonic_time() - line->since < G_TIME_SPAN_SECOND / 2)
    return;
  fprintf(stderr, "\r\033[K");
  fprintf(stderr, gb_message("%u of %u"), done, n);
  fflush(stderr);
  line->shown = TRUE;
}

gboolean gb_progress_tell(guint done, guint n, gpointer data) {
  show(data, done, n);
  return !gb_interrupt_signal();
}

void gb_progress_end(GbProgressLine *line) {
  if (line->shown)
    fputs("\r\033[K", stderr);
  line->shown = FALSE;
}
