/* The plan: reads everything once to know the slugs, then hands out reports one by one.
 * site: between the inputs and the workers. */
#include "site/plan.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "pipeline/pipeline.h"

/** @found    reports seen in the first reading (GbPlanReport)
 * @open      reports of the second reading, NULL not read; a taken one is NULL in it
 * @left      reports of it that are not taken yet */
typedef struct {
  const char *path;
  GError *error;
  GArray *found;
  GMutex lock;
  GPtrArray *open;
  guint left;
} File;

struct GbPlan {
  GPtrArray *paths;
  File *files;     /* paths->len */
  GArray *reports; /* GbPlanReport */
  GbIngestOptions options;
  GbCorrectionFiles *corrections; /* both readings of all files share it */
};

static void clear_report(gpointer data) {
  GbPlanReport *report = data;
  g_free(report->slug);
  g_free(report->digest);
}

/* The slug becomes the name of a folder; the plan trusts nobody in this. */
static char *safe_slug(const char *slug) {
  GString *safe = g_string_new(NULL);
  for (; *slug; slug++)
    if (g_ascii_isalnum(*slug) || (*slug == '-' && safe->len))
      g_string_append_c(safe, g_ascii_tolower(*slug));
  return g_string_free(safe->len ? safe : g_string_append(safe, "report"), FALSE);
}

/* White space does not count: the same report may stand in a collection and in a file of its own.
 */
static char *digest_of(const GbReport *report) {
  g_autoptr(GChecksum) sum = g_checksum_new(G_CHECKSUM_SHA256);
  const char *run = report->text->bytes + report->span.start;
  const char *end = report->text->bytes + report->span.end;
  for (const char *at = run; at < end; at = g_utf8_next_char(at))
    if (g_unichar_isspace(g_utf8_get_char(at))) {
      g_checksum_update(sum, (const guchar *)run, at - run);
      run = g_utf8_next_char(at);
    }
  g_checksum_update(sum, (const guchar *)run, end - run);
  return g_strdup(g_checksum_get_string(sum));
}

static gboolean scan_file(guint i, gpointer state, gpointer data, GError **error) {
  (void)state;
  (void)error; /* kept with the file: all bad files are told, not the first alone */
  GbPlan *plan = data;
  File *file = &plan->files[i];
  g_autoptr(GPtrArray) reports =
      gb_pipeline_split(file->path, &plan->options, plan->corrections, &file->error);
  for (guint r = 0; reports && r < reports->len; r++) {
    const GbReport *report = reports->pdata[r];
    GbPlanReport entry = {i, r, safe_slug(report->slug), digest_of(report)};
    g_array_append_val(file->found, entry);
  }
  return TRUE;
}

static GbPlan *empty_plan(GPtrArray *paths, const GbIngestOptions *options) {
  GbPlan *plan = g_new0(GbPlan, 1);
  plan->paths = g_ptr_array_ref(paths);
  plan->options = *options;
  plan->corrections = gb_correction_files_new(options);
  plan->files = g_new0(File, paths->len);
  plan->reports = g_array_new(FALSE, TRUE, sizeof(GbPlanReport));
  g_array_set_clear_func(plan->reports, clear_report);
  for (guint i = 0; i < paths->len; i++) {
    plan->files[i].path = paths->pdata[i];
    plan->files[i].found = g_array_new(FALSE, TRUE, sizeof(GbPlanReport));
    g_mutex_init(&plan->files[i].lock);
  }
  return plan;
}

void gb_plan_free(GbPlan *plan) {
  if (!plan)
    return;
  for (guint i = 0; i < plan->paths->len; i++) {
    File *file = &plan->files[i];
    g_clear_error(&file->error);
    g_array_unref(file->found);
    g_clear_pointer(&file->open, g_ptr_array_unref);
    g_mutex_clear(&file->lock);
  }
  g_free(plan->files);
  gb_correction_files_free(plan->corrections);
  g_array_unref(plan->reports);
  g_ptr_array_unref(plan->paths);
  g_free(plan);
}

/* Moves what the files' scans found into one list. FALSE: some file could not be read. What is
 * wrong with a folder's corrections is told once, not for each of its files. */
static gboolean gather(GbPlan *plan, GbDiagnostics *notes, GError **error) {
  guint n_bad = 0;
  g_autoptr(GHashTable) told = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < plan->paths->len; i++) {
    File *file = &plan->files[i];
    g_array_append_vals(plan->reports, file->found->data, file->found->len);
    g_array_set_size(file->found, 0);
    if (!file->error || !g_hash_table_add(told, g_strdup(file->error->message)))
      continue;
    if (n_bad++)
      gb_diagnostics_add(notes, GB_LEVEL_ERROR, "E301", NULL, 0, 0, NULL, file->error->message,
                         NULL);
    else
      g_propagate_error(error, g_steal_pointer(&file->error));
  }
  return !n_bad;
}

static char *shown_path(const GbPlan *plan, const GbPlanReport *report) {
  return g_filename_display_name(plan->files[report->file].path);
}

