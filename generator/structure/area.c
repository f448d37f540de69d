/* Finds the name of an area by its form: a short name that ends in 省, 市, 县 …
 * structure: title and lead → area, rank. */
#include "structure/area.h"

#include "structure/signs.h"

#define NAME_MAX_CHARS 12

static const GbAreaName NO_AREA = {NULL, 0, FALSE};

typedef struct {
  const char *word;
  GbAreaRank rank;
} Suffix;

/* Longest first: 自治州 before 州. */
static const Suffix SUFFIXES[] = {{"特别行政区", GB_RANK_PROVINCE},
                                  {"自治区", GB_RANK_PROVINCE},
                                  {"自治州", GB_RANK_CITY},
                                  {"自治县", GB_RANK_COUNTY},
                                  {"自治旗", GB_RANK_COUNTY},
                                  {"地区", GB_RANK_CITY},
                                  {"街道", GB_RANK_TOWN},
                                  {"新区", GB_RANK_COUNTY},
                                  {"开发区", GB_RANK_COUNTY},
                                  {"国", GB_RANK_NATION},
                                  {"省", GB_RANK_PROVINCE},
                                  {"市", GB_RANK_CITY},
                                  {"州", GB_RANK_CITY},
                                  {"盟", GB_RANK_CITY},
                                  {"县", GB_RANK_COUNTY},
                                  {"区", GB_RANK_COUNTY},
                                  {"旗", GB_RANK_COUNTY},
                                  {"镇", GB_RANK_TOWN},
                                  {"乡", GB_RANK_TOWN},
                                  {"苏木", GB_RANK_TOWN}};

/* 全国人口普查, 全国经济普查: what a survey is called says nothing of whose report it is. */
static gboolean names_a_survey(const char *after, const char *end) {
  const char *at = g_strstr_len(after, end - after, "普查");
  return at && at - after >= 6 && at - after <= 15;
}

/* 全省, 我市: a pointing word and one sign of rank; 地区 and 街道 never stand so. */
static GbAreaName pointing_at(const char *p, const char *end) {
  static const char *const WORDS[] = {"全自治区", "全国", "我国", "全省", "我省", "本省", "全市",
                                      "我市",     "本市", "全州", "我州", "本州", "全盟", "我盟",
                                      "全县",     "我县", "本县", "全区", "我区", "本区", "全旗",
                                      "我旗",     "全镇", "我镇", "本镇", "全乡", "我乡", NULL};
  int word = gb_sign_starts_any(p, end, WORDS);
  if (word < 0 || names_a_survey(p + strlen(WORDS[word]), end))
    return NO_AREA;
  return (GbAreaName){p, strlen(WORDS[word]), FALSE};
}

static gboolean is_name_sign(gunichar c) {
  return gb_sign_is_han(c) || g_ascii_isalpha((gchar)(c < 0x80 ? c : 0)) || c == 0xD7 ||
         c == 0x25CB || c == '*';
}

/* Words that no name of an area holds, but common nouns do. */
static gboolean is_common(const char *p, const char *end) {
  static const char *const WORDS[] = {
      "城市", "社区", "小区", "园区", "景区", "灾区", "区域", "城区", "街区", "校区",
      "辖区", "乡镇", "城镇", "集镇", "村镇", "城乡", "市场", "市区", "片区", "库区",
      "牧区", "山区", "经济", "社会", "发展", "建设", "农村", "工业", "国民", "政府",
      "人民", "统计", "关于", "报告", "工作", "全面", "情况", "运行", "计划", "执行",
      "企业", "投资", "各",   "我们", "去年", "今年", "中国", NULL};
  return gb_sign_has_any(p, end, WORDS);
}

/* 东城区, 南山区: a district of three characters, though 城区 and 山区 are common nouns. */
static gboolean is_district(const char *p, const char *after) {
  static const char *const NOUNS[] = {"主", "老", "旧", "县", "大", "小", "各",
                                      "全", "高", "深", "边", "沿", "中", NULL};
  return after - p == 9 && gb_sign_starts_any(p, after, NOUNS) < 0 &&
         (gb_sign_starts(p + 3, after, "城区") || gb_sign_starts(p + 3, after, "山区"));
}

