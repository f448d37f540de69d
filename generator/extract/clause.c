/* Sentence → clauses → figures. extract: private to this folder.
 * A clause is cut at ， ； 。 ： ——; a bracket with figures is a clause of its own inside it. */
#include <string.h>

#include "extract/grammar.h"

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
  const char *owner[GB_N_OWNED];
  memcpy(owner, c->owner, sizeof owner);
  GbPeriod period = c->period, figure_period = c->figure_period;
  GbMeasure measure = c->last_measure;
  guint clause = c->clause;
  gboolean goal = c->goal;
  const GbToken *mark = token_at(c, open);
  if (!c->among.open)
    gb_context_frame(c, GB_PART_AMONG, (GbRange){mark->start, mark->end}, NULL);
  if (!gb_bracket_lone_figure(c, open, close))
    read_clauses(c, open + 1, close);
  c->subject = subject;
  c->moved = moved;
  c->among = among;
  memcpy(c->owner, owner, sizeof owner);
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
  GbToken none = {.unit = "", .family = GB_FAMILY_PERCENT};
  GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
  GbSubject head = c->head;
  GbSubject whole = gb_name_read(c, np, &none, &growth);
  c->subject = whole;
  gb_context_frame(c, GB_PART_BY, r, NULL);
  c->by.whole = whole;
  c->by.attribute = *whole.attribute ? whole.attribute : head.attribute;
  c->by.scope = whole.scope;
  if (!gb_lexicon_word_before(c->lexicon, whole.name, whole.name + strlen(whole.name), GB_WORD_SORT,
                              NULL))
    c->share_whole = NULL; /* the shares that follow are of this one; 在各行业中 is none */
  return TRUE;
}

/* 限额以上零售总额按经营地统计，: the whole and the criterion in one clause. */
static gboolean open_split_whole(GbContext *c, GbRange r) {
  guint32 at = gb_range_last(c, r, "按");
  if (at == G_MAXUINT32 || at <= r.a || !is_split_phrase(c, (GbRange){at, r.b}))
    return FALSE;
  GbToken none = {.unit = "", .family = GB_FAMILY_PERCENT};
  GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
  GbSubject whole = gb_name_read(c, (GbRange){r.a, at}, &none, &growth);
  if (!*whole.name || (!whole.inherited && !gb_name_attribute(c, whole.name)))
    return FALSE;
  c->subject = whole;
  gb_context_frame(c, GB_PART_BY, r, NULL);
  c->by.whole = whole;
  c->by.attribute = whole.attribute;
  c->by.scope = whole.scope;
  return TRUE;
}

static guint32 frame_length(GbContext *c, GbRange r, const GbWord **word) {
  gsize length = 0;
  *word = gb_range_word(c, r, GB_WORD_FRAME, &length);
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
    } else if (gb_range_starts(c, from, "包括") || gb_range_starts(c, from, "分为") ||
               gb_range_starts(c, from, "包含") || gb_range_starts(c, from, "含")) {
      gb_context_frame(c, GB_PART_AMONG, (GbRange){at, at + 6}, NULL);
      c->among.listed = TRUE;
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
  for (guint i = 0; gb_seen_may_have(&c->scan.seen, "价", strlen("价")) && i < G_N_ELEMENTS(REAL);
       i++)
    if (gb_range_has(c, r, REAL[i]))
      c->price = GB_PRICE_REAL;
}

/* 同2026年相比，: the base of the changes that follow. */
static gboolean read_comparison(GbContext *c, GbRange np) {
  static const char *const ENDS[] = {"相比", "相比较", "比较", "比"};
  gboolean ends = FALSE;
  for (guint i = 0; gb_range_ends_in(c, np, "比较") && i < G_N_ELEMENTS(ENDS); i++)
    ends |= gb_range_ends(c, np, ENDS[i]);
  GbPredicate p = {.base = GB_BASE_NONE, .subject_end = np.b};
  if (!ends || !gb_predicate_period_base(c, np, &p))
    return FALSE;
  gb_name_head(c, (GbRange){np.a, p.subject_end}, TRUE); /* 2031年同2026年相比 */
  c->compared = p.base;
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = token_at(c, i);
    if (t->type == GB_TOKEN_PERIOD && t->start >= np.a && t->end <= np.b && t->when.year)
      c->compared_from = gb_context_when(c, t);
  }
  return TRUE;
}

