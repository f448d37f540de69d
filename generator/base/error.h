/* What can go wrong with a call, as GError codes; the command line turns them into exit codes.
 * base: used by everything. */
#ifndef GB_ERROR_H
#define GB_ERROR_H

#include <glib.h>

#define GB_ERROR (gb_error_quark())
GQuark gb_error_quark(void);

typedef enum {
  GB_ERROR_USAGE = 2,  /* option, configuration or command is wrong */
  GB_ERROR_INPUT = 3,  /* a file cannot be read, decoded, or is too large */
  GB_ERROR_OUTPUT = 4, /* nothing could be written; what stood there is untouched */
  GB_ERROR_DATA = 5,   /* the program's own files (lexicon, template, theme) are wrong */
  GB_ERROR_GLYPH = 6   /* no installed font has a character that a chart needs */
} GbErrorCode;

#endif
