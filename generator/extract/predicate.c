/* What a clause says of its subject: measure, sign, base, hedge.
 * extract: private to this folder. Read from the numeral leftwards: hedge, verb, base. */
#include <string.h>

#include "base/utf8.h"
#include "extract/grammar.h"

static gboolean is_percent(const GbToken *q) {
  return gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE | GB_FAMILY_MULTIPLE |
                                     GB_FAMILY_DOUBLING);
}

static gboolean is_point(const GbToken *q) {
  return gb_family_in(q->family, GB_FAMILY_POINT | GB_FAMILY_PERMILLE_POINT);
}

static gboolean is_change(const GbWord *verb) {
  return verb->percent == GB_MEASURE_GROWTH && verb->own == GB_MEASURE_CHANGE;
}

/* A period behind 比, 较, 与, 同 is what is compared with. */
gboolean gb_predicate_period_base(GbContext *c, GbRange left, GbPredicate *p) {
  static const char *const MARKS[] = {"比", "较", "与", "同"};
  const GbScan *scan = &c->scan;
  for (guint i = scan->tokens->len; i-- > 0;) {
    const GbToken *t = &g_array_index(scan->tokens, GbToken, i);
    if (t->type != GB_TOKEN_PERIOD || t->start < left.a + 3 || t->end > left.b)
      continue;
    for (guint k = 0; k < G_N_ELEMENTS(MARKS); k++) {
      if (memcmp(scan->bytes->str + t->start - 3, MARKS[k], 3) != 0)
        continue;
      GbWhen w = t->when;
      if (w.kind == GB_PERIOD_YEAR)
        p->base = w.shift == -1 && w.whole && c->own.kind != GB_PERIOD_YEAR ? GB_BASE_OTHER
                  : w.shift == -1 ||
                          (w.year && w.year == c->own.year - 1 && c->own.kind != GB_PERIOD_YEARS)
                      ? GB_BASE_YOY
                  : w.year || w.shift ? GB_BASE_OTHER
                                      : GB_BASE_YTD;
      else if (w.kind == GB_PERIOD_QUARTER && w.n == 1)
        p->base = GB_BASE_Q1;
      else if (w.kind == GB_PERIOD_MONTH && w.shift == -1 && c->own.n && w.n != c->own.n)
        p->base = GB_BASE_OTHER; /* 比上年12月 */
      else
        p->base = w.shift == -1 ? GB_BASE_YOY : GB_BASE_OTHER;
      p->base_said = TRUE;
      p->subject_end = MIN(p->subject_end, t->start - 3);
      return TRUE;
    }
  }
  return FALSE;
}

typedef struct {
  const GbWord *verb;
  guint32 end;
} Strip;

/* 新增7家X: at the head of its clause the verb of newness names what is counted. */
static gboolean names_a_count(GbContext *c, GbRange left, guint32 at, const GbWord *w,
                              const GbToken *q) {
  GbRange before = gb_name_head(c, (GbRange){left.a, at}, FALSE);
  return w->classes & GB_WORD_KEEP && q->counted && before.a >= before.b;
}

/* 结构由上年10：41：49, 上半年增长6%: a period that is said of the figure, though the table of cues
 * knows it. */
static gboolean is_year_cue(const GbContext *c, guint32 end, const GbWord *w,
                            GbWordClasses classes) {
  if ((w->classes & classes) != GB_WORD_TARGET)
    return FALSE;
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_PERIOD && t->end == end)
      return (t->when.kind == GB_PERIOD_YEAR && t->when.shift < 0) ||
             (t->when.kind == GB_PERIOD_HALF && t->when.n == 1);
  }
  return FALSE;
}

/* 五年累计完成, 全年完成: the word begins inside a period, or with one; where that ends, 0 where it
 * does not. */
static guint32 period_end_in(const GbContext *c, guint32 end, gsize length) {
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    gboolean reaches_in = t->start + length < end && t->end + length > end && t->end <= end;
    gboolean opens = t->start + length == end && t->end < end;
    if (t->type == GB_TOKEN_PERIOD && (reaches_in || opens))
      return t->end;
  }
  return 0;
}

/* Where 连续五年, that ends at @end, begins; 0 none. */
static guint32 run_of_years(const GbContext *c, GbRange left, guint32 end) {
  if (!gb_range_ends(c, (GbRange){left.a, end}, "年"))
    return 0;
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_PERIOD && t->end == end && t->start > left.a)
      return gb_range_starts(c, (GbRange){t->start, end}, "连续") ? t->start : 0;
  }
  return 0;
}

