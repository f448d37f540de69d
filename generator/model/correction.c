/* Names of decisions, and a field as it was read. model: const for export and page. */
#include "model/correction.h"

const char *gb_decision_name(GbDecision decision) {
  static const char *const NAMES[] = {"", "accepted", "changed", "dropped", "added"};
  return NAMES[decision];
}

const char *gb_decision_name_zh(GbDecision decision) {
  static const char *const NAMES[] = {"", "接受", "修改", "删除", "新增"};
  return NAMES[decision];
}

char *gb_correction_text(const GbReport *report, const GbCorrection *correction, GbField field) {
  if (field == GB_FIELD_WHOLE)
    return g_strdup(correction->before_whole);
  return gb_field_text(report, correction->before, field);
}

char *gb_correction_code(const GbReport *report, const GbCorrection *correction, GbField field) {
  if (field == GB_FIELD_WHOLE)
    return g_strdup(correction->before_whole);
  return gb_field_code(report, correction->before, field);
}
