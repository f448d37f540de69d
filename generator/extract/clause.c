/* Sentence → clauses → figures. extract: private to this folder.
 * A clause is cut at ， ； 。 ： ——; a bracket with figures is a clause of its own inside it. */
#include <string.h>

#include "extract/grammar.h"

#define MAX_FIGURES 64

typedef struct {
  GbRange range;
  guint first, last;  /* tokens [first, last) */
  GbTokenType closes; /* mark behind it */
} Clause;

static const GbToken *token_at(const GbContext *c, guint i) {
  return &g_array_index(c->scan.tokens, GbToken, i);
}

/* ---- brackets ---------------------------------------------------------------------------- */

static guint matching_close(const GbContext *c, guint open, guint limit) {
  guint depth = 0;
  for (guint i = open; i < limit; i++) {
    GbTokenType type = token_at(c, i)->type;
    depth += type == GB_TOKEN_OPEN;
    if (type == GB_TOKEN_CLOSE && depth && --depth == 0)
      return i;
  }
  return limit;
}

static gboolean has_figure(const GbContext *c, guint from, guint to) {
  for (guint i = from; i < to; i++)
    if (token_at(c, i)->type == GB_TOKEN_QUANTITY)
      return TRUE;
  return FALSE;
}

static void read_clauses(GbContext *c, guint first, guint last);

/* The stack at the opening bracket is restored at the closing one. */
static void read_bracket(GbContext *c, guint open, guint close) {
  GbSubject subject = c->subject, moved = c->moved;
  GbFrame among = c->among;
  GbPeriod period = c->period, figure_period = c->figure_period;
  GbMeasure measure = c->last_measure;
  guint clause = c->clause;
  gboolean goal = c->goal;
  const GbToken *mark = token_at(c, open);
  if (!c->among.open)
    gb_context_frame(c, GB_PART_AMONG, (GbRange){mark->start, mark->end}, NULL);
  read_clauses(c, open + 1, close);
  c->subject = subject;
  c->moved = moved;
  c->among = among;
  c->period = period;
  c->figure_period = figure_period;
  c->last_measure = measure;
  c->clause = clause;
  c->goal = goal;
}

/* ---- the head of a clause: periods, frames, subjects of their own ------------------------- */

static gboolean is_split_phrase(const GbContext *c, GbRange r) {
  gboolean head =
      gb_range_starts(c, r, "分") || gb_range_starts(c, r, "按") || gb_range_starts(c, r, "从");
  gboolean tail = gb_range_ends(c, r, "看") || gb_range_ends(c, r, "来看") ||
                  gb_range_ends(c, r, "分") || gb_range_ends(c, r, "划分") ||
                  gb_range_ends(c, r, "统计");
  return head && tail && !gb_range_starts(c, r, "分别");
}

/* 在居住价格中, 规模以上工业中: a frame whose whole is named. */
static gboolean open_named_frame(GbContext *c, GbRange r) {
  if (!gb_range_ends(c, r, "中") || gb_range_ends(c, r, "其中"))
    return FALSE;
  GbRange np = gb_name_head(c, r, TRUE);
  if (gb_range_starts(c, np, "在"))
    np.a += 3;
  np.b -= 3;
  if (np.a >= np.b)
    return FALSE;
  GbToken none = {.unit = "", .family = "percent"};
  GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
  GbSubject head = c->head;
  GbSubject whole = gb_name_read(c, np, &none, &growth);
  c->subject = whole;
  gb_context_frame(c, GB_PART_BY, r, NULL);
  c->by.whole = whole;
  c->by.attribute = *whole.attribute ? whole.attribute : head.attribute;
  c->by.scope = whole.scope;
  return TRUE;
}

static guint32 frame_length(GbContext *c, GbRange r, const GbWord **word) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  *word = gb_lexicon_word_at(c->lexicon, s + r.a, s + r.b, GB_WORD_FRAME, &length);
  return *word ? (guint32)length : 0;
}

