/* A part is at most its whole. Whole and part are those that the text nests (其中), that the
 * lexicon nests (工业 in 第二产业), that share a name but for a qualifier (限额以上…), or 新增 of a
 * stock beside the stock. audit: observations → findings of kind "limit". */
#include <string.h>

#include "audit/order.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"
#include "lexicon/words.h"

/** Bytes behind a figure in which a bracket that leaves something out begins. */
#define REACH_OF_BRACKET 60
/** Steps up the lexicon's nesting. */
#define MAX_DEPTH 6

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** Averages, prices and rates are no parts of each other. */
static gboolean adds(const GbAudit *audit, const GbObservation *o) {
  if (o->measure != GB_MEASURE_LEVEL || !*o->unit || !strcmp(o->unit, "%") ||
      !strcmp(o->unit, "‰") || strchr(o->unit, '/') || o->value.digits <= 0)
    return FALSE;
  return !gb_phrase_names(audit, o, GB_WORD_AVERAGE);
}

/** 收入 is no part of 支出, nor the other way round. */
static gboolean is_other_side(const GbObservation *part, const GbObservation *whole) {
  return (g_str_has_suffix(part->indicator, "收入") && strstr(whole->indicator, "支出")) ||
         (g_str_has_suffix(part->indicator, "支出") && strstr(whole->indicator, "收入"));
}

static gboolean can_hold(const GbAudit *audit, gint part, gint whole) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  return part != whole && adds(audit, p) && adds(audit, w) && gb_unit_agree(p->unit, w->unit) &&
         !is_other_side(p, w);
}

/** These two are told already: as a sum, a share, an order. */
static gboolean is_told(const GbAudit *audit, gint part, gint whole) {
  static const char *const KINDS[] = {"sum", "share", "limit", NULL};
  const GPtrArray *of_part = gb_told_of(audit->told, part);
  const GPtrArray *told = gb_told_of(audit->told, whole);
  if (!of_part || !told)
    return FALSE;
  if (of_part->len < told->len)
    told = of_part;
  for (guint f = 0; f < told->len; f++) {
    const GbFinding *finding = told->pdata[f];
    guint n = 0;
    for (guint i = 0; i < finding->members->len; i++) {
      gint member = g_array_index(finding->members, GbMember, i).observation;
      n += member == part || member == whole;
    }
    if (n == 2 && g_strv_contains(KINDS, finding->kind))
      return TRUE;
  }
  return FALSE;
}

/** Whether the text itself takes the part out: 868所（不含幼儿园）. */
static gboolean leaves_out(const GbAudit *audit, const GbObservation *whole) {
  static const char *const OUT[] = {"不含", "不包括", "除", NULL};
  GbSpan behind = gb_phrase_behind(audit->report, whole);
  behind.end = MIN(behind.end, behind.start + REACH_OF_BRACKET);
  return gb_phrase_has_any(audit->report, behind, OUT);
}

/** A total behind its part says that it is one; else its subject is another that is left out
 * (公路货运量…，铁路客运量…，货运量…). */
static gboolean is_total_of(const GbAudit *audit, gint part, gint whole) {
  static const char *const TOTALS[] = {"总", "共", "合计", "全", "达", NULL};
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  return whole < part || p->sentence != w->sentence ||
         gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, w), TOTALS);
}

/** @worst  GB_VERDICT_HOLDS: only what holds is told */
/** The whole stands in the part's paragraph at another time too, large enough there: behind a
 * sentence on a quarter the part may be read as of the wrong time. */
static gboolean fits_other_time(const GbAudit *audit, gint part, gint whole) {
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  GbReach reach = gb_reach_paragraph(audit, part);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (i != whole && o->measure == GB_MEASURE_LEVEL && gb_figure_same_name(o, w) &&
        !gb_figure_same_time(o, w) && o->status == w->status && strcmp(o->area, w->area) == 0 &&
        gb_unit_agree(o->unit, p->unit) &&
        gb_decimal_compare(gb_figure(o, p->unit).point.hi, p->value) >= 0)
      return TRUE;
  }
  return FALSE;
}

/** 444项（拆分后共569项）: all of it, counted in another way. */
static gboolean is_recount(const GbAudit *audit, gint part) {
  GbSpan before = gb_phrase_before(audit->report, (guint)part);
  return gb_phrase_has(audit->report, before, "（") &&
         !gb_phrase_has(audit->report, before, "）") &&
         (gb_phrase_has(audit->report, before, "共") ||
          gb_phrase_has(audit->report, before, "合计"));
}

