/* indicators.tsv, indicators-more.tsv and wholes.tsv.
 * lexicon: loaded once, const for all stages. */
#include <string.h>

#include "base/message.h"
#include "base/utf8.h"
#include "lexicon/lexicon_private.h"
#include "lexicon/tsv.h"

/* Names are compared without what printing adds: blanks, 的, brackets, quotation marks, 、. */
static gboolean is_dropped(gunichar c) {
  switch (c) {
  case 0x7684: /* 的 */
  case 0xFF08: /* （ */
  case 0xFF09:
  case '(':
  case ')':
  case 0x201C: /* “ */
  case 0x201D:
  case '"':
  case 0x3001: /* 、 */
  case 0x3000:
  case ' ':
  case '\t':
  case '\n':
    return TRUE;
  default:
    return FALSE;
  }
}

/* Into @out of at least strlen(name) + 1 bytes. */
static void fold_name(const char *name, char *out) {
  for (const char *next; *name; name = next) {
    next = g_utf8_next_char(name);
    if (is_dropped(gb_utf8_at(name)))
      continue;
    while (name < next)
      *out++ = *name++;
  }
  *out = 0;
}

/* Han characters without 的: nearly all names. */
static gboolean is_folded(const char *name) {
  for (; *name; name += 3)
    if ((guchar)*name < 0xE4 || (guchar)*name > 0xE9 || memcmp(name, "的", 3) == 0)
      return FALSE;
  return TRUE;
}

const GbIndicator *gb_lexicon_find(const GbLexicon *lexicon, const char *name) {
  if (is_folded(name))
    return g_hash_table_lookup(lexicon->by_name, name);
  char near[256];
  gsize size = strlen(name) + 1;
  g_autofree char *far = size > sizeof near ? g_malloc(size) : NULL;
  char *folded = far ? far : near;
  fold_name(name, folded);
  return g_hash_table_lookup(lexicon->by_name, folded);
}

const char *const GB_INDICATOR_COLUMNS[] = {"id",     "name_zh", "name_en", "category",
                                            "unit",   "kind",    "better",  "price",
                                            "parent", "aliases", NULL};

static gboolean read_code(const GbTsvRow *row, guint column, const char *const *codes, guint *out,
                          GError **error) {
  const char *cell = row->cells[column];
  for (guint i = 0; codes[i]; i++)
    if (g_str_equal(codes[i], cell)) {
      *out = i;
      return TRUE;
    }
  if (!*cell)
    return TRUE;
  g_autofree char *list = g_strjoinv(", ", (char **)(gpointer)codes);
  return gb_tsv_fail(row, error, gb_message("%s: %s is no %s; it takes %s"), row->cells[0], cell,
                     GB_INDICATOR_COLUMNS[column], list);
}

gboolean gb_lexicon_read_codes(const GbTsvRow *row, GbIndicator *out, GError **error) {
  static const char *const KINDS[] = {"flow", "stock", "rate", "index", "count", NULL};
  static const char *const BETTER[] = {"neutral", "higher", "lower", NULL};
  static const char *const PRICES[] = {"none", "current", "constant", NULL};
  guint kind = out->kind, better = out->better, price = out->price;
  if (!read_code(row, 5, KINDS, &kind, error) || !read_code(row, 6, BETTER, &better, error) ||
      !read_code(row, 7, PRICES, &price, error))
    return FALSE;
  out->kind = (GbIndicatorKind)kind;
  out->better = (GbBetter)better;
  out->price = (GbLevelPrice)price;
  return TRUE;
}

void gb_lexicon_enter_name(GbLexicon *lexicon, const char *name, const GbIndicator *indicator,
                           gboolean replace) {
  char *folded = gb_arena_strdup(lexicon->arena, name);
  fold_name(name, folded);
  if (replace || !g_hash_table_contains(lexicon->by_name, folded))
    g_hash_table_replace(lexicon->by_name, folded, (gpointer)indicator);
  GbWord *word = gb_lexicon_word(lexicon, name);
  word->classes |= GB_WORD_INDICATOR;
  word->indicator = indicator;
}

static void set_aliases(GbLexicon *lexicon, GbIndicator *indicator, const char *cell) {
  g_auto(GStrv) parts = g_strsplit(cell, ";", -1);
  guint n = *cell ? g_strv_length(parts) : 0;
  const char **aliases = gb_arena_new_array(lexicon->arena, const char *, n + 1);
  for (guint i = 0; i < n; i++) {
    aliases[i] = gb_arena_strdup(lexicon->arena, parts[i]);
    gb_lexicon_enter_name(lexicon, aliases[i], indicator, FALSE);
  }
  indicator->aliases = aliases;
}

