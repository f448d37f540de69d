/* All files of one report.
 * site: for site.c; gongbao-bench renders pages with it. */
#ifndef GB_SITE_REPORT_FILES_H
#define GB_SITE_REPORT_FILES_H

#include "model/report.h"
#include "site/config.h"
#include "site/data.h"
#include "site/folder.h"

/** What is needed to write a report, const and shared by the threads. */
typedef struct {
  const GbFolder *folder;
  const GbData *data;
  GbSiteInfo site;
  guint formats; /* GbFormats */
} GbReportFiles;

/** Writes reports/SLUG/ of the complete @report: charts, data, then the page that lists them and
 * the sheet of its relations. Adds number and size of the files to @n_files and @bytes. FALSE and
 * GB_ERROR_OUTPUT, GB_ERROR_DATA or GB_ERROR_GLYPH. */
gboolean gb_report_files_write(const GbReportFiles *what, const GbReport *report,
                               GbMeasurer *measurer, guint *n_files, guint64 *bytes,
                               GError **error);

/** The page of the complete @report as it is written, but without downloads; touches no folder.
 * Free with g_free; NULL and GB_ERROR_DATA. */
char *gb_report_files_page(const GbReportFiles *what, const GbReport *report, GbMeasurer *measurer,
                           GError **error);

#endif
