/* Relations between figures: their order on the sheet, their words with every figure a way back to
 * its phrase, and the flags that lead from a figure to what is wrong with it.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/quote.h"

/* A figure that somebody has to look at, and why. */
typedef struct {
  guint observation, finding;
} Concern;

static const GbFinding *finding_at(const GbDocument *d, guint i) {
  return g_ptr_array_index(d->report->findings, i);
}

static gboolean is_alarm(const GbFinding *f) {
  return f->verdict == GB_VERDICT_FAILS || f->verdict == GB_VERDICT_SUSPICIOUS;
}

static gint by_observation(gconstpointer a, gconstpointer b) {
  const Concern *x = a, *y = b;
  if (x->observation != y->observation)
    return x->observation < y->observation ? -1 : 1;
  return x->finding < y->finding ? -1 : x->finding > y->finding;
}

GArray *gb_document_concerns(const GbReport *report) {
  GArray *concerns = g_array_new(FALSE, FALSE, sizeof(Concern));
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = g_ptr_array_index(report->findings, i);
    for (guint k = 0; is_alarm(f) && k < f->members->len; k++) {
      Concern c = {(guint)g_array_index(f->members, GbMember, k).observation, i};
      g_array_append_val(concerns, c);
    }
  }
  g_array_sort(concerns, by_observation);
  return concerns;
}

static guint first_concern(const GArray *concerns, guint observation) {
  guint low = 0, high = concerns->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(concerns, Concern, middle).observation < observation)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static void set_check(xmlNode *node, const char *name, guint finding) {
  char id[24];
  g_snprintf(id, sizeof id, "check-%u", finding + 1);
  gb_element_set(node, name, id);
}

static void add_flag(xmlNode *figure, const GbDocument *d, guint finding, const char *titles) {
  const GbFinding *f = finding_at(d, finding);
  xmlNode *flag = gb_element_add(figure, "flag");
  set_check(flag, "check", finding);
  gb_element_set(flag, "verdict", gb_verdict_name(f->verdict));
  gb_element_set(flag, "words", gb_verdict_name_zh(f->verdict));
  gb_element_set(flag, "title", titles);
}

/* One flag a verdict: it leads to the first of its relations and names them all. */
static void add_verdict_flag(const GbDocument *d, xmlNode *figure, guint first, guint n,
                             GbVerdict verdict) {
  g_autoptr(GHashTable) met = g_hash_table_new(NULL, NULL);
  g_autoptr(GString) titles = g_string_new(NULL);
  guint leads_to = 0;
  for (guint i = first_concern(d->concerns, first); i < d->concerns->len; i++) {
    const Concern *c = &g_array_index(d->concerns, Concern, i);
    if (c->observation >= first + n)
      break;
    const GbFinding *f = finding_at(d, c->finding);
    if (f->verdict != verdict || !g_hash_table_add(met, GUINT_TO_POINTER(c->finding)))
      continue;
    if (g_hash_table_size(met) == 1)
      leads_to = c->finding;
    if (f->title && *f->title)
      g_string_append_printf(titles, "%s%s", titles->len ? "；" : "", f->title);
  }
  if (g_hash_table_size(met))
    add_flag(figure, d, leads_to, titles->str);
}

void gb_document_flags(const GbDocument *d, xmlNode *figure, guint first, guint n) {
  add_verdict_flag(d, figure, first, n, GB_VERDICT_FAILS);
  add_verdict_flag(d, figure, first, n, GB_VERDICT_SUSPICIOUS);
}

/* The groups of the sheet, the worst first, and what each asks of a proof-reader. */
static const struct {
  GbVerdict verdict;
  const char *meaning, *advice;
} GROUPS[] = {{GB_VERDICT_FAILS, "不能同时成立", "须改文或说明"},
              {GB_VERDICT_SUSPICIOUS, "请看原文", "请看原文"},
              {GB_VERDICT_HOLDS_BY_ROUNDING, NULL, "差在四舍五入范围内"},
              {GB_VERDICT_HOLDS, NULL, NULL}};

