/* Checked relations as JSON Lines.
 * export: model → text for programs. */
#include "export/export.h"

#include "base/interval.h"
#include "export/fields.h"
#include "model/finding.h"

static void write_interval(GbJson *json, const char *name, const GbDecimal interval[2]) {
  gb_json_name(json, name);
  GbJson list = gb_json_begin(json->out, '[');
  for (guint i = 0; i < 2; i++)
    if (gb_interval_is_open(interval[i]))
      gb_json_null(&list, NULL);
    else
      gb_json_decimal(&list, NULL, interval[i]);
  gb_json_end(&list, ']');
}

/* The middle of an interval; its other end where one is open. Zeros behind it are none that a
 * report printed and are left out. */
static GbDecimal middle(const GbDecimal interval[2]) {
  GbDecimal sum, shorter;
  if (gb_interval_is_open(interval[0]))
    return interval[1];
  if (gb_interval_is_open(interval[1]) || !gb_decimal_add(interval[0], interval[1], &sum) ||
      !gb_decimal_multiply(sum, (GbDecimal){5, 1}, &sum))
    return interval[0];
  while (sum.scale && gb_decimal_rescale(sum, (guint8)(sum.scale - 1), &shorter))
    sum = shorter;
  return sum;
}

static void write_members(GbJson *json, const GbReport *report, const GbFinding *finding) {
  gb_json_name(json, "members");
  GbJson list = gb_json_begin(json->out, '[');
  for (guint i = 0; i < finding->members->len; i++) {
    const GbMember *member = &g_array_index(finding->members, GbMember, i);
    const GbObservation *o = gb_fields_observation(report, (guint)member->observation);
    gb_json_name(&list, NULL);
    GbJson object = gb_json_begin(json->out, '{');
    gb_json_uint(&object, "start", gb_text_chars(report->text, o->span.start));
    gb_json_uint(&object, "end", gb_text_chars(report->text, o->span.end));
    gb_json_text(&object, "num", report->text->bytes + o->span.start, gb_span_length(o->span));
    gb_json_string(&object, "role", member->role);
    gb_json_end(&object, '}');
  }
  gb_json_end(&list, ']');
}

/* A range of what can be has no figure of its own: its middle stands for it. */
static void write_values(GbJson *json, const GbFinding *finding) {
  gboolean known = finding->verdict != GB_VERDICT_NOT_CHECKABLE;
  const GbDecimal told[] = {finding->told, finding->told};
  if (known)
    gb_json_decimal(json, "computed", middle(finding->point));
  else
    gb_json_null(json, "computed");
  gb_json_decimal(json, "stated",
                  middle(finding->relation == GB_RELATION_WITHIN ? finding->stated : told));
  if (known)
    write_interval(json, "computed_interval", finding->computed);
  else
    gb_json_null(json, "computed_interval");
  write_interval(json, "stated_interval", finding->stated);
}

static void write_finding(const GbReport *report, const GbFinding *finding, const char *id,
                          GString *out) {
  GbJson json = gb_json_begin(out, '{');
  gb_json_string(&json, "id", id);
  gb_json_string(&json, "kind", finding->kind);
  write_members(&json, report, finding);
  gb_json_string(&json, "formula", finding->formula);
  write_values(&json, finding);
  gb_json_string(&json, "verdict", gb_verdict_name(finding->verdict));
  gb_json_string(&json, "title", finding->title);
  gb_json_string(&json, "explain", finding->explain);
  gb_json_string(&json, "report", report->slug);
  gb_json_end(&json, '}');
  g_string_append_c(out, '\n');
}

void gb_export_findings_jsonl(const GbReport *report, GString *out) {
  char id[32];
  for (guint i = 0; i < report->findings->len; i++) {
    g_snprintf(id, sizeof id, "check-%u", i + 1);
    write_finding(report, report->findings->pdata[i], id, out);
  }
  for (guint i = 0; i < report->unchecked->len; i++) {
    g_snprintf(id, sizeof id, "unchecked-%u", i + 1);
    write_finding(report, report->unchecked->pdata[i], id, out);
  }
}
