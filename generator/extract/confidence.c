/* Doubts of a reading, seen from outside: its name against the words it was read from, its unit
 * against its measure, its value against others. extract: private to this folder.
 * What each doubt weighs: assets/lexicon/confidence.tsv, which tests/calibrate/calibrate.py makes.
 */
#include "extract/confidence.h"

#include <string.h>

#include "base/utf8.h"
#include "extract/seen.h"
#include "lexicon/words.h"
#include "model/doubt.h"
#include "model/observation.h"

#define LONG_NAME_CHARS 20
#define UNREAD_CHARS 3
#define MUCH_UNREAD_CHARS 8
#define FAR_YEARS 4
#define END_CHARS 2
#define CHAR_BYTES 3    /* of a Chinese character */
#define BEHIND_BYTES 60 /* of the clause behind its phrase, where a counted noun stands */

typedef struct {
  GbReport *report;
  const GbLexicon *lexicon;
  GString *clause, *sentence;     /* without white space */
  gsize before;                   /* bytes of @clause that stand before the numeral */
  const GbObservation *clause_of; /* whose words @clause has, NULL none */
  guint sentence_of;              /* whose words @sentence has, G_MAXUINT none */
  guint (*by_status)[2];          /* figures of a section by GbStatus */
  GHashTable *stated;             /* Key → the observation stated first */
} Judge;

static void doubt(GbObservation *o, GbDoubt d) {
  o->doubts |= (guint32)1 << d;
}

/* ---- words ------------------------------------------------------------------------------- */

/* Han characters are nearly all; behind U+3000 none is white space. */
static inline gboolean is_white(const char *p) {
  gunichar c = (guchar)*p >= 0xE4 ? 0x4E00 : gb_utf8_at(p);
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r' && c != '\v')
                  : c <= 0x3000 && g_unichar_isspace(c);
}

/* Appends the text at @span without white space. Runs are copied whole. */
static void squeeze(GString *out, const GbReport *report, GbSpan span) {
  const char *at = report->text->bytes + span.start, *end = report->text->bytes + span.end;
  const char *run = at;
  for (const char *next; at < end; at = next) {
    next = g_utf8_next_char(at);
    if (!is_white(at))
      continue;
    g_string_append_len(out, run, at - run);
    run = next;
  }
  g_string_append_len(out, run, MAX(at, run) - run);
}

/* The words of @o: its clause up to the numeral, the rest of its phrase and a noun behind. */
static void read_clause(Judge *j, const GbObservation *o) {
  const GbSentence *s = &g_array_index(j->report->sentences, GbSentence, o->sentence);
  guint32 end = MIN(o->phrase.end + BEHIND_BYTES, s->span.end);
  if (j->clause_of == o)
    return;
  j->clause_of = o;
  g_string_truncate(j->clause, 0);
  squeeze(j->clause, j->report, (GbSpan){o->phrase.start, o->span.start});
  j->before = j->clause->len;
  squeeze(j->clause, j->report, (GbSpan){o->span.start, end});
}

static const GString *read_sentence(Judge *j, guint sentence) {
  if (j->sentence_of != sentence) {
    g_string_truncate(j->sentence, 0);
    squeeze(j->sentence, j->report, g_array_index(j->report->sentences, GbSentence, sentence).span);
  }
  j->sentence_of = sentence;
  return j->sentence;
}

/* A text and its characters. */
typedef struct {
  const char *at;
  gsize length;
  GbSeen seen;
} Words;

static gboolean is_wide(const char *p) {
  return (guchar)*p >= 0xE0 && (guchar)*p < 0xF0;
}

static Words words_of(const char *at, gsize length) {
  Words words = {.at = at, .length = length};
  for (const char *end = at + length; at < end; at += g_utf8_skip[(guchar)*at])
    if (is_wide(at))
      gb_seen_add(&words.seen, at);
  return words;
}

static gboolean lacks(const Words *words, const char *p) {
  return is_wide(p) && !gb_seen_has(&words->seen, p);
}

/* Length of the longest beginning of @name, two characters at least, that stands in @words; 0 none.
 */
