/* The parts of a report: which years it looks back on and ahead to, by headings with 目标, 任务,
 * 执行情况 … and by what its paragraphs turn to.
 * extract: private to this folder. Source: tests/spec/constructions.md, Discourse rules. */
#include "extract/part.h"

#include <string.h>

#include "extract/when.h"

/* A heading longer than this is a sentence and opens no part. */
#define PART_TITLE_CHARS 40

static int year_in(const char *title) {
  for (const char *p = title; *p; p++) {
    if (!g_ascii_isdigit(*p))
      continue;
    int year = (int)g_ascii_strtoll(p, NULL, 10);
    while (g_ascii_isdigit(*p))
      p++;
    if (year >= 1949 && year <= 2200 && g_str_has_prefix(p, "年"))
      return year;
    if (!*p)
      break;
  }
  return 0;
}

/* A work or budget report on 2030 is given in 2031; every other report speaks in its own year.
 * One that is dated 2030年11月 in front was given in that year. */
int gb_part_speech_year(const GbReport *report) {
  int year = report->period.year;
  if (!year || (report->type != GB_REPORT_WORK && report->type != GB_REPORT_BUDGET))
    return year;
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    if (p->kind != GB_PARAGRAPH_FRONT)
      continue;
    g_autofree char *line = gb_text_slice(report->text, p->span);
    const char *month = strstr(line, "月"), *dated = strstr(line, "年");
    if (month && dated && dated < month && year_in(line) == year)
      return year;
  }
  return year + 1;
}

/* The year that a paragraph opens with, 2031年，全县…; 0 none. */
static int opening_year(const GbReport *report, const GbParagraph *p) {
  gsize length = MIN(gb_span_length(p->span), strlen("2031年"));
  g_autofree char *head = g_strndup(report->text->bytes + p->span.start, length);
  return g_ascii_isdigit(*head) ? year_in(head) : 0;
}

int gb_part_newest_year(const GbReport *report) {
  int newest = 0;
  for (guint i = 0; i < report->paragraphs->len; i++)
    newest = MAX(newest, opening_year(report, &g_array_index(report->paragraphs, GbParagraph, i)));
  return newest;
}

/* A report whose title names no year is of the one that its text turns to; what stands before has
 * no period. An older year is one of the place's history. */
static void take_year_of_text(GbContext *c, const GbParagraph *paragraph) {
  if (c->told.kind != GB_PERIOD_NONE || !c->newest ||
      opening_year(c->report, paragraph) != c->newest)
    return;
  c->told = c->own = gb_period_year(c->newest);
  c->speech_year = c->newest;
}

/* A plan for several years looks ahead but for the chapter on what stands. */
static gboolean is_programme(const GbContext *c) {
  return c->report->type == GB_REPORT_PLAN && c->told.kind == GB_PERIOD_YEARS;
}

/* 发展基础与发展环境: what a plan for several years starts from. */
static gboolean is_starting_point(const GbContext *c, const char *title) {
  const char *end = title + strlen(title);
  gboolean said = FALSE;
  for (const char *p = title; p < end;) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_at(c->lexicon, p, end, GB_WORD_OUTSET, &length);
    if (w && w->effect < 0)
      return FALSE;
    said |= w != NULL;
    p = w ? p + length : g_utf8_next_char(p);
  }
  return said;
}

static int part_effect(const GbContext *c, const char *title) {
  if (is_programme(c) && is_starting_point(c, title))
    return -1;
  int effect = 0;
  const char *end = title + strlen(title);
  for (const char *p = title; p < end; p = g_utf8_next_char(p)) {
    if (!(gb_lexicon_may_begin(c->lexicon, p) & GB_WORD_TARGET))
      continue;
    const GbWord *w = gb_lexicon_word_at(c->lexicon, p, end, GB_WORD_TARGET, NULL);
    if (w && w->section)
      effect =
          (w->target > 0) - (w->target < 0); /* the last word of a heading decides: 目标完成情况 */
  }
  return effect;
}

/* Reports that look back and ahead, part by part. */
gboolean gb_part_looks_ahead(GbReportType type) {
  return type == GB_REPORT_PLAN || type == GB_REPORT_BUDGET || type == GB_REPORT_WORK;
}

