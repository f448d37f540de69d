/* A user's own indicators, laid over the lexicon: new rows, and cells that replace those of a row
 * of the same id. lexicon: read after the program's own tables, before the words are laid out. */
#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "base/nearest.h"
#include "base/unit.h"
#include "lexicon/lexicon_private.h"

/** @ids, @names  of this file → line; @parents  GbParentCell */
typedef struct {
  GbLexicon *lexicon;
  GHashTable *ids, *names;
  GArray *parents;
} Overlay;

static gboolean is_slug(const char *id) {
  for (const char *p = id; *p; p++)
    if (!g_ascii_islower(*p) && !g_ascii_isdigit(*p) &&
        (*p != '-' || p == id || p[-1] == '-' || !p[1]))
      return FALSE;
  return *id;
}

static gboolean is_unit(GbLexicon *lexicon, const char *text) {
  const GbWord *word = gb_lexicon_known_word(lexicon, text);
  return word && word->classes & GB_WORD_UNIT;
}

/* 万元 and 元/人 are made of units; a part may be a span of time: 万吨/年. */
static gboolean unit_is_known(GbLexicon *lexicon, const char *unit) {
  if (is_unit(lexicon, unit))
    return TRUE;
  g_auto(GStrv) parts = g_strsplit(gb_unit_bare(unit, NULL), "/", -1);
  for (guint i = 0; parts[i]; i++)
    if (!is_unit(lexicon, parts[i]) && !is_unit(lexicon, gb_unit_bare(parts[i], NULL)))
      return FALSE;
  return TRUE;
}

/* One of the categories that the lexicon has; NULL none, @near the one that was probably meant. */
static const char *category_of(const GbLexicon *lexicon, const char *cell, const char **near) {
  g_autoptr(GPtrArray) all = g_ptr_array_new();
  *near = NULL;
  for (guint i = 0; i < lexicon->indicators->len; i++) {
    const GbIndicator *indicator = g_ptr_array_index(lexicon->indicators, i);
    if (g_str_equal(indicator->category, cell))
      return indicator->category;
    if (!g_ptr_array_find_with_equal_func(all, indicator->category, g_str_equal, NULL))
      g_ptr_array_add(all, (gpointer)indicator->category);
  }
  g_ptr_array_add(all, NULL);
  *near = gb_nearest(cell, (const char *const *)all->pdata);
  return NULL;
}

static gboolean refuse(const GbTsvRow *row, const char *column, const char *cell, const char *near,
                       GError **error) {
  g_autofree char *guess =
      near ? g_strdup_printf(gb_message("; did you mean %s?"), near) : g_strdup("");
  return gb_tsv_fail(row, error, gb_message("%s: unknown word in column %s%s"), cell, column,
                     guess);
}

static gboolean enter(Overlay *o, const GbTsvRow *row, const char *name, GbIndicator *indicator,
                      GError **error) {
  g_autofree char *trimmed = g_strstrip(g_strdup(name));
  if (!*trimmed)
    return gb_tsv_fail(row, error, gb_message("%s: an alias is empty; they are parted by single ;"),
                       indicator->id);
  guint line = GPOINTER_TO_UINT(g_hash_table_lookup(o->names, trimmed));
  if (line)
    return gb_tsv_fail(row, error, gb_message("the name %s stands already in line %u"), trimmed,
                       line);
  g_hash_table_insert(o->names, g_strdup(trimmed), GUINT_TO_POINTER(row->line));
  gb_lexicon_enter_name(o->lexicon, trimmed, indicator, TRUE);
  return TRUE;
}

static gboolean enter_names(Overlay *o, const GbTsvRow *row, GbIndicator *indicator,
                            GError **error) {
  gchar **c = row->cells;
  if (*c[1]) {
    indicator->name_zh = gb_arena_strdup(o->lexicon->arena, c[1]);
    if (!enter(o, row, c[1], indicator, error))
      return FALSE;
  }
  g_auto(GStrv) aliases = g_strsplit(c[9], ";", -1);
  for (guint i = 0; *c[9] && aliases[i]; i++)
    if (!enter(o, row, aliases[i], indicator, error))
      return FALSE;
  return TRUE;
}