/* 由上月上涨N%: where 由上月, that ends at @end, begins; 0 none. */
static guint32 from_last(const GbContext *c, GbRange left, guint32 end) {
  static const char *const FROM[] = {"由上月", "从上月", "由上季度", "从上季度"};
  for (guint i = 0; gb_range_ends_in(c, (GbRange){left.a, end}, "月度") && i < G_N_ELEMENTS(FROM);
       i++)
    if (gb_range_ends(c, (GbRange){left.a, end}, FROM[i]))
      return end - (guint32)strlen(FROM[i]);
  return 0;
}

/* 汇率为1美元兑: where the amount of the other currency begins, that ends at @end; 0 none. */
static guint32 exchanged(const GbContext *c, GbRange left, guint32 end) {
  static const char *const VERBS[] = {"兑换", "兑"};
  GbRange np = {left.a, end};
  gsize verb = 0;
  for (guint i = 0; gb_range_ends_in(c, np, "兑换") && i < G_N_ELEMENTS(VERBS) && !verb; i++)
    verb = gb_range_ends(c, np, VERBS[i]) ? strlen(VERBS[i]) : 0;
  for (guint i = c->scan.tokens->len; verb && i-- > 0;) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_NAME && t->start > left.a && t->end < end && end - t->end <= 18)
      return t->start;
  }
  return 0;
}

/* The noun is longer than the verb that ends it, 总投入, 改造提升, or the hedge, 签约; 完成率,
 * 增加值 never come here. */
static gboolean ends_longer_word(const GbContext *c, GbRange r, const GbWord *w, gsize length) {
  const char *s = c->scan.bytes->str;
  GbWordClasses classes = GB_WORD_ATTRIBUTE | GB_WORD_INDICATOR | GB_WORD_BOUND | GB_WORD_ACCOUNT;
  classes |= w->classes & (GB_WORD_VERB | GB_WORD_HEDGE_BEFORE) ? GB_WORD_KEEP : 0;
  gsize noun = 0;
  return gb_lexicon_word_before(c->lexicon, s + r.a, s + r.b, classes, &noun) && noun > length;
}

/* 增长目标为N%: the goal is of the growth. */
static void take_goal(const GbContext *c, const GbWord *w, Strip *s, GbPredicate *p) {
  const char *end = w->text + strlen(w->text);
  const GbWord *verb = gb_lexicon_word_at(c->lexicon, w->text, end, GB_WORD_VERB, NULL);
  p->goal = TRUE;
  if (s->verb || !verb || !is_change(verb))
    return;
  s->verb = verb;
  p->verb = TRUE;
  p->sign = verb->sign;
}

/* What a word before the figure says of it. */
static void take_word(GbContext *c, const GbWord *w, Strip *s, GbPredicate *p) {
  if (w->classes & GB_WORD_HEDGE_BEFORE && !s->verb &&
      !(w->classes & GB_WORD_VERB && w->approx == GB_APPROX_EQ)) {
    if (p->approx == GB_APPROX_EQ)
      p->approx = w->approx;
    p->arrival = TRUE;
  } else if (w->classes & GB_WORD_VERB && !s->verb) {
    if (is_change(w)) {
      s->verb = w;
      p->verb = TRUE;
      p->sign = w->sign;
    } else {
      p->arrival = TRUE;
    }
  }
  if (w->classes & GB_WORD_BASE) {
    p->base = w->base;
    p->base_said = TRUE;
  }
  if (w->classes & GB_WORD_TARGET && w->target > 0 && !w->weak)
    take_goal(c, w, s, p);
  if (w->classes & GB_WORD_TARGET)
    gb_name_revoke_goal(c, w);
  if (w->price != GB_PRICE_UNSAID)
    p->price = w->price;
  p->total |= (w->classes & GB_WORD_TOTAL) != 0;
  p->averaged |= (w->classes & GB_WORD_YEARLY) != 0; /* 年均分别增长 */
}

/* 同比为下降N%, 目标设定为增长N%: where the verb before the verb of change begins; 0 none. */
static guint32 copula_before(GbContext *c, GbRange left, guint32 end) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  if (!gb_range_ends(c, (GbRange){left.a, end}, "为") || gb_range_in_compound(c, end - 3))
    return 0;
  const GbWord *w = gb_lexicon_word_before(c->lexicon, s + left.a, s + end, GB_WORD_VERB, &length);
  return w && !w->sign ? end - (guint32)length : 0;
}

