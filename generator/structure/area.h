/* The area a report speaks of, and its rank.
 * structure: private; used on titles, front lines and leads. */
#ifndef GB_STRUCTURE_AREA_H
#define GB_STRUCTURE_AREA_H

#include "model/report.h"

/** @p, @bytes  place of the area's name in the searched string; bytes 0: none
 * @named  a name of its own (XX市), not 全市 or 我市 */
typedef struct {
  const char *p;
  gsize bytes;
  gboolean named;
} GbAreaName;

/** The area's name with which [p, end) begins: XX市, 云岭州, 某省某市, 全省, 我市. What only looks
 * like one (城市建设, 区域, 乡镇企业) is none. */
GbAreaName gb_area_at(const char *p, const char *end);
/** First area in a title without blanks: at its start, behind 关于, 在, a year or another date. */
GbAreaName gb_area_in_title(const char *p, const char *end);
/** The name of its own with which a paragraph opens, behind a date: 上半年，云岭市…; bytes 0: none.
 */
GbAreaName gb_area_opening(const char *p, const char *end);
/** 全省, 我市, 本县, 全国, 我国 … anywhere in [p, end), the first. */
GbAreaName gb_area_in_lead(const char *p, const char *end);

/** By the last characters of @area; the four municipalities are provinces. */
GbAreaRank gb_area_rank(const char *area);
const char *gb_area_rank_name(GbAreaRank rank);

#endif