/* Opens the frames at a clause's head; returns what is left of it. */
static GbRange open_frames(GbContext *c, GbRange r, gboolean figures) {
  for (;;) {
    GbRange before = r;
    const GbWord *word = NULL;
    GbRange np = gb_name_head(c, r, FALSE);
    guint32 at = gb_range_starts(c, r, "其中") ? r.a : gb_range_starts(c, np, "其中") ? np.a : r.a;
    GbRange from = {at, r.b};
    guint32 n = frame_length(c, from, &word);
    if (gb_range_starts(c, from, "其中")) {
      gb_name_head(c, (GbRange){r.a, at}, TRUE);
      gb_context_frame(c, GB_PART_AMONG, (GbRange){at, at + 6}, NULL);
      r.a = at + 6;
    } else if (gb_range_starts(c, from, "包括") || gb_range_starts(c, from, "包含") ||
               gb_range_starts(c, from, "含")) {
      gb_context_frame(c, GB_PART_AMONG, (GbRange){at, at + 6}, NULL);
      r.a = at + (gb_range_starts(c, from, "含") ? 3 : 6);
    } else if (n && word->opens && !g_str_equal(word->opens, "pairs") &&
               !g_str_equal(word->opens, "closes") && !g_str_equal(word->opens, "sum") &&
               !g_str_equal(word->opens, "basis") && !g_str_equal(word->opens, "ratio")) {
      gb_context_frame(c, GB_PART_BY, (GbRange){at, at + n}, word->opens);
      r.a = at + n;
    } else if (!figures && is_split_phrase(c, r)) {
      gb_context_frame(c, GB_PART_BY, r, NULL);
      r.a = r.b;
    }
    while (gb_range_starts(c, r, "，") || gb_range_starts(c, r, "："))
      r.a += 3;
    if (r.a == before.a)
      return r;
  }
}

static void read_price(GbContext *c, GbRange r) {
  static const char *const REAL[] = {"扣除价格", "可比价", "不变价"};
  for (guint i = 0; i < G_N_ELEMENTS(REAL); i++)
    if (gb_range_has(c, r, REAL[i]))
      c->price = GB_PRICE_REAL;
}

/* A clause without figures: it may open a frame, a period, a subject for the line. */
static void read_bare_clause(GbContext *c, const Clause *clause) {
  GbRange r = open_frames(c, clause->range, FALSE);
  read_price(c, r);
  if (r.a >= r.b)
    return;
  if (open_named_frame(c, r))
    return;
  GbRange np = gb_name_head(c, r, TRUE);
  if (np.a >= np.b)
    return;
  if (clause->closes == GB_TOKEN_COLON) {
    GbToken none = {.unit = "", .family = "percent"};
    GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
    GbSubject subject = gb_name_make(c, gb_range_text(c, np), &none, &growth);
    if (gb_lexicon_find(c->lexicon, subject.name) || gb_name_attribute(c, subject.name))
      c->item = c->subject = subject;
    return;
  }
  if (c->pending.a == c->pending.b)
    c->pending = np;
  else
    c->pending.b = np.b;
}

/* ---- runs of figures --------------------------------------------------------------------- */

/* Nothing but a separator, a verb, a base between two figures: they belong to one list. */
static gboolean continues_list(GbContext *c, GbRange between, guint *places) {
  static const char *const MARKS[] = {"、", "和", "及", "以及", "与", "，"};
  gboolean mark = FALSE;
  *places = 1;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS) && !mark; i++)
    if (gb_range_starts(c, between, MARKS[i])) {
      between.a += (guint32)strlen(MARKS[i]);
      mark = TRUE;
    }
  if (!mark)
    return FALSE;
  if (gb_range_has(c, between, "持平"))
    *places = 2;
  const char *s = c->scan.bytes->str;
  while (between.a < between.b) {
    gsize length = 0;
    const GbWord *w = gb_lexicon_word_at(
        c->lexicon, s + between.a, s + between.b,
        GB_WORD_VERB | GB_WORD_BASE | GB_WORD_ADVERB | GB_WORD_HEDGE_BEFORE, &length);
    if (!w) {
      static const char *const FILLERS[] = {"与上年", "与去年同期", "持平", "、", "，", "和"};
      for (guint i = 0; i < G_N_ELEMENTS(FILLERS) && !length; i++)
        if (gb_range_starts(c, between, FILLERS[i]))
          length = strlen(FILLERS[i]);
    }
    if (!length)
      return FALSE;
    between.a += (guint32)length;
  }
  return TRUE;
}

typedef struct {
  const GbToken *figures[MAX_FIGURES];
  guint tokens[MAX_FIGURES];
  guint n;
} Figures;

static Figures collect(GbContext *c, const Clause *clause) {
  Figures f = {.n = 0};
  for (guint i = clause->first; i < clause->last && f.n < MAX_FIGURES; i++) {
    const GbToken *t = token_at(c, i);
    if (t->type == GB_TOKEN_OPEN) {
      guint close = matching_close(c, i, clause->last);
      if (close < clause->last)
        i = close;
    } else if (t->type == GB_TOKEN_QUANTITY) {
      f.tokens[f.n] = i;
      f.figures[f.n++] = t;
    }
  }
  return f;
}

