/* One rule of structure a test: titles, areas, periods, headings, sentences, paragraphs. All
 * places and figures are invented. */
#include <glib.h>
#include <string.h>

#include "structure/structure.h"
#include "support/outline.h"
#include "support/samples.h"

#define BODY "\n今年以来，经济平稳。生产增长3.0%。\n"

static GPtrArray *structure(const char *words) {
  g_autoptr(GbText) text = gb_test_text_of(words);
  GPtrArray *reports = gb_structure(text);
  gb_test_assert_reports(text, reports);
  return reports;
}

/* —— Title, area, type, period —— */

typedef struct {
  const char *words, *title, *area;
  GbAreaRank rank;
  GbReportType type;
  const char *period;
} Head;

static const Head HEADS[] = {
    {"2031年上半年全省经济运行情况" BODY, "2031年上半年全省经济运行情况", "全省", GB_RANK_PROVINCE,
     GB_REPORT_PERIODIC, "2031-S1"},
    {"云岭州2031年前三季度经济运行分析" BODY, "云岭州2031年前三季度经济运行分析", "云岭州",
     GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-01-01/P9M"},
    {"河湾县２０３１年１—５月经济运行简析" BODY, "河湾县２０３１年１—５月经济运行简析", "河湾县",
     GB_RANK_COUNTY, GB_REPORT_PERIODIC, "2031-01-01/P5M"},
    {"云岭州2031年前4个月经济运行简析" BODY, "云岭州2031年前4个月经济运行简析", "云岭州",
     GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-01-01/P4M"},
    {"二〇三一年一季度云岭市经济形势" BODY, "二〇三一年一季度云岭市经济形势", "云岭市",
     GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-Q1"},
    {"2031年云岭市国民经济和社会发展\n统计公报[1]\n云岭市统计局" BODY,
     "2031年云岭市国民经济和社会发展统计公报", "云岭市", GB_RANK_CITY, GB_REPORT_BULLETIN, "2031"},
    {"关于云岭市2030年国民经济和社会发展计划执行情况与2031年国民经济和社会发展计划草案的报告" BODY,
     "关于云岭市2030年国民经济和社会发展计划执行情况与2031年国民经济和社会发展计划草案的报告",
     "云岭市", GB_RANK_CITY, GB_REPORT_PLAN, "2031"},
    {"关于重庆市2030年预算执行情况和2031年预算草案的报告" BODY,
     "关于重庆市2030年预算执行情况和2031年预算草案的报告", "重庆市", GB_RANK_PROVINCE,
     GB_REPORT_BUDGET, "2030"},
    {"政 府 工 作 报 告\n——2032年3月4日在云岭市河湾区第九届人民代表大会第二次会议上\n"
     "各位代表：" BODY,
     "政府工作报告", "云岭市河湾区", GB_RANK_COUNTY, GB_REPORT_WORK, "2031"},
    {"贵州省2031年经济运行情况" BODY, "贵州省2031年经济运行情况", "贵州省", GB_RANK_PROVINCE,
     GB_REPORT_PERIODIC, "2031"},
    {"关于云岭市东城区2031年预算执行情况的报告" BODY, "关于云岭市东城区2031年预算执行情况的报告",
     "云岭市东城区", GB_RANK_COUNTY, GB_REPORT_BUDGET, "2031"},
    {"2032年云岭市政府工作报告" BODY, "2032年云岭市政府工作报告", "云岭市", GB_RANK_CITY,
     GB_REPORT_WORK, "2031"},
    {"政府工作报告\n（2032年8月4日）\n现在，我代表镇政府报告全镇工作。\n", "政府工作报告", "全镇",
     GB_RANK_TOWN, GB_REPORT_WORK, "2032"},
    {"云岭市国民经济和社会发展第十一个五年规划纲要" BODY,
     "云岭市国民经济和社会发展第十一个五年规划纲要", "云岭市", GB_RANK_CITY, GB_REPORT_PLAN,
     "2006/2010"},
    {"云岭市“十二五”水利发展规划" BODY, "云岭市“十二五”水利发展规划", "云岭市", GB_RANK_CITY,
     GB_REPORT_PLAN, "2011/2015"},
    {"河湾县茶产业发展规划（2031—2035年）" BODY, "河湾县茶产业发展规划（2031—2035年）", "河湾县",
     GB_RANK_COUNTY, GB_REPORT_PLAN, "2031/2035"},
    {"云岭州第七次全国人口普查公报（第二号）\n与2010年相比，增加3万人。\n",
     "云岭州第七次全国人口普查公报（第二号）", "云岭州", GB_RANK_CITY, GB_REPORT_BULLETIN, "2020"},
    {"云岭市第四次全国经济普查主要数据公报" BODY, "云岭市第四次全国经济普查主要数据公报", "云岭市",
     GB_RANK_CITY, GB_REPORT_BULLETIN, "2018"},
    {"河湾县概况\n河湾县地处平原，2031年人口54万。\n", "河湾县概况", "河湾县", GB_RANK_COUNTY,
     GB_REPORT_PROFILE, ""},
    {"全市经济运行情况\n2031年上半年，全市生产总值增长3.0%。\n", "全市经济运行情况", "全市",
     GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-S1"},
    {"我区农村经济稳步发展\n2031年，全区粮食增产。\n", "我区农村经济稳步发展", "我区",
     GB_RANK_COUNTY, GB_REPORT_PERIODIC, "2031"},
    {"稳中有进 总体向好——2031年上半年云岭市经济运行情况分析" BODY,
     "稳中有进 总体向好——2031年上半年云岭市经济运行情况分析", "云岭市", GB_RANK_CITY,
     GB_REPORT_PERIODIC, "2031-S1"},
    {"2031年三岔市上半年经济运行情况" BODY, "2031年三岔市上半年经济运行情况", "三岔市",
     GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-S1"},
    {"二〇三一年一季度四岭省经济形势" BODY, "二〇三一年一季度四岭省经济形势", "四岭省",
     GB_RANK_PROVINCE, GB_REPORT_PERIODIC, "2031-Q1"},
    {"河湾县县情概况\n河湾县地处平原，2031年人口54万。\n", "河湾县县情概况", "河湾县",
     GB_RANK_COUNTY, GB_REPORT_PROFILE, ""},
    {"第七次全国人口普查公报（第二号）\n全区男性人口3万人。\n",
     "第七次全国人口普查公报（第二号）", "全区", GB_RANK_COUNTY, GB_REPORT_BULLETIN, "2020"},
    {"经济社会发展情况汇报\n2031年前三季度，云岭市生产增长3.0%，我市投资增长。\n",
     "经济社会发展情况汇报", "云岭市", GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-01-01/P9M"},
    {"全市经济运行分析\n2031年1—3季度，云岭市实现地区生产总值3亿元。\n", "全市经济运行分析",
     "云岭市", GB_RANK_CITY, GB_REPORT_PERIODIC, "2031-01-01/P9M"},
    {"全市经济运行分析\n截至2031年末全市企业3家，实现地区生产总值3亿元。\n", "全市经济运行分析",
     "全市", GB_RANK_CITY, GB_REPORT_PERIODIC, "2031"},
    {"城市建设工作情况\n上半年，本县完成投资3亿元。\n", "城市建设工作情况", "本县", GB_RANK_COUNTY,
     GB_REPORT_PERIODIC, ""},
};

static void test_head(gconstpointer data) {
  const Head *head = data;
  g_autoptr(GPtrArray) reports = structure(head->words);
  const GbReport *report = g_ptr_array_index(reports, 0);
  char period[GB_PERIOD_BUFFER];
  g_assert_cmpuint(reports->len, ==, 1);
  g_assert_cmpstr(report->title, ==, head->title);
  g_assert_cmpstr(report->area, ==, head->area);
  g_assert_cmpint(report->rank, ==, head->rank);
  g_assert_cmpint(report->type, ==, head->type);
  g_assert_cmpstr(gb_period_format(report->period, period), ==, head->period);
}

/* The same report gives the same slug in any file and at any place. */
static void test_slug(void) {
  g_autoptr(GPtrArray) one = structure("云岭市2031年1—5月经济运行情况" BODY);
  g_autoptr(GPtrArray) other = structure("\n\n　云岭市2031年1—5月经济运行情况" BODY "又：无。\n");
  g_autoptr(GPtrArray) third = structure("河湾市2031年1—5月经济运行情况" BODY);
  const GbReport *a = g_ptr_array_index(one, 0), *b = g_ptr_array_index(other, 0);
  const GbReport *c = g_ptr_array_index(third, 0);
  g_assert_cmpstr(a->slug, ==, b->slug);
  g_assert_cmpstr(a->slug, !=, c->slug);
  g_assert_true(g_str_has_prefix(a->slug, "2031-m1-5-periodic-"));
  g_assert_cmpuint(strlen(a->slug), ==, strlen("2031-m1-5-periodic-") + 6);
}

/* —— How many reports —— */

typedef struct {
  const char *name, *words;
  guint reports;
} Split;

static const Split SPLITS[] = {
    {"two-titles", "云岭市2031年经济运行情况" BODY "河湾市2031年经济运行情况" BODY, 2},
    {"same-area-other-year", "云岭市2030年经济运行情况" BODY "云岭市2031年经济运行情况" BODY, 2},
    {"heading-without-area", "云岭市2031年上半年情况报告" BODY "上半年经济和社会发展情况回顾" BODY,
     1},
    {"heading-of-whole-area", "云岭市2031年上半年情况报告" BODY "2031年全市经济运行情况" BODY, 1},
    {"numbered-heading", "云岭市2031年计划" BODY "一、云岭市2030年计划执行情况" BODY, 1},
    {"part-of-the-title",
     "关于云岭市2030年计划执行情况与2031年计划草案的报告" BODY "云岭市2030年计划执行情况" BODY, 1},
    {"caption-of-a-table",
     "云岭市2031年公报" BODY "2031年云岭市人口情况\n指标\t数值\n人口\t3\n" BODY, 1},
    {"unfinished-before", "云岭市2031年公报\n生产增长3.0%，比\n河湾市2031年经济运行情况" BODY, 1},
    {"contents-list",
     "某省2031年情况汇编\n云岭市2031年经济运行情况\n河湾市2031年经济运行情况\n"
     "云岭市2031年经济运行情况" BODY "\n河湾市2031年经济运行情况" BODY,
     2},
    {"no-title", "今年，全市生产增长3.0%。\n又增长。\n", 1},
    {"white", " \n\n", 1},
};

static void test_split(gconstpointer data) {
  const Split *split = data;
  g_autoptr(GPtrArray) reports = structure(split->words);
  g_assert_cmpuint(reports->len, ==, split->reports);
}

static void test_no_title(void) {
  g_autoptr(GPtrArray) reports = structure("今年，全市生产增长3.0%。\n");
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_assert_true(gb_span_is_empty(report->title_span));
  g_assert_cmpint(g_array_index(report->paragraphs, GbParagraph, 0).kind, ==, GB_PARAGRAPH_TEXT);
  g_assert_cmpuint(gb_diagnostics_count(report->diagnostics), ==, 1);
  g_assert_cmpstr(gb_diagnostics_get(report->diagnostics, 0)->code, ==, "N103");
}

/* —— Outline —— */

/* "level number|title" of each section but the report, one a line. */
static char *outline_of(const GbReport *report) {
  GString *out = g_string_new(NULL);
  for (guint i = 1; i < report->sections->len; i++) {
    const GbSection *s = &g_array_index(report->sections, GbSection, i);
    g_autofree char *number = gb_text_slice(report->text, s->number);
    g_autofree char *title = gb_text_slice(report->text, s->title);
    g_string_append_printf(out, "%u %s|%s\n", s->level, number, title);
  }
  return g_string_free(out, FALSE);
}

/* Kinds of the paragraphs behind the title, a letter each: Text, Heading, Item, Caption, taBle,
 * Note, Front. */
static char *kinds_of(const GbReport *report) {
  GString *out = g_string_new(NULL);
  for (guint i = 1; i < report->paragraphs->len; i++)
    g_string_append_c(out, "THICBNF"[g_array_index(report->paragraphs, GbParagraph, i).kind]);
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *name, *words, *outline, *kinds;
} Outline;

#define TITLE "云岭州2031年上半年经济运行情况\n"

static const Outline OUTLINES[] = {
    {"numbers",
     TITLE "第一部分 "
           "回顾\n一、综合\n（一）生产\n1．农业\n（1）粮食\n①夏粮\n增产。\n②秋粮\n减产。\n二、服务"
           "业\n平稳。\n",
     "1 第一部分|回顾\n2 一、|综合\n3 （一）|生产\n4 1．|农业\n5 （1）|粮食\n6 ①|夏粮\n6 ②|秋粮\n2 "
     "二、|服务业\n",
     "HHHHHHTHTHT"},
    {"lead-sentence",
     TITLE "1．农业稳定，再获丰收。上半年，增长4%。\n6月末，存款增长。\n2．工业回升。上半年，增长6%"
           "。\n总体上看，平稳。\n",
     "1 1．|农业稳定，再获丰收\n1 2．|工业回升\n", "ITIT"},
    {"dash-items",
     TITLE "——生产总值（季度指标）。目标增长7%。\n——投资。目标增长8%。\n一、项目\n抓项目。\n",
     "1 ——|生产总值（季度指标）\n1 ——|投资\n1 一、|项目\n", "IIHT"},
    {"label", TITLE "一、水利投资：完成16.3亿元，增长9.1%。\n二、交通\n平稳。\n",
     "1 一、|水利投资\n1 二、|交通\n", "IHT"},
    {"stopped-heading", TITLE "一、农业生产形势稳定。\n上半年，增长4%。\n",
     "1 一、|农业生产形势稳定\n", "HT"},
    {"keywords",
     TITLE "关键词：新动能\n技术交易额近90亿元\n上半年，增长。\n关键词：稳增长\n扩大消费\n增长。\n",
     "1 关键词：|新动能\n2 |技术交易额近90亿元\n1 关键词：|稳增长\n2 |扩大消费\n", "HHTHHT"},
    {"bare-over-numbers",
     TITLE "上半年回顾\n一、生产\n增长。\n二、消费\n增长。\n下半年打算\n一、生产\n再增长。\n",
     "1 |上半年回顾\n2 一、|生产\n2 二、|消费\n1 |下半年打算\n2 一、|生产\n", "HHTHTHHT"},
    {"bare-under-numbers", TITLE "一、生产\n农业\n增长。\n工业\n增长。\n二、消费\n城镇\n增长。\n",
     "1 一、|生产\n2 |农业\n2 |工业\n1 二、|消费\n2 |城镇\n", "HHTHTHHT"},
    {"industries-are-no-number",
     TITLE "一、二产业投资均为负增长。第一产业下降。\n1.2万亿元投资到位。\n", "", "TT"},
    {"list-of-bare-lines", TITLE "如下：\n甲厂\n乙厂\n丙厂\n丁厂\n戊厂\n均已投产。\n", "",
     "TTTTTTT"},
    {"captions-and-tables",
     TITLE
     "一、综合\n平稳。\n图1 "
     "2027—2031年走势\n2031年主要产品产量\n单位：万吨\n指标\t数值\n粮食\t3.2\n图2显示，增长。\n",
     "1 一、|综合\n", "HTCCBBBT"},
    {"notes", TITLE "一、综合\n平稳。\n注释：\n[1]初步数。\n[2] 现价。\n资料来源：\n各局提供。\n",
     "1 一、|综合\n", "HTNNNNN"},
    {"numbered-notes", TITLE "一、综合\n平稳。\n注：1、初步数；\n　　2、现价。\n", "1 一、|综合\n",
     "HTNN"},
    {"front",
     TITLE "云岭州统计局\n国家统计局云岭调查队\n（2031年7月20日）\n各位代表：\n现在，我报告。\n",
     "", "FFFFT"},
    {"signature", TITLE "平稳。\n云岭州统计局\n2031年7月20日\n", "", "TFF"},
};

static void test_outline(gconstpointer data) {
  const Outline *wanted = data;
  g_autoptr(GPtrArray) reports = structure(wanted->words);
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_autofree char *outline = outline_of(report), *kinds = kinds_of(report);
  g_assert_cmpuint(reports->len, ==, 1);
  g_assert_cmpstr(outline, ==, wanted->outline);
  g_assert_cmpstr(kinds, ==, wanted->kinds);
}

/* —— Sentences —— */

typedef struct {
  const char *paragraph, *sentences; /* sentences parted by | */
} Sentences;

static const Sentences SENTENCES[] = {
    {"增长3.0%。下降！停吗？是", "增长3.0%。|下降！|停吗？|是"},
    {"稳（增长。下降。）了。好。", "稳（增长。下降。）了。|好。"},
    {"建成“圈。层。”一处。又一处。", "建成“圈。层。”一处。|又一处。"},
    {"读《好。书》。再读。", "读《好。书》。|再读。"},
    {"未闭合（增长。下降。", "未闭合（增长。|下降。"},
    {"未开启）增长。下降。", "未开启）增长。|下降。"},
    {"交错（“增长。）下降。”完。", "交错（“增长。）下降。”|完。"},
    {"好！！”真好。", "好！！”|真好。"},
    {"半角(增长。)下降!完", "半角(增长。)下降!|完"},
    {"分号；不断。PM2.5不断", "分号；不断。|PM2.5不断"},
    {"前。　　后。\xC2\xA0", "前。|后。"},
};

static void test_sentences(gconstpointer data) {
  const Sentences *wanted = data;
  g_autofree char *words = g_strconcat(TITLE "前文，完。\n", wanted->paragraph, "\n", NULL);
  g_autoptr(GPtrArray) reports = structure(words);
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_autoptr(GString) got = g_string_new(NULL);
  for (guint i = 2; i < report->sentences->len; i++) {
    GbSentence s = g_array_index(report->sentences, GbSentence, i);
    g_autofree char *sentence = gb_text_slice(report->text, s.span);
    g_string_append_printf(got, "%s%s", got->len ? "|" : "", sentence);
  }
  g_assert_cmpstr(got->str, ==, wanted->sentences);
}

/* —— Broken lines and residue —— */

/* The second paragraph's words with ⏎ for its line breaks. */
static void assert_second_paragraph(const char *words, const char *wanted) {
  g_autoptr(GPtrArray) reports = structure(words);
  const GbReport *report = g_ptr_array_index(reports, 0);
  GbParagraph p = g_array_index(report->paragraphs, GbParagraph, 1);
  g_autofree char *slice = gb_text_slice(report->text, p.span);
  g_auto(GStrv) lines = g_strsplit(slice, "\n", -1);
  g_autofree char *joined = g_strjoinv("⏎", lines);
  g_assert_cmpstr(joined, ==, wanted);
  g_assert_cmpuint(p.n_sentences, ==, 1);
}

static void test_broken_lines(void) {
  assert_second_paragraph(TITLE
                          "全年供 气 量 86.4 万 立 方 米 ， 比 上 年\n— 4 —\n增\n长 3.5 %。\n",
                          "全年供 气 量 86.4 万 立 方 米 ， 比 上 年⏎— 4 —⏎增⏎长 3.5 %。");
  assert_second_paragraph(TITLE "全州有文物保护单位24处，省级文物保护单位\n61处，县级291处。\n",
                          "全州有文物保护单位24处，省级文物保护单位⏎61处，县级291处。");
  assert_second_paragraph(TITLE "全年社会物流总额12.\n3万亿元，增长5.8%。\n",
                          "全年社会物流总额12.⏎3万亿元，增长5.8%。");
  assert_second_paragraph(TITLE "生产增长3.0%，消费增长2.0%\n全年投资下降。\n",
                          "生产增长3.0%，消费增长2.0%");
}

/* A printed page: lines of one width, a page number alone between blank lines, a heading. */
static void test_printed_page(void) {
  static const char PAGE[] = "云岭州2031年经济运行情况\n\n"
                             "初步核算，全年全州生产总值完成若干亿元，按不变价格计算增\n长三成，比"
                             "上年加快若干个百分点，其中第一产业增加值增长一\n"
                             "成，第二产业增加值增长两成，第三产业增加值增长三成，比上\n\n12\n\n年"
                             "加快一个百分点。\n二、农业\n"
                             "全年粮食种植面积若干公顷，比上年增加若干公顷，其中小麦种\n植面积若干"
                             "公顷，增加若干公顷，玉米种植面积若干公顷，减少\n若干公顷。\n";
  g_autoptr(GPtrArray) reports = structure(PAGE);
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_autofree char *kinds = kinds_of(report);
  g_assert_cmpstr(kinds, ==, "THT");
  g_assert_cmpuint(report->sentences->len, ==, 4);
}

/* A page pasted as one line: ideographic spaces stand for its paragraphs. */
static void test_pasted_page(void) {
  g_autoptr(GString) s =
      g_string_new("　　政府工作报告　　——2032年5月22日在全国人民代表大会会议上　　各位代表：");
  for (int i = 0; i < 4; i++)
    g_string_append(
        s, "　　现在，我代表国务院，向大会报告政府工作，请予审议，并请全国政协委员提出意见。");
  g_string_append(s, "　　一、工作回顾　　去年，我国发展平稳。");
  g_autoptr(GPtrArray) reports = structure(s->str);
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_autofree char *kinds = kinds_of(report), *outline = outline_of(report);
  g_assert_cmpstr(report->title, ==, "政府工作报告");
  g_assert_cmpstr(report->area, ==, "全国");
  g_assert_cmpstr(kinds, ==, "FFTTTTHT");
  g_assert_cmpstr(outline, ==, "1 一、|工作回顾\n");
}

static void test_residue(void) {
  g_autoptr(GPtrArray) reports =
      structure(TITLE "##paidbegin##增长3.0%。##a_b##下降。##\n##x##\n完。\n");
  const GbReport *report = g_ptr_array_index(reports, 0);
  g_autofree char *kinds = kinds_of(report);
  g_assert_cmpstr(kinds, ==, "TTT");
  g_assert_cmpuint(gb_diagnostics_count(report->diagnostics), ==, 3);
  g_assert_cmpstr(gb_diagnostics_get(report->diagnostics, 1)->phrase, ==, "##a_b##");
  for (guint i = 0; i < report->paragraphs->len; i++) {
    g_autofree char *words =
        gb_text_slice(report->text, g_array_index(report->paragraphs, GbParagraph, i).span);
    g_assert_null(strstr(words, "##a"));
    g_assert_null(strstr(words, "##p"));
  }
}

static void add_tables(void) {
  for (guint i = 0; i < G_N_ELEMENTS(HEADS); i++) {
    g_autofree char *path = g_strdup_printf("/structure/head/%u", i);
    g_test_add_data_func(path, &HEADS[i], test_head);
  }
  for (guint i = 0; i < G_N_ELEMENTS(SPLITS); i++) {
    g_autofree char *path = g_strconcat("/structure/split/", SPLITS[i].name, NULL);
    g_test_add_data_func(path, &SPLITS[i], test_split);
  }
  for (guint i = 0; i < G_N_ELEMENTS(OUTLINES); i++) {
    g_autofree char *path = g_strconcat("/structure/outline/", OUTLINES[i].name, NULL);
    g_test_add_data_func(path, &OUTLINES[i], test_outline);
  }
  for (guint i = 0; i < G_N_ELEMENTS(SENTENCES); i++) {
    g_autofree char *path = g_strdup_printf("/structure/sentences/%u", i);
    g_test_add_data_func(path, &SENTENCES[i], test_sentences);
  }
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  add_tables();
  g_test_add_func("/structure/slug", test_slug);
  g_test_add_func("/structure/no-title", test_no_title);
  g_test_add_func("/structure/broken-lines", test_broken_lines);
  g_test_add_func("/structure/printed-page", test_printed_page);
  g_test_add_func("/structure/pasted-page", test_pasted_page);
  g_test_add_func("/structure/residue", test_residue);
  return g_test_run();
}
