/* A relation in the report's own words: the clauses of its figures, what stands between left out.
 * model: const for page and summaries. */
#include <string.h>

#include "model/quote.h"

#define MAX_CLAUSE_CHARS 40
/* What two clauses leave out is quoted where it is no longer than this. */
#define MAX_BETWEEN_CHARS 12

static const GbObservation *observation(const GbReport *report, guint i) {
  return &g_array_index(report->observations, GbObservation, i);
}

guint gb_quote_phrase(const GbReport *report, guint i) {
  while (i && observation(report, i - 1)->span.end > observation(report, i)->span.start)
    i--;
  return i;
}

static gint by_number(gconstpointer a, gconstpointer b) {
  guint x = *(const guint *)a, y = *(const guint *)b;
  return x < y ? -1 : x > y;
}

/* The members' figures in the order of the text, each once. */
static GArray *phrases_of(const GbReport *report, const GArray *members) {
  GArray *phrases = g_array_new(FALSE, FALSE, sizeof(guint));
  for (guint i = 0; i < members->len; i++) {
    gint member = g_array_index(members, GbMember, i).observation;
    guint phrase = gb_quote_phrase(report, (guint)member);
    g_array_append_val(phrases, phrase);
  }
  g_array_sort(phrases, by_number);
  guint n = 0;
  for (guint i = 0; i < phrases->len; i++)
    if (!n || g_array_index(phrases, guint, n - 1) != g_array_index(phrases, guint, i))
      g_array_index(phrases, guint, n++) = g_array_index(phrases, guint, i);
  g_array_set_size(phrases, n);
  return phrases;
}

static void add(GArray *pieces, GbSpan span, gint phrase) {
  GbQuotePiece piece = {span, phrase};
  g_array_append_val(pieces, piece);
}

static void add_words(GArray *pieces, guint32 from, guint32 to) {
  if (from < to)
    add(pieces, (GbSpan){from, to}, -1);
}

/* What stands between two clauses is quoted where it is short and in one line. */
static void add_between(GArray *pieces, const GbReport *report, guint32 from, guint32 to) {
  const char *text = report->text->bytes + from;
  gboolean near =
      g_utf8_strlen(text, to - from) <= MAX_BETWEEN_CHARS && !memchr(text, '\n', to - from);
  add(pieces, near ? (GbSpan){from, to} : GB_SPAN_NONE, -1);
}

static GbSpan clause_of(const GbReport *report, const GbObservation *o) {
  GbSpan clause = gb_quote_clause(report, o, MAX_CLAUSE_CHARS);
  if (gb_span_is_empty(clause))
    return gb_quote_figure(report, o, (GbSpan){o->span.start, (guint32)report->text->length});
  return clause;
}

GArray *gb_quote_relation(const GbReport *report, const GArray *members) {
  GArray *pieces = g_array_new(FALSE, FALSE, sizeof(GbQuotePiece));
  g_autoptr(GArray) phrases = phrases_of(report, members);
  guint32 at = 0;
  for (guint i = 0; i < phrases->len; i++) {
    guint phrase = g_array_index(phrases, guint, i);
    const GbObservation *o = observation(report, phrase);
    GbSpan clause = clause_of(report, o);
    clause.start = MAX(clause.start, at);
    if (i && clause.start > at)
      add_between(pieces, report, at, clause.start);
    GbSpan figure = gb_quote_figure(report, o, clause);
    add_words(pieces, clause.start, figure.start);
    add(pieces, figure, (gint)phrase);
    add_words(pieces, figure.end, clause.end);
    at = clause.end;
  }
  return pieces;
}