/* ---- one figure -------------------------------------------------------------------------- */

static gboolean growth_like(GbMeasure m) {
  return m == GB_MEASURE_GROWTH || m == GB_MEASURE_CHANGE || m == GB_MEASURE_PP ||
         m == GB_MEASURE_RANK || m == GB_MEASURE_CONTRIBUTION || m == GB_MEASURE_SHARE ||
         m == GB_MEASURE_COMPLETION;
}

/* No noun: the chain's subject; points go to a share or rate that stands before them. */
static GbSubject elliptic(GbContext *c, const GbPredicate *p) {
  if (p->measure == GB_MEASURE_PP && *c->moved.name &&
      (c->last_measure == GB_MEASURE_SHARE || c->last_measure == GB_MEASURE_LEVEL ||
       c->last_measure == GB_MEASURE_COMPLETION))
    return c->moved;
  if (*c->subject.name)
    return c->subject;
  return *c->item.name ? c->item : c->head;
}

/* 食用菌中黑木耳产量, 民间投资中房地产开发投资 */
static GbSubject within(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p) {
  guint32 at = gb_range_last(c, np, "中");
  static const char *const WORDS[] = {"中心", "中小", "中央", "中型", "中国", "中等",
                                      "中级", "中学", "中医", "中药", "中西", "中高",
                                      "中低", "中东", "中部", "中成", "中职", "中外"};
  GbRange from = {at == G_MAXUINT32 ? np.a : at, np.b};
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (gb_range_starts(c, from, WORDS[i]))
      at = G_MAXUINT32;
  GbRange outer = {np.a, at}, inner = {at + 3, np.b};
  if (at == G_MAXUINT32 || outer.b - outer.a < 9 || inner.b <= inner.a || inner.b - inner.a < 6)
    return gb_name_read(c, np, q, p);
  const char *a = gb_range_text(c, gb_name_head(c, outer, FALSE));
  const char *b = gb_range_text(c, inner);
  const GbWord *x = gb_name_attribute(c, a), *y = gb_name_attribute(c, b);
  if (x && y && x == y)
    b = gb_arena_printf(c->arena, "%.*s%s", (int)(strlen(a) - strlen(x->text)), a, b);
  return gb_name_make(c, b, q, p);
}

/* 总投资64亿元的21个水利项目: the owner stands behind. */
static GbSubject owner_behind(GbContext *c, GbRange right, const GbToken *next, GbRange next_right,
                              const char *head) {
  GbSubject none = gb_subject_none();
  if (!next || !gb_range_starts(c, right, "的") || right.b - right.a > 3)
    return none;
  GbSubject owner = gb_works_name(c, (GbRange){next->start, next->start}, next_right, next);
  if (!*owner.name)
    return none;
  owner.stem = owner.name;
  owner.name = gb_arena_printf(c->arena, "%s%s", owner.name, head);
  return owner;
}

static gboolean counts_a_noun(GbContext *c, GbRange np, GbRange right, const GbToken *q,
                              const GbPredicate *p) {
  if (p->measure != GB_MEASURE_LEVEL || !gb_works_is_count(q))
    return FALSE;
  GbRange rest = gb_name_head(c, np, FALSE);
  const GbWord *attribute = rest.a < rest.b ? gb_name_attribute(c, gb_range_text(c, rest)) : NULL;
  if (attribute && !g_str_equal(attribute->text, "项目") && right.a >= right.b)
    return FALSE;
  return TRUE;
}

static void set_subject(GbContext *c, const GbSubject *subject) {
  c->subject = *subject;
  if (!*c->head.name && !subject->counted)
    c->head = *subject;
  if (c->by.open && *subject->attribute && !*c->by.attribute)
    c->by.attribute = subject->attribute;
}

