/* What changed between two reports, for programs.
 * export: comparison → JSON. */
#include "export/export.h"

#include "export/fields.h"
#include "model/comparison.h"

static void write_report(GbJson *parent, const char *name, const GbReport *report) {
  gb_json_name(parent, name);
  GbJson json = gb_json_begin(parent->out, '{');
  g_autofree char *source = gb_fields_source(report);
  gb_json_string(&json, "slug", report->slug);
  gb_json_string(&json, "title", report->title);
  gb_json_string(&json, "area", report->area);
  gb_json_period(&json, "period", report->period);
  gb_json_string(&json, "source", source);
  gb_json_end(&json, '}');
}

static void write_figure(GbJson *parent, const char *name, const GbReport *report,
                         const GbObservation *o) {
  if (!o)
    return;
  gb_json_name(parent, name);
  GbJson json = gb_json_begin(parent->out, '{');
  gb_fields_write_json(report, o, &json);
  gb_json_end(&json, '}');
}

static void write_amount(GbJson *parent, const GbDifference *d) {
  if (!d->has_amount)
    return;
  gb_json_name(parent, "difference");
  GbJson json = gb_json_begin(parent->out, '{');
  gb_json_decimal(&json, "value", d->amount);
  gb_json_string(&json, "unit", d->unit);
  gb_json_string(&json, "rounding", d->rounds ? "yes" : "no");
  gb_json_end(&json, '}');
}

static void write_difference(GbJson *list, const GbComparison *c, const GbDifference *d) {
  gb_json_name(list, NULL);
  g_string_append_c(list->out, '\n');
  GbJson json = gb_json_begin(list->out, '{');
  gb_json_string(&json, "kind", gb_difference_name(d->kind));
  write_figure(&json, "before", c->before, gb_difference_before(c, d));
  write_figure(&json, "after", c->after, gb_difference_after(c, d));
  write_amount(&json, d);
  gb_json_end(&json, '}');
}

static void write_counts(GbJson *parent, const GbComparison *c) {
  gb_json_name(parent, "counts");
  GbJson json = gb_json_begin(parent->out, '{');
  for (int kind = 0; kind < GB_N_DIFFERENCES; kind++)
    gb_json_uint(&json, gb_difference_name((GbDifferenceKind)kind), c->n[kind]);
  gb_json_end(&json, '}');
}

void gb_export_comparison_json(const GbComparison *c, GString *out) {
  GbJson document = gb_json_begin(out, '{');
  gb_json_string(&document, "schema", "gongbao/comparison/1");
  write_report(&document, "before", c->before);
  write_report(&document, "after", c->after);
  gb_json_string(&document, "by", c->across ? "indicator" : "period");
  write_counts(&document, c);
  gb_json_name(&document, "differences");
  GbJson list = gb_json_begin(out, '[');
  for (guint i = 0; i < c->differences->len; i++) {
    const GbDifference *d = &g_array_index(c->differences, GbDifference, i);
    if (d->kind != GB_DIFFERENCE_SAME)
      write_difference(&list, c, d);
  }
  gb_json_end(&list, ']');
  gb_json_end(&document, '}');
  g_string_append_c(out, '\n');
}
