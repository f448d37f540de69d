/* The figures of a clause from left to right: one by one, or a run that pairs with a list of
 * subjects. extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"

static const GbToken *token_at(const GbContext *c, guint i) {
  return &g_array_index(c->scan.tokens, GbToken, i);
}

/* ---- runs of figures --------------------------------------------------------------------- */

/* Nothing but a separator, a verb, a base between two figures: they belong to one list. */
static gboolean continues_list(GbContext *c, GbRange between, guint *places) {
  static const char *const MARKS[] = {"、", "和", "及", "以及", "与", "，"};
  gboolean mark = FALSE;
  *places = 1;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS) && !mark; i++)
    if (gb_range_starts(c, between, MARKS[i])) {
      between.a += (guint32)strlen(MARKS[i]);
      mark = TRUE;
    }
  if (!mark)
    return FALSE;
  if (gb_range_has(c, between, "持平"))
    *places = 2;
  const char *s = c->scan.bytes->str;
  while (between.a < between.b) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_at(
        c->lexicon, s + between.a, s + between.b,
        GB_WORD_VERB | GB_WORD_BASE | GB_WORD_ADVERB | GB_WORD_HEDGE_BEFORE, &length);
    if (!w) {
      static const char *const FILLERS[] = {"与上年", "与去年同期", "持平", "、", "，", "和", "第"};
      for (guint i = 0; i < G_N_ELEMENTS(FILLERS) && !length; i++)
        if (gb_range_starts(c, between, FILLERS[i]))
          length = strlen(FILLERS[i]);
    }
    if (!length)
      return FALSE;
    between.a += (guint32)length;
  }
  return TRUE;
}

/* ---- lists ------------------------------------------------------------------------------- */

static gboolean same_unit(const GbContext *c, const GbSubject *a, const GbSubject *b) {
  const GbObservation *of_a = gb_observed(c, a->observation),
                      *of_b = gb_observed(c, b->observation);
  return of_a && of_b && g_str_equal(of_a->unit, of_b->unit);
}

static guint last_levels(GbContext *c, guint want, GbSubject *out) {
  if (c->n_recent < want)
    return 0;
  const GbSubject *last = &c->recent[c->n_recent - 1];
  guint n = 0; /* 9个A项目完成投资N，6个B项目完成投资M，分别…: not of the counts between */
  gboolean chain = c->n_recent - c->first_recent == want; /* …；客运量N，周转量M，分别… */
  for (guint i = c->n_recent; !chain && i-- > 0 && n < want;)
    if (same_unit(c, &c->recent[i], last))
      out[want - ++n] = c->recent[i];
  for (guint i = 0; n < want && i < want; i++)
    out[i] = c->recent[c->n_recent - want + i];
  return want;
}

/* 甲、乙及丙制造业，丁制造业投资分别增长: members with 、 and 及 inside are parted by ，; how many
 * there are up to the end of @np, 0 where what stands before is no branch. */
static guint branches_before(const GbContext *c, GbRange np) {
  static const char *const COMMA = "，";
  const char *s = c->scan.bytes->str;
  if (c->pending.a >= c->pending.b || c->pending.b + strlen(COMMA) != np.a)
    return 0;
  guint n = 1;
  for (guint32 at = c->pending.a; at + strlen(COMMA) <= np.b; at++) {
    gboolean comma = memcmp(s + at, COMMA, strlen(COMMA)) == 0;
    if (comma &&
        !gb_lexicon_word_before(c->lexicon, s + c->pending.a, s + at, GB_WORD_BRANCH, NULL))
      return 0;
    n += comma;
  }
  return n;
}

/* 甲、乙业，丙和丁业等新兴产业增长较快，指数分别增长: branches parted by ，, their attribute said
 * behind. */