/** 财政总收入…，预算收入…，其中税收收入…，非税收入…: the parts fill the total before the one that
 * the text nests them in. */
static gboolean fits_other_whole(const GbAudit *audit, gint whole) {
  const GbObservation *w = at(audit, whole);
  GbFigure sum = gb_figure_number(0);
  GbReach reach = gb_reach_sentence(audit, whole);
  for (gint i = whole + 1; i < reach.to; i++)
    if (at(audit, i)->whole == whole && can_hold(audit, i, whole))
      sum = gb_figure_add(sum, gb_figure(at(audit, i), w->unit));
  for (gint i = reach.from; i < whole; i++)
    if (can_hold(audit, i, whole) &&
        gb_decimal_compare(gb_figure(at(audit, i), w->unit).point.lo, sum.point.lo) == 0)
      return TRUE;
  return FALSE;
}

static void check_part(GbAudit *audit, gint part, gint whole, GbVerdict worst) {
  if (is_recount(audit, part))
    return;
  if (fits_other_time(audit, part, whole) || fits_other_whole(audit, whole))
    worst = GB_VERDICT_HOLDS;
  const GbObservation *p = at(audit, part), *w = at(audit, whole);
  if (is_told(audit, part, whole) || leaves_out(audit, w) || !is_total_of(audit, part, whole) ||
      (gb_phrase_has(audit->report, gb_phrase_clause(audit->report, p), "累计") &&
       !gb_phrase_has(audit->report, gb_phrase_clause(audit->report, w), "累计")))
    return;
  g_autofree char *title = g_strdup_printf("%s与%s", p->indicator, w->indicator);
  gb_order_check(audit, &part, 1, whole, worst, title, NULL);
}

/** @known or what it is below of is @above, by the lexicon. */
static gboolean is_under(const GbAudit *audit, const GbIndicator *known, const GbIndicator *above,
                         guint depth) {
  if (!known || known == above || depth == MAX_DEPTH)
    return known && known == above;
  gboolean under = is_under(audit, known->parent, above, depth + 1);
  for (guint w = 0; !under && w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    for (guint i = 0; !under && i < split->n_parts; i++)
      under = split->parts[i] == known && is_under(audit, split->whole, above, depth + 1);
  }
  return under;
}

/** 户籍人口…，其中城镇人口…: the text has the part below a figure that is none of @known's. */
static gboolean is_of_another(const GbAudit *audit, gint part, const GbIndicator *known) {
  const GbObservation *p = at(audit, part), *w = p->whole < 0 ? NULL : at(audit, p->whole);
  return w && w->known && w->sentence == p->sentence && gb_unit_agree(w->unit, p->unit) &&
         !is_under(audit, w->known, known, 0);
}

/** The printed level of @known of the part's time and area; of several equal ones the nearest
 * before the part, else the first behind; -1 none, or two that differ. */
static gint find_printed(const GbAudit *audit, gint part, const GbIndicator *known) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, part);
  if (is_of_another(audit, part, known))
    return -1;
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->known != known || !can_hold(audit, part, i) || !gb_figure_same_time(o, at(audit, part)))
      continue;
    if (found >= 0 && gb_decimal_compare(at(audit, found)->value, o->value) != 0)
      return -1;
    if (found < 0 || i < part)
      found = i;
  }
  return found;
}

/** Splits whose parts may be larger than the whole: identities, net exports. */
static gboolean is_split(const GbWhole *w) {
  return strcmp(w->by, "恒等式") != 0 && strcmp(w->by, "支出法") != 0;
}

static gboolean is_amount(const GbIndicator *known) {
  return known->kind != GB_INDICATOR_RATE && known->kind != GB_INDICATOR_INDEX &&
         !strstr(known->name_zh, "人均");
}

/** Sales of a year can exceed its output: stocks are sold. */
static gboolean is_sales(const GbIndicator *known) {
  return strstr(known->name_zh, "销售产值") != NULL;
}

