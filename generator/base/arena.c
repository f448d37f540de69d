/* Bump allocator: blocks grow from 1 to 64 KiB, so that ten thousand small reports stay small;
 * larger requests get a block of their own.
 * base: used by everything. */
#include "base/arena.h"

#include <string.h>

#define FIRST_BLOCK_BYTES 1024u
#define BLOCK_BYTES (64u * 1024u)
#define ALIGN 16u
#define SHORT_BYTES 256u

struct GbArena {
  GPtrArray *blocks;
  char *at;
  gsize left;
  gsize next; /* size of the block to come */
};

GbArena *gb_arena_new(void) {
  GbArena *arena = g_new0(GbArena, 1);
  arena->blocks = g_ptr_array_new_with_free_func(g_free);
  arena->next = FIRST_BLOCK_BYTES;
  return arena;
}

void gb_arena_free(GbArena *arena) {
  if (!arena)
    return;
  g_ptr_array_unref(arena->blocks);
  g_free(arena);
}

static gpointer own_block(GbArena *arena, gsize size) {
  gpointer block = g_malloc0(size);
  g_ptr_array_add(arena->blocks, block);
  return block;
}

gpointer gb_arena_alloc(GbArena *arena, gsize size) {
#ifdef GB_ARENA_MALLOC
  return own_block(arena, MAX(size, 1));
#else
  size = (size + ALIGN - 1) & ~(gsize)(ALIGN - 1);
  if (size > BLOCK_BYTES / 4)
    return own_block(arena, size);
  if (size > arena->left) {
    arena->left = MAX(arena->next, size);
    arena->at = own_block(arena, arena->left);
    arena->next = MIN(arena->next * 2, BLOCK_BYTES);
  }
  gpointer p = arena->at;
  arena->at += size;
  arena->left -= size;
  return p;
#endif
}

char *gb_arena_strndup(GbArena *arena, const char *s, gsize len) {
  char *copy = gb_arena_alloc(arena, len + 1);
  memcpy(copy, s, len);
  return copy;
}

char *gb_arena_strdup(GbArena *arena, const char *s) {
  return gb_arena_strndup(arena, s, strlen(s));
}

char *gb_arena_printf(GbArena *arena, const char *format, ...) {
  char most[SHORT_BYTES]; /* nearly all are names: no memory is asked for that is given back */
  va_list args;
  va_start(args, format);
  gsize n = (gsize)g_vsnprintf(most, sizeof most, format, args);
  va_end(args);
  if (n < sizeof most)
    return gb_arena_strndup(arena, most, n);
  char *s = gb_arena_alloc(arena, n + 1);
  va_start(args, format);
  g_vsnprintf(s, n + 1, format, args);
  va_end(args);
  return s;
}
