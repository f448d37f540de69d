/* Interval arithmetic, rounded outward. Products and quotients are formed in 128 bits.
 * base: used by audit. */
#include "base/interval.h"

__extension__ typedef __int128 Wide;

static const gint64 LIMIT = G_GINT64_CONSTANT(1000000000000000000);

static Wide power_of_ten(unsigned n) {
  Wide p = 1;
  while (n--)
    p *= 10;
  return p;
}

/** digits / divisor toward minus infinity, or toward plus infinity where @up; @divisor > 0. */
static Wide divide_toward(Wide digits, Wide divisor, gboolean up) {
  Wide quotient = digits / divisor, rest = digits % divisor;
  if (rest < 0 && !up)
    return quotient - 1;
  if (rest > 0 && up)
    return quotient + 1;
  return quotient;
}

static gboolean fits(Wide digits) {
  return digits > -(Wide)LIMIT && digits < (Wide)LIMIT;
}

/** A value with @scale places: GB_INTERVAL_PLACES are kept, fewer where 18 digits need it. */
static gboolean round_toward(Wide digits, unsigned scale, gboolean up, GbDecimal *out) {
  unsigned places = MIN(scale, GB_INTERVAL_PLACES);
  Wide kept = divide_toward(digits, power_of_ten(scale - places), up);
  while (!fits(kept) && places) {
    places--;
    kept = divide_toward(digits, power_of_ten(scale - places), up);
  }
  if (!fits(kept))
    return FALSE;
  *out = (GbDecimal){(gint64)kept, (guint8)places};
  return TRUE;
}

gboolean gb_interval_is_open(GbDecimal end) {
  return end.digits >= LIMIT || end.digits <= -LIMIT;
}

/** No end, on the side of the sign. */
static GbDecimal open_end(gboolean negative) {
  return negative ? gb_decimal_negate(GB_INTERVAL_NO_END) : GB_INTERVAL_NO_END;
}

static gboolean is_negative(GbDecimal d) {
  return d.digits < 0;
}

gboolean gb_interval_is_empty(GbInterval a) {
  return gb_decimal_compare(a.lo, a.hi) > 0;
}

GbInterval gb_interval_exact(GbDecimal d) {
  return (GbInterval){d, d};
}

GbInterval gb_interval_rounded(GbDecimal d) {
  GbDecimal half = {5, (guint8)(d.scale + 1)};
  GbInterval out;
  if (d.scale >= GB_DECIMAL_MAX_DIGITS || !gb_decimal_subtract(d, half, &out.lo) ||
      !gb_decimal_add(d, half, &out.hi))
    return GB_INTERVAL_EMPTY;
  return out;
}

/** The sum of two lower ends or of two upper ends. */
static gboolean sum(GbDecimal a, GbDecimal b, GbDecimal *out) {
  if (!gb_interval_is_open(a) && !gb_interval_is_open(b))
    return gb_decimal_add(a, b, out);
  *out = gb_interval_is_open(a) ? a : b;
  return TRUE;
}

GbInterval gb_interval_add(GbInterval a, GbInterval b) {
  GbInterval out;
  if (gb_interval_is_empty(a) || gb_interval_is_empty(b) || !sum(a.lo, b.lo, &out.lo) ||
      !sum(a.hi, b.hi, &out.hi))
    return GB_INTERVAL_EMPTY;
  return out;
}

GbInterval gb_interval_subtract(GbInterval a, GbInterval b) {
  if (gb_interval_is_empty(b))
    return GB_INTERVAL_EMPTY;
  return gb_interval_add(a, (GbInterval){gb_decimal_negate(b.hi), gb_decimal_negate(b.lo)});
}

/** Nought times an open end is nought: so it is for every number below that end. */
static gboolean product(GbDecimal a, GbDecimal b, gboolean up, GbDecimal *out) {
  if (a.digits && b.digits && (gb_interval_is_open(a) || gb_interval_is_open(b))) {
    *out = open_end(is_negative(a) != is_negative(b));
    return TRUE;
  }
  return round_toward((Wide)a.digits * b.digits, (unsigned)a.scale + b.scale, up, out);
}

