/* The catalogue: GNU gettext would need an installed locale and setlocale(), but the locale stays
 * "C", so that numbers and sorting never depend on it. base: used by everything. */
#include "base/message.h"

#include <string.h>

/** assets/messages/zh-Hans.tsv with a NUL behind it; made by the build. */
extern const char gb_message_catalogue[];

static GHashTable *translations; /* English → Chinese, owned; NULL: English */

GbLanguage gb_message_wanted(void) {
  static const char *const VARIABLES[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
  for (guint i = 0; i < G_N_ELEMENTS(VARIABLES); i++) {
    const char *value = g_getenv(VARIABLES[i]);
    if (value && *value)
      return g_str_has_prefix(value, "zh") ? GB_LANGUAGE_ZH : GB_LANGUAGE_EN;
  }
  return GB_LANGUAGE_EN;
}

gboolean gb_message_parse(const char *word, GbLanguage *out) {
  gboolean zh = !strcmp(word, "zh");
  if (!zh && strcmp(word, "en") != 0)
    return FALSE;
  *out = zh ? GB_LANGUAGE_ZH : GB_LANGUAGE_EN;
  return TRUE;
}

/* A line each: English, tab, Chinese, with \n and \" as in C. The first line names the columns. */
static GHashTable *read_catalogue(void) {
  GHashTable *table = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  g_auto(GStrv) lines = g_strsplit(gb_message_catalogue, "\n", -1);
  for (guint i = 1; lines[i]; i++) {
    char *tab = strchr(lines[i], '\t');
    if (!tab)
      continue;
    *tab = 0;
    g_hash_table_insert(table, g_strcompress(lines[i]), g_strcompress(tab + 1));
  }
  return table;
}

void gb_message_use(GbLanguage language) {
  g_clear_pointer(&translations, g_hash_table_unref);
  if (language == GB_LANGUAGE_ZH)
    translations = read_catalogue();
}

const char *gb_message(const char *english) {
  const char *chinese = translations ? g_hash_table_lookup(translations, english) : NULL;
  return chinese ? chinese : english;
}

const char *gb_message_errno(int number) {
  return gb_message(g_strerror(number));
}

const char *gb_message_reason(const GError *error) {
  for (int number = 1; error->domain == G_FILE_ERROR && number < 134; number++)
    if (error->code != G_FILE_ERROR_FAILED &&
        g_file_error_from_errno(number) == (GFileError)error->code)
      return gb_message_errno(number);
  return error->message;
}
