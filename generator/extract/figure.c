/* One figure of a clause: what it is of, by what stands before and behind it.
 * extract: private to this folder. */
#include <string.h>

#include "extract/grammar.h"
#include "extract/works.h"

#define MONEY (GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD | GB_FAMILY_MONEY_EUR)

/* 比重N%，比上年提高M个百分点，比第二产业高K个百分点: the points before were of the share too. */
static gboolean of_moved(const GbContext *c) {
  return c->last_measure == GB_MEASURE_PP && g_str_equal(c->said_of.name, c->moved.name);
}

/* The unit that a subject's level was told in; NULL none. */
static const char *unit_of(const GbContext *c, const GbSubject *subject) {
  const GbObservation *o = gb_observed(c, subject->observation);
  return o && o->measure == GB_MEASURE_LEVEL ? o->unit : NULL;
}

/* 桥梁12座、3600米，比上年增加2座: the change is of what was told in its unit; NULL none. */
static const GbSubject *told_in_unit(const GbContext *c, const GbToken *q) {
  const char *last = unit_of(c, &c->subject);
  if (!last || g_str_equal(last, q->unit))
    return NULL;
  for (guint i = c->n_recent; i-- > c->first_recent;) {
    const char *unit = unit_of(c, &c->recent[i]);
    if (unit && g_str_equal(unit, q->unit))
      return &c->recent[i];
  }
  return NULL;
}

/* 对A、B出口分别增长N、M，其中，A为最大市场，占K%: the member that the clause before tells of. */
static const GbSubject *member_told_of(const GbContext *c) {
  static const char *const LINKS[] = {"为", "是"};
  for (guint k = 0; c->pending.a < c->pending.b && k < G_N_ELEMENTS(LINKS); k++) {
    guint32 at = gb_range_last(c, (GbRange){0, c->pending.b}, LINKS[k]);
    guint32 comma = at == G_MAXUINT32 ? at : gb_range_last(c, (GbRange){0, at}, "，");
    const char *who =
        comma == G_MAXUINT32 ? "" : gb_range_text(c, (GbRange){comma + (guint32)strlen("，"), at});
    for (guint i = 0; strlen(who) >= 6 && i < c->n_list; i++)
      if (strstr(c->list[i].name, who))
        return &c->list[i];
  }
  return NULL;
}

/* No noun: the chain's subject; points go to a share or rate that stands before them. */
GbSubject gb_figure_elliptic(GbContext *c, const GbToken *q, const GbPredicate *p) {
  const GbSubject *counted = p->measure == GB_MEASURE_CHANGE ? gb_parent_behind_rate(c, q) : NULL;
  if (!counted && p->measure == GB_MEASURE_CHANGE)
    counted = told_in_unit(c, q);
  if (counted)
    return *counted;
  if (p->measure == GB_MEASURE_GROWTH && c->dated && c->among.open && c->among.past &&
      *c->among.whole.name) { /* A上涨N%，其中B下降M%；9月份，同比上涨K%: of A again */
    c->subject = c->among.whole;
    c->among.open = FALSE;
  }
  if (p->measure == GB_MEASURE_PP && *c->moved.name && !p->of_share &&
      (c->last_measure == GB_MEASURE_SHARE || c->last_measure == GB_MEASURE_LEVEL ||
       c->last_measure == GB_MEASURE_COMPLETION || of_moved(c)))
    return c->moved;
  gboolean of_all = p->measure == GB_MEASURE_SHARE || p->measure == GB_MEASURE_CONTRIBUTION;
  const GbSubject *member = of_all ? member_told_of(c) : NULL;
  if (member)
    return *member;
  if (c->joint && of_all)
    return gb_list_joint(c);
  if (*c->subject.name)
    return c->subject;
  return *c->item.name ? c->item : c->head;
}

