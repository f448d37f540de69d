/* What pages know of the site around a report, and what the site keeps of a report.
 * model: made by site, const for page. */
#ifndef GB_SITE_MODEL_H
#define GB_SITE_MODEL_H

#include "model/finding.h"
#include "model/report.h"

/** From gongbao.ini; strings are borrowed and never NULL. */
typedef struct {
  const char *title;     /* 公报数据 */
  const char *publisher; /* "" none */
  const char *base_url;  /* "" none: only relative links */
  const char *language;  /* "zh-Hans" */
  gint64 epoch;          /* SOURCE_DATE_EPOCH or 0: the only date a page may show */
} GbSiteInfo;

/** A file beside a page that it offers for download. */
typedef struct {
  const char *path;   /* relative to the page: "charts/figure-1-bars.svg" */
  const char *format; /* "csv", "json", "xml", "svg", "text.svg", "pdf", "png" */
  gint chart;         /* index of the chart it draws, -1: the whole report */
  gsize bytes;
} GbFile;

/** A stretch of a quotation. @phrase  first observation of the figure that it is, -1: words */
typedef struct {
  char *words;
  gint phrase;
} GbQuotedWords;

/** A failing or suspicious relation as the page over all reports tells it. */
typedef struct {
  GbVerdict verdict;
  guint number; /* of the finding, from 1: "check-1" */
  char *title, *formula, *explain;
  GArray *quote; /* GbQuotedWords */
} GbAlarm;

/** What the index needs of a report, so that ten thousand of them need not stay in memory.
 * Strings are its own; free with gb_report_summary_free(). */
typedef struct {
  char *slug, *title, *area;
  GbPeriod period;
  GbReportType type;
  guint n_observations, n_tables, n_charts;
  guint n_verdicts[4]; /* by GbVerdict */
  char *lead_name, *lead_value,
      *lead_unit;             /* the lead figure; "" none. The name of a growth says
                                 its direction (地区生产总值增长), the value has no sign */
  char *lead_growth;          /* 同比增长 6.1% as words; "" none */
  char *lead_sentence;        /* the sentence it comes from, as printed */
  guint lead_start, lead_end; /* the figure in lead_sentence, bytes */
  guint lead_row;             /* index of the observation */
  GPtrArray *alarms;          /* GbAlarm*, failing ones first, then in the order of the findings */
} GbReportSummary;

GbReportSummary *gb_report_summary_new(const GbReport *report);
void gb_report_summary_free(GbReportSummary *summary);
/** Index of the observation that leads the page: the GDP's level, else its growth; without a GDP
 * the first level of the first paragraph that has one; -1: no observation. */
gint gb_report_lead(const GbReport *report);

#endif
