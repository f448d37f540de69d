/* What was planned and how far it is done: 完成年初预算N元的M%, 占年度计划N元的M%.
 * extract: private to this folder. Source: tests/spec/constructions.md, no. 260. */
#include <string.h>

#include "extract/grammar.h"

/* Words between the verb and the plan's amount are not longer. */
#define PLAN_BYTES 60

/* 年度计划 of 占年度计划N元: where its verb begins, G_MAXUINT32 none. @end  where that ends */
static guint32 verb_of_plan(GbContext *c, GbRange left, guint32 *end) {
  static const char *const VERBS[] = {"完成", "占", "为", "达到", "达"};
  guint32 best = G_MAXUINT32;
  for (guint i = 0; i < G_N_ELEMENTS(VERBS); i++) {
    guint32 at = gb_range_last(c, left, VERBS[i]);
    if (at == G_MAXUINT32 || (best != G_MAXUINT32 && at < best) || gb_range_in_compound(c, at))
      continue;
    best = at;
    *end = at + (guint32)strlen(VERBS[i]);
  }
  if (best == G_MAXUINT32 || *end >= left.b || left.b - *end > PLAN_BYTES)
    return G_MAXUINT32;
  GbRange plan = {*end, left.b};
  return gb_range_last_word(c, plan, GB_WORD_PLAN, NULL, NULL) == G_MAXUINT32 ||
                 gb_range_has(c, plan, "，")
             ? G_MAXUINT32
             : best;
}

/* The year of the part: a plan is of it, whatever month the report tells of. */
static GbToken *year_of_plan(GbContext *c) {
  GbToken *period = gb_arena_new_array(c->arena, GbToken, 1);
  *period = (GbToken){.type = GB_TOKEN_PERIOD,
                      .when = {.kind = GB_PERIOD_YEAR, .year = c->own.year, .whole = TRUE}};
  return period;
}

static gboolean is_pair(GbContext *c, const GbFigures *f, guint i) {
  if (i + 1 >= f->n || !gb_family_in(f->figures[i + 1]->family, GB_FAMILY_PERCENT) ||
      gb_family_in(f->figures[i]->family, GB_FAMILY_PERCENT | GB_FAMILY_POINT))
    return FALSE;
  return gb_range_starts(c, (GbRange){f->figures[i]->end, f->figures[i + 1]->num_start}, "的");
}

gboolean gb_plan_read(GbContext *c, GbRange left, const GbFigures *f, guint i) {
  guint32 end = 0, at = is_pair(c, f, i) ? verb_of_plan(c, left, &end) : G_MAXUINT32;
  if (at == G_MAXUINT32)
    return FALSE;
  const GbToken *planned = f->figures[i], *done = f->figures[i + 1];
  GbPredicate p = gb_predicate_read(c, (GbRange){left.a, at}, planned);
  GbRange np = {left.a, MIN(p.subject_end, at)};
  GbRange rest = gb_name_head(c, np, FALSE);
  GbSubject subject =
      rest.a < rest.b ? gb_figure_within(c, rest, planned, &p) : gb_figure_elliptic(c, planned, &p);
  gb_name_head(c, np, TRUE);
  p = (GbPredicate){.measure = GB_MEASURE_LEVEL,
                    .approx = planned->approx,
                    .goal = TRUE,
                    .own_period = c->own.year ? year_of_plan(c) : NULL,
                    .rule = "amount of a plan"};
  gboolean goal = c->goal;
  guint recent = c->n_recent;
  gb_observe(c, planned, &p, &subject, (GbRange){left.a, planned->end});
  c->n_recent = MIN(c->n_recent, recent); /* it is no member of a list */
  c->goal = FALSE;
  c->dated = TRUE; /* what is done is of the report's period, not of the plan's */
  const char *plan = gb_range_text(c, (GbRange){end, left.b});
  p = (GbPredicate){.measure = GB_MEASURE_COMPLETION,
                    .approx = done->approx,
                    .reference = plan,
                    .suffix = strstr(plan, "预算") ? "预算完成率" : "完成率",
                    .rule = "completion of a plan"};
  gb_observe(c, done, &p, &subject, (GbRange){left.a, done->end});
  c->goal = goal;
  if (rest.a < rest.b)
    gb_figure_set_subject(c, &subject);
  c->last_unit = planned->unit;
  return TRUE;
}

