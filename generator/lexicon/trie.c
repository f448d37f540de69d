/* A trie whose edges live in one open-addressed table: a miss costs one probe.
 * lexicon: private to this folder. */
#include "lexicon/trie.h"

#include <string.h>

#include "base/utf8.h"

typedef struct {
  guint64 key; /* node << 32 | code point; 0: free */
  guint32 child;
} Edge;

struct GbTrie {
  gboolean backward;
  Edge *edges;
  guint32 mask, used;
  GArray *values; /* guint32, a node each; node 1 is the root */
};

GbTrie *gb_trie_new(gboolean backward) {
  GbTrie *trie = g_new0(GbTrie, 1);
  trie->backward = backward;
  trie->mask = 1023;
  trie->edges = g_new0(Edge, trie->mask + 1);
  trie->values = g_array_new(FALSE, TRUE, sizeof(guint32));
  g_array_set_size(trie->values, 2);
  return trie;
}

void gb_trie_free(GbTrie *trie) {
  if (!trie)
    return;
  g_free(trie->edges);
  g_array_unref(trie->values);
  g_free(trie);
}

static inline guint32 slot_of(guint64 key, guint32 mask) {
  return (guint32)((key * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) >> 32) & mask;
}

static guint32 find_child(const GbTrie *trie, guint32 node, guint32 c) {
  guint64 key = (guint64)node << 32 | c;
  for (guint32 i = slot_of(key, trie->mask);; i = (i + 1) & trie->mask) {
    if (trie->edges[i].key == key)
      return trie->edges[i].child;
    if (!trie->edges[i].key)
      return 0;
  }
}

static void put_edge(GbTrie *trie, Edge edge) {
  guint32 i = slot_of(edge.key, trie->mask);
  while (trie->edges[i].key)
    i = (i + 1) & trie->mask;
  trie->edges[i] = edge;
}

static void grow(GbTrie *trie) {
  Edge *old = trie->edges;
  guint32 n = trie->mask + 1;
  trie->mask = n * 4 - 1;
  trie->edges = g_new0(Edge, trie->mask + 1);
  for (guint32 i = 0; i < n; i++)
    if (old[i].key)
      put_edge(trie, old[i]);
  g_free(old);
}

static guint32 add_child(GbTrie *trie, guint32 node, guint32 c) {
  if (trie->used * 3 > trie->mask)
    grow(trie);
  guint32 child = trie->values->len;
  g_array_set_size(trie->values, child + 1);
  put_edge(trie, (Edge){(guint64)node << 32 | c, child});
  trie->used++;
  return child;
}

static guint32 step_word(const GbTrie *trie, const char *word, GbTrie *create) {
  guint32 node = 1;
  const char *p = trie->backward ? word + strlen(word) : word;
  while (trie->backward ? p > word : *p != 0) {
    if (trie->backward)
      p = gb_utf8_before(p);
    guint32 c = gb_utf8_at(p);
    guint32 child = find_child(trie, node, c);
    if (!child && !create)
      return 0;
    node = child ? child : add_child(create, node, c);
    if (!trie->backward)
      p = g_utf8_next_char(p);
  }
  return node;
}

void gb_trie_add(GbTrie *trie, const char *word, guint32 value) {
  guint32 node = step_word(trie, word, trie);
  g_array_index(trie->values, guint32, node) = value;
}

guint32 gb_trie_get(const GbTrie *trie, const char *word) {
  guint32 node = step_word(trie, word, NULL);
  return node ? g_array_index(trie->values, guint32, node) : 0;
}

void gb_trie_walk(const GbTrie *trie, const char *at, const char *limit, GbTrieFound found,
                  gpointer data) {
  guint32 node = 1;
  const char *p = at;
  while (trie->backward ? p > limit : p < limit) {
    if (trie->backward)
      p = gb_utf8_before(p);
    node = find_child(trie, node, gb_utf8_at(p));
    if (!node)
      return;
    if (!trie->backward)
      p += g_utf8_skip[(guchar)*p];
    guint32 value = g_array_index(trie->values, guint32, node);
    if (value)
      found(value, (gsize)(trie->backward ? at - p : p - at), data);
  }
}
