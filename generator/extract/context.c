/* The discourse context: report ▸ part ▸ section ▸ paragraph ▸ sentence ▸ frame ▸ chain.
 * extract: private to this folder. Source: tests/spec/constructions.md, Discourse rules. */
#include <string.h>

#include "extract/grammar.h"
#include "extract/when.h"

/* A heading longer than this is a sentence and opens no part. */
#define PART_TITLE_CHARS 40

static void close_frame(GbFrame *frame) {
  *frame = (GbFrame){.whole = gb_subject_none(), .attribute = "", .scope = "", .place_tail = ""};
}

static void reset_chain(GbContext *c) {
  c->subject = c->moved = gb_subject_none();
  c->n_recent = c->first_recent = 0;
  c->work_verb = c->last_unit = "";
  c->course = (GbRange){0, 0};
  c->joint = FALSE;
  c->owner_of_units = NULL;
  c->last_reference = NULL;
  c->last_measure = GB_MEASURE_LEVEL;
  c->figure_period = GB_PERIOD_UNKNOWN;
}

static void forget_owners(GbContext *c) {
  for (guint i = 0; i < GB_N_OWNED; i++)
    c->owner[i] = "";
}

/* Behind ； or 。 the attributes are again of the whole that a 其中 inside the sentence split. */
static void return_to_whole(GbContext *c) {
  if (c->among.open && c->among.within)
    gb_parent_owns(c, &c->among.whole);
}

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
static int find_speech_year(const GbReport *report) {
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

/* Whether it is the newest year of those: not one of the place's history. */
static gboolean is_newest(const GbReport *report, int year) {
  for (guint i = 0; i < report->paragraphs->len; i++)
    if (opening_year(report, &g_array_index(report->paragraphs, GbParagraph, i)) > year)
      return FALSE;
  return TRUE;
}

/* A report whose title names no year is of the one that its text turns to; what stands before has
 * no period. */
static void take_year_of_text(GbContext *c, const GbParagraph *paragraph) {
  int year = c->told.kind == GB_PERIOD_NONE ? opening_year(c->report, paragraph) : 0;
  if (!year || !is_newest(c->report, year))
    return;
  c->told = c->own = gb_period_year(year);
  c->speech_year = year;
}

void gb_context_init(GbContext *c, GbReport *report, const GbLexicon *lexicon) {
  memset(c, 0, sizeof *c);
  c->report = report;
  c->lexicon = lexicon;
  c->arena = report->arena;
  gb_scan_init(&c->scan);
  c->told = c->own = c->period = report->period;
  c->speech_year = find_speech_year(report);
  c->project = "";
  c->per = c->section_stem = c->section_attribute = c->account = c->account_side = "";
  c->item = c->head = c->section_head = c->counted = gb_subject_none();
  c->section = G_MAXUINT;
  close_frame(&c->by);
  close_frame(&c->among);
  forget_owners(c);
  reset_chain(c);
}

void gb_context_clear(GbContext *c) {
  gb_scan_clear(&c->scan);
}

/* ---- parts: a heading with 目标, 任务, 执行情况 … ------------------------------------------- */

/* A plan for several years looks ahead but for the chapter on what stands. */
static gboolean is_programme(const GbContext *c) {
  return c->report->type == GB_REPORT_PLAN && c->report->period.kind == GB_PERIOD_YEARS;
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

static int year_of_speech(const GbContext *c) {
  return c->speech_year;
}

/* Reports that look back and ahead, part by part. */
static gboolean looks_ahead(GbReportType type) {
  return type == GB_REPORT_PLAN || type == GB_REPORT_BUDGET || type == GB_REPORT_WORK;
}

/* A year to come in a heading without a word of its own: 今年重点工作, 2031年主要工作. */
static gboolean is_to_come(const GbContext *c, const char *title, int year) {
  if (!looks_ahead(c->report->type) || !c->report->period.year)
    return FALSE;
  const char *now = strstr(title, "今年");
  gboolean ahead = now && !g_str_has_prefix(now, "今年以来") && year_of_speech(c) > c->own.year;
  return ahead || strstr(title, "明年") || year > c->report->period.year;
}

/* 三、主要目标: a heading that is nothing but a goal, and of no year that has passed. */
static gboolean is_goal(const GbContext *c, const char *title, int year) {
  const char *end = title + strlen(title);
  const GbWord *goal = gb_lexicon_word_before(c->lexicon, title, end, GB_WORD_TARGET, NULL);
  if (!goal || goal->target <= 0 || goal->weak || !looks_ahead(c->report->type) ||
      (year && year <= c->report->period.year))
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
  return c->report->type == GB_REPORT_PLAN ? year >= c->report->period.year
                                           : year > c->report->period.year;
}

/* The plan of a year tells first how the one before was carried out. */
static gboolean is_year_before(const GbContext *c, int year) {
  return c->report->type == GB_REPORT_PLAN && !year && !is_programme(c) &&
         c->own.kind == GB_PERIOD_YEAR && gb_period_equal(c->own, c->report->period);
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
  if (year && looks_ahead(c->report->type))
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
      c->own = gb_period_year(c->report->period.year + 1);
    else if (!year && c->report->type == GB_REPORT_PLAN)
      c->own = c->report->period;
  } else if (effect < 0) {
    if (is_year_before(c, year))
      c->own = gb_period_year(c->own.year - 1);
    else if (!year && c->status == GB_STATUS_TARGET)
      c->own = is_programme(c) ? gb_period_year(c->report->period.year - 1) : c->report->period;
    c->status = GB_STATUS_ACTUAL;
    c->tasks = c->outlook = FALSE;
  }
}

/* “十四五”时期工作回顾, 过去五年工作回顾: the years that a part looks back on; a year in the
 * heading is the part's own. */
static void open_review(GbContext *c, const char *title, GbSpan span) {
  if (!strstr(title, "五") || year_in(title) || !looks_ahead(c->report->type) || is_programme(c) ||
      turn_of(c, title) >= 0)
    return;
  gb_scan_sentence(&c->scan, c->report->text, span, c->lexicon, c->arena);
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_PERIOD && t->when.kind == GB_PERIOD_YEARS && t->when.shift <= 0)
      c->review = gb_when_period(t->when, c->own);
  }
}

