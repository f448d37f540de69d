/* How a built trie lies in memory. lexicon: private to trie.c and trie_builder.c. */
#ifndef GB_TRIE_PRIVATE_H
#define GB_TRIE_PRIVATE_H

#include "lexicon/trie.h"

#define GB_TRIE_BMP 0x10000u

typedef struct {
  guint32 first, n; /* its children are nodes[first] and the n - 1 behind it, by label */
  guint32 value;    /* 0: no word ends here */
  guint32 classes;  /* of that word */
  guint32 below; /* of all words that end here or further on: a walk stops where none is wanted */
} GbTrieNode;

/** Node 0 is none, node 1 the root.
 * @labels  the code point that leads to a node
 * @root    child of the root by code point: most walks end there */
struct GbTrie {
  gboolean backward;
  GbTrieNode *nodes;
  guint32 *labels;
  guint16 *root;
};

#endif
