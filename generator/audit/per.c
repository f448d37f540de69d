/* Rates that two printed levels make by their definition: urban in resident population, output on
 * its area, men to women, GDP a head, births and deaths to all people. The last three are of the
 * mean of two years' ends, and tourists' spending knows only wide limits: these are asked about.
 * audit: levels and rates of one time and area → findings of kind "share", "ratio" and "magnitude".
 */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

/** GDP a head is of the year's mean population: that much, in %, the end of the year may differ. */
#define MEAN_POPULATION 6

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

static gboolean is_known(const GbObservation *o, const char *id) {
  return o->known && strcmp(o->known->id, id) == 0 && o->measure == GB_MEASURE_LEVEL;
}

/** The one printed level of a name or id of @like's time; -1 none, or two that differ. */
static gint find_level(const GbAudit *audit, const char *id, const char *name,
                       const GbObservation *like) {
  gint found = -1;
  GbReach reach = gb_reach_report(audit, gb_reach_index(audit, like));
  for (gint i = reach.from; i < reach.to; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure != GB_MEASURE_LEVEL || !gb_figure_same_time(o, like) ||
        !(id ? is_known(o, id) : strcmp(o->indicator, name) == 0))
      continue;
    if (found >= 0 && (gb_decimal_compare(at(audit, found)->value, o->value) != 0 ||
                       strcmp(at(audit, found)->unit, o->unit) != 0))
      return -1;
    found = found < 0 ? i : found;
  }
  return found;
}

static gboolean ends(const GbObservation *o, const char *unit) {
  return strcmp(gb_unit_bare(o->unit, NULL), unit) == 0;
}

/** Keeps or drops a claim whose two sides are only near each other: @computed within @wide. */
static void judge_near(GbClaim *claim, gint stated, GbFigure computed, GbInterval wide,
                       const char *title, const char *formula) {
  GbAudit *audit = claim->audit;
  const GbObservation *o = at(audit, stated);
  if (!gb_claim_judge_within(claim, computed, wide)) {
    gb_claim_drop(claim);
    return;
  }
  g_autofree char *words = g_strdup_printf(
      "%s：%s = %s%s，文中为%s，%s", title, formula,
      gb_claim_rounded(audit, computed.point.lo, o->value.scale), o->unit,
      gb_claim_figure(audit, (guint)stated),
      claim->finding->verdict == GB_VERDICT_SUSPICIOUS ? "相差过大，请核对。" : "相近。");
  gb_claim_tell(claim, title, formula, words);
}

/** What @room in % lets @o be. */
static GbInterval widened(const GbObservation *o, gint64 room) {
  GbFigure told = gb_figure(o, o->unit);
  GbInterval percent = {{-room, 2}, {room, 2}};
  return gb_interval_add(told.range, gb_interval_multiply(told.range, percent));
}

/** @quotient in the stated figure's unit; @room in % of it: 0 an identity. */
static void judge(GbAudit *audit, const char *kind, gint numerator, gint denominator, gint stated,
                  GbFigure quotient, gint64 room) {
  GbClaim claim = gb_claim_new(audit, kind);
  gb_claim_add(&claim, (guint)numerator, "numerator");
  gb_claim_add(&claim, (guint)denominator, "denominator");
  gb_claim_add(&claim, (guint)stated, "stated");
  const GbObservation *o = at(audit, stated);
  g_autofree char *title =
      g_strdup_printf("%s与%s、%s", o->indicator, at(audit, numerator)->indicator,
                      at(audit, denominator)->indicator);
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_figure(audit, (guint)numerator),
                                             gb_claim_figure(audit, (guint)denominator));
  if (room)
    judge_near(&claim, stated, quotient, widened(o, room), title, formula);
  else if (gb_claim_judge(&claim, quotient, (guint)stated))
    gb_claim_keep(&claim, title, formula);
  else
    gb_claim_drop(&claim);
}

/** The town's people are counted among others than residents: 户籍人口…。其中，城镇人口…. The last
 * count of people before theirs in the paragraph tells. */
