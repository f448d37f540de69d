/* How a built trie lies in memory. lexicon: private to trie.c and trie_builder.c. */
#ifndef GB_TRIE_PRIVATE_H
#define GB_TRIE_PRIVATE_H

#include "lexicon/trie.h"

#define GB_TRIE_BMP 0x10000u
#define GB_TRIE_ROOT 1u

/** What a walk asks at a node. Many nodes share one: all of them stay at hand.
 * @below    classes of all words that end here or further on: a walk stops where none is wanted
 * @classes  of the word that ends here */
typedef struct {
  guint64 below, classes;
} GbTrieKind;

/* The label stands in the node: most nodes have a child or two, and the one that fits is read next.
 */
typedef struct {
  guint32 label; /* the code point that leads here */
  guint32 kind;
  guint32 value; /* 0: no word ends here */
  guint32 first; /* its children stand from here up to the first of the node behind it, by label */
} GbTrieNode;

/** Node 0 is none, its kind without classes; node 1 the root; nodes lie level by level.
 * @root  child of the root by code point, 0 none */
struct GbTrie {
  GbTrieNode *nodes; /* and one behind the last, which ends its children */
  GbTrieKind *kinds;
  guint16 *root;
};

#endif
