/* The function words of official prose and how they are matched in text.
 * lexicon: for extract; const once loaded. */
#ifndef GB_WORDS_H
#define GB_WORDS_H

#include <string.h>

#include "lexicon/lexicon.h"
#include "model/observation.h"

/** What a word can be; one word may be several. The comment names its table in assets/lexicon. */
typedef enum {
  GB_WORD_VERB = 1 << 0,         /* verbs.tsv: with a sign or a measure of its own */
  GB_WORD_BASE = 1 << 1,         /* bases.tsv */
  GB_WORD_HEDGE_BEFORE = 1 << 2, /* hedges.tsv */
  GB_WORD_HEDGE_AFTER = 1 << 3,
  GB_WORD_TARGET = 1 << 4,    /* targets.tsv */
  GB_WORD_FRAME = 1 << 5,     /* frames.tsv */
  GB_WORD_ATTRIBUTE = 1 << 6, /* attributes.tsv */
  GB_WORD_UNIT = 1 << 7,      /* units.tsv */
  GB_WORD_INDICATOR = 1 << 8, /* indicators.tsv, indicators-more.tsv: names and aliases */
  GB_WORD_ADVERB = 1 << 9,    /* words.tsv, class adverb: left out of a name */
  GB_WORD_AREA = 1 << 10,     /* area: the report's own area or one above it */
  GB_WORD_LINK = 1 << 11,     /* link: discourse words at a clause's head */
  GB_WORD_KEEP = 1 << 12,     /* keep: verb of works that stays in the name */
  GB_WORD_GO = 1 << 13,       /* go: verb of works that leaves it */
  GB_WORD_STATE = 1 << 14,    /* state: predicate behind a counted noun */
  GB_WORD_SHORT = 1 << 15,    /* short: printed short form, value = the full one */
  GB_WORD_HEAD = 1 << 16,     /* head: clipped head at a name's end, value = the full head */
  GB_WORD_CHILD = 1 << 17,    /* child: attribute of a whole, value = the attribute of its parts */
  GB_WORD_SPLIT = 1 << 18,    /* split: compound of two, value = a;b */
  GB_WORD_BARE = 1 << 19,     /* bare: head that cannot stand alone */
  GB_WORD_REGION = 1 << 20,   /* region: a part of the report's area; stays in the name */
  GB_WORD_OF_UNIT = 1 << 21,  /* of-unit: a unit, value = the head it gives: 人 → 人数 */
  GB_WORD_BOUND = 1 << 22, /* bound: one word, though it looks like a function word: 共同, 集中 */
  GB_WORD_ACCOUNT = 1 << 23, /* account: item of a budget's balance, takes the account's name */
  GB_WORD_MANNER = 1 << 24,  /* manner: goes where a verb of works follows: 依法查处 */
  GB_WORD_COURSE = 1 << 25,  /* course: a predicate in words, 快速增长: its subject runs on */
  GB_WORD_BRANCH = 1 << 26,  /* branch: end of a branch's name; takes the section's attribute */
  GB_WORD_SORT = 1 << 27,    /* sort: what is counted by what it does: N个县增速快于… */
  GB_WORD_SCOPE = 1 << 28,   /* scope: a modifier that all members of a list share */
  GB_WORD_OWNED = 1 << 29, /* owned: attribute of the institution before it: 毕业生, 总市值 */
  GB_WORD_GRADE = 1 << 30, /* grade, grade-behind: takes its whole's noun: 省级, 分社 */
  GB_WORD_TAIL = 1u << 31  /* tail: left out at a name's end */
} GbWordClass;

/** Kinds of attributes that stand without the owner they belong to. */
typedef enum {
  GB_OWNED_INSTITUTION, /* 在校生, 床位, 总市值: of what was counted */
  GB_OWNED_TRANSPORT,   /* 货运量, 旅客周转量: of a mode or a port */
  GB_OWNED_FLOOR,       /* 新开工面积: of buildings */
  GB_OWNED_ACCOUNTS,    /* 利润总额, 资产负债率: of a group of firms */
  GB_N_OWNED
} GbOwned;

/** A unit of measure. */
typedef struct {
  const char *text;
  const char *family;  /* money, area, count … as in units.tsv */
  gboolean multiplier; /* 万, 亿 …: may stand before another unit */
  gboolean counted;    /* things are counted, nothing is measured */
} GbUnit;

typedef struct {
  const char *text;
  guint32 classes;                /* GbWordClass bits */
  gint8 sign;                     /* VERB: +1, -1, 0 none or the subject decides */
  GbMeasure percent, points, own; /* VERB: measure by the numeral's unit */
  GbBase base;                    /* BASE, AREA (the base of a distance from it) */
  GbApprox approx;                /* HEDGE_* */
  gint8 target;                   /* TARGET: +1 target, -1 actual, 0 neutral */
  gboolean section;               /* TARGET: governs what follows (a heading's word) */
  gboolean weak;                  /* TARGET: needs a future context */
  const GbUnit *unit;             /* UNIT */
  const char *families;           /* ATTRIBUTE: its unit families, "money;area" */
  gboolean flow;                  /* ATTRIBUTE: measured over a period, not at a date */
  const char *full;               /* SHORT, HEAD: spelt out */
  const char *child;              /* CHILD: the attribute of the parts */
  const char *halves;             /* SPLIT: "存款;贷款" */
  const char *counted;            /* OF_UNIT: the head that a figure in this unit takes, 人数 */
  GbOwned owned;                  /* OWNED: kind of its owner */
  gboolean behind;                /* GRADE: stands behind its whole's noun (旅行社分社) */
  const char *opens;              /* FRAME: criterion (产品), or parts, pairs, closes */
  const GbIndicator *indicator;   /* INDICATOR */
} GbWord;

/** Longest word of one of @classes that begins at @at and ends by @end; NULL none.
 * @length  bytes matched; may be NULL */
const GbWord *gb_lexicon_word_at(const GbLexicon *lexicon, const char *at, const char *end,
                                 guint32 classes, gsize *length);
/** Whether a word of one of @classes may begin at @at, by its first character: what most places
 * fail. */
gboolean gb_lexicon_may_begin(const GbLexicon *lexicon, const char *at, guint32 classes);
/** A word at a place, with its length in bytes. */
typedef struct {
  const GbWord *word;
  guint32 classes, length;
} GbWordHit;

/** More words than these never begin at one place: each is the head of the next. */
#define GB_WORD_HITS 16

/** All words that begin at @at and end by @end, the shortest first; @hits has room for
 * GB_WORD_HITS. Returns how many. */
guint gb_lexicon_words_at(const GbLexicon *lexicon, const char *at, const char *end,
                          GbWordHit *hits);
/** Longest word of one of @classes that ends at @at and begins no earlier than @begin. */
const GbWord *gb_lexicon_word_before(const GbLexicon *lexicon, const char *begin, const char *at,
                                     guint32 classes, gsize *length);
/** Whether a unit family is one of @families ("money;area"). */
static inline gboolean gb_family_in(const char *family, const char *families) {
  for (const char *p = *family ? families : NULL; p; p = strchr(p, ';')) {
    p += *p == ';';
    const char *f = family;
    while (*f && *f == *p) {
      f++;
      p++;
    }
    if (!*f && (*p == ';' || !*p))
      return TRUE;
  }
  return FALSE;
}

#endif
