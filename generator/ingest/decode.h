/* Bytes of a known or guessed encoding → UTF-8. ingest: private. */
#ifndef GB_INGEST_DECODE_H
#define GB_INGEST_DECODE_H

#include <glib.h>

/** What the bytes are, by byte order mark, by strict UTF-8, else GB18030 (of which GBK and GB2312
 * are parts).
 * @mark   bytes of the byte order mark
 * @valid  they were found to be valid, to the last */
typedef struct {
  const char *name;
  gsize mark;
  gboolean valid;
} GbEncoding;

GbEncoding gb_encoding_of(const char *bytes, gsize length);

/** The bytes behind the mark as UTF-8, NUL-terminated, of @out_length bytes; free with g_free.
 * NULL where they cannot be decoded; @bad is then the offset of the first wrong byte in @bytes. */
char *gb_decode(const char *bytes, gsize length, GbEncoding encoding, gsize *out_length,
                gsize *bad);

#endif
