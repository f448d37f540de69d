/* Heading and list numbers: 一、 （二） 3． ④ 第五部分 ——.
 * structure: private; read by lines, used by the outline. */
#ifndef GB_STRUCTURE_NUMBER_H
#define GB_STRUCTURE_NUMBER_H

#include <glib.h>

/** In the order in which official documents nest them (GB/T 9704, 7.3.3). */
typedef enum {
  GB_NUMBER_NONE,
  GB_NUMBER_PART,         /* 第一部分, 第一章 */
  GB_NUMBER_SECTION,      /* 第一节 */
  GB_NUMBER_KEYWORD,      /* 关键词： */
  GB_NUMBER_HAN,          /* 一、 */
  GB_NUMBER_HAN_PAREN,    /* （一） */
  GB_NUMBER_ARABIC,       /* 1． 1. 1、 */
  GB_NUMBER_ARABIC_PAREN, /* （1） 1） */
  GB_NUMBER_CIRCLED,      /* ① */
  GB_NUMBER_DASH          /* —— */
} GbNumberKind;

/** @ordinal  1…; 0 for KEYWORD and DASH; @bytes  length with its mark, without spaces behind */
typedef struct {
  GbNumberKind kind;
  guint ordinal;
  guint bytes;
} GbNumber;

/** The number with which [p, end) begins; kind NONE where it begins with none. A decimal (1.2万)
 * and 一、二产业 are no numbers. */
GbNumber gb_number_read(const char *p, const char *end);
/** Value of a Chinese numeral below 100 (十二, 二十), 0 where [p, end) is none. */
guint gb_number_han(const char *p, const char *end);

#endif
