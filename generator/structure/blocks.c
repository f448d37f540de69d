/* Joins lines that a page broke, leaves page numbers out, finds the cells of flattened tables.
 * structure: lines → blocks → reports. */
#include "structure/blocks.h"

#include "structure/signs.h"

#define WIDTHS 256
/* Printed lines of A4 hold 28 to 45 Chinese characters; longer ones were never broken. */
#define BROKEN_MIN_WIDTH 30u
#define BROKEN_MAX_WIDTH 120u
#define LOCAL_MAX_CHARS 60u
/* A run of cells without a caption must be this long to be a table. */
#define RUN_MIN_CELLS 6u

typedef struct {
  const char *base;
  const GArray *lines;
  GArray *blocks;
  gboolean broken;   /* the text's lines are those of a printed page */
  guint measure;     /* their full width */
  gboolean prose;    /* a sentence was seen: no title or author lines any more */
  gboolean table;    /* behind a table's caption */
  gboolean page;     /* a page number stands between the last block and this line */
  gboolean joinable; /* the last block may go on */
  guint last_width, last_chars;
  guint cells_until; /* lines before this index are cells */
} Joiner;

static const GbLine *line_at(const Joiner *j, guint i) {
  return &g_array_index(j->lines, GbLine, i);
}

/* Full width of the printed page: nine of ten lines are not wider. */
static guint find_measure(const guint *widths, guint total) {
  guint below = 0;
  for (guint w = BROKEN_MIN_WIDTH; w < WIDTHS; w++) {
    below += widths[w];
    if (below * 10 >= total * 9)
      return w;
  }
  return WIDTHS;
}

/* Broken text: among the lines wide enough to tell, a third and at least five end amid a sentence,
 * and nearly none is wider than a page. */
static void judge_lines(Joiner *j) {
  guint widths[WIDTHS + 1] = {0}, total = 0, open = 0;
  for (guint i = 0; i < j->lines->len; i++) {
    const GbLine *line = line_at(j, i);
    if (line->width < BROKEN_MIN_WIDTH || (line->flags & GB_LINE_TAB))
      continue;
    total++;
    widths[MIN(line->width, WIDTHS)]++;
    open += line->width <= BROKEN_MAX_WIDTH &&
            (line->ending == GB_ENDING_OPEN || line->ending == GB_ENDING_COMMA);
  }
  j->measure = find_measure(widths, total);
  j->broken = open >= 5 && open * 3 >= total && j->measure <= BROKEN_MAX_WIDTH;
}

/* @percent of the full width; a first line lacks its indent. */
static gboolean is_wide(const Joiner *j, guint width, guint percent) {
  return width * 100u >= j->measure * percent;
}

/* Words that open a sentence of a report: behind a line that lacks its stop they begin a
 * paragraph. */
static gboolean opens_sentence(const char *p, const char *end) {
  static const char *const WORDS[] = {"今年",     "上半年", "下半年", "全年", "去年",     "一季度",
                                      "前三季度", "年末",   "年内",   "截至", "初步核算", "根据",
                                      "据",       "按照",   "全市",   "全省", "全县",     "全区",
                                      "全州",     "近年来", NULL};
  if (gb_sign_starts_any(p, end, WORDS) >= 0)
    return TRUE;
  guint digits = 0;
  for (; p < end && gb_sign_digit(g_utf8_get_char(p)) >= 0; p = g_utf8_next_char(p))
    digits++;
  while (p < end && *p == ' ')
    p++;
  return digits == 4 && gb_sign_starts(p, end, "年");
}

/* 新质生产力稳步成长。全年…: a short sentence without figures leads a paragraph. */
static gboolean leads_paragraph(const char *p, const char *end) {
  for (guint n = 0; p < end && n < 20; n++, p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (gb_sign_is_final(c))
      return n >= 4;
    if (gb_sign_is_comma(c) || gb_sign_is_pause(c) || gb_sign_digit(c) >= 0)
      return FALSE;
  }
  return FALSE;
}

/* Whether a line may be the first of a broken paragraph. */
static gboolean starts_paragraph(const Joiner *j, const GbLine *line, GbForm form) {
  if (form == GB_FORM_CAPTION || form == GB_FORM_TABLE)
    return FALSE;
  if (j->broken)
    return j->prose && (line->ending == GB_ENDING_COMMA ||
                        is_wide(j, line->width, form == GB_FORM_NUMBERED ? 88 : 72) ||
                        ((line->flags & GB_LINE_CLAUSE) && form != GB_FORM_NUMBERED));
  if (line->ending == GB_ENDING_COMMA)
    return TRUE;
  return form != GB_FORM_NUMBERED && (line->flags & GB_LINE_CLAUSE) &&
         (line->flags & GB_LINE_DIGIT) && line->chars <= LOCAL_MAX_CHARS;
}

static gboolean ends_with_semicolon(const Joiner *j, const GbBlock *block) {
  const char *p = j->base + block->span.start, *end = j->base + block->span.end;
  return gb_sign_ends(p, end, "；") || gb_sign_ends(p, end, ";");
}

static gboolean is_unfinished(const Joiner *j, const GbBlock *last) {
  if (last->ending == GB_ENDING_OPEN || last->ending == GB_ENDING_COMMA)
    return TRUE;
  return j->broken && last->ending == GB_ENDING_PAUSE && ends_with_semicolon(j, last);
}

