/* Exact decimals as a report prints them: 6.10 is not 6.1. No binary floating point before a
 * chart's scale. base: used by everything. */
#ifndef GB_DECIMAL_H
#define GB_DECIMAL_H

#include <glib.h>

#define GB_DECIMAL_MAX_DIGITS 18

/** digits × 10^-scale.
 * @digits  signed, |digits| < 10^18
 * @scale   number of printed places after the point, 0..18 */
typedef struct {
  gint64 digits;
  guint8 scale;
} GbDecimal;

/** Reads ASCII "[-]ddd[.ddd]", separators already removed, of @len bytes (-1: NUL-terminated).
 * FALSE, @out untouched: empty, another character, or more than 18 digits. */
gboolean gb_decimal_parse(const char *s, gssize len, GbDecimal *out);

/** Writes with all printed places, '.' and '-' whatever the locale; never "-0".
 * @buffer  at least GB_DECIMAL_BUFFER bytes. Returns @buffer. */
#define GB_DECIMAL_BUFFER 48
char *gb_decimal_format(GbDecimal d, char *buffer);

/** The same for Chinese readers: U+2212 for minus. */
char *gb_decimal_format_zh(GbDecimal d, char *buffer);

/** To @places at most, half away from zero, without noughts at its end. */
GbDecimal gb_decimal_round(GbDecimal d, guint8 places);

GbDecimal gb_decimal_negate(GbDecimal d);
double gb_decimal_to_double(GbDecimal d);

/** The same number with @scale places; FALSE where digits would be lost or overflow. */
gboolean gb_decimal_rescale(GbDecimal d, guint8 scale, GbDecimal *out);
/** @d × 10^@power, @power >= 0: 36.57 and 8 give 3657000000, 1.2345 and 2 give 123.45. FALSE on
 * overflow of 18 digits, @out untouched. */
gboolean gb_decimal_shift(GbDecimal d, int power, GbDecimal *out);
/** <0, 0, >0 as the numbers compare; 6.1 equals 6.10. Exact. */
int gb_decimal_compare(GbDecimal a, GbDecimal b);
/** FALSE on overflow of 18 digits, @out untouched. */
gboolean gb_decimal_add(GbDecimal a, GbDecimal b, GbDecimal *out);
gboolean gb_decimal_subtract(GbDecimal a, GbDecimal b, GbDecimal *out);
gboolean gb_decimal_multiply(GbDecimal a, GbDecimal b, GbDecimal *out);

#endif
