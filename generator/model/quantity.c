/* Code names of what a numeral is. model: const for all stages. */
#include "model/quantity.h"

const char *gb_quantity_kind_name(GbQuantityKind kind) {
  static const char *const NAMES[] = {"number",   "percent", "permille", "point", "multiple",
                                      "fraction", "rank",    "time",     "name"};
  return NAMES[kind];
}
