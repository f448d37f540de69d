/* The sample reports for tests: where they stand, and reading them. */
#ifndef GB_TEST_SAMPLES_H
#define GB_TEST_SAMPLES_H

#include "model/report.h"

/** Path of a file or folder below tests/; free with g_free. */
char *gb_test_path(const char *relative);
/** The decoded text of a file below tests/; aborts the test where it cannot be read. */
GbText *gb_test_text(const char *relative);
/** A text of these words, as if read from "test.txt". */
GbText *gb_test_text_of(const char *words);
/** Names of the files of a folder below tests/ that end in @suffix, sorted; NULL where there is no
 * such folder. Free with g_ptr_array_unref(). */
GPtrArray *gb_test_list(const char *folder, const char *suffix);

#endif
