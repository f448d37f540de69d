/* Members of an observation in JSON, and the little that other formats share with it.
 * export: private to this folder. */
#include "export/fields.h"

#include "model/correction.h"

GbSpan gb_fields_section(const GbReport *report, const GbObservation *o) {
  return o->section ? g_array_index(report->sections, GbSection, o->section).title : GB_SPAN_NONE;
}

GbDecimal gb_fields_confidence(const GbObservation *o) {
  return (GbDecimal){(gint64)(CLAMP(o->confidence, 0.0f, 1.0f) * 100.0f + 0.5f), 2};
}

char *gb_fields_source(const GbReport *report) {
  return g_path_get_basename(report->text->file);
}

guint gb_fields_width(const char *s) {
  guint width = 0;
  for (; *s; s = g_utf8_next_char(s)) {
    gunichar c = g_utf8_get_char(s);
    if (!g_unichar_iszerowidth(c))
      width += g_unichar_iswide(c) ? 2 : 1;
  }
  return width;
}

static void write_span(const GbReport *report, GbSpan span, const char *name, GbJson *json) {
  gb_json_text(json, name, report->text->bytes + span.start, gb_span_length(span));
}

static void write_place(const GbReport *report, const GbObservation *o, GbJson *json) {
  guint32 start = gb_text_chars(report->text, o->span.start);
  gb_json_uint(json, "start", start);
  gb_json_uint(json, "end", gb_text_chars(report->text, o->span.end));
  write_span(report, o->span, "num", json);
}

static void write_value(const GbObservation *o, GbJson *json) {
  gb_json_string(json, "indicator", o->indicator);
  gb_json_code(json, "measure", gb_measure_name(o->measure));
  gb_json_decimal(json, "value", o->value);
  gb_json_string(json, "unit", o->unit);
  gb_json_code(json, "base", gb_base_name(o->base));
  gb_json_code(json, "approx", gb_approx_name(o->approx));
  gb_json_code(json, "status", gb_status_name(o->status));
  gb_json_period(json, "period", o->period);
  gb_json_code(json, "kind", gb_kind_name(o->kind));
  if (o->price != GB_PRICE_UNSAID)
    gb_json_code(json, "price", gb_price_name(o->price));
}

static void write_context(const GbReport *report, const GbObservation *o, GbJson *json) {
  GbSpan section = gb_fields_section(report, o);
  gb_json_code(json, "report", report->slug);
  if (gb_span_is_empty(section))
    gb_json_string(json, "section", report->title);
  else
    write_span(report, section, "section", json);
  gb_json_string(json, "area", o->area);
  gb_json_code(json, "rule", o->rule);
  gb_json_decimal(json, "confidence", gb_fields_confidence(o));
  write_span(report, o->phrase, "phrase", json);
}

static void write_relations(const GbReport *report, const GbObservation *o, GbJson *json) {
  if (o->reference)
    gb_json_string(json, "reference", o->reference);
  if (o->whole >= 0) {
    const GbObservation *whole = gb_fields_observation(report, (guint)o->whole);
    gb_json_uint(json, "whole", gb_text_chars(report->text, whole->span.start));
  }
  if (o->part != GB_PART_NONE)
    gb_json_code(json, "part", gb_part_name(o->part));
}

/* A value before is a number as the value is. */
static void write_before(const GbReport *report, const GbCorrection *mark, GbJson *json) {
  gb_json_name(json, "before");
  GbJson before = gb_json_begin(json->out, '{');
  for (int f = 0; f < GB_N_FIELDS; f++) {
    if (!(mark->changed & 1u << f))
      continue;
    g_autofree char *code = gb_correction_code(report, mark, (GbField)f);
    if (f == GB_FIELD_VALUE)
      gb_json_decimal(&before, gb_field_name((GbField)f), mark->before->value);
    else
      gb_json_string(&before, gb_field_name((GbField)f), code);
  }
  gb_json_end(&before, '}');
}

static void write_correction(const GbReport *report, const GbObservation *o, GbJson *json) {
  const GbCorrection *mark = o->correction;
  if (!mark || mark->decision == GB_DECISION_NONE)
    return;
  gb_json_string(json, "edited", gb_decision_name(mark->decision));
  if (mark->changed)
    write_before(report, mark, json);
}

void gb_fields_write_json(const GbReport *report, const GbObservation *o, GbJson *json) {
  write_place(report, o, json);
  write_value(o, json);
  write_context(report, o, json);
  write_relations(report, o, json);
  write_correction(report, o, json);
}