static guint branches_with(GbContext *c, GbRange np, GbRange rest, guint want, const GbToken *q,
                           const GbPredicate *p, GbSubject *out) {
  static const char *const COMMA = "，";
  GbRange all = {c->pending.a, np.a - MIN(np.a, (guint32)strlen(COMMA))};
  const char *s = c->scan.bytes->str;
  gboolean told = c->pending.a < c->pending.b && c->pending.b < np.a;
  guint32 etc = told ? gb_range_last(c, all, "等") : G_MAXUINT32;
  if (etc == G_MAXUINT32 || want < 2 || !gb_name_attribute(c, gb_range_text(c, rest)))
    return 0;
  GbRange part = {all.a, all.a};
  guint n = 0;
  for (guint32 at = all.a; at <= etc; at++) {
    if (at < etc && memcmp(s + at, COMMA, strlen(COMMA)) != 0)
      continue;
    part.b = at;
    if (n == want ||
        !gb_lexicon_word_before(c->lexicon, s + part.a, s + part.b, GB_WORD_BRANCH, NULL))
      return 0;
    out[n++] = gb_name_make(
        c, gb_arena_printf(c->arena, "%s%s", gb_range_text(c, part), gb_range_text(c, rest)), q, p);
    part.a = at + (guint32)strlen(COMMA);
  }
  if (n == want)
    c->course = (GbRange){0, 0}; /* they are the list that goes on */
  return n == want ? n : 0;
}

/* 三类经费所占比重分别为: the members were said before, one by one, each with its amount. */
static guint summed_up(GbContext *c, GbRange rest, guint want, GbSubject *out) {
  static const char *const DIGITS[] = {"两", "三", "四", "五", "六", "七", "八", "九", "十"};
  static const char *const KINDS[] = {"类", "者", "项", "个", "种", "大", "部分"};
  if (want < 2 || want > 10 || !gb_range_starts(c, rest, DIGITS[want - 2]))
    return 0;
  GbRange noun = {rest.a + 3, rest.b};
  gsize kind = 0;
  for (guint i = 0; i < G_N_ELEMENTS(KINDS) && !kind; i++)
    kind = gb_range_starts(c, noun, KINDS[i]) ? strlen(KINDS[i]) : 0;
  noun.a += (guint32)kind;
  if (gb_range_ends(c, noun, "所"))
    noun.b -= 3;
  const char *head = gb_range_text(c, noun);
  const GArray *all = c->report->observations;
  guint n = 0;
  for (guint i = all->len; kind && i-- > c->section_first && n < want;) {
    const GbObservation *o = &g_array_index(all, GbObservation, i);
    if (o->sentence + 1 < c->sentence)
      break;
    if (o->measure != GB_MEASURE_LEVEL || !g_str_has_suffix(o->indicator, head))
      continue;
    GbSubject member = gb_subject_none();
    member.name = member.stem = o->indicator;
    member.attribute = gb_name_child_attribute(c, o->indicator);
    member.observation = (gint)i;
    out[want - ++n] = member;
  }
  return n == want ? want : 0;
}

static gboolean names_several(GbContext *c, GbRange np) {
  return gb_range_has(c, np, "、") || gb_range_has(c, np, "和") || gb_range_has(c, np, "与");
}

/* A、B和C业，分别增长N%、M%和K%: the list stands before the comma. */
static guint listed_before(GbContext *c, GbRange np, guint want, const GbToken *q,
                           const GbPredicate *p, GbSubject *out) {
  static const char *const COMMA = "，";
  gboolean adjacent = c->pending.a < c->pending.b && c->pending.b + strlen(COMMA) == np.a;
  return p->each && adjacent && !gb_range_has(c, c->pending, COMMA) && names_several(c, c->pending)
             ? gb_list_split(c, c->pending, want, q, p, out)
             : 0;
}

