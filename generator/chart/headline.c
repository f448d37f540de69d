/* The finding of a chart in the report's own numbers. chart: plot → headline; what it names is
 * bold. */
#include "chart/datum.h"
#include "chart/words.h"

#include <string.h>

/* From so many parts on, a count of ups and downs says more than two extremes. */
#define COUNT_FROM 5

const char *gb_word_number(GbArena *arena, guint n, gboolean counting) {
  static const char *const DIGITS[] = {"零", "一", "二", "三", "四", "五", "六", "七", "八", "九"};
  if (n == 2 && counting)
    return "两";
  if (n < 10)
    return DIGITS[n];
  if (n > 99)
    return gb_arena_printf(arena, "%u", n);
  return gb_arena_printf(arena, "%s十%s", n < 20 ? "" : DIGITS[n / 10],
                         n % 10 ? DIGITS[n % 10] : "");
}

const char *gb_word_up(const GbPlot *plot) {
  if (plot->measure == GB_MEASURE_GROWTH)
    return gb_name_is_price(plot->subject) ? "上涨" : "增长";
  if (plot->measure == GB_MEASURE_PP)
    return "提高";
  if (plot->measure == GB_MEASURE_CHANGE)
    return "增加";
  return gb_has_direction(plot->measure, plot->unit) ? "拉动" : NULL;
}

const char *gb_word_down(const GbPlot *plot) {
  if (plot->measure == GB_MEASURE_CONTRIBUTION)
    return "下拉";
  return plot->measure == GB_MEASURE_CHANGE ? "减少" : "下降";
}

static int by_value(const GbPlot *plot, guint a, guint b) {
  return gb_decimal_compare(gb_plot_datum(plot, a)->exact, gb_plot_datum(plot, b)->exact);
}

GbDatum *gb_plot_highest(const GbPlot *plot) {
  guint best = 0;
  for (guint i = 1; i < plot->data->len; i++)
    if (by_value(plot, i, best) > 0)
      best = i;
  return gb_plot_datum(plot, best);
}

GbDatum *gb_plot_lowest(const GbPlot *plot) {
  guint best = 0;
  for (guint i = 1; i < plot->data->len; i++)
    if (by_value(plot, i, best) < 0)
      best = i;
  return gb_plot_datum(plot, best);
}

/* Highest of those below the highest; NULL where all are equal. */
static GbDatum *second(const GbPlot *plot, const GbDatum *first) {
  GbDatum *best = NULL;
  for (guint i = 0; i < plot->data->len; i++) {
    GbDatum *d = gb_plot_datum(plot, i);
    if (gb_decimal_compare(d->exact, first->exact) < 0 &&
        (!best || gb_decimal_compare(d->exact, best->exact) > 0))
      best = d;
  }
  return best;
}

/* "制造业", "甲、乙均", "甲等三项均": all data of the same value, made bold.
 * @full  with what the labels leave out to the title: the first of a sentence, 农业用水量 */
static const char *name_all(GbPlot *plot, const GbDatum *datum, gboolean full, GbArena *arena) {
  const GbDatum *named[2] = {datum, datum};
  guint n = 0;
  for (guint i = 0; i < plot->data->len; i++) {
    GbDatum *d = gb_plot_datum(plot, i);
    if (gb_decimal_compare(d->exact, datum->exact) != 0)
      continue;
    d->bold = TRUE;
    if (n < 2)
      named[n] = d;
    n++;
  }
  /* 甲县拉动2.3个百分点: the verb says of what. */
  full = full && plot->measure != GB_MEASURE_CONTRIBUTION;
  const char *before = full ? named[0]->before : "";
  const char *behind = full ? named[n == 2]->behind : "";
  if (n == 1)
    return gb_arena_printf(arena, "%s%s%s", before, named[0]->label, behind);
  if (n == 2)
    return gb_arena_printf(arena, "%s%s、%s%s均", before, named[0]->label, named[1]->label, behind);
  return gb_arena_printf(arena, "%s%s%s等%s项均", before, named[0]->label, behind,
                         gb_word_number(arena, n, FALSE));
}

