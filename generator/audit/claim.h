/* A relation on its way to a finding: members, computed value, verdict, words.
 * audit: operands of a rule → report->findings. */
#ifndef GB_AUDIT_CLAIM_H
#define GB_AUDIT_CLAIM_H

#include "audit/figure.h"

typedef struct {
  GbAudit *audit;
  GbFinding *finding;
  GbInterval point; /* the computed value from the figures as printed */
  GbInterval range; /* what it can be; a hedge may leave an end open */
  gboolean soft;    /* the relation can hold, its failing proves nothing: set before judging */
  gboolean rough;   /* a member is 约, 以上 …: outside its room is suspicious, never fails */
  gboolean evened;  /* a last place was moved so that the shares make up a hundred */
} GbClaim;

/** @kind  static. Free with gb_claim_drop() or hand over with gb_claim_keep(). */
GbClaim gb_claim_new(GbAudit *audit, const char *kind);
/** @role  static */
void gb_claim_add(GbClaim *claim, guint observation, const char *role);
void gb_claim_drop(GbClaim *claim);

/** Compares @computed, in the unit of the stated figure, with the stated figure (observation
 * @stated, already a member). The printed figures' own result rounds to it: holds; the ranges meet:
 * holds by rounding; else it fails. FALSE where nothing can be said: overflow, or outside and soft.
 */
gboolean gb_claim_judge(GbClaim *claim, GbFigure computed, guint stated);

/** The same for a share, which may be one in its last place off where the shares of its whole make
 * up a hundred in print: then it holds by rounding. */
gboolean gb_claim_judge_share(GbClaim *claim, GbFigure computed, guint rate);

/** Begins the claim that observation @part is as many per cent of @whole, in units that agree, as
 * @rate says; where it is not, the verdict is @worst. FALSE, and nothing is left to keep: it cannot
 * be said, or it is not so and @worst is GB_VERDICT_HOLDS. */
gboolean gb_claim_share(GbClaim *claim, GbAudit *audit, guint part, guint whole, guint rate,
                        GbVerdict worst);

/** Holds @computed against the interval of what can be, @possible. Outside: suspicious, never
 * fails. FALSE as with gb_claim_judge(). */
gboolean gb_claim_judge_within(GbClaim *claim, GbFigure computed, GbInterval possible);

/** Judges an order: @low is at most @high. The printed figures are in order: holds; what they can
 * stand for: holds by rounding; else @worst. FALSE: it cannot be calculated. */
gboolean gb_claim_judge_order(GbClaim *claim, GbFigure low, GbFigure high, GbVerdict worst);

/** Sets the verdict that the rule has found by its own means, and the two sides. */
void gb_claim_decide(GbClaim *claim, GbFigure computed, GbFigure stated, GbVerdict verdict);

/** Fills in the words and appends the finding, unless one of that kind with these members is there
 * or the rule has told as many as it may; then the audit is cut.
 * @title  what is compared; @formula  the left side as printed figures. Both are copied.
 * Returns the verdict. */
GbVerdict gb_claim_keep(GbClaim *claim, const char *title, const char *formula);

/** The same with a formula that is complete: 3.7 ≤ 6.1 ≤ 6.5. */
GbVerdict gb_claim_keep_formula(GbClaim *claim, const char *title, const char *formula);

/** With words of the rule's own. @explain  one Chinese sentence that begins with @title; copied. */
GbVerdict gb_claim_tell(GbClaim *claim, const char *title, const char *formula,
                        const char *explain);

/** The end of an explanation: 成立。 差在舍入范围内。 不成立，请核对。 请核对。 */
const char *gb_claim_end(const GbClaim *claim);

/** A figure with its unit and hedge, 个 before 百分点: 30.7亿元, 约30亿元. Arena string. */
const char *gb_claim_figure(GbAudit *audit, guint observation);
/** Name and figure: 出口总值30.7亿元. Arena string. */
const char *gb_claim_named(GbAudit *audit, guint observation);

/** @value rounded to @places, without noughts at its end. Arena string. */
const char *gb_claim_rounded(GbAudit *audit, GbDecimal value, guint8 places);

/** A figure as a formula shows it: digits as printed, U+2212 for minus. Arena string. */
const char *gb_claim_number(GbAudit *audit, GbDecimal value);

/** （1 + 3.7%）, （1 − 13.4%） for a growth rate. Arena string. */
const char *gb_claim_factor(GbAudit *audit, guint growth);

#endif
