/* A scene drawn by Cairo, for its SVG, PDF and PNG surfaces. chart: private to the folder. */
#ifndef GB_CHART_CAIRO_DRAW_H
#define GB_CHART_CAIRO_DRAW_H

#include "chart/measure.h"

/** Draws @scene on @cr in px, its ground the paper colour. Errors stay in @cr's status. */
void gb_cairo_draw(cairo_t *cr, const GbScene *scene, const GbTheme *theme, GbMeasurer *measurer);
/** Collects what a Cairo stream surface writes; @closure  GByteArray */
cairo_status_t gb_cairo_collect(void *closure, const unsigned char *data, unsigned int length);
/** GB_ERROR_OUTPUT with Cairo's words; always FALSE. */
gboolean gb_cairo_fail(GError **error, const GbChart *chart, cairo_status_t status);

#endif
