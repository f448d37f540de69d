/* The error domain. base: used by everything. */
#include "base/error.h"

G_DEFINE_QUARK(gb-error-quark, gb_error)
