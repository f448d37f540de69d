/* How a built trie lies in memory. lexicon: private to trie.c and trie_builder.c. */
#ifndef GB_TRIE_PRIVATE_H
#define GB_TRIE_PRIVATE_H

#include "lexicon/trie.h"

#define GB_TRIE_BMP 0x10000u

/* The label stands in the node: most nodes have a child or two, and the one that fits is read next.
 */
typedef struct {
  guint64 below;    /* classes of all words that end here or further on: a walk stops where none is
                       wanted */
  guint64 classes;  /* of the word that ends here */
  guint32 label;    /* the code point that leads here */
  guint32 value;    /* 0: no word ends here */
  guint32 first, n; /* its children are nodes[first] and the n - 1 behind it, by label */
} GbTrieNode;

/** A child of the root; @below is that node's: most walks end with a look at it. */
typedef struct {
  guint64 below;
  guint32 node;
} GbTrieRoot;

/** Node 0 is none, node 1 the root.
 * @root  child of the root by code point */
struct GbTrie {
  GbTrieNode *nodes;
  GbTrieRoot *root;
};

#endif
