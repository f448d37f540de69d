/* The labelled relations: those that the rules promise are found and rightly judged, and nothing is
 * told as an error that the labels do not. tests/audit/score.py does the same for the program. */
#include <glib.h>
#include <json-glib/json-glib.h>
#include <stdio.h>
#include <string.h>

#include "audit/audit.h"
#include "model/finding.h"
#include "model/observation.h"
#include "support/gold.h"
#include "tabulate/tabulate.h"

/** One labelled relation. */
typedef struct {
  char *id, *kind, *subkind, *verdict;
  GArray *starts; /* gint64, code points */
} Relation;

static void free_relation(gpointer data) {
  Relation *r = data;
  g_free(r->id);
  g_free(r->kind);
  g_free(r->subkind);
  g_free(r->verdict);
  g_array_unref(r->starts);
  g_free(r);
}

static GArray *read_starts(JsonObject *object) {
  GArray *starts = g_array_new(FALSE, FALSE, sizeof(gint64));
  JsonArray *members = json_object_get_array_member(object, "members");
  for (guint i = 0; i < json_array_get_length(members); i++) {
    gint64 start = json_object_get_int_member(json_array_get_object_element(members, i), "start");
    g_array_append_val(starts, start);
  }
  return starts;
}

static Relation *read_relation(JsonObject *object) {
  Relation *r = g_new0(Relation, 1);
  r->id = g_strdup(json_object_get_string_member(object, "id"));
  r->kind = g_strdup(json_object_get_string_member(object, "kind"));
  r->subkind = g_strdup(json_object_get_string_member(object, "subkind"));
  r->verdict = g_strdup(json_object_get_string_member(object, "verdict"));
  r->starts = read_starts(object);
  return r;
}

static GPtrArray *read_relations(const char *name) {
  g_autofree char *path = g_strdup_printf("%s/audit/%s.jsonl", GB_TESTS_DIR, name);
  g_autofree char *contents = NULL;
  g_assert_true(g_file_get_contents(path, &contents, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(contents, "\n", -1);
  GPtrArray *relations = g_ptr_array_new_with_free_func(free_relation);
  for (char **line = lines; *line; line++) {
    g_autoptr(JsonParser) parser = json_parser_new();
    if (!**line)
      continue;
    g_assert_true(json_parser_load_from_data(parser, *line, -1, NULL));
    g_ptr_array_add(relations, read_relation(json_node_get_object(json_parser_get_root(parser))));
  }
  return relations;
}

static guint shared_members(const GbReport *report, const GbFinding *f, const Relation *r) {
  guint n = 0;
  for (guint i = 0; i < f->members->len; i++) {
    gint index = g_array_index(f->members, GbMember, i).observation;
    const GbObservation *o = &g_array_index(report->observations, GbObservation, index);
    gint64 start = gb_text_chars(report->text, o->span.start);
    for (guint s = 0; s < r->starts->len; s++)
      n += g_array_index(r->starts, gint64, s) == start;
  }
  return n;
}

/** Members in common over members of both. */
static double likeness(const GbReport *report, const GbFinding *f, const Relation *r) {
  guint n = shared_members(report, f, r);
  return (double)n / (double)(f->members->len + r->starts->len - n);
}

static gboolean is_bad(const char *verdict) {
  return !strcmp(verdict, "fails") || !strcmp(verdict, "suspicious");
}

/** Relations that the rules of the program are there for. */
static gboolean is_promised(const Relation *r) {
  static const char *const PROMISED[] = {
      "sum/sum", "gap/pp_gap", "share/share", "ratio/ratio", "contribution/contributions_sum",
      NULL};
  g_autofree char *path = g_strdup_printf("%s/%s", r->kind, r->subkind);
  return g_strv_contains(PROMISED, path);
}

static void assert_found(const GbReport *report, const Relation *r) {
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    if (strcmp(f->kind, r->kind) == 0 && likeness(report, f, r) == 1) {
      g_assert_cmpstr(gb_verdict_name(f->verdict), ==, r->verdict);
      return;
    }
  }
  g_error("%s is not found", r->id);
}

static void assert_no_alarm(const GbReport *report, const GbFinding *f, const GPtrArray *gold) {
  if (!is_bad(gb_verdict_name(f->verdict)))
    return;
  for (guint i = 0; i < gold->len; i++) {
    const Relation *r = gold->pdata[i];
    if (is_bad(r->verdict) && likeness(report, f, r) >= 0.5)
      return;
  }
  g_error("false alarm: %s", f->explain);
}

/** Some cases warn of a wrong calculation with the right members, not of wrong members. */
static gboolean has_true_members(const GPtrArray *gold, const Relation *trap) {
  for (guint i = 0; i < gold->len; i++) {
    const Relation *r = gold->pdata[i];
    guint n = 0;
    for (guint s = 0; s < r->starts->len; s++)
      for (guint t = 0; t < trap->starts->len; t++)
        n += g_array_index(r->starts, gint64, s) == g_array_index(trap->starts, gint64, t);
    if (n == r->starts->len && n == trap->starts->len)
      return TRUE;
  }
  return FALSE;
}

static void assert_not_caught(const GbReport *report, const GPtrArray *gold, JsonObject *trap) {
  const char *id = json_object_get_string_member(trap, "id");
  g_autoptr(GArray) starts = read_starts(trap);
  Relation r = {.starts = starts};
  gboolean members = has_true_members(gold, &r);
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    double like = likeness(report, f, &r);
    if ((like == 1 && !members) || (like >= 0.75 && is_bad(gb_verdict_name(f->verdict))))
      g_error("%s: %s", id, f->explain);
  }
}

