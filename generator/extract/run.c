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
      static const char *const FILLERS[] = {"与上年", "与去年同期", "持平", "、", "，", "和"};
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

static guint last_levels(GbContext *c, guint want, GbSubject *out) {
  if (c->n_recent < want)
    return 0;
  for (guint i = 0; i < want; i++)
    out[i] = c->recent[c->n_recent - want + i];
  return want;
}

static guint list_subjects(GbContext *c, GbRange np, guint want, const GbToken *q,
                           const GbPredicate *p, GbSubject *out) {
  GbRange rest = gb_name_head(c, np, FALSE);
  if (rest.a >= rest.b) {
    gboolean paired = c->joint && c->n_list == want && p->verb; /* 分别为N、M，增长K和L */
    if (!p->each && !paired)
      return 0;
    if (c->course.a < c->course.b) { /* A、B营业收入负增长，分别下降 */
      guint n = gb_list_split(c, c->course, want, q, p, out);
      if (n)
        return n;
    }
    guint n = last_levels(c, want, out); /* said later than the list */
    if (!n && c->n_list == want) {
      memcpy(out, c->list, want * sizeof *out);
      n = want;
    }
    for (guint i = 0; i < n && p->measure == GB_MEASURE_LEVEL && gb_figure_says_stock(c, np); i++)
      out[i].name = gb_parent_stock(c, out[i].name);
    return n;
  }
  guint n = p->each ? gb_list_of_attribute(c, rest, want, out) : 0;
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
  return *last->unit && (!*q->unit || (g_str_equal(q->unit, "个") &&
                                       gb_family_in(last->family, "point;permille-point")));
}

static gboolean names_several(GbContext *c, GbRange np) {
  return gb_range_has(c, np, "、") || gb_range_has(c, np, "和") || gb_range_has(c, np, "与");
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
  GbRange rest = gb_name_head(c, np, TRUE);
  GbSubject subject = rest.a < rest.b ? gb_figure_within(c, rest, f->figures[from], p)
                                      : gb_figure_elliptic(c, f->figures[from], p);
  for (guint i = 0; i < n; i++) {
    const GbToken *q = f->figures[from + i];
    each[i].approx = q->approx;
    each[i].rule = "distance from each";
    gb_observe(c, q, &each[i], &subject, (GbRange){left.a, q->end});
  }
  if (rest.a < rest.b)
    gb_figure_set_subject(c, &subject);
  return TRUE;
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
  if (want > GB_MAX_LIST || !list_subjects(c, np, want, f->figures[from], &p, subjects))
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

static void read_structure(GbContext *c, GbRange left, const GbFigures *f, guint from) {
  static const char *const NAMES[] = {"第一产业增加值占地区生产总值比重",
                                      "第二产业增加值占地区生产总值比重",
                                      "第三产业增加值占地区生产总值比重"};
  static const char *const INVESTED[] = {"第一产业投资", "第二产业投资", "第三产业投资"};
  static const char *const INDUSTRIES[] = {"第一产业增加值", "第二产业增加值", "第三产业增加值"};
  static const char *const INVESTMENTS[] = {"第一产业投资占固定资产投资比重",
                                            "第二产业投资占固定资产投资比重",
                                            "第三产业投资占固定资产投资比重"};
  gboolean invested = gb_range_has(c, left, "投资"); /* 三次产业投资结构 */
  GbPredicate p = gb_predicate_read(c, left, f->figures[from]);
  p.measure = GB_MEASURE_SHARE;
  p.base = GB_BASE_NONE;
  p.sign = 0;
  p.rule = "structure of three";
  p.reference = NULL;
  gb_name_head(c, (GbRange){left.a, p.subject_end}, TRUE);
  for (guint i = 0; i < 3; i++) {
    GbSubject subject = gb_subject_none();
    subject.name = invested ? INVESTMENTS[i] : NAMES[i];
    gb_observe(c, f->figures[from + i], &p, &subject, (GbRange){left.a, f->figures[from + i]->end});
    GbToken amount = {.unit = "", .family = "money"};
    c->list[i] = gb_name_make(c, invested ? INVESTED[i] : INDUSTRIES[i], &amount, &p);
  }
  c->n_list = 3; /* 对经济增长的贡献率分别为: of the three */
}

static gboolean is_structure(GbContext *c, const GbFigures *f, guint from) {
  if (from + 2 >= f->n)
    return FALSE;
  return token_at(c, f->tokens[from] + 1)->type == GB_TOKEN_RATIO &&
         token_at(c, f->tokens[from + 1] + 1)->type == GB_TOKEN_RATIO;
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
  for (guint i = 0; i < f->n;) {
    GbToken *q = f->figures[i];
    GbRange left = {MIN(from, q->start), q->start};
    guint places[GB_MAX_LIST], n = run_length(c, f, i, places), done = 0;
    if (is_structure(c, f, i)) {
      read_structure(c, left, f, i);
      done = 3;
    } else if (n > 1) {
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
