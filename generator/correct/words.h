/* A cell as the value of a field. correct: private to this folder. */
#ifndef GB_CORRECT_WORDS_H
#define GB_CORRECT_WORDS_H

#include "model/field.h"

/** Sets @field of @o from the words of a cell; strings are borrowed. FALSE: it is no value of the
 * field; GB_FIELD_WHOLE is never set and always TRUE. */
gboolean gb_words_set(GbObservation *o, GbField field, const char *cell);
/** TRUE where both cells say the same: 3.1 and 3.10, 2023年6月 and 2023年6月份; white space around
 * them does not count. */
gboolean gb_words_equal(GbField field, const char *a, const char *b);
/** What a cell of @field may hold, for a hint. Free with g_free. */
char *gb_words_hint(GbField field);

#endif
