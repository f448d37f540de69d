/* A heading that says which way its indicator went, and the first growth below it goes the other
 * way. Only plain words count: 回升, 向好 and 降幅收窄 go with falling figures too.
 * audit: sections and their first figures → findings of kind "conflict". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

/** Bytes of a sentence that heads a paragraph. */
#define MAX_HEAD 75

static const char *const UP[] = {"增长", "上涨", "上升", "提高", "攀升", "扩大", NULL};
static const char *const DOWN[] = {"下降", "下跌", "减少", "负增长", "下滑", NULL};
/** The speed, a target, or several things are meant. */
static const char *const OTHERS[] = {"增速", "增幅", "降幅",   "涨幅",   "跌幅", "收窄",
                                     "回落", "放缓", "目标",   "力争",   "推动", "促进",
                                     "加快", "实现", "动力",   "不",     "由",   "稳中有",
                                     "转",   "确保", "增长点", "增长极", NULL};
/** Words of a name that are in too many to tell the subject. */
static const char *const COMMON[] = {"增长", "增加", "全市", "全省", "全县", "全区",
                                     "总额", "总值", "同比", "完成", NULL};

static gboolean has_any(const char *text, const char *const *words) {
  for (; *words; words++)
    if (strstr(text, *words))
      return TRUE;
  return FALSE;
}

/** Two characters side by side in both: 工业 in 工业生产 and 规模以上工业增加值. */
static gboolean share_word(const char *title, const char *name) {
  for (const char *p = name; *p; p = g_utf8_next_char(p)) {
    const char *next = g_utf8_next_char(p);
    if (!*next)
      return FALSE;
    g_autofree char *word = g_strndup(p, (gsize)(g_utf8_next_char(next) - p));
    if (!g_strv_contains(COMMON, word) && strstr(title, word))
      return TRUE;
  }
  return FALSE;
}

/** +1 rises, -1 falls, 0 not plainly told. */
static int direction_of(const char *words) {
  gboolean up = has_any(words, UP), down = has_any(words, DOWN);
  return up == down || has_any(words, OTHERS) ? 0 : up ? 1 : -1;
}

/** What the part of @title that names the subject says: 消费平稳恢复，出口较快增长. */
static int direction_for(const char *title, const char *name) {
  g_auto(GStrv) parts = g_regex_split_simple("[，、；,; ]", title, 0, 0);
  for (char **part = parts; *part; part++)
    if (share_word(*part, name))
      return direction_of(*part);
  return 0;
}

/** The figure at @i, or the yearly growth right behind its level; -1 neither. */
static gint growth_at(const GbAudit *audit, gint i) {
  const GbObservation *o = gb_audit_observation(audit, (guint)i);
  if (o->measure == GB_MEASURE_LEVEL && i + 1 < (gint)audit->report->observations->len &&
      o[1].sentence == o->sentence && gb_figure_same_name(o, o + 1))
    o++, i++;
  return o->measure == GB_MEASURE_GROWTH && o->base == GB_BASE_YOY && o->status == GB_STATUS_ACTUAL
             ? i
             : -1;
}

static void check(GbAudit *audit, const char *title, gint first) {
  gint i = has_any(title, UP) || has_any(title, DOWN) ? growth_at(audit, first) : -1;
  const GbObservation *o = i < 0 ? NULL : gb_audit_observation(audit, (guint)i);
  int direction = o && o->value.digits ? direction_for(title, o->indicator) : 0;
  if (!direction)
    return;
  gboolean agrees = (o->value.digits > 0) == (direction > 0);
  GbClaim claim = gb_claim_new(audit, "conflict");
  gb_claim_add(&claim, (guint)i, "growth");
  gb_claim_decide(&claim, gb_figure(o, o->unit), gb_figure_number(0),
                  agrees ? GB_VERDICT_HOLDS : GB_VERDICT_SUSPICIOUS);
  g_autofree char *name = g_strdup_printf("标题“%s”", title);
  g_autofree char *formula =
      g_strdup_printf("%s %s 0", gb_claim_figure(audit, (guint)i), o->value.digits > 0 ? ">" : "<");
  g_autofree char *words = g_strdup_printf(
      "%s：标题说%s，文中%s%s%s%s，%s", name, direction > 0 ? "增长" : "下降", o->indicator,
      o->value.digits > 0 ? "增长" : "下降",
      gb_claim_number(audit, o->value.digits < 0 ? gb_decimal_negate(o->value) : o->value), o->unit,
      agrees ? "方向一致。" : "方向相反，请核对。");
  gb_claim_tell(&claim, name, formula, words);
}

static const GbSection *section_at(const GbAudit *audit, guint i) {
  return &g_array_index(audit->report->sections, GbSection, i);
}

/** 工业增长2.2%。: a sentence of its own, which heads no other figure. */
static gboolean has_figure(const char *title) {
  return strpbrk(title, "0123456789") != NULL;
}

/** The first figure of each section behind its title. */
static void check_sections(GbAudit *audit) {
  guint n = audit->report->sections->len;
  g_autofree gint *first = g_new(gint, n);
  for (guint s = 0; s < n; s++)
    first[s] = -1;
  for (gint i = 0; i < (gint)audit->report->observations->len; i++) {
    const GbObservation *o = gb_audit_observation(audit, (guint)i);
    if (first[o->section] < 0 && o->span.start >= section_at(audit, o->section)->title.end)
      first[o->section] = i;
  }
  for (guint s = 1; s < n; s++) {
    g_autofree char *title = gb_text_slice(audit->report->text, section_at(audit, s)->title);
    if (first[s] >= 0 && !has_figure(title))
      check(audit, title, first[s]);
  }
}

/** 一是工业稳步增长。工业增加值…: a sentence without a figure heads the one behind it. */
static void check_sentence(GbAudit *audit, gint first) {
  const GbObservation *o = gb_audit_observation(audit, (guint)first);
  if (!o->sentence || (first && o[-1].sentence + 1 >= o->sentence))
    return;
  const GbSentence *own = &g_array_index(audit->report->sentences, GbSentence, o->sentence);
  const GbSentence *head = own - 1;
  g_autofree char *words = gb_text_slice(audit->report->text, head->span);
  g_auto(GStrv) numbered = g_regex_split_simple("^\\s*[一二三四五六七八九十]是", words, 0, 0);
  if (head->paragraph != own->paragraph || g_strv_length(numbered) != 2 || strlen(words) > MAX_HEAD)
    return;
  g_strdelimit(numbered[1], "\n", ' ');
  char *stop = strstr(numbered[1], "。");
  if (stop)
    *stop = 0;
  check(audit, numbered[1], first);
}

void gb_rule_direction(GbAudit *audit) {
  check_sections(audit);
  for (gint i = 0; i < (gint)audit->report->observations->len; i++)
    check_sentence(audit, i);
}
