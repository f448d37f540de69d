/* Short names on the marks: what the title says already is left out.
 * chart: used by choose. Private to the folder. */
#ifndef GB_CHART_LABEL_H
#define GB_CHART_LABEL_H

#include "chart/plot.h"

/** The attribute that @name ends in: 制造业投资 → 投资; NULL none. @attributes  longest first,
 * NULL-terminated. Borrowed from it. */
const char *gb_label_attribute(const char *name, char *const *attributes);
/** 收入 and 营业收入 agree, 进出口总额 and 进出口额 too, 产量 and 增加值 do not; NULL agrees with
 * all. */
gboolean gb_attributes_agree(const char *a, const char *b);
/** Cuts off all labels of @data (GbDatum) what they share with each other and with @subject, the
 * whole's name, where each keeps a name of its own: 占…比重 of shares, the subject or an attribute
 * at the end, the subject's first words at the start. What a sentence needs of it is kept in before
 * and behind: all but 占…比重 and what @theme has the whole's label lose. Strings are @arena's.
 * Returns the common attribute that was cut, NULL: none. */
const char *gb_labels_shorten(GArray *data, const char *subject, GbArena *arena,
                              const GbTheme *theme);

#endif
