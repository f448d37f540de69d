/* Reads a file and makes of it a text: decoded, LF, refused where it is no text.
 * ingest: the first stage. */
#include "ingest/ingest.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/error.h"
#include "base/message.h"
#include "ingest/decode.h"

#define CHUNK_BYTES 65536u
/* Spans are 32 bits wide; decoding makes three bytes of two. */
#define DECODED_MAX_BYTES (G_MAXUINT32 - 1u)
/* A text pasted from an office program may hold a stray control character; one in a hundred is a
 * binary file. */
#define CONTROL_SHARE 100u

static const char *shown(const char *file) {
  return g_str_equal(file, "-") ? gb_message("standard input") : file;
}

static void set_error(GError **error, const char *file, const char *what) {
  g_set_error(error, GB_ERROR, GB_ERROR_INPUT, "%s: %s", shown(file), what);
}

static void set_limit_error(GError **error, const char *file, gsize limit) {
  g_set_error(
      error, GB_ERROR, GB_ERROR_INPUT,
      gb_message("%s: larger than the limit of %zu bytes\n    hint: --limit takes larger files"),
      shown(file), limit);
}

/* —— Bytes → text —— */

/* The code unit at @i: a byte, or two of UTF-16. */
static guint unit_at(const char *bytes, gsize i, const char *encoding) {
  const guchar *b = (const guchar *)bytes + i;
  if (g_str_equal(encoding, "UTF-16LE"))
    return b[0] | (guint)b[1] << 8;
  return g_str_equal(encoding, "UTF-16BE") ? b[1] | (guint)b[0] << 8 : b[0];
}

/* Line of byte @at, counting LF, CRLF and lone CR, from 1. */
static gsize line_of(const char *bytes, gsize at, const char *encoding) {
  gsize line = 1, unit = g_str_has_prefix(encoding, "UTF-16") ? 2 : 1;
  guint last = 0;
  for (gsize i = 0; i + unit <= at; i += unit) {
    guint c = unit_at(bytes, i, encoding);
    line += c == '\r' || (c == '\n' && last != '\r');
    last = c;
  }
  return line;
}

static void set_decode_error(GError **error, const char *file, const char *bytes, gsize bad,
                             GbEncoding encoding) {
  gsize line = line_of(bytes + encoding.mark, bad - encoding.mark, encoding.name);
  gboolean guessed = g_str_equal(encoding.name, "GB18030");
  g_autofree char *what = guessed ? g_strdup(gb_message("neither UTF-8 nor GB18030"))
                                  : g_strdup_printf(gb_message("not valid %s"), encoding.name);
  g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
              gb_message("%s:%zu: byte offset %zu: %s\n    hint: save the file as UTF-8"),
              shown(file), line, bad, what);
}

/* CRLF and CR become LF, in place. */
static gsize unify_line_ends(char *s, gsize length) {
  const char *first = memchr(s, '\r', length);
  gsize out = first ? (gsize)(first - s) : length;
  for (gsize i = out; i < length; i++) {
    if (s[i] == '\r' && i + 1 < length && s[i + 1] == '\n')
      continue;
    s[out++] = s[i] == '\r' ? '\n' : s[i];
  }
  s[out] = 0;
  return out;
}

static gboolean is_control(guchar c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\v') || c == 0x7F;
}

/* White space by Unicode, and the marks that print nothing. */
static gboolean is_blank(const char *s, gsize length) {
  for (const char *p = s; p < s + length; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (!g_unichar_isspace(c) && c != 0xFEFF && c != 0x200B && c != 0x0B)
      return FALSE;
  }
  return TRUE;
}

/* Refuses what decodes but is no text. */
static gboolean check_text(const char *s, gsize length, const char *file, GError **error) {
  gsize controls = 0;
  const char *nul = memchr(s, 0, length);
  if (nul) {
    gsize line = 1;
    for (const char *p = s; p < nul; p++)
      line += *p == '\n';
    g_set_error(error, GB_ERROR, GB_ERROR_INPUT,
                gb_message("%s:%zu: a NUL character: not a text file"), shown(file), line);
    return FALSE;
  }
  for (gsize i = 0; i < length; i++)
    controls += is_control((guchar)s[i]);
  if (controls * CONTROL_SHARE > length) {
    set_error(error, file, gb_message("full of control characters: not a text file"));
    return FALSE;
  }
  if (is_blank(s, length)) {
    set_error(error, file, gb_message("empty"));
    return FALSE;
  }
  return TRUE;
}

GbText *gb_ingest_bytes(const char *bytes, gsize length, const char *file,
                        const GbIngestOptions *options, GError **error) {
  if (length > options->limit_bytes) {
    set_limit_error(error, file, options->limit_bytes);
    return NULL;
  }
  if (!length) {
    set_error(error, file, gb_message("empty"));
    return NULL;
  }
  GbEncoding encoding = gb_encoding_of(bytes, length);
  gsize decoded = 0, bad = 0;
  g_autofree char *s = gb_decode(bytes, length, encoding, &decoded, &bad);
  if (!s) {
    set_decode_error(error, file, bytes, bad, encoding);
    return NULL;
  }
  if (decoded > DECODED_MAX_BYTES) {
    set_limit_error(error, file, DECODED_MAX_BYTES);
    return NULL;
  }
  decoded = unify_line_ends(s, decoded);
  if (!check_text(s, decoded, file, error))
    return NULL;
  return gb_text_new(g_steal_pointer(&s), decoded, file, encoding.name);
}

/* —— File → bytes —— */

/* Reads to the end, but never more than one byte above the limit. */
static gboolean read_all(int fd, gsize limit, GByteArray *out) {
  g_autofree guint8 *chunk = g_malloc(CHUNK_BYTES);
  while (out->len <= limit) {
    gsize want = MIN((gsize)CHUNK_BYTES, limit - out->len + 1);
    gssize got = read(fd, chunk, want);
    if (got < 0 && errno == EINTR)
      continue;
    if (got <= 0)
      return got == 0;
    g_byte_array_append(out, chunk, (guint)got);
  }
  return TRUE;
}

/* The open file, -1 with an error where it cannot be read. */
static int open_file(const char *file, GError **error) {
  struct stat info;
  if (g_str_equal(file, "-"))
    return STDIN_FILENO;
  int fd = open(file, O_RDONLY | O_CLOEXEC);
  if (fd < 0 || fstat(fd, &info) < 0) {
    set_error(error, file, gb_message_errno(errno));
  } else if (S_ISDIR(info.st_mode)) {
    set_error(error, file, gb_message("a directory, not a file"));
  } else {
    return fd;
  }
  if (fd >= 0)
    close(fd);
  return -1;
}

GbText *gb_ingest_file(const char *file, const GbIngestOptions *options, GError **error) {
  gsize limit = MIN(options->limit_bytes, (gsize)G_MAXUINT32 - CHUNK_BYTES);
  int fd = open_file(file, error);
  if (fd < 0)
    return NULL;
  g_autoptr(GByteArray) bytes = g_byte_array_new();
  gboolean read = read_all(fd, limit, bytes);
  int failure = errno;
  if (fd != STDIN_FILENO)
    close(fd);
  if (!read) {
    set_error(error, file, gb_message_errno(failure));
    return NULL;
  }
  return gb_ingest_bytes((const char *)bytes->data, bytes->len, file, options, error);
}
