/* Numerals as JSON Lines. export: model → text for programs. */
#include "export/export.h"
#include "export/json.h"

static void write_fraction(const GbQuantity *q, GbJson *json) {
  char over[GB_DECIMAL_BUFFER], under[GB_DECIMAL_BUFFER];
  g_autofree char *fraction = g_strdup_printf("%s/%s", gb_decimal_format(q->over, over),
                                              gb_decimal_format(q->under, under));
  gb_json_string(json, "fraction", fraction);
}

void gb_export_quantities(const GbText *text, const GArray *quantities, GString *out) {
  for (guint i = 0; i < quantities->len; i++) {
    const GbQuantity *q = &g_array_index(quantities, GbQuantity, i);
    GbJson json = gb_json_begin(out, '{');
    gb_json_uint(&json, "start", gb_text_chars(text, q->span.start));
    gb_json_uint(&json, "end", gb_text_chars(text, q->span.end));
    gb_json_text(&json, "text", text->bytes + q->span.start, gb_span_length(q->span));
    gb_json_string(&json, "kind", gb_quantity_kind_name(q->kind));
    if (q->valued)
      gb_json_decimal(&json, "value", q->value);
    if (q->kind == GB_QUANTITY_FRACTION)
      write_fraction(q, &json);
    gb_json_string(&json, "unit", q->unit);
    gb_json_string(&json, "approx", gb_approx_name(q->approx));
    gb_json_end(&json, '}');
    g_string_append_c(out, '\n');
  }
}
