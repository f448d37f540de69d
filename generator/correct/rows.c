/* A corrections file → rows: header, words, what each row states. correct: private to this folder.
 */
#include "correct/rows.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "correct/sheet.h"
#include "correct/words.h"

#define MAX_TOLD 20
#define SHOWN_CHARS 200
#define MAX_NAME_CHARS 200
#define MAX_NOTE_CHARS 2000

/* What a table that is no review file needs. */
static const char *save_hint(void) {
  return gb_message("save the review file as tab-separated text (Excel: Unicode text) with its own "
                    "columns; remarks stand under 备注");
}

const char *gb_review_column_name(guint column) {
  static const char *const HEAD[] = {"处理", "文件",   "报告",   "行",  "原文",
                                     "数字", "第几处", "可信度", "存疑"};
  if (column < GB_COLUMN_FIELD)
    return HEAD[column];
  if (column < GB_COLUMN_NOTE)
    return gb_field_name_zh((GbField)(column - GB_COLUMN_FIELD));
  return column == GB_COLUMN_NOTE ? "备注" : "读作";
}

/* ---- errors ------------------------------------------------------------------------------ */

/* What a cell holds may have any length; a message is read. */
static char *shorten(const char *text) {
  if (g_utf8_strlen(text, -1) <= SHOWN_CHARS)
    return g_strdup(text);
  g_autofree char *head = g_utf8_substring(text, 0, SHOWN_CHARS);
  return g_strconcat(head, "…", NULL);
}

void gb_row_error(GbRowErrors *errors, guint line, const char *phrase, const char *hint,
                  const char *format, ...) {
  if (!errors->told)
    errors->told = g_string_new(NULL);
  if (errors->n++ >= MAX_TOLD)
    return;
  va_list args;
  va_start(args, format);
  g_autofree char *whole = g_strdup_vprintf(format, args), *message = shorten(whole);
  g_autofree char *words = shorten(phrase ? phrase : "");
  va_end(args);
  g_string_append_printf(errors->told, "%s%s:%u: %s", errors->n > 1 ? "\n" : "", errors->file, line,
                         message);
  if (*words)
    g_string_append_printf(errors->told, "\n    %s", words);
  g_string_append(errors->told, "\n");
  g_string_append_printf(errors->told, gb_message("    hint: %s\n"), hint);
  g_string_truncate(errors->told, errors->told->len - 1);
}

gboolean gb_row_errors_end(GbRowErrors *errors, GError **error) {
  if (!errors->n)
    return TRUE;
  if (errors->n > MAX_TOLD)
    g_string_append_printf(errors->told, gb_message("\n%s: %u more rows"), errors->file,
                           errors->n - MAX_TOLD);
  g_set_error_literal(error, GB_ERROR, GB_ERROR_INPUT, errors->told->str);
  g_string_free(errors->told, TRUE);
  *errors = (GbRowErrors){.file = errors->file};
  return FALSE;
}

/* ---- header ------------------------------------------------------------------------------ */

/** @at  cell of a sheet's row by GbReviewColumn, -1 none */
typedef struct {
  GbCorrections *corrections;
  GbRowErrors errors;
  int at[GB_N_COLUMNS];
} Reader;

static guint column_named(const char *name) {
  guint column = 0;
  while (column < GB_N_COLUMNS && !g_str_equal(gb_review_column_name(column), name))
    column++;
  return column;
}

static void read_header(Reader *r, const GbSheetRow *head) {
  static const GbReviewColumn NEEDED[] = {GB_COLUMN_FILE, GB_COLUMN_PHRASE, GB_COLUMN_NUMERAL};
  for (guint i = 0; i < G_N_ELEMENTS(r->at); i++)
    r->at[i] = -1;
  for (guint i = 0; i < head->cells->len; i++) {
    const char *name = head->cells->pdata[i];
    guint column = column_named(name);
    if (!*name)
      continue;
    if (column == GB_N_COLUMNS)
      gb_row_error(&r->errors, head->line, NULL, save_hint(),
                   gb_message("no column is named \"%s\""), name);
    else if (r->at[column] >= 0)
      gb_row_error(&r->errors, head->line, NULL, gb_message("leave one of them out"),
                   gb_message("two columns are named %s"), name);
    else
      r->at[column] = (int)i;
  }
  for (guint i = 0; i < G_N_ELEMENTS(NEEDED); i++)
    if (r->at[NEEDED[i]] < 0)
      gb_row_error(&r->errors, head->line, NULL, save_hint(),
                   gb_message("the column %s is missing"), gb_review_column_name(NEEDED[i]));
}

/* ---- rows -------------------------------------------------------------------------------- */

