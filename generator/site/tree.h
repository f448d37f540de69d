/* Whose a folder is, and its removal.
 * site: private to this folder. */
#ifndef GB_SITE_TREE_H
#define GB_SITE_TREE_H

#include <glib.h>

/** The file that names a folder as ours. Its first line says what it is, each further line one
 * entry that the build wrote beside it. */
#define GB_TREE_MARKER ".gongbao-site"

typedef enum {
  GB_TREE_EMPTY,
  GB_TREE_OURS,
  GB_TREE_FOREIGN,
  GB_TREE_UNREADABLE /* errno says why */
} GbTreeOwner;

GbTreeOwner gb_tree_owner(const char *folder);
/** Writes the marker for what stands in @folder now. FALSE and GB_ERROR_OUTPUT. */
gboolean gb_tree_mark(const char *folder, GError **error);
/** Moves entries of @old that its marker does not name to @new, unless the name is taken there.
 * FALSE: something could not be moved and is still in @old. */
gboolean gb_tree_carry_over(const char *old, const char *new);
/** Removes a folder with all in it, without following links. FALSE: not all of it. */
gboolean gb_tree_remove(const char *folder);

#endif
