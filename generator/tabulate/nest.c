/* Nesting by what extraction says, by the words between figures, by the lexicon.
 * tabulate: observations → nesting, for breakdowns and rows. */
#include "tabulate/nest.h"

#include <string.h>

#include "tabulate/cue.h"

/** Rows of wholes.tsv that are equations, no split: natural growth = births - deaths. */
static const char *const IDENTITY = "恒等式";

static const GbNest NO_NEST = {-1, GB_PART_NONE, GB_SPAN_NONE, NULL};

/** Figures of a paragraph among which 在…中 looks for the subject that it names. */
#define MAX_NAMED_BACK 300

/** A breakdown that the text has opened and not closed yet. */
typedef struct {
  GbNest nest;
  gboolean clause; /* closed by the next semicolon */
} Frame;

typedef struct {
  const GbReport *report;
  const GbSubjects *subjects;
  const GbLexicon *lexicon;
  GArray *nests;
  gboolean read_words;
  guint paragraph, sentence;
  Frame frames[2]; /* inner last */
  guint n_frames;
  gint top;     /* last subject that is no part */
  gint head;    /* first subject that is no part of the last sentence that has one */
  gint last;    /* last subject */
  guint missed; /* names of 在…中 whose subject may stand further back */
} Reader;

static const GbObservation *seen(const Reader *r, gint i) {
  return gb_nest_observation(r->report, (guint)i);
}

static guint paragraph_of(const Reader *r, const GbObservation *o) {
  return g_array_index(r->report->sentences, GbSentence, o->sentence).paragraph;
}

static gboolean same_subject(const Reader *r, gint a, guint b) {
  return gb_subjects_same(r->subjects, (guint)a, b);
}

/** The nesting that the same subject had before in this sentence. */
static gboolean repeat(const Reader *r, guint i, GbNest *out) {
  gint before = gb_subjects_before(r->subjects, gb_subjects_of(r->subjects, i), i);
  if (before < 0 || seen(r, before)->sentence != seen(r, (gint)i)->sentence)
    return FALSE;
  *out = g_array_index(r->nests, GbNest, before);
  return TRUE;
}

/** Text between the figure before and this one, within the sentence. */
static GbSpan gap_before(const Reader *r, guint i) {
  const GbObservation *o = seen(r, (gint)i);
  guint32 start = g_array_index(r->report->sentences, GbSentence, o->sentence).span.start;
  if (i && seen(r, (gint)i - 1)->sentence == o->sentence)
    start = seen(r, (gint)i - 1)->span.end;
  return (GbSpan){MIN(start, o->span.start), o->span.start};
}

static void push(Reader *r, Frame frame) {
  if (r->n_frames == G_N_ELEMENTS(r->frames))
    r->n_frames--;
  r->frames[r->n_frames++] = frame;
}

/** 其中 speaks of the last subject, at a sentence's head of the last one that is no part. A
 * semicolon closes it where its whole is itself a part or where it governs one clause only. */
static void open_among(Reader *r, const GbCue *cue, gboolean opens_sentence) {
  gint whole = opens_sentence && r->top >= 0 ? r->top : r->last;
  gboolean clause = !opens_sentence && (r->n_frames || !cue->firm);
  push(r, (Frame){{whole, GB_PART_AMONG, cue->span, NULL}, clause});
}

/** At a sentence's head 分…看 splits the head of the sentence before, inside one the subject before
 * it, a second one what the first split. */
static void open_split(Reader *r, const GbCue *cue, gboolean opens_sentence) {
  gint whole = opens_sentence ? r->head : r->last;
  if (r->n_frames && r->frames[r->n_frames - 1].nest.part == GB_PART_BY)
    whole = r->frames[--r->n_frames].nest.whole;
  push(r, (Frame){{whole, GB_PART_BY, cue->span, NULL}, FALSE});
}

