/* Walks a built trie along a text.
 * lexicon: private to this folder. */
#include "lexicon/trie.h"

#include "base/utf8.h"
#include "lexicon/trie_private.h"

/* As many nodes are compared one by one as lie in two cache lines. */
#define FEW 4u

void gb_trie_free(GbTrie *trie) {
  if (!trie)
    return;
  g_free(trie->nodes);
  g_free(trie->root);
  g_free(trie);
}

static inline const GbTrieNode *child_of(const GbTrie *trie, const GbTrieNode *node, guint32 c) {
  const GbTrieNode *low = trie->nodes + node->first, *high = low + node->n;
  while (high - low > FEW) {
    const GbTrieNode *middle = low + (high - low) / 2;
    if (middle->label <= c)
      low = middle;
    else
      high = middle;
  }
  for (; low < high; low++)
    if (low->label == c)
      return low;
  return trie->nodes;
}

/* Where a walk for words of @classes begins; node 0 where it ends at once, as most do. */
static inline const GbTrieNode *child_of_root(const GbTrie *trie, guint32 c, guint64 classes) {
  if (c >= GB_TRIE_BMP)
    return child_of(trie, &trie->nodes[1], c);
  GbTrieRoot root = trie->root[c];
  return &trie->nodes[root.below & classes ? root.node : 0];
}

/* From @node on, to which the character at @at leads. */
static guint32 walk_ahead(const GbTrie *trie, const GbTrieNode *node, const char *at,
                          const char *limit, guint64 classes, gsize *length) {
  guint32 best = 0;
  for (const char *p = at; node->below & classes;) {
    p += g_utf8_skip[(guchar)*p];
    if (node->classes & classes) {
      best = node->value;
      *length = (gsize)(p - at);
    }
    if (p >= limit)
      break;
    node = child_of(trie, node, gb_utf8_at(p));
  }
  return best;
}

/* The same towards the head; the character at @p leads to @node. */
static guint32 walk_back(const GbTrie *trie, const GbTrieNode *node, const char *p, const char *at,
                         const char *limit, guint64 classes, gsize *length) {
  guint32 best = 0;
  while (node->below & classes) {
    if (node->classes & classes) {
      best = node->value;
      *length = (gsize)(at - p);
    }
    if (p <= limit)
      break;
    p = gb_utf8_before(p);
    node = child_of(trie, node, gb_utf8_at(p));
  }
  return best;
}

guint32 gb_trie_longest(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                        gsize *length) {
  *length = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(at), classes);
  return node == trie->nodes ? 0 : walk_ahead(trie, node, at, limit, classes, length);
}

guint32 gb_trie_longest_back(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                             gsize *length) {
  *length = 0;
  if (at <= limit)
    return 0;
  const char *p = gb_utf8_before(at);
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(p), classes);
  return node == trie->nodes ? 0 : walk_back(trie, node, p, at, limit, classes, length);
}

guint64 gb_trie_may_begin(const GbTrie *trie, const char *at) {
  guint32 c = gb_utf8_at(at);
  return c < GB_TRIE_BMP ? trie->root[c].below : child_of(trie, &trie->nodes[1], c)->below;
}

guint gb_trie_all(const GbTrie *trie, const char *at, const char *limit, GbTrieHit *hits,
                  guint most) {
  guint n = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(at), G_MAXUINT64);
  for (const char *p = at; node->below && n < most;) {
    p += g_utf8_skip[(guchar)*p];
    if (node->classes)
      hits[n++] = (GbTrieHit){node->classes, node->value, (guint32)(p - at)};
    if (p >= limit)
      break;
    node = child_of(trie, node, gb_utf8_at(p));
  }
  return n;
}