static gsize piece_in(const Words *words, const char *name) {
  const char *second = g_utf8_next_char(name), *end = words->at + words->length;
  if (!*second || lacks(words, name) || lacks(words, second))
    return 0;
  gsize best = 0, pair = (gsize)(g_utf8_next_char(second) - name);
  for (const char *at = words->at; at + pair <= end; at += g_utf8_skip[(guchar)*at]) {
    if (at[pair - 1] != name[pair - 1] || memcmp(at, name, pair) != 0)
      continue;
    gsize n = pair;
    for (gsize more; name[n]; n += more) {
      more = (guchar)g_utf8_skip[(guchar)name[n]];
      if (at + n + more > end || memcmp(at + n, name + n, more) != 0)
        break;
    }
    best = MAX(best, n);
  }
  return best;
}

/* Bytes of @name in pieces of two or more characters that stand in @text. */
static gsize covered(const GString *text, const char *name) {
  gsize n = 0, all = strlen(name);
  if (memmem(text->str, text->len, name, all))
    return all;
  const Words words = words_of(text->str, text->len);
  while (*name) {
    gsize piece = piece_in(&words, name);
    n += piece;
    name = piece ? name + piece : g_utf8_next_char(name);
  }
  return n;
}

/* Characters before the numeral that are neither of the name nor a word the grammar knows. */
static guint count_unread(const Judge *j, const char *name) {
  const GbWordClasses READ = GB_WORD_VERB | GB_WORD_BASE | GB_WORD_HEDGE_BEFORE | GB_WORD_TARGET |
                             GB_WORD_FRAME | GB_WORD_ATTRIBUTE | GB_WORD_UNIT | GB_WORD_ADVERB |
                             GB_WORD_AREA | GB_WORD_LINK | GB_WORD_KEEP | GB_WORD_GO |
                             GB_WORD_STATE | GB_WORD_REGION | GB_WORD_INDICATOR;
  const char *at = j->clause->str, *end = at + j->before;
  const Words known = words_of(name, strlen(name));
  guint n = 0;
  while (at < end) {
    gsize read = piece_in(&known, at);
    if (!read)
      gb_lexicon_word_at(j->lexicon, at, end, READ, &read);
    if (!read) {
      n += g_unichar_isalpha(gb_utf8_at(at));
      read = (gsize)(g_utf8_next_char(at) - at);
    }
    at += read;
  }
  return n;
}

/* ---- the name ---------------------------------------------------------------------------- */

/* ，。；：‘’！？…— */
static gboolean is_mark(gunichar c) {
  return c == 0xFF0C || c == 0x3002 || c == 0xFF1B || c == 0xFF1A || c == 0xFF01 || c == 0xFF1F ||
         c == 0x2018 || c == 0x2019 || c == 0x2026 || c == 0x2014;
}

/* A pair of brackets or quotation marks is a part of many names. */
static gboolean has_marks(const char *name) {
  int brackets = 0, quotes = 0;
  for (const char *at = name; *at; at = g_utf8_next_char(at)) {
    if ((guchar)*at >= 0xE4 && (guchar)*at <= 0xE9)
      continue; /* a Han character */
    gunichar c = gb_utf8_at(at);
    brackets += (c == 0xFF08) - (c == 0xFF09);
    quotes += (c == 0x201C) - (c == 0x201D);
    if (brackets < 0 || quotes < 0 || is_mark(c))
      return TRUE;
  }
  return brackets || quotes;
}

/* Behind the last character of @name with which a word of one of @classes may begin. */
static const char *behind_starts(const Judge *j, const char *name, GbWordClasses classes) {
  const char *behind = name;
  for (const char *at = name; *at;) {
    gboolean may = (gb_lexicon_may_begin(j->lexicon, at) & classes) != 0;
    at = g_utf8_next_char(at);
    behind = may ? at : behind;
  }
  return behind;
}

/* A particle, and not the noun that it stands in: 再 of 再生. */
static gboolean is_spoken(const Judge *j, const char *name) {
  const char *end = name + strlen(name), *last = behind_starts(j, name, GB_WORD_PARTICLE);
  for (const char *at = name; at < last;) {
    gsize length = 0;
    const GbWord *w =
        gb_lexicon_word_at(j->lexicon, at, end, GB_WORD_PARTICLE | GB_WORD_BOUND, &length);
    if (w && !(w->classes & GB_WORD_BOUND) && w->marks & GB_MARK_ANYWHERE)
      return TRUE;
    at = w ? at + length : g_utf8_next_char(at);
  }
  return FALSE;
}

