/* The report's own words around a figure.
 * model: const for site and page; reads spans, never interprets. */
#include "model/quote.h"

#include <string.h>

static const GbSentence *sentence_of(const GbReport *report, const GbObservation *o) {
  return &g_array_index(report->sentences, GbSentence, o->sentence);
}

GbSpan gb_quote_figure(const GbReport *report, const GbObservation *o, GbSpan limit) {
  GbSpan figure = o->span;
  gsize unit = strlen(o->unit);
  const char *text = report->text->bytes;
  if (unit && figure.end + unit <= limit.end && !memcmp(text + figure.end, o->unit, unit))
    figure.end += (guint32)unit;
  return figure;
}

/* Where the clause of a figure may begin: behind these, as Chinese prose sets them. */
static gboolean ends_clause(gunichar c) {
  return c == '\n' || g_utf8_strchr("，、。；：！？（）“”,;:", -1, c) != NULL;
}

/* 2.7个百分点: the unit of the model is 百分点, the text counts it with 个. */
static guint32 behind_counter(const GbReport *report, const GbObservation *o, guint32 end) {
  static const char COUNTER[] = "个";
  const char *at = report->text->bytes + o->span.end;
  gsize unit = strlen(o->unit);
  if (!unit || strncmp(at, COUNTER, strlen(COUNTER)) != 0)
    return end;
  at += strlen(COUNTER);
  return strncmp(at, o->unit, unit) ? end : (guint32)(at + unit - report->text->bytes);
}

GbSpan gb_quote_clause(const GbReport *report, const GbObservation *o, guint max_chars) {
  const GbSentence *sentence = sentence_of(report, o);
  const char *text = report->text->bytes;
  GbSpan clause = gb_quote_figure(report, o, sentence->span);
  clause.end = MIN(behind_counter(report, o, clause.end), sentence->span.end);
  clause.start = o->span.start;
  while (clause.start > sentence->span.start) {
    const char *before = g_utf8_prev_char(text + clause.start);
    if (ends_clause(g_utf8_get_char(before)))
      break;
    clause.start = (guint32)(before - text);
  }
  glong chars = g_utf8_strlen(text + clause.start, gb_span_length(clause));
  gboolean broken = memchr(text + clause.start, '\n', gb_span_length(clause)) != NULL;
  return broken || chars > (glong)max_chars ? GB_SPAN_NONE : clause;
}

static gboolean ends_with(const char *text, guint32 end, guint32 floor, const char *word) {
  gsize n = strlen(word);
  return end >= floor + n && !memcmp(text + end - n, word, n);
}

const char *gb_quote_direction(const GbReport *report, const GbObservation *o) {
  static const char *const WORDS[] = {"增长", "下降", "上涨", "上升", "下跌", "回落", "减少",
                                      "增加", "提高", "降低", "扩大", "缩小", "加快", "放缓",
                                      "回升", "多增", "少增", "改善", "压减"};
  static const char *const BETWEEN[] = {"了", "约", "近", "超", "超过", "达", "达到", "为", "至"};
  const char *text = report->text->bytes;
  guint32 floor = sentence_of(report, o)->span.start, end = o->span.start;
  if (o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_SHARE ||
      o->measure == GB_MEASURE_RANK || o->measure == GB_MEASURE_COMPLETION)
    return "";
  for (guint i = 0; i < G_N_ELEMENTS(BETWEEN); i++)
    if (ends_with(text, end, floor, BETWEEN[i]))
      end -= (guint32)strlen(BETWEEN[i]);
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (ends_with(text, end, floor, WORDS[i]))
      return WORDS[i];
  if (o->measure != GB_MEASURE_GROWTH)
    return "";
  return o->value.digits < 0 ? "下降" : "增长";
}

gint gb_quote_movement(const GbReport *report, guint i) {
  const GbObservation *all = (const GbObservation *)(gpointer)report->observations->data;
  for (guint k = i + 1; k < report->observations->len && all[k].sentence == all[i].sentence; k++) {
    GbMeasure m = all[k].measure;
    if (strcmp(all[k].indicator, all[i].indicator) != 0 || m == all[i].measure)
      continue;
    if (m == GB_MEASURE_GROWTH || m == GB_MEASURE_PP || m == GB_MEASURE_CHANGE)
      return (gint)k;
  }
  return -1;
}