/* 升至每吨, 由每百平方公里: where the measure that the figure is for begins, behind other words; 0
 * none. */
static guint32 for_each(GbContext *c, GbRange left, guint32 end) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  const GbWord *w = gb_lexicon_word_before(c->lexicon, s + left.a, s + end, GB_WORD_TAIL, &length);
  guint32 at = end - (guint32)length;
  return w && at > left.a && gb_range_starts(c, (GbRange){at, end}, "每") ? at : 0;
}

/* One word off the end; FALSE where none fits. */
static gboolean strip_one(GbContext *c, GbRange left, const GbToken *q, Strip *s, GbPredicate *p) {
  GbWordClasses classes = GB_WORD_ADVERB | GB_WORD_BASE | GB_WORD_TARGET;
  guint32 run = run_of_years(c, left, s->end); /* 产量连续五年稳定在 */
  run = run || !s->verb ? run : copula_before(c, left, s->end);
  run = run ? run : for_each(c, left, s->end);
  if (run) {
    s->end = run;
    return TRUE;
  }
  guint32 last = s->verb ? from_last(c, left, s->end) : 0;
  if (last) {
    s->end = last;
    p->before = TRUE;
    return TRUE;
  }
  guint32 amount = exchanged(c, left, s->end);
  if (amount) {
    s->end = amount;
    p->arrival = TRUE;
    return TRUE;
  }
  classes |= s->verb ? 0 : GB_WORD_VERB | GB_WORD_HEDGE_BEFORE;
  const char *str = c->scan.bytes->str;
  gsize length = 0;
  const GbWord *w =
      gb_lexicon_word_before(c->lexicon, str + left.a, str + s->end, classes, &length);
  if (!w || ((w->classes & classes) == GB_WORD_TARGET && !w->target) ||
      is_year_cue(c, s->end, w, classes) || names_a_count(c, left, s->end - (guint32)length, w, q))
    return FALSE;
  guint32 period = period_end_in(c, s->end, length);
  if (period == s->end)
    return FALSE;
  /* distances and pulls keep their verb for reference.c */
  if ((w->classes & classes) == GB_WORD_BASE && w->base >= GB_BASE_NATION &&
      w->base <= GB_BASE_WHOLE)
    return FALSE;
  if (ends_longer_word(c, (GbRange){left.a, s->end}, w, length))
    return FALSE;
  take_word(c, w, s, p);
  s->end = period ? period : s->end - (guint32)length;
  return TRUE;
}

/* A、B增幅最大，分别为N%和M%: the rate was said in the clause before; NULL it was not. */
static const GbWord *rate_of_course(GbContext *c, GbRange np) {
  GbRange before = {c->course.b, np.a};
  if (c->course.a >= c->course.b || before.a >= before.b || gb_name_head(c, np, FALSE).a < np.b)
    return NULL;
  return gb_range_word(c, before, GB_WORD_RATE, NULL);
}

/* 增速, 涨幅, 降幅: the noun is the growth itself. */
static void read_rate_noun(GbContext *c, GbRange left, GbPredicate *p) {
  GbRange np = {left.a, p->subject_end};
  const char *s = c->scan.bytes->str;
  gsize length = 0, known = 0;
  const GbWord *noun =
      gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_RATE, &length);
  if (noun)
    gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_INDICATOR, &known);
  if (!noun && p->measure == GB_MEASURE_LEVEL && !p->verb)
    noun = rate_of_course(c, np);
  if (!noun || known > length)
    return; /* 自然增长率 is a rate of its own */
  p->rate_noun = TRUE;
  p->subject_end -= (guint32)length;
  if (p->measure == GB_MEASURE_PP && noun->effect < 0)
    p->sign = (gint8)-p->sign; /* 降幅收窄: the rate rises */
  else if (p->measure == GB_MEASURE_GROWTH || (p->measure == GB_MEASURE_LEVEL && !p->verb)) {
    p->measure = GB_MEASURE_GROWTH;
    p->sign = noun->effect;
  }
}

/* A rank is not told at greater length. */
#define RANK_BYTES 60

