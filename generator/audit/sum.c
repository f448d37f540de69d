/* Parts sum to the whole. Only splits that are complete by the lexicon can fail; lists of 其中 and
 * of work done and under way are told of where they fill their whole to the last digit.
 * audit: breakdowns and levels → findings of kind "sum". */
#include "audit/sum.h"

#include <string.h>

#include "audit/claim.h"
#include "audit/order.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Rows of wholes.tsv that are equations between signed figures. */
static const char *const IDENTITY = "恒等式";

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean can_add(const GbAudit *audit, gint whole, gint part) {
  const GbObservation *w = at(audit, whole), *p = at(audit, part);
  return p->measure == GB_MEASURE_LEVEL && gb_unit_agree(w->unit, p->unit) &&
         *gb_unit_bare(w->unit, NULL) != '%' && gb_figure_same_time(w, p);
}

static char *sum_formula(GbAudit *audit, const GArray *parts) {
  GString *s = g_string_new(NULL);
  for (guint i = 0; i < parts->len; i++) {
    const GbObservation *o = at(audit, g_array_index(parts, gint, i));
    GbDecimal size = o->value.digits < 0 ? gb_decimal_negate(o->value) : o->value;
    const char *sign = o->value.digits < 0 ? (i ? " − " : "−") : (i ? " + " : "");
    g_string_append_printf(s, "%s%s", sign, gb_claim_number(audit, size));
  }
  return g_string_free(s, FALSE);
}

/** More parts than these are not named one by one. */
#define MAX_NAMED 4

static char *sum_title(const GbAudit *audit, const GArray *parts, gint whole) {
  g_autoptr(GString) names = g_string_new(NULL);
  for (guint i = 0; i < MIN(parts->len, MAX_NAMED); i++) {
    const char *link = i == 0 ? "" : i + 1 == parts->len ? "与" : "、";
    g_string_append(names, link);
    g_string_append(names, at(audit, g_array_index(parts, gint, i))->indicator);
  }
  if (parts->len > MAX_NAMED)
    g_string_append_printf(names, "等%u项", parts->len);
  const char *what = at(audit, whole)->measure == GB_MEASURE_CHANGE ? "的增减额" : "";
  return g_strdup_printf("%s%s之和，与%s%s", names->str, what, at(audit, whole)->indicator, what);
}

GbSum gb_sum_check(GbAudit *audit, const GArray *parts, gint whole, GbVerdict worst) {
  GbClaim claim = gb_claim_new(audit, "sum");
  const char *unit = at(audit, whole)->unit;
  GbFigure sum = gb_figure_number(0);
  for (guint i = 0; i < parts->len; i++) {
    gint part = g_array_index(parts, gint, i);
    sum = gb_figure_add(sum, gb_figure(at(audit, part), unit));
    gb_claim_add(&claim, (guint)part, "part");
  }
  gb_claim_add(&claim, (guint)whole, "stated");
  gboolean judged = gb_claim_judge(&claim, sum, (guint)whole);
  gboolean exact = judged && gb_decimal_compare(sum.point.lo, at(audit, whole)->value) == 0;
  if (!judged || (worst == GB_VERDICT_HOLDS && !exact)) {
    gb_claim_drop(&claim);
    return GB_SUM_UNKNOWN;
  }
  if (claim.finding->verdict == GB_VERDICT_FAILS)
    claim.finding->verdict = worst;
  g_autofree char *formula = sum_formula(audit, parts);
  g_autofree char *title = sum_title(audit, parts, whole);
  switch (gb_claim_keep(&claim, title, formula)) {
  case GB_VERDICT_HOLDS:
    return GB_SUM_HOLDS;
  case GB_VERDICT_HOLDS_BY_ROUNDING:
    return GB_SUM_HOLDS_BY_ROUNDING;
  default:
    return GB_SUM_FAILS;
  }
}

static gboolean has_known(const GbAudit *audit, const GArray *parts, const GbIndicator *known) {
  for (guint i = 0; i < parts->len; i++)
    if (at(audit, g_array_index(parts, gint, i))->known == known)
      return TRUE;
  return FALSE;
}

/** A complete split of the lexicon whose levels add up. */
static gboolean adds_up(const GbWhole *whole) {
  return whole->exhaustive && !whole->weighted && strcmp(whole->by, IDENTITY) != 0;
}

