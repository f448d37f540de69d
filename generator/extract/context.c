/* The discourse context: report ▸ part ▸ section ▸ paragraph ▸ sentence ▸ frame ▸ chain.
 * extract: private to this folder. Source: tests/spec/constructions.md, Discourse rules. */
#include <string.h>

#include "extract/grammar.h"
#include "extract/part.h"
#include "extract/when.h"

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

void gb_context_init(GbContext *c, GbReport *report, const GbLexicon *lexicon) {
  memset(c, 0, sizeof *c);
  c->report = report;
  c->lexicon = lexicon;
  c->arena = report->arena;
  gb_scan_init(&c->scan);
  c->told = c->own = c->period = report->period;
  c->newest = report->period.kind == GB_PERIOD_NONE ? gb_part_newest_year(report) : 0;
  c->speech_year = gb_part_speech_year(report);
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
  gb_part_open(c, section);
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

void gb_context_paragraph(GbContext *c, const GbParagraph *paragraph) {
  gb_part_turn(c, paragraph);
  c->period = c->opened = gb_part_period(c);
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
  if (gb_part_looks_ahead(c->report->type) && c->opened.kind == GB_PERIOD_MONTH &&
      !c->opened_date && c->own.kind == GB_PERIOD_YEAR)
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
    c->period =
        c->opened; /* 其中，3月份A；B: the month is that of all parts, 两年平均 of its own */
  c->pending = (GbRange){0, 0};
}

gboolean gb_context_is_future(const GbContext *c, GbPeriod period) {
  int year = c->speech_year;
  return year && period.year > year;
}

GbPeriod gb_context_when(const GbContext *c, const GbToken *period) {
  GbPeriod own = c->own;
  int year = period->when.spoken && !period->when.year ? c->speech_year : 0;
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
         p.year == c->told.year && period->when.kind != GB_PERIOD_YEAR &&
         gb_period_last_month(p) <= gb_period_last_month(c->told);
}

void gb_context_period(GbContext *c, const GbToken *period) {
  if (period->when.day)
    return;
  GbPeriod p = gb_context_when(c, period);
  gboolean unheaded = c->report->sections->len == 1; /* 今年 says so little where headings part */
  if (!period->start && p.kind == GB_PERIOD_YEAR &&
      (period->when.year || (period->when.spoken && unheaded)))
    gb_part_turn_to_year(c, p.year);
  c->period = period->when.kind == GB_PERIOD_NONE && c->outlook ? c->told : p;
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