/* 居全国第, 列全省第, 排名第: the subject ends before the verb of standing. */
static void read_rank(GbContext *c, GbRange left, GbPredicate *p) {
  const char *s = c->scan.bytes->str;
  p->measure = GB_MEASURE_RANK;
  p->rule = "rank";
  guint32 from = left.b - left.a > RANK_BYTES ? left.b - RANK_BYTES : left.a, at = left.b;
  p->subject_end = left.a;
  while (at > from) {
    at = (guint32)(gb_utf8_before(s + at) - s);
    gsize length = 0;
    if (at < from || !gb_range_word(c, (GbRange){at, left.b}, GB_WORD_STANDING, &length))
      continue;
    /* 居 of 居民, 列 of 系列 are no verbs: behind the verb an area or nothing stands */
    GbRange behind = {at + (guint32)length, left.b};
    if (!gb_range_starts(c, behind, "民") && !gb_range_starts(c, behind, "住"))
      p->subject_end = at;
  }
  guint32 in = gb_range_last(c, (GbRange){left.a, p->subject_end}, "在");
  if (in != G_MAXUINT32 && gb_range_word(c, (GbRange){in + 3, p->subject_end}, GB_WORD_AREA, NULL))
    p->subject_end = in; /* 在全省14个市州中排名第N */
  p->each = gb_range_ends(c, (GbRange){left.a, p->subject_end}, "分别");
  p->subject_end -= p->each ? (guint32)strlen("分别") : 0; /* A、B增速分别居 */
  gsize area = 0;                                          /* 增幅全省排第 */
  if (gb_lexicon_word_before(c->lexicon, s + left.a, s + p->subject_end, GB_WORD_AREA, &area))
    p->subject_end -= (guint32)area;
  read_rate_noun(c, left, p);
}

/* 加快16个项目建设, 增加34个口岸: before a counted noun such a verb means doing, no change; @bare
 * nothing stands before a verb of change, and nothing it is compared with. */
static gboolean is_doing(const GbContext *c, const GbWord *verb, const GbToken *q, gboolean bare) {
  const GbScan *scan = &c->scan;
  gboolean noun_behind = q->end < scan->bytes->len && (guchar)scan->bytes->str[q->end] >= 0xE4 &&
                         (guchar)scan->bytes->str[q->end] <= 0xE9;
  gboolean adds = verb && bare && verb->sign > 0;
  return verb && (adds || verb->marks & GB_MARK_FURTHER) && noun_behind && q->counted;
}

static void measure_by_unit(GbContext *c, const GbToken *q, GbPredicate *p, GbRange left) {
  if (is_point(q)) {
    p->measure = GB_MEASURE_PP;
    p->rule = "points";
    if (!p->sign)
      p->sign = 1;
  } else if (is_percent(q)) {
    gboolean growth = p->verb || q->growth;
    p->measure = growth ? GB_MEASURE_GROWTH : GB_MEASURE_LEVEL;
    p->rule = growth ? "growth" : "rate";
  } else {
    p->measure = p->verb ? GB_MEASURE_CHANGE : GB_MEASURE_LEVEL;
    p->rule = p->verb ? "change" : "level";
  }
  read_rate_noun(c, left, p);
}

/* 年均增速3.8%, 年均增长3.8%: of several years. */
static void read_average(const GbContext *c, GbRange left, GbPredicate *p) {
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  if (p->measure != GB_MEASURE_GROWTH ||
      !gb_lexicon_word_before(c->lexicon, s + left.a, s + p->subject_end, GB_WORD_YEARLY, &length))
    return;
  p->subject_end -= (guint32)length;
  p->averaged = TRUE;
}

/* 由上年的61%, 2031年的87亿元: the period belongs to this figure. */
static void read_own_period(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  static const char *const TAILS[] = {"由", "从", "到", "自", "至", "，"};
  GbRange np = {left.a, p->subject_end};
  if (gb_range_ends(c, np, "的"))
    np.b -= 3;
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    gboolean census = t->end < np.b && gb_range_ends(c, np, "普查") && np.b - t->end <= 36 &&
                      gb_range_ends(c, (GbRange){np.a, t->start}, "由"); /* 由2030年第八次普查 */
    if (t->type != GB_TOKEN_PERIOD || (t->end != np.b && !census) || t->start < np.a ||
        t->when.kind == GB_PERIOD_NONE)
      continue;
    GbRange before = {np.a, t->start};
    const char *s = c->scan.bytes->str;
    gsize length = 0;
    if (gb_range_ends_in(c, before, "比较与同") ||
        gb_lexicon_word_before(c->lexicon, s + before.a, s + before.b, GB_WORD_DISTANCE, NULL))
      return;
    gboolean from = gb_range_ends(c, before, "由") || gb_range_ends(c, before, "从");
    if (before.a == before.b && np.b == p->subject_end && !from)
      return; /* a period at a clause's head opens the paragraph's */
    if (is_percent(q) &&
        gb_lexicon_word_before(c->lexicon, s + before.a, s + before.b, GB_WORD_EQUAL, &length)) {
      p->subject_end = before.b - (guint32)length;
      return; /* 是2026年的2.3倍: what the multiple is of */
    }
    p->own_period = t;
    p->before = from && p->measure == GB_MEASURE_GROWTH; /* 由一季度的下降N%转为增长M% */
    if (gb_range_ends(c, before, "截至"))
      before.b -= (guint32)strlen("截至");
    for (guint k = 0; k < G_N_ELEMENTS(TAILS); k++)
      if (gb_range_ends(c, before, TAILS[k]))
        before.b -= (guint32)strlen(TAILS[k]);
    const GbWord *verb =
        gb_lexicon_word_before(c->lexicon, s + before.a, s + before.b, GB_WORD_VERB, &length);
    p->subject_end = before.b - (verb ? (guint32)length : 0);
    return;
  }
}