static gboolean is_complete(const GbAudit *audit, const GArray *parts, gint whole) {
  for (guint w = 0; w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    gboolean all =
        split->whole == at(audit, whole)->known && adds_up(split) && split->n_parts == parts->len;
    for (guint i = 0; all && i < split->n_parts; i++)
      all = has_known(audit, parts, split->parts[i]);
    if (all)
      return TRUE;
  }
  return FALSE;
}

/** The whole is all that its name says, and of the parts' footing. */
static gboolean is_plain(const GbAudit *audit, const GArray *parts, gint whole) {
  return !gb_phrase_turns(audit, parts, whole) && !gb_phrase_is_refooted(audit, at(audit, whole));
}

/** 财政总收入…，预算收入…，其中税收收入…，非税收入…: the total of the sentence before the parts
 * that they fill to the last digit, where @whole, the nearest, is not; else @whole. */
static gint filled(const GbAudit *audit, const GArray *parts, gint whole) {
  const GbObservation *w = at(audit, whole);
  GbFigure sum = gb_figure_number(0);
  for (guint i = 0; i < parts->len; i++)
    sum = gb_figure_add(sum, gb_figure(at(audit, g_array_index(parts, gint, i)), w->unit));
  GbReach reach = gb_reach_sentence(audit, g_array_index(parts, gint, 0));
  for (gint i = reach.from; i < g_array_index(parts, gint, 0); i++)
    if (can_add(audit, whole, i) &&
        gb_decimal_compare(gb_figure(at(audit, i), w->unit).point.lo, sum.point.lo) == 0)
      return i;
  return whole;
}

static void check_breakdown(GbAudit *audit, GbBreakdown *breakdown) {
  if (breakdown->measure != GB_MEASURE_LEVEL || breakdown->whole < 0)
    return;
  for (guint i = 0; i < breakdown->parts->len; i++)
    if (!can_add(audit, breakdown->whole, g_array_index(breakdown->parts, gint, i)))
      return;
  gint whole = filled(audit, breakdown->parts, breakdown->whole);
  if (whole != breakdown->whole) {
    gb_sum_check(audit, breakdown->parts, whole, GB_VERDICT_HOLDS);
    return;
  }
  breakdown->sum = gb_sum_check(audit, breakdown->parts, breakdown->whole,
                                is_complete(audit, breakdown->parts, breakdown->whole) &&
                                        is_plain(audit, breakdown->parts, breakdown->whole)
                                    ? GB_VERDICT_FAILS
                                    : GB_VERDICT_HOLDS);
}

/** The text puts the part below a figure of another name: 户籍人口…，其中男性…. */
static gboolean names_other(const GbAudit *audit, gint part, gint whole) {
  return !gb_figure_same_name(at(audit, at(audit, part)->whole), at(audit, whole));
}

/** The level of @known nearest to the whole, in its paragraph; -1 none. */
static gint nearest_part(const GbAudit *audit, gint whole, const GbIndicator *known) {
  GbReach reach = gb_reach_paragraph(audit, whole);
  gint best = -1;
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->known != known || !can_add(audit, whole, i) ||
        (o->whole >= 0 && o->whole != whole && names_other(audit, i, whole)))
      continue;
    if (best < 0 || ABS(i - whole) < ABS(best - whole))
      best = i;
  }
  return best;
}

static gboolean is_member(const GArray *members, gint i) {
  for (guint m = 0; m < members->len; m++)
    if (g_array_index(members, GbMember, m).observation == i)
      return TRUE;
  return FALSE;
}

/** A sum of these parts is told, or one of them and others: the text has more parts than this split
 * of the lexicon. */
static gboolean has_sum(const GbAudit *audit, gint whole, const GArray *parts) {
  const GPtrArray *told = gb_told_of(audit->told, g_array_index(parts, gint, 0));
  for (guint f = 0; told && f < told->len; f++) {
    const GbFinding *finding = told->pdata[f];
    const GArray *members = finding->members;
    gboolean all = g_array_index(members, GbMember, members->len - 1).observation == whole &&
                   (members->len == parts->len + 1 ||
                    (strcmp(finding->kind, "sum") == 0 && members->len > parts->len));
    for (guint i = 0; all && i < parts->len; i++)
      all = is_member(members, g_array_index(parts, gint, i));
    if (all)
      return TRUE;
  }
  return FALSE;
}

/** A split of the lexicon whose parts stand in the whole's paragraph, before or after it. */
static void check_split(GbAudit *audit, gint whole, const GbWhole *split) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  for (guint i = 0; i < split->n_parts; i++) {
    gint part = nearest_part(audit, whole, split->parts[i]);
    if (part < 0)
      return;
    g_array_append_val(parts, part);
  }
  gb_figure_sort(parts);
  whole = filled(audit, parts, whole);
  if (!has_sum(audit, whole, parts))
    gb_sum_check(audit, parts, whole,
                 adds_up(split) && is_plain(audit, parts, whole) ? GB_VERDICT_FAILS
                                                                 : GB_VERDICT_HOLDS);
}

