/* The same work for each of n things, on several threads.
 * site: private to this folder. */
#ifndef GB_SITE_PARALLEL_H
#define GB_SITE_PARALLEL_H

#include <glib.h>

/** Told on the calling thread, some ten times a second; FALSE: begin nothing more. */
typedef gboolean (*GbProgress)(guint done, guint n, gpointer data);

/** What is done, and what each thread owns meanwhile.
 * @work    thing @i; FALSE and an error stops the rest
 * @open    makes a thread's own state, NULL none; @close frees it
 * @data    passed to all of them, shared by the threads */
typedef struct {
  gboolean (*work)(guint i, gpointer state, gpointer data, GError **error);
  gpointer (*open)(gpointer data);
  void (*close)(gpointer state);
  gpointer data;
  GbProgress progress; /* NULL none */
  gpointer progress_data;
} GbParallel;

/** Things 0..n-1, begun in this order, on at most @jobs threads. On failure the error of the lowest
 * failing thing is returned, however the threads were timed; where @progress stopped the run,
 * G_IO_ERROR_CANCELLED. */
gboolean gb_parallel_run(const GbParallel *parallel, guint n, guint jobs, GError **error);

#endif
