/* Figures → the rows of a review file. correct: private to this folder. */
#include <string.h>

#include "correct/quote.h"
#include "correct/rows.h"
#include "correct/sheet.h"
#include "model/doubt.h"
#include "model/finding.h"

#define BYTE_ORDER_MARK "\xEF\xBB\xBF"

void gb_review_header(GString *out) {
  g_string_append(out, BYTE_ORDER_MARK);
  for (guint c = 0; c < GB_N_COLUMNS; c++)
    gb_sheet_text(out, gb_review_column_name(c), c == 0);
  gb_sheet_end_row(out);
}

/* ---- what is in doubt -------------------------------------------------------------------- */

/* By observation, the reasons; NULL none. Free each, and the array. */
static GString **find_doubts(const GbReport *report) {
  GString **doubts = g_new0(GString *, report->observations->len + 1);
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    if (o->confidence < GB_CONFIDENCE_DOUBT) {
      g_autofree char *reasons = gb_doubt_list(o->doubts);
      doubts[i] = g_string_new(reasons);
    }
  }
  for (guint f = 0; f < report->findings->len; f++) {
    const GbFinding *finding = report->findings->pdata[f];
    if (finding->verdict != GB_VERDICT_FAILS && finding->verdict != GB_VERDICT_SUSPICIOUS)
      continue;
    for (guint m = 0; m < finding->members->len; m++) {
      gint i = g_array_index(finding->members, GbMember, m).observation;
      if (!doubts[i])
        doubts[i] = g_string_new(NULL);
      g_string_append_printf(doubts[i], "%s%s：%s", doubts[i]->len ? "；" : "",
                             gb_verdict_name_zh(finding->verdict), finding->title);
    }
  }
  return doubts;
}

static void free_doubts(GString **doubts, guint n) {
  for (guint i = 0; i < n; i++)
    if (doubts[i])
      g_string_free(doubts[i], TRUE);
  g_free(doubts);
}

/* ---- rows -------------------------------------------------------------------------------- */

/* The fields as read, in one cell. */
static void append_read(GString *out, const GbReport *report, const GbObservation *o) {
  const GbCorrection *mark = o->correction;
  g_autoptr(GString) read = g_string_new(NULL);
  for (int f = 0; f < GB_N_FIELDS && !(mark && !mark->before); f++) {
    gboolean changed = mark && mark->changed & 1u << f;
    g_autofree char *text = changed ? gb_correction_text(report, mark, (GbField)f)
                                    : gb_field_text(report, o, (GbField)f);
    g_auto(GStrv) parts = g_strsplit(text, GB_READ_MARK, -1);
    g_autofree char *safe = g_strjoinv("|", parts);
    g_string_append_printf(read, "%s%s", f ? GB_READ_MARK : "", safe);
  }
  gb_sheet_text(out, read->str, FALSE);
}

static void append_place(GString *out, const GbReport *report, const GbQuote *quote,
                         const GbObservation *o) {
  char number[16];
  guint line = 0, column = 0;
  g_autofree char *file = g_path_get_basename(report->text->file);
  g_autofree char *place =
      quote->of > 1 ? g_strdup_printf("第%u处，共%u处", quote->n, quote->of) : g_strdup("");
  gb_text_place(report->text, o->span.start, &line, &column);
  g_snprintf(number, sizeof number, "%u", line);
  gb_sheet_text(out, file, FALSE);
  gb_sheet_text(out, report->title, FALSE);
  gb_sheet_number(out, number);
  gb_sheet_text(out, quote->phrase, FALSE);
  gb_sheet_number(out, quote->numeral);
  gb_sheet_text(out, place, FALSE);
}

static void append_fields(GString *out, const GbReport *report, const GbObservation *o) {
  for (int f = 0; f < GB_N_FIELDS; f++) {
    g_autofree char *text = gb_field_text(report, o, (GbField)f);
    if (f == GB_FIELD_VALUE)
      gb_sheet_number(out, text);
    else
      gb_sheet_text(out, text, FALSE);
  }
}

static void append_row(GString *out, const GbReport *report, const GbNumerals *numerals,
                       const GbObservation *o, const char *doubt) {
  char confidence[16];
  const GbCorrection *mark = o->correction;
  g_auto(GbQuote) quote = gb_quote_of(report, numerals, o);
  g_snprintf(confidence, sizeof confidence, "%u.%02u", (guint)(o->confidence * 100 + 0.5F) / 100,
             (guint)(o->confidence * 100 + 0.5F) % 100);
  gb_sheet_text(out, mark ? gb_decision_name_zh(mark->decision) : "", TRUE);
  append_place(out, report, &quote, o);
  gb_sheet_number(out, confidence);
  gb_sheet_text(out, doubt, FALSE);
  append_fields(out, report, o);
  gb_sheet_text(out, mark ? mark->note : "", FALSE);
  append_read(out, report, o);
  gb_sheet_end_row(out);
}

guint gb_review_rows(const GbReport *report, gboolean all, GString *out) {
  g_autoptr(GbNumerals) numerals = gb_numerals_new(report);
  GString **doubts = find_doubts(report);
  guint n = 0, dropped = 0;
  for (guint i = 0; i <= report->observations->len; i++) {
    const GbObservation *o = i < report->observations->len
                                 ? &g_array_index(report->observations, GbObservation, i)
                                 : NULL;
    for (; dropped < report->dropped->len; dropped++, n++) {
      const GbObservation *d = &g_array_index(report->dropped, GbObservation, dropped);
      if (o && d->span.start > o->span.start)
        break;
      append_row(out, report, numerals, d, "");
    }
    if (!o || !(all || doubts[i] || o->correction))
      continue;
    append_row(out, report, numerals, o, doubts[i] ? doubts[i]->str : "");
    n++;
  }
  free_doubts(doubts, report->observations->len);
  return n;
}

guint gb_review_others(const GbCorrections *corrections, const char *const *files, GString *out) {
  guint n = 0;
  for (guint i = 0; i < corrections->rows->len; i++) {
    const GbCorrectionRow *row = &g_array_index(corrections->rows, GbCorrectionRow, i);
    if (g_strv_contains(files, row->cells[GB_COLUMN_FILE]))
      continue;
    for (guint c = 0; c < GB_N_COLUMNS; c++)
      if (c == GB_COLUMN_LINE || c == GB_COLUMN_NUMERAL || c == GB_COLUMN_CONFIDENCE ||
          c == GB_COLUMN_FIELD + GB_FIELD_VALUE)
        gb_sheet_number(out, row->cells[c]);
      else
        gb_sheet_text(out, row->cells[c], c == 0);
    gb_sheet_end_row(out);
    n++;
  }
  return n;
}
