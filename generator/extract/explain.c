/* What the grammar sees in one sentence, for people. extract: called by gongbao explain. */
#include "extract/extract.h"
#include "extract/grammar.h"

static const char *const TYPES[] = {"quantity", "period",    "name",  "ratio",   "comma",
                                    "pause",    "semicolon", "stop",  "colon",   "dash",
                                    "open",     "close",     "quote", "unquote", "end"};

static void explain_tokens(GbContext *c) {
  for (guint i = 0; i + 1 < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type <= GB_TOKEN_NAME)
      gb_note(c, "  %-8s %s\n", TYPES[t->type], gb_range_text(c, (GbRange){t->start, t->end}));
  }
}

/* The context comes from all that stands before: read up to the sentence, then aloud. */
char *gb_extract_explain(const GbReport *report, const GbLexicon *lexicon, guint sentence) {
  g_autoptr(GbReport) copy = gb_report_new(report->text, report->span);
  GArray *parts[] = {copy->sections, copy->paragraphs, copy->sentences};
  GArray *from[] = {report->sections, report->paragraphs, report->sentences};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    if (from[i]->len)
      g_array_append_vals(parts[i], from[i]->data, from[i]->len);
  copy->area = report->area;
  copy->rank = report->rank;
  copy->type = report->type;
  copy->period = report->period;
  GString *out = g_string_new(NULL);
  GbContext c;
  gb_context_init(&c, copy, lexicon);
  guint target = g_array_index(copy->sentences, GbSentence, sentence).paragraph;
  for (guint i = 0; i <= target; i++) {
    const GbParagraph *p = &g_array_index(copy->paragraphs, GbParagraph, i);
    gb_context_section(&c, p->section);
    gb_context_paragraph(&c, p);
    for (guint k = p->first_sentence; k < p->first_sentence + p->n_sentences && k <= sentence;
         k++) {
      c.explain = k == sentence ? out : NULL;
      gb_scan_sentence(&c.scan, copy->text, g_array_index(copy->sentences, GbSentence, k).span,
                       lexicon, c.arena);
      gb_note(&c, "%s\n", c.scan.bytes->str);
      explain_tokens(&c);
      gb_context_sentence(&c, k);
      gb_clause_sentence(&c);
    }
  }
  gb_context_clear(&c);
  return g_string_free(out, FALSE);
}
