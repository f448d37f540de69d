/* Observations as JSON Lines and as one JSON document.
 * export: model → text for programs. */
#include "export/export.h"

#include "export/fields.h"

static void write_object(const GbReport *report, guint i, GString *out) {
  GbJson json = gb_json_begin(out, '{');
  gb_fields_write_json(report, gb_fields_observation(report, i), &json);
  gb_json_end(&json, '}');
}

void gb_export_jsonl(const GbReport *report, GString *out) {
  for (guint i = 0; i < report->observations->len; i++) {
    write_object(report, i, out);
    g_string_append_c(out, '\n');
  }
}

static void write_report(const GbReport *report, GbJson *document) {
  gb_json_name(document, "report");
  GbJson json = gb_json_begin(document->out, '{');
  g_autofree char *source = gb_fields_source(report);
  gb_json_string(&json, "slug", report->slug);
  gb_json_string(&json, "title", report->title);
  gb_json_string(&json, "area", report->area);
  gb_json_string(&json, "type", gb_report_type_name(report->type));
  gb_json_period(&json, "period", report->period);
  gb_json_string(&json, "source", source);
  gb_json_uint(&json, "start", gb_text_chars(report->text, report->span.start));
  gb_json_uint(&json, "end", gb_text_chars(report->text, report->span.end));
  gb_json_end(&json, '}');
}

/* One observation a line, so that two versions of a document can be compared by line. */
void gb_export_json(const GbReport *report, GString *out) {
  GbJson document = gb_json_begin(out, '{');
  gb_json_string(&document, "schema", "gongbao/observations/1");
  write_report(report, &document);
  gb_json_name(&document, "observations");
  GbJson list = gb_json_begin(out, '[');
  for (guint i = 0; i < report->observations->len; i++) {
    gb_json_name(&list, NULL);
    g_string_append_c(out, '\n');
    write_object(report, i, out);
  }
  gb_json_end(&list, ']');
  gb_json_end(&document, '}');
  g_string_append_c(out, '\n');
}
