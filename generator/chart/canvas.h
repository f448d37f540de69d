/* A scene under construction: places marks, measures text, opens and closes groups.
 * chart: used by the layout of each kind. Private to the folder. */
#ifndef GB_CHART_CANVAS_H
#define GB_CHART_CANVAS_H

#include "base/arena.h"
#include "chart/measure.h"

typedef struct {
  GbScene *scene;
  GbArena *arena; /* of the scene's strings */
  GbMeasurer *measurer;
  const GbTheme *theme;
  gint group;    /* marks go into this one; -1 furniture */
  double dx, dy; /* added to all places: a plate puts its drawing into the margins */
} GbCanvas;

/** An empty scene; gb_canvas_finish() gives it its height and hands it over. */
GbCanvas gb_canvas_begin(GbArena *arena, GbMeasurer *measurer, double width);
GbScene *gb_canvas_finish(GbCanvas *canvas, double height);

/** @baseline  of the text; returns the measured width. The text is copied into the arena. */
double gb_canvas_text(GbCanvas *canvas, const char *text, double x, double baseline,
                      GbTextStyle style, GbAnchor anchor, GbRole role);
/** The same on a data fill. */
double gb_canvas_text_on(GbCanvas *canvas, const char *text, double x, double baseline,
                         GbTextStyle style, GbAnchor anchor, GbRole on);
/** Baseline that puts the optical middle of @size px text at @y. */
double gb_canvas_baseline(const GbCanvas *canvas, double y, double size);
double gb_canvas_measure(const GbCanvas *canvas, const char *text, GbTextStyle style);

void gb_canvas_rect(GbCanvas *canvas, double x, double y, double width, double height, GbRole fill);
void gb_canvas_outlined_rect(GbCanvas *canvas, double x, double y, double width, double height,
                             GbRole role, double stroke_width);
void gb_canvas_circle(GbCanvas *canvas, double x, double y, double radius, GbRole fill);
/** @dash  0: solid; otherwise length of dash and gap */
void gb_canvas_line(GbCanvas *canvas, double x1, double y1, double x2, double y2, GbRole stroke,
                    double width, double dash);

/** Marks until gb_canvas_close() belong to one datum. @title is copied. */
void gb_canvas_open(GbCanvas *canvas, gint observation, const char *title);
/** The band: rows of the drawing's width, at least the theme's band height. */
void gb_canvas_close(GbCanvas *canvas, double x, double y, double width, double height);

#endif