/* 柑橘中脐橙产量, 国有投资中设备购置投资 */
GbSubject gb_figure_within(GbContext *c, GbRange np, const GbToken *q, const GbPredicate *p) {
  guint32 at = gb_range_last(c, np, "中");
  gsize known = 0;
  if (at != G_MAXUINT32 && gb_range_in_compound(c, at) &&
      !(gb_range_word(c, (GbRange){at + 3, np.b}, GB_WORD_INDICATOR, &known) && known >= 12))
    at = G_MAXUINT32; /* 工业中高新技术产业增加值, but 中高端产品 */
  if (at != G_MAXUINT32 &&
      (gb_range_starts(c, (GbRange){at + 3, np.b}, "的") || gb_range_starts(c, np, "每")))
    at = G_MAXUINT32; /* 每万人中 is no whole but a base */
  GbRange outer = {np.a, at}, inner = {at + 3, np.b};
  if (at == G_MAXUINT32 || outer.b - outer.a < 9 || inner.b <= inner.a || inner.b - inner.a < 6)
    return gb_name_read(c, np, q, p);
  const char *a = gb_range_text(c, gb_name_head(c, outer, FALSE));
  const char *b = gb_range_text(c, inner);
  const GbWord *x = gb_name_attribute(c, a), *y = gb_name_attribute(c, b);
  gboolean account = y && (g_str_equal(y->text, "收入") || g_str_equal(y->text, "支出"));
  gboolean items = account && gb_lexicon_find(c->lexicon, a) && gb_lexicon_find(c->lexicon, b);
  if (x && y && x == y && !items) /* 财政收入中税收收入 is a series of its own */
    b = gb_arena_printf(c->arena, "%.*s%s", (int)(strlen(a) - strlen(x->text)), a, b);
  return gb_name_make(c, b, q, p);
}

static gboolean counts_a_noun(GbContext *c, GbRange np, GbRange right, const GbToken *q,
                              const GbPredicate *p) {
  gboolean counted = q->counted || gb_tally_counts_people(c, right, q);
  if (p->measure != GB_MEASURE_LEVEL || !counted || gb_name_inherits(c, q))
    return FALSE;
  const char *rest = gb_range_text(c, gb_name_head(c, np, FALSE));
  const GbWord *attribute = *rest ? gb_name_attribute(c, rest) : NULL;
  if (gb_parent_is_owned(c, rest))
    return FALSE;
  return !attribute || g_str_equal(attribute->text, "项目") || right.a < right.b;
}

void gb_figure_set_subject(GbContext *c, const GbSubject *subject) {
  c->subject = *subject;
  if (subject->counted)
    c->counted = *subject;
  c->joint = FALSE;
  gb_balance_note(c, subject);
  if (!*c->section_head.name && *subject->attribute && !subject->counted &&
      gb_lexicon_find(c->lexicon, subject->name))
    c->section_head = *subject;
  gb_parent_owns(c, subject);
  c->owner_of_units = NULL;
  if (!*c->head.name && !subject->counted)
    c->head = *subject;
  GbFrame *frame = c->among.open ? &c->among : &c->by;
  if (frame->open && *subject->attribute && !subject->counted)
    frame->attribute = subject->attribute;
  const char *tail =
      frame->open && !*frame->place_tail ? gb_name_behind_place(c, subject->name) : NULL;
  if (tail)
    frame->place_tail = tail;
}

/* 甲、乙等X → X, but 甲资金、乙等资金 stays: 资金 alone says nothing. */
static GbRange without_names(GbContext *c, GbRange np) {
  GbRange rest = gb_thing_drop_names(c, np);
  const char *s = c->scan.bytes->str;
  gsize bare = 0;
  gb_lexicon_word_at(c->lexicon, s + rest.a, s + rest.b, GB_WORD_BARE, &bare);
  return bare && bare == rest.b - rest.a ? np : rest;
}

/* 通过A、B等方式筹集资金: the way is no part of what was done. */
static GbRange behind_way(const GbContext *c, GbRange np) {
  static const char *const BY[] = {"通过", "采取", "采用"};
  static const char WAY[] = "方式";
  guint32 at = gb_range_last(c, np, WAY);
  for (guint i = 0; at != G_MAXUINT32 && at + strlen(WAY) < np.b && i < G_N_ELEMENTS(BY); i++)
    if (gb_range_starts(c, np, BY[i]))
      return (GbRange){at + (guint32)strlen(WAY), np.b};
  return np;
}