/* Words of the sentence, and words of names. */
#define LOOSE                                                                                      \
  (GB_WORD_VERB | GB_WORD_GO | GB_WORD_LINK | GB_WORD_ADVERB | GB_WORD_BASE |                      \
   GB_WORD_HEDGE_BEFORE | GB_WORD_STATE | GB_WORD_TARGET)
#define FIRM                                                                                       \
  (GB_WORD_INDICATOR | GB_WORD_KEEP | GB_WORD_BOUND | GB_WORD_ATTRIBUTE | GB_WORD_REGION |         \
   GB_WORD_SHORT | GB_WORD_GRADE | GB_WORD_SCOPE | GB_WORD_OWNED)

/* g_str_has_prefix() without a call: of these lists hardly a word fits, and most part at once. */
static inline gboolean begins(const char *name, const char *word) {
  while (*word && *name == *word) {
    name++;
    word++;
  }
  return !*word;
}

/* A preposition, a pronoun or an adverb, and not the noun that begins like it. */
static gboolean is_headed(const Judge *j, const char *name) {
  const char *end = name + strlen(name);
  const GbWord *w =
      gb_lexicon_word_at(j->lexicon, name, end, GB_WORD_PARTICLE | GB_WORD_BOUND, NULL);
  return w && !(w->classes & GB_WORD_BOUND) && !(w->marks & GB_MARK_ANYWHERE);
}

/* A predicate in the midst of the name. */
static void judge_inside(const Judge *j, GbObservation *o) {
  const GbWordClasses PREDICATE = GB_WORD_VERB | GB_WORD_GO | GB_WORD_STATE | GB_WORD_TARGET;
  const char *name = o->indicator, *end = name + strlen(name);
  const char *last = behind_starts(j, name, PREDICATE);
  for (const char *at = name; at < last;) {
    gsize loose = 0, firm = 0;
    gb_lexicon_word_at(j->lexicon, at, end, FIRM, &firm);
    if (at > name && gb_lexicon_may_begin(j->lexicon, at) & PREDICATE)
      gb_lexicon_word_at(j->lexicon, at, end, PREDICATE, &loose);
    if (at + loose < end && loose > firm && loose > CHAR_BYTES)
      doubt(o, GB_DOUBT_VERBAL);
    at = firm ? at + firm : g_utf8_next_char(at);
  }
}

/* A word of the sentence, and no longer name begins or ends there. */
static void judge_edges(const Judge *j, GbObservation *o) {
  const char *name = o->indicator, *end = name + strlen(name);
  gsize loose = 0, firm = 0;
  gb_lexicon_word_at(j->lexicon, name, end, LOOSE, &loose);
  if (loose)
    gb_lexicon_word_at(j->lexicon, name, end, FIRM, &firm);
  if (is_headed(j, name))
    doubt(o, GB_DOUBT_HEADED);
  else if (loose > firm)
    doubt(o, GB_DOUBT_VERBAL);
  loose = firm = 0;
  gb_lexicon_word_before(j->lexicon, name, end, LOOSE, &loose);
  if (loose)
    gb_lexicon_word_before(j->lexicon, name, end, FIRM, &firm);
  if (loose > firm || g_str_has_suffix(name, "等") || g_str_has_suffix(name, "的"))
    doubt(o, GB_DOUBT_TAILED);
}

/* The name in the clause, up to the end of the phrase and a noun behind the numeral. */
static void judge_origin(Judge *j, GbObservation *o) {
  gsize n = strlen(o->indicator);
  read_clause(j, o);
  gsize here = covered(j->clause, o->indicator);
  if (here == n)
    return;
  doubt(o, here ? GB_DOUBT_BORROWED : GB_DOUBT_ELIDED);
  const char *tail = o->indicator + n;
  for (guint i = 0; i < END_CHARS && tail > o->indicator; i++)
    tail = g_utf8_prev_char(tail);
  if (here && !memmem(j->clause->str, j->clause->len, tail, strlen(tail)))
    doubt(o, GB_DOUBT_COMPLETED);
  if (covered(read_sentence(j, o->sentence), o->indicator) * 2 < n)
    doubt(o, GB_DOUBT_FAR);
}

