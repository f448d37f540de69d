/* The model's check after a stage.
 * pipeline: private to this folder. */
#ifndef GB_PIPELINE_CHECK_H
#define GB_PIPELINE_CHECK_H

#include "model/report.h"

/** TRUE: the model is sound. Else ends the program in a debug build, or adds E901 and returns
 * FALSE; the caller then drops what @stage made. */
gboolean gb_pipeline_check(GbReport *report, const char *stage);

#endif