/* Verbs of doing go from the head of an amount's noun as well; proper names before 等 too. */
static GbRange amount_noun(GbContext *c, GbRange np) {
  static const char *const SERVED[] = {"为", "向", "给"};
  const char *s = c->scan.bytes->str;
  np = behind_way(c, np);
  for (guint i = 0; i < G_N_ELEMENTS(SERVED); i++) {
    if (!gb_range_starts(c, np, SERVED[i]))
      continue;
    GbRange given = gb_thing_after_preposition(c, np); /* 为农户发放贷款 */
    if (gb_lexicon_word_before(c->lexicon, s + given.a, s + given.b,
                               GB_WORD_ATTRIBUTE | GB_WORD_BARE, NULL))
      np = given;
  }
  for (;;) {
    gsize go = 0, known = 0;
    np = gb_name_head(c, np, TRUE);
    const GbWord *w = gb_lexicon_word_at(c->lexicon, s + np.a, s + np.b, GB_WORD_GO, &go);
    gboolean both = w && w->classes & GB_WORD_KEEP; /* 发行债券 */
    gb_lexicon_word_at(c->lexicon, s + np.a, s + np.b,
                       GB_WORD_INDICATOR | GB_WORD_KEEP | GB_WORD_BOUND | GB_WORD_REGION, &known);
    gboolean relative =
        gb_range_starts(c, np, "具有") && gb_range_has(c, np, "的"); /* 具有资质的企业 */
    if (!go || both || relative || known > go || go >= np.b - np.a)
      return without_names(c, np);
    np.a += (guint32)go;
  }
}

static gboolean is_joined(const GbContext *c, GbRange left) {
  return gb_range_starts(c, left, "、") || gb_range_starts(c, left, "和") ||
         gb_range_starts(c, left, "及");
}

static GbSubject read_amount(GbContext *c, GbRange left, GbRange np, const GbToken *q,
                             const GbPredicate *p, GbRange right, const GbToken *next,
                             GbRange next_right) {
  guint32 pause = gb_range_starts(c, np, "的") ? gb_range_last(c, np, "、") : G_MAXUINT32;
  GbRange noun = amount_noun(c, pause == G_MAXUINT32 ? np : (GbRange){pause + 3, np.b});
  GbAmount place = {.right = right, .next_right = next_right, .next = next};
  GbSubject behind = gb_amount_behind(c, noun, q, &place);
  if (*behind.name)
    return behind;
  gsize go = 0;
  gb_range_word(c, noun, GB_WORD_GO, &go);
  if (go && !gb_family_in(q->family, MONEY) && go == noun.b - noun.a &&
      g_str_equal(c->last_unit, q->unit))
    return gb_subject_none(); /* 新建水田N亩，累计建成M亩: of what was named before */
  GbSubject subject = gb_amount_of_works(c, noun, &place);
  if (*subject.name) {
    c->restated = c->outlook && g_str_has_suffix(subject.name, "总投资");
    return subject;
  }
  subject = gb_amount_of_owner(c, noun, &place);
  if (!*subject.name)
    subject = gb_parent_work(c, noun, q);
  if (*subject.name)
    return subject;
  const char *s = c->scan.bytes->str;
  gsize length = 0;
  const GbWord *keep = gb_lexicon_word_at(c->lexicon, s + noun.a, s + noun.b,
                                          GB_WORD_KEEP | GB_WORD_BOUND | GB_WORD_BARE, &length);
  keep = keep && keep->classes & GB_WORD_KEEP ? keep : NULL; /* 新增债券 is one noun */
  subject = gb_figure_within(c, noun, q, p);
  if (keep && length < noun.b - noun.a)
    c->work_verb = keep->text;
  else if (is_joined(c, left) && *c->work_verb && *subject.name && !gb_range_has(c, np, "实际") &&
           !g_str_has_suffix(subject.name, "率") && !g_str_has_suffix(subject.name, "产量") &&
           !strstr(subject.name, "总"))
    subject.name = gb_arena_printf(c->arena, "%s%s", c->work_verb, subject.name);
  else if (!is_joined(c, left) && *subject.name)
    c->work_verb = ""; /* 争取资金N，其中甲资金M、乙资金K */
  return subject;
}

/* 4类16项补贴: the classes are named by the noun that follows the items. */
static GbSubject classes_of(GbContext *c, const GbFigurePlace *at, guint32 *end) {
  static const char *const CLASSES[] = {"大类", "方面", "类", "大项"};
  gboolean class = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(CLASSES); i++)
    class |= g_str_equal(at->q->unit, CLASSES[i]);
  gboolean fields =
      g_str_equal(at->q->unit, "个") && g_str_equal(gb_range_text(c, at->right), "方面");
  if (!at->next || !(fields || (class && at->next->start == at->q->end)))
    return gb_subject_none();
  GbSubject subject = gb_works_of_next(c, at->next, at->next_right);
  if (*subject.name) {
    *end = at->next->start;
    subject.name = gb_arena_printf(c->arena, "%s%s", subject.name,
                                   fields || g_str_equal(at->q->unit, "方面") ? "方面" : "类别");
  }
  return subject;
}

