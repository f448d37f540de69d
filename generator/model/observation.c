/* Code names of an observation's fields, as GUIDE.md writes them.
 * model: const for all stages. */
#include "model/observation.h"

const char *gb_measure_name(GbMeasure m) {
  static const char *const NAMES[] = {"level", "growth",       "change",     "pp",
                                      "share", "contribution", "completion", "rank"};
  return NAMES[m];
}

const char *gb_base_name(GbBase b) {
  static const char *const NAMES[] = {"none",     "yoy",  "pop",       "q1",  "ytd",   "nation",
                                      "province", "city", "indicator", "gdp", "whole", "other"};
  return NAMES[b];
}

const char *gb_approx_name(GbApprox a) {
  static const char *const NAMES[] = {"eq", "about", "ge", "le", "gt", "lt"};
  return NAMES[a];
}

const char *gb_status_name(GbStatus s) { return s == GB_STATUS_TARGET ? "target" : "actual"; }
const char *gb_kind_name(GbKind k) { return k == GB_KIND_ACTIVITY ? "activity" : "core"; }

const char *gb_price_name(GbPrice p) {
  static const char *const NAMES[] = {"", "nominal", "real"};
  return NAMES[p];
}

const char *gb_part_name(GbPart p) {
  static const char *const NAMES[] = {"", "among", "by"};
  return NAMES[p];
}

const char *gb_observation_scale(const GbObservation *o) {
  return o->measure == GB_MEASURE_GROWTH && g_str_equal(o->unit, "倍") ? "%" : o->unit;
}
