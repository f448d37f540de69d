/* The totals of a budget's account: receipts, what is added to them (补助, 结转, 调入 …) and
 * 收入总量; the same of expenditure; what is left between the two totals, or that they are even.
 * audit: levels around a total → findings of kind "sum". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "audit/sum.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Figures before a total, or before what is left, among which its account stands. */
#define REACH 40

/** The name of a total: 一般公共预算 收入 总量. */
typedef struct {
  gsize account; /* bytes before 收入 or 支出 */
  gsize side;    /* bytes with it */
} Name;

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** FALSE: the figure is no total of an account's side. */
static gboolean read_total(const GbAudit *audit, gint i, Name *out) {
  const GbObservation *o = at(audit, i);
  const char *end = o->indicator + strlen(o->indicator);
  gsize n = 0;
  const GbWord *word =
      o->measure == GB_MEASURE_LEVEL
          ? gb_lexicon_word_before(audit->lexicon, o->indicator, end, GB_WORD_ACCOUNT, &n)
          : NULL;
  if (!word || !(word->marks & GB_MARK_CLOSES))
    return FALSE;
  gsize account = strlen(o->indicator) - n;
  *out = (Name){account, account + strlen("收入")};
  return TRUE;
}

/** 比上年决算数24.1亿元增长: another year's, for comparison. */
static gboolean is_compared(const GbAudit *audit, const GbObservation *o) {
  static const char *const WITH[] = {"比", "较", NULL};
  GbSpan lead = gb_phrase_lead(audit->report, o);
  for (const char *const *word = WITH; *word; word++)
    if (gb_phrase_starts(audit->report, lead, *word))
      return TRUE;
  return FALSE;
}

static gboolean is_term(const GbAudit *audit, const GbObservation *o, const GbObservation *total) {
  return o->measure == GB_MEASURE_LEVEL && gb_unit_agree(o->unit, total->unit) &&
         gb_figure_same_time(o, total) && !is_compared(audit, o);
}

static gboolean is_of_account(const GbObservation *o, const GbObservation *total, Name name) {
  return strncmp(o->indicator, total->indicator, name.account) == 0;
}

/** Told beside the account, as a part of one of its terms: 其中…, （…）. */
static gboolean is_aside(const GbAudit *audit, gint i, gint head, gboolean of_account) {
  const GbReport *report = audit->report;
  GbSpan before = gb_phrase_before(report, (guint)i);
  const char *text = report->text->bytes + before.start;
  const char *open = g_strrstr_len(text, gb_span_length(before), "（");
  const char *closed = g_strrstr_len(text, gb_span_length(before), "）");
  return gb_phrase_has(report, before, "其中") || (open && (!closed || closed < open)) ||
         at(audit, i)->whole > head || (at(audit, i)->whole == head && !of_account);
}

/** The terms from @head to before @total that add up to it. Free with g_array_unref. */
static GArray *collect(const GbAudit *audit, gint head, gint total, Name name) {
  GArray *terms = g_array_new(FALSE, FALSE, sizeof(gint));
  const GbObservation *t = at(audit, total);
  for (gint i = head; i < total; i++)
    if (is_term(audit, at(audit, i), t) &&
        (i == head || !is_aside(audit, i, head, is_of_account(at(audit, i), t, name))))
      g_array_append_val(terms, i);
  return terms;
}

/** All terms bear the account's name, the first its bare side (一般公共预算收入), and the words in
 * front of the total leave none out. */
static gboolean is_named(const GbAudit *audit, const GArray *terms, gint total, Name name) {
  static const char *const OTHERS[] = {"等", "及", "其他", NULL};
  const GbObservation *t = at(audit, total);
  const GbObservation *first = at(audit, g_array_index(terms, gint, 0));
  if (!name.account || strlen(first->indicator) != name.side ||
      strncmp(first->indicator, t->indicator, name.side) != 0 ||
      gb_phrase_has_any(audit->report, gb_phrase_before(audit->report, (guint)total), OTHERS))
    return FALSE;
  for (guint i = 1; i < terms->len; i++)
    if (!is_of_account(at(audit, g_array_index(terms, gint, i)), t, name))
      return FALSE;
  return TRUE;
}

/** The total that was told before @total of its account, its own side or the other's: there the
 * terms begin. */
static gint find_start(const GbAudit *audit, gint total) {
  gint from = MAX(gb_reach_paragraph(audit, total).from, total - REACH);
  Name name;
  for (gint i = total; i-- > from;)
    if (read_total(audit, i, &name))
      return i + 1;
  return from;
}

/** The side itself is the head by its name; by its words another one may be (地方…), where the sum
 * comes out. */
