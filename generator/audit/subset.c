/* Key projects of a higher rank (省, 国家) are in the list of key projects that the paragraph tells
 * first: together they have at most its investment, plan and progress, and the progress is at most
 * the area's investment. Whether they are in the list the text leaves open, so a sum that is too
 * large is a question. audit: observations of works → findings of kind "limit". */
#include <string.h>

#include "audit/order.h"
#include "audit/reach.h"
#include "base/unit.h"

typedef enum { TOTAL, PLAN, DONE, N_SUMS } Sum;

/** Works that are counted and have sums of money. */
typedef struct {
  char *name; /* 省重点在建项目 */
  gint count; /* observation, -1 none */
  gint sums[N_SUMS];
} Works;

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static void free_works(gpointer data) {
  Works *works = data;
  g_free(works->name);
  g_free(works);
}

/** Which sum a name ends with; the works' name in front of it to *@length. */
static int sum_of(const char *name, gsize *length) {
  static const struct {
    const char *suffix;
    Sum sum;
  } ENDS[] = {{"总投资", TOTAL},  {"年计划投资", PLAN}, {"年度计划投资", PLAN},
              {"年度投资", PLAN}, {"完成投资", DONE},   {"投资", DONE}};
  for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++)
    if (g_str_has_suffix(name, ENDS[i].suffix)) {
      *length = strlen(name) - strlen(ENDS[i].suffix);
      return (int)ENDS[i].sum;
    }
  return -1;
}

static gboolean is_key(const char *name) {
  return g_str_has_suffix(name, "项目") && (strstr(name, "重点") || strstr(name, "重大"));
}

/** The count of these works before @i in its sentence: 省重点在建项目5个，总投资…. */
static gint find_count(const GbAudit *audit, gint i, const char *name) {
  for (gint j = i; j-- && at(audit, j)->sentence == at(audit, i)->sentence;)
    if (gb_order_is_count(at(audit, j)) && g_str_has_suffix(at(audit, j)->indicator, name))
      return j;
  return -1;
}

static Works *find_works(GPtrArray *list, const char *name) {
  for (guint i = 0; i < list->len; i++)
    if (strcmp(((Works *)list->pdata[i])->name, name) == 0)
      return list->pdata[i];
  return NULL;
}

/** Key projects with sums in the paragraph that begins with observation @first, in its order. */
static GPtrArray *list_works(const GbAudit *audit, gint first, gint *end) {
  GPtrArray *list = g_ptr_array_new_with_free_func(free_works);
  guint paragraph = gb_figure_paragraph(audit->report, at(audit, first));
  gint i = first;
  for (; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (gb_figure_paragraph(audit->report, o) != paragraph)
      break;
    gsize length = 0;
    int sum = o->measure == GB_MEASURE_LEVEL && g_str_has_suffix(o->unit, "元")
                  ? sum_of(o->indicator, &length)
                  : -1;
    g_autofree char *name = sum < 0 ? NULL : g_strndup(o->indicator, length);
    if (!name || !is_key(name))
      continue;
    Works *works = find_works(list, name);
    if (!works) {
      works = g_new0(Works, 1);
      *works = (Works){g_strdup(name), find_count(audit, i, name), {-1, -1, -1}};
      g_ptr_array_add(list, works);
    }
    if (works->sums[sum] < 0)
      works->sums[sum] = i;
  }
  *end = i;
  return list;
}

/** A rank in the name of the parts that the whole's does not have: 省重点, 国家级. */
static gboolean has_rank(const char *name) {
  static const char *const RANKS[] = {"省", "市", "国家", "自治区", "州"};
  for (guint i = 0; i < G_N_ELEMENTS(RANKS); i++)
    if (strstr(name, RANKS[i]))
      return TRUE;
  return FALSE;
}

/** Those behind the first are fewer than it, in count, and of a rank. */
static gboolean are_inside(const GbAudit *audit, const GPtrArray *list) {
  const Works *whole = list->len > 1 ? list->pdata[0] : NULL;
  gint64 n = 0;
  if (!whole || whole->count < 0 || has_rank(whole->name))
    return FALSE;
  for (guint i = 1; i < list->len; i++) {
    const Works *part = list->pdata[i];
    if (part->count < 0 || !has_rank(part->name) ||
        !gb_unit_agree(at(audit, part->count)->unit, at(audit, whole->count)->unit))
      return FALSE;
    n += at(audit, part->count)->value.digits;
  }
  return n < at(audit, whole->count)->value.digits;
}

