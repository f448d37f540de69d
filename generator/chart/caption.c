/* Statistical title, unit, source, note and text alternatives of a figure.
 * chart: plot → the strings of a GbChart. */
#include "chart/datum.h"
#include "chart/words.h"

#include <string.h>

#define LONGEST_ALT 120

const char *gb_word_period(GbArena *arena, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  if (period.kind == GB_PERIOD_NONE)
    return "报告期";
  return gb_arena_strdup(arena, gb_period_format_zh(period, buffer));
}

static const char *where(const GbPlot *plot) {
  return *plot->area ? plot->area : "本地区";
}

static const char *growth_words(const GbPlot *plot, GbArena *arena) {
  gboolean price = gb_name_is_price(plot->subject), year = plot->period.kind == GB_PERIOD_YEAR;
  const char *rate = price ? "涨跌幅" : "增速";
  const char *kind = plot->price == GB_PRICE_NOMINAL ? "名义"
                     : plot->price == GB_PRICE_REAL  ? "实际"
                                                     : "";
  switch (plot->base) {
  case GB_BASE_YOY:
    if (price || year)
      return gb_arena_printf(arena, "%s%s%s", year ? "比上年" : "比上年同期", kind, rate);
    return gb_arena_printf(arena, "%s同比%s", kind, rate);
  case GB_BASE_POP:
    return gb_arena_printf(arena, "%s环比%s", kind, rate);
  case GB_BASE_Q1:
    return gb_arena_printf(arena, "比一季度%s%s", kind, rate);
  case GB_BASE_YTD:
    return gb_arena_printf(arena, "比年初%s%s", kind, rate);
  default:
    return gb_arena_printf(arena, "%s%s", kind, rate);
  }
}

static const char *difference_words(const GbPlot *plot) {
  switch (plot->base) {
  case GB_BASE_YOY:
    return plot->measure == GB_MEASURE_CHANGE ? "比上年同期增减" : "比上年同期变动";
  case GB_BASE_POP:
    return "环比变动";
  case GB_BASE_Q1:
    return "比一季度变动";
  case GB_BASE_YTD:
    return plot->measure == GB_MEASURE_CHANGE ? "比年初增减" : "比年初变动";
  case GB_BASE_NATION:
    return "与全国之差";
  case GB_BASE_PROVINCE:
    return "与全省之差";
  case GB_BASE_CITY:
    return "与全市之差";
  default:
    return plot->measure == GB_MEASURE_CHANGE ? "增减" : "变动";
  }
}

static const char *measure_words(const GbPlot *plot, GbArena *arena) {
  switch (plot->measure) {
  case GB_MEASURE_GROWTH:
    return growth_words(plot, arena);
  case GB_MEASURE_CHANGE:
  case GB_MEASURE_PP:
    return difference_words(plot);
  case GB_MEASURE_SHARE:
    return "占比";
  case GB_MEASURE_CONTRIBUTION:
    return strcmp(plot->unit, "百分点") == 0 ? "增长的拉动" : "增长的贡献率";
  case GB_MEASURE_COMPLETION:
    return "完成程度";
  default:
    return plot->kind == GB_CHART_COMPOSITION ? "及其构成" : "";
  }
}

/* "，按经济类型和三大门类" */
static const char *criteria(const GbPlot *plot, GbArena *arena) {
  g_autoptr(GString) words = g_string_new(NULL);
  for (guint i = 0; i < plot->heads->len; i++) {
    const char *head = g_ptr_array_index(plot->heads, i);
    if (*head)
      g_string_append_printf(words, "%s%s", words->len ? "和" : "，按", head);
  }
  return gb_arena_strdup(arena, words->str);
}

static const char *title(const GbPlot *plot, GbArena *arena) {
  const char *when = gb_word_period(arena, plot->period), *what = measure_words(plot, arena);
  if (plot->kind == GB_CHART_BULLET)
    return gb_arena_printf(arena, "%s%s%s%s与%s目标", when, where(plot), plot->subject, what,
                           gb_period_equal(plot->period, plot->target_period) ? "" : "全年");
  return gb_arena_printf(arena, "%s%s%s%s%s%s", when, where(plot), plot->subject, what,
                         plot->status == GB_STATUS_TARGET ? "（目标）" : "", criteria(plot, arena));
}

static const char *unit(const GbPlot *plot, GbArena *arena) {
  const char *own = *plot->unit ? plot->unit : "个";
  if (plot->kind == GB_CHART_BULLET && strcmp(own, "%") == 0)
    return "%，差为百分点";
  if (plot->kind == GB_CHART_COMPOSITION)
    return gb_arena_printf(arena, "%s，%%", own);
  return own;
}

