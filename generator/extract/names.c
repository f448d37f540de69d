/* Numerals that belong to a name: codes, ordinals, slogans, thresholds, addresses, list numbers.
 * extract: private to this folder. Source of the classes: tests/gold/GUIDE.md. */
#include "extract/names.h"

#include <string.h>

typedef struct {
  const GbScan *scan;
  const char *s;
  guint32 length;
  GbToken *tokens;
  guint n;
  const GbLexicon *lexicon;
  guint32 defined; /* behind it, amounts are bounds of a term */
  guint sized;     /* token behind the last size in the name of works, 0 none */
} View;

static gboolean follows(const View *v, guint32 at, const char *word) {
  const char *p = v->s + at; /* ends with NUL, which no word has */
  while (*word && *p == *word) {
    p++;
    word++;
  }
  return !*word;
}

static gboolean precedes(const View *v, guint32 at, const char *word) {
  gsize n = strlen(word);
  return at >= n && v->s[at - 1] == word[n - 1] && memcmp(v->s + at - n, word, n) == 0;
}

static gboolean follows_any(const View *v, guint32 at, const char *const *words) {
  for (; *words; words++)
    if (follows(v, at, *words))
      return TRUE;
  return FALSE;
}

static gboolean precedes_any(const View *v, guint32 at, const char *const *words) {
  for (; *words; words++)
    if (precedes(v, at, *words))
      return TRUE;
  return FALSE;
}

/* The word of one of @classes that ends before @at, or that begins there; 0 none. */
static gsize word_before(const View *v, guint32 at, GbWordClasses classes) {
  gsize length = 0;
  gb_lexicon_word_before(v->lexicon, v->s, v->s + at, classes, &length);
  return length;
}

static gsize word_at(const View *v, guint32 at, GbWordClasses classes) {
  gsize length = 0;
  gb_lexicon_word_at(v->lexicon, v->s + at, v->s + v->length, classes, &length);
  return length;
}

/* A word of @classes begins between @from and @end and ends there. */
static gboolean has_word(const View *v, guint32 from, guint32 end, GbWordClasses classes) {
  for (guint32 at = from; at < end; at += g_utf8_skip[(guchar)v->s[at]])
    if (gb_lexicon_word_at(v->lexicon, v->s + at, v->s + end, classes, NULL))
      return TRUE;
  return FALSE;
}

static gboolean is_han_at(const View *v, guint32 at) {
  return at < v->length && (guchar)v->s[at] >= 0xE4 && (guchar)v->s[at] <= 0xE9;
}

/* No source is said at greater length: a text without marks is not read through for each numeral.
 */
#define SOURCE_BYTES 180u

/* Marks that end a clause. */
static const char *const CUTS[] = {"，", "。", "；", "：", NULL};

/* （图1、表2）, 见图3: the caption's word stands alone, not at the end of another (版图). */
static gboolean is_caption_number(const View *v, const GbToken *t) {
  static const char *const BEFORE[] = {"（", "、", "，",   "；", "见", "和",
                                       "与", "及", "包括", "含", NULL};
  gsize caption = word_before(v, t->start, GB_WORD_CAPTION);
  guint32 at = t->start - (guint32)caption;
  return caption && (at == 0 || precedes_any(v, at, BEFORE));
}

/* 1． 2、 （3） at the start of a sentence, 注：1．; 表1, 图2 */
static gboolean is_list_number(const View *v, const GbToken *t) {
  static const char *const MARKS[] = {"．", "、", ".", "）", "，", NULL};
  gboolean opens = t->start == 0 || (t->start <= 9 && precedes(v, t->start, "注："));
  if (opens && follows_any(v, t->num_end, MARKS) && t->value.scale == 0)
    return TRUE;
  static const char *const DOTS[] = {"．", ".", NULL};
  if (*t->unit == 0 && t->value.scale == 0 && precedes_any(v, t->start, CUTS) &&
      follows_any(v, t->num_end, DOTS) &&
      is_han_at(v, t->num_end + (follows(v, t->num_end, ".") ? 1 : 3)))
    return TRUE; /* 办好10件实事：1.新建…；2.改造… */
  if (t->start == 3 && precedes(v, t->start, "（") && follows(v, t->num_end, "）"))
    return TRUE;
  return !*t->unit && is_caption_number(v, t);
}

