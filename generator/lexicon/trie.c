/* Walks a built trie along a text.
 * lexicon: private to this folder. */
#include "lexicon/trie.h"

#include "base/utf8.h"
#include "lexicon/trie_private.h"

/* As many labels are compared one by one as lie in a cache line. */
#define FEW 16u

void gb_trie_free(GbTrie *trie) {
  if (!trie)
    return;
  g_free(trie->nodes);
  g_free(trie->labels);
  g_free(trie->root);
  g_free(trie);
}

static guint32 child_of(const GbTrie *trie, const GbTrieNode *node, guint32 c) {
  guint32 low = node->first, high = low + node->n;
  while (high - low > FEW) {
    guint32 middle = low + (high - low) / 2;
    if (trie->labels[middle] <= c)
      low = middle;
    else
      high = middle;
  }
  for (; low < high; low++)
    if (trie->labels[low] == c)
      return low;
  return 0;
}

static guint32 child_of_root(const GbTrie *trie, guint32 c) {
  return c < GB_TRIE_BMP ? trie->root[c] : child_of(trie, &trie->nodes[1], c);
}

guint32 gb_trie_longest(const GbTrie *trie, const char *at, const char *limit, guint32 classes,
                        gsize *length) {
  guint32 best = 0;
  const GbTrieNode *node = NULL;
  const char *p = at;
  *length = 0;
  while (trie->backward ? p > limit : p < limit) {
    if (trie->backward)
      p = gb_utf8_before(p);
    guint32 c = gb_utf8_at(p), i = node ? child_of(trie, node, c) : child_of_root(trie, c);
    node = &trie->nodes[i];
    if (!(node->below & classes))
      break;
    if (!trie->backward)
      p += g_utf8_skip[(guchar)*p];
    if (node->classes & classes) {
      best = node->value;
      *length = (gsize)(trie->backward ? at - p : p - at);
    }
  }
  return best;
}
