/* Which chart fits which breakdown, and why; the reason is kept and shown.
 * chart: breakdowns and targets → plots, before any word of a headline and any place. */
#include "chart/choose.h"

#include "chart/datum.h"
#include "chart/label.h"

#include <math.h>
#include <string.h>

#define LEAST_BARS 3
#define MOST_BARS 15
#define MOST_SHARES 5
/* Breakdowns of one whole share a scale unless one would flatten the other. */
#define MERGE_SPREAD 4

GbPlot *gb_plot_new(void) {
  GbPlot *plot = g_new0(GbPlot, 1);
  plot->breakdown = -1;
  plot->data = g_array_new(FALSE, TRUE, sizeof(GbDatum));
  plot->heads = g_ptr_array_new();
  plot->printed = g_ptr_array_new();
  plot->reason = "";
  return plot;
}

void gb_plot_free(GbPlot *plot) {
  if (!plot)
    return;
  g_array_unref(plot->data);
  g_ptr_array_unref(plot->heads);
  g_ptr_array_unref(plot->printed);
  g_free(plot);
}

/* What a sign in the chart means is told in its note. */
void gb_plot_note_approx(GbPlot *plot, const GbObservation *o) {
  plot->approximate[o->approx] = TRUE;
  if (gb_observation_scale(o) != o->unit)
    plot->multiples = TRUE;
}

/* Nominal and real growth never meet; where the text says neither, either may be meant. */
gboolean gb_prices_agree(GbPrice a, GbPrice b) {
  return a == b || a == GB_PRICE_UNSAID || b == GB_PRICE_UNSAID;
}

static gboolean comparable(const GbObservation *a, const GbObservation *b) {
  return a->measure == b->measure && a->base == b->base && a->status == b->status &&
         gb_prices_agree(a->price, b->price) && gb_period_equal(a->period, b->period) &&
         strcmp(a->area, b->area) == 0 &&
         strcmp(gb_observation_scale(a), gb_observation_scale(b)) == 0;
}

static gint part(const GbBreakdown *b, guint i) {
  return g_array_index(b->parts, gint, i);
}

/* The part with which most others can be compared; the first of equals. */
static gint leader(const GbReport *report, const GbBreakdown *b) {
  gint best = -1;
  guint most = 0;
  for (guint i = 0; i < b->parts->len; i++) {
    guint n = 0;
    for (guint j = 0; j < b->parts->len; j++)
      n += comparable(gb_plot_source(report, part(b, i)), gb_plot_source(report, part(b, j)));
    if (n > most) {
      most = n;
      best = part(b, i);
    }
  }
  return best;
}

static gboolean has_label(const GbPlot *plot, const char *label) {
  for (guint i = 0; i < plot->data->len; i++)
    if (strcmp(gb_plot_datum(plot, i)->label, label) == 0)
      return TRUE;
  return FALSE;
}

static void take_context(GbPlot *plot, const GbReport *report, const GbObservation *o) {
  plot->measure = o->measure;
  plot->base = o->base;
  plot->price = o->price;
  plot->status = o->status;
  plot->unit = gb_observation_scale(o);
  plot->period = o->period.kind == GB_PERIOD_NONE ? report->period : o->period;
  plot->area = *o->area ? o->area : report->area;
}

/* 分三大门类看 announces three parts: what follows them is no part. 0: says nothing. */
static guint announced_parts(const char *by) {
  static const char *const DIGITS[] = {"二", "三", "四", "五", "六", "七", "八", "九", "十"};
  for (guint i = 0; i < G_N_ELEMENTS(DIGITS); i++) {
    const char *at = strstr(by, DIGITS[i]);
    if (at && g_str_has_prefix(at + strlen(DIGITS[i]), "大"))
      return i + 2;
  }
  return 0;
}

static gboolean is_all_attribute(const GbReport *report, const GbBreakdown *b,
                                 const char *attribute, const GbTheme *theme) {
  for (guint i = 0; i < b->parts->len; i++) {
    const char *own =
        gb_label_attribute(gb_plot_source(report, part(b, i))->indicator, theme->attributes);
    if (!own || !gb_attributes_agree(own, attribute))
      return FALSE;
  }
  return TRUE;
}

/* The attribute that the parts must have: the whole's, or their own where all have another one
 * (the output of products of an industry's value added). NULL: any. */
static const char *attribute_of(const GbReport *report, const GbBreakdown *b,
                                const GbObservation *lead, const GbTheme *theme) {
  const char *own = gb_label_attribute(lead->indicator, theme->attributes);
  return is_all_attribute(report, b, own, theme)
             ? own
             : gb_label_attribute(b->subject, theme->attributes);
}

