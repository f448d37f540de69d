/* What each doubt weighs: a logistic model whose weights tests/calibrate/calibrate.py derives from
 * labelled figures. lexicon: loaded once, const for all stages. */
#include <math.h>
#include <string.h>

#include "base/message.h"
#include "lexicon/lexicon_private.h"
#include "lexicon/tsv.h"

#define TRUST_ROW "trust"

typedef struct {
  GbLexicon *lexicon;
  guint32 seen; /* 1 << GbDoubt */
} Reader;

static int doubt_named(const char *name) {
  for (int d = 0; d < GB_N_DOUBTS; d++)
    if (g_str_equal(gb_doubt_name((GbDoubt)d), name))
      return d;
  return -1;
}

static gboolean read_weight(const GbTsvRow *row, gpointer data, GError **error) {
  Reader *reader = data;
  gchar *end = NULL;
  double weight = g_ascii_strtod(row->cells[2], &end);
  int doubt = doubt_named(row->cells[0]);
  if (!*row->cells[2] || *end)
    return gb_tsv_fail(row, error, gb_message("%s: no number"), row->cells[2]);
  if (doubt < 0 && strcmp(row->cells[0], TRUST_ROW) != 0)
    return gb_tsv_fail(row, error, gb_message("%s: no such doubt"), row->cells[0]);
  if (doubt < 0) {
    reader->lexicon->trust = (float)weight;
    return TRUE;
  }
  reader->lexicon->weights[doubt] = (float)weight;
  reader->seen |= (guint32)1 << doubt;
  return TRUE;
}

gboolean gb_lexicon_load_confidence(GbLexicon *lexicon, const char *folder, GError **error) {
  static const char *const COLUMNS[] = {"doubt", "prior", "weight", "note", NULL};
  Reader reader = {lexicon, 0};
  g_autofree char *file = g_build_filename(folder, "confidence.tsv", NULL);
  if (!gb_tsv_read(file, COLUMNS, read_weight, &reader, error))
    return FALSE;
  for (int d = 0; d < GB_N_DOUBTS; d++)
    if (!(reader.seen & (guint32)1 << d))
      return gb_tsv_fail(&(GbTsvRow){file, 1, NULL}, error, gb_message("no row for the doubt %s"),
                         gb_doubt_name((GbDoubt)d));
  return TRUE;
}

float gb_lexicon_confidence(const GbLexicon *lexicon, guint32 doubts) {
  float odds = lexicon->trust;
  for (guint d = 0; doubts >> d; d++)
    if (doubts >> d & 1u)
      odds -= lexicon->weights[d];
  return 1.0F / (1.0F + expf(-odds));
}
