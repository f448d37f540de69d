/* Names of verdicts. model: const for all stages. */
#include "model/finding.h"

const char *gb_verdict_name(GbVerdict v) {
  static const char *const NAMES[] = {"holds", "holds_by_rounding", "fails", "suspicious",
                                      "not_checkable"};
  return NAMES[v];
}

const char *gb_verdict_name_zh(GbVerdict v) {
  static const char *const NAMES[] = {"一致", "舍入内", "不符", "可疑", "无从核对"};
  return NAMES[v];
}

const char *gb_verdict_sign(GbVerdict v) {
  static const char *const SIGNS[] = {"=", "≈", "≠", "?", "·"};
  return SIGNS[v];
}
