/* The function words of official prose and how they are matched in text.
 * lexicon: for extract; const once loaded. */
#ifndef GB_WORDS_H
#define GB_WORDS_H

#include <string.h>

#include "lexicon/lexicon.h"
#include "model/observation.h"

/** What a word can be, as bits; one word may be several. Down to INDICATOR each comment names a
 * table of assets/lexicon; the others are the classes of words.tsv, told there in README.md. */
typedef guint64 GbWordClasses;

#define GB_WORD_BIT(n) (G_GUINT64_CONSTANT(1) << (n))
#define GB_WORD_VERB GB_WORD_BIT(0)         /* verbs.tsv: with a sign or a measure of its own */
#define GB_WORD_BASE GB_WORD_BIT(1)         /* bases.tsv */
#define GB_WORD_HEDGE_BEFORE GB_WORD_BIT(2) /* hedges.tsv */
#define GB_WORD_HEDGE_AFTER GB_WORD_BIT(3)  /* hedges.tsv */
#define GB_WORD_TARGET GB_WORD_BIT(4)       /* targets.tsv */
#define GB_WORD_FRAME GB_WORD_BIT(5)        /* frames.tsv */
#define GB_WORD_ATTRIBUTE GB_WORD_BIT(6)    /* attributes.tsv */
#define GB_WORD_UNIT GB_WORD_BIT(7)         /* units.tsv */
#define GB_WORD_INDICATOR GB_WORD_BIT(8)    /* indicators*.tsv: names and aliases */
#define GB_WORD_ADVERB GB_WORD_BIT(9)       /* left out of a name */
#define GB_WORD_AREA GB_WORD_BIT(10)        /* the report's own area or one above it */
#define GB_WORD_LINK GB_WORD_BIT(11)        /* discourse words at a clause's head */
#define GB_WORD_KEEP GB_WORD_BIT(12)        /* verb of works that stays in the name */
#define GB_WORD_GO GB_WORD_BIT(13)          /* verb of works that leaves it */
#define GB_WORD_STATE GB_WORD_BIT(14)       /* predicate behind a counted noun */
#define GB_WORD_SHORT GB_WORD_BIT(15)       /* printed short form, value = the full one */
#define GB_WORD_HEAD GB_WORD_BIT(16)        /* clipped head at a name's end, value = the full one */
#define GB_WORD_CHILD GB_WORD_BIT(17)       /* of a whole, value = the attribute of its parts */
#define GB_WORD_SPLIT GB_WORD_BIT(18)       /* compound of two, value = a;b */
#define GB_WORD_BARE GB_WORD_BIT(19)        /* head that cannot stand alone */
#define GB_WORD_REGION GB_WORD_BIT(20)      /* a part of the area; stays in the name */
#define GB_WORD_OF_UNIT GB_WORD_BIT(21)     /* a unit, value = its head: 人 → 人数 */
#define GB_WORD_BOUND GB_WORD_BIT(22)       /* one word, looks like a function word: 共同 */
#define GB_WORD_ACCOUNT GB_WORD_BIT(23)     /* item of a budget's balance, takes its name */
#define GB_WORD_MANNER GB_WORD_BIT(24)      /* goes where a verb of works follows: 依法查处 */
#define GB_WORD_COURSE GB_WORD_BIT(25)   /* predicate in words, 快速增长: its subject runs on */
#define GB_WORD_BRANCH GB_WORD_BIT(26)   /* end of a branch's name: the section's attribute */
#define GB_WORD_SORT GB_WORD_BIT(27)     /* counted by what it does: N个县增速快于… */
#define GB_WORD_SCOPE GB_WORD_BIT(28)    /* a modifier that all members of a list share */
#define GB_WORD_OWNED GB_WORD_BIT(29)    /* attribute of what stands before it: 毕业生 */
#define GB_WORD_GRADE GB_WORD_BIT(30)    /* grade, grade-behind: takes its whole's noun: 省级 */
#define GB_WORD_TAIL GB_WORD_BIT(31)     /* left out at a name's end */
#define GB_WORD_TOTAL GB_WORD_BIT(32)    /* what follows adds up over the period */
#define GB_WORD_RATE GB_WORD_BIT(33)     /* noun that is the growth, value + or -: 增速 */
#define GB_WORD_STANDING GB_WORD_BIT(34) /* verb before a rank: 居全省第N位 */
#define GB_WORD_EQUAL GB_WORD_BIT(35)    /* says what a figure is a multiple of: 相当于 */
#define GB_WORD_YEARLY GB_WORD_BIT(36)   /* a mean over years: 年均 */
#define GB_WORD_PLAN GB_WORD_BIT(37)     /* what a completion is of: 计划, 任务 */
#define GB_WORD_DISTANCE GB_WORD_BIT(38) /* held against another, value + or -: 高于 */
#define GB_WORD_PULL GB_WORD_BIT(39)     /* moves a total, value + or -: 拉动 */
#define GB_WORD_LEVEL_OF GB_WORD_BIT(40) /* left out behind what is held against: 平均水平 */
#define GB_WORD_WORK GB_WORD_BIT(41)     /* noun that a verb before it is part of: 项目 */
#define GB_WORD_PLANT GB_WORD_BIT(42)    /* end of the name of one work: 生产线 */
#define GB_WORD_PREPOSITION GB_WORD_BIT(43) /* opens what a work is done for or by: 围绕 */
#define GB_WORD_HARM GB_WORD_BIT(44)        /* harm to people, told behind its event: 死亡 */
#define GB_WORD_CLOSED GB_WORD_BIT(45)      /* end of a whole name, value weak or none: 率 */
#define GB_WORD_PLACE GB_WORD_BIT(46)       /* end of a place's name: 县 */
#define GB_WORD_ANAPHOR GB_WORD_BIT(47)     /* stands for the subject itself: 总量 */
#define GB_WORD_WITHOUT GB_WORD_BIT(48)     /* opens the footing of a figure: 剔除 */
#define GB_WORD_CODE_BEFORE GB_WORD_BIT(49) /* a numeral behind it is a name: 国道 */
#define GB_WORD_CODE_AFTER GB_WORD_BIT(50)  /* a numeral before it is a name: 号 */
#define GB_WORD_SURVEY GB_WORD_BIT(51)      /* source whose size is no figure: 调查 */
#define GB_WORD_CAPTION GB_WORD_BIT(52)     /* a table, a figure: 表1 */
#define GB_WORD_CAPACITY GB_WORD_BIT(53)    /* before what a work can do: 年产 */
#define GB_WORD_PEOPLE GB_WORD_BIT(54)      /* people who are counted: 职工 */
#define GB_WORD_SPENT GB_WORD_BIT(55)       /* money whose work stands behind it: 投资 */
#define GB_WORD_OUTSET GB_WORD_BIT(56)      /* of a heading on what stands, value + or -: 现状 */
#define GB_WORD_PARTICLE GB_WORD_BIT(57)    /* a name has none (any), or none at its head */
#define GB_WORD_FOOTING GB_WORD_BIT(58)     /* figure on another footing than others: 同口径 */
#define GB_WORD_COMPLEMENT GB_WORD_BIT(59) /* with its value it is all there is: 公立 and 民营 */
#define GB_WORD_SIGNED_SUM GB_WORD_BIT(60) /* in a name: it can be below nought: 利润 */
#define GB_WORD_AVERAGE GB_WORD_BIT(61)    /* in a name: no amount that adds up: 人均 */
#define GB_WORD_DEFINITION GB_WORD_BIT(62) /* says what a term means: 企业指 */

