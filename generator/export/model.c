/* The model as text, for who looks for a fault.
 * export: model → one element a line, indented by nesting. */
#include "export/export.h"

#include <string.h>

#include "export/fields.h"
#include "model/doubt.h"

/* Code points, as in the other formats; a line end inside is shown as ⏎. */
static void append_quote(GString *out, const GbReport *report, GbSpan span) {
  g_string_append_printf(out, " %u-%u \"", gb_text_chars(report->text, span.start),
                         gb_text_chars(report->text, span.end));
  for (guint32 i = span.start; i < span.end; i++) {
    if (report->text->bytes[i] == '\n')
      g_string_append(out, "⏎");
    else
      g_string_append_c(out, report->text->bytes[i]);
  }
  g_string_append_c(out, '"');
}

static const char *paragraph_name(GbParagraphKind kind) {
  static const char *const NAMES[] = {"text",  "heading", "item", "caption",
                                      "table", "note",    "front"};
  return NAMES[kind];
}

static void append_observation(GString *out, const GbReport *report, guint i) {
  const GbObservation *o = gb_fields_observation(report, i);
  g_string_append_printf(out, "      observation %u ", i);
  GbJson json = gb_json_begin(out, '{');
  gb_fields_write_json(report, o, &json);
  gb_json_end(&json, '}');
  for (int d = 0; d < GB_N_DOUBTS; d++)
    if (o->doubts & (guint32)1 << d)
      g_string_append_printf(out, " %s", gb_doubt_name((GbDoubt)d));
  g_string_append_c(out, '\n');
}

/* @next: the first observation not printed yet; they stand in the order of the text. */
static void append_sentence(GString *out, const GbReport *report, guint i, guint *next) {
  const GbSentence *s = &g_array_index(report->sentences, GbSentence, i);
  g_string_append_printf(out, "    sentence %u", i);
  append_quote(out, report, s->span);
  g_string_append_c(out, '\n');
  for (; *next < report->observations->len &&
         gb_fields_observation(report, *next)->span.start < s->span.end;
       (*next)++)
    append_observation(out, report, *next);
}

static void append_sections(GString *out, const GbReport *report) {
  for (guint i = 0; i < report->sections->len; i++) {
    const GbSection *s = &g_array_index(report->sections, GbSection, i);
    g_string_append_printf(out, "  section %u level %u parent %u paragraphs %u+%u number", i,
                           s->level, s->parent, s->first_paragraph, s->n_paragraphs);
    append_quote(out, report, s->number);
    g_string_append(out, " title");
    append_quote(out, report, s->title);
    g_string_append_c(out, '\n');
  }
}

void gb_export_model(const GbReport *report, GString *out) {
  char period[GB_PERIOD_BUFFER];
  guint next = 0;
  g_string_append_printf(out, "report %s type %s period %s area %s title \"%s\" chars %u-%u\n",
                         report->slug, gb_report_type_name(report->type),
                         gb_period_format(report->period, period), report->area, report->title,
                         gb_text_chars(report->text, report->span.start),
                         gb_text_chars(report->text, report->span.end));
  append_sections(out, report);
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    g_string_append_printf(out, "  paragraph %u %s section %u", i, paragraph_name(p->kind),
                           p->section);
    append_quote(out, report, p->span);
    g_string_append_c(out, '\n');
    for (guint s = 0; s < p->n_sentences; s++)
      append_sentence(out, report, p->first_sentence + s, &next);
  }
}
