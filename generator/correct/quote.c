/* The index of numerals, and quotes against it. correct: private to this folder. */
#include "correct/quote.h"

#include <string.h>

struct GbNumerals {
  const GbReport *report;
  GHashTable *places; /* number as text → GArray of GbSpan, ascending */
};

static int digit_of(const char *at) {
  gunichar c = g_utf8_get_char(at);
  if (c >= 0xFF10 && c <= 0xFF19)
    return (int)(c - 0xFF10);
  return c >= '0' && c <= '9' ? (int)(c - '0') : -1;
}

static gboolean is_point(const char *at) {
  gunichar c = g_utf8_get_char(at);
  return c == '.' || c == 0xFF0E;
}

/* Three digits and no fourth: what stands behind a separator of thousands. */
static gboolean is_group(const char *at, const char *end) {
  guint n = 0;
  for (; at < end && n < 4 && digit_of(at) >= 0; at = g_utf8_next_char(at))
    n++;
  return n == 3;
}

/* "007.10" → "7.1" */
static void make_canonical(GString *number) {
  gsize zeros = strspn(number->str, "0");
  g_string_erase(number, 0, (gssize)zeros);
  if (strchr(number->str, '.')) {
    while (number->str[number->len - 1] == '0')
      g_string_truncate(number, number->len - 1);
    if (number->str[number->len - 1] == '.')
      g_string_truncate(number, number->len - 1);
  }
  if (!number->len || *number->str == '.')
    g_string_prepend_c(number, '0');
}

static gboolean is_separator(const char *at) {
  static const gunichar SEPARATORS[] = {',', 0xFF0C, ' ', 0xA0, 0x2009, 0x202F};
  gunichar c = g_utf8_get_char(at);
  for (guint i = 0; i < G_N_ELEMENTS(SEPARATORS); i++)
    if (SEPARATORS[i] == c)
      return TRUE;
  return FALSE;
}

/* The numeral that begins at @at, a digit: its end, and its number in @number. @grouped  separators
 * of thousands belong to it */
static const char *read_numeral(const char *at, const char *end, gboolean grouped,
                                GString *number) {
  gboolean point = FALSE;
  g_string_truncate(number, 0);
  while (at < end) {
    const char *next = g_utf8_next_char(at);
    int digit = digit_of(at);
    if (digit >= 0) {
      g_string_append_c(number, (char)('0' + digit));
    } else if (!point && is_point(at) && next < end && digit_of(next) >= 0) {
      g_string_append_c(number, '.');
      point = TRUE;
    } else if (!grouped || point || !is_separator(at) || !is_group(next, end)) {
      break;
    }
    at = next;
  }
  make_canonical(number);
  return at;
}

/** Told of a numeral: both readings where separators of thousands may stand in it, and the parts
 * between them. */
typedef void (*NumeralFunc)(const char *from, const char *to, const char *number, gpointer data);

static void each_numeral(const char *at, const char *end, NumeralFunc func, gpointer data) {
  g_autoptr(GString) number = g_string_new(NULL);
  while (at < end) {
    if (digit_of(at) < 0) {
      at = g_utf8_next_char(at);
      continue;
    }
    const char *whole = read_numeral(at, end, TRUE, number);
    func(at, whole, number->str, data);
    const char *plain = read_numeral(at, end, FALSE, number);
    if (plain < whole)
      func(at, plain, number->str, data);
    at = plain;
  }
}

static void add_to_index(const char *from, const char *to, const char *number, gpointer data) {
  GbNumerals *numerals = data;
  const char *text = numerals->report->text->bytes;
  GArray *places = g_hash_table_lookup(numerals->places, number);
  if (!places) {
    places = g_array_new(FALSE, FALSE, sizeof(GbSpan));
    g_hash_table_insert(numerals->places, g_strdup(number), places);
  }
  GbSpan span = {(guint32)(from - text), (guint32)(to - text)};
  g_array_append_val(places, span);
}

GbNumerals *gb_numerals_new(const GbReport *report) {
  GbNumerals *numerals = g_new(GbNumerals, 1);
  numerals->report = report;
  numerals->places = g_hash_table_new_full(g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify)(gpointer)g_array_unref);
  const char *text = report->text->bytes;
  each_numeral(text + report->span.start, text + report->span.end, add_to_index, numerals);
  return numerals;
}

void gb_numerals_free(GbNumerals *numerals) {
  g_hash_table_unref(numerals->places);
  g_free(numerals);
}

static const char *skip_space(const char *at, const char *end) {
  while (at < end && g_unichar_isspace(g_utf8_get_char(at)))
    at = g_utf8_next_char(at);
  return at;
}

static const char *skip_space_back(const char *at, const char *floor) {
  while (at > floor && g_unichar_isspace(g_utf8_get_char(g_utf8_prev_char(at))))
    at = g_utf8_prev_char(at);
  return at;
}

/* Where the words @from … @to begin in the text before @at; NULL: they do not stand there. */
static const char *before(const char *from, const char *to, const char *floor, const char *at) {
  for (;;) {
    to = skip_space_back(to, from);
    if (to == from)
      return at;
    at = skip_space_back(at, floor);
    if (at == floor)
      return NULL;
    to = g_utf8_prev_char(to);
    at = g_utf8_prev_char(at);
    if (g_utf8_get_char(to) != g_utf8_get_char(at))
      return NULL;
  }
}

