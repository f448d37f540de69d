/* The settings, whatever they come from. site: read before the build begins. */
#include "site/config.h"

#include <string.h>

#include "base/error.h"
#include "base/message.h"
#include "base/nearest.h"
#include "site/ini.h"

typedef struct {
  char *role, *value, *place;
} Colour;

struct GbConfig {
  char *title, *publisher, *base_url, *language, *lexicon;
  guint formats; /* GbFormats */
  gint64 epoch;
  GArray *colours; /* Colour */
};

typedef gboolean (*Setter)(GbConfig *config, const char *key, const char *value,
                           const char **wrong);

/** @set  FALSE sets @wrong to what the value should be (static) */
typedef struct {
  const char *group, *key, *variable;
  Setter set;
} Setting;

static void clear_colour(gpointer data) {
  Colour *colour = data;
  g_free(colour->role);
  g_free(colour->value);
  g_free(colour->place);
}

GbConfig *gb_config_new(void) {
  GbConfig *config = g_new0(GbConfig, 1);
  config->title = g_strdup("公报数据");
  config->publisher = g_strdup("");
  config->base_url = g_strdup("");
  config->language = g_strdup("zh-Hans");
  config->lexicon = g_strdup("");
  config->formats = GB_FORMAT_ALL;
  config->colours = g_array_new(FALSE, TRUE, sizeof(Colour));
  g_array_set_clear_func(config->colours, clear_colour);
  return config;
}

void gb_config_free(GbConfig *config) {
  if (!config)
    return;
  g_free(config->title);
  g_free(config->publisher);
  g_free(config->base_url);
  g_free(config->language);
  g_free(config->lexicon);
  g_array_unref(config->colours);
  g_free(config);
}

static gboolean is_one_line(const char *value) {
  for (const guchar *c = (const guchar *)value; *c; c++)
    if (*c < 0x20 || *c == 0x7f)
      return FALSE;
  return g_utf8_validate(value, -1, NULL);
}

static gboolean set_line(char **member, const char *value, const char **wrong) {
  *wrong = GB_MESSAGE("one line of UTF-8 text");
  if (!is_one_line(value))
    return FALSE;
  g_free(*member);
  *member = g_strstrip(g_strdup(value));
  return TRUE;
}

static gboolean set_title(GbConfig *config, const char *key, const char *value,
                          const char **wrong) {
  (void)key;
  if (set_line(&config->title, value, wrong) && *config->title)
    return TRUE;
  *wrong = GB_MESSAGE("one line of UTF-8 text, not empty");
  return FALSE;
}

static gboolean set_publisher(GbConfig *config, const char *key, const char *value,
                              const char **wrong) {
  (void)key;
  return set_line(&config->publisher, value, wrong);
}

/* Kept with a slash at its end, so that a path can follow. */
static gboolean set_base_url(GbConfig *config, const char *key, const char *value,
                             const char **wrong) {
  (void)key;
  *wrong = GB_MESSAGE("an address such as https://stats.example.cn/reports/");
  g_autoptr(GUri) uri = *value ? g_uri_parse(value, G_URI_FLAGS_NONE, NULL) : NULL;
  const char *scheme = uri ? g_uri_get_scheme(uri) : "";
  gboolean web = g_str_equal(scheme, "https") || g_str_equal(scheme, "http");
  if (*value && (!web || !g_uri_get_host(uri) || !*g_uri_get_host(uri) || g_uri_get_query(uri) ||
                 g_uri_get_fragment(uri)))
    return FALSE;
  g_free(config->base_url);
  config->base_url = g_strconcat(value, *value && !g_str_has_suffix(value, "/") ? "/" : "", NULL);
  return TRUE;
}

/* The pages are written in simplified Chinese; a tag of another language would make screen readers
 * and browsers read them wrong. Source: BCP 47, where case does not count. */
static gboolean set_language(GbConfig *config, const char *key, const char *value,
                             const char **wrong) {
  static const char *const TAGS[] = {"zh-Hans", "zh-Hans-CN", "zh-CN", "zh"};
  (void)key;
  *wrong = GB_MESSAGE("zh-Hans, zh-Hans-CN, zh-CN or zh: the pages are in simplified Chinese");
  for (guint i = 0; i < G_N_ELEMENTS(TAGS); i++)
    if (!g_ascii_strcasecmp(value, TAGS[i])) {
      g_free(config->language);
      config->language = g_strdup(TAGS[i]);
      return TRUE;
    }
  return FALSE;
}

