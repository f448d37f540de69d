/* invented.txt: paragraphs as bulletins, budgets and work reports have them, their figures worked
 * out, with the scopes and times that lead a rule astray. None is asked about; with a slip planted
 * where the text holds an identity, one is. A line "# …" is the title of what follows; «69|62» is a
 * figure and its slip. */
#include <glib.h>
#include <string.h>

#include "pipeline/pipeline.h"
#include "support/findings.h"
#include "support/gold.h"

/** @line with figures as they are, but the slip of mark @slip; -1 none. Free with g_free. */
static char *plant(const char *line, gint slip) {
  g_autoptr(GString) out = g_string_new(NULL);
  gint mark = 0;
  for (const char *at = line; *at; mark++) {
    const char *open = strstr(at, "«"), *bar = open ? strchr(open, '|') : NULL;
    const char *close = bar ? strstr(bar, "»") : NULL;
    if (!close) {
      g_string_append(out, at);
      break;
    }
    const char *figure = open + strlen("«");
    g_string_append_len(out, at, open - at);
    if (mark == slip)
      g_string_append_len(out, bar + 1, close - bar - 1);
    else
      g_string_append_len(out, figure, bar - figure);
    at = close + strlen("»");
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

/** What is asked about, a line each; "" nothing. Free with g_free. */
static char *alarms_of(const char *title, const char *paragraph) {
  char *bytes = g_strdup_printf("%s\n%s\n", title, paragraph);
  g_autoptr(GbText) text = gb_text_new(bytes, strlen(bytes), "invented.txt", "UTF-8");
  g_autoptr(GPtrArray) reports = gb_pipeline_text(text, gold_lexicon());
  g_autoptr(GString) out = g_string_new(NULL);
  for (guint r = 0; r < reports->len; r++) {
    const GPtrArray *findings = ((const GbReport *)reports->pdata[r])->findings;
    for (guint i = 0; i < findings->len; i++) {
      const GbFinding *f = findings->pdata[i];
      if (gb_test_finding_is_alarm(f))
        g_string_append_printf(out, "%s\n", f->explain);
    }
  }
  return g_string_free(g_steal_pointer(&out), FALSE);
}

static guint count_marks(const char *line) {
  guint n = 0;
  for (const char *at = line; (at = strstr(at, "«")); at += strlen("«"))
    n++;
  return n;
}

typedef void (*Visit)(const char *title, const char *line);

static void each_paragraph(Visit visit) {
  g_autofree char *bytes = NULL, *title = NULL;
  g_autoptr(GError) error = NULL;
  g_assert_true(g_file_get_contents(GB_TESTS_DIR "/audit/invented.txt", &bytes, NULL, &error));
  g_auto(GStrv) lines = g_strsplit(bytes, "\n", -1);
  for (guint i = 0; lines[i]; i++) {
    if (g_str_has_prefix(lines[i], "# ")) {
      g_free(title);
      title = g_strdup(lines[i] + 2);
    } else if (*lines[i]) {
      g_assert_nonnull(title);
      visit(title, lines[i]);
    }
  }
}

static void expect_silence(const char *title, const char *line) {
  g_autofree char *paragraph = plant(line, -1);
  g_autofree char *alarms = alarms_of(title, paragraph);
  if (*alarms)
    g_error("%s\n%s", paragraph, alarms);
}

static void expect_alarms(const char *title, const char *line) {
  for (guint i = 0; i < count_marks(line); i++) {
    g_autofree char *paragraph = plant(line, (gint)i);
    g_autofree char *alarms = alarms_of(title, paragraph);
    if (!*alarms)
      g_error("slip %u is not caught: %s", i + 1, paragraph);
  }
}

static void test_silence(void) {
  each_paragraph(expect_silence);
}

static void test_alarms(void) {
  each_paragraph(expect_alarms);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/invented/silence", test_silence);
  g_test_add_func("/audit/invented/alarms", test_alarms);
  return g_test_run();
}
