/* The difference in the unit of the later figure. compare: for each pair that changed. */
#include "compare/amount.h"

#include <string.h>

#include "base/interval.h"
#include "compare/key.h"

void gb_amount_set(GbDifference *d, const GbObservation *before, const GbObservation *after) {
  int from = 0, to = 0;
  GbDecimal shifted = before->value;
  const char *unit = gb_key_unit(before, &from);
  if (strcmp(unit, gb_key_unit(after, &to)) != 0)
    return;
  if (!gb_decimal_shift(before->value, from - to, &shifted))
    return;
  d->has_amount = gb_decimal_subtract(after->value, shifted, &d->amount);
  d->unit = strcmp(after->unit, "%") == 0 ? "百分点" : after->unit;
  GbInterval a = gb_interval_shift(gb_interval_rounded(before->value), from - to);
  GbInterval b = gb_interval_rounded(after->value);
  gboolean coarse = gb_interval_holds(a, after->value) || gb_interval_holds(b, shifted);
  d->rounds = d->has_amount && coarse && before->approx == after->approx && d->amount.digits;
}
