/* The lead figure, the tiles and the points: what a reader sees before the text, in its own words.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/quote.h"
#include "model/table.h"

#define MAX_TILES 6
#define MAX_SPLIT 4
#define MAX_POINTS 7
#define MAX_CLAUSE_CHARS 24
#define MAX_POINT_CHARS 72
#define MAX_SUBJECT_CHARS 20
#define MAX_BARE_CHARS 10

static GbSpan sentence_span(const GbDocument *d, const GbObservation *o) {
  return g_array_index(d->report->sentences, GbSentence, o->sentence).span;
}

/* The head of the page says the report's period, if its title does; months that end with it and
 * what stood at its end are of the same time. */
static gboolean is_of_another_time(const GbReport *report, GbPeriod period) {
  GbPeriod own = report->period;
  return period.kind != GB_PERIOD_NONE &&
         (period.year != own.year || gb_period_last_month(period) != gb_period_last_month(own));
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

static xmlNode *add_tile(GbDocument *d, xmlNode *parent, const char *name, guint i) {
  const GbObservation *o = gb_document_observation(d, i);
  xmlNode *tile = gb_element_add(parent, name);
  gb_element_set_number(tile, "obs", i);
  char period[GB_PERIOD_BUFFER];
  if (is_of_another_time(d->report, o->period))
    gb_element_set(tile, "period-text", gb_period_format_zh(o->period, period));
  add_label(d, tile, o);
  gb_document_value(tile, o, *gb_quote_direction(d->report, o) != '\0');
  if (*o->unit)
    gb_element_text(gb_element_add(tile, "unit"), o->unit, -1);
  add_movement(d, tile, i);
  return tile;
}

/* A headline is about a published series, what was reached, of the report's own area, not a part
 * of something; a name of one character (镇) counts places. */
static gboolean is_headline(const GbDocument *d, const GbObservation *o) {
  gboolean moves = o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY;
  return (o->measure == GB_MEASURE_LEVEL || moves) && o->kind == GB_KIND_CORE && o->known &&
         o->status == GB_STATUS_ACTUAL && o->whole < 0 && o->part == GB_PART_NONE &&
         g_utf8_strlen(o->indicator, -1) > 1 &&
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

/* What moved is news; what is only counted comes where there is room. */
static gboolean is_news(const GbDocument *d, guint i) {
  return gb_document_observation(d, i)->measure == GB_MEASURE_GROWTH ||
         gb_quote_movement(d->report, i) >= 0;
}

/* One pass over the text. @spread  one tile a section: the figures should speak of different
 * things; @news  what moved alone */
static void choose_pass(const GbDocument *d, Tiles *tiles, gboolean spread, gboolean news,
                        guint8 *chosen) {
  for (guint i = 0; i < d->report->observations->len && tiles->n < MAX_TILES; i++) {
    const GbObservation *o = gb_document_observation(d, i);
    if (!is_headline(d, o) || is_shown(tiles, o->indicator) || (news && !is_news(d, i)))
      continue;
    gpointer place = GUINT_TO_POINTER(o->section);
    if (spread && g_hash_table_contains(tiles->places, place))
      continue;
    g_hash_table_add(tiles->places, place);
    g_ptr_array_add(tiles->names, (gpointer)o->indicator);
    chosen[i] = TRUE;
    tiles->n++;
  }
}

/* Sets @chosen, one byte an observation. */
static void choose_tiles(const GbDocument *d, guint lead, guint8 *chosen) {
  Tiles tiles = {g_ptr_array_new(), g_hash_table_new(NULL, NULL), 0};
  const GbObservation *first = gb_document_observation(d, lead);
  g_ptr_array_add(tiles.names, (gpointer)first->indicator);
  g_hash_table_add(tiles.places, GUINT_TO_POINTER(first->section));
  choose_pass(d, &tiles, TRUE, TRUE, chosen);
  choose_pass(d, &tiles, FALSE, TRUE, chosen);
  choose_pass(d, &tiles, TRUE, FALSE, chosen);
  choose_pass(d, &tiles, FALSE, FALSE, chosen);
  g_hash_table_unref(tiles.places);
  g_ptr_array_unref(tiles.names);
}

/* The split of the lead's growth that the text gives first; NULL none, or too many to be told in a
 * line. */
static const GbBreakdown *find_split(const GbDocument *d, const GbObservation *lead) {
  for (guint i = 0; i < d->report->breakdowns->len; i++) {
    const GbBreakdown *b = g_ptr_array_index(d->report->breakdowns, i);
    const GbObservation *part = gb_document_observation(d, (guint)g_array_index(b->parts, gint, 0));
    gboolean own = !strcmp(b->subject, lead->indicator) &&
                   gb_period_equal(part->period, lead->period) && !strcmp(part->area, lead->area);
    if (own && b->measure == GB_MEASURE_GROWTH && *b->by && b->parts->len <= MAX_SPLIT)
      return b;
  }
  return NULL;
}

/* All of them or none: 第一产业, 第二产业, 第三产业. */
static gsize attribute_length(const GbDocument *d, const GbBreakdown *b) {
  static const char ATTRIBUTE[] = "增加值";
  for (guint i = 0; i < b->parts->len; i++) {
    const char *name =
        gb_document_observation(d, (guint)g_array_index(b->parts, gint, i))->indicator;
    if (!g_str_has_suffix(name, ATTRIBUTE) || strlen(name) == strlen(ATTRIBUTE))
      return 0;
  }
  return strlen(ATTRIBUTE);
}

/* <split>: how the parts of the lead moved, 第一产业3.7%，第二产业下降0.5%. The lead has said that
 * it grew or fell; a part that went the other way says so. */
static void add_split(const GbDocument *d, xmlNode *node, guint lead) {
  const GbBreakdown *b = find_split(d, gb_document_observation(d, lead));
  if (!b)
    return;
  gsize cut = attribute_length(d, b);
  xmlNode *split = gb_element_add(node, "split");
  for (guint i = 0; i < b->parts->len; i++) {
    char digits[GB_DECIMAL_BUFFER];
    guint part = (guint)g_array_index(b->parts, gint, i);
    const GbObservation *o = gb_document_observation(d, part);
    gboolean falls = o->value.digits < 0;
    gb_element_text(split, i ? "，" : "", -1);
    gb_element_text(split, o->indicator, (gssize)(strlen(o->indicator) - cut));
    gb_element_text(split, falls ? "下降" : "", -1);
    xmlNode *key = gb_element_add(split, "key");
    gb_element_set_number(key, "obs", part);
    gb_element_text(key, gb_decimal_format(falls ? gb_decimal_negate(o->value) : o->value, digits),
                    -1);
    gb_element_text(key, o->unit, -1);
  }
}

void gb_document_headline(GbDocument *d, xmlNode *root) {
  guint n = d->report->observations->len;
  gint lead = gb_report_lead(d->report);
  if (lead < 0)
    return;
  add_split(d, add_tile(d, root, "lead", (guint)lead), (guint)lead);
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

/* What a section is most likely about: a published series, and what was reached of it. */
static gboolean is_key(const GbObservation *o) {
  return o->kind == GB_KIND_CORE && o->known && o->status == GB_STATUS_ACTUAL &&
         (o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_GROWTH);
}

/* The figure that speaks for each section at a depth. */
typedef struct {
  gint *first, *key; /* a section: index of its first and of its first key figure, -1 none */
  guint n_sections, n_keys;
} Speakers;

static Speakers find_speakers(const GbDocument *d, guint depth) {
  Speakers s = {.n_sections = d->report->sections->len};
  s.first = g_new(gint, s.n_sections);
  s.key = g_new(gint, s.n_sections);
  for (guint i = 0; i < s.n_sections; i++)
    s.first[i] = s.key[i] = -1;
  for (guint i = 0; i < d->report->observations->len; i++) {
    const GbObservation *o = gb_document_observation(d, i);
    guint place = ancestor_at(d->report, o->section, depth);
    if (s.first[place] < 0)
      s.first[place] = (gint)i;
    if (s.key[place] < 0 && is_key(o)) {
      s.key[place] = (gint)i;
      s.n_keys++;
    }
  }
  return s;
}

static void clear_speakers(Speakers *s) {
  g_free(s->first);
  g_free(s->key);
}

static gint by_place(gconstpointer a, gconstpointer b) {
  return *(const gint *)a - *(const gint *)b;
}

/* Sections with a key figure speak; where those are few, the others do too. In the text's order,
 * at most MAX_POINTS. */
static GArray *choose_points(const Speakers *s) {
  GArray *points = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 0; i < s->n_sections && points->len < MAX_POINTS; i++)
    if (s->key[i] >= 0)
      g_array_append_val(points, s->key[i]);
  for (guint i = 0; s->n_keys < 3 && i < s->n_sections && points->len < MAX_POINTS; i++)
    if (s->key[i] < 0 && s->first[i] >= 0)
      g_array_append_val(points, s->first[i]);
  g_array_sort(points, by_place);
  return points;
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
  for (guint i = 0; i < report->charts->len; i++) {
    const GbChart *chart = g_ptr_array_index(report->charts, i);
    gboolean over_all = !chart->section && chart->breakdown < 0;
    if (over_all || ancestor_at(report, chart->section, depth) != place)
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

/* A list item speaks of its heading without naming it (水利投资。上半年完成16.3亿元): words too
 * few to hold a subject are quoted behind the heading. */
static void add_subject(const GbDocument *d, xmlNode *point, const GbObservation *o, GbSpan words) {
  const GbReport *report = d->report;
  const char *text = report->text->bytes;
  GbSpan title = g_array_index(report->sections, GbSection, o->section).title;
  g_autofree char *said = gb_text_slice(report->text, words);
  if (!o->section || gb_span_is_empty(title) || strstr(said, o->indicator) ||
      g_utf8_strlen(said, -1) > MAX_BARE_CHARS ||
      g_utf8_strlen(text + title.start, gb_span_length(title)) > MAX_SUBJECT_CHARS)
    return;
  gb_element_prose(point, text + title.start, gb_span_length(title));
  gb_element_text(point, "：", -1);
}

static void add_point(const GbDocument *d, xmlNode *points, guint i, guint depth) {
  const char *text = d->report->text->bytes;
  const GbObservation *o = gb_document_observation(d, i);
  GbSpan span = point_span(d, o), figure = gb_quote_figure(d->report, o, span);
  xmlNode *point = gb_element_add(points, "point");
  add_reference(d, point, o, depth);
  add_subject(d, point, o, (GbSpan){span.start, figure.start});
  gb_element_prose(point, text + span.start, figure.start - span.start);
  xmlNode *key = gb_element_add(point, "key");
  gb_element_set_number(key, "obs", i);
  gb_element_prose(key, text + figure.start, gb_span_length(figure));
  gb_element_prose(point, text + figure.end, span.end - figure.end);
  gb_element_text(point, "。", -1);
}

void gb_document_points(GbDocument *d, xmlNode *root) {
  guint depth = 1;
  Speakers speakers = find_speakers(d, depth);
  /* A report of two or three great parts says little in two or three points. */
  if (speakers.n_keys < 3) {
    Speakers finer = find_speakers(d, 2);
    gboolean better = finer.n_keys > speakers.n_keys;
    clear_speakers(better ? &speakers : &finer);
    speakers = better ? finer : speakers;
    depth = better ? 2 : 1;
  }
  g_autoptr(GArray) chosen = choose_points(&speakers);
  clear_speakers(&speakers);
  if (!chosen->len)
    return;
  xmlNode *points = gb_element_add(root, "points");
  for (guint i = 0; i < chosen->len; i++)
    add_point(d, points, (guint)g_array_index(chosen, gint, i), depth);
}