static void show(const GbReport *report) {
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    printf("%s %s: %s | %s\n", gb_verdict_sign(f->verdict), f->kind, f->formula, f->explain);
  }
}

static void test_report(gconstpointer name) {
  g_autoptr(GPtrArray) gold = read_relations(name);
  g_autoptr(GbReport) report = gold_load(name, gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  gb_audit(report, gold_lexicon());
  if (g_getenv("GB_SHOW"))
    show(report);
  for (guint i = 0; i < gold->len; i++)
    if (is_promised(gold->pdata[i]))
      assert_found(report, gold->pdata[i]);
  for (guint i = 0; i < report->findings->len; i++)
    assert_no_alarm(report, report->findings->pdata[i], gold);
}

/** Cases that a rule without guards would tell of: none of them is a finding. */
static void test_traps(gconstpointer name) {
  g_autofree char *file = g_strdup_printf("%s/audit/traps.jsonl", GB_TESTS_DIR);
  g_autofree char *contents = NULL;
  g_assert_true(g_file_get_contents(file, &contents, NULL, NULL));
  g_auto(GStrv) lines = g_strsplit(contents, "\n", -1);
  g_autoptr(GPtrArray) gold = read_relations(name);
  g_autoptr(GbReport) report = gold_load(name, gold_lexicon());
  gb_tabulate(report, gold_lexicon());
  gb_audit(report, gold_lexicon());
  guint n = 0;
  for (char **line = lines; *line; line++) {
    g_autoptr(JsonParser) parser = json_parser_new();
    if (!**line)
      continue;
    g_assert_true(json_parser_load_from_data(parser, *line, -1, NULL));
    JsonObject *trap = json_node_get_object(json_parser_get_root(parser));
    if (strcmp(json_object_get_string_member(trap, "report"), name) == 0) {
      assert_not_caught(report, gold, trap);
      n++;
    }
  }
  g_assert_cmpuint(n, >, 0);
}

static void add_reports(const char *folder, GTestDataFunc test) {
  for (guint i = 0; GOLD_NAMES[i]; i++) {
    g_autofree char *path = g_strdup_printf("/audit/%s/%s", folder, GOLD_NAMES[i]);
    g_test_add_data_func(path, GOLD_NAMES[i], test);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  add_reports("relations", test_report);
  add_reports("traps", test_traps);
  return g_test_run();
}