/* 制造业增长8.4%, 采矿业下降0.5%, 衣着持平 */
static const char *moved(GbPlot *plot, const GbDatum *d, gboolean full, GbArena *arena) {
  const char *names = name_all(plot, d, full, arena);
  if (!d->exact.digits && plot->measure != GB_MEASURE_CONTRIBUTION)
    return gb_arena_printf(arena, "%s持平", names);
  return gb_arena_printf(arena, "%s%s%s", names,
                         d->exact.digits < 0 ? gb_word_down(plot) : gb_word_up(plot), d->said);
}

static guint count_sign(const GbPlot *plot, int sign) {
  guint n = 0;
  for (guint i = 0; i < plot->data->len; i++) {
    gint64 digits = gb_plot_datum(plot, i)->exact.digits;
    n += ((digits > 0) - (digits < 0)) == sign;
  }
  return n;
}

static const char *count_moves(GbPlot *plot, guint up, guint down, GbArena *arena) {
  guint n = plot->data->len, still = n - up - down;
  const char *head = g_ptr_array_index(plot->heads, 0);
  const char *flat =
      still ? gb_arena_printf(arena, "%s平", gb_word_number(arena, still, FALSE)) : "";
  return gb_arena_printf(arena, "%s%s%s%s升%s降%s，%s", gb_word_number(arena, n, TRUE),
                         strstr(head, "类") ? "大类" : "项", plot->subject,
                         gb_word_number(arena, up, FALSE), gb_word_number(arena, down, FALSE), flat,
                         moved(plot, gb_plot_lowest(plot), FALSE, arena));
}

static const char *signed_headline(GbPlot *plot, GbArena *arena) {
  guint up = count_sign(plot, 1), down = count_sign(plot, -1);
  GbDatum *high = gb_plot_highest(plot), *low = gb_plot_lowest(plot);
  gboolean price = gb_name_is_price(plot->subject);
  if (up && down && price && plot->data->len >= COUNT_FROM && plot->heads->len == 1)
    return count_moves(plot, up, down, arena);
  if (!up) {
    const char *first = moved(plot, low, TRUE, arena), *last = moved(plot, high, FALSE, arena);
    return gb_arena_printf(arena, "%s%s，%s%s", first, "最多", last,
                           high->exact.digits ? "最少" : "");
  }
  const char *first = moved(plot, high, TRUE, arena), *last = moved(plot, low, FALSE, arena);
  if (down)
    return gb_arena_printf(arena, "%s，%s", first, last);
  const char *least = plot->measure == GB_MEASURE_GROWTH && !price ? "最慢" : "最少";
  return gb_arena_printf(arena, "%s%s，%s%s", first,
                         plot->measure == GB_MEASURE_GROWTH && !price ? "最快" : "最多", last,
                         low->exact.digits ? least : "");
}

static const char *verb(const GbPlot *plot) {
  switch (plot->measure) {
  case GB_MEASURE_SHARE:
    return "占";
  case GB_MEASURE_CONTRIBUTION:
    return "贡献";
  case GB_MEASURE_COMPLETION:
    return "完成";
  default:
    return "为";
  }
}

static const char *level_headline(GbPlot *plot, GbArena *arena) {
  GbDatum *high = gb_plot_highest(plot), *next = second(plot, high), *low = gb_plot_lowest(plot);
  gboolean rate = strcmp(plot->unit, "%") == 0 && plot->measure != GB_MEASURE_SHARE;
  GbDatum *other = rate || !next ? low : next;
  const char *first = name_all(plot, high, TRUE, arena),
             *then = name_all(plot, other, FALSE, arena);
  return gb_arena_printf(arena, "%s%s%s居首，%s%s%s%s", first, verb(plot), high->said, then,
                         verb(plot), other->said, rate ? "居末" : "次之");
}

static const char *share_text(GbArena *arena, const GbDatum *d) {
  char buffer[GB_DECIMAL_BUFFER];
  return gb_arena_printf(arena, "%s%%", gb_decimal_format(d->share, buffer));
}

