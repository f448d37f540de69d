/* A set that the text counts twice, once as a figure and once in a name: 甲、乙等7个平台 against
 * 九大…平台 or 9大…平台. A numeral of a name is no figure, so the words are searched for it. audit:
 * counts behind an open list and the text → findings of kind "conflict". */
#include <stdlib.h>
#include <string.h>

#include "audit/claim.h"
#include "audit/order.h"
#include "audit/phrase.h"

/** Sets that have a name are small. */
#define MOST 20
/** Bytes of a noun that is more than a classifier, and of one that is no clause. */
#define SHORTEST (2 * sizeof "中" - 2)
#define LONGEST (10 * sizeof "中" - 10)
/** Characters between 大 and the noun: 九大服务平台. */
#define MOST_BETWEEN 4

static const char BIG[] = "大";

/** The noun of a count, up to a mark: 平台建设 of 等7个平台建设，…; empty where it is none. */
static GbSpan noun_of(const GbReport *report, const GbObservation *o) {
  GbSpan span = {o->span.end, gb_phrase_clause(report, o).end};
  const char *from = report->text->bytes + span.start;
  const char *stop = g_strstr_len(from, gb_span_length(span), "、");
  if (stop)
    span.end = span.start + (guint32)(stop - from);
  if (!gb_phrase_starts(report, span, o->unit))
    return (GbSpan){span.start, span.start};
  span.start += (guint32)strlen(o->unit);
  if (gb_span_length(span) < SHORTEST || gb_span_length(span) > LONGEST)
    span.end = span.start;
  return span;
}

/** 二 to 二十, or digits, right before @end, no ordinal; 0: none. *@length: its bytes. */
static gint numeral_before(const char *begin, const char *end, gsize *length) {
  static const char *const DIGITS[] = {"",   "",   "二", "三", "四", "五",
                                       "六", "七", "八", "九", "十"};
  const char *digit = end;
  while (digit > begin && g_ascii_isdigit(digit[-1]))
    digit--;
  *length = (gsize)(end - digit);
  if (*length)
    return *length < 3 && digit > begin && digit[-1] != '.' ? (gint)strtol(digit, NULL, 10) : 0;
  for (guint i = 2; i < G_N_ELEMENTS(DIGITS); i++) {
    gsize n = strlen(DIGITS[i]);
    if ((gsize)(end - begin) < n || strncmp(end - n, DIGITS[i], n) != 0)
      continue;
    const char *before = end - n > begin ? g_utf8_find_prev_char(begin, end - n) : NULL;
    if (before && g_str_has_prefix(before, "第"))
      return 0;
    gboolean teen = before && i < 10 && g_str_has_prefix(before, "十");
    *length = teen ? 2 * n : n;
    return teen ? 10 + (gint)i : (gint)i;
  }
  return 0;
}

/** A name in the text: N大…noun. */
typedef struct {
  gint value;
  GbSpan words;
} Named;

/** The name whose noun begins at @noun. What stands between 大 and the noun has to stand in
 * @context, the sentence of the count, too. */
static gboolean read_name(const GbReport *report, GbSpan noun, GbSpan context, Named *out) {
  const char *bytes = report->text->bytes, *begin = bytes + report->span.start;
  const char *at = bytes + noun.start;
  for (guint n = 0; n <= MOST_BETWEEN && at > begin; n++) {
    const char *before = g_utf8_find_prev_char(begin, at);
    if (before && g_str_has_prefix(before, BIG)) {
      g_autofree char *between = g_strndup(at, (gsize)(bytes + noun.start - at));
      gsize length = 0;
      gint value = numeral_before(begin, before, &length);
      *out = (Named){value, {(guint32)(before - bytes), noun.end}};
      out->words.start -= (guint32)length;
      return value && (!*between || gb_phrase_has(report, context, between));
    }
    at = before ? before : begin;
  }
  return FALSE;
}

static void tell(GbAudit *audit, guint i, GbSpan noun, const Named *named) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "conflict");
  gb_claim_add(&claim, i, "stated");
  GbFigure stated = gb_figure(o, o->unit), other = gb_figure_number(named->value);
  gboolean same = gb_decimal_compare(stated.point.lo, other.point.lo) == 0;
  gb_claim_decide(&claim, other, stated, same ? GB_VERDICT_HOLDS : GB_VERDICT_SUSPICIOUS);
  g_autofree char *name = gb_text_slice(audit->report->text, noun);
  g_autofree char *words = gb_text_slice(audit->report->text, named->words);
  g_autofree char *title = g_strdup_printf("%s的个数", name);
  g_autofree char *formula =
      g_strdup_printf("%s %s %s", gb_claim_figure(audit, i), same ? "=" : "?", words);
  g_autofree char *explain =
      g_strdup_printf("%s：此处为%s%s，另一处为“%s”，%s", title, gb_claim_figure(audit, i), name,
                      words, same ? "一致。" : "个数不一，请核对。");
  gb_claim_tell(&claim, title, formula, explain);
}

/** All places of the noun that bear another number: 九大…, 七大… of one noun are two sets, of which
 * nobody knows the one that is meant. */
static void check(GbAudit *audit, guint i) {
  const GbReport *report = audit->report;
  const GbObservation *o = gb_audit_observation(audit, i);
  GbSpan noun = noun_of(report, o);
  if (gb_span_is_empty(noun))
    return;
  const char *bytes = report->text->bytes, *end = bytes + report->span.end;
  g_autofree char *name = gb_text_slice(report->text, noun);
  GbSpan context = g_array_index(report->sentences, GbSentence, o->sentence).span;
  Named found = {0, GB_SPAN_NONE}, named;
  for (const char *at = bytes + report->span.start; (at = g_strstr_len(at, end - at, name));
       at += strlen(name)) {
    GbSpan place = {(guint32)(at - bytes), (guint32)(at - bytes + (gssize)strlen(name))};
    if (place.start == noun.start || !read_name(report, place, context, &named))
      continue;
    if (found.value && found.value != named.value)
      return;
    found = named;
  }
  if (found.value)
    tell(audit, i, noun, &found);
}

void gb_rule_numbered(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, i);
    if (gb_order_is_count(o) && o->value.digits > 1 && o->value.digits <= MOST &&
        o->approx == GB_APPROX_EQ &&
        gb_phrase_ends(audit->report, gb_phrase_before(audit->report, i), "等"))
      check(audit, i);
  }
}
