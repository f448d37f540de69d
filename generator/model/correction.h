/* What an editor decided about figures: rows of a corrections file, and their mark on the
 * observations that they touch.
 * model: edits are filled before extraction, marks by correct; const for all later stages. */
#ifndef GB_CORRECTION_H
#define GB_CORRECTION_H

#include "model/field.h"

typedef enum {
  GB_DECISION_NONE,     /* a remark at most */
  GB_DECISION_ACCEPTED, /* the reading is right as the row has it */
  GB_DECISION_CHANGED,  /* some fields are not what was read */
  GB_DECISION_DROPPED,  /* the numeral is no figure */
  GB_DECISION_ADDED     /* a figure that was not read */
} GbDecision;

/** Strings and @before live in the report's arena.
 * @changed  1 << GbField of the fields that differ from what was read
 * @before   the observation as read, NULL: nothing was read; its whole is before_whole's
 * @before_whole  the whole of @before as gb_field_text() gives it, "" none
 * @note     the editor's remark, "" none */
struct GbCorrection {
  GbDecision decision;
  guint changed;
  const GbObservation *before;
  const char *before_whole;
  const char *note;
};

/** A row of a corrections file whose figure has been found in the text.
 * @span     the numeral, @phrase  the words quoted around it
 * @given    1 << GbField of the fields that the row has, in @to
 * @stated   those of them that count against what is read now
 * @whole    the cell of GB_FIELD_WHOLE
 * @read     indicator and measure as once read, to tell figures of one numeral apart; "" not known
 * @file, @line  of the row */
typedef struct {
  GbDecision decision;
  GbSpan span, phrase;
  guint given, stated;
  GbObservation to;
  const char *whole;
  const char *read_indicator, *read_measure;
  const char *note;
  const char *file;
  guint line;
} GbEdit;

/** "accepted", "changed", "dropped", "added"; "" for GB_DECISION_NONE. Static. */
const char *gb_decision_name(GbDecision decision);
/** 接受, 修改, 删除, 新增; "" for GB_DECISION_NONE. Static. */
const char *gb_decision_name_zh(GbDecision decision);

/** The field as it was read, for a correction with @before: as gb_field_text(), as gb_field_code().
 * A whole is its words in both. Free with g_free. */
char *gb_correction_text(const GbReport *report, const GbCorrection *correction, GbField field);
char *gb_correction_code(const GbReport *report, const GbCorrection *correction, GbField field);

#endif
