/* A plain outline and observations written into the text. Tests only. */
#include "support/prose.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static gboolean opens_section(const char *line) {
  static const char *const DIGITS = "一二三四五六七八九十0123456789";
  const char *at = line;
  while (*at && *at != '\n' && g_utf8_strchr(DIGITS, -1, g_utf8_get_char(at)))
    at = g_utf8_next_char(at);
  return at > line && (g_str_has_prefix(at, "、") || g_str_has_prefix(at, "．"));
}

static void add_sentences(GbReport *report, GbSpan line) {
  guint paragraph = report->paragraphs->len;
  const char *bytes = report->text->bytes;
  guint32 start = line.start;
  while (start < line.end) {
    const char *stop = g_strstr_len(bytes + start, line.end - start, "。");
    guint32 end = stop ? (guint32)(stop - bytes) + (guint32)strlen("。") : line.end;
    GbSentence sentence = {{start, end}, paragraph};
    g_array_append_val(report->sentences, sentence);
    start = end;
  }
}

static void add_section(GbReport *report, GbSpan line, gboolean root) {
  const char *bytes = report->text->bytes;
  const char *mark = root ? NULL : g_strstr_len(bytes + line.start, line.end - line.start, "、");
  const char *point = root ? NULL : g_strstr_len(bytes + line.start, line.end - line.start, "．");
  if (point && (!mark || point < mark))
    mark = point;
  guint32 after = mark ? (guint32)(mark - bytes) + 3 : line.start;
  const char *stop = g_strstr_len(bytes + after, line.end - after, "。");
  GbSection section = {.number = {line.start, after},
                       .title = {after, stop ? (guint32)(stop - bytes) : line.end},
                       .level = !root,
                       .first_paragraph = report->paragraphs->len};
  g_array_append_val(report->sections, section);
}

static void close_sections(GbReport *report) {
  guint end = report->paragraphs->len;
  for (guint i = report->sections->len; i--;) {
    GbSection *section = &g_array_index(report->sections, GbSection, i);
    section->n_paragraphs = (i ? end : report->paragraphs->len) - section->first_paragraph;
    end = section->first_paragraph;
  }
}

GbReport *prose_plain(const char *text) {
  gsize length = strlen(text);
  g_autoptr(GbText) held = gb_text_new(g_strdup(text), length, "sample.txt", "UTF-8");
  GbReport *report = gb_report_new(held, (GbSpan){0, (guint32)length});
  guint32 start = 0;
  while (start < length) {
    const char *stop = strchr(held->bytes + start, '\n');
    GbSpan line = {start, stop ? (guint32)(stop - held->bytes) : (guint32)length};
    if (line.end > line.start) {
      if (start == 0 || opens_section(held->bytes + start))
        add_section(report, line, start == 0);
      GbParagraph paragraph = {.span = line,
                               .kind = start ? GB_PARAGRAPH_TEXT : GB_PARAGRAPH_FRONT,
                               .section = report->sections->len - 1,
                               .first_sentence = report->sentences->len};
      add_sentences(report, line);
      paragraph.n_sentences = report->sentences->len - paragraph.first_sentence;
      g_array_append_val(report->paragraphs, paragraph);
    }
    start = line.end + 1;
  }
  close_sections(report);
  report->title_span = g_array_index(report->paragraphs, GbParagraph, 0).span;
  report->title = gb_arena_strndup(report->arena, held->bytes, report->title_span.end);
  report->area = "全市";
  report->slug = "sample";
  report->period = gb_period_half(2023, 1);
  return report;
}

int prose_code(const char *(*of)(int), int n, const char *name) {
  for (int i = 0; i < n; i++)
    if (strcmp(of(i), name) == 0)
      return i;
  g_error("no such code: %s", name);
}

GbPeriod prose_period(const char *sdmx) {
  int year = atoi(sdmx), last = 0;
  const char *rest = strlen(sdmx) > 4 ? sdmx + 4 : "";
  if (!year)
    return GB_PERIOD_UNKNOWN;
  if (sscanf(rest, "/%d", &last) == 1)
    return gb_period_years(year, last);
  if (sscanf(rest, "-01-01/P%dM", &last) == 1)
    return gb_period_months(year, last);
  if (sscanf(rest, "-S%d", &last) == 1)
    return gb_period_half(year, last);
  if (sscanf(rest, "-Q%d", &last) == 1)
    return gb_period_quarter(year, last);
  if (sscanf(rest, "-%d", &last) == 1)
    return gb_period_month(year, last);
  return gb_period_year(year);
}

void prose_settle(const GbReport *report, GbObservation *o) {
  for (guint i = 0; i < report->sentences->len; i++) {
    const GbSentence *sentence = &g_array_index(report->sentences, GbSentence, i);
    if (!gb_span_contains(sentence->span, o->span))
      continue;
    o->sentence = i;
    o->section = g_array_index(report->paragraphs, GbParagraph, sentence->paragraph).section;
    o->phrase = sentence->span;
    return;
  }
  g_error("observation outside every sentence");
}

