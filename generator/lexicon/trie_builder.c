/* Words → trie. Every node has one edge that leads to it; a table finds it while words are entered.
 * Then the nodes are laid out level by level, so that the children of one lie side by side.
 * lexicon: private to this folder. */
#include <string.h>

#include "base/utf8.h"
#include "lexicon/trie_private.h"

#define ROOT GB_TRIE_ROOT
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

/* ---- kinds ------------------------------------------------------------------------------- */

/** Kinds by what they hold. @slots  1 + index, open-addressed; 0: free */
typedef struct {
  GArray *kinds; /* GbTrieKind */
  guint32 *slots, mask;
} Kinds;

static guint32 *kind_slot(const Kinds *k, GbTrieKind kind) {
  guint64 key = (kind.below ^ kind.classes << 7 ^ kind.classes >> 57);
  guint32 i = (guint32)((key * G_GUINT64_CONSTANT(0x9E3779B97F4A7C15)) >> 32) & k->mask;
  for (; k->slots[i]; i = (i + 1) & k->mask) {
    const GbTrieKind *known = &g_array_index(k->kinds, GbTrieKind, k->slots[i] - 1);
    if (known->below == kind.below && known->classes == kind.classes)
      break;
  }
  return &k->slots[i];
}

static void grow_kinds(Kinds *k) {
  k->mask = k->mask * 2 + 1;
  g_free(k->slots);
  k->slots = g_new0(guint32, k->mask + 1);
  for (guint32 i = 0; i < k->kinds->len; i++)
    *kind_slot(k, g_array_index(k->kinds, GbTrieKind, i)) = i + 1;
}

static guint32 kind_index(Kinds *k, GbTrieKind kind) {
  guint32 *slot = kind_slot(k, kind);
  if (*slot)
    return *slot - 1;
  *slot = k->kinds->len + 1;
  g_array_append_val(k->kinds, kind);
  guint32 index = k->kinds->len - 1;
  if (k->kinds->len * 2 > k->mask)
    grow_kinds(k);
  return index;
}

/* What ends at a node, or further on. Children come behind their parent: from the last node on, all
 * that is below one is known. @of  what ends at each of the @n nodes */
static GbTrieKind *set_kinds(GbTrieNode *nodes, guint32 n, GbTrieKind *of) {
  Kinds k = {.kinds = g_array_new(FALSE, FALSE, sizeof(GbTrieKind)), .mask = 1};
  grow_kinds(&k);
  kind_index(&k, (GbTrieKind){0, 0});
  for (guint32 i = n; i-- > ROOT;) {
    of[i].below = of[i].classes;
    for (guint32 child = nodes[i].first; child < nodes[i + 1].first; child++)
      of[i].below |= of[child].below;
    nodes[i].kind = kind_index(&k, of[i]);
  }
  g_free(k.slots);
  return (GbTrieKind *)(gpointer)g_array_free(k.kinds, FALSE);
}

/* ---- the trie ---------------------------------------------------------------------------- */

static guint16 *root_of(const GbTrieNode *nodes) {
  guint16 *root = g_new0(guint16, GB_TRIE_BMP);
  const GbTrieNode *top = &nodes[ROOT];
  for (guint32 i = top[0].first; i < top[1].first && nodes[i].label < GB_TRIE_BMP; i++)
    root[nodes[i].label] = (guint16)i;
  return root;
}

GbTrie *gb_trie_build(const GbTrieBuilder *b, GbTrieClasses classes, gpointer data) {
  guint32 n = b->nodes->len, made = ROOT + 1;
  g_autofree guint32 *starts = g_new0(guint32, n + 1), *was = g_new(guint32, n);
  g_autofree guint32 *children = group_children(b, starts);
  g_autofree GbTrieKind *of = g_new0(GbTrieKind, n);
  GbTrie *trie = g_new0(GbTrie, 1);
  GbTrieNode *nodes = trie->nodes = g_new0(GbTrieNode, n + 1);
  nodes[0].first = made;
  was[ROOT] = ROOT;
  for (guint32 i = ROOT; i < made; i++) {
    nodes[i].value = node_at(b, was[i])->value;
    of[i].classes = nodes[i].value ? classes(nodes[i].value, data) : 0;
    nodes[i].first = made;
    for (guint32 k = starts[was[i]]; k < starts[was[i] + 1]; k++, made++) {
      was[made] = children[k];
      nodes[made].label = node_at(b, was[made])->label;
    }
  }
  nodes[n].first = made;
  trie->kinds = set_kinds(nodes, n, of);
  trie->root = root_of(nodes);
  return trie;
}
