/* A count beside the names of what it counts: 甲、乙2家企业, 3家企业（甲、乙、丙）,
 * 3个园区，分别为甲、乙、丙. Lists that 等 leaves open say nothing. audit: counts and the words
 * around them → findings of kind "restated".
 */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "base/unit.h"

/** More names than these are not listed one by one. */
#define MAX_NAMES 20
/** Bytes that the noun between a count and its bracket may take. */
#define MAX_NOUN 48

/** Names of a list, as far as 、 and 和 between them tell. */
typedef struct {
  guint n;      /* divided by 、 */
  guint n_more; /* divided by 和, 及 or 与 too */
} Names;

/** @span without what brackets and quotation marks hold, or an empty string where they are not
 * closed. Free with g_free. */
static char *outside_brackets(const GbReport *report, GbSpan span) {
  static const char *const OPEN[] = {"（", "“", "《", "(", "‘"};
  static const char *const CLOSED[] = {"）", "”", "》", ")", "’"};
  g_autoptr(GString) out = g_string_new(NULL);
  const char *p = report->text->bytes + span.start, *end = report->text->bytes + span.end;
  while (p < end) {
    gboolean opened = FALSE;
    for (guint i = 0; i < G_N_ELEMENTS(OPEN) && !opened; i++) {
      if (!g_str_has_prefix(p, OPEN[i]))
        continue;
      const char *close = g_strstr_len(p, end - p, CLOSED[i]);
      if (!close)
        return g_strdup("");
      p = close + strlen(CLOSED[i]);
      opened = TRUE;
      g_string_append(out, "·");
    }
    if (!opened) {
      const char *next = g_utf8_next_char(p);
      g_string_append_len(out, p, next - p);
      p = next;
    }
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

static guint count_of(const char *text, const char *word) {
  guint n = 0;
  for (const char *at = text; (at = strstr(at, word)); at += strlen(word))
    n++;
  return n;
}

/** FALSE: no list, or an open one. */
static gboolean read_names(const char *list, Names *names) {
  static const char *const OPEN_ENDED[] = {"等", "其中", "分别", "各", "含", NULL};
  for (const char *const *word = OPEN_ENDED; *word; word++)
    if (strstr(list, *word))
      return FALSE;
  for (const char *p = list; *p; p++)
    if (g_ascii_isdigit(*p))
      return FALSE;
  names->n = count_of(list, "、") + 1;
  names->n_more = names->n + count_of(list, "和") + count_of(list, "与") + count_of(list, "及");
  return names->n > 1 && names->n_more <= MAX_NAMES && !g_str_has_suffix(list, "、");
}

static gboolean is_named_count(const GbObservation *o) {
  return o->measure == GB_MEASURE_LEVEL && o->value.scale == 0 && o->value.digits > 1 &&
         o->value.digits <= MAX_NAMES && o->approx == GB_APPROX_EQ && gb_unit_counts(o->unit);
}

/** The noun behind a count and its unit, up to a mark: 家焦化企业 → 焦化企业. Empty where a mark
 * follows the unit. */
static GbSpan noun_behind(const GbReport *report, const GbObservation *o) {
  static const char *const MARKS[] = {"，", "、", "；", "。", "：", "（", "）", ",", ";", "("};
  GbSpan span = gb_phrase_behind(report, o);
  const char *from = report->text->bytes + span.start;
  gsize unit = g_str_has_prefix(from, o->unit) ? strlen(o->unit) : 0;
  span.start += (guint32)unit;
  from += unit;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS) && span.end > span.start; i++) {
    const char *mark = g_strstr_len(from, gb_span_length(span), MARKS[i]);
    if (mark)
      span.end = span.start + (guint32)(mark - from);
  }
  return span;
}

/** The list before a count: from the last mark or the start of the sentence; empty behind another
 * figure and its unit. */
static GbSpan list_before(const GbReport *report, guint i) {
  static const char *const MARKS[] = {"，", "；", "。", "：", ",", ";"};
  GbSpan span = gb_phrase_before(report, i);
  guint32 figure = i ? g_array_index(report->observations, GbObservation, i - 1).span.end : 0;
  for (guint m = 0; m < G_N_ELEMENTS(MARKS); m++) {
    const char *from = report->text->bytes + span.start;
    const char *mark = g_strrstr_len(from, gb_span_length(span), MARKS[m]);
    if (mark)
      span.start += (guint32)(mark - from + (gssize)strlen(MARKS[m]));
  }
  if (span.start == figure)
    span.end = span.start;
  return span;
}

