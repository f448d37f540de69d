/* Bytes in every encoding a report comes in, and every way a file is refused. */
#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "ingest/ingest.h"
#include "support/samples.h"

/* Two lines with full-width digits, a rare character of GB18030's four-byte part and a dash. */
#define SAMPLE "云岭州２０３１年概况\n总产值12.5亿元——增长3.0%，㐂𠀀。\n"

static GbText *ingest(const char *bytes, gsize length, GError **error) {
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  return gb_ingest_bytes(bytes, length, "a.txt", &options, error);
}

static void assert_decodes(const char *bytes, gsize length, const char *encoding,
                           const char *wanted) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) text = ingest(bytes, length, &error);
  g_assert_no_error(error);
  g_assert_cmpstr(text->bytes, ==, wanted);
  g_assert_cmpuint(text->length, ==, strlen(wanted));
  g_assert_cmpstr(text->encoding, ==, encoding);
  g_assert_cmpstr(text->file, ==, "a.txt");
}

static void assert_refused(const char *bytes, gsize length, const char *words) {
  g_autoptr(GError) error = NULL;
  GbText *text = ingest(bytes, length, &error);
  g_assert_null(text);
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(error->message, "a.txt:"));
  if (!strstr(error->message, words))
    g_error("\"%s\" does not say \"%s\"", error->message, words);
}

typedef struct {
  const char *name, *to, *mark, *encoding;
} Encoding;

static const Encoding ENCODINGS[] = {
    {"utf-8", "UTF-8", "", "UTF-8"},
    {"utf-8-bom", "UTF-8", "\xEF\xBB\xBF", "UTF-8"},
    {"utf-16le", "UTF-16LE", "\xFF\xFE", "UTF-16LE"},
    {"utf-16be", "UTF-16BE", "\xFE\xFF", "UTF-16BE"},
    {"gb18030", "GB18030", "", "GB18030"},
};

static void test_encoding(gconstpointer data) {
  const Encoding *e = data;
  g_autoptr(GError) error = NULL;
  gsize length = 0;
  g_autofree char *bytes = g_convert(SAMPLE, -1, e->to, "UTF-8", NULL, &length, &error);
  g_assert_no_error(error);
  g_autoptr(GString) all = g_string_new(e->mark);
  g_string_append_len(all, bytes, (gssize)length);
  assert_decodes(all->str, all->len, e->encoding, SAMPLE);
}

static void test_gbk_and_gb2312(void) {
  static const char *const NAMES[] = {"GBK", "GB2312"};
  static const char WORDS[] = "全市生产总值407.2亿元，同比增长9.8％。\n";
  for (guint i = 0; i < G_N_ELEMENTS(NAMES); i++) {
    g_autoptr(GError) error = NULL;
    gsize length = 0;
    g_autofree char *bytes = g_convert(WORDS, -1, NAMES[i], "UTF-8", NULL, &length, &error);
    g_assert_no_error(error);
    assert_decodes(bytes, length, "GB18030", WORDS);
  }
}

static void test_line_ends(void) {
  assert_decodes("甲\r\n乙\r丙\n丁\r", strlen("甲\r\n乙\r丙\n丁\r"), "UTF-8", "甲\n乙\n丙\n丁\n");
  assert_decodes("甲\r\r\n乙", strlen("甲\r\r\n乙"), "UTF-8", "甲\n\n乙");
}

static void test_places_after_line_ends(void) {
  g_autoptr(GbText) text = ingest("甲\r\n乙丙", strlen("甲\r\n乙丙"), NULL);
  guint line, column;
  gb_text_place(text, (guint32)(strstr(text->bytes, "丙") - text->bytes), &line, &column);
  g_assert_cmpuint(line, ==, 2);
  g_assert_cmpuint(column, ==, 2);
  g_assert_cmpuint(gb_text_chars(text, (guint32)text->length), ==, 4);
}

static void test_full_width_digits_stay(void) {
  assert_decodes("增长１．２倍", strlen("增长１．２倍"), "UTF-8", "增长１．２倍");
}

static void test_empty(void) {
  assert_refused("", 0, "empty");
  assert_refused("\xEF\xBB\xBF", 3, "empty");
  assert_refused(" \r\n\t\n", 5, "empty");
  assert_refused("　　\n\xC2\xA0", strlen("　　\n\xC2\xA0"), "empty");
}

