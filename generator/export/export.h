/* The model as files for other programs, one file a format. */
#ifndef GB_EXPORT_H
#define GB_EXPORT_H

#include "model/quantity.h"
#include "model/comparison.h"
#include "model/report.h"

/** One JSON object an observation, a line each: field names of GUIDE.md, start and end in code
 * points of the decoded file. Members always stand in the same order; price, reference, whole (the
 * start of the whole's figure) and part only where the text has them. Appended to @out. */
void gb_export_jsonl(const GbReport *report, GString *out);
/** RFC 4180, UTF-8 without BOM, one header line. A text cell that begins with = + - @ gets an
 * apostrophe in front, so that a spreadsheet takes it for text and not for a formula: a report may
 * come from anybody. Numbers are never touched. */
void gb_export_csv(const GbReport *report, GString *out);
/** The two parts of it, for a file of several reports. */
void gb_export_csv_header(GString *out);
void gb_export_csv_rows(const GbReport *report, GString *out);
/** One JSON document, schema "gongbao/observations/1": the report's metadata and its observations,
 * members as in gb_export_jsonl(). */
void gb_export_json(const GbReport *report, GString *out);
/** Every relation checked, a JSON object a line, field names of tests/audit/README.md: id (as on the
 * page), kind, members (start, end, num, role), formula, computed, stated, computed_interval,
 * stated_interval, verdict, title, explain, report. start and end are code points of the decoded
 * file. computed and stated are of the digits as printed; an interval is what rounding and hedges
 * make of them, with null for an end that 以上 or 超过 leaves open. Behind them what is stated and
 * cannot be checked: verdict not_checkable, computed and its interval null. */
void gb_export_findings_jsonl(const GbReport *report, GString *out);
/** Numerals (GbQuantity), a JSON object a line: start, end, text, kind, value where it has one,
 * fraction of a FRACTION, unit, approx. */
void gb_export_quantities(const GbText *text, const GArray *quantities, GString *out);

/** Observations in aligned columns for a terminal; full-width characters take two places. */
void gb_export_table(const GbReport *report, GString *out);
/** What changed between two reports, in Chinese, aligned for a terminal; figures that stayed are
 * counted alone. @coloured  with escape sequences */
void gb_export_comparison_table(const GbComparison *comparison, gboolean coloured, GString *out);
/** The same as one JSON object, schema "gongbao/comparison/1": the two reports, counts, and every
 * difference (not what stayed) with both figures; start and end in code points. */
void gb_export_comparison_json(const GbComparison *comparison, GString *out);

/** All of the model that has a place in the text, an element a line, for debugging. */
void gb_export_model(const GbReport *report, GString *out);

#endif
