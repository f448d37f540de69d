/* The year of a national census that a title names by its number.
 * structure: private; used by identity. */
#ifndef GB_STRUCTURE_CENSUS_H
#define GB_STRUCTURE_CENSUS_H

/** 第七次全国人口普查 → 2020; 0: no census, or one that is not known.
 * @title  without blanks, NUL at its end */
int gb_census_year(const char *title);

#endif
