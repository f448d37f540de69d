/* Fills type, period, area, rank and slug.
 * structure: the last step, when title and paragraphs stand. */
#include "structure/identity.h"

#include "structure/area.h"
#include "structure/census.h"
#include "structure/date.h"
#include "structure/plan_years.h"
#include "structure/signs.h"
#include "structure/title.h"

/* The lead: as many text paragraphs as a reader needs to know what is spoken of. */
#define LEAD_PARAGRAPHS 8u
#define LEAD_BYTES 1500u

static GbReportType type_of(const char *s, gboolean dated) {
  static const char *const PLANS[] = {"计划草案", "计划（草案）", "计划(草案)", NULL};
  static const char *const REVIEWS[] = {"执行情况", "实施情况", "落实情况", "评估", NULL};
  static const char *const PROFILES[] = {"概况",     "简介", "简况", "概览", "发展情况",
                                         "基本情况", "县情", "市情", NULL};
  const char *end = s + strlen(s);
  if (gb_sign_find(s, end, "公报"))
    return GB_REPORT_BULLETIN;
  if (gb_sign_find(s, end, "预算"))
    return GB_REPORT_BUDGET;
  if (gb_sign_find(s, end, "工作报告"))
    return GB_REPORT_WORK;
  gboolean plan = gb_sign_find(s, end, "计划") || gb_sign_find(s, end, "规划");
  if (gb_sign_has_any(s, end, PLANS) || (plan && !gb_sign_has_any(s, end, REVIEWS)))
    return GB_REPORT_PLAN;
  static const char *const TOLD[] = {"汇报", "报告", "总结", "通报", "分析", NULL};
  if (!dated && gb_sign_has_any(s, end, PROFILES) && gb_sign_ends_any(s, end, TOLD) < 0)
    return GB_REPORT_PROFILE;
  return GB_REPORT_PERIODIC;
}

static const GbParagraph *paragraph_at(const GbReport *report, guint i) {
  return &g_array_index(report->paragraphs, GbParagraph, i);
}

/* The dates of a string: the first and the last with a year, the first part without one. */
typedef struct {
  GbDate first, last, part;
} Dates;

static Dates dates_of(const char *p, const char *end) {
  Dates dates = {0};
  GbDate date;
  const char *from = p;
  while (gb_date_next(p, end, &from, &date)) {
    if (!date.year && dates.part.period.kind == GB_PERIOD_NONE)
      dates.part = date;
    if (date.year && !dates.first.year)
      dates.first = date;
    if (date.year)
      dates.last = date;
  }
  return dates;
}

static Dates dates_of_span(const GbReport *report, GbSpan span, guint most) {
  const char *p = report->text->bytes + span.start;
  guint length = gb_span_length(span);
  if (length > most) {
    length = most;
    while (length && ((guchar)p[length] & 0xC0u) == 0x80u)
      length--;
  }
  return dates_of(p, p + length);
}

/* First date with a year on a date or meeting line around the title. */
static GbDate front_date(const GbReport *report) {
  for (guint i = 0; i < MIN(report->paragraphs->len, 20u); i++) {
    const GbParagraph *paragraph = paragraph_at(report, i);
    if (paragraph->kind != GB_PARAGRAPH_FRONT ||
        gb_span_contains(paragraph->span, report->title_span))
      continue;
    Dates dates = dates_of_span(report, paragraph->span, LEAD_BYTES);
    if (dates.first.year)
      return dates.first;
  }
  return (GbDate){0};
}

/* First date of the first headings and text paragraphs, with a year where one is named. */
static Dates lead_dates(const GbReport *report) {
  Dates found = {0};
  guint texts = 0;
  for (guint i = 0; i < report->paragraphs->len && texts < 3; i++) {
    const GbParagraph *paragraph = paragraph_at(report, i);
    if (paragraph->kind == GB_PARAGRAPH_FRONT)
      continue;
    texts++;
    Dates dates = dates_of_span(report, paragraph->span, LEAD_BYTES);
    if (found.part.period.kind == GB_PERIOD_NONE)
      found.part = dates.part;
    if (dates.first.year) {
      found.first = dates.first;
      break;
    }
  }
  return found;
}

static GbPeriod with_year(GbPeriod part, int year) {
  part.year = (gint16)year;
  return year ? part : GB_PERIOD_UNKNOWN;
}

/* A report read out in the first half of a year looks back on the year before. */
static GbPeriod looked_back(GbDate date) {
  gboolean before = date.month >= 1 && date.month <= 6;
  return gb_period_year(before ? date.year - 1 : date.year);
}

static GbPeriod period_without_title(const GbReport *report, GbPeriod part) {
  GbDate front = front_date(report);
  Dates lead = lead_dates(report);
  gboolean annual = report->type == GB_REPORT_WORK || report->type == GB_REPORT_BUDGET ||
                    report->type == GB_REPORT_BULLETIN;
  int year = front.year ? front.year : lead.first.year;
  if (part.kind != GB_PERIOD_NONE)
    return with_year(part, year);
  if (annual && front.year)
    return looked_back(front);
  if (lead.first.year && !lead.first.month)
    return lead.first.period;
  if (lead.part.period.kind != GB_PERIOD_NONE)
    return with_year(lead.part.period, year);
  return year ? gb_period_year(year) : GB_PERIOD_UNKNOWN;
}

