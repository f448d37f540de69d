/* The lexicon's inside. lexicon: private to this folder. */
#ifndef GB_LEXICON_PRIVATE_H
#define GB_LEXICON_PRIVATE_H

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/trie.h"
#include "lexicon/words.h"

struct GbLexicon {
  GbArena *arena;
  GPtrArray *indicators; /* GbIndicator* */
  GHashTable *by_id;     /* id → GbIndicator* */
  GHashTable *by_name;   /* folded name → GbIndicator* */
  GPtrArray *wholes;     /* GbWhole* */
  GPtrArray *words;      /* GbWord*, index 0 unused */
  struct {
    GbTrieBuilder *forward, *backward;
  } building;                 /* while it is loaded, NULL then */
  GbTrie *forward, *backward; /* text → index into words */
};

/** The word of that text, made where it is new; only while the lexicon is loaded. */
GbWord *gb_lexicon_word(GbLexicon *lexicon, const char *text);
gboolean gb_lexicon_load_indicators(GbLexicon *lexicon, const char *folder, GError **error);
gboolean gb_lexicon_load_words(GbLexicon *lexicon, const char *folder, GError **error);

#endif
