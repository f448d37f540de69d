/* What the parts of the clause grammar share. extract: private to this folder.
 *
 *   scan ─▶ clause ─▶ predicate (what is said of it) + name (of what) ─▶ observation
 *                      lists, works: several figures, several nouns
 *   context: the stack that ellipsis draws on */
#ifndef GB_GRAMMAR_H
#define GB_GRAMMAR_H

#include <string.h>

#include "extract/scan.h"
#include "model/report.h"

/** A range of the clean sentence, bytes. */
typedef struct {
  guint32 a, b;
} GbRange;

/** What a figure is said of. Strings: arena or lexicon, never NULL. */
typedef struct {
  const char *name;      /* full indicator name; "" nothing known */
  const char *attribute; /* attribute that its members inherit: 增加值, 投资; "" none */
  const char *scope;     /* 限额以上单位: inherited with the attribute; "" none */
  const char *stem;      /* name without attribute: owner of short heads that follow */
  const char *owner;     /* institution, branch, mode whose attributes may follow; "" none */
  GbOwned owned;         /* kind of attributes that owner has */
  gint observation;      /* its level or growth stated last, -1 none */
  gboolean counted;      /* a counted thing, not an amount */
  gboolean inherited;    /* the attribute came from the context */
} GbSubject;

typedef struct {
  gboolean open;
  GbPart part; /* AMONG or BY */
  GbSubject whole;
  const char *attribute; /* that members take; from the whole, then from the first member */
  const char *scope;
  GbSpan phrase;
  gboolean sentence;      /* closes with the sentence */
  const char *place_tail; /* what a part named by a place takes: 工业投资; "" none */
  gboolean listed;        /* opened by 包括: its parts are named by their difference */
  gboolean within;        /* opened behind a figure: 其中 in the middle of a chain */
  gboolean past;          /* a ； stands behind it since */
  guint first;            /* number of recent subjects when it was opened */
} GbFrame;

/** What is said of the subject. */
typedef struct {
  GbMeasure measure;
  gint8 sign; /* of the value */
  GbBase base;
  GbApprox approx;
  GbPrice price;
  guint32 subject_end;   /* the noun phrase ends here */
  const char *reference; /* NULL none */
  GbRange other;         /* a distance: the words of what it is held against */
  gboolean base_said;
  gboolean arrival;          /* 达到, 提高到: a level whatever the verb */
  gboolean total;            /* 累计, 完成: a sum over the period */
  gboolean verb;             /* a verb of growth or change stands there */
  gboolean each;             /* 分别 */
  gboolean rate_noun;        /* 增速, 涨幅 closed the noun phrase */
  gboolean of_share;         /* points of a share that is named here */
  gboolean goal;             /* 目标 and the like inside */
  gboolean averaged;         /* 年均: over several years */
  gboolean start;            /* 由N提高到M: N, which stood before the period */
  gboolean before;           /* 由上月上涨N%: of the month or quarter before */
  const GbToken *own_period; /* 由上年的N, 2031年的N: of this figure alone; NULL none */
  const char *named;         /* the name itself, said in a bracket; NULL none */
  const char *suffix;        /* what the name takes behind the subject: 完成率; NULL none */
  const char *rule;
} GbPredicate;

#define GB_MAX_LIST 24

