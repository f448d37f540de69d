/* A relation on its way to a finding: members, computed value, verdict, words.
 * audit: operands of a rule → report->findings. */
#ifndef GB_AUDIT_CLAIM_H
#define GB_AUDIT_CLAIM_H

#include "audit/figure.h"

typedef struct {
  GbAudit *audit;
  GbFinding *finding;
  GbInterval point; /* the computed value from the figures as printed */
  gboolean soft;    /* the relation can hold, its failing proves nothing: set before judging */
  gboolean rough;   /* a member is 约, 以上 …: the relation can hold, it cannot fail */
} GbClaim;

/** @kind  static. Free with gb_claim_drop() or hand over with gb_claim_keep(). */
GbClaim gb_claim_new(GbAudit *audit, const char *kind);
/** @role  static */
void gb_claim_add(GbClaim *claim, guint observation, const char *role);
void gb_claim_drop(GbClaim *claim);

/** Compares @computed, in the unit of the stated figure, with the stated figure (observation
 * @stated, already a member). The printed figures' own result rounds to it: holds; the ranges meet:
 * holds by rounding; else it fails. FALSE where nothing can be said: overflow, or outside with a
 * rough member. */
gboolean gb_claim_judge(GbClaim *claim, GbFigure computed, guint stated);

/** Fills in the words and appends the finding, unless one of that kind with these members is there.
 * @title  what is compared; @formula  the left side as printed figures. Both are copied.
 * Returns the verdict. */
GbVerdict gb_claim_keep(GbClaim *claim, const char *title, const char *formula);

/** The same with a formula that is complete: 3.7 ≤ 6.1 ≤ 6.5. */
GbVerdict gb_claim_keep_formula(GbClaim *claim, const char *title, const char *formula);

/** A figure as a formula shows it: digits as printed, U+2212 for minus. Arena string. */
const char *gb_claim_number(GbAudit *audit, GbDecimal value);

#endif
