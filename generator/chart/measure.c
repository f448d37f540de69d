/* Pango asked once for each string; full-width characters are one em and not asked at all.
 * chart: between the words of a plot and the places of its scene. */
#include "chart/measure.h"

#include "base/error.h"
#include "base/message.h"

#include <string.h>

/* Fonts are not hinted, so widths grow with the size: measured once at this one. */
#define REFERENCE_PX 100
/* Strings of one style; a worker that draws ten thousand reports must not keep them all. */
#define CACHE_LIMIT 20000

struct GbMeasurer {
  const GbTheme *theme;
  PangoFontMap *map;
  PangoContext *context;
  PangoLayout *layouts[4];   /* by style_index, at REFERENCE_PX */
  PangoFontset *fontsets[4]; /* NULL: not yet loaded */
  GHashTable *widths[4];     /* string → double*, em */
  GHashTable *known;         /* character << 2 | style_index, present in a font */
  gunichar missing;          /* first one, 0 none */
  guint n_missing;
  guint questions;
};

static guint style_index(GbTextStyle s) {
  return (s.face == GB_FACE_SONG) | (s.bold ? 2u : 0u);
}

static PangoFontDescription *describe(const GbTheme *theme, GbFace face, gboolean bold, double px) {
  PangoFontDescription *font = pango_font_description_new();
  pango_font_description_set_family(font, theme->families[face]);
  pango_font_description_set_weight(font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  pango_font_description_set_absolute_size(font, px * PANGO_SCALE);
  return font;
}

PangoLayout *gb_measurer_layout(GbMeasurer *m, GbTextStyle style) {
  PangoLayout *layout = pango_layout_new(m->context);
  PangoFontDescription *font = describe(m->theme, style.face, style.bold, style.size);
  pango_layout_set_font_description(layout, font);
  pango_font_description_free(font);
  return layout;
}

/* A font map of its own: Pango's default one is shared by all threads. */
GbMeasurer *gb_measurer_new(const GbTheme *theme) {
  GbMeasurer *m = g_new0(GbMeasurer, 1);
  m->theme = theme;
  m->map = pango_cairo_font_map_new();
  m->context = pango_font_map_create_context(m->map);
  pango_context_set_language(m->context, pango_language_from_string("zh-cn"));
  pango_context_set_round_glyph_positions(m->context, FALSE);
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options(m->context, options);
  cairo_font_options_destroy(options);
  for (guint i = 0; i < G_N_ELEMENTS(m->layouts); i++) {
    m->layouts[i] = gb_measurer_layout(
        m, (GbTextStyle){i & 1 ? GB_FACE_SONG : GB_FACE_HEI, i & 2, REFERENCE_PX});
    m->widths[i] = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
  }
  m->known = g_hash_table_new(g_direct_hash, g_direct_equal);
  return m;
}

void gb_measurer_free(GbMeasurer *m) {
  if (!m)
    return;
  for (guint i = 0; i < G_N_ELEMENTS(m->layouts); i++) {
    g_object_unref(m->layouts[i]);
    g_clear_object(&m->fontsets[i]);
    g_hash_table_unref(m->widths[i]);
  }
  g_hash_table_unref(m->known);
  g_object_unref(m->context);
  g_object_unref(m->map);
  g_free(m);
}

guint gb_measurer_questions(const GbMeasurer *m) {
  return m->questions;
}
const GbTheme *gb_measurer_theme(const GbMeasurer *m) {
  return m->theme;
}

static gboolean is_full_width(gunichar c) {
  return (c >= 0x2E80 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
         (c >= 0xFF01 && c <= 0xFF60) || (c >= 0x2018 && c <= 0x201D) ||
         (c >= 0x20000 && c <= 0x3FFFF);
}

static gboolean is_ideograph(gunichar c) {
  return is_full_width(c) && g_unichar_isalpha(c) && c < 0xFF00;
}

static gboolean is_latin(gunichar c) {
  return !is_full_width(c) && g_unichar_isalnum(c);
}

static gboolean opens(gunichar c) {
  return is_full_width(c) &&
         (g_unichar_type(c) == G_UNICODE_OPEN_PUNCTUATION || c == 0x2018 || c == 0x201C);
}

static gboolean closes(gunichar c) {
  return is_full_width(c) && (g_unichar_type(c) == G_UNICODE_CLOSE_PUNCTUATION || c == 0x2019 ||
                              c == 0x201D || (c < 0x10000 && g_utf8_strchr("，。、；：", -1, c)));
}

static gboolean are_spaced(gunichar a, gunichar b) {
  return (is_ideograph(a) && is_latin(b)) || (is_latin(a) && is_ideograph(b));
}

gboolean gb_run_next(const char *text, const char **at, GbRun *run) {
  if (!**at)
    return FALSE;
  const char *p = *at;
  gunichar first = g_utf8_get_char(p), last = first;
  *run = (GbRun){.start = p, .full_width = is_full_width(first)};
  if (p > text) {
    gunichar before = g_utf8_get_char(g_utf8_prev_char(p));
    run->spaced = are_spaced(before, first);
    run->squeezed = closes(before) && opens(first);
  }
  while (*p) {
    gunichar c = g_utf8_get_char(p);
    if (is_full_width(c) != run->full_width || (p > run->start && closes(last) && opens(c)))
      break;
    last = c;
    p = g_utf8_next_char(p);
  }
  run->length = (gsize)(p - run->start);
  *at = p;
  return TRUE;
}

static PangoFontset *fontset(GbMeasurer *m, guint index) {
  if (!m->fontsets[index])
    m->fontsets[index] = pango_font_map_load_fontset(
        m->map, m->context, pango_layout_get_font_description(m->layouts[index]),
        pango_context_get_language(m->context));
  return m->fontsets[index];
}

static void look_up(GbMeasurer *m, gunichar c, guint index) {
  gpointer key = GUINT_TO_POINTER(c << 2 | index);
  if (g_hash_table_contains(m->known, key))
    return;
  PangoFont *font = pango_fontset_get_font(fontset(m, index), c);
  gboolean present = font && pango_font_has_char(font, c);
  g_clear_object(&font);
  if (present)
    g_hash_table_add(m->known, key);
  else if (!m->n_missing++)
    m->missing = c;
}

static double full_width_em(GbMeasurer *m, const GbRun *run, guint index) {
  double em = 0;
  for (const char *p = run->start; p < run->start + run->length; p = g_utf8_next_char(p)) {
    look_up(m, g_utf8_get_char(p), index);
    em++;
  }
  return em;
}

static double pango_em(GbMeasurer *m, const GbRun *run, guint index) {
  for (const char *p = run->start; p < run->start + run->length; p = g_utf8_next_char(p))
    if (!g_unichar_isspace(g_utf8_get_char(p)))
      look_up(m, g_utf8_get_char(p), index);
  pango_layout_set_text(m->layouts[index], run->start, (int)run->length);
  PangoRectangle box;
  pango_layout_get_extents(m->layouts[index], NULL, &box);
  m->questions++;
  return (double)box.width / PANGO_SCALE / REFERENCE_PX;
}

/* What has a missing character is not kept: it must be told each time. */
static double ask(GbMeasurer *m, const GbRun *run, guint index, const char *text) {
  guint missing = m->n_missing;
  double em = pango_em(m, run, index);
  if (g_hash_table_size(m->widths[index]) >= CACHE_LIMIT)
    g_hash_table_remove_all(m->widths[index]);
  if (m->n_missing == missing)
    g_hash_table_insert(m->widths[index], g_strdup(text), g_memdup2(&em, sizeof em));
  return em;
}

static double run_em(GbMeasurer *m, const GbRun *run, guint index) {
  if (run->full_width)
    return full_width_em(m, run, index);
  char key[64];
  g_autofree char *heap = NULL;
  char *text = key;
  if (run->length < sizeof key) {
    memcpy(key, run->start, run->length);
    key[run->length] = 0;
  } else {
    text = heap = g_strndup(run->start, run->length);
  }
  const double *cached = g_hash_table_lookup(m->widths[index], text);
  return cached ? *cached : ask(m, run, index, text);
}

static double measure_em(GbMeasurer *m, const char *text, guint index, gboolean drawn) {
  double gap = drawn ? m->theme->text.gap_drawn : m->theme->text.gap_measured, em = 0;
  const char *at = text;
  GbRun run;
  while (gb_run_next(text, &at, &run)) {
    em += run_em(m, &run, index) + (run.spaced ? gap : 0) - (drawn && run.squeezed ? 0.5 : 0);
  }
  return em;
}

double gb_measure(GbMeasurer *m, const char *text, GbTextStyle style) {
  return measure_em(m, text, style_index(style), FALSE) * style.size;
}

double gb_measure_drawn(GbMeasurer *m, const char *text, GbTextStyle style) {
  return measure_em(m, text, style_index(style), TRUE) * style.size;
}

gboolean gb_measurer_check(GbMeasurer *m, GError **error) {
  if (!m->n_missing)
    return TRUE;
  gunichar c = m->missing;
  m->n_missing = 0;
  char utf8[7] = "";
  if (g_unichar_isprint(c))
    utf8[g_unichar_to_utf8(c, utf8)] = 0;
  g_set_error(
      error, GB_ERROR, GB_ERROR_GLYPH,
      gb_message("no installed font has the character %s (U+%04X); install a font that has it, for "
                 "example: apt-get install %s"),
      *utf8 ? utf8 : "?", c, m->theme->package);
  return FALSE;
}