static gboolean belongs(const GbPlot *plot, const GbObservation *lead, const GbObservation *o,
                        const char *attribute, const GbTheme *theme) {
  return comparable(lead, o) && !has_label(plot, o->indicator) &&
         gb_attributes_agree(gb_label_attribute(o->indicator, theme->attributes), attribute);
}

static void take_parts(GbPlot *plot, const GbReport *report, const GbBreakdown *b,
                       const GbObservation *lead, const GbTheme *theme) {
  const char *attribute = attribute_of(report, b, lead, theme);
  guint announced = announced_parts(b->by), n = b->parts->len;
  if (announced && announced < n)
    n = announced;
  for (guint i = 0; i < n; i++) {
    const GbObservation *o = gb_plot_source(report, part(b, i));
    GbDatum datum;
    if (!belongs(plot, lead, o, attribute, theme) || !gb_datum_fill(&datum, report, part(b, i))) {
      plot->left_out++;
      continue;
    }
    if (plot->price == GB_PRICE_UNSAID)
      plot->price = o->price;
    gb_plot_note_approx(plot, o);
    g_array_append_val(plot->data, datum);
  }
}

static void take_whole(GbPlot *plot, const GbReport *report, const GbBreakdown *b,
                       const GbObservation *lead, const GbTheme *theme) {
  if (b->whole < 0)
    return;
  const GbObservation *o = gb_plot_source(report, b->whole);
  if (!comparable(lead, o) || !gb_datum_fill(&plot->whole, report, b->whole))
    return;
  plot->has_whole = TRUE;
  plot->whole.role = GB_ROLE_WHOLE;
  plot->whole.bold = TRUE;
  plot->whole.label = b->subject;
  if (plot->price == GB_PRICE_UNSAID)
    plot->price = o->price;
  gb_plot_note_approx(plot, o);
  for (char *const *cut = theme->whole_attributes; *cut; cut++)
    if (g_str_has_suffix(b->subject, *cut) && strlen(b->subject) > strlen(*cut))
      plot->whole.label =
          gb_arena_strndup(report->arena, b->subject, strlen(b->subject) - strlen(*cut));
}

/* Where the parts have another attribute than the whole, the title names theirs. */
static void name_subject(GbPlot *plot, const GbBreakdown *b, GbArena *arena, const GbTheme *theme) {
  const char *parts = gb_labels_shorten(plot->data, b->subject, arena, theme);
  const char *own = gb_label_attribute(b->subject, theme->attributes);
  if (gb_attributes_agree(parts, own))
    return;
  g_autofree char *stem = g_strndup(b->subject, strlen(b->subject) - strlen(own));
  plot->subject = gb_arena_printf(arena, "%s%s", stem, parts);
}

/* 分经济类型看, 按常住地分, 从产业看: the criterion without its frame. */
static const char *criterion(const char *by, GbArena *arena) {
  static const char *const OPEN[] = {"分", "按照", "按", "从"};
  static const char *const CLOSE[] = {"来看", "划分", "看", "分"};
  const char *start = by;
  gsize length = strlen(by);
  for (guint i = 0; i < G_N_ELEMENTS(OPEN) && start == by; i++)
    if (g_str_has_prefix(by, OPEN[i]))
      start += strlen(OPEN[i]);
  length -= (gsize)(start - by);
  g_autofree char *rest = g_strndup(start, length);
  for (guint i = 0; i < G_N_ELEMENTS(CLOSE); i++)
    if (g_str_has_suffix(rest, CLOSE[i]) && length > strlen(CLOSE[i]))
      return gb_arena_strndup(arena, rest, length - strlen(CLOSE[i]));
  return gb_arena_strdup(arena, start == by || !length ? "" : rest);
}

/* 分经济类型看 → 分经济类型, 从产业看 → 分产业; 按常住地分 stays. */
static const char *printed_head(const char *by, GbArena *arena) {
  static const char *const CLOSE[] = {"来看", "看"};
  static const char FROM[] = "从", SPLIT[] = "分";
  gsize length = strlen(by);
  for (guint i = 0; i < G_N_ELEMENTS(CLOSE) && length == strlen(by); i++)
    if (g_str_has_suffix(by, CLOSE[i]))
      length -= strlen(CLOSE[i]);
  if (!g_str_has_prefix(by, FROM))
    return gb_arena_strndup(arena, by, length);
  g_autofree char *rest = g_strndup(by + strlen(FROM), length - strlen(FROM));
  return gb_arena_printf(arena, "%s%s", SPLIT, rest);
}

