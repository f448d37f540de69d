/* Rows → places in the reports of a file. correct: private to this folder. */
#include <string.h>

#include "base/message.h"
#include "correct/quote.h"
#include "correct/rows.h"

typedef struct {
  const GbCorrections *corrections;
  GbRowErrors errors;
  GPtrArray *reports;
  GbNumerals **numerals; /* by report, NULL not asked for */
} Finder;

static gboolean same_title(const char *a, const char *b) {
  for (;;) {
    while (g_unichar_isspace(g_utf8_get_char(a)))
      a = g_utf8_next_char(a);
    while (g_unichar_isspace(g_utf8_get_char(b)))
      b = g_utf8_next_char(b);
    if (g_utf8_get_char(a) != g_utf8_get_char(b))
      return FALSE;
    if (!*a)
      return TRUE;
    a = g_utf8_next_char(a);
    b = g_utf8_next_char(b);
  }
}

/* Reports that the row can mean: of its title, or the only one. */
static gboolean is_meant(const Finder *f, const GbCorrectionRow *row, guint i) {
  const GbReport *report = f->reports->pdata[i];
  const char *title = row->cells[GB_COLUMN_REPORT];
  return *title ? same_title(title, report->title) : f->reports->len == 1;
}

static GbNumerals *numerals_of(Finder *f, guint i) {
  if (!f->numerals[i])
    f->numerals[i] = gb_numerals_new(f->reports->pdata[i]);
  return f->numerals[i];
}

/** Where a row's figure stands. @n  how many places were found, in @n_reports reports meant */
typedef struct {
  guint report;
  GbQuoted at;
  guint n, n_reports;
} Place;

static Place find_place(Finder *f, const GbCorrectionRow *row) {
  Place place = {0};
  for (guint i = 0; i < f->reports->len; i++) {
    if (!is_meant(f, row, i))
      continue;
    place.n_reports++;
    g_autoptr(GArray) found = gb_numerals_find(numerals_of(f, i), row->cells[GB_COLUMN_PHRASE],
                                               row->cells[GB_COLUMN_NUMERAL]);
    for (guint k = 0; k < found->len; k++)
      if (++place.n == MAX(row->n, 1)) {
        place.report = i;
        place.at = g_array_index(found, GbQuoted, k);
      }
  }
  return place;
}

static gboolean accept_place(Finder *f, const GbCorrectionRow *row, const Place *place) {
  const char *phrase = row->cells[GB_COLUMN_PHRASE], *numeral = row->cells[GB_COLUMN_NUMERAL];
  if (!place->n_reports) {
    const char *title = row->cells[GB_COLUMN_REPORT];
    if (*title)
      gb_row_error(&f->errors, row->line, title,
                   gb_message("has the title changed? gongbao review writes it"),
                   gb_message("%s holds no report of this title"), row->cells[GB_COLUMN_FILE]);
    else
      gb_row_error(&f->errors, row->line, phrase, gb_message("write the title of one of them"),
                   gb_message("报告 is empty, and %s holds several reports"),
                   row->cells[GB_COLUMN_FILE]);
    return FALSE;
  }
  if (!place->n) {
    gb_row_error(&f->errors, row->line, phrase,
                 gb_message("has the text changed? quote its words as they stand now, or take the "
                            "row out"),
                 gb_message("%s is not found in these words"), numeral);
    return FALSE;
  }
  if (row->of ? row->of != place->n : !row->n && place->n > 1) {
    gb_row_error(&f->errors, row->line, phrase,
                 gb_message("quote more of the sentence, or say which one under 第几处"),
                 gb_message("%s stands %u times in these words"), numeral, place->n);
    return FALSE;
  }
  if (row->n > place->n) {
    gb_row_error(&f->errors, row->line, phrase, gb_message("correct 第几处"),
                 gb_message("%s stands %u times in these words"), numeral, place->n);
    return FALSE;
  }
  return TRUE;
}

/* The sentence that holds the place; FALSE: none does. */
static gboolean find_sentence(const GbReport *report, GbSpan span, guint *sentence) {
  for (guint i = 0; i < report->sentences->len; i++)
    if (gb_span_contains(g_array_index(report->sentences, GbSentence, i).span, span)) {
      *sentence = i;
      return TRUE;
    }
  return FALSE;
}

static const char *keep(GbReport *report, const char *text) {
  return text ? gb_arena_strdup(report->arena, text) : NULL;
}