/* The last period of a known year before a figure: 同第六次普查2010年11月1日零时的N相比. */
static const GbToken *year_before(const GbContext *c, const Clause *clause, const GbToken *q) {
  const GbToken *found = NULL;
  for (guint i = clause->first; i < clause->last && token_at(c, i)->start < q->start; i++) {
    const GbToken *t = token_at(c, i);
    if (t->type == GB_TOKEN_PERIOD && (t->when.year || t->when.shift < 0))
      found = t;
  }
  return found;
}

/* A figure of @period, of what was said last. */
static void observe_compared(GbContext *c, const GbToken *q, const GbToken *period, GbRange r) {
  gboolean rate =
      gb_family_in(q->family, GB_FAMILY_PERCENT) && c->last_measure == GB_MEASURE_GROWTH;
  gboolean share =
      gb_family_in(q->family, GB_FAMILY_PERCENT) && c->last_measure == GB_MEASURE_SHARE;
  GbPredicate p = {.measure = rate    ? GB_MEASURE_GROWTH
                              : share ? GB_MEASURE_SHARE
                                      : GB_MEASURE_LEVEL,
                   .base = rate ? GB_BASE_YOY : GB_BASE_NONE,
                   .approx = q->approx,
                   .own_period = period,
                   .rule = "what is compared with"};
  gb_observe(c, q, &p, share && *c->moved.name ? &c->moved : &c->subject, (GbRange){r.a, q->end});
}

/* Bytes of the word of comparison that @r begins with, 0 none. */
static guint32 compares(const GbContext *c, GbRange r) {
  static const char *const MARKS[] = {"与", "同", "和", "较", "比"};
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    if (gb_range_starts(c, r, MARKS[i]))
      return (guint32)strlen(MARKS[i]);
  return 0;
}

/* 与2031年的28.4万人相比，: the figure that the changes behind it are held against. */
static gboolean read_compared_figure(GbContext *c, const Clause *clause, const GbFigures *f) {
  GbRange r = clause->range;
  if (f->n != 1 || !gb_range_ends_in(c, r, "比较") || !*c->subject.name || !compares(c, r))
    return FALSE;
  const GbToken *dated = year_before(c, clause, f->figures[0]);
  if (!dated)
    return FALSE;
  int year = dated->when.year ? dated->when.year : c->own.year + dated->when.shift;
  c->compared = year == c->own.year - 1 ? GB_BASE_YOY : GB_BASE_OTHER;
  GbToken *period = gb_arena_new_array(c->arena, GbToken, 1); /* of the year, whatever its day */
  *period = (GbToken){.type = GB_TOKEN_PERIOD,
                      .when = {.kind = GB_PERIOD_YEAR, .year = (gint16)year, .whole = TRUE}};
  observe_compared(c, f->figures[0], period, r);
  c->dated = TRUE; /* what follows is of the period before it */
  return TRUE;
}

/* 比上年的3.5%下降0.4个百分点, behind its subject: the state before, said between 比 and the
 * change. Where the change begins; 0: the clause says nothing of the kind. */
static guint32 read_state_before(GbContext *c, const Clause *clause, const GbFigures *f) {
  const GbToken *dated = token_at(c, clause->first), *state = f->figures[0];
  GbRange r = clause->range;
  guint32 mark = f->n == 2 && *c->subject.name ? compares(c, r) : 0;
  if (!mark || dated->type != GB_TOKEN_PERIOD || dated->start != r.a + mark)
    return 0;
  GbRange link = {dated->end, state->start}, change = {state->end, f->figures[1]->start};
  GbPredicate p = {.base = GB_BASE_NONE, .subject_end = r.b};
  gsize tail = 0; /* 比上年决算数9亿元增长2% */
  gb_range_word(c, link, GB_WORD_TAIL, &tail);
  gboolean of = (tail && tail == link.b - link.a) ||
                (gb_range_ends(c, link, "的") && gb_range_has(c, link, "普查"));
  if ((link.a < link.b && !of) || !gb_range_word(c, change, GB_WORD_VERB, NULL) ||
      !gb_predicate_period_base(c, (GbRange){r.a, state->start}, &p))
    return 0;
  observe_compared(c, state, dated, r);
  c->compared = p.base;
  c->dated = TRUE; /* the change is of the period before it */
  return change.a;
}

