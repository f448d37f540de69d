/* Two editions of one report, or two reports, figure by figure.
 * model: filled by compare, const for export and page. */
#ifndef GB_COMPARISON_H
#define GB_COMPARISON_H

#include "model/observation.h"
#include "model/report.h"

typedef enum {
  GB_DIFFERENCE_SAME,    /* 未变; also where it moved, or is written in another unit */
  GB_DIFFERENCE_CHANGED, /* 变动 */
  GB_DIFFERENCE_ADDED,   /* 新增 */
  GB_DIFFERENCE_GONE,    /* 删去 */
  GB_N_DIFFERENCES
} GbDifferenceKind;

/** @before, @after  indices into the observations of the two reports, -1: not there (added, gone)
 * @has_amount  CHANGED alone: @amount is after - before in @unit (of after; 百分点 between rates);
 *              FALSE where units cannot be brought together or 18 digits do not hold it
 * @rounds  CHANGED alone: both round to one value, only the printed places differ */
typedef struct {
  GbDifferenceKind kind;
  gint before, after;
  gboolean has_amount, rounds;
  GbDecimal amount;
  const char *unit;
} GbDifference;

/** Free with gb_comparison_free(). The reports are borrowed and must live as long.
 * @across  the reports are of two periods: figures were paired by indicator, whatever their date
 * @differences  figures of one indicator together, indicators in the order of the text of @after,
 *               then those that only @before has
 * @n       number of each kind */
typedef struct GbComparison {
  const GbReport *before, *after;
  gboolean across;
  GArray *differences;
  guint n[GB_N_DIFFERENCES];
} GbComparison;

void gb_comparison_free(GbComparison *comparison);

/** "same", "changed", "added", "gone"; 未变, 变动, 新增, 删去. Static. */
const char *gb_difference_name(GbDifferenceKind kind);
const char *gb_difference_name_zh(GbDifferenceKind kind);

/** The observations of a difference; NULL: not there. Borrowed. */
const GbObservation *gb_difference_before(const GbComparison *c, const GbDifference *d);
const GbObservation *gb_difference_after(const GbComparison *c, const GbDifference *d);

/** What a figure says of its indicator, for the eye: 2023年 目标 同比 增速, with no blanks, and the
 * date and the area only where they are not the report's. Free with g_free. */
char *gb_comparison_measure(const GbReport *report, const GbObservation *o);
/** The figure with its hedge and unit: 约6%, 1260亿元以上. Free with g_free. */
char *gb_comparison_value(const GbObservation *o);
/** The difference with its sign: +1.5亿元, −0.2百分点; "" where there is none. Free with g_free. */
char *gb_comparison_amount(const GbDifference *d);
/** The clause of a figure in one line: line breaks of the source left out. Free with g_free. */
char *gb_comparison_phrase(const GbReport *report, const GbObservation *o);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbComparison, gb_comparison_free)

#endif
