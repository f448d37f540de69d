/* A line that says how far a long command is.
 * cli: on a terminal only, and only when it takes long. */
#ifndef GB_CLI_PROGRESS_H
#define GB_CLI_PROGRESS_H

#include <glib.h>

/** @since  when it began, monotonic µs; @shown  a line stands on the terminal */
typedef struct {
  gint64 since;
  gboolean shown;
} GbProgressLine;

void gb_progress_begin(GbProgressLine *line);
/** For GbSiteOptions.progress; @data is the GbProgressLine. FALSE where a signal asks to end. */
gboolean gb_progress_tell(guint done, guint n, gpointer data);
/** Clears the line. */
void gb_progress_end(GbProgressLine *line);

#endif