static void check_splits(GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  if (!o->known || o->measure != GB_MEASURE_LEVEL)
    return;
  for (guint w = 0; w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    if (split->whole == o->known && split->exhaustive && !split->weighted)
      check_split(audit, i, split);
  }
}

/** @whole without what it says more than its parts: 零售总额 is of 零售额, 医院数 of 医院. Free
 * with g_free. */
static char *plain_name(const char *whole) {
  g_autoptr(GString) name = g_string_new(whole);
  g_string_replace(name, "总", "", 0);
  if (g_str_has_suffix(name->str, "数"))
    g_string_truncate(name, name->len - strlen("数"));
  return g_string_free(g_steal_pointer(&name), FALSE);
}

/** A name with a kind in it: 公立 of 公立医院, and what stands around it. */
typedef struct {
  const char *kind, *rest;
  const GbWord *word;
} Kind;

/** The first kind at or behind @from in a name; FALSE none. */
static gboolean read_kind(const GbAudit *audit, const char *from, Kind *out) {
  const char *end = from + strlen(from);
  gsize n = 0;
  for (; from < end; from = g_utf8_next_char(from)) {
    const GbWord *word = gb_lexicon_word_at(audit->lexicon, from, end, GB_WORD_COMPLEMENT, &n);
    if (!word)
      continue;
    *out = (Kind){from, from + n, word};
    return TRUE;
  }
  return FALSE;
}

/** 乡村 of 城镇 and 乡村 is all that is no town: it is of @whole where the whole's own noun stands
 * behind it, or nothing stands in @name besides (男, 女). */
static gboolean divides(const Kind *kind, const char *name, const char *whole) {
  g_autofree char *all = plain_name(whole);
  return strcmp(kind->word->text, "以上") == 0 ||
         (*kind->rest ? g_str_has_suffix(all, kind->rest) : kind->kind == name);
}

/** The part of @like's whole in its sentence that is of another kind; -1 none. */
static gint find_other(const GbAudit *audit, gint like, const Kind *kind, const char *other) {
  const GbObservation *l = at(audit, like);
  g_autofree char *name = g_strdup_printf("%.*s%s%s", (int)(kind->kind - l->indicator),
                                          l->indicator, other, kind->rest);
  GbReach reach = gb_reach_sentence(audit, like);
  for (gint i = reach.from; i < reach.to; i++)
    if (at(audit, i)->whole == l->whole && strcmp(at(audit, i)->indicator, name) == 0 &&
        can_add(audit, l->whole, i))
      return i;
  return -1;
}

/** The text has further kinds: 收尾项目 beside 新建项目 and 续建项目. */
static gboolean has_further(const GbAudit *audit, const GArray *parts, gint like,
                            const char *rest) {
  guint n = 0;
  GbReach reach = gb_reach_sentence(audit, like);
  for (gint i = reach.from; i < reach.to; i++)
    n += at(audit, i)->whole == at(audit, like)->whole &&
         at(audit, i)->measure == GB_MEASURE_LEVEL &&
         g_str_has_suffix(at(audit, i)->indicator, rest) &&
         gb_unit_agree(at(audit, i)->unit, at(audit, like)->unit);
  return n > parts->len;
}

/** 公立医院 and 民营医院, 大型, 中型 and 小微企业: names that differ in that alone are all of the
 * whole. 其中 need not name all. */
static void check_kind(GbAudit *audit, gint one, const Kind *kind) {
  const GbObservation *o = at(audit, one);
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  g_auto(GStrv) others = g_strsplit(kind->word->others, ";", -1);
  g_array_append_val(parts, one);
  for (guint i = 0; others[i]; i++) {
    gint other = find_other(audit, one, kind, others[i]);
    if (other < 0)
      return;
    g_array_append_val(parts, other);
  }
  gb_figure_sort(parts);
  gboolean works = gb_lexicon_has_word(audit->lexicon, kind->rest, kind->rest + strlen(kind->rest),
                                       GB_WORD_WORK);
  GbVerdict worst = works ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_FAILS;
  if ((works || *kind->rest) && has_further(audit, parts, one, works ? "" : kind->rest))
    worst = GB_VERDICT_HOLDS;
  if (!has_sum(audit, o->whole, parts))
    gb_sum_check(audit, parts, o->whole, worst);
}

