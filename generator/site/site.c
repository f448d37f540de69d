/* The build: plan, all reports in parallel, index, swap.
 * site: between the command line and everything else. */
#include "site/site.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "pipeline/pipeline.h"
#include "site/inputs.h"
#include "site/plan.h"
#include "site/report_files.h"
#include "site/warn.h"

/** What a worker leaves of a report. */
typedef struct {
  GbReportSummary *summary;
  GbDiagnostics *diagnostics;
  guint n_files;
  guint64 bytes;
} Done;

/** @files  its folder NULL: reports are read and checked, nothing is written
 * @style   colours of the user for the style sheet, NULL none */
typedef struct {
  const GbData *data;
  GbPlan *plan;
  GbReportFiles files;
  const char *style;
  Done *done; /* a report of the plan each, written by one worker alone */
} Build;

static gpointer open_worker(gpointer data) {
  const Build *build = data;
  return gb_measurer_new(build->data->theme);
}

static void close_worker(gpointer state) {
  gb_measurer_free(state);
}

static gboolean work(guint i, gpointer state, gpointer data, GError **error) {
  Build *build = data;
  Done *done = &build->done[i];
  g_autoptr(GbReport) report = gb_plan_take(build->plan, i, error);
  if (!report)
    return FALSE;
  if (!gb_pipeline_report(report, build->data->lexicon, error))
    return FALSE;
  gb_warn_of_findings(report);
  gboolean ok = gb_chart(report, build->data->theme, state, error);
  if (!ok)
    g_prefix_error(error, "%s: ", report->text->file);
  if (ok && build->files.folder)
    ok = gb_report_files_write(&build->files, report, state, &done->n_files, &done->bytes, error);
  done->summary = gb_report_summary_new(report);
  done->diagnostics = g_steal_pointer(&report->diagnostics);
  return ok;
}

static void clear_done(Done *done, guint n) {
  for (guint i = 0; i < n; i++) {
    g_clear_pointer(&done[i].diagnostics, gb_diagnostics_free);
    g_clear_pointer(&done[i].summary, gb_report_summary_free);
  }
}

static gboolean run_all(Build *build, const GbSiteOptions *options, guint jobs, GError **error) {
  GbParallel parallel = {.work = work,
                         .open = open_worker,
                         .close = close_worker,
                         .data = build,
                         .progress = options->progress,
                         .progress_data = options->progress_data};
  gb_plan_rewind(build->plan);
  return gb_parallel_run(&parallel, gb_plan_count(build->plan), jobs, error);
}

static void gather_diagnostics(const Build *build, GbSiteResult *result) {
  for (guint i = 0; i < gb_plan_count(build->plan); i++)
    if (build->done[i].diagnostics)
      gb_diagnostics_append(result->diagnostics, build->done[i].diagnostics);
}

static void count(const Build *build, GbSiteResult *result) {
  result->n_reports = gb_plan_count(build->plan);
  for (guint i = 0; i < result->n_reports; i++) {
    const Done *done = &build->done[i];
    result->n_observations += done->summary->n_observations;
    result->n_charts += done->summary->n_charts;
    result->n_files += done->n_files;
    result->bytes += done->bytes;
    for (guint v = 0; v < G_N_ELEMENTS(result->n_verdicts); v++)
      result->n_verdicts[v] += done->summary->n_verdicts[v];
  }
}

/* TRUE: go on. With --strict everything is read once more before anything is written. */
static gboolean pass_strict(Build *build, const GbSiteOptions *options, guint jobs,
                            GbSiteResult *result, GError **error) {
  guint n = gb_plan_count(build->plan);
  if (!options->strict)
    return TRUE;
  const GbFolder *folder = g_steal_pointer(&build->files.folder);
  gboolean ok = run_all(build, options, jobs, error);
  guint n_warnings = 0;
  for (guint i = 0; i < n; i++)
    if (build->done[i].diagnostics)
      n_warnings += gb_diagnostics_count_from(build->done[i].diagnostics, GB_LEVEL_WARNING);
  result->stopped = ok && n_warnings;
  if (!ok || n_warnings)
    gather_diagnostics(build, result);
  clear_done(build->done, n);
  build->files.folder = folder;
  return ok && !n_warnings;
}

static gboolean write_file(const GbFolder *folder, const char *path, const char *bytes,
                           gsize length, GbSiteResult *result, GError **error) {
  if (!gb_folder_write(folder, path, bytes, length, error))
    return FALSE;
  result->n_files++;
  result->bytes += length;
  return TRUE;
}

/* A page over all reports; @doc is freed. */
static gboolean write_page(const Build *build, const char *template, xmlDoc *doc, const char *root,
                           const char *path, GbSiteResult *result, GError **error) {
  g_autofree char *page =
      gb_page_render(build->data->templates, template, doc, root, NULL, NULL, error);
  xmlFreeDoc(doc);
  return page && write_file(build->files.folder, path, page, strlen(page), result, error);
}

