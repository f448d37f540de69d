/* Staging and swap of the output folder. site: the last step of a build. */
#include "site/folder.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/message.h"
#include "site/tree.h"
#include "site/write.h"

/** @output  resolved, absolute; @staging  beside it, NULL once it is in place
 * @made     the highest folder that had to be made on the way to it, NULL none */
struct GbFolder {
  char *output, *staging, *made;
};

static gboolean fail(const char *path, const char *what, GError **error) {
  g_autofree char *shown = g_filename_display_name(path);
  g_set_error(error, GB_ERROR, GB_ERROR_OUTPUT, "%s: %s", shown, what);
  return FALSE;
}

/* Absolute, without links and dots; where the end of the path does not exist yet, the folders that
 * do are resolved. */
static char *resolve(const char *output, GError **error) {
  struct stat link;
  g_autofree char *at = g_canonicalize_filename(output, NULL);
  g_autofree char *rest = g_strdup("");
  for (;;) {
    g_autofree char *real = realpath(at, NULL);
    if (real)
      return *rest ? g_build_filename(real, rest, NULL) : g_strdup(real);
    int failure = errno;
    if (failure != ENOENT || !lstat(at, &link)) {
      fail(output,
           failure == ENOENT ? gb_message("a link on its way leads nowhere")
                             : gb_message_errno(failure),
           error);
      return NULL;
    }
    g_autofree char *name = g_path_get_basename(at), *parent = g_path_get_dirname(at);
    char *longer = *rest ? g_build_filename(name, rest, NULL) : g_strdup(name);
    g_free(rest);
    rest = longer;
    g_free(at);
    at = g_steal_pointer(&parent);
  }
}

static gboolean stands_in(const char *path, const char *folder) {
  gsize length = strlen(folder);
  return !strncmp(path, folder, length) && (!path[length] || path[length] == '/');
}

/* To be swapped away with the whole folder would pull the ground from under the user's shell. */
static gboolean holds_current_folder(const char *resolved) {
  g_autofree char *current = realpath(".", NULL);
  return g_str_equal(resolved, "/") || (current && stands_in(current, resolved));
}

static gboolean check_resolved(const char *output, const char *resolved, GError **error) {
  struct stat status;
  if (holds_current_folder(resolved))
    return fail(
        output,
        gb_message("the current folder stands in it\n    hint: name a folder of its own, such "
                   "as site"),
        error);
  if (lstat(resolved, &status))
    return errno == ENOENT || fail(output, gb_message_errno(errno), error);
  if (!S_ISDIR(status.st_mode))
    return fail(output, gb_message("not a folder"), error);
  switch (gb_tree_owner(resolved)) {
  case GB_TREE_OURS:
  case GB_TREE_EMPTY:
    return TRUE;
  case GB_TREE_UNREADABLE:
    return fail(output, gb_message_errno(errno), error);
  default:
    return fail(output,
                gb_message("not empty, and not made by gongbao (no .gongbao-site)\n    hint: name "
                           "a new or an empty folder"),
                error);
  }
}

gboolean gb_folder_check(const char *output, GError **error) {
  g_autofree char *resolved = resolve(output, error);
  return resolved && check_resolved(output, resolved, error);
}

gboolean gb_folder_check_inputs(const char *output, const GPtrArray *files, GError **error) {
  g_autofree char *resolved = resolve(output, error);
  for (guint i = 0; resolved && i < files->len; i++) {
    g_autofree char *file = realpath(files->pdata[i], NULL);
    if (file && stands_in(file, resolved))
      return fail(files->pdata[i],
                  gb_message("an input stands in the output folder\n    hint: move it out, or "
                             "name another output folder"),
                  error);
  }
  return resolved != NULL;
}

static gboolean make_parents(GbFolder *folder, GError **error) {
  g_autofree char *parent = g_path_get_dirname(folder->output);
  g_autofree char *at = g_strdup(parent);
  while (!g_file_test(at, G_FILE_TEST_EXISTS)) {
    g_free(folder->made);
    folder->made = g_steal_pointer(&at);
    at = g_path_get_dirname(folder->made);
  }
  return !g_mkdir_with_parents(parent, 0777) || fail(parent, gb_message_errno(errno), error);
}

/* Only what make_parents() made, and only where nothing has come into it since. */
static void remove_parents(const GbFolder *folder) {
  g_autofree char *at = g_path_get_dirname(folder->output);
  while (folder->made && stands_in(at, folder->made) && !rmdir(at)) {
    char *parent = g_path_get_dirname(at);
    g_free(at);
    at = parent;
  }
}

