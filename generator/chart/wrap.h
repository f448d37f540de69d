/* Lines of text: labels, headlines and notes. chart: used by layout. Private to the folder. */
#ifndef GB_CHART_WRAP_H
#define GB_CHART_WRAP_H

#include "chart/measure.h"

/** Lines of a row's label, no wider than @limit_em: broken after 、 ， 和 及 where that is within
 * the theme's window of the limit, else in equal parts. Never NULL or empty; free with
 * g_strfreev(). */
char **gb_wrap_label(GbMeasurer *measurer, const char *text, GbTextStyle style, double limit_em);
/** Lines of running text no wider than @first_width (first line) and @width (the others), px. */
char **gb_wrap_text(GbMeasurer *measurer, const char *text, GbTextStyle style, double first_width,
                    double width);
/** Lines of a headline: broken behind ，；： while a clause fits in @width, behind 、 while a
 * member of its list does. */
char **gb_wrap_headline(GbMeasurer *measurer, const char *text, GbTextStyle style, double width);

#endif