static guint list_subjects(GbContext *c, GbRange np, guint want, const GbToken *q,
                           const GbPredicate *p, GbSubject *out) {
  GbRange rest = gb_name_head(c, np, FALSE);
  if (rest.a >= rest.b) {
    gboolean paired = c->joint && c->n_list == want && /* 分别为N、M，增长K和L; 从N、M提高到K、L */
                      (p->verb || (c->said.start && p->arrival));
    gboolean chain = p->verb && p->measure == GB_MEASURE_GROWTH && /* A N，B M，增长K、L */
                     c->n_recent - c->first_recent == want;
    if (!p->each && !paired && !chain)
      return 0;
    if (c->course.a < c->course.b) { /* A、B营业收入负增长，分别下降 */
      guint n = gb_list_split(c, c->course, want, q, p, out);
      if (n)
        return n;
    }
    guint n = listed_before(c, np, want, q, p, out);
    if (n)
      return n;
    n = p->measure == GB_MEASURE_PP ? gb_share_last(c, want, out) : 0;
    if (!n)
      n = last_levels(c, want, out); /* said later than the list */
    if (!n && c->n_list == want) {
      memcpy(out, c->list, want * sizeof *out);
      n = want;
    }
    for (guint i = 0; i < n && p->measure == GB_MEASURE_LEVEL && gb_figure_says_stock(c, np); i++)
      out[i].name = gb_parent_stock(c, out[i].name);
    return n;
  }
  guint n = p->each ? branches_with(c, np, rest, want, q, p, out) : 0;
  if (!n && p->each)
    n = gb_list_of_attribute(c, rest, want, out);
  if (!n && p->each)
    n = summed_up(c, rest, want, out);
  if (!n && p->each && !q->counted && branches_before(c, np) == want)
    n = gb_list_split(c, (GbRange){c->pending.a, np.b}, want, q, p, out);
  if (!n)
    n = gb_list_split(c, np, want, q, p, out);
  if (!n && p->each)
    n = gb_list_of_owners(c, rest, want, q, p, out);
  if (!n && p->each && c->pending.a < c->pending.b && c->pending.b <= np.a)
    n = gb_list_split(c, (GbRange){c->pending.a, np.b}, want, q, p, out);
  return n;
}

/* 1.2、0.9个百分点, 1.2个和0.9个百分点: the unit is said once. */
static gboolean takes_unit(const GbToken *q, const GbToken *last) {
  return *last->unit &&
         (!*q->unit || (g_str_equal(q->unit, "个") &&
                        gb_family_in(last->family, GB_FAMILY_POINT | GB_FAMILY_PERMILLE_POINT)));
}

/* One subject, the noun of @rest or else the chain's, and of each figure what @each says of it.
 * @begin  where the phrase begins */
static void observe_each(GbContext *c, guint32 begin, GbRange rest, const GbFigures *f, guint from,
                         guint n, const GbPredicate *p, GbPredicate *each, const char *rule) {
  GbSubject subject = rest.a < rest.b ? gb_figure_within(c, rest, f->figures[from], p)
                                      : gb_figure_elliptic(c, f->figures[from], p);
  for (guint i = 0; i < n; i++) {
    const GbToken *q = f->figures[from + i];
    each[i].approx = q->approx;
    each[i].rule = rule;
    gb_observe(c, q, &each[i], &subject, (GbRange){begin, q->end});
  }
  if (rest.a < rest.b)
    gb_figure_set_subject(c, &subject);
}

/* 分别比A、B高N、M个百分点: the references are the list, the subject is one. */
static gboolean read_distances(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n,
                               const GbPredicate *p) {
  GbPredicate each[GB_MAX_LIST];
  if (gb_reference_split(c, p, n, each) != n)
    return FALSE;
  GbRange np = {left.a, p->subject_end};
  if (gb_range_ends(c, np, "分别"))
    np.b -= (guint32)strlen("分别");
  observe_each(c, left.a, gb_name_head(c, np, TRUE), f, from, n, p, each, "distance from each");
  return TRUE;
}

