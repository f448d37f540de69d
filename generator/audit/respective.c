/* 分别: as many numerals as names. More numerals than names are always one too many; fewer prove
 * something only where the names are alike (甲业、乙业、丙业), as 、 also stands inside a name
 * (电力、 热力、燃气及水生产和供应业). audit: sentences and their figures → findings of kind
 * "conflict". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "base/unit.h"
#include "lexicon/words.h"

static const char *const RESPECTIVELY = "分别";
/** Bytes between 分别 and its first numeral, and of what stands between two behind a 、. */
#define MAX_LEAD 45
#define MAX_GAP 15

/** Names in front of 分别, as far as 、 and 和 tell: at least, at most. */
typedef struct {
  guint least, most;
} Count;

static guint count_of(const char *text, const char *word) {
  guint n = 0;
  for (const char *at = text; (at = strstr(at, word)); at += strlen(word))
    n++;
  return n;
}

static gboolean has_any(const char *text, const char *const *words) {
  for (; *words; words++)
    if (strstr(text, *words))
      return TRUE;
  return FALSE;
}

/** All names end alike, so that none is a piece of another. */
static gboolean are_alike(char **names) {
  const char *last = NULL;
  for (; *names; names++) {
    const char *end = **names ? g_utf8_find_prev_char(*names, *names + strlen(*names)) : NULL;
    if (!end || (last && strcmp(end, last) != 0))
      return FALSE;
    last = end;
  }
  return TRUE;
}

/** Behind the last name stand its attribute and the base: 丙业增加值同比. */
static void cut_tail(const GbAudit *audit, char *name) {
  static const char *const TAILS[] = {"同比", "环比", "比上年", "占比", "产量", NULL};
  for (gboolean cut = TRUE; cut;) {
    gsize n = 0;
    cut = FALSE;
    const char *end = name + strlen(name);
    for (const char *const *word = TAILS; *word && !cut; word++)
      if (g_str_has_suffix(name, *word)) {
        n = strlen(*word);
        cut = TRUE;
      }
    if (!cut && gb_lexicon_word_before(audit->lexicon, name, end, GB_WORD_ATTRIBUTE, &n))
      cut = n < strlen(name);
    if (cut)
      name[strlen(name) - n] = 0;
  }
}

/** FALSE: an open list, one of other things, or none. */
static gboolean count_names(const GbAudit *audit, const char *text, Count *count) {
  static const char *const OPEN[] = {"等", "各", "分别", "（", "“", "比", "从", NULL};
  static const char *const THREE[] = {"三次产业", "一二三产", "三大产业", NULL};
  for (const char *p = text; *p; p++)
    if (g_ascii_isdigit(*p))
      return FALSE;
  guint pauses = count_of(text, "、");
  if (!pauses && has_any(text, THREE)) {
    *count = (Count){3, 3};
    return !strstr(text, "和") && !strstr(text, "及");
  }
  if (!pauses && strstr(text, "城乡居民")) {
    *count = (Count){2, 2};
    return TRUE;
  }
  guint links = count_of(text, "和") + count_of(text, "与") + count_of(text, "及");
  g_autofree char *names = g_strdup(text);
  cut_tail(audit, names);
  if (!pauses || has_any(names, OPEN))
    return FALSE;
  g_auto(GStrv) all = g_regex_split_simple("、|以及|和|与|及", names, 0, 0);
  g_auto(GStrv) pieces = g_strsplit(names, "、", -1);
  if (are_alike(all)) {
    *count = (Count){pauses + 1 + links, pauses + 1 + links};
    return TRUE;
  }
  /* 批发和零售业: 和 stands in a name; else 甲、乙产量和销量: names times attributes */
  *count = (Count){are_alike(pieces) ? pauses + 1 : 2, links ? 2 * (pauses + 1) : pauses + 1};
  return TRUE;
}

/** The clause in front of 分别; empty where names may stand in the clause before it too. */
static GbSpan clause_before(const GbReport *report, GbSpan sentence, guint32 end) {
  static const char *const STOPS[] = {"；", "：", "。", "，", ",", ";"};
  GbSpan span = {sentence.start, end};
  const char *bytes = report->text->bytes;
  for (guint i = 0; i < G_N_ELEMENTS(STOPS); i++) {
    const char *stop = g_strrstr_len(bytes + span.start, gb_span_length(span), STOPS[i]);
    if (stop)
      span.start = (guint32)(stop - bytes) + (guint32)strlen(STOPS[i]);
  }
  return span;
}

/** What stands before the clause opens it (其中，分行业看，) or has a figure of its own: no names.
 */
static gboolean is_opened(const GbReport *report, GbSpan sentence, GbSpan clause) {
  static const char *const OPENINGS[] = {"看",   "年",   "月",   "末",   "季度", "其中",
                                         "同时", "此外", "目前", "以来", "方面", "中"};
  if (clause.start == sentence.start)
    return TRUE;
  GbSpan last = clause_before(report, sentence, clause.start - (guint32)strlen("，"));
  for (const char *p = report->text->bytes + last.start; p < report->text->bytes + last.end; p++)
    if (g_ascii_isdigit(*p))
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS(OPENINGS); i++)
    if (gb_phrase_ends(report, last, OPENINGS[i]))
      return TRUE;
  return FALSE;
}

