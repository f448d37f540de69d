/* HTML5 as text: what is escaped how, which elements have no end tag. The only place that writes
 * markup around data. page: private. Source: HTML Living Standard, 13.1 and 13.3. */
#ifndef GB_PAGE_SERIALISE_H
#define GB_PAGE_SERIALISE_H

#include <glib.h>

/** Text content of an ordinary element (&, <, > escaped). */
void gb_html_text(GString *out, const char *text);
/** ` name="value"` (&, ", <, > escaped). @name  trusted */
void gb_html_attribute(GString *out, const char *name, const char *value);

/** Elements without content and end tag: br, img, link … */
gboolean gb_html_is_void(const char *name);
/** Elements whose content is not markup: script, style. */
gboolean gb_html_is_raw(const char *name);
/** Elements behind which a line break changes nothing. */
gboolean gb_html_is_block(const char *name);

/** Attributes that hold a URL: href, src, action … */
gboolean gb_html_is_url(const char *attribute);
/** Attributes that would run or style what data says: on…, style, srcdoc, srcset. */
gboolean gb_html_is_active(const char *attribute);
/** A path, a query or a #fragment of this site, or http:, https:, mailto:. FALSE: javascript:,
 * data:, //host and whatever a browser would read as one of these. */
gboolean gb_html_url_allowed(const char *url);

#endif