/** The parts' sums of one kind; FALSE where one has none. */
static gboolean gather(const GPtrArray *list, Sum sum, GArray *parts) {
  for (guint i = 1; i < list->len; i++) {
    gint part = ((const Works *)list->pdata[i])->sums[sum];
    if (part < 0)
      return FALSE;
    g_array_append_val(parts, part);
  }
  return TRUE;
}

static gboolean of_one_time(const GbAudit *audit, const GArray *parts, gint whole) {
  for (guint i = 0; i < parts->len; i++)
    if (!gb_period_equal(at(audit, g_array_index(parts, gint, i))->period,
                         at(audit, whole)->period))
      return FALSE;
  return TRUE;
}

/** Together, and where there are several, the progress of each alone. */
static void check_sum(GbAudit *audit, const GPtrArray *list, Sum sum) {
  static const char *const NAMES[] = {"总投资", "年计划投资", "完成投资"};
  const Works *all = list->pdata[0];
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  gint whole = all->sums[sum];
  if (whole < 0 || !gather(list, sum, parts) || (sum == DONE && !of_one_time(audit, parts, whole)))
    return;
  g_autofree char *title = g_strdup_printf("%s所列各级重点项目与全部%s", NAMES[sum], all->name);
  g_autofree char *why =
      g_strdup_printf("如各级重点项目在%s的%s之内，数字有误；如不在其内，宜写明。",
                      gb_claim_figure(audit, (guint)all->count), all->name);
  gb_order_check(audit, (const gint *)(void *)parts->data, parts->len, whole, GB_VERDICT_SUSPICIOUS,
                 title, why);
  for (guint i = 0; sum == DONE && parts->len > 1 && i < parts->len; i++) {
    gint part = g_array_index(parts, gint, i);
    g_autofree char *one =
        g_strdup_printf("%s与%s", at(audit, part)->indicator, at(audit, whole)->indicator);
    gb_order_check(audit, &part, 1, whole, GB_VERDICT_SUSPICIOUS, one, why);
  }
}

/** The area's fixed-asset investment of the parts' time; -1 none. */
static gint find_investment(const GbAudit *audit, gint part) {
  const GbIndicator *fai = gb_lexicon_find(audit->lexicon, "固定资产投资");
  GbReach reach = gb_reach_report(audit, part);
  for (gint i = reach.from; fai && i < reach.to; i++)
    if (at(audit, i)->known == fai && at(audit, i)->measure == GB_MEASURE_LEVEL &&
        gb_figure_same_time(at(audit, i), at(audit, part)))
      return i;
  return -1;
}

static void check_area(GbAudit *audit, const GPtrArray *list) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  if (!gather(list, DONE, parts) || !parts->len)
    return;
  gint whole = find_investment(audit, g_array_index(parts, gint, 0));
  if (whole >= 0 && of_one_time(audit, parts, whole))
    gb_order_check(audit, (const gint *)(void *)parts->data, parts->len, whole,
                   GB_VERDICT_SUSPICIOUS, "各级重点项目完成投资与固定资产投资",
                   "两者统计口径可以不同，仍请核对。");
}

/** Σ of the parts' sums of one kind, taken off the whole's. */
static GbFigure rest_of(const GbAudit *audit, const GPtrArray *list, Sum sum, const char *unit) {
  const Works *all = list->pdata[0];
  GbFigure rest = gb_figure(at(audit, all->sums[sum]), unit);
  for (guint i = 1; i < list->len; i++)
    rest = gb_figure_subtract(
        rest, gb_figure(at(audit, ((const Works *)list->pdata[i])->sums[sum]), unit));
  return rest;
}