static void read_cells(Reader *r, const GbSheetRow *sheet, GbCorrectionRow *row) {
  const GPtrArray *head = ((const GbSheetRow *)r->corrections->sheet->pdata[0])->cells;
  row->line = sheet->line;
  for (guint c = 0; c < GB_N_COLUMNS; c++)
    row->cells[c] =
        r->at[c] >= 0 && (guint)r->at[c] < sheet->cells->len ? sheet->cells->pdata[r->at[c]] : "";
  for (guint i = 0; i < sheet->cells->len; i++)
    if (*(const char *)sheet->cells->pdata[i] && (i >= head->len || !*(const char *)head->pdata[i]))
      gb_row_error(&r->errors, sheet->line, sheet->cells->pdata[i], save_hint(),
                   gb_message("cell %u stands in no column"), i + 1);
}

static void read_decision(Reader *r, GbCorrectionRow *row) {
  const char *cell = row->cells[GB_COLUMN_DECISION];
  for (int d = GB_DECISION_NONE; d <= GB_DECISION_ADDED; d++)
    if (g_str_equal(cell, gb_decision_name_zh((GbDecision)d))) {
      row->decision = (GbDecision)d;
      return;
    }
  gb_row_error(&r->errors, row->line, NULL, gb_message("接受, 修改, 删除, 新增, or empty"),
               gb_message("%s cannot be \"%s\""), gb_review_column_name(GB_COLUMN_DECISION), cell);
}

/* "第2处，共3处" or "2" */
static void read_place(Reader *r, GbCorrectionRow *row) {
  guint numbers[2] = {0}, n = 0;
  const char *cell = row->cells[GB_COLUMN_PLACE];
  for (const char *at = cell; *at && n < 2; at++)
    if (g_ascii_isdigit(*at)) {
      numbers[n++] = (guint)g_ascii_strtoull(at, NULL, 10);
      while (g_ascii_isdigit(at[1]))
        at++;
    }
  row->n = numbers[0];
  row->of = numbers[1];
  if (*cell && (!row->n || (row->of && row->n > row->of)))
    gb_row_error(&r->errors, row->line, NULL, gb_message("第2处，共3处, 2, or empty"),
                 gb_message("%s cannot be \"%s\""), gb_review_column_name(GB_COLUMN_PLACE), cell);
}

static void read_as_read(Reader *r, GbCorrectionRow *row) {
  const char *cell = row->cells[GB_COLUMN_READ];
  if (!*cell)
    return;
  g_auto(GStrv) parts = g_strsplit(cell, GB_READ_MARK, -1);
  if (g_strv_length(parts) != GB_N_FIELDS) {
    gb_row_error(&r->errors, row->line, cell,
                 gb_message("empty the cell: then all cells of the row count"),
                 gb_message("读作 is not what the review wrote"));
    return;
  }
  for (guint f = 0; f < GB_N_FIELDS; f++)
    row->read[f] = gb_arena_strdup(r->corrections->arena, g_strstrip(parts[f]));
}

/* An empty cell of these says that nothing is so; of the others it says nothing. */
static gboolean may_be_empty(GbField field) {
  const char *const *words = gb_field_words(field);
  return words ? !*words[0] : field != GB_FIELD_INDICATOR && field != GB_FIELD_VALUE;
}

/* Charts and pages lay names out; a cell that swallowed a paragraph is a slip. */
static gboolean is_short(Reader *r, const GbCorrectionRow *row, const char *name, const char *cell,
                         glong max) {
  glong chars = g_utf8_strlen(cell, -1);
  if (chars > max)
    gb_row_error(&r->errors, row->line, row->cells[GB_COLUMN_PHRASE],
                 gb_message("shorten it, or close the quotation marks of the cells before"),
                 gb_message("%s has %ld characters, more than %ld"), name, chars, max);
  return chars <= max;
}

static void read_field(Reader *r, GbCorrectionRow *row, GbField field) {
  const char *cell = row->cells[GB_COLUMN_FIELD + field], *read = row->read[field];
  gboolean here = r->at[GB_COLUMN_FIELD + field] >= 0;
  if (!here || (!*cell && !(read && may_be_empty(field))))
    return;
  gboolean same = read && gb_words_equal(field, cell, read);
  if (!same && !is_short(r, row, gb_field_name_zh(field), cell, MAX_NAME_CHARS))
    return;
  if (!gb_words_set(&row->to, field, same ? read : cell)) {
    g_autofree char *hint = gb_words_hint(field);
    gb_row_error(&r->errors, row->line, row->cells[GB_COLUMN_PHRASE], hint,
                 gb_message("%s cannot be \"%s\""), gb_field_name_zh(field), cell);
    return;
  }
  row->given |= 1u << field;
  if (!same || row->decision == GB_DECISION_ACCEPTED || row->decision == GB_DECISION_ADDED)
    row->stated |= 1u << field;
}