/* 2031年政府工作报告: the year in which it is given, not the one it reports on. */
static gboolean is_given_in(const GbReport *report, Dates title, const char *words) {
  if (report->type != GB_REPORT_WORK || !title.first.year ||
      title.first.period.kind != GB_PERIOD_YEAR || title.part.period.kind != GB_PERIOD_NONE ||
      !strstr(words, "政府工作报告"))
    return FALSE;
  GbDate front = front_date(report);
  return !front.year || (front.year == title.first.year && front.month <= 6);
}

static GbPeriod period_of(const GbReport *report, Dates title, const char *words) {
  GbPeriod years = report->type == GB_REPORT_PLAN ? gb_plan_years(words) : GB_PERIOD_UNKNOWN;
  if (years.kind != GB_PERIOD_NONE)
    return years;
  if (report->type == GB_REPORT_PLAN && title.last.year)
    return title.last.period;
  if (is_given_in(report, title, words))
    return gb_period_year(title.first.year - 1);
  if (title.first.year) {
    GbPeriod part = title.part.period;
    gboolean whole = title.first.period.kind == GB_PERIOD_YEAR;
    return whole && part.kind != GB_PERIOD_NONE ? with_year(part, title.first.year)
                                                : title.first.period;
  }
  int census = gb_census_year(words);
  if (census)
    return gb_period_year(census);
  if (report->type == GB_REPORT_PROFILE)
    return GB_PERIOD_UNKNOWN;
  return period_without_title(report, title.part.period);
}

static char *copy_name(GbReport *report, GbAreaName name) {
  return gb_arena_strndup(report->arena, name.p, name.bytes);
}

/* The body that reports: 国务院 speaks for the nation, 某市统计局 for its city. */
static const char *area_of_front(GbReport *report) {
  static const char *const NATION[] = {"国务院", "全国人民代表大会", NULL};
  for (guint i = 0; i < MIN(report->paragraphs->len, 20u); i++) {
    const GbParagraph *paragraph = paragraph_at(report, i);
    if (paragraph->kind != GB_PARAGRAPH_FRONT || gb_span_length(paragraph->span) > 300)
      continue;
    g_autofree char *s = gb_title_squeeze(report->text->bytes, paragraph->span);
    const char *end = s + strlen(s);
    GbAreaName name = gb_area_in_title(s, end);
    if (name.bytes)
      return copy_name(report, name);
    if (gb_sign_has_any(s, end, NATION))
      return "全国";
  }
  return NULL;
}

/* The first name that @find sees in a paragraph of the lead, of @rank where that is known; NULL
 * none. */
static const char *area_of_lead(GbReport *report, GbAreaName (*find)(const char *, const char *),
                                GbAreaRank rank) {
  guint texts = 0;
  for (guint i = 0; i < report->paragraphs->len && texts < LEAD_PARAGRAPHS; i++) {
    const GbParagraph *paragraph = paragraph_at(report, i);
    if (paragraph->kind == GB_PARAGRAPH_FRONT)
      continue;
    texts++;
    const char *p = report->text->bytes + paragraph->span.start;
    GbAreaName name = find(p, p + MIN(gb_span_length(paragraph->span), LEAD_BYTES));
    const char *area = name.bytes ? copy_name(report, name) : NULL;
    if (area && (!rank || gb_area_rank(area) == rank))
      return area;
  }
  return NULL;
}

static void fill_area(GbReport *report, const char *title) {
  GbAreaName name = gb_area_in_title(title, title + strlen(title));
  const char *area = name.bytes ? copy_name(report, name) : area_of_front(report);
  const char *lead = area && gb_area_rank(area) ? NULL : area_of_lead(report, gb_area_in_lead, 0);
  report->area = area ? area : lead ? lead : "";
  report->rank = gb_area_rank(lead ? lead : report->area);
  gboolean named = name.bytes ? name.named : area != NULL;
  const char *opening = named ? NULL : area_of_lead(report, gb_area_opening, report->rank);
  if (opening) {
    report->area = opening;
    report->rank = gb_area_rank(opening);
  }
}

static void append_period(GString *slug, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  if (period.kind == GB_PERIOD_NONE)
    return;
  if (period.kind == GB_PERIOD_MONTHS)
    g_string_append_printf(slug, "%04d-m1-%d-", period.year, period.n);
  else if (period.kind == GB_PERIOD_YEARS)
    g_string_append_printf(slug, "%04d-%04d-", period.year, period.year_end);
  else
    g_string_append_printf(slug, "%s-", gb_period_format(period, buffer));
}

static const char *make_slug(GbReport *report) {
  g_autofree char *key = g_strconcat(report->title, "\n", report->area, NULL);
  g_autofree char *hash = g_compute_checksum_for_string(G_CHECKSUM_SHA256, key, -1);
  g_autoptr(GString) slug = g_string_new(NULL);
  append_period(slug, report->period);
  g_string_append_printf(slug, "%s-%.6s", gb_report_type_name(report->type), hash);
  g_autofree char *lower = g_ascii_strdown(slug->str, -1);
  return gb_arena_strdup(report->arena, lower);
}

void gb_identity_fill(GbReport *report) {
  g_autofree char *title = gb_title_squeeze(report->text->bytes, report->title_span);
  Dates dates = dates_of(title, title + strlen(title));
  gboolean dated = dates.first.year || dates.part.period.kind != GB_PERIOD_NONE;
  report->type = type_of(title, dated);
  report->period = period_of(report, dates, title);
  fill_area(report, title);
  report->slug = make_slug(report);
}