/** What the works of no rank have done lies between nothing and what they were to do. */
static void check_rest(GbAudit *audit, const GPtrArray *list) {
  GbClaim claim = gb_claim_new(audit, "bound");
  for (guint i = 0; i < list->len; i++)
    for (int sum = PLAN; sum <= DONE; sum++) {
      gint member = ((const Works *)list->pdata[i])->sums[sum];
      if (member < 0 || claim.rough) {
        gb_claim_drop(&claim);
        return;
      }
      gb_claim_add(&claim, (guint)member, sum == PLAN ? "plan" : "done");
    }
  const Works *all = list->pdata[0];
  const char *unit = at(audit, all->sums[DONE])->unit;
  GbFigure done = rest_of(audit, list, DONE, unit), plan = rest_of(audit, list, PLAN, unit);
  gboolean negative = gb_decimal_compare(done.range.hi, (GbDecimal){0, 0}) < 0;
  gboolean within = gb_decimal_compare(done.range.lo, plan.range.hi) <= 0;
  const char *d = gb_claim_rounded(audit, done.point.lo, 2);
  const char *p = gb_claim_rounded(audit, plan.point.lo, 2);
  /* more than planned may be done, and a plan that is used up leaves nothing to compare with */
  if (!negative && !within) {
    gb_claim_drop(&claim);
    return;
  }
  gb_claim_decide(&claim, done, plan, negative ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_HOLDS);
  g_autofree char *title = g_strdup_printf("%s中各级重点以外项目的完成投资", all->name);
  g_autofree char *formula = g_strdup_printf("0 ≤ %s ≤ %s", d, p);
  g_autofree char *words =
      g_strdup_printf("%s：全部完成额减各级重点项目完成额得%s%s，其年计划为%s%s，%s", title, d,
                      unit, p, unit, negative ? "完成额不应为负，请核对。" : "成立。");
  gb_claim_tell(&claim, title, formula, words);
}

/** The counts of the parts, in the paragraph's order. */
static GArray *counts_of(const GPtrArray *list) {
  GArray *counts = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 1; i < list->len; i++)
    g_array_append_val(counts, ((const Works *)list->pdata[i])->count);
  return counts;
}

/** Works of other ranks may be among them, so only a sum that is the count is told as one; one that
 * is larger is asked about. */
static void check_counts(GbAudit *audit, const GPtrArray *list) {
  g_autoptr(GArray) counts = counts_of(list);
  gint whole = g_array_index(counts, gint, 0) - 1;
  if (counts->len < 2 || whole < 0 || whole == ((const Works *)list->pdata[0])->count ||
      !gb_order_is_count(at(audit, whole)) || !is_key(at(audit, whole)->indicator) ||
      at(audit, whole)->sentence != at(audit, whole + 1)->sentence)
    return;
  GbClaim claim = gb_claim_new(audit, "sum");
  GbFigure sum = gb_figure_number(0);
  const char *unit = at(audit, whole)->unit;
  g_autoptr(GString) formula = g_string_new(NULL);
  for (guint i = 0; i < counts->len; i++) {
    gint part = g_array_index(counts, gint, i);
    sum = gb_figure_add(sum, gb_figure(at(audit, part), unit));
    gb_claim_add(&claim, (guint)part, "part");
    g_string_append_printf(formula, "%s%s", i ? " + " : "",
                           gb_claim_number(audit, at(audit, part)->value));
  }
  gb_claim_add(&claim, (guint)whole, "stated");
  g_autofree char *title = g_strdup_printf("各级重点项目之和，与%s", at(audit, whole)->indicator);
  gboolean judged = gb_claim_judge(&claim, sum, (guint)whole);
  if (judged && claim.finding->verdict <= GB_VERDICT_HOLDS_BY_ROUNDING) {
    gb_claim_keep(&claim, title, formula->str);
    return;
  }
  gb_claim_drop(&claim);
  if (has_rank(at(audit, whole)->indicator) &&
      gb_decimal_compare(sum.point.lo, at(audit, whole)->value) > 0)
    gb_order_check(audit, (const gint *)(void *)counts->data, counts->len, whole,
                   GB_VERDICT_SUSPICIOUS, title, NULL);
}

void gb_rule_subset(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len;) {
    gint end = i + 1;
    g_autoptr(GPtrArray) list = list_works(audit, i, &end);
    i = end;
    if (!are_inside(audit, list))
      continue;
    for (int sum = TOTAL; sum < N_SUMS; sum++)
      check_sum(audit, list, (Sum)sum);
    check_area(audit, list);
    check_rest(audit, list);
    check_counts(audit, list);
  }
}
