/* Digits as tables and tiles show them; periods; prose with its figures marked.
 * page: from the const model into the data document. */
#include "page/document.h"

#include <string.h>

#include "model/quote.h"

#define MINUS "\xE2\x88\x92" /* U+2212 */
#define GROUPED_FROM_DIGITS 5

static const char *approx_sign(GbApprox approx) {
  static const char *const SIGNS[] = {"", "约", "≥", "≤", ">", "<"};
  return SIGNS[approx];
}

static void add_groups(xmlNode *value, const char *digits, gsize n) {
  gsize first = n < GROUPED_FROM_DIGITS ? n : (n % 3 ? n % 3 : 3);
  for (gsize at = 0, length = first; at < n; at += length, length = 3)
    gb_element_text(gb_element_add(value, "group"), digits + at, (gssize)MIN(length, n - at));
}

void gb_document_value(xmlNode *parent, const GbObservation *o, gboolean unsigned_) {
  char buffer[GB_DECIMAL_BUFFER];
  const char *digits = gb_decimal_format(o->value, buffer);
  xmlNode *value = gb_element_add(parent, "value");
  gb_element_set(value, "number", digits);
  if (o->approx != GB_APPROX_EQ)
    gb_element_set(value, "approx", approx_sign(o->approx));
  if (*digits == '-') {
    digits++;
    if (!unsigned_)
      gb_element_set(value, "sign", MINUS);
  }
  const char *point = strchr(digits, '.');
  add_groups(value, digits, point ? (gsize)(point - digits) : strlen(digits));
  if (point)
    gb_element_text(gb_element_add(value, "fraction"), point, -1);
}

void gb_document_period(xmlNode *node, GbPeriod period) {
  char buffer[GB_PERIOD_BUFFER];
  gb_element_set(node, "period", gb_period_format(period, buffer));
  gb_element_set(node, "period-text", gb_period_format_zh(period, buffer));
}

/* Behind ，、：； and before the —— of a subtitle. */
static gboolean ends_part(gunichar c, gunichar next) {
  const gunichar dash = 0x2014;
  return g_utf8_strchr("，、：；", -1, c) || (next == dash && c != dash);
}

/* Where prose goes while it is written: into @node, or into a <part> of it that is opened when
 * needed and closed behind punctuation. */
typedef struct {
  xmlNode *node, *part;
  gboolean parts;
} Prose;

static xmlNode *prose_node(Prose *prose) {
  if (!prose->parts)
    return prose->node;
  if (!prose->part)
    prose->part = gb_element_add(prose->node, "part");
  return prose->part;
}

static void add_prose(Prose *prose, const char *text, gsize length) {
  const char *from = text, *end = text + length;
  for (const char *at = text; prose->parts && at < end;) {
    gunichar c = g_utf8_get_char(at);
    at = g_utf8_next_char(at);
    if (!ends_part(c, at < end ? g_utf8_get_char(at) : 0))
      continue;
    gb_element_prose(prose_node(prose), from, (gsize)(at - from));
    prose->part = NULL;
    from = at;
  }
  if (from < end)
    gb_element_prose(prose_node(prose), from, (gsize)(end - from));
}

void gb_document_parts(xmlNode *parent, const char *text, gsize length) {
  Prose prose = {.node = parent, .parts = TRUE};
  add_prose(&prose, text, length);
}

/* The first observation at or behind a place: they ascend by span. */
static guint observation_from(const GbReport *report, guint32 start) {
  guint low = 0, high = report->observations->len;
  while (low < high) {
    guint middle = low + (high - low) / 2;
    if (g_array_index(report->observations, GbObservation, middle).span.start < start)
      low = middle + 1;
    else
      high = middle;
  }
  return low;
}

/* One numeral in the text: all observations from @first that begin inside it. Returns how many. */
static guint add_figure(GbDocument *d, Prose *prose, guint first, GbSpan figure) {
  const GbReport *report = d->report;
  const GbObservation *o = gb_document_observation(d, first);
  g_autoptr(GString) list = g_string_new(NULL);
  guint n = 0;
  for (; first + n < report->observations->len; n++) {
    if (n && gb_document_observation(d, first + n)->span.start >= o->span.end)
      break;
    g_string_append_printf(list, n ? " %u" : "%u", first + n);
  }
  xmlNode *node = gb_element_add(prose_node(prose), "figure");
  gb_element_set(node, "obs", list->str);
  gb_element_set_number(node, "first", first);
  gb_document_marks(d, node, first, n);
  for (guint k = 1; k < n; k++)
    gb_element_set_number(gb_element_add(node, "also"), "obs", first + k);
  gb_element_prose(node, report->text->bytes + figure.start, gb_span_length(figure));
  gb_document_flags(d, node, first, n);
  return n;
}

void gb_document_prose(GbDocument *d, xmlNode *parent, GbSpan range, gboolean parts) {
  const GbReport *report = d->report;
  const char *text = report->text->bytes;
  Prose prose = {.node = parent, .parts = parts};
  guint i = observation_from(report, range.start), n = report->observations->len;
  guint32 at = range.start;
  while (i < n) {
    const GbObservation *o = gb_document_observation(d, i);
    if (o->span.end > range.end)
      break;
    add_prose(&prose, text + at, o->span.start - at);
    GbSpan limit = range;
    guint next = observation_from(report, o->span.end);
    if (next < n)
      limit.end = MIN(limit.end, gb_document_observation(d, next)->span.start);
    GbSpan figure = gb_quote_figure(report, o, limit);
    i += add_figure(d, &prose, i, figure);
    at = figure.end;
  }
  add_prose(&prose, text + at, range.end - at);
}
