/* Life of a comparison, and its figures in words. model: const for export and page. */
#include "model/comparison.h"

#include <string.h>

#include "model/field.h"

#define MINUS "\xE2\x88\x92" /* U+2212 */

void gb_comparison_free(GbComparison *comparison) {
  if (!comparison)
    return;
  g_array_unref(comparison->differences);
  g_free(comparison);
}

const char *gb_difference_name(GbDifferenceKind kind) {
  static const char *const NAMES[] = {"same", "changed", "added", "gone"};
  return NAMES[kind];
}

const char *gb_difference_name_zh(GbDifferenceKind kind) {
  static const char *const NAMES[] = {"未变", "变动", "新增", "删去"};
  return NAMES[kind];
}

static const GbObservation *observation(const GbReport *report, gint i) {
  return i < 0 ? NULL : &g_array_index(report->observations, GbObservation, (guint)i);
}

const GbObservation *gb_difference_before(const GbComparison *c, const GbDifference *d) {
  return observation(c->before, d->before);
}

const GbObservation *gb_difference_after(const GbComparison *c, const GbDifference *d) {
  return observation(c->after, d->after);
}

static void append_field(GString *out, const GbReport *report, const GbObservation *o,
                         GbField field) {
  g_autofree char *words = gb_field_text(report, o, field);
  g_string_append(out, words);
}

char *gb_comparison_measure(const GbReport *report, const GbObservation *o) {
  GString *out = g_string_new(NULL);
  if (strcmp(o->area, report->area) != 0)
    append_field(out, report, o, GB_FIELD_AREA);
  if (!gb_period_equal(o->period, report->period))
    append_field(out, report, o, GB_FIELD_PERIOD);
  if (o->status == GB_STATUS_TARGET)
    append_field(out, report, o, GB_FIELD_STATUS);
  append_field(out, report, o, GB_FIELD_PRICE);
  append_field(out, report, o, GB_FIELD_BASE);
  append_field(out, report, o, GB_FIELD_MEASURE);
  return g_string_free(out, FALSE);
}

char *gb_comparison_value(const GbObservation *o) {
  const char *hedge = gb_field_words(GB_FIELD_APPROX)[o->approx];
  gboolean behind = o->approx == GB_APPROX_GE || o->approx == GB_APPROX_LE;
  char buffer[GB_DECIMAL_BUFFER];
  const char *digits = gb_decimal_format(o->value, buffer);
  gboolean below = *digits == '-';
  return g_strconcat(behind ? "" : hedge, below ? MINUS : "", digits + below, o->unit,
                     behind ? hedge : "", NULL);
}

char *gb_comparison_amount(const GbDifference *d) {
  char buffer[GB_DECIMAL_BUFFER];
  if (!d->has_amount || !d->amount.digits)
    return g_strdup("");
  const char *digits = gb_decimal_format(d->amount, buffer);
  gboolean below = *digits == '-';
  return g_strconcat(below ? MINUS : "+", digits + below, d->unit, NULL);
}

char *gb_comparison_phrase(const GbReport *report, const GbObservation *o) {
  g_autofree char *phrase = gb_text_slice(report->text, o->phrase);
  g_auto(GStrv) lines = g_strsplit(phrase, "\n", -1);
  return g_strjoinv("", lines);
}
