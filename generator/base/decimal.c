/* Exact decimals: 64-bit digits with a scale, 128 bits between.
 * base: used by everything. */
#include "base/decimal.h"

#include <math.h>
#include <string.h>

__extension__ typedef __int128 Wide;

static const gint64 LIMIT = G_GINT64_CONSTANT(1000000000000000000);

static Wide power_of_ten(unsigned n) {
  Wide p = 1;
  while (n--)
    p *= 10;
  return p;
}

static gboolean fits(Wide digits) { return digits > -(Wide)LIMIT && digits < (Wide)LIMIT; }

gboolean gb_decimal_parse(const char *s, gssize len, GbDecimal *out) {
  gsize n = len < 0 ? strlen(s) : (gsize)len;
  gsize i = n && s[0] == '-';
  gboolean negative = i == 1, point = FALSE, any = FALSE;
  Wide digits = 0;
  guint8 scale = 0;
  for (; i < n; i++) {
    if (s[i] == '.' && !point && any) {
      point = TRUE;
      continue;
    }
    if (s[i] < '0' || s[i] > '9')
      return FALSE;
    digits = digits * 10 + (s[i] - '0');
    if (!fits(digits) || (point && ++scale > GB_DECIMAL_MAX_DIGITS))
      return FALSE;
    any = TRUE;
  }
  if (!any || s[n - 1] == '.')
    return FALSE;
  *out = (GbDecimal){(gint64)(negative ? -digits : digits), scale};
  return TRUE;
}

char *gb_decimal_format(GbDecimal d, char *buffer) {
  guint64 digits = d.digits < 0 ? (guint64) - (d.digits) : (guint64)d.digits;
  char reversed[GB_DECIMAL_BUFFER];
  int n = 0;
  for (int place = 0; digits || place <= d.scale; place++) {
    if (place && place == d.scale)
      reversed[n++] = '.';
    reversed[n++] = (char)('0' + digits % 10);
    digits /= 10;
  }
  char *at = buffer;
  if (d.digits < 0)
    *at++ = '-';
  while (n)
    *at++ = reversed[--n];
  *at = 0;
  return buffer;
}

char *gb_decimal_format_zh(GbDecimal d, char *buffer) {
  static const char MINUS[] = "\xE2\x88\x92"; /* U+2212 */
  char digits[GB_DECIMAL_BUFFER];
  gb_decimal_format(d, digits);
  gboolean negative = *digits == '-';
  g_snprintf(buffer, GB_DECIMAL_BUFFER, "%s%s", negative ? MINUS : "", digits + negative);
  return buffer;
}

GbDecimal gb_decimal_round(GbDecimal d, guint8 places) {
  if (d.scale > places) {
    gint64 unit = (gint64)power_of_ten(MIN(d.scale - places, GB_DECIMAL_MAX_DIGITS));
    gint64 rest = d.digits % unit;
    d.digits = d.digits / unit + (rest >= unit / 2) - (rest <= -(unit / 2));
    d.scale = places;
  }
  while (d.scale && d.digits % 10 == 0) {
    d.digits /= 10;
    d.scale--;
  }
  return d;
}

GbDecimal gb_decimal_negate(GbDecimal d) { return (GbDecimal){-d.digits, d.scale}; }

double gb_decimal_to_double(GbDecimal d) { return (double)d.digits / pow(10, d.scale); }

gboolean gb_decimal_rescale(GbDecimal d, guint8 scale, GbDecimal *out) {
  if (scale > GB_DECIMAL_MAX_DIGITS)
    return FALSE;
  Wide digits = d.digits;
  if (scale >= d.scale) {
    digits *= power_of_ten(scale - d.scale);
  } else {
    Wide unit = power_of_ten(d.scale - scale);
    if (digits % unit)
      return FALSE;
    digits /= unit;
  }
  if (!fits(digits))
    return FALSE;
  *out = (GbDecimal){(gint64)digits, scale};
  return TRUE;
}

gboolean gb_decimal_shift(GbDecimal d, int power, GbDecimal *out) {
  if (power <= d.scale) {
    *out = (GbDecimal){d.digits, (guint8)(d.scale - power)};
    return TRUE;
  }
  unsigned more = d.digits ? (unsigned)power - d.scale : 0;
  if (more > GB_DECIMAL_MAX_DIGITS || !fits(d.digits * power_of_ten(more)))
    return FALSE;
  *out = (GbDecimal){(gint64)(d.digits * power_of_ten(more)), 0};
  return TRUE;
}

int gb_decimal_compare(GbDecimal a, GbDecimal b) {
  guint8 scale = MAX(a.scale, b.scale);
  Wide x = (Wide)a.digits * power_of_ten(scale - a.scale);
  Wide y = (Wide)b.digits * power_of_ten(scale - b.scale);
  return (x > y) - (x < y);
}

gboolean gb_decimal_add(GbDecimal a, GbDecimal b, GbDecimal *out) {
  guint8 scale = MAX(a.scale, b.scale);
  Wide sum = (Wide)a.digits * power_of_ten(scale - a.scale) +
             (Wide)b.digits * power_of_ten(scale - b.scale);
  if (!fits(sum))
    return FALSE;
  *out = (GbDecimal){(gint64)sum, scale};
  return TRUE;
}

gboolean gb_decimal_subtract(GbDecimal a, GbDecimal b, GbDecimal *out) {
  return gb_decimal_add(a, gb_decimal_negate(b), out);
}

gboolean gb_decimal_multiply(GbDecimal a, GbDecimal b, GbDecimal *out) {
  Wide product = (Wide)a.digits * b.digits;
  unsigned scale = (unsigned)a.scale + b.scale;
  if (!fits(product) || scale > GB_DECIMAL_MAX_DIGITS)
    return FALSE;
  *out = (GbDecimal){(gint64)product, (guint8)scale};
  return TRUE;
}
