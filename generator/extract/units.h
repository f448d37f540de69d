/* The unit behind a numeral. extract: private to this folder. */
#ifndef GB_UNITS_H
#define GB_UNITS_H

#include "extract/scan.h"

/** Reads unit and hedges behind token->num_end: sets unit, family, unit_end, approx, threshold and
 * end. Takes 余 and 多 out of the unit (6万余平方米 → 万平方米), keeps alternatives in brackets
 * (处（套）) and compounds (万立方米/日). */
void gb_read_unit(GbToken *token, const GbScan *scan, const GbLexicon *lexicon, GbArena *arena);
/** The hedge behind token->unit_end alone: sets approx, threshold and end. */
void gb_read_hedge(GbToken *token, const GbScan *scan, const GbLexicon *lexicon);

#endif
