/* Life and check of a report. model: each stage fills its part. */
#include "model/report.h"

#include "model/chart.h"
#include "model/correction.h"
#include "model/finding.h"
#include "model/observation.h"
#include "model/table.h"

static void free_table(gpointer data) {
  GbTable *table = data;
  for (guint i = 0; i < table->rows->len; i++)
    g_free(g_array_index(table->rows, GbRow, i).cells);
  g_array_unref(table->columns);
  g_array_unref(table->rows);
  g_free(table);
}

static void free_breakdown(gpointer data) {
  GbBreakdown *breakdown = data;
  g_array_unref(breakdown->parts);
  g_free(breakdown);
}

static void free_finding(gpointer data) {
  GbFinding *finding = data;
  g_array_unref(finding->members);
  g_free(finding);
}

void gb_scene_free(GbScene *scene) {
  if (!scene)
    return;
  g_array_unref(scene->marks);
  g_array_unref(scene->groups);
  g_free(scene);
}

static void free_chart(gpointer data) {
  GbChart *chart = data;
  gb_scene_free(chart->wide);
  gb_scene_free(chart->narrow);
  gb_scene_free(chart->plate);
  g_free(chart);
}

const char *gb_chart_kind_name(GbChartKind k) {
  static const char *const NAMES[] = {"bars", "composition", "bullet"};
  return NAMES[k];
}

GbReport *gb_report_new(GbText *text, GbSpan span) {
  GbReport *report = g_new0(GbReport, 1);
  report->text = gb_text_ref(text);
  report->span = span;
  report->arena = gb_arena_new();
  report->slug = report->title = report->area = "";
  report->sections = g_array_new(FALSE, TRUE, sizeof(GbSection));
  report->paragraphs = g_array_new(FALSE, TRUE, sizeof(GbParagraph));
  report->sentences = g_array_new(FALSE, TRUE, sizeof(GbSentence));
  report->edits = g_array_new(FALSE, TRUE, sizeof(GbEdit));
  report->observations = g_array_new(FALSE, TRUE, sizeof(GbObservation));
  report->dropped = g_array_new(FALSE, TRUE, sizeof(GbObservation));
  report->tables = g_ptr_array_new_with_free_func(free_table);
  report->breakdowns = g_ptr_array_new_with_free_func(free_breakdown);
  report->findings = g_ptr_array_new_with_free_func(free_finding);
  report->unchecked = g_ptr_array_new_with_free_func(free_finding);
  report->charts = g_ptr_array_new_with_free_func(free_chart);
  report->diagnostics = gb_diagnostics_new();
  return report;
}

void gb_report_free(GbReport *report) {
  if (!report)
    return;
  g_ptr_array_unref(report->charts);
  g_ptr_array_unref(report->unchecked);
  g_ptr_array_unref(report->findings);
  g_ptr_array_unref(report->breakdowns);
  g_ptr_array_unref(report->tables);
  g_array_unref(report->dropped);
  g_array_unref(report->observations);
  g_array_unref(report->edits);
  g_array_unref(report->sentences);
  g_array_unref(report->paragraphs);
  g_array_unref(report->sections);
  gb_diagnostics_free(report->diagnostics);
  gb_arena_free(report->arena);
  gb_text_unref(report->text);
  g_free(report);
}

const char *gb_report_type_name(GbReportType type) {
  static const char *const NAMES[] = {"periodic", "bulletin", "plan", "work", "budget", "profile"};
  return NAMES[type];
}

void gb_report_tell(GbReport *report, GbLevel level, const char *code, GbSpan span,
                    const char *message, const char *hint) {
  guint line = 0, column = 0;
  gb_text_place(report->text, span.start, &line, &column);
  g_autofree char *phrase = gb_span_is_empty(span) ? NULL : gb_text_slice(report->text, span);
  gb_diagnostics_add(report->diagnostics, level, code, report->text->file, line, column, phrase,
                     message, hint);
}

static char *check_outline(const GbReport *report) {
  guint n_sections = report->sections->len;
  for (guint i = 0; i < n_sections; i++) {
    const GbSection *s = &g_array_index(report->sections, GbSection, i);
    if (s->parent > i || s->first_paragraph + s->n_paragraphs > report->paragraphs->len)
      return g_strdup_printf("section %u: parent or paragraphs out of bounds", i);
  }
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    if (!gb_span_contains(report->span, p->span) || p->section >= n_sections ||
        p->first_sentence + p->n_sentences > report->sentences->len)
      return g_strdup_printf("paragraph %u: span, section or sentences out of bounds", i);
  }
  for (guint i = 0; i < report->sentences->len; i++) {
    const GbSentence *s = &g_array_index(report->sentences, GbSentence, i);
    if (s->paragraph >= report->paragraphs->len ||
        !gb_span_contains(g_array_index(report->paragraphs, GbParagraph, s->paragraph).span, s->span))
      return g_strdup_printf("sentence %u: outside its paragraph", i);
  }
  return NULL;
}

static char *check_observations(const GbReport *report) {
  guint32 last = 0;
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    if (!gb_span_contains(report->span, o->span) || o->span.start < last)
      return g_strdup_printf("observation %u: span out of bounds or order", i);
    if (o->sentence >= report->sentences->len || o->section >= report->sections->len)
      return g_strdup_printf("observation %u: sentence or section out of bounds", i);
    if (!o->indicator || !o->unit || !o->area || !o->rule || !(o->confidence >= 0 && o->confidence <= 1))
      return g_strdup_printf("observation %u: a field is missing", i);
    if (o->whole < -1 || o->whole >= (gint)report->observations->len || o->whole == (gint)i)
      return g_strdup_printf("observation %u: whole out of bounds", i);
    last = o->span.start;
  }
  return NULL;
}

char *gb_report_check(const GbReport *report) {
  if (!report->sections->len || !report->title || !report->area || !report->slug)
    return g_strdup("no outline");
  char *wrong = check_outline(report);
  return wrong ? wrong : check_observations(report);
}
