/* Separated text as spreadsheets write and read it: written with tabs, read with tabs, commas or
 * semicolons. correct: private to this folder.
 * Source: what Excel calls "Unicode text" and "text (tab delimited)"; quoting as RFC 4180. */
#ifndef GB_CORRECT_SHEET_H
#define GB_CORRECT_SHEET_H

#include <glib.h>

/** @line  of the row's first character, from 1
 * @cells  trimmed of white space and of the apostrophe that guards a text; owned */
typedef struct {
  guint line;
  GPtrArray *cells;
} GbSheetRow;

/** The rows of @text (UTF-8, LF), those without any character left out. Quoted cells may hold tabs,
 * line ends and doubled quotes. Tabs stand between the cells, or what the first line has instead,
 * commas or semicolons. NULL: a quoted cell is not closed or goes on behind its end; @line is then
 * its line, @what says which, static. Free with g_ptr_array_unref. */
GPtrArray *gb_sheet_read(const char *text, guint *line, const char **what);

/** Appends a cell, in quotes. A text that a spreadsheet would take for a formula, a number, a date
 * or a percentage gets an apostrophe in front; 0 @first: a tab before it. */
void gb_sheet_text(GString *out, const char *text, gboolean first);
/** Appends a number; one in other than ASCII digits, or with more of them than a spreadsheet shows,
 * as a text. */
void gb_sheet_number(GString *out, const char *digits);
void gb_sheet_end_row(GString *out);

#endif
