/* The numerals of official prose: Arabic with groups and ranges, Chinese characters, and growth
 * that a word states. All texts are invented. */
#include <glib.h>
#include <string.h>

#include "extract/chinese.h"
#include "extract/extract.h"
#include "ingest/ingest.h"
#include "structure/structure.h"

static GbLexicon *lexicon;

/* One line an observation: numeral|indicator|measure|value|unit|base|approx */
static char *observations(const char *body) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autofree char *all = g_strconcat("云岭州2031年国民经济和社会发展统计公报\n", body, "\n", NULL);
  GError *error = NULL;
  g_autoptr(GbText) text = gb_ingest_bytes(all, strlen(all), "test.txt", &options, &error);
  g_assert_no_error(error);
  g_autoptr(GPtrArray) reports = gb_structure(text);
  GbReport *report = g_ptr_array_index(reports, 0);
  gb_extract(report, lexicon);
  g_autofree char *wrong = gb_report_check(report);
  g_assert_null(wrong);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < report->observations->len; i++) {
    const GbObservation *o = &g_array_index(report->observations, GbObservation, i);
    g_autofree char *numeral = gb_text_slice(report->text, o->span);
    char value[GB_DECIMAL_BUFFER];
    g_string_append_printf(out, "%s|%s|%s|%s|%s|%s|%s\n", numeral, o->indicator,
                           gb_measure_name(o->measure), gb_decimal_format(o->value, value), o->unit,
                           gb_base_name(o->base), gb_approx_name(o->approx));
  }
  return g_string_free(out, FALSE);
}

typedef struct {
  const char *body, *want;
} Case;

static void check(const Case *cases, gsize n) {
  for (gsize i = 0; i < n; i++) {
    g_autofree char *got = observations(cases[i].body);
    g_assert_cmpstr(got, ==, cases[i].want);
  }
}

static void test_values(void) {
  static const struct {
    const char *text, *value; /* NULL: no number */
  } CASES[] = {
      {"七", "7"},
      {"十", "10"},
      {"十五", "15"},
      {"二十", "20"},
      {"七点九", "7.9"},
      {"六十二点五〇", "62.50"},
      {"二万三千", "23000"},
      {"一千零五", "1005"},
      {"一万零五十", "10050"},
      {"四百五", "450"},
      {"两千四百五十", "2450"},
      {"一万五千亿", "1500000000000"},
      {"二十一万亿", "21000000000000"},
      {"四亿五千六百四十二万零一十五", "456420015"},
      {"一九九二", "1992"},
      {"二〇三一", "2031"},
      {"二三十", NULL},
      {"三四", NULL},
      {"十百", NULL},
      {"百", NULL},
      {"一百千", NULL},
      {"五千零", NULL},
      {"九亿亿亿", NULL},
      {"一二三四五六七八九一二三四五六七八九一", NULL},
  };
  for (guint i = 0; i < G_N_ELEMENTS(CASES); i++) {
    GbDecimal value = {0, 0};
    char buffer[GB_DECIMAL_BUFFER];
    gboolean ok = gb_chinese_read(CASES[i].text, (guint32)strlen(CASES[i].text), &value);
    g_assert_cmpstr(ok ? gb_decimal_format(value, buffer) : NULL, ==, CASES[i].value);
  }
}

