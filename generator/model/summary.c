/* What the index keeps of a report, and which figure leads its page.
 * model: made by site from the const report. */
#include "model/site.h"

#include <string.h>

#include "model/finding.h"
#include "model/observation.h"
#include "model/quote.h"

#define MAX_CLAUSE_CHARS 24

static const GbObservation *observation(const GbReport *report, gint i) {
  return &g_array_index(report->observations, GbObservation, i);
}

static gboolean is_stated_level(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && o->status == GB_STATUS_ACTUAL;
}

/* First level of the first paragraph that has one; core indicators go before counted works. */
static gint first_level(const GbReport *report) {
  gint found = -1;
  guint paragraph = 0;
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = observation(report, (gint)i);
    guint here = g_array_index(report->sentences, GbSentence, o->sentence).paragraph;
    if (found >= 0 && here != paragraph)
      break;
    if (!is_stated_level(o))
      continue;
    if (o->kind == GB_KIND_CORE)
      return (gint)i;
    if (found < 0) {
      found = (gint)i;
      paragraph = here;
    }
  }
  return found;
}

static gint find_gdp(const GbReport *report, GbMeasure measure) {
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = observation(report, (gint)i);
    if (o->measure == measure && o->status == GB_STATUS_ACTUAL && o->known &&
        !strcmp(o->known->id, "gdp"))
      return (gint)i;
  }
  return -1;
}

gint gb_report_lead(const GbReport *report) {
  gint lead = find_gdp(report, GB_MEASURE_LEVEL);
  if (lead < 0)
    lead = find_gdp(report, GB_MEASURE_GROWTH);
  if (lead < 0)
    lead = first_level(report);
  return lead < 0 && report->observations->len ? 0 : lead;
}

/* A quotation without the line breaks of its source. *@from, *@to: offsets in @span, moved with
 * what is left out. */
static char *quote(const GbText *text, GbSpan span, guint *from, guint *to) {
  GString *out = g_string_sized_new(gb_span_length(span));
  guint start = *from, end = *to;
  for (guint32 i = span.start; i < span.end; i++) {
    if (text->bytes[i] != '\n') {
      g_string_append_c(out, text->bytes[i]);
      continue;
    }
    start -= i - span.start < *from;
    end -= i - span.start < *to;
  }
  *from = start;
  *to = end;
  return g_string_free(out, FALSE);
}

static char *slice_clause(const GbReport *report, gint movement) {
  if (movement < 0)
    return g_strdup("");
  GbSpan clause = gb_quote_clause(report, observation(report, movement), MAX_CLAUSE_CHARS);
  return gb_text_slice(report->text, clause);
}

static void set_lead(GbReportSummary *s, const GbReport *report, gint lead) {
  char digits[GB_DECIMAL_BUFFER];
  const GbObservation *o = observation(report, lead);
  GbSpan sentence = g_array_index(report->sentences, GbSentence, o->sentence).span;
  GbSpan figure = gb_quote_figure(report, o, sentence);
  const char *direction = gb_quote_direction(report, o);
  GbDecimal value = *direction && o->value.digits < 0 ? gb_decimal_negate(o->value) : o->value;
  s->lead_name = g_strconcat(o->indicator, direction, NULL);
  s->lead_value = g_strdup(gb_decimal_format(value, digits));
  s->lead_unit = g_strdup(o->unit);
  s->lead_growth = slice_clause(report, gb_quote_movement(report, (guint)lead));
  s->lead_start = figure.start - sentence.start;
  s->lead_end = figure.end - sentence.start;
  s->lead_sentence = quote(report->text, sentence, &s->lead_start, &s->lead_end);
  s->lead_row = (guint)lead;
}

static void clear_words(gpointer words) {
  g_free(((GbQuotedWords *)words)->words);
}

static void free_alarm(gpointer memory) {
  GbAlarm *alarm = memory;
  g_free(alarm->title);
  g_free(alarm->formula);
  g_free(alarm->explain);
  g_array_unref(alarm->quote);
  g_free(alarm);
}

static GArray *quote_alarm(const GbReport *report, const GbFinding *f) {
  GArray *quoted = g_array_new(FALSE, FALSE, sizeof(GbQuotedWords));
  g_autoptr(GArray) pieces = gb_quote_relation(report, f->members);
  g_array_set_clear_func(quoted, clear_words);
  for (guint i = 0; i < pieces->len; i++) {
    const GbQuotePiece *piece = &g_array_index(pieces, GbQuotePiece, i);
    guint unused[2] = {0, 0};
    GbQuotedWords words = {gb_span_is_empty(piece->span)
                               ? g_strdup("……")
                               : quote(report->text, piece->span, &unused[0], &unused[1]),
                           piece->phrase};
    g_array_append_val(quoted, words);
  }
  return quoted;
}

static void add_alarms(GbReportSummary *s, const GbReport *report, GbVerdict verdict) {
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = g_ptr_array_index(report->findings, i);
    if (f->verdict != verdict)
      continue;
    GbAlarm *alarm = g_new(GbAlarm, 1);
    *alarm = (GbAlarm){verdict,
                       i + 1,
                       g_strdup(f->title),
                       g_strdup(f->formula),
                       g_strdup(f->explain),
                       quote_alarm(report, f)};
    g_ptr_array_add(s->alarms, alarm);
  }
}

GbReportSummary *gb_report_summary_new(const GbReport *report) {
  GbReportSummary *s = g_new0(GbReportSummary, 1);
  s->slug = g_strdup(report->slug);
  s->title = g_strdup(report->title);
  s->area = g_strdup(report->area);
  s->period = report->period;
  s->type = report->type;
  s->n_observations = report->observations->len;
  s->n_tables = report->tables->len;
  s->n_charts = report->charts->len;
  for (guint i = 0; i < report->findings->len; i++)
    s->n_verdicts[((const GbFinding *)g_ptr_array_index(report->findings, i))->verdict]++;
  s->alarms = g_ptr_array_new_with_free_func(free_alarm);
  add_alarms(s, report, GB_VERDICT_FAILS);
  add_alarms(s, report, GB_VERDICT_SUSPICIOUS);
  gint lead = gb_report_lead(report);
  if (lead >= 0) {
    set_lead(s, report, lead);
    return s;
  }
  s->lead_name = g_strdup("");
  s->lead_value = g_strdup("");
  s->lead_unit = g_strdup("");
  s->lead_growth = g_strdup("");
  s->lead_sentence = g_strdup("");
  return s;
}

void gb_report_summary_free(GbReportSummary *summary) {
  if (!summary)
    return;
  g_ptr_array_unref(summary->alarms);
  g_free(summary->slug);
  g_free(summary->title);
  g_free(summary->area);
  g_free(summary->lead_name);
  g_free(summary->lead_value);
  g_free(summary->lead_unit);
  g_free(summary->lead_growth);
  g_free(summary->lead_sentence);
  g_free(summary);
}
