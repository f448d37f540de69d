/* What a chart looks like before any format: a flat list of marks whose paint is a role.
 * model: laid out by chart, written by chart's writers, tested as numbers. */
#ifndef GB_SCENE_H
#define GB_SCENE_H

#include <glib.h>

typedef enum {
  GB_ROLE_INK,
  GB_ROLE_INK_2,
  GB_ROLE_INK_3,
  GB_ROLE_GRID,
  GB_ROLE_LINE,
  GB_ROLE_PAPER,
  GB_ROLE_SERIES_1,
  GB_ROLE_SERIES_2,
  GB_ROLE_SERIES_3,
  GB_ROLE_SERIES_4,
  GB_ROLE_SERIES_5,
  GB_ROLE_SERIES_6,
  GB_ROLE_WHOLE,
  GB_ROLE_UP,
  GB_ROLE_DOWN,
  GB_ROLE_TARGET,
  GB_ROLE_ON_DATA, /* text that stands on a data fill */
  GB_ROLE_NONE,    /* not painted */
  GB_ROLE_COUNT
} GbRole;

typedef enum { GB_MARK_RECT, GB_MARK_LINE, GB_MARK_CIRCLE, GB_MARK_PATH, GB_MARK_TEXT } GbMarkType;
typedef enum { GB_ANCHOR_START, GB_ANCHOR_MIDDLE, GB_ANCHOR_END } GbAnchor;
typedef enum { GB_FACE_HEI, GB_FACE_SONG } GbFace;

/** All lengths in px of 1/96 inch, y downward. */
typedef struct {
  GbMarkType type;
  GbRole fill, stroke;
  GbRole on;           /* TEXT filled ON_DATA: the role of the fill under it, else NONE */
  double stroke_width;
  double dash[2];      /* 0,0: solid */
  double x, y;         /* rect: corner; circle: centre; text: anchor on the baseline; line: start */
  double width, height;/* rect; line: x2, y2 as end point; circle: width = radius */
  const char *path;    /* PATH: "M x y L x y … Z", absolute, M L Z only */
  const char *text;    /* TEXT */
  GbFace face;
  double size;         /* TEXT: font size */
  gboolean bold;
  GbAnchor anchor;
  double text_width;   /* TEXT: measured */
  gint group;          /* index into groups; -1 furniture (axis, grid, title) */
} GbMark;

/** Marks of one datum; a link to its row. */
typedef struct {
  gint observation;    /* index, -1 derived */
  const char *title;   /* tooltip and name: 制造业增加值 8.4% */
  double x, y, width, height; /* hit area */
} GbMarkGroup;

typedef struct {
  double width, height;
  GArray *marks;  /* GbMark */
  GArray *groups; /* GbMarkGroup */
} GbScene;

#endif