/* 1243户4321人脱贫: the households of what the people did. */
static GbSubject households_of(GbContext *c, const GbFigurePlace *at, guint32 *end) {
  const GbToken *next = at->next;
  if (!next || next->start != at->q->end || !gb_family_in(at->q->family, GB_FAMILY_HOUSEHOLD) ||
      !(gb_family_in(next->family, GB_FAMILY_PERSON) ||
        gb_tally_counts_people(c, at->next_right, next)) ||
      gb_thing_opens_nothing(c, at->next_right))
    return gb_subject_none();
  GbSubject people = gb_works_of_next(c, next, at->next_right);
  if (!*people.name)
    return people;
  *end = next->start;
  const char *tail = g_str_has_suffix(people.name, "人数") ? "人数" : "";
  people.name =
      gb_arena_printf(c->arena, "%.*s户数", (int)(strlen(people.name) - strlen(tail)), people.name);
  return people;
}

/* 授权企业10家13类产品: the first thing owns the second. */
static void own_by_first(GbContext *c, const GbFigurePlace *at, const GbSubject *first,
                         GbSubject *subject) {
  if (at->adjacent && *first->name && first->counted && !strstr(first->name, subject->stem) &&
      !g_str_has_suffix(first->name, "类别") && !g_str_has_suffix(first->name, "方面"))
    subject->name = gb_arena_printf(c->arena, "%s%s", first->name, subject->stem);
}

/* 新增X 5家，累计20家: behind these words stands the stock of X. */
gboolean gb_figure_says_stock(const GbContext *c, GbRange left) {
  static const char *const WORDS[] = {"累计", "共有", "总数", "总量", "共计", "合计", "年末"};
  for (guint i = 0; i < G_N_ELEMENTS(WORDS); i++)
    if (gb_range_has(c, left, WORDS[i]))
      return TRUE;
  return FALSE;
}

/* 28家建筑企业实现产值N: what was counted is the one that did it. */
static void own_by_doer(GbContext *c, const GbFigurePlace *at, GbSubject *subject) {
  gboolean done = gb_range_starts(c, at->left, "实现") || gb_range_starts(c, at->left, "完成");
  if (done && at->same_clause && c->subject.counted && *subject->name && !subject->counted &&
      !strstr(subject->name, c->subject.stem))
    subject->name = gb_arena_printf(c->arena, "%s%s", c->subject.stem, subject->name);
}

/* A经费N元，与B之比为M%: the ratio is of what was said before. */
static gboolean read_ratio(GbContext *c, GbRange np, const GbToken *q, GbSubject *subject) {
  static const char *const MARKS[] = {"与", "同"};
  gboolean mark = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(MARKS); i++)
    mark |= gb_range_starts(c, np, MARKS[i]);
  if (!mark || !gb_range_ends(c, np, "之比") || !*c->subject.name ||
      !gb_family_in(q->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE))
    return FALSE;
  *subject = c->subject;
  subject->name = gb_arena_printf(c->arena, "%s%s", c->subject.name, gb_range_text(c, np));
  return TRUE;
}

/* No noun: of the chain, or of its stock. A month said so is of that sentence alone. */
static GbSubject of_before(GbContext *c, const GbFigurePlace *at, const GbPredicate *p) {
  if (p->measure == GB_MEASURE_RANK && at->same_clause && c->last_measure == GB_MEASURE_SHARE &&
      *c->moved.name)
    return c->moved; /* 占比N%、居全市第M位 */
  GbSubject subject = gb_figure_elliptic(c, at->q, p);
  c->aside |= c->dated && c->opened_sentence == c->sentence && c->period.kind == GB_PERIOD_MONTH &&
              !c->opened_date && p->measure == GB_MEASURE_GROWTH;
  if (gb_figure_says_stock(c, at->left))
    subject.name = gb_parent_stock(c, subject.name);
  return subject;
}

