/* Does the audit catch slips of the pen? One figure of a report is changed at a time, as a hand
 * would get it wrong, and the report is read anew: a slip is caught where a finding fails or is
 * suspicious that the report as it was does not have. The seed is fixed: the same program gives the
 * same numbers. */
#include <glib.h>
#include <stdio.h>
#include <string.h>

#include "model/observation.h"
#include "model/quote.h"
#include "pipeline/pipeline.h"
#include "support/findings.h"
#include "support/gold.h"
#include "support/samples.h"

#define RUNS 2000
#define SEED 20230630
/* Least part caught of the slips in figures that stand in an identity, in %. */
#define LEAST_TEN_TIMES 85
#define LEAST_LAST_DIGIT 35

typedef enum { LAST_DIGIT, TEN_TIMES, SIGN, SWAP, N_SLIPS } Slip;
static const char *const SLIP_NAMES[] = {"last digit", "ten times", "sign", "swap of two"};

/** A numeral of the text. @identity: it stands in a relation that must hold */
typedef struct {
  GbSpan span;
  guint observation;
  gboolean identity;
} Figure;

/** A report as it was. @alarms: keys of gb_test_finding_key() */
typedef struct {
  GbText *text;
  GPtrArray *reports;
  GArray *figures;
  GHashTable *alarms;
} Sample;

/** Slips made and caught, of all figures and of those in an identity. */
typedef struct {
  guint made, caught, made_in_identity, caught_in_identity;
} Tally;

static gboolean is_identity(const GbFinding *f) {
  static const char *const KINDS[] = {"sum",          "share",         "ratio", "gap",
                                      "contribution", "change_growth", NULL};
  return f->verdict <= GB_VERDICT_SUSPICIOUS && g_strv_contains(KINDS, f->kind);
}

static const GbReport *report_of(const Sample *sample) {
  return sample->reports->pdata[0];
}

static const GbObservation *observation_of(const Sample *sample, guint i) {
  return &g_array_index(report_of(sample)->observations, GbObservation, i);
}

static gboolean is_plain(const GbText *text, GbSpan span) {
  g_autofree char *numeral = gb_text_slice(text, span);
  gsize n = strlen(numeral);
  return n && strspn(numeral, "0123456789.") == n && numeral[n - 1] != '.' && *numeral != '.';
}

static void gather_figures(Sample *sample) {
  const GbReport *report = report_of(sample);
  g_autofree gboolean *identity = g_new0(gboolean, report->observations->len + 1);
  for (guint i = 0; i < report->findings->len; i++) {
    const GbFinding *f = report->findings->pdata[i];
    for (guint k = 0; is_identity(f) && k < f->members->len; k++)
      identity[g_array_index(f->members, GbMember, k).observation] = TRUE;
  }
  for (guint i = 0; i < report->observations->len; i++) {
    GbSpan span = observation_of(sample, i)->span;
    Figure *last = sample->figures->len
                       ? &g_array_index(sample->figures, Figure, sample->figures->len - 1)
                       : NULL;
    Figure figure = {span, i, identity[i]};
    if (last && last->span.start == span.start)
      last->identity |= identity[i];
    else if (is_plain(sample->text, span))
      g_array_append_val(sample->figures, figure);
  }
}

static void sample_open(Sample *sample, const char *name) {
  g_autofree char *path = g_build_filename("reports", name, NULL);
  sample->text = gb_test_text(path);
  sample->reports = gb_pipeline_text(sample->text, gold_lexicon());
  sample->figures = g_array_new(FALSE, FALSE, sizeof(Figure));
  sample->alarms = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
  g_assert_cmpuint(sample->reports->len, ==, 1);
  const GPtrArray *findings = report_of(sample)->findings;
  for (guint i = 0; i < findings->len; i++)
    if (gb_test_finding_is_alarm(findings->pdata[i]))
      g_hash_table_add(sample->alarms, gb_test_finding_key(report_of(sample), findings->pdata[i],
                                                           sample->text, NULL, 0));
  gather_figures(sample);
}