static gboolean is_of_others(const GbAudit *audit, gint urban) {
  for (gint j = urban - 1, from = gb_reach_paragraph(audit, urban).from; j >= from; j--) {
    const GbObservation *o = at(audit, j);
    if (o->measure == GB_MEASURE_LEVEL && ends(o, "人") && strstr(o->indicator, "人口"))
      return !is_known(o, "population");
  }
  return FALSE;
}

/** 城镇化率. */
static void check_urban(GbAudit *audit, gint i) {
  gint urban = find_level(audit, "population-urban", NULL, at(audit, i));
  gint all = find_level(audit, "population", NULL, at(audit, i));
  if (urban < 0 || all < 0 || is_of_others(audit, urban) ||
      !gb_unit_agree(at(audit, urban)->unit, at(audit, all)->unit))
    return;
  const char *unit = at(audit, all)->unit;
  GbFigure quotient =
      gb_figure_divide(gb_figure(at(audit, urban), unit), gb_figure(at(audit, all), unit));
  judge(audit, "share", urban, all, i, gb_figure_shift(quotient, 2), 0);
}

/** 按户籍人口计算，人均…: not by residents. */
static void check_head(GbAudit *audit, gint i) {
  if (gb_phrase_has(audit->report, gb_phrase_before(audit->report, (guint)i), "户籍"))
    return;
  gint gdp = find_level(audit, "gdp", NULL, at(audit, i));
  gint people = find_level(audit, "population", NULL, at(audit, i));
  if (gdp < 0 || people < 0 || !ends(at(audit, gdp), "元") || !ends(at(audit, people), "人") ||
      !ends(at(audit, i), "元"))
    return;
  GbFigure quotient = gb_figure_divide(gb_figure(at(audit, gdp), at(audit, i)->unit),
                                       gb_figure(at(audit, people), "人"));
  judge(audit, "ratio", gdp, people, i, quotient, MEAN_POPULATION);
}

/** The level named @subject and one of @attributes, of a known or a short name. */
static gint find_of_subject(const GbAudit *audit, const char *subject,
                            const char *const *attributes, const GbObservation *like) {
  gint found = -1;
  for (; *attributes && found < 0; attributes++) {
    g_autofree char *name = g_strconcat(subject, *attributes, NULL);
    found = find_level(audit, NULL, name, like);
  }
  return found;
}

/** 粮食平均亩产414.5公斤: output in 吨 on an area in 亩. */
static void check_yield(GbAudit *audit, gint i) {
  static const char *const NAMES[] = {"平均亩产", "平均单产", "亩产", "单产"};
  static const char *const OUTPUTS[] = {"总产量", "产量", "总产", NULL};
  static const char *const AREAS[] = {"种植面积", "播种面积", "面积", "总播种面积", NULL};
  const GbObservation *o = at(audit, i);
  g_autofree char *crop = NULL;
  for (guint k = 0; k < G_N_ELEMENTS(NAMES) && !crop; k++) {
    const char *name = strstr(o->indicator, NAMES[k]);
    if (name && name > o->indicator)
      crop = g_strndup(o->indicator, (gsize)(name - o->indicator));
  }
  if (!crop || (strcmp(o->unit, "公斤") != 0 && strcmp(o->unit, "公斤/亩") != 0))
    return;
  gint output = find_of_subject(audit, crop, OUTPUTS, o),
       area = find_of_subject(audit, crop, AREAS, o);
  if (output < 0 || area < 0 || !ends(at(audit, output), "吨") || !ends(at(audit, area), "亩"))
    return;
  GbFigure quotient =
      gb_figure_divide(gb_figure(at(audit, output), "吨"), gb_figure(at(audit, area), "亩"));
  judge(audit, "ratio", output, area, i, gb_figure_shift(quotient, 3), 0);
}

/** A rate in % of two levels whose names begin as its own does. */
static const struct {
  const char *rate;
  const char *above[3], *below[4];
} RATES[] = {
    {"资产负债率", {"负债合计", "负债总额"}, {"资产总计", "资产总额", "资产合计"}},
    {"营业收入利润率", {"利润总额"}, {"营业收入"}},
    {"亏损面", {"亏损企业"}, {"企业"}},
};

