/* A report's outline as lines for people and golden tests.
 * structure: debugging. */
#include "structure/area.h"
#include "structure/structure.h"

#define SHOWN_CHARS 20

static const char *kind_name(GbParagraphKind kind) {
  static const char *const NAMES[] = {"text",  "heading", "item", "caption",
                                      "table", "note",    "front"};
  return NAMES[kind];
}

/* The first characters of a span, line breaks as ⏎. */
static void append_start(GString *out, const GbReport *report, GbSpan span) {
  const char *p = report->text->bytes + span.start, *end = report->text->bytes + span.end;
  for (int n = 0; p < end && n < SHOWN_CHARS; n++, p = g_utf8_next_char(p))
    if (*p == '\n')
      g_string_append(out, "⏎");
    else
      g_string_append_len(out, p, g_utf8_next_char(p) - p);
  if (p < end)
    g_string_append(out, "…");
}

static void dump_section(GString *out, const GbReport *report, guint i) {
  const GbSection *s = &g_array_index(report->sections, GbSection, i);
  g_autofree char *number = gb_text_slice(report->text, s->number);
  g_string_append_printf(out, "%*s# [%u] %s|", (int)(2 * s->level), "", i, number);
  append_start(out, report, s->title);
  g_string_append_printf(out, " (%u+%u, in %u)\n", s->first_paragraph, s->n_paragraphs, s->parent);
}

static void dump_paragraph(GString *out, const GbReport *report, guint i) {
  const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
  guint level = g_array_index(report->sections, GbSection, p->section).level;
  g_string_append_printf(out, "%*s- %s %u: ", (int)(2 * level + 2), "", kind_name(p->kind),
                         p->n_sentences);
  append_start(out, report, p->span);
  g_string_append_c(out, '\n');
}

void gb_structure_dump(const GbReport *report, GString *out) {
  char period[GB_PERIOD_BUFFER];
  g_string_append_printf(out, "title: %s\narea: %s (%s)\ntype: %s\nperiod: %s\nslug: %s\n",
                         report->title, report->area, gb_area_rank_name(report->rank),
                         gb_report_type_name(report->type),
                         gb_period_format(report->period, period), report->slug);
  guint section = 0;
  dump_section(out, report, 0);
  for (guint i = 0; i < report->paragraphs->len; i++) {
    for (; section + 1 < report->sections->len &&
           g_array_index(report->sections, GbSection, section + 1).first_paragraph <= i;
         section++)
      dump_section(out, report, section + 1);
    dump_paragraph(out, report, i);
  }
}
