/* Finding a figure again by the words around it. correct: private to this folder. */
#ifndef GB_CORRECT_QUOTE_H
#define GB_CORRECT_QUOTE_H

#include "model/observation.h"
#include "model/report.h"

/** A numeral of the text, whole, and the words around it that were asked for. */
typedef struct {
  GbSpan span, phrase;
} GbQuoted;

/** Where a report's numerals stand; free with gb_numerals_free(). */
typedef struct GbNumerals GbNumerals;

GbNumerals *gb_numerals_new(const GbReport *report);
void gb_numerals_free(GbNumerals *numerals);

/** The places (GbQuoted, ascending) of @numeral inside the words @phrase. White space counts
 * nowhere; numerals are equal as numbers: a spreadsheet makes 3.1 of 3.10 and 1234 of 1,234. Free
 * with g_array_unref. */
GArray *gb_numerals_find(const GbNumerals *numerals, const char *phrase, const char *numeral);

/** What finds an observation again: its phrase, where that is not unique its sentence.
 * @numeral  as printed; @n, @of  which of so many, from 1 */
typedef struct {
  char *phrase, *numeral;
  guint n, of;
} GbQuote;

GbQuote gb_quote_of(const GbReport *report, const GbNumerals *numerals, const GbObservation *o);
void gb_quote_clear(GbQuote *quote);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbNumerals, gb_numerals_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(GbQuote, gb_quote_clear)

#endif
