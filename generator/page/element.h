/* Elements of the data document: the one place that asks libxml2 for memory and keeps text within
 * what XML can hold. page: private. */
#ifndef GB_PAGE_ELEMENT_H
#define GB_PAGE_ELEMENT_H

#include <libxml/tree.h>

#include <glib.h>

/** A new document with its root; libxml2 out of memory ends the program, as GLib's allocations
 * do. */
xmlDoc *gb_element_document(const char *root);
/** A new last child, borrowed. */
xmlNode *gb_element_add(xmlNode *parent, const char *name);
/** Attributes; characters that XML forbids (C0 controls, U+FFFE, U+FFFF) become U+FFFD. */
void gb_element_set(xmlNode *node, const char *name, const char *value);
void gb_element_set_number(xmlNode *node, const char *name, gint64 value);
/** Appends text as it stands. @length  bytes, -1: NUL-terminated */
void gb_element_text(xmlNode *node, const char *text, gssize length);
/** Appends prose: a line break of the source is left out, or is one space between two words of
 * Latin letters or digits. */
void gb_element_prose(xmlNode *node, const char *text, gsize length);

#endif
