/* The program's own files: lexicon, chart theme, templates, style and script.
 * site: found once, loaded once, const for all threads. */
#ifndef GB_DATA_H
#define GB_DATA_H

#include "chart/chart.h"
#include "lexicon/lexicon.h"
#include "page/page.h"

/** Folder that holds assets/ and templates/: @wish (--data, NULL none), else GONGBAO_DATA, else the
 * source tree the program was built in, else where it was installed. Free with g_free; NULL and
 * GB_ERROR_DATA where there is none. */
char *gb_data_folder(const char *wish, GError **error);
/** @folder/@part/@name ("assets", "lexicon"); @name NULL: the part itself. Free with g_free. */
char *gb_data_path(const char *folder, const char *part, const char *name);

/** All of it, loaded; members are owned. */
typedef struct {
  char *folder;
  GbLexicon *lexicon;
  GbTheme *theme;
  GbTemplates *templates;
} GbData;

/** NULL and GB_ERROR_DATA naming file and line. @wish  as gb_data_folder()
 * @own  a user's indicators, as gb_lexicon_load_with(); NULL none */
GbData *gb_data_load(const char *wish, const char *own, GError **error);
void gb_data_free(GbData *data);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbData, gb_data_free)

#endif
