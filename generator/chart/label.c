/* Labels without what the title says. chart: names of observations → names of marks. */
#include "chart/label.h"

#include <string.h>

/* What is left of a name must be one, not a character. */
#define LEAST_NAME_CHARS 2
/* Shorter beginnings may be shared by chance. */
#define LEAST_PREFIX_CHARS 3

static const char ALL[] = "总", SHARE_OF[] = "占", SHARE[] = "比重";

const char *gb_label_attribute(const char *name, char *const *attributes) {
  for (; *attributes; attributes++)
    if (g_str_has_suffix(name, *attributes) && strlen(name) > strlen(*attributes))
      return *attributes;
  return NULL;
}

/* 进出口总额 is 进出口额. */
static char *without_all(const char *attribute) {
  GString *bare = g_string_new(attribute);
  g_string_replace(bare, ALL, "", 0);
  return g_string_free(bare, FALSE);
}

gboolean gb_attributes_agree(const char *a, const char *b) {
  if (!a || !b)
    return TRUE;
  g_autofree char *x = without_all(a), *y = without_all(b);
  return g_str_has_suffix(x, y) || g_str_has_suffix(y, x);
}

static const char *label_at(const GArray *data, guint i) {
  return g_array_index(data, GbDatum, i).label;
}

static gboolean is_name(const char *label, gsize length) {
  return g_utf8_strlen(label, (gssize)length) >= LEAST_NAME_CHARS;
}

/* @keep    bytes of the label from its start that stay, one a datum
 * @behind  a sentence says what was cut */
static void cut_ends(GArray *data, const gsize *keep, gboolean behind, GbArena *arena) {
  for (guint i = 0; i < data->len; i++) {
    GbDatum *datum = &g_array_index(data, GbDatum, i);
    if (behind)
      datum->behind = datum->label + keep[i];
    datum->label = gb_arena_strndup(arena, datum->label, keep[i]);
  }
}

/* 采矿业增加值占规模以上工业增加值比重 → 采矿业增加值, where all are such shares. */
static void cut_shares(GArray *data, GbArena *arena) {
  g_autofree gsize *keep = g_new(gsize, MAX(data->len, 1));
  for (guint i = 0; i < data->len; i++) {
    const char *label = label_at(data, i);
    const char *of = g_str_has_suffix(label, SHARE) ? g_strrstr(label, SHARE_OF) : NULL;
    if (!of || !is_name(label, (gsize)(of - label)))
      return;
    keep[i] = (gsize)(of - label);
  }
  cut_ends(data, keep, FALSE, arena);
}

/* 甲县地区生产总值 → 甲县 of 地区生产总值 */
static gboolean cut_subject(GArray *data, const char *subject, GbArena *arena) {
  g_autofree gsize *keep = g_new(gsize, MAX(data->len, 1));
  for (guint i = 0; i < data->len; i++) {
    const char *label = label_at(data, i);
    gsize length = strlen(label);
    if (!*subject || !g_str_has_suffix(label, subject) || !is_name(label, length - strlen(subject)))
      return FALSE;
    keep[i] = length - strlen(subject);
  }
  cut_ends(data, keep, TRUE, arena);
  return TRUE;
}

/* 净 and 总 are of the attribute that was cut behind them: 工资净收入 → 工资. */
static gsize without_tail(const char *label, gsize length) {
  static const char *const TAILS[] = {"净", "性", ALL};
  for (guint i = 0; i < G_N_ELEMENTS(TAILS); i++) {
    gsize n = strlen(TAILS[i]);
    if (length > n && !memcmp(label + length - n, TAILS[i], n) && is_name(label, length - n))
      return length - n;
  }
  return length;
}

static const char *cut_attributes(GArray *data, GbArena *arena, const GbTheme *theme) {
  const char *common = NULL;
  g_autofree gsize *keep = g_new(gsize, MAX(data->len, 1));
  for (guint i = 0; i < data->len; i++) {
    const char *label = label_at(data, i), *own = gb_label_attribute(label, theme->attributes);
    gsize length = own ? strlen(label) - strlen(own) : 0;
    if (!own || !is_name(label, length) || !gb_attributes_agree(common, own))
      return NULL;
    if (!common || strlen(own) < strlen(common))
      common = own;
    keep[i] = without_tail(label, length);
  }
  cut_ends(data, keep,
           common && !g_strv_contains((const char *const *)theme->whole_attributes, common), arena);
  return common;
}

/* Bytes of the longest common start, whole characters. */
static gsize common_prefix(const char *a, const char *b) {
  gsize n = 0;
  while (a[n] && a[n] == b[n])
    n++;
  while (((guchar)a[n] & 0xc0) == 0x80)
    n--;
  return n;
}

/* A name does not begin with what joins it to the word before. */
static gboolean opens_badly(const char *rest) {
  static const char *const JOINTS[] = {"的", "、", "和", "及", "与", "类"};
  for (guint i = 0; i < G_N_ELEMENTS(JOINTS); i++)
    if (g_str_has_prefix(rest, JOINTS[i]))
      return TRUE;
  return FALSE;
}

/* 城镇居民人均工资, 城镇居民人均财产 of 城镇居民人均可支配收入 → 工资, 财产 */
static void cut_prefix(GArray *data, const char *subject, GbArena *arena) {
  gsize n = strlen(subject);
  for (guint i = 0; i < data->len; i++)
    n = MIN(n, common_prefix(subject, label_at(data, i)));
  if (g_utf8_strlen(subject, (gssize)n) < LEAST_PREFIX_CHARS)
    return;
  for (guint i = 0; i < data->len; i++) {
    const char *rest = label_at(data, i) + n;
    if (!is_name(rest, strlen(rest)) || opens_badly(rest))
      return;
  }
  for (guint i = 0; i < data->len; i++) {
    GbDatum *datum = &g_array_index(data, GbDatum, i);
    datum->before = gb_arena_strndup(arena, datum->label, n);
    datum->label += n;
  }
}

const char *gb_labels_shorten(GArray *data, const char *subject, GbArena *arena,
                              const GbTheme *theme) {
  const char *common = NULL;
  cut_shares(data, arena);
  if (!cut_subject(data, subject, arena))
    common = cut_attributes(data, arena, theme);
  cut_prefix(data, subject, arena);
  return common;
}
