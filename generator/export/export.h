/* The model as files for other programs, one file a format. */
#ifndef GB_EXPORT_H
#define GB_EXPORT_H

#include "model/report.h"

/** One JSON object an observation, a line each: field names of GUIDE.md, start and end in code
 * points. Appended to @out. */
void gb_export_jsonl(const GbReport *report, GString *out);
/** RFC 4180, UTF-8 without BOM, one header line. */
void gb_export_csv(const GbReport *report, GString *out);
/** One JSON document: the report's metadata and its observations. */
void gb_export_json(const GbReport *report, GString *out);
/** Every relation checked, a JSON object a line. */
void gb_export_findings_jsonl(const GbReport *report, GString *out);

#endif