/** 在…中 names its whole: the last subject whose name begins so. */
static void open_within(Reader *r, const GbCue *cue, guint i) {
  const char *name = r->report->text->bytes + cue->span.start;
  gsize length = gb_span_length(cue->span);
  guint end = i > MAX_NAMED_BACK ? i - MAX_NAMED_BACK : 0, j = i;
  while (j > end && paragraph_of(r, seen(r, (gint)j - 1)) == r->paragraph) {
    j--;
    if (strncmp(seen(r, (gint)j)->indicator, name, length) != 0)
      continue;
    push(r, (Frame){{(gint)j, GB_PART_AMONG, cue->span, NULL}, TRUE});
    return;
  }
  r->missed += j && j == end && paragraph_of(r, seen(r, (gint)j - 1)) == r->paragraph;
}

static GbNest read_words(Reader *r, guint i) {
  GbSpan gap = gap_before(r, i);
  if (r->n_frames && r->frames[r->n_frames - 1].clause && gb_cue_turns(r->report->text, gap))
    r->n_frames--;
  GbCue cue = gb_cue_find(r->report->text, gap);
  gboolean first = !i || seen(r, (gint)i - 1)->sentence != seen(r, (gint)i)->sentence;
  if (cue.kind == GB_CUE_SPLIT)
    open_split(r, &cue, first);
  else if (cue.kind == GB_CUE_WITHIN)
    open_within(r, &cue, i);
  else if (cue.kind != GB_CUE_NONE)
    open_among(r, &cue, first);
  if (!r->n_frames)
    return NO_NEST;
  GbNest nest = r->frames[r->n_frames - 1].nest;
  if (nest.whole < 0 || same_subject(r, nest.whole, i))
    return NO_NEST;
  return nest;
}

/** The nearest earlier observation of @whole in the paragraph; -1 none. */
static gint find_before(const Reader *r, guint i, const GbIndicator *whole) {
  const GbObservation *o = seen(r, (gint)i);
  guint subject = gb_subjects_find(r->subjects, whole, NULL, o->area);
  gint before = gb_subjects_before(r->subjects, subject, i);
  return before >= 0 && paragraph_of(r, seen(r, before)) == paragraph_of(r, o) ? before : -1;
}

static gboolean is_part(const GbWhole *whole, const GbIndicator *indicator) {
  for (guint i = 0; i < whole->n_parts; i++)
    if (whole->parts[i] == indicator)
      return TRUE;
  return FALSE;
}

/** How many parts of @whole the sentence of observation @i names. */
static guint count_named(const Reader *r, guint i, const GbWhole *whole) {
  guint n = 0, sentence = seen(r, (gint)i)->sentence, first = i;
  while (first && seen(r, (gint)first - 1)->sentence == sentence)
    first--;
  for (; first < r->report->observations->len; first++) {
    const GbObservation *o = seen(r, (gint)first);
    if (o->sentence != sentence)
      break;
    n += o->known && is_part(whole, o->known);
  }
  return n;
}

/** The lexicon's split of a subject named before: of the nearest whole, of its splits the one that
 * the sentence follows. */
static GbNest read_lexicon(const Reader *r, guint i) {
  GbNest best = NO_NEST;
  guint most = 0;
  const GbIndicator *known = seen(r, (gint)i)->known;
  guint n = known ? gb_lexicon_whole_count(r->lexicon) : 0;
  for (guint w = 0; w < n; w++) {
    const GbWhole *whole = gb_lexicon_whole(r->lexicon, w);
    gint at = is_part(whole, known) ? find_before(r, i, whole->whole) : -1;
    if (strcmp(whole->by, IDENTITY) == 0 || at < 0 || at < best.whole)
      continue;
    guint named = count_named(r, i, whole);
    if (at == best.whole && named <= most)
      continue;
    most = named;
    best = (GbNest){at, whole->exhaustive ? GB_PART_BY : GB_PART_AMONG, GB_SPAN_NONE, whole};
  }
  return best;
}

/** Inside a list of 其中 the lexicon may know a nearer whole than the list's. */
static GbNest nearer(const Reader *r, guint i, GbNest nest) {
  GbNest other = nest.part == GB_PART_BY ? NO_NEST : read_lexicon(r, i);
  return other.whole > nest.whole ? other : nest;
}

