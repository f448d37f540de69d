/* Where Chinese lines break: never inside a number or a Latin word, never before a closing mark nor
 * behind an opening one (clreq, line breaking rules). chart: used by layout. */
#include "chart/wrap.h"

#include <math.h>
#include <string.h>

static gboolean is_in(gunichar c, const char *set) {
  return g_utf8_strchr(set, -1, c) != NULL;
}

static gboolean is_latin(gunichar c) {
  return c < 0x2000 && !g_unichar_isspace(c);
}

/* May a line end between @a and @b? */
static gboolean may_break(gunichar a, gunichar b) {
  if (is_in(b, "，。、；：！？）》〉”’」』】％%‰·—…"))
    return FALSE;
  if (is_in(a, "（《〈“‘「『【−≥≤约"))
    return FALSE;
  if (is_latin(a) && is_latin(b))
    return FALSE;
  return !(is_in(a, "−≥≤<>") || (g_unichar_isdigit(a) && is_in(b, "倍")));
}

/* End of the longest piece of @text that fits in @width; at least one character. */
static const char *fitting_end(GbMeasurer *m, const char *text, GbTextStyle style, double width) {
  const char *best = NULL;
  g_autofree char *piece = g_strdup(text);
  const char *p = g_utf8_next_char(text);
  for (;; p = g_utf8_next_char(p)) {
    gboolean whole = !*p;
    if (whole || may_break(g_utf8_get_char(g_utf8_prev_char(p)), g_utf8_get_char(p))) {
      gsize length = (gsize)(p - text);
      memcpy(piece, text, length);
      piece[length] = 0;
      if (best && gb_measure(m, piece, style) > width)
        return best;
      best = p;
    }
    if (whole)
      return best;
  }
}

char **gb_wrap_text(GbMeasurer *m, const char *text, GbTextStyle style, double first_width,
                    double width) {
  GPtrArray *lines = g_ptr_array_new();
  while (*text) {
    const char *end = fitting_end(m, text, style, lines->len ? width : first_width);
    g_ptr_array_add(lines, g_strndup(text, (gsize)(end - text)));
    text = end;
  }
  if (!lines->len)
    g_ptr_array_add(lines, g_strdup(""));
  g_ptr_array_add(lines, NULL);
  return (char **)g_ptr_array_free(lines, FALSE);
}

/* Last place behind 、 ， 和 及 inside the window before the limit; NULL none. */
static const char *preferred_break(GbMeasurer *m, const char *text, GbTextStyle style, double least,
                                   double most) {
  const char *best = NULL;
  for (const char *p = g_utf8_next_char(text); *p; p = g_utf8_next_char(p)) {
    gunichar before = g_utf8_get_char(g_utf8_prev_char(p));
    if (!is_in(before, "、，和及") || !may_break(before, g_utf8_get_char(p)))
      continue;
    g_autofree char *piece = g_strndup(text, (gsize)(p - text));
    double width = gb_measure(m, piece, style);
    if (width >= least && width <= most)
      best = p;
  }
  return best;
}

static char *join(const char *first, gsize length, const char *second) {
  g_autofree char *head = g_strndup(first, length);
  return g_strconcat(head, "\n", second, NULL);
}

char **gb_wrap_label(GbMeasurer *m, const char *text, GbTextStyle style, double limit_em) {
  double limit = limit_em * style.size, width = gb_measure(m, text, style);
  if (width <= limit) {
    char *one[] = {(char *)text, NULL};
    return g_strdupv(one);
  }
  double window = gb_measurer_theme(m)->plot.wrap_window_em * style.size;
  const char *at = preferred_break(m, text, style, limit - window, limit);
  if (at) {
    g_auto(GStrv) rest = gb_wrap_label(m, at, style, limit_em);
    g_autofree char *tail = g_strjoinv("\n", rest);
    g_autofree char *all = join(text, (gsize)(at - text), tail);
    return g_strsplit(all, "\n", -1);
  }
  /* Half an em to spare, as a mark that may not open a line pulls a character down. */
  double parts = ceil(width / limit), equal = MIN(limit, width / parts + style.size / 2);
  char **lines = gb_wrap_text(m, text, style, equal, equal);
  if (g_strv_length(lines) <= (guint)parts)
    return lines;
  g_strfreev(lines);
  return gb_wrap_text(m, text, style, limit, limit);
}

/* Where a headline breaks: between its clauses, where one is wider than a line between the members
 * of its list. */
static const char *const BREAKS[] = {"，；：", "、"};

static const char *clause_end(const char *text, const char *marks) {
  for (const char *p = text; *p; p = g_utf8_next_char(p)) {
    if (is_in(g_utf8_get_char(p), marks))
      return g_utf8_next_char(p);
  }
  return text + strlen(text);
}

/* Of a line under way; lines that are full stand in @lines. */
typedef struct {
  GPtrArray *lines;
  GString *line;
  GbMeasurer *m;
  GbTextStyle style;
  double width;
} Headline;

static gboolean append_fitting(Headline *h, const char *words) {
  g_autofree char *longer = g_strconcat(h->line->str, words, NULL);
  if (gb_measure(h->m, longer, h->style) > h->width)
    return FALSE;
  g_string_append(h->line, words);
  return TRUE;
}

static void end_line(Headline *h) {
  if (h->line->len)
    g_ptr_array_add(h->lines, g_strdup(h->line->str));
  g_string_truncate(h->line, 0);
}

static void add_clauses(Headline *h, const char *text, guint level);

/* Appends @clause to the line under way, or breaks it where it is wider than a line. */
static void add_clause(Headline *h, const char *clause, guint level) {
  if (append_fitting(h, clause))
    return;
  end_line(h);
  if (append_fitting(h, clause))
    return;
  if (level < G_N_ELEMENTS(BREAKS)) {
    add_clauses(h, clause, level);
    return;
  }
  g_auto(GStrv) pieces = gb_wrap_text(h->m, clause, h->style, h->width, h->width);
  for (guint i = 0; pieces[i]; i++) {
    end_line(h);
    g_string_assign(h->line, pieces[i]);
  }
}

static void add_clauses(Headline *h, const char *text, guint level) {
  while (*text) {
    const char *end = clause_end(text, BREAKS[level]);
    g_autofree char *clause = g_strndup(text, (gsize)(end - text));
    add_clause(h, clause, level + 1);
    text = end;
  }
}

char **gb_wrap_headline(GbMeasurer *m, const char *text, GbTextStyle style, double width) {
  g_autoptr(GString) line = g_string_new(NULL);
  Headline h = {g_ptr_array_new(), line, m, style, width};
  add_clauses(&h, text, 0);
  g_ptr_array_add(h.lines, g_strdup(line->str));
  g_ptr_array_add(h.lines, NULL);
  return (char **)g_ptr_array_free(h.lines, FALSE);
}
