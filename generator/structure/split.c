/* Splits the blocks of a file into reports.
 * structure: blocks → reports. Careful on purpose: a report wrongly cut in two is worse than two
 * left together. */
#include "structure/split.h"

#include "structure/signs.h"
#include "structure/title.h"

/* A title stands among the first lines, before the first sentence. */
#define TITLE_SEARCH_BLOCKS 24u
/* Author, date and salutation may stand between a title and its first sentence. */
#define BODY_SEARCH_BLOCKS 8u

typedef struct {
  const char *base;
  const GArray *blocks;
  gboolean collection;  /* the file says that it holds several reports */
  gboolean blanks_tell; /* blank lines are rare: they part reports */
} Splitter;

static const GbBlock *block_at(const Splitter *s, guint i) {
  return &g_array_index(s->blocks, GbBlock, i);
}

static gboolean is_sentence(const GbBlock *block) {
  return (block->form == GB_FORM_PROSE || block->form == GB_FORM_NUMBERED) &&
         (block->ending == GB_ENDING_FINAL || (block->flags & GB_LINE_CLAUSE));
}

static gboolean is_plain_front(const Splitter *s, const GbBlock *block) {
  const char *p = s->base + block->span.start, *end = s->base + block->span.end;
  return block->form != GB_FORM_BARE || block->chars < 4 || block->chars > GB_HEADING_MAX_CHARS ||
         gb_form_is_signature(p, end);
}

/* The title of the report that begins at @first: a line with a genre word before the first
 * sentence, else the first short line with more below it. */
static GbStart find_title(const Splitter *s, guint first, guint end) {
  GbStart start = {.first = first, .end = end, .title = end, .title_blocks = 0};
  guint stop = MIN(end, first + TITLE_SEARCH_BLOCKS), fallback = end;
  for (guint i = first; i < stop && !(is_sentence(block_at(s, i)) && i > first + 3); i++) {
    GbTitleLook look = gb_title_look(s->base, s->blocks, i, end);
    if (look.genre) {
      start.title = i;
      start.title_blocks = look.blocks;
      return start;
    }
    if (is_sentence(block_at(s, i)))
      break;
    if (fallback == end && i + 1 < end && !is_plain_front(s, block_at(s, i)))
      fallback = i;
  }
  start.title = fallback;
  start.title_blocks = fallback < end;
  return start;
}

/* （7篇）, （共12篇） under a collection's title. */
static gboolean counts_reports(const Splitter *s, guint i) {
  if (i >= s->blocks->len)
    return FALSE;
  const GbBlock *block = block_at(s, i);
  const char *p = s->base + block->span.start, *end = s->base + block->span.end;
  return block->chars <= 8 && (gb_sign_ends(p, end, "篇）") || gb_sign_ends(p, end, "篇)"));
}

/* Blank lines part reports where at most one block in four has one before it. */
static gboolean blanks_tell(const GArray *blocks) {
  guint n = 0;
  for (guint i = 0; i < blocks->len; i++)
    n += (g_array_index(blocks, GbBlock, i).flags & GB_LINE_BLANK_BEFORE) != 0;
  return blocks->len >= 4 && n * 4 <= blocks->len;
}

static gboolean is_finished(const Splitter *s, guint i) {
  const GbBlock *last = block_at(s, i - 1);
  return last->ending == GB_ENDING_FINAL || last->form == GB_FORM_NOTE ||
         (block_at(s, i)->flags & GB_LINE_BLANK_BEFORE);
}

/* Whether the lines from @i hold prose before another title: a line of a table of contents and a
 * table's heading do not. */
static gboolean has_body(const Splitter *s, guint i) {
  guint stop = MIN(s->blocks->len, i + BODY_SEARCH_BLOCKS);
  if (i >= stop || block_at(s, i)->form == GB_FORM_TABLE || block_at(s, i)->form == GB_FORM_CAPTION)
    return FALSE;
  GbTitleLook next = gb_title_look(s->base, s->blocks, i, s->blocks->len);
  if (next.genre && next.named)
    return FALSE;
  for (; i < stop; i++)
    if (is_sentence(block_at(s, i)))
      return TRUE;
  return FALSE;
}

