/* Reasons to doubt a reading, as far as they can be seen without knowing better.
 * model: set by extract; const for correct, export, page. Weights: assets/lexicon/confidence.tsv.
 */
#ifndef GB_DOUBT_H
#define GB_DOUBT_H

#include <glib.h>

typedef enum {
  GB_DOUBT_UNNAMED,  /* no name was found at all */
  GB_DOUBT_UNLISTED, /* the lexicon has no such indicator */
  GB_DOUBT_BORROWED, /* unlisted, and a part of the name comes from the context */
  GB_DOUBT_ELIDED,   /* unlisted, and nothing of the name stands in the clause */
  GB_DOUBT_FAR,      /* the name comes from another sentence */
  GB_DOUBT_LONG,     /* unlisted, and longer than names are */
  GB_DOUBT_SHORT,    /* unlisted, one or two characters */
  GB_DOUBT_HEADED,   /* unlisted, and begins with a preposition, a pronoun, an adverb: 在, 均 */
  GB_DOUBT_TAILED,   /* unlisted, and ends with one */
  GB_DOUBT_MARKED,   /* punctuation, quotation marks or an open bracket in the name */
  GB_DOUBT_SPOKEN, /* unlisted, with a character that prose has and names have not: 了, 把, 将 */
  GB_DOUBT_VERBAL, /* unlisted, with a predicate at its head or in its midst: 达到, 整合 */
  GB_DOUBT_COMPLETED,  /* unlisted, and the end of the name comes from the context */
  GB_DOUBT_BARE,       /* an attribute that many things have, and no thing: 总产量 */
  GB_DOUBT_UNMEASURED, /* unlisted, and does not end in what its unit measures */
  GB_DOUBT_UNIT,       /* unit and measure, or unit and indicator, do not go together */
  GB_DOUBT_UNITLESS,   /* a quantity without unit */
  GB_DOUBT_PERCENT,    /* a level in percent of what is no rate */
  GB_DOUBT_LIST,       /* paired with a list by position */
  GB_DOUBT_GUESS,      /* by a rule that fills in what is not said */
  GB_DOUBT_UNREAD,     /* some words of the clause took no part in the reading */
  GB_DOUBT_MUCH_UNREAD,
  GB_DOUBT_CONFLICT, /* the report gives the same figure twice, and not the same */
  GB_DOUBT_STATUS,   /* a result among goals, or a goal among results */
  GB_DOUBT_BOUND,    /* a result, and said to be 以上 */
  GB_DOUBT_TIME,     /* no period, or one far from the report's */
  GB_N_DOUBTS
} GbDoubt;

/** Key of its row in the table: "unlisted". Static. */
const char *gb_doubt_name(GbDoubt doubt);
/** The words of all @doubts (1 << GbDoubt), 、 between; free with g_free. */
char *gb_doubt_list(guint32 doubts);

#endif
