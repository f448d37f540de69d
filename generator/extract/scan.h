/* One sentence → tokens: numerals with their units, periods, names with digits, punctuation.
 * extract: private to this folder. */
#ifndef GB_SCAN_H
#define GB_SCAN_H

#include "base/arena.h"
#include "base/decimal.h"
#include "extract/seen.h"
#include "lexicon/words.h"
#include "model/text.h"

typedef enum {
  GB_TOKEN_QUANTITY,  /* a numeral that may be a figure */
  GB_TOKEN_PERIOD,    /* 2023年上半年, 6月末, 截至目前; numerals inside are time */
  GB_TOKEN_NAME,      /* a numeral that belongs to a name: PM2.5, 第12届, “18条” */
  GB_TOKEN_RATIO,     /* the colon between two figures of a structure */
  GB_TOKEN_COMMA,     /* ， */
  GB_TOKEN_PAUSE,     /* 、 */
  GB_TOKEN_SEMICOLON, /* ； */
  GB_TOKEN_STOP,      /* 。！？ */
  GB_TOKEN_COLON,     /* ： */
  GB_TOKEN_DASH,      /* —— */
  GB_TOKEN_OPEN,      /* （ */
  GB_TOKEN_CLOSE,     /* ） */
  GB_TOKEN_QUOTE,     /* “ 《 */
  GB_TOKEN_UNQUOTE,   /* ” 》 */
  GB_TOKEN_END
} GbTokenType;

/** A point in time as words say it, before a report's year is known. */
typedef struct {
  guint8 kind;     /* GbPeriodKind, GB_PERIOD_NONE: the report's own (截至目前, 累计) */
  guint8 n;        /* half, quarter, month */
  gint16 year;     /* printed year; 0: none */
  gint16 year_end; /* last year of a range */
  gint8 shift;     /* without printed year: 上年 -1, 今年 0, 明年 +1 */
  gboolean whole;  /* 全年, 今年, 年内, 年底, 年末: the year itself */
  gboolean spoken; /* 今年, 去年, 明年: counted from the year in which the report is given */
  guint8 years;    /* YEARS without year: 过去五年, 近三年; 0 none */
  gboolean day;    /* 7月18日: an event's date, no period of figures */
  gboolean end;    /* 末, 底: a stock's date */
  gboolean same;   /* 上年同期: the part of the year that is spoken of */
} GbWhen;

typedef struct {
  GbTokenType type;
  guint32 start, end; /* in the clean sentence, bytes; QUANTITY: sign, numeral, unit and hedge */
  guint32 num_start, num_end; /* QUANTITY: the numeral alone */
  GbDecimal value;            /* QUANTITY: signed as printed */
  GbDecimal parts;            /* QUANTITY: 3 of 三分之二, whose value is 2; 0: no fraction */
  gboolean valid;             /* QUANTITY: FALSE where the numeral has too many digits */
  gboolean growth;            /* QUANTITY: the word says the growth itself: 持平 */
  gboolean ordinal;           /* QUANTITY: 第 before it */
  const char *unit;           /* QUANTITY: as printed, hedges taken out; "" none. Arena */
  GbFamilies family;          /* QUANTITY: of units.tsv; 0 none */
  gboolean counted;           /* QUANTITY: things are counted, nothing is measured */
  guint32 unit_end;           /* QUANTITY: behind the unit, before a hedge behind it */
  GbApprox approx;            /* QUANTITY: from 余, 多 inside and 左右, 以上 behind */
  gboolean range;             /* QUANTITY: the upper bound of a range that the one before opens */
  gboolean threshold;         /* QUANTITY: N以上的X, N及以下X: a class, no figure */
  GbWhen when;                /* PERIOD */
} GbToken;

/** The unit of @from serves @token, which has none of its own. */
static inline void gb_token_share_unit(GbToken *token, const GbToken *from) {
  token->unit = from->unit;
  token->family = from->family;
  token->counted = from->counted;
}

/** From byte @at of the clean sentence on, its characters stand in the report's text from @from on,
 * one behind the other. */
typedef struct {
  guint32 at, from;
} GbScanRun;

/** What begins at a byte of the clean sentence, for a byte that somebody asked about.
 * @first    the words: @n of GbScan's hits from there on, where @known
 * @classes  of all of them; where not @known, of all that begin with the character
 * @period   index of a PERIOD token + 1, 0 none */
typedef struct {
  GbWordClasses classes;
  guint32 first;
  guint8 n, known;
  guint16 period;
} GbScanPlace;

/** A sentence without blanks, footnote marks and page furniture, full-width forms folded.
 * @runs    where its characters stand in the text, in order
 * @place_of  by byte: index + 1 of its place, 0 none yet; a sentence has fewer than 65,536 bytes
 * @places  words are looked up where one asks first (gb_range_word)
 * @seen    its characters */
typedef struct {
  GString *bytes;
  GArray *runs;   /* GbScanRun */
  GArray *tokens; /* GbToken */
  guint16 *place_of;
  GbScanPlace *places; /* room for one a byte */
  guint n_places;
  gsize room;   /* bytes that both have room for */
  GArray *hits; /* GbWordHit, room for more */
  guint n_hits;
  GbSeen seen;
  GbSeen begins; /* gb_lexeme_begins() */
  const GbText *text;
  GbSpan span;
  GString *unit;  /* scratch of gb_read_unit() */
  gboolean every; /* numerals in Chinese characters that are no figures are tokens too */
} GbScan;

/** The place at byte @at, made where there is none yet. */
static inline GbScanPlace *gb_scan_place(GbScan *scan, const GbLexicon *lexicon, guint32 at) {
  guint16 *index = &scan->place_of[at];
  if (!*index) {
    scan->places[scan->n_places++] =
        (GbScanPlace){.classes = gb_lexicon_may_begin(lexicon, scan->bytes->str + at)};
    *index = (guint16)scan->n_places;
  }
  return &scan->places[*index - 1u];
}

void gb_scan_init(GbScan *scan);
void gb_scan_clear(GbScan *scan);
/** Scans one sentence; earlier contents are replaced. Strings of the tokens live in @arena. */
void gb_scan_sentence(GbScan *scan, const GbText *text, GbSpan span, const GbLexicon *lexicon,
                      GbArena *arena);
/** The value of an Arabic numeral, digit grouping left out; FALSE: more than 18 digits. */
gboolean gb_scan_value(const char *p, guint32 length, gboolean negative, GbDecimal *value);
/** Bytes of the minus, -, —, 负 or 零下, before a numeral at @at of the clean sentence; 0 none. */
guint32 gb_scan_minus(const char *s, guint32 at);
/** Place in the report's text of a range of the clean sentence. */
GbSpan gb_scan_span(const GbScan *scan, guint32 start, guint32 end);

#endif
