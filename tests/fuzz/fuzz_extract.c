/* Any text gives observations that keep the promises of model/report.h, and can be explained. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "extract/extract.h"
#include "structure/structure.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static GbLexicon *lexicon_once(void) {
  static GbLexicon *lexicon;
  if (!lexicon)
    lexicon = gb_lexicon_load(GB_SOURCE_DIR "/assets/lexicon", NULL);
  return lexicon;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!g_utf8_validate_len((const char *)data, size, NULL) || memchr(data, '\r', size))
    return 0;
  g_autoptr(GbText) text = gb_text_new(g_strndup((const char *)data, size), size, "fuzz", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_structure(text);
  for (guint i = 0; i < reports->len; i++) {
    GbReport *report = g_ptr_array_index(reports, i);
    gb_extract(report, lexicon_once());
    g_autofree char *wrong = gb_report_check(report);
    g_assert_cmpstr(wrong, ==, NULL);
    if (report->sentences->len)
      g_free(gb_extract_explain(report, lexicon_once(), report->sentences->len - 1));
  }
  return 0;
}
