/* Colours, sizes and fonts of charts, out of a key file; every key must be there.
 * chart: loaded once by the caller, const for layout and writers. */
#include "chart/theme.h"

#include "base/error.h"
#include "base/message.h"

#include <math.h>
#include <stddef.h>
#include <string.h>

typedef struct {
  const char *group, *key;
  gsize offset;
} Number;

#define NUMBER(group, key, path)                                                                   \
  { group, key, offsetof(GbTheme, path) }
#define FORMAT(group, member)                                                                      \
  NUMBER(group, "label", member.label), NUMBER(group, "small", member.small),                      \
      NUMBER(group, "target", member.target), NUMBER(group, "bar", member.bar),                    \
      NUMBER(group, "bullet", member.bullet), NUMBER(group, "label-em", member.label_em),          \
      NUMBER(group, "composition", member.composition)

static const Number NUMBERS[] = {
    NUMBER("wide", "width", wide.width),
    FORMAT("wide", wide),
    NUMBER("narrow", "width", narrow.width),
    FORMAT("narrow", narrow),
    FORMAT("print", print),
    NUMBER("text", "ascent", text.ascent),
    NUMBER("text", "descent", text.descent),
    NUMBER("text", "middle", text.middle),
    NUMBER("text", "gap-measured", text.gap_measured),
    NUMBER("text", "gap-drawn", text.gap_drawn),
    NUMBER("text", "line", text.line),
    NUMBER("plot", "top", plot.top),
    NUMBER("plot", "bottom", plot.bottom),
    NUMBER("plot", "gutter", plot.gutter),
    NUMBER("plot", "gutter-zero", plot.gutter_zero),
    NUMBER("plot", "value-gap", plot.value_gap),
    NUMBER("plot", "right", plot.right),
    NUMBER("plot", "pitch", plot.pitch),
    NUMBER("plot", "pitch-above", plot.pitch_above),
    NUMBER("plot", "whole-gap", plot.whole_gap),
    NUMBER("plot", "group-head", plot.group_head),
    NUMBER("plot", "axis", plot.axis),
    NUMBER("plot", "reference", plot.reference),
    NUMBER("plot", "dash", plot.dash),
    NUMBER("plot", "band", plot.band),
    NUMBER("plot", "band-height", plot.band_height),
    NUMBER("plot", "least-plot", plot.least_plot),
    NUMBER("plot", "wrap-window-em", plot.wrap_window_em),
    NUMBER("bullet", "pitch", bullet.pitch),
    NUMBER("bullet", "pitch-above", bullet.pitch_above),
    NUMBER("bullet", "tick", bullet.tick),
    NUMBER("bullet", "tick-height", bullet.tick_height),
    NUMBER("bullet", "halo", bullet.halo),
    NUMBER("bullet", "result-gap", bullet.result_gap),
    NUMBER("bullet", "column-gap", bullet.column_gap),
    NUMBER("bullet", "key", bullet.key),
    NUMBER("bullet", "key-bar", bullet.key_bar),
    NUMBER("bullet", "key-bar-height", bullet.key_bar_height),
    NUMBER("bullet", "key-tick", bullet.key_tick),
    NUMBER("bullet", "dotted", bullet.dotted),
    NUMBER("composition", "head", composition.head),
    NUMBER("composition", "line", composition.line),
    NUMBER("composition", "inset", composition.inset),
    NUMBER("composition", "gap", composition.gap),
    NUMBER("composition", "tick", composition.tick),
    NUMBER("composition", "outline", composition.outline),
    NUMBER("interval", "width", interval.width),
    NUMBER("interval", "height", interval.height),
    NUMBER("interval", "text", interval.text),
    NUMBER("interval", "inset", interval.inset),
    NUMBER("interval", "axis-inset", interval.axis_inset),
    NUMBER("interval", "above", interval.above),
    NUMBER("interval", "middle", interval.middle),
    NUMBER("interval", "below", interval.below),
    NUMBER("interval", "band", interval.band),
    NUMBER("interval", "least-band", interval.least_band),
    NUMBER("interval", "radius", interval.radius),
    NUMBER("interval", "rounding", interval.rounding),
    NUMBER("interval", "dotted", interval.dotted),
    NUMBER("plate", "width", plate.width),
    NUMBER("plate", "width-mm", plate.width_mm),
    NUMBER("plate", "margin", plate.margin),
    NUMBER("plate", "rule", plate.rule),
    NUMBER("plate", "number", plate.number),
    NUMBER("plate", "number-baseline", plate.number_baseline),
    NUMBER("plate", "headline", plate.headline),
    NUMBER("plate", "headline-first", plate.headline_first),
    NUMBER("plate", "headline-line", plate.headline_line),
    NUMBER("plate", "stat", plate.stat),
    NUMBER("plate", "stat-first", plate.stat_first),
    NUMBER("plate", "stat-line", plate.stat_line),
    NUMBER("plate", "unit-gap", plate.unit_gap),
    NUMBER("plate", "plot-gap", plate.plot_gap),
    NUMBER("plate", "hairline", plate.hairline),
    NUMBER("plate", "hairline-gap", plate.hairline_gap),
    NUMBER("plate", "source", plate.source),
    NUMBER("plate", "source-first", plate.source_first),
    NUMBER("plate", "source-line", plate.source_line),
    NUMBER("plate", "bottom", plate.bottom),
    NUMBER("png", "scale", png_scale),
};

