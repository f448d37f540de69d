/* The lines of a text with what can be seen of each without reading it.
 * structure: private; the first step. */
#ifndef GB_STRUCTURE_LINES_H
#define GB_STRUCTURE_LINES_H

#include "model/text.h"

typedef enum {
  GB_ENDING_OPEN,  /* a letter, digit, closing bracket: a heading or a broken line */
  GB_ENDING_FINAL, /* 。！？, also before a closing quotation mark */
  GB_ENDING_PAUSE, /* ；： */
  GB_ENDING_COMMA  /* ，、 */
} GbEnding;

enum {
  GB_LINE_TAB = 1,      /* a tab behind its first character */
  GB_LINE_INDENTED = 2, /* two blanks or an ideographic space in front */
  GB_LINE_CLAUSE = 4,   /* ，；。 before its last character */
  GB_LINE_DIGIT = 8,
  GB_LINE_BLANK_BEFORE = 16,
  GB_LINE_PAGE_BEFORE = 32, /* a form feed stands before it */
  GB_LINE_STOP = 64         /* 。！？ before its last character */
};

/** @span   without white space at either end, never empty
 * @chars  code points that are not white space
 * @width  of print, in half-width columns, at most 65535 */
typedef struct {
  GbSpan span;
  guint32 chars;
  guint16 width;
  guint8 ending; /* GbEnding */
  guint8 flags;
} GbLine;

/** @lines    GbLine, blank lines left out
 * @residue  GbSpan of ##word## marks, which are in no line */
typedef struct {
  GArray *lines, *residue;
} GbLines;

/** A line of a pasted page may hold a whole document with ideographic spaces for paragraphs: it
 * is cut at them. Free with gb_lines_clear(). */
void gb_lines_read(const GbText *text, GbLines *out);
void gb_lines_clear(GbLines *lines);

#endif