/* mkdir, not mkdtemp: the site must be readable for whom the umask lets read. */
static gboolean make_staging(GbFolder *folder, GError **error) {
  for (guint i = 0; i < 100; i++) {
    g_autofree char *path = g_strdup_printf("%s.staging-%08x", folder->output, g_random_int());
    if (!mkdir(path, 0777)) {
      folder->staging = g_steal_pointer(&path);
      return TRUE;
    }
    if (errno != EEXIST)
      return fail(path, gb_message_errno(errno), error);
  }
  return fail(folder->output, gb_message("no free name for a staging folder beside it"), error);
}

GbFolder *gb_folder_new(const char *output, GError **error) {
  g_autoptr(GbFolder) folder = g_new0(GbFolder, 1);
  folder->output = resolve(output, error);
  if (!folder->output || !check_resolved(output, folder->output, error) ||
      !make_parents(folder, error) || !make_staging(folder, error))
    return NULL;
  return g_steal_pointer(&folder);
}

void gb_folder_free(GbFolder *folder) {
  if (!folder)
    return;
  if (folder->staging)
    gb_tree_remove(folder->staging);
  if (folder->output)
    remove_parents(folder);
  g_free(folder->staging);
  g_free(folder->made);
  g_free(folder->output);
  g_free(folder);
}

gboolean gb_folder_make(const GbFolder *folder, const char *path, GError **error) {
  g_autofree char *full = g_build_filename(folder->staging, path, NULL);
  return !mkdir(full, 0777) || fail(full, gb_message_errno(errno), error);
}

gboolean gb_folder_write(const GbFolder *folder, const char *path, const char *bytes, gsize length,
                         GError **error) {
  g_autofree char *full = g_build_filename(folder->staging, path, NULL);
  return gb_write_new(full, bytes, length, error);
}

int gb_folder_exchange(const char *staging, const char *output) {
  return renameat2(AT_FDCWD, staging, AT_FDCWD, output, RENAME_EXCHANGE) ? errno : 0;
}

/* Between the two steps the place is empty; where the second fails the first is taken back. */
int gb_folder_replace(const char *staging, const char *output) {
  g_autofree char *old = g_strconcat(staging, ".old", NULL);
  if (rename(output, old))
    return errno;
  if (rename(staging, output)) {
    int reason = errno;
    rename(old, output);
    return reason;
  }
  return rename(old, staging) ? errno : 0;
}

/* Takes a free place; what came to stand there meanwhile is not overwritten. */
static int occupy(const char *staging, const char *output) {
  if (!renameat2(AT_FDCWD, staging, AT_FDCWD, output, RENAME_NOREPLACE))
    return 0;
  if (errno != EINVAL && errno != ENOSYS)
    return errno;
  return rename(staging, output) ? errno : 0;
}

/* Leaves the old site, if there was one, at the staging folder's path. Returns 0 or errno. */
static int swap(const GbFolder *folder, gboolean exists) {
  if (!exists)
    return occupy(folder->staging, folder->output);
  int reason = gb_folder_exchange(folder->staging, folder->output);
  if (reason == EINVAL || reason == ENOSYS || reason == ENOTSUP)
    reason = gb_folder_replace(folder->staging, folder->output);
  return reason;
}

/* All files reach the disk before the name does; a full disk may show only here. */
static gboolean sync_staging(const GbFolder *folder, GError **error) {
  int fd = open(folder->staging, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  int reason = fd < 0 || syncfs(fd) ? errno : 0;
  if (fd >= 0)
    close(fd);
  return !reason || fail(folder->output, gb_message_errno(reason), error);
}

gboolean gb_folder_put(GbFolder *folder, char **left_over, GError **error) {
  struct stat old;
  *left_over = NULL;
  if (!check_resolved(folder->output, folder->output, error) ||
      !gb_tree_mark(folder->staging, error) || !sync_staging(folder, error))
    return FALSE;
  gboolean exists = !lstat(folder->output, &old);
  if (exists)
    chmod(folder->staging, old.st_mode & 07777);
  int reason = swap(folder, exists);
  if (reason)
    return fail(folder->output, gb_message_errno(reason), error);
  g_autofree char *staging = g_steal_pointer(&folder->staging);
  if (exists && !(gb_tree_carry_over(staging, folder->output) && gb_tree_remove(staging)))
    *left_over = g_steal_pointer(&staging);
  return TRUE;
}