void gb_document_groups(xmlNode *parent, const guint n[4]) {
  for (guint i = 0; i < G_N_ELEMENTS(GROUPS); i++) {
    GbVerdict verdict = GROUPS[i].verdict;
    xmlNode *group = gb_element_add(parent, "group");
    gb_element_set(group, "verdict", gb_verdict_name(verdict));
    gb_element_set(group, "sign", gb_verdict_sign(verdict));
    gb_element_set(group, "words", gb_verdict_name_zh(verdict));
    gb_element_set_number(group, "count", n[verdict]);
    if (GROUPS[i].meaning)
      gb_element_set(group, "meaning", GROUPS[i].meaning);
    if (GROUPS[i].advice)
      gb_element_set(group, "advice", GROUPS[i].advice);
  }
}

void gb_document_number_findings(GbDocument *d, const gint *places) {
  guint n = d->report->findings->len, next = 1;
  g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(Concern));
  for (guint i = 0; i < n; i++) {
    Concern place = {(guint)places[i], i};
    g_array_append_val(order, place);
  }
  g_array_sort(order, by_observation);
  for (guint v = 0; v < G_N_ELEMENTS(GROUPS); v++)
    for (guint i = 0; i < n; i++) {
      guint finding = g_array_index(order, Concern, i).finding;
      if (finding_at(d, finding)->verdict == GROUPS[v].verdict)
        d->number[finding] = next++;
    }
}

static void set_own(xmlNode *node, const char *name, char *words) {
  if (words)
    gb_element_set(node, name, words);
  g_free(words);
}

/* In words, as the sheet has it: where the figure must lie, where it lies, and both sides. */
static void set_range(xmlNode *node, const GbFinding *f) {
  guint8 places = (guint8)(f->told.scale + 2);
  if (f->relation == GB_RELATION_NONE)
    return;
  gb_element_set(node, "relation", gb_relation_name(f->relation));
  set_own(node, "band", gb_finding_band_zh(f));
  set_own(node, "point", gb_finding_point_zh(f));
  set_own(node, "computed", gb_finding_range_zh(f->computed, places));
  set_own(node, "stated", gb_finding_range_zh(f->stated, places));
  if (gb_finding_is_identity(f))
    gb_element_set(node, "identity", "yes");
}

static void add_key(const GbDocument *d, xmlNode *parent, gint observation, const char *text,
                    gsize length) {
  xmlNode *key = gb_element_add(parent, "key");
  gb_element_set_number(key, "obs", observation);
  gb_element_set_number(key, "phrase", d->phrase[observation]);
  gb_element_prose(key, text, length);
}

/* The member that prints this numeral and has not been met in the formula; -1 none. */
static gint find_member(const GbDocument *d, const GbFinding *f, const gboolean *met,
                        const char *numeral, gsize length) {
  for (guint i = 0; i < f->members->len; i++) {
    char buffer[GB_DECIMAL_BUFFER];
    gint o = g_array_index(f->members, GbMember, i).observation;
    const char *digits = gb_decimal_format(gb_document_observation(d, (guint)o)->value, buffer);
    digits += *digits == '-';
    if (!met[i] && strlen(digits) == length && !memcmp(digits, numeral, length))
      return (gint)i;
  }
  return -1;
}

/* The 1 of （1 + 6.1%） is no figure of the text. */
static gboolean is_factor_one(const char *formula, const char *at, gsize length) {
  static const char OPEN[] = "（";
  gsize n = strlen(OPEN);
  return length == 1 && *at == '1' && (gsize)(at - formula) >= n && !memcmp(at - n, OPEN, n);
}

/* <formula>: its numerals that members print are keys. Sets @met, one a member. */
static void add_formula(const GbDocument *d, xmlNode *node, const GbFinding *f, gboolean *met) {
  if (!f->formula || !*f->formula)
    return;
  xmlNode *formula = gb_element_add(node, "formula");
  const char *from = f->formula;
  for (const char *at = from; *at;) {
    gsize length = strspn(at, "0123456789.");
    gint member =
        length && !is_factor_one(f->formula, at, length) ? find_member(d, f, met, at, length) : -1;
    if (member >= 0) {
      met[member] = TRUE;
      gb_element_text(formula, from, at - from);
      add_key(d, formula, g_array_index(f->members, GbMember, member).observation, at, length);
      from = at + length;
    }
    at = length ? at + length : g_utf8_next_char(at);
  }
  gb_element_text(formula, from, -1);
}