static const char *const ROLES[GB_ROLE_COUNT] = {
    "ink",      "ink-2",    "ink-3",    "grid",     "line",     "paper",
    "series-1", "series-2", "series-3", "series-4", "series-5", "series-6",
    "whole",    "up",       "down",     "target",   "on-data",  "none"};

const char *gb_role_name(GbRole role) {
  return ROLES[role];
}

static GbRole role_named(const char *name) {
  GbRole role = GB_ROLE_INK;
  while (role < GB_ROLE_NONE && strcmp(ROLES[role], name) != 0)
    role++;
  return role;
}

static gboolean is_colour(const char *s) {
  if (s[0] != '#' || strlen(s) != 7)
    return FALSE;
  for (int i = 1; i < 7; i++)
    if (!g_ascii_isxdigit(s[i]))
      return FALSE;
  return TRUE;
}

GbRgb gb_colour_rgb(const char *colour) {
  guint64 n = g_ascii_strtoull(colour + 1, NULL, 16);
  return (GbRgb){(double)(n >> 16 & 255) / 255, (double)(n >> 8 & 255) / 255,
                 (double)(n & 255) / 255};
}

const char *gb_theme_fill(const GbTheme *theme, const GbMark *mark) {
  if (mark->fill == GB_ROLE_ON_DATA && theme->on[mark->on])
    return theme->on[mark->on];
  return theme->colour[mark->fill];
}

const char *gb_theme_stroke(const GbTheme *theme, const GbMark *mark) {
  return theme->outline[mark->stroke] ? theme->outline[mark->stroke] : theme->colour[mark->stroke];
}

static gboolean wrong(GError **error, const char *file, const char *group, const char *key,
                      const char *hint) {
  g_set_error(error, GB_ERROR, GB_ERROR_DATA, "%s: [%s] %s: %s", file, group, key, hint);
  return FALSE;
}

/* g_key_file_get_double reads '.' whatever the locale. */
static gboolean read_numbers(GbTheme *theme, GKeyFile *keys, const char *file, GError **error) {
  for (guint i = 0; i < G_N_ELEMENTS(NUMBERS); i++) {
    const Number *n = &NUMBERS[i];
    g_autoptr(GError) trouble = NULL;
    double value = g_key_file_get_double(keys, n->group, n->key, &trouble);
    if (trouble || !(value >= 0 && value < 10000))
      return wrong(error, file, n->group, n->key, gb_message("give a length from 0 to 10000"));
    *(double *)(gpointer)((char *)theme + n->offset) = value;
  }
  theme->print.width = theme->plate.width - 2 * theme->plate.margin;
  return TRUE;
}