/* Above: value descending, 其他 last, equals in the text's order. */
static gboolean stands_before(const GbDatum *a, const GbDatum *b) {
  gboolean rest_a = gb_label_is_rest(a->label), rest_b = gb_label_is_rest(b->label);
  if (rest_a != rest_b)
    return rest_b;
  return gb_decimal_compare(a->exact, b->exact) > 0;
}

static void rank(GArray *data) {
  for (guint i = 1; i < data->len; i++) {
    GbDatum moved = g_array_index(data, GbDatum, i);
    guint j = i;
    for (; j && stands_before(&moved, &g_array_index(data, GbDatum, j - 1)); j--)
      g_array_index(data, GbDatum, j) = g_array_index(data, GbDatum, j - 1);
    g_array_index(data, GbDatum, j) = moved;
  }
}

/* Counts of works and events are no statistics to rank, and a list with neither a stated whole nor
 * a criterion is no breakdown: nobody could say of what. */
static gboolean is_statistical(const GbReport *report, const GbBreakdown *b) {
  if (b->measure == GB_MEASURE_RANK || (b->whole < 0 && !*b->by))
    return FALSE;
  for (guint i = 0; i < b->parts->len; i++)
    if (gb_plot_source(report, part(b, i))->kind == GB_KIND_ACTIVITY)
      return FALSE;
  return TRUE;
}

/* The plot of one breakdown before a kind is chosen; NULL where nothing can be compared. */
static GbPlot *gather(const GbReport *report, guint index, const GbTheme *theme) {
  const GbBreakdown *b = g_ptr_array_index(report->breakdowns, index);
  gint first = leader(report, b);
  if (first < 0 || !is_statistical(report, b))
    return NULL;
  const GbObservation *lead = gb_plot_source(report, first);
  GbPlot *plot = gb_plot_new();
  plot->breakdown = (gint)index;
  plot->section = b->section;
  plot->subject = b->subject;
  plot->sum = b->sum;
  plot->place = gb_plot_source(report, part(b, 0))->span.start;
  take_context(plot, report, lead);
  take_parts(plot, report, b, lead, theme);
  name_subject(plot, b, report->arena, theme);
  if (plot->subject == b->subject)
    take_whole(plot, report, b, lead, theme);
  g_ptr_array_add(plot->heads, (gpointer)criterion(b->by, report->arena));
  g_ptr_array_add(plot->printed, (gpointer)printed_head(b->by, report->arena));
  plot->among = !*b->by && !b->exhaustive;
  plot->ordered = gb_labels_ordered(plot->data);
  if (!plot->ordered)
    rank(plot->data);
  return plot;
}

/* Of 140万吨以上 nobody knows the whole. */
static gboolean is_open(const GbPlot *plot) {
  for (guint i = GB_APPROX_GE; i <= GB_APPROX_LT; i++)
    if (plot->approximate[i])
      return TRUE;
  return FALSE;
}

/* Parts of which one is more than the whole, or that a list behind 其中 has more of than there is,
 * are none: the text went on to something else. */
static gboolean exceeds_whole(const GbPlot *plot) {
  GbDecimal sum = {0, 0};
  if (!plot->has_whole || plot->measure != GB_MEASURE_LEVEL || is_open(plot))
    return FALSE;
  for (guint i = 0; i < plot->data->len; i++) {
    GbDecimal part = gb_plot_datum(plot, i)->exact;
    if (gb_decimal_compare(part, plot->whole.exact) > 0)
      return TRUE;
    if (!gb_decimal_add(sum, part, &sum))
      return FALSE;
  }
  GbDecimal halves = {5 * ((gint64)plot->data->len + 1), (guint8)(plot->whole.exact.scale + 1)};
  GbDecimal most;
  return plot->among && gb_decimal_add(plot->whole.exact, halves, &most) &&
         gb_decimal_compare(sum, most) > 0;
}

static gboolean is_same_list(const GbReport *report, const GbPlot *a, const GbPlot *b) {
  const GbObservation *x = gb_plot_source(report, gb_plot_datum(a, 0)->observation);
  const GbObservation *y = gb_plot_source(report, gb_plot_datum(b, 0)->observation);
  return a->section == b->section && x->sentence == y->sentence &&
         strcmp(a->subject, b->subject) == 0;
}