static void add_edit(Finder *f, const GbCorrectionRow *row, const Place *place) {
  GbReport *report = f->reports->pdata[place->report];
  guint sentence = 0;
  if (!find_sentence(report, place->at.span, &sentence)) {
    gb_row_error(&f->errors, row->line, row->cells[GB_COLUMN_PHRASE],
                 gb_message("a figure is read in a sentence; these words are left out of the text"),
                 gb_message("%s stands in no sentence"), row->cells[GB_COLUMN_NUMERAL]);
    return;
  }
  const GbSentence *s = &g_array_index(report->sentences, GbSentence, sentence);
  GbEdit edit = {.decision = row->decision,
                 .span = place->at.span,
                 .given = row->given,
                 .stated = row->stated,
                 .to = row->to,
                 .whole = keep(report, row->cells[GB_COLUMN_FIELD + GB_FIELD_WHOLE]),
                 .read_indicator = row->read[0] ? keep(report, row->read[GB_FIELD_INDICATOR]) : "",
                 .read_measure = row->read[0] ? keep(report, row->read[GB_FIELD_MEASURE]) : "",
                 .note = keep(report, row->cells[GB_COLUMN_NOTE]),
                 .file = keep(report, f->errors.file),
                 .line = row->line};
  edit.to.indicator = keep(report, row->to.indicator);
  edit.to.unit = keep(report, row->to.unit);
  edit.to.area = keep(report, row->to.area);
  edit.to.reference = keep(report, row->to.reference);
  edit.to.span = edit.span;
  edit.phrase = edit.to.phrase = place->at.phrase;
  edit.to.sentence = sentence;
  edit.to.section = g_array_index(report->paragraphs, GbParagraph, s->paragraph).section;

  if (!(edit.given & 1u << GB_FIELD_AREA))
    edit.to.area = report->area;
  if (!(edit.given & 1u << GB_FIELD_PERIOD))
    edit.to.period = report->period;
  g_array_append_val(report->edits, edit);
}

static gboolean decides_same(const GbEdit *a, const GbEdit *b) {
  return a->span.start == b->span.start && a->decision != GB_DECISION_ADDED &&
         b->decision != GB_DECISION_ADDED && g_str_equal(a->read_indicator, b->read_indicator) &&
         g_str_equal(a->read_measure, b->read_measure);
}

/** To find rows of one figure without comparing all with all. */
static gint by_place(gconstpointer a, gconstpointer b) {
  const GbEdit *x = *(const GbEdit *const *)a, *y = *(const GbEdit *const *)b;
  if (x->span.start != y->span.start)
    return (x->span.start > y->span.start) - (x->span.start < y->span.start);
  return (x->line > y->line) - (x->line < y->line);
}

static void refuse_two_decisions(Finder *f, const GbReport *report) {
  g_autoptr(GPtrArray) sorted = g_ptr_array_new();
  for (guint i = 0; i < report->edits->len; i++)
    g_ptr_array_add(sorted, &g_array_index(report->edits, GbEdit, i));
  g_ptr_array_sort(sorted, by_place);
  for (guint i = 1; i < sorted->len; i++) {
    const GbEdit *last = sorted->pdata[i - 1], *edit = sorted->pdata[i];
    if (!decides_same(last, edit))
      continue;
    g_autofree char *phrase = gb_text_slice(report->text, edit->phrase);
    gb_row_error(&f->errors, edit->line, phrase, gb_message("leave one of them out"),
                 gb_message("line %u is of the same figure"), last->line);
  }
}

gboolean gb_corrections_find(const GbCorrections *corrections, const char *file, GPtrArray *reports,
                             GError **error) {
  Finder f = {corrections, {.file = corrections->text->file}, reports, NULL};
  f.numerals = g_new0(GbNumerals *, reports->len + 1);
  for (guint i = 0; i < corrections->rows->len; i++) {
    const GbCorrectionRow *row = &g_array_index(corrections->rows, GbCorrectionRow, i);
    if (!g_str_equal(row->cells[GB_COLUMN_FILE], file))
      continue;
    Place place = find_place(&f, row);
    if (accept_place(&f, row, &place))
      add_edit(&f, row, &place);
  }
  for (guint i = 0; i < reports->len; i++) {
    refuse_two_decisions(&f, reports->pdata[i]);
    g_clear_pointer(&f.numerals[i], gb_numerals_free);
  }
  g_free(f.numerals);
  return gb_row_errors_end(&f.errors, error);
}
