/* Builds the outline: which paragraph opens a section, at which level, and what the others are.
 * structure: blocks → report. */
#include "structure/outline.h"

#include "structure/heading.h"
#include "structure/nesting.h"
#include "structure/sentences.h"
#include "structure/signs.h"
#include "structure/title.h"

/* More bare lines in a row than this are a list, no headings. */
#define BARE_RUN_MAX 3u

typedef enum { NOTES_NONE, NOTES_OPEN, NOTES_LABEL } Notes;

typedef struct {
  GbReport *report;
  const char *base;
  const GArray *blocks;
  guint end; /* of the report's blocks */
  GbNesting nesting;
  GbSentenceSplitter splitter;
  gboolean front;    /* still among the lines around the title */
  Notes notes;       /* inside notes; LABEL: behind a bare 注释： */
  guint next_number; /* first numbered block at or behind the current, but no —— item */
  guint next_major;  /* first 一、, （一）, 第一部分 or 关键词： */
  guint bare_until;  /* blocks before this index are a list of bare lines */
} Outline;

static const GbBlock *block_at(const Outline *o, guint i) {
  return &g_array_index(o->blocks, GbBlock, i);
}

static void add_sentences(Outline *o, GbParagraph *paragraph) {
  guint index = o->report->paragraphs->len;
  const GArray *spans = gb_sentence_split(&o->splitter, o->base, paragraph->span);
  paragraph->first_sentence = o->report->sentences->len;
  paragraph->n_sentences = spans->len;
  for (guint i = 0; i < spans->len; i++) {
    GbSentence sentence = {g_array_index(spans, GbSpan, i), index};
    g_array_append_val(o->report->sentences, sentence);
  }
}

static void add_paragraph(Outline *o, GbSpan span, GbParagraphKind kind) {
  GbParagraph paragraph = {.span = span, .kind = kind};
  paragraph.section = gb_nesting_section(&o->nesting);
  add_sentences(o, &paragraph);
  g_array_append_val(o->report->paragraphs, paragraph);
}

static void seek_numbers(Outline *o, guint i) {
  o->next_number = MAX(o->next_number, i);
  while (o->next_number < o->end) {
    const GbBlock *block = block_at(o, o->next_number);
    if (block->form == GB_FORM_NUMBERED && block->number.kind != GB_NUMBER_DASH)
      break;
    o->next_number++;
  }
  o->next_major = MAX(o->next_major, i);
  while (o->next_major < o->end) {
    GbNumberKind kind = block_at(o, o->next_major)->number.kind;
    if (kind != GB_NUMBER_NONE && kind <= GB_NUMBER_HAN_PAREN)
      break;
    o->next_major++;
  }
}

/* —— Title and the lines around it —— */

static gboolean is_front(const Outline *o, const GbBlock *block) {
  const char *p = o->base + block->span.start, *end = o->base + block->span.end;
  if (gb_form_is_salutation(p, end))
    return TRUE;
  gboolean short_line = block->form == GB_FORM_BARE || block->number.kind == GB_NUMBER_DASH ||
                        block->form == GB_FORM_PROSE;
  return short_line && block->ending != GB_ENDING_FINAL && !(block->flags & GB_LINE_CLAUSE) &&
         gb_form_is_signature(p, end);
}

static void fill_title(Outline *o, const GbStart *start) {
  GbReport *report = o->report;
  guint last = start->title + start->title_blocks - 1;
  GbSpan span = {block_at(o, start->title)->span.start, block_at(o, last)->span.end};
  for (guint i = start->first; i < start->title; i++)
    add_paragraph(o, block_at(o, i)->span, GB_PARAGRAPH_FRONT);
  add_paragraph(o, span, GB_PARAGRAPH_FRONT);
  g_autofree char *title = gb_title_clean(o->base, span);
  report->title = gb_arena_strdup(report->arena, title);
  report->title_span = gb_title_trim(o->base, span);
}

/* —— Sections —— */

static void open_section(Outline *o, const GbBlock *block, GbHeading heading, guint next) {
  const GbBlock *after = next < o->end ? block_at(o, next) : NULL;
  GbNumber ahead = after ? after->number : (GbNumber){GB_NUMBER_NONE, 0, 0};
  gboolean item = heading.kind == GB_PARAGRAPH_ITEM;
  gb_nesting_open(&o->nesting, block->number, ahead, item);
  GbSection section = {.number = heading.number, .title = heading.title};
  section.first_paragraph = o->report->paragraphs->len;
  gb_nesting_push(&o->nesting, &section);
  add_paragraph(o, block->span, heading.kind);
}

/* Bare lines in sequence from @i, looked at once. */
static gboolean in_bare_run(Outline *o, guint i) {
  guint n = i;
  if (i < o->bare_until)
    return TRUE;
  while (n < o->end && n <= i + BARE_RUN_MAX && block_at(o, n)->form == GB_FORM_BARE)
    n++;
  if (n - i <= BARE_RUN_MAX)
    return FALSE;
  while (n < o->end && block_at(o, n)->form == GB_FORM_BARE)
    n++;
  o->bare_until = n;
  return TRUE;
}

