/* Tab-separated tables: UTF-8, LF, one header line, no quoting.
 * lexicon: private to this folder. */
#include "lexicon/tsv.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"

static const char BOM[] = "\xEF\xBB\xBF";

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

/* Cuts the line into @cells, of which it has room for @most and the NULL behind. Returns how many
 * cells the line has. */
static guint cut(char *line, char **cells, guint most) {
  guint n = 0;
  for (char *at = line; at; n++) {
    char *tab = strchr(at, '\t');
    if (n < most)
      cells[n] = at;
    if (tab)
      *tab = 0;
    at = tab ? tab + 1 : NULL;
  }
  cells[MIN(n, most)] = NULL;
  return n;
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
  g_autofree char **cells = g_new(char *, n_columns + 2);
  row.cells = cells;
  char *rest = g_str_has_prefix(content, BOM) ? content + strlen(BOM) : content;
  for (; rest && *rest; row.line++) {
    char *line = rest, *end = strchr(rest, '\n');
    rest = end ? end + 1 : NULL;
    if (end)
      *end = 0;
    else
      end = line + strlen(line);
    if (end > line && end[-1] == '\r')
      end[-1] = 0;
    if (!*line)
      continue;
    guint n = cut(line, cells, n_columns + 1);
    if (row.line == 1) {
      if (!check_header(&row, columns, error))
        return FALSE;
      continue;
    }
    if (n != n_columns)
      return gb_tsv_fail(&row, error, gb_message("%u cells, not %u"), n, n_columns);
    if (!func(&row, data, error))
      return FALSE;
  }
  return TRUE;
}
