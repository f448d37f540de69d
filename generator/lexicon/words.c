/* The tables of function words: verbs, bases, hedges, targets, frames, attributes, units and the
 * small classes of words.tsv. lexicon: loaded once, const for all stages. */
#include <string.h>

#include "base/message.h"
#include "lexicon/lexicon_private.h"
#include "lexicon/tsv.h"

/* Families of units.tsv that count things. */
static const char *const COUNTED[] = {
    "count",   "item",  "firm",      "institution", "case",           "event",
    "machine", "bed",   "household", "book",        "time-count",     "medal",
    "vehicle", "class", "person",    "person-time", "household-time", "flight",
    "train",   "pair",  "plant",     "head"};

static const struct {
  const char *name;
  GbFamilies bit;
} FAMILIES[GB_N_NAMED_FAMILIES] = {
    {"apparent-power", GB_FAMILY_APPARENT_POWER},
    {"area", GB_FAMILY_AREA},
    {"bed", GB_FAMILY_BED},
    {"book", GB_FAMILY_BOOK},
    {"case", GB_FAMILY_CASE},
    {"coal-equivalent", GB_FAMILY_COAL_EQUIVALENT},
    {"compound", GB_FAMILY_COMPOUND},
    {"concentration", GB_FAMILY_CONCENTRATION},
    {"container", GB_FAMILY_CONTAINER},
    {"count", GB_FAMILY_COUNT},
    {"doubling", GB_FAMILY_DOUBLING},
    {"duration", GB_FAMILY_DURATION},
    {"energy", GB_FAMILY_ENERGY},
    {"event", GB_FAMILY_EVENT},
    {"firm", GB_FAMILY_FIRM},
    {"freight-distance", GB_FAMILY_FREIGHT_DISTANCE},
    {"glass", GB_FAMILY_GLASS},
    {"household", GB_FAMILY_HOUSEHOLD},
    {"institution", GB_FAMILY_INSTITUTION},
    {"item", GB_FAMILY_ITEM},
    {"length", GB_FAMILY_LENGTH},
    {"machine", GB_FAMILY_MACHINE},
    {"mass", GB_FAMILY_MASS},
    {"medal", GB_FAMILY_MEDAL},
    {"money", GB_FAMILY_MONEY},
    {"money-eur", GB_FAMILY_MONEY_EUR},
    {"money-hkd", GB_FAMILY_MONEY_HKD},
    {"money-jpy", GB_FAMILY_MONEY_JPY},
    {"money-usd", GB_FAMILY_MONEY_USD},
    {"multiple", GB_FAMILY_MULTIPLE},
    {"multiplier", GB_FAMILY_MULTIPLIER},
    {"passenger-distance", GB_FAMILY_PASSENGER_DISTANCE},
    {"percent", GB_FAMILY_PERCENT},
    {"permille", GB_FAMILY_PERMILLE},
    {"permille-point", GB_FAMILY_PERMILLE_POINT},
    {"person", GB_FAMILY_PERSON},
    {"person-time", GB_FAMILY_PERSON_TIME},
    {"point", GB_FAMILY_POINT},
    {"power", GB_FAMILY_POWER},
    {"ratio", GB_FAMILY_RATIO},
    {"time", GB_FAMILY_TIME},
    {"time-count", GB_FAMILY_TIME_COUNT},
    {"vehicle", GB_FAMILY_VEHICLE},
    {"volume", GB_FAMILY_VOLUME},
    {"yield", GB_FAMILY_YIELD},
};

typedef gboolean (*Reader)(const GbTsvRow *row, gpointer data, GError **error);

static gboolean measure_of(const char *cell, GbMeasure *out) {
  for (GbMeasure m = GB_MEASURE_LEVEL; m <= GB_MEASURE_RANK; m++)
    if (g_str_equal(gb_measure_name(m), cell)) {
      *out = m;
      return TRUE;
    }
  return FALSE;
}

static gboolean read_verb(const GbTsvRow *row, gpointer data, GError **error) {
  gchar **c = row->cells;
  GbWord *word = gb_lexicon_word(data, c[0]);
  word->classes |= GB_WORD_VERB;
  word->sign = g_str_equal(c[1], "+") ? 1 : g_str_equal(c[1], "-") ? -1 : 0;
  if (!measure_of(c[2], &word->percent) || !measure_of(c[3], &word->points) ||
      !measure_of(c[4], &word->own))
    return gb_tsv_fail(row, error, gb_message("%s: no such measure"), c[0]);
  return TRUE;
}

static gboolean base_of(const char *cell, GbBase *out) {
  for (GbBase b = GB_BASE_NONE; b <= GB_BASE_OTHER; b++)
    if (g_str_equal(gb_base_name(b), cell)) {
      *out = b;
      return TRUE;
    }
  return FALSE;
}