/** @b not zero. By an open end: nought, which no quotient by a number below that end passes. */
static gboolean quotient(GbDecimal a, GbDecimal b, gboolean up, GbDecimal *out) {
  if (gb_interval_is_open(a) || gb_interval_is_open(b)) {
    *out = gb_interval_is_open(b) ? (GbDecimal){0, 0} : open_end(is_negative(a) != is_negative(b));
    return TRUE;
  }
  int power = GB_INTERVAL_PLACES + b.scale - a.scale;
  Wide above = a.digits, below = b.digits;
  if (below < 0) {
    above = -above;
    below = -below;
  }
  if (power >= 0)
    above *= power_of_ten((unsigned)MIN(power, 20));
  else
    below *= power_of_ten((unsigned)-power);
  return power <= 20 && round_toward(divide_toward(above, below, up), GB_INTERVAL_PLACES, up, out);
}

typedef gboolean (*Operation)(GbDecimal a, GbDecimal b, gboolean up, GbDecimal *out);

/** The hull of the operation on the four pairs of ends. */
static GbInterval of_ends(GbInterval a, GbInterval b, Operation operation) {
  const GbDecimal left[] = {a.lo, a.lo, a.hi, a.hi}, right[] = {b.lo, b.hi, b.lo, b.hi};
  GbInterval out = GB_INTERVAL_EMPTY;
  for (int i = 0; i < 4; i++) {
    GbDecimal low, high;
    if (!operation(left[i], right[i], FALSE, &low) || !operation(left[i], right[i], TRUE, &high))
      return GB_INTERVAL_EMPTY;
    if (i == 0 || gb_decimal_compare(low, out.lo) < 0)
      out.lo = low;
    if (i == 0 || gb_decimal_compare(high, out.hi) > 0)
      out.hi = high;
  }
  return out;
}

GbInterval gb_interval_multiply(GbInterval a, GbInterval b) {
  if (gb_interval_is_empty(a) || gb_interval_is_empty(b))
    return GB_INTERVAL_EMPTY;
  return of_ends(a, b, product);
}

GbInterval gb_interval_divide(GbInterval a, GbInterval b) {
  if (gb_interval_is_empty(a) || gb_interval_is_empty(b) || gb_interval_holds(b, (GbDecimal){0, 0}))
    return GB_INTERVAL_EMPTY;
  return of_ends(a, b, quotient);
}

static gboolean shift(GbDecimal *d, int power) {
  int scale = d->scale - power;
  if (gb_interval_is_open(*d))
    return TRUE;
  if (scale > GB_DECIMAL_MAX_DIGITS || scale < -GB_DECIMAL_MAX_DIGITS)
    return FALSE;
  Wide digits = scale < 0 ? d->digits * power_of_ten((unsigned)-scale) : d->digits;
  if (!fits(digits))
    return FALSE;
  *d = (GbDecimal){(gint64)digits, (guint8)MAX(scale, 0)};
  return TRUE;
}

GbInterval gb_interval_shift(GbInterval a, int power) {
  if (gb_interval_is_empty(a) || !shift(&a.lo, power) || !shift(&a.hi, power))
    return GB_INTERVAL_EMPTY;
  return a;
}

GbInterval gb_interval_hull(GbInterval a, GbInterval b) {
  if (gb_interval_is_empty(a) || gb_interval_is_empty(b))
    return GB_INTERVAL_EMPTY;
  return (GbInterval){gb_decimal_compare(a.lo, b.lo) < 0 ? a.lo : b.lo,
                      gb_decimal_compare(a.hi, b.hi) > 0 ? a.hi : b.hi};
}

gboolean gb_interval_meets(GbInterval a, GbInterval b) {
  return !gb_interval_is_empty(a) && !gb_interval_is_empty(b) &&
         gb_decimal_compare(a.lo, b.hi) <= 0 && gb_decimal_compare(b.lo, a.hi) <= 0;
}

gboolean gb_interval_holds(GbInterval a, GbDecimal d) {
  return gb_decimal_compare(a.lo, d) <= 0 && gb_decimal_compare(d, a.hi) <= 0;
}