static void judge_name(Judge *j, GbObservation *o) {
  doubt(o, GB_DOUBT_UNLISTED);
  const char *of = strstr(o->indicator, "占"); /* a share: two names */
  glong part = of ? g_utf8_strlen(o->indicator, of - o->indicator) : 0;
  glong rest = g_utf8_strlen(o->indicator, -1) - part;
  if (MAX(part, rest) > LONG_NAME_CHARS)
    doubt(o, GB_DOUBT_LONG);
  if (part + rest <= 2)
    doubt(o, GB_DOUBT_SHORT);
  if (is_spoken(j, o->indicator))
    doubt(o, GB_DOUBT_SPOKEN);
  judge_edges(j, o);
  judge_inside(j, o);
  judge_origin(j, o);
}

/* 总产量, 营业收入: what many things have; whose it is must come from elsewhere. */
static void judge_owner(const Judge *j, GbObservation *o) {
  gsize length = 0;
  const char *end = o->indicator + strlen(o->indicator);
  gb_lexicon_word_at(j->lexicon, o->indicator, end, GB_WORD_ATTRIBUTE, &length);
  if (length && o->indicator + length == end)
    doubt(o, GB_DOUBT_BARE);
}

/* ---- unit and measure -------------------------------------------------------------------- */

static const GbUnit *unit_of(const Judge *j, const char *unit) {
  gsize length = 0;
  const char *end = unit + strlen(unit);
  const GbWord *w = gb_lexicon_word_before(j->lexicon, unit, end, GB_WORD_UNIT, &length);
  return w ? w->unit : NULL;
}

static gboolean measure_fits(GbMeasure measure, GbFamilies family) {
  gboolean relative =
      gb_family_in(family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE | GB_FAMILY_MULTIPLE);
  gboolean points = gb_family_in(family, GB_FAMILY_POINT | GB_FAMILY_PERMILLE_POINT);
  switch (measure) {
  case GB_MEASURE_GROWTH:
    return relative;
  case GB_MEASURE_PP:
    return points;
  case GB_MEASURE_SHARE:
  case GB_MEASURE_COMPLETION:
    return relative || !family;
  case GB_MEASURE_CONTRIBUTION:
    return relative || points;
  case GB_MEASURE_RANK:
    return TRUE;
  default:
    return !points;
  }
}

static void judge_unit(const Judge *j, GbObservation *o) {
  const GbUnit *unit = *o->unit ? unit_of(j, o->unit) : NULL;
  GbFamilies family = unit ? unit->family : 0;
  if (!measure_fits(o->measure, family))
    doubt(o, GB_DOUBT_UNIT);
  if (o->measure != GB_MEASURE_LEVEL)
    return;
  gboolean unitless = !*o->unit || family == GB_FAMILY_MULTIPLIER;
  if (unitless && !(o->known && o->known->kind >= GB_INDICATOR_RATE))
    doubt(o, GB_DOUBT_UNITLESS);
  if (o->known)
    return;
  const char *end = o->indicator + strlen(o->indicator);
  const GbWord *attribute =
      gb_lexicon_word_before(j->lexicon, o->indicator, end, GB_WORD_ATTRIBUTE, NULL);
  gboolean fits = attribute && (!attribute->families || gb_family_in(family, attribute->families));
  if (gb_family_in(family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE) && !fits)
    doubt(o, GB_DOUBT_PERCENT);
  else if (unit && !fits && o->kind == GB_KIND_CORE &&
           !gb_family_in(family, GB_FAMILY_COUNT | GB_FAMILY_PERSON))
    doubt(o, GB_DOUBT_UNMEASURED);
}

/* ---- the rule, the words, the others ------------------------------------------------------ */

static void judge_rule(GbObservation *o) {
  static const char *const GUESSES[] = {"share, whole from the context", "target, growth unsaid",
                                        "figure in a bracket", "class that reaches a percentage",
                                        "output beside value added"};
  if (begins(o->rule, "list"))
    doubt(o, GB_DOUBT_LIST);
  for (guint i = 0; i < G_N_ELEMENTS(GUESSES); i++)
    if (*o->rule == *GUESSES[i] && g_str_equal(o->rule, GUESSES[i]))
      doubt(o, GB_DOUBT_GUESS);
}

static void judge_words(Judge *j, GbObservation *o) {
  if (o->doubts & (guint32)1 << GB_DOUBT_LIST)
    return; /* the other members of the list stand there */
  if (gb_span_length((GbSpan){o->phrase.start, o->span.start}) < UNREAD_CHARS * CHAR_BYTES)
    return;
  read_clause(j, o);
  gsize n = strlen(o->indicator);
  if (j->before < n + UNREAD_CHARS * CHAR_BYTES &&
      memmem(j->clause->str, j->before, o->indicator, n))
    return; /* the name, and no room for unread words: most clauses */
  guint unread = count_unread(j, o->indicator);
  if (unread >= MUCH_UNREAD_CHARS)
    doubt(o, GB_DOUBT_MUCH_UNREAD);
  else if (unread >= UNREAD_CHARS)
    doubt(o, GB_DOUBT_UNREAD);
}