static void turn(Reader *r, const GbObservation *o) {
  if (paragraph_of(r, o) != r->paragraph)
    r->top = r->last = r->head = -1;
  if (o->sentence != r->sentence || paragraph_of(r, o) != r->paragraph)
    r->n_frames = 0;
  r->paragraph = paragraph_of(r, o);
  r->sentence = o->sentence;
}

/** Whether a split of the lexicon has @part below @whole. */
static gboolean is_known_part(const Reader *r, const GbIndicator *whole, const GbIndicator *part) {
  for (guint w = 0; w < gb_lexicon_whole_count(r->lexicon); w++) {
    const GbWhole *split = gb_lexicon_whole(r->lexicon, w);
    if (split->whole == whole && is_part(split, part))
      return TRUE;
  }
  return FALSE;
}

/** The nesting of an earlier part of the same split in this sentence, whose frame goes on; else the
 * lexicon's own. */
static GbNest with_sisters(const Reader *r, guint i, GbNest nest) {
  const GbObservation *o = seen(r, (gint)i);
  for (guint j = i; j-- && seen(r, (gint)j)->sentence == o->sentence;) {
    const GbNest *other = &g_array_index(r->nests, GbNest, j);
    if (other->whole >= 0 && seen(r, (gint)j)->known &&
        is_part(nest.split, seen(r, (gint)j)->known) &&
        same_subject(r, other->whole, (guint)nest.whole))
      return *other;
  }
  return nest;
}

/** What extraction says, as far as it can be: a frame ends with its sentence, and a part that the
 * lexicon knows below another subject of the paragraph, and not below this one, belongs there. */
static GbNest read_extraction(const Reader *r, guint i) {
  const GbObservation *o = seen(r, (gint)i);
  guint32 sentence = g_array_index(r->report->sentences, GbSentence, o->sentence).span.start;
  GbNest nest = {o->whole, o->part, o->frame, NULL}, known = read_lexicon(r, i);
  if (!gb_span_is_empty(nest.frame) && nest.frame.start < sentence)
    nest = NO_NEST;
  if (known.whole < 0)
    return nest;
  if (nest.whole < 0)
    return with_sisters(r, i, known);
  const GbObservation *whole = seen(r, nest.whole);
  gboolean doubtful =
      !same_subject(r, nest.whole, (guint)known.whole) && !is_known_part(r, whole->known, o->known);
  return doubtful ? with_sisters(r, i, known) : nest;
}

static GbNest read_one(Reader *r, guint i) {
  const GbObservation *o = seen(r, (gint)i);
  GbNest nest = NO_NEST;
  if (repeat(r, i, &nest))
    return nest;
  if (o->whole >= 0 && !same_subject(r, o->whole, i))
    return read_extraction(r, i);
  if (r->read_words)
    nest = read_words(r, i);
  return nearer(r, i, nest);
}

static gboolean extraction_nested(const GbReport *report) {
  for (guint i = 0; i < report->observations->len; i++)
    if (gb_nest_observation(report, i)->whole >= 0)
      return TRUE;
  return FALSE;
}

/** Remembers a subject that is no part. */
static void stand(Reader *r, guint i) {
  r->top = (gint)i;
  if (r->head < 0 || seen(r, r->head)->sentence != seen(r, (gint)i)->sentence)
    r->head = (gint)i;
}

GArray *gb_nest(const GbReport *report, const GbSubjects *subjects, const GbLexicon *lexicon,
                guint *missed) {
  GArray *nests = g_array_new(FALSE, TRUE, sizeof(GbNest));
  Reader r = {.report = report,
              .subjects = subjects,
              .lexicon = lexicon,
              .nests = nests,
              .read_words = !extraction_nested(report),
              .paragraph = G_MAXUINT,
              .sentence = G_MAXUINT,
              .top = -1,
              .head = -1,
              .last = -1};
  for (guint i = 0; i < report->observations->len; i++) {
    turn(&r, seen(&r, (gint)i));
    GbNest nest = read_one(&r, i);
    g_array_append_val(nests, nest);
    r.last = (gint)i;
    if (nest.whole < 0)
      stand(&r, i);
  }
  *missed += r.missed;
  return nests;
}
