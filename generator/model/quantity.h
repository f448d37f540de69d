/* One numeral of a text and what it is, before any grammar.
 * model: filled by extract for gongbao scan, written by export. */
#ifndef GB_QUANTITY_H
#define GB_QUANTITY_H

#include "base/decimal.h"
#include "base/span.h"
#include "model/observation.h"

typedef enum {
  GB_QUANTITY_NUMBER,   /* an amount or a count: 36.57亿元, 三个 */
  GB_QUANTITY_PERCENT,  /* 7.9%, 百分之七点九, 四成 */
  GB_QUANTITY_PERMILLE, /* -3.84‰, 千分之十三 */
  GB_QUANTITY_POINT,    /* 0.4个百分点 */
  GB_QUANTITY_MULTIPLE, /* 1.1倍, 两番 */
  GB_QUANTITY_FRACTION, /* 三分之二, 万分之三 */
  GB_QUANTITY_RANK,     /* 第3位 */
  GB_QUANTITY_TIME,     /* 2023年, 1—5月份 */
  GB_QUANTITY_NAME      /* inside a name, a code, a list number: 第12届, 国道308线 */
} GbQuantityKind;

/** Strings live in an arena or are static. */
typedef struct {
  GbSpan span; /* sign, numeral and unit; hedges are left out */
  GbQuantityKind kind;
  gboolean valued;       /* value holds: not of TIME, of 2/3, nor of more than 18 digits */
  GbDecimal value;       /* exact, multipliers multiplied out: 36.57亿 is 3657000000 */
  GbDecimal over, under; /* FRACTION: over / under */
  const char *unit;      /* without multiplier: 元; "" none */
  GbApprox approx;
} GbQuantity;

/** "number", "percent" … */
const char *gb_quantity_kind_name(GbQuantityKind kind);

#endif
