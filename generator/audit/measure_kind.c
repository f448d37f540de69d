/* A share is of like in like: output in output, value added in value added. 产值 in 增加值 counts
 * what was bought in as well; against GDP it is a loose habit, so a question. Only what is printed
 * is judged: names that extraction completes prove nothing. audit: shares and their words →
 * findings of kind "conflict". */
#include <string.h>

#include "audit/claim.h"
#include "audit/phrase.h"

/** Gross measures: they hold what was bought from others. */
static const char *const GROSS[] = {"产值", "营业收入", "销售收入", NULL};
/** Net measures. */
static const char *const NET[] = {"增加值", "生产总值", "GDP", NULL};
static const char *const SHARES[] = {"的比重", "比重", "的比例", "比例", NULL};

static const char *suffix_of(const char *text, const char *const *words) {
  for (; *words; words++)
    if (g_str_has_suffix(text, *words))
      return *words;
  return NULL;
}

/** The stem in front of the measure is the same: 增加值占总产值 is the rate of value added. */
static gboolean same_stem(const char *part, const char *part_end, const char *whole,
                          const char *whole_end) {
  gsize n = (gsize)(whole_end - whole);
  return n && (gsize)(part_end - part) >= n && memcmp(part_end - n, whole, n) == 0;
}

static void tell(GbAudit *audit, guint i, const char *part, const char *whole) {
  const GbObservation *o = gb_audit_observation(audit, i);
  GbClaim claim = gb_claim_new(audit, "conflict");
  gb_claim_add(&claim, i, "share");
  GbFigure figure = gb_figure(o, "%");
  gboolean loose = strcmp(whole, "增加值") != 0;
  gb_claim_decide(&claim, figure, figure, loose ? GB_VERDICT_SUSPICIOUS : GB_VERDICT_FAILS);
  g_autofree char *formula = g_strdup_printf("%s ÷ %s", part, whole);
  g_autofree char *told =
      g_strdup_printf("%s：%s，分子按%s、分母按%s计算，口径不一，不能相除，请核对。", o->indicator,
                      gb_claim_figure(audit, i), part, whole);
  gb_claim_tell(&claim, o->indicator, formula, told);
}

static void check_share(GbAudit *audit, guint i) {
  const GbObservation *o = gb_audit_observation(audit, i);
  g_autofree char *lead = gb_text_slice(audit->report->text, gb_phrase_lead(audit->report, o));
  char *sign = g_strrstr(lead, "占");
  if (!sign)
    return;
  const char *whole = sign + strlen("占");
  char *end = NULL;
  for (const char *const *word = SHARES; *word && !end; word++)
    end = strstr(whole, *word);
  if (!end)
    end = g_str_has_suffix(whole, "的") ? lead + strlen(lead) - strlen("的") : NULL;
  if (!end)
    return;
  *sign = *end = 0;
  const char *gross = suffix_of(lead, GROSS), *net = suffix_of(whole, NET);
  if (gross && net && !same_stem(lead, sign - strlen(gross), whole, end - strlen(net)))
    tell(audit, i, gross, net);
}

void gb_rule_measure_kind(GbAudit *audit) {
  for (guint i = 0; i < audit->report->observations->len; i++)
    if (gb_audit_observation(audit, i)->measure == GB_MEASURE_SHARE)
      check_share(audit, i);
}