/* 城市, 地区, 上市, 超市: two characters that end like a name. */
static gboolean is_short_noun(const char *p, const char *after) {
  static const char *const FIRST[] = {"地", "城", "郊", "新", "老", "林", "农", "牧", "山", "灾",
                                      "片", "库", "各", "该", "同", "跨", "分", "省", "市", "县",
                                      "区", "大", "小", "外", "内", "中", "乡", "村", "集", "街",
                                      "门", "超", "股", "楼", "夜", "早", "上", "都", "家", "故",
                                      "下", "重", "古", "此", "社", "园", "景", NULL};
  return after - p == 6 && gb_sign_starts_any(p, after, FIRST) >= 0;
}

static const Suffix *suffix_at(const char *p, const char *end) {
  for (guint i = 0; i < G_N_ELEMENTS(SUFFIXES); i++)
    if (SUFFIXES[i].rank != GB_RANK_NATION && gb_sign_starts(p, end, SUFFIXES[i].word))
      return &SUFFIXES[i];
  return NULL;
}

/* What may not follow the suffix: 市场, 区域, 县级, 镇村 … */
static gboolean goes_on(const char *after, const char *end) {
  static const char *const WORDS[] = {"场", "民", "级", "值", "容", "域", "划", "内",
                                      "间", "位", "委", "直", "属", "辖", "区", "县",
                                      "村", "镇", "乡", "市", "份", "外", "里", "营",
                                      "企", "道", "际", "家", "有", "省", "长", NULL};
  /* 云岭县县情, 云岭市市本级: the second says the rank once more */
  static const char *const OWN[] = {"情", "域", "本级", "级", "直", NULL};
  const Suffix *again = suffix_at(after, end);
  if (again && gb_sign_starts(after - strlen(again->word), end, again->word) &&
      gb_sign_starts_any(after + strlen(again->word), end, OWN) >= 0)
    return FALSE;
  return gb_sign_starts_any(after, end, WORDS) >= 0;
}

/* One name with its suffix; its end, NULL none. */
static const char *one_name(const char *p, const char *end) {
  const char *q = p;
  for (guint n = 0; q < end && n < NAME_MAX_CHARS; n++, q = g_utf8_next_char(q)) {
    if (!is_name_sign(g_utf8_get_char(q)))
      return NULL;
    const Suffix *suffix = n ? suffix_at(q, end) : NULL;
    if (!suffix)
      continue;
    const char *after = q + strlen(suffix->word);
    if ((!is_common(p, after) || is_district(p, after)) && !is_short_noun(p, after) &&
        (!goes_on(after, end) || one_name(after, end)))
      return after;
  }
  return NULL;
}

GbAreaName gb_area_at(const char *p, const char *end) {
  GbAreaName pointing = pointing_at(p, end);
  if (pointing.bytes)
    return pointing;
  const char *stop = p, *next = one_name(p, end);
  for (guint n = 0; next && n < 4; n++) {
    stop = next;
    next = one_name(stop, end);
  }
  return stop == p ? NO_AREA : (GbAreaName){p, (gsize)(stop - p), TRUE};
}

/* Behind the numeral in characters at @p where it counts years, months or quarters: 二〇二五年, but
 * 三岔市 is a name. */
static const char *skip_characters(const char *p, const char *end) {
  static const char *const DIGITS[] = {"〇", "○",  "零", "一", "二", "三", "四", "五", "六",
                                       "七", "八", "九", "十", "-",  "—",  "至", "、", NULL};
  static const char *const UNITS[] = {"年", "月", "季度", "日", NULL};
  const char *q = p;
  for (int sign; (sign = gb_sign_starts_any(q, end, DIGITS)) >= 0;)
    q += strlen(DIGITS[sign]);
  return gb_sign_starts_any(q, end, UNITS) >= 0 ? q : p;
}

