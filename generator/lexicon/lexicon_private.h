/* The lexicon's inside. lexicon: private to this folder. */
#ifndef GB_LEXICON_PRIVATE_H
#define GB_LEXICON_PRIVATE_H

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/trie.h"
#include "lexicon/words.h"

struct GbLexicon {
  GbArena *arena;
  GPtrArray *indicators;      /* GbIndicator* */
  GHashTable *by_id;          /* id → GbIndicator* */
  GHashTable *by_name;        /* folded name → GbIndicator* */
  GPtrArray *wholes;          /* GbWhole* */
  GPtrArray *words;           /* GbWord*, index 0 unused */
  guint32 *first, *last;      /* classes of the words that begin or end with a BMP character */
  GbTrie *forward, *backward; /* text → index into words */
};

/** The word of that text, made where it is new. */
GbWord *gb_lexicon_word(GbLexicon *lexicon, const char *text);
gboolean gb_lexicon_load_indicators(GbLexicon *lexicon, const char *folder, GError **error);
gboolean gb_lexicon_load_words(GbLexicon *lexicon, const char *folder, GError **error);

#endif
