/* What a period expression says. extract: private to this folder. */
#ifndef GB_WHEN_H
#define GB_WHEN_H

#include "base/period.h"
#include "extract/lexemes.h"
#include "extract/scan.h"

GbWhen gb_when_read(GbLexeme lexeme, const char *p, guint32 length);
/** The numeral of a list that shares its month or quarter, 7 of 7、8月份; kind none: it is none.
 * @p  a text that ends in NUL; @length  bytes of the numeral */
GbWhen gb_when_listed(GbLexeme lexeme, const char *p, guint32 length);
/** The period in a report (or part) on @own whose year is own.year. */
GbPeriod gb_when_period(GbWhen when, GbPeriod own);

#endif