/* The levels of a list tell that it is none: its growth rates are none either. */
static void drop_false_lists(GbPlot **plots, guint n, const GbReport *report) {
  for (guint i = 0; i < n; i++) {
    if (!plots[i] || !exceeds_whole(plots[i]))
      continue;
    for (guint j = i + 1; j < MIN(n, i + 1 + GB_MOST_JOINED); j++)
      if (plots[j] && is_same_list(report, plots[i], plots[j]))
        g_clear_pointer(&plots[j], gb_plot_free);
    g_clear_pointer(&plots[i], gb_plot_free);
  }
}

static double largest(const GbPlot *plot) {
  double most = 0;
  for (guint i = 0; i < plot->data->len; i++)
    most = MAX(most, fabs(gb_plot_datum(plot, i)->number));
  return most;
}

static gboolean all_equal(const GbPlot *plot) {
  for (guint i = 1; i < plot->data->len; i++)
    if (gb_decimal_compare(gb_plot_datum(plot, i)->exact, gb_plot_datum(plot, 0)->exact) != 0)
      return FALSE;
  return TRUE;
}

static gboolean is_composition(const GbPlot *plot) {
  if (plot->measure != GB_MEASURE_LEVEL || !plot->has_whole || plot->left_out ||
      plot->data->len < 2 || plot->data->len > MOST_SHARES || plot->whole.exact.digits <= 0 ||
      (plot->sum != GB_SUM_HOLDS && plot->sum != GB_SUM_HOLDS_BY_ROUNDING) || is_open(plot))
    return FALSE;
  for (guint i = 0; i < plot->data->len; i++)
    if (gb_plot_datum(plot, i)->exact.digits < 0)
      return FALSE;
  return TRUE;
}

static gboolean shares_part(const GbPlot *a, const GbPlot *b) {
  for (guint i = 0; i < a->data->len; i++)
    for (guint j = 0; j < b->data->len; j++)
      if (gb_plot_datum(a, i)->observation == gb_plot_datum(b, j)->observation)
        return TRUE;
  return FALSE;
}

static gboolean can_join(const GbReport *report, const GbPlot *a, const GbPlot *b) {
  const char *head = g_ptr_array_index(b->heads, 0), *first = g_ptr_array_index(a->heads, 0);
  if (!*head || !*first || a->section != b->section || b->data->len < 2 ||
      a->data->len + b->data->len > MOST_BARS || strcmp(a->subject, b->subject) != 0)
    return FALSE;
  if (a->has_whole != b->has_whole ||
      (a->has_whole && a->whole.observation != b->whole.observation))
    return FALSE;
  double x = largest(a), y = largest(b);
  return comparable(gb_plot_source(report, gb_plot_datum(a, 0)->observation),
                    gb_plot_source(report, gb_plot_datum(b, 0)->observation)) &&
         gb_prices_agree(a->price, b->price) && MAX(x, y) <= MERGE_SPREAD * MIN(x, y) &&
         !shares_part(a, b);
}

static void join(GbPlot *a, const GbPlot *b) {
  for (guint i = 0; i < b->data->len; i++) {
    GbDatum datum = *gb_plot_datum(b, i);
    datum.group = a->heads->len;
    g_array_append_val(a->data, datum);
  }
  g_ptr_array_add(a->heads, g_ptr_array_index(b->heads, 0));
  g_ptr_array_add(a->printed, g_ptr_array_index(b->printed, 0));
  a->left_out += b->left_out;
  a->multiples |= b->multiples;
  a->ordered &= b->ordered;
  for (guint i = 0; i < G_N_ELEMENTS(a->approximate); i++)
    a->approximate[i] |= b->approximate[i];
}

static const char *signs(const GbPlot *plot) {
  guint up = 0, down = 0;
  for (guint i = 0; i < plot->data->len; i++) {
    up += gb_plot_datum(plot, i)->exact.digits > 0;
    down += gb_plot_datum(plot, i)->exact.digits < 0;
  }
  return up && down ? "有升有降" : down ? "均不为正" : "均不为负";
}

static void choose_bars(GbPlot *plot, GbArena *arena) {
  plot->kind = GB_CHART_BARS;
  const char *sum = "";
  if (plot->measure == GB_MEASURE_LEVEL && plot->data->len <= MOST_SHARES)
    sum = plot->sum == GB_SUM_FAILS ? "各部分之和与总体不符，不用构成条；"
                                    : "各部分之和未核对为总体，不用构成条；";
  const char *groups = plot->heads->len > 1 ? "同一总体的几种分组合为一图；" : "";
  plot->reason =
      gb_arena_printf(arena, "%s%s%u个部分指标相同、单位同为%s，%s，按数值排序的条形最便于比较。",
                      sum, groups, plot->data->len, *plot->unit ? plot->unit : "个数", signs(plot));
}

