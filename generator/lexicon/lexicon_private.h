/* The lexicon's inside. lexicon: private to this folder. */
#ifndef GB_LEXICON_PRIVATE_H
#define GB_LEXICON_PRIVATE_H

#include "base/arena.h"
#include "lexicon/lexicon.h"
#include "lexicon/trie.h"
#include "lexicon/tsv.h"
#include "lexicon/words.h"

struct GbLexicon {
  GbArena *arena;
  GPtrArray *indicators;      /* GbIndicator* */
  GHashTable *by_id;          /* id → GbIndicator* */
  GHashTable *by_name;        /* folded name → GbIndicator* */
  GPtrArray *wholes;          /* GbWhole* */
  GPtrArray *words;           /* GbWord*, index 0 unused */
  GPtrArray *families;        /* names of those that no rule names, by bit */
  float trust;                /* log odds of a reading without doubts */
  float weights[GB_N_DOUBTS]; /* what each doubt takes off */
  struct {
    GbTrieBuilder *forward, *backward;
  } building;                 /* while it is loaded, NULL then */
  GbTrie *forward, *backward; /* text → index into words */
};

/** The word of that text, made where it is new; only while the lexicon is loaded. */
GbWord *gb_lexicon_word(GbLexicon *lexicon, const char *text);
/** The word of that text where there is one, else NULL; only while the lexicon is loaded. */
const GbWord *gb_lexicon_known_word(const GbLexicon *lexicon, const char *text);

/** A parent that a row names, looked up when all rows are read. @file, @line  for messages */
typedef struct {
  GbIndicator *indicator;
  const char *id, *file;
  guint line;
} GbParentCell;

/** Of indicators.tsv, indicators-more.tsv and a user's table; NULL-terminated. */
extern const char *const GB_INDICATOR_COLUMNS[];
/** kind, better and price of a row into @out; an empty cell leaves it as it is. FALSE: no code. */
gboolean gb_lexicon_read_codes(const GbTsvRow *row, GbIndicator *out, GError **error);
/** Makes @name one of @indicator. @replace  also where it was another's */
void gb_lexicon_enter_name(GbLexicon *lexicon, const char *name, const GbIndicator *indicator,
                           gboolean replace);
/** @cells  GbParentCell */
gboolean gb_lexicon_resolve_parents(const GbLexicon *lexicon, const GArray *cells, GError **error);

gboolean gb_lexicon_load_overlay(GbLexicon *lexicon, const char *file, GError **error);
gboolean gb_lexicon_load_indicators(GbLexicon *lexicon, const char *folder, GError **error);
gboolean gb_lexicon_load_confidence(GbLexicon *lexicon, const char *folder, GError **error);
gboolean gb_lexicon_load_words(GbLexicon *lexicon, const char *folder, GError **error);

#endif
