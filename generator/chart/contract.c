/* The figure contract: every part is there, and the headline says only what is plotted.
 * chart: after words, before layout; a breach is a fault of the program. */
#include "chart/words.h"

#include <string.h>

#define LONGEST_ALT 120

static char *find_empty(const GbChart *chart) {
  const struct {
    const char *name, *text;
  } parts[] = {{"name", chart->name},     {"headline", chart->headline},
               {"title", chart->title},   {"unit", chart->unit},
               {"source", chart->source}, {"alt", chart->alt},
               {"reason", chart->reason}, {"description", chart->description}};
  for (guint i = 0; i < G_N_ELEMENTS(parts); i++)
    if (!parts[i].text || !*parts[i].text)
      return g_strdup_printf("%s is empty", parts[i].name);
  if (!chart->note)
    return g_strdup("note is NULL");
  return chart->number ? NULL : g_strdup("no number");
}

static void add_decimal(GString *known, GbDecimal d) {
  char buffer[GB_DECIMAL_BUFFER];
  if (d.digits < 0)
    d = gb_decimal_negate(d);
  g_string_append_printf(known, "%s ", gb_decimal_format(d, buffer));
}

static void add_datum(GString *known, const GbDatum *d) {
  g_string_append_printf(known, "%s%s%s %s %s ", d->before, d->label, d->behind, d->said, d->value);
  if (d->target >= 0) {
    add_decimal(known, d->gap);
    add_decimal(known, d->target_exact);
  }
  add_decimal(known, d->share);
}

static gsize number_at(const char *p) {
  gsize n = 0;
  while (g_ascii_isdigit(p[n]) || (n && p[n] == '.' && g_ascii_isdigit(p[n + 1])))
    n++;
  return n;
}

/* Is the number @p of @n bytes, whole, among the numbers of @known? */
static gboolean is_known(const char *known, const char *p, gsize n) {
  while (*known) {
    gsize length = number_at(known);
    if (length == n && memcmp(known, p, n) == 0)
      return TRUE;
    known += MAX(1, length);
  }
  return FALSE;
}

static char *find_unplotted(const GbChart *chart, const GbPlot *plot) {
  g_autoptr(GString) known = g_string_new(plot->subject);
  g_string_append_c(known, ' ');
  for (guint i = 0; i < plot->data->len; i++)
    add_datum(known, gb_plot_datum(plot, i));
  if (plot->has_whole)
    add_datum(known, &plot->whole);
  for (const char *p = chart->headline; *p;) {
    gsize n = number_at(p);
    if (n && !is_known(known->str, p, n))
      return g_strdup_printf("headline says %.*s, which is not plotted", (int)n, p);
    p += MAX(1, n);
  }
  return NULL;
}

static char *find_in_title(const GbChart *chart, const GbPlot *plot) {
  char period[GB_PERIOD_BUFFER];
  if (plot->period.kind != GB_PERIOD_NONE &&
      !strstr(chart->title, gb_period_format_zh(plot->period, period)))
    return g_strdup("title does not say when");
  if (*plot->area && !strstr(chart->title, plot->area))
    return g_strdup("title does not say where");
  return strstr(chart->title, plot->subject) ? NULL : g_strdup("title does not say what");
}

char *gb_contract_check(const GbChart *chart, const GbPlot *plot) {
  char *wrong = find_empty(chart);
  if (!wrong)
    wrong = find_in_title(chart, plot);
  if (!wrong && strcmp(chart->alt, chart->headline) == 0)
    wrong = g_strdup("alt repeats the headline");
  if (!wrong && g_utf8_strlen(chart->alt, -1) > LONGEST_ALT)
    wrong = g_strdup("alt is longer than 120 characters");
  return wrong ? wrong : find_unplotted(chart, plot);
}
