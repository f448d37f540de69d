/* The wording between figures: 占, 比…高, …的N%.
 * audit: read where extraction has named no reference, and to tell one relation from another. */
#ifndef GB_AUDIT_PHRASE_H
#define GB_AUDIT_PHRASE_H

#include "audit/rule.h"

/** Text from the end of figure @from (its unit included) to the start of figure @to. */
GbSpan gb_phrase_between(const GbReport *report, const GbObservation *from,
                         const GbObservation *to);
/** Text of the sentence before figure @i, from the end of the figure before it. */
GbSpan gb_phrase_before(const GbReport *report, guint i);
/** Text of the sentence behind a figure. */
GbSpan gb_phrase_behind(const GbReport *report, const GbObservation *o);

/** The clause of a figure: from ，；。 to ，；。. */
GbSpan gb_phrase_clause(const GbReport *report, const GbObservation *o);
/** Its part before the figure. */
GbSpan gb_phrase_lead(const GbReport *report, const GbObservation *o);

gboolean gb_phrase_has(const GbReport *report, GbSpan span, const char *word);
gboolean gb_phrase_has_any(const GbReport *report, GbSpan span, const char *const *words);
/** Whether a word of one of @classes stands in @span. */
gboolean gb_phrase_has_class(const GbAudit *audit, GbSpan span, guint64 classes);
/** Whether one stands in its name. */
gboolean gb_phrase_names(const GbAudit *audit, const GbObservation *o, guint64 classes);
/** The clause says that the figure is on another footing than others of its name: 同口径, 剔除…后.
 */
gboolean gb_phrase_is_refooted(const GbAudit *audit, const GbObservation *o);
gboolean gb_phrase_starts(const GbReport *report, GbSpan span, const char *word);
gboolean gb_phrase_ends(const GbReport *report, GbSpan span, const char *word);

/** A rate of figure @i follows at once, which is what the rate is of: 115亿元的104.3%. */
gboolean gb_phrase_is_base(const GbReport *report, guint i);

/** What a distance is held against, as the text names it: reference of the observation, else the
 * words between 比 (较, 高于, 低于 …) and 高 (低, 快 …) before it; of several names in a 分别 list
 * the one in the figure's place. Free with g_free; NULL none. */
char *gb_phrase_reference(const GbAudit *audit, guint i);

/** Between whole and parts (gint, in the text's order) the text turns to some of what the whole
 * counts: 水产品产量…。规模以上养殖场产量按水域分，海水… */
gboolean gb_phrase_turns(const GbAudit *audit, const GArray *parts, gint whole);

/** TRUE where @name, a reference as worded, means the indicator of @candidate, for a distance of
 * @own: the names are one, or @name with the attribute at the end of @own's name is
 * (规模以上工业 for 装备制造业增加值: 规模以上工业增加值), or the two names end alike behind @name.
 */
gboolean gb_phrase_means(const GbAudit *audit, const char *name, const GbObservation *own,
                         const GbObservation *candidate);

/** What a share is of: its reference, or the name behind 占. Free with g_free; NULL none. */
char *gb_phrase_share_whole(const GbObservation *share);
/** Whether two shares name one whole. */
gboolean gb_phrase_one_whole(const GbObservation *a, const GbObservation *b);
/** Whether the share is one of @part: its name stands before 占, or is the share's. */
gboolean gb_phrase_is_part_of_share(const GbObservation *part, const GbObservation *share);

/** The printed name of figure @i, where it opens its sentence and its clause names its indicator
 * and nothing else: 上半年，全市…增长6%, not 扣除…因素…增长6%. A growth rate behind its level has
 * the level's. Empty else. */
GbSpan gb_phrase_own_name(const GbAudit *audit, guint i);

#endif
