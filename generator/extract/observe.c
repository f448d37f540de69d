/* Predicate + subject → observation: name, sign, status, period.
 * extract: private to this folder. */
#include <string.h>

#include "base/utf8.h"
#include "extract/confidence.h"
#include "extract/grammar.h"
#include "extract/when.h"
#include "model/observation.h"

const GbObservation *gb_observed(const GbContext *c, gint index) {
  const GArray *all = c->report->observations;
  return index >= 0 && (guint)index < all->len ? &g_array_index(all, GbObservation, index) : NULL;
}

static const char *completion_name(GbContext *c, const GbSubject *subject, const char *suffix) {
  const char *name = subject->name;
  if (gb_utf8_has_suffix(name, "完成投资") && g_str_equal(suffix, "完成率"))
    return gb_arena_printf(c->arena, "%.*s投资完成率", (int)(strlen(name) - strlen("完成投资")),
                           name);
  if (g_str_has_suffix(name, suffix))
    return name;
  return gb_arena_printf(c->arena, "%s%s", name, suffix);
}

static gboolean is_project_rate(const char *name) {
  static const char *const RATES[] = {"完成率", "开工率", "竣工率", "投产率"};
  gsize n = strlen(name);
  for (guint i = 0; i < G_N_ELEMENTS(RATES); i++)
    if (gb_utf8_ends(name, n, RATES[i]))
      return TRUE;
  return FALSE;
}

static gboolean is_rate_name(const char *name) {
  static const char *const RATES[] = {"率", "比例", "比重", "占比", "比"};
  gsize n = strlen(name);
  for (guint i = 0; i < G_N_ELEMENTS(RATES); i++)
    if (gb_utf8_ends(name, n, RATES[i]))
      return TRUE;
  return FALSE;
}

/* 目标6%左右 of an amount means its growth; …的村达到90% is a share of all. */
static void settle_measure(GbContext *c, const GbToken *q, GbPredicate *p, GbSubject *s) {
  if (p->measure != GB_MEASURE_LEVEL || !gb_family_in(q->family, GB_FAMILY_PERCENT))
    return;
  if (is_project_rate(s->name)) {
    p->measure = GB_MEASURE_COMPLETION;
    p->rule = "rate of a project";
  } else if (gb_utf8_has_suffix(s->name, "占比") || gb_utf8_has_suffix(s->name, "比重")) {
    p->measure = GB_MEASURE_SHARE;
    p->rule = "named share";
  } else if (!is_rate_name(s->name) && (p->goal || c->goal) && !p->arrival) {
    p->measure = GB_MEASURE_GROWTH;
    p->base = GB_BASE_YOY;
    p->sign = 1;
    p->rule = "target, growth unsaid";
  } else if (p->arrival &&
             (gb_utf8_has_suffix(s->name, "的村") || gb_utf8_has_suffix(s->name, "企业") ||
              gb_utf8_has_suffix(s->name, "村"))) {
    p->measure = GB_MEASURE_SHARE;
    s->name = gb_arena_printf(c->arena, "%s占比", s->name);
    p->rule = "class that reaches a percentage";
  }
}

static gboolean is_flow(const GbContext *c, const GbSubject *s) {
  const GbWord *attribute = gb_name_attribute(c, s->name);
  return attribute && attribute->flow;
}

static gboolean is_plan_of_year(const char *name) {
  static const char *const PLANS[] = {"年计划投资", "年度计划投资", "年投资计划", "年度投资计划"};
  for (guint i = 0; i < G_N_ELEMENTS(PLANS); i++)
    if (gb_utf8_has_suffix(name, PLANS[i]))
      return TRUE;
  return FALSE;
}

/* 五年来，A达到N: a level that is arrived at is that of the last year, a sum that of all. */
static GbPeriod arrived(const GbPredicate *p, const GbSubject *s, GbPeriod period) {
  gboolean level = p->measure == GB_MEASURE_LEVEL || p->measure == GB_MEASURE_SHARE;
  gboolean arrival = (p->arrival && !p->total) || is_rate_name(s->name);
  return period.kind == GB_PERIOD_YEARS && level && arrival ? gb_period_year(period.year_end)
                                                            : period;
}

/* 由N提高到M: N stood before several years, or at a time that nobody says. */
static GbPeriod before(const GbContext *c, GbPeriod period) {
  if (c->compared_from.kind != GB_PERIOD_NONE) /* 与2026年相比，A由N提高到M */
    return c->compared_from;
  if (period.kind == GB_PERIOD_MONTH) /* 由上月上涨N% */
    return period.n > 1 ? gb_period_month(period.year, period.n - 1)
                        : gb_period_month(period.year - 1, 12);
  return period.kind == GB_PERIOD_YEARS ? gb_period_year(period.year - (c->between ? 0 : 1))
                                        : GB_PERIOD_UNKNOWN;
}