/* 检测实验室（指获得资质的机构）531个: a definition behind the noun is no part of it. */
static GbRange without_definition(const GbContext *c, GbRange np) {
  static const char *const OPENS[] = {"（指", "（即", "（不含", "（不包括"};
  guint32 open = gb_range_ends(c, np, "）") ? gb_range_last(c, np, "（") : G_MAXUINT32;
  for (guint i = 0; open != G_MAXUINT32 && open > np.a && i < G_N_ELEMENTS(OPENS); i++)
    if (gb_range_starts(c, (GbRange){open, np.b}, OPENS[i]))
      np.b = open;
  return np;
}

/* 由420户1365人减少到38户: a start has an arrival behind it, and both its figures are one. */
static gboolean is_start(const GbContext *c, const GbFigurePlace *at, const GbPredicate *p) {
  static const char *const ARRIVALS[] = {"到", "至", "为"};
  if (at->adjacent && c->said.start)
    return p->measure == GB_MEASURE_LEVEL;
  gboolean arrives = at->next && at->next->start == at->q->end;
  for (guint i = 0; p->start && i < G_N_ELEMENTS(ARRIVALS) && !arrives; i++)
    arrives = gb_range_has(c, at->right, ARRIVALS[i]);
  return p->start && arrives;
}

/* 40种产品中，产量增长的有26种: of what was counted, those that do so. */
static GbSubject of_those_counted(GbContext *c, const GbFigurePlace *at) {
  GbSubject subject = gb_subject_none();
  if (!gb_range_ends(c, at->left, "的有") || !c->counted.counted || !*c->counted.stem ||
      !gb_thing_opens_nothing(c, at->right))
    return subject;
  GbRange kind = gb_name_head(c, (GbRange){at->left.a, at->left.b - 3}, TRUE);
  subject.stem = c->counted.stem;
  subject.counted = TRUE;
  subject.name = gb_arena_printf(c->arena, "%s%s", gb_range_text(c, kind), subject.stem);
  return subject;
}

/* A count: what stands before it, behind it, or was counted before. */
static GbSubject read_count(GbContext *c, const GbFigurePlace *at, GbRange np, GbRange state,
                            guint32 *end) {
  GbSubject first = c->subject, subject = classes_of(c, at, end);
  if (!*subject.name)
    subject = gb_deed_done_to(c, at, np, end);
  if (!*subject.name)
    subject = gb_deed_measured(c, at, np, end);
  GbRange rest = gb_name_head(c, np, FALSE);
  if (!*subject.name && rest.a >= rest.b)
    subject = households_of(c, at, end);
  if (!*subject.name)
    subject = of_those_counted(c, at);
  if (!*subject.name)
    subject = gb_tally_read(c, at->right, at->next != NULL, end);
  if (!*subject.name)
    subject = gb_works_name(c, np, at->right, at->q, at->next != NULL, at->same_clause, end);
  own_by_first(c, at, &first, &subject);
  gb_recount_sibling(c, at->q, &subject);
  subject.name = gb_owner_per_head(c, subject.name);
  return *subject.name ? subject : gb_recount_chain(c, state, at->q);
}

/* 围绕A增长N%: what an effort is for, its preposition off. */
static GbRange behind_aim(GbContext *c, GbRange np) {
  GbRange rest = gb_name_head(c, np, FALSE);
  gsize length = 0, known = 0;
  if (!gb_range_word(c, rest, GB_WORD_PREPOSITION, &length))
    return np;
  GbRange aim = gb_name_head(c, (GbRange){rest.a + (guint32)length, rest.b}, FALSE);
  gb_range_word(c, aim, GB_WORD_INDICATOR, &known);
  return known ? aim : np;
}

/* 公路里程N公里，新增M公里: behind a level in the same unit the verb alone is its change. */
static void add_to_stock(GbContext *c, GbRange left, const GbToken *q, GbPredicate *p) {
  if (p->measure != GB_MEASURE_LEVEL || q->counted || !gb_range_ends(c, left, "新增") ||
      !g_str_equal(c->last_unit, q->unit) || c->subject.counted || c->subject.observation < 0 ||
      gb_parent_stock(c, c->subject.name) != c->subject.name)
    return;
  p->measure = GB_MEASURE_CHANGE;
  p->base = c->change_base == GB_BASE_YTD ? GB_BASE_YTD : GB_BASE_YOY;
  p->sign = 1;
  p->rule = "change, added to the stock before it";
}

