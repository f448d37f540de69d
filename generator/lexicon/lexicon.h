/* The words of official prose, read from the tables in assets/lexicon.
 * lexicon: between model and the stages; const and shared by all threads once loaded. */
#ifndef GB_LEXICON_H
#define GB_LEXICON_H

#include "model/doubt.h"
#include "model/indicator.h"

typedef struct GbLexicon GbLexicon;

/** Reads the tables of @folder. NULL and GB_ERROR_DATA with file, line and hint where a table is
 * wrong. Free with gb_lexicon_free(). */
GbLexicon *gb_lexicon_load(const char *folder, GError **error);
/** The same with a user's own indicators laid over them: @own, a table with the columns of
 * indicators.tsv (assets/lexicon/README.md); NULL none. NULL and GB_ERROR_USAGE with file, line and
 * what it takes where that table is wrong or cannot be read. */
GbLexicon *gb_lexicon_load_with(const char *folder, const char *own, GError **error);
void gb_lexicon_free(GbLexicon *lexicon);

/** The row whose name or alias is @name, after white space, 的 and brackets are left out; NULL
 * none. */
const GbIndicator *gb_lexicon_find(const GbLexicon *lexicon, const char *name);
guint gb_lexicon_indicator_count(const GbLexicon *lexicon);
/** How often a reading with these doubts (1 << GbDoubt) is right, 0..1, by the weights of
 * confidence.tsv. */
float gb_lexicon_confidence(const GbLexicon *lexicon, guint32 doubts);
guint gb_lexicon_whole_count(const GbLexicon *lexicon);
const GbWhole *gb_lexicon_whole(const GbLexicon *lexicon, guint i);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbLexicon, gb_lexicon_free)

#endif
