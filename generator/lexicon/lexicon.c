/* Life of the lexicon and its look-ups.
 * lexicon: loaded once, const for all stages. */
#include "lexicon/lexicon.h"

#include "lexicon/lexicon_private.h"

static GbWordClasses classes_of(guint32 index, gpointer data) {
  const GbLexicon *lexicon = data;
  return ((const GbWord *)g_ptr_array_index(lexicon->words, index))->classes;
}

static void build_tries(GbLexicon *lexicon) {
  lexicon->forward = gb_trie_build(lexicon->building.forward, classes_of, lexicon);
  lexicon->backward = gb_trie_build(lexicon->building.backward, classes_of, lexicon);
  g_clear_pointer(&lexicon->building.forward, gb_trie_builder_free);
  g_clear_pointer(&lexicon->building.backward, gb_trie_builder_free);
}

GbLexicon *gb_lexicon_load_with(const char *folder, const char *own, GError **error) {
  g_autoptr(GbLexicon) lexicon = g_new0(GbLexicon, 1);
  lexicon->arena = gb_arena_new();
  lexicon->indicators = g_ptr_array_new();
  lexicon->by_id = g_hash_table_new(g_str_hash, g_str_equal);
  lexicon->by_name = g_hash_table_new(g_str_hash, g_str_equal);
  lexicon->wholes = g_ptr_array_new();
  lexicon->words = g_ptr_array_new();
  lexicon->families = g_ptr_array_new();
  g_ptr_array_add(lexicon->words, NULL);
  lexicon->building.forward = gb_trie_builder_new(FALSE);
  lexicon->building.backward = gb_trie_builder_new(TRUE);
  if (!gb_lexicon_load_indicators(lexicon, folder, error) ||
      !gb_lexicon_load_words(lexicon, folder, error) ||
      !gb_lexicon_load_confidence(lexicon, folder, error) ||
      (own && !gb_lexicon_load_overlay(lexicon, own, error)))
    return NULL;
  build_tries(lexicon);
  return g_steal_pointer(&lexicon);
}

GbLexicon *gb_lexicon_load(const char *folder, GError **error) {
  return gb_lexicon_load_with(folder, NULL, error);
}

void gb_lexicon_free(GbLexicon *lexicon) {
  if (!lexicon)
    return;
  gb_trie_builder_free(lexicon->building.forward);
  gb_trie_builder_free(lexicon->building.backward);
  gb_trie_free(lexicon->forward);
  gb_trie_free(lexicon->backward);
  g_ptr_array_unref(lexicon->words);
  g_ptr_array_unref(lexicon->families);
  g_ptr_array_unref(lexicon->wholes);
  g_hash_table_unref(lexicon->by_name);
  g_hash_table_unref(lexicon->by_id);
  g_ptr_array_unref(lexicon->indicators);
  gb_arena_free(lexicon->arena);
  g_free(lexicon);
}

const GbWord *gb_lexicon_known_word(const GbLexicon *lexicon, const char *text) {
  guint32 index = *gb_trie_builder_value(lexicon->building.forward, text);
  return index ? g_ptr_array_index(lexicon->words, index) : NULL;
}

GbWord *gb_lexicon_word(GbLexicon *lexicon, const char *text) {
  guint32 *index = gb_trie_builder_value(lexicon->building.forward, text);
  if (*index)
    return g_ptr_array_index(lexicon->words, *index);
  GbWord *word = gb_arena_new_array(lexicon->arena, GbWord, 1);
  word->text = gb_arena_strdup(lexicon->arena, text);
  *index = lexicon->words->len;
  *gb_trie_builder_value(lexicon->building.backward, text) = lexicon->words->len;
  g_ptr_array_add(lexicon->words, word);
  return word;
}

const GbWord *gb_lexicon_word_at(const GbLexicon *lexicon, const char *at, const char *end,
                                 GbWordClasses classes, gsize *length) {
  gsize ignored;
  guint32 i = gb_trie_longest(lexicon->forward, at, end, classes, length ? length : &ignored);
  return i ? g_ptr_array_index(lexicon->words, i) : NULL;
}

GbWordClasses gb_lexicon_may_begin(const GbLexicon *lexicon, const char *at) {
  return gb_trie_may_begin(lexicon->forward, at);
}

guint gb_lexicon_words_at(const GbLexicon *lexicon, const char *at, const char *end,
                          GbWordHit *hits) {
  GbTrieHit found[GB_WORD_HITS];
  guint n = gb_trie_all(lexicon->forward, at, end, found, GB_WORD_HITS);
  for (guint i = 0; i < n; i++)
    hits[i] = (GbWordHit){g_ptr_array_index(lexicon->words, found[i].value), found[i].classes,
                          found[i].length};
  return n;
}

const GbWord *gb_lexicon_word_before(const GbLexicon *lexicon, const char *begin, const char *at,
                                     GbWordClasses classes, gsize *length) {
  gsize ignored;
  guint32 i =
      gb_trie_longest_back(lexicon->backward, at, begin, classes, length ? length : &ignored);
  return i ? g_ptr_array_index(lexicon->words, i) : NULL;
}

gboolean gb_lexicon_has_word(const GbLexicon *lexicon, const char *from, const char *end,
                             GbWordClasses classes) {
  for (; from < end; from = g_utf8_next_char(from))
    if (gb_lexicon_may_begin(lexicon, from) & classes &&
        gb_lexicon_word_at(lexicon, from, end, classes, NULL))
      return TRUE;
  return FALSE;
}

guint gb_lexicon_indicator_count(const GbLexicon *lexicon) {
  return lexicon->indicators->len;
}

guint gb_lexicon_whole_count(const GbLexicon *lexicon) {
  return lexicon->wholes->len;
}

const GbWhole *gb_lexicon_whole(const GbLexicon *lexicon, guint i) {
  return g_ptr_array_index(lexicon->wholes, i);
}