/* <quote>: the clauses of all members, verbatim. */
static void add_quote(const GbDocument *d, xmlNode *node, const GbFinding *f) {
  static const char OMISSION[] = "……";
  const char *text = d->report->text->bytes;
  g_autoptr(GArray) pieces = gb_quote_relation(d->report, f->members);
  xmlNode *quote = gb_element_add(node, "quote");
  for (guint i = 0; i < pieces->len; i++) {
    const GbQuotePiece *piece = &g_array_index(pieces, GbQuotePiece, i);
    gsize length = gb_span_length(piece->span);
    if (piece->phrase >= 0)
      add_key(d, quote, piece->phrase, text + piece->span.start, length);
    else if (length)
      gb_element_prose(quote, text + piece->span.start, length);
    else
      gb_element_text(quote, OMISSION, -1);
  }
}

static void add_members(const GbDocument *d, xmlNode *node, const GbFinding *f,
                        const gboolean *met) {
  for (guint i = 0; i < f->members->len; i++) {
    const GbMember *m = &g_array_index(f->members, GbMember, i);
    const GbObservation *o = gb_document_observation(d, (guint)m->observation);
    g_autofree char *numeral = gb_text_slice(d->report->text, o->span);
    xmlNode *member = gb_element_add(node, "member");
    gb_element_set_number(member, "obs", m->observation);
    gb_element_set_number(member, "phrase", d->phrase[m->observation]);
    gb_element_set(member, "role", m->role);
    gb_element_set(member, "num", numeral);
    if (met[i])
      gb_element_set(member, "in-formula", "yes");
  }
}

void gb_document_finding(const GbDocument *d, xmlNode *parent, guint index) {
  const GbFinding *f = finding_at(d, index);
  g_autofree gboolean *met = g_new0(gboolean, f->members->len + 1);
  xmlNode *node = gb_element_add(parent, "check");
  set_check(node, "id", index);
  gb_element_set_number(node, "number", d->number[index]);
  gb_element_set(node, "kind", f->kind);
  gb_element_set(node, "verdict", gb_verdict_name(f->verdict));
  gb_element_set(node, "sign", gb_verdict_sign(f->verdict));
  gb_element_set(node, "words", gb_verdict_name_zh(f->verdict));
  set_range(node, f);
  if (f->title && *f->title)
    gb_element_text(gb_element_add(node, "title"), f->title, -1);
  add_formula(d, node, f, met);
  if (f->explain && *f->explain)
    gb_element_text(gb_element_add(node, "explain"), f->explain, -1);
  add_quote(d, node, f);
  add_members(d, node, f, met);
}

/* What is stated and cannot be checked: what it is of, what is not printed, the phrase. */
static void add_unchecked(const GbDocument *d, xmlNode *parent, guint index) {
  const GbFinding *f = g_ptr_array_index(d->report->unchecked, index);
  xmlNode *node = gb_element_add(parent, "stated");
  g_autofree char *id = g_strdup_printf("unchecked-%u", index + 1);
  gb_element_set(node, "id", id);
  gb_element_set_number(node, "number", index + 1);
  gb_element_set(node, "kind", f->kind);
  gb_element_set(node, "missing", f->missing);
  gb_element_text(gb_element_add(node, "title"), f->title, -1);
  add_quote(d, node, f);
}

void gb_document_unchecked(const GbDocument *d, xmlNode *root) {
  xmlNode *unchecked = gb_element_add(root, "unchecked");
  gb_element_set_number(unchecked, "count", d->report->unchecked->len);
  for (guint i = 0; i < d->report->unchecked->len; i++)
    add_unchecked(d, unchecked, i);
}
