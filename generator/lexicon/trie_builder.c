/* Words → trie. Every node has one edge that leads to it; a table finds it while words are entered.
 * Then the nodes are laid out level by level, so that the children of one lie side by side.
 * lexicon: private to this folder. */
#include <string.h>

#include "base/utf8.h"
#include "lexicon/trie_private.h"

#define ROOT 1u
/* Slots at the start, a power of two: the lexicon's words make some 40000 nodes, so that nothing is
 * entered twice. */
#define SLOTS (1u << 17)

typedef struct {
  guint32 parent, label, value;
} Node;

/** @slots  node by parent and label, open-addressed; 0: free */
struct GbTrieBuilder {
  gboolean backward;
  GArray *nodes; /* Node; 0 is none */
  guint32 *slots, mask;
};

GbTrieBuilder *gb_trie_builder_new(gboolean backward) {
  GbTrieBuilder *b = g_new0(GbTrieBuilder, 1);
  b->backward = backward;
  b->nodes = g_array_sized_new(FALSE, TRUE, sizeof(Node), SLOTS / 2);
  g_array_set_size(b->nodes, ROOT + 1);
  b->mask = SLOTS - 1;
  b->slots = g_new0(guint32, b->mask + 1);
  return b;
}

void gb_trie_builder_free(GbTrieBuilder *b) {
  if (!b)
    return;
  g_array_unref(b->nodes);
  g_free(b->slots);
  g_free(b);
}

static inline Node *node_at(const GbTrieBuilder *b, guint32 i) {
  return &g_array_index(b->nodes, Node, i);
}

/* Where the child of @parent by @label stands, or where it would. */
static guint32 *slot_of(const GbTrieBuilder *b, guint32 parent, guint32 label) {
  guint64 key = (guint64)parent << 32 | label;
  guint32 i = (guint32)((key * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) >> 32) & b->mask;
  for (;; i = (i + 1) & b->mask) {
    const Node *node = node_at(b, b->slots[i]);
    if (!b->slots[i] || (node->parent == parent && node->label == label))
      return &b->slots[i];
  }
}

static void grow(GbTrieBuilder *b) {
  b->mask = b->mask * 2 + 1;
  g_free(b->slots);
  b->slots = g_new0(guint32, b->mask + 1);
  for (guint32 i = ROOT + 1; i < b->nodes->len; i++)
    *slot_of(b, node_at(b, i)->parent, node_at(b, i)->label) = i;
}

static guint32 add_child(GbTrieBuilder *b, guint32 parent, guint32 label) {
  if (b->nodes->len * 2 > b->mask)
    grow(b);
  Node node = {parent, label, 0};
  *slot_of(b, parent, label) = b->nodes->len;
  g_array_append_val(b->nodes, node);
  return b->nodes->len - 1;
}

guint32 *gb_trie_builder_value(GbTrieBuilder *b, const char *word) {
  guint32 node = ROOT;
  const char *p = b->backward ? word + strlen(word) : word;
  while (b->backward ? p > word : *p != 0) {
    if (b->backward)
      p = gb_utf8_before(p);
    guint32 label = gb_utf8_at(p), child = *slot_of(b, node, label);
    node = child ? child : add_child(b, node, label);
    if (!b->backward)
      p = g_utf8_next_char(p);
  }
  return &node_at(b, node)->value;
}

/* ---- laying out -------------------------------------------------------------------------- */

/* g_qsort_with_data's comparison: node numbers by label. */
static gint by_label(gconstpointer a, gconstpointer b, gpointer builder) {
  guint32 x = node_at(builder, *(const guint32 *)a)->label;
  guint32 y = node_at(builder, *(const guint32 *)b)->label;
  return (x > y) - (x < y);
}

/* Children of node i: the result's elements from starts[i] up to starts[i + 1], by label. */
static guint32 *group_children(const GbTrieBuilder *b, guint32 *starts) {
  guint32 n = b->nodes->len;
  guint32 *children = g_new(guint32, n);
  g_autofree guint32 *at = g_new(guint32, n);
  for (guint32 i = ROOT + 1; i < n; i++)
    starts[node_at(b, i)->parent + 1]++;
  for (guint32 i = 0; i < n; i++) {
    starts[i + 1] += starts[i];
    at[i] = starts[i];
  }
  for (guint32 i = ROOT + 1; i < n; i++)
    children[at[node_at(b, i)->parent]++] = i;
  for (guint32 i = 0; i < n; i++)
    if (starts[i + 1] - starts[i] > 1)
      g_qsort_with_data(children + starts[i], (gint)(starts[i + 1] - starts[i]), sizeof *children,
                        by_label, (gpointer)b);
  return children;
}

static void fill_root(GbTrie *trie) {
  const GbTrieNode *root = &trie->nodes[ROOT];
  for (guint32 i = root->first; i < root->first + root->n; i++)
    if (trie->nodes[i].label < GB_TRIE_BMP)
      trie->root[trie->nodes[i].label] = (GbTrieRoot){trie->nodes[i].below, i};
}

GbTrie *gb_trie_build(const GbTrieBuilder *b, GbTrieClasses classes, gpointer data) {
  guint32 n = b->nodes->len, made = ROOT + 1;
  g_autofree guint32 *starts = g_new0(guint32, n + 1), *was = g_new(guint32, n);
  g_autofree guint32 *children = group_children(b, starts);
  GbTrie *trie = g_new0(GbTrie, 1);
  trie->nodes = g_new0(GbTrieNode, n);
  trie->root = g_new0(GbTrieRoot, GB_TRIE_BMP);
  was[ROOT] = ROOT;
  for (guint32 i = ROOT; i < made; i++) {
    GbTrieNode *node = &trie->nodes[i];
    node->value = node_at(b, was[i])->value;
    node->classes = node->below = node->value ? classes(node->value, data) : 0;
    node->first = made;
    node->n = starts[was[i] + 1] - starts[was[i]];
    for (guint32 k = 0; k < node->n; k++, made++) {
      was[made] = children[starts[was[i]] + k];
      trie->nodes[made].label = node_at(b, was[made])->label;
    }
  }
  for (guint32 i = made; i-- > ROOT;) /* children come behind their parent */
    for (guint32 k = 0; k < trie->nodes[i].n; k++)
      trie->nodes[i].below |= trie->nodes[trie->nodes[i].first + k].below;
  fill_root(trie);
  return trie;
}
