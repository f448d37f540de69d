/* What a user may set: flags over environment over gongbao.ini over defaults.
 * site: made once, const for the build. The keys are explained in assets/gongbao.ini.sample. */
#ifndef GB_SITE_CONFIG_H
#define GB_SITE_CONFIG_H

#include "chart/chart.h"
#include "model/site.h"

/** Files of a chart; a bit each. */
typedef enum {
  GB_FORMAT_SVG = 1 << 0,
  GB_FORMAT_TEXT_SVG = 1 << 1,
  GB_FORMAT_PDF = 1 << 2,
  GB_FORMAT_PNG = 1 << 3,
  GB_FORMAT_ALL = 15
} GbFormats;

typedef struct GbConfig GbConfig;

/** All defaults. */
GbConfig *gb_config_new(void);
void gb_config_free(GbConfig *config);

/** Reads @file (UTF-8, GKeyFile's form). FALSE and GB_ERROR_USAGE as "file:line: …" with the
 * nearest right word: unknown group or key, a value that cannot be, a line that is none of these;
 * GB_ERROR_INPUT: not readable. */
gboolean gb_config_read(GbConfig *config, const char *file, GError **error);
/** GONGBAO_TITLE, GONGBAO_PUBLISHER, GONGBAO_BASE_URL, SOURCE_DATE_EPOCH. FALSE and
 * GB_ERROR_USAGE. */
gboolean gb_config_read_environment(GbConfig *config, GError **error);
/** One setting ("site", "title"). @place  where it was given, for the message: "--title" */
gboolean gb_config_set(GbConfig *config, const char *group, const char *key, const char *value,
                       const char *place, GError **error);
/** "svg,text.svg,pdf,png" → bits; FALSE and GB_ERROR_USAGE with the nearest right word. */
gboolean gb_config_parse_formats(const char *list, guint *formats, GError **error);

/** Overrides colours of @theme. FALSE and GB_ERROR_USAGE with the line that set the colour. */
gboolean gb_config_paint(const GbConfig *config, GbTheme *theme, GError **error);

/** The same colours as a style sheet for the charts inside pages, in the light and on paper; NULL: no
 * colour is set. Free with g_free. Only after gb_config_paint() has found them good. */
char *gb_config_style(const GbConfig *config);

/** The user's indicators, [lexicon] file; NULL none. Borrowed. */
const char *gb_config_lexicon(const GbConfig *config);
/** Borrowed strings, valid as long as @config. */
GbSiteInfo gb_config_site(const GbConfig *config);
guint gb_config_formats(const GbConfig *config);

G_DEFINE_AUTOPTR_CLEANUP_FUNC(GbConfig, gb_config_free)

#endif
