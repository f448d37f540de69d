/* Charts, files and observations of the model, one element each.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/quote.h"

static void add_text(xmlNode *parent, const char *name, const char *text) {
  if (text && *text)
    gb_element_text(gb_element_add(parent, name), text, -1);
}

static void set_bytes(xmlNode *node, gsize bytes) {
  char text[40];
  gb_element_set_number(node, "bytes", (gint64)bytes);
  if (bytes < 1024)
    g_snprintf(text, sizeof text, "%u B", (guint)bytes);
  else if (bytes < 1024 * 1024)
    g_snprintf(text, sizeof text, "%u KB", (guint)((bytes + 512) / 1024));
  else {
    gsize tenths = (bytes / 1024 * 10 + 512) / 1024;
    g_snprintf(text, sizeof text, "%" G_GSIZE_FORMAT ".%u MB", tenths / 10, (guint)(tenths % 10));
  }
  gb_element_set(node, "size", text);
}

void gb_document_file(xmlNode *parent, const GbFile *file) {
  xmlNode *node = gb_element_add(parent, "file");
  gb_element_set(node, "path", file->path);
  gb_element_set(node, "format", file->format);
  set_bytes(node, file->bytes);
}

/* A chart's own files; the whole report's table where it has none of its own. */
static void add_files(const GbDocument *d, xmlNode *node, gint chart) {
  gboolean has_data = FALSE;
  for (guint i = 0; i < d->n_files; i++)
    if (d->files[i].chart == chart) {
      gb_document_file(node, &d->files[i]);
      has_data |= !strcmp(d->files[i].format, "csv");
    }
  for (guint i = 0; i < d->n_files && !has_data; i++)
    if (d->files[i].chart < 0 && !strcmp(d->files[i].format, "csv")) {
      gb_document_file(node, &d->files[i]);
      has_data = TRUE;
    }
}

/* <clause> up to ，；： each, in <part>s up to 、: a clause that is wider than a line breaks in its
 * list. */
static void add_headline(xmlNode *chart, const char *text) {
  xmlNode *headline = gb_element_add(chart, "headline");
  const char *from = text;
  for (const char *at = text; *at;) {
    gunichar c = g_utf8_get_char(at);
    at = g_utf8_next_char(at);
    if (*at && !g_utf8_strchr("，；：", -1, c))
      continue;
    gb_document_parts(gb_element_add(headline, "clause"), from, (gsize)(at - from));
    from = at;
  }
}

void gb_document_chart(const GbDocument *d, xmlNode *parent, const GbChart *chart, guint index) {
  char id[24];
  xmlNode *node = gb_element_add(parent, "chart");
  g_snprintf(id, sizeof id, "figure-%u", chart->number);
  gb_element_set(node, "id", id);
  gb_element_set_number(node, "number", chart->number);
  gb_element_set(node, "kind", gb_chart_kind_name(chart->kind));
  gb_element_set(node, "name", chart->name);
  add_headline(node, chart->headline);
  add_text(node, "title", chart->title);
  add_text(node, "unit", chart->unit);
  add_text(node, "source", chart->source);
  add_text(node, "note", chart->note);
  add_text(node, "alt", chart->alt);
  add_text(node, "description", chart->description);
  add_text(node, "reason", chart->reason);
  add_files(d, node, (gint)index);
}

static void set_slice(xmlNode *node, const char *name, const GbText *text, GbSpan span) {
  g_autofree char *slice = gb_text_slice(text, span);
  if (*slice)
    gb_element_set(node, name, slice);
}

static void set_place(xmlNode *node, const GbReport *report, const GbObservation *o) {
  char id[24];
  gb_element_set_number(node, "start", gb_text_chars(report->text, o->span.start));
  gb_element_set_number(node, "end", gb_text_chars(report->text, o->span.end));
  gb_element_set_number(node, "sentence", o->sentence);
  if (o->section)
    gb_element_set(node, "section", gb_document_section_id(o->section, id));
}

static void set_scheme(xmlNode *node, const GbObservation *o) {
  char buffer[MAX(GB_DECIMAL_BUFFER, GB_PERIOD_BUFFER)];
  gb_element_set(node, "indicator", o->indicator);
  if (o->known)
    gb_element_set(node, "indicator-id", o->known->id);
  gb_element_set(node, "kind", gb_kind_name(o->kind));
  gb_element_set(node, "measure", gb_measure_name(o->measure));
  gb_element_set(node, "value", gb_decimal_format(o->value, buffer));
  gb_element_set(node, "unit", o->unit);
  gb_element_set(node, "base", gb_base_name(o->base));
  gb_element_set(node, "approx", gb_approx_name(o->approx));
  gb_element_set(node, "status", gb_status_name(o->status));
  gb_element_set(node, "period", gb_period_format(o->period, buffer));
  if (o->price != GB_PRICE_UNSAID)
    gb_element_set(node, "price", gb_price_name(o->price));
  gb_element_set(node, "area", o->area);
  if (o->reference)
    gb_element_set(node, "reference", o->reference);
  if (o->whole >= 0)
    gb_element_set_number(node, "whole", o->whole);
}

/* 0.95: hundredths are all that a grammar rule can mean. */
static void set_confidence(xmlNode *node, float confidence) {
  char text[16];
  guint hundredths = (guint)(confidence * 100.0f + 0.5f);
  g_snprintf(text, sizeof text, "%u.%02u", hundredths / 100, hundredths % 100);
  gb_element_set(node, "confidence", text);
}

void gb_document_observations(const GbDocument *d, xmlNode *root) {
  const GbReport *report = d->report;
  xmlNode *list = gb_element_add(root, "observations");
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = gb_document_observation(d, i);
    xmlNode *node = gb_element_add(list, "observation");
    gb_element_set_number(node, "n", i);
    set_slice(node, "num", report->text, o->span);
    set_scheme(node, o);
    set_place(node, report, o);
    gb_element_set(node, "rule", o->rule);
    set_confidence(node, o->confidence);
    if (o->correction && o->correction->decision != GB_DECISION_NONE)
      gb_element_set(node, "edited", gb_decision_name(o->correction->decision));
    g_autofree char *phrase = gb_text_slice(report->text, o->phrase);
    if (*phrase)
      gb_element_prose(node, phrase, strlen(phrase));
  }
}