/* Numbers of headings lose their marks: 2． → 第2节, 一、 → 第一部分, （二） → （二）. */
static const char *section_words(const GbReport *report, guint index) {
  const GbSection *s = &g_array_index(report->sections, GbSection, index);
  if (!index || !s->level)
    return "";
  g_autofree char *number = gb_text_slice(report->text, s->number);
  g_autofree char *heading = gb_text_slice(report->text, s->title);
  if (strstr(number, "（") || strstr(number, "("))
    return gb_arena_printf(report->arena, "%s%s", section_words(report, s->parent), number);
  g_autoptr(GString) bare = g_string_new(NULL);
  for (const char *p = number; *p; p = g_utf8_next_char(p))
    if (g_unichar_isalnum(g_utf8_get_char(p)))
      g_string_append_unichar(bare, g_utf8_get_char(p));
  if (g_str_has_prefix(number, "第"))
    return gb_arena_strdup(report->arena, bare->str);
  if (bare->len)
    return gb_arena_printf(report->arena, "第%s%s", bare->str,
                           g_ascii_isdigit(bare->str[0]) ? "节" : "部分");
  return *heading ? gb_arena_printf(report->arena, "“%s”", heading) : "";
}

/* Title marks inside title marks are single ones. */
static const char *source(const GbPlot *plot, const GbReport *report) {
  g_autoptr(GString) name = g_string_new(report->title);
  g_string_replace(name, "《", "〈", 0);
  g_string_replace(name, "》", "〉", 0);
  return gb_arena_printf(report->arena, "《%s》%s", name->str,
                         plot->kind == GB_CHART_BULLET ? "" : section_words(report, plot->section));
}

static void add_signs(GString *note, const GbPlot *plot) {
  static const char *const MEANINGS[] = {NULL,          "“约”为报告所称“左右”“约”“近”",
                                         "“≥”为“以上”", "“≤”为“以内”",
                                         "“>”为“超过”", "“<”为“不到”"};
  gboolean any = FALSE;
  for (guint i = GB_APPROX_ABOUT; i <= GB_APPROX_LT; i++) {
    if (!plot->approximate[i])
      continue;
    g_string_append_printf(note, "%s%s", any ? "，" : "", MEANINGS[i]);
    any = TRUE;
  }
  if (any)
    g_string_append(note, "。");
}

static void add_multiples(GString *note, const GbPlot *plot) {
  for (guint i = 0; plot->multiples && i < plot->data->len; i++) {
    const GbDatum *d = gb_plot_datum(plot, i);
    if (g_str_has_suffix(d->said, "倍"))
      g_string_append_printf(note, "%s%s按%s%%绘制。", d->label, d->said, d->value);
  }
}

static gboolean shares_make_100(const GbPlot *plot) {
  GbDecimal sum = {0, 1};
  for (guint i = 0; i < plot->data->len; i++)
    if (!gb_decimal_add(sum, gb_plot_datum(plot, i)->share, &sum))
      return FALSE;
  return gb_decimal_compare(sum, (GbDecimal){100, 0}) == 0;
}

static void add_composition(GString *note, const GbPlot *plot) {
  g_string_append(note, "比重为推算值，由报告所列数值除以合计。");
  gboolean shares = !shares_make_100(plot), levels = plot->sum == GB_SUM_HOLDS_BY_ROUNDING;
  if (shares && levels)
    g_string_append(note, "各项之和与合计、比重之和与100%的差额是四舍五入所致。");
  else if (shares)
    g_string_append(note, "各项相加不等于100%是四舍五入所致。");
  else if (levels)
    g_string_append(note, "各项之和与合计的差额是四舍五入所致。");
}

static const char *note(const GbPlot *plot, GbArena *arena) {
  g_autoptr(GString) words = g_string_new(NULL);
  if (plot->kind == GB_CHART_COMPOSITION)
    add_composition(words, plot);
  add_multiples(words, plot);
  add_signs(words, plot);
  if (plot->kind == GB_CHART_BARS && plot->among)
    g_string_append(words, "只列报告提及的部分。");
  if (plot->kind == GB_CHART_BARS && !plot->has_whole)
    g_string_append(words, "报告未列可比的总体数值。");
  if (plot->left_out)
    g_string_append_printf(words, "另有%u项口径不同，未列入。", plot->left_out);
  return gb_arena_strdup(arena, words->str);
}

static const char *kind_words(const GbPlot *plot) {
  static const char *const NAMES[] = {"排序条形图", "构成条", "目标实绩图"};
  return NAMES[plot->kind];
}