/* Where the first predicate in words begins; G_MAXUINT32 none. */
static guint32 course_at(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  for (guint32 at = r.a; at < r.b; at += (guint32)g_utf8_skip[(guchar)s[at]])
    if (gb_lexicon_may_begin(c->lexicon, s + at) & GB_WORD_COURSE &&
        gb_lexicon_word_at(c->lexicon, s + at, s + r.b, GB_WORD_COURSE, NULL))
      return at;
  return G_MAXUINT32;
}

static gboolean is_branch(const GbContext *c, const char *words) {
  return gb_lexicon_word_before(c->lexicon, words, words + strlen(words), GB_WORD_BRANCH, NULL) !=
         NULL;
}

/* 水质指数居第二位，同比改善N%; 采矿业快速增长，同比增长N%: the subject of a predicate in words
 * runs on. */
static gboolean read_course(GbContext *c, GbRange np) {
  guint32 at = course_at(c, np);
  if (at == G_MAXUINT32 || at <= np.a || gb_owner_before_cause(c, np) < np.b)
    return FALSE;
  gsize rate = 0;
  if (gb_range_word(c, np, GB_WORD_RATE, &rate) && np.a + rate == at)
    return TRUE; /* 增幅由负转正: of what was said */
  GbToken none = {.unit = "", .family = GB_FAMILY_PERCENT};
  GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
  const char *s = c->scan.bytes->str;
  gsize adverb = 0; /* X进一步加快增长 */
  while (gb_lexicon_word_before(c->lexicon, s + np.a, s + at, GB_WORD_ADVERB, &adverb) &&
         at - adverb > np.a)
    at -= (guint32)adverb;
  const char *words = gb_range_text(c, (GbRange){np.a, at});
  if (!gb_name_attribute(c, words) && !gb_lexicon_find(c->lexicon, words) && !c->among.open &&
      !c->by.open && !is_branch(c, words) && !strstr(words, "业和") && !strstr(words, "业、"))
    return FALSE;
  c->subject = gb_name_make(c, words, &none, &growth);
  c->course = (GbRange){np.a, at};
  return TRUE;
}

/* A clause without figures: it may open a frame, a period, a subject for the line. */
static void read_bare_clause(GbContext *c, const Clause *clause) {
  GbRange r = open_frames(c, clause->range, FALSE);
  read_price(c, r);
  if (r.a >= r.b)
    return;
  if (read_comparison(c, r) || open_named_frame(c, r) || open_split_whole(c, r))
    return;
  if (clause->closes != GB_TOKEN_COLON && gb_wordless_read(c, r))
    return;
  gboolean apart = gb_range_starts(c, r, "上年同期") || gb_range_starts(c, r, "去年同期");
  GbRange np = gb_name_head(c, r, !apart); /* 上年同期基数较高: what follows is of this year */
  if (np.a >= np.b)
    return;
  if (!c->clause && clause->closes == GB_TOKEN_STOP)
    gb_owner_open_topic(c, np);
  if (clause->closes != GB_TOKEN_COLON && read_course(c, np))
    return;
  if (clause->closes == GB_TOKEN_COLON) {
    gb_recount_open(c, np);
    GbToken none = {.unit = "", .family = GB_FAMILY_PERCENT};
    GbPredicate growth = {.measure = GB_MEASURE_GROWTH};
    GbSubject subject = gb_name_make(c, gb_range_text(c, np), &none, &growth);
    if (gb_lexicon_find(c->lexicon, subject.name) || gb_name_attribute(c, subject.name))
      c->item = c->subject = subject;
    return;
  }
  if (!c->clause && clause->closes == GB_TOKEN_COMMA)
    gb_works_open_item(c, np);
  if (c->pending.a == c->pending.b)
    c->pending = np;
  else
    c->pending.b = np.b;
}

