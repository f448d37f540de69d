/* Takes multipliers off units. base: used by tabulate, audit, chart. */
#include "base/unit.h"

#include <string.h>

static const struct {
  const char *text;
  int power;
} MULTIPLIERS[] = {{"亿", 8}, {"万", 4}, {"千", 3}, {"百", 2}, {"十", 1}};

/** Begin like a multiplier and are none. */
static const char *const WHOLE[] = {"千瓦", "千克", "千米", "千卡", "千伏", "百分点", "万国"};

static const char *const COUNTS[] = {"个", "家", "项", "小项", "件", "条", "处", "所",
                                     "座", "宗", "次", "批",   "户", "名", "人", "位",
                                     "辆", "台", "套", "场",   "种", "间", "期", "起"};
/** Counting words that reports change between a whole and its parts. */
static const char *const ALIKE[] = {"个", "家", "项", "小项", "件", "处", "所", "座"};

/** One unit in several spellings, which a text may mix. */
static const char *const SPELLINGS[][3] = {
    {"立方米", "m³", "m3"}, {"平方米", "m²", "m2"}, {"公里", "千米", "km"}};

static gboolean is_one_of(const char *unit, const char *const *list, gsize n) {
  for (gsize i = 0; i < n; i++)
    if (strcmp(unit, list[i]) == 0)
      return TRUE;
  return FALSE;
}

const char *gb_unit_bare(const char *unit, int *power) {
  int sum = 0;
  gboolean found = TRUE;
  while (found) {
    found = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(WHOLE); i++)
      if (g_str_has_prefix(unit, WHOLE[i]))
        goto out;
    for (gsize i = 0; i < G_N_ELEMENTS(MULTIPLIERS) && !found; i++)
      if (g_str_has_prefix(unit, MULTIPLIERS[i].text)) {
        unit += strlen(MULTIPLIERS[i].text);
        sum += MULTIPLIERS[i].power;
        found = TRUE;
      }
  }
out:
  if (power)
    *power = sum;
  return unit;
}

gboolean gb_unit_counts(const char *unit) {
  return is_one_of(unit, COUNTS, G_N_ELEMENTS(COUNTS));
}

gboolean gb_unit_agree(const char *a, const char *b) {
  a = gb_unit_bare(a, NULL);
  b = gb_unit_bare(b, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS(SPELLINGS); i++)
    if (is_one_of(a, SPELLINGS[i], G_N_ELEMENTS(SPELLINGS[i])) &&
        is_one_of(b, SPELLINGS[i], G_N_ELEMENTS(SPELLINGS[i])))
      return TRUE;
  return strcmp(a, b) == 0 ||
         (is_one_of(a, ALIKE, G_N_ELEMENTS(ALIKE)) && is_one_of(b, ALIKE, G_N_ELEMENTS(ALIKE)));
}