/* How much more than a round fraction of the whole; NULL: less than half. Exact. */
static const char *fraction(const GbPlot *plot, const GbDatum *d) {
  static const struct {
    gint64 part, whole;
    const char *words;
  } STEPS[] = {
      {9, 10, "九成以上"}, {3, 4, "四分之三以上"}, {2, 3, "三分之二以上"}, {1, 2, "一半以上"}};
  for (guint i = 0; i < G_N_ELEMENTS(STEPS); i++) {
    GbDecimal part, whole;
    if (gb_decimal_multiply(d->exact, (GbDecimal){STEPS[i].whole, 0}, &part) &&
        gb_decimal_multiply(plot->whole.exact, (GbDecimal){STEPS[i].part, 0}, &whole) &&
        gb_decimal_compare(part, whole) > 0)
      return STEPS[i].words;
  }
  return NULL;
}

static const char *composition_headline(GbPlot *plot, GbArena *arena) {
  GbDatum *high = gb_plot_highest(plot), *next = second(plot, high);
  const char *words = fraction(plot, high), *name = name_all(plot, high, TRUE, arena);
  if (words)
    return gb_arena_printf(arena, "%s占%s，为%s", name, words, share_text(arena, high));
  if (!next)
    return gb_arena_printf(arena, "%s占%s", name, share_text(arena, high));
  return gb_arena_printf(arena, "%s占%s居首，%s占%s", name, share_text(arena, high),
                         name_all(plot, next, FALSE, arena), share_text(arena, next));
}

static const char *gap_words(const GbPlot *plot, const GbDatum *d, GbArena *arena) {
  char buffer[GB_DECIMAL_BUFFER];
  GbDecimal gap = d->gap.digits < 0 ? gb_decimal_negate(d->gap) : d->gap;
  const char *unit = strcmp(plot->unit, "%") == 0 ? "个百分点" : plot->unit;
  return gb_arena_printf(arena, "%s%s", gb_decimal_format(gap, buffer), unit);
}

/* 快于 of growth where more is better, 高于 of other measures, 好于 where directions differ. */
static const char *beats(const GbPlot *plot) {
  guint lower = 0;
  for (guint i = 0; i < plot->data->len; i++)
    lower += gb_plot_datum(plot, i)->lower;
  if (lower)
    return "好于";
  return plot->measure == GB_MEASURE_GROWTH ? "快于" : "高于";
}

static const char *bullet_headline(GbPlot *plot, GbArena *arena) {
  guint n = plot->data->len, met = 0;
  gboolean level = FALSE;
  for (guint i = 0; i < n; i++) {
    met += gb_plot_datum(plot, i)->met;
    level |= gb_plot_datum(plot, i)->met && !gb_plot_datum(plot, i)->gap.digits;
  }
  const GbDatum *best = gb_plot_datum(plot, 0), *worst = gb_plot_datum(plot, n - 1);
  const char *year = gb_period_equal(plot->period, plot->target_period) ? "" : "全年";
  const char *count = gb_word_number(arena, n, TRUE), *over = level ? "不低于" : beats(plot);
  if (level && best->lower)
    over = "达到";
  if (met == n)
    return gb_arena_printf(arena, "%s项指标全部%s%s目标，%s%s%s%s", count, over, year, best->label,
                           best->gap.digits ? (best->lower ? "好于目标" : "超出") : "与目标持平",
                           best->gap.digits ? gap_words(plot, best, arena) : "", "");
  if (!met)
    return gb_arena_printf(arena, "%s项指标均未达到%s目标，%s差%s", count, year, worst->label,
                           gap_words(plot, worst, arena));
  return gb_arena_printf(arena, "%s项指标%s项%s%s目标，%s差%s", count,
                         gb_word_number(arena, met, TRUE), over, year, worst->label,
                         gap_words(plot, worst, arena));
}

const char *gb_headline(GbPlot *plot, GbArena *arena) {
  if (plot->kind == GB_CHART_BULLET)
    return bullet_headline(plot, arena);
  if (plot->kind == GB_CHART_COMPOSITION)
    return composition_headline(plot, arena);
  return gb_word_up(plot) ? signed_headline(plot, arena) : level_headline(plot, arena);
}