static GbParagraphKind kind_of_bare(Outline *o, guint i) {
  const GbBlock *block = block_at(o, i), *next = i + 1 < o->end ? block + 1 : NULL;
  const char *p = o->base + block->span.start, *end = o->base + block->span.end;
  if (next && next->form == GB_FORM_TABLE)
    return GB_PARAGRAPH_CAPTION;
  if (in_bare_run(o, i))
    return GB_PARAGRAPH_TEXT;
  if (gb_form_is_signature(p, end))
    return GB_PARAGRAPH_FRONT;
  if (!next || next->form == GB_FORM_NOTE || block->chars > GB_HEADING_MAX_CHARS ||
      block->chars < 2)
    return GB_PARAGRAPH_TEXT;
  const char *q = o->base + next->span.start;
  gboolean signed_below =
      next->form == GB_FORM_BARE && gb_form_is_signature(q, o->base + next->span.end);
  return signed_below ? GB_PARAGRAPH_TEXT : GB_PARAGRAPH_HEADING;
}

static void add_bare(Outline *o, guint i) {
  const GbBlock *block = block_at(o, i);
  GbParagraphKind kind = kind_of_bare(o, i);
  if (kind != GB_PARAGRAPH_HEADING) {
    add_paragraph(o, block->span, kind);
    return;
  }
  seek_numbers(o, i + 1);
  GbHeading heading = {{block->span.start, block->span.start}, block->span, kind};
  open_section(o, block, heading, o->next_number);
}

static void add_numbered(Outline *o, guint i) {
  const GbBlock *block = block_at(o, i);
  GbHeading heading = gb_heading_read(o->base, block, i + 1 < o->end);
  open_section(o, block, heading, o->end);
}

/* —— Notes —— */

/* A label alone (注释：) takes the next block with it, a note those numbered behind it. */
static gboolean goes_on_noting(const Outline *o, const GbBlock *block) {
  if (o->notes == NOTES_LABEL && block->form != GB_FORM_BARE)
    return block->number.kind == GB_NUMBER_NONE || block->number.kind >= GB_NUMBER_ARABIC;
  return o->notes != NOTES_NONE && block->form == GB_FORM_NUMBERED &&
         block->number.kind >= GB_NUMBER_ARABIC && block->number.kind <= GB_NUMBER_CIRCLED;
}

static gboolean add_note(Outline *o, guint i) {
  const GbBlock *block = block_at(o, i);
  if (block->form != GB_FORM_NOTE && !goes_on_noting(o, block)) {
    o->notes = NOTES_NONE;
    return FALSE;
  }
  seek_numbers(o, i);
  if (o->next_major >= o->end)
    gb_nesting_close_all(&o->nesting);
  add_paragraph(o, block->span, GB_PARAGRAPH_NOTE);
  gboolean label = block->form == GB_FORM_NOTE && block->ending == GB_ENDING_PAUSE;
  o->notes = label ? NOTES_LABEL : NOTES_OPEN;
  return TRUE;
}

static void add_text(Outline *o, const GbBlock *block) {
  const char *p = o->base + block->span.start, *end = o->base + block->span.end;
  GbCloses closes = gb_heading_closes(p, end);
  gb_nesting_leave(&o->nesting, closes != GB_CLOSES_NOTHING, closes == GB_CLOSES_PARTS);
  add_paragraph(o, block->span, GB_PARAGRAPH_TEXT);
}

static void add_block(Outline *o, guint i) {
  const GbBlock *block = block_at(o, i);
  if (o->front && is_front(o, block)) {
    add_paragraph(o, block->span, GB_PARAGRAPH_FRONT);
    return;
  }
  o->front = FALSE;
  if (add_note(o, i))
    return;
  if (block->form == GB_FORM_NUMBERED)
    add_numbered(o, i);
  else if (block->form == GB_FORM_BARE)
    add_bare(o, i);
  else if (block->form == GB_FORM_CAPTION || block->form == GB_FORM_TABLE)
    add_paragraph(o, block->span,
                  block->form == GB_FORM_TABLE ? GB_PARAGRAPH_TABLE : GB_PARAGRAPH_CAPTION);
  else
    add_text(o, block);
}

void gb_outline_fill(GbReport *report, const GArray *blocks, const GbStart *start) {
  Outline o = {.report = report, .base = report->text->bytes, .blocks = blocks, .end = start->end};
  guint i = start->first;
  o.front = TRUE;
  gb_sentence_splitter_init(&o.splitter);
  gb_nesting_init(&o.nesting, report);
  if (start->title < start->end) {
    fill_title(&o, start);
    i = start->title + start->title_blocks;
  }
  g_array_index(report->sections, GbSection, 0).title = report->title_span;
  for (; i < start->end; i++)
    add_block(&o, i);
  gb_nesting_finish(&o.nesting);
  gb_sentence_splitter_clear(&o.splitter);
}