static void read_figure(GbContext *c, GbRange left, const GbToken *q, GbRange right,
                        const GbToken *next, GbRange next_right) {
  GbPredicate p = gb_predicate_read(c, left, q);
  GbRange np = {left.a, p.subject_end};
  GbRange rest = gb_name_head(c, np, FALSE);
  GbSubject subject = gb_subject_none();
  gboolean own_noun = rest.a < rest.b;
  if (counts_a_noun(c, np, right, q, &p) && (own_noun || right.a < right.b)) {
    const char *kept = c->work_verb;
    subject = gb_works_name(c, np, right, q);
    if (!*subject.name)
      subject = elliptic(c, &p);
    (void)kept;
  } else if (!own_noun) {
    gb_name_head(c, np, TRUE);
    subject = elliptic(c, &p);
  } else if (growth_like(p.measure) && p.measure != GB_MEASURE_SHARE) {
    subject = within(c, np, q, &p);
  } else {
    gsize length = 0;
    const char *s = c->scan.bytes->str;
    GbRange noun = gb_name_head(c, np, TRUE);
    const GbWord *go = gb_lexicon_word_at(c->lexicon, s + noun.a, s + noun.b, GB_WORD_GO, &length);
    gsize known = 0;
    gb_lexicon_word_at(c->lexicon, s + noun.a, s + noun.b, GB_WORD_INDICATOR, &known);
    if (go && known <= length && length < noun.b - noun.a)
      noun.a += (guint32)length;
    subject = owner_behind(c, right, next, next_right, gb_range_text(c, noun));
    if (!*subject.name)
      subject = within(c, noun, q, &p);
  }
  if (!*subject.name)
    subject = elliptic(c, &p);
  gb_observe(c, q, &p, &subject, (GbRange){left.a, q->end});
  if (own_noun || subject.counted)
    set_subject(c, &subject);
}

/* ---- lists ------------------------------------------------------------------------------- */

static guint last_levels(GbContext *c, guint want, GbSubject *out) {
  if (c->n_recent < want)
    return 0;
  for (guint i = 0; i < want; i++)
    out[i] = c->recent[c->n_recent - want + i];
  return want;
}

static guint list_subjects(GbContext *c, GbRange np, guint want, const GbToken *q,
                           const GbPredicate *p, GbSubject *out) {
  GbRange rest = gb_name_head(c, np, FALSE);
  if (rest.a >= rest.b) {
    if (!p->each)
      return 0;
    if (c->n_list == want) {
      memcpy(out, c->list, want * sizeof *out);
      return want;
    }
    return last_levels(c, want, out);
  }
  guint n = gb_list_split(c, np, want, q, p, out);
  if (!n && p->each && c->pending.a < c->pending.b && c->pending.b <= np.a)
    n = gb_list_split(c, (GbRange){c->pending.a, np.b}, want, q, p, out);
  return n;
}

/* A run of n figures; returns how many it consumed. */
static guint read_list(GbContext *c, GbRange left, const Figures *f, guint from, guint n,
                       const guint *places) {
  GbPredicate p = gb_predicate_read(c, left, f->figures[from]);
  GbSubject subjects[GB_MAX_LIST];
  guint want = places[n - 1] + 1;
  GbRange np = {left.a, p.subject_end};
  if (gb_range_ends(c, np, "分别"))
    np.b -= 6;
  if (p.reference && (p.rule[0] == 'd'))
    return 0; /* 分别比A、B高: the references are the list */
  if (want > GB_MAX_LIST || !list_subjects(c, np, want, f->figures[from], &p, subjects))
    return 0;
  gb_name_head(c, np, TRUE);
  GbPredicate said = p;
  const GbToken *last = f->figures[from + n - 1];
  for (guint i = 0; i < n; i++) {
    const GbToken *q = f->figures[from + i];
    GbToken own = *q;
    if (!*q->unit && *last->unit) {
      own.unit = last->unit;
      own.family = last->family;
    }
    GbRange between = {i ? f->figures[from + i - 1]->end : left.a, q->start};
    GbPredicate here = gb_predicate_read(c, i ? between : left, &own);
    if (i && !here.verb) {
      GbApprox approx = here.approx != GB_APPROX_EQ ? here.approx : q->approx;
      here = said;
      here.approx = approx != GB_APPROX_EQ                                      ? approx
                    : (said.arrival && said.approx != f->figures[from]->approx) ? said.approx
                                                                                : q->approx;
    } else if (i) {
      here.base = said.base;
      if (said.measure == GB_MEASURE_CONTRIBUTION)
        here.measure = said.measure;
      said = here;
    } else {
      said = here;
    }
    here.rule = "list, paired by position";
    gb_observe(c, &own, &here, &subjects[places[i]], (GbRange){left.a, q->end});
  }
  memcpy(c->list, subjects, want * sizeof *subjects);
  c->n_list = want;
  set_subject(c, &subjects[want - 1]);
  return n;
}

static void read_structure(GbContext *c, GbRange left, const Figures *f, guint from) {
  static const char *const NAMES[] = {"第一产业增加值占地区生产总值比重",
                                      "第二产业增加值占地区生产总值比重",
                                      "第三产业增加值占地区生产总值比重"};
  GbPredicate p = gb_predicate_read(c, left, f->figures[from]);
  p.measure = GB_MEASURE_SHARE;
  p.base = GB_BASE_NONE;
  p.sign = 0;
  p.rule = "structure of three";
  p.reference = NULL;
  gb_name_head(c, (GbRange){left.a, p.subject_end}, TRUE);
  for (guint i = 0; i < 3; i++) {
    GbSubject subject = gb_subject_none();
    subject.name = NAMES[i];
    gb_observe(c, f->figures[from + i], &p, &subject, (GbRange){left.a, f->figures[from + i]->end});
  }
}