/* 举办2031云岭博览会: four digits of a year that touch a noun are part of its title. */
static gboolean is_title_year(const View *v, const GbToken *t) {
  return !*t->unit && t->num_end - t->num_start == 4 && t->value.scale == 0 &&
         (follows(v, t->num_start, "19") || follows(v, t->num_start, "20")) &&
         is_han_at(v, t->num_end);
}

/* 据…的N个城市价格资料, 根据N%人口抽样调查: the size of a source, between its preposition and its
 * noun in one clause. */
static gboolean is_size_of_source(const View *v, const GbToken *t) {
  if (!gb_seen_may_have(&v->scan->seen, "据", strlen("据")))
    return FALSE;
  guint32 a = t->start, b = t->end;
  guint32 first = a > SOURCE_BYTES ? a - SOURCE_BYTES : 0, last = b + SOURCE_BYTES;
  while (a >= 3 && a > first && (is_han_at(v, a - 3) || !precedes_any(v, a, CUTS)))
    a -= (guchar)v->s[a - 1] < 0x80 ? 1 : 3;
  while (b < v->length && b < last && !follows_any(v, b, CUTS))
    b += g_utf8_skip[(guchar)v->s[b]];
  return g_strstr_len(v->s + a, t->start - a, "据") && has_word(v, t->end, b, GB_WORD_SURVEY);
}

/* 营业收入排名前20的企业, 接待量前5位的景区: the best so many are a class. */
static gboolean is_best(const View *v, const GbToken *t) {
  return t->value.scale == 0 && precedes(v, t->start, "前") && follows(v, t->unit_end, "的") &&
         (!*t->unit || g_str_equal(t->unit, "位") || g_str_equal(t->unit, "名") ||
          g_str_equal(t->unit, "家"));
}

static gboolean is_ordinal_name(const View *v, const GbToken *t) {
  if (!t->ordinal)
    return FALSE;
  if (follows(v, t->num_end, "位") || follows(v, t->num_end, "名"))
    return FALSE;
  static const char *const ENDS[] = {"，", "、", "；", "。", "）", "和", NULL};
  return t->num_end < v->length && !follows_any(v, t->num_end, ENDS);
}

/* A letter, a plus, a degree, a slash or a middle dot touches the numeral. */
static gboolean is_code(const View *v, const GbToken *t) {
  if (!*t->unit && follows(v, t->num_end, "等"))
    return TRUE;
  static const char *const SAMPLES[] = {"抽样", "比例", "折算", NULL};
  if (precedes(v, t->start, "按") && follows_any(v, t->unit_end, SAMPLES))
    return TRUE;
  if (precedes(v, t->start, "折算为") &&
      !gb_family_in(t->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD))
    return TRUE;
  static const char *const BEFORE[] = {"+", "/", "·", "=", "×", "〔", "°", "'", NULL};
  if (gb_family_in(t->family, GB_FAMILY_MONEY | GB_FAMILY_MONEY_USD | GB_FAMILY_MONEY_EUR) &&
      follows(v, t->unit_end, "兑"))
    return TRUE; /* 1美元兑7.1元人民币 */
  if (!*t->unit && word_before(v, t->start, GB_WORD_CODE_BEFORE))
    return TRUE;
  static const char *const AFTER[] = {"+", "=", "·", "×", "°", "′", "″", "'", "〕", NULL};
  if (precedes_any(v, t->start, BEFORE) || follows_any(v, t->num_end, AFTER) ||
      word_at(v, t->num_end, GB_WORD_CODE_AFTER) || follows(v, t->unit_end, "="))
    return TRUE;
  if (t->start && g_ascii_isalpha(v->s[t->start - 1]))
    return TRUE;
  if (!*t->unit && v->s[t->num_end] == '/' && g_ascii_isdigit(v->s[t->num_end + 1]))
    return TRUE; /* 1/4 */
  if (t->num_end < v->length && g_ascii_isalpha(v->s[t->num_end]) && !*t->unit)
    return TRUE;
  if (follows(v, t->unit_end, "级") || follows(v, t->unit_end, "号线"))
    return !gb_family_in(t->family, GB_FAMILY_COUNT);
  return follows(v, t->num_end, "大") && !follows(v, t->num_end, "大类");
}

