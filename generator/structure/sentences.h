/* Paragraph → sentences. structure: private; used by the outline. */
#ifndef GB_STRUCTURE_SENTENCES_H
#define GB_STRUCTURE_SENTENCES_H

#include "base/span.h"

/** Working memory of the splitter, reused from paragraph to paragraph. */
typedef struct {
  GArray *marks, *stack, *spans;
} GbSentenceSplitter;

void gb_sentence_splitter_init(GbSentenceSplitter *s);
void gb_sentence_splitter_clear(GbSentenceSplitter *s);

/** The sentences of @paragraph as GbSpan, at least one where it holds more than white space: up to
 * 。！？ outside of （） and quotation marks that are closed in the paragraph. Together they hold
 * every character that is not white space. Borrowed until the next call. */
const GArray *gb_sentence_split(GbSentenceSplitter *s, const char *base, GbSpan paragraph);

#endif