/* 总额12. and 3万亿元 on the next page: a numeral that a line break cuts. */
static gboolean cuts_numeral(const Joiner *j, const GbLine *line) {
  if (!j->blocks->len)
    return FALSE;
  const GbBlock *last = &g_array_index(j->blocks, GbBlock, j->blocks->len - 1);
  const char *end = j->base + last->span.end;
  return (last->form == GB_FORM_PROSE || last->form == GB_FORM_BARE) && last->chars > 6 &&
         end[-1] == '.' && g_ascii_isdigit(end[-2]) && g_ascii_isdigit(j->base[line->span.start]);
}

static gboolean continues(const Joiner *j, const GbLine *line, GbForm form) {
  if (cuts_numeral(j, line))
    return TRUE;
  if (!j->joinable || (form != GB_FORM_PROSE && form != GB_FORM_BARE) ||
      (line->flags & GB_LINE_INDENTED))
    return FALSE;
  const GbBlock *last = &g_array_index(j->blocks, GbBlock, j->blocks->len - 1);
  gboolean blank = (line->flags & GB_LINE_BLANK_BEFORE) != 0;
  const char *p = j->base + line->span.start, *end = j->base + line->span.end;
  if (is_unfinished(j, last)) {
    if (j->broken || j->page)
      return TRUE;
    return !blank && (last->ending == GB_ENDING_COMMA || j->last_chars <= LOCAL_MAX_CHARS) &&
           !opens_sentence(p, end);
  }
  /* A stop at the end of a full line: the paragraph may go on. */
  return j->broken && !blank && last->ending == GB_ENDING_FINAL &&
         ((is_wide(j, j->last_width, 85) && !opens_sentence(p, end) && !leads_paragraph(p, end)) ||
          gb_sign_starts(p, end, "其中"));
}

/* Cells in sequence from @i; a third must be figures where no caption announces them. */
static void find_cells(Joiner *j, guint i) {
  guint n = 0, figures = 0;
  for (; i + n < j->lines->len; n++) {
    const GbLine *line = line_at(j, i + n);
    if (!gb_form_is_cell(j->base, line))
      break;
    figures += gb_form_is_figure_cell(j->base + line->span.start, j->base + line->span.end);
  }
  gboolean table = j->table ? n >= 2 || j->broken : n >= RUN_MIN_CELLS && figures * 3 >= n;
  j->cells_until = table ? i + n : j->cells_until;
}

/* @from  first line not yet judged: runs are looked at once, so that the whole stays linear */
static gboolean is_table_cell(Joiner *j, guint i, guint *judged) {
  if (i < j->cells_until)
    return TRUE;
  if (!(j->table || j->prose) || i < *judged || !gb_form_is_cell(j->base, line_at(j, i)))
    return FALSE;
  find_cells(j, i);
  guint n = i;
  while (n < j->lines->len && gb_form_is_cell(j->base, line_at(j, n)))
    n++;
  *judged = n;
  return i < j->cells_until;
}

static gboolean is_page_number(const Joiner *j, guint i) {
  const GbLine *line = line_at(j, i);
  if (!j->broken || i < j->cells_until ||
      gb_form_page_number(j->base + line->span.start, j->base + line->span.end) < 0)
    return FALSE;
  const GbLine *next = i + 1 < j->lines->len ? line_at(j, i + 1) : NULL;
  return !next || (line->flags & GB_LINE_BLANK_BEFORE) ||
         (next->flags & (GB_LINE_BLANK_BEFORE | GB_LINE_PAGE_BEFORE));
}

static void remember(Joiner *j, const GbLine *line) {
  j->last_width = line->width;
  j->last_chars = line->chars;
  j->page = FALSE;
}

static void push_block(Joiner *j, const GbLine *line, GbForm form, GbNumber number) {
  GbBlock block = {.span = line->span, .chars = line->chars, .number = number};
  block.form = (guint8)form;
  block.ending = line->ending;
  block.flags = line->flags;
  g_array_append_val(j->blocks, block);
  const char *p = j->base + line->span.start;
  j->table = form == GB_FORM_CAPTION ? j->broken || !gb_sign_starts(p, p + 6, "图")
                                     : j->table && form == GB_FORM_TABLE;
  j->joinable = starts_paragraph(j, line, form);
  remember(j, line);
}

static void extend_block(Joiner *j, const GbLine *line) {
  GbBlock *last = &g_array_index(j->blocks, GbBlock, j->blocks->len - 1);
  last->span.end = line->span.end;
  last->chars += line->chars;
  last->ending = line->ending;
  last->flags |= line->flags & (GB_LINE_CLAUSE | GB_LINE_DIGIT);
  if (last->form == GB_FORM_BARE)
    last->form = GB_FORM_PROSE;
  remember(j, line);
}

GArray *gb_blocks_join(const char *base, const GArray *lines) {
  Joiner j = {.base = base, .lines = lines};
  j.blocks = g_array_new(FALSE, FALSE, sizeof(GbBlock));
  judge_lines(&j);
  guint judged = 0;
  for (guint i = 0; i < lines->len; i++) {
    const GbLine *line = line_at(&j, i);
    GbNumber number;
    GbForm form = gb_form_of(base, line, &number);
    if (form == GB_FORM_FURNITURE || is_page_number(&j, i)) {
      j.page = TRUE;
      continue;
    }
    j.prose |= (line->flags & GB_LINE_CLAUSE) || line->ending == GB_ENDING_COMMA ||
               line->ending == GB_ENDING_FINAL;
    if (continues(&j, line, form)) {
      extend_block(&j, line);
      continue;
    }
    if (form == GB_FORM_BARE && is_table_cell(&j, i, &judged))
      form = GB_FORM_TABLE;
    push_block(&j, line, form, number);
  }
  return j.blocks;
}
