/* The lexical forms of a sentence: what a run of characters is before any grammar.
 * extract: private to this folder. */
#ifndef GB_LEXEMES_H
#define GB_LEXEMES_H

#include "extract/seen.h"

typedef enum {
  GB_LEX_TEXT,      /* anything else, one character */
  GB_LEX_NUMERAL,   /* 12.6 · 1,234.5 · 1 234.5 */
  GB_LEX_CHINESE,   /* 二万三千 · 七点九 */
  GB_LEX_PARTS,     /* 百分之八点二 · 千分之1.3 · 三分之二 */
  GB_LEX_LATIN,     /* letters with or without digits: GDP, PM2.5 */
  GB_LEX_YEAR,      /* 2023年 · 2023年度 */
  GB_LEX_YEARS,     /* 2027—2031年 · 2026年到2031年 */
  GB_LEX_MONTH,     /* 6月 · 6月份 · 6月末 */
  GB_LEX_MONTHS,    /* 1—5月份 */
  GB_LEX_DAY,       /* 7月18日 */
  GB_LEX_HALF,      /* 上半年 · 下半年 */
  GB_LEX_QUARTER,   /* 一季度 · 二季度末 */
  GB_LEX_QUARTERS,  /* 前三季度 · 前两个季度 */
  GB_LEX_THIS_YEAR, /* 今年 · 全年 · 年内 · 年底 · 年末 */
  GB_LEX_LAST_YEAR, /* 上年 · 去年 · 上年末 */
  GB_LEX_NEXT_YEAR, /* 明年 */
  GB_LEX_SPAN,      /* 截至目前 · 今年以来 · 目前: the report's own period */
  GB_LEX_DURATION,  /* 连续6年 · 5年来 · 70周年 · 过去五年 */
  GB_LEX_PLAN,      /* “十四五”时期 */
  GB_LEX_COMMA,
  GB_LEX_PAUSE,
  GB_LEX_SEMICOLON,
  GB_LEX_STOP,
  GB_LEX_COLON,
  GB_LEX_DASH,
  GB_LEX_OPEN,
  GB_LEX_CLOSE,
  GB_LEX_QUOTE,
  GB_LEX_UNQUOTE,
  GB_LEX_END
} GbLexeme;

/** The lexeme at @p of a NUL-terminated clean sentence. @length  its bytes, > 0 but for END */
GbLexeme gb_lexeme(const char *p, guint32 *length);
/** The Han characters with which a lexeme other than TEXT may begin: few. */
GbSeen gb_lexeme_begins(void);
/** Bytes of the Han characters at @p before one of @begins: most of a sentence. */
static inline guint32 gb_lexeme_plain(const GbSeen *begins, const char *p) {
  const char *run = p;
  while ((guchar)*p >= 0xE4 && (guchar)*p <= 0xE9 && !gb_seen_has(begins, p))
    p += 3;
  return (guint32)(p - run);
}

#endif
