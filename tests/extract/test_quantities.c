/* Numerals without grammar: kind, exact value, unit, hedge, place. All texts are invented. */
#include <glib.h>
#include <string.h>

#include "extract/extract.h"
#include "ingest/ingest.h"

static GbLexicon *lexicon;

/* One line a numeral: text|kind|value|unit|approx */
static char *quantities(const char *words) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  GError *error = NULL;
  g_autoptr(GbText) text = gb_ingest_bytes(words, strlen(words), "test.txt", &options, &error);
  g_assert_no_error(error);
  g_autoptr(GbArena) arena = gb_arena_new();
  g_autoptr(GArray) found = gb_extract_quantities(text, lexicon, arena);
  GString *out = g_string_new(NULL);
  for (guint i = 0; i < found->len; i++) {
    const GbQuantity *q = &g_array_index(found, GbQuantity, i);
    g_autofree char *slice = gb_text_slice(text, q->span);
    char value[GB_DECIMAL_BUFFER];
    g_string_append_printf(out, "%s|%s|%s|%s|%s\n", slice, gb_quantity_kind_name(q->kind),
                           q->valued ? gb_decimal_format(q->value, value) : "-", q->unit,
                           gb_approx_name(q->approx));
  }
  return g_string_free(out, FALSE);
}

static void check(const char *words, const char *want) {
  g_autofree char *got = quantities(words);
  g_assert_cmpstr(got, ==, want);
}

static void test_values(void) {
  check("出口36.57亿元，用地1.20万亩",
        "36.57亿元|number|3657000000|元|eq\n1.20万亩|number|12000|亩|eq\n");
  check("总量1.2万亿元", "1.2万亿元|number|1200000000000|元|eq\n");
  check("装机5千瓦、五千千瓦", "5千瓦|number|5|千瓦|eq\n五千千瓦|number|5000|千瓦|eq\n");
  check("收入二万三千元", "二万三千元|number|23000|元|eq\n");
  check("增速为-3.84‰，升0.4个百分点",
        "-3.84‰|permille|-3.84|‰|eq\n0.4个百分点|point|0.4|百分点|eq\n");
  check("四成、9成、三成半", "四成|percent|40|%|eq\n9成|percent|90|%|eq\n三成半|percent|35|%|eq\n");
  check("增长两倍、1.1倍", "两倍|multiple|2|倍|eq\n1.1倍|multiple|1.1|倍|eq\n");
  check("99999999999999999万元", "99999999999999999万元|number|-|元|eq\n");
}

static void test_fractions(void) {
  check("三分之二、四分之三、万分之三、千分之一",
        "三分之二|fraction|-||eq\n四分之三|fraction|0.75||eq\n万分之三|fraction|0.0003||eq\n"
        "千分之一|permille|1|‰|eq\n");
}

static void test_kinds(void) {
  check("2023年6月末，国道308线，居第3位，办好三个方面",
        "2023年6月末|time|-||eq\n308|name|308||eq\n3位|rank|3|位|eq\n三个|number|3|个|eq\n");
  check("一看就懂，四川，两两比较", "");
  check("收入比为1：0.9，国道1、2号",
        "1：0.9|number|0.9||eq\n1|name|1||eq\n2|name|2||eq\n"); /* no 1 of its own */
}

static void test_hedges(void) {
  check("超过40家，签约3个，约5%，6万余亩，7吨以内",
        "40家|number|40|家|ge\n3个|number|3|个|eq\n5%|percent|5|%|about\n"
        "6万余亩|number|60000|亩|ge\n7吨|number|7|吨|le\n");
  check("百分之八至九", "百分之八|percent|8|%|ge\n九|percent|9|%|le\n");
  check("百分之五到三十亿元", "百分之五|percent|5|%|eq\n三十亿元|number|3000000000|元|eq\n");
  check("增长5%—6%", "5%|percent|5|%|ge\n6%|percent|6|%|le\n");
}

/* Lines are scanned by themselves, and so are cells. */
static void test_lines(void) {
  check("12\n34个\n产量5\t6个",
        "12|number|12||eq\n34个|number|34|个|eq\n5|number|5||eq\n6个|number|6|个|eq\n");
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  GError *error = NULL;
  lexicon = gb_lexicon_load(GB_SOURCE_DIR "/assets/lexicon", &error);
  g_assert_no_error(error);
  g_test_add_func("/extract/quantities/values", test_values);
  g_test_add_func("/extract/quantities/fractions", test_fractions);
  g_test_add_func("/extract/quantities/kinds", test_kinds);
  g_test_add_func("/extract/quantities/hedges", test_hedges);
  g_test_add_func("/extract/quantities/lines", test_lines);
  int status = g_test_run();
  gb_lexicon_free(lexicon);
  return status;
}