static void check_rate(GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  for (guint k = 0; k < G_N_ELEMENTS(RATES); k++) {
    if (!g_str_has_suffix(o->indicator, RATES[k].rate) || strcmp(o->unit, "%") != 0)
      continue;
    g_autofree char *subject =
        g_strndup(o->indicator, strlen(o->indicator) - strlen(RATES[k].rate));
    gint above = find_of_subject(audit, subject, RATES[k].above, o);
    gint below = find_of_subject(audit, subject, RATES[k].below, o);
    if (above < 0 || below < 0 || !gb_unit_agree(at(audit, above)->unit, at(audit, below)->unit))
      return;
    const char *unit = at(audit, below)->unit;
    GbFigure quotient =
        gb_figure_divide(gb_figure(at(audit, above), unit), gb_figure(at(audit, below), unit));
    judge(audit, "share", above, below, i, gb_figure_shift(quotient, 2), 0);
  }
}

/** 元 that a visit brings, in poor counties and in resorts. */
static const GbInterval SPENDING = {{100, 0}, {6000, 0}};

static void check_visits(GbAudit *audit, gint i) {
  static const char *const VISITS[][2] = {{"tourism-revenue", "tourists"},
                                          {"tourism-revenue-domestic", "tourists-domestic"}};
  for (guint k = 0; k < G_N_ELEMENTS(VISITS); k++) {
    const GbObservation *o = at(audit, i);
    gint visits = is_known(o, VISITS[k][0]) ? find_level(audit, VISITS[k][1], NULL, o) : -1;
    if (visits < 0 || !ends(o, "元") || !strstr(at(audit, visits)->unit, "人次") ||
        find_level(audit, VISITS[k][0], NULL, o) != i)
      continue;
    GbFigure quotient = gb_figure_divide(gb_figure(o, "元"), gb_figure(at(audit, visits), "人次"));
    GbClaim claim = gb_claim_new(audit, "magnitude");
    gb_claim_add(&claim, (guint)i, "numerator");
    gb_claim_add(&claim, (guint)visits, "denominator");
    if (!gb_claim_judge_within(&claim, quotient, SPENDING)) {
      gb_claim_drop(&claim);
      continue;
    }
    g_autofree char *title = g_strdup_printf("%s与%s", o->indicator, at(audit, visits)->indicator);
    g_autofree char *formula = g_strdup_printf("%s ÷ %s", gb_claim_figure(audit, (guint)i),
                                               gb_claim_figure(audit, (guint)visits));
    g_autofree char *words = g_strdup_printf(
        "%s：%s = 每人次%s元，一般在%s～%s元之间，%s", title, formula,
        gb_claim_rounded(audit, quotient.point.lo, 0), gb_claim_number(audit, SPENDING.lo),
        gb_claim_number(audit, SPENDING.hi),
        claim.finding->verdict == GB_VERDICT_SUSPICIOUS ? "疑数字或单位有误，请核对。"
                                                        : "在常见范围内。");
    gb_claim_tell(&claim, title, formula, words);
  }
}

/** The level of people nearest before @rate in its paragraph whose name has @word; -1 none. */
static gint find_people(const GbAudit *audit, gint rate, const char *word) {
  GbReach reach = gb_reach_paragraph(audit, rate);
  for (gint i = rate; i-- > reach.from;) {
    const GbObservation *o = at(audit, i);
    if (o->measure == GB_MEASURE_LEVEL && ends(o, "人") && strstr(o->indicator, word) &&
        gb_figure_same_time(o, at(audit, rate)))
      return i;
  }
  return -1;
}

/** 性别比: men to a hundred women of the same people. */
static void check_sexes(GbAudit *audit, gint i) {
  const GbObservation *o = at(audit, i);
  gint men = find_people(audit, i, "男"), women = find_people(audit, i, "女");
  if (*o->unit || men < 0 || women < 0 || at(audit, men)->sentence != at(audit, women)->sentence)
    return;
  g_auto(GStrv) around = g_strsplit(at(audit, men)->indicator, "男", 2);
  g_autofree char *other = g_strjoinv("女", around);
  if (strcmp(other, at(audit, women)->indicator) != 0)
    return;
  GbFigure quotient =
      gb_figure_divide(gb_figure(at(audit, men), "人"), gb_figure(at(audit, women), "人"));
  judge(audit, "ratio", men, women, i, gb_figure_shift(quotient, 2), 0);
}

