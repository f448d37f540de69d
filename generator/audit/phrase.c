/* Reads the words between figures. audit: text and observations → who is held against whom. */
#include "audit/phrase.h"

#include <string.h>

#include "audit/figure.h"
#include "lexicon/words.h"

static const GbSentence *sentence_of(const GbReport *report, const GbObservation *o) {
  return &g_array_index(report->sentences, GbSentence, o->sentence);
}

GbSpan gb_phrase_between(const GbReport *report, const GbObservation *from,
                         const GbObservation *to) {
  (void)report;
  return (GbSpan){MIN(from->span.end, to->span.start), to->span.start};
}

GbSpan gb_phrase_before(const GbReport *report, guint i) {
  const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
  guint32 start = sentence_of(report, o)->span.start;
  if (i) {
    guint32 end = g_array_index(report->observations, GbObservation, i - 1).span.end;
    start = MAX(start, end);
  }
  return (GbSpan){MIN(start, o->span.start), o->span.start};
}

GbSpan gb_phrase_behind(const GbReport *report, const GbObservation *o) {
  return (GbSpan){o->span.end, MAX(o->span.end, sentence_of(report, o)->span.end)};
}

static const char *const STOPS[] = {"，", "；", "。", "：", NULL};

GbSpan gb_phrase_lead(const GbReport *report, const GbObservation *o) {
  const char *bytes = report->text->bytes;
  GbSpan span = {MIN(sentence_of(report, o)->span.start, o->span.start), o->span.start};
  for (const char *const *stop = STOPS; *stop; stop++) {
    const char *last = g_strrstr_len(bytes + span.start, gb_span_length(span), *stop);
    if (last)
      span.start = (guint32)(last - bytes) + (guint32)strlen(*stop);
  }
  return span;
}

GbSpan gb_phrase_clause(const GbReport *report, const GbObservation *o) {
  const char *bytes = report->text->bytes;
  GbSpan span = gb_phrase_behind(report, o);
  for (const char *const *stop = STOPS; *stop; stop++) {
    const char *first = g_strstr_len(bytes + span.start, gb_span_length(span), *stop);
    if (first)
      span.end = (guint32)(first - bytes);
  }
  return (GbSpan){gb_phrase_lead(report, o).start, span.end};
}

static const char *find(const GbReport *report, GbSpan span, const char *word) {
  return g_strstr_len(report->text->bytes + span.start, gb_span_length(span), word);
}

gboolean gb_phrase_has(const GbReport *report, GbSpan span, const char *word) {
  return gb_span_length(span) && find(report, span, word);
}

gboolean gb_phrase_has_any(const GbReport *report, GbSpan span, const char *const *words) {
  for (; *words; words++)
    if (gb_phrase_has(report, span, *words))
      return TRUE;
  return FALSE;
}

gboolean gb_phrase_has_class(const GbAudit *audit, GbSpan span, guint64 classes) {
  const char *bytes = audit->report->text->bytes;
  return gb_lexicon_has_word(audit->lexicon, bytes + span.start, bytes + span.end, classes);
}

gboolean gb_phrase_names(const GbAudit *audit, const GbObservation *o, guint64 classes) {
  return gb_lexicon_has_word(audit->lexicon, o->indicator, o->indicator + strlen(o->indicator),
                             classes);
}

gboolean gb_phrase_is_refooted(const GbAudit *audit, const GbObservation *o) {
  return gb_phrase_has_class(audit, gb_phrase_lead(audit->report, o), GB_WORD_FOOTING);
}

gboolean gb_phrase_starts(const GbReport *report, GbSpan span, const char *word) {
  gsize n = strlen(word);
  return gb_span_length(span) >= n && memcmp(report->text->bytes + span.start, word, n) == 0;
}

gboolean gb_phrase_ends(const GbReport *report, GbSpan span, const char *word) {
  gsize n = strlen(word);
  return gb_span_length(span) >= n && memcmp(report->text->bytes + span.end - n, word, n) == 0;
}

gboolean gb_phrase_is_base(const GbReport *report, guint i) {
  const GbObservation *o = &g_array_index(report->observations, GbObservation, i), *rate = o + 1;
  if (i + 1 >= report->observations->len || rate->sentence != o->sentence)
    return FALSE;
  static const char *const CLOSES[] = {"的", "）的"};
  GbSpan between = gb_phrase_between(report, o, rate);
  for (guint c = 0; c < G_N_ELEMENTS(CLOSES); c++)
    if (gb_span_length(between) == strlen(o->unit) + strlen(CLOSES[c]) &&
        gb_phrase_starts(report, between, o->unit) && gb_phrase_ends(report, between, CLOSES[c]))
      return TRUE;
  return FALSE;
}