typedef struct {
  GbReport *report;
  const GbLexicon *lexicon;
  GbArena *arena;
  GbScan scan;
  GString *explain; /* NULL: silent */
  /* report and part */
  int speech_year;  /* in which a work or budget report is given */
  GbPeriod told;    /* the report's period: of its title, else the year its text turns to */
  int newest;       /* where the title names no year, the newest a paragraph opens with; 0 none */
  GbPeriod own;     /* the part's */
  GbPeriod review;  /* several years that the part looks back on; NONE */
  GbStatus status;  /* the part's */
  gboolean untold;  /* no heading says whether it looks back or ahead */
  GbPeriod turned;  /* the year that a sentence of such a part turned to; NONE */
  gboolean tasks;   /* a part of tasks or goals, where every figure is a target */
  gboolean outlook; /* outlook of a periodic report */
  /* section */
  guint section_first;           /* index of its first observation */
  const char *section_attribute; /* of the heading */
  const char *section_stem;      /* the same: what its bare heads are of, 房屋; "" none */
  GbSubject section_head;        /* the section's first indicator with an attribute */
  GbSubject item;                /* ——X, X： */
  /* paragraph */
  GbPeriod period;          /* opened last */
  const char *elsewhere;    /* area above the report's, of the chain: 全省; NULL none */
  gboolean between;         /* it names its first and last year: 2026年到2031年 */
  gboolean sentence_period; /* a period was opened in this sentence */
  gboolean dated;           /* and no figure has been read since */
  gboolean aside;           /* it was said of the sentence before: 6月当月增长N */
  gboolean restated;        /* outlook: 总投资N的M个项目, which exist already */
  GbPeriod opened;          /* at a sentence's head: holds to the paragraph's end */
  gboolean opened_date;     /* it is an end of month or quarter, for stocks */
  guint opened_sentence;
  GbBase paragraph_base; /* POP behind 从环比看, till another base or period is said; NONE */
  guint share_sentence;  /* where share_whole was said */
  GbSubject head;        /* the first complete indicator */
  const char *account;   /* 市级一般公共预算, whose items follow in the section; "" none */
  const char *account_side; /* 收入 or 支出, whichever was stated last */
  guint adding;             /* number of the clause of 加上 in the sentence, from 1; 0 none */
  guint first_item;         /* recent subject that is its first item */
  /* sentence */
  guint sentence, section;
  GbBase compared;        /* 同2026年相比, 从环比看 at the sentence's head; NONE */
  GbPeriod compared_from; /* that year: where 由N提高到M begins; kind none: none was said */
  const char *per;        /* 每10万人中拥有A, whose base its siblings share; "" none */
  gint16 from_year;       /* 从2026年的N: start of an average that follows; 0 none */
  GbBase points_base;     /* of the last points in the sentence, NONE: none yet */
  GbBase change_base;     /* the same of the last change */
  gboolean goal;          /* a goal verb holds to ； or 。 */
  guint goal_clause;      /* where it stood */
  gboolean goal_near;     /* it is of that clause alone, where the clause has no figure */
  gboolean done;          /* a word of completion revokes the part's target */
  GbPrice price;
  /* frames: the outer one (分…看) and the inner one (其中) */
  GbFrame by, among;
  /* chain */
  GbSubject subject;
  GbSubject counted;      /* the last counted thing of the sentence; "" none */
  GbSubject moved;        /* rate or share that points may move; "" none */
  const GbToken *amid;    /* period amid the noun of the figure that is read; NULL none */
  GbPeriod figure_period; /* of the last figure of the chain */
  GbMeasure last_measure;
  const char *share_whole; /* of the last share in the paragraph, NULL none */
  GbPredicate said;        /* of the last figure */
  GbSubject said_of;
  const char *last_reference;
  const char *owner[GB_N_OWNED]; /* last owner of each kind of attribute, "" none */
  GbSubject list[GB_MAX_LIST];   /* subjects of the last 分别, open to the sentence's end */
  guint n_list;
  GbSubject recent[GB_MAX_LIST]; /* subjects of this sentence, for a 分别 */
  guint n_recent, first_recent;  /* of the sentence; where the chain's begin */
  const char *work_verb;         /* words that reach on over a list of works: 新增; "" none */
  const char *project;           /* the work that the sentence is about; "" none */
  const char *last_unit;         /* of the chain's last figure, "" none */
  const char *owner_of_units;    /* 监测户 of 420户1365人; NULL none */
  guint clause;                  /* number of the clause in the sentence */
  GbRange course;                /* subject of a predicate in words, in this chain; a == b none */
  gboolean joint;                /* a list was read last: a share or pull is of all its members */
  GbRange pending;               /* clauses without figure before this one, a == b none */
} GbContext;

/* text of a range */
char *gb_range_text(const GbContext *c, GbRange r);
guint32 gb_range_search(const GbContext *c, GbRange r, const char *word, guint32 n);
const GbWord *gb_range_word_of(GbContext *c, GbRange r, GbWordClasses classes, gsize *length);
/** Longest word of one of @classes at @r's head that ends inside @r; NULL none. Looked up once a
 * place; at most places nothing of those classes begins.
 * @length  bytes, 0 none; may be NULL */
