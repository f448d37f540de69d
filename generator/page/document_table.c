/* Three-line tables: rows of the model with their digits, and what no table lists.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

/* Of rows below rows; deeper ones stand with the last. */
#define MAX_LEVELS 6

static const GbColumn *column_at(const GbTable *table, guint i) {
  return &g_array_index(table->columns, GbColumn, i);
}

static const GbRow *row_at(const GbTable *table, guint i) {
  return &g_array_index(table->rows, GbRow, i);
}

/* Decimals printed in a column, at most: they align in a box of that width. */
static guint places_of(const GbDocument *d, const GbTable *table, guint column) {
  guint places = 0;
  for (guint r = 0; r < table->rows->len; r++) {
    gint cell = row_at(table, r)->cells[column];
    if (cell >= 0)
      places = MAX(places, gb_document_observation(d, (guint)cell)->value.scale);
  }
  return places;
}

static gboolean has_row_units(const GbTable *table) {
  for (guint c = 0; c < table->columns->len; c++) {
    if (*column_at(table, c)->unit)
      continue;
    for (guint r = 0; r < table->rows->len; r++)
      if (row_at(table, r)->cells[c] >= 0 && *row_at(table, r)->unit)
        return TRUE;
  }
  return FALSE;
}

/* The link to the phrase; and the id, which only the first row that shows an observation has. */
static void set_homes(GbDocument *d, xmlNode *cell, guint i) {
  char id[24];
  gb_element_set_number(cell, "obs", i);
  gb_element_set_number(cell, "phrase", d->phrase[i]);
  g_snprintf(id, sizeof id, "obs-%u", i);
  if (!d->listed[i])
    gb_element_set(cell, "id", id);
  d->listed[i] = TRUE;
}

static void add_cell(GbDocument *d, xmlNode *row, gint i, const char *unit, guint places) {
  xmlNode *cell = gb_element_add(row, "cell");
  gb_element_set_number(cell, "places", MIN(places, 4));
  if (i < 0)
    return;
  const GbObservation *o = gb_document_observation(d, (guint)i);
  set_homes(d, cell, (guint)i);
  gb_document_marks(d, cell, (guint)i, 1);
  if (*o->unit && strcmp(o->unit, unit) != 0)
    gb_element_set(cell, "unit", o->unit);
  gb_document_value(cell, o, FALSE);
}

/* 可支配收入（实际） below 可支配收入: one name, told apart. */
static gboolean is_again(const GbRow *row, const GbRow *next) {
  gsize n = strlen(row->label);
  return !strncmp(next->label, row->label, n) && g_str_has_prefix(next->label + n, "（");
}

/* The row of a whole: the next one begins a split of it. 其中 names some parts only. */
static gboolean is_whole(const GbTable *table, const GbRow *row) {
  const GbRow *end = row_at(table, 0) + table->rows->len, *next = row + 1;
  while (!row->indent && next < end && !next->indent && is_again(row, next))
    next++;
  return !row->indent && next < end && next->indent && !next->among;
}

static void add_row(GbDocument *d, xmlNode *node, const GbTable *table, const GbRow *row,
                    const guint *places) {
  xmlNode *element = gb_element_add(node, "row");
  gb_element_set(element, "label", row->label);
  gb_element_set_number(element, "indent", row->indent);
  if (*row->unit)
    gb_element_set(element, "unit", row->unit);
  if (row->among)
    gb_element_set(element, "among", "first");
  if (row->opens)
    gb_element_set(element, "opens", "yes");
  if (is_whole(table, row))
    gb_element_set(element, "whole", "yes");
  if (row->group)
    gb_element_set(element, "group", row->group);
  for (guint c = 0; c < table->columns->len; c++) {
    const char *unit = column_at(table, c)->unit;
    add_cell(d, element, row->cells[c], *unit ? unit : row->unit, places[c]);
  }
}

static const char *table_kind(GbTableKind kind) {
  static const char *const NAMES[] = {"indicators", "targets", "works"};
  return NAMES[kind];
}

/* Sisters of the first child of 其中 start under its name, and so does what is below them: they
 * need to know that they are, and how many such lists they stand in. */
static void mark_sisters(xmlNode *table, const GbTable *model) {
  gboolean among[MAX_LEVELS] = {FALSE};
  guint r = 0;
  for (xmlNode *node = table->children; node; node = node->next) {
    if (strcmp((const char *)node->name, "row") != 0)
      continue;
    const GbRow *row = row_at(model, r++);
    guint level = MIN(row->indent, MAX_LEVELS - 1), within = 0;
    if (row->among || row->opens)
      among[level] = row->among;
    else if (among[level])
      gb_element_set(node, "among", "next");
    for (guint i = 0; i < level; i++)
      within += among[i];
    for (guint i = level + 1; i < MAX_LEVELS; i++)
      among[i] = FALSE;
    if (within)
      gb_element_set_number(node, "within", within);
  }
}

void gb_document_table(GbDocument *d, xmlNode *parent, const GbTable *table) {
  char id[24];
  xmlNode *node = gb_element_add(parent, "table");
  g_snprintf(id, sizeof id, "table-%u", table->number);
  gb_element_set(node, "id", id);
  gb_element_set(node, "kind", table_kind(table->kind));
  gb_element_set_number(node, "number", table->number);
  gb_document_period(node, table->period);
  gb_element_set_number(node, "figures", table->columns->len);
  gb_element_set(node, "units", has_row_units(table) ? "row" : "column");
  gb_element_text(gb_element_add(node, "title"), table->title, -1);
  g_autofree guint *places = g_new0(guint, table->columns->len + 1);
  for (guint c = 0; c < table->columns->len; c++) {
    xmlNode *column = gb_element_add(node, "column");
    gb_element_set(column, "name", column_at(table, c)->name);
    if (*column_at(table, c)->unit)
      gb_element_set(column, "unit", column_at(table, c)->unit);
    places[c] = places_of(d, table, c);
  }
  for (guint r = 0; r < table->rows->len; r++)
    add_row(d, node, table, row_at(table, r), places);
  mark_sisters(node, table);
}

void gb_document_others(GbDocument *d, xmlNode *root) {
  xmlNode *others = NULL;
  for (guint i = 0; i < d->report->observations->len; i++) {
    if (d->listed[i])
      continue;
    const GbObservation *o = gb_document_observation(d, i);
    if (!others)
      others = gb_element_add(root, "others");
    xmlNode *row = gb_element_add(others, "row");
    gb_element_set(row, "label", o->indicator);
    gb_element_set(row, "measure", gb_measure_name(o->measure));
    gb_document_period(row, o->period);
    add_cell(d, row, (gint)i, "", o->value.scale);
  }
}
