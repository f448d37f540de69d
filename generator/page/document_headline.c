/* The lead figure, the tiles and the points: what a reader sees before the text, in its own words.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/quote.h"

#define MAX_TILES 6
#define MAX_POINTS 7
#define MAX_CLAUSE_CHARS 24
#define MAX_POINT_CHARS 72

static GbSpan sentence_span(const GbDocument *d, const GbObservation *o) {
  return g_array_index(d->report->sentences, GbSentence, o->sentence).span;
}

/* 固定资产投资增长: the direction stands in the words, so the number needs no sign. */
static void add_label(const GbDocument *d, xmlNode *node, const GbObservation *o) {
  xmlNode *label = gb_element_add(node, "label");
  gb_element_text(label, o->indicator, -1);
  gb_element_text(label, gb_quote_direction(d->report, o), -1);
}

/* <movement>: the clause that says how it moved, its figure set apart. */
static void add_movement(GbDocument *d, xmlNode *node, guint i) {
  gint m = gb_quote_movement(d->report, i);
  if (m < 0)
    return;
  const GbObservation *o = gb_document_observation(d, (guint)m);
  const char *text = d->report->text->bytes;
  GbSpan clause = gb_quote_clause(d->report, o, MAX_CLAUSE_CHARS);
  if (gb_span_is_empty(clause))
    return;
  GbSpan figure = gb_quote_figure(d->report, o, clause);
  xmlNode *movement = gb_element_add(node, "movement");
  gb_element_text(movement, text + clause.start, figure.start - clause.start);
  xmlNode *key = gb_element_add(movement, "key");
  gb_element_set_number(key, "obs", m);
  gb_element_text(key, text + figure.start, gb_span_length(figure));
  gb_element_text(movement, text + figure.end, clause.end - figure.end);
}

static void add_tile(GbDocument *d, xmlNode *parent, const char *name, guint i) {
  const GbObservation *o = gb_document_observation(d, i);
  xmlNode *tile = gb_element_add(parent, name);
  gb_element_set_number(tile, "obs", i);
  add_label(d, tile, o);
  gb_document_value(tile, o, *gb_quote_direction(d->report, o) != '\0');
  if (*o->unit)
    gb_element_text(gb_element_add(tile, "unit"), o->unit, -1);
  add_movement(d, tile, i);
}

/* A headline is about a published series, what was reached, of the report's own area, not a part
 * of something. */
static gboolean is_headline(const GbDocument *d, const GbObservation *o) {
  gboolean moves = o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY;
  return (o->measure == GB_MEASURE_LEVEL || moves) && o->kind == GB_KIND_CORE && o->known &&
         o->status == GB_STATUS_ACTUAL && o->whole < 0 && o->part == GB_PART_NONE &&
         (!*o->area || !*d->report->area || !strcmp(o->area, d->report->area));
}

typedef struct {
  GPtrArray *names;   /* indicators shown, borrowed */
  GHashTable *places; /* sections that have a tile */
  guint n;
} Tiles;

static gboolean is_shown(const Tiles *tiles, const char *indicator) {
  return g_ptr_array_find_with_equal_func(tiles->names, indicator, g_str_equal, NULL);
}

/* One tile a section first: the figures should speak of different things. Sets @chosen, one byte
 * an observation. */
static void choose_tiles(const GbDocument *d, guint lead, guint8 *chosen) {
  Tiles tiles = {g_ptr_array_new(), g_hash_table_new(NULL, NULL), 0};
  const GbObservation *first = gb_document_observation(d, lead);
  g_ptr_array_add(tiles.names, (gpointer)first->indicator);
  g_hash_table_add(tiles.places, GUINT_TO_POINTER(first->section));
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < d->report->observations->len && tiles.n < MAX_TILES; i++) {
      const GbObservation *o = gb_document_observation(d, i);
      if (!is_headline(d, o) || is_shown(&tiles, o->indicator))
        continue;
      if (!pass && !g_hash_table_add(tiles.places, GUINT_TO_POINTER(o->section)))
        continue;
      g_ptr_array_add(tiles.names, (gpointer)o->indicator);
      chosen[i] = TRUE;
      tiles.n++;
    }
  g_hash_table_unref(tiles.places);
  g_ptr_array_unref(tiles.names);
}

void gb_document_headline(GbDocument *d, xmlNode *root) {
  guint n = d->report->observations->len;
  gint lead = gb_report_lead(d->report);
  if (lead < 0)
    return;
  add_tile(d, root, "lead", (guint)lead);
  g_autofree guint8 *chosen = g_new0(guint8, n);
  choose_tiles(d, (guint)lead, chosen);
  xmlNode *tiles = gb_element_add(root, "tiles");
  for (guint i = 0; i < n; i++)
    if (chosen[i])
      add_tile(d, tiles, "tile", i);
}

static guint ancestor_at(const GbReport *report, guint section, guint depth) {
  guint chain[64], n = 0;
  while (section && n < G_N_ELEMENTS(chain)) {
    chain[n++] = section;
    section = g_array_index(report->sections, GbSection, section).parent;
  }
  return n ? chain[n > depth ? n - depth : 0] : 0;
}