static inline const GbWord *gb_range_word(GbContext *c, GbRange r, GbWordClasses classes,
                                          gsize *length) {
  if (length)
    *length = 0;
  if (r.a >= r.b)
    return NULL;
  const GbScanPlace *place = gb_scan_place(&c->scan, c->lexicon, r.a);
  return place->classes & classes ? gb_range_word_of(c, r, classes, length) : NULL;
}
/** Where the last word of one of @classes in @r begins, or G_MAXUINT32.
 * @word, @length  that word; may be NULL */
guint32 gb_range_last_word(GbContext *c, GbRange r, GbWordClasses classes, const GbWord **word,
                           gsize *length);
/** The period that begins at @at; NULL none. */
static inline const GbToken *gb_period_at(const GbContext *c, guint32 at) {
  guint place = at < c->scan.bytes->len ? c->scan.place_of[at] : 0;
  if (!place)
    return NULL;
  guint i = c->scan.places[place - 1].period;
  const GbToken *t = i ? &g_array_index(c->scan.tokens, GbToken, i - 1) : NULL;
  return t && t->type == GB_TOKEN_PERIOD ? t : NULL; /* a quotation makes a name of it */
}
/** Where 四大 of 四大支柱行业 begins, or G_MAXUINT32. */
guint32 gb_range_some_big(const GbContext *c, GbRange r);
/** Whether @r ends in one of @chars, of three bytes each. */
gboolean gb_range_ends_in(const GbContext *c, GbRange r, const char *chars);
/** Whether the character at @at belongs to a compound of the lexicon: 中 of 集中, 有 of 有色. */
gboolean gb_range_in_compound(const GbContext *c, guint32 at);
/** The same for a string. @begin  the string's head */
gboolean gb_text_in_compound(const GbContext *c, const char *begin, const char *at);

/* The next four are asked some hundred times a figure: inline, as a look at the sentence's
 * characters or at one byte decides mostly. */

/** Offset of the last @word in @r, or G_MAXUINT32. */
static inline guint32 gb_range_last(const GbContext *c, GbRange r, const char *word) {
  gsize n = strlen(word);
  return gb_seen_may_have(&c->scan.seen, word, n) ? gb_range_search(c, r, word, (guint32)n)
                                                  : G_MAXUINT32;
}
static inline gboolean gb_range_has(const GbContext *c, GbRange r, const char *word) {
  return gb_range_last(c, r, word) != G_MAXUINT32;
}
static inline gboolean gb_range_starts(const GbContext *c, GbRange r, const char *word) {
  const char *at = c->scan.bytes->str + r.a;
  return r.a < r.b && *at == *word && r.b - r.a >= strlen(word) &&
         memcmp(at, word, strlen(word)) == 0;
}
static inline gboolean gb_range_ends(const GbContext *c, GbRange r, const char *word) {
  gsize n = strlen(word);
  const char *end = c->scan.bytes->str + r.b;
  return r.b - r.a >= n && end[-1] == word[n - 1] && memcmp(end - n, word, n) == 0;
}

/* predicate.c */
/** Reads what stands between the last border and a numeral. @left  up to the numeral's start */
GbPredicate gb_predicate_read(GbContext *c, GbRange left, const GbToken *q);

/** 提高补助标准30元, 降低用电成本6亿元: a change whose verb stands before its noun; the noun.
 * @np  returned as it is where there is none; @rest  the same without its head's words */
GbRange gb_predicate_verb_first(GbContext *c, GbRange np, GbRange rest, const GbToken *q,
                                GbPredicate *p);

/** 同2026年相比, 比上年: a period behind 比, 较, 与, 同 as base and end of the subject. */
gboolean gb_predicate_period_base(GbContext *c, GbRange left, GbPredicate *p);

/* reference.c: 占…的比重, 比…高, 高于…, 拉动…, 完成…任务的; TRUE where one was found */
gboolean gb_reference_read(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p);
/** 增长3.3%，低于年初预期目标10%: the figure is the goal itself, of what was said. */
gboolean gb_reference_missed(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p);
/** 占B的比重由N%提高到M%: the second figure of a clause, @bare of a noun, is of the share. */
void gb_reference_share_moved(const GbContext *c, const GbToken *q, gboolean bare, GbPredicate *p);
/** A上涨N%，低于M%左右的预期目标: the figure of a goal that is named behind it, in @right.
 * @own_noun  a noun stands before the figure in its clause */