static void test_arabic(void) {
  static const Case CASES[] = {
      {"茶叶产量1,234.5万吨。", "1,234.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶叶产量1 234.5万吨。", "1 234.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶叶产量1\u00A0234.5万吨。", "1\u00A0234.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶叶产量1\u2009234.5万吨。", "1\u2009234.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶叶产量1\u202F234.5万吨。", "1\u202F234.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶叶产量１，２３４．５万吨。", "１，２３４．５|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"茶园增收，茶叶产量12\n34.5万吨。", "12\n34.5|茶叶产量|level|1234.5|万吨|none|eq\n"},
      {"社会融资规模1.2万亿元，增长３．１％。",
       "1.2|社会融资规模|level|1.2|万亿元|none|eq\n３．１|社会融资规模|growth|3.1|%|yoy|eq\n"},
      {"人口自然增长率为-3.84‰。", "3.84|人口自然增长率|level|-3.84|‰|none|eq\n"},
      {"种子合格率达63%～68%。",
       "63|种子合格率|level|63|%|none|ge\n68|种子合格率|level|68|%|none|le\n"},
      {"城镇化率由61.2%提高到63.4%。",
       "61.2|城镇化率|level|61.2|%|none|eq\n63.4|城镇化率|level|63.4|%|none|eq\n"},
      {"存贷比为1：0.9，收入比为1.35∶1。",
       "0.9|存贷比|level|0.9||none|eq\n1.35|收入比|level|1.35||none|eq\n"},
  };
  check(CASES, G_N_ELEMENTS(CASES));
}

static void test_chinese(void) {
  static const Case CASES[] = {
      {"茶叶产量比上年增长百分之七点九。", "百分之七点九|茶叶产量|growth|7.9|%|yoy|eq\n"},
      {"茶叶产量下降百分之5.2。", "5.2|茶叶产量|growth|-5.2|%|yoy|eq\n"},
      {"人口自然增长率为千分之十三左右。", "千分之十三|人口自然增长率|level|13|‰|none|about\n"},
      {"茶叶产量增长百分之八至九，茶叶产值增长百分之十到十二左右。",
       "百分之八|茶叶产量|growth|8|%|yoy|ge\n九|茶叶产量|growth|9|%|yoy|le\n"
       "百分之十|茶叶产值|growth|10|%|yoy|ge\n十二|茶叶产值|growth|12|%|yoy|le\n"},
      {"高技术产业占比达四成以上，提高两个百分点。",
       "四|高技术产业占比|share|40|%|none|ge\n两|高技术产业占比|pp|2|百分点|yoy|eq\n"},
      {"茶叶产量增长两倍多。", "两|茶叶产量|growth|2|倍|yoy|ge\n"},
      {"茶叶产量八千万吨，货运量三亿吨。",
       "八千|茶叶产量|level|8000|万吨|none|eq\n三|货运量|level|3|亿吨|none|eq\n"},
      {"农民人均纯收入二万三千元，存款余额四亿五千万元。",
       "二万三千|农民人均纯收入|level|23000|元|none|eq\n四亿五千万|存款余额|level|450000000|元|"
       "none|eq\n"},
      {"农民人均纯收入九百二十一元，居全省第二位。",
       "九百二十一|农民人均纯收入|level|921|元|none|eq\n二|农民人均纯收入|rank|2|位|none|eq\n"},
  };
  check(CASES, G_N_ELEMENTS(CASES));
}

/* What counts or names nothing that is tabulated gives no observation. */
static void test_no_figures(void) {
  static const char *const BODIES[] = {
      "抓好三个方面、两件大事，坚持把科技放在第一位。",
      "一批项目、十大行动，第三产业和二手住宅，三成企业完成更新。",
      "二〇三一年十二月，十里八乡，一人一策，百亿元级企业。",
      "推进化肥农药零增长、粪污利用，与有关部门持平。",
  };
  for (guint i = 0; i < G_N_ELEMENTS(BODIES); i++) {
    g_autofree char *got = observations(BODIES[i]);
    g_assert_cmpstr(got, ==, "");
  }
}

static void test_wordless(void) {
  static const Case CASES[] = {
      {"服装价格同比持平。", "持平|服装价格|growth|0|%|yoy|eq\n"},
      {"固定资产投资与上年基本持平。", "持平|固定资产投资|growth|0|%|yoy|about\n"},
      {"调查失业率5.1%，与上年持平，比一季度回落0.2个百分点。",
       "5.1|调查失业率|level|5.1|%|none|eq\n持平|调查失业率|pp|0|百分点|yoy|eq\n"
       "0.2|调查失业率|pp|-0.2|百分点|q1|eq\n"},
      {"工业增加值增长4.5%，增速与全国持平。",
       "4.5|工业增加值|growth|4.5|%|yoy|eq\n持平|工业增加值|pp|0|百分点|nation|eq\n"},
      {"农药使用量零增长，出口额翻一番，蔬菜产量翻两番。",
       "零增长|农药使用量|growth|0|%|yoy|eq\n翻一番|出口额|growth|1|倍|yoy|eq\n"
       "翻两番|蔬菜产量|growth|3|倍|yoy|eq\n"},
      {"第一产业增加值与第二产业持平。", ""},
  };
  check(CASES, G_N_ELEMENTS(CASES));
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  GError *error = NULL;
  lexicon = gb_lexicon_load(GB_SOURCE_DIR "/assets/lexicon", &error);
  g_assert_no_error(error);
  g_test_add_func("/extract/numerals/values", test_values);
  g_test_add_func("/extract/numerals/arabic", test_arabic);
  g_test_add_func("/extract/numerals/chinese", test_chinese);
  g_test_add_func("/extract/numerals/no-figures", test_no_figures);
  g_test_add_func("/extract/numerals/wordless", test_wordless);
  int status = g_test_run();
  gb_lexicon_free(lexicon);
  return status;
}