/* A year to come in a heading without a word of its own: 今年重点工作, 2031年主要工作. */
static gboolean is_to_come(const GbContext *c, const char *title, int year) {
  if (!gb_part_looks_ahead(c->report->type) || !c->told.year)
    return FALSE;
  const char *now = strstr(title, "今年");
  gboolean ahead = now && !g_str_has_prefix(now, "今年以来") && c->speech_year > c->own.year;
  return ahead || strstr(title, "明年") || year > c->told.year;
}

/* 三、主要目标: a heading that is nothing but a goal, and of no year that has passed. */
static gboolean is_goal(const GbContext *c, const char *title, int year) {
  const char *end = title + strlen(title);
  const GbWord *goal = gb_lexicon_word_before(c->lexicon, title, end, GB_WORD_TARGET, NULL);
  if (!goal || goal->target <= 0 || goal->weak || !gb_part_looks_ahead(c->report->type) ||
      (year && year <= c->told.year))
    return FALSE;
  for (const char *p = title; p < end; p = g_utf8_next_char(p)) {
    const GbWord *w = gb_lexicon_word_at(c->lexicon, p, end, GB_WORD_TARGET, NULL);
    if (w && w->target < 0)
      return FALSE;
  }
  return TRUE;
}

static int turn_of(const GbContext *c, const char *title) {
  int effect = part_effect(c, title), year = year_in(title);
  return effect ? effect : is_to_come(c, title, year) || is_goal(c, title, year);
}

/* A plan for 2032 is the plan of that year; a work or budget report on 2031 is given in 2032. */
static gboolean is_year_ahead(const GbContext *c, int year) {
  return c->report->type == GB_REPORT_PLAN ? year >= c->told.year : year > c->told.year;
}

/* The plan of a year tells first how the one before was carried out. */
static gboolean is_year_before(const GbContext *c, int year) {
  return c->report->type == GB_REPORT_PLAN && !year && !is_programme(c) &&
         c->own.kind == GB_PERIOD_YEAR && gb_period_equal(c->own, c->told);
}

/* 2031年工作总结和2032年工作打算, 明年打算: the year ahead that the heading of a report on what
 * has passed names, or its title; 0 none. */
static int year_ahead(const GbContext *c, const char *title, int year) {
  int next = c->own.year + 1;
  g_autofree char *named = g_strdup_printf("%d年", next);
  if (!c->own.year)
    return 0;
  return year > c->own.year                                         ? year
         : strstr(title, "明年") || strstr(c->report->title, named) ? next
                                                                    : 0;
}

static void open_part(GbContext *c, const char *title) {
  int effect = turn_of(c, title), year = year_in(title);
  gboolean periodic = c->report->type == GB_REPORT_PERIODIC;
  if (year && gb_part_looks_ahead(c->report->type))
    c->own = gb_period_year(year);
  if (effect > 0) {
    c->status = GB_STATUS_TARGET;
    c->tasks = !periodic;
    c->outlook = periodic;
    int ahead = periodic ? year_ahead(c, title, year) : 0;
    if (ahead)
      c->own = gb_period_year(ahead);
    else if (periodic && c->own.kind == GB_PERIOD_HALF && c->own.n == 1)
      c->own = gb_period_half(c->own.year, 2);
    else if (!year && c->report->type == GB_REPORT_WORK && c->own.year)
      c->own = gb_period_year(c->told.year + 1);
    else if (!year && c->report->type == GB_REPORT_PLAN)
      c->own = c->told;
  } else if (effect < 0) {
    if (is_year_before(c, year))
      c->own = gb_period_year(c->own.year - 1);
    else if (!year && c->status == GB_STATUS_TARGET)
      c->own = is_programme(c) ? gb_period_year(c->told.year - 1) : c->told;
    c->status = GB_STATUS_ACTUAL;
    c->tasks = c->outlook = FALSE;
  }
}

/* “十四五”时期工作回顾, 过去五年工作回顾: the years that a part looks back on; a year in the
 * heading is the part's own. */