/** The figure behind one numeral of the row carries it on: ，、和 and few words. */
static gboolean carries_on(const GbAudit *audit, guint i, guint sentence) {
  static const char *const LINKS[] = {"、", "和", "与", "及", "以及"};
  if (i + 1 >= audit->report->observations->len)
    return FALSE;
  const GbObservation *a = gb_audit_observation(audit, i), *b = a + 1;
  GbSpan gap = gb_phrase_between(audit->report, a, b);
  if (b->sentence != sentence)
    return FALSE;
  if (gb_phrase_starts(audit->report, gap, "个"))
    gap.start += (guint32)strlen("个");
  if (gb_phrase_starts(audit->report, gap, a->unit))
    gap.start += (guint32)strlen(a->unit);
  for (guint k = 0; k < G_N_ELEMENTS(LINKS); k++)
    if (gb_phrase_starts(audit->report, gap, LINKS[k]))
      return gb_span_length(gap) <= MAX_GAP;
  return FALSE;
}

/** The row of numerals behind @from: its first observation; 0 length where it is no plain row. */
static guint row_behind(const GbAudit *audit, guint sentence, guint32 from, guint *first) {
  static const char *const OTHERS[] = {"、", "和", "，", "比", "其中", NULL};
  const GbReport *report = audit->report;
  guint i = 0, n = report->observations->len;
  while (i < n && gb_audit_observation(audit, i)->span.start < from)
    i++;
  if (i == n || gb_audit_observation(audit, i)->sentence != sentence)
    return 0;
  GbSpan lead = {from, gb_audit_observation(audit, i)->span.start};
  if (gb_span_length(lead) > MAX_LEAD || gb_phrase_has_any(report, lead, OTHERS))
    return 0;
  *first = i;
  for (; carries_on(audit, i, sentence); i++)
    if (!gb_unit_agree(gb_audit_observation(audit, i + 1)->unit,
                       gb_audit_observation(audit, *first)->unit))
      return 0;
  /* a numeral that was not read, 持平, a further word */
  GbSpan behind = gb_phrase_behind(report, gb_audit_observation(audit, i));
  behind.end = MIN(behind.end, behind.start + MAX_GAP);
  if (gb_phrase_has(report, behind, "、") || gb_phrase_has(report, behind, "和"))
    return 0;
  return i - *first + 1;
}

static void tell(GbAudit *audit, guint first, guint numerals, guint names, const char *list,
                 gboolean agrees) {
  GbClaim claim = gb_claim_new(audit, "conflict");
  g_autoptr(GString) row = g_string_new(NULL);
  for (guint i = 0; i < numerals; i++) {
    gb_claim_add(&claim, first + i, "numeral");
    g_string_append_printf(row, "%s%s", i ? "、" : "", gb_claim_figure(audit, first + i));
  }
  gb_claim_decide(&claim, gb_figure_number(numerals), gb_figure_number(names),
                  agrees ? GB_VERDICT_HOLDS : GB_VERDICT_SUSPICIOUS);
  g_autofree char *title = g_strdup_printf("“分别”前后（%s）", list);
  g_autofree char *formula = g_strdup_printf("%u %s %u", numerals, agrees ? "=" : "?", names);
  g_autofree char *words =
      g_strdup_printf("%s：“分别”之前有%u个名称，之后有%u个数（%s），%s", title, names, numerals,
                      row->str, agrees ? "一一对应。" : "个数不一，请核对。");
  gb_claim_tell(&claim, title, formula, words);
}

static void check(GbAudit *audit, guint sentence, GbSpan span, guint32 at) {
  const GbReport *report = audit->report;
  GbSpan clause = clause_before(report, span, at);
  Count names = {0, 0};
  guint first = 0;
  g_autofree char *list = gb_text_slice(report->text, clause);
  g_strdelimit(list, "\n", ' ');
  guint numerals = row_behind(audit, sentence, at + (guint32)strlen(RESPECTIVELY), &first);
  if (numerals < 2 || !is_opened(report, span, clause) || !count_names(audit, list, &names))
    return;
  gboolean agrees = numerals >= names.least && numerals <= names.most;
  if (!agrees || numerals == names.most)
    tell(audit, first, numerals, numerals < names.least ? names.least : names.most, list, agrees);
}

void gb_rule_respective(GbAudit *audit) {
  const GbReport *report = audit->report;
  for (guint s = 0; s < report->sentences->len; s++) {
    GbSpan span = g_array_index(report->sentences, GbSentence, s).span;
    GbSpan rest = span;
    const char *found;
    while (gb_span_length(rest) && (found = g_strstr_len(report->text->bytes + rest.start,
                                                         gb_span_length(rest), RESPECTIVELY))) {
      guint32 at = (guint32)(found - report->text->bytes);
      check(audit, s, span, at);
      rest.start = at + (guint32)strlen(RESPECTIVELY);
    }
  }
}