/** What a word found by its class is besides; no look-up asks for it. The class or the value in
 * words.tsv stands in the comment. */
typedef enum {
  GB_MARK_FAINT = 1 << 0,    /* state, faint: says little */
  GB_MARK_COUNT = 1 << 1,    /* tail, count: of counted things alone */
  GB_MARK_WEAK = 1 << 2,     /* closed, weak: outside a breakdown alone */
  GB_MARK_ANYWHERE = 1 << 3, /* particle, any: not at a name's head alone */
  GB_MARK_BEHIND = 1 << 4,   /* grade-behind: stands behind its whole's noun (旅行社分社) */
  GB_MARK_CUT = 1 << 5,      /* cut: its percentage is of a state nobody names: 压减 */
  GB_MARK_FURTHER = 1 << 6,  /* further: verb of change; of counted things, doing: 加快 */
  GB_MARK_CLOSES = 1 << 7,   /* account, total: the sum of a side: 收入总量 */
  GB_MARK_NEAR = 1 << 8      /* targets.tsv, near: in a review, of its own clause alone: 确保 */
} GbWordMarks;

/** Classes whose value is + or -. */
#define GB_WORD_SIGNED (GB_WORD_RATE | GB_WORD_DISTANCE | GB_WORD_PULL | GB_WORD_OUTSET)

