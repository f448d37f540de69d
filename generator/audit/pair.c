/* Levels and their growth. audit: see pair.h. */
#include "audit/pair.h"

#include <string.h>

gboolean gb_pair_find(const GbAudit *audit, guint level, GbPair *out) {
  const GbObservation *l = gb_audit_observation(audit, level);
  for (guint i = level + 1; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (o->sentence != l->sentence)
      return FALSE;
    if (o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && !strcmp(o->unit, "%") &&
        gb_figure_same_name(o, l) && gb_figure_same_time(o, l)) {
      *out = (GbPair){level, i};
      return TRUE;
    }
  }
  return FALSE;
}

GbFigure gb_pair_factor(const GbObservation *growth) {
  return gb_figure_shift(gb_figure_add(gb_figure_number(100), gb_figure(growth, "%")), -2);
}

GbFigure gb_pair_before(const GbAudit *audit, GbPair pair, const char *unit) {
  const GbObservation *growth = gb_audit_observation(audit, pair.growth);
  return gb_figure_divide(gb_figure(gb_audit_observation(audit, pair.level), unit),
                          gb_pair_factor(growth));
}

static gboolean names_any(const GbAudit *audit, guint level, const char *const *words) {
  const char *name = gb_audit_observation(audit, level)->indicator;
  for (; *words; words++)
    if (strstr(name, *words))
      return TRUE;
  return FALSE;
}

gboolean gb_pair_mixes_prices(const GbAudit *audit, GbPair pair) {
  static const char *const CONSTANT[] = {"增加值", "产值", "生产总值", NULL};
  return gb_audit_observation(audit, pair.growth)->price == GB_PRICE_REAL ||
         names_any(audit, pair.level, CONSTANT);
}

gboolean gb_pair_is_rebased(const GbAudit *audit, GbPair pair) {
  static const char *const REVISED[] = {"投资",     "零售",     "消费品", "规模以上",
                                        "限额以上", "营业收入", "利润",   NULL};
  return gb_pair_mixes_prices(audit, pair) || names_any(audit, pair.level, REVISED);
}
