/* Rates that statistics knows by name, where both sides are printed: 恩格尔系数 is what food costs
 * of all that is spent, 存贷比 is loans over deposits. audit: levels beside a rate of the lexicon →
 * findings of kind "share". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_of(const GbObservation *o, const char *id) {
  return o->known && strcmp(o->known->id, id) == 0;
}

/** Percent. @worst  where they differ; GB_VERDICT_HOLDS: then nothing is told. TRUE: it is told. */
static gboolean check(GbAudit *audit, gint part, gint whole, gint rate, GbVerdict worst) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole), *r = at(audit, rate);
  GbClaim claim;
  if (!gb_claim_share(&claim, audit, (guint)part, (guint)whole, (guint)rate, worst))
    return FALSE;
  g_autofree char *title =
      g_strdup_printf("%s，即%s与%s之比", r->indicator, p->indicator, w->indicator);
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_figure(audit, (guint)part),
                                             gb_claim_figure(audit, (guint)whole));
  gb_claim_keep(&claim, title, formula);
  return TRUE;
}

/** What people spend in all: of all, of town, of country. */
static const char *const SPENT[] = {"consumption-pc", "consumption-urban", "consumption-rural"};
static const char *const ENGEL[] = {"engel", "engel-urban", "engel-rural"};

/** What is spent by those whose rate observation @rate is: the last such level before it in its
 * paragraph; of a rate whose name tells no people (恩格尔系数), the last of any in its sentence. */
static gint find_spent(const GbAudit *audit, gint rate, guint people) {
  const GbObservation *r = at(audit, rate);
  gboolean bare = g_str_has_prefix(r->indicator, "恩格尔");
  GbReach reach = bare ? gb_reach_sentence(audit, rate) : gb_reach_paragraph(audit, rate);
  for (gint i = rate; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    gboolean wanted = is_of(o, SPENT[people]);
    for (guint k = 0; bare && k < G_N_ELEMENTS(SPENT); k++)
      wanted |= is_of(o, SPENT[k]);
    if (wanted && o->measure == GB_MEASURE_LEVEL && gb_figure_same_time(o, r))
      return i;
  }
  return -1;
}

/** What of it is spent on food, told soon behind it: a part of it, or the next level but other
 * people's spending. -1 none. */
static gint find_food(const GbAudit *audit, gint spent) {
  const GbObservation *s = at(audit, spent);
  GbReach reach = gb_reach_paragraph(audit, spent);
  for (gint i = spent + 1; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure != GB_MEASURE_LEVEL)
      continue;
    if (o->known != s->known && g_str_has_suffix(o->indicator, "消费支出") &&
        !strstr(o->indicator, "食品"))
      return -1;
    if (strstr(o->indicator, "食品") && g_str_has_suffix(o->indicator, "支出") &&
        gb_figure_same_time(o, s) && gb_unit_agree(o->unit, s->unit))
      return o->whole < 0 || o->whole == spent ? i : -1;
  }
  return -1;
}

static void check_engel(GbAudit *audit, gint rate) {
  for (guint people = 0; people < G_N_ELEMENTS(ENGEL); people++) {
    if (!is_of(at(audit, rate), ENGEL[people]))
      continue;
    gint spent = find_spent(audit, rate, people);
    gint food = spent < 0 ? -1 : find_food(audit, spent);
    if (food >= 0)
      check(audit, food, spent, rate, GB_VERDICT_FAILS);
  }
}

static gint find_level(const GbAudit *audit, gint like, const char *id) {
  GbReach reach = gb_reach_paragraph(audit, like);
  for (gint i = like; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    if (is_of(o, id) && o->measure == GB_MEASURE_LEVEL && gb_figure_same_time(o, at(audit, like)))
      return i;
  }
  return -1;
}

/** In which money the ratio is the text need not say: one that fits is told. Where the text has but
 * one pair, one that does not fit is asked about; banks leave some loans out. */
static void check_loans(GbAudit *audit, gint rate) {
  static const char *const PAIRS[][2] = {
      {"loans-all", "deposits-all"}, {"loans-rmb", "deposits-rmb"}, {"loans", "deposits"}};
  gint loans = -1, deposits = -1, n = 0;
  if (!is_of(at(audit, rate), "loan-deposit-ratio"))
    return;
  for (guint k = 0; k < G_N_ELEMENTS(PAIRS); k++) {
    gint part = find_level(audit, rate, PAIRS[k][0]), whole = find_level(audit, rate, PAIRS[k][1]);
    if (part < 0 || whole < 0 || !gb_unit_agree(at(audit, part)->unit, at(audit, whole)->unit))
      continue;
    if (check(audit, part, whole, rate, GB_VERDICT_HOLDS))
      return;
    loans = part;
    deposits = whole;
    n++;
  }
  if (n == 1)
    check(audit, loans, deposits, rate, GB_VERDICT_SUSPICIOUS);
}

void gb_rule_named(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (!o->known || o->measure != GB_MEASURE_LEVEL || strcmp(o->unit, "%") != 0)
      continue;
    check_engel(audit, i);
    check_loans(audit, i);
  }
}
