/* Checked writing of files. site: the last step before the disk. */
#include "site/write.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/message.h"

static gboolean fail(const char *path, int reason, GError **error) {
  const char *hint =
      reason == ENOSPC || reason == EDQUOT ? gb_message("\n    hint: the disk is full") : "";
  g_autofree char *shown = g_filename_display_name(path);
  g_set_error(error, GB_ERROR, GB_ERROR_OUTPUT, "%s: %s%s", shown, gb_message_errno(reason), hint);
  return FALSE;
}

/* Returns 0 or errno. */
static int write_all(int fd, const char *bytes, gsize length) {
  while (length) {
    gssize n = write(fd, bytes, length);
    if (n < 0 && errno == EINTR)
      continue;
    if (n < 0)
      return errno;
    bytes += n;
    length -= (gsize)n;
  }
  return 0;
}

/* Late errors show at fsync and close only. */
static int write_and_close(int fd, const char *bytes, gsize length, gboolean sync) {
  int reason = write_all(fd, bytes, length);
  if (!reason && sync && fsync(fd) && errno != EINVAL && errno != EROFS)
    reason = errno;
  if (close(fd) && !reason)
    reason = errno;
  return reason;
}

gboolean gb_write_new(const char *path, const char *bytes, gsize length, GError **error) {
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0666);
  int reason = fd < 0 ? errno : write_and_close(fd, bytes, length, FALSE);
  return reason ? fail(path, reason, error) : TRUE;
}

static gboolean write_device(const char *path, const char *bytes, gsize length, GError **error) {
  int fd = open(path, O_WRONLY | O_CLOEXEC);
  int reason = fd < 0 ? errno : write_and_close(fd, bytes, length, FALSE);
  return reason ? fail(path, reason, error) : TRUE;
}

gboolean gb_write_replace(const char *path, const char *bytes, gsize length, GError **error) {
  struct stat old;
  gboolean exists = !stat(path, &old);
  if (exists && !S_ISREG(old.st_mode))
    return write_device(path, bytes, length, error);
  g_autofree char *resolved = exists ? realpath(path, NULL) : g_strdup(path);
  g_autofree char *beside = g_strdup_printf("%s.%08x", resolved ? resolved : path, g_random_int());
  int fd =
      open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, exists ? old.st_mode & 07777 : 0666);
  if (fd < 0)
    return fail(path, errno, error);
  int reason = write_and_close(fd, bytes, length, TRUE);
  if (!reason && rename(beside, resolved ? resolved : path))
    reason = errno;
  if (!reason)
    return TRUE;
  unlink(beside);
  return fail(path, reason, error);
}