/* The words that follow without a mark between, Chinese characters alone. */
static guint32 words_end(const View *v, guint32 at) {
  while (at < v->length && (guchar)v->s[at] >= 0xE4 && (guchar)v->s[at] <= 0xE9)
    at += 3;
  return at;
}

/* 12345政务服务热线 */
static gboolean serves_callers(const View *v, const GbToken *t) {
  return has_word(v, t->num_end, words_end(v, t->num_end), GB_WORD_CODE_BEFORE);
}

/* 信息化2.0行动 */
static gboolean is_version(const View *v, const GbToken *t) {
  static const char *const ENDS[] = {"和", "及", "与", "左右", "以上", "以下", "的", "个", NULL};
  return !*t->unit && t->value.scale == 1 && v->s[t->num_end - 1] == '0' &&
         words_end(v, t->num_end) > t->num_end && !follows_any(v, t->num_end, ENDS);
}

/* 0000-5550142, 12345, 371500 */
static gboolean is_long_code(const View *v, const GbToken *t) {
  guint32 digits = t->num_end - t->num_start;
  if (digits == 5 && !*t->unit && t->value.scale == 0 && serves_callers(v, t))
    return TRUE;
  if (digits >= 2 && v->s[t->num_start] == '0' && v->s[t->num_start + 1] != '.')
    return TRUE;
  if (t->start && v->s[t->start - 1] == '-' && digits >= 5 && !*t->unit)
    return TRUE;
  return digits >= 7 && !*t->unit && t->value.scale == 0;
}

/* 压缩至2天, 日照时数9小时, 偏少4小时, 由9年提高到10年: behind arrival, start, change, a hedge or
 * its noun it measures; no calendar has 9.08年. */
static gboolean is_measured(const View *v, const GbToken *t) {
  static const char *const ARRIVALS[] = {"至", "到", "为", "达", "提前", "由", NULL};
  const GbWord *w =
      gb_lexicon_word_before(v->lexicon, v->s, v->s + t->start,
                             GB_WORD_VERB | GB_WORD_HEDGE_BEFORE | GB_WORD_ATTRIBUTE, NULL);
  return precedes_any(v, t->start, ARRIVALS) || (g_str_equal(t->unit, "年") && t->value.scale) ||
         (w && (w->own == GB_MEASURE_CHANGE || w->approx == GB_APPROX_ABOUT ||
                (w->families && gb_family_in(t->family, w->families))));
}

/* 年, 个月, 小时 are times where nothing says that they measure. */
static gboolean is_duration(const View *v, const GbToken *t) {
  static const char *const HOLIDAYS[] = {"假期", "长假", "假日", NULL};
  static const char *const BEHIND[] = {"的", "共", "累计", "里", "内", NULL};
  if (g_str_equal(t->unit, "天") && (precedes_any(v, t->start, HOLIDAYS) ||
                                     (follows_any(v, t->unit_end, BEHIND) && !is_measured(v, t))))
    return TRUE;
  return (gb_family_in(t->family, GB_FAMILY_TIME | GB_FAMILY_DURATION) ||
          g_str_equal(t->unit, "日")) &&
         !is_measured(v, t);
}

/* 年产5万吨纸浆、8万吨纸板生产线: sizes of a list that a work closes. */
static gboolean sizes_works(View *v, guint i) {
  const GbToken *t = &v->tokens[i];
  gboolean goes_on = v->sized && v->sized + 1 == i && t[-1].type == GB_TOKEN_PAUSE;
  guint32 end = t->end;
  if (!*t->unit || !(goes_on || word_before(v, t->start, GB_WORD_CAPACITY)))
    return FALSE;
  while (!goes_on && end < v->length && !follows_any(v, end, CUTS))
    end += g_utf8_skip[(guchar)v->s[end]];
  if (!goes_on && !has_word(v, t->end, end, GB_WORD_PLANT))
    return FALSE;
  v->sized = i + 1;
  return TRUE;
}

