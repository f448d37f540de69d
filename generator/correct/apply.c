/* Edits → observations. correct: private to this folder. */
#include <string.h>

#include "base/message.h"
#include "correct/rows.h"
#include "correct/words.h"

typedef struct {
  GbReport *report;
  const GbLexicon *lexicon;
  GbRowErrors errors;
  GArray *made;  /* Made, by observation */
  GArray *added; /* GbObservation */
} Work;

/** What an edit makes of an observation. @edit NULL: nothing */
typedef struct {
  const GbEdit *edit;
  GbCorrection *mark;
} Made;

static GbObservation *observation_at(const GbReport *report, guint i) {
  return &g_array_index(report->observations, GbObservation, i);
}

static gboolean has(guint fields, GbField field) {
  return (fields & 1u << field) != 0;
}

/* ---- which observation ------------------------------------------------------------------- */

/* The first observation at or behind a place: they ascend by span. */
static guint first_from(const GbReport *report, guint32 start) {
  guint low = 0, high = report->observations->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (observation_at(report, middle)->span.start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

static gboolean is_read(const GbObservation *o, const char *indicator, const char *measure) {
  return g_str_equal(o->indicator, indicator) &&
         g_str_equal(gb_field_words(GB_FIELD_MEASURE)[o->measure], measure);
}

/* The observation that an edit is of: the one that reads as it once did, else the first that no
 * other edit has; -1 none. A new figure is one that is read already where name and measure are. */
static gint find_target(const Work *w, const GbEdit *edit) {
  gboolean added = edit->decision == GB_DECISION_ADDED;
  gint first = -1;
  for (guint i = first_from(w->report, edit->span.start);
       i < w->report->observations->len &&
       observation_at(w->report, i)->span.start < edit->span.end;
       i++) {
    const GbObservation *o = observation_at(w->report, i);
    if (g_array_index(w->made, Made, i).edit)
      continue;
    if (added ? g_str_equal(o->indicator, edit->to.indicator) && o->measure == edit->to.measure
              : is_read(o, edit->read_indicator, edit->read_measure))
      return (gint)i;
    if (first < 0 && !added)
      first = (gint)i;
  }
  return first;
}

/* ---- fields ------------------------------------------------------------------------------ */

static void set_field(GbObservation *o, const GbObservation *to, GbField field) {
  switch (field) {
  case GB_FIELD_INDICATOR:
    o->indicator = to->indicator;
    break;
  case GB_FIELD_MEASURE:
    o->measure = to->measure;
    break;
  case GB_FIELD_VALUE:
    o->value = to->value;
    break;
  case GB_FIELD_UNIT:
    o->unit = to->unit;
    break;
  case GB_FIELD_BASE:
    o->base = to->base;
    break;
  case GB_FIELD_REFERENCE:
    o->reference = to->reference;
    break;
  case GB_FIELD_APPROX:
    o->approx = to->approx;
    break;
  case GB_FIELD_STATUS:
    o->status = to->status;
    break;
  case GB_FIELD_PERIOD:
    o->period = to->period;
    break;
  case GB_FIELD_AREA:
    o->area = to->area;
    break;
  case GB_FIELD_KIND:
    o->kind = to->kind;
    break;
  case GB_FIELD_PRICE:
    o->price = to->price;
    break;
  case GB_FIELD_PART:
    o->part = to->part;
    break;
  default:
    break; /* a whole is found when all names are right */
  }
}

static gboolean field_differs(const GbReport *report, const GbObservation *a,
                              const GbObservation *b, GbField field) {
  g_autofree char *x = gb_field_text(report, a, field), *y = gb_field_text(report, b, field);
  return !gb_words_equal(field, x, y);
}

static GbCorrection *new_mark(Work *w, const GbEdit *edit, const GbObservation *before) {
  GbCorrection *mark = gb_arena_new_array(w->report->arena, GbCorrection, 1);
  *mark = (GbCorrection){.decision = edit->decision, .before_whole = "", .note = edit->note};
  if (before) {
    GbObservation *copy = gb_arena_new_array(w->report->arena, GbObservation, 1);
    g_autofree char *whole = gb_field_text(w->report, before, GB_FIELD_WHOLE);
    *copy = *before;
    mark->before = copy;
    mark->before_whole = gb_arena_strdup(w->report->arena, whole);
  }
  return mark;
}

static void settle(const Work *w, GbObservation *o) {
  o->known = gb_lexicon_find(w->lexicon, o->indicator);
  o->confidence = 1;
}

static void change(Work *w, GbObservation *o, const GbEdit *edit, GbCorrection *mark) {
  for (int f = 0; f < GB_N_FIELDS; f++)
    if (has(edit->stated, (GbField)f) && field_differs(w->report, o, &edit->to, (GbField)f) &&
        f != GB_FIELD_WHOLE) {
      set_field(o, &edit->to, (GbField)f);
      mark->changed |= 1u << f;
    }
  if (edit->decision == GB_DECISION_ADDED)
    mark->decision = GB_DECISION_CHANGED;
}

/* The digits of the numeral where the row has no value. */
static void take_value(Work *w, const GbEdit *edit, GbObservation *o) {
  g_autofree char *numeral = gb_text_slice(w->report->text, o->span);
  if (!gb_words_set(o, GB_FIELD_VALUE, numeral))
    gb_row_error(&w->errors, edit->line, numeral, gb_message("write the number under 数值"),
                 gb_message("the numeral is no number of at most 18 digits"));
}

static void add(Work *w, const GbEdit *edit) {
  GbObservation o = edit->to;
  GbCorrection *mark = new_mark(w, edit, NULL);
  o.whole = -1;
  o.rule = "added by an editor";
  o.correction = mark;
  mark->decision = edit->decision == GB_DECISION_DROPPED ? GB_DECISION_DROPPED : GB_DECISION_ADDED;
  if (!has(edit->given, GB_FIELD_VALUE))
    take_value(w, edit, &o);
  settle(w, &o);
  if (!has(edit->given, GB_FIELD_KIND))
    o.kind = GB_KIND_CORE;
  if (mark->decision == GB_DECISION_DROPPED) {
    g_array_append_val(w->report->dropped, o);
    return;
  }
  g_array_append_val(w->added, o);
  Made made = {edit, mark};
  g_array_append_val(w->made, made);
}

/* ---- one edit ---------------------------------------------------------------------------- */

static void apply_to_nothing(Work *w, const GbEdit *edit) {
  gboolean whole_row = has(edit->given, GB_FIELD_INDICATOR) && has(edit->given, GB_FIELD_MEASURE);
  g_autofree char *phrase = gb_text_slice(w->report->text, edit->phrase);
  if (edit->decision == GB_DECISION_DROPPED || (edit->decision && whole_row))
    add(w, edit);
  else if (edit->decision)
    gb_row_error(&w->errors, edit->line, phrase,
                 gb_message("fill in 指标 and 类型, or take the row out"),
                 gb_message("the figure is not read any more"));
  else if (*edit->note) {
    g_autofree char *message = g_strdup_printf(
        gb_message("the figure of the remark \"%s\" is not read any more"), edit->note);
    gb_diagnostics_add(w->report->diagnostics, GB_LEVEL_WARNING, "W501", edit->file, edit->line, 1,
                       phrase, message, gb_message("take the row out"));
  }
}

static void apply(Work *w, const GbEdit *edit) {
  gint target = find_target(w, edit);
  if (target < 0) {
    apply_to_nothing(w, edit);
    return;
  }
  if (!edit->decision && !*edit->note)
    return;
  GbObservation *o = observation_at(w->report, (guint)target);
  GbCorrection *mark = new_mark(w, edit, o);
  Made *made = &g_array_index(w->made, Made, (guint)target);
  *made = (Made){edit, mark};
  o->correction = mark;
  if (!edit->decision || edit->decision == GB_DECISION_DROPPED)
    return;
  change(w, o, edit, mark);
  settle(w, o);
}

/* ---- wholes, order ----------------------------------------------------------------------- */

/* "进出口总额：3775.5": the nearest figure before @i of this name and numeral, else behind; -1. */
static gint find_whole(const GbReport *report, guint i, const char *cell) {
  const char *mark = g_strrstr(cell, "：");
  if (!mark)
    return -1;
  g_autofree char *name = g_strndup(cell, (gsize)(mark - cell));
  guint n = report->observations->len;
  for (guint step = 1; step < n; step++) {
    guint k = step <= i ? i - step : step;
    const GbObservation *o = observation_at(report, k);
    g_autofree char *numeral = gb_text_slice(report->text, o->span);
    if (g_str_equal(o->indicator, name) &&
        gb_words_equal(GB_FIELD_VALUE, numeral, mark + strlen("：")))
      return (gint)k;
  }
  return -1;
}

/* TRUE where @i is a part of @whole already, by way of others or not, or the same figure. */
static gboolean is_above(const GbReport *report, guint i, gint whole) {
  for (guint step = 0; whole >= 0 && step < report->observations->len; step++) {
    if (whole == (gint)i)
      return TRUE;
    whole = observation_at(report, (guint)whole)->whole;
  }
  return FALSE;
}

static void set_whole(Work *w, guint i, const Made *made) {
  GbObservation *o = observation_at(w->report, i);
  const GbEdit *edit = made->edit;
  g_autofree char *now = gb_field_text(w->report, o, GB_FIELD_WHOLE);
  if (!has(edit->stated, GB_FIELD_WHOLE) || g_str_equal(edit->whole, now) ||
      (edit->decision == GB_DECISION_ACCEPTED &&
       g_str_equal(edit->whole, made->mark->before_whole)))
    return;
  gint whole = *edit->whole ? find_whole(w->report, i, edit->whole) : -1;
  if (whole < 0 && *edit->whole) {
    g_autofree char *phrase = gb_text_slice(w->report->text, edit->phrase);
    gb_row_error(&w->errors, edit->line, phrase,
                 gb_message("write a figure of this report as 指标：数字"),
                 gb_message("no figure is \"%s\""), edit->whole);
    return;
  }
  if (is_above(w->report, i, whole)) {
    g_autofree char *phrase = gb_text_slice(w->report->text, edit->phrase);
    gb_row_error(&w->errors, edit->line, phrase, gb_message("empty 总体 in one of the rows"),
                 gb_message("\"%s\" is itself a part of this figure"), edit->whole);
    return;
  }
  o->whole = whole;
  made->mark->changed |= made->mark->before ? 1u << GB_FIELD_WHOLE : 0;
}

typedef struct {
  guint32 start;
  guint old;
} Order;

static gint by_place(gconstpointer a, gconstpointer b) {
  const Order *x = a, *y = b;
  return x->start != y->start ? (x->start > y->start) - (x->start < y->start)
                              : (x->old > y->old) - (x->old < y->old);
}

/* Takes the dropped ones out, puts the added ones in, keeps the wholes. @made goes along. */
static void rearrange(Work *w) {
  GbReport *report = w->report;
  g_array_append_vals(report->observations, w->added->data, w->added->len);
  guint n = report->observations->len, kept = 0;
  g_autofree Order *order = g_new(Order, n + 1);
  g_autofree gint *moved = g_new(gint, n + 1);
  for (guint i = 0; i < n; i++)
    order[i] = (Order){observation_at(report, i)->span.start, i};
  qsort(order, n, sizeof *order, by_place);
  g_autoptr(GArray) all = g_steal_pointer(&report->observations);
  g_autoptr(GArray) made = g_steal_pointer(&w->made);
  report->observations = g_array_sized_new(FALSE, TRUE, sizeof(GbObservation), n);
  w->made = g_array_sized_new(FALSE, TRUE, sizeof(Made), n);
  for (guint i = 0; i < n; i++) {
    GbObservation *o = &g_array_index(all, GbObservation, order[i].old);
    gboolean out = o->correction && o->correction->decision == GB_DECISION_DROPPED;
    moved[order[i].old] = out ? -1 : (gint)kept++;
    if (out)
      o->whole = -1;
    g_array_append_val(out ? report->dropped : report->observations, *o);
    if (!out)
      g_array_append_val(w->made, g_array_index(made, Made, order[i].old));
  }
  for (guint i = 0; i < kept; i++) {
    GbObservation *o = observation_at(report, i);
    o->whole = o->whole >= 0 ? moved[o->whole] : -1;
  }
}

static gint by_span(gconstpointer a, gconstpointer b) {
  const GbObservation *x = a, *y = b;
  return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

gboolean gb_correct(GbReport *report, const GbLexicon *lexicon, GError **error) {
  if (!report->edits->len)
    return TRUE;
  Work w = {.report = report, .lexicon = lexicon};
  w.errors.file = g_array_index(report->edits, GbEdit, 0).file;
  w.made = g_array_sized_new(FALSE, TRUE, sizeof(Made), report->observations->len);
  g_array_set_size(w.made, report->observations->len);
  w.added = g_array_new(FALSE, TRUE, sizeof(GbObservation));
  for (guint i = 0; i < report->edits->len; i++)
    apply(&w, &g_array_index(report->edits, GbEdit, i));
  rearrange(&w);
  for (guint i = 0; i < report->observations->len; i++) {
    const Made *made = &g_array_index(w.made, Made, i);
    if (!made->edit)
      continue;
    set_whole(&w, i, made);
    if (made->mark->decision == GB_DECISION_CHANGED && !made->mark->changed)
      made->mark->decision = GB_DECISION_ACCEPTED; /* the grammar has learned it */
  }
  g_array_sort(report->dropped, by_span);
  g_array_unref(w.made);
  g_array_unref(w.added);
  return gb_row_errors_end(&w.errors, error);
}
