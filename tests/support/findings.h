/* Findings told from one another whatever the text around them.
 * tests: linked to every test program. */
#ifndef GB_TEST_FINDINGS_H
#define GB_TEST_FINDINGS_H

#include "model/finding.h"
#include "model/report.h"

/** A stretch of a text that was replaced, in bytes of the text as it was. */
typedef struct {
  GbSpan span;
  const char *with;
} GbTestEdit;

/** A text with @n stretches replaced, ascending and apart; free with gb_text_unref(). */
GbText *gb_test_edited(const GbText *text, const GbTestEdit *edits, guint n);
/** Where byte @at of the edited text stood before. */
guint32 gb_test_unedited(guint32 at, const GbTestEdit *edits, guint n);

/** "kind <tab> verdict <tab> starts of the members, ascending, a space between" in code points of
 * @text, the text before the edits. Free with g_free. */
char *gb_test_finding_key(const GbReport *report, const GbFinding *f, const GbText *text,
                          const GbTestEdit *edits, guint n);
static inline gboolean gb_test_finding_is_alarm(const GbFinding *f) {
  return f->verdict == GB_VERDICT_FAILS || f->verdict == GB_VERDICT_SUSPICIOUS;
}

#endif
