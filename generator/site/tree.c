/* The marker file and folder trees. site: private to this folder. */
#include "site/tree.h"

#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "site/write.h"

#define HEAD "gongbao site 1"

static gint compare_names(gconstpointer a, gconstpointer b) {
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

/* Names in the folder itself, sorted; NULL and errno. */
static GPtrArray *list(const char *folder) {
  errno = 0;
  g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
  if (!dir)
    return NULL;
  GPtrArray *names = g_ptr_array_new_with_free_func(g_free);
  for (const char *name; (name = g_dir_read_name(dir));)
    g_ptr_array_add(names, g_strdup(name));
  g_ptr_array_sort(names, compare_names);
  return names;
}

/* Lines of the marker, the first being HEAD; NULL: no marker of ours. */
static char **read_marker(const char *folder) {
  g_autofree char *path = g_build_filename(folder, GB_TREE_MARKER, NULL);
  g_autofree char *text = NULL;
  if (!g_file_get_contents(path, &text, NULL, NULL))
    return NULL;
  g_auto(GStrv) lines = g_strsplit(text, "\n", -1);
  return lines[0] && g_str_equal(lines[0], HEAD) ? g_steal_pointer(&lines) : NULL;
}

GbTreeOwner gb_tree_owner(const char *folder) {
  g_autoptr(GPtrArray) names = list(folder);
  if (!names)
    return GB_TREE_UNREADABLE;
  if (!names->len)
    return GB_TREE_EMPTY;
  g_auto(GStrv) marker = read_marker(folder);
  return marker ? GB_TREE_OURS : GB_TREE_FOREIGN;
}

gboolean gb_tree_mark(const char *folder, GError **error) {
  g_autoptr(GPtrArray) names = list(folder);
  g_autoptr(GString) text = g_string_new(HEAD "\n");
  g_autofree char *path = g_build_filename(folder, GB_TREE_MARKER, NULL);
  for (guint i = 0; names && i < names->len; i++)
    g_string_append_printf(text, "%s\n", (const char *)names->pdata[i]);
  return gb_write_new(path, text->str, text->len, error);
}

static gboolean move_entry(const char *name, const char *old, const char *new) {
  g_autofree char *from = g_build_filename(old, name, NULL);
  g_autofree char *to = g_build_filename(new, name, NULL);
  struct stat taken;
  return lstat(to, &taken) && !rename(from, to);
}

gboolean gb_tree_carry_over(const char *old, const char *new) {
  g_autoptr(GPtrArray) names = list(old);
  g_auto(GStrv) marker = read_marker(old);
  gboolean all = names != NULL;
  for (guint i = 0; names && i < names->len; i++) {
    const char *name = names->pdata[i];
    gboolean ours = g_str_equal(name, GB_TREE_MARKER) ||
                    (marker && g_strv_contains((const char *const *)marker + 1, name));
    if (!ours && !move_entry(name, old, new))
      all = FALSE;
  }
  return all;
}

static int remove_entry(const char *path, const struct stat *status, int type, struct FTW *at) {
  (void)status;
  (void)type;
  (void)at;
  return remove(path);
}

gboolean gb_tree_remove(const char *folder) {
  return !nftw(folder, remove_entry, 16, FTW_DEPTH | FTW_PHYS | FTW_MOUNT);
}
