/* What a publisher must know of a report before it is published.
 * site: private to this folder. */
#ifndef GB_SITE_WARN_H
#define GB_SITE_WARN_H

#include "model/report.h"

/** Adds a warning, W401, for each finding that fails: place and words of its last member, which is
 * the figure that the others were held against. With --strict it stops the build. */
void gb_warn_of_findings(GbReport *report);

#endif
