/* Puts observations into rows and columns. tabulate: observations of a place → GbTable. */
#include "tabulate/rows.h"

#include <string.h>

#include "tabulate/breakdown.h"
#include "tabulate/column.h"

/** A figure joins one of so many rows of its subject that were begun last. */
#define MAX_OPEN_ROWS 64
/** One row in so many is enough for a table to be of its report's period. */
#define OWN_ROWS 4
/** Parts of parts are indented so far; what is nested deeper stands beside its whole. */
#define MAX_INDENT 4

typedef struct {
  const GbReport *report;
  const GbSubjects *subjects;
  const GArray *nests;
  GArray *rows;     /* GbDraftRow, in the order of the text */
  GHashTable *last; /* subject → its last row + 1 */
  gint top;         /* first row that stands below none, -1 none */
  guint missed;     /* figures for which not all rows of their subject were looked at */
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

static gint last_row(const Draft *draft, guint i) {
  gpointer subject = GUINT_TO_POINTER(gb_subjects_of(draft->subjects, i));
  return GPOINTER_TO_INT(g_hash_table_lookup(draft->last, subject)) - 1;
}

static gint first_row(const Draft *draft, guint i) {
  gint row = last_row(draft, i);
  return row >= 0 && row_at(draft, (guint)row)->first >= 0 ? row_at(draft, (guint)row)->first : row;
}

/** Whether the cell of a row of its subject is free and the row speaks of the same time and prices.
 * A target has no time to hold against its result's: it is for the year. */
static gboolean takes(const GbDraftRow *row, const GbObservation *o) {
  if (row->cells[gb_column_of(o)] >= 0)
    return FALSE;
  gboolean target = o->status == GB_STATUS_TARGET;
  if (!target && !gb_period_equal(row->period, o->period) && row->period.kind != GB_PERIOD_NONE)
    return FALSE;
  return target || !is_rate(o) || !o->price || !row->price || row->price == o->price;
}

/** A rate at stated prices looks for the row of these prices first. */
static gint find_row(Draft *draft, guint i) {
  const GbObservation *o = at(draft, i);
  gint found = -1, r = last_row(draft, i);
  for (guint n = 0; r >= 0 && n < MAX_OPEN_ROWS; n++, r = row_at(draft, (guint)r)->before) {
    const GbDraftRow *row = row_at(draft, (guint)r);
    if (!takes(row, o))
      continue;
    if (is_rate(o) && o->price && row->price == o->price)
      return r;
    if (found < 0)
      found = r;
  }
  draft->missed += found < 0 && r >= 0;
  return found;
}

static gint new_row(Draft *draft, guint i) {
  guint n = gb_column_count();
  gint r = (gint)draft->rows->len, before = last_row(draft, i);
  GbDraftRow row = {.lead = i,
                    .parent = -1,
                    .first = first_row(draft, i),
                    .before = before,
                    .again = -1,
                    .below = -1,
                    .beside = -1,
                    .cells = g_new(gint, n)};
  for (guint c = 0; c < n; c++)
    row.cells[c] = -1;
  if (before >= 0)
    row_at(draft, (guint)before)->again = r;
  g_hash_table_insert(draft->last, GUINT_TO_POINTER(gb_subjects_of(draft->subjects, i)),
                      GINT_TO_POINTER(r + 1));
  g_array_append_val(draft->rows, row);
  return r;
}

static void place(Draft *draft, guint i) {
  const GbObservation *o = at(draft, i);
  gint r = find_row(draft, i);
  if (r < 0)
    r = new_row(draft, i);
  GbDraftRow *row = row_at(draft, (guint)r);
  row->cells[gb_column_of(o)] = (gint)i;
  if (o->status != GB_STATUS_TARGET)
    row->period = o->period;
  if (is_rate(o) && o->price)
    row->price = o->price;
}

/** The whole's first row, where it stands above and is not indented too far. */
static gint find_parent(const Draft *draft, guint r) {
  gint whole = g_array_index(draft->nests, GbNest, row_at(draft, r)->lead).whole;
  gint parent = whole < 0 ? -1 : first_row(draft, (guint)whole);
  if (parent < 0 || parent >= (gint)r)
    return -1;
  return row_at(draft, (guint)parent)->indent < MAX_INDENT ? parent
                                                           : row_at(draft, (guint)parent)->parent;
}

/** Further rows of one subject stand beside the first, before its parts. */
static void find_parents(Draft *draft) {
  for (guint r = 0; r < draft->rows->len; r++) {
    GbDraftRow *row = row_at(draft, r);
    row->parent = find_parent(draft, r);
    row->indent = row->parent < 0 ? 0 : row_at(draft, (guint)row->parent)->indent + 1;
  }
  for (guint r = draft->rows->len; r--;) {
    GbDraftRow *row = row_at(draft, r);
    if (row->first >= 0)
      continue;
    gint *list = row->parent < 0 ? &draft->top : &row_at(draft, (guint)row->parent)->below;
    row->beside = *list;
    *list = (gint)r;
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
  const char **labels;   /* one a row of the draft */
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
  if (row_at(draft, r)->parent < 0) {
    const GArray *rows = e->table->rows;
    row->opens = rows->len && g_array_index(rows, GbRow, rows->len - 1).indent > 0;
    return;
  }
  if (row_at(draft, r)->first >= 0)
    return;
  if (before >= 0 && same_frame(nest, nest_of(draft, (guint)before)))
    return;
  row->among = nest->part == GB_PART_AMONG;
  row->opens = nest->part == GB_PART_BY || before >= 0;
  const char *criterion = gb_breakdown_criterion(draft->report, nest);
  row->group = *criterion ? criterion : NULL;
}

static void emit_row(const Emitter *e, guint r, gint before, guint indent) {
  const Draft *draft = e->draft;
  GbRow row = {.label = e->labels[r], .unit = row_unit(draft, row_at(draft, r)), .indent = indent};
  mark_group(e, r, before, &row);
  emit_cells(e, row_at(draft, r), &row);
  g_array_append_val(e->table->rows, row);
}

/** Rows of the same subject: those of the same time stand before its parts, others behind. */
static void emit_further(const Emitter *e, gint first, guint indent, gboolean same_time) {
  GbPeriod period = row_at(e->draft, (guint)first)->period;
  for (gint r = row_at(e->draft, (guint)first)->again; r >= 0;
       r = row_at(e->draft, (guint)r)->again)
    if (gb_period_equal(row_at(e->draft, (guint)r)->period, period) == same_time)
      emit_row(e, (guint)r, first, indent);
}

/** @first  of the rows that stand below one, which are @indent deep */
static void emit_below(const Emitter *e, gint first, guint indent) {
  gint before = -1;
  for (gint r = first; r >= 0; before = r, r = row_at(e->draft, (guint)r)->beside) {
    emit_row(e, (guint)r, before, indent);
    emit_further(e, r, indent, TRUE);
    emit_below(e, row_at(e->draft, (guint)r)->below, indent + 1);
    emit_further(e, r, indent, FALSE);
  }
}

static guint rows_of(const Draft *draft, GbPeriod period) {
  guint n = 0;
  for (guint r = 0; r < draft->rows->len; r++)
    n += gb_period_equal(row_at(draft, r)->period, period);
  return n;
}

/** The report's where some rows are of it, else that of the first row and of most: 2022 in the plan
 * for 2023. Months and quarters are dates of stocks too. */
static GbPeriod table_period(const Draft *draft) {
  GbPeriod own = draft->report->period;
  if (rows_of(draft, own) * OWN_ROWS >= draft->rows->len)
    return own;
  GbPeriod first = row_at(draft, 0)->period;
  gboolean date = first.kind == GB_PERIOD_NONE || first.kind == GB_PERIOD_MONTH ||
                  first.kind == GB_PERIOD_QUARTER;
  return date || rows_of(draft, first) * 2 <= draft->rows->len ? own : first;
}

static GbTable *finish(const Draft *draft, GbTableKind kind) {
  GbTable *table = g_new0(GbTable, 1);
  table->kind = kind;
  table->title = "";
  table->period = table_period(draft);
  table->columns = g_array_new(FALSE, TRUE, sizeof(GbColumn));
  table->rows = g_array_new(FALSE, TRUE, sizeof(GbRow));
  g_autoptr(GArray) columns = used_columns(draft);
  for (guint c = 0; c < columns->len; c++) {
    GbColumn column =
        make_column(draft, g_array_index(columns, guint, c), kind == GB_TABLE_TARGETS);
    g_array_append_val(table->columns, column);
  }
  g_autofree const char **labels = gb_rows_labels(draft->report, draft->rows, table->period);
  emit_below(&(Emitter){draft, columns, labels, table}, draft->top, 0);
  return table;
}

static void clear_row(gpointer data) {
  g_free(((GbDraftRow *)data)->cells);
}

GbTable *gb_rows_table(const GbReport *report, const GbSubjects *subjects, const GArray *nests,
                       const GArray *observations, GbTableKind kind, guint *missed) {
  g_autoptr(GArray) rows = g_array_new(FALSE, TRUE, sizeof(GbDraftRow));
  g_autoptr(GHashTable) last = g_hash_table_new(NULL, NULL);
  g_array_set_clear_func(rows, clear_row);
  Draft draft = {report, subjects, nests, rows, last, -1, 0};
  for (guint i = 0; i < observations->len; i++)
    place(&draft, g_array_index(observations, guint, i));
  *missed += draft.missed;
  find_parents(&draft);
  return finish(&draft, kind);
}