static gboolean set_lexicon(GbConfig *config, const char *key, const char *value,
                            const char **wrong) {
  (void)key;
  return set_line(&config->lexicon, value, wrong);
}

static const struct {
  const char *key, *name;
  GbFormats bit;
} FORMATS[] = {{"svg", "svg", GB_FORMAT_SVG},
               {"text_svg", "text.svg", GB_FORMAT_TEXT_SVG},
               {"pdf", "pdf", GB_FORMAT_PDF},
               {"png", "png", GB_FORMAT_PNG}};

static gboolean set_format(GbConfig *config, const char *key, const char *value,
                           const char **wrong) {
  *wrong = GB_MESSAGE("true or false");
  gboolean on = g_str_equal(value, "true");
  if (!on && !g_str_equal(value, "false"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS(FORMATS); i++)
    if (g_str_equal(FORMATS[i].key, key))
      config->formats =
          on ? config->formats | FORMATS[i].bit : config->formats & ~(guint)FORMATS[i].bit;
  return TRUE;
}

static const Setting SETTINGS[] = {
    {"site", "title", "GONGBAO_TITLE", set_title},
    {"site", "publisher", "GONGBAO_PUBLISHER", set_publisher},
    {"site", "base_url", "GONGBAO_BASE_URL", set_base_url},
    {"site", "language", NULL, set_language},
    {"lexicon", "file", "GONGBAO_LEXICON", set_lexicon},
    {"formats", "svg", NULL, set_format},
    {"formats", "text_svg", NULL, set_format},
    {"formats", "pdf", NULL, set_format},
    {"formats", "png", NULL, set_format},
};
static const char *const GROUPS[] = {"site", "lexicon", "colours", "formats", NULL};

static gboolean refuse(const char *place, const char *what, const char *word, const char *near,
                       GError **error) {
  g_autofree char *guess =
      near ? g_strdup_printf(gb_message("; did you mean %s?"), near) : g_strdup("");
  g_set_error(error, GB_ERROR, GB_ERROR_USAGE, "%s: %s %s%s", place, what, word, guess);
  return FALSE;
}

static gboolean refuse_key(const char *group, const char *key, const char *place, GError **error) {
  const char *keys[G_N_ELEMENTS(SETTINGS) + 1] = {0};
  guint n = 0;
  for (guint i = 0; i < G_N_ELEMENTS(SETTINGS); i++)
    if (g_str_equal(SETTINGS[i].group, group))
      keys[n++] = SETTINGS[i].key;
  g_autofree char *what = g_strdup_printf(gb_message("[%s] has no key"), group);
  return refuse(place, what, key, gb_nearest(key, keys), error);
}

gboolean gb_config_set(GbConfig *config, const char *group, const char *key, const char *value,
                       const char *place, GError **error) {
  if (!g_strv_contains(GROUPS, group))
    return refuse(place, gb_message("unknown group"), group, gb_nearest(group, GROUPS), error);
  if (g_str_equal(group, "colours")) {
    Colour colour = {g_strdup(key), g_strdup(value), g_strdup(place)};
    g_array_append_val(config->colours, colour);
    return TRUE;
  }
  for (guint i = 0; i < G_N_ELEMENTS(SETTINGS); i++) {
    const char *wrong = NULL;
    if (!g_str_equal(SETTINGS[i].group, group) || !g_str_equal(SETTINGS[i].key, key))
      continue;
    if (SETTINGS[i].set(config, key, value, &wrong))
      return TRUE;
    g_set_error(error, GB_ERROR, GB_ERROR_USAGE, gb_message("%s: %s = %s: must be %s"), place, key,
                value, gb_message(wrong));
    return FALSE;
  }
  return refuse_key(group, key, place, error);
}

/* A path in a file of settings begins where that file stands. */
static void set_beside(char **path, const char *file) {
  if (!**path || g_path_is_absolute(*path))
    return;
  g_autofree char *folder = g_path_get_dirname(file), *name = *path;
  *path = g_build_filename(folder, name, NULL);
}

gboolean gb_config_read(GbConfig *config, const char *file, GError **error) {
  g_autoptr(GbIni) ini = gb_ini_read(file, error);
  g_autofree char *before = g_strdup(config->lexicon);
  for (guint i = 0; ini && i < gb_ini_count(ini); i++) {
    const GbIniEntry *entry = gb_ini_entry(ini, i);
    g_autofree char *place = g_strdup_printf("%s:%u", file, entry->line);
    gboolean ok = entry->key
                      ? gb_config_set(config, entry->group, entry->key, entry->value, place, error)
                      : g_strv_contains(GROUPS, entry->group) ||
                            refuse(place, gb_message("unknown group"), entry->group,
                                   gb_nearest(entry->group, GROUPS), error);
    if (!ok)
      return FALSE;
  }
  if (!g_str_equal(before, config->lexicon))
    set_beside(&config->lexicon, file);
  return ini != NULL;
}

gboolean gb_config_read_environment(GbConfig *config, GError **error) {
  const char *epoch = g_getenv("SOURCE_DATE_EPOCH");
  /* up to the year 9999: what a date of four digits can say */
  if (epoch && *epoch &&
      !g_ascii_string_to_signed(epoch, 10, 0, G_GINT64_CONSTANT(253402300799), &config->epoch,
                                NULL))
    return refuse("SOURCE_DATE_EPOCH", gb_message("no number of seconds:"), epoch, NULL, error);
  for (guint i = 0; i < G_N_ELEMENTS(SETTINGS); i++) {
    const Setting *s = &SETTINGS[i];
    const char *value = s->variable ? g_getenv(s->variable) : NULL;
    if (value && *value && !gb_config_set(config, s->group, s->key, value, s->variable, error))
      return FALSE;
  }
  return TRUE;
}

gboolean gb_config_parse_formats(const char *list, guint *formats, GError **error) {
  g_auto(GStrv) words = g_strsplit(list, ",", -1);
  const char *names[G_N_ELEMENTS(FORMATS) + 1] = {0};
  guint bits = 0;
  for (guint i = 0; words[i]; i++) {
    guint before = bits;
    for (guint f = 0; f < G_N_ELEMENTS(FORMATS); f++) {
      names[f] = FORMATS[f].name;
      bits |= g_str_equal(g_strstrip(words[i]), names[f]) ? (guint)FORMATS[f].bit : 0;
    }
    if (!*words[i] || (bits == before && !g_strv_contains(names, words[i])))
      return refuse("--formats", gb_message("takes svg, text.svg, pdf, png; not"), words[i],
                    gb_nearest(words[i], names), error);
  }
  *formats = bits;
  return TRUE;
}

gboolean gb_config_paint(const GbConfig *config, GbTheme *theme, GError **error) {
  for (guint i = 0; i < config->colours->len; i++) {
    const Colour *colour = &g_array_index(config->colours, Colour, i);
    g_autoptr(GError) reason = NULL;
    if (gb_theme_set_colour(theme, colour->role, colour->value, &reason))
      continue;
    g_set_error(error, GB_ERROR, GB_ERROR_USAGE, "%s: %s", colour->place, reason->message);
    return FALSE;
  }
  return TRUE;
}

char *gb_config_style(const GbConfig *config) {
  if (!config->colours->len)
    return NULL;
  GString *css = g_string_new("\n/* [colours] of gongbao.ini */\n"
                              "@media print, (prefers-color-scheme: light) {\n  .gb-chart {\n");
  for (guint i = 0; i < config->colours->len; i++) {
    const Colour *colour = &g_array_index(config->colours, Colour, i);
    g_string_append_printf(css, "    --%s: %s;\n", colour->role, colour->value);
  }
  return g_string_free(g_string_append(css, "  }\n}\n"), FALSE);
}

const char *gb_config_lexicon(const GbConfig *config) {
  return *config->lexicon ? config->lexicon : NULL;
}

GbSiteInfo gb_config_site(const GbConfig *config) {
  return (GbSiteInfo){config->title, config->publisher, config->base_url, config->language,
                      config->epoch};
}

guint gb_config_formats(const GbConfig *config) {
  return config->formats;
}
