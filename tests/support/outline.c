/* Invariants of the outline, for tests and fuzzers. */
#include "support/outline.h"

#include <string.h>

static gboolean is_white(const char *p) {
  gunichar c = g_utf8_get_char(p);
  return g_unichar_isspace(c) || c == 0x0B || c == 0x85 || c == 0x200B || c == 0x2060 ||
         c == 0xFEFF;
}

static void assert_all_white(const GbReport *report, guint32 from, guint32 to) {
  const char *end = report->text->bytes + to;
  for (const char *p = report->text->bytes + from; p < end; p = g_utf8_next_char(p))
    g_assert_true(is_white(p));
}

/* The sentences of a paragraph leave only white space between them. */
static void assert_sentences(const GbReport *report, guint i, guint *next) {
  const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
  guint32 at = p->span.start;
  g_assert_cmpuint(p->first_sentence, ==, *next);
  g_assert_cmpuint(p->n_sentences, >=, 1);
  for (guint k = 0; k < p->n_sentences; k++) {
    const GbSentence *s = &g_array_index(report->sentences, GbSentence, p->first_sentence + k);
    g_assert_cmpuint(s->paragraph, ==, i);
    g_assert_cmpuint(s->span.start, <, s->span.end);
    g_assert_cmpuint(s->span.start, >=, at);
    g_assert_false(is_white(report->text->bytes + s->span.start));
    g_assert_false(is_white(g_utf8_prev_char(report->text->bytes + s->span.end)));
    assert_all_white(report, at, s->span.start);
    at = s->span.end;
  }
  g_assert_cmpuint(at, <=, p->span.end);
  assert_all_white(report, at, p->span.end);
  *next += p->n_sentences;
}

static void assert_paragraphs(const GbReport *report) {
  guint next = 0;
  guint32 at = report->span.start;
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    g_assert_cmpuint(p->span.start, >=, at);
    g_assert_cmpuint(p->span.start, <, p->span.end);
    at = p->span.end;
    assert_sentences(report, i, &next);
  }
  g_assert_cmpuint(next, ==, report->sentences->len);
}

/* A section stands inside its parent, one level below it, and holds the paragraphs that name it. */
static void assert_sections(const GbReport *report) {
  const GbSection *all = &g_array_index(report->sections, GbSection, 0);
  g_assert_cmpuint(all->n_paragraphs, ==, report->paragraphs->len);
  for (guint i = 1; i < report->sections->len; i++) {
    const GbSection *s = &g_array_index(report->sections, GbSection, i);
    const GbSection *up = &g_array_index(report->sections, GbSection, s->parent);
    g_assert_cmpuint(s->parent, <, i);
    g_assert_cmpuint(s->level, ==, up->level + 1);
    g_assert_cmpuint(s->n_paragraphs, >=, 1);
    g_assert_cmpuint(s->first_paragraph, >=, up->first_paragraph);
    g_assert_cmpuint(s->first_paragraph + s->n_paragraphs, <=,
                     up->first_paragraph + up->n_paragraphs);
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, s->first_paragraph);
    g_assert_true(p->kind == GB_PARAGRAPH_HEADING || p->kind == GB_PARAGRAPH_ITEM);
    g_assert_true(gb_span_contains(p->span, s->title) && gb_span_contains(p->span, s->number));
  }
  for (guint i = 0; i < report->paragraphs->len; i++) {
    const GbParagraph *p = &g_array_index(report->paragraphs, GbParagraph, i);
    const GbSection *s = &g_array_index(report->sections, GbSection, p->section);
    g_assert_true(i >= s->first_paragraph && i < s->first_paragraph + s->n_paragraphs);
  }
}

void gb_test_assert_outline(const GbReport *report) {
  g_autofree char *wrong = gb_report_check(report);
  g_assert_cmpstr(wrong, ==, NULL);
  g_assert_true(g_utf8_validate(report->title, -1, NULL));
  g_assert_true(g_utf8_validate(report->area, -1, NULL));
  for (const char *p = report->slug; *p; p++)
    g_assert_true(g_ascii_islower(*p) || g_ascii_isdigit(*p) || *p == '-');
  g_assert_cmpuint(strlen(report->slug), <=, 40);
  assert_paragraphs(report);
  assert_sections(report);
}

void gb_test_assert_reports(const GbText *text, const GPtrArray *reports) {
  guint32 at = 0;
  g_assert_cmpuint(reports->len, >=, 1);
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = g_ptr_array_index(reports, i);
    g_assert_cmpuint(report->span.start, ==, at);
    gb_test_assert_outline(report);
    at = report->span.end;
  }
  g_assert_cmpuint(at, ==, text->length);
}
