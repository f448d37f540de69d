/* Reports made by hand: cuts a text into outline, paragraphs and sentences, finds phrases in it.
 * tests: before any stage under test. */
#include "support/model.h"

#include <string.h>

static const char *const LIST_DIGITS = "一二三四五六七八九十0123456789";

/* Length of a list number at the line's start: 1．二、（三） */
static guint32 number_length(const char *line, const char *end) {
  const char *p = line;
  gboolean bracket = g_str_has_prefix(p, "（");
  if (bracket)
    p += strlen("（");
  const char *digits = p;
  while (p < end && g_utf8_strchr(LIST_DIGITS, -1, g_utf8_get_char(p)))
    p = g_utf8_next_char(p);
  if (p == digits)
    return 0;
  const char *closes[] = {"．", "、", "）"};
  for (guint i = 0; i < G_N_ELEMENTS(closes); i++)
    if (g_str_has_prefix(p, closes[i]) && bracket == (i == 2))
      return (guint32)(p + strlen(closes[i]) - line);
  return 0;
}

static void cut_sentences(GbReport *report, GbParagraph *paragraph, guint index) {
  const char *bytes = report->text->bytes;
  paragraph->first_sentence = report->sentences->len;
  guint32 start = paragraph->span.start;
  while (start < paragraph->span.end) {
    const char *stop = strstr(bytes + start, "。");
    guint32 end = paragraph->span.end;
    if (stop && (guint32)(stop - bytes) < end)
      end = (guint32)(stop - bytes) + (guint32)strlen("。");
    GbSentence sentence = {{start, end}, index};
    g_array_append_val(report->sentences, sentence);
    start = end;
  }
  paragraph->n_sentences = report->sentences->len - paragraph->first_sentence;
}

static void open_section(GbReport *report, GbSpan line, guint32 number) {
  const char *bytes = report->text->bytes;
  const char *stop = strstr(bytes + line.start, "。");
  guint32 end = stop && (guint32)(stop - bytes) < line.end ? (guint32)(stop - bytes) : line.end;
  GbSection section = {.number = {line.start, line.start + number},
                       .title = {line.start + number, end},
                       .level = 1,
                       .first_paragraph = report->paragraphs->len};
  g_array_append_val(report->sections, section);
}

static void add_line(GbReport *report, GbSpan line) {
  guint32 number = number_length(report->text->bytes + line.start, report->text->bytes + line.end);
  if (number)
    open_section(report, line, number);
  guint section = report->sections->len - 1, index = report->paragraphs->len;
  GbParagraph paragraph = {
      .span = line, .kind = index ? GB_PARAGRAPH_TEXT : GB_PARAGRAPH_FRONT, .section = section};
  cut_sentences(report, &paragraph, index);
  g_array_append_val(report->paragraphs, paragraph);
  g_array_index(report->sections, GbSection, 0).n_paragraphs++;
  if (section)
    g_array_index(report->sections, GbSection, section).n_paragraphs++;
}

static void cut_lines(GbReport *report) {
  const GbText *text = report->text;
  for (gsize i = 0; i < text->n_lines; i++) {
    guint32 start = text->lines[i];
    guint32 end = i + 1 < text->n_lines ? text->lines[i + 1] - 1 : (guint32)text->length;
    while (end > start && text->bytes[end - 1] == '\n')
      end--;
    if (end > start)
      add_line(report, (GbSpan){start, end});
  }
}

GbReport *gb_test_report(const char *title, const char *area, GbPeriod period, const char *body) {
  char *bytes = g_strconcat(title, "\n", body, "\n", NULL);
  gsize length = strlen(bytes);
  g_autoptr(GbText) text = gb_text_new(bytes, length, "test.txt", "UTF-8");
  GbReport *report = gb_report_new(text, (GbSpan){0, (guint32)length});
  report->slug = "test";
  report->title = gb_arena_strdup(report->arena, title);
  report->title_span = (GbSpan){0, (guint32)strlen(title)};
  report->area = gb_arena_strdup(report->arena, area);
  report->period = period;
  GbSection root = {.title = report->title_span};
  g_array_append_val(report->sections, root);
  cut_lines(report);
  return report;
}

/* The last run of digits with an optional point. */
static GbSpan last_number(const char *bytes, GbSpan phrase) {
  guint32 end = phrase.end;
  while (end > phrase.start && !g_ascii_isdigit(bytes[end - 1]))
    end--;
  guint32 start = end;
  while (start > phrase.start && (g_ascii_isdigit(bytes[start - 1]) || bytes[start - 1] == '.'))
    start--;
  return (GbSpan){start, end};
}

static guint sentence_of(const GbReport *report, guint32 offset) {
  for (guint i = 0; i < report->sentences->len; i++) {
    GbSpan span = g_array_index(report->sentences, GbSentence, i).span;
    if (span.start <= offset && offset < span.end)
      return i;
  }
  g_error("offset %u is in no sentence", offset);
}

static GbSpan find_phrase(const GbReport *report, const char *phrase) {
  guint32 from = 0;
  if (report->observations->len)
    from =
        g_array_index(report->observations, GbObservation, report->observations->len - 1).span.end;
  const char *at = strstr(report->text->bytes + from, phrase);
  if (!at)
    g_error("not in the text, or not behind the observation before: %s", phrase);
  guint32 start = (guint32)(at - report->text->bytes);
  return (GbSpan){start, start + (guint32)strlen(phrase)};
}

guint gb_test_observe(GbReport *report, const char *phrase, const char *indicator,
                      GbMeasure measure, const char *value, const char *unit) {
  GbObservation o = {.measure = measure,
                     .base = measure == GB_MEASURE_GROWTH ? GB_BASE_YOY : GB_BASE_NONE,
                     .period = report->period,
                     .area = report->area,
                     .whole = -1,
                     .rule = "test",
                     .confidence = 1};
  o.phrase = find_phrase(report, phrase);
  o.span = last_number(report->text->bytes, o.phrase);
  o.sentence = sentence_of(report, o.span.start);
  guint paragraph = g_array_index(report->sentences, GbSentence, o.sentence).paragraph;
  o.section = g_array_index(report->paragraphs, GbParagraph, paragraph).section;
  o.indicator = gb_arena_strdup(report->arena, indicator);
  o.unit = gb_arena_strdup(report->arena, unit);
  if (!gb_decimal_parse(value, -1, &o.value))
    g_error("no decimal: %s", value);
  g_array_append_val(report->observations, o);
  return report->observations->len - 1;
}

GbObservation *gb_test_observation(GbReport *report, guint index) {
  return &g_array_index(report->observations, GbObservation, index);
}

GbBreakdown *gb_test_break_down(GbReport *report, gint whole, const char *subject, const char *by,
                                guint first, guint n, guint step) {
  const GbObservation *lead = gb_test_observation(report, first);
  GbBreakdown *breakdown = g_new0(GbBreakdown, 1);
  breakdown->whole = whole;
  breakdown->subject = gb_arena_strdup(report->arena, subject);
  breakdown->by = gb_arena_strdup(report->arena, by);
  breakdown->parts = g_array_new(FALSE, FALSE, sizeof(gint));
  breakdown->measure = lead->measure;
  breakdown->unit = lead->unit;
  breakdown->section = lead->section;
  for (guint i = 0; i < n; i++) {
    gint part = (gint)(first + i * step);
    g_array_append_val(breakdown->parts, part);
  }
  g_ptr_array_add(report->breakdowns, breakdown);
  return breakdown;
}