static gint find_above(const GbAudit *audit, gint part, const GbIndicator *known, guint depth) {
  g_autoptr(GPtrArray) above = g_ptr_array_new();
  if (depth == MAX_DEPTH || !is_amount(known) || is_sales(known))
    return -1;
  if (known->parent && is_amount(known->parent))
    g_ptr_array_add(above, (gpointer)known->parent);
  for (guint w = 0; w < gb_lexicon_whole_count(audit->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(audit->lexicon, w);
    for (guint i = 0; is_split(split) && i < split->n_parts; i++)
      if (split->parts[i] == known)
        g_ptr_array_add(above, (gpointer)split->whole);
  }
  gint found = -1;
  for (guint i = 0; found < 0 && i < above->len; i++)
    found = find_printed(audit, part, above->pdata[i]);
  for (guint i = 0; found < 0 && i < above->len; i++)
    found = find_above(audit, part, above->pdata[i], depth + 1);
  return found;
}

/** Another figure of the whole's sentence, before the part, that could be meant as its whole and is
 * large enough. */
static gboolean has_larger(const GbAudit *audit, gint part, gint whole) {
  const GbObservation *p = at(audit, part);
  GbReach reach = gb_reach_sentence(audit, whole);
  for (gint i = reach.from; i < MIN(part, reach.to); i++)
    if (i != whole && can_hold(audit, part, i) &&
        gb_decimal_compare(gb_figure(at(audit, i), p->unit).point.hi, p->value) >= 0)
      return TRUE;
  return FALSE;
}

/** A part of this whole has been asked about: where 其中 lists what is none of the whole's, one
 * question does for the list. */
static gboolean is_asked(const GbAudit *audit, gint whole) {
  const GPtrArray *told = gb_told_of(audit->told, whole);
  for (guint f = 0; told && f < told->len; f++) {
    const GbFinding *finding = told->pdata[f];
    const GArray *members = finding->members;
    if (strcmp(finding->kind, "limit") == 0 && finding->verdict > GB_VERDICT_HOLDS_BY_ROUNDING &&
        members->len == 2 && g_array_index(members, GbMember, 1).observation == whole)
      return TRUE;
  }
  return FALSE;
}

/** A breakdown that a sentence before it has opened ends with that sentence:
 * 按性别分：…。常住人口…. And what a sentence divides (分中央和地方看) is no part of 其中 before
 * it. */
static gboolean is_over(const GbAudit *audit, const GbObservation *part) {
  const GbObservation *w = at(audit, part->whole);
  GbSpan head = g_array_index(audit->report->sentences, GbSentence, w->sentence).span;
  if (w->sentence != part->sentence && part->part == GB_PART_BY &&
      (w->whole >= 0 || gb_phrase_starts(audit->report, head, "其中")))
    return TRUE;
  guint32 sentence = g_array_index(audit->report->sentences, GbSentence, part->sentence).span.start;
  return !gb_span_is_empty(part->frame) && part->frame.start < sentence;
}

/** Attributes of one owner: 初中在校学生 is no part of 毕业生, whatever 其中 is behind. */
static gboolean is_other_attribute(const GbAudit *audit, const GbObservation *p,
                                   const GbObservation *w) {
  const GbObservation *both[] = {p, w};
  const GbWord *words[G_N_ELEMENTS(both)];
  for (guint i = 0; i < G_N_ELEMENTS(both); i++) {
    gsize n = 0;
    const char *name = both[i]->indicator;
    words[i] = gb_lexicon_word_before(audit->lexicon, name, name + strlen(name), GB_WORD_OWNED, &n);
  }
  return words[0] && words[1] && words[0] != words[1] && words[0]->owned == words[1]->owned;
}

static void check_text(GbAudit *audit, gint part) {
  const GbObservation *p = at(audit, part);
  gint whole = p->whole;
  if (whole < 0 || is_over(audit, p) || !can_hold(audit, part, whole))
    return;
  const GbObservation *w = at(audit, whole);
  if (is_other_attribute(audit, p, w))
    return;
  if (gb_figure_paragraph(audit->report, p) != gb_figure_paragraph(audit->report, w) ||
      p->status != w->status)
    return;
  gboolean sure = gb_figure_same_time(p, w) && p->sentence == w->sentence;
  gboolean other = strcmp(gb_unit_bare(p->unit, NULL), gb_unit_bare(w->unit, NULL)) != 0;
  if (other || has_larger(audit, part, whole) || is_asked(audit, whole))
    check_part(audit, part, whole, GB_VERDICT_HOLDS);
  else
    check_part(audit, part, whole, sure ? GB_VERDICT_FAILS : GB_VERDICT_SUSPICIOUS);
}

/** Who is counted, in front of the name of all. */
static const char *const POPULATIONS[] = {"限额以上", "限上", "规模以上", "规上", "民间",
                                          "民营",     "其他", "高技术",   NULL};
/** In front of a name they make no part of it: opposites, totals, states, other times. */
static const char *const NO_QUALIFIERS[] = {"非", "无",   "不",   "总",   "全",   "累计", "共",
                                            "已", "历年", "上年", "去年", "同期", "计划", NULL};

/** What stands before @whole's name in @part's; NULL where it does not end with it. */
static char *qualifier(const GbObservation *part, const GbObservation *whole) {
  gsize n = strlen(part->indicator), m = strlen(whole->indicator);
  if (n <= m || strcmp(part->indicator + n - m, whole->indicator) != 0)
    return NULL;
  return g_strndup(part->indicator, n - m);
}

/** A stock: 达到17家, 共有, 拥有. */
static gboolean is_stock(const GbAudit *audit, const GbObservation *o) {
  static const char *const WORDS[] = {"达", "共", "拥有", "总", "现有", "累计", NULL};
  return gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, o), WORDS);
}

