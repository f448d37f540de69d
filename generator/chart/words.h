/* The words of a figure: headline, titles, source, note, text alternatives.
 * chart: between choose and layout. Private to the folder. */
#ifndef GB_CHART_WORDS_H
#define GB_CHART_WORDS_H

#include "chart/plot.h"
#include "model/chart.h"
#include "model/report.h"

/** The finding in one sentence, its numbers plotted; marks the data that it names as bold. */
const char *gb_headline(GbPlot *plot, GbArena *arena);
/** Fills all strings of @chart but headline and number. */
void gb_caption(GbChart *chart, const GbPlot *plot, const GbReport *report);
/** Words of change: "增长", "上涨", "提高" …; NULL for a measure without sign. */
const char *gb_word_up(const GbPlot *plot);
const char *gb_word_down(const GbPlot *plot);
/** 二, 十二 of 1..99; @counting  两项 instead of 二项. The arena's. */
const char *gb_word_number(GbArena *arena, guint n, gboolean counting);
/** "2023年上半年" of a period; static text for an unknown one. */
const char *gb_word_period(GbArena *arena, GbPeriod period);
/** Highest and lowest datum, the first of equals. */
GbDatum *gb_plot_highest(const GbPlot *plot);
GbDatum *gb_plot_lowest(const GbPlot *plot);

/** NULL, or what of the figure contract is broken; free with g_free. */
char *gb_contract_check(const GbChart *chart, const GbPlot *plot);

#endif