static void sample_close(Sample *sample) {
  g_hash_table_unref(sample->alarms);
  g_array_unref(sample->figures);
  g_ptr_array_unref(sample->reports);
  gb_text_unref(sample->text);
}

static guint slip_last_digit(const Sample *sample, const Figure *figure, GRand *rand,
                             GbTestEdit *edit, char **words) {
  static const char *const DIGITS[] = {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9"};
  (void)words;
  guint digit = (guint)(sample->text->bytes[figure->span.end - 1] - '0');
  guint other = (digit + (guint)g_rand_int_range(rand, 1, 10)) % 10;
  *edit = (GbTestEdit){{figure->span.end - 1, figure->span.end}, DIGITS[other]};
  return 1;
}

/* The point one place to the right: 6.1 → 61, 0.25 → 2.5, 45 → 450. */
static guint slip_ten_times(const Sample *sample, const Figure *figure, GRand *rand,
                            GbTestEdit *edit, char **words) {
  (void)rand;
  g_autofree char *numeral = gb_text_slice(sample->text, figure->span);
  GString *larger = g_string_new(numeral);
  char *point = strchr(larger->str, '.');
  if (!point) {
    g_string_append_c(larger, '0');
  } else {
    point[0] = point[1];
    point[1] = '.';
    if (!point[2])
      g_string_truncate(larger, larger->len - 1);
  }
  while (larger->len > 1 && larger->str[0] == '0' && larger->str[1] != '.')
    g_string_erase(larger, 0, 1);
  words[0] = g_string_free(larger, FALSE);
  *edit = (GbTestEdit){figure->span, words[0]};
  return 1;
}

/* 增长 for 下降 and the like, or a minus too few. */
static guint slip_sign(const Sample *sample, const Figure *figure, GRand *rand, GbTestEdit *edit,
                       char **words) {
  static const char *const PAIRS[][2] = {
      {"增长", "下降"}, {"下降", "增长"}, {"上涨", "下跌"}, {"下跌", "上涨"}, {"增加", "减少"},
      {"减少", "增加"}, {"提高", "降低"}, {"降低", "提高"}, {"上升", "下降"}, {"加快", "回落"},
      {"回落", "加快"}, {"高", "低"},     {"低", "高"},     {"-", ""}};
  (void)rand;
  (void)words;
  const char *text = sample->text->bytes;
  for (guint i = 0; i < G_N_ELEMENTS(PAIRS); i++) {
    guint32 length = (guint32)strlen(PAIRS[i][0]), start = figure->span.start;
    if (start < length || strncmp(text + start - length, PAIRS[i][0], length) != 0)
      continue;
    *edit = (GbTestEdit){{start - length, start}, PAIRS[i][1]};
    return 1;
  }
  return 0;
}

/* With the next other numeral of the sentence. */
static guint slip_swap(const Sample *sample, const Figure *figure, GRand *rand, GbTestEdit *edits,
                       char **words) {
  (void)rand;
  const Figure *end = &g_array_index(sample->figures, Figure, sample->figures->len - 1) + 1;
  guint sentence = observation_of(sample, figure->observation)->sentence;
  words[0] = gb_text_slice(sample->text, figure->span);
  for (const Figure *other = figure + 1; other < end; other++) {
    g_autofree char *numeral = gb_text_slice(sample->text, other->span);
    if (observation_of(sample, other->observation)->sentence != sentence)
      return 0;
    if (strcmp(numeral, words[0]) == 0)
      continue;
    words[1] = g_steal_pointer(&numeral);
    edits[0] = (GbTestEdit){figure->span, words[1]};
    edits[1] = (GbTestEdit){other->span, words[0]};
    return 2;
  }
  return 0;
}

static gboolean is_caught(const Sample *sample, const GbTestEdit *edits, guint n) {
  g_autoptr(GbText) text = gb_test_edited(sample->text, edits, n);
  g_autoptr(GPtrArray) reports = gb_pipeline_text(text, gold_lexicon());
  for (guint i = 0; i < reports->len; i++) {
    const GbReport *report = reports->pdata[i];
    for (guint k = 0; k < report->findings->len; k++) {
      const GbFinding *f = report->findings->pdata[k];
      if (!gb_test_finding_is_alarm(f))
        continue;
      g_autofree char *key = gb_test_finding_key(report, f, sample->text, edits, n);
      if (!g_hash_table_contains(sample->alarms, key))
        return TRUE;
    }
  }
  return FALSE;
}

static void show(const Sample *sample, const Figure *figure, Slip slip, const GbTestEdit *edit) {
  const GbObservation *o = observation_of(sample, figure->observation);
  g_autofree char *numeral = gb_text_slice(sample->text, figure->span);
  printf("# missed: %s at %u: %s: %s %s → %s\n", sample->text->file,
         gb_text_chars(sample->text, figure->span.start), SLIP_NAMES[slip], o->indicator, numeral,
         edit->with);
}

/* FALSE: this figure cannot get wrong in this way. */
static gboolean run(const Sample *sample, const Figure *figure, Slip slip, GRand *rand,
                    Tally *tally) {
  static guint (*const MAKE[])(const Sample *, const Figure *, GRand *, GbTestEdit *,
                               char **) = {slip_last_digit, slip_ten_times, slip_sign, slip_swap};
  GbTestEdit edits[2];
  char *words[2] = {NULL, NULL};
  guint n = MAKE[slip](sample, figure, rand, edits, words);
  if (n) {
    gboolean caught = is_caught(sample, edits, n);
    tally->made++;
    tally->caught += caught;
    tally->made_in_identity += figure->identity;
    tally->caught_in_identity += figure->identity && caught;
    if (figure->identity && !caught && g_getenv("GB_SHOW"))
      show(sample, figure, slip, edits);
  }
  g_free(words[0]);
  g_free(words[1]);
  return n > 0;
}

/* A figure of any report, all with the same chance. */
static const Figure *draw(const Sample *samples, guint n, GRand *rand, const Sample **from) {
  guint total = 0;
  for (guint i = 0; i < n; i++)
    total += samples[i].figures->len;
  guint at = (guint)g_rand_int_range(rand, 0, (gint32)total);
  *from = samples;
  while (at >= (*from)->figures->len)
    at -= (*from)++->figures->len;
  return &g_array_index((*from)->figures, Figure, at);
}

static guint percent(guint part, guint whole) {
  return whole ? part * 100 / whole : 0;
}

static void tell(const Tally tallies[N_SLIPS]) {
  for (guint i = 0; i < N_SLIPS; i++)
    printf("# %s: %u made, %u caught (%u %%); in an identity %u made, %u caught (%u %%)\n",
           SLIP_NAMES[i], tallies[i].made, tallies[i].caught,
           percent(tallies[i].caught, tallies[i].made), tallies[i].made_in_identity,
           tallies[i].caught_in_identity,
           percent(tallies[i].caught_in_identity, tallies[i].made_in_identity));
}

static void test_slips(void) {
  g_autoptr(GPtrArray) names = gb_test_list("reports", ".txt");
  g_autofree Sample *samples = g_new0(Sample, names->len);
  GRand *rand = g_rand_new_with_seed(SEED);
  Tally tallies[N_SLIPS] = {{0}};
  for (guint i = 0; i < names->len; i++)
    sample_open(&samples[i], names->pdata[i]);
  for (guint done = 0; done < RUNS;) {
    const Sample *sample = NULL;
    const Figure *figure = draw(samples, names->len, rand, &sample);
    Slip slip = (Slip)(done % N_SLIPS);
    done += run(sample, figure, slip, rand, &tallies[slip]);
  }
  tell(tallies);
  g_rand_free(rand);
  for (guint i = 0; i < names->len; i++)
    sample_close(&samples[i]);
  const Tally *ten = &tallies[TEN_TIMES], *last = &tallies[LAST_DIGIT];
  g_assert_cmpuint(percent(ten->caught_in_identity, ten->made_in_identity), >=, LEAST_TEN_TIMES);
  g_assert_cmpuint(percent(last->caught_in_identity, last->made_in_identity), >=, LEAST_LAST_DIGIT);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  g_test_add_func("/audit/slips", test_slips);
  return g_test_run();
}