static void check_total(GbAudit *audit, gint total, Name name) {
  gint from = find_start(audit, total);
  for (gint head = total; head-- > from;) {
    if (!is_term(audit, at(audit, head), at(audit, total)))
      continue;
    g_autoptr(GArray) terms = collect(audit, head, total, name);
    if (terms->len > 1 &&
        gb_sum_check(audit, terms, total,
                     is_named(audit, terms, total, name) ? GB_VERDICT_FAILS : GB_VERDICT_HOLDS) !=
            GB_SUM_UNKNOWN)
      return;
  }
}

/** The last total of that side before @i; -1 none. */
static gint find_total(const GbAudit *audit, gint i, const char *side) {
  Name name;
  for (gint j = i, least = MAX(0, i - REACH); j-- > least;)
    if (read_total(audit, j, &name) && gb_figure_same_time(at(audit, j), at(audit, i)) &&
        g_str_has_prefix(at(audit, j)->indicator + name.account, side))
      return j;
  return -1;
}

static gboolean same_account(const GbAudit *audit, gint a, gint b) {
  Name one, other;
  return read_total(audit, a, &one) && read_total(audit, b, &other) &&
         one.account == other.account &&
         strncmp(at(audit, a)->indicator, at(audit, b)->indicator, one.account) == 0;
}

/** The last level before @i, -1 none. */
static gint last_level(const GbAudit *audit, gint i) {
  while (i-- > 0 && at(audit, i)->measure != GB_MEASURE_LEVEL)
    ;
  return i;
}

/** 收支相抵，年终结余…: what the two totals before it leave. */
static void check_rest(GbAudit *audit, gint rest) {
  const GbObservation *r = at(audit, rest);
  GbSpan lead = gb_phrase_before(audit->report, (guint)rest);
  if (r->measure != GB_MEASURE_LEVEL || !gb_phrase_has(audit->report, lead, "结余") ||
      !gb_phrase_has(audit->report, lead, "相抵"))
    return;
  gint income = find_total(audit, rest, "收入"), spent = find_total(audit, rest, "支出");
  if (income < 0 || spent < 0 || spent != last_level(audit, rest) ||
      !same_account(audit, income, spent))
    return;
  GbClaim claim = gb_claim_new(audit, "sum");
  gb_claim_add(&claim, (guint)income, "minuend");
  gb_claim_add(&claim, (guint)spent, "subtrahend");
  gb_claim_add(&claim, (guint)rest, "stated");
  const GbObservation *i = at(audit, income), *s = at(audit, spent);
  g_autofree char *title =
      g_strdup_printf("%s与%s之差，与%s", i->indicator, s->indicator, r->indicator);
  g_autofree char *formula = g_strdup_printf("%s − %s", gb_claim_figure(audit, (guint)income),
                                             gb_claim_figure(audit, (guint)spent));
  GbFigure left = gb_figure_subtract(gb_figure(i, r->unit), gb_figure(s, r->unit));
  if (gb_claim_judge(&claim, left, (guint)rest))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** 收入总量…，支出总量…，收支平衡: the totals are one. */
static void check_even(GbAudit *audit, gint spent) {
  const GbObservation *s = at(audit, spent), *next = s + 1;
  const GbReport *report = audit->report;
  guint32 end = s->sentence + 1 < report->sentences->len
                    ? g_array_index(report->sentences, GbSentence, s->sentence + 1).span.end
                    : gb_phrase_behind(report, s).end;
  if ((guint)spent + 1 < report->observations->len)
    end = MIN(end, next->span.start);
  gint income = find_total(audit, spent, "收入");
  if (income < 0 || !same_account(audit, income, spent) ||
      !gb_phrase_has(report, (GbSpan){s->span.end, end}, "收支平衡"))
    return;
  GbClaim claim = gb_claim_new(audit, "sum");
  gb_claim_add(&claim, (guint)income, "part");
  gb_claim_add(&claim, (guint)spent, "stated");
  g_autofree char *title =
      g_strdup_printf("收支平衡：%s与%s", at(audit, income)->indicator, s->indicator);
  if (gb_claim_judge(&claim, gb_figure(at(audit, income), s->unit), (guint)spent))
    gb_claim_keep(&claim, title, gb_claim_figure(audit, (guint)income));
  else
    gb_claim_drop(&claim);
}

void gb_rule_account(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    Name name;
    check_rest(audit, i);
    if (!read_total(audit, i, &name))
      continue;
    check_total(audit, i, name);
    if (g_str_has_prefix(at(audit, i)->indicator + name.account, "支出"))
      check_even(audit, i);
  }
}
