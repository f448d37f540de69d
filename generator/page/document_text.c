/* The report's full text in its own order: sections, paragraphs, sentences; charts, tables and
 * checks between the paragraphs. page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

/* @nodes, @items  a section: its element and its entry in the outline, NULL not met yet
 * @chart_at, @table_at  a chart, a table: the paragraph it follows, -1 none
 * @run   the open run of the root's own paragraphs, NULL none */
typedef struct {
  GbDocument *d;
  xmlNode *text, *outline, *run;
  const char *run_kind;
  xmlNode **nodes, **items;
  gint *chart_at, *table_at, *finding_at;
  guint n_runs;
  gboolean any_section;
} Walk;

static const GbSection *section_at(const GbReport *report, guint i) {
  return &g_array_index(report->sections, GbSection, i);
}

static const GbParagraph *paragraph_at(const GbReport *report, guint i) {
  return &g_array_index(report->paragraphs, GbParagraph, i);
}

GbSpan gb_document_label(const GbReport *report, const GbSection *section) {
  const char *text = report->text->bytes;
  GbSpan label = section->number;
  while (!gb_span_is_empty(label)) {
    const char *last = g_utf8_prev_char(text + label.end);
    if (!g_utf8_strchr("．.、 　—–－-·•●■◆○", -1, g_utf8_get_char(last)))
      break;
    label.end = (guint32)(last - text);
  }
  return label;
}

char *gb_document_section_id(guint section, char *buffer) {
  g_snprintf(buffer, 24, "section-%u", section);
  return buffer;
}

static void set_slice(xmlNode *node, const char *name, const GbReport *report, GbSpan span) {
  g_autofree char *slice = gb_text_slice(report->text, span);
  gb_element_set(node, name, slice);
}

static guint depth_of(const GbReport *report, guint section) {
  guint depth = 0;
  for (; section && depth < 64; depth++)
    section = section_at(report, section)->parent;
  return depth;
}

/* The title's first clause: a table of contents has no room for more. */
static void set_short_title(xmlNode *item, const GbReport *report, GbSpan title) {
  g_autofree char *text = gb_text_slice(report->text, title);
  for (char *at = text; *at; at = g_utf8_next_char(at))
    if (g_utf8_strchr("，；：\n", -1, g_utf8_get_char(at))) {
      *at = '\0';
      break;
    }
  gb_element_set(item, "title", text);
}

static xmlNode *add_item(xmlNode *parent, const char *id, const char *kind) {
  xmlNode *item = gb_element_add(parent, "item");
  gb_element_set(item, "id", id);
  gb_element_set(item, "kind", kind);
  return item;
}

static void open_section(Walk *walk, guint i) {
  char id[24];
  const GbReport *report = walk->d->report;
  const GbSection *section = section_at(report, i);
  guint parent = section->parent;
  if (parent && !walk->nodes[parent])
    open_section(walk, parent);
  GbSpan label = gb_document_label(report, section);
  xmlNode *node = gb_element_add(parent ? walk->nodes[parent] : walk->text, "section");
  walk->nodes[i] = node;
  walk->run = NULL;
  walk->any_section = TRUE;
  gb_element_set(node, "id", gb_document_section_id(i, id));
  gb_element_set(node, "kind", "section");
  gb_element_set_number(node, "level", depth_of(report, i));
  if (gb_span_is_empty(section->title)) {
    walk->items[i] = parent ? walk->items[parent] : walk->outline;
    return;
  }
  walk->items[i] = add_item(parent ? walk->items[parent] : walk->outline, id, "section");
  set_short_title(walk->items[i], report, section->title);
  if (!gb_span_is_empty(section->number))
    set_slice(node, "number", report, section->number);
  if (!gb_span_is_empty(label)) {
    set_slice(node, "label", report, label);
    set_slice(walk->items[i], "label", report, label);
  }
  gb_document_prose(walk->d, gb_element_add(node, "heading"), section->title, TRUE);
}

/* What the root's own paragraphs are: the lines before the text, the part before the first
 * section, a part behind one, or all of a report without sections. */
static const char *kind_of_run(const Walk *walk, const GbParagraph *paragraph) {
  if (walk->any_section)
    return "close";
  if (paragraph->kind == GB_PARAGRAPH_FRONT)
    return "front";
  return walk->d->report->sections->len > 1 ? "lead" : "whole";
}

static xmlNode *open_run(Walk *walk, const GbParagraph *paragraph) {
  char id[24];
  const char *kind = kind_of_run(walk, paragraph);
  if (walk->run && !strcmp(walk->run_kind, kind))
    return walk->run;
  g_snprintf(id, sizeof id, walk->n_runs ? "%s-%u" : "%s", kind, walk->n_runs);
  walk->n_runs++;
  walk->run = gb_element_add(walk->text, "section");
  walk->run_kind = kind;
  gb_element_set(walk->run, "id", id);
  gb_element_set(walk->run, "kind", kind);
  gb_element_set_number(walk->run, "level", 1);
  if (strcmp(kind, "front") != 0)
    add_item(walk->outline, id, kind);
  return walk->run;
}

