/* Observations by subject: one hash table, then lists in one array. model: see subject.h. */
#include "model/subject.h"

#include <string.h>

/** @known NULL: the name tells */
typedef struct {
  const GbIndicator *known;
  const char *name, *area;
} Key;

struct GbSubjects {
  Key *keys;           /* one an observation */
  GHashTable *numbers; /* Key → subject */
  guint *of;           /* subject of each observation */
  guint *starts;       /* n + 1: where each subject's observations begin in items */
  guint *items;        /* observations, subject by subject, ascending in each */
};

static guint hash(gconstpointer data) {
  const Key *key = data;
  guint name = key->known ? g_direct_hash(key->known) : g_str_hash(key->name);
  return name * 31 + g_str_hash(key->area);
}

static gboolean equal(gconstpointer a, gconstpointer b) {
  const Key *x = a, *y = b;
  gboolean named = x->known || y->known ? x->known == y->known : strcmp(x->name, y->name) == 0;
  return named && strcmp(x->area, y->area) == 0;
}

static void number(GbSubjects *s, const GbReport *report, GbSubjectScope scope) {
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    s->keys[i] = (Key){o->known, o->indicator, scope == GB_SUBJECT_OF_AREA ? o->area : ""};
    gpointer found = NULL;
    if (!g_hash_table_lookup_extended(s->numbers, &s->keys[i], NULL, &found)) {
      found = GUINT_TO_POINTER(g_hash_table_size(s->numbers));
      g_hash_table_insert(s->numbers, &s->keys[i], found);
    }
    s->of[i] = GPOINTER_TO_UINT(found);
  }
}

static void list(GbSubjects *s, guint n) {
  guint subjects = g_hash_table_size(s->numbers);
  s->starts = g_new0(guint, subjects + 1);
  for (guint i = 0; i < n; i++)
    s->starts[s->of[i] + 1]++;
  for (guint k = 0; k < subjects; k++)
    s->starts[k + 1] += s->starts[k];
  g_autofree guint *next = g_memdup2(s->starts, subjects * sizeof *next);
  for (guint i = 0; i < n; i++)
    s->items[next[s->of[i]]++] = i;
}

GbSubjects *gb_subjects_new(const GbReport *report, GbSubjectScope scope) {
  guint n = report->observations->len;
  GbSubjects *s = g_new0(GbSubjects, 1);
  s->keys = g_new(Key, MAX(n, 1));
  s->of = g_new(guint, MAX(n, 1));
  s->items = g_new(guint, MAX(n, 1));
  s->numbers = g_hash_table_new(hash, equal);
  number(s, report, scope);
  list(s, n);
  return s;
}

void gb_subjects_free(GbSubjects *s) {
  if (!s)
    return;
  g_hash_table_unref(s->numbers);
  g_free(s->keys);
  g_free(s->of);
  g_free(s->starts);
  g_free(s->items);
  g_free(s);
}

guint gb_subjects_count(const GbSubjects *s) {
  return g_hash_table_size(s->numbers);
}

guint gb_subjects_of(const GbSubjects *s, guint i) {
  return s->of[i];
}

gboolean gb_subjects_same(const GbSubjects *s, guint a, guint b) {
  return s->of[a] == s->of[b];
}

guint gb_subjects_find(const GbSubjects *s, const GbIndicator *known, const char *name,
                       const char *area) {
  Key key = {known, name, area};
  gpointer found = NULL;
  return g_hash_table_lookup_extended(s->numbers, &key, NULL, &found) ? GPOINTER_TO_UINT(found)
                                                                      : G_MAXUINT;
}

GbFew gb_subjects_all(const GbSubjects *s, guint subject) {
  if (subject == G_MAXUINT)
    return (GbFew){NULL, 0};
  return (GbFew){s->items + s->starts[subject], s->starts[subject + 1] - s->starts[subject]};
}

/** How many of them stand before observation @i. */
static guint count_before(GbFew all, guint i) {
  guint low = 0, high = all.n;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (all.items[middle] < i)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

gint gb_subjects_before(const GbSubjects *s, guint subject, guint i) {
  GbFew all = gb_subjects_all(s, subject);
  if (!all.items)
    return -1;
  guint n = count_before(all, i);
  return n ? (gint)all.items[n - 1] : -1;
}

GbFew gb_subjects_near(const GbSubjects *s, guint subject, guint i, guint reach) {
  GbFew all = gb_subjects_all(s, subject);
  if (!all.items)
    return all;
  guint n = count_before(all, i), first = n > reach ? n - reach : 0;
  return (GbFew){all.items + first, MIN(all.n, n + reach) - first};
}
