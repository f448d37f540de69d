/* Parts of the choice. chart: private to the folder. */
#ifndef GB_CHART_CHOOSE_H
#define GB_CHART_CHOOSE_H

#include "chart/plot.h"
#include "model/report.h"

/** A breakdown is drawn together with one of so many behind it. */
#define GB_MOST_JOINED 200

/** Charts that the report's breakdowns and targets are worth, in the text's order: GbPlot*, owned.
 */
GPtrArray *gb_choose(const GbReport *report, const GbTheme *theme);
/** Appends the plots of targets beside their results. */
void gb_choose_targets(GPtrArray *plots, const GbReport *report);

/** Remembers signs and multiples of @o for the note. */
void gb_plot_note_approx(GbPlot *plot, const GbObservation *o);
gboolean gb_prices_agree(GbPrice a, GbPrice b);

#endif