/* 7月、8月和9月分别上涨N%、M%和K%, 7、8月份A分别上涨N%和M%: one subject, a period each. */
static gboolean read_periods(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n,
                             const GbPredicate *p) {
  static const char *const MARKS[] = {"、", "和", "及", "与"};
  const GbToken *periods[GB_MAX_LIST];
  guint found = 0;
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = token_at(c, i);
    if (t->type != GB_TOKEN_PERIOD || t->start < left.a || t->end > left.b)
      continue;
    gboolean joined = FALSE;
    for (guint k = 0; found && k < G_N_ELEMENTS(MARKS); k++)
      joined |= periods[found - 1]->end + strlen(MARKS[k]) == t->start &&
                gb_range_starts(c, (GbRange){periods[found - 1]->end, t->start}, MARKS[k]);
    found = joined ? found : 0;
    if (found == GB_MAX_LIST || t->when.kind == GB_PERIOD_NONE)
      return FALSE;
    periods[found++] = t;
  }
  if (found != n || n < 2)
    return FALSE;
  GbRange np = {left.a, periods[0]->start};
  if (!gb_range_starts(c, (GbRange){periods[n - 1]->end, left.b}, "分别")) {
    np = (GbRange){periods[n - 1]->end, p->subject_end}; /* 7、8月份A分别增长 */
    np.b -= gb_range_ends(c, np, "分别") ? (guint32)strlen("分别") : 0;
    if (!p->each || np.a >= np.b || names_several(c, np))
      return FALSE;
  }
  GbPredicate each[GB_MAX_LIST];
  for (guint i = 0; i < n; i++) {
    each[i] = *p;
    each[i].own_period = periods[i];
  }
  observe_each(c, left.a, gb_name_head(c, np, FALSE), f, from, n, p, each, "period by period");
  return TRUE;
}

/* 城乡居民收入N元、M元: two levels of one unit are of two, though no 分别 says so. */
static gboolean names_two(const GbFigures *f, guint from, guint n, const GbPredicate *p) {
  const GbToken *a = f->figures[from], *b = f->figures[from + n - 1];
  gboolean side_by_side = b->start == a->end + strlen("、"); /* 突破3万元、达3.6万元 is of one */
  return n == 2 && side_by_side && p->measure == GB_MEASURE_LEVEL && !a->range && !b->range &&
         *a->unit && g_str_equal(a->unit, b->unit);
}

/* 增速分别比上月末和上年同期高N个和M个百分点: one subject, a base each. */
static gboolean read_bases(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n,
                           const GbPredicate *p) {
  guint32 at = p->each && p->measure == GB_MEASURE_PP ? gb_range_last(c, left, "比") : G_MAXUINT32;
  if (at == G_MAXUINT32 && p->each && p->measure == GB_MEASURE_PP)
    at = gb_range_last(c, left, "较");
  GbRange parts[GB_MAX_LIST];
  GbPredicate each[GB_MAX_LIST];
  if (at == G_MAXUINT32 || gb_list_parts(c, (GbRange){at + 3, left.b}, n, parts) != n)
    return FALSE;
  for (guint i = 0; i < n; i++) {
    const char *words = gb_arena_printf(c->arena, "比%s", gb_range_text(c, parts[i]));
    gsize length = 0;
    const GbWord *w =
        gb_lexicon_word_at(c->lexicon, words, words + strlen(words), GB_WORD_BASE, &length);
    gboolean period = !w && gb_period_at(c, parts[i].a);
    if (!period && (!w || (words[length] && i + 1 < n)))
      return FALSE;
    each[i] = *p;
    each[i].base = period ? GB_BASE_OTHER : w->base;
    each[i].own_period = NULL; /* 上年同期 is a base */
  }
  GbRange np = {left.a, at};
  if (gb_range_ends(c, np, "分别"))
    np.b -= (guint32)strlen("分别");
  gsize rate = 0;
  const char *s = c->scan.bytes->str;
  gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_RATE, &rate);
  np.b -= (guint32)rate;
  observe_each(c, left.a, gb_name_head(c, np, TRUE), f, from, n, p, each, "base by base");
  return TRUE;
}