static GbPeriod period_of(GbContext *c, const GbPredicate *p, const GbSubject *s, gboolean target) {
  if (c->restated && c->own.year)
    return gb_period_year(c->own.year);
  int end = c->period.kind == GB_PERIOD_YEARS ? c->period.year_end : c->period.year;
  gboolean years = c->period.kind == GB_PERIOD_YEARS || c->period.kind == GB_PERIOD_YEAR;
  if (p->averaged && c->from_year && years && c->from_year < end)
    return gb_period_years(c->from_year, (gint16)end);
  if (p->averaged && c->period.kind == GB_PERIOD_YEARS)
    return c->period;
  if (p->own_period)
    return gb_context_when(c, p->own_period);
  const GArray *all = c->report->observations;
  if (c->said.before)
    return c->period; /* 由上月上涨N%转为下降M% */
  if (p->measure != GB_MEASURE_LEVEL && !c->dated && !target && all->len > 0) {
    const GbObservation *last = &g_array_index(all, GbObservation, all->len - 1);
    if (last->sentence == c->sentence && g_str_equal(last->indicator, s->name) &&
        last->status != GB_STATUS_TARGET)
      return last->period; /* 其中11月份完成N，增长M */
  }
  const GbObservation *of = gb_observed(c, s->observation);
  if (p->measure != GB_MEASURE_LEVEL && !c->dated && c->figure_period.kind != GB_PERIOD_NONE &&
      of && of->sentence == c->sentence && of->status != GB_STATUS_TARGET && !target)
    return of->period;
  if (is_plan_of_year(s->name))
    return gb_period_year(c->own.year);
  if (target && !c->tasks && !c->outlook && c->own.year && gb_period_equal(c->period, c->own))
    return gb_period_year(c->own.year);
  if (c->opened_date && c->opened_sentence != c->sentence &&
      gb_period_equal(c->period, c->opened) && is_flow(c, s))
    return c->own; /* 6月末，存栏N。出栏M */
  return c->period;
}

static gboolean is_target(const GbContext *c, const GbPredicate *p, const GbSubject *s) {
  if (is_plan_of_year(s->name))
    return TRUE;
  if (c->restated || (gb_utf8_has_suffix(s->name, "总投资") && !c->tasks && !c->outlook))
    return FALSE; /* 计划总投资 of projects is what they are to cost, no target */
  if (p->start)
    return FALSE;
  if (c->goal || p->goal)
    return TRUE;
  return c->status == GB_STATUS_TARGET && !c->done;
}

/* 去年增长N%，今年要…: among tasks, what is told of a year before theirs is no target. */
static gboolean is_past(const GbContext *c, const GbPredicate *p, GbPeriod period) {
  int year = period.kind == GB_PERIOD_YEARS ? period.year_end : period.year;
  return year && year < c->own.year && (c->tasks || c->outlook) && !c->goal && !p->goal;
}

static const char *unit_of(const GbToken *q, const GbPredicate *p) {
  if (p->measure == GB_MEASURE_RANK)
    return "位";
  return q->unit;
}

static GbDecimal signed_value(const GbToken *q, const GbPredicate *p) {
  gboolean moved = p->measure == GB_MEASURE_GROWTH || p->measure == GB_MEASURE_CHANGE ||
                   p->measure == GB_MEASURE_PP || p->measure == GB_MEASURE_CONTRIBUTION;
  return moved && p->sign < 0 && q->value.digits > 0 ? gb_decimal_negate(q->value) : q->value;
}

static void link_whole(GbContext *c, GbObservation *o, const GbSubject *s) {
  /* 肉类产量N，其中牛肉M；蛋类产量K: behind the ； a name that is whole by itself is no part */
  gboolean left = c->among.past && !s->inherited;
  const GbFrame *frame = c->among.open && !left ? &c->among : c->by.open ? &c->by : NULL;
  if (!frame || g_str_equal(frame->whole.name, s->name) || !*frame->whole.name)
    return;
  o->whole = frame->whole.observation;
  o->part = frame->part;
  o->frame = frame->phrase;
}

