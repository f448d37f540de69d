/* Lists of findings by figure. audit: see told.h. */
#include "audit/told.h"

struct GbTold {
  guint n;
  GPtrArray **lists; /* one an observation, NULL none */
};

GbTold *gb_told_new(guint n) {
  GbTold *told = g_new(GbTold, 1);
  *told = (GbTold){n, g_new0(GPtrArray *, MAX(n, 1))};
  return told;
}

void gb_told_free(GbTold *told) {
  for (guint i = 0; i < told->n; i++)
    if (told->lists[i])
      g_ptr_array_unref(told->lists[i]);
  g_free(told->lists);
  g_free(told);
}

void gb_told_add(GbTold *told, GbFinding *finding) {
  for (guint i = 0; i < finding->members->len; i++) {
    GPtrArray **list = &told->lists[g_array_index(finding->members, GbMember, i).observation];
    if (!*list)
      *list = g_ptr_array_new();
    g_ptr_array_add(*list, finding);
  }
}

const GPtrArray *gb_told_of(const GbTold *told, gint observation) {
  return told->lists[observation];
}

const GPtrArray *gb_told_of_members(const GbTold *told, const GArray *members) {
  const GPtrArray *fewest = gb_told_of(told, g_array_index(members, GbMember, 0).observation);
  for (guint i = 1; fewest && i < members->len; i++) {
    const GPtrArray *list = gb_told_of(told, g_array_index(members, GbMember, i).observation);
    if (!list || list->len < fewest->len)
      fewest = list;
  }
  return fewest;
}
