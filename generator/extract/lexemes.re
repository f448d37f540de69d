/* The lexical forms of a sentence, as re2c rules; the longest wins.
 * extract: private to this folder. */
#include "extract/lexemes.h"

#pragma GCC diagnostic ignored "-Wunused-variable"

/* The Han characters that begin a rule below. */
static const char BEGIN[] = "〇零一二两三四五六七八九十百千万亿年今本当去上下明全截至目前第连近历为过未最";

GbSeen gb_lexeme_begins(void) {
  GbSeen begins = {0};
  for (const char *p = BEGIN; *p; p += 3)
    gb_seen_add(&begins, p);
  return begins;
}

GbLexeme gb_lexeme(const char *p, guint32 *length) {
  const unsigned char *start = (const unsigned char *)p, *YYCURSOR = start, *YYMARKER = start;
  GbLexeme lexeme = GB_LEX_TEXT;
  /*!re2c
    re2c:yyfill:enable = 0;
    re2c:define:YYCTYPE = "unsigned char";

    digit = [0-9];
    year = ("19" | "20") digit digit;
    cdigit = "〇" | "○" | "零" | "一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九";
    cyear = ("一九" | "二" ("〇" | "○" | "零")) cdigit cdigit;
    number = [1-9] | "1" [0-2];
    dash = "—" "—"? | "-" | "–" | "～" | "~" | "至" | "到";
    group = [1-9] digit{0,2};
    numeral = digit+ ("." digit+)?
            | group ("," digit{3})+ ("." digit+)?
            | group (" " digit{3})+ ("." digit+)?;
    hanzi = "〇" | "零" | "一" | "二" | "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九";
    power = "十" | "百" | "千" | "万" | "亿";
    chinese = (hanzi | "十") (hanzi | power)*;
    fraction = chinese ("点" hanzi+)?;
    this = "今年" | "本年" | "当年" | "去年" | "上年" | "明年" | year "年";
    cn = "一" | "二" | "三" | "四";
    few = "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十";
    manymonths = "两" | "三" | "四" | "五" | "六" | "七" | "八" | "九" | "十" ("一" | "二")?;
    plan = ("十"? ("一" | "二" | "三" | "四" | "五" | "六" | "七" | "八" | "九") | "十") "五";
    months = number "月"? "份"? dash number "月" "份"?;

    "\x00"                        { *length = 0; return GB_LEX_END; }
    numeral                       { lexeme = GB_LEX_NUMERAL; goto done; }
    fraction                      { lexeme = GB_LEX_CHINESE; goto done; }
    (chinese | "百" | "千" | "万") "分之" (fraction | "百" | numeral) { lexeme = GB_LEX_PARTS; goto done; }
    [A-Za-z][A-Za-z0-9.+&/_-]*    { lexeme = GB_LEX_LATIN; goto done; }
    cyear "年" ("度" | "末" | "底")? { lexeme = GB_LEX_YEAR; goto done; }
    year "年" "度"?               { lexeme = GB_LEX_YEAR; goto done; }
    year "年末" | year "年底" | year "年同期" { lexeme = GB_LEX_YEAR; goto done; }
    year "年"? dash year "年"     { lexeme = GB_LEX_YEARS; goto done; }
    year "年"? ("、" year "年"?)+ "年"? { lexeme = GB_LEX_YEARS; goto done; }
    this? number "月" ("份" | "末" | "底" | "初")? { lexeme = GB_LEX_MONTH; goto done; }
    (this | "截至")? months       { lexeme = GB_LEX_MONTHS; goto done; }
    (this | "截至")? number "月份"? digit{1,2} "日" { lexeme = GB_LEX_DAY; goto done; }
    (this | "截至")? number "月" digit{1,2} "日" { lexeme = GB_LEX_DAY; goto done; }
    year [-/.] digit{1,2} [-/.] digit{1,2} (" "* digit{1,2} ":" digit{2} (":" digit{2})?)? { lexeme = GB_LEX_DAY; goto done; }
    this? "前" (number | manymonths) "个月" "份"? { lexeme = GB_LEX_MONTHS; goto done; }
    this? ("上" | "下") "半年"    { lexeme = GB_LEX_HALF; goto done; }
    this? "第"? (cn | [1-4]) "季度" ("末" | "底")?  { lexeme = GB_LEX_QUARTER; goto done; }
    this? "前" ("两" | "二" | "三") "个"? "季度" { lexeme = GB_LEX_QUARTERS; goto done; }
    this? ("一" | "1") dash ("二" | "2" | "三" | "3") "季度" { lexeme = GB_LEX_QUARTERS; goto done; }
    "今年" | "本年" | "全年" | "年内" | "年底前" | "年底" | "年末" | "今年末" | "今年底" | "本年度" | "年度"
                                  { lexeme = GB_LEX_THIS_YEAR; goto done; }
    "上年全年" | "去年全年" | "上年" | "去年" | "上年末" | "去年末" | "上年底" | "去年底" | "上年同期" | "去年同期" | "上年同月"
                                  { lexeme = GB_LEX_LAST_YEAR; goto done; }
    "明年"                        { lexeme = GB_LEX_NEXT_YEAR; goto done; }
    "截至目前" | "截止目前" | "今年以来" | "目前" | "至今" | "截至当前" | "年初以来"
                                  { lexeme = GB_LEX_SPAN; goto done; }
    ("连续" | "近" | "历时" | "为期" | "前" | "过去" | "未来") digit+ ("个月" | "年" | "天" | "个季度") { lexeme = GB_LEX_DURATION; goto done; }
    digit+ ("周年" | "年来" | "年间" | "个季度" | "个年头") { lexeme = GB_LEX_DURATION; goto done; }
    ("近" | "最近" | "过去" | "今后" | "未来") few "年" ("来" | "间")? { lexeme = GB_LEX_DURATION; goto done; }
    few "年" ("来" | "间" | "以来" | "累计" | "共") { lexeme = GB_LEX_DURATION; goto done; }
    digit{1,2} "年累计" { lexeme = GB_LEX_DURATION; goto done; }
    "连续" few "年" { lexeme = GB_LEX_DURATION; goto done; }
    few "年" "内" { lexeme = GB_LEX_DURATION; goto done; }
    few "年" / ("增长" | "平均" | "年均" | "新增" | "提高" | "下降" | "增加" | "减少") { lexeme = GB_LEX_DURATION; goto done; }
    "“"? plan "”"? ("期"? "末" | "末期") { lexeme = GB_LEX_PLAN; goto done; }
    "“"? plan "”"? ("时期" | "期间" | "以来") { lexeme = GB_LEX_PLAN; goto done; }
    "，"                          { lexeme = GB_LEX_COMMA; goto done; }
    "、"                          { lexeme = GB_LEX_PAUSE; goto done; }
    "；"                          { lexeme = GB_LEX_SEMICOLON; goto done; }
    "。" | "！" | "？"            { lexeme = GB_LEX_STOP; goto done; }
    "："                          { lexeme = GB_LEX_COLON; goto done; }
    "——"                          { lexeme = GB_LEX_DASH; goto done; }
    "（"                          { lexeme = GB_LEX_OPEN; goto done; }
    "）"                          { lexeme = GB_LEX_CLOSE; goto done; }
    "“" | "《" | "「" | "‘"       { lexeme = GB_LEX_QUOTE; goto done; }
    "”" | "》" | "」" | "’"       { lexeme = GB_LEX_UNQUOTE; goto done; }
    [^\x00]                       { goto done; }
    *                             { goto done; }
  */
done:
  *length = YYCURSOR > start ? (guint32)(YYCURSOR - start) : 1;
  return lexeme;
}
