/* Pairs by keys from the strictest to the loosest; each pass is linear, as a report may state a
 * figure any number of times. compare: two reports → GbComparison. */
#include "compare/compare.h"

#include "compare/amount.h"
#include "compare/key.h"

#define NO_KEY GB_N_KEYS

/** @mate  index of the figure on the other side, -1 none; @key  the pass that paired it */
typedef struct {
  gint mate;
  GbKey key;
} Pairing;

typedef struct {
  GbSide side;
  guint n;
  Pairing *pairs; /* one an observation */
} Half;

static const GbObservation *observation(const Half *half, guint i) {
  return &g_array_index(half->side.report->observations, GbObservation, i);
}

static Half make_half(const GbReport *report, gboolean across) {
  Half half = {{report, across}, report->observations->len, NULL};
  half.pairs = g_new(Pairing, half.n + 1);
  for (guint i = 0; i < half.n; i++)
    half.pairs[i] = (Pairing){-1, NO_KEY};
  return half;
}

/* Key → queue of the indices that are still alone, in the order of the text. */
static GHashTable *queue_alone(const Half *half, GbKey key) {
  GHashTable *queues =
      g_hash_table_new_full(g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_queue_free);
  for (guint i = 0; i < half->n; i++) {
    if (half->pairs[i].mate >= 0)
      continue;
    g_autofree char *name = gb_key_of(&half->side, observation(half, i), key);
    GQueue *queue = g_hash_table_lookup(queues, name);
    if (!queue) {
      queue = g_queue_new();
      g_hash_table_insert(queues, g_steal_pointer(&name), queue);
    }
    g_queue_push_tail(queue, GUINT_TO_POINTER(i));
  }
  return queues;
}

static void pair(Half *before, Half *after, GbKey key) {
  g_autoptr(GHashTable) queues = queue_alone(after, key);
  for (guint i = 0; i < before->n; i++) {
    if (before->pairs[i].mate >= 0)
      continue;
    g_autofree char *name = gb_key_of(&before->side, observation(before, i), key);
    GQueue *queue = g_hash_table_lookup(queues, name);
    if (!queue || g_queue_is_empty(queue))
      continue;
    guint mate = GPOINTER_TO_UINT(g_queue_pop_head(queue));
    before->pairs[i] = (Pairing){(gint)mate, key};
    after->pairs[mate] = (Pairing){(gint)i, key};
  }
}

/* Subject and value of every figure of a side. */
static GHashTable *said_by(const Half *half) {
  GHashTable *said = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < half->n; i++)
    g_hash_table_add(said, gb_key_of(&half->side, observation(half, i), GB_KEY_VALUE));
  return said;
}

/** Where differences are put in order: by the first figure of their indicator, then their own. */
typedef struct {
  GbComparison *comparison;
  GHashTable *firsts; /* indicator → place of its first figure, from 1 */
  GArray *places;     /* guint64 a difference: first figure of the indicator, own place */
} Order;

static guint32 place_of(const Order *order, const GbObservation *o, guint32 own) {
  const char *name = o->known ? o->known->id : o->indicator;
  guint32 first = GPOINTER_TO_UINT(g_hash_table_lookup(order->firsts, name));
  if (first)
    return first;
  g_hash_table_insert(order->firsts, (gpointer)name, GUINT_TO_POINTER(own));
  return own;
}

static void add(Order *order, GbDifference d, const GbObservation *o, guint32 own) {
  guint64 place = (guint64)place_of(order, o, own) << 32 | own;
  g_array_append_val(order->comparison->differences, d);
  g_array_append_val(order->places, place);
  order->comparison->n[d.kind]++;
}

static void add_after(Order *order, const Half *before, const Half *after) {
  g_autoptr(GHashTable) said = said_by(before);
  for (guint i = 0; i < after->n; i++) {
    const GbObservation *o = observation(after, i);
    const Pairing *p = &after->pairs[i];
    g_autofree char *name = gb_key_of(&after->side, o, GB_KEY_VALUE);
    GbDifference d = {.kind = GB_DIFFERENCE_SAME, .before = p->mate, .after = (gint)i, .unit = ""};
    if (p->mate < 0 && g_hash_table_contains(said, name))
      continue; /* stated once more */
    if (p->mate < 0)
      d.kind = GB_DIFFERENCE_ADDED;
    else if (!gb_key_is_same(p->key))
      d.kind = GB_DIFFERENCE_CHANGED;
    if (d.kind == GB_DIFFERENCE_CHANGED)
      gb_amount_set(&d, observation(before, (guint)p->mate), o);
    add(order, d, o, i + 1);
  }
}

static void add_gone(Order *order, const Half *before, const Half *after) {
  g_autoptr(GHashTable) said = said_by(after);
  for (guint i = 0; i < before->n; i++) {
    const GbObservation *o = observation(before, i);
    g_autofree char *name = gb_key_of(&before->side, o, GB_KEY_VALUE);
    if (before->pairs[i].mate < 0 && !g_hash_table_contains(said, name))
      add(order,
          (GbDifference){.kind = GB_DIFFERENCE_GONE, .before = (gint)i, .after = -1, .unit = ""}, o,
          after->n + i + 1);
  }
}

static gint by_place(gconstpointer a, gconstpointer b, gpointer data) {
  const guint64 *places = data;
  guint64 x = places[*(const guint *)a], y = places[*(const guint *)b];
  return (x > y) - (x < y);
}

static void sort(Order *order) {
  GArray *list = order->comparison->differences;
  GArray *sorted = g_array_sized_new(FALSE, FALSE, sizeof(GbDifference), list->len);
  g_autofree guint *index = g_new(guint, list->len + 1);
  for (guint i = 0; i < list->len; i++)
    index[i] = i;
  g_qsort_with_data(index, (gint)list->len, sizeof *index, by_place, order->places->data);
  for (guint i = 0; i < list->len; i++)
    g_array_append_val(sorted, g_array_index(list, GbDifference, index[i]));
  g_array_unref(list);
  order->comparison->differences = sorted;
}

GbComparison *gb_compare(const GbReport *before, const GbReport *after) {
  GbComparison *c = g_new0(GbComparison, 1);
  c->before = before;
  c->after = after;
  c->across = !gb_period_equal(before->period, after->period);
  c->differences = g_array_new(FALSE, FALSE, sizeof(GbDifference));
  Half from = make_half(before, c->across), to = make_half(after, c->across);
  for (GbKey key = 0; key < GB_N_KEYS; key++)
    pair(&from, &to, key);
  g_autoptr(GHashTable) firsts = g_hash_table_new(g_str_hash, g_str_equal);
  g_autoptr(GArray) places = g_array_new(FALSE, FALSE, sizeof(guint64));
  Order order = {c, firsts, places};
  add_after(&order, &from, &to);
  add_gone(&order, &from, &to);
  sort(&order);
  g_free(from.pairs);
  g_free(to.pairs);
  return c;
}