void gb_reference_goal(GbContext *c, GbRange right, const GbToken *q, gboolean own_noun,
                       GbPredicate *p);
/** 高于A、B N、M个百分点: a distance from exactly @want others, one each; 0 where it is none. */
guint gb_reference_split(GbContext *c, const GbPredicate *p, guint want, GbPredicate *out);

/* name.c */
GbSubject gb_subject_none(void);
/** The noun phrase as a subject, completed from the context; name "" where nothing is left. */
GbSubject gb_name_read(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p);
/** The same for words already cut out. */
GbSubject gb_name_make(GbContext *c, const char *words, const GbToken *q, const GbPredicate *p);
/** Cuts period, area, link and goal words off the head, sets what they say in the context. */
GbRange gb_name_head(GbContext *c, GbRange np, gboolean opens);
/** Ends the goal of an earlier clause where @w, a cue of targets.tsv, says what is done. */
void gb_name_revoke_goal(GbContext *c, const GbWord *w);
/** The longest attribute word that ends @name; NULL none. */
const GbWord *gb_name_attribute(const GbContext *c, const char *name);
const char *gb_name_child_attribute(const GbContext *c, const char *name);

/** Whether a part takes its whole's attribute: the unit at hand measures it (货车保有量, 万辆). */
gboolean gb_name_inherits(const GbContext *c, const GbToken *q);

/* remarks.c */
/** （不含农户，下同）, （GDP）: remarks go; （站） inside a name stays; （发送量） is its
 * attribute. */
const char *gb_name_drop_remarks(GbContext *c, const char *name);
/** 财政收入计划完成目标并力争 → 财政收入, where that is a known series. */
const char *gb_name_drop_aim(GbContext *c, const char *name);
/** Remarks, second names of one series, 以…方式, 扣除…因素 and who set a ceiling go. */
const char *gb_name_drop_asides(GbContext *c, const char *words);
/** A实现增加值 → A增加值: a verb of having inside a name goes. */
const char *gb_name_drop_inner_verb(GbContext *c, const char *name, const GbPredicate *p);

/* turn.c */
/** 销售X, 出口X, 进口X with an amount → X销售额, X出口额, X进口量; 每吨 alone → the price of the
 * goods before it. */
const char *gb_turn_name(GbContext *c, const char *name, const GbToken *q, const GbPredicate *p);

/** An area of land: 亩, 公顷. */
gboolean gb_turn_is_land(const GbToken *q);

/** 种植A N亩、B M亩 → A种植面积, B种植面积; FALSE where nothing is planted. Ranges as below. */
gboolean gb_turn_planted(GbContext *c, GbRange left, GbRange np, const GbToken *q,
                         const GbPredicate *p, GbSubject *subject);

/** 生产A N辆、B M台 → A产量, B产量; FALSE where nothing is made. @left  up to the numeral's start,
 * @np  the noun phrase without its head's words */
gboolean gb_turn_output(GbContext *c, GbRange left, GbRange np, const GbToken *q,
                        const GbPredicate *p, GbSubject *subject);

/* share.c */
/** A占B比重; B is said, or the context's where it is clear, else A占比. */
const char *gb_share_name(GbContext *c, const GbSubject *subject, const GbToken *q,
                          const GbPredicate *p);
/** 在经营单位中，在从业人员中: the whole that the frame names is counted, and its parts have no
 * attribute but that. */
gboolean gb_share_of_counted(const GbContext *c);
/** 第二产业增加值比重 behind 第一产业增加值占X的比重: of the same whole. */
const char *gb_share_named(GbContext *c, const char *name);
/** 东部人口占比上升2个百分点，西部下降1个百分点: points of a share again? */
gboolean gb_share_goes_on(GbContext *c, const GbPredicate *p, const GbSubject *subject);
/** A、B占比分别达N%、M%，分别提高K、L个百分点: the last @want shares of the sentence, whose points
 * follow; returns @want, or 0 where something else was said last. */
guint gb_share_last(const GbContext *c, guint want, GbSubject *out);

/* owner.c */
/** 死亡率 behind 人口出生率: of the same people; NULL none. */
const char *gb_owner_of_vital_rate(GbContext *c, const char *name);
/** A sentence without figures on a branch: whose the bare attributes of the next are. */
void gb_owner_open_topic(GbContext *c, GbRange np);
/** X因Y, X得益于Y: where X ends; the end of @np where no cause is told. */
guint32 gb_owner_before_cause(const GbContext *c, GbRange np);
/** 粮食生产再获丰收，总产量N, 早稻因单产提高，产量增长N%: the crop was said in the clause before.
 */