/** Kinds of attributes that stand without the owner they belong to. */
typedef enum {
  GB_OWNED_INSTITUTION, /* 在校生, 床位, 总市值: of what was counted */
  GB_OWNED_TRANSPORT,   /* 货运量, 旅客周转量: of a mode or a port */
  GB_OWNED_FLOOR,       /* 新开工面积: of buildings */
  GB_OWNED_ACCOUNTS,    /* 利润总额, 资产负债率: of a group of firms */
  GB_OWNED_FUND,        /* 基金支出, 基金累计结余: of an insurance */
  GB_OWNED_SERVICE,     /* 入院人次, 卫生人员: of those the sentence tells of */
  GB_N_OWNED
} GbOwned;

/** Unit families of units.tsv, as bits: those that a rule asks for, by name; others that attributes
 * are measured in get a bit when the lexicon is loaded. */
typedef guint64 GbFamilies;

#define GB_FAMILY(n) (G_GUINT64_CONSTANT(1) << (n))
#define GB_FAMILY_APPARENT_POWER GB_FAMILY(0)
#define GB_FAMILY_AREA GB_FAMILY(1)
#define GB_FAMILY_BED GB_FAMILY(2)
#define GB_FAMILY_BOOK GB_FAMILY(3)
#define GB_FAMILY_CASE GB_FAMILY(4)
#define GB_FAMILY_COAL_EQUIVALENT GB_FAMILY(5)
#define GB_FAMILY_COMPOUND GB_FAMILY(6)
#define GB_FAMILY_CONCENTRATION GB_FAMILY(7)
#define GB_FAMILY_CONTAINER GB_FAMILY(8)
#define GB_FAMILY_COUNT GB_FAMILY(9)
#define GB_FAMILY_DOUBLING GB_FAMILY(10)
#define GB_FAMILY_DURATION GB_FAMILY(11)
#define GB_FAMILY_ENERGY GB_FAMILY(12)
#define GB_FAMILY_EVENT GB_FAMILY(13)
#define GB_FAMILY_FIRM GB_FAMILY(14)
#define GB_FAMILY_FREIGHT_DISTANCE GB_FAMILY(15)
#define GB_FAMILY_GLASS GB_FAMILY(16)
#define GB_FAMILY_HOUSEHOLD GB_FAMILY(17)
#define GB_FAMILY_INSTITUTION GB_FAMILY(18)
#define GB_FAMILY_ITEM GB_FAMILY(19)
#define GB_FAMILY_LENGTH GB_FAMILY(20)
#define GB_FAMILY_MACHINE GB_FAMILY(21)
#define GB_FAMILY_MASS GB_FAMILY(22)
#define GB_FAMILY_MEDAL GB_FAMILY(23)
#define GB_FAMILY_MONEY GB_FAMILY(24)
#define GB_FAMILY_MONEY_EUR GB_FAMILY(25)
#define GB_FAMILY_MONEY_HKD GB_FAMILY(26)
#define GB_FAMILY_MONEY_JPY GB_FAMILY(27)
#define GB_FAMILY_MONEY_USD GB_FAMILY(28)
#define GB_FAMILY_MULTIPLE GB_FAMILY(29)
#define GB_FAMILY_MULTIPLIER GB_FAMILY(30)
#define GB_FAMILY_PASSENGER_DISTANCE GB_FAMILY(31)
#define GB_FAMILY_PERCENT GB_FAMILY(32)
#define GB_FAMILY_PERMILLE GB_FAMILY(33)
#define GB_FAMILY_PERMILLE_POINT GB_FAMILY(34)
#define GB_FAMILY_PERSON GB_FAMILY(35)
#define GB_FAMILY_PERSON_TIME GB_FAMILY(36)
#define GB_FAMILY_POINT GB_FAMILY(37)
#define GB_FAMILY_POWER GB_FAMILY(38)
#define GB_FAMILY_RATIO GB_FAMILY(39)
#define GB_FAMILY_TIME GB_FAMILY(40)
#define GB_FAMILY_TIME_COUNT GB_FAMILY(41)
#define GB_FAMILY_VEHICLE GB_FAMILY(42)
#define GB_FAMILY_VOLUME GB_FAMILY(43)
#define GB_FAMILY_YIELD GB_FAMILY(44)
#define GB_N_NAMED_FAMILIES 45
/** Any family that nobody asks for. */
#define GB_FAMILY_OTHER GB_FAMILY(63)