static gboolean read_text(GKeyFile *keys, const char *file, const char *group, const char *key,
                          char **out, GError **error) {
  *out = g_key_file_get_string(keys, group, key, NULL);
  return (*out && **out) || wrong(error, file, group, key, gb_message("give a text"));
}

static gboolean read_list(GKeyFile *keys, const char *file, const char *key, char ***out,
                          GError **error) {
  *out = g_key_file_get_string_list(keys, "labels", key, NULL, NULL);
  return *out || wrong(error, file, "labels", key, gb_message("give words, separated by ;"));
}

/* Optional sections name only the roles that differ. */
static gboolean read_colours(char **colours, GKeyFile *keys, const char *file, const char *group,
                             gboolean all, GError **error) {
  for (GbRole role = 0; role < GB_ROLE_NONE; role++) {
    char *value = g_key_file_get_string(keys, group, ROLES[role], NULL);
    colours[role] = value;
    if (value ? !is_colour(value) : all)
      return wrong(error, file, group, ROLES[role], gb_message("give a colour as #RRGGBB"));
  }
  return TRUE;
}

static gboolean read_theme(GbTheme *theme, GKeyFile *keys, const char *file, GError **error) {
  return read_numbers(theme, keys, file, error) &&
         read_text(keys, file, "font", "hei", &theme->families[GB_FACE_HEI], error) &&
         read_text(keys, file, "font", "song", &theme->families[GB_FACE_SONG], error) &&
         read_text(keys, file, "font", "editable", &theme->editable, error) &&
         read_text(keys, file, "font", "package", &theme->package, error) &&
         read_list(keys, file, "attributes", &theme->attributes, error) &&
         read_list(keys, file, "whole", &theme->whole_attributes, error) &&
         read_colours(theme->colour, keys, file, "colour", TRUE, error) &&
         read_colours(theme->outline, keys, file, "outline", FALSE, error) &&
         read_colours(theme->on, keys, file, "on", FALSE, error);
}

GbTheme *gb_theme_load(const char *file, GError **error) {
  g_autoptr(GKeyFile) keys = g_key_file_new();
  g_autoptr(GError) trouble = NULL;
  if (!g_key_file_load_from_file(keys, file, G_KEY_FILE_NONE, &trouble)) {
    g_set_error(error, GB_ERROR, GB_ERROR_DATA, gb_message("%s: chart theme: %s"), file,
                gb_message_reason(trouble));
    return NULL;
  }
  g_autoptr(GbTheme) theme = g_new0(GbTheme, 1);
  if (!read_theme(theme, keys, file, error))
    return NULL;
  return g_steal_pointer(&theme);
}

void gb_theme_free(GbTheme *theme) {
  if (!theme)
    return;
  for (GbRole role = 0; role < GB_ROLE_COUNT; role++) {
    g_free(theme->colour[role]);
    g_free(theme->outline[role]);
    g_free(theme->on[role]);
  }
  g_free(theme->families[GB_FACE_HEI]);
  g_free(theme->families[GB_FACE_SONG]);
  g_free(theme->editable);
  g_free(theme->package);
  g_strfreev(theme->attributes);
  g_strfreev(theme->whole_attributes);
  g_free(theme);
}

gboolean gb_theme_set_colour(GbTheme *theme, const char *role_name, const char *colour,
                             GError **error) {
  GbRole role = role_named(role_name);
  if (role == GB_ROLE_NONE) {
    g_set_error(
        error, GB_ERROR, GB_ERROR_USAGE,
        gb_message(
            "no chart role \"%s\"; roles are ink, ink-2, ink-3, grid, line, paper, series-1 to "
            "series-6, whole, up, down, target, on-data"),
        role_name);
    return FALSE;
  }
  if (!is_colour(colour)) {
    g_set_error(error, GB_ERROR, GB_ERROR_USAGE, gb_message("%s = %s: give a colour as #RRGGBB"),
                role_name, colour);
    return FALSE;
  }
  g_free(theme->colour[role]);
  theme->colour[role] = g_strdup(colour);
  return TRUE;
}