static void open_review(GbContext *c, const char *title, GbSpan span) {
  if (!strstr(title, "五") || year_in(title) || !gb_part_looks_ahead(c->report->type) ||
      is_programme(c) || turn_of(c, title) >= 0)
    return;
  gb_scan_sentence(&c->scan, c->report->text, span, c->lexicon, c->arena);
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_PERIOD && t->when.kind == GB_PERIOD_YEARS && t->when.shift <= 0)
      c->review = gb_when_period(t->when, c->own);
  }
}

/* What a paragraph is of until it says otherwise. */
GbPeriod gb_part_period(const GbContext *c) {
  return c->review.kind == GB_PERIOD_NONE ? c->own : c->review;
}

/* 二、今年目标 三、加快…: a part goes on over headings of its rank that say nothing of time. */
static gboolean open_part_before(GbContext *c, guint section) {
  GbReport *report = c->report;
  const GbSection *here = &g_array_index(report->sections, GbSection, section);
  for (guint i = section; i-- > 0;) {
    const GbSection *before = &g_array_index(report->sections, GbSection, i);
    if (before->parent != here->parent || before->level != here->level)
      continue;
    g_autofree char *title = gb_text_slice(report->text, before->title);
    if (g_utf8_strlen(title, -1) > PART_TITLE_CHARS)
      continue;
    if (turn_of(c, title) || year_in(title)) {
      open_part(c, title);
      return TRUE;
    }
  }
  return FALSE;
}

/* 2032年，…: in a report that looks back and ahead under no headings that say which, a sentence
 * that opens with one of its two years turns to it. */
void gb_part_turn_to_year(GbContext *c, int year) {
  gboolean ahead = is_year_ahead(c, year);
  int first = c->told.year - (c->report->type == GB_REPORT_PLAN);
  if (!c->untold || (year != first && year != first + 1))
    return;
  c->turned = c->own = gb_period_year(year);
  c->status = ahead ? GB_STATUS_TARGET : GB_STATUS_ACTUAL;
  c->tasks = ahead;
  c->outlook = FALSE;
}

/* 下一步，…: a paragraph that turns to the future takes the rest of the section with it. */
static void turn_to_outlook(GbContext *c, GbSpan span) {
  static const char *const TURNS[] = {"下一步", "下半年", "下步", "下阶段", "下一阶段"};
  if (c->report->type != GB_REPORT_PERIODIC || c->outlook)
    return;
  for (guint i = 0; i < G_N_ELEMENTS(TURNS); i++)
    if (g_str_has_prefix(c->report->text->bytes + span.start, TURNS[i]) &&
        gb_span_length(span) >= strlen(TURNS[i]))
      open_part(c, "下一步");
}

void gb_part_turn(GbContext *c, const GbParagraph *paragraph) {
  take_year_of_text(c, paragraph);
  turn_to_outlook(c, paragraph->span);
}

void gb_part_open(GbContext *c, guint section) {
  GbReport *report = c->report;
  /* parts from the outside in, so that an inner heading may override an outer one */
  guint path[16], n = 0;
  for (guint i = section; n < G_N_ELEMENTS(path);
       i = g_array_index(report->sections, GbSection, i).parent) {
    path[n++] = i;
    if (g_array_index(report->sections, GbSection, i).parent == i)
      break;
  }
  c->own = c->told;
  c->tasks = is_programme(c);
  c->status = c->tasks ? GB_STATUS_TARGET : GB_STATUS_ACTUAL;
  c->outlook = FALSE;
  c->review = GB_PERIOD_UNKNOWN;
  c->untold = gb_part_looks_ahead(report->type) && report->period.kind == GB_PERIOD_YEAR;
  while (n--) {
    const GbSection *outer = &g_array_index(report->sections, GbSection, path[n]);
    g_autofree char *title = gb_text_slice(report->text, outer->title);
    if (outer->parent == path[n])
      continue;
    if (outer->level == 1 && gb_part_looks_ahead(report->type) && !is_programme(c))
      c->untold &= !open_part_before(c, path[n]);
    if (g_utf8_strlen(title, -1) <= PART_TITLE_CHARS) {
      c->untold &= !turn_of(c, title) && !year_in(title);
      open_part(c, title);
      open_review(c, title, outer->title);
    }
  }
  if (c->turned.kind != GB_PERIOD_NONE && report->type != GB_REPORT_WORK)
    gb_part_turn_to_year(c,
                         c->turned.year); /* what a work report tells of is its headings' affair */
}