static const char *const BEFORE[] = {"比", "较", "高于", "低于", "快于", "慢于", "好于", NULL};
static const char *const AFTER[] = {"高", "低", "快", "慢", "多", "少", "提高", "增速", NULL};
/** In front of a name without belonging to it. */
static const char *const LOOSE[] = {"同期", "全部", "全省", "全市", "全县",
                                    "全区", "全国", "整个", "总体", NULL};

/** The last of @words in [from, to); its end in @after. */
static const char *last_of(const char *from, const char *to, const char *const *words,
                           const char **after) {
  const char *best = NULL;
  for (; *words; words++) {
    const char *at = g_strrstr_len(from, to - from, *words);
    if (at && (!best || at > best)) {
      best = at;
      *after = at + strlen(*words);
    }
  }
  return best;
}

static const char *first_of(const char *from, const char *to, const char *const *words) {
  const char *best = to;
  for (; *words; words++) {
    const char *at = g_strstr_len(from, best - from, *words);
    best = at ? at : best;
  }
  return best;
}

static const char *skip_loose(const char *from, const char *to) {
  for (gboolean found = TRUE; found;) {
    found = FALSE;
    for (const char *const *word = LOOSE; *word && !found; word++)
      if ((gsize)(to - from) > strlen(*word) && g_str_has_prefix(from, *word)) {
        from += strlen(*word);
        found = TRUE;
      }
  }
  return from;
}

/** Whether observation @i - 1 is the same distance of the same indicator, in one 分别 list. */
static gboolean follows_in_list(const GbReport *report, guint i) {
  if (!i)
    return FALSE;
  const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
  const GbObservation *before = o - 1;
  return before->sentence == o->sentence && before->measure == o->measure &&
         before->base == o->base && strcmp(before->indicator, o->indicator) == 0 &&
         gb_phrase_ends(report, gb_phrase_between(report, before, o), "、");
}

/** Name @n of those that 、 divides; NULL where there are fewer. */
static char *pick(const char *from, const char *to, guint n) {
  g_autofree char *words = g_strndup(from, (gsize)(to - from));
  g_auto(GStrv) names = g_strsplit(words, "、", -1);
  const char *name = g_strv_length(names) > n ? names[n] : NULL;
  if (!name)
    return NULL;
  return g_strdup(skip_loose(name, name + strlen(name)));
}

/** A list of references stands with the first distance of a 分别 list. */
static gboolean is_list(const GbReport *report, guint i, guint n) {
  return n || (i + 1 < report->observations->len && follows_in_list(report, i + 1));
}

char *gb_phrase_reference(const GbAudit *audit, guint i) {
  const GbReport *report = audit->report;
  const char *told = gb_audit_observation(audit, i)->reference;
  if (told && !is_list(report, i, 0))
    return g_strdup(skip_loose(told, told + strlen(told)));
  guint n = 0;
  for (; follows_in_list(report, i); i--)
    n++;
  GbSpan gap = gb_phrase_before(report, i);
  const char *from = report->text->bytes + gap.start, *to = report->text->bytes + gap.end;
  const char *name = NULL;
  if (!last_of(from, to, BEFORE, &name))
    return told ? g_strdup(skip_loose(told, told + strlen(told))) : NULL;
  const char *end = first_of(name, to, AFTER);
  return is_list(report, i, n)
             ? pick(name, end, n)
             : g_strndup(skip_loose(name, end), (gsize)(end - skip_loose(name, end)));
}

static gboolean found_as(const GbAudit *audit, const char *name, const GbObservation *candidate) {
  if (strcmp(name, candidate->indicator) == 0)
    return TRUE;
  return candidate->known && gb_lexicon_find(audit->lexicon, name) == candidate->known;
}

gboolean gb_phrase_means(const GbAudit *audit, const char *name, const GbObservation *own,
                         const GbObservation *candidate) {
  if (found_as(audit, name, candidate))
    return TRUE;
  gsize length = 0;
  const char *end = own->indicator + strlen(own->indicator);
  if (*name && g_str_has_prefix(candidate->indicator, name) &&
      g_str_has_suffix(own->indicator, candidate->indicator + strlen(name)))
    return TRUE;
  if (!gb_lexicon_word_before(audit->lexicon, own->indicator, end, GB_WORD_ATTRIBUTE, &length))
    return FALSE;
  g_autofree char *full = g_strconcat(name, end - length, NULL);
  return found_as(audit, full, candidate);
}

/** Who is counted: words of a name that change the population. */
static const char *const POPULATIONS[] = {"限额以上", "限上", "规模以上", "规上",   "民间", "民营",
                                          "重点",     "部分", "市区",     "市本级", NULL};