/* 比年目标任务4%低0.6个百分点: where the comparison begins; the end of @left: nowhere. */
static guint32 comparison_with_plan(GbContext *c, GbRange left) {
  static const char *const MARKS[] = {"比", "较", "高于", "低于", "超"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++) {
    guint32 at = gb_range_last(c, left, MARKS[i]);
    GbRange plan = {at == G_MAXUINT32 ? left.b : at + (guint32)strlen(MARKS[i]), left.b};
    if (plan.a < plan.b && plan.b - plan.a <= PLAN_BYTES &&
        gb_range_last_word(c, plan, GB_WORD_PLAN, NULL, NULL) != G_MAXUINT32)
      return at;
  }
  return left.b;
}

gboolean gb_plan_compared(GbContext *c, GbRange left, const GbFigures *f, guint i) {
  if (i + 1 >= f->n || !gb_family_in(f->figures[i]->family, GB_FAMILY_PERCENT) ||
      !gb_family_in(f->figures[i + 1]->family, GB_FAMILY_POINT) || !*c->subject.name)
    return FALSE;
  const GbToken *goal = f->figures[i], *apart = f->figures[i + 1];
  guint32 at = comparison_with_plan(c, left);
  GbRange before = gb_name_head(c, (GbRange){left.a, at}, FALSE);
  if (at == left.b || before.a < before.b)
    return FALSE;
  gboolean rate = c->last_measure == GB_MEASURE_GROWTH, aim = c->goal;
  GbPredicate p = {.measure = rate ? GB_MEASURE_GROWTH : GB_MEASURE_LEVEL,
                   .base = rate ? GB_BASE_YOY : GB_BASE_NONE,
                   .sign = 1,
                   .approx = goal->approx,
                   .goal = TRUE,
                   .own_period = c->own.year ? year_of_plan(c) : NULL,
                   .rule = "goal that is compared with"};
  gb_observe(c, goal, &p, &c->subject, (GbRange){left.a, goal->end});
  c->goal = FALSE;
  c->dated = TRUE; /* the distance is of the report's period */
  p = (GbPredicate){.measure = GB_MEASURE_PP,
                    .base = GB_BASE_OTHER,
                    .base_said = TRUE,
                    .sign = gb_range_has(c, (GbRange){at, apart->start}, "低") ? -1 : 1,
                    .approx = apart->approx,
                    .rule = "distance from a goal"};
  gb_observe(c, apart, &p, &c->subject, (GbRange){left.a, apart->end});
  c->goal = aim;
  return TRUE;
}

static const char BUDGETED[] = "预算数"; /* what was planned, whatever stands behind it */

/* 财政收入任务, 支出年初预算数: the noun before the plan's words; @np as it is where it has none.
 */
static GbRange before_plan(const GbContext *c, GbRange np) {
  static const char *const PLANS[] = {"目标任务", "年度任务", "预算任务", "全年任务",
                                      "任务",     "年初预算", "调整预算", "预算调整"};
  if (gb_range_ends(c, np, BUDGETED))
    return (GbRange){np.a, np.b - (guint32)strlen(BUDGETED)};
  if (gb_range_ends(c, np, "数"))
    np.b -= (guint32)strlen("数");
  for (guint i = 0; i < G_N_ELEMENTS(PLANS); i++)
    if (gb_range_ends(c, np, PLANS[i])) {
      np.b -= (guint32)strlen(PLANS[i]);
      while (gb_range_ends(c, np, "的"))
        np.b -= 3;
      return np;
    }
  return np;
}

/* Behind the amount of a plan stands what was done, or the plan as it was changed. */
static gboolean is_followed_up(const GbContext *c, guint32 end) {
  static const char *const DONE[] = {"，完成",     "，实际完成", "，已完成", "，累计完成",
                                     "，实现",     "，实际实现", "，执行",   "，实际执行",
                                     "，调整预算", "，预算调整", "，决算"};
  GbRange r = {end, (guint32)c->scan.bytes->len};
  for (guint i = 0; i < G_N_ELEMENTS(DONE); i++)
    if (gb_range_starts(c, r, DONE[i]))
      return TRUE;
  return FALSE;
}

GbSubject gb_plan_task(GbContext *c, GbRange np, const GbToken *q, GbPredicate *p) {
  GbSubject none = gb_subject_none();
  if (!gb_range_ends_in(c, np, "务算数整") ||
      !(gb_range_ends(c, np, BUDGETED) || is_followed_up(c, q->end)))
    return none;
  GbRange noun = before_plan(c, np), rest = gb_name_head(c, noun, FALSE);
  if (noun.b + strlen("数") >= np.b)
    return none;
  GbSubject subject =
      rest.a < rest.b ? gb_figure_within(c, noun, q, p) : gb_figure_elliptic(c, q, p);
  if (!*subject.name)
    return none;
  p->goal = TRUE;
  p->rule = "amount of a plan, done behind it";
  return subject;
}