static gboolean write_index(const Build *build, GbSiteResult *result, GError **error) {
  guint n = gb_plan_count(build->plan);
  const GbSiteInfo *site = &build->files.site;
  g_autofree const GbReportSummary **summaries = g_new0(const GbReportSummary *, n + 1);
  for (guint i = 0; i < n; i++)
    summaries[i] = build->done[i].summary;
  return write_page(build, "index", gb_page_index_document(summaries, n, site), "", "index.html",
                    result, error) &&
         gb_folder_make(build->files.folder, "audit", error) &&
         write_page(build, "audit", gb_page_audit_document(summaries, n, site), "../",
                    "audit/index.html", result, error);
}

/* The sheet of colours takes in those that the user set. */
static gboolean copy_asset(const Build *build, const char *path, GbSiteResult *result,
                           GError **error) {
  g_autofree char *from = gb_data_path(build->data->folder, path, NULL);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) reason = NULL;
  gsize length = 0;
  if (!g_file_get_contents(from, &bytes, &length, &reason)) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s: %s", from, gb_message_reason(reason));
    return FALSE;
  }
  if (build->style && g_str_has_suffix(path, "/tokens.css")) {
    char *longer = g_strconcat(bytes, build->style, NULL);
    g_free(bytes);
    bytes = longer;
    length = strlen(bytes);
  }
  return write_file(build->files.folder, path, bytes, length, result, error);
}

/* @path  a folder of style sheets or scripts; no subfolders */
static gboolean copy_assets(const Build *build, const char *path, GbSiteResult *result,
                            GError **error) {
  g_autofree char *from = gb_data_path(build->data->folder, path, NULL);
  g_autoptr(GError) reason = NULL;
  g_autoptr(GDir) dir = g_dir_open(from, 0, &reason);
  if (!dir) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s: %s", from, gb_message_reason(reason));
    return FALSE;
  }
  if (!gb_folder_make(build->files.folder, path, error))
    return FALSE;
  for (const char *name; (name = g_dir_read_name(dir));) {
    g_autofree char *file = g_build_filename(path, name, NULL);
    if (*name != '.' && !copy_asset(build, file, result, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean write_site(Build *build, const GbSiteOptions *options, guint jobs,
                           GbSiteResult *result, GError **error) {
  const GbFolder *folder = build->files.folder;
  gboolean ok = gb_folder_make(folder, "reports", error) &&
                gb_folder_make(folder, "assets", error) && run_all(build, options, jobs, error);
  gather_diagnostics(build, result);
  if (!ok || !copy_assets(build, "assets/style", result, error) ||
      !copy_assets(build, "assets/script", result, error) || !write_index(build, result, error))
    return FALSE;
  count(build, result);
  return TRUE;
}

static gboolean build_in(GbFolder *folder, GbPlan *plan, const GbSiteOptions *options, guint jobs,
                         const GbConfig *config, const GbData *data, GbSiteResult *result,
                         GError **error) {
  guint n = gb_plan_count(plan);
  g_autofree Done *done = g_new0(Done, n);
  g_autofree char *style = gb_config_style(config);
  Build build = {.data = data, .plan = plan, .style = style, .done = done};
  build.files = (GbReportFiles){folder, data, gb_config_site(config), gb_config_formats(config)};
  gboolean ok = pass_strict(&build, options, jobs, result, error) &&
                write_site(&build, options, jobs, result, error) &&
                gb_folder_put(folder, &result->left_over, error);
  clear_done(done, n);
  return ok || result->stopped;
}

gboolean gb_site_build(const GbSiteOptions *options, const GbConfig *config, const GbData *data,
                       GbSiteResult *result, GError **error) {
  guint jobs = options->jobs ? options->jobs : g_get_num_processors();
  GbParallel how = {.progress = options->progress, .progress_data = options->progress_data};
  *result = (GbSiteResult){.diagnostics = gb_diagnostics_new()};
  xmlInitParser(); /* before there are threads */
  if (!gb_folder_check(options->output, error))
    return FALSE;
  g_autoptr(GPtrArray) files = gb_inputs_find(options->inputs, result->diagnostics, error);
  if (!files || !gb_folder_check_inputs(options->output, files, error))
    return FALSE;
  g_autoptr(GbPlan) plan =
      gb_plan_new(files, &options->ingest, &how, jobs, result->diagnostics, error);
  if (!plan)
    return FALSE;
  g_autoptr(GbFolder) folder = gb_folder_new(options->output, error);
  return folder && build_in(folder, plan, options, jobs, config, data, result, error);
}

void gb_site_result_clear(GbSiteResult *result) {
  g_clear_pointer(&result->diagnostics, gb_diagnostics_free);
  g_clear_pointer(&result->left_over, g_free);
}
