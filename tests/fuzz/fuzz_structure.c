/* Any text becomes reports that keep the promises of model/report.h. */
#include <glib.h>
#include <stdint.h>
#include <string.h>

#include "structure/structure.h"
#include "support/outline.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (!g_utf8_validate_len((const char *)data, size, NULL) || memchr(data, '\r', size))
    return 0;
  g_autoptr(GbText) text = gb_text_new(g_strndup((const char *)data, size), size, "fuzz", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_structure(text);
  gb_test_assert_reports(text, reports);
  return 0;
}
