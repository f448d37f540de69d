/* Life of the lexicon and its look-ups.
 * lexicon: loaded once, const for all stages. */
#include "lexicon/lexicon.h"

#include <string.h>

#include "base/utf8.h"
#include "lexicon/lexicon_private.h"

#define BMP 0x10000u

/* Most places begin no word of the classes asked for: one look decides. */
static void index_edges(GbLexicon *lexicon) {
  lexicon->first = g_new0(guint32, BMP);
  lexicon->last = g_new0(guint32, BMP);
  for (guint i = 1; i < lexicon->words->len; i++) {
    const GbWord *word = g_ptr_array_index(lexicon->words, i);
    gunichar a = gb_utf8_at(word->text);
    gunichar b = gb_utf8_at(gb_utf8_before(word->text + strlen(word->text)));
    if (a < BMP)
      lexicon->first[a] |= word->classes;
    if (b < BMP)
      lexicon->last[b] |= word->classes;
  }
}

GbLexicon *gb_lexicon_load(const char *folder, GError **error) {
  g_autoptr(GbLexicon) lexicon = g_new0(GbLexicon, 1);
  lexicon->arena = gb_arena_new();
  lexicon->indicators = g_ptr_array_new();
  lexicon->by_id = g_hash_table_new(g_str_hash, g_str_equal);
  lexicon->by_name = g_hash_table_new(g_str_hash, g_str_equal);
  lexicon->wholes = g_ptr_array_new();
  lexicon->words = g_ptr_array_new();
  g_ptr_array_add(lexicon->words, NULL);
  lexicon->forward = gb_trie_new(FALSE);
  lexicon->backward = gb_trie_new(TRUE);
  if (!gb_lexicon_load_indicators(lexicon, folder, error) ||
      !gb_lexicon_load_words(lexicon, folder, error))
    return NULL;
  index_edges(lexicon);
  return g_steal_pointer(&lexicon);
}

void gb_lexicon_free(GbLexicon *lexicon) {
  if (!lexicon)
    return;
  g_free(lexicon->first);
  g_free(lexicon->last);
  gb_trie_free(lexicon->forward);
  gb_trie_free(lexicon->backward);
  g_ptr_array_unref(lexicon->words);
  g_ptr_array_unref(lexicon->wholes);
  g_hash_table_unref(lexicon->by_name);
  g_hash_table_unref(lexicon->by_id);
  g_ptr_array_unref(lexicon->indicators);
  gb_arena_free(lexicon->arena);
  g_free(lexicon);
}

GbWord *gb_lexicon_word(GbLexicon *lexicon, const char *text) {
  guint32 index = gb_trie_get(lexicon->forward, text);
  if (index)
    return g_ptr_array_index(lexicon->words, index);
  GbWord *word = gb_arena_new_array(lexicon->arena, GbWord, 1);
  word->text = gb_arena_strdup(lexicon->arena, text);
  g_ptr_array_add(lexicon->words, word);
  gb_trie_add(lexicon->forward, text, lexicon->words->len - 1);
  gb_trie_add(lexicon->backward, text, lexicon->words->len - 1);
  return word;
}

typedef struct {
  const GbLexicon *lexicon;
  guint32 classes;
  const GbWord *word;
  gsize length;
} Search;

static void take_longest(guint32 value, gsize length, gpointer data) {
  Search *search = data;
  const GbWord *word = g_ptr_array_index(search->lexicon->words, value);
  if (word->classes & search->classes) {
    search->word = word;
    search->length = length;
  }
}

static const GbWord *walk(const GbLexicon *lexicon, const GbTrie *trie, const char *at,
                          const char *limit, guint32 classes, gsize *length) {
  Search search = {lexicon, classes, NULL, 0};
  gb_trie_walk(trie, at, limit, take_longest, &search);
  if (length)
    *length = search.length;
  return search.word;
}

static gboolean edge_fits(const guint32 *edges, gunichar c, guint32 classes) {
  return c >= BMP || edges[c] & classes;
}

static const GbWord *no_word(gsize *length) {
  if (length)
    *length = 0;
  return NULL;
}

const GbWord *gb_lexicon_word_at(const GbLexicon *lexicon, const char *at, const char *end,
                                 guint32 classes, gsize *length) {
  if (at >= end || !edge_fits(lexicon->first, gb_utf8_at(at), classes))
    return no_word(length);
  return walk(lexicon, lexicon->forward, at, end, classes, length);
}

const GbWord *gb_lexicon_word_before(const GbLexicon *lexicon, const char *begin, const char *at,
                                     guint32 classes, gsize *length) {
  if (at <= begin || !edge_fits(lexicon->last, gb_utf8_at(gb_utf8_before(at)), classes))
    return no_word(length);
  return walk(lexicon, lexicon->backward, at, begin, classes, length);
}

guint gb_lexicon_indicator_count(const GbLexicon *lexicon) {
  return lexicon->indicators->len;
}

const GbIndicator *gb_lexicon_indicator(const GbLexicon *lexicon, guint i) {
  return g_ptr_array_index(lexicon->indicators, i);
}

guint gb_lexicon_whole_count(const GbLexicon *lexicon) {
  return lexicon->wholes->len;
}

const GbWhole *gb_lexicon_whole(const GbLexicon *lexicon, guint i) {
  return g_ptr_array_index(lexicon->wholes, i);
}
