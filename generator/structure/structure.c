/* Text → reports.
 * structure: the second stage: lines, blocks, split, outline, identity. */
#include "structure/structure.h"

#include "base/message.h"
#include "structure/blocks.h"
#include "structure/identity.h"
#include "structure/lines.h"
#include "structure/outline.h"
#include "structure/split.h"

/* A page has two such marks; a file full of them is told by its first. */
#define TOLD_MAX 100u

/* The report's span: from where the one before ended, so that nothing of the file is lost. */
static GbReport *make_report(GbText *text, const GArray *blocks, const GbStart *start, guint32 from,
                             guint32 to) {
  GbReport *report = gb_report_new(text, (GbSpan){from, to});
  gb_outline_fill(report, blocks, start);
  gb_identity_fill(report);
  return report;
}

static void tell_dropped(GbReport *report, const GArray *blocks, const GbStart *start) {
  for (guint i = start->dropped; i < MIN(start->first, start->dropped + TOLD_MAX); i++)
    gb_report_tell(report, GB_LEVEL_NOTE, "N102", g_array_index(blocks, GbBlock, i).span,
                   gb_message("belongs to the collection, not to a report: left out"), NULL);
  if (gb_span_is_empty(report->title_span))
    gb_report_tell(
        report, GB_LEVEL_NOTE, "N103", GB_SPAN_NONE, gb_message("no title line found"),
        gb_message("begin the file with a line that names area, period and kind of report"));
}

/* Each mark is told in the report whose span holds it, up to what a person would read. */
static void tell_residue(GPtrArray *reports, const GArray *residue) {
  guint at = 0;
  for (guint i = 0; i < MIN(residue->len, TOLD_MAX); i++) {
    GbSpan span = g_array_index(residue, GbSpan, i);
    while (at + 1 < reports->len &&
           span.start >= ((GbReport *)g_ptr_array_index(reports, at))->span.end)
      at++;
    gb_report_tell(g_ptr_array_index(reports, at), GB_LEVEL_NOTE, "N101", span,
                   gb_message("residue of the page the text was taken from: left out"), NULL);
  }
}

static guint32 start_offset(const GArray *blocks, const GArray *starts, guint i, guint32 length) {
  if (i == 0)
    return 0;
  if (i == starts->len)
    return length;
  return g_array_index(blocks, GbBlock, g_array_index(starts, GbStart, i).first).span.start;
}

GPtrArray *gb_structure(GbText *text) {
  GPtrArray *reports = g_ptr_array_new_with_free_func((GDestroyNotify)gb_report_free);
  GbLines lines;
  gb_lines_read(text, &lines);
  g_autoptr(GArray) blocks = gb_blocks_join(text->bytes, lines.lines);
  g_clear_pointer(&lines.lines, g_array_unref);
  g_autoptr(GArray) starts = gb_split(text->bytes, blocks);
  for (guint i = 0; i < starts->len; i++) {
    const GbStart *start = &g_array_index(starts, GbStart, i);
    guint32 from = start_offset(blocks, starts, i, (guint32)text->length);
    guint32 to = start_offset(blocks, starts, i + 1, (guint32)text->length);
    GbReport *report = make_report(text, blocks, start, from, to);
    tell_dropped(report, blocks, start);
    g_ptr_array_add(reports, report);
  }
  tell_residue(reports, lines.residue);
  gb_lines_clear(&lines);
  return reports;
}
