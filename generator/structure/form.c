/* Tells a line's form from its own signs, whatever stands around it.
 * structure: between lines and blocks. */
#include "structure/form.h"

#include "structure/signs.h"

#define CELL_MAX_CHARS 16
#define SIGNATURE_MAX_CHARS 40

/* — 4 —, - 4 -, 第 4 页, 第4页 共20页, · 4 ·; at least one mark beside the digits. */
static gboolean is_furniture(const char *p, const char *end, guint chars) {
  guint digits = 0, marks = 0;
  if (chars > 14)
    return FALSE;
  for (; p < end; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (gb_sign_digit(c) >= 0)
      digits++;
    else if (c == 0x2014 || c == 0x2013 || c == '-' || c == 0xFF0D || c == 0xB7 || c == 0x2500)
      marks++;
    else if (c == 0x7B2C || c == 0x9875 || c == 0x5171 || c == '/')
      marks += 2;
    else if (!gb_sign_is_white(c))
      return FALSE;
  }
  return digits >= 1 && digits <= 8 && marks >= 2;
}

int gb_form_page_number(const char *p, const char *end) {
  int value = 0;
  if (end - p > 9)
    return -1;
  guint n = 0;
  for (; p < end; p = g_utf8_next_char(p), n++) {
    int d = gb_sign_digit(g_utf8_get_char(p));
    if (d < 0)
      return -1;
    value = value * 10 + d;
  }
  return n >= 1 && n <= 3 ? value : -1;
}

static const char *skip_blank(const char *p, const char *end) {
  while (p < end && gb_sign_is_white(g_utf8_get_char(p)))
    p = g_utf8_next_char(p);
  return p;
}

/* 图1 …, 表 2 …, 附表3：…, 图十二 …; 图1显示，… is prose by its stop. */
static gboolean is_caption(const char *p, const char *end) {
  static const char *const WORDS[] = {"附图", "附表", "图", "表", NULL};
  int word = gb_sign_starts_any(p, end, WORDS);
  if (word < 0)
    return FALSE;
  const char *q = skip_blank(p + strlen(WORDS[word]), end);
  const char *number = q;
  while (q < end && (gb_sign_digit(g_utf8_get_char(q)) >= 0 || *q == '-'))
    q = g_utf8_next_char(q);
  if (q == number)
    while (q < end && gb_number_han(q, g_utf8_next_char(q)))
      q = g_utf8_next_char(q);
  return q > number;
}

static gboolean is_unit_line(const char *p, const char *end, guint chars) {
  static const char *const WORDS[] = {"单位：", "单位:", "（单位：", "(单位:", "(单位：", NULL};
  return chars <= 24 && gb_sign_starts_any(p, end, WORDS) >= 0;
}

/* [1] or 〔1〕 in front of a footnote's text; length of the mark. */
static gsize footnote_mark(const char *p, const char *end) {
  static const char *const OPEN[] = {"[", "［", "【", "〔", NULL};
  static const char *const CLOSE[] = {"]", "］", "】", "〕"};
  int kind = gb_sign_starts_any(p, end, OPEN);
  if (kind < 0)
    return 0;
  const char *first = p + strlen(OPEN[kind]), *q = first;
  while (q < end && q - first < 9 && gb_sign_digit(g_utf8_get_char(q)) >= 0)
    q = g_utf8_next_char(q);
  if (q == first || !gb_sign_starts(q, end, CLOSE[kind]))
    return 0;
  return (gsize)(q + strlen(CLOSE[kind]) - p);
}

static gboolean is_note(const char *p, const char *end) {
  static const char *const WORDS[] = {"注：",       "注:",        "注释：",         "注释:",
                                      "附注：",     "附注:",      "备注：",         "资料来源：",
                                      "资料来源:",  "数据来源：", "数据来源:",      "说明：",
                                      "指标解释：", "名词解释：", "主要指标解释：", NULL};
  if (gb_sign_starts_any(p, end, WORDS) >= 0)
    return TRUE;
  gsize mark = footnote_mark(p, end);
  return mark && skip_blank(p + mark, end) < end;
}

GbForm gb_form_of(const char *base, const GbLine *line, GbNumber *number) {
  const char *p = base + line->span.start, *end = base + line->span.end;
  gboolean stops = line->ending == GB_ENDING_FINAL;
  *number = (GbNumber){GB_NUMBER_NONE, 0, 0};
  if (is_furniture(p, end, line->chars))
    return GB_FORM_FURNITURE;
  if (((line->flags & GB_LINE_TAB) && !stops) || is_unit_line(p, end, line->chars))
    return GB_FORM_TABLE;
  if (is_note(p, end))
    return GB_FORM_NOTE;
  *number = gb_number_read(p, end);
  if (number->kind != GB_NUMBER_NONE)
    return GB_FORM_NUMBERED;
  if (stops || (line->flags & GB_LINE_STOP) || line->ending == GB_ENDING_PAUSE ||
      line->ending == GB_ENDING_COMMA || line->chars > GB_BARE_MAX_CHARS)
    return GB_FORM_PROSE;
  return is_caption(p, end) ? GB_FORM_CAPTION : GB_FORM_BARE;
}

