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

static inline guint32 child_of(const GbTrie *trie, const GbTrieNode *node, guint32 c) {
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

static inline guint32 child_of_root(const GbTrie *trie, guint32 c) {
  return c < GB_TRIE_BMP ? trie->root[c] : child_of(trie, &trie->nodes[1], c);
}

/* The first character decides nearly always, so its node is looked up apart from the others. */
static guint32 longest_ahead(const GbTrie *trie, const char *at, const char *limit, guint32 classes,
                             gsize *length) {
  guint32 best = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = &trie->nodes[child_of_root(trie, gb_utf8_at(at))];
  for (const char *p = at; node->below & classes;) {
    p += g_utf8_skip[(guchar)*p];
    if (node->classes & classes) {
      best = node->value;
      *length = (gsize)(p - at);
    }
    if (p >= limit)
      break;
    node = &trie->nodes[child_of(trie, node, gb_utf8_at(p))];
  }
  return best;
}

static guint32 longest_back(const GbTrie *trie, const char *at, const char *limit, guint32 classes,
                            gsize *length) {
  guint32 best = 0;
  if (at <= limit)
    return 0;
  const char *p = gb_utf8_before(at);
  const GbTrieNode *node = &trie->nodes[child_of_root(trie, gb_utf8_at(p))];
  while (node->below & classes) {
    if (node->classes & classes) {
      best = node->value;
      *length = (gsize)(at - p);
    }
    if (p <= limit)
      break;
    p = gb_utf8_before(p);
    node = &trie->nodes[child_of(trie, node, gb_utf8_at(p))];
  }
  return best;
}

guint32 gb_trie_longest(const GbTrie *trie, const char *at, const char *limit, guint32 classes,
                        gsize *length) {
  *length = 0;
  return trie->backward ? longest_back(trie, at, limit, classes, length)
                        : longest_ahead(trie, at, limit, classes, length);
}

gboolean gb_trie_may_begin(const GbTrie *trie, const char *at, guint32 classes) {
  return (trie->nodes[child_of_root(trie, gb_utf8_at(at))].below & classes) != 0;
}

guint gb_trie_all(const GbTrie *trie, const char *at, const char *limit, GbTrieHit *hits,
                  guint most) {
  guint n = 0;
  if (at >= limit)
    return 0;
  const GbTrieNode *node = &trie->nodes[child_of_root(trie, gb_utf8_at(at))];
  for (const char *p = at; node->below && n < most;) {
    p += g_utf8_skip[(guchar)*p];
    if (node->classes)
      hits[n++] = (GbTrieHit){node->value, node->classes, (guint32)(p - at)};
    if (p >= limit)
      break;
    node = &trie->nodes[child_of(trie, node, gb_utf8_at(p))];
  }
  return n;
}
