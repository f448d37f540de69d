/* Observations → data of a plot. chart: used by choose. */
#include "chart/datum.h"

#include <string.h>

/* Zeros behind the point that nobody printed: 1.1倍 is 110, not 110.0. */
static GbDecimal without_zeros(GbDecimal d) {
  GbDecimal shorter = d;
  while (d.scale && gb_decimal_rescale(d, (guint8)(d.scale - 1), &shorter))
    d = shorter;
  return d;
}

gboolean gb_axis_value(const GbObservation *o, GbDecimal *out) {
  *out = o->value;
  if (gb_observation_scale(o) == o->unit)
    return TRUE;
  if (!gb_decimal_multiply(o->value, (GbDecimal){100, 0}, out))
    return FALSE;
  *out = without_zeros(*out);
  return TRUE;
}

const char *gb_value_text(GbArena *arena, GbDecimal value, GbApprox approx) {
  static const char *const SIGNS[] = {"", "约", "≥", "≤", ">", "<"};
  char buffer[GB_DECIMAL_BUFFER];
  const char *digits = gb_decimal_format(value, buffer);
  gboolean negative = digits[0] == '-';
  return gb_arena_printf(arena, "%s%s%s", SIGNS[approx], negative ? "−" : "",
                         negative ? digits + 1 : digits);
}

const char *gb_spoken_unit(const char *unit) {
  return strcmp(unit, "百分点") == 0 ? "个百分点" : unit;
}

gboolean gb_has_direction(GbMeasure measure, const char *unit) {
  return measure == GB_MEASURE_GROWTH || measure == GB_MEASURE_PP || measure == GB_MEASURE_CHANGE ||
         (measure == GB_MEASURE_CONTRIBUTION && strcmp(unit, "百分点") == 0);
}

/* 3.3%, 1.1倍, 4.9个百分点, 7.5%左右: as a sentence of a report has it, the sign in its verb. */
static const char *said(GbArena *arena, const GbObservation *o) {
  static const char *const HEDGES[] = {"", "左右", "以上", "以内", "以上", "以内"};
  char buffer[GB_DECIMAL_BUFFER];
  gboolean negative = o->value.digits < 0 && gb_has_direction(o->measure, o->unit);
  GbDecimal value = negative ? gb_decimal_negate(o->value) : o->value;
  const char *digits = gb_decimal_format(value, buffer);
  return gb_arena_printf(arena, "%s%s%s%s", *digits == '-' ? "−" : "", digits + (*digits == '-'),
                         gb_spoken_unit(o->unit), HEDGES[o->approx]);
}

gboolean gb_datum_fill(GbDatum *datum, const GbReport *report, gint observation) {
  const GbObservation *o = gb_plot_source(report, observation);
  *datum = (GbDatum){
      .observation = observation, .label = o->indicator, .before = "", .behind = "", .target = -1};
  if (!gb_axis_value(o, &datum->exact))
    return FALSE;
  datum->number = gb_decimal_to_double(datum->exact);
  datum->value = gb_value_text(report->arena, datum->exact, o->approx);
  datum->said = said(report->arena, o);
  datum->role = datum->exact.digits < 0 ? GB_ROLE_DOWN : GB_ROLE_UP;
  return TRUE;
}

static gboolean is_ordinal(const char *label) {
  static const char *const FIRST[] = {"第一产业", "第二产业", "第三产业", "一季度",   "二季度",
                                      "三季度",   "四季度",   "第一季度", "第二季度", "第三季度",
                                      "第四季度", "上半年",   "下半年"};
  for (guint i = 0; i < G_N_ELEMENTS(FIRST); i++)
    if (g_str_has_prefix(label, FIRST[i]))
      return TRUE;
  const char *p = label;
  while (g_ascii_isdigit(*p))
    p++;
  return p > label && (g_str_has_prefix(p, "年") || g_str_has_prefix(p, "月"));
}

gboolean gb_labels_ordered(const GArray *data) {
  for (guint i = 0; i < data->len; i++)
    if (!is_ordinal(g_array_index(data, GbDatum, i).label))
      return FALSE;
  return TRUE;
}

gboolean gb_label_is_rest(const char *label) {
  return strcmp(label, "其他") == 0 || strcmp(label, "其它") == 0 || strcmp(label, "其余") == 0;
}

gboolean gb_name_is_price(const char *name) {
  static const char *const BEHIND[] = {"", "指数", "总指数", "水平", "总水平"};
  const char *price = g_strrstr(name, "价格");
  for (guint i = 0; price && i < G_N_ELEMENTS(BEHIND); i++)
    if (!strcmp(price + strlen("价格"), BEHIND[i]))
      return TRUE;
  return FALSE;
}
