/* Breakdowns → charts → files. Choose, lay out, one writer a format. */
#ifndef GB_CHART_H
#define GB_CHART_H

#include "model/chart.h"
#include "model/finding.h"
#include "model/report.h"

/** Colours, sizes and fonts of charts, read from assets/chart-theme.ini; const once loaded. */
typedef struct GbTheme GbTheme;
/** NULL and GB_ERROR_DATA with file, key and hint. */
GbTheme *gb_theme_load(const char *file, GError **error);
void gb_theme_free(GbTheme *theme);
/** Overrides of the user's gongbao.ini: role name ("series-1") → "#RRGGBB". GB_ERROR_USAGE where
 * role or colour is unknown. */
gboolean gb_theme_set_colour(GbTheme *theme, const char *role, const char *colour, GError **error);

/** Text measuring of one thread (Pango context and cache); not thread-safe. */
typedef struct GbMeasurer GbMeasurer;
GbMeasurer *gb_measurer_new(const GbTheme *theme);
void gb_measurer_free(GbMeasurer *measurer);

/** Fills report->charts: chooses, lays out, checks the figure contract.
 * FALSE and GB_ERROR_GLYPH naming the character where no font has it; GB_ERROR_DATA naming chart
 * and part where the contract is broken. */
gboolean gb_chart(GbReport *report, const GbTheme *theme, GbMeasurer *measurer, GError **error);

/** Inline SVG for the page: real text, classes for paint, marks linked to "#obs-N".
 * @scene  wide or narrow; @id  prefix that makes ids unique in the page
 * The result is well-formed XML in the SVG namespace; free with g_free. */
char *gb_chart_page_svg(const GbChart *chart, const GbScene *scene, const char *id);
/** Inline SVG of one relation of the audit for its sheet: where the figure must lie, and where it
 * lies. "" where there is nothing to draw; free with g_free. */
char *gb_chart_interval_svg(const GbFinding *finding, GbMeasurer *measurer);
/** Editable text SVG, attributes only, one font name; free with g_free. */
char *gb_chart_text_svg(const GbChart *chart, const GbTheme *theme);
/** Cairo SVG, glyphs as outlines, unique ids, title and description. NULL on failure. */
GBytes *gb_chart_outline_svg(const GbChart *chart, const GbTheme *theme, GbMeasurer *measurer,
                             GError **error);
/** PNG at 2×. */
GBytes *gb_chart_png(const GbChart *chart, const GbTheme *theme, GbMeasurer *measurer,
                     GError **error);
/** PDF of @n charts, one a page, in mm, outline and metadata; dates from @epoch (seconds). */
GBytes *gb_chart_pdf(const GbChart *const *charts, guint n, const char *title, const GbTheme *theme,
                     GbMeasurer *measurer, gint64 epoch, GError **error);

/** The scene as text, one mark a line, numbers to 0.01: for tests and --dump; free with g_free. */
char *gb_scene_dump(const GbScene *scene);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbTheme, gb_theme_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbMeasurer, gb_measurer_free)

#endif