/* 连跨3个百亿元台阶: a count of steps is none of things. */
static gboolean counts_steps(const View *v, const GbToken *t) {
  static const char STEP[] = "台阶";
  return gb_family_in(t->family, GB_FAMILY_COUNT) &&
         gb_seen_may_have(&v->scan->seen, STEP, strlen(STEP)) &&
         g_strstr_len(v->s + t->end, words_end(v, t->end) - t->end, STEP);
}

/* 30万千瓦…项目, 1780mm…生产线: a size inside the name of a work. */
static gboolean is_size_of_work(const View *v, const GbToken *t) {
  static const char PROJECT[] = "项目", LINE[] = "生产线";
  const char *behind = v->s + t->end;
  gsize n = gb_seen_may_have(&v->scan->seen, PROJECT, strlen(PROJECT))
                ? words_end(v, t->end) - t->end
                : 0;
  if (*t->unit && n && g_strstr_len(behind, (gssize)n, PROJECT) &&
      (g_strstr_len(behind, (gssize)n, LINE) || word_before(v, t->start, GB_WORD_CAPACITY)))
    return TRUE; /* 年产2万吨饲料项目 */
  if (g_str_equal(t->unit, "千伏"))
    return is_han_at(v, t->end); /* 110千伏变电站, 220千伏输电线路 */
  if (!gb_family_in(t->family, GB_FAMILY_POWER | GB_FAMILY_APPARENT_POWER) &&
      !g_str_equal(t->unit, "毫米") && !g_str_equal(t->unit, "mm"))
    return FALSE;
  return has_word(v, t->end, words_end(v, t->end), GB_WORD_PLANT);
}

/* N亿参数规模以上的模型: how large those of a class are at least. */
static gboolean is_size_of_class(const View *v, const GbToken *t) {
  static const char SIZES[] = "规模以上";
  if (t->counted || !gb_seen_may_have(&v->scan->seen, SIZES, strlen(SIZES)))
    return FALSE;
  guint32 end = words_end(v, t->unit_end);
  const char *from = v->s + t->unit_end;
  const char *at = g_strstr_len(from, end - t->unit_end, SIZES);
  return at && at > from && at - from <= (gssize)strlen("装机容量") &&
         at + strlen(SIZES) + strlen("模型") <= v->s + end;
}

/* 大型茶企指年收入3000万元及以上的茶企；茶叶零售业600万元以上: behind 指 an amount and above
 * defines. */
static gboolean defines(const View *v, const GbToken *t) {
  return t->approx >= GB_APPROX_GE && t->start >= v->defined;
}

/* Where the first word that defines a term begins; behind the sentence: nowhere. */
static guint32 definition_in(const View *v) {
  guint32 at = 0;
  while (at < v->length &&
         !gb_lexicon_word_at(v->lexicon, v->s + at, v->s + v->length, GB_WORD_DEFINITION, NULL))
    at += g_utf8_skip[(guchar)v->s[at]];
  return at;
}

/* The token lies between quotation marks: a name, unless it is a percentage. */
static void mark_quoted(View *v) {
  int open = -1;
  for (guint i = 0; i < v->n; i++) {
    GbToken *t = &v->tokens[i];
    if (t->type == GB_TOKEN_QUOTE)
      open = (int)i;
    if (t->type != GB_TOKEN_UNQUOTE || open < 0)
      continue;
    gboolean title = follows(v, v->tokens[open].start, "《");
    for (int j = open + 1; j < (int)i; j++) {
      GbToken *inside = &v->tokens[j];
      if (inside->type == GB_TOKEN_QUANTITY && (title || !g_str_equal(inside->unit, "%")))
        inside->type = GB_TOKEN_NAME;
      else if (inside->type != GB_TOKEN_QUANTITY)
        inside->type = GB_TOKEN_NAME; /* punctuation of a quotation parts no clauses */
    }
    open = -1;
  }
}