static void test_undecodable(void) {
  /* 0xFF is in no encoding; it stands on line 3, at byte 4 of the file. */
  assert_refused("a\nb\n\xFFz", 6, ":3: byte offset 4");
  assert_refused("a\r\nb\r\n\xFFz", 8, ":3: byte offset 6");
  assert_refused("\xEF\xBB\xBF"
                 "a\n\xC0",
                 6, ":2: byte offset 5: not valid UTF-8");
  assert_refused("\xEF\xBB\xBF\xE4\xBA", 5, "byte offset 3: not valid UTF-8");
}

/* A wrong byte in a UTF-8 text is told, and the text not read as GB18030. */
static void test_damaged_utf8(void) {
  static const char WORDS[] = "云岭州二〇三一年经济运行情况分析\n总产值\xE5\xA2。\n";
  assert_refused(WORDS, sizeof WORDS - 1, ":2: byte offset 58: not valid UTF-8");
  /* Cut at its head, the first two bytes lost, and in its fourth character. */
  assert_refused(WORDS + 1, sizeof WORDS - 2, ":1: byte offset 0: not valid UTF-8");
  static const char EARLY[] = "云岭州\xE4\xBA〇三一年";
  assert_refused(EARLY, sizeof EARLY - 1, ":1: byte offset 9: not valid UTF-8");
}

static void test_undecodable_utf16(void) {
  /* A low surrogate without its high one, behind "a\n". */
  static const char LONE[] = "\xFF\xFE"
                             "a\0\n\0"
                             "\x00\xDC"
                             "b\0";
  assert_refused(LONE, sizeof LONE - 1, ":2: byte offset 6: not valid UTF-16LE");
  static const char ODD[] = "\xFE\xFF\0a\0";
  assert_refused(ODD, sizeof ODD - 1, "byte offset 4: not valid UTF-16BE");
}

static void test_binary(void) {
  static const char NUL[] = "甲\n乙\0丙";
  assert_refused(NUL, sizeof NUL - 1, ":2: a NUL character");
  char noise[400];
  memset(noise, 'a', sizeof noise);
  for (gsize i = 0; i < sizeof noise; i += 20)
    noise[i] = '\x01';
  assert_refused(noise, sizeof noise, "control characters");
  /* One stray character is no reason to refuse a report. */
  for (gsize i = 20; i < sizeof noise; i += 20)
    noise[i] = 'a';
  g_autoptr(GbText) text = ingest(noise, sizeof noise, NULL);
  g_assert_nonnull(text);
}

static void test_limit(void) {
  GbIngestOptions options = {6};
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) fits = gb_ingest_bytes("123456", 6, "a.txt", &options, &error);
  g_assert_no_error(error);
  g_assert_nonnull(fits);
  g_assert_null(gb_ingest_bytes("1234567", 7, "a.txt", &options, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_nonnull(strstr(error->message, "limit of 6 bytes"));
}

/* —— Files —— */

static char *folder;

static char *make_file(const char *name, const char *bytes, gssize length) {
  char *path = g_build_filename(folder, name, NULL);
  g_assert_true(g_file_set_contents(path, bytes, length, NULL));
  return path;
}

static void assert_file_refused(const char *path, gsize limit, const char *words) {
  GbIngestOptions options = {limit};
  g_autoptr(GError) error = NULL;
  g_assert_null(gb_ingest_file(path, &options, &error));
  g_assert_error(error, GB_ERROR, GB_ERROR_INPUT);
  g_assert_true(g_str_has_prefix(error->message, path));
  if (!strstr(error->message, words))
    g_error("\"%s\" does not say \"%s\"", error->message, words);
}

static void test_file(void) {
  g_autofree char *path = make_file("a.txt", SAMPLE, -1);
  GbIngestOptions options = GB_INGEST_OPTIONS_INIT;
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) text = gb_ingest_file(path, &options, &error);
  g_assert_no_error(error);
  g_assert_cmpstr(text->bytes, ==, SAMPLE);
  g_assert_cmpstr(text->file, ==, path);
  g_remove(path);
}