static gboolean read_base(const GbTsvRow *row, gpointer data, GError **error) {
  GbWord *word = gb_lexicon_word(data, row->cells[0]);
  word->classes |= GB_WORD_BASE;
  return base_of(row->cells[1], &word->base)
             ? TRUE
             : gb_tsv_fail(row, error, gb_message("%s: no such base"), row->cells[0]);
}

static gboolean read_hedge(const GbTsvRow *row, gpointer data, GError **error) {
  GbWord *word = gb_lexicon_word(data, row->cells[0]);
  word->classes |= g_str_equal(row->cells[2], "after") ? GB_WORD_HEDGE_AFTER : GB_WORD_HEDGE_BEFORE;
  for (GbApprox a = GB_APPROX_EQ; a <= GB_APPROX_LT; a++)
    if (g_str_equal(gb_approx_name(a), row->cells[1])) {
      word->approx = a;
      return TRUE;
    }
  return gb_tsv_fail(row, error, gb_message("%s: no such hedge"), row->cells[0]);
}

static gboolean read_target(const GbTsvRow *row, gpointer data, GError **error) {
  (void)error;
  gchar **c = row->cells;
  GbWord *word = gb_lexicon_word(data, c[0]);
  word->classes |= GB_WORD_TARGET;
  word->target = g_str_equal(c[1], "target") ? 1 : g_str_equal(c[1], "actual") ? -1 : 0;
  word->section = g_str_equal(c[2], "section");
  word->weak = g_str_has_prefix(c[3], "weak");
  if (g_str_has_prefix(c[3], "near"))
    word->marks |= GB_MARK_NEAR;
  return TRUE;
}

static gboolean read_frame(const GbTsvRow *row, gpointer data, GError **error) {
  (void)error;
  GbLexicon *lexicon = data;
  if (strstr(row->cells[0], "…"))
    return TRUE;
  GbWord *word = gb_lexicon_word(lexicon, row->cells[0]);
  word->classes |= GB_WORD_FRAME;
  word->opens = gb_arena_strdup(lexicon->arena, row->cells[1]);
  return TRUE;
}

/* Bit of the family of that name. @made  a new one gets a bit of its own; GB_FAMILY_OTHER: none is
 * left, or it is not to be made */
static GbFamilies family_of(GbLexicon *lexicon, const char *name, gboolean made) {
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS(FAMILIES); i++)
    if (g_str_equal(FAMILIES[i].name, name))
      return FAMILIES[i].bit;
  if (g_ptr_array_find_with_equal_func(lexicon->families, name, g_str_equal, &n))
    return GB_FAMILY(GB_N_NAMED_FAMILIES + n);
  n = GB_N_NAMED_FAMILIES + lexicon->families->len;
  if (!made || GB_FAMILY(n) == GB_FAMILY_OTHER)
    return GB_FAMILY_OTHER;
  g_ptr_array_add(lexicon->families, gb_arena_strdup(lexicon->arena, name));
  return GB_FAMILY(n);
}

static gboolean read_attribute(const GbTsvRow *row, gpointer data, GError **error) {
  GbLexicon *lexicon = data;
  GbWord *word = gb_lexicon_word(lexicon, row->cells[0]);
  g_auto(GStrv) families = g_strsplit(row->cells[2], ";", -1);
  word->classes |= GB_WORD_ATTRIBUTE;
  word->families = 0;
  for (guint i = 0; families[i]; i++)
    word->families |= *families[i] ? family_of(lexicon, families[i], TRUE) : 0;
  word->flow = g_str_equal(row->cells[3], "flow");
  return word->families & GB_FAMILY_OTHER
             ? gb_tsv_fail(row, error, gb_message("%s: too many unit families"), row->cells[0])
             : TRUE;
}

/* Attributes are read before: what they are measured in has its bit. */
static gboolean read_unit(const GbTsvRow *row, gpointer data, GError **error) {
  (void)error;
  GbLexicon *lexicon = data;
  GbWord *word = gb_lexicon_word(lexicon, row->cells[0]);
  GbUnit *unit = gb_arena_new_array(lexicon->arena, GbUnit, 1);
  unit->text = word->text;
  unit->family = family_of(lexicon, row->cells[1], FALSE);
  unit->multiplier = unit->family == GB_FAMILY_MULTIPLIER;
  for (guint i = 0; i < G_N_ELEMENTS(COUNTED); i++)
    unit->counted |= g_str_equal(COUNTED[i], row->cells[1]);
  word->classes |= GB_WORD_UNIT;
  word->unit = unit;
  return TRUE;
}

typedef struct {
  const char *name;
  GbWordClasses bit; /* 0: nothing looks it up */
  gsize value;       /* offset of the GbWord member that takes the value, 0: none */
} SmallClass;

