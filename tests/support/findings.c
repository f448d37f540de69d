/* Keys of findings, and texts with a stretch replaced. */
#include "support/findings.h"

#include <string.h>

#include "model/observation.h"

GbText *gb_test_edited(const GbText *text, const GbTestEdit *edits, guint n) {
  GString *bytes = g_string_sized_new(text->length + 16);
  guint32 at = 0;
  for (guint i = 0; i < n; i++) {
    g_assert_cmpuint(edits[i].span.start, >=, at);
    g_string_append_len(bytes, text->bytes + at, edits[i].span.start - at);
    g_string_append(bytes, edits[i].with);
    at = edits[i].span.end;
  }
  g_string_append_len(bytes, text->bytes + at, (gssize)(text->length - at));
  gsize length = bytes->len;
  return gb_text_new(g_string_free(bytes, FALSE), length, text->file, text->encoding);
}

guint32 gb_test_unedited(guint32 at, const GbTestEdit *edits, guint n) {
  for (guint i = 0; i < n && at > edits[i].span.start; i++) {
    guint32 end = edits[i].span.start + (guint32)strlen(edits[i].with);
    at = at < end ? edits[i].span.start : at - end + edits[i].span.end;
  }
  return at;
}

static gint by_start(gconstpointer a, gconstpointer b) {
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;
  return (x > y) - (x < y);
}

char *gb_test_finding_key(const GbReport *report, const GbFinding *f, const GbText *text,
                          const GbTestEdit *edits, guint n) {
  g_autoptr(GArray) starts = g_array_new(FALSE, FALSE, sizeof(guint32));
  for (guint i = 0; i < f->members->len; i++) {
    guint index = (guint)g_array_index(f->members, GbMember, i).observation;
    const GbObservation *o = &g_array_index(report->observations, GbObservation, index);
    guint32 start = gb_text_chars(text, gb_test_unedited(o->span.start, edits, n));
    g_array_append_val(starts, start);
  }
  g_array_sort(starts, by_start);
  GString *key = g_string_new(NULL);
  g_string_printf(key, "%s\t%s\t", f->kind, gb_verdict_name(f->verdict));
  for (guint i = 0; i < starts->len; i++)
    g_string_append_printf(key, i ? " %u" : "%u", g_array_index(starts, guint32, i));
  return g_string_free(key, FALSE);
}
