/* Runs the rules over a report: figures that the text states are held against each other.
 * audit: after tabulate, before page and export. */
#include "audit/audit.h"

#include "audit/reach.h"
#include "audit/rule.h"
#include "base/message.h"

/** In this order; a new rule is one file, one declaration in rule.h and one line here. */
static const GbRule RULES[] = {
    {"sum", gb_rule_sum},
    {"balance", gb_rule_balance},
    {"account", gb_rule_account},
    {"gap", gb_rule_gap},
    {"pace", gb_rule_pace}, /* before moves: what a sentence itself calls 上年 is sure */
    {"moves", gb_rule_moves},
    {"quotient", gb_rule_quotient},
    {"range", gb_rule_range},
    {"weighted", gb_rule_weighted},
    {"contribution", gb_rule_contribution},
    {"pulls", gb_rule_pulls},
    {"hundred", gb_rule_hundred},
    {"listed", gb_rule_listed},
    {"partition", gb_rule_partition}, /* after quotient and the sums, whose wholes it takes */
    {"ratio", gb_rule_ratio},
    {"named", gb_rule_named},
    {"per", gb_rule_per},
    {"restated", gb_rule_restated},
    {"enumeration", gb_rule_enumeration},
    {"numbered", gb_rule_numbered},
    {"ceiling", gb_rule_ceiling},
    {"nested", gb_rule_nested},
    {"works", gb_rule_works},
    {"begun", gb_rule_begun},
    {"increase", gb_rule_increase},
    {"subset", gb_rule_subset},
    {"rest", gb_rule_rest},
    {"change", gb_rule_change},
    {"shift", gb_rule_shift},
    {"incomes", gb_rule_incomes},
    {"cumulative", gb_rule_cumulative},
    {"heading", gb_rule_heading},
    {"direction", gb_rule_direction},
    {"points", gb_rule_points},
    {"respective", gb_rule_respective},
    {"measure_kind", gb_rule_measure_kind},
    {"magnitude", gb_rule_magnitude},
    {"yearly", gb_rule_yearly},
    {"target", gb_rule_target},
    {"unchecked", gb_rule_unchecked}, /* last: what the others have left */
};

static gint place_of(const GbFinding *finding) {
  gint last = -1;
  for (guint i = 0; i < finding->members->len; i++)
    last = MAX(last, g_array_index(finding->members, GbMember, i).observation);
  return last;
}

/** In the text's order, by the figure that completes the relation. */
static gint by_place(gconstpointer a, gconstpointer b) {
  return place_of(*(GbFinding *const *)a) - place_of(*(GbFinding *const *)b);
}

/** A rule may tell as many findings as there are figures. A short report can have more relations
 * than figures, and nobody minds. */
#define LEAST_MOST 1000

static void tell_cut(GbAudit *audit, guint rules) {
  GbReport *report = audit->report;
  g_autofree char *message = g_strdup_printf(
      gb_message("the audit lists the first %u relations of a rule; rules that found more: %u"),
      audit->most, rules);
  gb_report_tell(report, GB_LEVEL_NOTE, "N602", report->title_span, message, NULL);
}

static void run_rules(GbAudit *audit) {
  guint cut = 0;
  for (guint i = 0; i < G_N_ELEMENTS(RULES); i++) {
    audit->of_rule = 0;
    audit->cut = FALSE;
    RULES[i].check(audit);
    cut += audit->cut;
  }
  gb_reach_tell(audit);
  if (cut)
    tell_cut(audit, cut);
}

void gb_audit(GbReport *report, const GbLexicon *lexicon) {
  guint n = report->observations->len;
  GbAudit audit = {
      .report = report, .lexicon = lexicon, .told = gb_told_new(n), .most = MAX(n, LEAST_MOST)};
  run_rules(&audit);
  gb_told_free(audit.told);
  g_ptr_array_sort(report->findings, by_place);
}
