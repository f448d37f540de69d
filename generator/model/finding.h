/* One relation between stated figures, checked.
 * model: filled by audit, const for page and export. Source: tests/gold/audit/README.md. */
#ifndef GB_FINDING_H
#define GB_FINDING_H

#include <glib.h>

#include "base/decimal.h"

typedef enum {
  GB_VERDICT_HOLDS,             /* 一致 */
  GB_VERDICT_HOLDS_BY_ROUNDING, /* 舍入内 */
  GB_VERDICT_FAILS,             /* 不符 */
  GB_VERDICT_SUSPICIOUS,        /* 可疑 */
  GB_VERDICT_NOT_CHECKABLE      /* 无从核对: in report->unchecked alone */
} GbVerdict;

typedef struct {
  gint observation; /* index */
  const char *role; /* static: "part", "whole", "stated", "numerator" … */
} GbMember;

/** @computed, @stated  closed intervals in the unit of the stated figure, rounded outward; where a
 * relation is not checkable @computed says nothing */
typedef struct {
  const char *kind; /* static: "sum", "gap", "share", "ratio" … */
  GArray *members;  /* GbMember, at least 1 */
  const char *formula; /* 2512.6 + 1262.9 = 3775.5 */
  const char *title;   /* 出口与进口之和 */
  const char *explain; /* one sentence for a proof-reader, Chinese */
  GbDecimal computed[2], stated[2];
  GbVerdict verdict;
} GbFinding;

/** "holds", "holds_by_rounding", "fails", "suspicious", "not_checkable" */
const char *gb_verdict_name(GbVerdict v);
/** 一致, 舍入内, 不符, 可疑, 无从核对 */
const char *gb_verdict_name_zh(GbVerdict v);
/** "=", "≈", "≠", "?", "·" */
const char *gb_verdict_sign(GbVerdict v);

#endif
