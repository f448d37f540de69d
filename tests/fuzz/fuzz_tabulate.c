/* Any text gives tables and findings that keep the promises of the model. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "audit/audit.h"
#include "extract/extract.h"
#include "structure/structure.h"
#include "support/gold.h"
#include "tabulate/tabulate.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!g_utf8_validate_len((const char *)data, size, NULL) || memchr(data, '\r', size))
    return 0;
  g_autoptr(GbText) text = gb_text_new(g_strndup((const char *)data, size), size, "fuzz", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_structure(text);
  for (guint i = 0; i < reports->len; i++) {
    GbReport *report = g_ptr_array_index(reports, i);
    gb_extract(report, gold_lexicon());
    gb_tabulate(report, gold_lexicon());
    gb_audit(report, gold_lexicon());
    g_autofree char *wrong = gb_report_check(report);
    g_assert_cmpstr(wrong, ==, NULL);
  }
  return 0;
}