static gboolean is_structure(GbContext *c, const Figures *f, guint from) {
  if (from + 2 >= f->n)
    return FALSE;
  return token_at(c, f->tokens[from] + 1)->type == GB_TOKEN_RATIO &&
         token_at(c, f->tokens[from + 1] + 1)->type == GB_TOKEN_RATIO;
}

static void read_figures(GbContext *c, const Clause *clause, GbRange head) {
  Figures f = collect(c, clause);
  guint32 from = head.a;
  for (guint i = 0; i < f.n;) {
    GbRange left = {MIN(from, f.figures[i]->start), f.figures[i]->start};
    guint places[MAX_FIGURES] = {0}, n = 1;
    while (i + n < f.n) {
      guint step = 1;
      if (!continues_list(c, (GbRange){f.figures[i + n - 1]->end, f.figures[i + n]->start}, &step))
        break;
      places[n] = places[n - 1] + step;
      n++;
    }
    guint done = 0;
    if (is_structure(c, &f, i)) {
      read_structure(c, left, &f, i);
      done = 3;
    } else if (n > 1) {
      done = read_list(c, left, &f, i, n, places);
    }
    if (!done) {
      guint32 right_end = i + 1 < f.n ? f.figures[i + 1]->num_start : clause->range.b;
      const GbToken *next = i + 1 < f.n ? f.figures[i + 1] : NULL;
      GbRange next_right = {next ? next->end : 0,
                            i + 2 < f.n ? f.figures[i + 2]->num_start : clause->range.b};
      read_figure(c, left, f.figures[i],
                  (GbRange){f.figures[i]->end, MAX(right_end, f.figures[i]->end)}, next,
                  next_right);
      done = 1;
    }
    i += done;
    from = f.figures[i - 1]->end;
  }
}

/* ---- clauses ----------------------------------------------------------------------------- */

static void read_clause(GbContext *c, const Clause *clause) {
  gboolean figures = collect(c, clause).n > 0;
  c->clause_period = NULL;
  if (!figures)
    read_bare_clause(c, clause);
  else {
    GbRange head = open_frames(c, clause->range, TRUE);
    read_figures(c, clause, head);
    c->pending = (GbRange){0, 0};
  }
  for (guint i = clause->first; i < clause->last; i++)
    if (token_at(c, i)->type == GB_TOKEN_OPEN) {
      guint close = matching_close(c, i, clause->last);
      if (has_figure(c, i, close))
        read_bracket(c, i, close);
      i = close;
    }
  c->clause++;
}

static gboolean cuts(GbTokenType type) {
  return type == GB_TOKEN_COMMA || type == GB_TOKEN_SEMICOLON || type == GB_TOKEN_STOP ||
         type == GB_TOKEN_COLON || type == GB_TOKEN_DASH || type == GB_TOKEN_END;
}

static void read_clauses(GbContext *c, guint first, guint last) {
  if (first >= last)
    return;
  guint32 start = first ? token_at(c, first - 1)->end : 0;
  Clause clause = {{start, start}, first, first, GB_TOKEN_END};
  for (guint i = first; i <= last; i++) {
    GbTokenType type = i < last ? token_at(c, i)->type : GB_TOKEN_END;
    if (type == GB_TOKEN_OPEN && i < last) {
      guint close = matching_close(c, i, last);
      i = close < last ? close : i;
      continue;
    }
    if (!cuts(type) && i < last)
      continue;
    guint32 end = i < last                     ? token_at(c, i)->start
                  : last < c->scan.tokens->len ? token_at(c, last)->start
                                               : (guint32)c->scan.bytes->len;
    clause.range.b = MAX(end, clause.range.a);
    clause.last = i;
    clause.closes = type;
    read_clause(c, &clause);
    if (type == GB_TOKEN_SEMICOLON || type == GB_TOKEN_STOP)
      gb_context_close_chain(c);
    clause = (Clause){{i < last ? token_at(c, i)->end : end, 0}, i + 1, i + 1, GB_TOKEN_END};
  }
}

void gb_clause_sentence(GbContext *c) {
  c->clause = 0;
  read_clauses(c, 0, c->scan.tokens->len - 1);
}