/* ——X增加值。完成N1；实现增加值N2: the first amount is the other attribute of X, its output. */
static void rename_output(GbContext *c, const GbObservation *now) {
  if (!*c->item.name || !gb_utf8_has_suffix(now->indicator, "增加值") ||
      now->measure != GB_MEASURE_LEVEL || now->status != GB_STATUS_ACTUAL)
    return;
  GArray *all = c->report->observations;
  gboolean again = FALSE;
  for (guint i = c->section_first; i < all->len; i++) {
    GbObservation *o = &g_array_index(all, GbObservation, i);
    again |= o->measure == GB_MEASURE_LEVEL && o->status == now->status &&
             g_str_equal(o->indicator, now->indicator) && gb_period_equal(o->period, now->period) &&
             g_str_equal(o->unit, now->unit);
  }
  gsize stem = strlen(now->indicator) - strlen("增加值");
  for (guint i = c->section_first; again && i < all->len; i++) {
    GbObservation *o = &g_array_index(all, GbObservation, i);
    if (o->status == now->status && g_str_equal(o->indicator, now->indicator)) {
      o->indicator = gb_arena_printf(c->arena, "%.*s总产值", (int)stem, now->indicator);
      o->known = gb_lexicon_find(c->lexicon, o->indicator);
      o->rule = "output beside value added";
    }
  }
}

static GbKind kind_of(const GbObservation *o, const GbSubject *s) {
  if (o->known)
    return GB_KIND_CORE;
  if (o->measure == GB_MEASURE_COMPLETION || strstr(o->indicator, "项目") ||
      strstr(o->indicator, "总投资"))
    return GB_KIND_ACTIVITY;
  return s->counted ? GB_KIND_ACTIVITY : GB_KIND_CORE;
}

static void add_recent(GbContext *c, const GbSubject *s) {
  if (c->n_recent == GB_MAX_LIST) { /* the last ones serve */
    memmove(c->recent, c->recent + 1, (GB_MAX_LIST - 1) * sizeof *c->recent);
    c->n_recent--;
    c->first_recent -= c->first_recent > 0;
    c->first_item -= c->first_item > 0;
  }
  c->recent[c->n_recent++] = *s;
}

static void remember(GbContext *c, const GbToken *q, GbSubject *s, gint index, const char *name) {
  const GbObservation *o = &g_array_index(c->report->observations, GbObservation, index);
  if (o->measure == GB_MEASURE_LEVEL || o->measure == GB_MEASURE_GROWTH)
    s->observation =
        s->observation >= 0 && o->measure == GB_MEASURE_GROWTH ? s->observation : index;
  gboolean rate = gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE);
  if (o->measure == GB_MEASURE_SHARE || o->measure == GB_MEASURE_COMPLETION ||
      (o->measure == GB_MEASURE_LEVEL && rate)) {
    c->moved = *s;
    c->moved.name = name;
    c->moved.observation = index;
  }
  if (o->measure == GB_MEASURE_PP)
    c->points_base = o->base;
  if (o->measure == GB_MEASURE_CHANGE)
    c->change_base = o->base;
  gboolean again = c->n_recent && g_str_equal(c->recent[c->n_recent - 1].name, s->name);
  if (o->measure == GB_MEASURE_LEVEL || (o->measure == GB_MEASURE_GROWTH && !again))
    add_recent(c, s);
  c->last_measure = o->measure;
  if (o->measure == GB_MEASURE_CONTRIBUTION)
    c->last_reference = o->reference;
  c->figure_period = o->period;
  c->dated = FALSE;
}

/** Reports of this rank and below have an area of that base above their own. */
static GbAreaRank rank_below(GbBase base) {
  return base == GB_BASE_NATION     ? GB_RANK_PROVINCE
         : base == GB_BASE_PROVINCE ? GB_RANK_CITY
                                    : GB_RANK_COUNTY;
}

/* 全省 in a city's report; 全区 of a district is its own, though it may be said of a region. */
static gboolean is_above(const GbContext *c, const GbWord *area) {
  return area && area->base >= GB_BASE_NATION && area->base <= GB_BASE_CITY &&
         c->report->rank >= rank_below(area->base) &&
         !(g_str_has_suffix(area->text, "区") && g_str_has_suffix(c->report->area, "区"));
}

void gb_observe_area(GbContext *c, GbRange clause) {
  const GbToken *period = gb_period_at(c, clause.a);
  clause.a = period ? MIN(period->end, clause.b) : clause.a;
  while (gb_range_starts(c, clause, "，") || gb_range_starts(c, clause, "、"))
    clause.a += 3;
  gsize length = 0, noun = 0;
  const GbWord *area = gb_range_word(c, clause, GB_WORD_AREA, &length);
  if (!area)
    return;
  GbRange rest = {clause.a + (guint32)length, clause.b};
  gb_range_word(c, rest, GB_WORD_INDICATOR, &noun);
  c->elsewhere = is_above(c, area) && noun && !gb_range_word(c, clause, GB_WORD_BOUND, NULL)
                     ? area->text
                     : NULL;
}