static gboolean refuse_equal(const GbPlan *plan, const GbPlanReport *a, const GbPlanReport *b,
                             GError **error) {
  g_autofree char *first = shown_path(plan, a), *second = shown_path(plan, b);
  g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
              gb_message("the same report twice (%s): %s, report %u, and %s, report %u\n"
                         "    hint: leave one of them out"),
              a->slug, first, a->index + 1, second, b->index + 1);
  return FALSE;
}

/** @natural  slugs that reports have of themselves, owned; @used  those given so far, borrowed
 * @digests   digest → GbPlanReport, borrowed */
typedef struct {
  GHashTable *natural, *used, *digests;
} Names;

/* The slug itself where it is free, else with the first -2, -3 … that no report has. */
static char *free_slug(const Names *names, const char *slug) {
  char *candidate = g_strdup(slug);
  if (!g_hash_table_contains(names->used, candidate))
    return candidate;
  for (guint n = 2;; n++) {
    g_free(candidate);
    candidate = g_strdup_printf("%s-%u", slug, n);
    if (!g_hash_table_contains(names->used, candidate) &&
        !g_hash_table_contains(names->natural, candidate))
      return candidate;
  }
}

static gboolean name_report(GbPlan *plan, const Names *names, GbPlanReport *report,
                            GError **error) {
  const GbPlanReport *equal = g_hash_table_lookup(names->digests, report->digest);
  if (equal)
    return refuse_equal(plan, equal, report, error);
  g_hash_table_insert(names->digests, report->digest, report);
  char *slug = free_slug(names, report->slug);
  g_free(report->slug);
  report->slug = slug;
  g_hash_table_add(names->used, slug);
  return TRUE;
}

/* Equal reports are an error; others that would have one slug are told apart in the plan's order.
 */
static gboolean make_unique(GbPlan *plan, GError **error) {
  g_autoptr(GHashTable) natural = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) used = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GHashTable) digests = g_hash_table_new(g_str_hash, g_str_equal);
  const Names names = {natural, used, digests};
  for (guint i = 0; i < plan->reports->len; i++)
    g_hash_table_add(natural, g_strdup(gb_plan_report(plan, i)->slug));
  for (guint i = 0; i < plan->reports->len; i++)
    if (!name_report(plan, &names, &g_array_index(plan->reports, GbPlanReport, i), error))
      return FALSE;
  return TRUE;
}

GbPlan *gb_plan_new(GPtrArray *files, const GbIngestOptions *options, const GbParallel *how,
                    guint jobs, GbDiagnostics *notes, GError **error) {
  g_autoptr(GbPlan) plan = empty_plan(files, options);
  GbParallel scan = {.work = scan_file,
                     .data = plan,
                     .progress = how->progress,
                     .progress_data = how->progress_data};
  if (!gb_parallel_run(&scan, files->len, jobs, error) || !gather(plan, notes, error) ||
      !make_unique(plan, error))
    return NULL;
  gb_plan_rewind(plan);
  return g_steal_pointer(&plan);
}

guint gb_plan_count(const GbPlan *plan) {
  return plan->reports->len;
}

const GbPlanReport *gb_plan_report(const GbPlan *plan, guint i) {
  return &g_array_index(plan->reports, GbPlanReport, i);
}

void gb_plan_rewind(GbPlan *plan) {
  for (guint i = 0; i < plan->paths->len; i++)
    plan->files[i].left = 0;
  for (guint i = 0; i < plan->reports->len; i++)
    plan->files[gb_plan_report(plan, i)->file].left++;
}

/* Called with the file's lock held. */
static GbReport *take_from(GbPlan *plan, File *file, guint index, GError **error) {
  if (!file->open)
    file->open = gb_pipeline_split(file->path, &plan->options, plan->corrections, error);
  if (!file->open)
    return NULL;
  GbReport *report = NULL;
  if (index < file->open->len) {
    report = file->open->pdata[index];
    file->open->pdata[index] = NULL;
  }
  if (!--file->left)
    g_clear_pointer(&file->open, g_ptr_array_unref);
  return report;
}

GbReport *gb_plan_take(GbPlan *plan, guint i, GError **error) {
  const GbPlanReport *wanted = gb_plan_report(plan, i);
  File *file = &plan->files[wanted->file];
  g_autoptr(GError) reason = NULL;
  g_mutex_lock(&file->lock);
  g_autoptr(GbReport) report = take_from(plan, file, wanted->index, &reason);
  g_mutex_unlock(&file->lock);
  g_autofree char *digest = report ? digest_of(report) : NULL;
  if (reason) {
    g_propagate_error(error, g_steal_pointer(&reason));
    return NULL;
  }
  if (!digest || strcmp(digest, wanted->digest)) {
    g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
                gb_message("%s: the file changed while it was read"), file->path);
    return NULL;
  }
  report->slug = gb_arena_strdup(report->arena, wanted->slug);
  return g_steal_pointer(&report);
}