static const SmallClass SMALL_CLASSES[] = {
    {"adverb", GB_WORD_ADVERB, 0},
    {"area", GB_WORD_AREA, 0},
    {"link", GB_WORD_LINK, 0},
    {"keep", GB_WORD_KEEP, 0},
    {"go", GB_WORD_GO, 0},
    {"state", GB_WORD_STATE, 0},
    {"bare", GB_WORD_BARE, 0},
    {"region", GB_WORD_REGION, 0},
    {"grade", GB_WORD_GRADE, 0},
    {"grade-behind", GB_WORD_GRADE, 0},
    {"owned", GB_WORD_OWNED, 0},
    {"short", GB_WORD_SHORT, G_STRUCT_OFFSET(GbWord, full)},
    {"head", GB_WORD_HEAD, G_STRUCT_OFFSET(GbWord, full)},
    {"child", GB_WORD_CHILD, G_STRUCT_OFFSET(GbWord, child)},
    {"split", GB_WORD_SPLIT, G_STRUCT_OFFSET(GbWord, halves)},
    {"of-unit", GB_WORD_OF_UNIT, G_STRUCT_OFFSET(GbWord, counted)},
    {"bound", GB_WORD_BOUND, 0},
    {"account", GB_WORD_ACCOUNT, 0},
    {"manner", GB_WORD_MANNER, 0},
    {"course", GB_WORD_COURSE, 0},
    {"branch", GB_WORD_BRANCH, 0},
    {"sort", GB_WORD_SORT, 0},
    {"scope", GB_WORD_SCOPE, 0},
    {"total", GB_WORD_TOTAL, 0},
    {"price", 0, 0},
    {"rate", GB_WORD_RATE, 0},
    {"standing", GB_WORD_STANDING, 0},
    {"equal", GB_WORD_EQUAL, 0},
    {"yearly", GB_WORD_YEARLY, 0},
    {"cut", 0, 0},
    {"further", 0, 0},
    {"plan", GB_WORD_PLAN, 0},
    {"distance", GB_WORD_DISTANCE, 0},
    {"pull", GB_WORD_PULL, 0},
    {"level-of", GB_WORD_LEVEL_OF, 0},
    {"work", GB_WORD_WORK, 0},
    {"plant", GB_WORD_PLANT, 0},
    {"preposition", GB_WORD_PREPOSITION, 0},
    {"harm", GB_WORD_HARM, 0},
    {"closed", GB_WORD_CLOSED, 0},
    {"place", GB_WORD_PLACE, 0},
    {"anaphor", GB_WORD_ANAPHOR, 0},
    {"without", GB_WORD_WITHOUT, 0},
    {"code-before", GB_WORD_CODE_BEFORE, 0},
    {"code-after", GB_WORD_CODE_AFTER, 0},
    {"survey", GB_WORD_SURVEY, 0},
    {"definition", GB_WORD_DEFINITION, 0},
    {"caption", GB_WORD_CAPTION, 0},
    {"capacity", GB_WORD_CAPACITY, 0},
    {"people", GB_WORD_PEOPLE, 0},
    {"spent", GB_WORD_SPENT, 0},
    {"outset", GB_WORD_OUTSET, 0},
    {"particle", GB_WORD_PARTICLE, 0},
    {"footing", GB_WORD_FOOTING, 0},
    {"signed", GB_WORD_SIGNED_SUM, 0},
    {"average", GB_WORD_AVERAGE, 0},
    {"complement", GB_WORD_COMPLEMENT, G_STRUCT_OFFSET(GbWord, others)},
    {"tail", GB_WORD_TAIL, 0},
};

/* Classes that have a table of their own. */
static const SmallClass TABLE_CLASSES[] = {
    {"indicator", GB_WORD_INDICATOR, 0}, {"attribute", GB_WORD_ATTRIBUTE, 0},
    {"verb", GB_WORD_VERB, 0},           {"base", GB_WORD_BASE, 0},
    {"hedge", GB_WORD_HEDGE_BEFORE, 0},  {"hedge", GB_WORD_HEDGE_AFTER, 0},
    {"target", GB_WORD_TARGET, 0},       {"frame", GB_WORD_FRAME, 0},
    {"unit", GB_WORD_UNIT, 0},
};

static void append_names(GString *out, const SmallClass *of, guint n, GbWordClasses classes) {
  GbWordClasses told = 0; /* grade-behind is grade, too */
  for (guint i = 0; i < n; i++) {
    if (of[i].bit & classes & ~told)
      g_string_append_printf(out, "%s%s", out->len ? ", " : "", of[i].name);
    told |= of[i].bit;
  }
}