static gboolean is_key(const GbObservation *o, gboolean strict) {
  if (!strict)
    return TRUE;
  return o->kind == GB_KIND_CORE && o->known && o->status == GB_STATUS_ACTUAL &&
         (o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_GROWTH);
}

/* The first key figure of each section at @depth; returns how many, at most MAX_POINTS. */
static guint choose_points(const GbDocument *d, guint depth, gboolean strict, guint *chosen) {
  guint n = 0;
  g_autofree guint8 *seen = g_new0(guint8, d->report->sections->len);
  for (guint i = 0; i < d->report->observations->len && n < MAX_POINTS; i++) {
    const GbObservation *o = gb_document_observation(d, i);
    guint place = ancestor_at(d->report, o->section, depth);
    if (seen[place] || !is_key(o, strict))
      continue;
    seen[place] = TRUE;
    chosen[n++] = i;
  }
  return n;
}

/* The sentence's part (up to ；) that holds the figure, cut at a comma where it is long. */
static GbSpan point_span(const GbDocument *d, const GbObservation *o) {
  static const char *const STOPS = "；;。！？";
  const char *text = d->report->text->bytes;
  GbSpan whole = sentence_span(d, o), part = {whole.start, whole.end};
  GbSpan figure = gb_quote_figure(d->report, o, whole);
  for (const char *at = text + whole.start; at < text + figure.start; at = g_utf8_next_char(at))
    if (g_utf8_strchr(STOPS, -1, g_utf8_get_char(at)))
      part.start = (guint32)(g_utf8_next_char(at) - text);
  guint32 comma = 0;
  glong chars = g_utf8_strlen(text + part.start, figure.end - part.start);
  for (const char *at = text + figure.end; at < text + whole.end;
       at = g_utf8_next_char(at), chars++) {
    gunichar c = g_utf8_get_char(at);
    part.end = (guint32)(at - text);
    if (g_utf8_strchr(STOPS, -1, c))
      return part;
    if (chars >= MAX_POINT_CHARS && comma)
      return (GbSpan){part.start, comma};
    if (c == g_utf8_get_char("，"))
      comma = part.end;
  }
  part.end = whole.end;
  return part;
}

static void set_reference(xmlNode *point, const char *kind, guint number, const char *id) {
  gb_element_set(point, "ref", kind);
  if (number)
    gb_element_set_number(point, "number", number);
  gb_element_set(point, "href", id);
}

/* Where it leads: the section's first figure, its first table, its text. */
static void add_reference(const GbDocument *d, xmlNode *point, const GbObservation *o,
                          guint depth) {
  char id[24];
  const GbReport *report = d->report;
  guint place = ancestor_at(report, o->section, depth);
  for (guint i = 0; place && i < report->charts->len; i++) {
    const GbChart *chart = g_ptr_array_index(report->charts, i);
    if (ancestor_at(report, chart->section, depth) != place)
      continue;
    g_snprintf(id, sizeof id, "figure-%u", chart->number);
    set_reference(point, "figure", chart->number, id);
    return;
  }
  for (guint i = 0; i < report->tables->len; i++) {
    const GbTable *table = g_ptr_array_index(report->tables, i);
    if (ancestor_at(report, table->section, depth) != place)
      continue;
    g_snprintf(id, sizeof id, "table-%u", table->number);
    set_reference(point, "table", table->number, id);
    return;
  }
  guint paragraph = g_array_index(report->sentences, GbSentence, o->sentence).paragraph;
  g_snprintf(id, sizeof id, "p-%u", paragraph);
  set_reference(point, "text", 0, id);
}

static void add_point(const GbDocument *d, xmlNode *points, guint i, guint depth) {
  const char *text = d->report->text->bytes;
  const GbObservation *o = gb_document_observation(d, i);
  GbSpan span = point_span(d, o), figure = gb_quote_figure(d->report, o, span);
  xmlNode *point = gb_element_add(points, "point");
  add_reference(d, point, o, depth);
  gb_element_prose(point, text + span.start, figure.start - span.start);
  xmlNode *key = gb_element_add(point, "key");
  gb_element_set_number(key, "obs", i);
  gb_element_prose(key, text + figure.start, gb_span_length(figure));
  gb_element_prose(point, text + figure.end, span.end - figure.end);
  gb_element_text(point, "。", -1);
}

void gb_document_points(GbDocument *d, xmlNode *root) {
  guint chosen[MAX_POINTS], depth = 1, n = choose_points(d, 1, TRUE, chosen);
  /* A report of two or three great parts says little in two or three points. */
  if (n < 3 && choose_points(d, 2, TRUE, chosen) > n)
    depth = 2;
  n = choose_points(d, depth, TRUE, chosen);
  if (n < 3)
    n = choose_points(d, depth, FALSE, chosen);
  if (!n)
    return;
  xmlNode *points = gb_element_add(root, "points");
  for (guint i = 0; i < n; i++)
    add_point(d, points, chosen[i], depth);
}
