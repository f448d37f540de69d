/* Rows and cells. correct: private to this folder. */
#include "correct/sheet.h"

#include <string.h>

#include "base/message.h"

/* Longer numbers are shown, and saved, as 1.23E+11. */
#define SHOWN_DIGITS 11

/* = + - @ open a formula; digits and signs alone may become a number, a date (1-5), a time (3:10)
 * or another percentage (3.10%). */
static gboolean would_change(const char *text) {
  if (*text && strchr("=+-@'", *text))
    return TRUE;
  gboolean digit = FALSE;
  for (const char *at = text; *at; at = g_utf8_next_char(at)) {
    gunichar c = g_utf8_get_char(at);
    if (!g_unichar_isdigit(c) && !g_utf8_strchr(".,%/-:： ．％／－", -1, c))
      return FALSE;
    digit |= g_unichar_isdigit(c);
  }
  return digit;
}

static void append_cell(GString *out, const char *text, gboolean guard, gboolean first) {
  g_string_append(out, first ? "\"" : "\t\"");
  if (guard)
    g_string_append_c(out, '\'');
  for (const char *at = text; *at; at++) {
    if (*at == '"')
      g_string_append_c(out, '"');
    g_string_append_c(out, *at);
  }
  g_string_append_c(out, '"');
}

void gb_sheet_text(GString *out, const char *text, gboolean first) {
  append_cell(out, text, would_change(text), first);
}

void gb_sheet_number(GString *out, const char *digits) {
  if (strlen(digits) > SHOWN_DIGITS || strspn(digits, "-0123456789.,") != strlen(digits))
    gb_sheet_text(out, digits, FALSE);
  else
    g_string_append_printf(out, "\t%s", digits);
}

void gb_sheet_end_row(GString *out) {
  g_string_append(out, "\r\n");
}

static void free_row(gpointer data) {
  GbSheetRow *row = data;
  g_ptr_array_unref(row->cells);
  g_free(row);
}

static char *trimmed(const char *text, gsize length) {
  const char *start = text, *end = text + length;
  while (start < end && g_unichar_isspace(g_utf8_get_char(start)))
    start = g_utf8_next_char(start);
  while (start < end && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(end))))
    end = g_utf8_prev_char(end);
  g_autofree char *cell = g_strndup(start, (gsize)(end - start));
  return g_strdup(*cell == '\'' && would_change(cell + 1) ? cell + 1 : cell);
}

/* @at behind an opening quote; returns behind the closing one, NULL: there is none. */
static const char *read_quoted(const char *at, GString *cell) {
  for (; *at; at++) {
    if (*at == '"' && at[1] != '"')
      return at + 1;
    at += *at == '"';
    g_string_append_c(cell, *at);
  }
  return NULL;
}

static gboolean has_content(const GPtrArray *cells) {
  for (guint i = 0; i < cells->len; i++)
    if (*(const char *)cells->pdata[i])
      return TRUE;
  return FALSE;
}

static guint count_lines(const char *from, const char *to) {
  guint n = 0;
  for (; from < to; from++)
    n += *from == '\n';
  return n;
}

/* What stands between the cells: as the header has it, a tab where it has one. */
static char separator_of(const char *text) {
  const char *end = text + strcspn(text, "\n");
  const char *tab = memchr(text, '\t', (gsize)(end - text));
  const char *comma = memchr(text, ',', (gsize)(end - text));
  const char *semicolon = memchr(text, ';', (gsize)(end - text));
  return tab ? '\t' : comma ? ',' : semicolon ? ';' : '\t';
}

/* One row from @at; returns behind it, NULL with @what where it is broken. */
static const char *read_row(const char *at, char separator, GPtrArray *cells, const char **what) {
  const char stops[] = {separator, '\n', 0};
  g_autoptr(GString) cell = g_string_new(NULL);
  for (;;) {
    g_string_truncate(cell, 0);
    gboolean quoted = *at == '"';
    if (quoted) {
      at = read_quoted(at + 1, cell);
      if (!at) {
        *what = gb_message("a quoted cell that opens here is never closed");
        return NULL;
      }
    }
    const char *end = at + strcspn(at, stops);
    if (quoted && end != at) {
      *what = gb_message("text behind the closing quote of a cell");
      return NULL;
    }
    g_string_append_len(cell, at, end - at);
    g_ptr_array_add(cells, trimmed(cell->str, cell->len));
    if (*end != separator)
      return *end ? end + 1 : end;
    at = end + 1;
  }
}

GPtrArray *gb_sheet_read(const char *text, guint *line, const char **what) {
  g_autoptr(GPtrArray) rows = g_ptr_array_new_with_free_func(free_row);
  const char separator = separator_of(text);
  *line = 1;
  for (const char *at = text; *at;) {
    GbSheetRow *row = g_new(GbSheetRow, 1);
    *row = (GbSheetRow){*line, g_ptr_array_new_with_free_func(g_free)};
    g_ptr_array_add(rows, row);
    const char *next = read_row(at, separator, row->cells, what);
    if (!next)
      return NULL;
    *line += count_lines(at, next);
    if (!has_content(row->cells))
      g_ptr_array_remove_index(rows, rows->len - 1);
    at = next;
  }
  return g_steal_pointer(&rows);
}
