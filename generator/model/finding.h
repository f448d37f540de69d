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

/** How the two sides stand to each other where the relation holds. */
typedef enum {
  GB_RELATION_NONE,    /* they are of different things: nothing to draw */
  GB_RELATION_EQUAL,   /* the stated figure lies where the computed one does */
  GB_RELATION_AT_MOST, /* the computed side is at most the stated one */
  GB_RELATION_TARGET,  /* the computed side is a result, the stated one its target: behind is no
                          error */
  GB_RELATION_WITHIN   /* the computed side lies in the stated range, what is possible or usual */
} GbRelation;

/** @computed, @stated  intervals in the unit of the stated figure, rounded outward; an end is open
 *                     (gb_interval_is_open) where a hedge (以上, 超过) leaves it so
 * Where a relation is not checkable @computed says nothing.
 * @point  the computed side from the digits as printed; its ends differ where it is a range
 * @told   the stated side as printed */
typedef struct {
  const char *kind;    /* static: "sum", "gap", "share", "ratio" … */
  GArray *members;     /* GbMember, at least 1 */
  const char *formula; /* 2512.6 + 1262.9 = 3775.5 */
  const char *title;   /* 出口与进口之和 */
  const char *explain; /* one sentence for a proof-reader, Chinese */
  const char
      *missing; /* what the text does not print, where it is not checkable: 相减的两数; else NULL */
  GbDecimal computed[2], stated[2], point[2], told;
  GbRelation relation;
  GbVerdict verdict;
} GbFinding;

/** "holds", "holds_by_rounding", "fails", "suspicious", "not_checkable" */
const char *gb_verdict_name(GbVerdict v);
/** 一致, 舍入内, 不符, 可疑, 无从核对 */
const char *gb_verdict_name_zh(GbVerdict v);
/** "=", "≈", "≠", "?", "·" */
const char *gb_verdict_sign(GbVerdict v);
/** "equal", "at-most", "target", "within"; NULL: none */
const char *gb_relation_name(GbRelation relation);

/** Two counts that must be the same: 29 = 29. Nothing lies between them. */
gboolean gb_finding_is_identity(const GbFinding *finding);
/** Where the figure must lie, for a proof-reader: 38.369～38.424, 不大于407.2, 目标5以上, 5～200;
 * NULL: no relation of the two sides. Free with g_free. */
char *gb_finding_band_zh(const GbFinding *finding);
/** The figure that is held against it: 38.4, 4.5～5.6. Free with g_free. */
char *gb_finding_point_zh(const GbFinding *finding);
/** "4.5～5.6" with U+2212 for minus, to @places at most; one number where both ends are the same,
 * 不小于4.5 where an end is open. Free with g_free. */
char *gb_finding_range_zh(const GbDecimal interval[2], guint8 places);

#endif
