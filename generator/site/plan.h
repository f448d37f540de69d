/* What will be built: every report of every file, with its place in the site.
 * site: private to this folder. */
#ifndef GB_SITE_PLAN_H
#define GB_SITE_PLAN_H

#include "base/diagnostic.h"
#include "ingest/ingest.h"
#include "model/report.h"
#include "site/parallel.h"

/** @file   index into the plan's files; @index  which of the file's reports
 * @slug    unique in the site, owned
 * @digest  of its text, to tell equal reports, owned */
typedef struct {
  guint file, index;
  char *slug, *digest;
} GbPlanReport;

/** Only names stay in memory: a report is read again when its turn comes. */
typedef struct GbPlan GbPlan;

/** Reads and splits all @files. NULL and GB_ERROR_INPUT: a file cannot be read (all such files are
 * told in @notes), or two reports are equal.
 * @files  sorted paths, taken over (reference) */
GbPlan *gb_plan_new(GPtrArray *files, const GbIngestOptions *options, const GbParallel *how,
                    guint jobs, GbDiagnostics *notes, GError **error);
void gb_plan_free(GbPlan *plan);

/** Number of reports, and the @i-th in the order of files and of their text; borrowed. */
guint gb_plan_count(const GbPlan *plan);
const GbPlanReport *gb_plan_report(const GbPlan *plan, guint i);

/** The @i-th report after structure, its slug set. A file is read when its first report is asked
 * for and forgotten after its last, so ask once, about in order, from any thread. NULL and
 * GB_ERROR_INPUT, also where the file has changed meanwhile. */
GbReport *gb_plan_take(GbPlan *plan, guint i, GError **error);
/** Makes all reports ready to be taken a second time. */
void gb_plan_rewind(GbPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbPlan, gb_plan_free)

#endif
