/* The list of diagnostics and its form for people.
 * base: used by everything. */
#include "base/diagnostic.h"

#include "base/message.h"

struct GbDiagnostics {
  GArray *entries;
};

static void clear_entry(gpointer data) {
  GbDiagnostic *d = data;
  g_free(d->file);
  g_free(d->phrase);
  g_free(d->message);
  g_free(d->hint);
}

GbDiagnostics *gb_diagnostics_new(void) {
  GbDiagnostics *list = g_new0(GbDiagnostics, 1);
  list->entries = g_array_new(FALSE, TRUE, sizeof(GbDiagnostic));
  g_array_set_clear_func(list->entries, clear_entry);
  return list;
}

void gb_diagnostics_free(GbDiagnostics *list) {
  if (!list)
    return;
  g_array_unref(list->entries);
  g_free(list);
}

guint gb_diagnostics_count(const GbDiagnostics *list) { return list->entries->len; }

const GbDiagnostic *gb_diagnostics_get(const GbDiagnostics *list, guint i) {
  return &g_array_index(list->entries, GbDiagnostic, i);
}

guint gb_diagnostics_count_from(const GbDiagnostics *list, GbLevel level) {
  guint n = 0;
  for (guint i = 0; i < list->entries->len; i++)
    n += gb_diagnostics_get(list, i)->level >= level;
  return n;
}

void gb_diagnostics_add(GbDiagnostics *list, GbLevel level, const char *code, const char *file,
                        guint line, guint column, const char *phrase, const char *message,
                        const char *hint) {
  GbDiagnostic d = {level,  code, g_strdup(file), line, column, g_strdup(phrase), g_strdup(message),
                    g_strdup(hint)};
  g_array_append_val(list->entries, d);
}

void gb_diagnostics_append(GbDiagnostics *list, const GbDiagnostics *from) {
  for (guint i = 0; i < from->entries->len; i++) {
    const GbDiagnostic *d = gb_diagnostics_get(from, i);
    gb_diagnostics_add(list, d->level, d->code, d->file, d->line, d->column, d->phrase, d->message,
                       d->hint);
  }
}

char *gb_diagnostic_format(const GbDiagnostic *d) {
  static const char *const LEVELS[] = {GB_MESSAGE("note"), GB_MESSAGE("warning"), GB_MESSAGE("error")};
  GString *s = g_string_new(d->file ? d->file : "gongbao");
  if (d->line)
    g_string_append_printf(s, ":%u:%u", d->line, d->column);
  g_string_append_printf(s, ": %s %s: %s\n", gb_message(LEVELS[d->level]), d->code, d->message);
  if (d->phrase)
    g_string_append_printf(s, "    %s\n", d->phrase);
  if (d->hint)
    g_string_append_printf(s, gb_message("    hint: %s\n"), d->hint);
  return g_string_free(s, FALSE);
}
