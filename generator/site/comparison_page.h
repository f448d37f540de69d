/* A comparison as one file of HTML that needs no other. */
#ifndef GB_COMPARISON_PAGE_H
#define GB_COMPARISON_PAGE_H

#include "model/comparison.h"
#include "model/site.h"

/** The page of templates/compare.html with its style sheets inside; free with g_free.
 * @folder  of the program's files, as gb_data_folder() gives it
 * NULL and GB_ERROR_DATA. */
char *gb_comparison_page(const GbComparison *comparison, const GbSiteInfo *site, const char *folder,
                         GError **error);

#endif