/* Figures from token *@at on, which then stands at the first that has no room, or at the end. */
static void collect(GbContext *c, const Clause *clause, guint *at, GbFigures *f) {
  guint i = *at;
  f->n = 0;
  for (; i < clause->last; i++) {
    GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_OPEN) {
      guint close = matching_close(c, i, clause->last);
      if (close < clause->last)
        i = close;
    } else if (t->type == GB_TOKEN_QUANTITY) {
      if (f->n == GB_MAX_FIGURES)
        break;
      f->tokens[f->n] = i;
      f->figures[f->n++] = t;
    }
  }
  *at = i;
}

/* A clause of more figures than anybody writes is read in pieces. */
static void read_figures(GbContext *c, const Clause *clause, GbFigures *figures, guint next,
                         guint32 from) {
  for (;;) {
    gboolean last = next >= clause->last;
    guint32 end = last ? clause->range.b : figures->figures[figures->n - 1]->end;
    gb_figures_read(c, figures, from, end);
    if (last)
      return;
    from = end;
    collect(c, clause, &next, figures);
  }
}

/* ---- clauses ----------------------------------------------------------------------------- */

static void read_clause(GbContext *c, const Clause *clause) {
  gb_explain_clause(c, clause->range);
  guint next = clause->first;
  GbFigures figures; /* large, and empty for most clauses: not cleared */
  collect(c, clause, &next, &figures);
  guint32 change = 0;
  if (!figures.n) {
    read_bare_clause(c, clause);
    if (c->goal && c->goal_near && c->goal_clause == c->clause)
      c->goal = FALSE; /* 确保厂房早日投用，续建项目9个 */
  } else if ((change = read_state_before(c, clause, &figures))) {
    GbFigures last = {.n = 1, .tokens = {figures.tokens[1]}, .figures = {figures.figures[1]}};
    gb_figures_read(c, &last, change, clause->range.b);
  } else if (!read_compared_figure(c, clause, &figures)) {
    GbRange head = open_frames(c, clause->range, TRUE);
    read_figures(c, clause, &figures, next, head.a);
    c->pending = (GbRange){0, 0};
  }
  for (guint i = clause->first; i < clause->last; i++)
    if (token_at(c, i)->type == GB_TOKEN_OPEN) {
      guint close = matching_close(c, i, clause->last);
      if (close == clause->last)
        continue; /* never closed: what stands in it was read with the clause */
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

/* A N公里、其中B M公里: the ， is not written. */
static GbTokenType mark_at(const GbContext *c, guint i) {
  const GbToken *t = token_at(c, i);
  gboolean part = t->type == GB_TOKEN_PAUSE &&
                  gb_range_starts(c, (GbRange){t->end, (guint32)c->scan.bytes->len}, "其中");
  return part ? GB_TOKEN_COMMA : t->type;
}

static void read_clauses_from(GbContext *c, guint first, guint last, guint32 start) {
  if (first >= last)
    return;
  Clause clause = {{start, start}, first, first, GB_TOKEN_END};
  for (guint i = first; i <= last; i++) {
    GbTokenType type = i < last ? mark_at(c, i) : GB_TOKEN_END;
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

static void read_clauses(GbContext *c, guint first, guint last) {
  read_clauses_from(c, first, last, first ? token_at(c, first - 1)->end : 0);
}

void gb_clause_sentence(GbContext *c) {
  c->clause = 0;
  guint32 from = gb_numbering_end(c);
  guint first = 0;
  while (from && first + 1 < c->scan.tokens->len && token_at(c, first)->end <= from)
    first++;
  read_clauses_from(c, first, c->scan.tokens->len - 1, from);
}