const char *gb_name_harvest(GbContext *c, const char *name);
/** 新开工面积 behind 房屋施工面积, 利润总额 behind 企业营业收入: the owner is the neighbour's. */
const char *gb_name_with_owner(GbContext *c, const char *name);
/** 拥有初中文化程度 behind 每10万人中拥有高中文化程度 in the sentence: with that base in front. */
const char *gb_owner_per_head(GbContext *c, const char *name);
/** 河湾县工业投资 → 工业投资; NULL: no place at the head. */
const char *gb_name_behind_place(const GbContext *c, const char *name);
/** A place or a size class takes the whole name of its siblings, 北塘县 → 北塘县工业投资; NULL
 * none.
 */
const char *gb_name_placed(GbContext *c, const char *name);

/* parents.c */
/** Is @name nothing but an attribute of an owner: 毕业生, 货运量? */
gboolean gb_parent_is_owned(const GbContext *c, const char *name);
/** Such an attribute with its owner in front, where one is known. */
const char *gb_parent_complete(GbContext *c, const char *name);
/** Sets owner and owned of a subject from its name. */
void gb_parent_set_owner(GbContext *c, GbSubject *subject);
/** Makes the subject's owner the one that attributes behind it take. */
void gb_parent_owns(GbContext *c, const GbSubject *subject);
/** Name of a counted part, completed from its whole: 省级 → 省级实验室, 分社 → 旅行社分社. */
const char *gb_parent_part(GbContext *c, const GbToken *q, const char *name);
/** A part's name with the owner of a whole that is not that of all: 民营经济第一产业增加值. */
const char *gb_parent_series(GbContext *c, const char *name);
/** A 420人，录取率N%，增加31人: behind a rate, what was said last in the unit of @q; NULL none. */
const GbSubject *gb_parent_behind_rate(const GbContext *c, const GbToken *q);
/** 新建和改造茶园N亩，其中新建M亩: a verb alone in 其中, or behind a work in the unit of @q, takes
 * the thing of that; name "" none. */
GbSubject gb_parent_work(GbContext *c, GbRange noun, const GbToken *q);
/** The whole that 其中 splits, where it is counted in the unit of @q; else the thing counted last
 * before it in that unit, which then is the whole. NULL: no 其中, or none. */
const GbSubject *gb_parent_of_unit(GbContext *c, const GbToken *q);
/** The name without a verb of newness: 新增实验室 → 实验室; within @name. */
const char *gb_parent_stock(const GbContext *c, const char *name);

/* works.c */
/** Name of a counted thing from the words before and behind the numeral.
 * @figure_follows  another figure ends @right; @same_clause  a figure stands before in the clause
 * @end  where the words of the next figure begin */
GbSubject gb_works_name(GbContext *c, GbRange np, GbRange right, const GbToken *q,
                        gboolean figure_follows, gboolean same_clause, guint32 *end);
/** X工程，总库容N，总投资M: the work at a sentence's head is the owner of what follows. */
void gb_works_open_item(GbContext *c, GbRange np);
/* recount.c */
/** A count without noun: a state of what was counted before, or its amount in another unit. */
GbSubject gb_recount_chain(GbContext *c, GbRange left, const GbToken *q);
/** 东部地区拥有单位N个；中部地区M个, 单位数量居前三位的是：甲业N个: a place or branch alone counts
 * what its sibling or the clause before the colon does. */
void gb_recount_sibling(const GbContext *c, const GbToken *q, GbSubject *subject);
/** The things that 单位数量居前三位的是： counts become those counted last. */
void gb_recount_open(GbContext *c, GbRange np);
/** 新建农田N亩，改造提升M亩，累计建成K亩: a verb of works alone, in the unit of the works said
 * last → the verb with their noun; name "" where it is not so. */
GbSubject gb_recount_works(GbContext *c, GbRange words, const GbToken *q);

/* thing.c */
/** 甲、乙等X → X */
GbRange gb_thing_drop_names(const GbContext *c, GbRange np);
/** Nothing that a count or an amount could be of stands there: a mark, 大关. */
gboolean gb_thing_opens_nothing(GbContext *c, GbRange right);
/** Where the noun behind a classifier ends; @state  length of the predicate's first word, 0 none.
 */