static const char *measure_name(int i) {
  return gb_measure_name((GbMeasure)i);
}
static const char *base_name(int i) {
  return gb_base_name((GbBase)i);
}
static const char *approx_name(int i) {
  return gb_approx_name((GbApprox)i);
}

static void set_field(GbReport *report, GbObservation *o, const char *key, const char *value) {
  char *kept = gb_arena_strdup(report->arena, value);
  if (!strcmp(key, "base"))
    o->base = (GbBase)prose_code(base_name, GB_BASE_OTHER + 1, value);
  else if (!strcmp(key, "approx"))
    o->approx = (GbApprox)prose_code(approx_name, GB_APPROX_LT + 1, value);
  else if (!strcmp(key, "status"))
    o->status = strcmp(value, "target") ? GB_STATUS_ACTUAL : GB_STATUS_TARGET;
  else if (!strcmp(key, "kind"))
    o->kind = strcmp(value, "activity") ? GB_KIND_CORE : GB_KIND_ACTIVITY;
  else if (!strcmp(key, "price"))
    o->price = strcmp(value, "real") ? GB_PRICE_NOMINAL : GB_PRICE_REAL;
  else if (!strcmp(key, "period"))
    o->period = prose_period(value);
  else if (!strcmp(key, "area"))
    o->area = kept;
  else if (!strcmp(key, "ref"))
    o->reference = kept;
  else if (!strcmp(key, "whole"))
    o->whole = atoi(value);
  else if (!strcmp(key, "part"))
    o->part = strcmp(value, "by") ? GB_PART_AMONG : GB_PART_BY;
  else if (!strcmp(key, "minus"))
    o->value = gb_decimal_negate(o->value);
  else
    g_assert_cmpstr(key, ==, "frame");
}

static void set_frame(const GbReport *report, GbObservation *o, const char *words) {
  const char *bytes = report->text->bytes;
  const char *at = g_strrstr_len(bytes, o->span.start, words);
  g_assert_nonnull(at);
  o->frame.start = (guint32)(at - bytes);
  o->frame.end = o->frame.start + (guint32)strlen(words);
}

/** @fields  numeral, indicator, measure, unit, key=value … */
static void add_marked(GbReport *report, char **fields, guint32 start, const GbLexicon *lexicon) {
  g_assert_cmpuint(g_strv_length(fields), >=, 4);
  GbObservation o = {.whole = -1,
                     .area = report->area,
                     .period = report->period,
                     .rule = "marked",
                     .confidence = 1,
                     .span = {start, start + (guint32)strlen(fields[0])},
                     .indicator = gb_arena_strdup(report->arena, fields[1]),
                     .unit = gb_arena_strdup(report->arena, fields[3]),
                     .measure =
                         (GbMeasure)prose_code(measure_name, GB_MEASURE_RANK + 1, fields[2])};
  g_assert_true(gb_decimal_parse(fields[0], -1, &o.value));
  o.base =
      o.measure == GB_MEASURE_GROWTH || o.measure == GB_MEASURE_CHANGE ? GB_BASE_YOY : GB_BASE_NONE;
  o.known = lexicon ? gb_lexicon_find(lexicon, o.indicator) : NULL;
  for (int i = 4; fields[i]; i++) {
    char *equals = strchr(fields[i], '=');
    g_assert_nonnull(equals);
    *equals = 0;
    if (!strcmp(fields[i], "frame"))
      set_frame(report, &o, equals + 1);
    set_field(report, &o, fields[i], equals + 1);
  }
  prose_settle(report, &o);
  g_array_append_val(report->observations, o);
}

GbReport *prose_marked(const char *marked, const GbLexicon *lexicon) {
  g_autoptr(GString) text = g_string_new(NULL);
  g_autoptr(GPtrArray) marks = g_ptr_array_new_with_free_func((GDestroyNotify)g_strfreev);
  g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(guint32));
  while (*marked) {
    if (*marked != '{') {
      g_string_append_c(text, *marked++);
      continue;
    }
    const char *end = strchr(marked, '}');
    g_assert_nonnull(end);
    g_autofree char *inside = g_strndup(marked + 1, (gsize)(end - marked - 1));
    char **fields = g_strsplit(inside, "|", -1);
    guint32 start = (guint32)text->len;
    g_array_append_val(places, start);
    g_ptr_array_add(marks, fields);
    g_string_append(text, fields[0]);
    marked = end + 1;
  }
  GbReport *report = prose_plain(text->str);
  for (guint i = 0; i < marks->len; i++)
    add_marked(report, marks->pdata[i], g_array_index(places, guint32, i), lexicon);
  return report;
}
