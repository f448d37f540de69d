/* Observations as CSV.
 * export: model → text for spreadsheets and programs. Source: RFC 4180. */
#include "export/export.h"

#include <string.h>

#include "export/fields.h"
#include "model/correction.h"

static const char HEADER[] =
    "start,end,num,indicator,measure,value,unit,base,approx,status,period,kind,price,report,"
    "section,area,rule,confidence,phrase,reference,whole,part,edited,before\r\n";

static void append_comma(GString *out) {
  if (out->len && out->str[out->len - 1] != '\n')
    g_string_append_c(out, ',');
}

/* An empty first cell would swallow its comma; the first cell is a number. */
static void append_text(GString *out, const char *s, gsize length) {
  append_comma(out);
  gboolean guard = length && strchr("=+-@\t", s[0]);
  gboolean quote = FALSE;
  for (gsize i = 0; i < length && !quote; i++)
    quote = strchr("\",\r\n", s[i]) != NULL;
  if (quote)
    g_string_append_c(out, '"');
  if (guard)
    g_string_append_c(out, '\'');
  for (gsize i = 0; i < length; i++) {
    if (s[i] == '\n')
      continue; /* where a source broke a line inside a phrase there is no character */
    if (s[i] == '"')
      g_string_append_c(out, '"');
    g_string_append_c(out, s[i]);
  }
  if (quote)
    g_string_append_c(out, '"');
}

static void append_string(GString *out, const char *s) {
  append_text(out, s, strlen(s));
}

static void append_span(GString *out, const GbReport *report, GbSpan span) {
  append_text(out, report->text->bytes + span.start, gb_span_length(span));
}

static void append_decimal(GString *out, GbDecimal value) {
  char buffer[GB_DECIMAL_BUFFER];
  append_comma(out);
  g_string_append(out, gb_decimal_format(value, buffer));
}

static void append_place(GString *out, const GbReport *report, guint32 offset) {
  append_decimal(out, (GbDecimal){gb_text_chars(report->text, offset), 0});
}

static void append_value(GString *out, const GbObservation *o) {
  char period[GB_PERIOD_BUFFER];
  append_string(out, o->indicator);
  append_string(out, gb_measure_name(o->measure));
  append_decimal(out, o->value);
  append_string(out, o->unit);
  append_string(out, gb_base_name(o->base));
  append_string(out, gb_approx_name(o->approx));
  append_string(out, gb_status_name(o->status));
  append_string(out, gb_period_format(o->period, period));
  append_string(out, gb_kind_name(o->kind));
  append_string(out, gb_price_name(o->price));
}

static void append_context(GString *out, const GbReport *report, const GbObservation *o) {
  GbSpan section = gb_fields_section(report, o);
  append_string(out, report->slug);
  if (gb_span_is_empty(section))
    append_string(out, report->title);
  else
    append_span(out, report, section);
  append_string(out, o->area);
  append_string(out, o->rule);
  append_decimal(out, gb_fields_confidence(o));
  append_span(out, report, o->phrase);
}

static void append_relations(GString *out, const GbReport *report, const GbObservation *o) {
  append_string(out, o->reference ? o->reference : "");
  if (o->whole >= 0)
    append_place(out, report, gb_fields_observation(report, (guint)o->whole)->span.start);
  else
    append_string(out, "");
  append_string(out, gb_part_name(o->part));
}

/* "unit=万元; value=12.3": what an editor changed, as it was read. */
static void append_correction(GString *out, const GbReport *report, const GbObservation *o) {
  const GbCorrection *mark = o->correction;
  g_autoptr(GString) before = g_string_new(NULL);
  for (int f = 0; mark && f < GB_N_FIELDS; f++) {
    if (!(mark->changed & 1u << f))
      continue;
    g_autofree char *code = gb_correction_code(report, mark, (GbField)f);
    g_string_append_printf(before, "%s%s=%s", before->len ? "; " : "", gb_field_name((GbField)f),
                           code);
  }
  append_string(out, mark ? gb_decision_name(mark->decision) : "");
  append_string(out, before->str);
}

void gb_export_csv_header(GString *out) {
  g_string_append(out, HEADER);
}

void gb_export_csv_rows(const GbReport *report, GString *out) {
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = gb_fields_observation(report, i);
    append_place(out, report, o->span.start);
    append_place(out, report, o->span.end);
    append_span(out, report, o->span);
    append_value(out, o);
    append_context(out, report, o);
    append_relations(out, report, o);
    append_correction(out, report, o);
    g_string_append(out, "\r\n");
  }
}

void gb_export_csv(const GbReport *report, GString *out) {
  gb_export_csv_header(out);
  gb_export_csv_rows(report, out);
}
