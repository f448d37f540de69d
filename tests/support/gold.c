/* Labels of tests/gold → observations of a report. Tests only. */
#include "support/gold.h"

#include <json-glib/json-glib.h>
#include <string.h>

#include "structure/structure.h"
#include "support/prose.h"

const char *const GOLD_NAMES[] = {"01-province-economy-2023h1", "02-city-plan-2023",
                                  "04-city-plan-execution-2023h1", "07-city-analysis-2023h1", NULL};

const GbLexicon *gold_lexicon(void) {
  static GbLexicon *lexicon;
  if (!lexicon) {
    g_autoptr(GError) error = NULL;
    lexicon = gb_lexicon_load(GB_SOURCE_DIR "/assets/lexicon", &error);
    g_assert_no_error(error);
  }
  return lexicon;
}

static char *read_file(const char *folder, const char *name, const char *suffix) {
  g_autofree char *path = g_strdup_printf("%s/%s/%s%s", GB_TESTS_DIR, folder, name, suffix);
  g_autoptr(GError) error = NULL;
  char *contents;
  g_file_get_contents(path, &contents, NULL, &error);
  g_assert_no_error(error);
  return contents;
}

static const char *text_of(JsonObject *label, const char *member) {
  return json_object_get_string_member_with_default(label, member, "");
}

/** Number of the code @name in the enumeration that @of names, @n values. */
static int code_of(JsonObject *label, const char *member, const char *(*of)(int), int n) {
  return prose_code(of, n, text_of(label, member));
}

static const char *measure_name(int i) {
  return gb_measure_name((GbMeasure)i);
}
static const char *base_name(int i) {
  return gb_base_name((GbBase)i);
}
static const char *approx_name(int i) {
  return gb_approx_name((GbApprox)i);
}

static const GbIndicator *find_known(JsonObject *label, const GbLexicon *lexicon) {
  const GbIndicator *known = gb_lexicon_find(lexicon, text_of(label, "indicator"));
  JsonArray *others = json_object_get_array_member(label, "accept");
  for (guint i = 0; !known && i < json_array_get_length(others); i++)
    known = gb_lexicon_find(lexicon, json_array_get_string_element(others, i));
  return known;
}

static GbPrice price_of(JsonObject *label) {
  const char *price = text_of(label, "price");
  if (!strcmp(price, "nominal"))
    return GB_PRICE_NOMINAL;
  return strcmp(price, "real") ? GB_PRICE_UNSAID : GB_PRICE_REAL;
}

static guint32 byte_offset(const GbReport *report, gint64 chars) {
  const char *bytes = report->text->bytes;
  return (guint32)(g_utf8_offset_to_pointer(bytes, chars) - bytes);
}

static void add_label(GbReport *report, JsonObject *label, const GbLexicon *lexicon) {
  GbObservation o = {
      .span = {byte_offset(report, json_object_get_int_member(label, "start")),
               byte_offset(report, json_object_get_int_member(label, "end"))},
      .indicator = gb_arena_strdup(report->arena, text_of(label, "indicator")),
      .known = find_known(label, lexicon),
      .measure = (GbMeasure)code_of(label, "measure", measure_name, GB_MEASURE_RANK + 1),
      .unit = gb_arena_strdup(report->arena, text_of(label, "unit")),
      .base = (GbBase)code_of(label, "base", base_name, GB_BASE_OTHER + 1),
      .approx = (GbApprox)code_of(label, "approx", approx_name, GB_APPROX_LT + 1),
      .status = strcmp(text_of(label, "status"), "target") ? GB_STATUS_ACTUAL : GB_STATUS_TARGET,
      .kind = strcmp(text_of(label, "kind"), "core") ? GB_KIND_ACTIVITY : GB_KIND_CORE,
      .price = price_of(label),
      .period = prose_period(text_of(label, "period")),
      .area = report->area,
      .whole = -1,
      .rule = "label",
      .confidence = 1};
  g_assert_true(gb_decimal_parse(text_of(label, "num"), -1, &o.value));
  if (json_object_get_double_member(label, "value") < 0)
    o.value = gb_decimal_negate(o.value);
  prose_settle(report, &o);
  g_array_append_val(report->observations, o);
}

GbReport *gold_load(const char *name, const GbLexicon *lexicon) {
  g_autofree char *text = read_file("reports", name, ".txt");
  g_autofree char *labels = read_file("gold", name, ".jsonl");
  gsize length = strlen(text);
  g_autoptr(GbText) held = gb_text_new(g_steal_pointer(&text), length, name, "UTF-8");
  g_autoptr(GPtrArray) reports = gb_structure(held);
  g_assert_cmpuint(reports->len, ==, 1);
  GbReport *report = g_ptr_array_steal_index(reports, 0);
  g_auto(GStrv) lines = g_strsplit(labels, "\n", -1);
  g_autoptr(JsonParser) parser = json_parser_new();
  for (char **line = lines; *line; line++) {
    g_autoptr(GError) error = NULL;
    if (!**line)
      continue;
    json_parser_load_from_data(parser, *line, -1, &error);
    g_assert_no_error(error);
    JsonObject *label = json_node_get_object(json_parser_get_root(parser));
    if (!strcmp(text_of(label, "class"), "obs"))
      add_label(report, label, lexicon);
  }
  return report;
}
