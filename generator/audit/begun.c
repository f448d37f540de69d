/* Rates of works by their counts: 86个项目已开工81个，开工率94.2%. The two counts before the rate
 * in its sentence are all and those begun, done, settled, as the words between them say. audit:
 * counts and the rate behind them → findings of kind "share". */
#include <string.h>

#include "audit/claim.h"
#include "audit/order.h"
#include "audit/phrase.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, guint i) {
  return gb_audit_observation(audit, i);
}

/** What is done, of a name that ends with it and 率: 开工 of 项目开工率. Free with g_free. */
static char *deed_of(const GbObservation *rate) {
  gsize n = strlen(rate->indicator), end = strlen("率"), deed = strlen("开工");
  if (strcmp(rate->unit, "%") != 0 || rate->measure > GB_MEASURE_COMPLETION ||
      !g_str_has_suffix(rate->indicator, "率") || n < end + deed)
    return NULL;
  return g_strndup(rate->indicator + n - end - deed, deed);
}

/** A count says that it is of those: 办结1262件, 已开工122个, 共有47个项目实现开工. A plan says
 * 计划开工, which is no deed; 计划投产项目实现投产 is one. */
static gboolean says(const GbAudit *audit, guint i, const char *deed) {
  static const char *const PLANNED[] = {"计划", "拟", "应", NULL};
  static const char *const DONE[] = {"已", "实际", "实现", "共有", NULL};
  const GbReport *report = audit->report;
  GbSpan before = gb_phrase_before(report, i), clause = gb_phrase_clause(report, at(audit, i));
  if (gb_phrase_ends(report, before, deed))
    return gb_phrase_has_any(report, before, DONE) || !gb_phrase_has_any(report, before, PLANNED);
  return gb_phrase_has_any(report, before, DONE) &&
         (gb_phrase_has(report, before, deed) || gb_phrase_has(report, clause, deed));
}

/** The count before @done in its sentence that is no part of another one; -1 none. */
static gint find_all(const GbAudit *audit, guint done) {
  for (guint i = done; i-- && at(audit, i)->sentence == at(audit, done)->sentence;)
    if (at(audit, i)->whole < 0)
      return gb_order_is_count(at(audit, i)) ? (gint)i : -1;
  return -1;
}

/** 已完成的有8项：甲站3个，完成率150%: counts of the things in a list, told after how many they
 * are. */
static gboolean opens_list(const GbAudit *audit, const GbObservation *all,
                           const GbObservation *done) {
  return strcmp(all->unit, done->unit) != 0 &&
         gb_phrase_has(audit->report, gb_phrase_between(audit->report, all, done), "：");
}

/** The words right before the rate call it one; both counts are exact, and the second is some of
 * the first. */
static gboolean can_check(const GbAudit *audit, guint i, gint all) {
  const GbObservation *rate = at(audit, i), *done = rate - 1;
  if (all < 0 || done->sentence != rate->sentence || !gb_order_is_count(done) ||
      !gb_phrase_has(audit->report, gb_phrase_before(audit->report, i), "率"))
    return FALSE;
  const GbObservation *a = at(audit, (guint)all);
  return gb_unit_agree(a->unit, done->unit) && gb_decimal_compare(done->value, a->value) <= 0 &&
         a->approx == GB_APPROX_EQ && done->approx == GB_APPROX_EQ && !opens_list(audit, a, done) &&
         !gb_phrase_has(audit->report, gb_phrase_between(audit->report, a, rate), "；");
}

static void check(GbAudit *audit, guint i) {
  g_autofree char *deed = i < 2 ? NULL : deed_of(at(audit, i));
  gint all = deed ? find_all(audit, i - 1) : -1;
  if (!deed || !can_check(audit, i, all) || !says(audit, i - 1, deed))
    return;
  GbClaim claim;
  if (!gb_claim_share(&claim, audit, i - 1, (guint)all, i, GB_VERDICT_SUSPICIOUS))
    return;
  g_autofree char *title =
      g_strdup_printf("%s，即%s的个数与总数之比", at(audit, i)->indicator, deed);
  g_autofree char *formula =
      g_strdup_printf("%s ÷ %s", gb_claim_figure(audit, i - 1), gb_claim_figure(audit, (guint)all));
  gb_claim_keep(&claim, title, formula);
}

void gb_rule_begun(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    check(audit, i);
}
