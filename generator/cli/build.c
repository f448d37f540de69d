/* gongbao build: reports → a static site.
 * cli: options and configuration for site. */
#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/command.h"
#include "cli/input.h"
#include "cli/interrupt.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/progress.h"
#include "model/finding.h"
#include "site/site.h"

#define CONFIG_FILE "gongbao.ini"

static char *output, *config_file, *title, *publisher, *base_url;
static int jobs, limit;
static gboolean strict;
static char **inputs;

static const GOptionEntry ENTRIES[] = {
    {"output", 'o', 0, G_OPTION_ARG_FILENAME, &output, GB_MESSAGE("the site's folder"), "DIR"},
    {"jobs", 'j', 0, G_OPTION_ARG_INT, &jobs, GB_MESSAGE("threads (default: one a processor)"),
     "N"},
    {"config", 0, 0, G_OPTION_ARG_FILENAME, &config_file,
     GB_MESSAGE("settings (else GONGBAO_CONFIG, else ./gongbao.ini where it exists)"), "FILE"},
    {"strict", 0, 0, G_OPTION_ARG_NONE, &strict,
     GB_MESSAGE("a warning stops the build, exit code 1"), NULL},
    {"title", 0, 0, G_OPTION_ARG_FILENAME, &title, GB_MESSAGE("the site's title"), "TEXT"},
    {"publisher", 0, 0, G_OPTION_ARG_FILENAME, &publisher, GB_MESSAGE("who publishes it"), "TEXT"},
    {"base-url", 0, 0, G_OPTION_ARG_FILENAME, &base_url, GB_MESSAGE("where it will stand"), "URL"},
    {"limit", 0, 0, G_OPTION_ARG_INT, &limit, GB_MESSAGE("refuse larger files (default 64)"),
     "MiB"},
    {G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &inputs, NULL, NULL},
    {0}};

static const GbUsage USAGE = {
    .name = "build",
    .usage = "INPUT… -o DIR",
    .summary = GB_MESSAGE(
        "Builds a static site of reports: pages, charts, tables, audit and data. INPUT is a\n"
        "file or a folder whose .txt files are read. DIR is replaced as a whole, in one step,\n"
        "and only where gongbao made it or it is new or empty; what you put beside its\n"
        "index.html (CNAME, .git …) stays."),
    .examples = "  gongbao build reports -o site\n"
                "  gongbao build reports more/bulletin.txt -o site --title 统计公报\n"
                "  gongbao build reports -o site --strict -j 4",
    .notes = GB_MESSAGE(
        "Settings: options over GONGBAO_TITLE, GONGBAO_PUBLISHER, GONGBAO_BASE_URL,\n"
        "GONGBAO_LEXICON over gongbao.ini (explained in assets/gongbao.ini.sample) over defaults.\n"
        "SOURCE_DATE_EPOCH is the only date that files may carry."),
    .entries = ENTRIES};

static gboolean read_files(GbConfig *config, GError **error) {
  const char *named = config_file ? config_file : g_getenv("GONGBAO_CONFIG");
  if (named && *named)
    return gb_config_read(config, named, error);
  return !g_file_test(CONFIG_FILE, G_FILE_TEST_EXISTS) ||
         gb_config_read(config, CONFIG_FILE, error);
}

static gboolean read_option(GbConfig *config, const char *value, const char *key,
                            const char *option, GError **error) {
  return !value || gb_config_set(config, "site", key, value, option, error);
}

static gboolean read_config(GbConfig *config, GError **error) {
  return read_files(config, error) && gb_config_read_environment(config, error) &&
         read_option(config, title, "title", "--title", error) &&
         read_option(config, publisher, "publisher", "--publisher", error) &&
         read_option(config, base_url, "base_url", "--base-url", error) &&
         gb_input_lexicon_option(config, error);
}

