/* Numerals in Chinese characters: their value, and which of them are figures.
 * extract: private to this folder. */
#ifndef GB_CHINESE_H
#define GB_CHINESE_H

#include "extract/lexemes.h"
#include "extract/scan.h"

/** 二万三千 → 23000, 七点九 → 7.9, 一九九二 → 1992. FALSE for what is no single number: 二三十
 * (twenty or thirty), 三四, and for more than 18 digits. @length  bytes */
gboolean gb_chinese_read(const char *p, guint32 length, GbDecimal *value);

/** Adds the token of a lexeme GB_LEX_CHINESE or GB_LEX_PARTS at @at. Only a figure gets one, unless
 * scan->every is set: 百分之八, 三个百分点, 两倍, 占四成, 二万三千元, 居全省第二位; never 三个方面.
 * Returns where the scanner goes on. */
guint32 gb_chinese_add(GbScan *scan, guint32 at, guint32 length, GbLexeme lexeme,
                       const GbLexicon *lexicon, GbArena *arena);

#endif