/* What a paragraph is of until it says otherwise. */
static GbPeriod period_of_part(const GbContext *c) {
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
static void turn_to_year(GbContext *c, int year) {
  gboolean ahead = is_year_ahead(c, year);
  int first = c->report->period.year - (c->report->type == GB_REPORT_PLAN);
  if (!c->untold || (year != first && year != first + 1))
    return;
  c->turned = c->own = gb_period_year(year);
  c->status = ahead ? GB_STATUS_TARGET : GB_STATUS_ACTUAL;
  c->tasks = ahead;
  c->outlook = FALSE;
}

/* ---- sections ---------------------------------------------------------------------------- */

static char *section_title(const GbContext *c, const GbSection *s) {
  return gb_text_slice(c->report->text, s->title);
}

static const char *attribute_of_heading(const char *title) {
  static const struct {
    const char *word, *attribute;
  } SECTIONS[] = {{"价格", "价格"}, {"投资", "投资"}, {"保险", "保费收入"}};
  for (guint i = 0; i < G_N_ELEMENTS(SECTIONS); i++)
    if (strstr(title, SECTIONS[i].word))
      return SECTIONS[i].attribute;
  return "";
}

static const char *stem_of_heading(const char *title) {
  return strstr(title, "房地产") ? "房屋" : "";
}

static void open_item(GbContext *c, const GbSection *s, const char *title) {
  g_autofree char *number = gb_text_slice(c->report->text, s->number);
  c->item = gb_subject_none();
  if (!strstr(number, "—"))
    return;
  GbToken none = {.unit = "", .family = GB_FAMILY_PERCENT};
  GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
  const char *name = gb_arena_strdup(c->arena, title);
  gsize area = 0;
  gb_lexicon_word_at(c->lexicon, name, name + strlen(name), GB_WORD_AREA, &area);
  name += area;
  const char *bracket = strstr(name, "（");
  if (bracket)
    name = gb_arena_strndup(c->arena, name, (gsize)(bracket - name));
  const char *first = strstr(name, "及");
  if (first && first > name && gb_name_attribute(c, first))
    name = gb_arena_printf(c->arena, "%.*s%s", (int)(first - name), name,
                           gb_name_attribute(c, name)->text);
  c->item = gb_name_make(c, name, &none, &growth);
}

void gb_context_section(GbContext *c, guint section) {
  if (section == c->section)
    return;
  c->section = section;
  c->section_first = c->report->observations->len;
  GbReport *report = c->report;
  const GbSection *s = &g_array_index(report->sections, GbSection, section);
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
  c->untold = looks_ahead(report->type) && report->period.kind == GB_PERIOD_YEAR;
  while (n--) {
    const GbSection *outer = &g_array_index(report->sections, GbSection, path[n]);
    g_autofree char *title = section_title(c, outer);
    if (outer->parent == path[n])
      continue;
    if (outer->level == 1 && looks_ahead(report->type) && !is_programme(c))
      c->untold &= !open_part_before(c, path[n]);
    if (g_utf8_strlen(title, -1) <= PART_TITLE_CHARS) {
      c->untold &= !turn_of(c, title) && !year_in(title);
      open_part(c, title);
      open_review(c, title, outer->title);
    }
  }
  if (c->turned.kind != GB_PERIOD_NONE && report->type != GB_REPORT_WORK)
    turn_to_year(c, c->turned.year); /* what a work report tells of is its headings' affair */
  g_autofree char *title = section_title(c, s);
  c->section_attribute = attribute_of_heading(title);
  c->section_head = gb_subject_none();
  c->account = c->account_side = "";
  open_item(c, s, title);
  c->head = gb_subject_none();
  c->head.stem = c->section_stem = stem_of_heading(title);
  close_frame(&c->by);
  close_frame(&c->among);
  reset_chain(c);
}

/* ---- paragraph, sentence, chain ---------------------------------------------------------- */

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

void gb_context_paragraph(GbContext *c, const GbParagraph *paragraph) {
  take_year_of_text(c, paragraph);
  turn_to_outlook(c, paragraph->span);
  c->period = c->opened = period_of_part(c);
  c->opened_date = c->aside = FALSE;
  c->paragraph_base = c->compared = GB_BASE_NONE;
  c->share_whole = NULL;
  c->head = gb_subject_none();
  c->head.stem = c->section_stem;
  close_frame(&c->by);
  close_frame(&c->among);
  forget_owners(c);
  reset_chain(c);
}

void gb_context_sentence(GbContext *c, guint sentence) {
  if (c->aside && c->own.kind != GB_PERIOD_MONTH) {
    c->opened = c->own;
    c->opened_date = FALSE;
  }
  if (looks_ahead(c->report->type) && c->opened.kind == GB_PERIOD_MONTH && !c->opened_date &&
      c->own.kind == GB_PERIOD_YEAR)
    c->opened = c->own; /* a report on years tells of a month in one sentence */
  c->aside = FALSE;
  c->sentence = sentence;
  c->points_base = c->change_base = GB_BASE_NONE;
  c->compared = c->paragraph_base;
  c->compared_from = GB_PERIOD_UNKNOWN;
  c->per = "";
  c->from_year = 0;
  c->goal = c->done = c->restated = FALSE;
  c->period = c->opened;
  c->price = GB_PRICE_UNSAID;
  c->elsewhere = NULL;
  c->n_list = c->adding = 0;
  c->sentence_period = c->dated = FALSE;
  c->counted = gb_subject_none();
  c->owner[GB_OWNED_SERVICE] = "";
  c->project = "";
  c->pending = (GbRange){0, 0};
  if (c->among.open && c->among.sentence) {
    gb_parent_owns(c, &c->among.whole);
    close_frame(&c->among);
  }
  GbSubject last = c->subject;
  reset_chain(c);
  c->subject = last; /* 其中 may open the next sentence; ellipsis there is still of it */
}

void gb_context_close_chain(GbContext *c) {
  GbSubject last = c->subject;
  const char *pulled = c->last_reference;
  guint recent = c->n_recent;
  reset_chain(c);
  c->n_recent = c->first_recent = recent;
  c->subject = last;
  c->last_reference = pulled;
  return_to_whole(c);
  c->among.past = c->among.within;
  c->goal = c->restated = FALSE;
  c->elsewhere = NULL;
  if (c->said.averaged || !(c->among.open && !c->among.within && c->sentence_period))
    c->period = c->opened; /* 其中，3月份A；B: the month is that of all parts, 两年平均 of its own */
  c->pending = (GbRange){0, 0};
}

gboolean gb_context_is_future(const GbContext *c, GbPeriod period) {
  int year = year_of_speech(c);
  return year && period.year > year;
}

GbPeriod gb_context_when(const GbContext *c, const GbToken *period) {
  GbPeriod own = c->own;
  int year = period->when.spoken && !period->when.year ? year_of_speech(c) : 0;
  if (year && period->when.kind == GB_PERIOD_NONE)
    return year == own.year ? own : gb_period_year(year); /* 今年以来 */
  if (year)
    own.year = (gint16)year;
  if (period->when.same && c->period.kind != GB_PERIOD_NONE && c->period.kind != GB_PERIOD_YEARS) {
    GbPeriod same = c->period;
    same.year = (gint16)(period->when.year ? period->when.year : own.year + period->when.shift);
    return same;
  }
  if (period->when.years && period->when.shift > 0 && c->status == GB_STATUS_ACTUAL && own.year)
    own.year++; /* 今后五年, said in a review */
  return gb_when_period(period->when, own);
}

/* 前三季度增长N。其中，9月份增长M: said behind a figure or of a part, a period is of that alone. */
static gboolean opens_paragraph(const GbContext *c) {
  const GArray *all = c->report->observations;
  gboolean behind_figure =
      all->len && g_array_index(all, GbObservation, all->len - 1).sentence == c->sentence;
  return !behind_figure && !c->among.open;
}

/* 年度计划投资N，1—6月完成M: what part of the year, or the year itself, has seen is no goal. */
static gboolean ends_goal(const GbContext *c, const GbToken *period, GbPeriod p) {
  return c->status == GB_STATUS_ACTUAL && c->clause > c->goal_clause && p.year &&
         p.year == c->report->period.year && period->when.kind != GB_PERIOD_YEAR &&
         gb_period_last_month(p) <= gb_period_last_month(c->report->period);
}

void gb_context_period(GbContext *c, const GbToken *period) {
  if (period->when.day)
    return;
  GbPeriod p = gb_context_when(c, period);
  gboolean unheaded = c->report->sections->len == 1; /* 今年 says so little where headings part */
  if (!period->start && p.kind == GB_PERIOD_YEAR &&
      (period->when.year || (period->when.spoken && unheaded)))
    turn_to_year(c, p.year);
  c->period = period->when.kind == GB_PERIOD_NONE && c->outlook ? c->report->period : p;
  c->between = p.kind == GB_PERIOD_YEARS && g_ascii_isdigit(c->scan.bytes->str[period->start]) &&
               period->when.year && period->when.year_end;
  if (!c->clause || (!c->sentence_period && opens_paragraph(c))) {
    c->opened = c->period;
    c->opened_date = period->when.end && (period->when.kind == GB_PERIOD_MONTH ||
                                          period->when.kind == GB_PERIOD_QUARTER);
    c->opened_sentence = c->sentence;
  }
  if (c->goal && ends_goal(c, period, p))
    c->goal = FALSE;
  c->sentence_period = TRUE;
  c->dated = period->when.kind != GB_PERIOD_NONE;
  gboolean since = period->when.kind == GB_PERIOD_YEARS && !period->when.years &&
                   !period->when.year_end; /* “十五五”以来 */
  if (period->when.kind == GB_PERIOD_NONE || since)
    c->done = TRUE;
}

void gb_context_frame(GbContext *c, GbPart part, GbRange phrase, const char *opens) {
  GbSubject whole = *c->subject.name ? c->subject : *c->head.name ? c->head : c->item;
  GbFrame *frame = part == GB_PART_BY ? &c->by : &c->among;
  if (part == GB_PART_BY) {
    if (c->clause && *c->subject.name && !c->by.open)
      whole = c->subject; /* opened inside a sentence: of what was said last */
    else if (c->by.open)
      whole = c->by.whole;
    else if (*c->head.name)
      whole = c->head;
    else if (!*whole.name)
      whole = c->section_head;
  }
  if (part == GB_PART_AMONG && c->last_measure != GB_MEASURE_SHARE)
    c->share_whole = NULL; /* a share that follows is of this whole */
  close_frame(frame);
  if (opens && (g_str_equal(opens, "环比") || g_str_equal(opens, "同比"))) {
    c->compared = c->paragraph_base = g_str_equal(opens, "环比") ? GB_BASE_POP : GB_BASE_NONE;
    c->subject = whole;
    return;
  }
  if (opens && g_str_equal(opens, "季度")) { /* 分季度看: the same series, period by period */
    c->subject = whole;
    return;
  }
  frame->open = TRUE;
  frame->part = part;
  frame->whole = whole;
  frame->attribute = opens && g_str_equal(opens, "产品") ? "产量" : whole.attribute;
  frame->scope = whole.scope;
  frame->place_tail = part == GB_PART_AMONG ? whole.name : "";
  frame->phrase = gb_scan_span(&c->scan, phrase.a, phrase.b);
  frame->sentence = part == GB_PART_AMONG;
  frame->first = c->n_recent;
  frame->within = part == GB_PART_AMONG && (*c->last_unit || c->n_recent > c->first_recent);
  if (part == GB_PART_BY)
    close_frame(&c->among);
  gb_explain_frame(c, phrase, frame);
}