/* "私营企业9%，股份制企业8.5%": every value of the chart. */
static const char *list_values(const GbPlot *plot, GbArena *arena) {
  g_autoptr(GString) words = g_string_new(NULL);
  for (guint i = 0; i < plot->data->len; i++) {
    const GbDatum *d = gb_plot_datum(plot, i);
    char share[GB_DECIMAL_BUFFER];
    g_string_append_printf(words, "%s%s%s%s", i ? "，" : "", d->label, d->value,
                           gb_spoken_unit(plot->unit));
    if (plot->kind == GB_CHART_COMPOSITION)
      g_string_append_printf(words, "（占%s%%）", gb_decimal_format(d->share, share));
    if (plot->kind == GB_CHART_BULLET)
      g_string_append_printf(words, "（目标%s%s，差%s）", d->target_value, plot->unit, d->gap_text);
  }
  return gb_arena_strdup(arena, words->str);
}

static const char *description(const GbPlot *plot, GbArena *arena) {
  static const char *const ORDERS[] = {"按数值从高到低", "按报告次序", "按与目标的差距"};
  const char *order = plot->kind == GB_CHART_BULLET                         ? ORDERS[2]
                      : plot->ordered || plot->kind == GB_CHART_COMPOSITION ? ORDERS[1]
                                                                            : ORDERS[0];
  const char *whole = plot->has_whole ? gb_arena_printf(arena, "总体为%s%s%s。", plot->whole.label,
                                                        plot->whole.value, plot->unit)
                                      : "";
  return gb_arena_printf(arena, "%s，%s列出%s：%s。%s", title(plot, arena), order, kind_words(plot),
                         list_values(plot, arena), whole);
}

static const char *finding(const GbPlot *plot, GbArena *arena) {
  const GbDatum *high = gb_plot_highest(plot), *low = gb_plot_lowest(plot);
  guint met = 0;
  for (guint i = 0; i < plot->data->len; i++)
    met += gb_plot_datum(plot, i)->met;
  if (plot->kind == GB_CHART_BULLET)
    return gb_arena_printf(arena, "%u项达到目标", met);
  if (plot->kind == GB_CHART_BARS)
    return gb_arena_printf(arena, "最高为%s%s%s，最低为%s%s%s", high->label, high->value,
                           gb_spoken_unit(plot->unit), low->label, low->value,
                           gb_spoken_unit(plot->unit));
  char a[GB_DECIMAL_BUFFER], b[GB_DECIMAL_BUFFER];
  return gb_arena_printf(arena, "最大为%s占%s%%，最小为%s占%s%%", high->label,
                         gb_decimal_format(high->share, a), low->label,
                         gb_decimal_format(low->share, b));
}

/* The longest form that fits: with subject and finding, without subject, kind and count alone. */
static const char *alt(const GbPlot *plot, GbArena *arena) {
  const char *subject = gb_arena_printf(arena, "%s%s", plot->subject, measure_words(plot, arena));
  const char *whole = plot->has_whole ? gb_arena_printf(arena, "，总体%s%s", plot->whole.value,
                                                        gb_spoken_unit(plot->unit))
                                      : "";
  const char *forms[] = {gb_arena_printf(arena, "%s：%s%s%s，%u项%s，%s。", kind_words(plot),
                                         gb_word_period(arena, plot->period), where(plot), subject,
                                         plot->data->len, whole, finding(plot, arena)),
                         gb_arena_printf(arena, "%s：%s，%u项，%s。", kind_words(plot), subject,
                                         plot->data->len, finding(plot, arena)),
                         gb_arena_printf(arena, "%s：%u项%s，从%s到%s%s。", kind_words(plot),
                                         plot->data->len, whole, gb_plot_lowest(plot)->value,
                                         gb_plot_highest(plot)->value, gb_spoken_unit(plot->unit))};
  for (guint i = 0; i + 1 < G_N_ELEMENTS(forms); i++)
    if (g_utf8_strlen(forms[i], -1) <= LONGEST_ALT)
      return forms[i];
  return forms[G_N_ELEMENTS(forms) - 1];
}

void gb_caption(GbChart *chart, const GbPlot *plot, const GbReport *report) {
  chart->kind = plot->kind;
  chart->section = plot->section;
  chart->breakdown = plot->breakdown;
  chart->reason = plot->reason;
  chart->title = title(plot, report->arena);
  chart->unit = unit(plot, report->arena);
  chart->source = source(plot, report);
  chart->note = note(plot, report->arena);
  chart->alt = alt(plot, report->arena);
  chart->description = description(plot, report->arena);
}
