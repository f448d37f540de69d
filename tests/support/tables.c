/* Prints tables and breakdowns. Tests only. */
#include "support/tables.h"

#include "model/observation.h"
#include "model/table.h"

static const char *const KINDS[] = {"indicators", "targets", "works"};
static const char *const SUMS[] = {"", " sum:holds", " sum:rounding", " sum:fails"};

static void dump_value(const GbReport *report, gint i, GString *out) {
  char buffer[GB_DECIMAL_BUFFER];
  if (i < 0)
    g_string_append(out, "—");
  else
    g_string_append(out, gb_decimal_format(
                             g_array_index(report->observations, GbObservation, i).value, buffer));
}

static void dump_row(const GbReport *report, const GbTable *table, const GbRow *row, GString *out) {
  if (row->opens)
    g_string_append_printf(out, "  ~%s\n", row->group ? row->group : "");
  g_string_append_printf(out, "  %*s%s%s | %s", (int)row->indent * 2, "",
                         row->among ? "其中：" : "", row->label, row->unit);
  for (guint c = 0; c < table->columns->len; c++) {
    g_string_append(out, " | ");
    dump_value(report, row->cells[c], out);
  }
  g_string_append_c(out, '\n');
}

static void dump_table(const GbReport *report, const GbTable *table, GString *out) {
  g_string_append_printf(out, "表%u %s [%s, section %u]\n  指标 | 单位", table->number,
                         table->title, KINDS[table->kind], table->section);
  for (guint c = 0; c < table->columns->len; c++) {
    const GbColumn *column = &g_array_index(table->columns, GbColumn, c);
    g_string_append_printf(out, " | %s%s%s", column->name, *column->unit ? " " : "", column->unit);
  }
  g_string_append_c(out, '\n');
  for (guint r = 0; r < table->rows->len; r++)
    dump_row(report, table, &g_array_index(table->rows, GbRow, r), out);
}

static void dump_breakdown(const GbReport *report, const GbBreakdown *b, GString *out) {
  g_string_append_printf(out, "%s %s %s%s ", *b->by ? b->by : "-", b->subject,
                         gb_measure_name(b->measure), b->exhaustive ? " all" : "");
  dump_value(report, b->whole, out);
  g_string_append(out, " =");
  for (guint p = 0; p < b->parts->len; p++) {
    gint part = g_array_index(b->parts, gint, p);
    const GbObservation *o = &g_array_index(report->observations, GbObservation, part);
    g_string_append_printf(out, " %s ", o->indicator);
    dump_value(report, part, out);
  }
  g_string_append_printf(out, " %s%s\n", b->unit, SUMS[b->sum]);
}

void tables_dump(const GbReport *report, GString *out) {
  for (guint i = 0; i < report->tables->len; i++)
    dump_table(report, report->tables->pdata[i], out);
  for (guint i = 0; i < report->breakdowns->len; i++)
    dump_breakdown(report, report->breakdowns->pdata[i], out);
}