static void test_file_refused(void) {
  g_autofree char *missing = g_build_filename(folder, "missing.txt", NULL);
  g_autofree char *empty = make_file("empty.txt", "", 0);
  g_autofree char *large = make_file("large.txt", "12345678", 8);
  assert_file_refused(missing, 100, g_strerror(ENOENT));
  assert_file_refused(folder, 100, "a directory");
  assert_file_refused(empty, 100, "empty");
  assert_file_refused(large, 7, "limit of 7 bytes");
  g_remove(empty);
  g_remove(large);
}

/* An endless file is read to the limit and no further. */
static void test_endless(void) {
  assert_file_refused("/dev/zero", 1u << 20, "limit of 1048576");
}

/* With a pipe in place of standard input. */
static GbText *read_stdin(const char *bytes, gsize limit, GError **error) {
  int ends[2], saved = dup(STDIN_FILENO);
  GbIngestOptions options = {limit};
  g_assert_cmpint(pipe(ends), ==, 0);
  g_assert_cmpint(write(ends[1], bytes, strlen(bytes)), ==, (gssize)strlen(bytes));
  close(ends[1]);
  dup2(ends[0], STDIN_FILENO);
  close(ends[0]);
  GbText *text = gb_ingest_file("-", &options, error);
  dup2(saved, STDIN_FILENO);
  close(saved);
  return text;
}

static void test_standard_input(void) {
  g_autoptr(GError) error = NULL;
  g_autoptr(GbText) text = read_stdin("甲乙\r\n", 100, &error);
  g_assert_no_error(error);
  g_assert_cmpstr(text->bytes, ==, "甲乙\n");
  g_assert_cmpstr(text->file, ==, "-");
  g_assert_null(read_stdin("甲乙", 5, &error));
  g_assert_true(g_str_has_prefix(error->message, "standard input: larger"));
}

/* A district's work report as its government put it on the net. */
static void test_real_gb18030(void) {
  static const char FILE_NAME[] = "../../shared/raw/txt_gb18030_hailar_work_report_2019.txt";
  g_autofree char *path = gb_test_path(FILE_NAME);
  if (!g_file_test(path, G_FILE_TEST_EXISTS)) {
    g_test_skip("../shared/raw is not there");
    return;
  }
  g_autoptr(GbText) text = gb_test_text(FILE_NAME);
  g_assert_cmpstr(text->encoding, ==, "GB18030");
  g_assert_nonnull(strstr(text->bytes, "政 府 工 作 报 告"));
  g_assert_null(strchr(text->bytes, '\r'));
}

static void add_file_tests(void) {
  g_test_add_func("/ingest/file/read", test_file);
  g_test_add_func("/ingest/file/refused", test_file_refused);
  g_test_add_func("/ingest/file/endless", test_endless);
  g_test_add_func("/ingest/file/standard-input", test_standard_input);
  g_test_add_func("/ingest/file/real-gb18030", test_real_gb18030);
}

int main(int argc, char **argv) {
  g_test_init(&argc, &argv, NULL);
  folder = g_dir_make_tmp("gongbao-ingest-XXXXXX", NULL);
  for (guint i = 0; i < G_N_ELEMENTS(ENCODINGS); i++) {
    g_autofree char *path = g_strconcat("/ingest/encoding/", ENCODINGS[i].name, NULL);
    g_test_add_data_func(path, &ENCODINGS[i], test_encoding);
  }
  g_test_add_func("/ingest/encoding/gbk", test_gbk_and_gb2312);
  g_test_add_func("/ingest/line-ends", test_line_ends);
  g_test_add_func("/ingest/places", test_places_after_line_ends);
  g_test_add_func("/ingest/full-width-digits", test_full_width_digits_stay);
  g_test_add_func("/ingest/refused/empty", test_empty);
  g_test_add_func("/ingest/refused/undecodable", test_undecodable);
  g_test_add_func("/ingest/refused/damaged-utf8", test_damaged_utf8);
  g_test_add_func("/ingest/refused/utf16", test_undecodable_utf16);
  g_test_add_func("/ingest/refused/binary", test_binary);
  g_test_add_func("/ingest/refused/limit", test_limit);
  add_file_tests();
  int status = g_test_run();
  g_rmdir(folder);
  g_free(folder);
  return status;
}
