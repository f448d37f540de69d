/* Longest match of words in text, forwards or backwards, by code points.
 * lexicon: private to this folder. Built once, then const: a walk touches few cache lines. */
#ifndef GB_TRIE_H
#define GB_TRIE_H

#include <glib.h>

typedef struct GbTrieBuilder GbTrieBuilder;
typedef struct GbTrie GbTrie;

/** @backward  words are entered and matched from their last character on */
GbTrieBuilder *gb_trie_builder_new(gboolean backward);
void gb_trie_builder_free(GbTrieBuilder *builder);
/** Enters @word, not empty; returns where its value stands, 0 at first: to be set before the next
 * word is entered. */
guint32 *gb_trie_builder_value(GbTrieBuilder *builder, const char *word);

/** What a word can be, as bits. */
typedef guint64 (*GbTrieClasses)(guint32 value, gpointer data);

/** The words of @builder, which stays the caller's; @classes is asked once for each. */
GbTrie *gb_trie_build(const GbTrieBuilder *builder, GbTrieClasses classes, gpointer data);
void gb_trie_free(GbTrie *trie);

/** Classes of all words that begin with the character at @at. Forward tries alone. */
guint64 gb_trie_may_begin(const GbTrie *trie, const char *at);

/** A word that begins at a place. */
typedef struct {
  guint64 classes;
  guint32 value;
  guint32 length; /* bytes */
} GbTrieHit;

/** Values of the words that begin at @at and end by @limit, the shortest first; of more than @most
 * the first ones. Forward tries alone. */
guint gb_trie_all(const GbTrie *trie, const char *at, const char *limit, GbTrieHit *hits,
                  guint most);

/** Value of the longest word of one of @classes that begins at @at and ends by @limit, 0 none.
 * @length  bytes matched, 0 none */
guint32 gb_trie_longest(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                        gsize *length);
/** The same in a backward trie: it ends at @at and begins no earlier than @limit. */
guint32 gb_trie_longest_back(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                             gsize *length);

#endif