/* 比上年增加2座、600米: the verb is said once. */
static void change_again(GbContext *c, const GbFigurePlace *at, GbPredicate *p) {
  gboolean pause = at->left.b - at->left.a == strlen("、") && gb_range_starts(c, at->left, "、");
  if (!pause || !at->same_clause || p->measure != GB_MEASURE_LEVEL ||
      c->said.measure != GB_MEASURE_CHANGE || !told_in_unit(c, at->q))
    return;
  p->measure = GB_MEASURE_CHANGE;
  p->base = c->said.base;
  p->sign = c->said.sign;
  p->rule = "change, its verb said before";
}

/* 水资源量N亿立方米，折合径流深M毫米，比上年减少K%: the same amount once more, in another unit. */
static gboolean is_conversion(GbContext *c, GbRange left) {
  return *c->subject.name && gb_range_has(c, left, "折合");
}

/* 甲库、6万亩良田、乙渠等工程: a member of a list between members without figures. */
static gboolean is_member(GbContext *c, GbRange left, GbRange right) {
  return gb_range_ends(c, left, "、") && left.b - left.a > strlen("、") &&
         !gb_thing_opens_nothing(c, right) && !gb_amount_opens_predicate(c, right);
}

/* 生猪一季度出栏量: a part of a year amid the noun, of this figure alone; NULL none. */
static const GbToken *period_amid(const GbContext *c, GbRange np) {
  for (guint i = 0; i < c->scan.tokens->len; i++) {
    const GbToken *t = &g_array_index(c->scan.tokens, GbToken, i);
    if (t->type == GB_TOKEN_PERIOD && t->start > np.a + strlen("一") && t->end < np.b &&
        !t->when.shift && !t->when.day && t->when.kind > GB_PERIOD_YEAR &&
        t->when.kind != GB_PERIOD_YEARS && !gb_range_ends(c, (GbRange){np.a, t->start}, "、"))
      return t;
  }
  return NULL;
}

/* The first 、 of a range, or its end. */
static guint32 pause_in(const GbContext *c, GbRange r) {
  const char *s = c->scan.bytes->str;
  const char *at = g_strstr_len(s + r.a, r.b - r.a, "、");
  return at ? (guint32)(at - s) : r.b;
}

static void go_on_with(GbContext *c, const GbSubject *subject, gboolean own_noun) {
  const char *owner = own_noun ? NULL : c->owner_of_units;
  gb_figure_set_subject(c, subject);
  c->owner_of_units = owner;
}

/* No noun in front: it stands behind the figure, or was counted before; name "" none.
 * @behind  it stands behind */
static GbSubject behind_or_before(GbContext *c, const GbFigurePlace *at, GbRange np, GbRange state,
                                  GbPredicate *p, gboolean *behind) {
  GbSubject subject = gb_subject_none();
  gb_name_head(c, np, TRUE);
  if (!at->next)
    subject = gb_tally_part(c, at->right, at->q, p);
  if (p->measure != GB_MEASURE_LEVEL)
    return subject;
  subject = gb_amount_behind(
      c, (GbRange){np.b, np.b}, at->q,
      &(GbAmount){.right = at->right, .next_right = at->next_right, .next = at->next});
  *behind = *subject.name != 0;
  if (!*behind &&
      !gb_family_in(at->q->family, GB_FAMILY_PERCENT | GB_FAMILY_PERMILLE | GB_FAMILY_MULTIPLE))
    subject = gb_recount_chain(c, state, at->q);
  return subject;
}

/* 增长N%，完成排名全州第M位: a verb alone names nothing that could be ranked. */
static gboolean is_doing(GbContext *c, GbRange rest) {
  gsize go = 0;
  gb_range_word(c, rest, GB_WORD_GO, &go);
  return go && go == rest.b - rest.a;
}

/* 保持8%以上的增长, 年均14.6%增长: the noun behind the percentage says that it is a growth. */
static void read_growth_behind(const GbContext *c, const GbFigurePlace *at, GbPredicate *p) {
  static const char *const GROWTH[] = {"的增长", "增长", "的增速", "增速", "的增幅", "增幅"};
  const char *words = gb_range_text(c, at->right);
  gboolean grows = FALSE;
  for (guint i = 0; !at->next && *words && i < G_N_ELEMENTS(GROWTH); i++)
    grows |= g_str_equal(words, GROWTH[i]);
  if (!grows || p->measure != GB_MEASURE_LEVEL || !gb_family_in(at->q->family, GB_FAMILY_PERCENT))
    return;
  p->measure = GB_MEASURE_GROWTH;
  p->base = p->averaged ? GB_BASE_OTHER : GB_BASE_YOY;
  p->sign = 1;
  p->rule = "growth, said behind";
}

