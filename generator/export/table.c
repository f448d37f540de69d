/* Observations in columns for a terminal.
 * export: model → text for people. */
#include "export/export.h"

#include <string.h>

#include "export/fields.h"

enum { LINE, INDICATOR, MEASURE, VALUE, UNIT, BASE, APPROX, STATUS, PERIOD, AREA, N_COLUMNS };

static const char *const HEADS[N_COLUMNS] = {"line", "indicator", "measure", "value",  "unit",
                                             "base", "approx",    "status",  "period", "area"};

static char *cell(const GbReport *report, const GbObservation *o, int column) {
  char number[GB_DECIMAL_BUFFER], period[GB_PERIOD_BUFFER];
  guint line = 0, place = 0;
  switch (column) {
  case LINE:
    gb_text_place(report->text, o->span.start, &line, &place);
    return g_strdup_printf("%u", line);
  case INDICATOR:
    return g_strdup(o->indicator);
  case MEASURE:
    return g_strdup(gb_measure_name(o->measure));
  case VALUE:
    return g_strdup(gb_decimal_format(o->value, number));
  case UNIT:
    return g_strdup(o->unit);
  case BASE:
    return g_strdup(o->base == GB_BASE_NONE ? "" : gb_base_name(o->base));
  case APPROX:
    return g_strdup(o->approx == GB_APPROX_EQ ? "" : gb_approx_name(o->approx));
  case STATUS:
    return g_strdup(o->status == GB_STATUS_ACTUAL ? "" : gb_status_name(o->status));
  case PERIOD:
    return g_strdup(gb_period_format(o->period, period));
  default:
    return g_strdup(o->area);
  }
}

static GPtrArray *all_cells(const GbReport *report) {
  GPtrArray *cells = g_ptr_array_new_with_free_func(g_free);
  for (int c = 0; c < N_COLUMNS; c++)
    g_ptr_array_add(cells, g_strdup(HEADS[c]));
  for (guint i = 0; i < report->observations->len; i++)
    for (int c = 0; c < N_COLUMNS; c++)
      g_ptr_array_add(cells, cell(report, gb_fields_observation(report, i), c));
  return cells;
}

/* Numbers hang from their right edge; nothing is put behind the last column. */
static void append_cell(GString *out, const char *text, int column, guint width) {
  guint pad = width - gb_fields_width(text);
  gboolean right = column == LINE || column == VALUE;
  for (guint i = 0; right && i < pad; i++)
    g_string_append_c(out, ' ');
  g_string_append(out, text);
  if (column == N_COLUMNS - 1) {
    g_string_append_c(out, '\n');
    return;
  }
  for (guint i = right ? pad : 0; i < pad + 2; i++)
    g_string_append_c(out, ' ');
}

void gb_export_table(const GbReport *report, GString *out) {
  g_autoptr(GPtrArray) cells = all_cells(report);
  guint widths[N_COLUMNS] = {0};
  for (guint i = 0; i < cells->len; i++)
    widths[i % N_COLUMNS] = MAX(widths[i % N_COLUMNS], gb_fields_width(cells->pdata[i]));
  g_string_append_printf(out, "%s\n", report->title);
  for (guint i = 0; i < cells->len; i++)
    append_cell(out, cells->pdata[i], (int)(i % N_COLUMNS), widths[i % N_COLUMNS]);
  g_string_append_c(out, '\n');
}