/** 自然增长率: births less deaths, of the residents or of the registered; what fits neither is
 * asked about where the text counts but one. */
static void check_increase(GbAudit *audit, gint i) {
  static const char *const PEOPLE[] = {"population", "population-registered"};
  const GbObservation *o = at(audit, i);
  gint births = find_level(audit, "births", NULL, o), deaths = find_level(audit, "deaths", NULL, o);
  gint people = -1;
  guint n = 0;
  if (births < 0 || deaths < 0 || !ends(at(audit, births), "人") || !ends(at(audit, deaths), "人"))
    return;
  GbFigure more =
      gb_figure_subtract(gb_figure(at(audit, births), "人"), gb_figure(at(audit, deaths), "人"));
  GbFigure rate = gb_figure(o, o->unit);
  GbInterval wide = widened(o, MEAN_POPULATION);
  for (guint k = 0; k < G_N_ELEMENTS(PEOPLE); k++) {
    gint found = find_level(audit, PEOPLE[k], NULL, o);
    if (found < 0 || !ends(at(audit, found), "人"))
      continue;
    n++;
    GbFigure own = gb_figure_divide(more, gb_figure(at(audit, found), "人"));
    if (people < 0 || gb_interval_meets(gb_figure_shift(own, 3).range, wide)) {
      people = found;
      rate = gb_figure_shift(own, 3);
    }
  }
  if (people < 0 || (n > 1 && !gb_interval_meets(rate.range, wide)))
    return;
  GbClaim claim = gb_claim_new(audit, "ratio");
  gb_claim_add(&claim, (guint)births, "minuend");
  gb_claim_add(&claim, (guint)deaths, "subtrahend");
  gb_claim_add(&claim, (guint)people, "denominator");
  gb_claim_add(&claim, (guint)i, "stated");
  g_autofree char *title = g_strdup_printf("%s与出生、死亡人口", o->indicator);
  g_autofree char *formula =
      g_strdup_printf("（%s − %s）÷ %s", gb_claim_figure(audit, (guint)births),
                      gb_claim_figure(audit, (guint)deaths), gb_claim_figure(audit, (guint)people));
  judge_near(&claim, i, rate, wide, title, formula);
}

/** 出生率, 死亡率: of the year's mean population, in ‰. Of the registered it may be where the text
 * counts them. */
static void check_vital(GbAudit *audit, gint i) {
  static const char *const VITAL[][2] = {{"birth-rate", "births"}, {"death-rate", "deaths"}};
  const GbObservation *o = at(audit, i);
  for (guint k = 0; k < G_N_ELEMENTS(VITAL); k++) {
    gint events = is_known(o, VITAL[k][0]) ? find_level(audit, VITAL[k][1], NULL, o) : -1;
    gint people = events < 0 ? -1 : find_level(audit, "population", NULL, o);
    if (people < 0 || !ends(at(audit, events), "人") || !ends(at(audit, people), "人") ||
        gb_figure_paragraph(audit->report, at(audit, people)) !=
            gb_figure_paragraph(audit->report, o))
      continue;
    GbFigure quotient =
        gb_figure_divide(gb_figure(at(audit, events), "人"), gb_figure(at(audit, people), "人"));
    judge(audit, "ratio", events, people, i, gb_figure_shift(quotient, 3), MEAN_POPULATION);
  }
}

void gb_rule_per(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = at(audit, i);
    if (o->measure != GB_MEASURE_LEVEL || o->status != GB_STATUS_ACTUAL)
      continue;
    if (is_known(o, "urbanisation"))
      check_urban(audit, i);
    if (is_known(o, "gdp-pc"))
      check_head(audit, i);
    if (is_known(o, "sex-ratio"))
      check_sexes(audit, i);
    if (is_known(o, "natural-growth-rate"))
      check_increase(audit, i);
    check_vital(audit, i);
    check_yield(audit, i);
    check_rate(audit, i);
    check_visits(audit, i);
  }
}