/* A part or the whole of the running title: a heading or a page's head, no new report. */
static gboolean repeats_title(const Splitter *s, GbSpan title, GbSpan candidate, gboolean alone) {
  g_autofree char *current = gb_title_squeeze(s->base, title);
  g_autofree char *other = gb_title_squeeze(s->base, candidate);
  return strstr(current, other) && !(alone && g_str_equal(current, other));
}

static gboolean is_strong(const Splitter *s, guint i, const GbTitleLook *look) {
  gboolean alone = s->blanks_tell && (block_at(s, i)->flags & GB_LINE_BLANK_BEFORE);
  if (!look->genre || look->collection)
    return FALSE;
  if (look->named && look->year)
    return TRUE;
  return (alone && look->named) || (alone && s->collection && look->area && look->year);
}

static GbSpan title_span(const Splitter *s, guint i, guint n) {
  return (GbSpan){block_at(s, i)->span.start, block_at(s, i + MAX(n, 1u) - 1)->span.end};
}

static gboolean begins_report(const Splitter *s, const GbStart *current, guint i,
                              const GbTitleLook *look) {
  if (!is_strong(s, i, look) || !has_body(s, i + look->blocks))
    return FALSE;
  if (current->title >= i)
    return current->title != i;
  gboolean alone = s->blanks_tell && (block_at(s, i)->flags & GB_LINE_BLANK_BEFORE);
  return !repeats_title(s, title_span(s, current->title, current->title_blocks),
                        title_span(s, i, look->blocks), alone);
}

static guint find_next(const Splitter *s, const GbStart *current, guint i, guint *blocks) {
  for (; i < s->blocks->len; i++) {
    if (block_at(s, i)->form != GB_FORM_BARE || !is_finished(s, i))
      continue;
    GbTitleLook look = gb_title_look(s->base, s->blocks, i, s->blocks->len);
    if (begins_report(s, current, i, &look)) {
      *blocks = look.blocks;
      return i;
    }
  }
  return s->blocks->len;
}

/* The first report of a collection: any title with an area or a year over prose. */
static guint first_of_collection(const Splitter *s, guint i, guint *blocks) {
  guint stop = MIN(s->blocks->len, i + 4 * TITLE_SEARCH_BLOCKS);
  for (; i < stop && !is_sentence(block_at(s, i)); i++) {
    GbTitleLook look = gb_title_look(s->base, s->blocks, i, s->blocks->len);
    if (look.genre && !look.collection && (look.named || (look.area && look.year)) &&
        has_body(s, i + look.blocks)) {
      *blocks = look.blocks;
      return i;
    }
  }
  return s->blocks->len;
}

static GbStart first_start(Splitter *s) {
  GbStart start = find_title(s, 0, s->blocks->len);
  if (start.title >= s->blocks->len)
    return start;
  guint behind = start.title + start.title_blocks, blocks = 0;
  GbTitleLook look = gb_title_look(s->base, s->blocks, start.title, s->blocks->len);
  s->collection = look.collection || counts_reports(s, behind);
  guint first = s->collection ? first_of_collection(s, behind, &blocks) : s->blocks->len;
  if (first < s->blocks->len)
    start = (GbStart){0, first, s->blocks->len, first, blocks};
  return start;
}

GArray *gb_split(const char *base, const GArray *blocks) {
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(GbStart));
  Splitter s = {.base = base, .blocks = blocks, .blanks_tell = blanks_tell(blocks)};
  GbStart current = first_start(&s);
  guint i = current.title < blocks->len ? current.title + current.title_blocks : current.first + 1;
  for (;;) {
    guint title_blocks = 0, next = find_next(&s, &current, i, &title_blocks);
    current.end = next;
    g_array_append_val(starts, current);
    if (next >= blocks->len)
      return starts;
    current = (GbStart){next, next, blocks->len, next, title_blocks};
    i = next + title_blocks;
  }
}
