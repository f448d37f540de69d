/* From what a user named to the files that are read.
 * site: the build, and the commands that read folders. */
#ifndef GB_SITE_INPUTS_H
#define GB_SITE_INPUTS_H

#include "base/diagnostic.h"

/** Files of @inputs (NULL-terminated), folders walked (*.txt; hidden ones, links to folders and
 * sites that gongbao made are left out), sorted by path, each file once. What is skipped is told in @notes.
 * NULL and GB_ERROR_INPUT: a name that does not exist, or no report at all; GB_ERROR_USAGE: "-".
 * Free with g_ptr_array_unref. */
GPtrArray *gb_inputs_find(const char *const *inputs, GbDiagnostics *notes, GError **error);

#endif