/* 2026年至2030年，A分别为N、M、…: as many figures as the years said before, one each. */
static gboolean read_years(GbContext *c, GbRange np, const GbFigures *f, guint from, guint n,
                           const GbPredicate *p) {
  GbPeriod years = c->period;
  if (!p->each || n < 3 || years.kind != GB_PERIOD_YEARS ||
      (guint)(years.year_end - years.year + 1) != n || names_several(c, np))
    return FALSE;
  GbRange rest = gb_name_head(c, np, FALSE);
  if (rest.a >= rest.b)
    return FALSE;
  GbPredicate each[GB_MAX_LIST];
  GbToken *year = gb_arena_new_array(c->arena, GbToken, n);
  for (guint i = 0; i < n; i++) {
    year[i] = (GbToken){
        .type = GB_TOKEN_PERIOD,
        .when = {.kind = GB_PERIOD_YEAR, .year = (gint16)(years.year + (gint16)i), .whole = TRUE}};
    each[i] = *p;
    each[i].own_period = &year[i];
  }
  observe_each(c, np.a, rest, f, from, n, p, each, "year by year");
  return TRUE;
}

/* 四类产品价格分别下降N%、M%…: members that the sentence does not name share its one subject and
 * its verb. */
static gboolean one_for_all(GbContext *c, GbRange np, guint want, const GbToken *q,
                            const GbPredicate *p, GbSubject *out) {
  if (!p->each || !p->verb || want < 2)
    return FALSE;
  GbRange rest = gb_name_head(c, np, FALSE);
  GbSubject subject =
      rest.a < rest.b ? gb_figure_within(c, rest, q, p) : gb_figure_elliptic(c, q, p);
  for (guint i = 0; i < want; i++)
    out[i] = subject;
  return *subject.name != 0;
}

/* A run of n figures; returns how many it consumed. */
static guint read_list(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n,
                       const guint *places) {
  GbPredicate p = gb_predicate_read(c, left, f->figures[from]);
  GbSubject subjects[GB_MAX_LIST];
  guint want = places[n - 1] + 1;
  GbRange np = {left.a, p.subject_end};
  if (gb_range_ends(c, np, "分别"))
    np.b -= 6;
  if (p.other.a < p.other.b && p.measure == GB_MEASURE_PP && !names_several(c, np))
    if (read_distances(c, left, f, from, n, &p))
      return n;
  if (read_bases(c, left, f, from, n, &p) || read_periods(c, left, f, from, n, &p))
    return n;
  p.each |= names_two(f, from, n, &p);
  if (read_years(c, np, f, from, n, &p))
    return n;
  if (want > GB_MAX_LIST || (!list_subjects(c, np, want, f->figures[from], &p, subjects) &&
                             !one_for_all(c, np, want, f->figures[from], &p, subjects)))
    return 0;
  gb_name_head(c, np, TRUE);
  GbPredicate said = p;
  const GbToken *last = f->figures[from + n - 1];
  for (guint i = 0; i < n; i++) {
    const GbToken *q = f->figures[from + i];
    GbToken own = *q;
    if (takes_unit(q, last))
      gb_token_share_unit(&own, last);
    GbRange between = {i ? f->figures[from + i - 1]->end : left.a, q->start};
    GbPredicate here = gb_predicate_read(c, i ? between : left, &own);
    if (i && !here.verb) {
      GbApprox approx = here.approx != GB_APPROX_EQ ? here.approx : q->approx;
      here = said;
      here.approx = approx != GB_APPROX_EQ                                      ? approx
                    : (said.arrival && said.approx != f->figures[from]->approx) ? said.approx
                                                                                : q->approx;
    } else if (i) {
      here.base = said.base;
      if (said.measure == GB_MEASURE_CONTRIBUTION)
        here.measure = said.measure;
      said = here;
    } else {
      said = here;
    }
    here.rule = "list, paired by position";
    gb_observe(c, &own, &here, &subjects[places[i]], (GbRange){left.a, q->end});
  }
  memcpy(c->list, subjects, want * sizeof *subjects);
  c->n_list = want;
  gb_figure_set_subject(c, &subjects[want - 1]);
  c->joint = TRUE;
  return n;
}