static void check_kinds(GbAudit *audit, gint one) {
  const GbObservation *o = at(audit, one);
  Kind kind;
  if (o->whole < 0 || !can_add(audit, o->whole, one))
    return;
  for (const char *from = o->indicator; read_kind(audit, from, &kind); from = kind.rest)
    if (divides(&kind, o->indicator, at(audit, o->whole)->indicator))
      check_kind(audit, one, &kind);
}

static gboolean is_count(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && o->value.scale == 0 && gb_unit_counts(o->unit);
}

/** Counts that extraction puts below a count of the same sentence: of works it may read their
 * times differently, which a list of 其中 does not mean. */
static void check_list(GbAudit *audit, gint whole) {
  g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
  const GbObservation *w = at(audit, whole);
  gint n = (gint)audit->report->observations->len;
  for (gint i = whole + 1; i < n && at(audit, i)->sentence == w->sentence; i++) {
    const GbObservation *o = at(audit, i);
    if (o->whole == whole && is_count(o) && o->status == w->status &&
        gb_unit_agree(o->unit, w->unit))
      g_array_append_val(parts, i);
  }
  if (is_count(w) && parts->len >= 2 && !has_sum(audit, whole, parts))
    gb_sum_check(audit, parts, whole, GB_VERDICT_HOLDS);
}

static const char *const DONE[] = {"已", NULL};
static const char *const UNDER_WAY[] = {"正在", "有序推进", "加快推进", "在建", "未", NULL};
/** Sentences after a count that may still tell how its works stand. */
#define REACH_SENTENCES 2

/** Text from a figure to the next comma, semicolon or stop, brackets left out of account. */
static GbSpan clause_behind(const GbReport *report, const GbObservation *o) {
  GbSpan span = gb_phrase_behind(report, o);
  static const char *const STOPS[] = {"，", "；", "。"};
  for (guint i = 0; i < G_N_ELEMENTS(STOPS); i++) {
    const char *from = report->text->bytes + span.start;
    const char *stop = g_strstr_len(from, gb_span_length(span), STOPS[i]);
    if (stop)
      span.end = span.start + (guint32)(stop - from);
  }
  return span;
}

static gboolean stands(const GbAudit *audit, gint i, const char *const *words) {
  const GbObservation *o = at(audit, i);
  return is_count(o) && gb_phrase_has_any(audit->report, clause_behind(audit->report, o), words);
}

/** 共30项。…18项已完成…，…12项正在推进: the two counts that follow a count soon, first the works
 * done, then those under way. */
static void check_progress(GbAudit *audit, gint whole) {
  const GbObservation *w = at(audit, whole);
  gint n = (gint)audit->report->observations->len, done = -1;
  if (!is_count(w) || stands(audit, whole, DONE) || stands(audit, whole, UNDER_WAY))
    return;
  for (gint i = whole + 1; i < n && at(audit, i)->sentence <= w->sentence + REACH_SENTENCES; i++) {
    const GbObservation *o = at(audit, i);
    if (!gb_unit_agree(o->unit, w->unit) || o->status != w->status ||
        gb_figure_paragraph(audit->report, o) != gb_figure_paragraph(audit->report, w))
      continue;
    if (done < 0 && !stands(audit, i, DONE))
      return;
    if (done < 0) {
      done = i;
      continue;
    }
    if (o->sentence != at(audit, done)->sentence || !stands(audit, i, UNDER_WAY))
      return;
    g_autoptr(GArray) parts = g_array_new(FALSE, FALSE, sizeof(gint));
    g_array_append_val(parts, done);
    g_array_append_val(parts, i);
    if (gb_sum_check(audit, parts, whole, GB_VERDICT_HOLDS) == GB_SUM_UNKNOWN &&
        at(audit, done)->value.digits + o->value.digits > w->value.digits)
      gb_order_check(audit, (const gint *)(void *)parts->data, parts->len, whole,
                     GB_VERDICT_SUSPICIOUS, "已完成与推进中的合计，与总数", NULL);
    return;
  }
}

void gb_rule_sum(GbAudit *audit) {
  GPtrArray *breakdowns = audit->report->breakdowns;
  for (guint i = 0; i < breakdowns->len; i++)
    check_breakdown(audit, breakdowns->pdata[i]);
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    check_splits(audit, i);
    check_kinds(audit, i);
    check_list(audit, i);
    check_progress(audit, i);
  }
}
