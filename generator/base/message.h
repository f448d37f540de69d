/* What the program says to people, in their language. Data (site, exports, tables) never pass here.
 * base: used by everything that tells of errors, and by the command line. */
#ifndef GB_MESSAGE_H
#define GB_MESSAGE_H

#include <glib.h>

typedef enum { GB_LANGUAGE_EN, GB_LANGUAGE_ZH } GbLanguage;

/** The language that LC_ALL, LC_MESSAGES or LANG asks for, the first of them that is set: Chinese
 * for zh…, English for all else. */
GbLanguage gb_message_wanted(void);
/** "zh", "en"; FALSE, @out untouched, for any other word. */
gboolean gb_message_parse(const char *word, GbLanguage *out);

/** What gb_message() answers in from now on; English until it is called. Called once, before there
 * is a second thread. */
void gb_message_use(GbLanguage language);

/** The Chinese of @english, a sentence or a printf format, out of assets/messages/zh-Hans.tsv,
 * which is part of the program; @english itself in English, or where there is none (a test holds
 * that there is one for each). Static. */
const char *gb_message(const char *english) G_GNUC_FORMAT(1);
/** Marks a literal of a static table that gb_message() is given later. */
#define GB_MESSAGE(english) english

/** Why a call of the system failed, @number being errno. Static. */
const char *gb_message_errno(int number);
/** The same for a failed call of GLib on files, whose own message would repeat the file's name. */
const char *gb_message_reason(const GError *error);

#endif