static GbIndicator *indicator_of(Overlay *o, const GbTsvRow *row, GError **error) {
  gchar **c = row->cells;
  GbLexicon *lexicon = o->lexicon;
  guint line = GPOINTER_TO_UINT(g_hash_table_lookup(o->ids, c[0]));
  if (line || !is_slug(c[0])) {
    gb_tsv_fail(row, error,
                line ? gb_message("id %s stands already in line %u")
                     : gb_message("id \"%s\": an id is made of a-z, 0-9 and single hyphens"),
                c[0], line);
    return NULL;
  }
  g_hash_table_insert(o->ids, g_strdup(c[0]), GUINT_TO_POINTER(row->line));
  GbIndicator *indicator = g_hash_table_lookup(lexicon->by_id, c[0]);
  if (indicator)
    return indicator;
  if (!*c[1] || !*c[3]) {
    gb_tsv_fail(row, error, gb_message("%s is new: it needs name_zh and category"), c[0]);
    return NULL;
  }
  indicator = gb_arena_new_array(lexicon->arena, GbIndicator, 1);
  *indicator = (GbIndicator){.id = gb_arena_strdup(lexicon->arena, c[0]),
                             .name_en = "",
                             .unit = "",
                             .category = "",
                             .aliases = gb_arena_new_array(lexicon->arena, const char *, 1)};
  g_ptr_array_add(lexicon->indicators, indicator);
  g_hash_table_insert(lexicon->by_id, (gpointer)indicator->id, indicator);
  return indicator;
}

static gboolean read_row(const GbTsvRow *row, gpointer data, GError **error) {
  Overlay *o = data;
  gchar **c = row->cells;
  GbIndicator *indicator = indicator_of(o, row, error);
  if (!indicator)
    return FALSE;
  if (*c[3]) {
    const char *near = NULL, *category = category_of(o->lexicon, c[3], &near);
    if (!category)
      return refuse(row, "category", c[3], near, error);
    indicator->category = category;
  }
  if (*c[4] && !unit_is_known(o->lexicon, c[4]))
    return gb_tsv_fail(row, error, gb_message("unit %s is not in units.tsv; leave the cell empty"),
                       c[4]);
  if (*c[2])
    indicator->name_en = gb_arena_strdup(o->lexicon->arena, c[2]);
  if (*c[4])
    indicator->unit = gb_arena_strdup(o->lexicon->arena, c[4]);
  if (*c[8]) {
    GbParentCell cell = {indicator, gb_arena_strdup(o->lexicon->arena, c[8]), row->file, row->line};
    g_array_append_val(o->parents, cell);
  }
  return gb_lexicon_read_codes(row, indicator, error) && enter_names(o, row, indicator, error);
}

/* A row whose parents lead back to it would never end. */
static gboolean check_circles(const Overlay *o, GError **error) {
  for (guint i = 0; i < o->parents->len; i++) {
    const GbParentCell *cell = &g_array_index(o->parents, GbParentCell, i);
    guint steps = 0;
    for (const GbIndicator *p = cell->indicator; p; p = p->parent, steps++)
      if (steps > o->lexicon->indicators->len) {
        GbTsvRow row = {cell->file, cell->line, NULL};
        return gb_tsv_fail(&row, error, gb_message("%s: its parents lead back to it"),
                           cell->indicator->id);
      }
  }
  return TRUE;
}

gboolean gb_lexicon_load_overlay(GbLexicon *lexicon, const char *file, GError **error) {
  g_autoptr(GHashTable) ids = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) names = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GArray) parents = g_array_new(FALSE, FALSE, sizeof(GbParentCell));
  Overlay o = {lexicon, ids, names, parents};
  g_autoptr(GError) why = NULL;
  if (gb_tsv_read(file, GB_INDICATOR_COLUMNS, read_row, &o, &why) &&
      gb_lexicon_resolve_parents(lexicon, parents, &why) && check_circles(&o, &why))
    return TRUE;
  /* the file is the user's, not the program's */
  g_set_error_literal(error, GB_ERROR, GB_ERROR_USAGE, why->message);
  return FALSE;
}