__extension__ typedef __int128 Wide;

/* Percent with one place, half away from zero. FALSE where the digits do not fit. */
static gboolean share(GbDecimal part, GbDecimal whole, GbDecimal *out) {
  guint8 scale = MAX(part.scale, whole.scale);
  if (!gb_decimal_rescale(part, scale, &part) || !gb_decimal_rescale(whole, scale, &whole))
    return FALSE;
  Wide tenths = ((Wide)part.digits * 2000 + whole.digits) / ((Wide)whole.digits * 2);
  *out = (GbDecimal){(gint64)tenths, 1};
  return TRUE;
}

/* The three industries have their colours on the whole site; others take the series in order. */
static GbRole series(const GbPlot *plot, guint i) {
  static const struct {
    const char *name;
    GbRole role;
  } FIXED[] = {{"第一产业", GB_ROLE_SERIES_2},
               {"第二产业", GB_ROLE_SERIES_3},
               {"第三产业", GB_ROLE_SERIES_1}};
  static const GbRole ORDER[MOST_SHARES] = {GB_ROLE_SERIES_1, GB_ROLE_SERIES_3, GB_ROLE_SERIES_2,
                                            GB_ROLE_SERIES_4, GB_ROLE_SERIES_6};
  const char *label = gb_plot_datum(plot, i)->label;
  for (guint k = 0; k < G_N_ELEMENTS(FIXED); k++)
    if (g_str_has_prefix(label, FIXED[k].name))
      return FIXED[k].role;
  return gb_label_is_rest(label) ? GB_ROLE_SERIES_6 : ORDER[i];
}

static void share_out(GbPlot *plot) {
  for (guint i = 0; i < plot->data->len; i++) {
    GbDatum *d = gb_plot_datum(plot, i);
    share(d->exact, plot->whole.exact, &d->share);
    d->role = series(plot, i);
  }
}

static void choose_composition(GbPlot *plot, GbArena *arena) {
  plot->kind = GB_CHART_COMPOSITION;
  share_out(plot);
  plot->reason = gb_arena_printf(arena, "%u个部分相加%s，部分不多于五个，用构成条表示各占多少。",
                                 plot->data->len,
                                 plot->sum == GB_SUM_HOLDS ? "等于总体" : "在舍入误差内等于总体");
}

static void keep_if(GPtrArray *plots, GbPlot *plot, gboolean worth) {
  if (worth)
    g_ptr_array_add(plots, plot);
  else
    gb_plot_free(plot);
}

static void choose_breakdowns(GPtrArray *plots, const GbReport *report, const GbTheme *theme) {
  guint n = report->breakdowns->len;
  g_autofree GbPlot **gathered = g_new0(GbPlot *, n);
  for (guint i = 0; i < n; i++)
    gathered[i] = gather(report, i, theme);
  drop_false_lists(gathered, n, report);
  for (guint i = 0; i < n; i++) {
    GbPlot *plot = g_steal_pointer(&gathered[i]);
    if (!plot)
      continue;
    if (is_composition(plot)) {
      choose_composition(plot, report->arena);
      g_ptr_array_add(plots, plot);
      continue;
    }
    for (guint j = i + 1; j < MIN(n, i + 1 + GB_MOST_JOINED); j++) {
      if (gathered[j] && !is_composition(gathered[j]) && can_join(report, plot, gathered[j])) {
        join(plot, gathered[j]);
        g_clear_pointer(&gathered[j], gb_plot_free);
      }
    }
    choose_bars(plot, report->arena);
    keep_if(plots, plot,
            plot->data->len >= LEAST_BARS && plot->data->len <= MOST_BARS && !all_equal(plot));
  }
}

static gint by_place(gconstpointer a, gconstpointer b) {
  const GbPlot *x = *(GbPlot *const *)a, *y = *(GbPlot *const *)b;
  if (x->place != y->place)
    return x->place < y->place ? -1 : 1;
  return (x->breakdown > y->breakdown) - (x->breakdown < y->breakdown);
}

GPtrArray *gb_choose(const GbReport *report, const GbTheme *theme) {
  GPtrArray *plots = g_ptr_array_new_with_free_func((GDestroyNotify)gb_plot_free);
  choose_breakdowns(plots, report, theme);
  gb_choose_targets(plots, report);
  g_ptr_array_sort(plots, by_place);
  return plots;
}