static gboolean joins(const View *v, const GbToken *a, const GbToken *b, const char *const *marks) {
  for (; *marks; marks++)
    if (b->start == a->end + strlen(*marks) && follows(v, a->end, *marks))
      return TRUE;
  return FALSE;
}

/* 10.9：37.6：51.5, 1.35：1 and 1：0.9; the 1 of a ratio of two is its own unit. */
static void mark_ratios(View *v) {
  for (guint i = 0; i + 2 < v->n; i++) {
    GbToken *a = &v->tokens[i], *colon = &v->tokens[i + 1], *b = &v->tokens[i + 2];
    if (a->type != GB_TOKEN_QUANTITY || b->type != GB_TOKEN_QUANTITY ||
        colon->type != GB_TOKEN_COLON || *a->unit || a->end != colon->start ||
        colon->end != b->start)
      continue;
    colon->type = GB_TOKEN_RATIO;
    gboolean chain = i > 0 && v->tokens[i - 1].type == GB_TOKEN_RATIO;
    gboolean more =
        i + 3 < v->n && v->tokens[i + 3].type == GB_TOKEN_COLON && v->tokens[i + 3].start == b->end;
    if (chain || more)
      continue;
    a->family = b->family = GB_FAMILY_RATIO;
    a->counted = b->counted = FALSE;
    gboolean hundred = b->value.scale == 0 && b->value.digits == 100; /* 性别比104∶100 */
    if (hundred || (b->value.scale == 0 && b->value.digits == 1)) {
      b->type = GB_TOKEN_NAME;
      a->end = b->end; /* the next words begin behind the 1 */
    } else if (a->value.scale == 0 && a->value.digits == 1) {
      a->type = GB_TOKEN_NAME;
      b->start = a->start; /* the noun ends before the 1 */
    }
  }
}

/* 5%—6%, 100～150公里: the unit of the second serves the first. A noun behind makes a class. */
static void mark_ranges(View *v) {
  static const char *const DASHES[] = {"—", "～", "-", "至", "到", "——", NULL};
  static const char *const ENDS[] = {"，",   "、",   "；", "。",   "）", "左右",
                                     "以上", "之间", "的", "区间", NULL};
  for (guint i = 0; i + 1 < v->n; i++) {
    GbToken *a = &v->tokens[i], *b = &v->tokens[i + 1];
    if (b->type == GB_TOKEN_DASH && i + 2 < v->n)
      b = &v->tokens[i + 2];
    if (a->type != GB_TOKEN_QUANTITY || b->type != GB_TOKEN_QUANTITY || !joins(v, a, b, DASHES))
      continue;
    if (*a->unit && !g_str_equal(a->unit, b->unit))
      continue;
    if (g_str_equal(b->unit, "岁") && (is_han_at(v, b->end) || follows(v, b->end, "、"))) {
      a->type = b->type = GB_TOKEN_NAME; /* 16—24岁、25—29岁人口: ages are classes */
      continue;
    }
    gboolean class = follows(v, b->end, "的") && (!a->start || precedes_any(v, a->start, CUTS));
    if (class || (b->end < v->length && !follows_any(v, b->end, ENDS))) {
      a->type = b->type = GB_TOKEN_NAME;
      continue;
    }
    b->range = TRUE;
    gb_token_share_unit(a, b);
    a->approx = GB_APPROX_GE;
    b->approx = GB_APPROX_LE;
    if (b->value.digits < 0 && v->s[b->start] == '-')
      b->value = gb_decimal_negate(b->value);
    b->start = b->num_start;
  }
}

/* 地铁1、2、3号线: the word that makes the last numeral a name is said once. */
static void mark_shared_names(View *v) {
  guint32 shared = G_MAXUINT32; /* where the name begins that the next one shares its word with */
  for (guint i = v->n; i-- > 2;) {
    GbToken *a = &v->tokens[i - 2], *pause = &v->tokens[i - 1], *b = &v->tokens[i];
    if (a->type == GB_TOKEN_QUANTITY && b->type == GB_TOKEN_NAME && pause->type == GB_TOKEN_PAUSE &&
        !*a->unit && b->num_end && a->end == pause->start && pause->end == b->start &&
        (b->start == shared || follows(v, b->num_end, "号"))) {
      a->type = GB_TOKEN_NAME;
      shared = a->start;
    }
  }
}

