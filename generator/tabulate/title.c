/* Names a table by what its known indicators are about. tabulate: a finished table → title. */
#include "tabulate/title.h"

#include <string.h>

#include "model/observation.h"

/** A longer clause of a heading is no title. */
#define MAX_HEADING_CHARS 16

/** The lexicon's categories, in the words of a yearbook's chapters. */
static const struct {
  const char *category, *name;
} CHAPTERS[] = {
    {"general", "国民经济"},
    {"agriculture", "农业"},
    {"industry", "工业"},
    {"construction", "建筑业"},
    {"services", "服务业"},
    {"transport", "交通邮电"},
    {"investment", "固定资产投资"},
    {"real-estate", "房地产"},
    {"trade-domestic", "国内贸易"},
    {"prices", "价格"},
    {"foreign-trade", "对外贸易"},
    {"foreign-capital", "利用外资"},
    {"fiscal", "财政"},
    {"finance", "金融"},
    {"income", "居民收支"},
    {"social-security", "社会保障"},
    {"employment", "就业"},
    {"population", "人口"},
    {"education", "教育"},
    {"science", "科技"},
    {"culture", "文化"},
    {"tourism", "旅游"},
    {"health", "卫生"},
    {"sports", "体育"},
    {"environment", "环境"},
    {"resources", "资源"},
    {"energy", "能源"},
    {"safety", "安全生产"},
    {"governance", "社会治理"},
};

typedef struct {
  guint counts[G_N_ELEMENTS(CHAPTERS)];
  guint rows;
} Census;

static gint first_cell(const GbTable *table, const GbRow *row) {
  for (guint c = 0; c < table->columns->len; c++)
    if (row->cells[c] >= 0)
      return row->cells[c];
  return -1;
}

static Census count_chapters(const GbReport *report, const GbTable *table) {
  Census census = {0};
  for (guint r = 0; r < table->rows->len; r++) {
    gint cell = first_cell(table, &g_array_index(table->rows, GbRow, r));
    const GbIndicator *known =
        cell < 0 ? NULL : g_array_index(report->observations, GbObservation, cell).known;
    census.rows++;
    for (guint i = 0; known && i < G_N_ELEMENTS(CHAPTERS); i++)
      census.counts[i] += strcmp(known->category, CHAPTERS[i].category) == 0;
  }
  return census;
}

static guint largest(const Census *census, guint but) {
  guint best = but == 0 ? 1 : 0;
  for (guint i = 0; i < G_N_ELEMENTS(CHAPTERS); i++)
    if (i != but && census->counts[i] > census->counts[best])
      best = i;
  return best;
}

/** One chapter that covers half of the rows, or two that together cover two thirds; else NULL. */
static const char *chapters(const GbReport *report, const Census *census) {
  guint first = largest(census, G_MAXUINT), second = largest(census, first);
  guint one = census->counts[first], two = census->counts[second];
  if (one * 2 >= census->rows && one > two * 2)
    return CHAPTERS[first].name;
  if ((one + two) * 3 >= census->rows * 2 && two)
    return gb_arena_printf(report->arena, "%s和%s", CHAPTERS[first].name, CHAPTERS[second].name);
  return NULL;
}

static gboolean is_below(const GbReport *report, guint section, guint above) {
  while (section && section != above)
    section = g_array_index(report->sections, GbSection, section).parent;
  return section == above;
}

/** Small sections share the table of the last of them: its heading is not that of all rows. */
static gboolean is_of_one_section(const GbReport *report, const GbTable *table) {
  for (guint r = 0; r < table->rows->len; r++) {
    gint cell = first_cell(table, &g_array_index(table->rows, GbRow, r));
    if (cell >= 0 &&
        !is_below(report, g_array_index(report->observations, GbObservation, cell).section,
                  table->section))
      return FALSE;
  }
  return TRUE;
}

/** The first clause of the section's heading, where it is short enough for a title. */
static const char *heading(const GbReport *report, const GbTable *table) {
  const GbSection *s = &g_array_index(report->sections, GbSection, table->section);
  if (table->section == 0 || gb_span_is_empty(s->title) || !is_of_one_section(report, table))
    return NULL;
  const char *from = report->text->bytes + s->title.start;
  gsize length = gb_span_length(s->title);
  static const char *const STOPS[] = {"，", "；", "。", "：", " "};
  for (guint i = 0; i < G_N_ELEMENTS(STOPS); i++) {
    const char *stop = g_strstr_len(from, (gssize)length, STOPS[i]);
    if (stop)
      length = (gsize)(stop - from);
  }
  return g_utf8_strlen(from, (gssize)length) <= MAX_HEADING_CHARS
             ? gb_arena_strndup(report->arena, from, length)
             : NULL;
}

const char *gb_title_of(const GbReport *report, const GbTable *table) {
  static const char *const WHAT[] = {"主要指标", "主要目标和完成情况", "工作和项目"};
  char period[GB_PERIOD_BUFFER] = "";
  if (table->period.kind != GB_PERIOD_NONE)
    gb_period_format_zh(table->period, period);
  Census census = count_chapters(report, table);
  const char *subject = table->kind == GB_TABLE_INDICATORS ? chapters(report, &census) : NULL;
  const char *part = subject ? NULL : heading(report, table);
  return gb_arena_printf(report->arena, "%s%s%s%s%s%s", period, report->area,
                         subject ? subject : "", WHAT[table->kind], part ? "：" : "",
                         part ? part : "");
}
