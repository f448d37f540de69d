/* What a printed figure can stand for, and figures found by name.
 * audit: observations → operands of a rule. */
#ifndef GB_AUDIT_FIGURE_H
#define GB_AUDIT_FIGURE_H

#include "audit/rule.h"
#include "base/interval.h"

/** The value and what rounds to it, in @unit's multiplier (亿元 for a figure in 万元). Counts
 * (29个) are exact. A rate in 倍 is turned into %. A hedge leaves more room: 约 a tenth either way,
 * 以上 and 超过 have no upper end, 不足 and 以内 down to nought; of a fall (下降5%以上) its size is
 * meant. */
typedef struct {
  GbInterval point; /* the figure as printed */
  GbInterval range; /* what it can stand for */
} GbFigure;

GbFigure gb_figure(const GbObservation *o, const char *unit);
/** A number of the formula itself. */
GbFigure gb_figure_number(gint64 number);

GbFigure gb_figure_add(GbFigure a, GbFigure b);
GbFigure gb_figure_subtract(GbFigure a, GbFigure b);
GbFigure gb_figure_multiply(GbFigure a, GbFigure b);
GbFigure gb_figure_divide(GbFigure a, GbFigure b);
/** × 10^power */
GbFigure gb_figure_shift(GbFigure a, int power);

/** Same period, status, area. */
gboolean gb_figure_same_time(const GbObservation *a, const GbObservation *b);
/** Same indicator, by lexicon row or by name. */
gboolean gb_figure_same_name(const GbObservation *a, const GbObservation *b);
/** Both are levels, growth rates … of one kind: measure, base, time; prices do not contradict. */
gboolean gb_figure_same_kind(const GbObservation *a, const GbObservation *b);

/** The figure of a known indicator that is of @like's time; -1 none, or two that differ. */
gint gb_figure_find_known(const GbAudit *audit, const char *id, GbMeasure measure, GbBase base,
                          GbPrice price, const GbObservation *like);

guint gb_figure_paragraph(const GbReport *report, const GbObservation *o);

/** Puts indices of observations (gint) into the order of the text. */
void gb_figure_sort(GArray *observations);

#endif