/* A result among goals, a goal among results; a result that is said to be a bound. */
static void judge_status(const Judge *j, GbObservation *o) {
  const guint *n = j->by_status[o->section];
  if (n[!o->status] > n[o->status])
    doubt(o, GB_DOUBT_STATUS);
  if (o->status != GB_STATUS_ACTUAL || o->approx != GB_APPROX_GE)
    return;
  const GbSentence *s = &g_array_index(j->report->sentences, GbSentence, o->sentence);
  gsize room = MIN(s->span.end - o->span.end, BEHIND_BYTES);
  const char *behind = j->report->text->bytes + o->span.end;
  const char *bound = memmem(behind, room, "以上", strlen("以上"));
  if (bound && !memmem(behind, (gsize)(bound - behind), "，", strlen("，")))
    doubt(o, GB_DOUBT_BOUND);
}

static void judge_time(const Judge *j, GbObservation *o) {
  int year = j->report->period.year;
  if (!year)
    return;
  if (!o->period.year || ABS(o->period.year - year) >= FAR_YEARS)
    doubt(o, GB_DOUBT_TIME);
}

/* What makes two observations the same figure. */
static guint hash_stated(gconstpointer key) {
  const GbObservation *o = key;
  return g_str_hash(o->indicator) ^ ((guint)o->measure << 3) ^ ((guint)o->base << 7) ^
         ((guint)o->period.year << 11) ^ ((guint)o->period.n << 2) ^ (guint)o->status;
}

static gboolean equal_stated(gconstpointer a, gconstpointer b) {
  const GbObservation *x = a, *y = b;
  return x->measure == y->measure && x->base == y->base && x->status == y->status &&
         x->price == y->price && gb_period_equal(x->period, y->period) &&
         !strcmp(x->indicator, y->indicator) && !strcmp(x->unit, y->unit) &&
         !g_strcmp0(x->reference, y->reference);
}

/* Bounds of a range differ by right. */
static void judge_conflict(Judge *j, GbObservation *o) {
  if (o->approx != GB_APPROX_EQ)
    return;
  GbObservation *first = o;
  if (g_hash_table_insert(j->stated, o, o))
    return; /* stated for the first time, as nearly all */
  g_hash_table_lookup_extended(j->stated, o, (gpointer *)&first, NULL);
  if (!gb_decimal_compare(first->value, o->value))
    return;
  doubt(first, GB_DOUBT_CONFLICT);
  doubt(o, GB_DOUBT_CONFLICT);
}

void gb_confidence(GbReport *report, const GbLexicon *lexicon) {
  Judge j = {.report = report, .lexicon = lexicon, .sentence_of = G_MAXUINT};
  j.clause = g_string_new(NULL);
  j.sentence = g_string_new(NULL);
  j.stated = g_hash_table_new(hash_stated, equal_stated);
  g_autofree guint(*by_status)[2] = g_malloc0((report->sections->len + 1) * sizeof *by_status);
  j.by_status = by_status;
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    by_status[o->section][o->status == GB_STATUS_TARGET]++;
  }
  for (guint i = 0; i < report->observations->len; i++) {
    GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    o->doubts = 0;
    if (g_str_equal(o->indicator, GB_UNNAMED))
      doubt(o, GB_DOUBT_UNNAMED);
    else if (!o->known)
      judge_name(&j, o);
    if (has_marks(o->indicator))
      doubt(o, GB_DOUBT_MARKED);
    judge_owner(&j, o);
    judge_unit(&j, o);
    judge_rule(o);
    judge_words(&j, o);
    judge_status(&j, o);
    judge_time(&j, o);
    judge_conflict(&j, o);
  }
  for (guint i = 0; i < report->observations->len; i++) {
    GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    o->confidence = gb_lexicon_confidence(lexicon, o->doubts);
  }
  g_hash_table_unref(j.stated);
  g_string_free(j.clause, TRUE);
  g_string_free(j.sentence, TRUE);
}