gboolean gb_phrase_turns(const GbAudit *audit, const GArray *parts, gint whole) {
  const GbObservation *w = gb_audit_observation(audit, (guint)whole);
  const GbObservation *first = gb_audit_observation(audit, (guint)g_array_index(parts, gint, 0));
  const GbObservation *last =
      gb_audit_observation(audit, (guint)g_array_index(parts, gint, parts->len - 1));
  guint32 from = MIN(w->phrase.start, first->phrase.start);
  GbSpan span = {MIN(from, w->span.start), MAX(last->span.start, w->span.start)};
  for (const char *const *word = POPULATIONS; *word; word++)
    if (!strstr(w->indicator, *word) && gb_phrase_has(audit->report, span, *word))
      return TRUE;
  return FALSE;
}

/** The whole that a share's name holds behind 占: A占B比重, A占B的比重. */
static char *whole_of_name(const GbObservation *share) {
  const char *from = strstr(share->indicator, "占");
  if (!from)
    return NULL;
  from += strlen("占");
  if (!strcmp(from, "比")) /* A占比: of what is left to the reader */
    return NULL;
  const char *to = from + strlen(from);
  static const char *const ENDS[] = {"的比重", "比重", "的比例", "比例"};
  for (guint i = 0; i < G_N_ELEMENTS(ENDS); i++)
    if (g_str_has_suffix(from, ENDS[i])) {
      to -= strlen(ENDS[i]);
      break;
    }
  return g_strndup(from, (gsize)(to - from));
}

char *gb_phrase_share_whole(const GbObservation *share) {
  return share->reference ? g_strdup(share->reference) : whole_of_name(share);
}

gboolean gb_phrase_one_whole(const GbObservation *a, const GbObservation *b) {
  g_autofree char *one = gb_phrase_share_whole(a), *other = gb_phrase_share_whole(b);
  return one && other && *one && strcmp(one, other) == 0;
}

gboolean gb_phrase_is_part_of_share(const GbObservation *part, const GbObservation *share) {
  const char *sign = strstr(share->indicator, "占");
  if (!sign)
    return gb_figure_same_name(part, share);
  gsize n = (gsize)(sign - share->indicator);
  return strlen(part->indicator) == n && memcmp(part->indicator, share->indicator, n) == 0;
}

/** Time and area in front of a name. */
static const char *const SETTING[] = {
    "上半年", "下半年", "前三季度", "一季度", "二季度", "三季度", "四季度", "全年", "今年", "月份",
    "截至",   "年末",   "月末",     "末",     "年",     "月",     "底",     "—",    "-",    "至",
    "全省",   "全市",   "全县",     "全区",   "全州",   "我省",   "我市",   "我县", "我区", "全国",
    "实现",   "完成",   "累计完成", "达到",   "同比",   "为",     "比上年", NULL};

static const char *skip_setting(const GbAudit *audit, const char *p, const char *end) {
  for (gboolean found = TRUE; found && p < end;) {
    gsize n = 0;
    found = g_ascii_isdigit(*p) || *p == ' ';
    if (found) {
      p++;
      continue;
    }
    for (const char *const *word = SETTING; *word && !found; word++)
      if ((gsize)(end - p) >= strlen(*word) && g_str_has_prefix(p, *word)) {
        n = strlen(*word);
        found = TRUE;
      }
    if (!found && gb_lexicon_word_at(audit->lexicon, p, end,
                                     GB_WORD_VERB | GB_WORD_BASE | GB_WORD_ADVERB, &n))
      found = TRUE;
    p += n;
  }
  return p;
}

/** The clause before a figure: from the last mark, the figure before it or the sentence's start. */
static GbSpan clause_before(const GbReport *report, guint i) {
  static const char *const MARKS[] = {"，", "；", "。", "：", "、", ",", ";"};
  GbSpan span = gb_phrase_before(report, i);
  for (guint m = 0; m < G_N_ELEMENTS(MARKS); m++) {
    const char *from = report->text->bytes + span.start;
    const char *mark = g_strrstr_len(from, gb_span_length(span), MARKS[m]);
    if (mark)
      span.start += (guint32)(mark - from) + (guint32)strlen(MARKS[m]);
  }
  return span;
}

GbSpan gb_phrase_own_name(const GbAudit *audit, guint i) {
  const GbReport *report = audit->report;
  const GbObservation *o = gb_audit_observation(audit, i), *before = i ? o - 1 : NULL;
  GbSpan clause = clause_before(report, i), none = {o->span.start, o->span.start};
  const char *text = report->text->bytes, *end = text + clause.end;
  const char *p = skip_setting(audit, text + clause.start, end);
  gsize n = 0;
  const GbWord *name = gb_lexicon_word_at(audit->lexicon, p, end, GB_WORD_INDICATOR, &n);
  gboolean first = !before || before->sentence != o->sentence;
  if (name) {
    gboolean own = first && name->indicator == o->known && skip_setting(audit, p + n, end) == end;
    return own ? (GbSpan){(guint32)(p - text), (guint32)(p + n - text)} : none;
  }
  if (p < end || first || before->measure != GB_MEASURE_LEVEL || before->known != o->known)
    return none;
  return gb_phrase_own_name(audit, i - 1);
}