/** 比全省平均水平（7.7%）高…: a numeral in brackets behind an area above the report's own is that
 * area's. */
static const char *area_of(const GbContext *c, const GbToken *q) {
  static const char OPEN[] = "（";
  const char *s = c->scan.bytes->str, *at = s + q->num_start;
  if (q->num_start < strlen(OPEN) || memcmp(at - strlen(OPEN), OPEN, strlen(OPEN)) != 0)
    return c->elsewhere ? c->elsewhere : c->report->area;
  at -= strlen(OPEN);
  gsize n = 0;
  while (gb_lexicon_word_before(c->lexicon, s, at, GB_WORD_LEVEL_OF, &n))
    at -= n;
  const GbWord *area = gb_lexicon_word_before(c->lexicon, s, at, GB_WORD_AREA, &n);
  return is_above(c, area) ? area->text : c->report->area;
}

/* 名义增长N%，加快M个百分点: the points are of the growth before them. */
static GbPrice price_of(const GbContext *c, const GbPredicate *p, const char *name) {
  if (p->price != GB_PRICE_UNSAID)
    return p->price;
  if (p->measure != GB_MEASURE_GROWTH && p->measure != GB_MEASURE_PP)
    return GB_PRICE_UNSAID;
  const GArray *all = c->report->observations;
  const GbObservation *last = gb_observed(c, (gint)all->len - 1);
  gboolean moves = p->measure == GB_MEASURE_PP && last && last->sentence == c->sentence &&
                   g_str_equal(last->indicator, name);
  return c->price == GB_PRICE_UNSAID && moves ? last->price : c->price;
}

void gb_observe(GbContext *c, const GbToken *q, const GbPredicate *predicate, GbSubject *subject,
                GbRange phrase) {
  GbPredicate p = *predicate;
  p.of_share |= gb_share_goes_on(c, &p, subject);
  if (!*subject->name) {
    gb_note(c, "  %s: no subject\n", gb_range_text(c, (GbRange){q->num_start, q->end}));
    subject->name = GB_UNNAMED;
  }
  settle_measure(c, q, &p, subject);
  gboolean target = is_target(c, &p, subject);
  const char *name = p.named ? p.named
                     : p.of_share || (p.measure == GB_MEASURE_SHARE && p.reference)
                         ? gb_share_name(c, subject, q, &p)
                     : p.measure == GB_MEASURE_SHARE ? gb_share_named(c, subject->name)
                     : p.suffix                      ? completion_name(c, subject, p.suffix)
                                                     : subject->name;
  GbObservation o = {
      .span = gb_scan_span(&c->scan, q->num_start, q->num_end),
      .phrase = gb_scan_span(&c->scan, phrase.a, phrase.b),
      .sentence = c->sentence,
      .section = c->section,
      .indicator = name,
      .known = gb_lexicon_find(c->lexicon, name),
      .measure = p.measure,
      .value = signed_value(q, &p),
      .unit = unit_of(q, &p),
      .base = p.base,
      .approx = p.approx,
      .status = target ? GB_STATUS_TARGET : GB_STATUS_ACTUAL,
      .price = price_of(c, &p, name),
      .period = (p.start || p.before) && !p.own_period
                    ? before(c, c->period)
                    : arrived(&p, subject, period_of(c, &p, subject, target)),
      .area = area_of(c, q),
      .reference = p.reference && *p.reference ? p.reference : NULL,
      .whole = -1,
      .rule = p.rule,
  };
  if (gb_context_is_future(c, o.period))
    o.status = GB_STATUS_TARGET;
  else if (is_past(c, &p, o.period))
    o.status = GB_STATUS_ACTUAL;
  if (o.period.kind == GB_PERIOD_YEARS && o.base == GB_BASE_YOY && !p.base_said)
    o.base = GB_BASE_OTHER; /* 五年间增长N */
  o.kind = kind_of(&o, subject);
  link_whole(c, &o, subject);
  rename_output(c, &o);
  g_array_append_val(c->report->observations, o);
  gb_explain_figure(c, q, &o);
  c->said = p;
  c->said_of = *subject;
  if (p.own_period && p.own_period->when.kind == GB_PERIOD_YEAR && !c->from_year)
    c->from_year = o.period.year;
  remember(c, q, subject, (gint)c->report->observations->len - 1, name);
}