char *gb_word_classes_text(GbWordClasses classes) {
  GString *out = g_string_new(NULL);
  append_names(out, TABLE_CLASSES, G_N_ELEMENTS(TABLE_CLASSES), classes);
  append_names(out, SMALL_CLASSES, G_N_ELEMENTS(SMALL_CLASSES), classes);
  return g_string_free(out, FALSE);
}

static gboolean owned_of(const char *cell, GbOwned *out) {
  static const char *const NAMES[GB_N_OWNED] = {"institution", "transport", "floor",
                                                "accounts",    "fund",      "service"};
  for (guint i = 0; i < GB_N_OWNED; i++)
    if (g_str_equal(NAMES[i], cell)) {
      *out = (GbOwned)i;
      return TRUE;
    }
  return FALSE;
}

static gboolean price_of(const char *cell, GbPrice *out) {
  for (*out = GB_PRICE_REAL; *out > GB_PRICE_UNSAID; (*out)--)
    if (g_str_equal(gb_price_name(*out), cell))
      return TRUE;
  return FALSE;
}

static guint32 marks_of(const char *class, const char *cell) {
  static const struct {
    const char *class, *cell;
    GbWordMarks mark;
  } MARKS[] = {{"state", "faint", GB_MARK_FAINT},    {"tail", "count", GB_MARK_COUNT},
               {"closed", "weak", GB_MARK_WEAK},     {"particle", "any", GB_MARK_ANYWHERE},
               {"grade-behind", "", GB_MARK_BEHIND}, {"cut", "", GB_MARK_CUT},
               {"further", "", GB_MARK_FURTHER},     {"account", "total", GB_MARK_CLOSES}};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (g_str_equal(MARKS[i].class, class) && g_str_equal(MARKS[i].cell, cell))
      return MARKS[i].mark;
  return 0;
}

static gboolean read_small_class(const GbTsvRow *row, gpointer data, GError **error) {
  GbLexicon *lexicon = data;
  gchar **c = row->cells;
  GbWord *word = gb_lexicon_word(lexicon, c[0]);
  for (guint i = 0; i < G_N_ELEMENTS(SMALL_CLASSES); i++) {
    const SmallClass *small = &SMALL_CLASSES[i];
    if (!g_str_equal(small->name, c[1]))
      continue;
    word->classes |= small->bit;
    if (small->bit == GB_WORD_AREA && !base_of(c[2], &word->base))
      return gb_tsv_fail(row, error, gb_message("%s: no such base"), c[0]);
    if (small->bit == GB_WORD_OWNED && !owned_of(c[2], &word->owned))
      return gb_tsv_fail(row, error, gb_message("%s: no such kind of owner"), c[0]);
    if (small->bit & GB_WORD_SIGNED)
      word->effect = g_str_equal(c[2], "+") ? 1 : g_str_equal(c[2], "-") ? -1 : 0;
    if ((small->bit & GB_WORD_SIGNED && !word->effect) ||
        (g_str_equal(small->name, "price") && !price_of(c[2], &word->price)))
      return gb_tsv_fail(row, error, gb_message("%s: class %s wants another value"), c[0], c[1]);
    word->marks |= marks_of(c[1], c[2]);
    if (small->value && !*c[2])
      return gb_tsv_fail(row, error, gb_message("%s: class %s wants a value"), c[0], c[1]);
    if (small->value)
      G_STRUCT_MEMBER(const char *, word, small->value) = gb_arena_strdup(lexicon->arena, c[2]);
    return TRUE;
  }
  return gb_tsv_fail(row, error, gb_message("%s: no such class: %s"), c[0], c[1]);
}

gboolean gb_lexicon_load_words(GbLexicon *lexicon, const char *folder, GError **error) {
  static const struct {
    const char *file;
    const char *columns[9];
    Reader read;
  } TABLES[] = {
      {"attributes.tsv", {"noun", "en", "families", "kind", "elidable", "note"}, read_attribute},
      {"bases.tsv", {"phrase", "base", "measure", "note"}, read_base},
      {"frames.tsv", {"cue", "opens", "whole", "parts", "scope", "note"}, read_frame},
      {"hedges.tsv", {"word", "approx", "place", "note"}, read_hedge},
      {"targets.tsv", {"cue", "effect", "scope", "note"}, read_target},
      {"units.tsv",
       {"unit", "family", "base", "factor", "multiplier", "en", "wan_yi", "note"},
       read_unit},
      {"verbs.tsv", {"verb", "sign", "percent", "points", "own", "note"}, read_verb},
      {"words.tsv", {"word", "class", "value", "note"}, read_small_class},
  };
  for (guint i = 0; i < G_N_ELEMENTS(TABLES); i++) {
    g_autofree char *file = g_build_filename(folder, TABLES[i].file, NULL);
    if (!gb_tsv_read(file, TABLES[i].columns, TABLES[i].read, lexicon, error))
      return FALSE;
  }
  return TRUE;
}