guint32 gb_thing_noun_end(GbContext *c, GbRange right, gsize *state);

/* balance.c */
/** Remembers a budget's or fund's 收入 or 支出 as the account of the items that follow. */
void gb_balance_note(GbContext *c, const GbSubject *subject);
/** 加上A、B等N, 收入总量N: an item of the account; name "" where it is none. */
GbSubject gb_balance_item(GbContext *c, GbRange np);

/* amounts.c */
typedef struct {
  GbRange right, next_right; /* behind the figure, behind the next */
  const GbToken *next;       /* NULL none */
} GbAmount;
/** Whether what stands behind an amount is no noun but a predicate: 30亩高于…. */
gboolean gb_amount_opens_predicate(GbContext *c, GbRange right);
/** 投资N元新建灌渠, 发行N元国债, N平方米冷库投用: an amount of what follows it; name "" none.
 * @noun  what stands before it, its verbs of doing cut */
GbSubject gb_amount_behind(GbContext *c, GbRange noun, const GbToken *q, const GbAmount *at);
/** 总投资N元的M个项目: the attribute @noun of the works counted behind; name "" none. */
GbSubject gb_amount_of_works(GbContext *c, GbRange noun, const GbAmount *at);
/** 占地N亩的产业园: the attribute @noun of what stands behind, uncounted; name "" none. */
GbSubject gb_amount_of_owner(GbContext *c, GbRange noun, const GbAmount *at);

/* tally.c */
/** N种产品产量增长, N个行业“3增1降”: things counted by what they do; name "" where they are none.
 * @right  behind the numeral, to the next one or the clause's end */
GbSubject gb_tally_read(GbContext *c, GbRange right, gboolean figure_follows, guint32 *end);
/** 86%的行政村通了公交: a part of all that the words behind 的 name; name "" none. */
GbSubject gb_tally_part(GbContext *c, GbRange right, const GbToken *q, GbPredicate *p);
/** 86万贫困人口: the multiplier touches those it counts. */
gboolean gb_tally_counts_people(GbContext *c, GbRange right, const GbToken *q);

/* lists.c */
/** Splits words into exactly @want at 、 and 和; 0 where it cannot be done. */
guint gb_list_parts(GbContext *c, GbRange np, guint want, GbRange *out);
/** Splits a noun phrase into exactly @want members; 0 where it cannot be done. */
guint gb_list_split(GbContext *c, GbRange np, guint want, const GbToken *q, const GbPredicate *p,
                    GbSubject *out);
/** 增加值占比分别为: the members read last, of which this attribute is said; 0 where it is none. */
guint gb_list_of_attribute(GbContext *c, GbRange np, guint want, GbSubject *out);
/** N个县…分别高于: the owners of that indicator named before; 0 where they are not. */
guint gb_list_of_owners(GbContext *c, GbRange np, guint want, const GbToken *q,
                        const GbPredicate *p, GbSubject *out);
/** A、B分别增长…，合计占比N: all members of the list read last. */
GbSubject gb_list_joint(GbContext *c);

/* observe.c */
/** 全省工业增加值增长N% in a city's report: the area of the figures from @clause's on, where it
 * names one before an indicator. */
void gb_observe_area(GbContext *c, GbRange clause);
/** The observation of that number in the report, while no other is added; NULL: there is none. */
const GbObservation *gb_observed(const GbContext *c, gint index);
void gb_observe(GbContext *c, const GbToken *q, const GbPredicate *p, GbSubject *subject,
                GbRange phrase);

/* wordless.c */
/** Reads a clause without figure whose last word states a growth; FALSE where none is stated. */
gboolean gb_wordless_read(GbContext *c, GbRange r);

/* context.c */
void gb_context_init(GbContext *c, GbReport *report, const GbLexicon *lexicon);
void gb_context_clear(GbContext *c);
void gb_context_section(GbContext *c, guint section);
void gb_context_paragraph(GbContext *c, const GbParagraph *paragraph);
void gb_context_sentence(GbContext *c, guint sentence);
void gb_context_close_chain(GbContext *c);
void gb_context_period(GbContext *c, const GbToken *period);
/** Later than the year in which the report speaks: nothing of it can have happened. */
gboolean gb_context_is_future(const GbContext *c, GbPeriod period);
/** The period that a printed one means in this part of the report. */
GbPeriod gb_context_when(const GbContext *c, const GbToken *period);
void gb_context_frame(GbContext *c, GbPart part, GbRange phrase, const char *opens);

