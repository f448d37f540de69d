/* Tab-separated tables: UTF-8, LF, one header line, no quoting.
 * lexicon: private to this folder. */
#include "lexicon/tsv.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"

gboolean gb_tsv_fail(const GbTsvRow *row, GError **error, const char *format, ...) {
  va_list args;
  va_start(args, format);
  g_autofree char *message = g_strdup_vprintf(format, args);
  va_end(args);
  g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s:%u: %s", row->file, row->line, message);
  return FALSE;
}

static gboolean check_header(const GbTsvRow *row, const char *const *columns, GError **error) {
  guint n = g_strv_length(row->cells);
  for (guint i = 0; columns[i] || i < n; i++)
    if (!columns[i] || i >= n || !g_str_equal(columns[i], row->cells[i]))
      return gb_tsv_fail(row, error, gb_message("column %u must be named \"%s\""), i + 1,
                         columns[i] ? columns[i] : gb_message("(none)"));
  return TRUE;
}

gboolean gb_tsv_read(const char *file, const char *const *columns, GbTsvFunc func, gpointer data,
                     GError **error) {
  g_autofree char *content = NULL;
  g_autoptr(GError) why = NULL;
  GbTsvRow row = {file, 1, NULL};
  if (!g_file_get_contents(file, &content, NULL, &why)) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s: %s", file, gb_message_reason(why));
    return FALSE;
  }
  if (!g_utf8_validate(content, -1, NULL))
    return gb_tsv_fail(&row, error, gb_message("not UTF-8"));
  guint n_columns = g_strv_length((gchar **)(gpointer)columns);
  char *rest = content;
  for (; rest && *rest; row.line++) {
    char *line = rest, *end = strchr(rest, '\n');
    rest = end ? end + 1 : NULL;
    if (end)
      *end = 0;
    g_auto(GStrv) cells = g_strsplit(line, "\t", -1);
    row.cells = cells;
    if (row.line == 1) {
      if (!check_header(&row, columns, error))
        return FALSE;
      continue;
    }
    if (g_strv_length(cells) != n_columns)
      return gb_tsv_fail(&row, error, gb_message("%u cells, not %u"), g_strv_length(cells),
                         n_columns);
    if (!func(&row, data, error))
      return FALSE;
  }
  return TRUE;
}