/* 超10亿元企业9户, 突破5000万元的村3个: what the things of the next figure reach. */
static gboolean is_class(const View *v, guint i) {
  const GbToken *t = &v->tokens[i], *next = i + 1 < v->n ? t + 1 : NULL;
  gboolean of = follows(v, t->end, "的");
  guint32 at = t->end + (of ? 3 : 0);
  if (!next || next->type != GB_TOKEN_QUANTITY || !next->counted || next->start - t->end > 24)
    return FALSE;
  const GbWord *reach =
      gb_lexicon_word_before(v->lexicon, v->s, v->s + t->start, GB_WORD_HEDGE_BEFORE, NULL);
  if (!(reach ? reach->approx > GB_APPROX_ABOUT : precedes(v, t->start, "过")))
    return FALSE;
  if (of && !t->counted && next->start - at >= 6 && words_end(v, at) >= next->start)
    return TRUE; /* 建筑面积超过300平方米的仓库26座 */
  return gb_family_in(t->family, GB_FAMILY_MONEY) && word_at(v, at, GB_WORD_SORT);
}

/* 就业人员10万人事故死亡人数0.9人: so many people are the base of the rate. （以女性为100） */
static gboolean is_base_of_rate(const View *v, guint i) {
  static const char *const RATES[] = {"死亡人数", "死亡率", "发病率", "拥有量", NULL};
  const GbToken *t = &v->tokens[i], *next = i + 1 < v->n ? t + 1 : NULL;
  if (precedes(v, t->start, "每") && is_han_at(v, t->end))
    return TRUE; /* 每10万人中 */
  if (!*t->unit && precedes(v, t->start, "为") &&
      (follows(v, t->end, "）") || follows(v, t->end, "，"))) {
    const char *open = g_strrstr_len(v->s, t->start, "（以");
    return open && v->s + t->start - open < 40;
  }
  if (!next || next->type != GB_TOKEN_QUANTITY || !g_str_has_suffix(t->unit, "万人") ||
      !is_han_at(v, t->end))
    return FALSE;
  const char *from = v->s + t->end;
  for (const char *const *r = RATES; *r; r++)
    if (g_strstr_len(from, (gssize)(v->s + next->start - from), *r))
      return TRUE;
  return FALSE;
}

void gb_names_mark(GbScan *scan, const GbLexicon *lexicon) {
  View v = {scan,
            scan->bytes->str,
            (guint32)scan->bytes->len,
            (GbToken *)(gpointer)scan->tokens->data,
            scan->tokens->len,
            lexicon,
            0,
            0};
  v.defined = definition_in(&v);
  for (guint i = 0; i < v.n; i++) {
    GbToken *t = &v.tokens[i];
    if (t->type != GB_TOKEN_QUANTITY)
      continue;
    gboolean digits = g_ascii_isdigit(v.s[t->num_start]);
    if (!t->valid || t->threshold || is_ordinal_name(&v, t) || is_code(&v, t) ||
        (digits && (is_list_number(&v, t) || is_long_code(&v, t) || is_version(&v, t))) ||
        is_best(&v, t) || is_duration(&v, t) || is_size_of_work(&v, t) || is_size_of_class(&v, t) ||
        is_title_year(&v, t) || is_size_of_source(&v, t) || defines(&v, t) || counts_steps(&v, t) ||
        sizes_works(&v, i) || is_base_of_rate(&v, i) || is_class(&v, i)) {
      t->type = GB_TOKEN_NAME;
      if (!t->threshold)
        t->end = MAX(t->num_end, t->start + 1);
    }
  }
  mark_shared_names(&v);
  mark_quoted(&v);
  mark_ratios(&v);
  mark_ranges(&v);
}