/* bracket.c */
/** Reads a figure alone between the brackets at tokens @open and @close; FALSE: it is none. */
gboolean gb_bracket_lone_figure(GbContext *c, guint open, guint close);

/* figure.c */
/** Where a figure stands among its clause's words. @next: the figure behind it, NULL none */
typedef struct {
  GbRange left, right, next_right;
  const GbToken *q, *next;
  gboolean same_clause; /* a figure stands before it in the clause */
  gboolean adjacent;    /* nothing stands between it and the figure before */
} GbFigurePlace;
/** Reads one figure; returns where the words of the next begin. */
guint32 gb_figure_read(GbContext *c, const GbFigurePlace *at);
/** What a figure without noun is of: the chain's subject, the rate that points move; a month behind
 * 其中…； is of the whole again, and the 其中 ends. */
GbSubject gb_figure_elliptic(GbContext *c, const GbToken *q, const GbPredicate *p);
/** 柑橘中脐橙产量, 国有投资中设备购置投资: a noun phrase that may hold its whole. */
GbSubject gb_figure_within(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p);
/** Makes @subject the chain's: what the next figures without noun are of. */
void gb_figure_set_subject(GbContext *c, const GbSubject *subject);
/** Whether the words before a figure say that it is a stock: 累计, 共有. */
gboolean gb_figure_says_stock(const GbContext *c, GbRange left);

/* run.c */
#define GB_MAX_FIGURES 64

/** Figures of a clause, or of a piece of one that has more. */
typedef struct {
  GbToken *figures[GB_MAX_FIGURES];
  guint tokens[GB_MAX_FIGURES]; /* their indices */
  guint n;
} GbFigures;

/* proportion.c */
/** How many figures from @from on colons join, as far as they are parts of a whole; 0: one alone,
 * or a ratio of two that do not make up a hundred. */
guint gb_proportion_length(const GbContext *c, const GbFigures *f, guint from);
/** A structure of @n figures; returns how many it consumed, 0 where its members are not known. */
guint gb_proportion_read(GbContext *c, GbRange left, const GbFigures *f, guint from, guint n);

/** Reads the figures of one clause from left to right. @from  where the clause's words begin
 * @end  the clause's end */
void gb_figures_read(GbContext *c, GbFigures *f, guint32 from, guint32 end);

/* plan.c */
/** 完成年初预算N元的M%: figure @i is a plan's amount, the next how far it is done. FALSE, nothing
 * read: it is not. @left  from the last border to the figure */
gboolean gb_plan_read(GbContext *c, GbRange left, const GbFigures *f, guint i);
/** 比年目标N%低M个百分点: figure @i is the goal, the next the distance from it; FALSE: not read. */
gboolean gb_plan_compared(GbContext *c, GbRange left, const GbFigures *f, guint i);
/** 税收任务N元，完成M元: N is of what was to be done; name "" where nothing of it is told behind.
 */
GbSubject gb_plan_task(GbContext *c, GbRange np, const GbToken *q, GbPredicate *p);

/* numbering.c */
/** 一、 （二） 3． 一是: where the words behind what numbers a sentence begin; 0 none. */
guint32 gb_numbering_end(const GbContext *c);

/* clause.c */
void gb_clause_sentence(GbContext *c);

/* explain.c: what gongbao explain tells; nothing where nobody listens */
void gb_note(GbContext *c, const char *format, ...) G_GNUC_PRINTF(2, 3);
void gb_explain_clause(GbContext *c, GbRange clause);
void gb_explain_frame(GbContext *c, GbRange phrase, const GbFrame *frame);
void gb_explain_figure(GbContext *c, const GbToken *q, const GbObservation *o);

/** Titles, captions and rows of tables hold no sentences. */
static inline gboolean gb_paragraph_is_prose(const GbParagraph *p) {
  return p->kind != GB_PARAGRAPH_FRONT && p->kind != GB_PARAGRAPH_TABLE &&
         p->kind != GB_PARAGRAPH_CAPTION;
}

#endif
