/* One report with all that the stages make of it.
 * model: each stage fills its part, later stages take it const. */
#ifndef GB_REPORT_H
#define GB_REPORT_H

#include "base/arena.h"
#include "base/diagnostic.h"
#include "base/period.h"
#include "base/span.h"
#include "model/text.h"

typedef enum {
  GB_REPORT_PERIODIC, /* half-year, quarter, months: 经济运行情况, 执行情况 */
  GB_REPORT_BULLETIN, /* 统计公报 on a finished year */
  GB_REPORT_PLAN,     /* a year's plan: results of the year before, then tasks */
  GB_REPORT_WORK,     /* 政府工作报告 */
  GB_REPORT_BUDGET,
  GB_REPORT_PROFILE   /* a portrait, mostly without dates */
} GbReportType;

typedef enum {
  GB_RANK_UNKNOWN,
  GB_RANK_NATION,
  GB_RANK_PROVINCE, /* 省, 自治区, 直辖市 */
  GB_RANK_CITY,     /* 地级市, 州, 盟 */
  GB_RANK_COUNTY,   /* 县, 区, 县级市 */
  GB_RANK_TOWN
} GbAreaRank;

typedef enum {
  GB_PARAGRAPH_TEXT,
  GB_PARAGRAPH_HEADING, /* a line that only opens a section */
  GB_PARAGRAPH_ITEM,    /* text that begins with a list number or —— */
  GB_PARAGRAPH_CAPTION, /* 图3 …, 表1 … */
  GB_PARAGRAPH_TABLE,   /* cells of a flattened table: no prose */
  GB_PARAGRAPH_NOTE,    /* 注：…, [1] … at a report's end */
  GB_PARAGRAPH_FRONT    /* title, subtitle, salutation, date and author lines */
} GbParagraphKind;

/** A sentence: up to 。！？ or the paragraph's end; a 。 inside brackets or quotation marks does
 * not end one. */
typedef struct {
  GbSpan span;
  guint paragraph;
} GbSentence;

typedef struct {
  GbSpan span; /* may hold single LFs where a source broke lines (PDF) */
  GbParagraphKind kind;
  guint section;
  guint first_sentence, n_sentences;
} GbParagraph;

/** A section of the outline. sections[0] is the report itself: its heading the title line.
 * A text paragraph that begins with "3．首句。" is a section too: number "3．", title "首句". */
typedef struct {
  GbSpan number;  /* 一、 （二） 3． 关键词： ——; empty: unnumbered */
  GbSpan title;   /* without number and closing mark */
  guint level;    /* 0 report, 1 …; nesting as the outline has it */
  guint parent;   /* index; own index for the root */
  guint first_paragraph, n_paragraphs; /* its own and its children's */
} GbSection;

/** Free with gb_report_free(). Arrays own their elements; strings are the arena's. */
typedef struct {
  GbText *text;   /* shared with the other reports of the file */
  GbSpan span;    /* of the report in the text, title included */
  GbArena *arena;

  /* structure */
  const char *slug;  /* ASCII, short, stable: from period, type and title alone */
  GbSpan title_span;
  const char *title; /* spaces between the characters of an old-style title removed */
  const char *area;  /* 全省, XX市, 云岭州; "" unknown */
  GbAreaRank rank;
  GbReportType type;
  GbPeriod period;      /* reported on; for a plan the plan's year */
  GArray *sections;     /* GbSection */
  GArray *paragraphs;   /* GbParagraph */
  GArray *sentences;    /* GbSentence */

  /* what an editor decided, read from the file beside the report */
  GArray *edits; /* GbEdit, in the order of that file */

  /* extract, then correct */
  GArray *observations; /* GbObservation, ascending by span.start */
  GArray *dropped;      /* GbObservation that an editor took out, ascending by span.start */

  /* tabulate */
  GPtrArray *tables;     /* GbTable* */
  GPtrArray *breakdowns; /* GbBreakdown* */

  /* audit */
  GPtrArray *findings;  /* GbFinding*, judged */
  GPtrArray *unchecked; /* GbFinding*: stated, but the other side is not printed; verdict
                           GB_VERDICT_NOT_CHECKABLE */

  /* chart */
  GPtrArray *charts; /* GbChart* */

  GbDiagnostics *diagnostics;
} GbReport;

/** An empty report over @text (takes a reference). All arrays exist and are empty. */
GbReport *gb_report_new(GbText *text, GbSpan span);
void gb_report_free(GbReport *report);

const char *gb_report_type_name(GbReportType type);
/** Adds a diagnostic at a place of the text; the phrase is quoted from @span. */
void gb_report_tell(GbReport *report, GbLevel level, const char *code, GbSpan span,
                    const char *message, const char *hint);
/** Debug check: every index and span inside its bounds, arrays in order. Returns NULL where all is
 * well, else what is wrong; free with g_free. */
char *gb_report_check(const GbReport *report);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbReport, gb_report_free)

#endif