typedef struct {
  GbLexicon *lexicon;
  GArray *parents; /* GbParentCell */
} Loading;

static gboolean read_indicator(const GbTsvRow *row, gpointer data, GError **error) {
  Loading *loading = data;
  GbLexicon *lexicon = loading->lexicon;
  gchar **c = row->cells;
  if (g_hash_table_contains(lexicon->by_id, c[0]))
    return gb_tsv_fail(row, error, gb_message("id %s stands twice"), c[0]);
  GbIndicator *indicator = gb_arena_new_array(lexicon->arena, GbIndicator, 1);
  if (!gb_lexicon_read_codes(row, indicator, error))
    return FALSE;
  indicator->id = gb_arena_strdup(lexicon->arena, c[0]);
  indicator->name_zh = gb_arena_strdup(lexicon->arena, c[1]);
  indicator->name_en = gb_arena_strdup(lexicon->arena, c[2]);
  indicator->category = gb_arena_strdup(lexicon->arena, c[3]);
  indicator->unit = gb_arena_strdup(lexicon->arena, c[4]);
  g_ptr_array_add(lexicon->indicators, indicator);
  g_hash_table_insert(lexicon->by_id, (gpointer)indicator->id, indicator);
  gb_lexicon_enter_name(lexicon, indicator->name_zh, indicator, FALSE);
  set_aliases(lexicon, indicator, c[9]);
  if (*c[8]) {
    GbParentCell cell = {indicator, gb_arena_strdup(lexicon->arena, c[8]), row->file, row->line};
    g_array_append_val(loading->parents, cell);
  }
  return TRUE;
}

gboolean gb_lexicon_resolve_parents(const GbLexicon *lexicon, const GArray *cells, GError **error) {
  for (guint i = 0; i < cells->len; i++) {
    const GbParentCell *cell = &g_array_index(cells, GbParentCell, i);
    cell->indicator->parent = g_hash_table_lookup(lexicon->by_id, cell->id);
    GbTsvRow row = {cell->file, cell->line, NULL};
    if (!cell->indicator->parent)
      return gb_tsv_fail(&row, error, gb_message("%s: parent %s is no row"), cell->indicator->id,
                         cell->id);
  }
  return TRUE;
}

static gboolean read_whole(const GbTsvRow *row, gpointer data, GError **error) {
  GbLexicon *lexicon = data;
  gchar **c = row->cells;
  GbWhole *whole = gb_arena_new_array(lexicon->arena, GbWhole, 1);
  whole->whole = g_hash_table_lookup(lexicon->by_id, c[0]);
  if (!whole->whole)
    return gb_tsv_fail(row, error, gb_message("whole %s is no indicator"), c[0]);
  g_auto(GStrv) ids = g_strsplit(c[1], ";", -1);
  whole->n_parts = g_strv_length(ids);
  const GbIndicator **parts =
      gb_arena_new_array(lexicon->arena, const GbIndicator *, whole->n_parts);
  for (guint i = 0; i < whole->n_parts; i++) {
    parts[i] = g_hash_table_lookup(lexicon->by_id, ids[i]);
    if (!parts[i])
      return gb_tsv_fail(row, error, gb_message("part %s is no indicator"), ids[i]);
  }
  whole->parts = parts;
  whole->exhaustive = g_str_equal(c[2], "yes");
  whole->weighted = g_str_equal(c[3], "weighted");
  whole->by = gb_arena_strdup(lexicon->arena, c[4]);
  g_ptr_array_add(lexicon->wholes, whole);
  return TRUE;
}

gboolean gb_lexicon_load_indicators(GbLexicon *lexicon, const char *folder, GError **error) {
  static const char *const WHOLES[] = {"whole", "parts", "exhaustive", "relation",
                                       "by",    "note",  NULL};
  g_autofree char *main = g_build_filename(folder, "indicators.tsv", NULL);
  g_autofree char *more = g_build_filename(folder, "indicators-more.tsv", NULL);
  g_autofree char *wholes = g_build_filename(folder, "wholes.tsv", NULL);
  g_autoptr(GArray) parents = g_array_new(FALSE, FALSE, sizeof(GbParentCell));
  Loading loading = {lexicon, parents};
  return gb_tsv_read(main, GB_INDICATOR_COLUMNS, read_indicator, &loading, error) &&
         gb_tsv_read(more, GB_INDICATOR_COLUMNS, read_indicator, &loading, error) &&
         gb_lexicon_resolve_parents(lexicon, parents, error) &&
         gb_tsv_read(wholes, WHOLES, read_whole, lexicon, error);
}
