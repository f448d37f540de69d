/* What libraries keep until the process ends is no leak of ours: told to LeakSanitizer.
 * tests: linked to program and tests of the asan preset. */
const char *__lsan_default_suppressions(void);

/* fontconfig and Pango keep fonts and patterns; cairo 1.16 loses a small block for each font that it
 * puts into a PDF. */
const char *__lsan_default_suppressions(void) {
  return "leak:libfontconfig\nleak:libpango\nleak:libcairo\n";
}

/* What was left out is no output of the program: silence in a pipe holds here too. */
const char *__lsan_default_options(void);

const char *__lsan_default_options(void) { return "print_suppressions=0"; }
