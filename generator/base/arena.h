/* Memory that is given back all at once: text, spans and model of one report.
 * base: used by everything. */
#ifndef GB_ARENA_H
#define GB_ARENA_H

#include <glib.h>

typedef struct GbArena GbArena;

/** A new, empty arena; free with gb_arena_free(). Not thread-safe: one thread an arena.
 * With GB_ARENA_MALLOC (sanitizer builds) each block is a malloc of its own. */
GbArena *gb_arena_new(void);
void gb_arena_free(GbArena *arena);

/** @size bytes, zeroed, aligned for any type; lives as long as the arena. Never NULL. */
gpointer gb_arena_alloc(GbArena *arena, gsize size);
/** Copy of @len bytes of @s with a NUL behind; lives as long as the arena. */
char *gb_arena_strndup(GbArena *arena, const char *s, gsize len);
char *gb_arena_strdup(GbArena *arena, const char *s);
char *gb_arena_printf(GbArena *arena, const char *format, ...) G_GNUC_PRINTF(2, 3);

#define gb_arena_new_array(arena, type, n)                                                         \
  ((type *)gb_arena_alloc((arena), sizeof(type) * (gsize)(n)))

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbArena, gb_arena_free)

#endif