/* An amount of a plan or of an account; name "" none. */
static GbSubject of_account(GbContext *c, GbRange np, const GbToken *q, GbPredicate *p) {
  if (p->measure != GB_MEASURE_LEVEL || !gb_family_in(q->family, MONEY))
    return gb_subject_none();
  GbSubject subject = gb_plan_task(c, np, q, p);
  if (*subject.name)
    return subject;
  subject = gb_balance_item(c, np);
  if (*subject.name)
    p->rule = "item of an account";
  return subject;
}

/* What the figure is of, by the words before it and behind; name "" where they do not say.
 * @own_noun  it has a noun in front  @behind  the noun stands behind
 * @end       where the words of the next figure begin */
static GbSubject read_noun(GbContext *c, const GbFigurePlace *at, GbRange np, GbRange rest,
                           GbPredicate *p, gboolean *own_noun, gboolean *behind, guint32 *end) {
  const GbToken *q = at->q;
  gboolean level = p->measure == GB_MEASURE_LEVEL;
  GbSubject subject = of_account(c, np, q, p);
  if (*subject.name)
    return subject;
  if (level && read_ratio(c, np, q, &subject)) {
    *own_noun = FALSE;
    return subject;
  }
  if (gb_turn_output(c, at->left, rest, q, p, &subject) ||
      gb_turn_planted(c, at->left, rest, q, p, &subject)) {
    gb_name_head(c, np, TRUE);
    return subject;
  }
  if (counts_a_noun(c, np, at->right, q, p))
    return read_count(c, at, np, *own_noun || !q->counted ? np : at->left, end); /* 完成66项 */
  if (!*own_noun) {
    GbRange state = q->counted ? at->left : np;
    return behind_or_before(c, at, np, state, p, behind);
  }
  if (!level && p->measure != GB_MEASURE_SHARE)
    return gb_figure_within(c, gb_thing_drop_names(c, behind_aim(c, np)), q, p);
  if (level)
    subject = gb_recount_works(c, rest, q);
  if (!*subject.name)
    subject = read_amount(c, at->left, np, q, p, at->right, at->next, at->next_right);
  own_by_doer(c, at, &subject);
  return subject;
}

/* Returns where the words of the next figure begin. */
guint32 gb_figure_read(GbContext *c, const GbFigurePlace *at) {
  const GbToken *q = at->q;
  GbPredicate p = gb_predicate_read(c, at->left, q);
  p.start = is_start(c, at, &p);
  read_growth_behind(c, at, &p);
  if (gb_reference_missed(c, at->left, q, &p))
    p.subject_end = at->left.a;
  GbRange np = without_definition(c, (GbRange){at->left.a, p.subject_end});
  GbFigurePlace member = *at;
  if (is_member(c, at->left, at->right)) {
    member.right.b = pause_in(c, at->right);
    at = &member;
    np.a = np.b;
  }
  GbRange rest = gb_name_head(c, np, FALSE);
  c->amid = period_amid(c, rest);
  if (c->amid && !p.own_period)
    p.own_period = c->amid;
  gboolean own_noun = rest.a < rest.b, behind = FALSE; /* 整治9公里河道，为计划的M% */
  if (p.measure == GB_MEASURE_RANK && is_doing(c, rest))
    own_noun = FALSE;
  gb_reference_share_moved(c, q, at->same_clause && !own_noun, &p);
  gb_reference_goal(c, at->right, q, own_noun, &p);
  np = gb_predicate_verb_first(c, np, rest, q, &p);
  if (!own_noun) {
    add_to_stock(c, at->left, q, &p);
    change_again(c, at, &p);
  }
  guint32 end = q->end;
  GbSubject subject = read_noun(c, at, np, rest, &p, &own_noun, &behind, &end);
  if (!*subject.name)
    subject = of_before(c, at, &p);
  gb_observe(c, q, &p, &subject, (GbRange){at->left.a, q->end});
  if (g_str_has_prefix(subject.name, "扣除") && strstr(subject.name, "后的"))
    own_noun = FALSE; /* said once of the subject, which goes on as it is */
  if ((own_noun || subject.counted || behind) && !is_conversion(c, at->left))
    go_on_with(c, &subject, own_noun);
  c->last_unit = q->unit;
  c->amid = NULL;
  return end;
}