/* Figures from @i on that belong to one list, with the places that 持平 fills counted. */
static guint run_length(GbContext *c, const GbFigures *f, guint i, guint *places) {
  guint n = 1;
  places[0] = 0;
  while (i + n < f->n && n < GB_MAX_LIST) {
    guint step = 1;
    if (!continues_list(c, (GbRange){f->figures[i + n - 1]->end, f->figures[i + n]->start}, &step))
      break;
    places[n] = places[n - 1] + step;
    n++;
  }
  return n;
}

/* The unit of the last of a run for those before it. */
static void share_unit(GbFigures *f, guint i, guint n) {
  const GbToken *last = f->figures[i + n - 1];
  for (guint k = i; k + 1 < i + n; k++) {
    GbToken *t = f->figures[k];
    if (takes_unit(t, last))
      gb_token_share_unit(t, last);
  }
}

/* 高于全省2.4个百分点、全国5.1个百分点: the distance is said again of another area. */
static const GbWord *elided_area(GbContext *c, GbRange left) {
  static const char *const MARKS[] = {"、", "和", "，"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, left, MARKS[i])) {
      left.a += 3;
      break;
    }
  gsize length = 0;
  const char *s = c->scan.bytes->str;
  const GbWord *area =
      gb_lexicon_word_at(c->lexicon, s + left.a, s + left.b, GB_WORD_AREA, &length);
  gboolean distance = c->said.measure == GB_MEASURE_PP && c->said.base >= GB_BASE_NATION &&
                      c->said.base <= GB_BASE_CITY;
  return distance && area && area->base != GB_BASE_NONE && length == left.b - left.a ? area : NULL;
}

/* A价格与上年持平、B价格上涨N%: the first has its predicate, in words. */
static GbRange behind_standstill(const GbContext *c, GbRange left) {
  guint32 at = gb_range_last(c, left, "持平、");
  return at == G_MAXUINT32 ? left : (GbRange){at + 9, left.b};
}

void gb_figures_read(GbContext *c, GbFigures *f, guint32 from, guint32 end) {
  guint32 clause_start = from;
  if (f->n)
    gb_observe_area(c, (GbRange){from, f->figures[0]->start});
  for (guint i = 0; i < f->n;) {
    GbToken *q = f->figures[i];
    GbRange left = {MIN(from, q->start), q->start};
    guint places[GB_MAX_LIST], n = run_length(c, f, i, places), done = 0;
    guint joined = gb_proportion_length(c, f, i);
    if (joined)
      done = gb_proportion_read(c, left, f, i, joined);
    if (!done && (gb_plan_read(c, left, f, i) || gb_plan_compared(c, left, f, i)))
      done = 2;
    if (!done && n > 1) {
      share_unit(f, i, n);
      done = read_list(c, left, f, i, n, places);
    }
    if (done) {
      i += done;
      from = f->figures[i - 1]->end;
      continue;
    }
    if (q->range && i) {
      GbPredicate p = c->said;
      p.approx = q->approx;
      gb_observe(c, q, &p, &c->said_of, (GbRange){left.a, q->end});
      from = q->end;
      i++;
      continue;
    }
    if (i && elided_area(c, left)) {
      GbPredicate p = c->said;
      p.base = elided_area(c, left)->base;
      p.reference = elided_area(c, left)->text;
      p.approx = q->approx;
      gb_observe(c, q, &p, &c->said_of, (GbRange){left.a, q->end});
      from = q->end;
      i++;
      continue;
    }
    GbToken *next = i + 1 < f->n ? f->figures[i + 1] : NULL;
    GbFigurePlace at = {behind_standstill(c, left),
                        {q->end, MAX(next ? next->num_start : end, q->end)},
                        {next ? next->end : 0, i + 2 < f->n ? f->figures[i + 2]->num_start : end},
                        q,
                        next,
                        from > clause_start || i > 0,
                        i > 0 && f->figures[i - 1]->end == q->start};
    from = gb_figure_read(c, &at);
    i++;
  }
}
