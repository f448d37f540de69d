/* Walks a built trie along a text.
 * lexicon: private to this folder. */
#include "lexicon/trie.h"

#include "base/utf8.h"
#include "lexicon/trie_private.h"

void gb_trie_free(GbTrie *trie) {
  if (!trie)
    return;
  g_free(trie->nodes);
  g_free(trie->kinds);
  g_free(trie->root);
  g_free(trie);
}

/* As many nodes are compared one by one as lie in two cache lines. */
#define FEW 8u

static inline const GbTrieNode *child_of(const GbTrie *trie, const GbTrieNode *node, guint32 c) {
  const GbTrieNode *low = trie->nodes + node[0].first, *high = trie->nodes + node[1].first;
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

/* Where a walk begins; most end there. */
static inline const GbTrieNode *child_of_root(const GbTrie *trie, guint32 c) {
  return c < GB_TRIE_BMP ? &trie->nodes[trie->root[c]]
                         : child_of(trie, &trie->nodes[GB_TRIE_ROOT], c);
}

static inline GbTrieKind kind_of(const GbTrie *trie, const GbTrieNode *node) {
  return trie->kinds[node->kind];
}

guint32 gb_trie_longest(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                        gsize *length) {
  guint32 best = 0;
  *length = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(at));
  GbTrieKind kind = kind_of(trie, node);
  for (const char *p = at; kind.below & classes; kind = kind_of(trie, node)) {
    p += g_utf8_skip[(guchar)*p];
    if (kind.classes & classes) {
      best = node->value;
      *length = (gsize)(p - at);
    }
    if (p >= limit)
      break;
    node = child_of(trie, node, gb_utf8_at(p));
  }
  return best;
}

guint32 gb_trie_longest_back(const GbTrie *trie, const char *at, const char *limit, guint64 classes,
                             gsize *length) {
  guint32 best = 0;
  *length = 0;
  if (at <= limit)
    return 0;
  const char *p = gb_utf8_before(at);
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(p));
  GbTrieKind kind = kind_of(trie, node);
  for (; kind.below & classes; kind = kind_of(trie, node)) {
    if (kind.classes & classes) {
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

guint64 gb_trie_may_begin(const GbTrie *trie, const char *at) {
  return kind_of(trie, child_of_root(trie, gb_utf8_at(at))).below;
}

guint gb_trie_all(const GbTrie *trie, const char *at, const char *limit, GbTrieHit *hits,
                  guint most) {
  guint n = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = child_of_root(trie, gb_utf8_at(at));
  GbTrieKind kind = kind_of(trie, node);
  for (const char *p = at; kind.below && n < most; kind = kind_of(trie, node)) {
    p += g_utf8_skip[(guchar)*p];
    if (kind.classes)
      hits[n++] = (GbTrieHit){kind.classes, node->value, (guint32)(p - at)};
    if (p >= limit)
      break;
    node = child_of(trie, node, gb_utf8_at(p));
  }
  return n;
}
