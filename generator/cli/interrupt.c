/* Signals that ask a build to end. cli: used by build. */
#include "cli/interrupt.h"

#include <signal.h>

static volatile sig_atomic_t came;

static void note(int number) {
  came = number;
}

void gb_interrupt_catch(void) {
  static const int ASKING[] = {SIGINT, SIGTERM, SIGHUP};
  for (guint i = 0; i < G_N_ELEMENTS(ASKING); i++) {
    struct sigaction before, now = {.sa_handler = note, .sa_flags = SA_RESTART | (int)SA_RESETHAND};
    sigemptyset(&now.sa_mask);
    if (!sigaction(ASKING[i], NULL, &before) && before.sa_handler != SIG_IGN)
      sigaction(ASKING[i], &now, NULL);
  }
}

int gb_interrupt_signal(void) {
  return came;
}

void gb_interrupt_end(void) {
  signal(came, SIG_DFL);
  raise(came);
}