/* A由61%提高到66%, A从N缩小到M: where no period stands, the word alone ends the noun. */
static void drop_from(GbContext *c, GbRange left, GbPredicate *p) {
  static const char *const FROM[] = {"由", "从"};
  const char *s = c->scan.bytes->str;
  GbRange np = {left.a, p->subject_end};
  for (guint i = 0; i < G_N_ELEMENTS(FROM); i++)
    if (gb_range_ends(c, np, FROM[i]) &&
        !gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b, GB_WORD_BOUND, NULL)) {
      p->subject_end -= (guint32)strlen(FROM[i]);
      p->arrival = p->start = TRUE;
      return;
    }
}

/* 高于全省2个百分点，比重提高1个百分点: what moves does so in time, not away from another area or
 * series. */
static GbBase base_of_points(const GbContext *c) {
  gboolean distance = c->points_base >= GB_BASE_NATION && c->points_base <= GB_BASE_INDICATOR;
  if (c->points_base != GB_BASE_NONE && !(distance && c->last_measure != GB_MEASURE_PP))
    return c->points_base;
  return c->compared != GB_BASE_NONE ? c->compared : GB_BASE_YOY;
}

/* 比2026年末增加N个，增长M%: both are held against the same. @bare  no noun of its own */
static gboolean same_move(const GbContext *c, const GbPredicate *p, gboolean bare) {
  return bare && p->measure == GB_MEASURE_GROWTH && c->said.measure == GB_MEASURE_CHANGE &&
         c->last_measure == GB_MEASURE_CHANGE && c->said.base == GB_BASE_OTHER;
}

static GbBase default_base(const GbContext *c, const GbPredicate *p, gboolean bare) {
  if (same_move(c, p, bare))
    return c->said.base;
  if (c->said.before && p->measure == c->said.measure)
    return c->said.base; /* 环比由上月下降N%转为上涨M% */
  switch (p->measure) {
  case GB_MEASURE_CHANGE:
    if (c->change_base == GB_BASE_YTD || (c->among.open && c->change_base != GB_BASE_NONE))
      return c->change_base; /* 余额N，比年初增加M，其中住户存款增加K */
    /* fall through */
  case GB_MEASURE_GROWTH:
    return p->averaged ? GB_BASE_OTHER : c->compared != GB_BASE_NONE ? c->compared : GB_BASE_YOY;
  case GB_MEASURE_PP:
    return base_of_points(c);
  default:
    return GB_BASE_NONE;
  }
}

/* 增长（均为同比名义增长）4.5%: a remark between the verb and its figure; where it begins, else the
 * end of @left. */
static guint32 before_remark(const GbContext *c, GbRange left) {
  guint32 open = gb_range_ends(c, left, "）") ? gb_range_last(c, left, "（") : G_MAXUINT32;
  const char *s = c->scan.bytes->str;
  if (open == G_MAXUINT32 || open <= left.a)
    return left.b;
  const GbWord *verb = gb_lexicon_word_before(c->lexicon, s + left.a, s + open, GB_WORD_VERB, NULL);
  return verb && is_change(verb) ? open : left.b;
}

/* A实现零的突破、达到N: what was said of A in words is no part of its name. */
static void drop_course(GbContext *c, GbRange left, GbPredicate *p) {
  GbRange np = {left.a, p->subject_end};
  gsize length = 0;
  if (!gb_range_ends(c, np, "、"))
    return;
  const char *s = c->scan.bytes->str;
  if (gb_lexicon_word_before(c->lexicon, s + np.a, s + np.b - 3, GB_WORD_COURSE, &length)) {
    p->subject_end -= (guint32)length + 3;
    return;
  }
  guint32 held = gb_range_last_word(c, np, GB_WORD_DISTANCE, NULL, NULL); /* A增速高于B、达到N */
  if (held != G_MAXUINT32 &&
      gb_lexicon_word_before(c->lexicon, s + np.a, s + held, GB_WORD_RATE, &length))
    p->subject_end = held - (guint32)length;
}

