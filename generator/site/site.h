/* The conductor: reports → one folder of static files. */
#ifndef GB_SITE_H
#define GB_SITE_H

#include "ingest/ingest.h"
#include "site/config.h"
#include "site/data.h"

/** @inputs   NULL-terminated files and folders; @output  the site's folder
 * @jobs     threads, 0: one a processor
 * @strict   a warning in any report stops the build before anything is written
 * @progress  told on the calling thread, NULL none; @n things of the step, @done of them done;
 *            FALSE stops the build */
typedef struct {
  const char *const *inputs;
  const char *output;
  guint jobs;
  gboolean strict;
  GbIngestOptions ingest;
  gboolean (*progress)(guint done, guint n, gpointer data);
  gpointer progress_data;
} GbSiteOptions;

/** What was done; clear with gb_site_result_clear().
 * @diagnostics  of inputs and reports, in the plan's order, also after a failure
 * @stopped      --strict met a warning: nothing was written
 * @left_over    the old site where it could not be removed, NULL none
 * @n_verdicts   by GbVerdict */
typedef struct {
  GbDiagnostics *diagnostics;
  gboolean stopped;
  char *left_over;
  guint n_reports, n_observations, n_charts, n_files;
  guint n_verdicts[4];
  guint64 bytes;
} GbSiteResult;

/** Builds the site and puts it in place. The same inputs, configuration and data give the same
 * bytes, whatever the number of threads.
 * FALSE and GB_ERROR_INPUT, GB_ERROR_OUTPUT, GB_ERROR_DATA or GB_ERROR_GLYPH, or
 * G_IO_ERROR_CANCELLED where @progress stopped it: the output folder is as it was. */
gboolean gb_site_build(const GbSiteOptions *options, const GbConfig *config, const GbData *data,
                       GbSiteResult *result, GError **error);
void gb_site_result_clear(GbSiteResult *result);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GbSiteResult, gb_site_result_clear)

#endif
