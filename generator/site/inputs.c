/* The walk. site: the build's first step; its order never depends on the disk. */
#include "site/inputs.h"

#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>

#include "base/error.h"
#include "base/message.h"
#include "correct/correct.h"
#include "site/tree.h"

#define MAX_DEPTH 32

static gint compare_paths(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static gboolean fail(const char *path, const char *what, GError **error) {
  g_autofree char *shown = g_filename_display_name(path);
  g_set_error(error, GB_ERROR, GB_ERROR_INPUT, "%s: %s", shown, what);
  return FALSE;
}

/* One note a folder, however much else lies in it. */
static void tell_skipped(GbDiagnostics *notes, const char *folder, const GPtrArray *names) {
  g_autoptr(GString) message = g_string_new(NULL);
  g_autofree char *shown = g_filename_display_name(folder);
  g_string_printf(message, gb_message("%u skipped, as of a folder only .txt files are read:"),
                  names->len);
  for (guint i = 0; i < MIN(names->len, 3); i++) {
    g_autofree char *name = g_filename_display_name(names->pdata[i]);
    g_string_append_printf(message, " %s", name);
  }
  if (names->len > 3)
    g_string_append(message, " …");
  if (names->len)
    gb_diagnostics_add(notes, GB_LEVEL_NOTE, "N301", shown, 0, 0, NULL, message->str, NULL);
}

static GPtrArray *list_folder(const char *folder, GError **error) {
  g_autoptr(GError) reason = NULL;
  g_autoptr(GDir) dir = g_dir_open(folder, 0, &reason);
  if (!dir) {
    fail(folder, gb_message_reason(reason), error);
    return NULL;
  }
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir));)
    if (*name != '.')
      g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, compare_paths);
  return names;
}

/** A walk through one named folder. */
typedef struct {
  GPtrArray *files;
  GbDiagnostics *notes;
} Walk;

static gboolean walk(const Walk *w, const char *folder, guint depth, GError **error);

/* Links to folders are not followed: they could lead in a circle. */
static gboolean visit(const Walk *w, const char *folder, const char *name, guint depth,
                      GPtrArray *skipped, GError **error) {
  g_autofree char *path = g_build_filename(folder, name, NULL);
  struct stat link, target;
  if (lstat(path, &link))
    return fail(path, gb_message_errno(errno), error);
  if (S_ISDIR(link.st_mode))
    return walk(w, path, depth + 1, error);
  if (g_str_has_suffix(name, ".txt") && !stat(path, &target) && S_ISREG(target.st_mode))
    g_ptr_array_add(w->files, g_steal_pointer(&path));
  else if (strcmp(name, GB_CORRECTIONS_FILE) != 0) /* read with the reports beside it */
    g_ptr_array_add(skipped, (gpointer)name);
  return TRUE;
}

static gboolean walk(const Walk *w, const char *folder, guint depth, GError **error) {
  if (depth > MAX_DEPTH)
    return fail(folder, gb_message("folders are nested too deeply"), error);
  if (gb_tree_owner(folder) == GB_TREE_OURS) /* a site built here before */
    return TRUE;
  g_autoptr(GPtrArray) names = list_folder(folder, error);
  g_autoptr(GPtrArray) skipped = g_ptr_array_new();
  for (guint i = 0; names && i < names->len; i++)
    if (!visit(w, folder, names->pdata[i], depth, skipped, error))
      return FALSE;
  tell_skipped(w->notes, folder, skipped);
  return names != NULL;
}

static gboolean add_input(const char *input, GPtrArray *files, GbDiagnostics *notes,
                          GError **error) {
  struct stat status;
  if (!strcmp(input, "-")) {
    g_set_error(error, GB_ERROR, GB_ERROR_USAGE,
                gb_message("standard input cannot be built: it would have to be read twice\n"
                           "    hint: save it as a file first"));
    return FALSE;
  }
  if (stat(input, &status))
    return fail(input, gb_message_errno(errno), error);
  if (!S_ISDIR(status.st_mode)) {
    g_ptr_array_add(files, g_strdup(input));
    return TRUE;
  }
  guint before = files->len;
  if (!walk(&(Walk){files, notes}, input, 0, error))
    return FALSE;
  return files->len > before ||
         fail(input, gb_message("no report in this folder\n    hint: reports are .txt files"),
              error);
}

/* A file may be named and stand in a named folder; the first of its paths counts. */
static void drop_repeated(GPtrArray *files) {
  g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < files->len;) {
    struct stat status = {0};
    stat(files->pdata[i], &status);
    if (g_hash_table_add(
            seen, g_strdup_printf("%ju:%ju", (uintmax_t)status.st_dev, (uintmax_t)status.st_ino)))
      i++;
    else
      g_ptr_array_remove_index(files, i);
  }
}

GPtrArray *gb_inputs_find(const char *const *inputs, GbDiagnostics *notes, GError **error) {
  g_autoptr(GPtrArray) files = g_ptr_array_new_with_free_func(g_free);
  for (guint i = 0; inputs[i]; i++)
    if (!add_input(inputs[i], files, notes, error))
      return NULL;
  g_ptr_array_sort(files, compare_paths);
  drop_repeated(files);
  return g_steal_pointer(&files);
}