GbPredicate gb_predicate_read(GbContext *c, GbRange left, const GbToken *q) {
  GbPredicate p = {.sign = 0, .approx = q->approx, .subject_end = left.b, .rule = "level"};
  if (q->ordinal) {
    left.b = left.b >= left.a + 3 ? left.b - 3 : left.a;
    read_rank(c, left, &p);
    return p;
  }
  Strip strip = {NULL, before_remark(c, left)};
  while (strip.end > left.a && strip_one(c, left, q, &strip, &p))
    ;
  GbRange kept = {left.a, strip.end};
  if (strip.verb && gb_range_ends(c, kept, "为") && kept.b - kept.a <= strlen("去年同期为"))
    strip.end -= (guint32)strlen("为"); /* 去年同期为增加N */
  p.subject_end = strip.end;
  GbRange np = {left.a, p.subject_end};
  gboolean bare = strip.verb && !p.base_said && gb_name_head(c, np, FALSE).a >= np.b;
  if (is_doing(c, strip.verb, q, bare)) {
    p.verb = FALSE;
    p.sign = 0;
  }
  p.averaged |= strip.verb && (g_str_has_prefix(strip.verb->text, "年均") ||
                               g_str_has_prefix(strip.verb->text, "年平均"));
  measure_by_unit(c, q, &p, left);
  read_average(c, left, &p);
  read_own_period(c, left, q, &p);
  drop_from(c, left, &p);
  drop_course(c, left, &p);
  if (!gb_reference_read(c, left, q, &p))
    gb_predicate_period_base(c, (GbRange){left.a, left.b}, &p);
  else if (p.measure == GB_MEASURE_GROWTH)
    gb_predicate_period_base(c, (GbRange){left.a, left.b}, &p);
  if (p.reference && gb_range_ends(c, (GbRange){left.a, p.subject_end}, "分别"))
    p.subject_end -= (guint32)strlen("分别"); /* 增速分别高于 */
  if (p.measure == GB_MEASURE_PP && !p.rate_noun)
    read_rate_noun(c, left, &p);
  if (p.measure == GB_MEASURE_LEVEL || p.measure == GB_MEASURE_SHARE ||
      p.measure == GB_MEASURE_COMPLETION || p.measure == GB_MEASURE_RANK)
    p.base = GB_BASE_NONE;
  else if (!p.base_said)
    p.base = strip.verb && strip.verb->marks & GB_MARK_CUT && p.measure == GB_MEASURE_GROWTH &&
                     !gb_range_has(c, left, "支出") && !gb_range_has(c, left, "经费")
                 ? GB_BASE_OTHER
                 : default_base(c, &p, bare);
  p.each |= gb_range_has(c, left, "分别") || gb_range_has(c, left, "依次");
  if (p.base_said && p.base == GB_BASE_YOY && c->paragraph_base != GB_BASE_NONE)
    c->paragraph_base = c->compared = GB_BASE_NONE; /* 从环比看 ends at 同比 */
  return p;
}

GbRange gb_predicate_verb_first(GbContext *c, GbRange np, GbRange rest, const GbToken *q,
                                GbPredicate *p) {
  gsize length = 0;
  const GbWord *w = gb_range_word(c, rest, GB_WORD_VERB, &length);
  if (p->measure != GB_MEASURE_LEVEL || q->counted || p->arrival || !w || length < 6 ||
      w->classes & (GB_WORD_KEEP | GB_WORD_GO) || w->percent != GB_MEASURE_GROWTH ||
      w->own != GB_MEASURE_CHANGE)
    return np;
  GbRange noun = {rest.a + (guint32)length, rest.b};
  const GbWord *attribute = noun.a < noun.b ? gb_name_attribute(c, gb_range_text(c, noun)) : NULL;
  if (!attribute || !gb_family_in(q->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD) ||
      gb_range_starts(c, noun, "到"))
    return np;
  p->measure = GB_MEASURE_CHANGE;
  p->sign = w->sign;
  p->base = GB_BASE_YOY;
  p->rule = "change, its verb before the noun";
  return noun;
}
