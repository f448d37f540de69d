/* How far readings are to be trusted: marks on cells and figures, and what an editor changed.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/doubt.h"

static gboolean is_changed(const GbObservation *o) {
  return o->correction && (o->correction->decision == GB_DECISION_CHANGED ||
                           o->correction->decision == GB_DECISION_ADDED || o->correction->changed);
}

static gboolean is_doubtful(const GbObservation *o) {
  return o->confidence < GB_CONFIDENCE_DOUBT;
}

/* "订正，原读作：单位 万元、数值 12.3" */
static void append_remark(GString *remark, const GbReport *report, const GbObservation *o) {
  const char *mark = remark->len ? "；" : "";
  guint n = 0;
  if (!is_changed(o)) {
    if (is_doubtful(o)) {
      g_autofree char *reasons = gb_doubt_list(o->doubts);
      g_string_append_printf(remark, "%s读法存疑，待核：%s", mark, reasons);
    }
    return;
  }
  g_string_append_printf(remark, "%s%s", mark, o->correction->before ? "订正" : "增补");
  for (int f = 0; f < GB_N_FIELDS; f++) {
    if (!(o->correction->changed & 1u << f))
      continue;
    g_autofree char *before = gb_correction_text(report, o->correction, (GbField)f);
    g_string_append_printf(remark, "%s%s %s", n++ ? "、" : "，原读作：",
                           gb_field_name_zh((GbField)f), *before ? before : "无");
  }
}

void gb_document_marks(const GbDocument *d, xmlNode *node, guint first, guint n) {
  g_autoptr(GString) remark = g_string_new(NULL);
  gboolean fails = FALSE, low = FALSE, edited = FALSE;
  for (guint i = first; i < first + n; i++) {
    const GbObservation *o = gb_document_observation(d, i);
    fails |= d->failing[i];
    low |= is_doubtful(o);
    edited |= is_changed(o);
    append_remark(remark, d->report, o);
  }
  if (fails || low)
    gb_element_set(node, "doubt", fails ? "fails" : "low");
  if (edited)
    gb_element_set(node, "edited", "yes");
  if (remark->len)
    gb_element_set(node, "remark", remark->str);
}

static void add_fields(xmlNode *node, const GbReport *report, const GbObservation *o) {
  for (int f = 0; f < GB_N_FIELDS; f++) {
    if (!(o->correction->changed & 1u << f))
      continue;
    g_autofree char *before = gb_correction_text(report, o->correction, (GbField)f);
    g_autofree char *now = gb_field_text(report, o, (GbField)f);
    xmlNode *field = gb_element_add(node, "field");
    gb_element_set(field, "name", gb_field_name((GbField)f));
    gb_element_set(field, "title", gb_field_name_zh((GbField)f));
    gb_element_set(field, "before", before);
    gb_element_set(field, "now", now);
  }
}

/* @i  its index, -1: dropped */
static void add_correction(const GbDocument *d, xmlNode *parent, const GbObservation *o, gint i) {
  const GbReport *report = d->report;
  g_autofree char *numeral = gb_text_slice(report->text, o->span);
  xmlNode *node = gb_element_add(parent, "correction");
  gb_element_set(node, "decision", gb_decision_name(o->correction->decision));
  gb_element_set(node, "words", gb_decision_name_zh(o->correction->decision));
  gb_element_set(node, "label", o->indicator);
  gb_element_set(node, "num", numeral);
  if (i >= 0) {
    gb_element_set_number(node, "obs", i);
    gb_element_set_number(node, "phrase", d->phrase[i]);
  }
  add_fields(node, report, o);
  if (*o->correction->note)
    gb_element_text(gb_element_add(node, "note"), o->correction->note, -1);
}

void gb_document_readings(const GbDocument *d, xmlNode *root) {
  const GbReport *report = d->report;
  guint n_doubtful = 0, n_changed = report->dropped->len;
  for (guint i = 0; i < report->observations->len; i++) {
    n_doubtful += is_doubtful(gb_document_observation(d, i));
    n_changed += is_changed(gb_document_observation(d, i));
  }
  if (!n_doubtful && !n_changed)
    return;
  xmlNode *readings = gb_element_add(root, "readings");
  gb_element_set_number(readings, "doubtful", n_doubtful);
  for (guint i = 0; i < report->observations->len; i++)
    if (is_changed(gb_document_observation(d, i)))
      add_correction(d, readings, gb_document_observation(d, i), (gint)i);
  for (guint i = 0; i < report->dropped->len; i++)
    add_correction(d, readings, &g_array_index(report->dropped, GbObservation, i), -1);
}
