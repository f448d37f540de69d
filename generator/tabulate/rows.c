/* Puts observations into rows and columns. tabulate: observations of a place → GbTable. */
#include "tabulate/rows.h"

#include <string.h>

#include "tabulate/breakdown.h"
#include "tabulate/column.h"

typedef struct {
  const GbReport *report;
  const GArray *nests;
  GArray *rows; /* GbDraftRow, in the order of the text */
} Draft;

static GbDraftRow *row_at(const Draft *draft, guint i) {
  return &g_array_index(draft->rows, GbDraftRow, i);
}

static const GbObservation *at(const Draft *draft, guint i) {
  return gb_nest_observation(draft->report, i);
}

static gboolean is_rate(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH || o->measure == GB_MEASURE_PP;
}

/** Whether the row's cell is free and the row speaks of the same time and prices. A target has no
 * time to hold against its result's: it is for the year. */
static gboolean takes(const Draft *draft, const GbDraftRow *row, const GbObservation *o) {
  const GbObservation *lead = at(draft, row->lead);
  if (!gb_nest_same_subject(lead, o) || row->cells[gb_column_of(o)] >= 0)
    return FALSE;
  gboolean target = o->status == GB_STATUS_TARGET;
  if (!target && !gb_period_equal(row->period, o->period) && row->period.kind != GB_PERIOD_NONE)
    return FALSE;
  return target || !is_rate(o) || !o->price || !row->price || row->price == o->price;
}

/** A rate at stated prices looks for the row of these prices first. */
static gint find_row(const Draft *draft, const GbObservation *o) {
  gint found = -1;
  for (guint i = draft->rows->len; i--;) {
    const GbDraftRow *row = row_at(draft, i);
    if (!takes(draft, row, o))
      continue;
    if (is_rate(o) && o->price && row->price == o->price)
      return (gint)i;
    if (found < 0)
      found = (gint)i;
  }
  return found;
}

static gint new_row(Draft *draft, guint i) {
  guint n = gb_column_count();
  GbDraftRow row = {.lead = i, .parent = -1, .first = -1, .cells = g_new(gint, n)};
  for (guint c = 0; c < n; c++)
    row.cells[c] = -1;
  g_array_append_val(draft->rows, row);
  return (gint)draft->rows->len - 1;
}

static void place(Draft *draft, guint i) {
  const GbObservation *o = at(draft, i);
  gint r = find_row(draft, o);
  if (r < 0)
    r = new_row(draft, i);
  GbDraftRow *row = row_at(draft, (guint)r);
  row->cells[gb_column_of(o)] = (gint)i;
  if (o->status != GB_STATUS_TARGET)
    row->period = o->period;
  if (is_rate(o) && o->price)
    row->price = o->price;
}

/** The whole's first row, where it stands above. */
static gint find_parent(const Draft *draft, guint r) {
  gint whole = g_array_index(draft->nests, GbNest, row_at(draft, r)->lead).whole;
  for (guint i = 0; whole >= 0 && i < r; i++)
    if (gb_nest_same_subject(at(draft, row_at(draft, i)->lead), at(draft, (guint)whole)))
      return (gint)i;
  return -1;
}

/** The first row of the same subject; -1: this is it. */
static gint find_first(const Draft *draft, guint r) {
  for (guint i = 0; i < r; i++)
    if (gb_nest_same_subject(at(draft, row_at(draft, i)->lead), at(draft, row_at(draft, r)->lead)))
      return (gint)i;
  return -1;
}

/** Further rows of one subject stand beside the first, before its parts. */
static void find_parents(Draft *draft) {
  for (guint r = 0; r < draft->rows->len; r++) {
    GbDraftRow *row = row_at(draft, r);
    row->first = find_first(draft, r);
    row->parent = find_parent(draft, r);
    if (row->parent >= 0 && row_at(draft, (guint)row->parent)->first >= 0)
      row->parent = row_at(draft, (guint)row->parent)->first;
  }
}

static GArray *used_columns(const Draft *draft) {
  GArray *used = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint c = 0; c < gb_column_count(); c++)
    for (guint r = 0; r < draft->rows->len; r++)
      if (row_at(draft, r)->cells[c] >= 0) {
        g_array_append_val(used, c);
        break;
      }
  return used;
}

static GbColumn make_column(const Draft *draft, guint c, gboolean beside_targets) {
  GbColumn column = {gb_column_name(c, beside_targets), NULL};
  for (guint r = 0; r < draft->rows->len; r++) {
    gint cell = row_at(draft, r)->cells[c];
    if (cell < 0)
      continue;
    const char *unit = at(draft, (guint)cell)->unit;
    if (column.unit && strcmp(column.unit, unit) != 0)
      return (GbColumn){column.name, ""};
    column.unit = unit;
  }
  return column;
}