/** Only 新增 of a stock and the populations of statistics are sure to be parts; of other qualifiers
 * what holds is told. */
static GbVerdict worst_of(const GbAudit *audit, const char *words, const GbObservation *whole) {
  if (g_str_has_prefix(words, "新") && is_stock(audit, whole))
    return GB_VERDICT_SUSPICIOUS;
  for (const char *const *word = POPULATIONS; *word; word++)
    if (strcmp(words, *word) == 0)
      return GB_VERDICT_SUSPICIOUS;
  return GB_VERDICT_HOLDS;
}

static gboolean is_qualifier(const char *words) {
  for (const char *const *word = NO_QUALIFIERS; *word; word++)
    if (strstr(words, *word))
      return FALSE;
  return TRUE;
}

/** A name of one noun (企业, 项目) is no total of all that ends with it. */
#define MIN_NAME (3 * strlen("中"))

static void check_name(GbAudit *audit, gint part) {
  const GbObservation *p = at(audit, part);
  GbReach reach = gb_reach_paragraph(audit, part);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *w = at(audit, i);
    if ((p->known && w->known) || strlen(w->indicator) < MIN_NAME || !gb_figure_same_time(w, p))
      continue;
    g_autofree char *words = qualifier(p, w);
    if (words && is_qualifier(words) && can_hold(audit, part, i))
      check_part(audit, part, i, worst_of(audit, words, w));
  }
}

/** Value added of anything is at most GDP. */
static void check_gdp(GbAudit *audit, gint part, const GbIndicator *gdp) {
  if (!g_str_has_suffix(at(audit, part)->indicator, "增加值"))
    return;
  gint whole = find_printed(audit, part, gdp);
  if (whole >= 0)
    check_part(audit, part, whole, GB_VERDICT_FAILS);
}

/** Value added is at most the output of the same branch. */
static void check_output(GbAudit *audit, gint part) {
  const GbObservation *p = at(audit, part);
  static const char *const OUTPUTS[] = {"总产值", "产值"};
  if (!adds(audit, p) || !g_str_has_suffix(p->indicator, "增加值"))
    return;
  gsize stem = strlen(p->indicator) - strlen("增加值");
  GbReach reach = gb_reach_report(audit, part);
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *w = at(audit, i);
    if (strncmp(w->indicator, p->indicator, stem) != 0 || !can_hold(audit, part, i) ||
        !gb_figure_same_time(w, p))
      continue;
    for (guint k = 0; stem && k < G_N_ELEMENTS(OUTPUTS); k++)
      if (strcmp(w->indicator + stem, OUTPUTS[k]) == 0)
        check_part(audit, part, i, GB_VERDICT_FAILS);
  }
}

void gb_rule_nested(GbAudit *audit) {
  const GbIndicator *gdp = gb_lexicon_find(audit->lexicon, "地区生产总值");
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (!adds(audit, o))
      continue;
    check_text(audit, i);
    gint above = o->known ? find_above(audit, i, o->known, 0) : -1;
    if (above >= 0)
      check_part(audit, i, above, GB_VERDICT_FAILS);
    else
      check_gdp(audit, i, gdp);
    check_name(audit, i);
    check_output(audit, i);
  }
}
