/* Works and projects: those done or begun are at most all, a year's plan is at most the whole
 * investment, and there are no more classes than items (9类14项).
 * audit: observations of works → findings of kind "limit". */
#include <string.h>

#include "audit/order.h"
#include "audit/phrase.h"
#include "audit/reach.h"
#include "base/unit.h"

static const GbObservation *at(const GbAudit *audit, gint i) {
  return gb_audit_observation(audit, (guint)i);
}

/** Text between two figures, the first one's unit left out. */
static GbSpan between(const GbAudit *audit, gint from, gint to) {
  GbSpan span = gb_phrase_between(audit->report, at(audit, from), at(audit, to));
  if (gb_phrase_starts(audit->report, span, at(audit, from)->unit))
    span.start += (guint32)strlen(at(audit, from)->unit);
  return span;
}

static const char *const CLASSES[] = {"类", "大类", "方面", "大项", "件", NULL};
static const char *const ITEMS[] = {"项", "小项", "条", NULL};
/** Bytes of a name that may stand between classes and items: 10件民生实事32小项. */
#define MAX_NAME_BETWEEN 30

/** 10大类32项: classes and items side by side. */
static void check_classes(GbAudit *audit, gint i) {
  static const char *const STOPS[] = {"，", "、", "。", "；", "（", "和", NULL};
  if (i + 1 >= (gint)audit->report->observations->len)
    return;
  const GbObservation *a = at(audit, i), *b = at(audit, i + 1);
  if (a->sentence != b->sentence || !g_strv_contains(CLASSES, a->unit) ||
      !g_strv_contains(ITEMS, b->unit) || a->value.scale || b->value.scale)
    return;
  GbSpan gap = between(audit, i, i + 1);
  if (gb_span_length(gap) > MAX_NAME_BETWEEN || gb_phrase_has_any(audit->report, gap, STOPS))
    return;
  g_autofree char *title = g_strdup_printf("%s：%s数与%s数", b->indicator, a->unit, b->unit);
  gb_order_check(audit, &i, 1, i + 1, GB_VERDICT_SUSPICIOUS, title, "类别数不应多于项目数。");
}

static const char *const DONE[] = {"已完成", "已完工", "已建成", "已竣工", "已投用", "已开工",
                                   "已办结", "已投产", "完工",   "已解决", NULL};
/** What may stand before 已 where a clause has no subject of its own. */
static const char *const LEADS[] = {"截至目前", "截止目前", "目前", "其中", "现",
                                    "，",       "。",       "；",   "（",   NULL};

static gsize starts_with_any(const GbReport *report, GbSpan span, const char *const *words) {
  for (; *words; words++)
    if (gb_phrase_starts(report, span, *words))
      return strlen(*words);
  return 0;
}

/** …45个…项目已完工24个; …354项。截至目前已完成313项: right before the count stands that it is
 * done, and no other subject. */
static gboolean is_done_before(const GbAudit *audit, gint all, gint done) {
  const GbReport *report = audit->report;
  GbSpan gap = between(audit, all, done);
  static const char *const STOPS[] = {"，", "。", "；", NULL};
  guint32 from = gap.end;
  for (guint32 i = gap.start; i < gap.end; i++) {
    GbSpan rest = {i, gap.end};
    if (starts_with_any(report, rest, STOPS))
      from = i;
  }
  if (from != gap.end) {
    GbSpan clause = {from, gap.end};
    for (gsize n = 1; n; clause.start += (guint32)n)
      n = starts_with_any(report, clause, LEADS);
    gsize n = starts_with_any(report, clause, DONE);
    return n && clause.start + n == clause.end;
  }
  for (const char *const *word = DONE; *word; word++)
    if (gb_phrase_ends(report, gap, *word))
      return TRUE;
  return FALSE;
}

/** …26条城市道路…工程，…等10条道路已完工: what is counted is named again and done. */
static gboolean is_done_behind(const GbAudit *audit, gint all, gint done) {
  GbSpan behind = gb_phrase_behind(audit->report, at(audit, done));
  const char *bytes = audit->report->text->bytes;
  behind.start += (guint32)strlen(at(audit, done)->unit);
  for (const char *const *word = DONE; *word && behind.start < behind.end; word++) {
    const char *found = g_strstr_len(bytes + behind.start, gb_span_length(behind), *word);
    gsize n = found ? (gsize)(found - (bytes + behind.start)) : 0;
    if (n < strlen("中") || n > MAX_NAME_BETWEEN)
      continue;
    g_autofree char *name = g_strndup(bytes + behind.start, n);
    if (strstr(at(audit, all)->indicator, name))
      return TRUE;
  }
  return FALSE;
}