/* Where the words @from … @to end in the text behind @at; NULL: they do not stand there. */
static const char *behind(const char *from, const char *to, const char *at, const char *end) {
  for (;;) {
    from = skip_space(from, to);
    if (from == to)
      return at;
    at = skip_space(at, end);
    if (at == end || g_utf8_get_char(from) != g_utf8_get_char(at))
      return NULL;
    from = g_utf8_next_char(from);
    at = g_utf8_next_char(at);
  }
}

static gint by_start(gconstpointer a, gconstpointer b) {
  const GbQuoted *x = a, *y = b;
  return (x->span.start > y->span.start) - (x->span.start < y->span.start);
}

/** A search for a numeral in the words of a phrase. */
typedef struct {
  const GbNumerals *numerals;
  const char *phrase;
  const char *number; /* wanted; NULL: the numeral is no digits */
  GArray *found;      /* GbQuoted */
} Search;

/* The numeral of the phrase stands at @place of the text: do the words around it too? */
static void try_place(Search *search, const char *from, const char *to, GbSpan place) {
  const GbReport *report = search->numerals->report;
  const char *text = report->text->bytes;
  const char *left = before(search->phrase, from, text + report->span.start, text + place.start);
  const char *right = left ? behind(to, search->phrase + strlen(search->phrase), text + place.end,
                                    text + report->span.end)
                           : NULL;
  if (!right)
    return;
  GbQuoted quoted = {place, {(guint32)(left - text), (guint32)(right - text)}};
  g_array_append_val(search->found, quoted);
}

static void try_number(const char *from, const char *to, const char *number, gpointer data) {
  Search *search = data;
  const GArray *places = g_str_equal(number, search->number)
                             ? g_hash_table_lookup(search->numerals->places, number)
                             : NULL;
  for (guint i = 0; places && i < places->len; i++)
    try_place(search, from, to, g_array_index(places, GbSpan, i));
}

/* 七点九, 持平: the same words in the phrase and in the text. */
static void try_words(Search *search, const char *numeral) {
  const GbReport *report = search->numerals->report;
  const char *text = report->text->bytes, *end = text + report->span.end;
  gsize n = strlen(numeral);
  for (const char *from = strstr(search->phrase, numeral); from; from = strstr(from + 1, numeral))
    for (const char *at = text + report->span.start;
         (at = memmem(at, (gsize)(end - at), numeral, n)) != NULL; at += n)
      try_place(search, from, from + n,
                (GbSpan){(guint32)(at - text), (guint32)(at - text + (gssize)n)});
}

static char *number_of(const char *numeral) {
  g_autoptr(GString) number = g_string_new(NULL);
  const char *end = numeral + strlen(numeral);
  if (numeral == end || digit_of(numeral) < 0 || read_numeral(numeral, end, TRUE, number) != end)
    return NULL;
  return g_strdup(number->str);
}

GArray *gb_numerals_find(const GbNumerals *numerals, const char *phrase, const char *numeral) {
  GArray *found = g_array_new(FALSE, FALSE, sizeof(GbQuoted));
  g_autofree char *number = number_of(numeral);
  Search search = {numerals, phrase, number, found};
  if (number)
    each_numeral(phrase, phrase + strlen(phrase), try_number, &search);
  else if (*numeral)
    try_words(&search, numeral);
  g_array_sort(found, by_start);
  for (guint i = found->len; i-- > 1;)
    if (!by_start(&g_array_index(found, GbQuoted, i), &g_array_index(found, GbQuoted, i - 1)))
      g_array_remove_index(found, i);
  return found;
}

/* A line end inside a phrase is the source's, none of the text's. */
static char *slice_line(const GbReport *report, GbSpan span) {
  char *slice = gb_text_slice(report->text, span);
  char *to = slice;
  for (const char *from = slice; *from; from++)
    if (*from != '\n')
      *to++ = *from;
  *to = 0;
  return slice;
}

static gboolean set_places(const GbNumerals *numerals, GbSpan span, GbQuote *quote) {
  g_autoptr(GArray) found = gb_numerals_find(numerals, quote->phrase, quote->numeral);
  quote->n = 0;
  quote->of = found->len;
  for (guint i = 0; i < found->len && !quote->n; i++)
    if (g_array_index(found, GbQuoted, i).span.start == span.start)
      quote->n = i + 1;
  return quote->n != 0;
}

GbQuote gb_quote_of(const GbReport *report, const GbNumerals *numerals, const GbObservation *o) {
  GbQuote quote = {.numeral = slice_line(report, o->span)};
  GbSpan sentence = g_array_index(report->sentences, GbSentence, o->sentence).span;
  GbSpan phrases[] = {o->phrase, sentence};
  for (guint i = 0; i < G_N_ELEMENTS(phrases); i++) {
    g_free(quote.phrase);
    quote.phrase = slice_line(report, phrases[i]);
    if (set_places(numerals, o->span, &quote) && quote.of == 1)
      break;
  }
  return quote;
}

void gb_quote_clear(GbQuote *quote) {
  g_clear_pointer(&quote->phrase, g_free);
  g_clear_pointer(&quote->numeral, g_free);
}
