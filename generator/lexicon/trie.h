/* Longest match of words in text, forwards or backwards, by code points.
 * lexicon: private to this folder. */
#ifndef GB_TRIE_H
#define GB_TRIE_H

#include <glib.h>

typedef struct GbTrie GbTrie;

/** @backward  words are entered and matched from their last character on */
GbTrie *gb_trie_new(gboolean backward);
void gb_trie_free(GbTrie *trie);

/** Enters @word with @value > 0; a second value for one word replaces the first. */
void gb_trie_add(GbTrie *trie, const char *word, guint32 value);
/** Value of exactly @word, 0 none. */
guint32 gb_trie_get(const GbTrie *trie, const char *word);

/** Called for each word found, shortest first. */
typedef void (*GbTrieFound)(guint32 value, gsize length_bytes, gpointer data);

/** Forward: words that begin at @at, up to @limit. Backward: words that end at @at, down to
 * @limit. */
void gb_trie_walk(const GbTrie *trie, const char *at, const char *limit, GbTrieFound found,
                  gpointer data);

#endif