static void check_done(GbAudit *audit, gint all) {
  gint done = all + 1;
  if (done >= (gint)audit->report->observations->len)
    return;
  const GbObservation *a = at(audit, all), *d = at(audit, done);
  if (!gb_order_is_count(a) || !gb_order_is_count(d) || !gb_unit_agree(a->unit, d->unit) ||
      d->sentence > a->sentence + 1 ||
      gb_figure_paragraph(audit->report, a) != gb_figure_paragraph(audit->report, d) ||
      gb_phrase_has_any(audit->report, gb_phrase_lead(audit->report, a), DONE))
    return;
  if (!is_done_before(audit, all, done) && !is_done_behind(audit, all, done))
    return;
  g_autofree char *title = g_strdup_printf("%s：已完成数与总数", a->indicator);
  gb_order_check(audit, &done, 1, all, GB_VERDICT_SUSPICIOUS, title, "已完成数不应多于总数。");
}

static gboolean is_state(const GbObservation *o) {
  static const char *const STATES[] = {"新开工", "竣工", "在建", "续建", "投产", NULL};
  for (const char *const *word = STATES; *word; word++)
    if (strstr(o->indicator, *word))
      return TRUE;
  return FALSE;
}

/** Begun or ended ones of the works that the sentence counts first: 全年50个项目…，新开工项目20个.
 * Those of another state are no total. */
static void check_state(GbAudit *audit, gint part) {
  const GbObservation *p = at(audit, part);
  if (!is_state(p) || !gb_order_is_count(p) || !g_str_has_suffix(p->indicator, "项目"))
    return;
  for (gint i = part; i--;) {
    const GbObservation *w = at(audit, i);
    if (w->sentence != p->sentence)
      return;
    if (is_state(w) || !gb_order_is_count(w) || !gb_figure_same_time(w, p) ||
        strcmp(w->unit, p->unit) != 0 ||
        !gb_phrase_has(audit->report, gb_phrase_clause(audit->report, w), "项目"))
      continue;
    g_autofree char *title = g_strdup_printf("%s与%s", p->indicator, w->indicator);
    gb_order_check(audit, &part, 1, i, GB_VERDICT_HOLDS, title, NULL);
  }
}

/** The name of the works in front of @suffix; NULL where it does not end so. */
static char *stem(const char *name, const char *suffix) {
  gsize n = strlen(name), m = strlen(suffix);
  return n > m && strcmp(name + n - m, suffix) == 0 ? g_strndup(name, n - m) : NULL;
}

/** 总投资…，年计划投资…: of the same works, in one sentence. */
static void check_plan(GbAudit *audit, gint whole) {
  static const struct {
    const char *suffix;
    GbVerdict worst;
  } PARTS[] = {{"年计划投资", GB_VERDICT_FAILS},        {"年度计划投资", GB_VERDICT_FAILS},
               {"年度投资", GB_VERDICT_SUSPICIOUS},     {"完成投资", GB_VERDICT_SUSPICIOUS},
               {"累计完成投资", GB_VERDICT_SUSPICIOUS}, {"投资", GB_VERDICT_SUSPICIOUS}};
  const GbObservation *w = at(audit, whole);
  g_autofree char *works = stem(w->indicator, "总投资");
  GbReach reach = gb_reach_sentence(audit, whole);
  for (gint i = reach.from; works && i < reach.to; i++) {
    const GbObservation *p = at(audit, i);
    if (p->measure != GB_MEASURE_LEVEL || !g_str_has_suffix(p->unit, "元"))
      continue;
    for (guint k = 0; k < G_N_ELEMENTS(PARTS); k++) {
      g_autofree char *own = stem(p->indicator, PARTS[k].suffix);
      if (!own || strcmp(own, works) != 0)
        continue;
      g_autofree char *title = g_strdup_printf("%s与总投资", p->indicator);
      gb_order_check(audit, &i, 1, whole, PARTS[k].worst, title, NULL);
    }
  }
}

void gb_rule_works(GbAudit *audit) {
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    check_classes(audit, i);
    check_done(audit, i);
    check_state(audit, i);
    check_plan(audit, i);
  }
}