static void tell_result(const GbSiteResult *r) {
  guint n_checks = 0;
  for (guint i = 0; i < G_N_ELEMENTS(r->n_verdicts); i++)
    n_checks += r->n_verdicts[i];
  g_autofree char *size = g_format_size_full(r->bytes, G_FORMAT_SIZE_IEC_UNITS);
  if (r->left_over)
    fprintf(stderr, gb_message("gongbao: warning: the old site could not be removed: %s\n"),
            r->left_over);
  if (gb_common.quiet)
    return;
  g_autoptr(GString) out = g_string_new(NULL);
  g_autofree char *page = g_build_filename(output, "index.html", NULL);
  g_string_append_printf(
      out, r->n_reports == 1 ? gb_message("%u report") : gb_message("%u reports"), r->n_reports);
  g_string_append_printf(
      out, r->n_observations == 1 ? gb_message(", %u figure") : gb_message(", %u figures"),
      r->n_observations);
  g_string_append_printf(
      out, r->n_charts == 1 ? gb_message(", %u chart") : gb_message(", %u charts"), r->n_charts);
  g_string_append_printf(out, n_checks == 1 ? gb_message(", %u check") : gb_message(", %u checks"),
                         n_checks);
  g_string_append_printf(out,
                         r->n_verdicts[GB_VERDICT_FAILS] == 1 ? gb_message(" (%u fails)")
                                                              : gb_message(" (%u fail)"),
                         r->n_verdicts[GB_VERDICT_FAILS]);
  g_string_append_printf(out, gb_message("; %u files, %s\nopen %s\n"), r->n_files, size, page);
  gb_output_stdout(out);
}

static int stop(const GbSiteResult *result) {
  guint n = gb_diagnostics_count_from(result->diagnostics, GB_LEVEL_WARNING);
  g_autoptr(GString) message = g_string_new(NULL);
  g_string_append_printf(message,
                         n == 1 ? gb_message("%u warning with --strict; nothing was written")
                                : gb_message("%u warnings with --strict; nothing was written"),
                         n);
  gb_output_error(message->str);
  return 1;
}

/* Nothing is left to take back: the staging folder went with the build. */
static int interrupted(void) {
  g_autofree char *message = g_strdup_printf(
      gb_message("stopped by signal %d; nothing was written"), gb_interrupt_signal());
  gb_output_error(message);
  gb_interrupt_end();
  return 128 + gb_interrupt_signal();
}

static int build(const GbConfig *config, const GbData *data) {
  GbProgressLine line;
  GbSiteOptions options = {.inputs = (const char *const *)inputs,
                           .output = output,
                           .jobs = (guint)jobs,
                           .strict = strict,
                           .ingest = gb_input_options(limit),
                           .progress = gb_progress_tell,
                           .progress_data = &line};
  g_auto(GbSiteResult) result = {0};
  g_autoptr(GError) error = NULL;
  gb_interrupt_catch();
  gb_progress_begin(&line);
  gboolean ok = gb_site_build(&options, config, data, &result, &error);
  gb_progress_end(&line);
  gb_output_diagnostics(result.diagnostics);
  if (g_error_matches(error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return interrupted();
  if (!ok)
    return gb_output_fail(error);
  if (result.stopped)
    return stop(&result);
  tell_result(&result);
  return gb_output_end(0);
}

static const char *wrong_usage(void) {
  if (!inputs)
    return gb_message("no input named");
  if (!output || !*output)
    return gb_message("no output folder: -o DIR");
  if (jobs < 0 || jobs > 1024)
    return gb_message("--jobs takes 1 to 1024");
  return gb_input_limit_ok(limit) ? NULL : GB_INPUT_LIMIT_MESSAGE;
}

int gb_command_build(int argc, char **argv) {
  int code = gb_options_parse(&USAGE, argc, argv);
  if (code >= 0)
    return code;
  if (wrong_usage())
    return gb_options_wrong(&USAGE, wrong_usage());
  g_autoptr(GError) error = NULL;
  g_autoptr(GbConfig) config = gb_config_new();
  if (!read_config(config, &error))
    return gb_output_fail(error);
  g_autoptr(GbData) data = gb_data_load(gb_common.data, gb_config_lexicon(config), &error);
  if (!data || !gb_config_paint(config, data->theme, &error))
    return gb_output_fail(error);
  return build(config, data);
}