/* Behind the date that may stand at [p, end): 2023年上半年, 二〇二五年, 1—5月. */
static const char *skip_date(const char *p, const char *end) {
  static const char *const SIGNS[] = {"年", "上半年", "下半年", "前三季度", "季度", "月份", "月",
                                      "-",  "—",      "至",     "度",       "第",   "日",   NULL};
  while (p < end) {
    int sign = gb_sign_starts_any(p, end, SIGNS);
    const char *behind = sign >= 0 ? p + strlen(SIGNS[sign]) : skip_characters(p, end);
    if (behind == p && gb_sign_digit(g_utf8_get_char(p)) >= 0)
      behind = g_utf8_next_char(p);
    if (behind == p)
      break;
    p = behind;
  }
  return p;
}

/* 上海2025年…, 安徽2023年…: a name without a suffix, right before the year. */
static GbAreaName before_year(const char *p, const char *end) {
  const char *q = p;
  guint n = 0;
  while (q < end && n < 5 && gb_sign_is_han(g_utf8_get_char(q)) && !is_common(p, q)) {
    q = g_utf8_next_char(q);
    n++;
  }
  const char *stop = q;
  for (guint digits = 0; stop < end && digits < 4; digits++, stop = g_utf8_next_char(stop))
    if (gb_sign_digit(g_utf8_get_char(stop)) < 0)
      return NO_AREA;
  gboolean year = n >= 2 && n <= 4 && gb_sign_starts(stop, end, "年") && !is_common(p, q);
  return year ? (GbAreaName){p, (gsize)(q - p), TRUE} : NO_AREA;
}

GbAreaName gb_area_in_title(const char *p, const char *end) {
  static const char *const LEADS[] = {"关于", "——", "《", "在", "（", "印发", ":", "：", NULL};
  const char *start = p;
  while (p < end) {
    const char *q = skip_date(p, end);
    int lead = gb_sign_starts_any(q, end, LEADS);
    if (lead >= 0) {
      p = start = q + strlen(LEADS[lead]);
      continue;
    }
    if (p == start || q > p) {
      GbAreaName area = gb_area_at(q, end);
      if (!area.bytes && q == start)
        area = before_year(q, end);
      if (area.bytes)
        return area;
    }
    p = q < end ? g_utf8_next_char(q) : end;
  }
  return NO_AREA;
}

GbAreaName gb_area_in_lead(const char *p, const char *end) {
  for (; p < end; p = g_utf8_next_char(p)) {
    GbAreaName area = pointing_at(p, end);
    if (area.bytes)
      return area;
  }
  return NO_AREA;
}

GbAreaName gb_area_opening(const char *p, const char *end) {
  static const char *const DATES[] = {"今年以来", "今年", "截至", "，", NULL};
  const char *from = p;
  do {
    from = p;
    p = skip_date(p, end);
    int word = gb_sign_starts_any(p, end, DATES);
    p += word >= 0 ? strlen(DATES[word]) : 0;
  } while (p != from);
  const char *stop = one_name(p, end);
  if (!stop || gb_area_in_lead(p, stop).bytes || gb_sign_ends(p, stop, "地区"))
    return NO_AREA;                       /* 年末全市, 实现地区生产总值 */
  const char *part = one_name(stop, end); /* 云岭市河湾区 */
  g_autofree char *whole = g_strndup(p, (gsize)(stop - p));
  g_autofree char *inner = part ? g_strndup(stop, (gsize)(part - stop)) : NULL;
  if (inner && gb_area_rank(inner) > gb_area_rank(whole))
    stop = part;
  return (GbAreaName){p, (gsize)(stop - p), TRUE};
}

static gboolean is_municipality(const char *area) {
  static const char *const NAMES[] = {"北京",   "天津",   "上海",   "重庆", "北京市",
                                      "天津市", "上海市", "重庆市", NULL};
  for (int i = 0; NAMES[i]; i++)
    if (g_str_equal(area, NAMES[i]))
      return TRUE;
  return FALSE;
}

GbAreaRank gb_area_rank(const char *area) {
  if (is_municipality(area))
    return GB_RANK_PROVINCE;
  for (guint i = 0; i < G_N_ELEMENTS(SUFFIXES); i++)
    if (g_str_has_suffix(area, SUFFIXES[i].word))
      return SUFFIXES[i].rank;
  return GB_RANK_UNKNOWN;
}

const char *gb_area_rank_name(GbAreaRank rank) {
  static const char *const NAMES[] = {"unknown", "nation", "province", "city", "county", "town"};
  return NAMES[rank];
}