static void check_row(Reader *r, const GbCorrectionRow *row) {
  static const GbField NEEDED[] = {GB_FIELD_INDICATOR, GB_FIELD_MEASURE};
  static const GbReviewColumn PLACES[] = {GB_COLUMN_FILE, GB_COLUMN_PHRASE, GB_COLUMN_NUMERAL};
  for (guint i = 0; i < G_N_ELEMENTS(PLACES); i++)
    if (!*row->cells[PLACES[i]])
      gb_row_error(&r->errors, row->line, row->cells[GB_COLUMN_PHRASE],
                   gb_message("a row names the file, the words around a figure and its numeral"),
                   gb_message("%s is empty"), gb_review_column_name(PLACES[i]));
  is_short(r, row, gb_review_column_name(GB_COLUMN_NOTE), row->cells[GB_COLUMN_NOTE],
           MAX_NOTE_CHARS);
  for (guint i = 0; row->decision == GB_DECISION_ADDED && i < G_N_ELEMENTS(NEEDED); i++)
    if (!(row->given & 1u << NEEDED[i]))
      gb_row_error(&r->errors, row->line, row->cells[GB_COLUMN_PHRASE],
                   gb_message("a new figure needs its 指标 and its 类型"),
                   gb_message("%s is empty"), gb_field_name_zh(NEEDED[i]));
}

static void read_row(Reader *r, const GbSheetRow *sheet) {
  GbCorrectionRow row = {.to = {.indicator = "", .unit = "", .area = "", .whole = -1}};
  read_cells(r, sheet, &row);
  read_decision(r, &row);
  read_place(r, &row);
  read_as_read(r, &row);
  for (int f = 0; f < GB_N_FIELDS; f++)
    read_field(r, &row, (GbField)f);
  if (row.decision == GB_DECISION_NONE && row.stated)
    row.decision = GB_DECISION_CHANGED;
  if (row.decision == GB_DECISION_DROPPED)
    row.stated = 0;
  check_row(r, &row);
  g_array_append_val(r->corrections->rows, row);
}

static void list_files(GbCorrections *corrections) {
  g_autoptr(GHashTable) seen = g_hash_table_new(g_str_hash, g_str_equal);
  for (guint i = 0; i < corrections->rows->len; i++) {
    const char *file = g_array_index(corrections->rows, GbCorrectionRow, i).cells[GB_COLUMN_FILE];
    if (g_hash_table_add(seen, (gpointer)(gsize)file))
      g_ptr_array_add(corrections->files, (gpointer)(gsize)file);
  }
}

GbCorrections *gb_corrections_read(GbText *text, GError **error) {
  g_autoptr(GbCorrections) corrections = g_new0(GbCorrections, 1);
  corrections->text = gb_text_ref(text);
  corrections->arena = gb_arena_new();
  corrections->rows = g_array_new(FALSE, TRUE, sizeof(GbCorrectionRow));
  corrections->files = g_ptr_array_new();
  Reader reader = {.corrections = corrections, .errors = {.file = text->file}};
  guint line = 0;
  const char *what = NULL;
  corrections->sheet = gb_sheet_read(text->bytes, &line, &what);
  if (!corrections->sheet) {
    gb_row_error(&reader.errors, line, NULL,
                 gb_message("a quotation mark inside a quoted cell is doubled"), "%s", what);
  } else if (corrections->sheet->len) {
    read_header(&reader, corrections->sheet->pdata[0]);
    gboolean bad_header = reader.errors.n > 0;
    for (guint i = 1; !bad_header && i < corrections->sheet->len; i++)
      read_row(&reader, corrections->sheet->pdata[i]);
  }
  list_files(corrections);
  return gb_row_errors_end(&reader.errors, error) ? g_steal_pointer(&corrections) : NULL;
}

void gb_corrections_free(GbCorrections *corrections) {
  if (!corrections)
    return;
  g_clear_pointer(&corrections->sheet, g_ptr_array_unref);
  g_ptr_array_unref(corrections->files);
  g_array_unref(corrections->rows);
  gb_arena_free(corrections->arena);
  gb_text_unref(corrections->text);
  g_free(corrections);
}

const GPtrArray *gb_corrections_files(const GbCorrections *corrections) {
  return corrections->files;
}

guint gb_corrections_line(const GbCorrections *corrections, const char *file) {
  for (guint i = 0; i < corrections->rows->len; i++) {
    const GbCorrectionRow *row = &g_array_index(corrections->rows, GbCorrectionRow, i);
    if (g_str_equal(row->cells[GB_COLUMN_FILE], file))
      return row->line;
  }
  return 0;
}