static gboolean is_blank(const char *text, guint32 start, guint32 end) {
  for (const char *at = text + start; at < text + end; at = g_utf8_next_char(at))
    if (!g_unichar_isspace(g_utf8_get_char(at)))
      return FALSE;
  return TRUE;
}

static GbSpan trim(const char *text, GbSpan span) {
  while (span.start < span.end && g_unichar_isspace(g_utf8_get_char(text + span.start)))
    span.start = (guint32)(g_utf8_next_char(text + span.start) - text);
  while (span.start < span.end) {
    const char *last = g_utf8_prev_char(text + span.end);
    if (!g_unichar_isspace(g_utf8_get_char(last)))
      break;
    span.end = (guint32)(last - text);
  }
  return span;
}

/* The paragraph without the heading that it runs in or consists of: the heading's element has
 * those words. The mark that closes a heading (。：) goes with it. */
static GbSpan body_of(const GbReport *report, const GbParagraph *paragraph) {
  const char *text = report->text->bytes;
  const GbSection *section = section_at(report, paragraph->section);
  GbSpan body = paragraph->span;
  GbSpan title = paragraph->section ? section->title : report->title_span;
  if (gb_span_is_empty(title) || !gb_span_contains(paragraph->span, title))
    return trim(text, body);
  body.start = title.end;
  if (body.start < body.end && g_utf8_strchr("。：；，.:", -1, g_utf8_get_char(text + body.start)))
    body.start = (guint32)(g_utf8_next_char(text + body.start) - text);
  return trim(text, body);
}

static void add_sentences(Walk *walk, xmlNode *node, const GbParagraph *p, GbSpan body) {
  const GbReport *report = walk->d->report;
  guint32 at = body.start;
  for (guint k = 0; k < p->n_sentences && at < body.end; k++) {
    guint n = p->first_sentence + k;
    guint32 end = g_array_index(report->sentences, GbSentence, n).span.end;
    end = k + 1 == p->n_sentences ? body.end : MIN(end, body.end);
    if (end <= at || is_blank(report->text->bytes, at, end))
      continue;
    xmlNode *sentence = gb_element_add(node, "sentence");
    gb_element_set_number(sentence, "n", n);
    gb_document_prose(walk->d, sentence, (GbSpan){at, end}, FALSE);
    at = end;
  }
  if (at < body.end)
    gb_document_prose(walk->d, gb_element_add(node, "sentence"), (GbSpan){at, body.end}, FALSE);
}

static const char *paragraph_kind(GbParagraphKind kind) {
  static const char *const NAMES[] = {"text", "text", "item", "caption", "table", "note", "front"};
  return NAMES[kind];
}

static void add_paragraph(Walk *walk, xmlNode *parent, guint i) {
  char id[24];
  const GbReport *report = walk->d->report;
  const GbParagraph *p = paragraph_at(report, i);
  GbSpan body = body_of(report, p);
  if (gb_span_is_empty(body))
    return;
  xmlNode *node = gb_element_add(parent, "paragraph");
  g_snprintf(id, sizeof id, "p-%u", i);
  gb_element_set(node, "id", id);
  gb_element_set(node, "kind", paragraph_kind(p->kind));
  add_sentences(walk, node, p, body);
  for (guint f = 0; f < report->findings->len; f++)
    if (walk->finding_at[f] == (gint)i)
      gb_document_finding(walk->d, node, f);
}

static void add_between(Walk *walk, xmlNode *parent, guint paragraph) {
  const GbReport *report = walk->d->report;
  for (guint i = 0; i < report->charts->len; i++)
    if (walk->chart_at[i] == (gint)paragraph)
      gb_document_chart(walk->d, parent, g_ptr_array_index(report->charts, i), i);
  for (guint i = 0; i < report->tables->len; i++)
    if (walk->table_at[i] == (gint)paragraph)
      gb_document_table(walk->d, parent, g_ptr_array_index(report->tables, i));
}

static guint paragraph_of(const GbReport *report, gint observation) {
  const GbObservation *o = &g_array_index(report->observations, GbObservation, observation);
  return g_array_index(report->sentences, GbSentence, o->sentence).paragraph;
}

/* Last of the section's own paragraphs, -1 where it has none. */
static gint last_own_paragraph(const GbReport *report, guint section) {
  const GbSection *s = section_at(report, section);
  for (guint i = s->first_paragraph + s->n_paragraphs; i-- > s->first_paragraph;)
    if (paragraph_at(report, i)->section == section)
      return (gint)i;
  return (gint)s->first_paragraph - (s->n_paragraphs ? 0 : 1);
}

