/* What every rule of the audit works on.
 * audit: the frame; a rule is one file and one line in audit.c. */
#ifndef GB_AUDIT_RULE_H
#define GB_AUDIT_RULE_H

#include "audit/told.h"
#include "lexicon/lexicon.h"
#include "model/finding.h"
#include "model/observation.h"
#include "model/report.h"
#include "model/table.h"

typedef struct {
  GbReport *report;
  const GbLexicon *lexicon;
  GbTold *told;  /* the findings so far */
  guint most;    /* findings that one rule may tell */
  guint of_rule; /* those that the rule at work has told */
  gboolean cut;  /* the rule at work has more than it may tell: it can stop */
} GbAudit;

/** @name  of the rule, for reading the table; findings carry their own kind
 * @check  appends to report->findings what it could check. A rule chooses the figures by name, time
 *         and wording first and calculates afterwards; what it cannot find it says nothing about.
 */
typedef struct {
  const char *name;
  void (*check)(GbAudit *audit);
} GbRule;

void gb_rule_sum(GbAudit *audit);
void gb_rule_gap(GbAudit *audit);
void gb_rule_quotient(GbAudit *audit);
void gb_rule_range(GbAudit *audit);
void gb_rule_weighted(GbAudit *audit);
void gb_rule_contribution(GbAudit *audit);
void gb_rule_ratio(GbAudit *audit);
void gb_rule_named(GbAudit *audit);
void gb_rule_restated(GbAudit *audit);
void gb_rule_target(GbAudit *audit);
void gb_rule_yearly(GbAudit *audit);
void gb_rule_magnitude(GbAudit *audit);
void gb_rule_measure_kind(GbAudit *audit);
void gb_rule_heading(GbAudit *audit);
void gb_rule_subset(GbAudit *audit);
void gb_rule_increase(GbAudit *audit);
void gb_rule_works(GbAudit *audit);
void gb_rule_begun(GbAudit *audit);
void gb_rule_nested(GbAudit *audit);
void gb_rule_ceiling(GbAudit *audit);
void gb_rule_rest(GbAudit *audit);
void gb_rule_change(GbAudit *audit);
void gb_rule_shift(GbAudit *audit);
void gb_rule_incomes(GbAudit *audit);
void gb_rule_enumeration(GbAudit *audit);
void gb_rule_numbered(GbAudit *audit);
void gb_rule_hundred(GbAudit *audit);
void gb_rule_unchecked(GbAudit *audit);
void gb_rule_cumulative(GbAudit *audit);
void gb_rule_points(GbAudit *audit);
void gb_rule_respective(GbAudit *audit);
void gb_rule_direction(GbAudit *audit);
void gb_rule_per(GbAudit *audit);
void gb_rule_moves(GbAudit *audit);
void gb_rule_pace(GbAudit *audit);
void gb_rule_balance(GbAudit *audit);
void gb_rule_account(GbAudit *audit);
void gb_rule_pulls(GbAudit *audit);
void gb_rule_listed(GbAudit *audit);
void gb_rule_partition(GbAudit *audit);

static inline const GbObservation *gb_audit_observation(const GbAudit *audit, guint i) {
  return &g_array_index(audit->report->observations, GbObservation, i);
}

#endif
