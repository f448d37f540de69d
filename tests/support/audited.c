/* Small reports, audited. tests: support. */
#include "support/audited.h"

#include <string.h>

#include "audit/audit.h"
#include "model/finding.h"
#include "support/gold.h"
#include "support/prose.h"
#include "tabulate/tabulate.h"

GbReport *audited(const char *marked) {
  g_autofree char *text = g_strconcat("甲市经济运行情况\n", marked, NULL);
  GbReport *report = prose_marked(text, gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  gb_audit(report, gold_lexicon());
  return report;
}

/** @wanted  FALSE: all but these kinds */
static void compare(const char *const *kinds, gboolean wanted, const char *marked,
                    const char *expected) {
  g_autoptr(GbReport) report = audited(marked);
  g_autoptr(GString) found = g_string_new(NULL);
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    g_assert_cmpuint(f->members->len, >=, 1);
    g_assert_true(g_utf8_validate(f->explain, -1, NULL) && strstr(f->explain, f->title));
    if (g_strv_contains(kinds, f->kind) == wanted)
      g_string_append_printf(found, "%s %s %s\n", f->kind, gb_verdict_name(f->verdict), f->formula);
  }
  g_assert_cmpstr(found->str, ==, expected);
}

void assert_findings_of(const char *kinds, const char *marked, const char *expected) {
  g_auto(GStrv) wanted = g_strsplit(kinds, " ", -1);
  compare((const char *const *)wanted, TRUE, marked, expected);
}

void assert_findings(const char *marked, const char *expected) {
  static const char *const OTHERS[] = {"limit", "target", "magnitude", "conflict", NULL};
  compare(OTHERS, FALSE, marked, expected);
}
