/* What a line is by its own look: heading, caption, table row, note, page number, signature.
 * structure: private; between lines and blocks. */
#ifndef GB_STRUCTURE_FORM_H
#define GB_STRUCTURE_FORM_H

#include "model/text.h"
#include "structure/lines.h"
#include "structure/number.h"

typedef enum {
  GB_FORM_PROSE,
  GB_FORM_NUMBERED, /* begins with a heading number; text may follow */
  GB_FORM_BARE,     /* no stop at its end, none inside: heading, title, signature, cell */
  GB_FORM_CAPTION,
  GB_FORM_TABLE,
  GB_FORM_NOTE,     /* 注：, 注释：, 资料来源：, [1] text */
  GB_FORM_FURNITURE /* a page number: in no paragraph */
} GbForm;

/** Titles of plan and budget reports reach some 60 characters. */
#define GB_BARE_MAX_CHARS 64
#define GB_HEADING_MAX_CHARS 40

GbForm gb_form_of(const char *base, const GbLine *line, GbNumber *number);

/** 各位代表：, 主任、各位代表： */
gboolean gb_form_is_salutation(const char *p, const char *end);
/** （2013年3月20日）, 2026年4月30日, 二〇二三年七月 alone. */
gboolean gb_form_is_date(const char *p, const char *end);
/** 某市统计局, 国务院总理 李某, （某某会议通过）, [1], 某社北京5月29日电: lines around a title.
 */
gboolean gb_form_is_signature(const char *p, const char *end);
/** ——2019年3月4日在某市第十五届人民代表大会第三次会议上 */
gboolean gb_form_is_meeting(const char *p, const char *end);
/** A page number without dashes, which is one only where the page says so; its value or -1. */
int gb_form_page_number(const char *p, const char *end);
/** A cell of a flattened table: short, no stop. */
gboolean gb_form_is_cell(const char *base, const GbLine *line);
/** A cell that holds a figure or nothing but marks: 23.79, -0.7, （%）. */
gboolean gb_form_is_figure_cell(const char *p, const char *end);

#endif
