/* The national censuses: a communique on one is titled by its number, not by its year.
 * structure: title → period. */
#include "structure/census.h"

#include <glib.h>
#include <string.h>

#include "structure/number.h"

#define MOST 7

/* Years to which the figures refer, the first census first; 0 not held yet. */
static const struct {
  const char *name;
  int years[MOST];
} CENSUSES[] = {{"人口普查", {1953, 1964, 1982, 1990, 2000, 2010, 2020}},
                {"经济普查", {2004, 2008, 2013, 2018, 2023}},
                {"农业普查", {1996, 2006, 2016}},
                {"工业普查", {1950, 1985, 1995}},
                {"第三产业普查", {1992}},
                {"基本单位普查", {1996, 2001}}};

int gb_census_year(const char *title) {
  const char *first = strstr(title, "第"), *times = first ? strstr(first, "次") : NULL;
  if (!times || times - first > (gssize)strlen("第十一"))
    return 0;
  guint number = gb_number_han(first + strlen("第"), times);
  for (guint i = 0; i < G_N_ELEMENTS(CENSUSES); i++) {
    const char *name = strstr(times, CENSUSES[i].name);
    if (name && name - times <= (gssize)strlen("次全国某某某") && number >= 1 && number <= MOST)
      return CENSUSES[i].years[number - 1];
  }
  return 0;
}