static const char *row_unit(const Draft *draft, const GbDraftRow *row) {
  for (guint c = 0; c < gb_column_count(); c++)
    if (row->cells[c] >= 0 && at(draft, (guint)row->cells[c])->measure == GB_MEASURE_LEVEL)
      return at(draft, (guint)row->cells[c])->unit;
  return "";
}

static gboolean same_frame(const GbNest *a, const GbNest *b) {
  return a->part == b->part && a->frame.start == b->frame.start && a->split == b->split;
}

typedef struct {
  const Draft *draft;
  const GArray *columns; /* guint */
  GbTable *table;
} Emitter;

static void emit_cells(const Emitter *e, const GbDraftRow *from, GbRow *row) {
  row->cells = g_new(gint, e->columns->len);
  for (guint c = 0; c < e->columns->len; c++)
    row->cells[c] = from->cells[g_array_index(e->columns, guint, c)];
}

static const GbNest *nest_of(const Draft *draft, guint r) {
  return &g_array_index(draft->nests, GbNest, row_at(draft, r)->lead);
}

/** @before  the sister printed before, -1: the first child */
static void mark_group(const Emitter *e, guint r, gint before, GbRow *row) {
  const Draft *draft = e->draft;
  const GbNest *nest = nest_of(draft, r);
  if (row_at(draft, r)->first >= 0)
    return;
  if (row_at(draft, r)->parent < 0) {
    const GArray *rows = e->table->rows;
    row->opens = rows->len && g_array_index(rows, GbRow, rows->len - 1).indent > 0;
    return;
  }
  if (before >= 0 && same_frame(nest, nest_of(draft, (guint)before)))
    return;
  row->among = nest->part == GB_PART_AMONG;
  row->opens = nest->part == GB_PART_BY || before >= 0;
  const char *criterion = gb_breakdown_criterion(draft->report, nest);
  row->group = *criterion ? criterion : NULL;
}

static void emit_row(const Emitter *e, guint r, gint before, guint indent) {
  const Draft *draft = e->draft;
  GbRow row = {.label = gb_rows_label(draft->report, draft->rows, r),
               .unit = row_unit(draft, row_at(draft, r)),
               .indent = indent};
  mark_group(e, r, before, &row);
  emit_cells(e, row_at(draft, r), &row);
  g_array_append_val(e->table->rows, row);
}

/** Rows of the same subject: those of the same time stand before its parts, others behind. */
static void emit_further(const Emitter *e, guint first, guint indent, gboolean same_time) {
  for (guint r = first + 1; r < e->draft->rows->len; r++) {
    const GbDraftRow *row = row_at(e->draft, r);
    if (row->first == (gint)first &&
        gb_period_equal(row->period, row_at(e->draft, first)->period) == same_time)
      emit_row(e, r, (gint)first, indent);
  }
}

static void emit_below(const Emitter *e, gint parent, guint indent) {
  gint before = -1;
  for (guint r = 0; r < e->draft->rows->len; r++) {
    if (row_at(e->draft, r)->parent != parent || row_at(e->draft, r)->first >= 0)
      continue;
    emit_row(e, r, before, indent);
    emit_further(e, r, indent, TRUE);
    emit_below(e, (gint)r, indent + 1);
    emit_further(e, r, indent, FALSE);
    before = (gint)r;
  }
}

static GbTable *finish(const Draft *draft, GbTableKind kind) {
  GbTable *table = g_new0(GbTable, 1);
  table->kind = kind;
  table->title = "";
  table->columns = g_array_new(FALSE, TRUE, sizeof(GbColumn));
  table->rows = g_array_new(FALSE, TRUE, sizeof(GbRow));
  g_autoptr(GArray) columns = used_columns(draft);
  for (guint c = 0; c < columns->len; c++) {
    GbColumn column =
        make_column(draft, g_array_index(columns, guint, c), kind == GB_TABLE_TARGETS);
    g_array_append_val(table->columns, column);
  }
  emit_below(&(Emitter){draft, columns, table}, -1, 0);
  return table;
}

static void clear_row(gpointer data) {
  g_free(((GbDraftRow *)data)->cells);
}

GbTable *gb_rows_table(const GbReport *report, const GArray *nests, const GArray *observations,
                       GbTableKind kind) {
  g_autoptr(GArray) rows = g_array_new(FALSE, TRUE, sizeof(GbDraftRow));
  g_array_set_clear_func(rows, clear_row);
  Draft draft = {report, nests, rows};
  for (guint i = 0; i < observations->len; i++)
    place(&draft, g_array_index(observations, guint, i));
  find_parents(&draft);
  return finish(&draft, kind);
}
