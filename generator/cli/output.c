/* Standard output, standard error and single files.
 * cli: used by each command. */
#include "cli/output.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/message.h"
#include "cli/options.h"
#include "site/write.h"

static int lost; /* errno of the first failed write to standard output, 0 none */

void gb_output_stdout(const GString *text) {
  if (!lost && text->len && fwrite(text->str, 1, text->len, stdout) != text->len)
    lost = errno ? errno : EIO;
}

int gb_output_end(int code) {
  if (fflush(stdout) && !lost)
    lost = errno ? errno : EIO;
  if (!lost || lost == EPIPE)
    return code;
  g_autofree char *message =
      g_strdup_printf(gb_message("standard output: %s"), gb_message_errno(lost));
  gb_output_error(message);
  return GB_ERROR_OUTPUT;
}

gboolean gb_output_file(const char *file, const GString *text, GError **error) {
  if (file && strcmp(file, "-"))
    return gb_write_replace(file, text->str, text->len, error);
  gb_output_stdout(text);
  return TRUE;
}

void gb_output_error(const char *message) {
  gboolean red = gb_output_coloured(2);
  fprintf(stderr, gb_message("gongbao: %serror:%s %s\n"), red ? "\033[1;31m" : "",
          red ? "\033[0m" : "", message);
}

int gb_output_fail(const GError *error) {
  gb_output_error(error->message);
  if (error->domain == GB_ERROR)
    return error->code;
  return error->domain == G_OPTION_ERROR ? GB_ERROR_USAGE : GB_ERROR_OUTPUT;
}

void gb_output_diagnostics(const GbDiagnostics *list) {
  for (guint i = 0; i < gb_diagnostics_count(list); i++) {
    const GbDiagnostic *d = gb_diagnostics_get(list, i);
    if (gb_common.quiet && d->level < GB_LEVEL_ERROR)
      continue;
    g_autofree char *text = gb_diagnostic_format(d);
    fputs(text, stderr);
  }
}

gboolean gb_output_coloured(int stream) {
  const char *no = g_getenv("NO_COLOR"), *term = g_getenv("TERM");
  return !gb_common.plain && !(no && *no) && !(term && !strcmp(term, "dumb")) && isatty(stream);
}
