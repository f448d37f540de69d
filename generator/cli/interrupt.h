/* Being asked to end: what is half done is taken back first.
 * cli: used by build, which has a staging folder to remove. */
#ifndef GB_CLI_INTERRUPT_H
#define GB_CLI_INTERRUPT_H

#include <glib.h>

/** From now on the first SIGINT, SIGTERM or SIGHUP is noted, the second ends the program as ever.
 * What the caller has ignored (nohup) stays ignored. */
void gb_interrupt_catch(void);
/** The signal that came, 0 none. */
int gb_interrupt_signal(void);
/** Ends the program by the signal that came, so that the shell sees why (128 + signal). */
void gb_interrupt_end(void);

#endif
