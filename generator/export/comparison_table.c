/* What changed between two reports, for a terminal.
 * export: comparison → text for people. */
#include "export/export.h"

#include "export/fields.h"
#include "model/comparison.h"

enum { INDICATOR, BEFORE, AFTER, AMOUNT, N_COLUMNS };

/** @cells  of the row, owned */
typedef struct {
  char *cells[N_COLUMNS];
} Row;

static void clear_row(gpointer data) {
  Row *row = data;
  for (int c = 0; c < N_COLUMNS; c++)
    g_free(row->cells[c]);
}

static char *value_or_dash(const GbObservation *o) {
  return o ? gb_comparison_value(o) : g_strdup("—");
}

static Row make_row(const GbComparison *c, const GbDifference *d) {
  const GbObservation *before = gb_difference_before(c, d), *after = gb_difference_after(c, d);
  const GbObservation *o = after ? after : before;
  g_autofree char *measure = gb_comparison_measure(after ? c->after : c->before, o);
  g_autofree char *amount = gb_comparison_amount(d);
  return (Row){{g_strdup_printf("%s %s", o->indicator, measure), value_or_dash(before),
                value_or_dash(after), g_strconcat(amount, d->rounds ? "（舍入内）" : "", NULL)}};
}

static void append_row(GString *out, const Row *row, const guint *widths) {
  for (int c = 0; c < N_COLUMNS; c++) {
    gboolean last = c == N_COLUMNS - 1 || (c == AFTER && !*row->cells[AMOUNT]);
    guint pad = last ? 0 : widths[c] - gb_fields_width(row->cells[c]);
    g_string_append_printf(out, "%s%s", c ? "  " : "", row->cells[c]);
    for (guint i = 0; i < pad; i++)
      g_string_append_c(out, ' ');
    if (last)
      break;
  }
  g_string_append_c(out, '\n');
}

/* "    旧 file:line:column: clause", so that an editor jumps to it. */
static void append_place(GString *out, const char *edition, const GbReport *report,
                         const GbObservation *o) {
  guint line = 0, column = 0;
  if (!o)
    return;
  gb_text_place(report->text, o->span.start, &line, &column);
  g_autofree char *phrase = gb_comparison_phrase(report, o);
  g_string_append_printf(out, "    %s %s:%u:%u: %s\n", edition, report->text->file, line, column,
                         phrase);
}

static const char *colour_of(GbDifferenceKind kind) {
  static const char *const COLOURS[] = {"", "\033[33m", "\033[32m", "\033[31m"};
  return COLOURS[kind];
}

static void append_kind(const GbComparison *c, const GArray *rows, const guint *widths,
                        GbDifferenceKind kind, gboolean coloured, GString *out) {
  g_string_append_printf(out, "\n%s%s %u%s\n", coloured ? colour_of(kind) : "",
                         gb_difference_name_zh(kind), c->n[kind], coloured ? "\033[0m" : "");
  for (guint i = 0; i < c->differences->len; i++) {
    const GbDifference *d = &g_array_index(c->differences, GbDifference, i);
    if (d->kind != kind)
      continue;
    append_row(out, &g_array_index(rows, Row, i), widths);
    append_place(out, "旧", c->before, gb_difference_before(c, d));
    append_place(out, "新", c->after, gb_difference_after(c, d));
  }
}

static GArray *make_rows(const GbComparison *c, guint *widths) {
  GArray *rows = g_array_new(FALSE, TRUE, sizeof(Row));
  g_array_set_clear_func(rows, clear_row);
  for (guint i = 0; i < c->differences->len; i++) {
    const GbDifference *d = &g_array_index(c->differences, GbDifference, i);
    Row row = d->kind == GB_DIFFERENCE_SAME ? (Row){{NULL}} : make_row(c, d);
    g_array_append_val(rows, row);
    for (int k = 0; k < N_COLUMNS && row.cells[k]; k++)
      widths[k] = MAX(widths[k], gb_fields_width(row.cells[k]));
  }
  return rows;
}

void gb_export_comparison_table(const GbComparison *c, gboolean coloured, GString *out) {
  guint widths[N_COLUMNS] = {0};
  char before[GB_PERIOD_BUFFER], after[GB_PERIOD_BUFFER];
  g_autoptr(GArray) rows = make_rows(c, widths);
  g_string_append_printf(out, "旧 %s（%s）\n新 %s（%s）\n", c->before->title, c->before->text->file,
                         c->after->title, c->after->text->file);
  if (c->across)
    g_string_append_printf(out, "两份报告时期不同（%s、%s），按指标对照\n",
                           gb_period_format_zh(c->before->period, before),
                           gb_period_format_zh(c->after->period, after));
  for (int kind = GB_DIFFERENCE_CHANGED; kind < GB_N_DIFFERENCES; kind++)
    if (c->n[kind])
      append_kind(c, rows, widths, (GbDifferenceKind)kind, coloured, out);
  g_string_append_c(out, '\n');
  for (int kind = GB_DIFFERENCE_CHANGED; kind < GB_N_DIFFERENCES; kind++)
    g_string_append_printf(out, "%s %u  ", gb_difference_name_zh((GbDifferenceKind)kind),
                           c->n[kind]);
  g_string_append_printf(out, "%s %u\n\n", gb_difference_name_zh(GB_DIFFERENCE_SAME),
                         c->n[GB_DIFFERENCE_SAME]);
}