static gint place_chart(const GbReport *report, const GbChart *chart) {
  if (chart->breakdown < 0 || chart->breakdown >= (gint)report->breakdowns->len)
    return chart->section ? last_own_paragraph(report, chart->section) : -1;
  const GbBreakdown *b = g_ptr_array_index(report->breakdowns, chart->breakdown);
  guint last = 0;
  for (guint i = 0; i < b->parts->len; i++)
    last = MAX(last, paragraph_of(report, g_array_index(b->parts, gint, i)));
  return (gint)last;
}

/* Targets and works of the whole report stand behind the text (-1), as their numbers do; every other
 * table follows the last paragraph of its section and of those it was read from: a section's table
 * may hold its subsections'. */
static gint place_table(const GbReport *report, const GbTable *table) {
  if (!table->section && table->kind != GB_TABLE_INDICATORS)
    return -1;
  gint last = table->section ? last_own_paragraph(report, table->section) : -1;
  for (guint r = 0; r < table->rows->len; r++)
    for (guint c = 0; c < table->columns->len; c++) {
      gint cell = g_array_index(table->rows, GbRow, r).cells[c];
      if (cell >= 0)
        last = MAX(last, (gint)paragraph_of(report, cell));
    }
  return last;
}

/* The paragraph that closes it. A heading has no paragraph in the document: then the next one, or
 * the last before it. */
static gint place_finding(const GbReport *report, const GbFinding *finding) {
  guint last = 0, n = report->paragraphs->len;
  for (guint i = 0; i < finding->members->len; i++)
    last =
        MAX(last, paragraph_of(report, g_array_index(finding->members, GbMember, i).observation));
  guint at = last;
  while (at < n && gb_span_is_empty(body_of(report, paragraph_at(report, at))))
    at++;
  if (at < n)
    return (gint)at;
  while (last && gb_span_is_empty(body_of(report, paragraph_at(report, last))))
    last--;
  return (gint)last;
}

static void place_all(Walk *walk) {
  const GbReport *report = walk->d->report;
  walk->chart_at = g_new(gint, report->charts->len + 1);
  walk->table_at = g_new(gint, report->tables->len + 1);
  walk->finding_at = g_new(gint, report->findings->len + 1);
  for (guint i = 0; i < report->charts->len; i++)
    walk->chart_at[i] = place_chart(report, g_ptr_array_index(report->charts, i));
  for (guint i = 0; i < report->tables->len; i++)
    walk->table_at[i] = place_table(report, g_ptr_array_index(report->tables, i));
  for (guint i = 0; i < report->findings->len; i++)
    walk->finding_at[i] = place_finding(report, g_ptr_array_index(report->findings, i));
  gb_document_number_findings(walk->d, walk->finding_at);
}

static void walk_paragraphs(Walk *walk) {
  const GbReport *report = walk->d->report;
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = paragraph_at(report, i);
    gboolean empty = gb_span_is_empty(body_of(report, p));
    if (p->section && !walk->nodes[p->section])
      open_section(walk, p->section);
    xmlNode *parent = p->section ? walk->nodes[p->section] : walk->run;
    if (!p->section && !empty)
      parent = open_run(walk, p);
    if (!parent)
      continue;
    if (!empty)
      add_paragraph(walk, parent, i);
    add_between(walk, parent, i);
  }
}

/* What belongs to no section: figures stand before the text, tables behind it. */
static void add_around(Walk *walk, xmlNode *overview, xmlNode *root) {
  const GbReport *report = walk->d->report;
  xmlNode *annex = NULL;
  for (guint i = 0; i < report->charts->len; i++)
    if (walk->chart_at[i] < 0)
      gb_document_chart(walk->d, overview, g_ptr_array_index(report->charts, i), i);
  for (guint i = 0; i < report->tables->len; i++) {
    if (walk->table_at[i] >= 0)
      continue;
    if (!annex)
      annex = gb_element_add(root, "annex");
    gb_document_table(walk->d, annex, g_ptr_array_index(report->tables, i));
  }
}

void gb_document_text(GbDocument *d, xmlNode *root) {
  Walk walk = {.d = d};
  walk.nodes = g_new0(xmlNode *, d->report->sections->len);
  walk.items = g_new0(xmlNode *, d->report->sections->len);
  walk.outline = gb_element_add(root, "outline");
  xmlNode *overview = gb_element_add(root, "overview");
  walk.text = gb_element_add(root, "text");
  place_all(&walk);
  walk_paragraphs(&walk);
  add_around(&walk, overview, root);
  g_free(walk.nodes);
  g_free(walk.items);
  g_free(walk.chart_at);
  g_free(walk.table_at);
  g_free(walk.finding_at);
}
