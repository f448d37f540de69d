/* GKeyFile reads the values, a walk over the lines finds their places.
 * site: private to this folder. */
#include "site/ini.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"

struct GbIni {
  GArray *entries; /* GbIniEntry */
};

static void clear_entry(gpointer data) {
  GbIniEntry *entry = data;
  g_free(entry->group);
  g_free(entry->key);
  g_free(entry->value);
}

void gb_ini_free(GbIni *ini) {
  if (!ini)
    return;
  g_array_unref(ini->entries);
  g_free(ini);
}

guint gb_ini_count(const GbIni *ini) {
  return ini->entries->len;
}

const GbIniEntry *gb_ini_entry(const GbIni *ini, guint i) {
  return &g_array_index(ini->entries, GbIniEntry, i);
}

static gboolean refuse(const char *file, guint line, const char *what, GError **error) {
  g_set_error(error, GB_ERROR, GB_ERROR_USAGE, "%s:%u: %s", file, line, what);
  return FALSE;
}

static gboolean stands_already(const GbIni *ini, const GbIniEntry *entry) {
  for (guint i = 0; i < ini->entries->len; i++) {
    const GbIniEntry *other = gb_ini_entry(ini, i);
    if (entry->key && other->key && !strcmp(other->group, entry->group) &&
        !strcmp(other->key, entry->key))
      return TRUE;
  }
  return FALSE;
}

/* One line, blanks around it removed; @group: the group it stands in, changed by "[…]". */
static gboolean add_line(GbIni *ini, char *text, GbIniEntry *entry, const char **wrong) {
  gsize length = strlen(text);
  char *equals = strchr(text, '=');
  if (text[0] == '[' && text[length - 1] == ']') {
    g_free(entry->group);
    entry->group = g_strndup(text + 1, length - 2);
  } else if (!equals || equals == text) {
    *wrong = gb_message("neither [group], key = value, nor # comment");
    return FALSE;
  } else if (!entry->group) {
    *wrong = gb_message("stands before the first [group]");
    return FALSE;
  } else {
    entry->key = g_strchomp(g_strndup(text, (gsize)(equals - text)));
  }
  if (stands_already(ini, entry)) {
    *wrong = gb_message("this key stands twice");
    return FALSE;
  }
  GbIniEntry copy = {g_strdup(entry->group), g_steal_pointer(&entry->key), NULL, entry->line};
  g_array_append_val(ini->entries, copy);
  return TRUE;
}

static gboolean find_entries(GbIni *ini, const char *file, const char *text, GError **error) {
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  GbIniEntry at = {0};
  const char *wrong = NULL;
  for (; lines[at.line] && !wrong; at.line++) {
    char *line = g_strstrip(lines[at.line]);
    GbIniEntry numbered = {at.group, NULL, NULL, at.line + 1};
    if (!*line || *line == '#')
      continue;
    if (!add_line(ini, line, &numbered, &wrong))
      refuse(file, at.line + 1, wrong, error);
    at.group = numbered.group;
    g_free(numbered.key);
  }
  g_free(at.group);
  return !wrong;
}

static gboolean read_values(GbIni *ini, const char *file, const char *text, GError **error) {
  g_autoptr(GKeyFile) keys = g_key_file_new();
  g_autoptr(GError) reason = NULL;
  if (*text && !g_key_file_load_from_data(keys, text, (gsize)-1, G_KEY_FILE_NONE, &reason))
    return refuse(file, 1, reason->message, error);
  for (guint i = 0; i < ini->entries->len; i++) {
    GbIniEntry *entry = &g_array_index(ini->entries, GbIniEntry, i);
    if (!entry->key)
      continue;
    entry->value = g_key_file_get_string(keys, entry->group, entry->key, &reason);
    if (!entry->value)
      return refuse(file, entry->line, reason->message, error);
  }
  return TRUE;
}

GbIni *gb_ini_read(const char *file, GError **error) {
  g_autoptr(GbIni) ini = g_new0(GbIni, 1);
  g_autofree char *bytes = NULL;
  g_autoptr(GError) reason = NULL;
  ini->entries = g_array_new(FALSE, TRUE, sizeof(GbIniEntry));
  g_array_set_clear_func(ini->entries, clear_entry);
  if (!g_file_get_contents(file, &bytes, NULL, &reason)) {
    g_set_error(error, GB_ERROR, GB_ERROR_INPUT, "%s: %s", file, gb_message_reason(reason));
    return NULL;
  }
  const char *text = g_str_has_prefix(bytes, "\xef\xbb\xbf") ? bytes + 3 : bytes;
  if (!g_utf8_validate(text, -1, NULL)) {
    refuse(file, 1, gb_message("not UTF-8"), error);
    return NULL;
  }
  return find_entries(ini, file, text, error) && read_values(ini, file, text, error)
             ? g_steal_pointer(&ini)
             : NULL;
}
