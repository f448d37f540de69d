/* Keys as text: what agrees is written the same. compare: used for each observation of both sides.
 */
#include "compare/key.h"

#include <string.h>

#include "base/unit.h"

#define SEPARATOR '\x1f' /* in no text that structure lets through as a word */

const char *gb_key_unit(const GbObservation *o, int *power) {
  const char *bare = gb_unit_bare(o->unit, power);
  if (o->measure != GB_MEASURE_GROWTH || strcmp(bare, "倍") != 0)
    return bare;
  *power += 2;
  return "%";
}

/* Across reports 6月末 of a half year is 3月末 of a quarter, and last year is last year. */
static void append_period(GString *out, const GbSide *side, GbPeriod p) {
  char buffer[GB_PERIOD_BUFFER];
  GbPeriod own = side->report->period;
  if (!side->across || p.kind == GB_PERIOD_NONE)
    g_string_append(out, gb_period_format(p, buffer));
  else if (p.kind == own.kind && p.n == own.n && !p.year_end)
    g_string_append_printf(out, "own%+d", p.year - own.year);
  else if (p.kind == GB_PERIOD_MONTH && p.n == gb_period_last_month(own))
    g_string_append_printf(out, "end%+d", p.year - own.year);
  else
    g_string_append_printf(out, "%d.%d%+d%+d", p.kind, p.n, p.year - own.year,
                           p.year_end ? p.year_end - own.year : 0);
}

static void append_subject(GString *out, const GbSide *side, const GbObservation *o) {
  int power = 0;
  gboolean own = strcmp(o->area, side->report->area) == 0;
  g_string_append(out, o->known ? o->known->id : o->indicator);
  g_string_append_printf(out, "%c%s%c%s%c%s%c%d.%d.%d.%d%c", SEPARATOR, own ? "" : o->area,
                         SEPARATOR, gb_key_unit(o, &power), SEPARATOR,
                         o->reference ? o->reference : "", SEPARATOR, o->measure, o->base, o->price,
                         o->status, SEPARATOR);
  append_period(out, side, o->period);
}

/* The number without unit: 1.2万亿, 12000亿 and 1.20万亿 are written alike. */
static void append_value(GString *out, const GbObservation *o) {
  int power = 0;
  gint64 digits = o->value.digits;
  gb_key_unit(o, &power);
  power -= o->value.scale;
  for (; digits && digits % 10 == 0; digits /= 10)
    power++;
  g_string_append_printf(out, "%c%" G_GINT64_FORMAT "e%d.%d", SEPARATOR, digits, digits ? power : 0,
                         o->approx);
}

static void append_section(GString *out, const GbSide *side, const GbObservation *o) {
  const GbSection *section = &g_array_index(side->report->sections, GbSection, o->section);
  g_string_append_c(out, SEPARATOR);
  if (o->section)
    g_string_append_len(out, side->report->text->bytes + section->title.start,
                        gb_span_length(section->title));
}

char *gb_key_of(const GbSide *side, const GbObservation *o, GbKey key) {
  GString *out = g_string_new(NULL);
  if (key == GB_KEY_WORDS) {
    g_autofree char *phrase = gb_comparison_phrase(side->report, o);
    g_string_append_printf(out, "%s%c%d.%u", phrase, SEPARATOR, o->measure,
                           o->span.start - o->phrase.start);
    append_value(out, o);
    return g_string_free(out, FALSE);
  }
  append_subject(out, side, o);
  if (key == GB_KEY_SECTION_VALUE || key == GB_KEY_VALUE)
    append_value(out, o);
  if (key == GB_KEY_SECTION_HEDGE || key == GB_KEY_HEDGE)
    g_string_append_printf(out, "%c%d", SEPARATOR, o->approx);
  if (key == GB_KEY_SECTION_VALUE || key == GB_KEY_SECTION_HEDGE)
    append_section(out, side, o);
  return g_string_free(out, FALSE);
}
