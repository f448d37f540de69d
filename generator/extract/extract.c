/* Report → observations: sentence by sentence through the clause grammar.
 * extract: the heart. */
#include "extract/extract.h"

#include "extract/confidence.h"
#include "extract/grammar.h"

typedef struct {
  guint32 start;
  guint index;
} Order;

static gint by_place(gconstpointer a, gconstpointer b) {
  const Order *x = a, *y = b;
  return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
                              : (x->index > y->index) - (x->index < y->index);
}

/* Brackets are read after their clause: put all in the text's order, indices with them. */
static void sort_observations(GbReport *report) {
  guint n = report->observations->len;
  g_autofree Order *order = g_new(Order, n + 1);
  g_autofree gint *moved = g_new(gint, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = (Order){g_array_index(report->observations, GbObservation, i).span.start, i};
  qsort(order, n, sizeof *order, by_place);
  GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(GbObservation), n);
  g_array_set_size(sorted, n);
  for (guint i = 0; i < n; i++) {
    moved[order[i].index] = (gint)i;
    g_array_index(sorted, GbObservation, i) =
        g_array_index(report->observations, GbObservation, order[i].index);
  }
  for (guint i = 0; i < n; i++) {
    GbObservation *o = &g_array_index(sorted, GbObservation, i);
    if (o->whole >= 0)
      o->whole = moved[o->whole];
    if (o->whole == (gint)i)
      o->whole = -1;
  }
  g_array_unref(report->observations);
  report->observations = sorted;
}

static void read_sentence(GbContext *c, guint index) {
  const GbSentence *sentence = &g_array_index(c->report->sentences, GbSentence, index);
  gb_scan_sentence(&c->scan, c->report->text, sentence->span, c->lexicon, c->arena);
  gb_context_sentence(c, index);
  gb_clause_sentence(c);
}

static void read_report(GbContext *c) {
  GbReport *report = c->report;
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    if (!gb_paragraph_is_prose(p))
      continue;
    gb_context_section(c, p->section);
    gb_context_paragraph(c, p);
    for (guint k = 0; k < p->n_sentences; k++)
      read_sentence(c, p->first_sentence + k);
  }
}

void gb_extract(GbReport *report, const GbLexicon *lexicon) {
  GbContext c;
  gb_context_init(&c, report, lexicon);
  read_report(&c);
  sort_observations(report);
  gb_confidence(report, lexicon);
  gb_context_clear(&c);
}
