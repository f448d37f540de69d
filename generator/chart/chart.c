/* The stage: choose, word, check the contract, lay out, check the scenes.
 * chart: breakdowns and targets → report->charts. */
#include "chart/chart.h"

#include "base/error.h"
#include "base/message.h"
#include "chart/choose.h"
#include "chart/layout.h"
#include "chart/words.h"

/** A page with more charts than these nobody reads; what they show stands in its tables. */
#define MAX_CHARTS 100

static gboolean broken(GError **error, const GbReport *report, const GbChart *chart, char *what) {
  g_autofree char *owned = what;
  g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s: chart %s (%s): %s"), report->title,
              chart->name, chart->headline, owned);
  return FALSE;
}

static void name_chart(GbChart *chart, GbPlot *plot, guint number, const GbReport *report) {
  gb_caption(chart, plot, report);
  chart->number = number;
  chart->name =
      gb_arena_printf(report->arena, "figure-%u-%s", number, gb_chart_kind_name(plot->kind));
  chart->headline = gb_headline(plot, report->arena);
}

static gboolean check_scenes(const GbReport *report, const GbChart *chart, const GbTheme *theme,
                             GError **error) {
  const GbScene *scenes[] = {chart->wide, chart->narrow, chart->plate};
  for (guint i = 0; i < G_N_ELEMENTS(scenes); i++) {
    char *wrong = gb_scene_check(scenes[i], theme);
    if (wrong)
      return broken(error, report, chart, wrong);
  }
  return TRUE;
}

static gboolean make_chart(GbReport *report, GbPlot *plot, const GbTheme *theme,
                           GbMeasurer *measurer, GError **error) {
  GbChart *chart = g_new0(GbChart, 1);
  g_ptr_array_add(report->charts, chart);
  name_chart(chart, plot, report->charts->len, report);
  char *wrong = gb_contract_check(chart, plot);
  if (wrong)
    return broken(error, report, chart, wrong);
  chart->wide = gb_layout(plot, &theme->wide, report->arena, measurer);
  chart->narrow = gb_layout(plot, &theme->narrow, report->arena, measurer);
  chart->plate = gb_layout_plate(plot, chart, report->arena, measurer);
  if (!gb_measurer_check(measurer, error)) {
    g_prefix_error(error, gb_message("%s: chart %s: "), report->title, chart->name);
    return FALSE;
  }
  return check_scenes(report, chart, theme, error);
}

static void tell_left_out(GbReport *report, guint n) {
  g_autofree char *message =
      g_strdup_printf(gb_message("%u charts: the first %d are drawn"), n, MAX_CHARTS);
  gb_report_tell(report, GB_LEVEL_NOTE, "N701", report->title_span, message, NULL);
}

static void tell_far(GbReport *report) {
  g_autofree char *message =
      g_strdup_printf(gb_message("%u breakdowns: one is drawn together with those among the %d "
                                 "behind it alone"),
                      report->breakdowns->len, GB_MOST_JOINED);
  gb_report_tell(report, GB_LEVEL_NOTE, "N702", report->title_span, message, NULL);
}

gboolean gb_chart(GbReport *report, const GbTheme *theme, GbMeasurer *measurer, GError **error) {
  g_autoptr(GPtrArray) plots = gb_choose(report, theme);
  if (report->breakdowns->len > GB_MOST_JOINED + 1)
    tell_far(report);
  if (plots->len > MAX_CHARTS)
    tell_left_out(report, plots->len);
  for (guint i = 0; i < MIN(plots->len, MAX_CHARTS); i++)
    if (!make_chart(report, g_ptr_array_index(plots, i), theme, measurer, error))
      return FALSE;
  return TRUE;
}