gboolean gb_form_is_salutation(const char *p, const char *end) {
  static const char *const WORDS[] = {"各位", "代表", "委员", "同志", "主任", NULL};
  static const char *const ENDS[] = {"：", ":", "！", NULL};
  return end - p <= 120 && gb_sign_ends_any(p, end, ENDS) >= 0 && gb_sign_has_any(p, end, WORDS) &&
         !gb_sign_find(p, end, "，") && !gb_sign_find(p, end, "。") &&
         !gb_sign_find(p, end, "是：");
}

static gboolean is_date_sign(gunichar c) {
  static const gunichar SIGNS[] = {0x5E74, 0x6708, 0x65E5, 0x3007, 0x96F6, 0x25CB, 0xFF08,
                                   0xFF09, '(',    ')',    '-',    '.',    '/'};
  for (guint i = 0; i < G_N_ELEMENTS(SIGNS); i++)
    if (c == SIGNS[i])
      return TRUE;
  return FALSE;
}

gboolean gb_form_is_date(const char *p, const char *end) {
  guint digits = 0, years = 0;
  if (end - p > 60)
    return FALSE;
  for (; p < end; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (gb_sign_digit(c) >= 0 || gb_number_han(p, g_utf8_next_char(p)))
      digits++;
    else if (!is_date_sign(c) && !gb_sign_is_white(c))
      return FALSE;
    digits += c == 0x3007 || c == 0x25CB || c == 0x96F6;
    years += c == 0x5E74 || c == '-' || c == '/' || c == '.';
  }
  return digits >= 5 && years >= 1;
}

static gboolean names_office(const char *p, const char *end) {
  static const char *const ENDS[] = {"统计局", "调查队",   "改革委", "委员会",   "财政局",
                                     "办公室", "人民政府", "发改局", "发改委",   "财政厅",
                                     "经信局", "审计局",   "研究室", "研究中心", "信息中心",
                                     "课题组", "编辑部",   "统计站", "政府办",   NULL};
  return gb_sign_ends_any(p, end, ENDS) >= 0;
}

static gboolean names_person(const char *p, const char *end) {
  static const char *const POSTS[] = {"总理", "省长", "市长", "县长", "区长", "州长", "镇长",
                                      "乡长", "旗长", "盟长", "主席", "主任", "局长", "厅长",
                                      "作者", "记者", "撰稿", "供稿", NULL};
  static const char *const OFFICES[] = {"人民政府", "国务院", "作者", "记者", "撰稿", "供稿", NULL};
  if (end - p > 96 || gb_sign_find(p, end, "，"))
    return FALSE;
  for (int i = 0; POSTS[i]; i++) {
    const char *post = gb_sign_find(p, end, POSTS[i]);
    const char *name = post ? post + strlen(POSTS[i]) : NULL;
    if (name && end - name <= 24 &&
        (gb_sign_has_any(p, end, OFFICES) ||
         (name < end && gb_sign_is_white(g_utf8_get_char(name)))))
      return TRUE;
  }
  return FALSE;
}

static gboolean is_bracketed(const char *p, const char *end) {
  return (gb_sign_starts(p, end, "（") && gb_sign_ends(p, end, "）")) ||
         (gb_sign_starts(p, end, "(") && gb_sign_ends(p, end, ")"));
}

/* ——2019年3月4日在某区第十五届人民代表大会第三次会议上 */
gboolean gb_form_is_meeting(const char *p, const char *end) {
  static const char *const WORDS[] = {"会议", "大会", "通过", NULL};
  static const char *const DATES[] = {"日", "届", "次", NULL};
  return !gb_sign_find(p, end, "。") && gb_sign_has_any(p, end, WORDS) &&
         gb_sign_has_any(p, end, DATES);
}

static gboolean is_file_mark(const char *p, const char *end) {
  static const char *const LABELS[] = {"来源：",     "来源:",  "作者：",     "时间：",
                                       "发布时间：", "索引号", "发布机构：", "发文机关：",
                                       "成文日期：", NULL};
  static const char *const NUMBERS[] = {"〔20", "〔19", "[20", "［20", NULL};
  return gb_sign_starts_any(p, end, LABELS) >= 0 ||
         (gb_sign_has_any(p, end, NUMBERS) && gb_sign_ends(p, end, "号"));
}

gboolean gb_form_is_signature(const char *p, const char *end) {
  if (end - p > 3 * SIGNATURE_MAX_CHARS + 60)
    return FALSE;
  gsize mark = footnote_mark(p, end);
  return gb_form_is_date(p, end) || names_office(p, end) || names_person(p, end) ||
         is_bracketed(p, end) || gb_form_is_meeting(p, end) || is_file_mark(p, end) ||
         (mark && p + mark == end) || gb_sign_ends(p, end, "日电");
}

gboolean gb_form_is_cell(const char *base, const GbLine *line) {
  const char *p = base + line->span.start, *end = base + line->span.end;
  GbNumber number = gb_number_read(p, end);
  return line->chars <= CELL_MAX_CHARS && line->ending == GB_ENDING_OPEN &&
         !(line->flags & GB_LINE_CLAUSE) && number.kind == GB_NUMBER_NONE;
}

gboolean gb_form_is_figure_cell(const char *p, const char *end) {
  for (; p < end; p = g_utf8_next_char(p)) {
    gunichar c = g_utf8_get_char(p);
    if (gb_sign_is_han(c) || g_ascii_isalpha((gchar)MIN(c, 0x7Fu)))
      return FALSE;
  }
  return TRUE;
}
