/* Threads that take the next thing until none is left.
 * site: private to this folder. Own threads instead of a GThreadPool: each owns a state that must
 * be freed before the caller goes on. */
#include "site/parallel.h"

#include <gio/gio.h>

typedef struct {
  const GbParallel *parallel;
  GMutex lock;
  GCond ended;
  guint n, next, done, running;
  guint failed; /* lowest failing thing, n none: only things before it are still begun */
  GError *error;
} Run;

static gboolean take(Run *run, guint *i) {
  g_mutex_lock(&run->lock);
  gboolean some = run->next < run->failed;
  *i = run->next;
  run->next += some;
  g_mutex_unlock(&run->lock);
  return some;
}

static void finish(Run *run, guint i, GError *error) {
  g_mutex_lock(&run->lock);
  run->done++;
  if (error && i < run->failed) {
    g_clear_error(&run->error);
    run->error = g_steal_pointer(&error);
    run->failed = i;
  }
  g_mutex_unlock(&run->lock);
  g_clear_error(&error);
}

static gpointer work(gpointer data) {
  Run *run = data;
  const GbParallel *p = run->parallel;
  gpointer state = p->open ? p->open(p->data) : NULL;
  for (guint i; take(run, &i);) {
    GError *error = NULL;
    p->work(i, state, p->data, &error);
    finish(run, i, error);
  }
  if (p->close)
    p->close(state);
  g_mutex_lock(&run->lock);
  run->running--;
  g_cond_signal(&run->ended);
  g_mutex_unlock(&run->lock);
  return NULL;
}

static void cancel(Run *run) {
  g_clear_error(&run->error);
  g_set_error_literal(&run->error, G_IO_ERROR, G_IO_ERROR_CANCELLED, "stopped");
  run->failed = 0;
}

static void watch(Run *run) {
  g_mutex_lock(&run->lock);
  while (run->running) {
    g_cond_wait_until(&run->ended, &run->lock, g_get_monotonic_time() + G_TIME_SPAN_SECOND / 10);
    guint done = run->done;
    if (!run->parallel->progress)
      continue;
    g_mutex_unlock(&run->lock);
    gboolean on = run->parallel->progress(done, run->n, run->parallel->progress_data);
    g_mutex_lock(&run->lock);
    if (!on && run->failed)
      cancel(run);
  }
  g_mutex_unlock(&run->lock);
}

gboolean gb_parallel_run(const GbParallel *parallel, guint n, guint jobs, GError **error) {
  Run run = {.parallel = parallel, .n = n, .failed = n};
  guint n_threads = CLAMP(jobs, 1, MAX(n, 1));
  g_autofree GThread **threads = g_new0(GThread *, n_threads);
  g_mutex_init(&run.lock);
  g_cond_init(&run.ended);
  run.running = n_threads;
  for (guint i = 0; i < n_threads; i++)
    threads[i] = g_thread_new("gongbao", work, &run);
  watch(&run);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join(threads[i]);
  g_mutex_clear(&run.lock);
  g_cond_clear(&run.ended);
  if (run.error)
    g_propagate_error(error, run.error);
  return !run.error;
}