/** The list in the bracket that follows the noun at once. */
static GbSpan list_in_bracket(const GbReport *report, const GbObservation *o) {
  GbSpan noun = noun_behind(report, o);
  GbSpan behind = {noun.end, gb_phrase_behind(report, o).end};
  GbSpan none = {noun.end, noun.end};
  if (gb_span_length(noun) > MAX_NOUN || !gb_phrase_starts(report, behind, "（"))
    return none;
  const char *open = report->text->bytes + behind.start;
  const char *close = g_strstr_len(open, gb_span_length(behind), "）");
  if (!close)
    return none;
  return (GbSpan){noun.end + (guint32)strlen("（"), noun.end + (guint32)(close - open)};
}

static void keep(GbAudit *audit, guint i, guint n, GbSpan list, gboolean agrees) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "restated");
  gb_claim_add(&claim, i, "count");
  gb_claim_judge_within(&claim, gb_figure_number(n), gb_interval_exact(o->value));
  g_autofree char *names = gb_text_slice(audit->report->text, list);
  g_autofree char *title = g_strdup_printf("%s，个数与列出的名称", o->indicator);
  g_autofree char *formula =
      g_strdup_printf("%u %s %s", n, agrees ? "=" : "?", gb_claim_number(audit, o->value));
  g_autofree char *words = g_strdup_printf("%s：列出%u个（%s），文中为%s%s，%s。", title, n, names,
                                           gb_claim_number(audit, o->value), o->unit,
                                           agrees ? "一致" : "个数不一，请核对");
  gb_claim_tell(&claim, title, formula, words);
}

static gboolean check_before(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbSpan list = list_before(audit->report, i);
  Names names = {0, 0};
  g_autofree char *plain = outside_brackets(audit->report, list);
  if (!gb_span_length(noun_behind(audit->report, o)) || !read_names(plain, &names))
    return FALSE;
  if (o->value.digits != names.n && o->value.digits != names.n_more)
    return FALSE;
  keep(audit, i, (guint)o->value.digits, list, TRUE);
  return TRUE;
}

/** In a bracket there are only names: more of them than counted is asked about. */
static void check_bracket(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbSpan list = list_in_bracket(audit->report, o);
  Names names = {0, 0};
  g_autofree char *plain = outside_brackets(audit->report, list);
  static const char *const MARKS[] = {"，", "；", "：", "。", NULL};
  if (gb_phrase_has_any(audit->report, list, MARKS) || !read_names(plain, &names))
    return;
  if (o->value.digits == names.n || o->value.digits == names.n_more)
    keep(audit, i, (guint)o->value.digits, list, TRUE);
  else if (names.n > o->value.digits)
    keep(audit, i, names.n, list, FALSE);
}

/** The list behind a noun that 分别为 or 分别是 opens, up to the end of the sentence; empty where a
 * comma cuts it, as what follows it may go on about one of the names. */
static GbSpan list_behind(const GbReport *report, const GbObservation *o) {
  static const char *const OPENERS[] = {"，分别为", "，分别是"};
  static const char *const CUTS[] = {"，", "：", "（", NULL};
  GbSpan noun = noun_behind(report, o);
  GbSpan list = {noun.end, gb_phrase_behind(report, o).end}, none = {noun.end, noun.end};
  const char *from = report->text->bytes + list.start;
  gsize opener = 0;
  for (guint i = 0; i < G_N_ELEMENTS(OPENERS); i++)
    opener = g_str_has_prefix(from, OPENERS[i]) ? strlen(OPENERS[i]) : opener;
  list.start += (guint32)opener;
  const char *semicolon = g_strstr_len(from, gb_span_length(list), "；");
  if (semicolon)
    list.end = list.start + (guint32)(semicolon - from) - (guint32)opener;
  const char *stop = g_strstr_len(from + opener, gb_span_length(list), "。");
  if (stop)
    list.end = list.start + (guint32)(stop - from) - (guint32)opener;
  return !opener || gb_span_length(noun) > MAX_NOUN || gb_phrase_has_any(report, list, CUTS) ? none
                                                                                             : list;
}

/** 分别为 names every one: more or fewer than counted is asked about. Where 和 stands in a name it
 * is counted both ways. */
static void check_behind(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbSpan list = list_behind(audit->report, o);
  Names names = {0, 0};
  g_autofree char *plain = outside_brackets(audit->report, list);
  if (!read_names(plain, &names))
    return;
  guint count = (guint)o->value.digits;
  keep(audit, i, CLAMP(count, names.n, names.n_more), list,
       count >= names.n && count <= names.n_more);
}

void gb_rule_enumeration(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (is_named_count(gb_audit_observation(audit, i)) && !check_before(audit, i)) {
      check_bracket(audit, i);
      check_behind(audit, i);
    }
}
