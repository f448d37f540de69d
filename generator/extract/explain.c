/* What the grammar sees in one sentence, for people. extract: called by gongbao explain. */
#include "extract/extract.h"
#include "extract/grammar.h"

static const char *const TYPES[] = {"quantity", "period", "name"}; /* of GbTokenType */

void gb_note(GbContext *c, const char *format, ...) {
  if (!c->explain)
    return;
  va_list args;
  va_start(args, format);
  g_string_append_vprintf(c->explain, format, args);
  va_end(args);
}

/* What begins at byte @at and is no word: a numeral with its unit, a period, a mark; NULL none. */
static const GbToken *token_from(const GbContext *c, guint32 at) {
  for (guint i = 0; i + 1 < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->start == at)
      return t;
  }
  return NULL;
}

/* Numerals, periods and the longest words of the lexicon, from left to right. */
static void explain_tokens(GbContext *c) {
  const char *s = c->scan.bytes->str, *end = s + c->scan.bytes->len;
  for (guint32 at = 0; s + at < end;) {
    GbWordHit hits[GB_WORD_HITS];
    const GbToken *t = token_from(c, at);
    guint n = t ? 0 : gb_lexicon_words_at(c->lexicon, s + at, end, hits);
    if (t) {
      if (t->type <= GB_TOKEN_NAME)
        gb_note(c, "  %-8s %s\n", TYPES[t->type], gb_range_text(c, (GbRange){t->start, t->end}));
      at = MAX(t->end, at + 1);
    } else if (n) {
      GbRange word = {at, at + hits[n - 1].length};
      g_autofree char *classes = gb_word_classes_text(hits[n - 1].classes);
      gb_note(c, "  word     %s: %s\n", gb_range_text(c, word), classes);
      at = word.b;
    } else {
      at += (guint32)g_utf8_skip[(guchar)s[at]];
    }
  }
}

void gb_explain_clause(GbContext *c, GbRange clause) {
  if (c->explain && clause.a < clause.b)
    gb_note(c, "  clause   %s\n", gb_range_text(c, clause));
}

void gb_explain_frame(GbContext *c, GbRange phrase, const GbFrame *frame) {
  if (!c->explain)
    return;
  gb_note(c, "  frame    %s", gb_range_text(c, phrase));
  if (*frame->whole.name)
    gb_note(c, " of %s", frame->whole.name);
  if (frame->attribute && *frame->attribute)
    gb_note(c, ", attribute %s", frame->attribute);
  gb_note(c, "\n");
}

void gb_explain_figure(GbContext *c, const GbToken *q, const GbObservation *o) {
  if (!c->explain)
    return;
  char value[GB_DECIMAL_BUFFER], period[GB_PERIOD_BUFFER];
  gb_note(c, "  %s → %s · %s %s%s · %s · %s · %s · %s · rule %s\n",
          gb_range_text(c, (GbRange){q->num_start, q->end}), o->indicator,
          gb_measure_name(o->measure), gb_decimal_format(o->value, value), o->unit,
          gb_base_name(o->base), gb_approx_name(o->approx), gb_status_name(o->status),
          gb_period_format(o->period, period), o->rule);
}

static GbReport *copy_of(const GbReport *report) {
  GbReport *copy = gb_report_new(report->text, report->span);
  GArray *parts[] = {copy->sections, copy->paragraphs, copy->sentences};
  GArray *from[] = {report->sections, report->paragraphs, report->sentences};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    if (from[i]->len)
      g_array_append_vals(parts[i], from[i]->data, from[i]->len);
  copy->area = report->area;
  copy->rank = report->rank;
  copy->type = report->type;
  copy->period = report->period;
  return copy;
}

static void read_sentence(GbContext *c, guint k, GString *out) {
  c->explain = out;
  gb_scan_sentence(&c->scan, c->report->text,
                   g_array_index(c->report->sentences, GbSentence, k).span, c->lexicon, c->arena);
  if (out) {
    gb_note(c, "%s\n", c->scan.bytes->str);
    explain_tokens(c);
  }
  gb_context_sentence(c, k);
  gb_clause_sentence(c);
}

/* The context comes from all that stands before: read up to the sentence, then aloud. */
static void read_up_to(GbContext *c, guint sentence, GString *out) {
  for (guint i = 0; i < c->report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(c->report->paragraphs, GbParagraph, i);
    if (p->first_sentence > sentence)
      return;
    if (!gb_paragraph_is_prose(p))
      continue;
    gb_context_section(c, p->section);
    gb_context_paragraph(c, p);
    for (guint k = p->first_sentence; k < p->first_sentence + p->n_sentences && k <= sentence; k++)
      read_sentence(c, k, k == sentence ? out : NULL);
  }
}

char *gb_extract_explain(const GbReport *report, const GbLexicon *lexicon, guint sentence) {
  const GbSentence *asked = &g_array_index(report->sentences, GbSentence, sentence);
  GString *out = g_string_new(NULL);
  if (!gb_paragraph_is_prose(&g_array_index(report->paragraphs, GbParagraph, asked->paragraph))) {
    g_string_append_len(out, report->text->bytes + asked->span.start,
                        (gssize)gb_span_length(asked->span));
    g_string_append(out, "\n  no prose: title, caption or row of a table\n");
    return g_string_free(out, FALSE);
  }
  g_autoptr(GbReport) copy = copy_of(report);
  GbContext c;
  gb_context_init(&c, copy, lexicon);
  read_up_to(&c, sentence, out);
  gb_context_clear(&c);
  return g_string_free(out, FALSE);
}