/** A unit of measure. */
typedef struct {
  const char *text;
  GbFamilies family;   /* one bit */
  gboolean multiplier; /* 万, 亿 …: may stand before another unit */
  gboolean counted;    /* things are counted, nothing is measured */
} GbUnit;

typedef struct {
  const char *text;
  GbWordClasses classes;
  guint32 marks;                  /* GbWordMarks bits */
  gint8 sign;                     /* VERB: +1, -1, 0 none or the subject decides */
  GbMeasure percent, points, own; /* VERB: measure by the numeral's unit */
  GbBase base;                    /* BASE, AREA (the base of a distance from it) */
  GbApprox approx;                /* HEDGE_* */
  gint8 target;                   /* TARGET: +1 target, -1 actual, 0 neutral */
  gboolean section;               /* TARGET: governs what follows (a heading's word) */
  gboolean weak;                  /* TARGET: needs a future context */
  const GbUnit *unit;             /* UNIT */
  GbFamilies families;            /* ATTRIBUTE: its unit families, 0 any */
  gboolean flow;                  /* ATTRIBUTE: measured over a period, not at a date */
  const char *full;               /* SHORT, HEAD: spelt out */
  const char *child;              /* CHILD: the attribute of the parts */
  const char *halves;             /* SPLIT: "存款;贷款" */
  const char *others;             /* COMPLEMENT: "大型;中型" */
  const char *counted;            /* OF_UNIT: the head that a figure in this unit takes, 人数 */
  GbOwned owned;                  /* OWNED: kind of its owner */
  GbPrice price;                  /* words.tsv, price: of the growth it is said of */
  gint8 effect;                   /* GB_WORD_SIGNED: +1, -1 */
  const char *opens;              /* FRAME: criterion (产品), or parts, pairs, closes */
  const GbIndicator *indicator;   /* INDICATOR */
} GbWord;

/** Longest word of one of @classes that begins at @at and ends by @end; NULL none.
 * @length  bytes matched; may be NULL */
const GbWord *gb_lexicon_word_at(const GbLexicon *lexicon, const char *at, const char *end,
                                 GbWordClasses classes, gsize *length);
/** Classes of all words that begin with the character at @at: most places need no further look. */
GbWordClasses gb_lexicon_may_begin(const GbLexicon *lexicon, const char *at);
/** A word at a place, with its length in bytes. */
typedef struct {
  const GbWord *word;
  GbWordClasses classes;
  guint32 length; /* bytes */
} GbWordHit;

/** More words than these never begin at one place: each is the head of the next. */
#define GB_WORD_HITS 16

/** All words that begin at @at and end by @end, the shortest first; @hits has room for
 * GB_WORD_HITS. Returns how many. */
guint gb_lexicon_words_at(const GbLexicon *lexicon, const char *at, const char *end,
                          GbWordHit *hits);
/** Longest word of one of @classes that ends at @at and begins no earlier than @begin. */
const GbWord *gb_lexicon_word_before(const GbLexicon *lexicon, const char *begin, const char *at,
                                     GbWordClasses classes, gsize *length);
/** Whether a word of one of @classes stands anywhere in [@from, @end). */
gboolean gb_lexicon_has_word(const GbLexicon *lexicon, const char *from, const char *end,
                             GbWordClasses classes);
/** The classes' names for people, by ", "; free with g_free. */
char *gb_word_classes_text(GbWordClasses classes);
/** Whether a unit family is one of @families; none never is. */
static inline gboolean gb_family_in(GbFamilies family, GbFamilies families) {
  return (family & families) != 0;
}

#endif
